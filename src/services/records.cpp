// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/records.h"

#include <algorithm>

#include "line_scan.h"

namespace kinerja::services {
namespace {

std::string nameOr(std::string_view name, std::string_view key)
{
    return std::string{name.empty() ? key : name};
}

RecordRow rowOf(const store::ListedLine& line)
{
    RecordRow row;
    row.day = line.day;
    row.order = line.order;
    row.customer = nameOr(line.customerName, line.customer);
    row.rep = nameOr(line.repName, line.rep);
    row.region = line.region;
    row.product = nameOr(line.productName, line.product);
    row.quantity = line.quantity;
    row.amount = line.gross - line.discount;
    row.currency = line.currency;
    row.status = line.status;
    return row;
}

bool isNewer(const RecordRow& a, const RecordRow& b)
{
    return a.day > b.day;
}

}  // namespace

Result<RecordList> listRecords(Workspace& workspace, const ViewState& view, std::size_t limit)
{
    RecordList list;
    const std::string currency = workspace.facts()->currency();
    const auto read = forEachLineIn(workspace, view, [&](const store::ListedLine& line) {
        ++list.count;
        if (line.status != domain::OrderStatus::Cancelled && line.currency == currency) {
            ++list.countedRows;
            list.counted += Int128{line.gross} - line.discount;
        }
        list.rows.push_back(rowOf(line));
        if (list.rows.size() >= 2 * limit) {  // bounded memory whatever the period
            std::stable_sort(list.rows.begin(), list.rows.end(), isNewer);
            list.rows.resize(limit);
        }
    });
    if (!read) {
        return pass(read.error());
    }
    std::stable_sort(list.rows.begin(), list.rows.end(), isNewer);
    list.rows.resize(std::min(list.rows.size(), limit));
    return list;
}

}  // namespace kinerja::services
