// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/proof_controller.h"

#include "kinerja/present/proof_presenter.h"
#include "kinerja/present/vocabulary.h"
#include "kinerja/services/prove.h"
#include "kinerja/services/target_cell.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/dialogs.h"

namespace kinerja::ui {
namespace {

/// More records than these are read a second time only on wish: it takes longer than one likes to wait unasked.
constexpr std::int64_t kProvedAtOnce = 100'000;

}  // namespace

ProofController::ProofController(const PageContext& context, QObject* parent) : QObject{parent}, m_context{context} {}

present::Format ProofController::format() const
{
    return m_context.appearance.format(m_context.session.summary().status.currency);
}

void ProofController::show(kpi::KpiId kpi, const services::ViewState& view, const FigureDetails& known, const Wish& records)
{
    const QString& details = known.text;
    if (m_context.session.summary().status.records <= kProvedAtOnce) {
        prove(kpi, view, details, records);
        return;
    }
    const QString text = known.pace.isEmpty() ? details : details + QStringLiteral("\n\n") + known.pace.join(QLatin1Char{'\n'});
    m_context.dialogs.confirm({present::kpiName(kpi, format().language()), text, tr("Compute it again from all records"), tr("Close")},
                              [this, kpi, view, details, records](bool accepted) {
                                  if (accepted) {
                                      prove(kpi, view, details, records);
                                  }
                              });
}

void ProofController::prove(kpi::KpiId kpi, const services::ViewState& view, const QString& details, const Wish& records)
{
    services::KpiTableRequest request;
    request.view = view;
    request.kpis = {kpi};
    m_context.session.run(
        this, [request](services::Workspace& store) { return services::proveKpis(store, request); },
        [this, kpi, details, records](const Result<services::ProofReport>& report) {
            if (!report) {
                Q_EMIT m_context.session.failed(report.error());
                return;
            }
            const QString text = details + QStringLiteral("\n\n") + present::presentProof(report->proofs.front(), format());
            m_context.dialogs.confirm({present::kpiName(kpi, format().language()), text, tr("Show the records"), tr("Close")},
                                      [this, records](bool accepted) {
                                          if (accepted) {
                                              Q_EMIT wished(records);
                                          }
                                      });
        });
}

void ProofController::showTarget(const domain::Target& cell, const Period& year, Date asOf, const QString& title, std::function<void()> past)
{
    m_context.session.run(
        this, [cell, year, asOf](services::Workspace& store) { return services::proveTarget(store, cell, year, asOf); },
        [this, title, past = std::move(past)](const Result<services::TargetCellProof>& proof) {
            if (!proof) {
                Q_EMIT m_context.session.failed(proof.error());
                return;
            }
            m_context.dialogs.confirm({title, present::presentTargetCell(*proof, format()), tr("Last year's figure"), tr("Close")},
                                      [past](bool accepted) {
                                          if (accepted) {
                                              past();
                                          }
                                      });
        });
}

}  // namespace kinerja::ui
