// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages.h"

#include <algorithm>
#include <utility>

#include <QFontMetricsF>
#include <QPainter>
#include <QPen>

#include "kinerja/charts/theme.h"
#include "kinerja/report/table_widths.h"

namespace kinerja::report {
namespace {

constexpr double kPointsPerMm = 72.0 / 25.4;
constexpr double kPageWidth = 210.0 * kPointsPerMm;
constexpr double kPageHeight = 297.0 * kPointsPerMm;
constexpr double kMargin = 18.0 * kPointsPerMm;
constexpr double kFootHeight = 24.0;
constexpr double kContentEnd = kPageHeight - kMargin - kFootHeight;
constexpr double kCellGap = 8.0;
constexpr double kRowPadding = 4.0;

Qt::Alignment alignmentOf(const present::PrintedTable::Column& column)
{
    return (column.rightAligned ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop;
}

void hairline(QPainter& painter, double x1, double x2, double y, const QColor& colour, double width)
{
    painter.setPen(QPen{colour, width});
    painter.drawLine(QPointF{x1, y}, QPointF{x2, y});
}

double widestWord(const QFontMetricsF& metrics, const QString& text)
{
    double width = 0.0;
    for (const QString& word : text.split(QLatin1Char{' '})) {
        width = std::max(width, metrics.horizontalAdvance(word));
    }
    return width;
}

/// No amount is cut: a column is as wide as its longest word, which has no blank to break at.
std::vector<double> columnWidths(const present::PrintedTable& table, double whole)
{
    constexpr double kAir = 1.0;
    const QFontMetricsF plain{pageFont(PageFont::Label)};
    const QFontMetricsF bold{pageFont(PageFont::LabelBold)};
    std::vector<double> weights;
    std::vector<double> least;
    for (std::size_t n = 0; n < table.columns.size(); ++n) {
        double width = widestWord(bold, table.columns[n].head);
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            const bool isTotal = table.lastIsTotal && row + 1 == table.rows.size();
            width = std::max(width, widestWord(isTotal ? bold : plain, table.rows[row].value(static_cast<qsizetype>(n))));
        }
        weights.push_back(table.columns[n].weight);
        least.push_back(width + kCellGap + kAir);
    }
    return tableWidths(weights, least, whole);
}

void drawCells(QPainter& painter, const QRectF& area, const present::PrintedTable& table, const QStringList& cells,
               const std::vector<double>& widths, PageFont role, const QColor& colour)
{
    painter.setFont(pageFont(role));
    painter.setPen(colour);
    double x = area.left();
    for (std::size_t n = 0; n < widths.size() && static_cast<qsizetype>(n) < cells.size(); ++n) {
        const double gap = n + 1 < widths.size() ? kCellGap : 0.0;
        const QRectF cell{x, area.top() + kRowPadding, widths[n] - gap, area.height() - kRowPadding};
        painter.drawText(cell, static_cast<int>(alignmentOf(table.columns[n])) | Qt::TextWordWrap,
                         cells[static_cast<qsizetype>(n)]);
        x += widths[n];
    }
}

}  // namespace

QFont pageFont(PageFont role)
{
    static constexpr struct {
        int size;
        bool bold;
    } kRoles[] = {{9, false}, {9, true}, {10, false}, {13, true}, {18, true}, {34, true}};
    const auto& chosen = kRoles[static_cast<std::size_t>(role)];
    QFont font{QStringLiteral("Noto Sans")};
    font.setPixelSize(chosen.size);  // the painter is scaled: one pixel is one point
    font.setBold(chosen.bold);
    return font;
}

Pages::Pages() { newPage(); }

double Pages::width() const noexcept { return kPageWidth - 2 * kMargin; }

void Pages::newPage()
{
    m_pages.emplace_back();
    m_y = kMargin;
}

void Pages::ensure(double height)
{
    if (m_y + height > kContentEnd && m_y > kMargin) {
        newPage();
    }
}

void Pages::space(double height) { m_y += height; }

void Pages::put(double height, Drawing draw)
{
    m_pages.back().push_back({QRectF{kMargin, m_y, width(), height}, std::move(draw)});
    m_y += height;
}

void Pages::drawing(double height, Drawing draw)
{
    ensure(height);
    put(height, std::move(draw));
}

void Pages::text(const QString& words, PageFont role, const QColor& colour, double after)
{
    const QFontMetricsF metrics{pageFont(role)};
    const QRectF needed = metrics.boundingRect(QRectF{0, 0, width(), 10'000}, Qt::TextWordWrap, words);
    drawing(needed.height() + 1.0, [words, role, colour](QPainter& painter, const QRectF& area) {
        painter.setFont(pageFont(role));
        painter.setPen(colour);
        painter.drawText(area, Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop, words);
    });
    space(after);
}

void Pages::bookmark(const QString& title) { m_bookmarks.push_back({title, count() - 1}); }

double Pages::rowHeight(const QStringList& cells, const std::vector<double>& widths, PageFont role) const
{
    const QFontMetricsF metrics{pageFont(role)};
    double height = metrics.height();
    for (std::size_t n = 0; n < widths.size() && static_cast<qsizetype>(n) < cells.size(); ++n) {
        const QRectF room{0, 0, widths[n] - kCellGap, 10'000};
        height = std::max(height, metrics.boundingRect(room, Qt::TextWordWrap, cells[static_cast<qsizetype>(n)]).height());
    }
    return height + 2 * kRowPadding;
}

void Pages::tableHead(const present::PrintedTable& table, const std::vector<double>& widths)
{
    QStringList heads;
    for (const present::PrintedTable::Column& column : table.columns) {
        heads << column.head;
    }
    const charts::Theme& theme = charts::lightTheme();
    put(rowHeight(heads, widths, PageFont::LabelBold), [=](QPainter& painter, const QRectF& area) {
        drawCells(painter, area, table, heads, widths, PageFont::LabelBold, theme.ink2);
        hairline(painter, area.left(), area.right(), area.bottom(), theme.ink, 0.75);
    });
}

void Pages::table(const present::PrintedTable& table)
{
    const std::vector<double> widths = columnWidths(table, width());
    const charts::Theme& theme = charts::lightTheme();
    ensure(60.0);
    tableHead(table, widths);
    for (std::size_t n = 0; n < table.rows.size(); ++n) {
        const QStringList& cells = table.rows[n];
        const bool isTotal = table.lastIsTotal && n + 1 == table.rows.size();
        const PageFont role = isTotal ? PageFont::LabelBold : PageFont::Label;
        const double height = rowHeight(cells, widths, role);
        if (m_y + height > kContentEnd) {
            newPage();
            tableHead(table, widths);
        }
        put(height, [=](QPainter& painter, const QRectF& area) {
            drawCells(painter, area, table, cells, widths, role, theme.ink);
            hairline(painter, area.left(), area.right(), isTotal ? area.top() : area.bottom(),
                     isTotal ? theme.ink : theme.line, isTotal ? 1.0 : 0.5);
        });
    }
    space(8.0);
}

void Pages::paint(QPainter& painter, int index, const QString& foot, const QString& number) const
{
    for (const Item& item : m_pages[static_cast<std::size_t>(index)]) {
        painter.save();
        item.draw(painter, item.area);
        painter.restore();
    }
    const charts::Theme& theme = charts::lightTheme();
    const QRectF line{kMargin, kPageHeight - kMargin - kFootHeight + 8.0, width(), kFootHeight - 8.0};
    hairline(painter, line.left(), line.right(), line.top(), theme.line, 0.5);
    painter.setFont(pageFont(PageFont::Label));
    painter.setPen(theme.ink3);
    const QFontMetricsF metrics{pageFont(PageFont::Label)};
    const double numberWidth = metrics.horizontalAdvance(number) + 12.0;
    painter.drawText(line.adjusted(0, 3, -numberWidth, 0), Qt::AlignLeft | Qt::AlignTop,
                     metrics.elidedText(foot, Qt::ElideRight, line.width() - numberWidth));
    painter.drawText(line.adjusted(0, 3, 0, 0), Qt::AlignRight | Qt::AlignTop, number);
}

}  // namespace kinerja::report
