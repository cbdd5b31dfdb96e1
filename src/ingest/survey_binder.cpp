// SPDX-License-Identifier: GPL-3.0-or-later
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
        : RowBinder(inspection), m_scale(inspection.reading.scale.value_or(Scale{})), m_date(m_reader.column("date")),
          m_score(m_reader.column("score")), m_topic(m_reader.column("topic"))
    {
        for (std::size_t at = 0; at < kTexts.size(); ++at) {
            m_texts[at] = m_reader.column(kTexts[at].first);
        }
    }

    bool take(const Row& row) override
    {
        SurveyAnswer answer;
        answer.line = row.line;
        std::optional<Date> day;
        std::optional<NumberCell> score;
        if (!m_reader.begin(row) || !m_reader.date(m_date, day) || !m_reader.number(m_score, score)) {
            return false;
        }
        if (!day) {
            return m_reader.refuse(m_date, "missing");
        }
        if (!score) {
            return m_reader.refuse(m_score, "missing");
        }
        answer.day = *day;
        for (std::size_t at = 0; at < kTexts.size(); ++at) {
            answer.*kTexts[at].second = m_reader.id(m_texts[at]);
        }
        if (!takeScore(*score, answer)) {
            return false;
        }
        answer.topics = m_topic.isMapped() ? topicsOfCell(m_reader.text(m_topic)) : topicsOf(answer.comment);
        m_block.push_back(std::move(answer));
        return true;
    }

    Status flush(RecordSink& sink) override { return sink.surveys(std::exchange(m_block, {})); }
    void finish(BindSummary&) override {}

private:
    /// A question that names its scale is read by it, the others by the file's.
    bool takeScore(const NumberCell& score, SurveyAnswer& answer)
    {
        const auto scale = scaleOfQuestion(answer.question).value_or(m_scale);
        if (score.raw % kRawOne != 0) {
            return m_reader.refuse(m_score, "not-whole");
        }
        const auto value = score.raw / kRawOne;
        if (value < scale.min || value > scale.max) {
            return m_reader.refuse(m_score, "out-of-range");
        }
        answer.score = static_cast<std::int32_t>(value);
        answer.scaleMin = scale.min;
        answer.scaleMax = scale.max;
        return true;
    }

    static constexpr std::array<std::pair<const char*, std::string SurveyAnswer::*>, 6> kTexts{{
        {"id", &SurveyAnswer::id}, {"customer", &SurveyAnswer::customer}, {"rep", &SurveyAnswer::rep},
        {"product", &SurveyAnswer::product}, {"question", &SurveyAnswer::question}, {"comment", &SurveyAnswer::comment},
    }};

    Scale m_scale;
    FieldColumn m_date, m_score, m_topic;
    std::array<FieldColumn, kTexts.size()> m_texts;
    std::vector<SurveyAnswer> m_block;
};

}  // namespace

std::unique_ptr<RowBinder> makeSurveyBinder(const Inspection& inspection)
{
    return std::make_unique<SurveyBinder>(inspection);
}

}  // namespace kinerja::ingest
