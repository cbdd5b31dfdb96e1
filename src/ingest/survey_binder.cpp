// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <iterator>
#include <utility>

#include "row_binder.h"
#include "row_checks.h"
#include "topics.h"

namespace kinerja::ingest {
namespace {

using domain::SurveyAnswer;

class SurveyBinder final : public RowBinder {
public:
    explicit SurveyBinder(const Inspection& inspection)
        : RowBinder(inspection), m_scale(inspection.reading.scale.value_or(Scale{})), m_scales(inspection.reading.scales), m_csatScale(inspection.reading.csatScale), m_date(m_reader.column("date")),
          m_topic(m_reader.column("topic"))
    {
        for (const FieldMapping& mapped : inspection.mapping) {
            if (mapped.field == "score") {
                m_scores.push_back(m_reader.columnAt(mapped.column));
            }
        }
        for (std::size_t at = 0; at < kTexts.size(); ++at) {
            m_texts[at] = m_reader.column(kTexts[at].first);
        }
    }

    bool take(const Row& row) override
    {
        SurveyAnswer answer;
        answer.line = row.line;
        std::optional<Date> day;
        if (!m_reader.begin(row) || !m_reader.date(m_date, day)) {
            return false;
        }
        if (!day) {
            return m_reader.refuse(m_date, "missing");
        }
        answer.day = *day;
        for (std::size_t at = 0; at < kTexts.size(); ++at) {
            answer.*kTexts[at].second = m_reader.id(m_texts[at]);
        }
        answer.topics = m_topic.isMapped() ? topicsOfCell(m_reader.text(m_topic)) : topicsOf(answer.comment);
        return takeScores(answer);
    }

    Status flush(RecordSink& sink) override { return sink.surveys(std::exchange(m_block, {})); }
    void finish(BindSummary&) override {}

private:
    /// An answer for each score that is there; several columns are as many questions.
    bool takeScores(const SurveyAnswer& answer)
    {
        std::vector<SurveyAnswer> answers;
        for (const FieldColumn& column : m_scores) {
            std::optional<NumberCell> score;
            if (!m_reader.number(column, score)) {
                return false;
            }
            if (!score) {
                continue;
            }
            SurveyAnswer& one = answers.emplace_back(answer);
            if (m_scores.size() > 1) {
                one.question = column.name;
                one.id += one.id.empty() ? "" : " " + column.name;
            }
            if (!takeScore(column, *score, one)) {
                return false;
            }
        }
        if (answers.empty()) {
            return m_reader.refuse(m_scores.front(), "missing");
        }
        m_joined -= static_cast<std::int64_t>(answers.size()) - 1;  // the row is as many records
        std::move(answers.begin(), answers.end(), std::back_inserter(m_block));
        return true;
    }

    /// A question that names its scale is read by it, the others by the file's.
    bool takeScore(const FieldColumn& column, const NumberCell& score, SurveyAnswer& answer)
    {
        const auto own = std::find_if(m_scales.begin(), m_scales.end(), [&](const auto& one) { return one.first == column.at; });
        const auto asked = m_scores.size() > 1 ? std::nullopt : scaleAsked(answer.question);
        const auto scale = asked ? *asked : own != m_scales.end() ? own->second : m_scale;
        if (score.raw % kRawOne != 0) {
            return m_reader.refuse(column, "not-whole");
        }
        const auto value = score.raw / kRawOne;
        if (value < scale.min || value > scale.max) {
            return m_reader.refuse(column, "out-of-range");
        }
        answer.score = static_cast<std::int32_t>(value);
        answer.scaleMin = scale.min;
        answer.scaleMax = scale.max;
        return true;
    }

    [[nodiscard]] std::optional<Scale> scaleAsked(std::string_view question) const
    {
        const auto said = scaleOfQuestion(question);
        return !said && isCsatQuestion(question) ? m_csatScale : said;
    }

    static constexpr std::array<std::pair<const char*, std::string SurveyAnswer::*>, 6> kTexts{{
        {"id", &SurveyAnswer::id}, {"customer", &SurveyAnswer::customer}, {"rep", &SurveyAnswer::rep},
        {"product", &SurveyAnswer::product}, {"question", &SurveyAnswer::question}, {"comment", &SurveyAnswer::comment},
    }};

    Scale m_scale;
    const std::vector<std::pair<std::size_t, Scale>>& m_scales;  ///< of columns that say their own
    std::optional<Scale> m_csatScale;
    FieldColumn m_date, m_topic;
    std::vector<FieldColumn> m_scores;
    std::array<FieldColumn, kTexts.size()> m_texts;
    std::vector<SurveyAnswer> m_block;
};

}  // namespace

std::unique_ptr<RowBinder> makeSurveyBinder(const Inspection& inspection)
{
    return std::make_unique<SurveyBinder>(inspection);
}

}  // namespace kinerja::ingest
