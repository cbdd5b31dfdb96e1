// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "kinerja/ui/offer_bar.h"
#include "kinerja/ui/page.h"
#include "kinerja/ui/target_grid_model.h"
#include "kinerja/ui/target_sums_model.h"

class QMenu;

namespace Ui {
class TargetsPage;
}

namespace kinerja::ui {

class FrozenColumns;

/// How what is typed for a year is distributed over its months.
enum class YearShape { Equal, LastYear };

/// Targets of one KPI, level and year as a grid: typed, pasted, filled, proposed, approved.
class TargetsPage final : public Page {
    Q_OBJECT

public:
    explicit TargetsPage(QWidget* parent = nullptr);
    ~TargetsPage() override;

    void showState(const present::TargetsState& state);
    /// A sentence over the grid with what can be done about it.
    void offer(const QString& text, std::vector<OfferBar::Choice> choices, bool isProblem = false);
    void applyTheme(const charts::Theme& theme, const charts::Metrics& metrics) override;

Q_SIGNALS:
    void kpiChosen(kinerja::kpi::KpiId kpi);
    void levelChosen(kinerja::domain::TargetLevel level);
    void yearChosen(const kinerja::Period& year);
    void dimensionChosen(std::optional<kinerja::domain::Dimension> dimension);
    void unitChosen(int powerOfTen);
    /// One gesture. `shape`: for a year that is distributed.
    void edited(const std::vector<kinerja::ui::TargetEdit>& edits, kinerja::ui::YearShape shape);
    void proposalWished(double percent);
    /// From own history, for the row; `month`: whose reason is told.
    void historyProposalWished(const std::string& key, int month);
    void approvalWished();
    /// Of these rows and months (the last one is the year).
    void historyWished(const kinerja::ui::CellRange& cells);
    void importWished();
    void exportWished();
    /// The actuals of a row a year before: of a month 0…11, or of the year.
    void proofWished(const std::string& key, int month);
    void pastProofWished(const std::string& key, int month);  ///< of last year's figure

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillChoices();
    /// What a target of the grid can be.
    [[nodiscard]] QString limits() const;
    void connectChoices();
    void connectGrid();
    void connectTools();
    void showChoices();
    void stepYear(int direction);
    void copy();
    void cut();
    void paste();
    /// Amounts in rupiah pasted into a grid of millions are asked about.
    void checkUnit(const present::PastedCells& cells, const CellRange& place);
    void takePaste(const present::PastedCells& cells, const CellRange& place);
    void ask(const QString& question, std::vector<OfferBar::Choice> answers);
    void dropStaleQuestion(const present::TargetsState& next);
    void wishProof(void (TargetsPage::*wish)(const std::string& key, int month));
    void askNotation(const QString& text, const present::AmbiguousNumber& question, const CellRange& place);
    void clear();
    void apply(const TargetEdits& edits, YearShape shape = YearShape::Equal);
    void distribute(YearShape shape);
    void fillMenu(QMenu& menu);
    void showMenu(const QPoint& position);
    void describeCurrent();
    void fitColumns();
    void fitSums();

    std::unique_ptr<Ui::TargetsPage> m_ui;
    TargetGridModel* m_model;
    TargetSumsModel* m_sums;
    FrozenColumns* m_frozenSums = nullptr;
    QMenu* m_fillMenu;
    bool m_isEmptyTold = false;
    bool m_asks = false;  ///< about a paste, whose place is that of the rows and columns in sight
};

}  // namespace kinerja::ui
