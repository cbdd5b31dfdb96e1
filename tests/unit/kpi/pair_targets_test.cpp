// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <map>
#include <random>

#include "kinerja/kpi/targets.h"
#include "world.h"

namespace kinerja::kpi::test {
namespace {

using domain::Dimension;
using domain::Target;

/// docs/kpi.md#targets by maps of months, for one quarter: own[rep][category] per month, "" = as a whole.
struct Naive {
    std::map<std::pair<std::string, std::string>, std::map<int, Raw4>> months;

    std::optional<Raw4> own(const std::string& rep, const std::string& category) const
    {
        const auto found = months.find({rep, category});
        if (found == months.end() || found->second.size() != 3) {
            return std::nullopt;
        }
        Raw4 sum = 0;
        for (const auto& [month, value] : found->second) {
            sum += value;
        }
        return sum;
    }

    /// The sum of a person's (or category's) pairs, each whole.
    std::optional<Raw4> pairs(const std::string& rep, const std::string& category) const
    {
        Raw4 sum = 0;
        bool hasAny = false;
        for (const auto& [key, values] : months) {
            const bool isWanted = !key.first.empty() && !key.second.empty() && (rep.empty() || key.first == rep)
                                  && (category.empty() || key.second == category);
            if (!isWanted) {
                continue;
            }
            const auto one = own(key.first, key.second);
            if (!one) {
                return std::nullopt;
            }
            sum += *one;
            hasAny = true;
        }
        return hasAny ? std::optional{sum} : std::nullopt;
    }

    std::optional<Raw4> find(const std::string& rep, const std::string& category) const
    {
        const auto exactly = own(rep, category);
        const bool isPair = !rep.empty() && !category.empty();
        return exactly || isPair ? exactly : pairs(rep, category);
    }
};

const std::vector<std::string> kReps{"", "Ayu", "Budi"};
const std::vector<std::string> kCategories{"", "Kopi", "Teh"};

/// Months of people, categories and pairs; one in eight is missing, so that whole quarters are not rare.
Naive random(std::mt19937& dice)
{
    Naive made;
    for (const auto& rep : kReps) {
        for (const auto& category : kCategories) {
            for (int month = 1; month <= 3; ++month) {
                if (!(rep.empty() && category.empty()) && dice() % 8 != 0) {
                    made.months[{rep, category}][month] = static_cast<Raw4>(dice() % 1'000'000);
                }
            }
        }
    }
    return made;
}

std::vector<Target> targetsOf(const Naive& naive)
{
    std::vector<Target> targets;
    for (const auto& [key, months] : naive.months) {
        const auto& [rep, category] = key;
        for (const auto& [month, value] : months) {
            Target& made = targets.emplace_back();
            made.kpi = "revenue";
            made.scope = rep.empty() ? Dimension::Category : Dimension::Rep;
            made.scopeValue = rep.empty() ? category : rep;
            made.pairCategory = rep.empty() ? "" : category;
            made.period = periodOf(PeriodKind::Month, makeDate(2026, static_cast<unsigned>(month), 1));
            made.value = value;
        }
    }
    return targets;
}

std::vector<Filter> filtersOf(const std::string& rep, const std::string& category)
{
    std::vector<Filter> filters;
    if (!category.empty()) {
        filters.push_back({Dimension::Category, {category}});
    }
    if (!rep.empty()) {
        filters.push_back({Dimension::Rep, {rep}});
    }
    return filters;
}

TEST(PairTargets, areFoundAsByMapsOfMonths)
{
    std::mt19937 dice{20260901};
    int found = 0;
    for (int round = 0; round < 500; ++round) {
        const Naive naive = random(dice);
        const auto targets = targetsOf(naive);
        for (const auto& rep : kReps) {
            for (const auto& category : kCategories) {
                if (rep.empty() && category.empty()) {
                    continue;
                }
                const auto value = findTarget(targets, KpiId::Revenue, *parsePeriod("2026-Q1"), filtersOf(rep, category));
                const auto expected = naive.find(rep, category);
                ASSERT_EQ(value.has_value(), expected.has_value()) << round << ' ' << rep << ' ' << category;
                if (expected) {
                    ASSERT_EQ(value->value, *expected) << round << ' ' << rep << ' ' << category;
                    ++found;
                }
            }
        }
    }
    EXPECT_GT(found, 1000) << "nothing was compared";
}

}  // namespace
}  // namespace kinerja::kpi::test
