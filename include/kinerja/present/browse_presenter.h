// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

#include "kinerja/present/format.h"
#include "kinerja/services/browse.h"
#include "kinerja/services/quality.h"

namespace kinerja::present {

struct BrowseColumnState {
    QString head;
    bool rightAligned = false;
};

/// Rows as they are looked at: each cell is worded when it comes into sight.
class BrowseView {
public:
    /// `subject`: what was pointed at ("Jawa Barat · Q3 2026"), "" = everything.
    BrowseView(std::shared_ptr<const services::BrowseTable> table, services::BrowseSelection selection, QString subject,
               const Format& format);

    [[nodiscard]] int rowCount() const noexcept;
    [[nodiscard]] const std::vector<BrowseColumnState>& columns() const noexcept { return m_columns; }
    [[nodiscard]] QString text(int row, int column) const;
    /// The column's widest texts, whether they are among the rows or not: widths that stay.
    [[nodiscard]] QStringList widest(int column) const;
    [[nodiscard]] QString title() const;   ///< "1.079 baris · Jawa Barat · Q3 2026"
    [[nodiscard]] QString foot() const;    ///< totals of what counts, and what does not
    [[nodiscard]] QString emptyText() const;  ///< in place of rows: nothing is stored, or nothing matches
    [[nodiscard]] const services::BrowseSelection& selection() const noexcept { return m_selection; }

private:
    [[nodiscard]] QString textOf(std::size_t record, std::size_t column) const;

    std::shared_ptr<const services::BrowseTable> m_table;
    services::BrowseSelection m_selection;
    QString m_subject;
    Format m_format;
    std::vector<BrowseColumnState> m_columns;
};

struct BrowseChoice {
    QString name;
    std::optional<services::QualityIssue> issue;  ///< nullopt = all rows
};
/// "All rows", and each issue that rows of this kind can have.
[[nodiscard]] std::vector<BrowseChoice> browseChoices(const Words& words, services::RecordSort sort);
/// "Sales lines", "Orders", "Leads", "Survey answers", in the order of services::RecordSort.
[[nodiscard]] std::vector<QString> recordSortNames(const Words& words);

}  // namespace kinerja::present
