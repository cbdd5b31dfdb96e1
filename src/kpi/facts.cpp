// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/kpi/facts.h"

#include <algorithm>
#include <array>
#include <set>

#include "column_checks.h"
#include "columns.h"
#include "facts_build.h"

namespace kinerja::kpi {

using domain::Dimension;

Facts::Facts(std::shared_ptr<const Columns> columns) noexcept : m_columns(std::move(columns)) {}
Facts::~Facts() = default;

std::shared_ptr<const Facts> Facts::withOwn(std::vector<KpiId> own) const
{
    const std::shared_ptr<Facts> facts{new Facts{m_columns}};
    facts->m_own = std::move(own);
    return facts;
}

std::int64_t Facts::lineCount() const noexcept { return m_columns->salesLines; }
std::int64_t Facts::leadCount() const noexcept { return static_cast<std::int64_t>(m_columns->leads.size()); }
std::int64_t Facts::surveyCount() const noexcept { return static_cast<std::int64_t>(m_columns->surveys.size()); }
bool Facts::keepsLines() const noexcept { return m_columns->keepsLines; }
const std::string& Facts::currency() const noexcept { return m_columns->currency; }
std::int64_t Facts::dataVersion() const noexcept { return m_columns->dataVersion; }

std::vector<std::uint8_t> codesSeen(const CodeColumn& codes)
{
    std::vector<std::uint8_t> seen;
    std::visit(
        [&](const auto& values) {
            if (values.size() == 0) {
                return;
            }
            seen.resize(std::size_t{largestCode(codes)} + 1);
            values.forEachPiece(0, values.size(), [&](const auto* piece, std::size_t count) {
                for (std::size_t line = 0; line < count; ++line) {
                    seen[piece[line]] = 1;
                }
            });
        },
        codes.values());
    return seen;
}

namespace {

constexpr std::size_t kLinesAtOnce = 4096;

std::optional<Date> asDate(std::optional<DayNumber> day)
{
    return day ? std::optional<Date>(fromDayNumber(*day)) : std::nullopt;
}

/// Which codes of a dimension occur in any record.
class Seen {
public:
    Seen(const Facts::Columns& columns, Dimension dimension)
        : m_columns(columns), m_dimension(dimension), m_codes(columns.dictionaryOf(dimension).codeEnd())
    {
        if (dimension == Dimension::Team && columns.shares.anyTeams) {
            addTeams();
            return;
        }
        if (salesHave(columns, dimension)) {
            addLines(slotOf(dimension), [this](std::uint32_t code) { addCode(code); });
        }
        if (leadsHave(dimension)) {
            for (const LeadFact& lead : columns.leads) {
                addRecord(lead);
            }
        }
        if (surveysHave(dimension)) {
            for (const SurveyFact& answer : columns.surveys) {
                addRecord(answer);
            }
        }
    }

