// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes → records of JSON; what is read as a document must be JSON to another parser too.
#include <nlohmann/json.hpp>

#include "table_oracle.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace kinerja;
    const std::string text{reinterpret_cast<const char*>(data), size};
    auto source = ingest::ByteSource::fromMemory(text);
    const auto inspection = ingest::inspect(source, {});
    const bool isWide = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
    if (inspection && inspection->format == ingest::FileFormat::Json && !isWide) {
        fuzz::require(nlohmann::json::accept(text), "what was read is JSON");
    }
    fuzz::checkTable(text);
    return 0;
}
