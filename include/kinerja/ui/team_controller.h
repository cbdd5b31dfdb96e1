// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include <QPointer>

#include "kinerja/kpi/query.h"
#include "kinerja/present/format.h"
#include "kinerja/services/plan.h"
#include "kinerja/ui/page_controller.h"

namespace kinerja::ui {

class FeedbackEditor;
class ProofController;
class TeamPage;

/// The people, each one's page, and the feedback given.
class TeamController final : public PageController {
    Q_OBJECT

public:
    explicit TeamController(const PageContext& context, QObject* parent = nullptr);

    void fulfil(const Wish& wish) override;

protected:
    [[nodiscard]] Page* makePage() override;
    void load() override;

private:
    void connectPage();
    void connectPerson();
    void loadTeam();
    void loadPerson();
    void openPerson(const std::string& key);
    void addPerson();
    void changePerson(const std::string& key, const QString& text, std::function<void(domain::Person&)> change);
    void planFor(const std::string& key);
    void showDetails(int row);

    void giveFeedback(const domain::Feedback& feedback, std::optional<kpi::KpiId> quote,
                      std::vector<kpi::Filter> scope = {});
    void openEditor(const domain::Feedback& feedback, bool isDraft, std::optional<kpi::KpiId> quote,
                    const std::vector<kpi::Filter>& scope);
    void connectEditor(FeedbackEditor& editor, const std::vector<kpi::Filter>& scope);
    void quote(FeedbackEditor& editor, kpi::KpiId kpi, const std::vector<kpi::Filter>& scope, bool beginText);
    void markChanged(FeedbackEditor& editor, const domain::Feedback& feedback);
    void confirmAndSave(FeedbackEditor& editor);
    void save(const QPointer<FeedbackEditor>& editor, const domain::Feedback& feedback);
    void keepDraft(const domain::Feedback& feedback, bool isDone);
    void openFeedback(qint64 id);
    void removeFeedback(qint64 id);
    [[nodiscard]] present::Format format() const;
    [[nodiscard]] QString nameOf(const std::string& key) const;

    TeamPage* m_page = nullptr;
    ProofController* m_proof;
    std::string m_person;  ///< "" = the list
    services::PersonPage m_shown;
    QPointer<FeedbackEditor> m_editor;
};

}  // namespace kinerja::ui
