// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>

#include "kinerja/services/target_plan.h"
#include "kinerja/ui/edit_controller.h"
#include "kinerja/ui/target_grid_view.h"
#include "kinerja/ui/targets_page.h"
#include "whole_window.h"

namespace kinerja::ui {
namespace {

using test::child;
using present::TargetSheet;

/// The Targets page of the whole window, in thousands of rupiah. Rows: the team, Budi, Sari.
class TargetsFlow : public WholeWindowTest {
protected:
    void openTargets()
    {
        importSales();
        m_frame.openPage(PageId::Targets);
        m_grid = child<TargetGridView>(m_window, "grid");
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_grid->model()->rowCount() == 3; }, kPatience));
        m_window.activateWindow();
        m_grid->setFocus();
    }

    void goTo(int row, int month) { m_grid->setCurrentIndex(m_grid->model()->index(row, kFirstMonthColumn + month)); }
    void type(const char* text)
    {
        QTest::keyClick(m_grid, Qt::Key_F2);
        auto* editor = m_grid->findChild<QLineEdit*>(QStringLiteral("cellEditor"));
        ASSERT_NE(editor, nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, QString::fromLatin1(text));
        QTest::keyClick(editor, Qt::Key_Return);
    }
    QString cell(int row, int month) const { return m_grid->model()->index(row, kFirstMonthColumn + month).data().toString(); }
    bool waitForCell(int row, int month, const QString& text)
    {
        return QTest::qWaitFor([&] { return cell(row, month) == text; }, kPatience);
    }

    /// What the store holds.
    std::vector<services::PlannedTarget> stored()
    {
        std::optional<std::vector<services::PlannedTarget>> answer;
        m_session.run(&m_window, [](services::Workspace& store) { return services::listPlannedTargets(store); }, [&](const auto& planned) { answer = planned.value(); });
        EXPECT_TRUE(QTest::qWaitFor([&] { return answer.has_value(); }, kPatience));
        return answer.value_or(std::vector<services::PlannedTarget>{});
    }
    void undo() { QTest::keyClick(&m_window, Qt::Key_Z, Qt::ControlModifier); }

    TargetGridView* m_grid = nullptr;
};

TEST_F(TargetsFlow, WhatIsTypedIsARowOfTheStoreAndUndoTakesItAway)
{
    openTargets();
    goTo(2, 0);
    type("1,5");
    ASSERT_TRUE(waitForCell(2, 0, QStringLiteral("1,5")));
    const auto rows = stored();
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].target.value, 1'500 * kRawOne);
    EXPECT_EQ(rows[0].target.scopeValue, "Sari");
    EXPECT_EQ(periodId(rows[0].target.period), "2026-01");
    undo();
    ASSERT_TRUE(waitForCell(2, 0, QString{}));
    EXPECT_TRUE(stored().empty());
    m_session.edits().redo();
    ASSERT_TRUE(waitForCell(2, 0, QStringLiteral("1,5")));
}

TEST_F(TargetsFlow, APasteIsOneStepBack)
{
    openTargets();
    goTo(1, 0);
    QApplication::clipboard()->setText(QStringLiteral("1\t2\t3\n4\t5,5\t6\n"));
    QTest::keyClick(m_grid, Qt::Key_V, Qt::ControlModifier);
    ASSERT_TRUE(waitForCell(2, 1, QStringLiteral("5,5")));
    EXPECT_EQ(stored().size(), 6U);
    undo();
    ASSERT_TRUE(waitForCell(2, 1, QString{}));
    EXPECT_TRUE(stored().empty());
    EXPECT_FALSE(m_session.edits().canUndo());
}

