// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/browse_presenter.h"

#include <array>

#include <QCoreApplication>
#include <QStringList>

#include "kinerja/present/convert.h"
#include "kinerja/present/quality_presenter.h"

namespace kinerja::present {
namespace {

using services::BrowseField;
using services::BrowseType;

// In the order of BrowseField.
constexpr std::array kHeads{
    QT_TRANSLATE_NOOP("Records", "Date"),     QT_TRANSLATE_NOOP("Records", "Order"),    QT_TRANSLATE_NOOP("Records", "Customer"),
    QT_TRANSLATE_NOOP("Records", "Product"),  QT_TRANSLATE_NOOP("Records", "Salesperson"), QT_TRANSLATE_NOOP("Records", "Region"),
    QT_TRANSLATE_NOOP("Records", "Quantity"), QT_TRANSLATE_NOOP("Records", "Amount"),   QT_TRANSLATE_NOOP("Records", "Cost"),
    QT_TRANSLATE_NOOP("Records", "Status"),   QT_TRANSLATE_NOOP("Records", "Category"), QT_TRANSLATE_NOOP("Records", "Channel"),
    QT_TRANSLATE_NOOP("Records", "Team"),     QT_TRANSLATE_NOOP("Records", "Unit"),     QT_TRANSLATE_NOOP("Records", "Gross amount"),
    QT_TRANSLATE_NOOP("Records", "Discount"), QT_TRANSLATE_NOOP("Records", "Lead"),     QT_TRANSLATE_NOOP("Records", "Created"),
    QT_TRANSLATE_NOOP("Records", "Closed"),   QT_TRANSLATE_NOOP("Records", "Outcome"),  QT_TRANSLATE_NOOP("Records", "Stage"),
    QT_TRANSLATE_NOOP("Records", "Value"),    QT_TRANSLATE_NOOP("Records", "Source"),   QT_TRANSLATE_NOOP("Records", "Question"),
    QT_TRANSLATE_NOOP("Records", "Score"),    QT_TRANSLATE_NOOP("Records", "Scale"),    QT_TRANSLATE_NOOP("Records", "Comment"),
    QT_TRANSLATE_NOOP("Records", "Currency"), QT_TRANSLATE_NOOP("Records", "Original amount"), QT_TRANSLATE_NOOP("Records", "Lines"),
    QT_TRANSLATE_NOOP("Records", "Topics"),
};

bool isNumber(BrowseType type)
{
    return type == BrowseType::Money || type == BrowseType::OwnMoney || type == BrowseType::Quantity || type == BrowseType::Number;
}

QString flagsText(const Words& words, std::int64_t flags)
{
    constexpr std::array<std::pair<domain::LineFlag, const char*>, 5> kWords{{
        {domain::kCancelled, QT_TRANSLATE_NOOP("Records", "cancelled")}, {domain::kOnHold, QT_TRANSLATE_NOOP("Records", "on hold")},
        {domain::kOtherCurrency, QT_TRANSLATE_NOOP("Records", "no rate")}, {domain::kReturnLine, QT_TRANSLATE_NOOP("Records", "return")},
        {domain::kConverted, QT_TRANSLATE_NOOP("Records", "converted")},
    }};
    // An order on hold that does not count carries both bits: that is what the setting says.
    const bool isHeldBack = (flags & domain::kCancelled) != 0 && (flags & domain::kOnHold) != 0;
    QStringList texts;
    for (const auto& [flag, word] : kWords) {
        if ((flags & flag) != 0 && !(isHeldBack && flag == domain::kCancelled)) {
            texts << words.translate("Records", word);
        }
    }
    if (isHeldBack) {
        texts << words.translate("Records", "not counted");
    }
    return texts.join(QStringLiteral(" \u00B7 "));
}

QString outcomeText(const Words& words, std::int64_t outcome)
{
    switch (outcome) {
    case 1: return words.translate("Records", "won");
    case 2: return words.translate("Records", "lost");
    default: return words.translate("Records", "open");
    }
}

}  // namespace

BrowseView::BrowseView(std::shared_ptr<const services::BrowseTable> table, services::BrowseSelection selection, QString subject,
                       const Format& format)
    : m_table{std::move(table)}, m_selection{std::move(selection)}, m_subject{std::move(subject)}, m_format{format}
{
    for (const services::BrowseTable::Column& column : m_table->columns()) {
        m_columns.push_back({format.words().translate("Records", kHeads.at(static_cast<std::size_t>(column.field))),
                             isNumber(column.type)});
    }
}

int BrowseView::rowCount() const noexcept { return static_cast<int>(m_selection.rows.size()); }

QString BrowseView::text(int row, int column) const
{
    return textOf(m_selection.rows[static_cast<std::size_t>(row)], static_cast<std::size_t>(column));
}

QStringList BrowseView::widest(int column) const
{
    const auto at = static_cast<std::size_t>(column);
    QStringList texts;
    for (const std::uint32_t record : m_table->widest(at)) {
        texts << textOf(record, at);
    }
    return texts;
}

QString BrowseView::textOf(std::size_t record, std::size_t at) const
{
    const BrowseType type = m_table->columns()[at].type;
    if (type == BrowseType::Text) {
        return toQString(m_table->text(record, at));
    }
    const std::int64_t value = m_table->value(record, at);
    if (value == services::kNoBrowseValue) {
        return kNoValue;
    }
    switch (type) {
    case BrowseType::Day: return m_format.date(Date{std::chrono::days{static_cast<int>(value)}});
    case BrowseType::Money: return m_format.money(value);
    case BrowseType::OwnMoney: return m_format.quantity(value);  // its currency stands beside it
    case BrowseType::Quantity: return m_format.quantity(value);
    case BrowseType::Number: return m_format.count(value);
    case BrowseType::Flags: return flagsText(m_format.words(), value);
    case BrowseType::Outcome: return outcomeText(m_format.words(), value);
    case BrowseType::Text: break;
    }
    return {};
}

QString BrowseView::title() const
{
    const QString rows = m_format.rows(static_cast<std::int64_t>(m_selection.rows.size()));
    return m_subject.isEmpty() ? rows : rows + QStringLiteral(" \u00B7 ") + m_subject;
}

QString BrowseView::foot() const
{
    const Words& words = m_format.words();
    QStringList parts;
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
        const services::BrowseTotal& total = m_selection.totals[column];
        const services::BrowseTable::Column& what = m_table->columns()[column];
        if (total.values == 0) {
            continue;
        }
        if (what.field == BrowseField::Amount || what.field == BrowseField::Value) {
            parts << words.translate("Records", "%1 counted: %2").arg(m_format.rows(total.values), m_format.money(total.sum));
        } else if (what.type == BrowseType::Money && what.field == BrowseField::Cost) {
            parts << QStringLiteral("%1: %2").arg(m_columns[column].head, m_format.money(total.sum));
        } else if (what.type == BrowseType::Quantity) {
            parts << QStringLiteral("%1: %2").arg(m_columns[column].head, m_format.quantity(total.sum));
        } else if (what.field == BrowseField::Lines) {
            parts << QStringLiteral("%1: %2").arg(m_columns[column].head, m_format.count(static_cast<std::int64_t>(total.sum)));
        } else if (what.type == BrowseType::Number) {
            parts << words.translate("Records", "mean: %1")
                         .arg(m_format.number(static_cast<double>(total.sum) / static_cast<double>(total.values), 2));
        }
    }
    const auto others = static_cast<std::int64_t>(m_selection.rows.size()) - m_selection.countedRows;
    if (others > 0) {
        parts << words.translate("Records", "%1 not: cancelled, on hold or without a rate").arg(m_format.count(others));
    }
    return parts.join(QStringLiteral(" \u00B7 "));
}

QString BrowseView::emptyText() const
{
    if (rowCount() > 0) {
        return {};
    }
    const Words& words = m_format.words();
    return m_table->rowCount() == 0 ? words.translate("Records", "There are no such records yet.") : words.translate("Records", "No rows match.");
}

std::vector<BrowseChoice> browseChoices(const Words& words, services::RecordSort sort)
{
    std::vector<BrowseChoice> choices{{words.translate("Records", "All rows"), {}}};
    for (std::size_t at = 0; at < services::kQualityIssueCount; ++at) {
        const auto issue = static_cast<services::QualityIssue>(at);
        if (services::sortOf(issue) == sort) {
            choices.push_back({qualityIssueName(words, issue), issue});
        }
    }
    return choices;
}

std::vector<QString> recordSortNames(const Words& words)
{
    return {words.translate("Records", "Sales lines"), words.translate("Records", "Orders"), words.translate("Records", "Leads"), words.translate("Records", "Survey answers")};
}

}  // namespace kinerja::present
