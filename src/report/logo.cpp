// SPDX-License-Identifier: GPL-3.0-or-later
#include "logo.h"

#include <QByteArray>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

namespace kinerja::report {
namespace {

QRectF fitted(const QRectF& area, QSizeF size)
{
    size.scale(area.size(), Qt::KeepAspectRatio);
    return {area.topLeft(), size};
}

bool isSelfContained(const QByteArray& svg)
{
    return !svg.contains("<image") && !svg.contains("<!ENTITY") && !svg.contains("<!DOCTYPE") && !svg.contains("file:")
        && !svg.contains("url(h");
}

}  // namespace

bool drawLogo(QPainter& painter, const QRectF& area, const std::string& bytes)
{
    const QByteArray data = QByteArray::fromStdString(bytes);
    if (data.isEmpty()) {
        return false;
    }
    if (data.contains("<svg")) {
        QSvgRenderer renderer;
        if (!isSelfContained(data) || !renderer.load(data)) {
            return false;
        }
        renderer.render(&painter, fitted(area, renderer.defaultSize()));
        return true;
    }
    QImage image;
    if (!image.loadFromData(data)) {
        return false;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(fitted(area, image.size()), image);
    return true;
}

}  // namespace kinerja::report
