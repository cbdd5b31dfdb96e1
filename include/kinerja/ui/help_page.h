// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/charts/theme.h"
#include "kinerja/ui/page.h"

class QLabel;
class QVBoxLayout;

namespace kinerja::ui {

class PlainTable;

/// What the page one comes from is for, and the keys.
class HelpPage final : public Page {
    Q_OBJECT

public:
    explicit HelpPage(QWidget* parent = nullptr);

    void showHelpOf(PageId page);
    void applyTheme(const charts::Theme& theme, const charts::Metrics& metrics) override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    [[nodiscard]] QString titleOf(PageId page) const;
    [[nodiscard]] QString textOf(PageId page) const;

    PageId m_about = PageId::Dashboard;
    QVBoxLayout* m_column;
    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_keysTitle;
    PlainTable* m_keys;
};

}  // namespace kinerja::ui
