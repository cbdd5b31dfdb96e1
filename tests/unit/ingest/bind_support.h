// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "ingest_support.h"

namespace kinerja::ingest::testing {

/// Keeps everything a file gives.
class Collector : public RecordSink {
public:
    Status sales(domain::SaleBlock block) override
    {
        lines.insert(lines.end(), block.lines.begin(), block.lines.end());
        m_blocks.push_back(std::move(block));
        return {};
    }
    Status leads(std::vector<domain::Lead> block) override { return add(leadRows, block); }
    Status surveys(std::vector<domain::SurveyAnswer> block) override { return add(answers, block); }
    Status targets(std::vector<domain::Target> block) override { return add(targetRows, block); }
    Status orders(std::vector<domain::OrderHeader> block) override { return add(headers, block); }
    Status stages(std::vector<domain::LeadStep> block) override { return add(steps, block); }
    Status people(std::vector<domain::PersonEntry> block) override { return add(peopleRows, block); }
    Status products(std::vector<domain::ProductEntry> block) override { return add(productRows, block); }
    Status customers(std::vector<domain::CustomerEntry> block) override { return add(customerRows, block); }
    Status rates(std::vector<domain::ExchangeRate> block) override { return add(rateRows, block); }
    Status market(std::vector<domain::MarketSize> block) override { return add(marketRows, block); }
    Status events(std::vector<domain::CalendarEvent> block) override { return add(eventRows, block); }
    Status issues(std::vector<domain::RowIssue> block) override { return add(refused, block); }

    std::vector<domain::SaleLine> lines;
    std::vector<domain::Lead> leadRows;
    std::vector<domain::SurveyAnswer> answers;
    std::vector<domain::Target> targetRows;
    std::vector<domain::OrderHeader> headers;
    std::vector<domain::LeadStep> steps;
    std::vector<domain::PersonEntry> peopleRows;
    std::vector<domain::ProductEntry> productRows;
    std::vector<domain::CustomerEntry> customerRows;
    std::vector<domain::ExchangeRate> rateRows;
    std::vector<domain::MarketSize> marketRows;
    std::vector<domain::CalendarEvent> eventRows;
    std::vector<domain::RowIssue> refused;

private:
    template <typename T>
    static Status add(std::vector<T>& into, const std::vector<T>& block)
    {
        into.insert(into.end(), block.begin(), block.end());
        return {};
    }
    std::vector<domain::SaleBlock> m_blocks;
};

inline ImportOptions options(std::initializer_list<std::string_view> said)
{
    ImportOptions result;
    for (const auto one : said) {
        const auto status = applyAnswer(result, one);
        EXPECT_TRUE(status.has_value()) << status.error().detail;
    }
    return result;
}

inline Inspection inspected(const std::string& text, std::initializer_list<std::string_view> said = {})
{
    auto source = ByteSource::fromMemory(text);
    auto inspection = inspect(source, options(said));
    EXPECT_TRUE(inspection.has_value()) << inspection.error().detail;
    return inspection ? *std::move(inspection) : Inspection{};
}

/// A file after its whole way.
struct Bound {
    Inspection inspection;
    Collector records;
    BindSummary summary;
};

inline Bound boundSource(ByteSource& source, const ImportOptions& said)
{
    Bound bound;
    auto inspection = inspect(source, said);
    EXPECT_TRUE(inspection.has_value()) << inspection.error().detail;
    if (!inspection) {
        return bound;
    }
    bound.inspection = *std::move(inspection);
    for (const auto& question : bound.inspection.questions) {
        ADD_FAILURE() << "open question: " << question.id << " " << question.column << question.field;
    }
    if (!bound.inspection.questions.empty()) {
        return bound;
    }
    auto summary = bind(source, bound.inspection, bound.records);
    EXPECT_TRUE(summary.has_value()) << summary.error().detail;
    if (summary) {
        bound.summary = *std::move(summary);
        EXPECT_EQ(bound.summary.read, bound.summary.taken + bound.summary.rejected);
        EXPECT_EQ(static_cast<std::uint64_t>(bound.summary.read), bound.inspection.rows);
        EXPECT_EQ(static_cast<std::size_t>(bound.summary.rejected), bound.records.refused.size());
    }
    return bound;
}

inline Bound bound(const std::string& text, std::initializer_list<std::string_view> said = {})
{
    auto source = ByteSource::fromMemory(text);
    return boundSource(source, options(said));
}

/// "field=Header, …" in the order of fieldsOf().
inline std::string mappingText(const Inspection& inspection)
{
    std::string text;
    for (const auto& mapped : inspection.mapping) {
        text += (text.empty() ? "" : ", ") + mapped.field + "=" + inspection.columns[mapped.column].name;
    }
    return text;
}

inline const Note* findNote(const std::vector<Note>& notes, std::string_view id)
{
    for (const auto& note : notes) {
        if (note.id == id) {
            return &note;
        }
    }
    return nullptr;
}

inline std::string noteValue(const std::vector<Note>& notes, std::string_view id, std::string_view key)
{
    const auto* note = findNote(notes, id);
    if (note == nullptr) {
        return "no note " + std::string{id};
    }
    for (const auto& [name, value] : note->values) {
        if (name == key) {
            return value;
        }
    }
    return "no value " + std::string{key};
}

/// "gross net tax" of all lines.
inline std::string sumsOf(const Bound& result)
{
    Raw4 gross = 0;
    Raw4 discount = 0;
    Raw4 tax = 0;
    for (const auto& line : result.records.lines) {
        gross += line.gross;
        discount += line.discount;
        tax += line.tax;
    }
    return toShortString(gross) + " " + toShortString(gross - discount) + " " + toShortString(tax);
}

}  // namespace kinerja::ingest::testing
