// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <QDialog>

#include "kinerja/present/import_presenter.h"

class QButtonGroup;
class QVBoxLayout;
class QPushButton;

namespace kinerja::ui {

/// What an import has to ask, all at once: each question with its readings. Accepts when every one is answered.
class QuestionsDialog final : public QDialog {
    Q_OBJECT

public:
    QuestionsDialog(const QString& file, const std::vector<present::QuestionState>& questions, QWidget* parent);

    /// The chosen options, one for each question ("--set dates=dmy").
    [[nodiscard]] std::vector<std::string> answers() const;

private:
    void addQuestion(const present::QuestionState& question, QVBoxLayout& layout);
    void showWhetherDone();

    std::vector<present::QuestionState> m_questions;
    std::vector<QButtonGroup*> m_groups;
    QPushButton* m_import = nullptr;
};

}  // namespace kinerja::ui
