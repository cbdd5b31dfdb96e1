// SPDX-License-Identifier: GPL-3.0-or-later
#include "change_words.h"

#include "kinerja/present/convert.h"
#include "kinerja/present/format.h"
#include "kinerja/present/ledger_presenter.h"

namespace kinerja::cli {
namespace {

present::Format formatOf(const Session& session, const services::Workspace& workspace)
{
    return present::Format{session.words(), present::toQString(workspace.settings().currency)};
}

}  // namespace

void printChanges(const Session& session, const services::Workspace& workspace, const std::vector<domain::FigureChange>& changes,
                  std::string_view indent)
{
    for (const QString& line : present::changeLines(changes, formatOf(session, workspace))) {
        printLine(std::string{indent} + present::toStdString(line));
    }
}

void printEffect(const Session& session, const services::Workspace& workspace, const std::vector<services::KpiEffect>& effect)
{
    const present::Format format = formatOf(session, workspace);
    for (const services::KpiEffect& one : effect) {
        if (one.before == one.after) {
            continue;
        }
        const kpi::Definition& definition = kpi::definition(one.kpi);
        const bool indonesian = session.words().language() == present::Language::Indonesian;
        printLine(session.text(QT_TRANSLATE_NOOP("Cli", "%1: from %2 to %3"),
                               {std::string{indonesian ? definition.nameId : definition.nameEn},
                                present::toStdString(format.figureExact(one.before)),
                                present::toStdString(format.figureExact(one.after))}));
    }
}

void printNotHeld(const Session& session, const services::Workspace& workspace, const services::SealedPeriod& period)
{
    for (const QString& line : present::notHeldLines(period, formatOf(session, workspace))) {
        printLine("  " + present::toStdString(line));
    }
}

void printRestated(const Session& session, const services::Workspace& workspace,
                   const std::vector<services::RestatedPeriod>& restated)
{
    for (const services::RestatedPeriod& one : restated) {
        printLine(session.text(QT_TRANSLATE_NOOP("Cli", "The sealed period %1 is restated:"), {periodId(one.period)}));
        printChanges(session, workspace, one.changes, "  ");
    }
}

}  // namespace kinerja::cli
