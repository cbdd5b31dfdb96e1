// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbook_table.h"

#include <algorithm>

#include "sheet_events.h"
#include "sheet_header.h"
#include "sheet_merges.h"
#include "sheet_tables.h"
#include "table_choice.h"
#include "workbook.h"

namespace kinerja::ingest {
namespace {

constexpr std::uint64_t kProbeRows = 50;

/// Takes one sheet out of a workbook.
class Extraction {
public:
    Extraction(Workbook& book, const ImportOptions& options, const Control& control)
        : m_book(book), m_options(options), m_stop(control.stop)
    {
        for (const auto& sheet : book.sheets()) {
            m_found.sheets.push_back(sheet.info);
        }
    }

    Result<FoundTable> run()
    {
        const auto chosen = m_options.sheet.empty() ? choose() : tableNamed(m_found.sheets, m_options.sheet);
        if (!chosen) {
            return pass(chosen.error());
        }
        m_found.sheet = m_found.sheets[*chosen].name;
        if (m_options.sheet.empty() && m_found.sheets.size() > 1) {
            m_found.notes.push_back(choiceNote(m_found.sheets, *chosen));
        }
        if (auto status = read(*chosen); !status) {
            return pass(status.error());
        }
        return std::move(m_found);
    }

private:
    Status tell(std::size_t sheet, SheetEvents& events)
    {
        const auto& part = m_book.sheets()[sheet].part;
        auto status = m_book.tell(part, events, m_stop);
        if (!status && status.error().code == Errc::NotFound) {
            return fail(Errc::UnsafeFile, "a damaged workbook: the sheet " + m_found.sheets[sheet].name + " is missing");
        }
        if (status && !events.isSheet) {
            return fail(Errc::UnsafeFile, "a damaged workbook: " + part + " is no sheet");
        }
        return status;
    }

    /// Hidden sheets are where people keep lists and yesterday's figures: only a person can mean them.
    Result<std::size_t> choose()
    {
        std::vector<std::size_t> visible;
        for (std::size_t at = 0; at < m_found.sheets.size(); ++at) {
            if (m_found.sheets[at].state == SheetState::Visible) {
                visible.push_back(at);
            }
        }
        if (visible.empty()) {
            return fail(Errc::InvalidInput, "all sheets of the workbook are hidden; --sheet NAME takes one");
        }
        if (visible.size() == 1) {
            return visible.front();
        }
        auto best = visible.front();
        double bestScore = -1;
        for (const auto sheet : visible) {
            const auto score = scoreOf(sheet);
            if (!score) {
                return pass(score.error());
            }
            if (*score > bestScore) {
                bestScore = *score;
                best = sheet;
            }
        }
        return best;
    }

    /// The first rows of a sheet.
    Result<TableText> probe(std::size_t sheet, Dialect& dialect)
    {
        TableText text;
        SheetEvents events{m_book, [&text](auto row, auto cells) { return text.add(row, cells); }, kProbeRows};
        if (auto status = tell(sheet, events); !status) {
            return pass(status.error());
        }
        if (text.rows() > 0) {
            settleHeader(text.head(), events.merges, dialect);
        }
        return text;
    }

    /// −1 for an empty sheet.
    Result<double> scoreOf(std::size_t sheet)
    {
        Dialect dialect;
        auto text = probe(sheet, dialect);
        if (!text) {
            return pass(text.error());
        }
        return text->rows() == 0 ? -1 : tableScore(text->head(), dialect, m_options);
    }

    /// 0 where no row has names.
    Result<std::uint64_t> headerLineOf(std::size_t sheet)
    {
        Dialect dialect;
        auto text = probe(sheet, dialect);
        if (!text) {
            return pass(text.error());
        }
        return text->rows() > 0 && dialect.hasHeader ? text->head()[dialect.preambleRows].line : 0;
    }

    Status read(std::size_t sheet)
    {
        const auto headerLine = headerLineOf(sheet);
        if (!headerLine) {
            return pass(headerLine.error());
        }
        SheetMerges none{{}, *headerLine};
        auto merges = readOnce(sheet, *headerLine, none);
        // A sheet names its merged cells behind all of its rows.
        const bool isMerged = merges && !merges->isEmpty();
        return merges && isMerged ? readOnce(sheet, *headerLine, *merges).map([](const SheetMerges&) {}) : merges.map([](const SheetMerges&) {});
    }

    /// Returns: the merged cells that it found.
    Result<SheetMerges> readOnce(std::size_t sheet, std::uint64_t headerLine, SheetMerges& merges)
    {
        TableText text;
        SheetTables tables{text, headerLine};
        SheetEvents events{m_book, [&](auto row, auto cells) { return tables.add(row, merges.fill(row, cells)); }};
        if (auto status = tell(sheet, events).and_then([&] { return tables.finish(); }); !status) {
            return pass(status.error());
        }
        if (text.rows() == 0) {
            return fail(Errc::InvalidInput, "the sheet " + m_found.sheet + " is empty");
        }
        SheetMerges found{events.mergedRows, headerLine};
        if (merges.isEmpty() && !found.isEmpty()) {
            return found;
        }
        settleHeader(text.head(), events.merges, m_found.dialect);
        m_found.dialect.isNumbered = true;
        note(events);
        tables.addNotes(m_found.notes);
        if (merges.filledRows() > 0) {
            m_found.notes.push_back({"merged-cells", {{"rows", std::to_string(merges.filledRows())}}});
        }
        auto stream = text.finish();
        if (!stream) {
            return pass(stream.error());
        }
        m_found.text = *std::move(stream);
        return found;
    }

    void note(const SheetEvents& events)
    {
        if (events.formulasWithoutValue > 0) {
            m_found.notes.push_back({"formulas-without-value", {{"cells", std::to_string(events.formulasWithoutValue)}}});
        } else if (events.formulas > 0 && m_book.wantsCalculation()) {
            m_found.notes.push_back({"formulas-not-calculated", {{"cells", std::to_string(events.formulas)}}});
        }
        if (events.hiddenRows > 0) {
            m_found.notes.push_back({"hidden-rows", {{"rows", std::to_string(events.hiddenRows)}}});
        }
    }

    Workbook& m_book;
    const ImportOptions& m_options;
    std::stop_token m_stop;
    FoundTable m_found;
};

}  // namespace

Result<FoundTable> workbookTable(std::string bytes, const ImportOptions& options, const Control& control)
{
    auto book = Workbook::open(std::move(bytes), control.stop);
    if (!book) {
        return pass(book.error());
    }
    return Extraction{*book, options, control}.run();
}

}  // namespace kinerja::ingest
