// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "kinerja/ui/page.h"
#include "kinerja/ui/target_grid_model.h"

namespace Ui {
class TargetsPage;
}

namespace kinerja::ui {

/// Targets of one KPI and year as a grid: typed, pasted, proposed from last year.
class TargetsPage final : public Page {
    Q_OBJECT

public:
    explicit TargetsPage(QWidget* parent = nullptr);
    ~TargetsPage() override;

    void showState(const present::TargetsState& state, present::Language language);
    void applyTheme(const charts::Theme& theme, const charts::Metrics& metrics) override;

Q_SIGNALS:
    void kpiChosen(kinerja::kpi::KpiId kpi);
    void yearChosen(int year);
    void dimensionChosen(std::optional<kinerja::domain::Dimension> dimension);
    void unitChosen(int powerOfTen);
    void edited(const std::vector<kinerja::ui::TargetEdit>& edits);
    void proposalWished(double percent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fillChoices();
    void connectChoices();
    void copy();
    void paste();
    void fitColumns();
    [[nodiscard]] int widestText(int firstColumn, int lastColumn) const;
    void tell(const QString& text, bool isProblem);

    std::unique_ptr<Ui::TargetsPage> m_ui;
    TargetGridModel* m_model;
    present::Language m_language = present::Language::Indonesian;
};

}  // namespace kinerja::ui
