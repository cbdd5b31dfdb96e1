// SPDX-License-Identifier: GPL-3.0-or-later
// What Facts hold beside the lines: dictionaries, leads, answers, customers in the order of their first order.
#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "facts_build.h"
#include "kinerja/domain/lead.h"

namespace kinerja::kpi {
namespace {

using Slot = Facts::Columns::Slot;

tl::unexpected<Error> damaged(const std::string& what) { return fail(Errc::Damaged, "segment: " + what); }

Result<Dictionary> makeDictionary(std::vector<domain::DictionaryEntry> entries)
{
    Dictionary dictionary;
    dictionary.indexOf.push_back(0);
    for (std::size_t at = 0; at < entries.size(); ++at) {
        const std::int64_t id = entries[at].id;
        if (id <= 0 || id > INT32_MAX) {
            return damaged("dictionary id");
        }
        const auto code = static_cast<std::size_t>(id);
        dictionary.indexOf.resize(std::max(dictionary.indexOf.size(), code + 1));
        dictionary.indexOf[code] = static_cast<std::uint32_t>(at + 1);
    }
    dictionary.entries = std::move(entries);
    return dictionary;
}

std::optional<std::uint32_t> checkedCode(std::int64_t id, std::uint32_t codeEnd) noexcept
{
    if (id < 0 || id >= static_cast<std::int64_t>(codeEnd)) {
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(id);
}

Status loadShares(const std::vector<domain::ShareSet>& sets, Facts::Columns& columns)
{
    std::map<std::int64_t, std::vector<SharePart>> parts;
    std::set<std::int64_t> named;
    for (const domain::ShareSet& set : sets) {
        auto& merged = parts[set.id];
        if (set.namesTeams) {
            named.insert(set.id);
        }
        std::int64_t total = 0;
        for (const auto& part : set.parts) {
            const auto person = checkedCode(part.person, columns.people.codeEnd());
            const auto team = checkedCode(part.team, columns.terms.codeEnd());
            if (!person || !team || columns.people.find(*person) == nullptr || part.share < 0) {
                return damaged("share set");
            }
            total += part.share;
            const auto same = std::find_if(merged.begin(), merged.end(),
                                           [&](const SharePart& each) { return each.person == *person && each.team == *team; });
            if (same != merged.end()) {
                same->share += part.share;
            } else {
                merged.push_back({*person, part.share, *team});
            }
        }
        if (set.id <= 0 || set.id > INT32_MAX || merged.size() > kMostShareParts || (!merged.empty() && total <= 0)) {
            return damaged("share set");
        }
    }
    columns.shares.starts.assign(2, 0);
    columns.shares.teams.assign(1, TeamsOf::Record);
    for (auto& [id, merged] : parts) {
        std::sort(merged.begin(), merged.end(), [&](const SharePart& a, const SharePart& b) {
            return std::tuple(std::string_view{columns.people.find(a.person)->key}, a.team) < std::tuple(std::string_view{columns.people.find(b.person)->key}, b.team);
        });
        columns.shares.starts.resize(static_cast<std::size_t>(id) + 1, columns.shares.starts.back());
        columns.shares.teams.resize(static_cast<std::size_t>(id) + 1, TeamsOf::Record);
        columns.shares.parts.insert(columns.shares.parts.end(), merged.begin(), merged.end());
        columns.shares.starts.push_back(static_cast<std::uint32_t>(columns.shares.parts.size()));
        if (std::any_of(merged.begin(), merged.end(), [](const SharePart& part) { return part.team != 0; })) {
            columns.shares.teams.back() = named.contains(id) ? TeamsOf::Shares : TeamsOf::Open;
            columns.shares.anyTeams = true;
        }
    }
    return {};
}

Status loadLeads(const std::vector<domain::LeadRow>& rows, std::uint32_t customerEnd, Facts::Columns& columns)
{
    columns.leads.reserve(rows.size());
    const std::uint32_t terms = columns.terms.codeEnd();
    for (const domain::LeadRow& row : rows) {
        const auto share = checkedCode(row.share, columns.shares.codeEnd());
        const auto team = checkedCode(row.team, terms);
        const auto region = checkedCode(row.region, terms);
        const auto customer = checkedCode(row.customer, customerEnd);
        const auto product = checkedCode(row.product, columns.products.codeEnd());
        const auto from = checkedCode(row.source, terms);
        const bool isId = row.id >= 0 && row.id <= std::int64_t{UINT32_MAX};
        if (!isId || !share || !team || !region || !customer || !product || !from || row.status > 2) {
            return damaged("a lead's code");
        }
        columns.leads.push_back({row.created, row.closed, *share, *team, *region, *customer, *product, *from, row.value,
                                 row.status, row.hasValue, row.otherCurrency, row.converted, static_cast<std::uint32_t>(row.id)});
        columns.anyExpectedClose = columns.anyExpectedClose || (row.status == 0 && row.hasValue && row.closed != INT32_MIN);
    }
    return {};
}

Status loadSurveys(const std::vector<domain::SurveyRow>& rows, std::uint32_t customerEnd, Facts::Columns& columns)
{
    columns.surveys.reserve(rows.size());
    for (const domain::SurveyRow& row : rows) {
        const auto share = checkedCode(row.share, columns.shares.codeEnd());
        const auto customer = checkedCode(row.customer, customerEnd);
        const auto product = checkedCode(row.product, columns.products.codeEnd());
        if (!share || !customer || !product) {
            return damaged("an answer's code");
        }
        columns.surveys.push_back({row.day, *share, *customer, *product, row.score, row.scaleMin, row.scaleMax});
        const bool nps = row.scaleMin == 0 && row.scaleMax == 10;
        columns.anyNps = columns.anyNps || nps;
        columns.anyRatedSurvey = columns.anyRatedSurvey || !nps;
    }
    return {};
}

/// Lines [first, end): numbers above `most` are noted.
template <typename Code>
void renumber(Code* codes, const MonthTraits& month, const std::vector<std::uint32_t>& numberOfId, std::uint32_t most,
              std::vector<std::uint32_t>& loose)
{
    for (std::size_t line = month.first; line < month.end; ++line) {
        const std::uint32_t number = numberOfId[codes[line]];
        codes[line] = static_cast<Code>(number);
        if (number > most) {
            loose.push_back(static_cast<std::uint32_t>(line));
        }
    }
}

/// How many customers had ordered before the month's end.
std::uint32_t customersUpTo(const MonthTraits& month, const std::vector<DayNumber>& firstOrderDay)
{
    const DayNumber end = toDayNumber(addMonths(*fromYmd(month.month * 100 + 1), 1));
    return static_cast<std::uint32_t>(std::lower_bound(firstOrderDay.begin(), firstOrderDay.end(), end) - firstOrderDay.begin());
}

}  // namespace

Status loadDictionaries(domain::FactSource& source, Facts::Columns& columns)
{
    auto people = makeDictionary(std::move(source.people));
    auto products = makeDictionary(std::move(source.products));
    auto terms = makeDictionary(std::move(source.terms));
    if (!people || !products || !terms) {
        return damaged("dictionary id");
    }
    columns.people = std::move(*people);
    columns.products = std::move(*products);
    columns.terms = std::move(*terms);
    columns.categoryParents = std::move(source.categoryParents);
    columns.categoryOfProduct.assign(columns.products.codeEnd(), 0);
    for (const auto& entry : columns.products.entries) {
        const auto category = checkedCode(entry.parent, columns.terms.codeEnd());
        if (!category) {
            return damaged("category of a product");
        }
        columns.categoryOfProduct[static_cast<std::size_t>(entry.id)] = *category;
    }
    return loadShares(source.shares, columns);
}

void renumberCustomers(std::vector<std::uint32_t>& numberOfId, Facts::Columns& columns)
{
    std::uint32_t next = *std::max_element(numberOfId.begin(), numberOfId.end());
    for (std::size_t id = 1; id < numberOfId.size(); ++id) {
        if (numberOfId[id] == 0) {
            numberOfId[id] = ++next;
        }
    }
    columns.customerIds.assign(numberOfId.size(), 0);
    for (std::size_t id = 1; id < numberOfId.size(); ++id) {
        columns.customerIds[numberOfId[id]] = static_cast<std::uint32_t>(id);
    }
    for (LeadFact& lead : columns.leads) {
        lead.customer = numberOfId[lead.customer];
    }
    for (SurveyFact& answer : columns.surveys) {
        answer.customer = numberOfId[answer.customer];
    }
}

void renumberLines(const std::vector<std::uint32_t>& numberOfId, const std::vector<DayNumber>& firstOrderDay, Facts::Columns& columns)
{
    CodeColumn& codes = columns.codes[Slot::kCustomer];
    const std::size_t most = std::size_t{1} << (8 * codes.bytesPerLine());
    if (numberOfId.size() > most) {
        CodeColumn wider(static_cast<std::uint32_t>(numberOfId.size() - 1), columns.lineCount);
        for (std::size_t line = 0; line < columns.lineCount; ++line) {
            wider.set(line, codes[line]);
        }
        codes = std::move(wider);
    }
    std::visit(
        [&](auto& values) {
            for (const MonthTraits& month : columns.months) {
                renumber(values.from(0), month, numberOfId, customersUpTo(month, firstOrderDay), columns.looseLines);
            }
        },
        codes.values());
}

Status loadCustomers(std::vector<domain::DictionaryEntry> entries, const std::vector<std::uint32_t>& numberOfId,
                     Facts::Columns& columns)
{
    columns.segmentOfCustomer.assign(numberOfId.size(), 0);
    for (auto& entry : entries) {
        const auto segment = checkedCode(entry.parent, columns.terms.codeEnd());
        if (!segment) {
            return damaged("segment of a customer");
        }
        entry.id = numberOfId[static_cast<std::size_t>(entry.id)];
        columns.segmentOfCustomer[static_cast<std::size_t>(entry.id)] = *segment;
    }
    auto customers = makeDictionary(std::move(entries));
    if (!customers) {
        return pass(customers.error());
    }
    columns.customers = std::move(*customers);
    columns.customers.indexOf.resize(numberOfId.size());
    return {};
}

void findSpan(Facts::Columns& columns)
{
    const auto add = [&](SourceKind kind, DayNumber day) {
        if (day == INT32_MIN) {
            return;
        }
        auto& last = columns.lastDayOf[static_cast<std::size_t>(kind)];
        last = std::max(last.value_or(day), day);
        auto& first = columns.firstDayOf[static_cast<std::size_t>(kind)];
        first = std::min(first.value_or(day), day);
        columns.firstDay = std::min(columns.firstDay.value_or(day), day);
        columns.lastDay = std::max(columns.lastDay.value_or(day), day);
    };
    if (columns.lineCount > 0) {
        add(SourceKind::Sales, columns.firstLineDay);
        add(SourceKind::Sales, columns.dayOf(columns.lineCount - 1));
    }
    for (const LeadFact& lead : columns.leads) {
        add(SourceKind::Leads, lead.created);
        if (lead.status != static_cast<std::uint8_t>(domain::LeadStatus::Open)) {
            add(SourceKind::Leads, lead.closed);  // an open one's is expected: nothing is known of that day
        }
    }
    for (const SurveyFact& answer : columns.surveys) {
        add(SourceKind::Surveys, answer.day);
    }
    if (columns.revenueFromLeads) {  // a lead that was not won is known to have brought nothing
        for (auto* days : {&columns.firstDayOf, &columns.lastDayOf}) {
            (*days)[static_cast<std::size_t>(SourceKind::Sales)] = (*days)[static_cast<std::size_t>(SourceKind::Leads)];
        }
    }
}

Result<std::uint32_t> customerCodeEnd(const std::vector<domain::DictionaryEntry>& customers)
{
    std::int64_t largest = 0;
    for (const auto& entry : customers) {
        if (entry.id <= 0 || entry.id > INT32_MAX) {
            return damaged("customer id");
        }
        largest = std::max(largest, entry.id);
    }
    return static_cast<std::uint32_t>(largest + 1);
}

Status loadRecords(domain::FactSource& source, std::uint32_t customerEnd, Facts::Columns& columns)
{
    if (auto done = loadLeads(source.leads, customerEnd, columns); !done) {
        return done;
    }
    columns.markets = std::move(source.markets);
    if (auto done = loadSurveys(source.surveys, customerEnd, columns); !done) {
        return done;
    }
    if (columns.lineCount == 0) {
        useLeadsAsSales(columns);
    }
    return {};
}

}  // namespace kinerja::kpi
