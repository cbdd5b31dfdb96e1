// SPDX-License-Identifier: GPL-3.0-or-later
#include "own_proof.h"

#include <algorithm>
#include <cmath>

namespace kinerja::services {
namespace {

using kpi::Figure;
using kpi::KpiId;
using kpi::Reason;
using kpi::Unit;

/// up ÷ down in lowest terms, down positive.
struct Share {
    Int128 up = 0;
    Int128 down = 1;
};

/// Why there is no value: a measure without one, a division by 0, or numbers beyond 128 bits ("too-large").
struct Stop {
    Reason reason = Reason::None;
    bool isTooLarge = false;
};

Share lowest(Int128 up, Int128 down)
{
    Int128 a = up < 0 ? -up : up;
    Int128 b = down < 0 ? -down : down;
    while (b != 0) {
        const Int128 rest = a % b;
        a = b;
        b = rest;
    }
    a = a == 0 ? 1 : a;
    const Int128 sign = down < 0 ? -1 : 1;
    return {sign * up / a, sign * down / a};
}

/// What SQL found for a name of the formula: a KPI, or a count beside them.
std::optional<Proof> measureOf(std::string_view name, const ProofFindings& found)
{
    // `like`: the KPI that takes and leaves such records.
    const auto counted = [&](KpiId source, std::int64_t count, KpiId like) {
        Proof proof = makeProof(source, found);
        if (proof.included.count != count) {  // they are some of its records
            proof.included = {proof.included.records, count, std::nullopt, {}};
            proof.excluded = makeProof(like, found).excluded;
        }
        proof.recomputed.unit = Unit::Count;
        proof.recomputed.exact = count;
        proof.recomputed.n = count;
        return proof;
    };
    if (name == "lines") {
        return counted(KpiId::GrossSales, found.sales.lines, KpiId::GrossSales);
    }
    if (name == "won_leads") {
        return counted(KpiId::Leads, found.leads.won, KpiId::WinRate);
    }
    if (name == "lost_leads") {
        return counted(KpiId::Leads, found.leads.lost, KpiId::WinRate);
    }
    if (name == "open_leads") {
        return counted(KpiId::Leads, found.leads.openOfCreated, KpiId::Leads);
    }
    const auto id = kpi::parseKpi(name);
    return id && static_cast<std::size_t>(*id) < kpi::kKpiCount ? std::optional{makeProof(*id, found)} : std::nullopt;
}

/// Money and quantities in ten-thousandths, counts whole, all others with nine decimals (docs/kpi.md#own).
Share shareOf(const Figure& figure)
{
    constexpr std::int64_t kNine = 1'000'000'000;
    switch (figure.unit) {
    case Unit::Count: return {figure.exact, 1};
    case Unit::Money:
    case Unit::Units:
    case Unit::PerDay: return lowest(figure.exact, kRawOne);
    default: return lowest(std::llround(figure.real * static_cast<double>(kNine)), kNine);
    }
}

/// Reads the formula from left to right and computes while it reads: sum = product (± product)*, product = part (×÷ part)*.
class Reader {
public:
    Reader(std::string_view text, const ProofFindings& found, Proof& proof) : m_text(text), m_found(found), m_proof(proof) {}

    [[nodiscard]] Share read() { return sum(); }
    [[nodiscard]] const std::optional<Stop>& stopped() const noexcept { return m_stop; }
    [[nodiscard]] std::int64_t fewest() const noexcept { return m_fewest.value_or(0); }

private:
    /// One sign for each way of writing it, 0 at the end.
    [[nodiscard]] char sign()
    {
        constexpr std::pair<std::string_view, char> kSigns[] = {{"\xC3\x97", '*'}, {"\xC3\xB7", '/'}, {"\xE2\x88\x92", '-'}};
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t')) {
            ++m_at;
        }
        m_width = 1;
        for (const auto& [written, meant] : kSigns) {
            if (m_text.substr(m_at).starts_with(written)) {
                m_width = written.size();
                return meant;
            }
        }
        return m_at < m_text.size() ? m_text[m_at] : '\0';
    }
    void take() { m_at += m_width; }

    void stop(Reason reason, bool isTooLarge = false)
    {
        if (!m_stop) {
            m_stop = Stop{reason, isTooLarge};
        }
    }
    [[nodiscard]] Int128 times(Int128 a, Int128 b)
    {
        Int128 product = 0;
        if (__builtin_mul_overflow(a, b, &product)) {
            stop(Reason::TooFew, true);
            return 0;
        }
        return product;
    }

