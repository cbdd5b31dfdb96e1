// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <QWidget>

#include "kinerja/present/import_presenter.h"

class QGridLayout;

namespace kinerja::ui {

/// What an import has to ask: each question with examples and its readings. Answers may be changed.
class QuestionsPanel final : public QWidget {
    Q_OBJECT

public:
    struct Entry {
        present::QuestionState question;
        std::string option;  ///< the chosen one, "" = none yet
        QString column{};    ///< of the file, that it is about; "" = of none

        friend bool operator==(const Entry&, const Entry&) = default;
    };

    explicit QuestionsPanel(QWidget* parent = nullptr);

    /// The first button or list of the first question without an answer; nullptr = all are answered.
    [[nodiscard]] QWidget* firstOpen() const;
    /// What can have the focus, in the order of the questions.
    [[nodiscard]] std::vector<QWidget*> stops() const;
    /// The column of the file that this is about, "" = none, or all are answered.
    [[nodiscard]] QString columnOfFirstOpen() const;
    /// The same questions again keep the focus where it is.
    void showQuestions(const std::vector<Entry>& entries);

Q_SIGNALS:
    void answered(int question, const QString& option);

private:
    [[nodiscard]] QWidget* makeQuestion(int at);
    void addButtons(int at, QWidget& box);
    void addList(int at, QWidget& box);
    void rebuild();
    void markAnswers();

    QGridLayout* m_grid;
    [[nodiscard]] std::size_t openAt() const;  ///< m_entries.size() = none

    std::vector<Entry> m_entries;
};

}  // namespace kinerja::ui
