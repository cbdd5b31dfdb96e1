// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include <gtest/gtest.h>

#include "kinerja/base/date.h"
#include "kinerja/services/import.h"
#include "kinerja/services/kpi_table.h"
#include "kinerja/services/workspace.h"
#include "project_folders.h"

namespace kinerja::services::testing {

/// A folder of its own that disappears with the test.
class TempFolder {
public:
    TempFolder()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "kinerja-services-XXXXXX").string();
        m_path = mkdtemp(pattern.data());
    }
    ~TempFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    [[nodiscard]] std::string file(const std::string& name) const { return m_path + "/" + name; }
    [[nodiscard]] const std::string& path() const noexcept { return m_path; }

private:
    std::string m_path;
};

/// Two salespeople, four customers, one return (A5). By hand:
/// Sari 1000 + 200 + 200 + 800 = 2200, Budi 300 + 400 − 100 = 600; January 1500, February 600, March 700;
/// gross 2900, 5 orders, 4 new customers.
inline constexpr std::string_view kSmallSales = "order,date,customer,rep,region,product,channel,quantity,price\n"
                                                "A1,2026-01-05,Toko Satu,Sari,Jawa Barat,Kopi,Online,10,100\n"
                                                "A1,2026-01-05,Toko Satu,Sari,Jawa Barat,Teh,Online,5,40\n"
                                                "A2,2026-01-20,Toko Dua,Budi,Bali,Kopi,Toko,3,100\n"
                                                "A3,2026-02-03,Toko Satu,Sari,Jawa Barat,Kopi,Online,2,100\n"
                                                "A4,2026-02-10,Toko Tiga,Budi,Bali,Teh,Toko,10,40\n"
                                                "A5,2026-03-02,Toko Dua,Budi,Bali,Kopi,Toko,-1,100\n"
                                                "A6,2026-03-15,Toko Empat,Sari,Jawa Barat,Teh,Online,20,40\n";
inline constexpr std::int64_t kSmallLines = 7;
inline constexpr Date kSmallLastDay = makeDate(2026, 3, 15);

/// A store in a folder of its own.
class StoreTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        reopen();
        ASSERT_NE(m_workspace, nullptr);
    }

    void reopen(bool readOnly = false)
    {
        m_workspace.reset();
        auto opened = Workspace::open({m_folder.file("store.db"), readOnly, !readOnly});
        ASSERT_TRUE(opened.has_value()) << opened.error().detail;
        m_workspace = std::move(*opened);
    }

    [[nodiscard]] Workspace& store() { return *m_workspace; }

    static ImportRequest pasted(std::string_view text, domain::RecordKind kind = domain::RecordKind::Sales)
    {
        ImportRequest request;
        request.pasted = std::string{text};
        request.options.kind = kind;
        return request;
    }

    /// Imports a text that must be accepted whole; `answer` is an option such as "--set scale=1-5".
    ImportReport take(std::string_view text, domain::RecordKind kind = domain::RecordKind::Sales, const std::string& answer = {})
    {
        ImportRequest request = pasted(text, kind);
        EXPECT_TRUE(answer.empty() || ingest::applyAnswer(request.options, answer).has_value()) << answer;
        auto report = importFile(store(), request);
        EXPECT_TRUE(report.has_value()) << report.error().detail;
        if (!report) {
            return {};
        }
        EXPECT_TRUE(report->questions.empty()) << report->questions.front().id;
        EXPECT_EQ(report->batch.counts.rejected, 0);
        return *report;
    }

    [[nodiscard]] static ViewState viewOf(std::string_view period, Date asOf, kpi::Compare compare = kpi::Compare::None)
    {
        ViewState view;
        view.period = *parsePeriod(period);
        view.asOf = asOf;
        view.compare = compare;
        return view;
    }

    [[nodiscard]] static KpiTableRequest wanting(ViewState view, std::vector<kpi::KpiId> kpis = {})
    {
        KpiTableRequest request;
        request.view = std::move(view);
        request.kpis = std::move(kpis);
        return request;
    }

    /// The KPI's figure of a period up to the last day with data.
    [[nodiscard]] kpi::Figure figure(std::string_view period, kpi::KpiId kpi)
    {
        KpiTableRequest request;
        request.view = viewOf(period, store().defaultAsOf(makeDate(2100, 1, 1)));
        request.kpis = {kpi};
        auto table = kpiTable(store(), request);
        EXPECT_TRUE(table.has_value()) << table.error().detail;
        return table ? table->values.front().current : kpi::Figure{};
    }

    [[nodiscard]] std::string money(std::string_view period, kpi::KpiId kpi)
    {
        const kpi::Figure found = figure(period, kpi);
        return found.hasValue ? toPlainString(found.exact) : "";
    }
    [[nodiscard]] std::int64_t count(std::string_view period, kpi::KpiId kpi)
    {
        const kpi::Figure found = figure(period, kpi);
        return found.hasValue ? static_cast<std::int64_t>(found.exact) : -1;
    }

    TempFolder m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

/// A file of the shared data; "" where that folder is missing.
[[nodiscard]] inline std::string sharedFile(const std::string& name)
{
    const std::string path = support::sourceFolder() + "/../shared/data/" + name;
    return std::filesystem::exists(path) ? path : std::string{};
}

}  // namespace kinerja::services::testing
