// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QObject>

#include "kinerja/services/import.h"
#include "kinerja/ui/data_page.h"
#include "kinerja/ui/page_controller.h"

namespace kinerja::ui {

/// Rows that imports did not take: shows them on the page of data, and saves them as a file.
class RejectsController final : public QObject {
    Q_OBJECT

public:
    /// `page` must live as long as this.
    RejectsController(const PageContext& context, DataPage* page, QObject* parent);

    /// The imports that there are, by which the rows are named.
    void setBatches(std::vector<domain::Batch> batches) { m_batches = std::move(batches); }
    /// Of an import that has ended; rows of another one that are shown stay.
    void showOf(const services::ImportReport& report);

private:
    void show(qint64 batch);
    void save(qint64 batch);
    [[nodiscard]] QString titleOf(const domain::Batch& batch) const;
    [[nodiscard]] present::Format format() const;

    PageContext m_context;
    DataPage* m_page;
    std::vector<domain::Batch> m_batches;
};

}  // namespace kinerja::ui
