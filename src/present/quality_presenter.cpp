// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/quality_presenter.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QStringList>

#include "kinerja/present/convert.h"
#include "kinerja/present/vocabulary.h"

namespace kinerja::present {
namespace {

struct IssueTexts {
    const char* name;
    const char* fix;
};

// In the order of services::QualityIssue.
constexpr std::array<IssueTexts, services::kQualityIssueCount> kTexts{{
    {QT_TRANSLATE_NOOP("Quality", "Sales lines without a customer"),
     QT_TRANSLATE_NOOP("Quality", "Import the file again with its customer column; known lines are updated.")},
    {QT_TRANSLATE_NOOP("Quality", "Sales lines without a salesperson"),
     QT_TRANSLATE_NOOP("Quality", "Import the file again with its salesperson column; known lines are updated.")},
    {QT_TRANSLATE_NOOP("Quality", "Sales lines without a region"),
     QT_TRANSLATE_NOOP("Quality", "Import the regions with the sales, or a list of customers with their regions.")},
    {QT_TRANSLATE_NOOP("Quality", "Sales lines without a product"),
     QT_TRANSLATE_NOOP("Quality", "Import the file again with its product column; known lines are updated.")},
    {QT_TRANSLATE_NOOP("Quality", "Sales lines without a cost"),
     QT_TRANSLATE_NOOP("Quality", "Import a list of products with their costs, or the sales with a cost column.")},
    {QT_TRANSLATE_NOOP("Quality", "Sales lines in a currency without a rate"),
     QT_TRANSLATE_NOOP("Quality", "Import exchange rates for these days.")},
    {QT_TRANSLATE_NOOP("Quality", "Sales lines with pieces for nothing"),
     QT_TRANSLATE_NOOP("Quality", "Gifts are right as they are; otherwise correct the price in the file and import it again.")},
    {QT_TRANSLATE_NOOP("Quality", "Sales lines with quantity 0"),
     QT_TRANSLATE_NOOP("Quality", "Correct the quantity in the file and import it again.")},
    {QT_TRANSLATE_NOOP("Quality", "Sales lines with a negative price"),
     QT_TRANSLATE_NOOP("Quality", "Returns have a negative quantity; correct the file and import it again.")},
    {QT_TRANSLATE_NOOP("Quality", "Sales lines with a discount above their amount"),
     QT_TRANSLATE_NOOP("Quality", "See whether the discount is a rate that was read as an amount; import again with --set discount=…")},
    {QT_TRANSLATE_NOOP("Quality", "Sales lines dated in the future"),
     QT_TRANSLATE_NOOP("Quality", "They count when their day comes. See whether day and month are the right way round.")},
    {QT_TRANSLATE_NOOP("Quality", "Possibly duplicate lines"),
     QT_TRANSLATE_NOOP("Quality", "Same day, customer, product, quantity and amount in two orders. Undo the import that brought one too many.")},
    {QT_TRANSLATE_NOOP("Quality", "Orders with almost the same number"),
     QT_TRANSLATE_NOOP("Quality", "If they are one order, write its number alike in the files, undo the import of the other spelling and import it again.")},
    {QT_TRANSLATE_NOOP("Quality", "Leads without a creation date"),
     QT_TRANSLATE_NOOP("Quality", "Import the leads again with the day they were created.")},
    {QT_TRANSLATE_NOOP("Quality", "Closed leads without a closing date"),
     QT_TRANSLATE_NOOP("Quality", "Import the leads again with the day they were won or lost.")},
    {QT_TRANSLATE_NOOP("Quality", "Leads won before they were created"),
     QT_TRANSLATE_NOOP("Quality", "Correct one of the two dates and import the leads again.")},
    {QT_TRANSLATE_NOOP("Quality", "Won leads without a value"),
     QT_TRANSLATE_NOOP("Quality", "Import the leads again with their values.")},
    {QT_TRANSLATE_NOOP("Quality", "Leads without a salesperson"),
     QT_TRANSLATE_NOOP("Quality", "Import the leads again with their owners.")},
    {QT_TRANSLATE_NOOP("Quality", "Leads in another currency"),
     QT_TRANSLATE_NOOP("Quality", "Import exchange rates for these days.")},
    {QT_TRANSLATE_NOOP("Quality", "Leads dated in the future"),
     QT_TRANSLATE_NOOP("Quality", "See whether day and month are the right way round.")},
    {QT_TRANSLATE_NOOP("Quality", "Survey answers on a scale without a rule"),
     QT_TRANSLATE_NOOP("Quality", "Scales with a rule are 1–5, 1–10 and 0–10. Import the answers again with --set scale=…")},
    {QT_TRANSLATE_NOOP("Quality", "Survey answers without a salesperson"),
     QT_TRANSLATE_NOOP("Quality", "Import the answers again with the salesperson they are about.")},
    {QT_TRANSLATE_NOOP("Quality", "Survey answers dated in the future"),
     QT_TRANSLATE_NOOP("Quality", "See whether day and month are the right way round.")},
    {QT_TRANSLATE_NOOP("Quality", "Targets of somebody or something that no record names"),
     QT_TRANSLATE_NOOP("Quality", "See on the Targets page whether the name is spelled as in the records.")},
}};

/// What rounds to nothing is not nothing.
QString shareText(double share, const Format& format)
{
    constexpr double kLeast = 0.001;
    return share > 0.0 && share < kLeast / 2 ? QLatin1Char{'<'} + format.percent(kLeast) : format.percent(share);
}

const IssueTexts& textsOf(services::QualityIssue issue) { return kTexts.at(static_cast<std::size_t>(issue)); }

}  // namespace

QString qualityIssueName(const Words& words, services::QualityIssue issue)
{
    return words.translate("Quality", textsOf(issue).name);
}

std::vector<QualityRow> presentNameQuestions(const std::vector<services::ProposedMerge>& proposed, const Format& format)
{
    constexpr std::size_t kShown = 3;
    const Words& words = format.words();
    std::vector<QualityRow> rows;
    for (std::size_t at = 0; at < std::min(proposed.size(), kShown); ++at) {
        const services::ProposedMerge& pair = proposed[at];
        const QString name = toQString(pair.nameText);
        const QString similar = toQString(pair.similarText);
        QualityRow& row = rows.emplace_back();
        row.text = words.translate("Quality", "%1: are “%2” and “%3” the same?").arg(dimensionName(words, pair.dimension), name, similar);
        row.kpis = words.translate("Quality", "If they are, “%1” counts as “%2” in every figure; the rows keep what their files say.").arg(similar, name);
        row.fix = words.translate("Quality", "Ctrl+Z takes the answer back.");
        if (proposed.size() > kShown) {
            const int more = pluralCount(static_cast<std::int64_t>(proposed.size() - kShown));
            row.fix += QLatin1Char{' '} + words.translate("Quality", "%n more pair(s) after these.", nullptr, more);
        }
        row.names = pair;
    }
    return rows;
}

std::vector<QualityRow> presentQuality(const std::vector<services::QualityFinding>& findings, const Format& format)
{
    const Words& words = format.words();
    std::vector<QualityRow> rows;
    for (const services::QualityFinding& finding : findings) {
        QualityRow& row = rows.emplace_back();
        row.issue = finding.issue;
        row.sort = services::sortOf(finding.issue);
        const QString name = qualityIssueName(words, finding.issue);
        row.text = finding.revenueShare
                       ? words.translate("Quality", "%1: %2, %3 of revenue")
                             .arg(name, format.count(finding.rows), shareText(*finding.revenueShare, format))
                       : words.translate("Quality", "%1: %2 of %3")
                             .arg(name, format.count(finding.rows), format.count(finding.ofRows));
        QStringList kpis;
        for (const kpi::KpiId kpi : finding.kpis) {
            kpis << kpiName(kpi, format.language());
        }
        row.kpis = words.translate("Quality", "Hurts: %1").arg(kpis.join(QStringLiteral(", ")));
        row.fix = words.translate("Quality", textsOf(finding.issue).fix);
    }
    return rows;
}

}  // namespace kinerja::present
