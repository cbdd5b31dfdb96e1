// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/import_presenter.h"

#include <algorithm>
#include <optional>

#include "import_rules.h"
#include "kinerja/ingest/sheets.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/import_words.h"
#include "kinerja/present/ledger_presenter.h"
#include "kinerja/present/vocabulary.h"
#include "kinerja/services/ledger.h"

namespace kinerja::present {
namespace {

/// Of one currency.
class ReconciliationTable {
public:
    ReconciliationTable(const domain::Reconciliation& sums, const Words& words)
        : m_sums{sums}, m_words{words}, m_format{words, toQString(sums.currency)}
    {
    }

    std::vector<ReconciliationRow> rows()
    {
        add(m_words.translate("Import", "Revenue"), m_sums.revenueRows, m_sums.revenue);
        some(m_words.translate("Import", "Tax"), 0, m_sums.tax);
        some(m_words.translate("Import", "Shipping and other charges"), 0, m_sums.charges);
        some(m_words.translate("Import", "Cancelled"), m_sums.cancelledRows, m_sums.cancelled);
        some(m_words.translate("Import", "Returns"), m_sums.returnRows, m_sums.returns);
        some(m_words.translate("Import", "Rejected"), m_sums.rejectedRows, m_sums.rejected);
        some(m_words.translate("Import", "Discounts in the total column"), 0, m_sums.discounts);
        some(m_words.translate("Import", "Returns written without a minus"), 0, m_sums.turned);
        some(m_words.translate("Import", "Rows without a total"), 0, m_sums.unstated);
        const std::int64_t all = m_sums.revenueRows + m_sums.cancelledRows + m_sums.returnRows + m_sums.rejectedRows;
        add(m_words.translate("Import", "Sum of the parts"), all, sumOfParts(m_sums), true);
        if (m_sums.fileTotal) {
            m_rows.push_back({m_words.translate("Import", "Total column of the file"), {}, m_format.money(*m_sums.fileTotal), true});
        }
        for (const auto& [currency, part] : m_sums.others) {
            const Format other{m_words, toQString(currency)};
            m_rows.push_back({m_words.translate("Import", "In %1, not in the sum").arg(toQString(currency)), m_format.count(part.rows),
                              other.money(part.amount), false});
        }
        return std::move(m_rows);
    }

private:
    void add(const QString& label, std::int64_t count, Int128 amount, bool isTotal = false)
    {
        m_rows.push_back({label, m_format.count(count), m_format.money(amount), isTotal});
    }
    /// Parts that have no rows of their own say no number of them.
    void some(const QString& label, std::int64_t count, Int128 amount)
    {
        if (count > 0 || amount != 0) {
            m_rows.push_back({label, count > 0 ? m_format.count(count) : QString{}, m_format.money(amount), false});
        }
    }

