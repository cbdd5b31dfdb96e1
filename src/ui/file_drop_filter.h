// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace kinerja::ui {

/// Files dragged over a window are the window's, wherever they are: a text field in it would take their names as text.
class FileDropFilter final : public QObject {
    Q_OBJECT

public:
    explicit FileDropFilter(QWidget* window);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* m_window;
};

}  // namespace kinerja::ui
