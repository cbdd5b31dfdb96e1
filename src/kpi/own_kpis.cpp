// SPDX-License-Identifier: GPL-3.0-or-later
#include "own_kpis.h"

#include <algorithm>
#include <deque>
#include <mutex>

#include "kinerja/kpi/formula.h"

namespace kinerja::kpi {
namespace {

constexpr std::size_t kMostKeyLetters = 40;

/// One definition with the texts that its views look at. Never moved or freed once it is in the list.
struct Kept {
    OwnKpi own;
    Formula formula;
    Definition definition;
};

/// Only grows, and what is in it never changes: a reference taken under the lock stays good without it.
struct Register {
    std::mutex lock;
    std::deque<Kept> kept;
};

Register& all()
{
    static Register instance;
    return instance;
}

std::size_t placeOf(KpiId id) noexcept { return static_cast<std::size_t>(id) - kKpiCount; }

KpiId idOf(std::size_t place) noexcept { return static_cast<KpiId>(kKpiCount + place); }

const Kept& keptAt(KpiId id) noexcept
{
    const std::scoped_lock guard{all().lock};
    return all().kept[std::min(placeOf(id), all().kept.size() - 1)];
}

void describe(Kept& kept, KpiId id)
{
    const OwnKpi& own = kept.own;
    kept.definition = {id,         own.key,    kept.formula.unit(), own.direction,        own.nameEn,
                       own.nameId, own.formula, own.formula,         "own",               kept.formula.isSum(),
                       own.version};
}

/// Whether the definition table has it.
bool isDefined(std::string_view key) noexcept
{
    for (std::size_t at = 0; at < kKpiCount; ++at) {
        if (definition(static_cast<KpiId>(at)).key == key) {
            return true;
        }
    }
    return false;
}

}  // namespace

bool isOwnKey(std::string_view key) noexcept
{
    const auto isLetter = [](char c) { return c >= 'a' && c <= 'z'; };
    return !key.empty() && key.size() <= kMostKeyLetters && isLetter(key.front())
           && std::all_of(key.begin(), key.end(), [&](char c) { return isLetter(c) || c == '_' || (c >= '0' && c <= '9'); })
           && !findMeasure(key) && !isDefined(key);
}

tl::expected<KpiId, FormulaError> registerOwn(const OwnKpi& own)
{
    auto formula = Formula::parse(own.formula, Formula::Units::Stored);
    if (!formula) {
        return tl::unexpected(formula.error());
    }
    OwnKpi kept = own;
    kept.id = 0;  // the same definition in two stores is one
    const std::scoped_lock guard{all().lock};
    auto& list = all().kept;
    const auto known = std::find_if(list.begin(), list.end(), [&](const Kept& one) { return one.own == kept; });
    if (known != list.end()) {
        return idOf(static_cast<std::size_t>(known - list.begin()));
    }
    const KpiId id = idOf(list.size());
    describe(list.emplace_back(Kept{std::move(kept), std::move(*formula), {}}), id);
    return id;
}

const Definition& ownDefinition(KpiId id) noexcept { return keptAt(id).definition; }

bool isOwnMadeOf(KpiId id, SourceKind kind) noexcept { return keptAt(id).formula.isMadeOf(kind); }

std::optional<KpiId> findOwn(std::string_view key) noexcept
{
    const std::scoped_lock guard{all().lock};
    const auto& list = all().kept;
    for (std::size_t at = list.size(); at-- > 0;) {
        if (list[at].own.key == key) {
            return idOf(at);
        }
    }
    return std::nullopt;
}

void addOwnFigures(std::span<const KpiId> own, Figures& figures)
{
    if (figures.values.empty()) {
        return;
    }
    for (const KpiId id : own) {
        const std::size_t place = static_cast<std::size_t>(id);
        figures.values.resize(std::max(figures.values.size(), place + 1));
        figures.values[place] = keptAt(id).formula.evaluate(figures);
    }
}

void addOwnFigures(std::span<const KpiId> own, Answer& answer)
{
    if (own.empty()) {
        return;
    }
    addOwnFigures(own, answer.current);
    addOwnFigures(own, answer.compared);
    for (auto& [dimension, groups] : answer.groups) {
        for (Group& group : groups) {
            addOwnFigures(own, group.current);
            addOwnFigures(own, group.compared);
        }
    }
    for (auto* points : {&answer.series, &answer.trailing, &answer.trailingLastYear}) {
        for (SeriesPoint& point : *points) {
            addOwnFigures(own, point.figures);
        }
    }
}

}  // namespace kinerja::kpi
