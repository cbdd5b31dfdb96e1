// SPDX-License-Identifier: GPL-3.0-or-later
#include "extra_rows.h"

#include "decide.h"
#include "kinerja/base/same_text.h"
#include "kinerja/ingest/bind.h"
#include "synonyms.h"
#include "word_begins.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kMostNames = 50;
constexpr std::size_t kLongestName = 40;
constexpr std::size_t kMostProducts = 2000;

/// "ppn 11 percent" is "ppn".
std::string_view withoutRate(std::string_view words) noexcept
{
    constexpr std::string_view kPercent = " percent";
    if (!words.ends_with(kPercent)) {
        return words;
    }
    words.remove_suffix(kPercent.size());
    return words.substr(0, words.find_last_not_of("0123456789 ") + 1);
}

}  // namespace

std::optional<ExtraKind> extraOf(std::string_view product)
{
    if (product.empty() || product.size() > kLongestName) {
        return std::nullopt;
    }
    const auto& synonyms = Synonyms::instance();
    const auto words = plainWords(product);
    const auto name = withoutRate(words);
    return synonyms.isValue(name, "discount row") ? std::optional{ExtraKind::Discount}
           : synonyms.isValue(name, "tax row")    ? std::optional{ExtraKind::Tax}
           : synonyms.isValue(name, "charge row") ? std::optional{ExtraKind::Charge}
                                                  : std::nullopt;
}

bool namesExtraRow(std::string_view product) { return extraOf(product).has_value(); }

ExtraRowLook::ExtraRowLook(const KindMapping& mapping, const std::vector<int>& powers)
    : m_amounts(powers), m_order(mapping.columnOf("order")), m_product(mapping.columnOf("product_name")), m_quantity(mapping.columnOf("quantity")),
      m_price(mapping.columnOf("price")), m_total(mapping.columnOf("total"))
{
    m_product = m_product ? m_product : mapping.columnOf("product");
    const bool isOfLines = hasLinesOfSales(mapping.kind) && !mapping.ordersAreRows && !mapping.columnOf("share");
    m_order = isOfLines ? m_order : std::nullopt;
}

Raw4 ExtraRowLook::amountOf(const Row& row, DecimalMark mark) const
{
    const auto column = amountColumn();
    const auto amount = column ? m_amounts.at(row, *column, mark).value_or(0) : 0;
    const auto pieces = m_total || !m_quantity || isBlank(row.at(*m_quantity)) ? kRawOne : m_amounts.at(row, *m_quantity, mark).value_or(0);
    return multiplyRounded(pieces, amount).value_or(0);
}

/// Most rows name a product that begins otherwise than the words for extras, or that a row above named.
bool ExtraRowLook::isProduct(std::string_view name)
{
    static const WordBegins kBegins{"discount row", "tax row", "charge row"};
    if (!kBegins.mayBegin(name) || m_products.contains(name)) {
        return true;
    }
    const bool isOne = !extraOf(name);
    if (isOne && m_products.size() < kMostProducts) {
        m_products.emplace(name);
    }
    return isOne;
}

void ExtraRowLook::add(const Row& row)
{
    if (!m_order || !m_product) {
        return;
    }
    const auto order = row.at(*m_order);
    if (!order.empty() && !isSameText(order, m_last)) {
        m_alone += m_hasLine ? 0U : m_ofOrder;
        m_last = order;
        m_hasLine = false;
        m_ofOrder = 0;
    }
    const auto name = row.at(*m_product);
    if (isProduct(name)) {
        m_hasLine = true;
        ++m_lines;
        return;
    }
    ++m_rows;
    ++m_ofOrder;
    const auto known = m_names.find(name);
    if (known == m_names.end() && m_names.size() >= kMostNames) {
        return;
    }
    Sum& sum = known == m_names.end() ? m_names[std::string{name}] : known->second;
    ++sum.rows;
    for (const auto mark : {DecimalMark::Point, DecimalMark::Comma}) {
        sum.amounts[static_cast<std::size_t>(mark)] += amountOf(row, mark);
    }
}

bool ExtraRowLook::areProved() const noexcept
{
    constexpr std::uint64_t kFewAlone = 20;
    const auto alone = m_alone + (m_hasLine ? 0 : m_ofOrder);
    // An invoice may have one line alone, and its tax below it.
    return m_rows > 0 && m_rows < m_lines + (alone == 0 ? 1U : 0U) && alone * kFewAlone <= m_rows;
}

std::vector<std::string> ExtraRowLook::names(DecimalMark mark) const
{
    std::vector<std::string> names;
    for (const auto& [name, sum] : m_names) {
        names.push_back(name + " (" + std::to_string(sum.rows) + "): " + toPlainString(sum.amounts[static_cast<std::size_t>(mark)]));
    }
    return names;
}

void decideExtraRows(const Evidence& evidence, const ExtraRowLook& look, Inspection& inspection)
{
    auto& reading = inspection.reading;
    const auto& said = evidence.options.extras;
    if (!look.hasAny() || reading.isOwnExport || !(said || look.areProved())) {
        return;
    }
    const auto column = look.amountColumn();
    const auto names = look.names(column ? inspection.columns[*column].decimal.value_or(DecimalMark::Point) : DecimalMark::Point);
    const auto& header = inspection.columns[look.productColumn()].name;
    if (!said) {
        inspection.questions.push_back({"extras", header, {}, names, {{"as-parts", "--set extras=apart", {}}, {"as-lines", "--set extras=lines", {}}}});
        return;
    }
    reading.extrasAreApart = *said == ExtraRows::Apart;
    std::string list;
    for (const auto& name : names) {
        list += (list.empty() ? "" : ", ") + name;
    }
    inspection.notes.push_back({"extra-rows", {{"column", header}, {"rule", reading.extrasAreApart ? "apart" : "lines"}, {"rows", std::to_string(look.rows())}, {"names", list}}});
}

}  // namespace kinerja::ingest
