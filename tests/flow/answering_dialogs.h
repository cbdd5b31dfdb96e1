// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/ui/dialogs.h"

namespace kinerja::test {

/// Answers every question at once with what the test put here, and remembers what was told.
class AnsweringDialogs final : public ui::Dialogs {
public:
    void confirm(const ui::Confirmation& question, std::function<void(bool)> answer) override
    {
        told << question.title;
        questions << question.text;
        answer(accepts);
    }
    void askText(const QString&, const QString&, const QString&, std::function<void(std::optional<QString>)> answer) override
    {
        answer(text);
    }
    void askReason(const ui::ReasonQuestion& question, std::function<void(std::optional<QString>)> answer) override
    {
        changes = question.changes;
        reasonText = question.text;
        answer(text);
    }
    void openFiles(const QString&, const QString& filter, bool, std::function<void(QStringList)> answer) override
    {
        offered = filter;
        answer(files);
    }
    void chooseFolder(const QString&, const QString&, std::function<void(QString)> answer) override { answer(folder); }
    void saveFile(const QString&, const QString&, const QString&, std::function<void(QString)> answer) override
    {
        answer(savePath);
    }
    void tell(const QString& title, const QString& text_) override { told << title + QStringLiteral(" | ") + text_; }

    bool accepts = true;
    std::optional<QString> text;
    QStringList files;
    QString offered;  ///< kinds of files that were last asked for
    QString savePath;
    QString folder;
    QStringList told;
    QStringList changes;    ///< that a reason was last asked for
    QString reasonText;     ///< what was said of them
    QStringList questions;  ///< the texts of what was to be confirmed
};

}  // namespace kinerja::test
