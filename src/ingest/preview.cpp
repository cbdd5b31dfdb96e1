// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ingest/preview.h"

#include <algorithm>
#include <utility>

#include "continued_rows.h"
#include "file_format.h"
#include "kinerja/ingest/cells.h"
#include "kinerja/ingest/date_text.h"
#include "kinerja/ingest/number_text.h"
#include "mapper.h"
#include "prepare.h"
#include "row_binder.h"
#include "row_corrector.h"
#include "row_reader.h"

namespace kinerja::ingest {
namespace {

/// Reads the cells of one row after the other by the inspection's formats.
class Previewer {
public:
    explicit Previewer(const Inspection& inspection)
        : m_inspection(inspection), m_reader(inspection), m_columns(inspection.columns.size())
    {
        if (inspection.kind) {
            for (const auto& mapped : inspection.mapping) {
                auto& column = m_columns[mapped.column];
                column.isUsed = true;
                column.field = m_reader.column(mapped.field);
                column.nature = natureOf(*inspection.kind, mapped.field);
                column.isOpen = isAsked(column.field.name, column.nature);
            }
            m_binder = inspection.questions.empty() ? makeBinder(inspection) : nullptr;
        }
    }

    PreviewRow read(const Row& row)
    {
        PreviewRow result;
        result.line = row.line;
        // Cells are read alone as far as they can be; the binder says whether the row is taken.
        const std::string reason{m_reader.begin(row) ? std::string_view{} : m_reader.refusal().reason};
        for (std::size_t at = 0; at < m_columns.size(); ++at) {
            result.cells.push_back(cell(row, at));
        }
        if (!reason.empty()) {
            result.reason = reason;
        } else if (m_binder && !m_binder->take(row)) {
            refuse(m_binder->reader().refusal(), result);
        }
        return result;
    }

private:
    struct Column {
        bool isUsed = false;
        bool isOpen = false;
        FieldColumn field;
        FieldNature nature = FieldNature::Text;
    };

    bool isAsked(const std::string& name, FieldNature nature) const
    {
        const auto* id = nature == FieldNature::Date ? "dates" : nature == FieldNature::Number ? "decimal" : "";
        return std::any_of(m_inspection.questions.begin(), m_inspection.questions.end(),
                           [&](const Question& question) { return question.id == id && question.column == name; });
    }

    PreviewCell cell(const Row& row, std::size_t at)
    {
        const Column& column = m_columns[at];
        PreviewCell cell;
        cell.text = std::string{row.at(at)};
        if (!column.isUsed || at >= row.cells.size()) {
            return cell;
        }
        cell.meaning = cell.text.empty() ? CellMeaning::Blank : CellMeaning::Text;
        if (column.nature == FieldNature::Date) {
            column.isOpen ? readOpenDate(cell) : readDate(column, cell);
        } else if (column.nature == FieldNature::Number) {
            column.isOpen && !row.isExact(at) ? readOpenNumber(cell) : readNumber(column, cell);
        } else if (column.nature == FieldNature::Id) {
            cell.text = std::string{m_reader.id(column.field)};
        }
        return cell;
    }

    void refused(PreviewCell& cell) const
    {
        cell.meaning = CellMeaning::Refused;
        cell.reason = m_reader.refusal().reason;
    }

    void readDate(const Column& column, PreviewCell& cell)
    {
        std::optional<Date> day;
        if (!m_reader.date(column.field, day)) {
            refused(cell);
        } else {
            cell.meaning = day ? CellMeaning::Date : CellMeaning::Blank;
            cell.day = day.value_or(Date{});
        }
    }

    void readNumber(const Column& column, PreviewCell& cell)
    {
        const auto roundings = m_reader.roundings();
        std::optional<NumberCell> number;
        if (!m_reader.number(column.field, number)) {
            refused(cell);
        } else {
            cell.meaning = number ? CellMeaning::Number : CellMeaning::Blank;
            cell.number = number ? number->raw : 0;
            cell.isPercent = number && number->text.percent;
            cell.isRounded = m_reader.roundings() > roundings;
        }
    }

