// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <QDialog>
#include <QTimer>

#include "kinerja/charts/theme.h"
#include "kinerja/domain/plan.h"
#include "kinerja/present/format.h"

namespace Ui {
class FeedbackEditor;
}

namespace kinerja::ui {

/// Feedback to a person or the team: situation, behaviour, impact, figures as they are now, and who will read it.
/// Stays open until whoever shows it accepts it.
class FeedbackEditor final : public QDialog {
    Q_OBJECT

public:
    using People = std::vector<std::pair<std::string, std::string>>;  ///< key, name

    FeedbackEditor(present::Format format, std::vector<kpi::KpiId> kpis, People people, const charts::Theme& theme, QWidget* parent);
    ~FeedbackEditor() override;

    /// `isDraft`: typed before and not saved; said in a line.
    void edit(const domain::Feedback& feedback, bool isDraft);
    [[nodiscard]] domain::Feedback feedback() const;
    /// Adds a chip; the first figure of an empty text begins it.
    void addFigure(const domain::FrozenFigure& figure, bool beginText);
    /// The data behind that figure has changed since it was quoted.
    void markChanged(std::size_t figure);
    /// At the right edge of the window, so that the figures stay visible.
    void openBeside(const QWidget& window);

Q_SIGNALS:
    void quoteWished(kinerja::kpi::KpiId kpi);
    void saveWished();
    /// Two seconds after typing began, and while it goes on.
    void draftReady(const kinerja::domain::Feedback& feedback);

private:
    void connectParts();
    void fillAudience(bool toDefault);
    void showFigures();
    void showSentence();
    void personChanged();
    void typed();
    void trySave();
    [[nodiscard]] domain::FeedbackType type() const;
    [[nodiscard]] QString personName() const;

    std::unique_ptr<Ui::FeedbackEditor> m_ui;
    present::Format m_format;
    std::vector<kpi::KpiId> m_kpis;  ///< that can be quoted
    People m_people;
    const charts::Theme& m_theme;
    domain::Feedback m_feedback;         ///< as given; figures kept up to date
    std::vector<bool> m_changed;         ///< like its figures
    QTimer m_draftTimer;
};

}  // namespace kinerja::ui
