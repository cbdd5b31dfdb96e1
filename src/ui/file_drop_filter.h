// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QMimeData;
class QWidget;

namespace kinerja::ui {

/// The files of this computer that were dropped or copied.
[[nodiscard]] QStringList localFiles(const QMimeData& data);

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
