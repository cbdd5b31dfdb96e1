// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QObject>
#include <QPointer>
#include <QString>

#include "kinerja/present/browse_presenter.h"
#include "kinerja/ui/page_controller.h"

class QWidget;

namespace kinerja::ui {

class WritingController;
class RecordsDialog;

/// Shows records over the page: those behind a mark, all of a kind, or those that have an issue.
class RecordsController final : public QObject {
    Q_OBJECT

public:
    RecordsController(const PageContext& context, QWidget* window, WritingController& writing, QObject* parent);

    /// `wish.issue`: the rows that have it; `wish.isAll`: all records. Else those of the view: `wish.dimension` with
    /// `wish.key` narrows it, `wish.period` takes the place of its period.
    void show(const Wish& wish);

private:
    /// What one dialog shows; the answer to an older question is not shown.
    struct Browsing {
        QPointer<RecordsDialog> dialog;
        std::shared_ptr<const services::BrowseTable> table;
        services::RecordSort sort = services::RecordSort::Lines;
        services::BrowseQuery query;
        QString subject;
        bool choosesSort = false;
        int ticket = 0;
        int shown = 0;  ///< the ticket of what the view shows
        std::shared_ptr<const present::BrowseView> view;
    };
    void begin(const std::shared_ptr<Browsing>& browsing);
    void connectDialog(const std::shared_ptr<Browsing>& browsing);
    void select(const std::shared_ptr<Browsing>& browsing);
    /// The rows in sight in another order.
    void reorder(const std::shared_ptr<Browsing>& browsing);
    void show(const std::shared_ptr<Browsing>& browsing, std::function<Result<services::BrowseSelection>(services::Workspace&)> choose);
    void showView(const std::shared_ptr<Browsing>& browsing, const services::BrowseSelection& selection);
    void showChoices(const Browsing& browsing) const;
    void exportTo(const std::shared_ptr<Browsing>& browsing);
    void tellWritten(const std::shared_ptr<Browsing>& browsing, const QString& path, const Result<std::int64_t>& rows);
    [[nodiscard]] present::Format format() const;

    PageContext m_context;
    QWidget* m_window;
    WritingController& m_writing;
};

}  // namespace kinerja::ui
