// SPDX-License-Identifier: GPL-3.0-or-later
#include "naive_parts.h"

namespace kinerja::kpi::test {

using domain::Dimension;

std::string lookUp(const std::map<std::string, std::string>& map, const std::string& key)
{
    const auto at = map.find(key);
    return at == map.end() ? std::string() : at->second;
}

std::optional<std::string> valueOf(const World& world, const Line& line, Dimension dimension)
{
    switch (dimension) {
    case Dimension::Team:
        return line.team;
    case Dimension::Region:
        return line.region;
    case Dimension::Product:
        return line.product;
    case Dimension::Category:
        return line.category;
    case Dimension::Channel:
        return line.channel;
    case Dimension::Customer:
        return line.customer;
    case Dimension::Segment:
        return lookUp(world.segmentOf, line.customer);
    default:
        return std::nullopt;
    }
}

std::optional<std::string> valueOf(const World& world, const Lead& lead, Dimension dimension)
{
    switch (dimension) {
    case Dimension::Team:
        return lead.team;
    case Dimension::Region:
        return lead.region;
    case Dimension::Product:
        return lead.product;
    case Dimension::Category:
        return lookUp(world.categoryOf, lead.product);
    case Dimension::Customer:
        return lead.customer;
    case Dimension::Segment:
        return lookUp(world.segmentOf, lead.customer);
    case Dimension::Source:
        return lead.source;
    default:
        return std::nullopt;
    }
}

std::optional<std::string> valueOf(const World& world, const Answer5& answer, Dimension dimension)
{
    switch (dimension) {
    case Dimension::Product:
        return answer.product;
    case Dimension::Category:
        return lookUp(world.categoryOf, answer.product);
    case Dimension::Customer:
        return answer.customer;
    case Dimension::Segment:
        return lookUp(world.segmentOf, answer.customer);
    default:
        return std::nullopt;
    }
}

bool contains(const std::vector<std::string>& keys, const std::string& key)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

NaiveFigure value(Int128 exact, std::int64_t n) { return {true, Reason::None, exact, 0.0, n}; }
NaiveFigure none(Reason reason, std::int64_t n) { return {false, reason, 0, 0.0, n}; }

NaiveFigure fraction(Int128 top, Int128 bottom, std::int64_t n)
{
    if (bottom == 0) {
        return none(Reason::NoDenominator, n);
    }
    return {true, Reason::None, 0, static_cast<double>(top) / static_cast<double>(bottom), n};
}

NaiveFigure money(Int128 top, Int128 bottom, std::int64_t n)
{
    if (bottom == 0) {
        return none(Reason::NoDenominator, n);
    }
    // Half away from zero, written out.
    const Int128 size = top < 0 ? -top : top;
    const Int128 rounded = (2 * size + bottom) / (2 * bottom);
    return value(top < 0 ? -rounded : rounded, n);
}

}  // namespace kinerja::kpi::test
