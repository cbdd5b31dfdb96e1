// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/report/report.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <QBuffer>
#include <QFontDatabase>
#include <QMarginsF>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include "finish_pdf.h"
#include "kinerja/charts/kpi_card.h"
#include "kinerja/charts/painters.h"
#include "kinerja/charts/theme.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/dashboard_presenter.h"
#include "kinerja/present/report_presenter.h"
#include "logo.h"
#include "pages.h"

namespace kinerja::report {
namespace {

constexpr double kPointsPerMm = 72.0 / 25.4;
constexpr double kChartHeight = 82.0 * kPointsPerMm;
constexpr int kResolution = 300;
/// Charts are designed in pixels of the window; on paper their 12-px labels become 9 points.
constexpr double kChartScale = 0.75;

/// A chart of any kind as a drawing: the painters of the screen, in the light theme.
template <typename Data>
Drawing chart(const Data& data,
              charts::Marks (*paint)(QPainter&, const QRectF&, const Data&, const charts::Theme&, const charts::PaintOptions&))
{
    return [data, paint](QPainter& painter, const QRectF& area) {
        charts::PaintOptions options;
        options.scale = kChartScale;
        paint(painter, area, data, charts::lightTheme(), options);
    };
}

class Composer {
public:
    Composer(const services::ReportFigures& figures, const present::Format& format)
        : m_figures{figures}
        , m_dashboard{present::presentDashboard(figures.dashboard, format)}
        , m_words{present::presentReport(figures, format)}
        , m_theme{charts::lightTheme()}
    {
    }

    [[nodiscard]] Pages compose()
    {
        cover();
        question(m_words.monthsTitle, chart(m_dashboard.months, charts::paintMonths), m_words.months);
        question(m_words.peopleTitle, chart(m_dashboard.people, charts::paintBullets), m_words.people);
        question(m_words.regionsTitle, chart(m_dashboard.regions, charts::paintVariance), m_words.regions);
        question(m_words.productsTitle, chart(m_dashboard.products, charts::paintRanked), m_words.products);
        question(m_words.leadsTitle, chart(m_dashboard.funnel, charts::paintFunnel), m_words.leads);
        customers();
        praise();
        actions();
        glossary();
        return std::move(m_pages);
    }

    [[nodiscard]] const present::ReportState& words() const noexcept { return m_words; }

private:
    void cover()
    {
        const std::string logo = m_figures.settings.logo;
        if (!logo.empty()) {
            m_pages.drawing(16.0 * kPointsPerMm, [logo](QPainter& painter, const QRectF& area) {
                drawLogo(painter, QRectF{area.topLeft(), QSizeF{40.0 * kPointsPerMm, area.height()}}, logo);
            });
            m_pages.space(12.0);
        }
        m_pages.bookmark(m_words.summaryTitle);
        if (!m_words.company.isEmpty()) {
            m_pages.text(m_words.company, PageFont::Section, m_theme.ink2, 4.0);
        }
        m_pages.text(m_words.title, PageFont::Message, m_theme.ink, 2.0);
        m_pages.text(m_words.period + QStringLiteral(" \u00B7 ") + m_words.dataLine, PageFont::Body, m_theme.ink2, m_words.filters.isEmpty() ? 24.0 : 4.0);
        if (!m_words.filters.isEmpty()) {
            m_pages.text(m_words.filters, PageFont::Body, m_theme.ink, 24.0);
        }
        if (!m_dashboard.cards.empty() && !m_dashboard.cards.front().value.isEmpty()) {
            m_pages.text(m_dashboard.cards.front().value, PageFont::Cover, m_theme.ink, 2.0);
        }
        if (!m_dashboard.headline.isEmpty()) {
            m_pages.text(m_dashboard.headline.front(), PageFont::Section, m_theme.ink, 12.0);
        }
        if (!m_dashboard.notice.isEmpty()) {
            m_pages.text(m_dashboard.notice, PageFont::Body, m_theme.ink2, 12.0);
        }
        findings();
        m_pages.newPage();
        m_pages.bookmark(m_words.kpiTitle);
        m_pages.text(m_words.kpiTitle, PageFont::Message, m_theme.ink, 8.0);
        for (const QString& note : m_words.kpiNotes) {
            m_pages.text(note, PageFont::Label, m_theme.ink2, 6.0);
        }
        cards();
        m_pages.table(m_words.kpis);
        if (!m_words.pace.rows.empty()) {
            m_pages.space(8.0);
            m_pages.ensure(90.0);
            m_pages.text(m_words.paceTitle, PageFont::Section, m_theme.ink, 4.0);
            m_pages.table(m_words.pace);
        }
    }

    /// The cards of the screen, three in a row.
    void cards()
    {
        constexpr std::size_t kInARow = 3;
        constexpr double kGap = 8.0;
        const double width = (m_pages.width() - (kInARow - 1) * kGap) / kInARow;
        for (std::size_t first = 0; first < m_dashboard.cards.size(); first += kInARow) {
            const auto at = m_dashboard.cards.begin() + static_cast<std::ptrdiff_t>(first);
            const std::size_t count = std::min(kInARow, m_dashboard.cards.size() - first);
            const std::vector<present::CardState> row(at, at + static_cast<std::ptrdiff_t>(count));
            m_pages.drawing(148.0 * kChartScale, [row, width](QPainter& painter, const QRectF& area) {
                double x = area.left();
                for (const present::CardState& card : row) {
                    const QRectF box{x, area.top(), width, area.height()};
                    painter.setPen(QPen{charts::lightTheme().line, 0.75});
                    painter.setBrush(Qt::NoBrush);
                    painter.drawRoundedRect(box, 6.0, 6.0);
                    charts::paintCard(painter, box, card, charts::lightTheme(), false, kChartScale);
                    x += width + kGap;
                }
            });
            m_pages.space(kGap);
        }
        m_pages.space(4.0);
    }

