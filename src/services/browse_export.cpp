// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a table as a file.
#include <algorithm>
#include <array>
#include <utility>

#include "browse_data.h"
#include "csv_writer.h"
#include "kinerja/base/safe_file.h"
#include "kinerja/ingest/own_export.h"

namespace kinerja::services {
namespace {

constexpr std::array<std::string_view, 31> kFieldIds{
    "day",   "order",    "customer", "product", "rep",    "counted_region",  "quantity", "amount", "cost",   "status",   "counted_category", "channel", "counted_team", "unit",
    "gross", "discount", "lead",     "created", "closed", "outcome", "stage",    "value",  "source", "question", "score",    "scale",   "comment", "currency", "original", "lines", "topics"};

std::string flagsWords(std::int64_t flags)
{
    using domain::LineFlag;
    constexpr std::array<std::pair<LineFlag, std::string_view>, 5> kWords{{{domain::kCancelled, "cancelled"},
                                                                          {domain::kOnHold, "on hold"},
                                                                          {domain::kOtherCurrency, "no rate"},
                                                                          {domain::kReturnLine, "return"},
                                                                          {domain::kConverted, "converted"}}};
    std::string words;
    for (const auto& [flag, word] : kWords) {
        if ((flags & flag) != 0) {
            words += words.empty() ? "" : "; ";
            words += word;
        }
    }
    return words;
}

std::string_view outcomeWord(std::int64_t outcome) noexcept
{
    return outcome == 1 ? "won" : outcome == 2 ? "lost" : "open";
}

void addCell(CsvWriter& csv, const BrowseTable& table, std::size_t row, std::size_t column)
{
    const BrowseType type = table.columns()[column].type;
    const std::int64_t value = table.value(row, column);
    if (type == BrowseType::Text) {
        csv.text(table.text(row, column));
    } else if (value == kNoBrowseValue) {
        csv.number({});
    } else if (type == BrowseType::Day) {
        csv.number(toIso(Date{std::chrono::days{static_cast<int>(value)}}));
    } else if (type == BrowseType::Money || type == BrowseType::OwnMoney) {
        csv.number(toPlainString(value));
    } else if (type == BrowseType::Quantity) {
        csv.number(toShortString(value));
    } else if (type == BrowseType::Number) {
        csv.number(std::to_string(value));
    } else {
        csv.name(type == BrowseType::Flags ? flagsWords(value) : std::string{outcomeWord(value)});
    }
}

/// What an export has beside the columns of its table, named as in exports of records (ingest::kCountedColumns): the customer's segment
/// and, of sales, the amount that figures count.
class CountedCells {
public:
    explicit CountedCells(const BrowseTable& table) : m_table{table}, m_amount{isOfSales(table) ? valuesOf(table.data(), BrowseField::Amount) : nullptr}
    {
        const BrowseTexts& segments = table.data().segments;
        const bool isAny = std::any_of(segments.texts.begin(), segments.texts.end(), [](const std::string& text) { return !text.empty(); });
        m_customers = isAny ? valuesOf(table.data(), BrowseField::Customer) : nullptr;
    }
    void addHeader(CsvWriter& csv) const
    {
        if (m_customers != nullptr) {
            csv.name(ingest::kCountedSegment);
        }
        if (m_amount != nullptr) {
            csv.name(ingest::kCountedTotal);
        }
    }
    void addCells(CsvWriter& csv, std::size_t row) const
    {
        if (m_customers != nullptr) {
            csv.text(segmentOf(static_cast<std::size_t>(m_customers->packed[row])));
        }
        if (m_amount != nullptr) {
            const std::int64_t amount = m_amount->packed[row];
            csv.number(m_table.counts(row) && amount != kNoBrowseValue ? toPlainString(amount) : std::string{});
        }
    }

private:
    static bool isOfSales(const BrowseTable& table) { return table.sort() == RecordSort::Lines || table.sort() == RecordSort::Orders; }
    [[nodiscard]] std::string_view segmentOf(std::size_t customer) const
    {
        const auto& texts = m_table.data().segments.texts;
        return customer < texts.size() ? std::string_view{texts[customer]} : std::string_view{};
    }

    const BrowseTable& m_table;
    const BrowseTable::Data::Values* m_amount;
    const BrowseTable::Data::Values* m_customers = nullptr;
};

}  // namespace

Result<std::int64_t> exportRows(const BrowseTable& table, const BrowseSelection& selection, const std::string& path, const ExportControl& control)
{
    const auto all = static_cast<std::int64_t>(selection.rows.size());
    std::int64_t done = 0;
    const CountedCells counted{table};
    CsvWriter csv;
    for (const BrowseTable::Column& column : table.columns()) {
        csv.name(browseFieldId(column.field));
    }
    counted.addHeader(csv);
    csv.endRow();
    for (const std::uint32_t row : selection.rows) {
        if (!control.goesOn(done++, all)) {
            return fail(Errc::Cancelled, "the export was cancelled");
        }
        for (std::size_t column = 0; column < table.columns().size(); ++column) {
            addCell(csv, table, row, column);
        }
        counted.addCells(csv, row);
        csv.endRow();
    }
    if (control.stop.stop_requested()) {
        return fail(Errc::Cancelled, "the export was cancelled");
    }
    if (auto saved = saveFile(path, csv.bytes()); !saved) {
        return pass(saved.error());
    }
    return all;
}

std::string_view browseFieldId(BrowseField field) noexcept { return kFieldIds.at(static_cast<std::size_t>(field)); }

}  // namespace kinerja::services
