// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/fitting_label.h"

#include <QEvent>
#include <QFontMetrics>

namespace kinerja::ui {

FittingLabel::FittingLabel(QWidget* parent) : QLabel{parent}
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void FittingLabel::setWordings(const QStringList& wordings)
{
    m_wordings = wordings;
    setAccessibleName(wordings.value(0));
    choose();
}

QSize FittingLabel::minimumSizeHint() const
{
    return {0, fontMetrics().height()};
}

void FittingLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    choose();
}

void FittingLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        choose();
    }
}

void FittingLabel::choose()
{
    const QFontMetrics metrics{font()};
    for (const QString& wording : m_wordings) {
        if (metrics.horizontalAdvance(wording) <= width()) {
            setWordWrap(false);
            setText(wording);
            return;
        }
    }
    setWordWrap(true);
    setText(m_wordings.isEmpty() ? QString{} : m_wordings.last());
}

}  // namespace kinerja::ui
