// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbook_table.h"

#include <algorithm>
#include <map>

#include "kinerja/ingest/sheets.h"
#include "sheet_header.h"
#include "sheet_merges.h"
#include "sheet_names.h"
#include "sheet_stack.h"
#include "sheet_tables.h"
#include "table_choice.h"

namespace kinerja::ingest {
namespace {

constexpr std::uint64_t kProbeRows = 50;
constexpr std::uint64_t kMayBeChance = 20;  ///< one row in twenty may say by chance what a row elsewhere says
constexpr std::uint64_t kMostly = 2;
constexpr std::string_view kReadAll = "--set sheets=all";

/// Takes one sheet out of a workbook, or several that are alike.
class Extraction {
public:
    Extraction(Workbook& book, const ImportOptions& options, const Control& control) : m_reading(book, control.stop), m_options(options)
    {
        for (const auto& sheet : book.sheets()) {
            m_found.sheets.push_back(sheet.info);
        }
    }

    Result<FoundTable> run()
    {
        const auto wish = sheetWish(m_options.sheet, m_found.sheets);
        const bool isChosen = m_options.sheet.empty() || (wish && wish->isAll);
        const auto chosen = isChosen ? choose(wish ? wish->names : std::vector<std::string>{})
                                      : tableNamed(m_found.sheets, wish ? wish->names.front() : m_options.sheet);
        if (!chosen) {
            return pass(chosen.error());
        }
        if (m_options.sheet.empty() || wish) {
            const auto isTogether = readTogether(*chosen, wish);
            if (!isTogether || *isTogether) {
                return isTogether ? Result<FoundTable>{std::move(m_found)} : pass(isTogether.error());
            }
        }
        m_found.sheet = m_found.sheets[*chosen].name;
        if (isChosen && m_found.sheets.size() > 1) {
            m_found.notes.push_back(choiceNote(m_found.sheets, *chosen));
        }
        if (auto status = read(*chosen); !status) {
            return pass(status.error());
        }
        return std::move(m_found);
    }

private:
    [[nodiscard]] const std::string& nameOf(std::size_t sheet) const { return m_found.sheets[sheet].name; }
    [[nodiscard]] std::vector<std::string> namesOf(const std::vector<SheetStart>& sheets) const
    {
        std::vector<std::string> names;
        std::transform(sheets.begin(), sheets.end(), std::back_inserter(names), [this](const auto& one) { return nameOf(one.sheet); });
        return names;
    }

    /// Hidden sheets are where people keep lists and yesterday's figures: only a person can mean them.
    Result<std::size_t> choose(const std::vector<std::string>& without)
    {
        for (std::size_t at = 0; at < m_found.sheets.size(); ++at) {
            const bool isLeftOut = std::find(without.begin(), without.end(), nameOf(at)) != without.end();
            if (m_found.sheets[at].state == SheetState::Visible && !isLeftOut) {
                m_visible.push_back(at);
            }
        }
        noteUnknown(without);
        if (m_visible.empty() && !without.empty()) {
            return fail(Errc::Usage, "no sheet is left without these: " + joinedSheets(without) + "; there are: " + shownNames(m_found.sheets));
        }
        if (m_visible.empty()) {
            return fail(Errc::InvalidInput, "all sheets of the workbook are hidden; --sheet NAME takes one");
        }
        if (m_visible.size() == 1) {
            return m_visible.front();
        }
        auto best = m_visible.front();
        double bestScore = -1;
        for (const auto sheet : m_visible) {
            const auto score = scoreOf(sheet);
            if (!score) {
                return pass(score.error());
            }
            if (*score > bestScore) {
                bestScore = *score;
                best = sheet;
            }
        }
        return withRows(best);
    }

    /// A profile may leave out a sheet that this file has not; who wrote another name is told.
    void noteUnknown(std::vector<std::string> names)
    {
        std::erase_if(names, [this](const auto& name) { return std::any_of(m_found.sheets.begin(), m_found.sheets.end(), [&name](const auto& sheet) { return sheet.name == name; }); });
        if (!names.empty()) {
            m_found.notes.push_back({"sheets-unknown", {{"sheets", joinedSheets(names)}, {"others", shownNames(m_found.sheets)}}});
        }
    }

    /// The sheet of a month that has not come has nothing that speaks against it: one with the same names and with rows is read, or proposed.
    [[nodiscard]] std::size_t withRows(std::size_t best) const
    {
        const SheetNames& names = m_starts.at(best).names;
        const auto hasRows = [&](std::size_t sheet) {
            const auto& rows = m_starts.at(sheet).rows;
            const auto place = findNames(names, rows);
            return place && rows.back().line > place->lastLine;
        };
        if (!mayBeShared(names) || hasRows(best)) {
            return best;
        }
        const auto other = std::find_if(m_visible.begin(), m_visible.end(), hasRows);
        return other == m_visible.end() ? best : *other;
    }

