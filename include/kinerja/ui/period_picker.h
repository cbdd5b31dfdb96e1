// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QFrame>

#include "kinerja/base/calendar.h"
#include "kinerja/base/date.h"
#include "kinerja/present/format.h"

class QDateEdit;
class QGridLayout;
class QLabel;
class QPushButton;

namespace kinerja::ui {

/// The menu of periods by kind: a year with its semesters, quarters and months, the fiscal year with its parts where it
/// is another one, all data, or any two days.
class PeriodPicker final : public QFrame {
    Q_OBJECT

public:
    /// `last`: the last day with data; "this quarter" and the like are counted from it.
    PeriodPicker(const present::Format& format, const Period& current, Date last, QWidget* parent, const FiscalCalendar& calendar = {});

    void popUpUnder(const QWidget* anchor);

Q_SIGNALS:
    void chosen(const kinerja::Period& period);

private:
    void addParts(QGridLayout* grid);
    void addFiscal(QGridLayout* grid, int row);
    void addFree(QGridLayout* grid, int row);
    void showYear(int year);
    void showFiscalYear();
    void choose(const Period& period);
    void chooseFree();

    struct Part {
        QPushButton* button;
        PeriodKind kind;
        unsigned firstMonth;
    };
    struct FiscalPart {
        QPushButton* button;
        Period period;
    };
    present::Format m_format;
    FiscalCalendar m_calendar;
    Period m_current;
    Date m_last;
    int m_year;
    QLabel* m_yearLabel;
    std::vector<Part> m_parts;
    std::vector<FiscalPart> m_fiscalParts;  ///< year, half-years, quarters; none where the fiscal year is the calendar's
    QDateEdit* m_from = nullptr;
    QDateEdit* m_to = nullptr;
};

}  // namespace kinerja::ui
