// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/services/dashboard.h"
#include "kinerja/ui/page_controller.h"

class QMenu;
class QPoint;

namespace kinerja::ui {

class DashboardPage;
class ProofController;
struct FigureDetails;

/// All figures of the dashboard in one question to the store.
class DashboardController final : public PageController {
    Q_OBJECT

public:
    explicit DashboardController(const PageContext& context, QObject* parent = nullptr);


protected:
    [[nodiscard]] Page* makePage() override;
    void load() override;

private:
    void chooseMonth(const QString& periodId);
    void showRecords(domain::Dimension dimension, const std::string& key);
    void showMenu(domain::Dimension dimension, const QString& key, const QPoint& globalPosition);
    void showDetails(const QString& kpi);
    /// Below the details, the figure recomputed from the stored rows.
    void showProof(kpi::KpiId kpi, const FigureDetails& details);
    void showMonthRecords(const QString& periodId);
    void showMonthMenu(const QString& periodId, const QPoint& globalPosition);
    /// Other KPIs for this card's place.
    void addCardChoice(QMenu& menu, const QString& kpi);
    void saveCards(const QStringList& keys);
    void showCardMenu(const QString& kpi, const QPoint& globalPosition);

    DashboardPage* m_page = nullptr;
    ProofController* m_proof;
    services::DashboardFigures m_figures;  ///< as shown now
};

}  // namespace kinerja::ui
