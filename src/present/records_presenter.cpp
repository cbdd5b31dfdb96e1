// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/records_presenter.h"

#include "kinerja/present/convert.h"

namespace kinerja::present {
namespace {

using services::RecordRow;

RecordCell textCell(const std::string& text)
{
    const QString shown = toQString(text);
    return {shown, shown.toCaseFolded()};
}

QString statusText(const RecordRow& row, const Words& words)
{
    switch (row.status) {
    case domain::OrderStatus::Cancelled: return words.translate("Records", "cancelled");
    case domain::OrderStatus::OnHold: return words.translate("Records", "on hold");
    case domain::OrderStatus::Counted: break;
    }
    return row.amount < 0 ? words.translate("Records", "return") : QString{};
}

std::vector<RecordCell> cellsOf(const RecordRow& row, const Format& format)
{
    const auto day = static_cast<qlonglong>(row.day.time_since_epoch().count());
    const QString status = statusText(row, format.words());
    // Sorting by whole ten-thousandths: exact, and no amount of a line leaves 64 bits.
    return {{format.date(row.day), day},
            textCell(row.order),
            textCell(row.customer),
            textCell(row.rep),
            textCell(row.region),
            textCell(row.product),
            {format.number(static_cast<double>(row.quantity) / static_cast<double>(kRawOne), row.quantity % kRawOne == 0 ? 0 : 2),
             static_cast<qlonglong>(row.quantity)},
            {Format{format.words(), toQString(row.currency)}.money(row.amount), static_cast<qlonglong>(row.amount)},
            {status, status}};
}

std::vector<RecordColumn> columnsOf(const Words& words)
{
    return {{words.translate("Records", "Date")},
            {words.translate("Records", "Order")},
            {words.translate("Records", "Customer"), false, true},
            {words.translate("Records", "Salesperson"), false, true},
            {words.translate("Records", "Region"), false, true},
            {words.translate("Records", "Product"), false, true},
            {words.translate("Records", "Quantity"), true},
            {words.translate("Records", "Amount"), true},
            {words.translate("Records", "Status")}};
}

std::optional<std::ptrdiff_t> columnOf(std::optional<domain::Dimension> dimension)
{
    if (dimension == domain::Dimension::Customer) {
        return 2;
    }
    if (dimension == domain::Dimension::Rep) {
        return 3;
    }
    if (dimension == domain::Dimension::Region) {
        return 4;
    }
    return dimension == domain::Dimension::Product ? std::optional<std::ptrdiff_t>{5} : std::nullopt;
}

}  // namespace

RecordsState presentRecords(const services::RecordList& list, std::optional<domain::Dimension> dimension, const QString& subject,
                            const Period& period, const Format& format)
{
    const Words& words = format.words();
    RecordsState state;
    QStringList title{format.rows(list.count)};
    if (!subject.isEmpty()) {
        title << subject;
    }
    title << format.period(period);
    state.title = title.join(QStringLiteral(" · "));
    state.columns = columnsOf(words);
    for (const RecordRow& row : list.rows) {
        state.rows.push_back(cellsOf(row, format));
    }
    if (const auto column = columnOf(dimension)) {
        state.columns.erase(state.columns.begin() + *column);
        for (auto& row : state.rows) {
            row.erase(row.begin() + *column);
        }
    }
    state.foot = words.translate("Records", "%1 counted as revenue: %2").arg(format.rows(list.countedRows), format.money(list.counted));
    if (const std::int64_t others = list.count - list.countedRows; others > 0) {
        state.foot += QStringLiteral(" · ")
            + words.translate("Records", "%1 not: cancelled or in another currency").arg(format.count(others));
    }
    if (static_cast<std::int64_t>(list.rows.size()) < list.count) {
        state.foot += QStringLiteral(" · ")
            + words.translate("Records", "the newest %1 are shown; the export holds all").arg(format.count(static_cast<std::int64_t>(list.rows.size())));
    }
    return state;
}

}  // namespace kinerja::present