TEST_F(TargetsFlow, AYearIsDistributedAndAddsUp)
{
    openTargets();
    goTo(0, TargetSheet::kYear);
    type("100");
    ASSERT_TRUE(waitForCell(0, TargetSheet::kYear, QStringLiteral("100")));
    const auto rows = stored();
    ASSERT_EQ(rows.size(), 12U);
    Raw4 sum = 0;
    for (const auto& row : rows) {
        sum += row.target.value;
        EXPECT_EQ(row.target.value % kRawOne, 0);
    }
    EXPECT_EQ(sum, 100'000 * kRawOne);
    undo();
    ASSERT_TRUE(waitForCell(0, TargetSheet::kYear, QString{}));
}

TEST_F(TargetsFlow, AnApprovedTargetChangesWithAReasonOnlyAndItsHistoryIsKept)
{
    openTargets();
    goTo(1, 0);
    type("2");
    ASSERT_TRUE(waitForCell(1, 0, QStringLiteral("2")));
    QTest::mouseClick(child<QPushButton>(m_window, "approveButton"), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return stored()[0].isApproved(); }, kPatience));
    EXPECT_TRUE(m_dialogs.told.back().contains(QStringLiteral("1"))) << m_dialogs.told.back().toStdString();
    ASSERT_TRUE(QTest::qWaitFor([&] {
        return m_grid->model()->index(1, kFirstMonthColumn).data(TargetGridModel::LockedRole).toBool();
    }, kPatience));
    m_dialogs.text = std::nullopt;  // no reason
    goTo(1, 0);
    type("3");
    EXPECT_EQ(stored()[0].target.value, 2'000 * kRawOne);
    m_dialogs.text = QStringLiteral("wilayah baru");
    goTo(1, 0);
    type("3");
    ASSERT_TRUE(waitForCell(1, 0, QStringLiteral("3")));
    EXPECT_EQ(m_dialogs.reasonText, QStringLiteral("1 target Pendapatan yang sudah disetujui berubah.\nTingkat: Target · per Penjual"));
    ASSERT_EQ(m_dialogs.changes.size(), 1);
    EXPECT_EQ(m_dialogs.changes[0].replace(QChar{0x00A0}, QLatin1Char(' ')), QStringLiteral("Budi, Januari 2026: Rp2.000 → Rp3.000"));
    const auto rows = stored();
    ASSERT_EQ(rows[0].agreements.size(), 2U);
    EXPECT_EQ(rows[0].agreements[1].reason, "wilayah baru");
    goTo(1, 0);
    QTest::mouseClick(child<QPushButton>(m_window, "targetHistoryButton"), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_window.findChild<QTableWidget*>(QStringLiteral("historyTable")) != nullptr; }, kPatience));
    const auto* history = child<QTableWidget>(m_window, "historyTable");
    ASSERT_EQ(history->rowCount(), 2);
    EXPECT_EQ(history->item(0, 4)->text().replace(QChar{0x00A0}, QLatin1Char(' ')), QStringLiteral("Rp2.000 → Rp3.000"));
    EXPECT_EQ(history->item(0, 5)->text(), QStringLiteral("wilayah baru"));
    history->window()->close();
    goTo(1, 0);
    QTest::keyClick(m_grid, Qt::Key_Delete);  // never taken away
    EXPECT_EQ(stored().size(), 1U);
}

TEST_F(TargetsFlow, TheLevelsAreGridsOfTheirOwn)
{
    openTargets();
    goTo(1, 0);
    type("2");
    ASSERT_TRUE(waitForCell(1, 0, QStringLiteral("2")));
    auto* level = child<QComboBox>(m_window, "levelCombo");
    level->setCurrentIndex(2);
    Q_EMIT level->activated(2);
    ASSERT_TRUE(waitForCell(1, 0, QString{}));
    goTo(1, 0);
    type("4");
    ASSERT_TRUE(waitForCell(1, 0, QStringLiteral("4")));
    const auto rows = stored();
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_NE(rows[0].target.level, rows[1].target.level);
}

TEST_F(TargetsFlow, TargetsAreImportedByTheNormalWay)
{
    openTargets();
    m_dialogs.files = {write("target.csv", "Penjual;Bulan;KPI;Target\nSari;2026-02;revenue;7000000\n")};
    QTest::mouseClick(child<QPushButton>(m_window, "importTargetsButton"), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_window.findChild<QWidget*>(QStringLiteral("importDialog")) != nullptr; }, kPatience));
}

