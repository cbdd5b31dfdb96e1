// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>
#include <QStringList>
#include <QVariant>

#include "kinerja/present/format.h"
#include "kinerja/services/records.h"

namespace kinerja::present {

/// A cell as it reads and as it sorts.
struct RecordCell {
    QString text;
    QVariant raw;
};

/// The sales lines behind a mark.
struct RecordsState {
    QString title;      ///< "1.079 baris · Jawa Barat · Q3 2026"
    QStringList heads;
    std::vector<bool> rightAligned;
    std::vector<std::vector<RecordCell>> rows;
    QString foot;       ///< count and sum, and what is not shown
};

/// `subject`: what was pointed at ("Jawa Barat"), "" = everything.
[[nodiscard]] RecordsState presentRecords(const services::RecordList& list, const QString& subject, const Period& period,
                                          const Format& format);

}  // namespace kinerja::present
