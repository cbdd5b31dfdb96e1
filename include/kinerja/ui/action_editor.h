// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include <QDialog>
#include <QTimer>

#include "kinerja/charts/theme.h"
#include "kinerja/present/actions_presenter.h"
#include "kinerja/present/targets_presenter.h"

class QLineEdit;

namespace Ui {
class ActionEditor;
}

namespace kinerja::ui {

/// An action letter by letter: the fields, and beside them what SMART still lacks. Advises, never blocks.
/// Stays open until whoever shows it accepts it.
class ActionEditor final : public QDialog {
    Q_OBJECT

public:
    using Values = std::vector<std::pair<std::string, std::string>>;  ///< key, label
    struct Choices {
        std::vector<kpi::KpiId> kpis;
        Values people;
        std::vector<std::pair<domain::Dimension, Values>> scopes;
    };

    ActionEditor(present::Format format, Choices choices, const charts::Theme& theme, QWidget* parent);
    ~ActionEditor() override;

    void edit(const domain::Action& action);
    [[nodiscard]] domain::Action action() const;
    void showSmart(const present::SmartState& state);

Q_SIGNALS:
    /// A moment after the last change.
    void changed(const kinerja::domain::Action& action);
    void agreeWished(const kinerja::domain::Action& action);

private:
    void connectParts();
    void fillChoices();
    void fillScopeValues(const std::string& chosen);
    void showUnit();
    void showGap();
    void tryAgree();
    [[nodiscard]] std::optional<kpi::KpiId> kpi() const;
    [[nodiscard]] present::GridUnit unit() const;
    [[nodiscard]] QString valueText(const std::optional<Raw4>& value) const;
    /// What was typed; what was given where the text is as it was.
    [[nodiscard]] std::optional<Raw4> valueOf(const QLineEdit& edit, const std::optional<Raw4>& given) const;
    [[nodiscard]] bool isReadable(const QLineEdit& edit) const;

    std::unique_ptr<Ui::ActionEditor> m_ui;
    present::Format m_format;
    Choices m_choices;
    const charts::Theme& m_theme;
    domain::Action m_action;  ///< as given
    int m_power = 0;          ///< money is typed in powers of ten
    QTimer m_changeTimer;
};

}  // namespace kinerja::ui
