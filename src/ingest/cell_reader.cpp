// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ingest/cells.h"

#include <algorithm>
#include <iterator>

#include "cell_shape.h"
#include "clean_cells.h"
#include "numbered_rows.h"
#include "page_rows.h"
#include "reason_column.h"
#include "row_feed.h"
#include "row_mender.h"
#include "table_watch.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kMostRemarks = 20;

/// A row with a quote that is never closed is looked for in so much.
std::string_view firstLinesOf(std::string_view text)
{
    constexpr std::size_t kLines = 8;
    std::size_t at = 0;
    for (std::size_t line = 0; line < kLines && at < text.size(); ++line) {
        const auto end = text.find_first_of("\r\n", at);
        at = end == std::string_view::npos ? text.size() : end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
    }
    return text.substr(0, at);
}

std::string_view whyNot(RowFeed::Cut cut) noexcept
{
    switch (cut) {
    case RowFeed::Cut::TooLongInQuotes: return "a quote is opened and not closed within 1 MiB";
    case RowFeed::Cut::OpenQuote: return "a quote is opened and never closed";
    case RowFeed::Cut::TooWide: return "more than 1000 columns";
    default: return "longer than 1 MiB";
    }
}

}  // namespace

struct CellReader::State {
    Dialect dialect;
    RowFeed feed;
    NumberedRows numbered;
    CleanCells clean;
    std::optional<RowMender> mender;
    std::optional<TableWatch> watch;
    std::optional<PageRows> pages;
    ReadingReport report;
    std::uint64_t dataUntil = 0;  ///< position up to which remarks are known to be rows
    bool isOver = false;          ///< the table is
    Row row;

    State(ByteSource& source, const Dialect& how, Control control, std::size_t blockBytes)
        : dialect(how), feed(source, dialect, std::move(control), blockBytes), numbered(dialect.isNumbered), clean(dialect)
    {
        if (dialect.width > 0) {
            mender.emplace(dialect);
        }
    }

    Status restart()
    {
        report = {};
        clean.restart();
        watch.reset();
        pages.reset();
        dataUntil = 0;
        isOver = false;
        return feed.restart();
    }

    /// The next row, as it is written. False at the end.
    Result<bool> cutNext()
    {
        const auto cut = feed.cut();
        if (!cut) {
            return pass(cut.error());
        }
        row.mending = Mending::None;
        row.cells = feed.cutter().cells();
        if (*cut == RowFeed::Cut::Row || *cut == RowFeed::Cut::End) {
            return *cut == RowFeed::Cut::Row;
        }
        if (*cut == RowFeed::Cut::TooWide || !mendOpenQuote()) {
            return pass(feed.refusal(std::string{whyNot(*cut)}));
        }
        return true;
    }

    /// Maybe a quote is only a character, and the row ends with a line.
    bool mendOpenQuote()
    {
        constexpr std::size_t kFewestColumns = 3;
        const auto rest = feed.rest();
        const auto lines = firstLinesOf(rest);
        std::size_t typed = 0;
        if (dialect.width < kFewestColumns || (lines.size() == rest.size() && !feed.isAllHere())
            || !mender->mendQuotes(lines) || !fitsShapes(mender->cells(), dialect.shapes, typed) || typed == 0) {
            return false;
        }
        takeMended(Mending::OpenQuote);
        return true;
    }

    void takeMended(Mending how)
    {
        row.mending = how;
        row.cells = mender->cells();
        countMended();
    }

    void countMended()
    {
        ++report.mendedRows;
        report.firstMendedLine = report.firstMendedLine == 0 ? feed.line() : report.firstMendedLine;
    }

    /// Tries to make the row fit its table. Clean rows that are only shorter or longer stay as they are.
    void mend()
    {
        const auto& cutter = feed.cutter();
        const auto raw = feed.rest().substr(0, cutter.used());
        const bool fits = row.cells.size() == dialect.width;
        const bool isMessy = cutter.hasTail() || (!fits && cutter.hasStray());
        if (isMessy && mender->mendQuotes(raw)) {
            takeMended(Mending::Quotes);
        } else if (!fits && cutter.lines() == 1 && mender->mendDelimiter(raw)) {
            takeMended(Mending::Delimiter);
        }
    }

    Result<std::vector<RowAhead>> lookAhead(std::size_t count, bool& reachedEnd)
    {
        auto ahead = feed.lookAhead(count, reachedEnd);
        row.cells = feed.cutter().cells();
        return ahead;
    }

