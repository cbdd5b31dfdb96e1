// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/charts/icons.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace kinerja::charts {
namespace {

constexpr int kIconSize = 20;

QPixmap renderSvg(const QByteArray& svg, int size, qreal pixelRatio)
{
    QSvgRenderer renderer{svg};
    if (!renderer.isValid()) {
        return {};
    }
    QPixmap pixmap{QSize{size, size} * pixelRatio};
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(Qt::transparent);
    QPainter painter{&pixmap};
    renderer.render(&painter, QRectF{0, 0, static_cast<qreal>(size), static_cast<qreal>(size)});
    return pixmap;
}

QByteArray readIcon(const QString& name)
{
    QFile file{QStringLiteral(":/icons/%1.svg").arg(name)};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

QIcon twoColoured(const QString& name, const QColor& off, const QColor& on, const QColor& disabled)
{
    QIcon result;
    for (const qreal ratio : {1.0, 2.0}) {
        result.addPixmap(iconPixmap(name, off, kIconSize, ratio), QIcon::Normal, QIcon::Off);
        result.addPixmap(iconPixmap(name, on, kIconSize, ratio), QIcon::Normal, QIcon::On);
        result.addPixmap(iconPixmap(name, disabled, kIconSize, ratio), QIcon::Disabled, QIcon::Off);
    }
    return result;
}

}  // namespace

QPixmap iconPixmap(const QString& name, const QColor& colour, int size, qreal pixelRatio)
{
    QByteArray svg = readIcon(name);
    svg.replace("currentColor", colour.name().toLatin1());
    return renderSvg(svg, size, pixelRatio);
}

QIcon icon(const QString& name, const Theme& theme) { return twoColoured(name, theme.ink2, theme.ink, theme.ink3); }

QIcon iconOnInk(const QString& name, const Theme& theme)
{
    return twoColoured(name, theme.surface, theme.surface, theme.ink3);
}

QIcon railIcon(const QString& name, const Theme& theme)
{
    return twoColoured(name, theme.railText, theme.railOn, theme.railText);
}

QIcon applicationIcon()
{
    QIcon result;
    const QByteArray svg = readIcon(QStringLiteral("kinerja"));
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        result.addPixmap(renderSvg(svg, size, 1.0));
    }
    return result;
}

}  // namespace kinerja::charts
