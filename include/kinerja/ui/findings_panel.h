// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QFrame>

#include "kinerja/charts/theme.h"
#include "kinerja/present/dashboard_presenter.h"
#include "kinerja/ui/wish.h"

namespace kinerja::ui {

/// "Needs attention" above "Worth praising": as many findings as the height takes, each with its links.
class FindingsPanel final : public QFrame {
    Q_OBJECT

public:
    explicit FindingsPanel(QWidget* parent = nullptr);

    void showState(const std::vector<present::FindingState>& attention, const QString& attentionEmpty,
                   const std::vector<present::FindingState>& praise, const QString& praiseEmpty);
    void setTheme(const charts::Theme& theme);

Q_SIGNALS:
    void wished(const kinerja::ui::Wish& wish);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Section {
        QWidget* head = nullptr;
        QWidget* empty = nullptr;
        std::vector<QWidget*> rows;
        std::size_t shown = 0;
    };
    void rebuild();
    Section makeSection(const QString& title, const QString& emptyText, const std::vector<present::FindingState>& findings);
    QWidget* makeRow(const present::FindingState& finding);
    void arrange();
    /// Places the widget at `y` in the content's width if it fits above `bottom`. Returns: the y below it, −1 if not.
    int place(QWidget* widget, int y, int bottom, int gap) const;

    std::vector<present::FindingState> m_attention;
    std::vector<present::FindingState> m_praise;
    QString m_attentionEmpty;
    QString m_praiseEmpty;
    Section m_first;
    Section m_second;
    QFrame* m_rule;
    const charts::Theme* m_theme;
};

}  // namespace kinerja::ui
