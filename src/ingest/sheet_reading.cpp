// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheet_reading.h"

namespace kinerja::ingest {

Status SheetReading::tell(std::size_t sheet, SheetEvents& events)
{
    const auto& part = m_book.sheets()[sheet].part;
    auto status = m_book.tell(part, events, m_stop);
    if (!status && status.error().code == Errc::NotFound) {
        return fail(Errc::UnsafeFile, "a damaged workbook: the sheet " + info(sheet).name + " is missing");
    }
    if (status && !events.isSheet) {
        return fail(Errc::UnsafeFile, "a damaged workbook: " + part + " is no sheet");
    }
    return status;
}

void SheetCounts::add(const SheetEvents& events, std::uint64_t filled)
{
    formulas += events.formulas;
    formulasWithoutValue += events.formulasWithoutValue;
    hiddenRows += events.hiddenRows;
    filledRows += filled;
}

void SheetCounts::addNotes(const Workbook& book, std::vector<Note>& notes) const
{
    if (formulasWithoutValue > 0) {
        notes.push_back({"formulas-without-value", {{"cells", std::to_string(formulasWithoutValue)}}});
    } else if (formulas > 0 && book.wantsCalculation()) {
        notes.push_back({"formulas-not-calculated", {{"cells", std::to_string(formulas)}}});
    }
    if (hiddenRows > 0) {
        notes.push_back({"hidden-rows", {{"rows", std::to_string(hiddenRows)}}});
    }
    if (filledRows > 0) {
        notes.push_back({"merged-cells", {{"rows", std::to_string(filledRows)}}});
    }
}

}  // namespace kinerja::ingest
