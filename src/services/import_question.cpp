// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_question.h"

#include <algorithm>
#include <filesystem>

namespace kinerja::services {
namespace {

constexpr std::size_t kLongestSuffix = 24;
constexpr std::int64_t kSeveral = 2;

/// Letters and digits of the profile's name, else of the file's, behind a dash: the same for the file that comes next year.
std::string suffixOf(const std::string& fileName, const std::string& profile)
{
    const std::string name = profile.empty() ? std::filesystem::path{fileName}.stem().string() : profile;
    std::string suffix = "-";
    for (const char c : name) {
        const bool isKept = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
        suffix += isKept && suffix.size() < kLongestSuffix ? std::string{c} : std::string{};
    }
    return suffix.size() > 1 ? suffix : "-2";
}

/// Of rows that have no number, and say what rows of the store say.
ingest::Question rowsQuestion(const std::string& suffix, const store::KnownOrders& orders)
{
    ingest::Question question{"orders", {}, {}, {}, {}};
    for (const auto& [day, product, amount] : orders.rowExamples) {
        question.examples.push_back(day + ' ' + product + ' ' + amount);
    }
    question.answers.push_back({"rows-apart", "--set suffix=" + suffix, {}});
    question.answers.push_back({"rows-same", "--set orders=same", {}});
    return question;
}

/// On the same days. Most are of other customers, and not for the same goods, unless all goods are alike; or a third of them has
/// products in the place of others, and no customers prove that they are the same: one customer of all may be anybody.
bool areOthersOfTheDay(const store::KnownOrders& orders) noexcept
{
    const std::int64_t renamed = orders.renamed + orders.others;
    const std::int64_t otherwise = orders.otherwise + orders.others;
    const bool areForOthers = !orders.goodsTell || 4 * otherwise >= renamed;
    const bool areRenamed = orders.renamed > 0 && renamed >= kSeveral && 2 * renamed > orders.met && areForOthers;
    const std::int64_t swapped = orders.swapped - (orders.customersOfSwapped > 1 ? orders.swappedOfCustomer : 0);
    return areRenamed || (swapped >= kSeveral && 3 * swapped >= orders.met);
}

/// Of the strongest reason to ask.
const std::vector<store::KnownOrders::Example>& examplesOf(const store::KnownOrders& orders) noexcept
{
    const bool hasReturns = orders.returnsForSales > 0;
    if (!hasReturns && orders.elsewhere > orders.others + orders.moved) {
        return orders.elsewhereExamples;
    }
    if (!orders.examples.empty()) {
        return orders.examples;
    }
    const bool areRenamed = !hasReturns && orders.renamed >= std::max(orders.moved, orders.swapped) && orders.renamed > 0;
    const bool areSwapped = !hasReturns && orders.swapped > orders.moved && !orders.swappedExamples.empty();
    return areRenamed ? orders.renamedExamples : areSwapped ? orders.swappedExamples : orders.movedExamples;
}

}  // namespace

bool mayBeOthers(const ingest::Reading& reading, const store::KnownOrders& orders, bool isKnownFile) noexcept
{
    const std::int64_t moved = orders.others + orders.moved;
    const bool areOthers = orders.others > 0 && 2 * orders.others >= orders.met;
    const bool areMoved = (moved >= kSeveral && 2 * moved > orders.met) || orders.returnsForSales > 0;
    const bool areElsewhere = orders.elsewhere >= kSeveral && 2 * orders.elsewhere > orders.met;
    const bool areRows = reading.orderSuffix.empty() && orders.likeRows >= kSeveral && 2 * orders.likeRows > orders.newRows;
    return !reading.ordersAreSame && (areOthers || areRows || (!isKnownFile && (areMoved || areElsewhere || areOthersOfTheDay(orders))));
}

ingest::Question ordersQuestion(const ingest::Inspection& inspection, const std::string& profile, const store::KnownOrders& orders)
{
    const auto column = inspection.columnOf("order");
    ingest::Question question{"orders", column ? inspection.columns[*column].name : std::string{}, {}, {}, {}};
    if (!orders.rowExamples.empty() && !column) {
        return rowsQuestion(suffixOf(inspection.fileName, profile), orders);
    }
    const auto& examples = examplesOf(orders);
    for (const auto& [number, known, ofFile] : examples) {
        question.examples.push_back(number + ": " + known + " / " + ofFile);
    }
    const std::string first = examples.empty() ? std::string{"1"} : examples.front().number;
    const std::string suffix = suffixOf(inspection.fileName, profile);
    question.answers.push_back({"apart", "--set suffix=" + suffix, first + suffix});
    question.answers.push_back({"same", "--set orders=same", first});
    return question;
}

}  // namespace kinerja::services
