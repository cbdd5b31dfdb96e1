// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/ui/dialogs.h"

class QWidget;

namespace kinerja::ui {

/// The real dialogs, modal to their window, never with a loop of their own.
class WidgetDialogs final : public Dialogs {
public:
    /// The window they belong to; set before the first question.
    void setWindow(QWidget* window) noexcept { m_window = window; }

    void confirm(const Confirmation& question, std::function<void(bool)> answer) override;
    void askText(const QString& title, const QString& label, const QString& initial,
                 std::function<void(std::optional<QString>)> answer) override;
    void askReason(const ReasonQuestion& question, std::function<void(std::optional<QString>)> answer) override;
    void openFiles(const QString& title, const QString& filter, bool several,
                   std::function<void(QStringList)> answer) override;
    void chooseFolder(const QString& title, const QString& initial, std::function<void(QString)> answer) override;
    void saveFile(const QString& title, const QString& suggestion, const QString& filter,
                  std::function<void(QString)> answer) override;
    void tell(const QString& title, const QString& text) override;

private:
    QWidget* m_window = nullptr;
};

}  // namespace kinerja::ui
