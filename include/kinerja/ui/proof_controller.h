// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QObject>
#include <QString>
#include <QStringList>

#include "kinerja/present/format.h"
#include "kinerja/services/view_state.h"
#include "kinerja/ui/page_controller.h"

namespace kinerja::ui {

/// What a page knows of a figure.
struct FigureDetails {
    QString text;        ///< above the proof
    QStringList pace{};  ///< against the target, as a calculation: where the proof does not show its own
};

/// What is behind each (i): how a figure comes about, and the same figure computed a second time from the stored rows.
class ProofController final : public QObject {
    Q_OBJECT

public:
    ProofController(const PageContext& context, QObject* parent);

    /// `records`: what leads to its records.
    void show(kpi::KpiId kpi, const services::ViewState& view, const FigureDetails& details, const Wish& records);
    /// A target, found again in the stored ones; from there to last year's figure, `past`.
    void showTarget(const domain::Target& cell, const Period& year, Date asOf, const QString& title, std::function<void()> past);

Q_SIGNALS:
    void wished(const kinerja::ui::Wish& wish);

private:
    void prove(kpi::KpiId kpi, const services::ViewState& view, const QString& details, const Wish& records);
    [[nodiscard]] present::Format format() const;

    PageContext m_context;
};

}  // namespace kinerja::ui
