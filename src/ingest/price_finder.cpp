// SPDX-License-Identifier: GPL-3.0-or-later
#include "price_finder.h"

#include "kinerja/base/name_form.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kMostNames = 20;

}  // namespace

PriceFinder::PriceFinder(const PriceList& prices) : m_prices(prices)
{
    for (const auto& [name, price] : prices) {
        auto form = foldedForm(name);
        if (form.empty()) {
            continue;
        }
        const auto [at, isNew] = m_byForm.try_emplace(std::move(form), Similar{&name, &price});
        const bool isSame = at->second.price->price == price.price && at->second.price->currency == price.currency;
        at->second.isClear = isNew || (at->second.isClear && isSame);
    }
}

const ListPrice* PriceFinder::find(std::string_view product)
{
    if (const auto exact = m_prices.find(product); exact != m_prices.end()) {
        return &exact->second;
    }
    const auto similar = m_byForm.find(foldedForm(product));
    if (similar == m_byForm.end() || !similar->second.isClear) {
        return nullptr;
    }
    ++m_rows;
    if (m_taken.size() < kMostNames) {
        m_taken.try_emplace(std::string{product}, *similar->second.name);
    }
    return similar->second.price;
}

void PriceFinder::addNote(std::vector<Note>& notes) const
{
    if (m_rows == 0) {
        return;
    }
    std::string names;
    for (const auto& [written, listed] : m_taken) {
        names += (names.empty() ? "" : ", ") + written + " = " + listed;
    }
    notes.push_back({"price-from-similar", {{"rows", std::to_string(m_rows)}, {"names", names}}});
}

}  // namespace kinerja::ingest
