// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include "kinerja/ui/target_gestures.h"

namespace kinerja::charts {
struct Theme;
}

namespace kinerja::ui {

class FrozenColumns;
class TargetGridDelegate;

/// The grid under the fingers: keys of a spreadsheet. What changes anything is a wish.
///
/// Arrows, Tab and Enter move (Shift: back); typing replaces, F2 edits; Delete clears; Ctrl+C, X, V; Ctrl+D and Ctrl+R
/// fill; Ctrl+A selects all; Shift and the mouse select a rectangle; Ctrl+Tab leaves the grid.
class TargetGridView final : public QTableView {
    Q_OBJECT

public:
    explicit TargetGridView(QWidget* parent = nullptr);

    void setTheme(const charts::Theme& theme);
    /// The rectangle that is selected, else the current cell; empty without one.
    [[nodiscard]] CellRange range() const;
    void select(const CellRange& range);
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    /// Names and totals stay in sight where the months need more room than there is: after widths or rows have changed.
    void fitFrozen();

Q_SIGNALS:
    void copyWished();
    void cutWished();
    void pasteWished();
    void clearWished();
    void fillDownWished();
    void fillRightWished();
    void currentMoved();
    void resized();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    bool wish(QKeyEvent* event);
    bool walk(QKeyEvent* event);
    void step(int rows, int columns);

    TargetGridDelegate* m_delegate;
    FrozenColumns* m_frozen = nullptr;
};

}  // namespace kinerja::ui
