// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ingest/bind.h"

#include <cassert>

#include "continued_rows.h"
#include "kinerja/ingest/cells.h"
#include "kinerja/ingest/sheets.h"
#include "prepare.h"
#include "row_binder.h"
#include "row_corrector.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kMostWords = 50;

/// One pass from the rows to the sink.
class Pass {
public:
    Pass(const Inspection& inspection, RecordSink& sink)
        : m_inspection(inspection), m_sink(sink), m_binder(makeBinder(inspection))
    {
    }

    Status take(const Row& row)
    {
        ++m_summary.read;
        if (m_binder->take(row)) {
            ++m_summary.taken;
            ++m_inBlock;
        } else {
            const Status rejected = reject(issueOf(row, m_binder->reader().refusal()));
            m_binder->countRefused(row);
            if (!rejected) {
                return rejected;
            }
        }
        if (auto status = settle(); !status) {
            return status;
        }
        return m_inBlock >= kBlockRows || m_issues.size() >= kBlockRows ? flush() : Status{};
    }

    /// No row follows.
    Status end()
    {
        m_binder->end();
        ++m_inBlock;
        return settle().and_then([this] { return flush(); });
    }

    Status flush()
    {
        if (m_inBlock > 0 || !m_issues.empty()) {
            m_inBlock = 0;
            if (auto status = m_binder->flush(m_sink); !status) {
                return status;
            }
        }
        if (!m_issues.empty()) {
            auto issues = std::move(m_issues);
            m_issues.clear();
            return m_sink.issues(std::move(issues));
        }
        return {};
    }

    BindSummary finish()
    {
        m_summary.notes = m_inspection.notes;
        const auto roundings = m_binder->reader().roundings();
        if (roundings > 0) {
            m_summary.notes.push_back({"rounded", {{"cells", std::to_string(roundings)}, {"decimals", "4"}}});
        }
        m_binder->finish(m_summary);
        return std::move(m_summary);
    }

private:
    Status reject(domain::RowIssue issue)
    {
        ++m_summary.rejected;
        m_issues.push_back(std::move(issue));
        if (m_inspection.reading.onError == OnError::Abort) {
            const auto& last = m_issues.back();
            return fail(Errc::InvalidInput, "line " + lineText(last.line) + ": " + last.reason
                                                + (last.column.empty() ? "" : " in " + last.column));
        }
        return {};
    }

    /// Rows that turned out to be parts of another's record are none of their own; some are refused after all.
    Status settle()
    {
        const std::int64_t joined = m_binder->takeJoined();
        m_summary.read -= joined;
        m_summary.taken -= joined;
        for (auto& issue : m_binder->takeLate()) {
            --m_summary.taken;
            if (auto status = reject(std::move(issue)); !status) {
                return status;
            }
        }
        return {};
    }

    const Inspection& m_inspection;
    RecordSink& m_sink;
    std::unique_ptr<RowBinder> m_binder;
    std::vector<domain::RowIssue> m_issues;
    std::size_t m_inBlock = 0;
    BindSummary m_summary;
};

}  // namespace

domain::RowIssue issueOf(const Row& row, const Refusal& refusal)
{
    domain::RowIssue issue;
    issue.line = row.line;
    issue.column = refusal.column;
    issue.value = refusal.value;
    issue.reason = refusal.reason;
    writeCsvRow(issue.raw, row.cells);
    issue.raw.pop_back();
    return issue;
}

std::unique_ptr<RowBinder> makeBinder(const Inspection& inspection)
{
    switch (*inspection.kind) {
    case domain::RecordKind::Sales:
    case domain::RecordKind::Lines: return makeSaleBinder(inspection);
    case domain::RecordKind::Orders: return makeOrderBinder(inspection);
    case domain::RecordKind::Leads: return makeLeadBinder(inspection);
    case domain::RecordKind::Surveys: return makeSurveyBinder(inspection);
    case domain::RecordKind::Targets: return makeTargetBinder(inspection);
    case domain::RecordKind::Rates: return makeRateBinder(inspection);
    default: break;
    }
    return makeListBinder(inspection);
}

void UnknownWords::add(std::string_view word)
{
    ++m_rows;
    const auto known = m_words.find(word);
    if (known != m_words.end()) {
        ++known->second;
    } else if (m_words.size() < kMostWords) {
        m_words.emplace(word, 1);
    }
}

void UnknownWords::addNote(std::vector<Note>& notes, const char* id) const
{
    if (m_rows == 0) {
        return;
    }
    Note note{id, {{"rows", std::to_string(m_rows)}}};
    for (const auto& [word, rows] : m_words) {
        note.values.emplace_back(word, std::to_string(rows));
    }
    notes.push_back(std::move(note));
}

Status RecordSink::sales(domain::SaleBlock) { return fail(Errc::Internal, "this sink takes no sales"); }
Status RecordSink::leads(std::vector<domain::Lead>) { return fail(Errc::Internal, "this sink takes no leads"); }
Status RecordSink::surveys(std::vector<domain::SurveyAnswer>) { return fail(Errc::Internal, "this sink takes no surveys"); }
Status RecordSink::targets(std::vector<domain::Target>) { return fail(Errc::Internal, "this sink takes no targets"); }
Status RecordSink::orders(std::vector<domain::OrderHeader>) { return fail(Errc::Internal, "this sink takes no orders"); }
Status RecordSink::stages(std::vector<domain::LeadStep>) { return fail(Errc::Internal, "this sink takes no stages"); }
Status RecordSink::people(std::vector<domain::PersonEntry>) { return fail(Errc::Internal, "this sink takes no people"); }
Status RecordSink::products(std::vector<domain::ProductEntry>) { return fail(Errc::Internal, "this sink takes no products"); }
Status RecordSink::customers(std::vector<domain::CustomerEntry>) { return fail(Errc::Internal, "this sink takes no customers"); }
Status RecordSink::rates(std::vector<domain::ExchangeRate>) { return fail(Errc::Internal, "this sink takes no rates"); }
Status RecordSink::market(std::vector<domain::MarketSize>) { return fail(Errc::Internal, "this sink takes no market sizes"); }
Status RecordSink::events(std::vector<domain::CalendarEvent>) { return fail(Errc::Internal, "this sink takes no events"); }

Result<BindSummary> bind(ByteSource& source, const Inspection& inspection, RecordSink& sink, const Control& control)
{
    assert(inspection.kind && inspection.questions.empty());
    if (auto status = source.checkUnchanged(); !status) {
        return pass(status.error());
    }
    if (auto status = showInspected(source, inspection, control); !status) {
        return pass(status.error());
    }
    CellReader reader{source, inspection.dialect, control};
    if (auto status = reader.start(true); !status) {
        return pass(status.error());
    }
    Pass rows{inspection, sink};
    const RecordRows records{inspection};
    RowCorrector corrector{inspection.corrections};
    RowFiller filler{inspection.mapping, inspection.kind, inspection.carried};
    Row row;
    while (true) {
        const auto more = reader.next(row);
        if (!more) {
            return pass(more.error());
        }
        if (!*more) {
            break;
        }
        filler.apply(row, corrector);
        if (!records.holds(row)) {
            continue;
        }
        if (auto status = rows.take(row); !status) {
            return pass(status.error());
        }
    }
    if (auto status = rows.end(); !status) {
        return pass(status.error());
    }
    if (auto status = source.checkUnchanged(); !status) {
        return pass(status.error());
    }
    return rows.finish();
}

}  // namespace kinerja::ingest
