// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/proof_presenter.h"

#include <tuple>

#include <gtest/gtest.h>

namespace kinerja::present {
namespace {

services::Proof averageOrder()
{
    services::Proof proof;
    proof.kpi = kpi::KpiId::Aov;
    proof.formula = "(gross_sales - discounts) / orders";
    proof.numbers = {{"gross_sales", kpi::Unit::Money, 18'000'000}, {"discounts", kpi::Unit::Money, 0}, {"orders", kpi::Unit::Count, 3}};
    proof.shown = {kpi::Unit::Money, true, kpi::Reason::None, 6'000'000, 0.0, 3};
    proof.recomputed = proof.shown;
    proof.included = {"orders", 3, 18'000'000, {}};
    proof.excluded = {{"lines", 2, std::nullopt, "cancelled"}};
    return proof;
}

std::string textOf(const services::Proof& proof, Language language)
{
    return presentProof(proof, Format{Words{language}}).replace(kNoBreakSpace, QLatin1Char(' ')).toStdString();
}

TEST(ProofPresenter, WritesTheFormulaInWordsAndInNumbers)
{
    EXPECT_EQ(textOf(averageOrder(), Language::English),
              "With its numbers (definition version 1):\n(gross sales − discounts) ÷ orders\n= (IDR 1,800 − IDR 0) ÷ 3\n= IDR 600\n\n"
              "In it: 3 orders · IDR 1,800\nLeft out, cancelled: 2 sales lines\n\n"
              "Computed a second time from the stored records: the same.");
    EXPECT_EQ(textOf(averageOrder(), Language::Indonesian),
              "Dengan angkanya (definisi versi 1):\n(penjualan kotor − diskon) ÷ pesanan\n= (Rp1.800 − Rp0) ÷ 3\n= Rp600\n\n"
              "Dihitung: 3 pesanan · Rp1.800\nTidak dihitung, batal: 2 baris penjualan\n\n"
              "Dihitung kedua kali dari catatan tersimpan: hasilnya sama.");
}

TEST(ProofPresenter, SaysThatTheFigureIsAnotherOne)
{
    services::Proof proof = averageOrder();
    proof.shown.exact = 7'000'000;
    const std::string text = textOf(proof, Language::English);
    EXPECT_NE(text.find("DIFFERENT when computed from the stored records: IDR 600."), std::string::npos) << text;
    EXPECT_NE(text.find("= (IDR 1,800 − IDR 0) ÷ 3\n= IDR 600\n"), std::string::npos) << text;
    proof.unchecked = "changed-meanwhile";
    EXPECT_NE(textOf(proof, Language::English).find("Not compared: the records changed meanwhile."), std::string::npos);
}

/// 8 of a target of 10, half of the working days over.
services::Proof ordersAgainstTarget()
{
    services::Proof proof = averageOrder();
    proof.kpi = kpi::KpiId::Orders;
    proof.formula = "orders";
    proof.numbers = {{"orders", kpi::Unit::Count, 8}};
    proof.shown = {kpi::Unit::Count, true, kpi::Reason::None, 8, 0.0, 8};
    proof.recomputed = proof.shown;
    proof.excluded.clear();
    services::TargetProof target;
    services::FoundTarget& found = target.found[1];
    found.value = 100'000;
    found.isSummed = true;
    const Date first = makeDate(2026, 7, 1);
    for (const auto& [rep, value, agreements] : {std::tuple{"Ani", 60'000, 1}, std::tuple{"Budi <b>", 40'000, 2}}) {
        store::ProofTarget row;
        row.scope = domain::Dimension::Rep;
        row.scopeValue = rep;
        row.first = first;
        row.end = makeDate(2026, 8, 1);
        row.value = value;
        row.agreements = agreements;
        found.rows.push_back(row);
    }
    target.shown.values[1] = kpi::TargetValue{100'000, true};
    const auto raw = [](Int128 value) { return services::StepValue{value, std::nullopt}; };
    const auto share = [](double value) { return services::StepValue{std::nullopt, value}; };
    const services::ProofTerm actual{"actual", kpi::Unit::Count, 80'000};
    const services::ProofTerm expected{"expected", kpi::Unit::Count, 50'000};
    target.steps = {
        {"expected", "target * working_days_so_far / working_days", kpi::Unit::Count,
         {{"target", kpi::Unit::Count, 100'000}, {"working_days_so_far", kpi::Unit::Count, 110'000}, {"working_days", kpi::Unit::Count, 220'000}},
         raw(50'000), raw(50'000)},
        {"gap", "actual - expected", kpi::Unit::Count, {actual, expected}, raw(30'000), raw(30'000)},
        {"pace", "actual / expected", kpi::Unit::Fraction, {actual, expected}, share(1.6), share(1.6)},
        {"required_rate", {}, kpi::Unit::Count, {}, {}, {}, "no-days-left"}};
    target.verdict = target.verdictShown = kpi::Verdict::OnTrack;
    proof.target = target;
    return proof;
}

TEST(ProofPresenter, ProvesTheTargetAndWhatIsReachedOfIt)
{
    const std::string text = textOf(ordersAgainstTarget(), Language::English);
    EXPECT_NE(text.find("Target, as the stored ones add up to it: 10\n"
                        "· Ani, 1–31 Jul 2026: 6 (approved)\n"
                        "· Budi <b>, 1–31 Jul 2026: 4 (approved, changed since)\n"
                        "Expected to date = target × working days so far ÷ working days of the period = 10 × 11 ÷ 22 = 5\n"
                        "Gap = actual − expected to date = 8 − 5 = +3\n"
                        "Pace = actual ÷ expected to date = 8 ÷ 5 = 160%\n"
                        "Needed per working day left: — (no working day is left)\n"
                        "Target, gap, attainment and pace, a second time from the stored rows: the same."),
              std::string::npos)
        << text;
    EXPECT_NE(textOf(ordersAgainstTarget(), Language::Indonesian).find("Selisih = aktual − diharapkan s.d. saat ini = 8 − 5 = +3"), std::string::npos);
}

TEST(ProofPresenter, SaysWhatOfTheTargetIsAnotherOne)
{
    services::Proof proof = ordersAgainstTarget();
    proof.target->steps[1].shown.raw = 40'000;
    proof.target->found[1].rows[0].agreed = 70'000;
    const std::string text = textOf(proof, Language::English);
    EXPECT_NE(text.find("DIFFERENT from what the stored rows give."), std::string::npos) << text;
    EXPECT_NE(text.find("Gap: +4 is shown, +3 is computed"), std::string::npos) << text;
    EXPECT_NE(text.find("Ani: 6 is stored, 7 was agreed"), std::string::npos) << text;
    EXPECT_EQ(text.find("a second time from the stored rows: the same."), std::string::npos) << text;
}

TEST(ProofPresenter, SaysWhyThereIsNoTarget)
{
    services::Proof proof = averageOrder();
    proof.target = services::TargetProof{};
    proof.target->found[1].reason = "other-scope";
    EXPECT_NE(textOf(proof, Language::English).find("\n\nNo target: only others have one, and a larger one is never scaled down."), std::string::npos);
}

}  // namespace
}  // namespace kinerja::present