    /// The first rows of a sheet.
    Result<TableText> probe(std::size_t sheet, Dialect& dialect)
    {
        TableText text;
        SheetEvents events{m_reading.book(), [&text](auto row, auto cells) { return text.add(row, cells); }, kProbeRows};
        if (auto status = m_reading.tell(sheet, events); !status) {
            return pass(status.error());
        }
        SheetStart start{sheet, text.head(), 0, {}};
        if (text.rows() > 0) {
            settleHeader(text.head(), events.merges, dialect);
            start.headerLine = dialect.hasHeader ? text.head()[dialect.preambleRows].line : 0;
            start.names = dialect.hasHeader ? namesIn(start.rows, dialect.preambleRows, start.rows.size() - text.head().size() + 1) : SheetNames{};
        }
        m_starts.insert_or_assign(sheet, std::move(start));
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

    Result<const SheetStart*> startOf(std::size_t sheet)
    {
        if (!m_starts.contains(sheet)) {
            Dialect dialect;
            if (const auto text = probe(sheet, dialect); !text) {
                return pass(text.error());
            }
        }
        return &m_starts.at(sheet);
    }

    /// The sheets to be read with `first`, which is one of them, in the workbook's order.
    Result<std::vector<SheetStart>> sheetsLike(std::size_t first, const std::optional<SheetWish>& wish)
    {
        std::vector<std::size_t> candidates = m_visible;
        if (wish && !wish->isAll) {
            for (const std::string& name : wish->names) {
                const auto sheet = tableNamed(m_found.sheets, name);
                if (!sheet) {
                    return pass(sheet.error());
                }
                if (std::find(candidates.begin(), candidates.end(), *sheet) == candidates.end()) {
                    candidates.push_back(*sheet);
                }
            }
        }
        std::vector<SheetStart> alike;
        for (const auto sheet : candidates) {
            const auto start = startOf(first);
            const auto other = startOf(sheet);
            if (!start || !other) {
                return pass(start ? other.error() : start.error());
            }
            if (sheet == first || (mayBeShared((*start)->names) && findNames((*start)->names, (*other)->rows))) {
                alike.push_back(**other);
            } else if (wish && !wish->isAll) {
                return fail(Errc::Usage, "the sheets " + nameOf(first) + " and " + nameOf(sheet) + " do not have the same names of columns");
            }
        }
        return alike;
    }

    /// False: one alone is to be read, and maybe it is asked which.
    Result<bool> readTogether(std::size_t first, const std::optional<SheetWish>& wish)
    {
        auto alike = sheetsLike(first, wish);
        if (!alike) {
            return pass(alike.error());
        }
        const auto others = alike->empty() || (wish && !wish->isAll) ? std::vector<SheetStart>{} : nearlyAlike(*alike, first, wish.has_value());
        if (!others.empty()) {
            askUnlike(namesOf(*alike), others, nameOf(first));
            return false;
        }
        if (alike->size() < 2) {
            return false;
        }
        SheetStack stack{m_reading, *alike};
        const auto isRead = stack.read();
        if (!isRead || !*isRead) {
            return isRead;
        }
        const auto names = namesOf(*alike);
        // Who says "all", maybe with the answers of last month's file, has not seen that rows stand twice; who names each sheet has.
        const bool areTwice = (!wish || wish->isAll) && !stack.evidence().repeating({}, kMostly).empty();
        if (areTwice || (!wish && !areParts(names, stack.evidence()))) {
            ask(names, stack.evidence(), {nameOf(first), areTwice ? "--sheet " + joinedSheets(names) : std::string{kReadAll}, wish ? wish->names : std::vector<std::string>{}});
            return false;
        }
        m_found.sheet = joinedSheets(names);
        if (auto status = stack.moveInto(m_found); !status) {
            return pass(status.error());
        }
        return true;
    }

    /// Names that go on from sheet to sheet, and no row twice.
    bool areParts(const std::vector<std::string>& names, SheetEvidence& evidence) const
    {
        return std::none_of(names.begin(), names.end(), saysOtherRows) && isSeries(names, m_options.calendar) && evidence.repeating({}, kMayBeChance).empty();
    }

    /// Visible sheets that are not alike and may be parts as well: most of their names are the same, and, unless all are wanted, their own
    /// name goes on from sheet to sheet. To leave them out in silence would be to lose a month.
    std::vector<SheetStart> nearlyAlike(const std::vector<SheetStart>& alike, std::size_t first, bool areWanted) const
    {
        const SheetNames& names = m_starts.at(first).names;
        std::vector<SheetStart> others;
        for (const auto sheet : m_visible) {
            const bool isIn = std::any_of(alike.begin(), alike.end(), [sheet](const auto& one) { return one.sheet == sheet; });
            const SheetStart& start = m_starts.at(sheet);
            if (isIn || !hasMostNames(names, start.names, start.rows) || saysOtherRows(nameOf(sheet))) {
                continue;
            }
            auto series = namesOf(alike);
            series.push_back(nameOf(sheet));
            if (areWanted || isSeries(series, m_options.calendar)) {
                others.push_back(start);
            }
        }
        return others;
    }

    void askUnlike(const std::vector<std::string>& names, const std::vector<SheetStart>& others, const std::string& one)
    {
        Question question{"sheets", {}, {}, namesOf(others), {}};
        std::vector<SheetStart> like;
        std::copy_if(others.begin(), others.end(), std::back_inserter(like), [&](const auto& other) {
            return other.sheet == others.front().sheet || (mayBeShared(others.front().names) && findNames(others.front().names, other.rows));
        });
        const auto together = joinedSheets(namesOf(like));
        if (names.size() > 1) {
            question.answers.push_back({"sheets-alike", "--sheet " + joinedSheets(names), joinedSheets(names)});
        }
        question.answers.push_back({"sheet-one", "--sheet " + one, one});
        question.answers.push_back({"sheet-other", "--sheet " + together, together});
        m_found.question = std::move(question);
    }

    struct Asked {
        std::string one;                   ///< the sheet that fits best
        std::string all;                   ///< the option that reads all
        std::vector<std::string> without;  ///< left out already
    };
    void ask(const std::vector<std::string>& names, SheetEvidence& evidence, const Asked& asked)
    {
        std::vector<std::size_t> others;
        for (std::size_t at = 0; at < names.size(); ++at) {
            if (saysOtherRows(names[at])) {
                others.push_back(at);
            }
        }
        others = others.size() < names.size() ? evidence.repeating(std::move(others), kMostly) : std::vector<std::size_t>{};
        std::vector<std::string> rest;
        std::string without{kReadAll};
        for (const std::string& name : asked.without) {
            without += kBetweenSheets + name;
        }
        for (std::size_t at = 0; at < names.size(); ++at) {
            const bool isOther = std::find(others.begin(), others.end(), at) != others.end();
            without += isOther ? kBetweenSheets + names[at] : std::string{};
            rest.insert(rest.end(), isOther ? 0U : 1U, names[at]);
        }
        Question question{"sheets", {}, {}, names, {}};
        if (!others.empty()) {
            question.answers.push_back({"sheets-without", without, joinedSheets(rest)});
        }
        question.answers.push_back({"sheets-all", asked.all, joinedSheets(names)});
        question.answers.push_back({"sheet-one", "--sheet " + asked.one, asked.one});
        m_found.question = std::move(question);
    }

    Status read(std::size_t sheet)
    {
        const auto start = startOf(sheet);
        if (!start) {
            return pass(start.error());
        }
        const auto headerLine = (*start)->headerLine;
        SheetMerges none{{}, headerLine};
        auto merges = readOnce(sheet, headerLine, none);
        // A sheet names its merged cells behind all of its rows.
        const bool isMerged = merges && !merges->isEmpty();
        return merges && isMerged ? readOnce(sheet, headerLine, *merges).map([](const SheetMerges&) {}) : merges.map([](const SheetMerges&) {});
    }

    /// Returns: the merged cells that it found.
    Result<SheetMerges> readOnce(std::size_t sheet, std::uint64_t headerLine, SheetMerges& merges)
    {
        TableText text;
        SheetTables tables{[&text](auto row, auto cells) { return text.add(row, cells); }, headerLine};
        SheetEvents events{m_reading.book(), [&](auto row, auto cells) { return tables.add(row, merges.fill(row, cells)); }};
        if (auto status = m_reading.tell(sheet, events).and_then([&] { return tables.finish(); }); !status) {
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
        SheetCounts counts;
        counts.add(events, merges.filledRows());
        counts.addNotes(m_reading.book(), m_found.notes);
        tables.addNotes(m_found.notes);
        m_found.remarks = tables.remarks();
        auto stream = text.finish();
        if (!stream) {
            return pass(stream.error());
        }
        m_found.text = *std::move(stream);
        return found;
    }

    SheetReading m_reading;
    const ImportOptions& m_options;
    std::vector<std::size_t> m_visible;
    std::map<std::size_t, SheetStart> m_starts;
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
