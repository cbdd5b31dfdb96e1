// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/period_picker.h"

#include <array>
#include <chrono>

#include <QDateEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>

#include "kinerja/present/period_words.h"

namespace kinerja::ui {
namespace {

constexpr std::array kParts{std::pair{PeriodKind::Year, 1U},    std::pair{PeriodKind::Semester, 1U},
                            std::pair{PeriodKind::Semester, 7U}, std::pair{PeriodKind::Quarter, 1U},
                            std::pair{PeriodKind::Quarter, 4U}, std::pair{PeriodKind::Quarter, 7U},
                            std::pair{PeriodKind::Quarter, 10U}};

int yearOf(Date day)
{
    return static_cast<int>(std::chrono::year_month_day{day}.year());
}

/// The one that the current period's button is found in.
int shownYear(const Period& current, Date last, const FiscalCalendar& calendar)
{
    if (current.kind == PeriodKind::All) {
        return yearOf(last);
    }
    return isOnlyFiscal(current) ? fiscalYearOf(current.first, calendar) : yearOf(current.first);
}

/// "FY2026"
std::string fiscalYearId(int year)
{
    return "FY" + std::to_string(year);
}

QDate toQDate(Date day)
{
    const std::chrono::year_month_day date{day};
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

Date fromQDate(const QDate& day)
{
    return makeDate(day.year(), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

QPushButton* makeChoice(QWidget* parent)
{
    auto* button = new QPushButton{parent};
    button->setCheckable(true);
    button->setProperty("kind", QStringLiteral("choice"));
    return button;
}

}  // namespace

PeriodPicker::PeriodPicker(const present::Format& format, const Period& current, Date last, QWidget* parent,
                           const FiscalCalendar& calendar)
    : QFrame{parent, Qt::Popup}
    , m_format{format}
    , m_calendar{calendar}
    , m_current{current}
    , m_last{last}
    , m_year{shownYear(current, last, calendar)}
    , m_yearLabel{new QLabel{this}}
{
    setObjectName(QStringLiteral("periodPicker"));
    setProperty("box", QStringLiteral("popup"));
    setAttribute(Qt::WA_DeleteOnClose);
    // Not translucent for round corners: such a window gets no background at all, and black without a compositor.
    setAccessibleName(tr("Choose a period"));
    auto* grid = new QGridLayout{this};
    grid->setContentsMargins(16, 12, 16, 16);
    grid->setSpacing(8);
    addParts(grid);
    if (m_calendar.startMonth != 1) {
        addFiscal(grid, 8);
    }
    addFree(grid, 12);
    showYear(m_year);
}

void PeriodPicker::addParts(QGridLayout* grid)
{
    auto* before = new QPushButton{QStringLiteral("‹"), this};
    auto* after = new QPushButton{QStringLiteral("›"), this};
    before->setProperty("kind", QStringLiteral("quiet"));
    after->setProperty("kind", QStringLiteral("quiet"));
    before->setAccessibleName(tr("Year before"));
    after->setAccessibleName(tr("Year after"));
    m_yearLabel->setProperty("role", QStringLiteral("section"));
    m_yearLabel->setAlignment(Qt::AlignCenter);
    grid->addWidget(before, 0, 0, 1, 3);
    grid->addWidget(m_yearLabel, 0, 3, 1, 6);
    grid->addWidget(after, 0, 9, 1, 3);
    connect(before, &QPushButton::clicked, this, [this] { showYear(m_year - 1); });
    connect(after, &QPushButton::clicked, this, [this] { showYear(m_year + 1); });
    // Twelve columns: the year takes all, a semester six, a quarter three, a month (three rows of four) three.
    int row = 1;
    int column = 0;
    const auto add = [&](PeriodKind kind, unsigned month, int span) {
        auto* button = makeChoice(this);
        grid->addWidget(button, row, column, 1, span);
        const std::size_t at = m_parts.size();
        m_parts.push_back({button, kind, month});
        connect(button, &QPushButton::clicked, this, [this, at] {
            choose(periodOf(m_parts[at].kind, makeDate(m_year, m_parts[at].firstMonth, 1)));
        });
        column += span;
        if (column == 12) {
            column = 0;
            ++row;
        }
    };
    for (const auto& [kind, month] : kParts) {
        add(kind, month, kind == PeriodKind::Year ? 12 : kind == PeriodKind::Semester ? 6 : 3);
    }
    for (unsigned month = 1; month <= 12; ++month) {
        add(PeriodKind::Month, month, 3);
    }
}

void PeriodPicker::addFiscal(QGridLayout* grid, int row)
{
    constexpr std::array kSpans{12, 6, 6, 6, 6, 6, 6};  // the year, two half-years, four quarters
    int column = 0;
    for (const int span : kSpans) {
        auto* button = makeChoice(this);
        grid->addWidget(button, row, column, 1, span);
        const std::size_t at = m_fiscalParts.size();
        m_fiscalParts.push_back({button, {}});
        connect(button, &QPushButton::clicked, this, [this, at] { choose(m_fiscalParts[at].period); });
        column += span;
        row += column == 12 ? 1 : 0;
        column %= 12;
    }
}

void PeriodPicker::showFiscalYear()
{
    const auto year = parsePeriod(fiscalYearId(m_year), m_calendar);
    if (m_fiscalParts.empty() || !year) {
        return;
    }
    std::vector<Period> periods{*year};
    for (const int months : {6, 3}) {
        const PeriodKind kind = months == 6 ? PeriodKind::Semester : PeriodKind::Quarter;
        for (Date first = year->first; first < year->end; first = addMonths(first, months)) {
            periods.push_back({kind, first, addMonths(first, months)});
        }
    }
    for (std::size_t at = 0; at < m_fiscalParts.size(); ++at) {
        FiscalPart& part = m_fiscalParts[at];
        part.period = periods[at];
        const QString id = QString::fromStdString(fiscalPeriodId(part.period, m_calendar));
        part.button->setText(QStringLiteral("%1 · %2").arg(id, present::monthRange(part.period, m_format)));
        part.button->setObjectName(QStringLiteral("period_") + id);
        part.button->setChecked(part.period == m_current);
        part.button->setEnabled(part.period.first <= m_last);
        part.button->setToolTip(part.period.first <= m_last ? QString{} : tr("There is no data that late yet"));
    }
}

void PeriodPicker::addFree(QGridLayout* grid, int row)
{
    auto* all = makeChoice(this);
    all->setText(tr("All data"));
    all->setObjectName(QStringLiteral("allDataButton"));
    all->setChecked(m_current.kind == PeriodKind::All);
    connect(all, &QPushButton::clicked, this, [this] {
        Period period;
        period.kind = PeriodKind::All;
        choose(period);
    });
    grid->addWidget(all, row, 0, 1, 12);
    const bool hasDays = m_current.kind != PeriodKind::All;
    m_from = new QDateEdit{toQDate(hasDays ? m_current.first : m_last), this};
    m_to = new QDateEdit{toQDate(hasDays ? m_current.end - std::chrono::days{1} : m_last), this};
    auto* free = new QHBoxLayout;
    for (QDateEdit* edit : {m_from, m_to}) {
        edit->setDisplayFormat(QStringLiteral("d MMM yyyy"));
        edit->setCalendarPopup(true);
    }
    m_from->setAccessibleName(tr("First day"));
    m_to->setAccessibleName(tr("Last day"));
    auto* apply = new QPushButton{tr("Show"), this};
    apply->setObjectName(QStringLiteral("freeRangeButton"));
    connect(apply, &QPushButton::clicked, this, &PeriodPicker::chooseFree);
    free->addWidget(m_from);
    free->addWidget(new QLabel{QStringLiteral("–"), this});
    free->addWidget(m_to);
    free->addWidget(apply);
    grid->addLayout(free, row + 1, 0, 1, 12);
}

void PeriodPicker::showYear(int year)
{
    m_year = year;
    m_yearLabel->setText(QString::number(year));
    for (const Part& part : m_parts) {
        const Period period = periodOf(part.kind, makeDate(year, part.firstMonth, 1));
        switch (part.kind) {
        case PeriodKind::Semester: part.button->setText(tr("Semester %1").arg(part.firstMonth == 1 ? 1 : 2)); break;
        case PeriodKind::Quarter: part.button->setText(QStringLiteral("Q%1").arg((part.firstMonth + 2) / 3)); break;
        case PeriodKind::Month: part.button->setText(m_format.monthShort(part.firstMonth)); break;
        default: part.button->setText(tr("The year %1").arg(year)); break;
        }
        part.button->setObjectName(QStringLiteral("period_") + QString::fromStdString(periodId(period)));
        part.button->setChecked(period == m_current);
        part.button->setEnabled(period.first <= m_last);
        part.button->setToolTip(period.first <= m_last ? QString{} : tr("There is no data that late yet"));
    }
    showFiscalYear();
}

void PeriodPicker::choose(const Period& period)
{
    Q_EMIT chosen(period);
    close();
}

void PeriodPicker::chooseFree()
{
    const Date first = fromQDate(std::min(m_from->date(), m_to->date()));
    const Date last = fromQDate(std::max(m_from->date(), m_to->date()));
    choose({PeriodKind::Range, first, last + std::chrono::days{1}});
}

void PeriodPicker::popUpUnder(const QWidget* anchor)
{
    adjustSize();
    move(anchor->mapToGlobal(QPoint{0, anchor->height() + 4}));
    show();
    for (auto* button : findChildren<QPushButton*>()) {
        if (button->isChecked()) {
            button->setFocus();
        }
    }
}

}  // namespace kinerja::ui
