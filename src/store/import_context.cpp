// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_context.h"

namespace kinerja::store {

std::int64_t ImportContext::currencyId(std::string_view stated)
{
    const std::string_view code = stated.empty() ? std::string_view{fileCurrency} : stated;
    return code.empty() || code == baseCurrency ? 0 : dictionaries.term(TermKind::Currency, code);
}

Status ImportContext::writeDictionaries()
{
    Status status = dictionaryWriter.write(dictionaries.pending());
    dictionaries.pending().clear();
    return status;
}

Status ImportContext::keepBefore(RowEntity entity, std::int64_t row, std::optional<std::int64_t> previousBatch,
                                 std::string_view json)
{
    // A row that comes twice in one file: what counts is how it was before the file.
    if (previousBatch == batch) {
        return {};
    }
    insertChange.bind(":batch", batch);
    insertChange.bind(":entity", static_cast<std::int64_t>(entity));
    insertChange.bind(":row", row);
    insertChange.bind(":previous", previousBatch);
    insertChange.bindStatic(insertChange.indexOf(":before"), json);
    if (previousBatch) {
        dirtyBatches.insert(*previousBatch);
    }
    return insertChange.run();
}

}  // namespace kinerja::store
