// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QRadioButton;

namespace kinerja::ui {

/// A question like the others, but about the difference: rows of earlier files that a new one lacks, keep or remove. Not
/// there without such rows.
class MissingRowsQuestion final : public QWidget {
    Q_OBJECT

public:
    MissingRowsQuestion();

    void showQuestion(const QString& text, bool removes);

Q_SIGNALS:
    void answered(bool remove);
    void rowsWished();  ///< to see which ones

private:
    QRadioButton* makeButton(const char* name, const QString& text, bool removes);

    QLabel* m_text;
    QRadioButton* m_keep;
    QRadioButton* m_remove;
};

}  // namespace kinerja::ui
