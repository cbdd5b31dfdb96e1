// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_question.h"

#include <filesystem>

namespace kinerja::services {
namespace {

constexpr std::size_t kLongestSuffix = 24;

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

}  // namespace

bool mayBeOthers(const ingest::Reading& reading, const store::KnownOrders& orders, bool isKnownFile) noexcept
{
    constexpr std::int64_t kSeveral = 2;
    const std::int64_t moved = orders.others + orders.moved;
    const bool areOthers = orders.others > 0 && 2 * orders.others >= orders.met;
    const bool areMoved = (moved >= kSeveral && 2 * moved > orders.met) || orders.returnsForSales > 0;
    const bool areElsewhere = orders.elsewhere >= kSeveral && 2 * orders.elsewhere > orders.met;
    const bool areRows = reading.orderSuffix.empty() && orders.likeRows >= kSeveral && 2 * orders.likeRows > orders.newRows;
    return !reading.ordersAreSame && (areOthers || areRows || (!isKnownFile && (areMoved || areElsewhere)));
}

ingest::Question ordersQuestion(const ingest::Inspection& inspection, const std::string& profile, const store::KnownOrders& orders)
{
    const auto column = inspection.columnOf("order");
    ingest::Question question{"orders", column ? inspection.columns[*column].name : std::string{}, {}, {}, {}};
    if (!orders.rowExamples.empty() && !column) {
        return rowsQuestion(suffixOf(inspection.fileName, profile), orders);
    }
    const bool areElsewhere = orders.elsewhere > orders.others + orders.moved && orders.returnsForSales == 0;
    const auto& examples = areElsewhere              ? orders.elsewhereExamples
                           : orders.examples.empty() ? orders.movedExamples
                                                     : orders.examples;
    for (const auto& [number, known, ofFile] : examples) {
        question.examples.push_back(number + ": " + known + " / " + ofFile);
    }
    const std::string& first = examples.front().number;
    const std::string suffix = suffixOf(inspection.fileName, profile);
    question.answers.push_back({"apart", "--set suffix=" + suffix, first + suffix});
    question.answers.push_back({"same", "--set orders=same", first});
    return question;
}

}  // namespace kinerja::services
