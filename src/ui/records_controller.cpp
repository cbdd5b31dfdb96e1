// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/records_controller.h"

#include <algorithm>

#include <QFileInfo>

#include "kinerja/present/convert.h"
#include "kinerja/present/vocabulary.h"
#include "kinerja/services/quality.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/dialogs.h"
#include "kinerja/ui/records_dialog.h"
#include "writing_controller.h"

namespace kinerja::ui {
namespace {

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

/// Where the order of a table begins: with its day, the newest first.
std::size_t dayColumn(const services::BrowseTable& table)
{
    const auto day = table.columnOf(services::BrowseField::Day);
    return day ? *day : table.columnOf(services::BrowseField::Created).value_or(0);
}

/// The kind of records that a KPI is made of.
services::RecordSort sortOf(kpi::KpiId kpi)
{
    using kpi::KpiId;
    switch (kpi) {
    case KpiId::Leads:
    case KpiId::Conversion:
    case KpiId::ConversionPeriod:
    case KpiId::WinRate:
    case KpiId::WinRateValue:
    case KpiId::WonValue:
    case KpiId::AverageDeal:
    case KpiId::SalesCycle: return services::RecordSort::Leads;
    case KpiId::Csat:
    case KpiId::CsatMean:
    case KpiId::Nps: return services::RecordSort::Answers;
    default: return services::RecordSort::Lines;
    }
}

}  // namespace

RecordsController::RecordsController(const PageContext& context, QWidget* window, WritingController& writing, QObject* parent)
    : QObject{parent}, m_context{context}, m_window{window}, m_writing{writing}
{
}

present::Format RecordsController::format() const
{
    return m_context.appearance.format(m_context.session.summary().status.currency);
}

void RecordsController::show(const Wish& wish)
{
    SessionController& session = m_context.session;
    auto browsing = std::make_shared<Browsing>();
    browsing->choosesSort = wish.isAll || wish.issue.has_value();
    if (wish.issue) {
        browsing->sort = services::sortOf(*wish.issue).value_or(services::RecordSort::Lines);
        browsing->query.issue = wish.issue;
    } else if (!wish.isAll) {
        browsing->sort = sortOf(wish.kpi);
        const services::ViewState view = viewOf(session.view(), wish);
        browsing->query = services::browseQueryOf(view);
        const present::Format words = format();
        QStringList subject;
        if (wish.dimension) {
            subject << present::memberLabel(words.words(), *wish.dimension, wish.key, session.labelOf(*wish.dimension, wish.key));
        }
        subject << words.period(view.period);
        browsing->subject = subject.join(QStringLiteral(" \u00B7 "));
    }
    browsing->query.today = session.today();
    begin(browsing);
}

void RecordsController::begin(const std::shared_ptr<Browsing>& browsing)
{
    m_context.session.run(
        this, [sort = browsing->sort](services::Workspace& store) { return services::BrowseTable::load(store, sort); },
        [this, browsing](const Result<std::shared_ptr<const services::BrowseTable>>& table) {
            if (!table) {
                Q_EMIT m_context.session.failed(table.error());
                return;
            }
            browsing->table = *table;
            browsing->query.sortColumn = dayColumn(**table);
            browsing->query.descending = true;
            select(browsing);
        });
}

void RecordsController::select(const std::shared_ptr<Browsing>& browsing)
{
    show(browsing, [table = browsing->table, query = browsing->query](services::Workspace&) { return services::selectRows(*table, query); });
}

void RecordsController::reorder(const std::shared_ptr<Browsing>& browsing)
{
    if (browsing->shown != browsing->ticket) {
        select(browsing);  // other rows are on their way
        return;
    }
    show(browsing, [table = browsing->table, query = browsing->query, view = browsing->view](services::Workspace&) {
        return Result<services::BrowseSelection>{services::sortedRows(*table, view->selection(), query.sortColumn, query.descending)};
    });
}

void RecordsController::show(const std::shared_ptr<Browsing>& browsing,
                             std::function<Result<services::BrowseSelection>(services::Workspace&)> choose)
{
    const int ticket = ++browsing->ticket;
    m_context.session.run(this, std::move(choose), [this, browsing, ticket](const Result<services::BrowseSelection>& selection) {
        if (!selection) {
            Q_EMIT m_context.session.failed(selection.error());
            return;
        }
        const bool isClosedMeanwhile = ticket > 1 && browsing->view && browsing->dialog.isNull();
        if (ticket == browsing->ticket && !isClosedMeanwhile) {
            browsing->shown = ticket;
            showView(browsing, *selection);
        }
    });
}

void RecordsController::showView(const std::shared_ptr<Browsing>& browsing, const services::BrowseSelection& selection)
{
    const bool isFirst = browsing->dialog.isNull();
    browsing->view = std::make_shared<const present::BrowseView>(browsing->table, selection, browsing->subject, format());
    if (isFirst) {
        browsing->dialog = new RecordsDialog{m_window};
        connectDialog(browsing);
    }
    showChoices(*browsing);
    browsing->dialog->showView(browsing->view, static_cast<int>(browsing->query.sortColumn), browsing->query.descending);
    if (isFirst) {
        browsing->dialog->open();
    }
}

void RecordsController::connectDialog(const std::shared_ptr<Browsing>& browsing)
{
    RecordsDialog* dialog = browsing->dialog;
    connect(dialog, &RecordsDialog::searchWished, this, [this, browsing](const QString& text) {
        browsing->query.search = present::toStdString(text);
        select(browsing);
    });
    connect(dialog, &RecordsDialog::orderWished, this, [this, browsing](int column, bool descending) {
        browsing->query.sortColumn = static_cast<std::size_t>(column);
        browsing->query.descending = descending;
        reorder(browsing);
    });
    connect(dialog, &RecordsDialog::issueWished, this, [this, browsing](int index) {
        const auto choices = present::browseChoices(format().words(), browsing->sort);
        browsing->query.issue = choices.at(static_cast<std::size_t>(index)).issue;
        select(browsing);
    });
    connect(dialog, &RecordsDialog::sortWished, this, [this, browsing](int sort) {
        browsing->sort = static_cast<services::RecordSort>(sort);
        browsing->query.issue.reset();
        begin(browsing);
    });
    connect(dialog, &RecordsDialog::exportWished, this, [this, browsing] { exportTo(browsing); });
    connect(dialog, &RecordsDialog::cancelWished, &m_writing, &WritingController::cancel);
    connect(&m_writing, &WritingController::progressed, dialog, &RecordsDialog::showProgress);
}

void RecordsController::showChoices(const Browsing& browsing) const
{
    const present::Words& words = m_context.appearance.words();
    const auto issues = present::browseChoices(words, browsing.sort);
    const auto chosen = std::find_if(issues.begin(), issues.end(), [&](const auto& one) { return one.issue == browsing.query.issue; });
    browsing.dialog->setChoices(browsing.choosesSort ? present::recordSortNames(words) : std::vector<QString>{},
                                static_cast<int>(browsing.sort), issues, static_cast<int>(chosen - issues.begin()));
}

void RecordsController::exportTo(const std::shared_ptr<Browsing>& browsing)
{
    m_context.dialogs.saveFile(tr("Records"), tr("records") + QStringLiteral(".csv"), tr("CSV tables (*.csv)"),
                               [this, browsing](const QString& path) {
        if (path.isEmpty()) {
            return;
        }
        browsing->dialog->showWriting({}, true);
        m_writing.run(QFileInfo{path}.fileName(),
                      [table = browsing->table, view = browsing->view, file = present::toStdString(path)](services::Workspace&, const services::ExportControl& control) {
                          return services::exportRows(*table, view->selection(), file, control);
                      },
                      [this, browsing, path](const Result<std::int64_t>& rows) { tellWritten(browsing, path, rows); });
    });
}

void RecordsController::tellWritten(const std::shared_ptr<Browsing>& browsing, const QString& path, const Result<std::int64_t>& rows)
{
    const bool isCancelled = !rows && rows.error().code == Errc::Cancelled;
    const QString done = rows          ? tr("%1 written: %2", "12 rows, file").arg(format().rows(*rows), path)
                         : isCancelled ? tr("Cancelled: nothing was written.")
                                       : QString{};
    if (browsing->dialog != nullptr) {
        browsing->dialog->showWriting(done, false);
    }
    if (rows) {
        Q_EMIT m_context.session.said(done);
    }
}

}  // namespace kinerja::ui