    void findings()
    {
        for (const present::FindingState& finding : m_dashboard.attention) {
            m_pages.text(QStringLiteral("\u2022 ") + finding.text
                             + (finding.detail.isEmpty() ? QString{} : QStringLiteral(" \u2014 ") + finding.detail),
                         PageFont::Body, m_theme.ink, 3.0);
        }
        m_pages.space(12.0);
    }

    /// One page, one question: message and chart, then the table that says the same in numbers.
    void question(const QString& title, Drawing draw, const present::PrintedTable& table)
    {
        m_pages.newPage();
        m_pages.bookmark(title);
        m_pages.text(title, PageFont::Message, m_theme.ink, 8.0);
        m_pages.drawing(kChartHeight, std::move(draw));
        m_pages.space(14.0);
        if (!table.rows.empty()) {
            m_pages.table(table);
        }
    }

    void customers()
    {
        m_pages.newPage();
        m_pages.bookmark(m_words.customersTitle);
        m_pages.text(m_words.customersTitle, PageFont::Message, m_theme.ink, 8.0);
        m_pages.drawing(kChartHeight, chart(m_dashboard.customers, charts::paintStacked));
        m_pages.space(20.0);
        m_pages.bookmark(m_words.satisfactionTitle);
        m_pages.text(m_words.satisfactionTitle, PageFont::Message, m_theme.ink, 8.0);
        if (m_dashboard.satisfactionEmpty) {
            m_pages.text(m_dashboard.satisfactionEmpty->title, PageFont::Body, m_theme.ink2);
        } else {
            m_pages.drawing(kChartHeight, chart(m_dashboard.satisfaction, charts::paintSatisfaction));
        }
        if (!m_words.topics.rows.empty()) {
            m_pages.space(12.0);
            m_pages.table(m_words.topics);
        }
    }

    void praise()
    {
        m_pages.newPage();
        m_pages.bookmark(m_words.praiseTitle);
        m_pages.text(m_words.praiseTitle, PageFont::Message, m_theme.ink, 8.0);
        for (const present::FindingState& finding : m_dashboard.praise) {
            m_pages.text(QStringLiteral("\u25CF ") + finding.text
                             + (finding.detail.isEmpty() ? QString{} : QStringLiteral(" \u2014 ") + finding.detail),
                         PageFont::Body, m_theme.ink, 4.0);
        }
        m_pages.space(8.0);
        if (m_words.praise.empty()) {
            m_pages.text(m_words.praiseEmpty, PageFont::Body, m_theme.ink2, 8.0);
        }
        for (const present::PrintedPraise& one : m_words.praise) {
            m_pages.text(one.heading, PageFont::LabelBold, m_theme.ink2, 1.0);
            m_pages.text(one.text, PageFont::Body, m_theme.ink, 10.0);
        }
    }

    void actions()
    {
        m_pages.space(16.0);
        m_pages.ensure(120.0);
        m_pages.bookmark(m_words.actionsTitle);
        m_pages.text(m_words.actionsTitle, PageFont::Message, m_theme.ink, 8.0);
        if (m_words.actions.rows.empty()) {
            m_pages.text(m_words.actionsEmpty, PageFont::Body, m_theme.ink2);
        } else {
            m_pages.table(m_words.actions);
        }
    }

    void glossary()
    {
        m_pages.newPage();
        m_pages.bookmark(m_words.glossaryTitle);
        m_pages.text(m_words.glossaryTitle, PageFont::Message, m_theme.ink, 8.0);
        m_pages.table(m_words.glossary);
    }

    const services::ReportFigures& m_figures;
    present::DashboardState m_dashboard;
    present::ReportState m_words;
    const charts::Theme& m_theme;
    Pages m_pages;
};

Result<std::string> write(const Pages& pages, const present::ReportState& words, const present::Format& format)
{
    QByteArray bytes;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer{&buffer};
    writer.setResolution(kResolution);
    writer.setPageSize(QPageSize{QPageSize::A4});
    writer.setPageMargins(QMarginsF{});
    writer.setTitle(words.title + QStringLiteral(" \u00B7 ") + words.period);
    writer.setCreator(QStringLiteral("Kinerja"));
    QPainter painter;
    if (!painter.begin(&writer)) {
        return fail(Errc::Internal, "the PDF writer did not begin");
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(kResolution / 72.0, kResolution / 72.0);
    for (int page = 0; page < pages.count(); ++page) {
        if (page > 0) {
            writer.newPage();
        }
        pages.paint(painter, page, words.foot, words.pageNumber(format.words(), page + 1, pages.count()));
    }
    painter.end();
    return bytes.toStdString();
}

}  // namespace

Result<std::string> makeReport(const services::ReportFigures& figures, const present::Format& format,
                               const ReportOptions& options)
{
    if (QFontDatabase::families().isEmpty()) {
        return fail(Errc::Environment, "no font is installed: fonts-noto-core");
    }
    const services::ReportFigures shown = options.realNames ? figures : present::withAliases(figures, format.words());
    Composer composer{shown, format};
    const Pages pages = composer.compose();
    Result<std::string> pdf = write(pages, composer.words(), format);
    if (!pdf) {
        return pdf;
    }
    return finishPdf(*pdf, pages.bookmarks(), figures.dashboard.view.asOf);
}

}  // namespace kinerja::report
