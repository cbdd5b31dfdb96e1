// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/ledger_presenter.h"

#include <algorithm>

#include <QDateTime>

#include "kinerja/present/convert.h"
#include "kinerja/present/import_words.h"
#include "kinerja/present/import_presenter.h"
#include "kinerja/present/vocabulary.h"

namespace kinerja::present {
namespace {

constexpr std::size_t kMostNamed = 6;  // a dialog, not a list

QString nameOf(const domain::InTheWay& one, const Format& format)
{
    const Words& words = format.words();
    if (one.batch == 0) {
        return words.translate("Ledger", "targets edited by hand: %1, first “%2”").arg(format.count(one.rows), toQString(one.row));
    }
    const QString file = fileText(words, one.fileName);
    const int rows = pluralCount(one.rows);
    return words.translate("Ledger", "import %1, %2, %3: %n row(s), first “%4”", nullptr, rows)
        .arg(QString::number(one.batch), file, momentText(format, one.when), toQString(one.row));
}

/// The value of a kept text; the text itself where this version does not know it.
QString valueText(const domain::FigureChange& change, const std::string& text, const Format& format)
{
    if (text.empty()) {
        return kNoValue;
    }
    const auto kpi = kpi::parseKpi(change.kpi);
    if (!kpi) {
        return toQString(text);
    }
    if (!change.part.empty()) {
        const auto raw = parsePlainDecimal(text);
        return raw ? format.value(kpi::definition(*kpi).unit, raw->raw) : toQString(text);
    }
    const auto figure = services::figureOf(*kpi, text);
    return figure ? format.figureExact(*figure) : toQString(text);
}

/// "target 2026-09 rep=Sari" in words.
QString partText(const std::string& part, const Format& format)
{
    const Words& words = format.words();
    const QStringList pieces = toQString(part).split(QLatin1Char{' '});
    const auto period = pieces.size() > 1 ? parsePeriod(toStdString(pieces[1])) : Result<Period>{fail(Errc::Usage)};
    if (!period || pieces.front() != QLatin1String{"target"}) {
        return toQString(part);
    }
    QStringList rest = pieces.mid(2);
    rest.prepend(format.period(*period));
    return words.translate("Ledger", "target %1").arg(rest.join(QLatin1Char{' '}));
}

QString causeText(const domain::Restatement& one, const Format& format)
{
    const Words& words = format.words();
    const QString file = fileText(words, one.fileName);
    const QString when = one.when.empty() ? QString{} : momentText(format, one.when);
    switch (one.cause) {
    case domain::RestatementCause::Import:
        return words.translate("Ledger", "%1: import %2, %3, by %4")
            .arg(when, QString::number(one.batch), file, toQString(one.who));
    case domain::RestatementCause::Undo:
        return words.translate("Ledger", "%1: import %2, %3, undone by %4")
            .arg(when, QString::number(one.batch), file, toQString(one.who));
    case domain::RestatementCause::Edit: return words.translate("Ledger", "%1: edited by %2").arg(when, toQString(one.who));
    case domain::RestatementCause::Unknown: break;
    }
    return words.translate("Ledger", "A write that was not recorded");
}

}  // namespace

QStringList changeLines(const std::vector<domain::FigureChange>& changes, const Format& format)
{
    QStringList lines;
    for (const domain::FigureChange& one : changes) {
        const auto kpi = kpi::parseKpi(one.kpi);
        QString name = kpi ? kpiName(*kpi, format.language()) : toQString(one.kpi);
        if (!one.part.empty()) {
            name += QStringLiteral(" (%1)").arg(partText(one.part, format));
        }
        lines << QStringLiteral("%1: %2 \u2192 %3").arg(name, valueText(one, one.before, format), valueText(one, one.after, format));
    }
    return lines;
}

QStringList notHeldLines(const services::SealedPeriod& period, const Format& format)
{
    QStringList lines;
    for (const std::string& key : period.notHeld) {
        const auto kpi = kpi::parseKpi(key);
        lines << format.words().translate("Ledger", "%1: defined after the seal, not held").arg(kpi ? kpiName(*kpi, format.language()) : toQString(key));
    }
    return lines;
}

BatchDetails presentBatch(const domain::Batch& batch, const Format& format)
{
    const Words& words = format.words();
    const QString file = fileText(words, batch.fileName);
    const domain::RowCounts& counts = batch.counts;
    BatchDetails details;
    details.title = words.translate("Ledger", "Import %1: %2").arg(QString::number(batch.id), file);
    details.lines = {
        {words.translate("Ledger", "Records"), kindName(words, batch.kind)},
        {words.translate("Ledger", "When"), momentText(format, batch.when)},
        {words.translate("Ledger", "By"), toQString(batch.who)},
        {words.translate("Ledger", "Profile"), batch.profile.empty() ? QString{kNoValue} : toQString(batch.profile)},
        {words.translate("Ledger", "SHA-256"), toQString(batch.fileHash)},
        {words.translate("Ledger", "Rows"),
         words.translate("Ledger", "%1 read: %2 new, %3 changed, %4 the same, %5 rejected")
             .arg(format.count(counts.read), format.count(counts.added), format.count(counts.changed), format.count(counts.same),
                  format.count(counts.rejected))},
    };
    if (batch.undone) {
        details.lines.push_back({words.translate("Ledger", "State"), words.translate("Ledger", "undone")});
    }
    details.effect = batch.effect ? changeLines(*batch.effect, format) : QStringList{};
    details.effectText = !batch.effect             ? words.translate("Ledger", "What it did to the figures was not recorded.")
                         : details.effect.isEmpty() ? words.translate("Ledger", "No figure changed.")
                                                    : QString{};
    return details;
}

std::vector<SealChoice> sealChoices(std::optional<Date> firstDay, std::optional<Date> lastDay, Date today,
                                    const std::vector<services::SealedPeriod>& sealed, const Format& format)
{
    std::vector<SealChoice> choices;
    if (!firstDay || !lastDay) {
        return choices;
    }
    const Period span{PeriodKind::Range, *firstDay, *lastDay + std::chrono::days{1}};
    for (const PeriodKind kind : {PeriodKind::Quarter, PeriodKind::Month, PeriodKind::Semester, PeriodKind::Year}) {
        std::vector<Period> parts = partsOf(span, kind);
        std::reverse(parts.begin(), parts.end());
        for (const Period& part : parts) {
            const bool isSealed = std::any_of(sealed.begin(), sealed.end(), [&](const auto& one) { return one.seal.period == part; });
            if (!isSealed && part.end <= today + std::chrono::days{1}) {
                choices.push_back({part, format.period(part)});
            }
        }
    }
    return choices;
}

std::vector<SealRow> presentSeals(const std::vector<services::SealedPeriod>& periods, const Format& format)
{
    const Words& words = format.words();
    std::vector<SealRow> rows;
    for (const services::SealedPeriod& period : periods) {
        SealRow& row = rows.emplace_back();
        row.period = period.seal.period;
        row.name = format.period(period.seal.period);
        row.sealed = words.translate("Ledger", "%1 by %2\nfigures up to %3")
                         .arg(momentText(format, period.seal.when), toQString(period.seal.who), format.date(period.seal.asOf));
        const auto count = static_cast<std::int64_t>(period.restatements.size());
        row.restatements = count == 0 ? words.translate("Ledger", "unchanged")
                                      : words.translate("Ledger", "restated: %1").arg(format.count(count));
        for (const domain::Restatement& one : period.restatements) {
            row.lines << causeText(one, format);
            for (const QString& line : changeLines(one.changes, format)) {
                row.lines << QStringLiteral("    ") + line;
            }
        }
        row.lines << notHeldLines(period, format);
    }
    return rows;
}

QString momentText(const Format& format, const std::string& iso)
{
    QDateTime moment = QDateTime::fromString(toQString(iso).left(19), Qt::ISODate);
    moment.setTimeSpec(Qt::UTC);
    if (!moment.isValid()) {
        return toQString(iso);
    }
    const QDateTime here = moment.toLocalTime();
    const auto day = parseIso(toStdString(here.date().toString(Qt::ISODate)));
    return day ? format.date(*day) + QLatin1Char{' '} + here.time().toString(QStringLiteral("HH:mm")) : toQString(iso);
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