    Result<bool> anotherBegins(const TableWatch& table)
    {
        if (!table.mayBeginAnother(row.cells)) {
            return false;
        }
        bool reachedEnd = false;
        const auto next = lookAhead(1, reachedEnd);
        if (!next) {
            return pass(next.error());
        }
        return table.beginsAnother(row.cells, next->empty() ? CellViews{} : next->front().cells, feed.isAfterGap());
    }

    /// Whether the table is over with the row at hand, because another one begins or only remarks follow.
    Result<bool> endsTable()
    {
        if (isConflictMark(row.cells.front())) {
            return pass(feed.refusal("a conflict mark of version control"));
        }
        if (!watch->isRemark(row.cells)) {
            return anotherBegins(*watch);
        }
        if (feed.position() < dataUntil) {
            return false;
        }
        bool reachedEnd = false;
        const auto ahead = lookAhead(kMostRemarks + 2, reachedEnd);
        if (!ahead) {
            return pass(ahead.error());
        }
        return endsWithRemarks(*ahead, reachedEnd);
    }

    bool endsWithRemarks(const std::vector<RowAhead>& ahead, bool reachedEnd)
    {
        std::size_t remarks = 0;
        while (remarks < ahead.size() && watch->isRemark(ahead[remarks].cells)) {
            ++remarks;
        }
        if (remarks < ahead.size()) {
            return remarks + 1 < ahead.size() && remarks < kMostRemarks
                   && watch->beginsAnother(ahead[remarks].cells, ahead[remarks + 1].cells, true);
        }
        if (!reachedEnd) {
            dataUntil = feed.position() + feed.cutter().used() + 1;
            return false;
        }
        // A single cell at the very end, with no line end behind it, may be half a record.
        const bool isCut = remarks == 0 && !feed.isAfterGap() && row.cells.size() == 1
                           && feed.rest().find_last_of("\r\n") != feed.rest().size() - 1;
        return !isCut;
    }

    /// Reads what stands behind the table, only to say where it is.
    Status passOverRest()
    {
        isOver = true;
        const auto first = feed.line();
        std::optional<TableWatch> other;
        while (true) {
            const auto begins = other ? anotherBegins(*other) : Result<bool>{!watch->isRemark(row.cells)};
            if (!begins) {
                return pass(begins.error());
            }
            if (*begins) {
                other.emplace(row.cells);
            }
            count(*begins, other.has_value(), LineSpan{first, feed.line() + feed.cutter().lines() - 1});
            step();
            const auto more = cutNext();
            if (!more) {
                return pass(more.error());
            }
            if (!*more) {
                return {};
            }
        }
    }

    void count(bool begins, bool isTable, LineSpan lines)
    {
        if (!isTable) {
            if (filledCells(row.cells) > 0) {
                report.footer = lines;
            }
            return;
        }
        report.otherTableCount += begins ? 1U : 0U;
        report.otherTableRows += begins ? 0U : 1U;
        if (begins && report.otherTables.size() < kMostOtherTables) {
            report.otherTables.push_back({feed.line(), lines.last});
        }
        if (report.otherTableCount <= kMostOtherTables) {
            report.otherTables.back().last = lines.last;
        }
    }

    void step()
    {
        if (row.mending == Mending::None) {
            feed.step();
        } else {
            feed.step(mender->used());
        }
    }

    /// A row of the header: mended as others, but never the beginning of another table.
    Result<bool> nextHeaderRow()
    {
        const auto more = cutNext();
        if (more && *more) {
            if (mender && row.mending == Mending::None) {
                mend();
            }
            step();
        }
        return more;
    }

    /// Whether the row at hand is one of the table; mends it if need be.
    Result<bool> belongs()
    {
        if (!watch || row.mending != Mending::None
            || !(watch->isOdd(row.cells) || feed.cutter().hasTail() || feed.isAfterGap())) {
            return true;
        }
        mend();
        if (row.mending != Mending::None) {
            return true;
        }
        const auto ends = endsTable();
        if (!ends || !*ends) {
            return ends.map([](bool is) { return !is; });
        }
        if (auto status = passOverRest(); !status) {
            return pass(status.error());
        }
        return false;
    }

    /// Looks whether a page ends with the row at hand.
    Status lookForBreak()
    {
        bool reachedEnd = false;
        const auto next = lookAhead(kMostRemarks + 2, reachedEnd);
        if (!next) {
            return pass(next.error());
        }
        std::vector<CellViews> rows{numbered.ownCells(row.cells)};
        std::transform(next->begin(), next->end(), std::back_inserter(rows), [this](const RowAhead& one) { return numbered.ownCells(one.cells); });
        pages->look(rows, reachedEnd);
        return {};
    }