    [[nodiscard]] bool has(std::uint32_t code) const { return m_codes[code]; }

private:
    template <typename Add>
    void addLines(Facts::Columns::Slot slot, Add addEach)
    {
        const std::vector<std::uint8_t> codes
            = m_columns.keepsLines ? codesSeen(m_columns.codes[slot]) : m_columns.seen[slot];
        for (std::uint32_t code = 0; code < codes.size(); ++code) {
            if (codes[code] != 0) {
                addEach(code);
            }
        }
    }
    void addCode(std::uint32_t code)
    {
        if (m_dimension == Dimension::Rep) {
            addShare(code);
        } else {
            add(m_dimension == Dimension::Segment ? m_columns.segmentOfCustomer[code] : code);
        }
    }
    template <typename Record>
    void addRecord(const Record& record)
    {
        if (m_dimension == Dimension::Rep) {
            addShare(record.share);
        } else {
            add(codeOf(m_columns, record, m_dimension));
        }
    }
    /// A team that all its records leave to the teams of their people has no figures. Without lines it is not known of them.
    void addTeams()
    {
        std::vector<bool> splits(m_columns.shares.codeEnd());
        const auto take = [&](std::uint32_t share, std::uint32_t team) {
            if (m_columns.shares.splitsTeams(share, team)) {
                splits[share] = true;
            } else {
                add(team);
            }
        };
        if (!m_columns.keepsLines) {
            addLines(Facts::Columns::kTeam, [this](std::uint32_t team) { add(team); });
            addLines(Facts::Columns::kShare, [&](std::uint32_t share) { splits[share] = m_columns.shares.splitsTeams(share, 0); });
        }
        forEachLine(take);
        for (const LeadFact& lead : m_columns.leads) {
            take(lead.share, lead.team);
        }
        for (std::uint32_t share = 0; share < splits.size(); ++share) {
            for (std::size_t at = 0; splits[share] && at < m_columns.shares.of(share).size(); ++at) {
                add(m_columns.shares.of(share)[at].team);
            }
        }
    }
    /// Its share and its own team.
    template <typename Take>
    void forEachLine(Take take) const
    {
        std::array<std::uint32_t, kLinesAtOnce> shares, teams;
        for (const auto& part : m_columns.marks.parts()) {
            for (std::size_t first = part.first; first < part.end; first += kLinesAtOnce) {
                const std::size_t count = std::min(kLinesAtOnce, part.end - first);
                const std::uint32_t* share = m_columns.codes[Facts::Columns::kShare].decode(first, count, shares.data());
                const std::uint32_t* team = m_columns.codes[Facts::Columns::kTeam].decode(first, count, teams.data());
                for (std::size_t at = 0; at < count; ++at) {
                    take(share[at], team[at]);
                }
            }
        }
    }
    void addShare(std::uint32_t share)
    {
        for (const SharePart& part : m_columns.shares.of(share)) {
            add(part.person);
        }
    }
    void add(std::uint32_t code)
    {
        if (code < m_codes.size()) {
            m_codes[code] = true;
        }
    }

    const Facts::Columns& m_columns;
    Dimension m_dimension;
    std::vector<bool> m_codes;
};

}  // namespace

std::optional<Date> Facts::firstDay() const noexcept { return asDate(m_columns->firstDay); }
std::optional<Date> Facts::lastDay() const noexcept { return asDate(m_columns->lastDay); }
std::optional<Date> Facts::firstDayOf(SourceKind kind) const noexcept
{
    return asDate(m_columns->firstDayOf[static_cast<std::size_t>(kind)]);
}
std::optional<Date> Facts::firstDayOf(KpiId id) const noexcept
{
    KindDays days;
    std::transform(m_columns->firstDayOf.begin(), m_columns->firstDayOf.end(), days.begin(), asDate);
    return latestOf(id, days);
}

std::vector<std::pair<std::string, std::string>> Facts::valuesOf(Dimension dimension) const
{
    const Dictionary& dictionary = m_columns->dictionaryOf(dimension);
    const Seen seen(*m_columns, dimension);
    std::vector<std::pair<std::string, std::string>> values;
    for (std::uint32_t code = 1; code < dictionary.codeEnd(); ++code) {
        const domain::DictionaryEntry* entry = dictionary.find(code);
        if (entry != nullptr && seen.has(code)) {
            values.emplace_back(entry->key, entry->label);
        }
    }
    std::sort(values.begin(), values.end());
    return values;
}

std::vector<std::string> Facts::parentCategories() const
{
    std::set<std::string> occurring;
    for (const auto& [key, label] : valuesOf(Dimension::Category)) {
        occurring.insert(key);
    }
    std::set<std::string> parents;
    for (const auto& [category, parent] : m_columns->categoryParents) {
        const auto below = keysUnder({Dimension::Category, {parent}});
        if (std::any_of(below.begin(), below.end(), [&](const std::string& key) { return occurring.contains(key); })) {
            parents.insert(parent);
        }
    }
    return {parents.begin(), parents.end()};
}

std::vector<std::string> keysUnder(const CategoryParents& parents, const Filter& filter)
{
    std::vector<std::string> keys = filter.keys;
    for (std::size_t at = 0; filter.dimension == Dimension::Category && at < keys.size(); ++at) {
        for (const auto& [category, parent] : parents) {
            if (parent == keys[at] && std::find(keys.begin(), keys.end(), category) == keys.end()) {
                keys.push_back(category);
            }
        }
    }
    return keys;
}

std::vector<std::string> Facts::keysUnder(const Filter& filter) const { return kpi::keysUnder(m_columns->categoryParents, filter); }

}  // namespace kinerja::kpi
