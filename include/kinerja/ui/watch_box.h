// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "kinerja/present/watch_presenter.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace kinerja::ui {

/// Files of the watched folder that wait for a person; not there when none does.
class WatchBox final : public QFrame {
    Q_OBJECT

public:
    explicit WatchBox(QWidget* parent = nullptr);

    void showState(const present::WatchState& state);

Q_SIGNALS:
    void openWished(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void wishOpen();
    void retranslate();

    present::WatchState m_state;
    QLabel* m_title;
    QLabel* m_note;
    QComboBox* m_list;
    QPushButton* m_open;
};

}  // namespace kinerja::ui
