// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/own_kpi_presenter.h"

#include <gtest/gtest.h>

#include "kinerja/present/target_words.h"
#include "qt_printers.h"

namespace kinerja::present {
namespace {

kpi::OwnKpi own(const char* key, const char* formula)
{
    kpi::OwnKpi made;
    made.key = key;
    made.formula = formula;
    return made;
}

TEST(OwnKpiPresenterTest, SaysTheUnitOrWhatIsWrong)
{
    const Words words{Language::English};
    const auto check = [&](const char* key, const char* formula) { return checkOwnKpi(own(key, formula), {"taken"}, words); };
    EXPECT_EQ(check("per_order", "revenue / orders"),
              (OwnKpiCheck{true, QStringLiteral("Measured in: money. A ratio: the same target for each month.")}));
    EXPECT_EQ(check("twice", "2 * revenue"),
              (OwnKpiCheck{true, QStringLiteral("Measured in: money. Its targets split into months and add up.")}));
    EXPECT_EQ(check("x", "revenue + orders"),
              (OwnKpiCheck{false, QStringLiteral("Formula, column 9: different units cannot be added or subtracted (money and count).")}));
    EXPECT_EQ(check("x", "revenue / oders"), (OwnKpiCheck{false, QStringLiteral("Formula, column 11: there is no measure “oders”.")}));
    EXPECT_FALSE(check("x", "required_rate * 2").isGood) << "made of a target: no measure";
    EXPECT_FALSE(check("x", "").isGood);
    EXPECT_FALSE(check("revenue", "orders").isGood);
    EXPECT_FALSE(check("required_rate", "orders").isGood);
    EXPECT_FALSE(check("taken", "orders").isGood);
    EXPECT_FALSE(check("", "orders").isGood);
}

TEST(OwnKpiPresenterTest, ANameProposesAKey)
{
    EXPECT_EQ(ownKeyOf(QStringLiteral("Omzet per kunjungan (%)")), "omzet_per_kunjungan");
    EXPECT_EQ(ownKeyOf(QStringLiteral("3 Besar")), "besar");
    EXPECT_EQ(ownKeyOf(QStringLiteral("売上")), "");
    EXPECT_EQ(ownKeyOf(QString{60, QLatin1Char('a')}).size(), 40U);
}

TEST(OwnKpiPresenterTest, ATargetsQuestionNamesTheUnitOfAnOwnKpiAndTheLevel)
{
    kpi::OwnKpi visits = own("visits_of_target_words", "orders");
    visits.nameId = "Kunjungan";
    const auto id = kpi::registerOwn(visits);
    ASSERT_TRUE(id.has_value());
    const Format format{Words{Language::Indonesian}};
    EXPECT_EQ(measuredKpi(*id, format), QStringLiteral("Kunjungan (jumlah)"));
    EXPECT_EQ(measuredKpi(kpi::KpiId::Revenue, format), QStringLiteral("Pendapatan"));
    services::TargetGridChoice choice;
    choice.level = domain::TargetLevel::Stretch;
    EXPECT_EQ(targetLevel(choice, format.words()), QStringLiteral("Tingkat: Tantangan"));
    choice.dimension = domain::Dimension::Category;
    EXPECT_EQ(targetLevel(choice, format.words()), QStringLiteral("Tingkat: Tantangan \u00B7 per Kategori"));
}

TEST(OwnKpiPresenterTest, ListsNameFormulaAndUnit)
{
    kpi::OwnKpi named = own("per_order", "revenue / orders");
    named.nameEn = "Per order";
    const PrintedTable table = ownKpiTable({named}, Words{Language::English});
    ASSERT_EQ(table.rows.size(), 1U);
    EXPECT_EQ(table.rows[0], (QStringList{QStringLiteral("Per order"), QStringLiteral("revenue / orders"), QStringLiteral("money")}));
    EXPECT_EQ(ownKpiTable({named}, Words{Language::Indonesian}).rows[0][0], QStringLiteral("per_order"));
}

}  // namespace
}  // namespace kinerja::present
