// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/store/events.h"

#include "each_row.h"
#include "stored_day.h"

namespace kinerja::store {
namespace {

constexpr const char* kEventsSql = "SELECT first_day, end_day, kind, name FROM events ORDER BY first_day, end_day, name, id";

}  // namespace

Result<std::vector<domain::Event>> listEvents(Connection& connection)
{
    std::vector<domain::Event> events;
    bool isDamaged = false;
    const Status read = forEachRow(connection, kEventsSql, [&](const Statement& row) {
        const auto first = storedDay(row, 0);
        const auto end = storedDay(row, 1);
        isDamaged = isDamaged || !first || !end;
        if (first && end) {
            events.push_back({*first, *end, domain::parseEventKind(row.text(2)), std::string{row.text(3)}, false});
        }
    });
    if (!read) {
        return pass(read.error());
    }
    return isDamaged ? Result<std::vector<domain::Event>>{fail(Errc::Damaged, "an event has a day that does not exist")} : events;
}

}  // namespace kinerja::store