    const domain::Reconciliation& m_sums;
    const Words& m_words;
    Format m_format;
    std::vector<ReconciliationRow> m_rows;
};

QString reconciliationText(const domain::Reconciliation& sums, const Words& words)
{
    if (!sums.fileTotal) {
        return words.translate("Import", "The file has no total column; compare the sum with your own.");
    }
    const Int128 all = sumOfParts(sums);
    if (all == *sums.fileTotal) {
        return words.translate("Import", "The file's own total agrees to the last digit.");
    }
    const Format format{words, toQString(sums.currency)};
    return words.translate("Import", "The file's own total differs by %1.").arg(format.moneyDifferenceExact(*sums.fileTotal - all));
}

/// A figure with so many decimals; amounts and counts have their own.
QString figureText(const kpi::Figure& figure, int decimals, const Format& format)
{
    const bool isRatio = figure.hasValue && figure.unit == kpi::Unit::Fraction;
    const bool isReal = figure.hasValue && (figure.unit == kpi::Unit::Points || figure.unit == kpi::Unit::Factor || figure.unit == kpi::Unit::Days);
    return decimals == 1 ? format.figure(figure)
           : isRatio     ? format.percent(figure.real, decimals)
           : isReal      ? format.number(figure.real, decimals)
                         : format.figure(figure);
}

/// By how much an exact figure changes, with all its digits; "" for ratios and without a value.
QString exactDifference(const services::KpiEffect& effect, const Format& format)
{
    if (!effect.before.hasValue || !effect.after.hasValue) {
        return {};
    }
    const Int128 difference = effect.after.exact - effect.before.exact;
    switch (effect.after.unit) {
    case kpi::Unit::Money: return format.moneyDifferenceExact(difference);
    case kpi::Unit::Count: return format.countDifference(static_cast<std::int64_t>(difference));
    case kpi::Unit::Units: return format.difference(kpi::Unit::Units, difference);
    default: return {};
    }
}

/// Nothing where nobody can see a difference: another number of rows behind the same value, or less than the smallest unit.
std::optional<EffectRow> effectRow(const services::KpiEffect& effect, const Format& format)
{
    constexpr int kMostDecimals = 6;
    int decimals = 1;
    while (decimals < kMostDecimals && figureText(effect.before, decimals, format) == figureText(effect.after, decimals, format)) {
        ++decimals;
    }
    const QString before = figureText(effect.before, decimals, format);
    const QString after = figureText(effect.after, decimals, format);
    const QString difference = exactDifference(effect, format);
    const QString none = exactDifference({effect.kpi, effect.before, effect.before}, format);
    if (before == after && difference == none) {
        return std::nullopt;
    }
    return EffectRow{kpiName(effect.kpi, format.language()), before, after, difference};
}

/// "Revenue: IDR 3.51M → IDR 3.51M (+IDR 777)".
QString effectText(const EffectRow& effect)
{
    const QString text = QStringLiteral("%1: %2 \u2192 %3").arg(effect.kpi, effect.before, effect.after);
    return effect.difference.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, effect.difference);
}

/// How the file is read: what the window before an import offers otherwise. What stands between columns is no assumption.
void addRules(const ingest::Inspection& inspection, const Format& format, std::vector<Assumption>& assumed)
{
    const QString leadsTo = format.words().translate("Import", "Opens the file again, where it can be chosen otherwise.");
    for (const RuleState& rule : rulesOf(inspection, format)) {
        if (rule.name != "delimiter" && rule.choice.current >= 0) {
            const Choice& now = rule.choice.choices[static_cast<std::size_t>(rule.choice.current)];
            assumed.push_back({now.text, rule.label, leadsTo, rule.name, {}});
        }
    }
    const ChoiceState tax = taxRule(inspection, format.words());
    if (tax.current >= 0) {
        const bool isInside = tax.choices[static_cast<std::size_t>(tax.current)].id == "included";
        assumed.push_back({isInside ? format.words().translate("Import", "amounts with tax") : format.words().translate("Import", "amounts without tax"),
                           format.words().translate("Import", "Tax in the amounts"), leadsTo, "tax", {}});
    }
}

std::vector<Assumption> assumptions(const services::ImportReport& report, const services::Settings& settings, const Format& format)
{
    const Words& words = format.words();
    const QString leadsTo = words.translate("Import", "Opens the settings, where it can be changed.");
    std::vector<Assumption> assumed;
    addRules(report.inspection, format, assumed);
    // The currency first; then what the settings say, then the rest of the file.
    const auto second = assumed.begin() + (!assumed.empty() && assumed.front().rule == "currency" ? 1 : 0);
    assumed.insert(second, {{words.translate("Import", "year begins in %1").arg(format.monthLong(settings.calendar.startMonth)),
                             words.translate("Import", "Fiscal year"), leadsTo, {}, Setting::FiscalYear},
                            {settings.sixDayWeek ? words.translate("Import", "work Monday to Saturday")
                                                 : words.translate("Import", "work Monday to Friday"),
                             words.translate("Import", "Working days"), leadsTo, {}, Setting::WorkingDays}});
    return assumed;
}

}  // namespace

