// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

#include "kinerja/present/import_preview.h"

class QHBoxLayout;

namespace kinerja::ui {

/// What was assumed or decided about a file, in one line: each word unfolds what else it could be.
class ImportRules final : public QWidget {
    Q_OBJECT

public:
    ImportRules();

    /// The same rules again keep the focus where it is; none = no line.
    void showRules(const std::vector<present::RuleState>& rules);
    /// Returns: false where there is no such rule.
    bool focusOn(const QString& name);

Q_SIGNALS:
    /// As after `--set`; no value = as the file itself says.
    void chosen(const QString& name, const QString& value);

private:
    void rebuild();

    QHBoxLayout* m_row;
    std::vector<present::RuleState> m_rules;
};

}  // namespace kinerja::ui
