// SPDX-License-Identifier: GPL-3.0-or-later
#include "proof_subjects.h"

#include "proof_writer.h"

namespace kinerja::services {
namespace {

using kpi::KpiId;
using kpi::Reason;
using kpi::Unit;

constexpr std::string_view kAnswers = "answers";

class Maker final : private ProofWriter {
public:
    Maker(KpiId id, const ProofFindings& found) : ProofWriter(id, found) {}

    [[nodiscard]] Proof make() &&
    {
        proveSurveys();
        return std::move(m_proof);
    }

private:
    void proveSurveys()
    {
        const store::SurveyProof& surveys = m_found.surveys;
        const bool isNps = m_proof.kpi == KpiId::Nps;
        const std::int64_t answers = isNps ? surveys.npsAnswers : surveys.rated;
        if (isNps) {
            m_proof.formula = "100 * (promoters - detractors) / answers";
            count("promoters", surveys.promoters);
            count("detractors", surveys.detractors);
        } else if (m_proof.kpi == KpiId::Csat) {
            m_proof.formula = "satisfied / answers";
            count("satisfied", surveys.satisfied);
        } else {
            m_proof.formula = "score_sum / answers";
            count("score_sum", surveys.scoreSum);
        }
        count("answers", answers);
        include(kAnswers, answers);
        exclude("after-as-of", kAnswers, isNps ? surveys.npsAfterAsOf : surveys.ratedAfterAsOf);
        exclude("other-scale", kAnswers, isNps ? surveys.rated : surveys.npsAnswers);
        if (m_found.isStarted && m_found.surveysMatch && (isNps ? surveys.anyNps : surveys.anyRated)) {
            computeSurveys(answers);
        }
    }

    void computeSurveys(std::int64_t answers)
    {
        const store::SurveyProof& surveys = m_found.surveys;
        if (m_proof.kpi == KpiId::Nps) {
            return ratio(Int128{surveys.promoters - surveys.detractors} * 100, answers, answers);
        }
        if (m_proof.kpi == KpiId::Csat) {
            return ratio(surveys.satisfied, answers, answers);
        }
        surveys.severalScales ? none(Reason::SeveralUnits, answers) : ratio(surveys.scoreSum, answers, answers);
    }
};

}  // namespace

Proof surveyProof(KpiId kpi, const ProofFindings& found)
{
    return Maker(kpi, found).make();
}

}  // namespace kinerja::services
