// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "kinerja/charts/theme.h"

namespace kinerja::ui {

/// One item of the rail: icon above the word (small) or beside it (large), a kunyit bar when it is the current one.
class RailButton final : public QAbstractButton {
    Q_OBJECT

public:
    RailButton(const QString& iconName, QWidget* parent);

    void setTheme(const charts::Theme& theme, bool large);
    void setWaiting(bool waiting);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString m_iconName;
    const charts::Theme* m_theme;
    bool m_large = false;
    bool m_waiting = false;
    bool m_byKeyboard = false;  ///< a ring only for those who walk by keys
};

}  // namespace kinerja::ui
