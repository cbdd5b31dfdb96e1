// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QFont>
#include <QRectF>
#include <QString>
#include <QStringList>

#include "kinerja/present/report_presenter.h"

class QPainter;

namespace kinerja::report {

/// Draws something into a rectangle of the page; coordinates are points.
using Drawing = std::function<void(QPainter&, const QRectF&)>;

/// The text roles of a page (body 10 pt, labels 9, section 13 bold, message 18 bold, cover number 34 bold).
enum class PageFont { Label, LabelBold, Body, Section, Message, Cover };
[[nodiscard]] QFont pageFont(PageFont role);

/// A4 portrait with 18-mm margins, filled from the top. Collects what is drawn, so that the foot can say "x of y".
///
/// Unit: points (1/72 inch). Threads: one at a time.
class Pages {
public:
    Pages();

    struct Bookmark {
        QString title;
        int page = 0;  ///< from 0
    };

    void newPage();
    /// A new page unless `height` still fits on this one.
    void ensure(double height);
    void space(double height);
    void text(const QString& words, PageFont role, const QColor& colour, double after = 0.0);
    /// Full width, `height` points high.
    void drawing(double height, Drawing draw);
    /// Its head is repeated on every page it reaches; rows wrap and are never cut.
    void table(const present::PrintedTable& table);
    void bookmark(const QString& title);

    [[nodiscard]] double width() const noexcept;
    [[nodiscard]] int count() const noexcept { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] const std::vector<Bookmark>& bookmarks() const noexcept { return m_bookmarks; }

    /// Paints page `index` (from 0). `foot` stands at the left of the bottom line, `number` at its right.
    void paint(QPainter& painter, int index, const QString& foot, const QString& number) const;

private:
    void put(double height, Drawing draw);
    void tableHead(const present::PrintedTable& table, const std::vector<double>& widths);
    [[nodiscard]] double rowHeight(const QStringList& cells, const std::vector<double>& widths, PageFont role) const;

    struct Item {
        QRectF area;
        Drawing draw;
    };
    std::vector<std::vector<Item>> m_pages;
    std::vector<Bookmark> m_bookmarks;
    double m_y = 0.0;
};

}  // namespace kinerja::report
