// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinerja/domain/lead.h"
#include "kinerja/domain/sales.h"

/// Records for tests in one readable line: aSale("A-1").on("2026-03-01").of(1'250'000).by("Ani").
/// Amounts are in whole units of money, quantities in whole pieces.
namespace kinerja::support {

/// The day of an ISO text; a test with a day that does not exist is a broken test.
inline Date day(std::string_view iso)
{
    const auto date = parseIso(iso);
    if (!date) {
        std::abort();
    }
    return *date;
}

/// A sale line that keeps the texts its views point into. Copies share them.
class Sale {
public:
    explicit Sale(std::string order) { set(&domain::SaleLine::order, std::move(order)); }

    Sale& on(std::string_view iso) { return m_line.day = day(iso), *this; }
    Sale& atLine(std::uint64_t line) { return m_line.line = line, *this; }
    /// One piece sold for that price.
    Sale& of(std::int64_t price) { return of(1, price); }
    /// Negative pieces are a return.
    Sale& of(std::int64_t pieces, std::int64_t price)
    {
        m_line.quantity = pieces * kRawOne;
        m_line.gross = pieces * price * kRawOne;
        m_line.isReturn = pieces < 0;
        return *this;
    }
    Sale& less(std::int64_t discount) { return m_line.discount = discount * kRawOne, *this; }
    Sale& costing(std::int64_t cost) { return m_line.cost = cost * kRawOne, *this; }
    Sale& withTax(std::int64_t tax) { return m_line.tax = tax * kRawOne, *this; }
    Sale& totalling(std::int64_t total) { return m_line.statedTotal = total * kRawOne, *this; }
    Sale& cancelled() { return m_line.status = domain::OrderStatus::Cancelled, *this; }
    Sale& onHold() { return m_line.status = domain::OrderStatus::OnHold, *this; }
    Sale& asCreditDocument() { return m_line.isCreditDocument = m_line.isReturn = true, *this; }

    Sale& number(std::string text) { return set(&domain::SaleLine::lineNo, std::move(text)); }
    Sale& to(std::string customer) { return set(&domain::SaleLine::customer, std::move(customer)); }
    Sale& toNamed(std::string name) { return set(&domain::SaleLine::customerName, std::move(name)); }
    Sale& productNamed(std::string name) { return set(&domain::SaleLine::productName, std::move(name)); }
    Sale& by(std::string rep) { return set(&domain::SaleLine::rep, std::move(rep)); }
    Sale& inTeam(std::string team) { return set(&domain::SaleLine::team, std::move(team)); }
    Sale& in(std::string region) { return set(&domain::SaleLine::region, std::move(region)); }
    Sale& product(std::string product) { return set(&domain::SaleLine::product, std::move(product)); }
    Sale& category(std::string category) { return set(&domain::SaleLine::category, std::move(category)); }
    Sale& channel(std::string channel) { return set(&domain::SaleLine::channel, std::move(channel)); }
    Sale& segment(std::string segment) { return set(&domain::SaleLine::segment, std::move(segment)); }
    Sale& unit(std::string unit) { return set(&domain::SaleLine::unit, std::move(unit)); }
    Sale& currency(std::string code) { return set(&domain::SaleLine::currency, std::move(code)); }

    /// Valid as long as this builder or a copy of it lives.
    [[nodiscard]] const domain::SaleLine& line() const noexcept { return m_line; }

private:
    Sale& set(std::string_view domain::SaleLine::*field, std::string text)
    {
        m_line.*field = m_texts->emplace_back(std::move(text));
        return *this;
    }

    domain::SaleLine m_line;
    // A deque, because its elements stay where they are while it grows.
    std::shared_ptr<std::deque<std::string>> m_texts = std::make_shared<std::deque<std::string>>();
};

/// Order 1 of 1 January 2026 unless told otherwise.
inline Sale aSale(std::string order = "1") { return Sale{std::move(order)}.on("2026-01-01"); }

/// The lines as one block that owns its texts, numbered from line 2 (after the header) where they have no number.
inline domain::SaleBlock blockOf(const std::vector<Sale>& sales)
{
    domain::SaleBlock block;
    const auto own = [&block](std::string_view text) -> std::string_view {
        if (text.empty()) {
            return {};
        }
        auto& memory = block.arena.emplace_back(std::make_unique<char[]>(text.size()));
        text.copy(memory.get(), text.size());
        return {memory.get(), text.size()};
    };
    using Line = domain::SaleLine;
    constexpr std::string_view Line::*kTexts[] = {
        &Line::order, &Line::lineNo, &Line::customer, &Line::customerName, &Line::rep,     &Line::repName, &Line::team,
        &Line::region, &Line::product, &Line::productName, &Line::category, &Line::channel, &Line::segment, &Line::unit,
        &Line::currency};
    std::uint64_t number = 1;
    for (const Sale& sale : sales) {
        auto& line = block.lines.emplace_back(sale.line());
        ++number;
        line.line = line.line == 0 ? number : line.line;
        for (const auto field : kTexts) {
            line.*field = own(line.*field);
        }
    }
    return block;
}

/// An open lead created on 1 January 2026 unless told otherwise.
class LeadBuilder {
public:
    explicit LeadBuilder(std::string id)
    {
        m_lead.id = std::move(id);
        m_lead.created = day("2026-01-01");
    }

    LeadBuilder& createdOn(std::string_view iso) { return m_lead.created = day(iso), *this; }
    LeadBuilder& wonOn(std::string_view iso) { return closed(iso, domain::LeadStatus::Won); }
    LeadBuilder& lostOn(std::string_view iso) { return closed(iso, domain::LeadStatus::Lost); }
    LeadBuilder& worth(std::int64_t value) { return m_lead.value = value * kRawOne, *this; }
    LeadBuilder& by(std::string rep) { return m_lead.rep = std::move(rep), *this; }
    LeadBuilder& in(std::string region) { return m_lead.region = std::move(region), *this; }
    LeadBuilder& from(std::string source) { return m_lead.source = std::move(source), *this; }

    [[nodiscard]] const domain::Lead& lead() const noexcept { return m_lead; }

private:
    LeadBuilder& closed(std::string_view iso, domain::LeadStatus status)
    {
        m_lead.closed = day(iso);
        m_lead.status = status;
        return *this;
    }

    domain::Lead m_lead;
};

inline LeadBuilder aLead(std::string id = "L1") { return LeadBuilder{std::move(id)}; }

}  // namespace kinerja::support