    [[nodiscard]] Share sum()
    {
        Share left = product();
        for (char what = sign(); !m_stop && (what == '+' || what == '-'); what = sign()) {
            take();
            const Share right = product();
            const Int128 up = what == '+' ? times(right.up, left.down) : -times(right.up, left.down);
            left = lowest(times(left.up, right.down) + up, std::max<Int128>(1, times(left.down, right.down)));
        }
        return left;
    }
    [[nodiscard]] Share product()
    {
        Share left = part();
        for (char what = sign(); !m_stop && (what == '*' || what == '/'); what = sign()) {
            take();
            Share right = part();
            if (what == '/') {
                if (!m_stop && right.up == 0) {
                    stop(Reason::NoDenominator);
                    return left;
                }
                right = lowest(right.down, right.up == 0 ? 1 : right.up);
            }
            // Crosswise first: large sums over large counts.
            const Share a = lowest(left.up, right.down);
            const Share b = lowest(right.up, left.down);
            left = lowest(times(a.up, b.up), std::max<Int128>(1, times(a.down, b.down)));
        }
        return left;
    }
    [[nodiscard]] Share part()
    {
        const char first = sign();
        if (first == '-') {
            take();
            const Share of = part();
            return {-of.up, of.down};
        }
        if (first == '(') {
            take();
            const Share inside = sum();
            (void)sign();
            take();
            return inside;
        }
        return (first >= '0' && first <= '9') || first == '.' ? number() : measure();
    }
    [[nodiscard]] Share number()
    {
        Int128 digits = 0;
        Int128 scale = 1;
        bool isBehindPoint = false;
        for (; m_at < m_text.size() && (m_text[m_at] == '.' || (m_text[m_at] >= '0' && m_text[m_at] <= '9')); ++m_at) {
            if (m_text[m_at] == '.') {
                isBehindPoint = true;
                continue;
            }
            digits = times(digits, 10) + (m_text[m_at] - '0');
            scale *= isBehindPoint ? 10 : 1;
        }
        return lowest(digits, scale);
    }
    [[nodiscard]] Share measure()
    {
        const std::size_t from = m_at;
        while (m_at < m_text.size()
               && (m_text[m_at] == '_' || (m_text[m_at] >= 'a' && m_text[m_at] <= 'z') || (m_text[m_at] >= '0' && m_text[m_at] <= '9'))) {
            ++m_at;
        }
        const std::string_view name = m_text.substr(from, m_at - from);
        const auto found = measureOf(name, m_found);
        if (!found || !found->isChecked() || name.empty()) {
            m_proof.unchecked = found ? found->unchecked : "too-large";
            m_at = m_text.size();
            stop(Reason::NoSource);
            return {};
        }
        const Figure& figure = found->recomputed;
        notePart(name, *found);
        if (!m_stop) {
            m_fewest = std::min(m_fewest.value_or(figure.n), figure.n);
            note(name, figure);
        }
        if (!figure.hasValue) {
            stop(figure.reason);
            return {};
        }
        return shareOf(figure);
    }
    void notePart(std::string_view name, const Proof& measure)
    {
        const bool isKnown = std::any_of(m_proof.parts.begin(), m_proof.parts.end(), [name](const ProofPart& one) { return one.measure == name; });
        if (!isKnown) {
            m_proof.parts.push_back({name, measure.included, measure.excluded});
        }
    }
    void note(std::string_view name, const Figure& figure)
    {
        const bool isExact = figure.unit == Unit::Money || figure.unit == Unit::Units || figure.unit == Unit::Count;
        const bool isKnown = std::any_of(m_proof.numbers.begin(), m_proof.numbers.end(),
                                         [name](const ProofNumber& one) { return one.name == name; });
        if (figure.hasValue && isExact && !isKnown) {
            m_proof.numbers.push_back({name, figure.unit, figure.exact});
        }
    }

    std::string_view m_text;
    const ProofFindings& m_found;
    Proof& m_proof;
    std::size_t m_at = 0;
    std::size_t m_width = 1;
    std::optional<Stop> m_stop;
    std::optional<std::int64_t> m_fewest;
};

void setValue(Figure& figure, const Share& value, Proof& proof)
{
    figure.hasValue = true;
    figure.reason = Reason::None;
    if (figure.unit == Unit::Count) {
        figure.exact = divideRounded(value.up, value.down);
    } else if (figure.unit == Unit::Money || figure.unit == Unit::Units || figure.unit == Unit::PerDay) {
        Int128 raw = 0;
        if (__builtin_mul_overflow(value.up, Int128{kRawOne}, &raw)) {
            proof.unchecked = "too-large";
            return;
        }
        figure.exact = divideRounded(raw, value.down);
    } else {
        figure.real = static_cast<double>(value.up) / static_cast<double>(value.down);
    }
}

}  // namespace

Proof makeOwnProof(KpiId kpi, const ProofFindings& found)
{
    const kpi::Definition& definition = kpi::definition(kpi);
    Proof proof;
    proof.kpi = kpi;
    proof.formula = definition.formulaEn;
    proof.recomputed.unit = definition.unit;
    Reader reader(definition.formulaEn, found, proof);
    const Share value = reader.read();
    proof.recomputed.n = reader.fewest();
    if (!reader.stopped()) {
        setValue(proof.recomputed, value, proof);
        return proof;
    }
    proof.recomputed.reason = reader.stopped()->reason;
    if (reader.stopped()->isTooLarge && proof.isChecked()) {
        proof.unchecked = "too-large";
    }
    return proof;
}

}  // namespace kinerja::services
