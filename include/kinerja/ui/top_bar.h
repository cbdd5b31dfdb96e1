// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QFrame>

#include "kinerja/present/frame_presenter.h"

class QPushButton;
class QToolButton;

namespace kinerja::charts {
struct Theme;
}

namespace kinerja::ui {

class ChipRow;

/// Period, comparison, filters, undo, search, present, export: the same on every page.
class TopBar final : public QFrame {
    Q_OBJECT

public:
    explicit TopBar(QWidget* parent = nullptr);

    void showState(const present::TopBarState& state);
    void showUndo(bool canUndo, const QString& undoText, bool canRedo, const QString& redoText);
    void setTheme(const charts::Theme& theme);
    /// Where a popup of the period or of the filters hangs.
    [[nodiscard]] QWidget* periodAnchor() const;
    [[nodiscard]] QWidget* filterAnchor() const;
    [[nodiscard]] QWidget* exportAnchor() const;

Q_SIGNALS:
    void previousRequested();
    void nextRequested();
    void periodRequested();
    void compareChosen(kinerja::kpi::Compare compare);
    void addFilterRequested();
    void filterRequested(kinerja::domain::Dimension dimension);  ///< change it
    void filterRemoved(kinerja::domain::Dimension dimension);
    void filtersCleared();
    void undoRequested();
    void redoRequested();
    void searchRequested();
    void presentRequested();
    void exportRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void makeCompareMenu();

    QPushButton* m_previous;
    QPushButton* m_period;
    QPushButton* m_next;
    QPushButton* m_compare;
    ChipRow* m_chips;
    QPushButton* m_addFilter;
    QPushButton* m_undo;
    QPushButton* m_redo;
    QPushButton* m_search;
    QPushButton* m_present;
    QPushButton* m_export;
    QString m_undoText;
    QString m_redoText;
};

}  // namespace kinerja::ui