    /// The next row that is not of the end or the beginning of a page.
    Result<bool> cutNextOfTable()
    {
        while (true) {
            auto more = cutNext();
            if (!more || !*more || !pages || row.mending != Mending::None) {
                return more;
            }
            if (pages->mayBreak(numbered.ownCells(row.cells))) {
                if (auto status = lookForBreak(); !status) {
                    return pass(status.error());
                }
            }
            if (!pages->isInBreak()) {
                return more;
            }
            if (dialect.isNumbered) {
                numbered.takeNumber(row);
            }
            pages->passOver(numbered.ownCells(row.cells), dialect.isNumbered ? row.line : feed.line(), report);
            step();
        }
    }

    Result<bool> nextRow()
    {
        auto more = isOver ? Result<bool>{false} : cutNextOfTable();
        if (more && *more) {
            more = belongs();
        }
        if (!more || !*more) {
            report.steppedDiscounts = clean.steps().rows();
            report.steppedExample = clean.steps().example();
            return more;
        }
        if (row.mending == Mending::None) {
            if (feed.cutter().hasStray() && dialect.quote == '"') {
                countMended();
            }
            feed.cutter().finish();
            row.cells = feed.cutter().cells();
        }
        row.line = feed.line();
        if (dialect.isNumbered) {
            numbered.take(row, dialect.header.size());
        }
        clean.apply(row, row.mending == Mending::None ? feed.rest().substr(0, feed.cutter().used()) : std::string_view{});
        if (pages && !pages->hasFirst()) {
            pages->setFirst(numbered.areOfSheets() ? row.cells.first(dialect.header.size() - 1) : row.cells);
        }
        if (hasReasons(dialect) && row.cells.size() == dialect.headerCells.size()) {
            row.cells = row.cells.first(dialect.header.size());
        }
        if (dialect.usedColumns > 0 && row.cells.size() > dialect.usedColumns) {
            takeOwnColumns();
        }
        step();
        return true;
    }

    /// Leaves the cells of a table at the side out.
    void takeOwnColumns()
    {
        const auto other = row.cells.subspan(dialect.usedColumns);
        report.gapIsFilled = report.gapIsFilled || !other.front().empty();
        if (filledCells(other) > 0) {
            ++report.sideRows;
            report.sideTable = LineSpan{report.sideTable ? report.sideTable->first : row.line, row.line};
        }
        row.cells = row.cells.first(dialect.usedColumns);
    }
};

CellReader::CellReader(ByteSource& source, const Dialect& dialect, Control control, std::size_t blockBytes)
    : m_state(std::make_unique<State>(source, dialect, std::move(control), blockBytes))
{
}
CellReader::~CellReader() = default;
CellReader::CellReader(CellReader&&) noexcept = default;
CellReader& CellReader::operator=(CellReader&&) noexcept = default;

Status CellReader::start(bool skipHeader)
{
    if (auto status = m_state->restart(); !status) {
        return status;
    }
    const auto& dialect = m_state->dialect;
    if (auto status = m_state->feed.skipLines(dialect.firstLine); !status) {
        return status;
    }
    // The lines of a numbered table are not those of its file.
    const auto preambleRows = dialect.isNumbered ? dialect.preambleRows : 0;
    const auto headerRows = dialect.hasHeader && skipHeader ? dialect.headerRows : 0;
    for (unsigned row = 0; row < preambleRows + headerRows; ++row) {
        if (const auto more = m_state->nextHeaderRow(); !more) {
            return pass(more.error());
        }
    }
    m_state->numbered.setHeader(headerRows > 0 ? m_state->row.cells : CellViews{});
    // Rows that are read with their header are not compared with it.
    if (dialect.width > 0 && (skipHeader || !dialect.hasHeader)) {
        m_state->watch.emplace(dialect);
    }
    if (dialect.hasHeader && skipHeader) {
        m_state->pages.emplace(dialect, m_state->numbered.areOfSheets() ? 1 : 0);
    }
    return {};
}

Result<bool> CellReader::next(Row& row)
{
    const auto more = m_state->nextRow();
    if (more && *more) {
        row = m_state->row;
    }
    return more;
}

const ReadingReport& CellReader::report() const noexcept { return m_state->report; }

}  // namespace kinerja::ingest
