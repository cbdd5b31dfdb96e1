// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "kinerja/present/team_presenter.h"
#include "kinerja/ui/page.h"

namespace Ui {
class TeamPage;
}

namespace kinerja::ui {

class EmptyBlock;
class PersonView;
class TeamDelegate;
class TeamModel;

/// The people: a list, and one page for each.
class TeamPage final : public Page {
    Q_OBJECT

public:
    explicit TeamPage(QWidget* parent = nullptr);
    ~TeamPage() override;

    void showTeam(const present::TeamState& state, const present::Words& words);
    void showPerson(const present::PersonState& state, const present::Words& words);
    void applyTheme(const charts::Theme& theme, const charts::Metrics& metrics) override;
    [[nodiscard]] PersonView& person() const noexcept { return *m_person; }

Q_SIGNALS:
    void personChosen(const QString& key);
    void listWished();
    /// "" = the whole team.
    void feedbackWished(const QString& key);
    void actionWished(const QString& key);
    void membershipChosen(const QString& key, kinerja::domain::Membership membership);
    void addPersonWished();
    void offered(kinerja::present::Offer offer);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectList();
    void fillSections(const present::Words& words);
    void fitColumns();
    void showMenu(const QPoint& position);
    void showButtons();
    [[nodiscard]] const present::TeamRowState* currentRow() const;
    [[nodiscard]] QString currentKey() const;
    void openCurrent();

    std::unique_ptr<Ui::TeamPage> m_ui;
    TeamModel* m_model;
    TeamDelegate* m_delegate;
    PersonView* m_person;
    EmptyBlock* m_empty;
    present::Words m_words{present::Language::Indonesian};
};

}  // namespace kinerja::ui
