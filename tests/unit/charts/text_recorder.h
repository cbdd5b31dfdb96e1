// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <vector>

#include <QPaintDevice>
#include <QPaintEngine>
#include <QRectF>
#include <QString>

namespace kinerja::charts {

/// A paint device that keeps the texts painted on it and where: to see that none is cut, lost or covered.
class TextRecorder : public QPaintDevice {
public:
    struct Text {
        QString text;
        QRectF area;  ///< in device pixels
    };

    explicit TextRecorder(const QSize& size) : m_size(size), m_engine(m_texts) { }

    [[nodiscard]] const std::vector<Text>& texts() const noexcept { return m_texts; }
    [[nodiscard]] bool contains(const QString& part) const
    {
        return std::any_of(m_texts.begin(), m_texts.end(), [&](const Text& text) { return text.text.contains(part); });
    }

    [[nodiscard]] QPaintEngine* paintEngine() const override { return &m_engine; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmWidthMM:
            return qRound(m_size.width() * 25.4 / 96.0);
        case PdmHeightMM:
            return qRound(m_size.height() * 25.4 / 96.0);
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        case PdmDevicePixelRatio:
            return 1;
        case PdmNumColors:
            return 0;
        case PdmDepth:
            return 32;
        default:
            return QPaintDevice::metric(metric);
        }
    }

private:
    class Engine : public QPaintEngine {
    public:
        explicit Engine(std::vector<Text>& texts) : QPaintEngine(AllFeatures), m_texts(texts) { }
        bool begin(QPaintDevice*) override { return true; }
        bool end() override { return true; }
        void updateState(const QPaintEngineState&) override { }
        void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override { }
        void drawPath(const QPainterPath&) override { }
        void drawPolygon(const QPointF*, int, PolygonDrawMode) override { }
        [[nodiscard]] Type type() const override { return User; }
        void drawTextItem(const QPointF& at, const QTextItem& item) override
        {
            const QRectF area{at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent()};
            const QRectF placed = painter()->combinedTransform().mapRect(area);
            // Qt hands a text over in pieces where the font changes: a minus sign, then its digits.
            if (!m_texts.empty() && std::abs(m_texts.back().area.right() - placed.left()) < 0.6
                && std::abs(m_texts.back().area.center().y() - placed.center().y()) < 4.0) {
                m_texts.back().text += item.text();
                m_texts.back().area |= placed;
                return;
            }
            m_texts.push_back({item.text(), placed});
        }

    private:
        std::vector<Text>& m_texts;
    };

    QSize m_size;
    std::vector<Text> m_texts;
    mutable Engine m_engine;
};

}  // namespace kinerja::charts
