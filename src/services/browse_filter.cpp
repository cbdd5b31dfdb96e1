// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "browse_data.h"

namespace kinerja::services {
namespace {

using domain::Dimension;
using Data = BrowseTable::Data;
using Marks = std::vector<std::uint8_t>;

/// Codes whose key is one that is asked for.
Marks allowedCodes(const BrowseTexts& texts, const std::vector<std::string>& keys)
{
    const auto isAsked = [&](const std::string& key) { return std::find(keys.begin(), keys.end(), key) != keys.end(); };
    Marks allowed(texts.keys.size());
    for (std::size_t code = 0; code < allowed.size(); ++code) {
        const auto& own = texts.keys[code];
        allowed[code] = own.empty() ? isAsked({}) : std::any_of(own.begin(), own.end(), isAsked);
    }
    return allowed;
}

void keepCodes(const Packed& codes, const Marks& allowed, Marks& kept)
{
    for (std::size_t row = 0; row < kept.size(); ++row) {
        const auto code = static_cast<std::size_t>(codes[row]);
        kept[row] &= code < allowed.size() ? allowed[code] : std::uint8_t{0};
    }
}

const Data::Values* valuesBy(const std::vector<Data::Values>& values, Dimension dimension)
{
    const auto found = std::find_if(values.begin(), values.end(), [dimension](const auto& one) { return one.dimension == dimension; });
    return found == values.end() ? nullptr : &*found;
}

/// One filter, on the rows of `values` or on lines.
class OneFilter {
public:
    OneFilter(const Data& data, const kpi::Filter& filter)
        : m_data{data}, m_bySegment{filter.dimension == Dimension::Segment}, m_dimension{m_bySegment ? Dimension::Customer : filter.dimension}
        , m_keys{kpi::keysUnder(data.categoryParents, filter)}
    {}

    void keepRows(Marks& kept) const
    {
        const Data::Values* said = valuesBy(m_data.values, m_dimension);
        said == nullptr ? keepSilent(kept) : keepCodes(said->packed, allowed(said->texts), kept);
    }
    void keepLines(Marks& kept) const
    {
        const Data::Values* said = valuesBy(m_data.ofLines, m_dimension);
        const Data::Values* column = valuesBy(m_data.values, m_dimension);
        said == nullptr ? keepSilent(kept) : keepCodes(said->packed, allowed(column == nullptr ? said->texts : column->texts), kept);
    }

private:
    [[nodiscard]] Marks allowed(const BrowseTexts& texts) const { return allowedCodes(m_bySegment ? m_data.segments : texts, m_keys); }
    /// What says nothing of the dimension passes where just that is asked for.
    void keepSilent(Marks& kept) const
    {
        if (std::find(m_keys.begin(), m_keys.end(), "") == m_keys.end()) {
            std::fill(kept.begin(), kept.end(), std::uint8_t{0});
        }
    }

    const Data& m_data;
    bool m_bySegment;
    Dimension m_dimension;
    std::vector<std::string> m_keys;
};

/// Orders of which one line passes all filters; those whose lines have not come, by what their header says.
void keepOrders(const Data& data, const std::vector<kpi::Filter>& asked, const std::vector<OneFilter>& filters, Marks& kept)
{
    Marks lines(data.rowOfLine.size(), 1);
    Marks rows(data.rows, 1);
    for (const OneFilter& filter : filters) {
        filter.keepLines(lines);
        filter.keepRows(rows);
    }
    if (const Data::Values* teams = valuesBy(data.ofLines, Dimension::Team); teams != nullptr) {
        keepCredited(data, asked, teams->packed, lines);
    }
    Marks hasLine(data.rows);
    Marks hasPassed(data.rows);
    for (std::size_t line = 0; line < lines.size(); ++line) {
        hasLine[data.rowOfLine[line]] = 1;
        hasPassed[data.rowOfLine[line]] |= lines[line];
    }
    for (std::size_t row = 0; row < data.rows; ++row) {
        kept[row] &= hasLine[row] != 0 ? hasPassed[row] : rows[row];
    }
}

}  // namespace

void keepFilters(const Data& data, const std::vector<kpi::Filter>& filters, Marks& kept)
{
    std::vector<OneFilter> all;
    for (const kpi::Filter& filter : filters) {
        all.emplace_back(data, filter);
    }
    if (!all.empty() && !data.rowOfLine.empty()) {
        keepOrders(data, filters, all, kept);
        return;
    }
    for (const OneFilter& filter : all) {
        filter.keepRows(kept);
    }
    if (const Data::Values* teams = valuesBy(data.values, Dimension::Team); teams != nullptr) {
        keepCredited(data, filters, teams->packed, kept);
    }
}

}  // namespace kinerja::services