QString rowCountsText(const domain::RowCounts& counts, const Format& format)
{
    const int added = pluralCount(counts.added);
    return format.words()
        .translate("Import", "%n row(s) new, %1 changed, %2 the same, %3 rejected", nullptr, added)
        .arg(format.count(counts.changed), format.count(counts.same), format.count(counts.rejected));
}

QString rowCountsText(const domain::Batch& batch, const Format& format)
{
    const QString counts = rowCountsText(batch.counts, format);
    const std::int64_t removed = services::removedRows(batch);
    return removed == 0 ? counts : format.words().translate("Import", "%1, %2 removed").arg(counts, format.count(removed));
}

QuestionState presentQuestion(const ingest::Question& question, const ingest::Inspection& inspection, const Format& format)
{
    const Words& words = format.words();
    QuestionState state;
    state.title = questionTitle(words, question);
    QString examples;
    for (const std::string& example : question.examples) {
        examples += (examples.isEmpty() ? QString{} : QStringLiteral(" \u00B7 ")) + toQString(example);
    }
    state.text = question.id == "kind" && examples.isEmpty()
        ? words.translate("Import", "Nothing is imported yet. Choose one, or another kind in the list above.")
        : examples.isEmpty()
        ? words.translate("Import", "Nothing is imported yet. Choose one.")
        : words.translate("Import", "From the file: %1. Nothing is imported yet. Choose one.").arg(examples);
    for (const ingest::Answer& answer : question.answers) {
        state.choices.push_back({answerText(words, question, answer), answer.option});
    }
    if (state.choices.empty() && question.id == "field") {
        // A required field has no column: any column can be it.
        for (std::size_t n = 0; n < inspection.columns.size(); ++n) {
            state.choices.push_back({words.translate("Import", "Column “%1”").arg(toQString(inspection.columns[n].name)),
                                     "--map " + question.field + "=#" + std::to_string(n + 1)});
        }
    }
    return state;
}

ImportResult presentImport(const services::ImportReport& report, const services::Settings& settings, const Format& format)
{
    const Words& words = format.words();
    ImportResult result;
    result.batch = report.batch.id;
    result.rejected = report.batch.counts.rejected;
    result.title = rowCountsText(report.batch, format);
    const QString file = fileText(words, report.batch.fileName);
    const int read = pluralCount(report.batch.counts.read);
    result.text = report.batch.counts.rejected > 0
        ? words.translate("Import", "%1: rejected rows: %2 of %3. The others are saved.")
              .arg(file, format.count(report.batch.counts.rejected), format.count(report.batch.counts.read))
        : words.translate("Import", "%1: all %n row(s) are saved.", nullptr, read).arg(file);
    result.assumptions = assumptions(report, settings, format);
    for (const ingest::Note& note : report.notes) {
        const QString text = noteText(format, note);
        if (!text.isEmpty()) {
            result.notes << text;
        }
    }
    for (const services::ProposedMerge& pair : report.merges) {
        result.notes << words.translate("Import", "“%1” and “%2” are kept apart; are they the same? The list of data quality takes the answer.")
                            .arg(toQString(pair.nameText), toQString(pair.similarText));
    }
    if (report.batch.kind == domain::RecordKind::Sales) {
        result.reconciliation = ReconciliationTable{report.reconciliation, format.words()}.rows();
        result.reconciliationText = reconciliationText(report.reconciliation, format.words());
    }
    for (const EffectRow& effect : presentEffects(report.effect, format)) {
        result.effects << effectText(effect);
    }
    return result;
}

std::vector<EffectRow> presentEffects(const std::vector<services::KpiEffect>& effects, const Format& format)
{
    std::vector<EffectRow> rows;
    for (const services::KpiEffect& effect : effects) {
        if (auto row = effect.before == effect.after ? std::nullopt : effectRow(effect, format)) {
            rows.push_back(*std::move(row));
        }
    }
    return rows;
}

