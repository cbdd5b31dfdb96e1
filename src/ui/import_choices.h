// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QWidget>

#include "kinerja/present/import_preview.h"

class QComboBox;
class QLabel;

namespace kinerja::ui {

/// How a file is read: kind, encoding, sheet, tax in the amounts, what happens to rows. A choice that there is not is not shown.
class ImportChoices final : public QWidget {
    Q_OBJECT

public:
    enum Which { kKind, kEncoding, kSheet, kTax, kMode, kChoices };

    ImportChoices();

    void showChoice(Which which, const present::ChoiceState& state);
    void showCurrent(Which which, int index);
    void focusOn(Which which);

Q_SIGNALS:
    void chosen(int which, const QString& id);

private:
    struct Widgets {
        QLabel* label = nullptr;
        QComboBox* combo = nullptr;
        present::ChoiceState state;
    };
    std::array<Widgets, kChoices> m_choices;
};

/// The name under which the answers are kept: one that there is, or a new one.
class ProfileBox final : public QWidget {
    Q_OBJECT

public:
    ProfileBox();

    /// What is being typed stays.
    void showProfiles(const QStringList& profiles, const QString& proposed);
    [[nodiscard]] QString name() const;

Q_SIGNALS:
    void chosen(const QString& name);
    /// Enter, behind a name.
    void entered();

private:
    QComboBox* m_names;
};

}  // namespace kinerja::ui
