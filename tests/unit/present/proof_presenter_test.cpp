// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/proof_presenter.h"

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

}  // namespace
}  // namespace kinerja::present
