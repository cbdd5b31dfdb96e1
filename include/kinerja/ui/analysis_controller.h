// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kinerja/ui/page_controller.h"

class QPoint;

namespace kinerja::ui {

class AnalysisPage;
class ProofController;

/// One KPI by one dimension, with target and comparison; revenue also by month.
class AnalysisController final : public PageController {
    Q_OBJECT

public:
    explicit AnalysisController(const PageContext& context, QObject* parent = nullptr);

    /// Why: takes the KPI; a scope becomes the dimension looked at next.
    void fulfil(const Wish& wish) override;

protected:
    [[nodiscard]] Page* makePage() override;
    void load() override;

private:
    [[nodiscard]] std::vector<domain::Dimension> dimensions() const;
    [[nodiscard]] Wish subject(const QString& key) const;
    void showMenu(const QString& key, const QPoint& globalPosition);

    AnalysisPage* m_page = nullptr;
    ProofController* m_proof;
    QString m_details;  ///< of the figure shown
    QStringList m_pace;
    kpi::KpiId m_kpi = kpi::KpiId::Revenue;
    domain::Dimension m_dimension = domain::Dimension::Region;
};

}  // namespace kinerja::ui
