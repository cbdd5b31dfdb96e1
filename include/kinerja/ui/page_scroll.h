// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

class QScrollBar;

namespace kinerja::ui {

/// A page that scrolls downwards, its bar in the page's margin: the content keeps the whole width.
class PageScroll final : public QScrollArea {
    Q_OBJECT

public:
    explicit PageScroll(QWidget* parent = nullptr);

Q_SIGNALS:
    void widthChanged(int width);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QScrollBar* m_bar;
};

}  // namespace kinerja::ui
