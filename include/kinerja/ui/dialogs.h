// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include <QString>
#include <QStringList>

namespace kinerja::ui {

/// A question with one thing to do and a way out. All texts are plain.
struct Confirmation {
    QString title;    ///< what happens
    QString text;     ///< what is safe, what follows
    QString accept;   ///< the button that does it: a verb
    QString reject{};  ///< the one that does not; "" = Cancel
};

/// Something that changes with a reason only. All texts are plain.
struct ReasonQuestion {
    QString title;        ///< of the window: short
    QString text;         ///< what happens
    QStringList changes;  ///< each a line: what, from, to
    QString label;        ///< of the line for the reason
    QString needed;       ///< said to those who give none
    QString accept;       ///< the button that does it: a verb
};

/// Questions to the person at the screen, behind an interface so that tests can answer them.
/// Never a nested event loop: the answer comes through the callback, not at all when the window closes first.
class Dialogs {
public:
    Dialogs() = default;
    virtual ~Dialogs() = default;
    Dialogs(const Dialogs&) = delete;
    Dialogs& operator=(const Dialogs&) = delete;

    virtual void confirm(const Confirmation& question, std::function<void(bool)> answer) = 0;
    /// One line of text; nullopt when cancelled.
    virtual void askText(const QString& title, const QString& label, const QString& initial,
                         std::function<void(std::optional<QString>)> answer) = 0;
    /// Never empty; nullopt when cancelled.
    virtual void askReason(const ReasonQuestion& question, std::function<void(std::optional<QString>)> answer) = 0;
    /// Empty when cancelled. `filter` as QFileDialog has it.
    virtual void openFiles(const QString& title, const QString& filter, bool several,
                           std::function<void(QStringList)> answer) = 0;
    /// "" when cancelled.
    virtual void chooseFolder(const QString& title, const QString& initial, std::function<void(QString)> answer) = 0;
    /// "" when cancelled.
    virtual void saveFile(const QString& title, const QString& suggestion, const QString& filter,
                          std::function<void(QString)> answer) = 0;
    /// What happened, what is safe, what to do.
    virtual void tell(const QString& title, const QString& text) = 0;
};

}  // namespace kinerja::ui
