// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/rejects_controller.h"

#include <algorithm>
#include <utility>

#include "kinerja/present/convert.h"
#include "kinerja/present/import_presenter.h"
#include "kinerja/present/import_words.h"
#include "kinerja/present/ledger_presenter.h"
#include "kinerja/present/vocabulary.h"
#include "kinerja/services/ledger.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/dialogs.h"

namespace kinerja::ui {
namespace {

struct Rejects {
    std::vector<domain::RowIssue> issues;
    std::size_t columns = 0;
};

Result<Rejects> rejectsOf(services::Workspace& store, std::int64_t batch)
{
    return services::batchRejects(store, batch).and_then([&](std::vector<domain::RowIssue> issues) {
        return services::columnsOfBatch(store, batch).map([&](std::size_t columns) { return Rejects{std::move(issues), columns}; });
    });
}

}  // namespace

RejectsController::RejectsController(const PageContext& context, DataPage* page, QObject* parent)
    : QObject{parent}, m_context{context}, m_page{page}
{
    connect(page, &DataPage::rejectsWished, this, &RejectsController::show);
    connect(page, &DataPage::saveRejectsWished, this, &RejectsController::save);
}

present::Format RejectsController::format() const { return m_context.appearance.format(m_context.session.summary().status.currency); }

QString RejectsController::titleOf(const domain::Batch& batch) const
{
    return tr("Rejected rows of %1").arg(present::fileText(format().words(), batch.fileName));
}

void RejectsController::showOf(const services::ImportReport& report)
{
    const qint64 batch = report.batch.id;
    if (!report.issues.empty() && (m_page->rejectsOf() == 0 || m_page->rejectsOf() == batch)) {
        m_page->showRejects(batch, titleOf(report.batch), present::presentRejects(report.issues, report.inspection.columns.size(), format()));
    }
}

void RejectsController::show(qint64 batch)
{
    m_context.session.run(
        this, [batch](services::Workspace& store) { return rejectsOf(store, batch); },
        [this, batch](const Result<Rejects>& answer) {
            if (!answer) {
                Q_EMIT m_context.session.failed(answer.error());
                return;
            }
            const auto found = std::find_if(m_batches.begin(), m_batches.end(), [batch](const domain::Batch& one) { return one.id == batch; });
            const QString title = found == m_batches.end() ? tr("Rejected rows") : titleOf(*found);
            m_page->showRejects(batch, title, present::presentRejects(answer->issues, answer->columns, format()));
        });
}

void RejectsController::save(qint64 batch)
{
    m_context.dialogs.saveFile(tr("Save rejected rows"), tr("rejected.csv"), tr("CSV (*.csv)"), [this, batch](const QString& path) {
        if (path.isEmpty()) {
            return;
        }
        m_context.session.run(
            this,
            [batch, file = present::toStdString(path), reasons = present::rejectReasons(format().words())](services::Workspace& store) {
                return services::saveBatchRejects(store, batch, file, reasons).map([] { return true; });
            },
            [this, path](const Result<bool>& answer) {
                if (!answer) {
                    Q_EMIT m_context.session.failed(answer.error());
                    return;
                }
                Q_EMIT m_context.session.said(tr("Rejected rows were written: %1").arg(path));
            });
    });
}

}  // namespace kinerja::ui
