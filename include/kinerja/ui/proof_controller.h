// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include "kinerja/present/format.h"
#include "kinerja/services/view_state.h"
#include "kinerja/ui/page_controller.h"

namespace kinerja::ui {

/// What is behind each (i): how a figure comes about, and the same figure computed a second time from the stored rows.
class ProofController final : public QObject {
    Q_OBJECT

public:
    ProofController(const PageContext& context, QObject* parent);

    /// `details`: what the page knows of the figure, above the proof. `records`: what leads to its records.
    void show(kpi::KpiId kpi, const services::ViewState& view, const QString& details, const Wish& records);

Q_SIGNALS:
    void wished(const kinerja::ui::Wish& wish);

private:
    void prove(kpi::KpiId kpi, const services::ViewState& view, const QString& details, const Wish& records);
    [[nodiscard]] present::Format format() const;

    PageContext m_context;
};

}  // namespace kinerja::ui