void presentOthers(ImportResult& result, const std::vector<domain::Batch>& batches, std::size_t gone, const Format& format)
{
    const Words& words = format.words();
    for (const domain::Batch& one : batches) {
        if (one.id != result.batch) {
            const QString file = fileText(words, one.fileName);
            const QString counts = rowCountsText(one, format);
            result.others.push_back({one.id, file,
                                     one.id < result.batch ? words.translate("Import", "Before it, %1: %2").arg(file, counts)
                                                           : words.translate("Import", "After it, %1: %2").arg(file, counts)});
        }
    }
    const int more = pluralCount(static_cast<std::int64_t>(gone));
    result.moreOthers = gone == 0 ? QString{} : words.translate("Import", "And %n more: see the list of imports.", nullptr, more);
}

QString progressText(const services::ImportStep& step, const services::Pace& pace, const Format& format)
{
    const Words& words = format.words();
    QStringList parts;
    if (step.allRows > 0) {
        const int all = pluralCount(step.allRows);
        parts << words.translate("Import", "%1 of %n row(s)", nullptr, all).arg(format.count(step.rows));
    } else {
        parts << words.translate("Import", "looking at the file");
    }
    if (pace.rowsPerSecond >= 0) {
        parts << words.translate("Import", "%1 rows/s").arg(format.count(static_cast<std::int64_t>(pace.rowsPerSecond)));
    }
    if (pace.secondsLeft >= 0) {
        parts << words.translate("Import", "%1 s left").arg(format.count(pace.secondsLeft));
    }
    return parts.join(QStringLiteral(" \u00B7 "));
}

std::vector<RejectRow> presentRejects(const std::vector<domain::RowIssue>& issues, std::size_t columns, const Format& format)
{
    std::vector<RejectRow> rows;
    rows.reserve(issues.size());
    for (const domain::RowIssue& issue : issues) {
        rows.push_back({placeText(format, issue.line, ingest::sheetOf(issue, columns)), toQString(issue.column),
                        toQString(issue.value.empty() ? issue.raw : issue.value), rejectReason(format.words(), issue.reason)});
    }
    return rows;
}

DataState presentData(const std::vector<domain::Batch>& batches, const services::StoreStatus& status, const Format& format)
{
    const Words& words = format.words();
    DataState state;
    if (status.records == 0) {
        state.title = words.translate("Import", "No data yet");
        state.empty = EmptyState{words.translate("Import", "Start from your sales file."),
                                 words.translate("Import", "Drop it here; its columns are recognised."),
                                 {{Offer::Import, words.translate("Import", "Import")},
                                  {Offer::Sample, words.translate("Import", "Try sample data")}}};
    } else {
        const int records = pluralCount(status.records);
        const int lines = pluralCount(status.lines);
        const int leads = pluralCount(status.leads);
        const int answers = pluralCount(status.answers);
        state.title = words.translate("Import", "%n record(s), %1", nullptr, records)
                          .arg(status.firstDay && status.lastDay ? format.range(*status.firstDay, *status.lastDay) : QString{});
        state.quality = QStringList{words.translate("Import", "%n sales line(s)", nullptr, lines), words.translate("Import", "%n lead(s)", nullptr, leads),
                                    words.translate("Import", "%n survey answer(s)", nullptr, answers)}
                            .join(QStringLiteral(" · "));
    }
    for (const domain::Batch& batch : batches) {
        BatchRow row;
        row.id = batch.id;
        row.when = momentText(format, batch.when);
        row.file = fileText(words, batch.fileName);
        row.kind = kindName(words, batch.kind);
        row.added = format.count(batch.counts.added);
        row.changed = format.count(batch.counts.changed);
        row.same = format.count(batch.counts.same);
        const std::int64_t removed = services::removedRows(batch);
        row.removed = removed == 0 ? QString{} : format.count(removed);
        row.rejected = format.count(batch.counts.rejected);
        row.who = toQString(batch.who);
        row.toolTip = row.file;
        row.undone = batch.undone;
        row.hasRejects = batch.counts.rejected > 0;
        state.batches.push_back(std::move(row));
    }
    return state;
}

}  // namespace kinerja::present
