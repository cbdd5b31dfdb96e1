// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "kinerja/present/actions_presenter.h"
#include "kinerja/ui/page.h"

namespace Ui {
class ActionsPage;
}

namespace kinerja::ui {

class ActionsDelegate;
class ActionsModel;
class EmptyBlock;

/// What was agreed, how far it is, and what was said since.
class ActionsPage final : public Page {
    Q_OBJECT

public:
    explicit ActionsPage(QWidget* parent = nullptr);
    ~ActionsPage() override;

    void showState(const present::ActionsState& state);
    /// Chooses an action, among all of them when it is not among those shown.
    void select(std::int64_t id);
    void applyTheme(const charts::Theme& theme, const charts::Metrics& metrics) override;

Q_SIGNALS:
    void planWished();
    void editWished(qint64 id);
    void removeWished(qint64 id);
    void statusWished(qint64 id, kinerja::domain::ActionStatus status);
    void checkInWished(qint64 id, const QString& text);
    void offered(kinerja::present::Offer offer);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void connectParts();
    void fillFilters();
    void fitColumns();
    void showDetails();
    void showMenu(const QPoint& position);
    void addCheckIn();
    void wishStatus(domain::ActionStatus status);
    [[nodiscard]] const present::ActionRowState* currentRow() const;

    std::unique_ptr<Ui::ActionsPage> m_ui;
    ActionsModel* m_model;
    ActionsDelegate* m_delegate;
    EmptyBlock* m_empty;
};

}  // namespace kinerja::ui
