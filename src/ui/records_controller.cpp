// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/records_controller.h"

#include <algorithm>

#include "kinerja/present/convert.h"
#include "kinerja/present/vocabulary.h"
#include "kinerja/services/export.h"
#include "kinerja/services/records.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/dialogs.h"
#include "kinerja/ui/records_dialog.h"

namespace kinerja::ui {
namespace {

constexpr std::size_t kMostRows = 5000;

services::ViewState viewOf(const services::ViewState& whole, const Wish& wish)
{
    services::ViewState view = whole;
    if (wish.period) {
        view.period = *wish.period;
    }
    if (wish.dimension) {
        std::erase_if(view.filters, [&](const kpi::Filter& filter) { return filter.dimension == *wish.dimension; });
        view.filters.push_back({*wish.dimension, {wish.key}});
    }
    return view;
}

}  // namespace

RecordsController::RecordsController(const PageContext& context, QWidget* window, QObject* parent)
    : QObject{parent}, m_context{context}, m_window{window}
{
}

void RecordsController::show(const Wish& wish)
{
    SessionController& session = m_context.session;
    const services::ViewState view = viewOf(session.view(), wish);
    session.run(
        this, [view](services::Workspace& store) { return services::listRecords(store, view, kMostRows); },
        [this, view, wish](const Result<services::RecordList>& list) {
            SessionController& owner = m_context.session;
            if (!list) {
                Q_EMIT owner.failed(list.error());
                return;
            }
            const auto format = m_context.appearance.format(owner.summary().status.currency);
            const QString subject = wish.dimension
                ? present::memberLabel(format.words(), *wish.dimension, wish.key, owner.labelOf(*wish.dimension, wish.key))
                : QString{};
            auto* dialog = new RecordsDialog{present::presentRecords(*list, wish.dimension, subject, view.period, format), m_window};
            connect(dialog, &RecordsDialog::exportWished, this, [this, view] { exportRows(view); });
            dialog->open();
        });
}

void RecordsController::exportRows(const services::ViewState& view)
{
    m_context.dialogs.saveFile(tr("Sales records"), tr("records") + QStringLiteral(".csv"), tr("CSV tables (*.csv)"),
                               [this, view](const QString& path) {
        if (path.isEmpty()) {
            return;
        }
        m_context.session.run(this, [view, file = present::toStdString(path)](services::Workspace& store) {
            return services::exportRecords(store, view, file, services::ExportFormat::Csv);
        }, [this](const Result<std::int64_t>& rows) {
            if (!rows) {
                Q_EMIT m_context.session.failed(rows.error());
            }
        });
    });
}

}  // namespace kinerja::ui
