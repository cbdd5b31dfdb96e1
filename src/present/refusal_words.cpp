// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/refusal_words.h"

#include <optional>
#include <string_view>
#include <utility>

#include <QtGlobal>

#include "kinerja/ingest/inspect.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/import_presenter.h"

namespace kinerja::present {
namespace {

/// The English details as the parsers give them; %1 stands for whatever is there.
constexpr const char* kRefusals[] = {
    QT_TRANSLATE_NOOP("Refusals", "the file is empty"),
    QT_TRANSLATE_NOOP("Refusals", "not a text: it holds NUL bytes"),
    QT_TRANSLATE_NOOP("Refusals", "not a text but %1"),
    QT_TRANSLATE_NOOP("Refusals", "a PDF"),
    QT_TRANSLATE_NOOP("Refusals", "a database"),
    QT_TRANSLATE_NOOP("Refusals", "a picture"),
    QT_TRANSLATE_NOOP("Refusals", "a program"),
    QT_TRANSLATE_NOOP("Refusals", "a sound or a film"),
    QT_TRANSLATE_NOOP("Refusals", "a document of Word (.rtf)"),
    QT_TRANSLATE_NOOP("Refusals", "a document of Word or PowerPoint"),
    QT_TRANSLATE_NOOP("Refusals", "a document of Numbers"),
    QT_TRANSLATE_NOOP("Refusals", "an archive (.zip): unpack it first"),
    QT_TRANSLATE_NOOP("Refusals", "sentences and no table: take the rows together with the names of their columns"),
    QT_TRANSLATE_NOOP("Refusals", "%1; the JSON is broken or breaks off: export it again"),
    QT_TRANSLATE_NOOP("Refusals", "a packed file: unpack it first"),
    QT_TRANSLATE_NOOP("Refusals", "a web page"),
    QT_TRANSLATE_NOOP("Refusals", "an XML document"),
    QT_TRANSLATE_NOOP("Refusals", "an Excel workbook of 2003 (XML)"),
    QT_TRANSLATE_NOOP("Refusals", "an old Excel workbook (.xls)"),
    QT_TRANSLATE_NOOP("Refusals", "an old Office document"),
    QT_TRANSLATE_NOOP("Refusals", "a binary Excel workbook (.xlsb)"),
    QT_TRANSLATE_NOOP("Refusals", "a document of LibreOffice (.ods)"),
    QT_TRANSLATE_NOOP("Refusals", "line %1: a conflict mark of version control"),
    QT_TRANSLATE_NOOP("Refusals", "line %1: not valid UTF-8"),
    QT_TRANSLATE_NOOP("Refusals", "line %1: longer than 1 MiB"),
    QT_TRANSLATE_NOOP("Refusals", "a line longer than 1 MiB"),
    QT_TRANSLATE_NOOP("Refusals", "the text is not valid %1"),
    QT_TRANSLATE_NOOP("Refusals", "the text holds a NUL character"),
    QT_TRANSLATE_NOOP("Refusals", "not valid JSON"),
    QT_TRANSLATE_NOOP("Refusals", "JSON without a list of records"),
    QT_TRANSLATE_NOOP("Refusals", "more than 1000 different keys"),
    QT_TRANSLATE_NOOP("Refusals", "more than 256 MB of JSON"),
    QT_TRANSLATE_NOOP("Refusals", "more than 1 GB of JSON"),
    QT_TRANSLATE_NOOP("Refusals", "a workbook of more than 64 MB"),
    QT_TRANSLATE_NOOP("Refusals", "a workbook without a sheet of cells"),
    QT_TRANSLATE_NOOP("Refusals", "the sheet %1 is empty"),
    QT_TRANSLATE_NOOP("Refusals", "all sheets of the workbook are hidden; --sheet NAME takes one"),
    QT_TRANSLATE_NOOP("Refusals", "a damaged workbook: the sheet %1 is missing"),
    QT_TRANSLATE_NOOP("Refusals", "a damaged workbook: %1 is no sheet"),
    QT_TRANSLATE_NOOP("Refusals", "a damaged archive: %1"),
    QT_TRANSLATE_NOOP("Refusals", "packed in an unusual way"),
    QT_TRANSLATE_NOOP("Refusals", "Not a zip archive"),
    QT_TRANSLATE_NOOP("Refusals", "Zip archive inconsistent"),
    QT_TRANSLATE_NOOP("Refusals", "CRC error"),
    QT_TRANSLATE_NOOP("Refusals", "Possibly truncated or corrupted zip archive"),
    QT_TRANSLATE_NOOP("Refusals", "a name stands in it twice: %1"),
    QT_TRANSLATE_NOOP("Refusals", "an archive of more than 64 MB"),
    QT_TRANSLATE_NOOP("Refusals", "an archive of more than 10,000 files"),
    QT_TRANSLATE_NOOP("Refusals", "the archive holds more than 256 MB, or is packed more than 100 to 1"),
    QT_TRANSLATE_NOOP("Refusals", "a name in the archive leads out of it: %1"),
    QT_TRANSLATE_NOOP("Refusals", "its XML is broken in line %1"),
    QT_TRANSLATE_NOOP("Refusals", "a tag of more than 2 MB in its XML"),
    QT_TRANSLATE_NOOP("Refusals", "its table holds more than 20 million cells or 512 MB of text"),
    QT_TRANSLATE_NOOP("Refusals", "more than 5 million different texts, or more than 128 MB of them"),
    QT_TRANSLATE_NOOP("Refusals", "not a file: %1"),
    QT_TRANSLATE_NOOP("Refusals", "it would replace the database"),
    QT_TRANSLATE_NOOP("Refusals", "it belongs to the database that is open"),
    QT_TRANSLATE_NOOP("Refusals", "no such sheet: %1"),
    QT_TRANSLATE_NOOP("Refusals", "a text has no sheets: %1"),
    QT_TRANSLATE_NOOP("Refusals", "no such column: %1"),
    QT_TRANSLATE_NOOP("Refusals", "a value among records"),
    QT_TRANSLATE_NOOP("Refusals", "a document of Word or PowerPoint"),
    QT_TRANSLATE_NOOP("Refusals", "a document of Numbers"),
    QT_TRANSLATE_NOOP("Refusals", "an archive (.zip): unpack it first"),
    QT_TRANSLATE_NOOP("Refusals", "a damaged workbook: its list of sheets is missing"),
    QT_TRANSLATE_NOOP("Refusals", "more than 20 million elements in its XML"),
    QT_TRANSLATE_NOOP("Refusals", "a DOCTYPE in its XML"),
    QT_TRANSLATE_NOOP("Refusals", "a text or a gap of more than 2 MB"),
    QT_TRANSLATE_NOOP("Refusals", "no sheet is left without these: %1"),
    QT_TRANSLATE_NOOP("Refusals", "a sheet has room for 1,048,576 rows, not for %1"),
    QT_TRANSLATE_NOOP("Refusals", "no row was accepted"),
    QT_TRANSLATE_NOOP("Refusals", "no such file: %1"),
    QT_TRANSLATE_NOOP("Refusals", "reading failed: %1"),
    QT_TRANSLATE_NOOP("Refusals", "the file cannot be read"),
    QT_TRANSLATE_NOOP("Refusals", "the file changed while it was read: %1"),
    QT_TRANSLATE_NOOP("Refusals", "not the file that was inspected"),
    QT_TRANSLATE_NOOP("Refusals", "an approved target is changed with a reason"),
    QT_TRANSLATE_NOOP("Refusals", "%1 is no target of a count: it is a whole number, 0 or more"),
    QT_TRANSLATE_NOOP("Refusals", "%1 is no target of the NPS: it lies from -100 to 100 points"),
    QT_TRANSLATE_NOOP("Refusals", "%1 is no target of a mean score: it lies from 0 to 100"),
    QT_TRANSLATE_NOOP("Refusals", "%1 is no target of this KPI: it is 0 or more"),
    QT_TRANSLATE_NOOP("Refusals", "the name is merged already"),
    QT_TRANSLATE_NOOP("Refusals", "the store already holds amounts in another currency"),
};

/// In front of what is wrong: where.
constexpr std::pair<std::string_view, const char*> kPlaces[] = {
    {"line ", QT_TRANSLATE_NOOP("Refusals", "line %1: %2")},
    {"row ", QT_TRANSLATE_NOOP("Refusals", "row %1: %2")},
    {"record ", QT_TRANSLATE_NOOP("Refusals", "record %1: %2")},
};

/// What stands for %1. Returns: nullopt if the detail is another one; "" where there is no %1.
std::optional<std::string_view> matched(std::string_view source, std::string_view detail)
{
    const auto at = source.find("%1");
    if (at == std::string_view::npos) {
        return source == detail ? std::optional{std::string_view{}} : std::nullopt;
    }
    const auto before = source.substr(0, at);
    const auto behind = source.substr(at + 2);
    if (detail.size() <= before.size() + behind.size() || !detail.starts_with(before) || !detail.ends_with(behind)) {
        return std::nullopt;
    }
    return detail.substr(before.size(), detail.size() - before.size() - behind.size());
}

std::optional<QString> known(const Words& words, std::string_view detail)
{
    for (const char* source : kRefusals) {
        if (const auto part = matched(source, detail)) {
            const QString text = words.translate("Refusals", source);
            return part->empty() ? text : text.arg(known(words, *part).value_or(toQString(*part)));
        }
    }
    return std::nullopt;
}

/// With two parts.
constexpr const char* kPairs[] = {
    QT_TRANSLATE_NOOP("Refusals", "the sheets %1 and %2 do not have the same names of columns"),
    QT_TRANSLATE_NOOP("Refusals", "%1 is no target of a share: it lies from 0 to %2 (0.18 is 18 %)"),
    QT_TRANSLATE_NOOP("Refusals", "several columns are named %1, and none of them is column %2"),
};

std::optional<QString> paired(const Words& words, std::string_view detail)
{
    for (const std::string_view source : kPairs) {
        const auto first = source.find("%1");
        const auto second = source.find("%2");
        const auto between = source.substr(first + 2, second - first - 2);
        const auto behind = source.substr(second + 2);
        const auto middle = detail.find(between, first + 1);
        if (detail.starts_with(source.substr(0, first)) && detail.ends_with(behind) && middle != std::string_view::npos
            && middle + between.size() + behind.size() < detail.size()) {
            const auto from = middle + between.size();
            return words.translate("Refusals", source.data())
                .arg(toQString(detail.substr(first, middle - first)), toQString(detail.substr(from, detail.size() - behind.size() - from)));
        }
    }
    return std::nullopt;
}

/// "line 12: longer than 1 MiB": a number, then something known, or why a row was rejected.
std::optional<QString> placed(const Words& words, std::string_view detail)
{
    for (const auto& [word, source] : kPlaces) {
        const auto colon = detail.find(": ");
        if (!detail.starts_with(word) || colon == std::string_view::npos) {
            continue;
        }
        const std::string_view rest = detail.substr(colon + 2);
        const QString reason = rejectReason(words, std::string{rest});
        const auto text = reason == toQString(rest) ? known(words, rest) : std::optional{reason};
        if (text) {
            return words.translate("Refusals", source).arg(toQString(detail.substr(word.size(), colon - word.size())), *text);
        }
    }
    return std::nullopt;
}

/// "no row was accepted; line 2, Target: contradicts", as services::importFile() says it, perhaps with whose the name is behind.
std::optional<QString> nothingAccepted(const Words& words, std::string_view detail)
{
    constexpr std::string_view kBegin = "no row was accepted; line ";
    const auto comma = detail.find(", ", kBegin.size());
    if (!detail.starts_with(kBegin) || comma == std::string_view::npos) {
        return std::nullopt;
    }
    std::string_view rest = detail.substr(comma + 2);
    QString behind;
    const std::string ofSeveral = std::string{": "}.append(ingest::kNameOfSeveral).append(" (");
    if (const auto at = rest.find(ofSeveral); at != std::string_view::npos) {
        behind = QLatin1Char{' '} + toQString(rest.substr(at + ofSeveral.size() - 1));
        rest = rest.substr(0, at + ofSeveral.size() - 2);
    }
    const auto colon = rest.rfind(": ");
    if (colon == std::string_view::npos) {
        return std::nullopt;
    }
    const QString line = toQString(detail.substr(kBegin.size(), comma - kBegin.size()));
    const QString reason = rejectReason(words, std::string{rest.substr(colon + 2)}) + behind;
    return colon == 0 ? words.translate("Refusals", "no row was accepted; line %1: %2").arg(line, reason)
                      : words.translate("Refusals", "no row was accepted; line %1, %2: %3").arg(line, toQString(rest.substr(0, colon)), reason);
}

}  // namespace

QString refusalText(const Words& words, const std::string& detail)
{
    for (const auto find : {known, paired, placed, nothingAccepted}) {
        if (const auto text = find(words, detail)) {
            return *text;
        }
    }
    // A part of the file, and what is wrong with it.
    const auto colon = detail.find(": ");
    const auto text = colon == std::string::npos ? std::nullopt : known(words, std::string_view{detail}.substr(colon + 2));
    return text ? toQString(detail.substr(0, colon + 2)) + *text : toQString(detail);
}

}  // namespace kinerja::present
