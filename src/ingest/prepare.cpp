// SPDX-License-Identifier: GPL-3.0-or-later
#include "prepare.h"

#include "file_format.h"
#include "json_table.h"
#include "kinerja/ingest/sheets.h"
#include "stand_in.h"
#include "workbook_table.h"
#include "zip_package.h"

namespace kinerja::ingest {
namespace {

/// Whether the same options would take the same table out.
bool choosesTheSame(const ImportOptions& a, const ImportOptions& b)
{
    const bool isNamed = !a.sheet.empty() && !a.sheet.starts_with(kAllSheets);
    return a.sheet == b.sheet && a.encoding == b.encoding && (isNamed || (a.kind == b.kind && a.map == b.map));
}

Result<std::string> allBytes(ByteSource& source, const Control& control)
{
    if (source.size() > kMaxPackedBytes) {
        return fail(Errc::UnsafeFile, "a workbook of more than 64 MB");
    }
    if (auto status = source.rewind(); !status) {
        return pass(status.error());
    }
    std::string bytes(source.size() + 1, '\0');
    std::size_t used = 0;
    while (used < bytes.size()) {
        if (control.stop.stop_requested()) {
            return fail(Errc::Cancelled, "stopped");
        }
        const auto count = source.read(std::span<char>{bytes}.subspan(used));
        if (!count) {
            return pass(count.error());
        }
        if (*count == 0) {
            break;
        }
        used += *count;
    }
    bytes.resize(used);
    return bytes;
}

Result<FoundTable> tableOf(ByteSource& source, const PreparedFile& file, const ImportOptions& options, const Control& control)
{
    if (file.format != FileFormat::Workbook) {
        auto encoded = options;
        encoded.encoding = options.encoding.empty() ? unicodeOf(file.bytes.head) : options.encoding;
        encoded.sheet = options.sheet.starts_with(kAllSheets) ? std::string{} : options.sheet;  // a workbook's
        return jsonTable(source, file.format, encoded, control);
    }
    auto bytes = allBytes(source, control);
    if (!bytes) {
        return pass(bytes.error());
    }
    return workbookTable(*std::move(bytes), options, control);
}

Result<std::string> headOf(ByteSource& source)
{
    constexpr std::size_t kHeadBytes = 256UL * 1024UL;
    if (auto status = source.rewind(); !status) {
        return pass(status.error());
    }
    std::string head(kHeadBytes, '\0');
    const auto count = source.read(head);
    if (!count) {
        return pass(count.error());
    }
    head.resize(*count);
    return head;
}

Result<FileFormat> formatOf(ByteSource& source)
{
    const auto head = headOf(source);
    return head ? findFormat(source, *head) : pass(head.error());
}

Result<PreparedFile> takeTable(ByteSource& source, FileFormat format, const ImportOptions& options, const Control& control)
{
    auto bytes = lookAtBytes(source, {{}, control.stop});
    if (!bytes) {
        return pass(bytes.error());
    }
    PreparedFile file;
    file.bytes = *std::move(bytes);
    file.format = format;
    auto found = tableOf(source, file, options, control);
    if (!found) {
        return pass(found.error());
    }
    file.dialect = std::move(found->dialect);
    file.sheets = std::move(found->sheets);
    file.sheet = std::move(found->sheet);
    file.notes = std::move(found->notes);
    file.remarks = std::move(found->remarks);
    file.question = std::move(found->question);
    source.setStandIn(std::make_unique<StandIn>(StandIn{std::move(found->text), file, options}));
    return file;
}

}  // namespace

Result<std::optional<PreparedFile>> prepareTable(ByteSource& source, const ImportOptions& options, const Control& control)
{
    if (const auto* const known = source.standIn(); known != nullptr && choosesTheSame(known->options, options)) {
        return known->file;
    }
    source.setStandIn(nullptr);
    const auto format = formatOf(source);
    if (!format) {
        return pass(format.error());
    }
    if (*format != FileFormat::Text) {
        return takeTable(source, *format, options, control);
    }
    if (!options.sheet.empty() && !options.sheet.starts_with(kAllSheets)) {
        return fail(Errc::Usage, "a text has no sheets: " + options.sheet);
    }
    return std::nullopt;
}

Status showInspected(ByteSource& source, const Inspection& inspection, const Control& control)
{
    const auto* const known = source.standIn();
    if (inspection.format == FileFormat::Text) {
        source.setStandIn(nullptr);
        return {};
    }
    if (known != nullptr && known->file.sheet == inspection.sheet) {
        return {};
    }
    ImportOptions options;
    options.sheet = inspection.sheet;
    const auto file = prepareTable(source, options, control);
    if (!file) {
        return pass(file.error());
    }
    const bool isSame = *file && (*file)->bytes.sha256 == inspection.fileHash;
    return isSame ? Status{} : fail(Errc::Conflict, "not the file that was inspected");
}

Result<Dialect> dialectOf(ByteSource& source, const DialectWish& wish, std::string_view sheet)
{
    ImportOptions options;
    options.encoding = wish.encoding;
    options.sheet = sheet;
    auto file = prepareTable(source, options, {});
    if (!file) {
        return pass(file.error());
    }
    if (*file) {
        return std::move((*file)->dialect);
    }
    const auto facts = lookAtBytes(source);
    if (!facts) {
        return pass(facts.error());
    }
    auto finding = detectDialect(*facts, wish);
    if (!finding) {
        return pass(finding.error());
    }
    if (!finding->openEncodings.empty()) {
        std::string names;
        for (const auto& choice : finding->openEncodings) {
            names += (names.empty() ? "" : ", ") + choice.encoding;
        }
        return fail(Errc::Question, "the text may be " + names + ": say --set encoding=…");
    }
    return std::move(finding->dialect);
}

}  // namespace kinerja::ingest
