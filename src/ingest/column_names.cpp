// SPDX-License-Identifier: GPL-3.0-or-later
#include "column_names.h"

#include <algorithm>

#include "mapper.h"
#include "row_checks.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

constexpr double kExact = 0.8;

std::string_view firstWord(std::string_view words) noexcept { return words.substr(0, words.find(' ')); }

std::string behindFirstWord(const std::string& header)
{
    const auto words = plainWords(header);
    const auto first = firstWord(words);
    return first.size() < words.size() ? words.substr(first.size() + 1) : std::string{};
}

/// "Total", "Amount": what it is of is said by the group.
bool saysNothing(std::string_view name)
{
    const auto& synonyms = Synonyms::instance();
    return synonyms.isValue(name, "footer") || synonyms.isValue(name, "amount");
}

}  // namespace

ColumnNames::ColumnNames(domain::RecordKind kind, const Dialect& dialect) : m_kind(kind)
{
    const auto& header = dialect.header;
    for (std::size_t at = 0; at < header.size(); ++at) {
        const auto& own = at < dialect.ownNames.size() ? dialect.ownNames[at] : header[at];
        if (own.size() < header[at].size()) {
            auto group = header[at].substr(0, header[at].size() - own.size());
            group.resize(group.find_last_not_of(' ') + 1);
            m_names.push_back(nameOf(group, own));
        } else if (const auto group = groupOfSales(header, at); !group.empty()) {
            m_names.push_back(nameOf(group, behindFirstWord(header[at])));
        } else {
            m_names.push_back({header[at], {header[at]}});
        }
    }
}

bool ColumnNames::isExact(const std::string& field, std::string_view name) const
{
    return Synonyms::instance().score(m_kind, field, name) > kExact;
}

bool ColumnNames::isAnyField(std::string_view name) const
{
    const auto& fields = fieldsOf(m_kind);
    return std::any_of(fields.begin(), fields.end(), [&](const auto& field) { return isExact(field, name); });
}

bool ColumnNames::isOtherNumber(std::string_view name) const
{
    const auto& fields = fieldsOf(m_kind);
    return std::any_of(fields.begin(), fields.end(), [&](const auto& field) {
        return field != "total" && natureOf(m_kind, field) == FieldNature::Number && isExact(field, name);
    });
}

/// "Penjualan Harga", "Penjualan Total": a group in one row, where neighbours share the word and it is all that makes a total of them.
std::string ColumnNames::groupOfSales(const std::vector<std::string>& header, std::size_t column) const
{
    const auto words = plainWords(header[column]);
    const auto group = std::string{firstWord(words)};
    const auto rest = behindFirstWord(header[column]);
    const auto sharesWord = [&](std::size_t at) {
        return at < header.size() && firstWord(plainWords(header[at])) == group && !behindFirstWord(header[at]).empty();
    };
    const bool isGroup = Synonyms::instance().isValue(group, "sales group") && !rest.empty() && (sharesWord(column + 1) || (column > 0 && sharesWord(column - 1)));
    return isGroup && !isAnyField(header[column]) && isAnyField(rest) ? group : std::string{};
}

ColumnNames::Name ColumnNames::nameOf(const std::string& group, const std::string& own) const
{
    if (plainWords(own).empty() || currencyOfCell(own)) {
        return {own, {group}};
    }
    const std::vector<std::string> pair{group + " " + own, own + " " + group};
    const bool isNothing = saysNothing(own);
    const bool isNoTotal = !isNothing && isOtherNumber(own);
    const auto& fields = fieldsOf(m_kind);
    const bool isPair = std::any_of(fields.begin(), fields.end(), [&](const auto& field) {
        return !(isNoTotal && field == "total") && (isExact(field, pair[0]) || isExact(field, pair[1]));
    });
    if (isPair) {
        return {own, pair, true, isNoTotal};
    }
    return {own, {isNothing && isOtherNumber(group) ? group : own}};
}

double ColumnNames::score(const std::string& field, std::size_t column) const
{
    const auto& name = m_names[column];
    if (name.isNoTotal && field == "total") {
        return 0;
    }
    double best = 0;
    for (const auto& text : name.readAs) {
        best = std::max(best, Synonyms::instance().score(m_kind, field, text));
    }
    return name.onlyWhole && best <= kExact ? 0 : best;
}

}  // namespace kinerja::ingest
