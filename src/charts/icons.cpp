// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/charts/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace kinerja::charts {
namespace {

QByteArray readIcon(const QString& name, const QByteArray& colour)
{
    QFile file{QStringLiteral(":/icons/%1.svg").arg(name)};
    return file.open(QIODevice::ReadOnly) ? file.readAll().replace("currentColor", colour) : QByteArray{};
}

QPixmap renderSvg(const QByteArray& svg, const QSize& pixels)
{
    QSvgRenderer renderer{svg};
    if (!renderer.isValid()) {
        return {};
    }
    QPixmap pixmap{pixels};
    pixmap.fill(Qt::transparent);
    QPainter painter{&pixmap};
    renderer.render(&painter, QRectF{QPointF{0, 0}, QSizeF{pixels}});
    return pixmap;
}

/// Rendered once for each colour and size, then from Qt's cache: buttons ask at every painting.
QPixmap renderedIcon(const QString& name, const QByteArray& colour, const QSize& pixels)
{
    const QString key = QStringLiteral("kinerja-icon %1 %2 %3x%4")
                            .arg(name, QString::fromLatin1(colour)).arg(pixels.width()).arg(pixels.height());
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = renderSvg(readIcon(name, colour), pixels);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

/// Draws an icon in the size that is asked for, when it is asked for.
class SvgIconEngine final : public QIconEngine {
public:
    struct Colours {
        QByteArray off;
        QByteArray on;
        QByteArray disabled;
    };

    SvgIconEngine(QString name, Colours colours) : m_name{std::move(name)}, m_colours{std::move(colours)} {}

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        const QByteArray& colour = mode == QIcon::Disabled ? m_colours.disabled
                                   : state == QIcon::On    ? m_colours.on
                                                           : m_colours.off;
        return renderedIcon(m_name, colour, size);
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const QSizeF pixels = QSizeF{rect.size()} * painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, pixmap(pixels.toSize(), mode, state));
    }

    [[nodiscard]] QIconEngine* clone() const override { return new SvgIconEngine{*this}; }

private:
    QString m_name;
    Colours m_colours;
};

QByteArray nameOf(const QColor& colour)
{
    return colour.name().toLatin1();
}

QIcon coloured(const QString& name, const QColor& off, const QColor& on, const QColor& disabled)
{
    return QIcon{new SvgIconEngine{name, {nameOf(off), nameOf(on), nameOf(disabled)}}};
}

}  // namespace

QPixmap iconPixmap(const QString& name, const QColor& colour, int size, qreal pixelRatio)
{
    QPixmap pixmap = renderedIcon(name, nameOf(colour), QSize{size, size} * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    return pixmap;
}

QIcon icon(const QString& name, const Theme& theme) { return coloured(name, theme.ink2, theme.ink, theme.ink3); }

QIcon iconOnInk(const QString& name, const Theme& theme)
{
    return coloured(name, theme.surface, theme.surface, theme.ink3);
}

QIcon applicationIcon()
{
    // Its file names its colours itself: none of these is used.
    return coloured(QStringLiteral("kinerja"), Qt::black, Qt::black, Qt::black);
}

}  // namespace kinerja::charts
