// SPDX-License-Identifier: GPL-3.0-or-later
// A small grid of targets on its page, and keys and copied texts for it.
#pragma once

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <gtest/gtest.h>

#include "kinerja/charts/theme.h"
#include "kinerja/ui/target_grid_view.h"
#include "kinerja/ui/targets_page.h"
#include "qt_printers.h"
#include "widget_support.h"

namespace kinerja::ui {

using kpi::KpiId;
using present::TargetSheet;
using test::child;

inline constexpr Raw4 kMillion = 1'000'000 * kRawOne;

inline services::TargetGridRow row(const char* key, const char* label, std::vector<Raw4> millions)
{
    services::TargetGridRow made;
    made.key = key;
    made.label = label;
    made.months.resize(12);
    for (std::size_t at = 0; at < millions.size(); ++at) {
        made.months[at].value = millions[at] * kMillion;
    }
    services::TargetPastRow past;
    past.months.resize(12);
    past.weights.resize(12);
    for (std::size_t at = 0; at < 12; ++at) {
        past.months[at] = {kpi::Unit::Money, true, kpi::Reason::None, 7 * kMillion, 0.0, 1};
        past.weights[at] = key[0] == 'B' ? 3 : 1;
    }
    past.weight = key[0] == 'B' ? 3 : 1;
    past.whole = {kpi::Unit::Money, true, kpi::Reason::None, 84 * kMillion, 0.0, 12};
    made.past = std::make_shared<const services::TargetPastRow>(std::move(past));
    return made;
}

/// The team 10 20, Budi 4 8, Sari 5 – in millions; the rest of the year is empty.
inline services::TargetGrid smallGrid(KpiId kpi = KpiId::Revenue)
{
    services::TargetGrid grid;
    grid.choice.kpi = kpi;
    grid.choice.year = *parsePeriod("2027");
    grid.choice.dimension = domain::Dimension::Rep;
    grid.rows = {row("", "", {10, 20}), row("B", "Budi", {4, 8}), row("S", "Sari", {5})};
    return grid;
}

class TargetGridTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        m_page.resize(1160, 600);
        m_page.applyTheme(charts::lightTheme(), charts::metrics(false));
        QObject::connect(&m_page, &TargetsPage::edited, &m_page, [this](const TargetEdits& edits, YearShape shape) {
            m_gestures.push_back(edits);
            m_shape = shape;
        });
        show(smallGrid());
        m_page.show();
        m_grid = child<TargetGridView>(m_page, "grid");
        m_page.activateWindow();
        m_grid->setFocus();
        test::settle();
    }

    void show(services::TargetGrid grid)
    {
        m_page.showState(present::presentTargets(std::make_shared<const services::TargetGrid>(std::move(grid)),
                                                 present::Format{present::Words{present::Language::Indonesian}}, {},
                                                 {KpiId::Revenue, KpiId::MarketShare}, 6));
    }
    void goTo(int row, int month) { m_grid->setCurrentIndex(m_grid->model()->index(row, kFirstMonthColumn + month)); }
    void selectTo(int row, int month) { m_grid->select({m_grid->currentIndex().row(), m_grid->currentIndex().column(), row, kFirstMonthColumn + month}); }
    int currentMonth() const { return m_grid->currentIndex().column() - kFirstMonthColumn; }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_grid, key, modifiers); }
    /// Into the open editor.
    QLineEdit* editor() { return m_grid->findChild<QLineEdit*>(QStringLiteral("cellEditor")); }
    void copyFromElsewhere(const char* text) { QGuiApplication::clipboard()->setText(QString::fromUtf8(text)); }
    QString offerText() { return child<QLabel>(m_page, "offerText")->text(); }

    TargetsPage m_page;
    TargetGridView* m_grid = nullptr;
    std::vector<TargetEdits> m_gestures;
    YearShape m_shape = YearShape::Equal;
};

}  // namespace kinerja::ui
