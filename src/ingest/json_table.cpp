// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_table.h"

#include <algorithm>
#include <istream>
#include <streambuf>

#include "decoder.h"
#include "json_records.h"
#include "kinerja/ingest/cells.h"
#include "table_choice.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kBlock = 64UL * 1024UL;
constexpr std::uint64_t kMostDocumentBytes = 256ULL * 1024 * 1024;
constexpr std::uint64_t kMostLinesBytes = 1024ULL * 1024 * 1024;
constexpr std::uint64_t kLongestToken = 2ULL * 1024 * 1024;

/// The file's text for nlohmann's reader. A text or a number that never ends is cut off.
class JsonText : public std::streambuf {
public:
    JsonText(ByteSource& source, const std::string& encoding, const JsonRecords& records, const Control& control)
        : m_source(source), m_decoder(source, encoding, kBlock), m_records(records), m_control(control)
    {
    }

    [[nodiscard]] Status start() { return m_decoder.rewind(); }
    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_error; }

    /// Appends the next block. Returns: false at the end, or on an error.
    bool append(std::string& text)
    {
        if (m_control.stop.stop_requested()) {
            m_error = Error{Errc::Cancelled, "stopped"};
            return false;
        }
        const auto more = m_decoder.append(text);
        if (!more) {
            m_error = more.error();
            return false;
        }
        if (m_control.progress) {
            m_control.progress(m_decoder.bytesRead() / 2, m_source.size());
        }
        return *more;
    }

protected:
    int_type underflow() override
    {
        const bool isNews = m_records.events() != m_eventsBefore;
        m_silentBytes = isNews ? 0 : m_silentBytes + m_text.size();
        m_eventsBefore = m_records.events();
        if (m_silentBytes > kLongestToken) {
            m_error = Error{Errc::InvalidInput, "a text or a gap of more than 2 MB"};
            return traits_type::eof();
        }
        m_text.clear();
        while (m_text.empty()) {
            if (!append(m_text)) {
                break;
            }
        }
        setg(m_text.data(), m_text.data(), m_text.data() + m_text.size());
        return m_text.empty() || m_error ? traits_type::eof() : traits_type::to_int_type(*gptr());
    }

private:
    ByteSource& m_source;
    Decoder m_decoder;
    const JsonRecords& m_records;
    const Control& m_control;
    std::string m_text;
    std::optional<Error> m_error;
    std::uint64_t m_eventsBefore = 0;
    std::uint64_t m_silentBytes = 0;
};

Status readDocument(JsonText& text, JsonRecords& records)
{
    std::istream in{&text};
    const bool isWhole = nlohmann::json::sax_parse(in, &records);
    if (text.error()) {
        return pass(*text.error());
    }
    if (records.error()) {
        return pass(*records.error());
    }
    return isWhole ? Status{} : fail(Errc::InvalidInput, "not valid JSON");
}

Status readLine(std::string_view line, JsonRecords& records)
{
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) {
        return {};
    }
    if (line.size() > kMaxRowBytes) {
        return fail(Errc::InvalidInput, "a line longer than 1 MiB");
    }
    const bool isWhole = nlohmann::json::sax_parse(line.begin(), line.end(), &records);
    return isWhole ? Status{} : pass(records.error().value_or(Error{Errc::InvalidInput, "not valid JSON"}));
}

Status readLines(JsonText& text, JsonRecords& records)
{
    std::string block;
    std::uint64_t number = 0;
    bool goesOn = true;
    while (goesOn) {
        goesOn = text.append(block);
        if (text.error()) {
            return pass(*text.error());
        }
        std::size_t from = 0;
        while (true) {
            const auto end = block.find('\n', from);
            if (end == std::string::npos && (goesOn || from == block.size())) {
                break;
            }
            records.setLine(++number);
            const auto line = std::string_view{block}.substr(from, end == std::string::npos ? end : end - from);
            if (auto status = readLine(line, records); !status) {
                return status;
            }
            from = end == std::string::npos ? block.size() : end + 1;
        }
        block.erase(0, from);
        if (block.size() > kMaxRowBytes) {
            return fail(Errc::InvalidInput, "line " + std::to_string(number + 1) + ": longer than 1 MiB");
        }
    }
    return {};
}

Dialect dialectOf(const RecordTable& table)
{
    Dialect dialect;
    dialect.isNumbered = true;
    for (const auto& name : table.columns()) {
        dialect.header.push_back(name.empty() ? "#" + std::to_string(dialect.header.size() + 1) : name);
    }
    return dialect;
}

/// Its keys stand as the first row, like the header of any table.
void addHeader(RecordTable& table)
{
    auto& head = table.text().head();
    head.insert(head.begin(), HeadRow{0, table.columns(), {}, {}});
}

Result<std::size_t> choose(const std::vector<RecordTable*>& tables, const FoundTable& found, const ImportOptions& options)
{
    if (!options.sheet.empty()) {
        return tableNamed(found.sheets, options.sheet);
    }
    std::size_t best = 0;
    double bestScore = -1;
    for (std::size_t at = 0; at < tables.size() && tables.size() > 1; ++at) {
        const auto score = tableScore(tables[at]->text().head(), dialectOf(*tables[at]), options);
        if (score > bestScore) {
            bestScore = score;
            best = at;
        }
    }
    return best;
}

void note(const RecordTable& table, FoundTable& found)
{
    if (table.doubleKeys() > 0) {
        found.notes.push_back({"keys-twice", {{"records", std::to_string(table.doubleKeys())}}});
    }
    std::string names;
    for (const auto& name : table.leftOut) {
        names += (names.empty() ? "" : ", ") + name;
    }
    if (!names.empty()) {
        found.notes.push_back({"lists-left-out", {{"columns", names}}});
    }
}

Result<FoundTable> tableOf(JsonRecords& records, const ImportOptions& options)
{
    auto tables = records.tables();
    if (!tables) {
        return pass(tables.error());
    }
    FoundTable found;
    for (auto* const table : *tables) {
        addHeader(*table);
        if (!table->name().empty()) {
            found.sheets.push_back({table->name(), SheetState::Visible});
        }
    }
    const auto chosen = choose(*tables, found, options);
    if (!chosen) {
        return pass(chosen.error());
    }
    auto& table = *(*tables)[*chosen];
    found.sheet = table.name();
    found.dialect = dialectOf(table);
    if (tables->size() > 1 && options.sheet.empty()) {
        found.notes.push_back(choiceNote(found.sheets, *chosen));
    }
    note(table, found);
    auto stream = table.text().finish();
    if (!stream) {
        return pass(stream.error());
    }
    found.text = *std::move(stream);
    return found;
}

}  // namespace

Result<FoundTable> jsonTable(ByteSource& source, FileFormat format, const ImportOptions& options, const Control& control)
{
    const bool isLines = format == FileFormat::JsonLines;
    if (source.size() > (isLines ? kMostLinesBytes : kMostDocumentBytes)) {
        return fail(Errc::UnsafeFile, isLines ? "more than 1 GB of JSON" : "more than 256 MB of JSON");
    }
    JsonRecords records{isLines};
    JsonText text{source, options.encoding.empty() ? "UTF-8" : options.encoding, records, control};
    if (auto status = text.start(); !status) {
        return pass(status.error());
    }
    if (auto status = isLines ? readLines(text, records) : readDocument(text, records); !status) {
        return pass(status.error());
    }
    return tableOf(records, options);
}

}  // namespace kinerja::ingest
