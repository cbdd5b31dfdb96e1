// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QWidget>

#include "kinerja/present/import_presenter.h"

class QLabel;
class QPushButton;

namespace kinerja::ui {

/// What an import took for granted, in one line: each word leads to where it is seen and chosen otherwise.
class AssumedLine final : public QWidget {
    Q_OBJECT

public:
    AssumedLine();

    /// None = no line.
    void showAssumptions(const std::vector<present::Assumption>& assumptions);
    /// Where Tab comes in.
    [[nodiscard]] QWidget* firstWord() const;

Q_SIGNALS:
    void followed(const kinerja::present::Assumption& assumption);

private:
    struct Word {
        QWidget* whole;
        QPushButton* button;
        QLabel* dot;  ///< behind it, so that no line begins with one
    };
    void addWord();
    static void showWord(QPushButton& button, const present::Assumption& assumption);

    QLabel* m_head;
    std::vector<Word> m_words;  ///< as many as were ever shown
    std::vector<present::Assumption> m_assumptions;
};

}  // namespace kinerja::ui
