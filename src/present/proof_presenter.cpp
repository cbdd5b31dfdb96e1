// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/proof_presenter.h"

#include <algorithm>
#include <array>

#include <QStringList>

#include "kinerja/present/convert.h"
#include "kinerja/present/vocabulary.h"

namespace kinerja::present {
namespace {

struct Word {
    std::string_view id;
    const char* text;
};

constexpr std::array kNumbers{
    Word{"gross_sales", QT_TRANSLATE_NOOP("Proof", "gross sales")},
    Word{"discounts", QT_TRANSLATE_NOOP("Proof", "discounts")},
    Word{"returns", QT_TRANSLATE_NOOP("Proof", "returns")},
    Word{"orders", QT_TRANSLATE_NOOP("Proof", "orders")},
    Word{"quantity", QT_TRANSLATE_NOOP("Proof", "quantity")},
    Word{"new_customers", QT_TRANSLATE_NOOP("Proof", "new customers")},
    Word{"returning_customers", QT_TRANSLATE_NOOP("Proof", "returning customers")},
    Word{"revenue_with_cost", QT_TRANSLATE_NOOP("Proof", "revenue with known cost")},
    Word{"cost", QT_TRANSLATE_NOOP("Proof", "cost")},
    Word{"market_size", QT_TRANSLATE_NOOP("Proof", "market size")},
    Word{"leads_created", QT_TRANSLATE_NOOP("Proof", "leads created")},
    Word{"won_of_created", QT_TRANSLATE_NOOP("Proof", "of these, won")},
    Word{"leads_won", QT_TRANSLATE_NOOP("Proof", "leads won")},
    Word{"leads_lost", QT_TRANSLATE_NOOP("Proof", "leads lost")},
    Word{"won_value", QT_TRANSLATE_NOOP("Proof", "value won")},
    Word{"lost_value", QT_TRANSLATE_NOOP("Proof", "value lost")},
    Word{"won_leads_with_value", QT_TRANSLATE_NOOP("Proof", "won leads with a value")},
    Word{"middle_days", QT_TRANSLATE_NOOP("Proof", "days of the leads in the middle")},
    Word{"middle_leads", QT_TRANSLATE_NOOP("Proof", "leads in the middle")},
    Word{"open_leads", QT_TRANSLATE_NOOP("Proof", "open leads")},
    Word{"open_value", QT_TRANSLATE_NOOP("Proof", "value of open leads to close in the period")},
    Word{"target", QT_TRANSLATE_NOOP("Proof", "target")},
    Word{"working_days_left", QT_TRANSLATE_NOOP("Proof", "working days left")},
    Word{"promoters", QT_TRANSLATE_NOOP("Proof", "answers of 9–10")},
    Word{"detractors", QT_TRANSLATE_NOOP("Proof", "answers of 0–6")},
    Word{"answers", QT_TRANSLATE_NOOP("Proof", "answers")},
    Word{"satisfied", QT_TRANSLATE_NOOP("Proof", "satisfied answers")},
    Word{"score_sum", QT_TRANSLATE_NOOP("Proof", "sum of the scores")},
};
constexpr std::array kRecords{
    Word{"lines", QT_TRANSLATE_NOOP("Proof", "sales lines")},
    Word{"orders", QT_TRANSLATE_NOOP("Proof", "orders")},
    Word{"leads", QT_TRANSLATE_NOOP("Proof", "leads")},
    Word{"answers", QT_TRANSLATE_NOOP("Proof", "answers")},
};
constexpr std::array kReasons{
    Word{"cancelled", QT_TRANSLATE_NOOP("Proof", "cancelled")},
    Word{"on-hold", QT_TRANSLATE_NOOP("Proof", "on hold or disputed")},
    Word{"no-rate", QT_TRANSLATE_NOOP("Proof", "another currency without a rate")},
    Word{"after-as-of", QT_TRANSLATE_NOOP("Proof", "after the as-of day")},
    Word{"return", QT_TRANSLATE_NOOP("Proof", "returns")},
    Word{"unknown-cost", QT_TRANSLATE_NOOP("Proof", "cost not known")},
    Word{"unknown-customer", QT_TRANSLATE_NOOP("Proof", "customer not known")},
    Word{"unknown-creation", QT_TRANSLATE_NOOP("Proof", "closed without a creation date")},
    Word{"unknown-closing", QT_TRANSLATE_NOOP("Proof", "without a closing date")},
    Word{"closed-before-created", QT_TRANSLATE_NOOP("Proof", "closed before they were created")},
    Word{"lost", QT_TRANSLATE_NOOP("Proof", "lost")},
    Word{"without-value", QT_TRANSLATE_NOOP("Proof", "without a value")},
    Word{"other-scale", QT_TRANSLATE_NOOP("Proof", "on another scale")},
};

template <typename List>
QString wordFor(const List& list, std::string_view id, const Words& words)
{
    const auto found = std::find_if(list.begin(), list.end(), [id](const Word& word) { return word.id == id; });
    return found == list.end() ? toQString(id) : words.translate("Proof", found->text);
}

/// A number of the proof, or a KPI that an own formula names.
QString numberName(std::string_view id, const Words& words)
{
    const bool isNumber = std::any_of(kNumbers.begin(), kNumbers.end(), [id](const Word& word) { return word.id == id; });
    const auto kpi = isNumber ? std::nullopt : kpi::parseKpi(id);
    return kpi ? kpiName(*kpi, words.language()) : wordFor(kNumbers, id, words);
}

QString numberText(const services::ProofNumber& number, const Format& format)
{
    kpi::Figure figure;
    figure.unit = number.unit;
    figure.hasValue = true;
    figure.exact = number.value;
    return format.figureExact(figure);
}

/// The formula with `textOf` each of its names.
template <typename TextOf>
QString filledIn(const services::Proof& proof, TextOf textOf)
{
    QString filled;
    for (QString token : toQString(proof.formula).split(QLatin1Char{' '})) {
        QString before;
        QString after;
        for (; token.startsWith(QLatin1Char{'('}); token.remove(0, 1)) {
            before += QLatin1Char{'('};
        }
        for (; token.endsWith(QLatin1Char{')'}); token.chop(1)) {
            after += QLatin1Char{')'};
        }
        const std::string name = toStdString(token);
        const auto number = std::find_if(proof.numbers.begin(), proof.numbers.end(),
                                         [&name](const services::ProofNumber& one) { return one.name == name; });
        if (number != proof.numbers.end()) {
            token = textOf(*number);
        } else {
            token.replace(QLatin1Char{'-'}, kMinus).replace(QLatin1Char{'/'}, QChar{0x00F7}).replace(QLatin1Char{'*'}, QChar{0x00D7});
        }
        filled += (filled.isEmpty() ? QString{} : QStringLiteral(" ")) + before + token + after;
    }
    return filled;
}

QString rowsText(const services::ProofRecords& rows, const Format& format)
{
    QString text = QStringLiteral("%1 %2").arg(format.count(rows.count), wordFor(kRecords, rows.records, format.words()));
    if (rows.amount) {
        text += QStringLiteral(" · ") + format.money(*rows.amount);
    }
    return text;
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

}  // namespace

QString presentProof(const services::Proof& proof, const Format& format)
{
    const Words& words = format.words();
    if (proof.formula.empty()) {
        return verdict(proof, format);
    }
    QStringList lines;
    lines << words.translate("Proof", "With its numbers (definition version %1):").arg(kpi::definition(proof.kpi).version);
    lines << filledIn(proof, [&](const services::ProofNumber& one) { return numberName(one.name, words); });
    lines << QStringLiteral("= ") + filledIn(proof, [&](const services::ProofNumber& one) { return numberText(one, format); });
    lines << QStringLiteral("= ") + format.figureExact(proof.isChecked() ? proof.recomputed : proof.shown) << QString{};
    if (!proof.included.records.empty()) {
        lines << words.translate("Proof", "In it: %1").arg(rowsText(proof.included, format));
    }
    for (const services::ProofRecords& rows : proof.excluded) {
        lines << words.translate("Proof", "Left out, %1: %2").arg(wordFor(kReasons, rows.reason, words), rowsText(rows, format));
    }
    lines << QString{} << verdict(proof, format);
    return lines.join(QLatin1Char('\n'));
}

}  // namespace kinerja::present
