// SPDX-License-Identifier: GPL-3.0-or-later
// The codes of a block's texts, column by column.
#include "sales_writer.h"

namespace kinerja::store {

void SalesWriter::Codes::resolve(ImportContext& context, const std::vector<domain::SaleLine>& lines)
{
    Dictionaries& words = context.dictionaries;
    // A text like the one before it in its column is the same bytes in the block: such rows need no look-up.
    const auto isSame = [](std::string_view a, std::string_view b) { return a.data() == b.data() && a.size() == b.size(); };
    const auto column = [&lines](std::vector<std::int64_t>& codes, auto isLikeBefore, auto codeOf) {
        codes.resize(lines.size());
        for (std::size_t i = 0; i < lines.size(); ++i) {
            codes[i] = i > 0 && isLikeBefore(lines[i - 1], lines[i], i) ? codes[i - 1] : codeOf(lines[i], i);
        }
    };
    const auto term = [&](std::vector<std::int64_t>& codes, TermKind kind, std::string_view domain::SaleLine::*field) {
        column(
            codes, [&](const auto& before, const auto& line, std::size_t) { return isSame(before.*field, line.*field); },
            [&](const auto& line, std::size_t) { return words.term(kind, line.*field); });
    };
    const auto name = [&](std::vector<std::int64_t>& codes, std::string_view domain::SaleLine::*key,
                          std::string_view domain::SaleLine::*shown, const std::vector<std::int64_t>& parents, auto codeOf, auto expect) {
        column(
            codes,
            [&](const auto& before, const auto& line, std::size_t i) {
                return isSame(before.*key, line.*key) && isSame(before.*shown, line.*shown) && parents[i - 1] == parents[i];
            },
            [&](const auto& line, std::size_t i) {
                if (i + TextIndex::kAhead < lines.size()) {
                    expect(lines[i + TextIndex::kAhead]);
                }
                return codeOf(line.*key, line.*shown, parents[i]);
            });
    };
    term(segment, TermKind::Segment, &domain::SaleLine::segment);
    term(team, TermKind::Team, &domain::SaleLine::team);
    term(region, TermKind::Region, &domain::SaleLine::region);
    term(channel, TermKind::Channel, &domain::SaleLine::channel);
    term(unit, TermKind::Unit, &domain::SaleLine::unit);
    term(category, TermKind::Category, &domain::SaleLine::category);
    name(customer, &domain::SaleLine::customer, &domain::SaleLine::customerName, segment,
         [&](auto key, auto shown, std::int64_t parent) { return words.customer(key, shown, parent); },
         [&](const auto& later) { words.expectCustomer(later.customer); });
    name(product, &domain::SaleLine::product, &domain::SaleLine::productName, category,
         [&](auto key, auto shown, std::int64_t parent) { return words.product(key, shown, parent); }, [](const auto&) {});
    column(
        share,
        [&](const auto& before, const auto& line, std::size_t i) {
            return before.credits.empty() && line.credits.empty() && isSame(before.rep, line.rep) && isSame(before.repName, line.repName)
                   && team[i - 1] == team[i];
        },
        [&](const auto& line, std::size_t i) { return words.share(line, team[i]); });
    column(
        currency, [&](const auto& before, const auto& line, std::size_t) { return isSame(before.currency, line.currency); },
        [&](const auto& line, std::size_t) { return context.currencyId(line.currency); });
}

}  // namespace kinerja::store
