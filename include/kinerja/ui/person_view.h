// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QWidget>

#include "kinerja/charts/theme.h"
#include "kinerja/present/team_presenter.h"

class QPlainTextEdit;

namespace Ui {
class PersonView;
}

namespace kinerja::ui {

/// One person against target, team and own past; own words; what was said and agreed.
class PersonView final : public QWidget {
    Q_OBJECT

public:
    explicit PersonView(QWidget* parent = nullptr);
    ~PersonView() override;

    void showState(const present::PersonState& state, const present::Words& words);
    void applyTheme(const charts::Theme& theme, const charts::Metrics& metrics);
    [[nodiscard]] const present::PersonState& state() const noexcept { return m_state; }

Q_SIGNALS:
    void backWished();
    /// The (i) of a figure: formula, rows included and left out.
    void detailsWished(int row);
    void feedbackWished(kinerja::domain::FeedbackType type);
    void actionWished();
    void membershipChosen(kinerja::domain::Membership membership);
    /// A field of own words was left with another text.
    void wordsEdited(const QString& wants, const QString& needs);
    void feedbackOpened(qint64 id);
    void feedbackRemoved(qint64 id);
    void actionOpened(qint64 id);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectParts();
    void fillFigures();
    void fillTimeline();
    void fillWords();
    void fitColumns();
    void openEntry(int row);
    void removeEntry(int row);
    void showMenu(const QPoint& position);
    void paintAvatarLabel();

    std::unique_ptr<Ui::PersonView> m_ui;
    present::PersonState m_state;
    present::Words m_words{present::Language::Indonesian};
    const charts::Theme* m_theme;
};

}  // namespace kinerja::ui
