// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>
#include <QVariant>

#include "kinerja/present/format.h"
#include "kinerja/services/records.h"

namespace kinerja::present {

/// A cell as it reads and as it sorts.
struct RecordCell {
    QString text;
    QVariant raw;
};

struct RecordColumn {
    QString head;
    bool rightAligned = false;
    bool mayShrink = false;  ///< names of any length; dates and amounts stay whole
};

/// The sales lines behind a mark.
struct RecordsState {
    QString title;      ///< "1.079 baris · Jawa Barat · Q3 2026"
    std::vector<RecordColumn> columns;
    std::vector<std::vector<RecordCell>> rows;
    QString foot;       ///< count and sum, and what is not shown
};

/// `subject`: what was pointed at ("Jawa Barat"), "" = everything. The title says it: `dimension` needs no column.
[[nodiscard]] RecordsState presentRecords(const services::RecordList& list, std::optional<domain::Dimension> dimension,
                                          const QString& subject, const Period& period, const Format& format);

}  // namespace kinerja::present
