// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/proof_presenter.h"

#include <algorithm>
#include <array>

#include <QStringList>

#include "kinerja/present/convert.h"
#include "kinerja/present/vocabulary.h"
#include "proof_formula.h"
#include "target_proof_words.h"

namespace kinerja::present {
namespace {

constexpr std::array kNumbers{
    ProofWord{"gross_sales", QT_TRANSLATE_NOOP("Proof", "gross sales")},
    ProofWord{"discounts", QT_TRANSLATE_NOOP("Proof", "discounts")},
    ProofWord{"returns", QT_TRANSLATE_NOOP("Proof", "returns")},
    ProofWord{"orders", QT_TRANSLATE_NOOP("Proof", "orders")},
    ProofWord{"quantity", QT_TRANSLATE_NOOP("Proof", "quantity")},
    ProofWord{"new_customers", QT_TRANSLATE_NOOP("Proof", "new customers")},
    ProofWord{"returning_customers", QT_TRANSLATE_NOOP("Proof", "returning customers")},
    ProofWord{"revenue_with_cost", QT_TRANSLATE_NOOP("Proof", "revenue with known cost")},
    ProofWord{"cost", QT_TRANSLATE_NOOP("Proof", "cost")},
    ProofWord{"market_size", QT_TRANSLATE_NOOP("Proof", "market size")},
    ProofWord{"leads_created", QT_TRANSLATE_NOOP("Proof", "leads created")},
    ProofWord{"won_of_created", QT_TRANSLATE_NOOP("Proof", "of these, won")},
    ProofWord{"leads_won", QT_TRANSLATE_NOOP("Proof", "leads won")},
    ProofWord{"leads_lost", QT_TRANSLATE_NOOP("Proof", "leads lost")},
    ProofWord{"won_value", QT_TRANSLATE_NOOP("Proof", "value won")},
    ProofWord{"lost_value", QT_TRANSLATE_NOOP("Proof", "value lost")},
    ProofWord{"won_leads_with_value", QT_TRANSLATE_NOOP("Proof", "won leads with a value")},
    ProofWord{"middle_days", QT_TRANSLATE_NOOP("Proof", "days of the leads in the middle")},
    ProofWord{"middle_leads", QT_TRANSLATE_NOOP("Proof", "leads in the middle")},
    ProofWord{"open_leads", QT_TRANSLATE_NOOP("Proof", "open leads")},
    ProofWord{"open_value", QT_TRANSLATE_NOOP("Proof", "value of open leads to close in the period")},
    ProofWord{"target", QT_TRANSLATE_NOOP("Proof", "target")},
    ProofWord{"working_days_left", QT_TRANSLATE_NOOP("Proof", "working days left")},
    ProofWord{"promoters", QT_TRANSLATE_NOOP("Proof", "answers of 9–10")},
    ProofWord{"detractors", QT_TRANSLATE_NOOP("Proof", "answers of 0–6")},
    ProofWord{"answers", QT_TRANSLATE_NOOP("Proof", "answers")},
    ProofWord{"satisfied", QT_TRANSLATE_NOOP("Proof", "satisfied answers")},
    ProofWord{"score_sum", QT_TRANSLATE_NOOP("Proof", "sum of the scores")},
};
constexpr std::array kRecords{
    ProofWord{"lines", QT_TRANSLATE_NOOP("Proof", "sales lines")},
    ProofWord{"orders", QT_TRANSLATE_NOOP("Proof", "orders")},
    ProofWord{"leads", QT_TRANSLATE_NOOP("Proof", "leads")},
    ProofWord{"answers", QT_TRANSLATE_NOOP("Proof", "answers")},
};
constexpr std::array kReasons{
    ProofWord{"cancelled", QT_TRANSLATE_NOOP("Proof", "cancelled")},
    ProofWord{"on-hold", QT_TRANSLATE_NOOP("Proof", "on hold or disputed")},
    ProofWord{"no-rate", QT_TRANSLATE_NOOP("Proof", "another currency without a rate")},
    ProofWord{"after-as-of", QT_TRANSLATE_NOOP("Proof", "after the as-of day")},
    ProofWord{"return", QT_TRANSLATE_NOOP("Proof", "returns")},
    ProofWord{"unknown-cost", QT_TRANSLATE_NOOP("Proof", "cost not known")},
    ProofWord{"unknown-customer", QT_TRANSLATE_NOOP("Proof", "customer not known")},
    ProofWord{"unknown-creation", QT_TRANSLATE_NOOP("Proof", "without a creation date")},
    ProofWord{"unknown-closing", QT_TRANSLATE_NOOP("Proof", "without a closing date")},
    ProofWord{"closed-before-created", QT_TRANSLATE_NOOP("Proof", "closed before they were created")},
    ProofWord{"lost", QT_TRANSLATE_NOOP("Proof", "lost")},
    ProofWord{"without-value", QT_TRANSLATE_NOOP("Proof", "without a value")},
    ProofWord{"other-period", QT_TRANSLATE_NOOP("Proof", "to close in another period")},
    ProofWord{"other-scale", QT_TRANSLATE_NOOP("Proof", "on another scale")},
};

/// A number of the proof, or a KPI that an own formula names.
QString numberName(std::string_view id, const Words& words)
{
    const bool isNumber = std::any_of(kNumbers.begin(), kNumbers.end(), [id](const ProofWord& word) { return word.id == id; });
    const auto kpi = isNumber ? std::nullopt : kpi::parseKpi(id);
    return kpi ? kpiName(*kpi, words.language()) : proofWord(kNumbers, id, words);
}

QString numberText(const services::ProofNumber& number, const Format& format)
{
    kpi::Figure figure;
    figure.unit = number.unit;
    figure.hasValue = true;
    figure.exact = number.value;
    return format.figureExact(figure);
}

QString rowsText(const services::ProofRecords& rows, const Format& format)
{
    QString text = QStringLiteral("%1 %2").arg(format.count(rows.count), proofWord(kRecords, rows.records, format.words()));
    if (rows.amount) {
        text += QStringLiteral(" · ") + format.money(*rows.amount);
    }
    return text;
}

void addRecords(QStringList& lines, const services::ProofRecords& included, const std::vector<services::ProofRecords>& excluded, const Format& format)
{
    const Words& words = format.words();
    if (!included.records.empty()) {
        lines << words.translate("Proof", "In it: %1").arg(rowsText(included, format));
    }
    for (const services::ProofRecords& rows : excluded) {
        lines << words.translate("Proof", "Left out, %1: %2").arg(proofWord(kReasons, rows.reason, words), rowsText(rows, format));
    }
}

QString verdict(const services::Proof& proof, const Format& format)
{
    const Words& words = format.words();
    if (proof.unchecked == "changed-meanwhile") {
        return words.translate("Proof", "Not compared: the records changed meanwhile. Open this again.");
    }
    if (!proof.isChecked()) {
        return words.translate("Proof", "Not compared: an amount is too large for the second way of computing.");
    }
    if (proof.isEqual()) {
        return words.translate("Proof", "Computed a second time from the stored records: the same.");
    }
    return words.translate("Proof", "DIFFERENT when computed from the stored records: %1. Do not use this figure; check the database (kinerja-cli check --deep).")
        .arg(format.figureExact(proof.recomputed));
}

void addTarget(QStringList& lines, const services::Proof& proof, const Format& format)
{
    if (proof.target) {
        lines << QString{} << targetProofLines(proof.kpi, *proof.target, format);
    }
}

}  // namespace

QString presentProof(const services::Proof& proof, const Format& format)
{
    const Words& words = format.words();
    QStringList lines;
    if (proof.formula.empty()) {
        lines << verdict(proof, format);
        addTarget(lines, proof, format);
        return lines.join(QLatin1Char('\n'));
    }
    lines << words.translate("Proof", "With its numbers (definition version %1):").arg(kpi::definition(proof.kpi).version);
    lines << filledFormula(proof.formula, proof.numbers, [&](const services::ProofNumber& one) { return numberName(one.name, words); });
    lines << QStringLiteral("= ") + filledFormula(proof.formula, proof.numbers, [&](const services::ProofNumber& one) { return numberText(one, format); });
    lines << QStringLiteral("= ") + format.figureExact(proof.isChecked() ? proof.recomputed : proof.shown) << QString{};
    addRecords(lines, proof.included, proof.excluded, format);
    for (const services::ProofPart& part : proof.parts) {
        lines << numberName(part.measure, words) + QLatin1Char(':');
        addRecords(lines, part.included, part.excluded, format);
    }
    lines << QString{} << verdict(proof, format);
    addTarget(lines, proof, format);
    return lines.join(QLatin1Char('\n'));
}

}  // namespace kinerja::present
