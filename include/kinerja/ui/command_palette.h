// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QDialog>
#include <QString>

class QLineEdit;
class QListWidget;

namespace kinerja::ui {

/// Something that can be found by its words and done by Enter.
struct Command {
    QString text;   ///< "Sari Wulandari"
    QString kind;   ///< "Orang", "Halaman", "KPI"
    QString keys;   ///< "Ctrl+2", may be empty
    std::function<void()> run;
};

/// Ctrl+K: pages, KPIs, people, actions, commands.
class CommandPalette final : public QDialog {
    Q_OBJECT

public:
    CommandPalette(std::vector<Command> commands, QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void narrow(const QString& text);
    void runCurrent();

    std::vector<Command> m_commands;
    QLineEdit* m_search;
    QListWidget* m_found;
};

}  // namespace kinerja::ui
