// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinerja/ingest/bind.h"
#include "row_reader.h"

namespace kinerja::ingest {

/// Counts words that no list knows, for a note.
class UnknownWords {
public:
    void add(std::string_view word);
    void addNote(std::vector<Note>& notes, const char* id) const;

private:
    std::map<std::string, std::uint64_t, std::less<>> m_words;
    std::uint64_t m_rows = 0;
};

/// Makes one record of a row, for one kind.
class RowBinder {
public:
    explicit RowBinder(const Inspection& inspection) : m_reader(inspection) {}
    RowBinder(const RowBinder&) = delete;
    RowBinder& operator=(const RowBinder&) = delete;
    virtual ~RowBinder() = default;

    /// False: the row is refused, reader().refusal() says why.
    [[nodiscard]] virtual bool take(const Row& row) = 0;
    /// Hands the records gathered so far to the sink.
    [[nodiscard]] virtual Status flush(RecordSink& sink) = 0;
    /// Adds what only the rows told.
    virtual void finish(BindSummary& summary) = 0;
    /// The row was refused, and reader().refusal() is told already.
    virtual void countRefused(const Row&) {}
    /// No row follows.
    virtual void end() {}
    /// Rows that were taken at first and are refused now that the rows behind them are known.
    [[nodiscard]] std::vector<domain::RowIssue> takeLate() { return std::exchange(m_late, {}); }
    /// How many rows became a part of another row's record since.
    [[nodiscard]] std::int64_t takeJoined() { return std::exchange(m_joined, 0); }

    [[nodiscard]] const RowReader& reader() const noexcept { return m_reader; }

protected:
    RowReader m_reader;
    std::vector<domain::RowIssue> m_late;
    std::int64_t m_joined = 0;
};

/// The row as it goes into an issue.
[[nodiscard]] domain::RowIssue issueOf(const Row& row, const Refusal& refusal);

/// The one for the inspection's kind, which must be known.
[[nodiscard]] std::unique_ptr<RowBinder> makeBinder(const Inspection& inspection);
[[nodiscard]] std::unique_ptr<RowBinder> makeSaleBinder(const Inspection& inspection);
[[nodiscard]] std::unique_ptr<RowBinder> makeLeadBinder(const Inspection& inspection);
[[nodiscard]] std::unique_ptr<RowBinder> makeSurveyBinder(const Inspection& inspection);
[[nodiscard]] std::unique_ptr<RowBinder> makeTargetBinder(const Inspection& inspection);
[[nodiscard]] std::unique_ptr<RowBinder> makeOrderBinder(const Inspection& inspection);
[[nodiscard]] std::unique_ptr<RowBinder> makeRateBinder(const Inspection& inspection);
/// Stages, people, products, customers, market, events.
[[nodiscard]] std::unique_ptr<RowBinder> makeListBinder(const Inspection& inspection);

}  // namespace kinerja::ingest
