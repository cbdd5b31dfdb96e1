// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "kinerja/charts/theme.h"
#include "kinerja/present/review_presenter.h"
#include "kinerja/ui/page.h"

namespace Ui {
class ReviewPage;
}

namespace kinerja::ui {

class EmptyBlock;
class PlainTable;

/// The review of a period: summary, promises of last time, own words and decisions, the table of KPIs.
class ReviewPage final : public Page {
    Q_OBJECT

public:
    explicit ReviewPage(QWidget* parent = nullptr);
    ~ReviewPage() override;

    /// What is being typed stays: the edits are only filled when `refill` says it is another period.
    void showState(const present::ReviewState& state, bool refill);
    void applyTheme(const charts::Theme& theme, const charts::Metrics& metrics) override;

Q_SIGNALS:
    void saveRequested(const QString& summary, const QString& decisions);
    void offered(kinerja::present::Offer offer);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showPromises(const present::ReviewState& state);

    std::unique_ptr<Ui::ReviewPage> m_ui;
    PlainTable* m_kpis;
    EmptyBlock* m_empty;
    const charts::Theme* m_theme;
};

}  // namespace kinerja::ui
