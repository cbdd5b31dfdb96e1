// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/ledger_presenter.h"

#include <algorithm>

#include <QStringList>

#include "kinerja/present/convert.h"

namespace kinerja::present {
namespace {

constexpr std::size_t kMostNamed = 6;  // a dialog, not a list

QString nameOf(const domain::InTheWay& one, const Format& format)
{
    const Words& words = format.words();
    const QString rows = format.count(one.rows);
    if (one.batch == 0) {
        return words.translate("Ledger", "targets edited by hand: %1, first “%2”").arg(rows, toQString(one.row));
    }
    const QString file = one.fileName.empty() ? words.translate("Import", "Pasted rows") : toQString(one.fileName);
    return words.translate("Ledger", "import %1, %2, %3: %4 rows, first “%5”")
        .arg(QString::number(one.batch), file, momentText(format, one.when), rows, toQString(one.row));
}

}  // namespace

QString momentText(const Format& format, const std::string& iso)
{
    const auto day = parseIso(std::string_view{iso}.substr(0, 10));
    return day ? format.date(*day) + QLatin1Char{' '} + toQString(iso).mid(11, 5) : toQString(iso);
}

InTheWayState presentInTheWay(const std::vector<domain::InTheWay>& found, const Format& format)
{
    const Words& words = format.words();
    const bool byHand = std::any_of(found.begin(), found.end(), [](const auto& one) { return one.batch == 0; });
    QStringList names;
    for (const domain::InTheWay& one : found) {
        if (static_cast<std::size_t>(names.size()) < kMostNamed) {
            names << QStringLiteral("\u2022 ") + nameOf(one, format);
        }
    }
    if (found.size() > kMostNamed) {
        names << words.translate("Ledger", "and %1 more").arg(format.count(static_cast<std::int64_t>(found.size() - kMostNamed)));
    }
    InTheWayState state;
    state.title = words.translate("Ledger", "Later changes stand in the way");
    const QString list = names.join(QLatin1Char{'\n'});
    if (byHand) {
        state.text = words.translate("Ledger", "Rows of this import were changed since by\n%1\nNothing was changed now. "
                                               "Undo the edits by hand first, then try again.").arg(list);
        return state;
    }
    state.text = words.translate("Ledger", "Rows of this import were changed since by\n%1\nThey can be taken back together with it, "
                                           "the latest first. A backup is made before each.").arg(list);
    state.accept = words.translate("Ledger", "Undo all %1").arg(format.count(static_cast<std::int64_t>(found.size() + 1)));
    return state;
}

}  // namespace kinerja::present