TEST_F(TargetsFlow, TargetsAreExportedFromTheirPageAndImportAsTheSame)
{
    openTargets();
    goTo(2, 0);
    type("1,5");
    ASSERT_TRUE(waitForCell(2, 0, QStringLiteral("1,5")));
    auto* button = child<QPushButton>(m_window, "exportTargetsButton");
    m_dialogs.savePath = path("target.csv");
    QTest::mouseClick(button, Qt::LeftButton);
    QFile file{path("target.csv")};
    ASSERT_TRUE(QTest::qWaitFor([&] { return file.exists() && file.size() > 0; }, kPatience));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    EXPECT_TRUE(text.contains("\"Sari\"") && text.contains("2026-01") && text.contains("1500.00")) << text.toStdString();
    const auto* offer = child<QLabel>(*child<QWidget>(m_window, "offerBar"), "offerText");
    ASSERT_TRUE(QTest::qWaitFor([&] { return offer->isVisible() && offer->text().contains(path("target.csv")); }, kPatience)) << "it is said";
    m_dialogs.savePath = path("target.xlsx");
    QTest::mouseClick(button, Qt::LeftButton);
    QFile workbook{path("target.xlsx")};
    ASSERT_TRUE(QTest::qWaitFor([&] { return workbook.exists() && workbook.size() > 0; }, kPatience));
    ASSERT_TRUE(workbook.open(QIODevice::ReadOnly));
    EXPECT_TRUE(workbook.read(2) == "PK");
    m_dialogs.savePath = path("nirgendwo/target.csv");
    m_dialogs.told.clear();
    QTest::mouseClick(button, Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_dialogs.told.isEmpty(); }, kPatience)) << "a failure is said";
}

TEST_F(TargetsFlow, AmountsInRupiahPastedIntoAGridOfThousandsAreAskedAbout)
{
    openTargets();
    goTo(1, 0);
    QGuiApplication::clipboard()->setText(QStringLiteral("2000000\t2500000"));
    QTest::keyClick(m_grid, Qt::Key_V, Qt::ControlModifier);
    auto* bar = child<QWidget>(m_window, "offerBar");
    QStringList choices;
    for (auto* button : bar->findChildren<QPushButton*>()) {
        choices << button->text().replace(QChar{0xA0}, QLatin1Char{' '});
    }
    EXPECT_EQ(stored().size(), 0U) << "nothing is guessed";
    ASSERT_TRUE(choices.contains(QStringLiteral("Rp2.500.000"))) << choices.join(QLatin1Char('|')).toStdString();
    EXPECT_TRUE(choices.contains(QStringLiteral("Rp2.500.000.000")));
    for (auto* button : bar->findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("Rp2.500.000")) {
            QTest::mouseClick(button, Qt::LeftButton);
            break;
        }
    }
    ASSERT_TRUE(waitForCell(1, 0, QStringLiteral("2.000")));
    EXPECT_EQ(cell(1, 1), QStringLiteral("2.500"));
}

TEST_F(TargetsFlow, TheTargetOfACellIsProvedAndLastYearsFigureBehindIt)
{
    openTargets();
    goTo(1, 6);  // Budi, July: 2,000,000 a year before
    type("3");
    ASSERT_TRUE(waitForCell(1, 6, QStringLiteral("3")));
    goTo(1, 6);
    m_dialogs.told.clear();
    m_dialogs.questions.clear();
    m_dialogs.accepts = true;
    QTest::mouseClick(child<QPushButton>(m_window, "targetProofButton"), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_dialogs.questions.size() >= 2; }, kPatience)) << m_dialogs.questions.join(QLatin1Char('|')).toStdString();
    const QString target = m_dialogs.questions.front();
    EXPECT_TRUE(target.contains(QStringLiteral("Budi"))) << target.toStdString();
    EXPECT_TRUE(QString{target}.replace(QChar{0xA0}, QLatin1Char{' '}).contains(QStringLiteral("Target, seperti yang tersimpan: Rp3.000"))) << target.toStdString();
    EXPECT_TRUE(target.contains(QStringLiteral("(draf)"))) << target.toStdString();
    EXPECT_TRUE(target.contains(QStringLiteral("Dicari kedua kali di target tersimpan: hasilnya sama."))) << target.toStdString();
    const QString text = m_dialogs.questions[1];
    EXPECT_TRUE(text.contains(QStringLiteral("Budi, Juli 2025: Rp2.000.000"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("Dihitung kedua kali dari catatan tersimpan: hasilnya sama."))) << text.toStdString();
}

}  // namespace
}  // namespace kinerja::ui
