// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/ui/dialogs.h"

namespace kinerja::ui {

/// Nobody is there to answer: every question is declined, and nobody is told.
class NobodysDialogs : public Dialogs {
public:
    void confirm(const Confirmation&, std::function<void(bool)> answer) override { answer(false); }
    void askText(const QString&, const QString&, const QString&, std::function<void(std::optional<QString>)> answer) override
    {
        answer(std::nullopt);
    }
    void askReason(const ReasonQuestion&, std::function<void(std::optional<QString>)> answer) override { answer(std::nullopt); }
    void openFiles(const QString&, const QString&, bool, std::function<void(QStringList)> answer) override { answer({}); }
    void chooseFolder(const QString&, const QString&, std::function<void(QString)> answer) override { answer({}); }
    void saveFile(const QString&, const QString&, const QString&, std::function<void(QString)> answer) override { answer({}); }
    void tell(const QString&, const QString&) override {}
};

}  // namespace kinerja::ui