    static void readOpenDate(PreviewCell& cell)
    {
        const auto parsed = parseDate(cell.text);
        if (!parsed) {
            return;
        }
        std::optional<Date> only;
        bool isOpen = false;
        for (const auto& day : parsed->as) {
            isOpen = isOpen || (only && day && *only != *day);
            only = only ? only : day;
        }
        cell.meaning = isOpen && !isYearFirst(*parsed) ? CellMeaning::Open : CellMeaning::Date;
        cell.day = isYearFirst(*parsed) ? *parsed->in(DateOrder::Ymd) : *only;
    }

    static void readOpenNumber(PreviewCell& cell)
    {
        const auto parsed = parseNumber(cell.text);
        if (!parsed) {
            return;
        }
        const auto point = valueOf(*parsed, DecimalMark::Point);
        const auto comma = valueOf(*parsed, DecimalMark::Comma);
        if (!point && !comma) {
            return;
        }
        const auto& only = point ? *point : *comma;
        cell.meaning = point && comma && point->raw != comma->raw ? CellMeaning::Open : CellMeaning::Number;
        cell.number = only.raw;
        cell.isPercent = parsed->percent;
        cell.isRounded = only.rounded;
    }

    /// The reason stands at the cell it is about.
    void refuse(const Refusal& refusal, PreviewRow& row) const
    {
        row.reason = refusal.reason;
        for (std::size_t at = 0; at < m_columns.size(); ++at) {
            if (m_columns[at].isUsed && m_columns[at].field.name == refusal.column) {
                row.cells[at].meaning = CellMeaning::Refused;
                row.cells[at].reason = refusal.reason;
                return;
            }
        }
    }

    const Inspection& m_inspection;
    RowReader m_reader;
    std::vector<Column> m_columns;
    std::unique_ptr<RowBinder> m_binder;
};

}  // namespace

Result<std::vector<PreviewRow>> previewRows(ByteSource& source, const Inspection& inspection, const Control& control,
                                            std::size_t most)
{
    if (auto status = showInspected(source, inspection, control); !status) {
        return pass(status.error());
    }
    CellReader reader{source, inspection.dialect, {{}, control.stop}};
    if (auto status = reader.start(true); !status) {
        return pass(status.error());
    }
    Previewer previewer{inspection};
    const RecordRows records{inspection};
    RowCorrector corrector{inspection.corrections};
    RowFiller filler{inspection.mapping, inspection.kind, inspection.carried};
    std::vector<PreviewRow> rows;
    Row row;
    while (rows.size() < most) {
        const auto more = reader.next(row);
        if (!more) {
            return pass(more.error());
        }
        if (!*more) {
            break;
        }
        filler.apply(row, corrector);
        if (records.holds(row)) {
            rows.push_back(previewer.read(row));
        }
    }
    return rows;
}

Result<std::optional<ByteSource>> headOf(ByteSource& source, std::size_t bytes)
{
    if (source.size() <= bytes) {
        return std::nullopt;
    }
    if (auto status = source.rewind(); !status) {
        return pass(status.error());
    }
    std::string head(bytes, '\0');
    std::size_t filled = 0;
    while (filled < head.size()) {
        const auto read = source.read({head.data() + filled, head.size() - filled});
        if (!read) {
            return pass(read.error());
        }
        if (*read == 0) {
            break;
        }
        filled += *read;
    }
    head.resize(filled);
    const auto format = findFormat(source, head);
    const auto end = head.find_last_of('\n');
    const bool isCut = format && *format == FileFormat::Text && head.find('\0') == std::string::npos && end != std::string::npos;
    if (auto status = source.rewind(); !status) {
        return pass(status.error());
    }
    if (!isCut) {
        return std::nullopt;
    }
    head.resize(end + 1);
    return ByteSource::fromMemory(std::move(head), source.name());
}

Result<std::vector<std::string>> cellsOf(const domain::RowIssue& issue)
{
    auto source = ByteSource::fromMemory(issue.raw);
    Dialect written;
    written.hasHeader = false;
    CellReader reader{source, written};
    Row row;
    const auto more = reader.start(false).and_then([&] { return reader.next(row); });
    if (!more) {
        return pass(more.error());
    }
    return std::vector<std::string>(row.cells.begin(), row.cells.end());
}

}  // namespace kinerja::ingest
