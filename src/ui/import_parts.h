// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractItemModel;
class QLabel;
class QScrollArea;
class QTableView;
class QVBoxLayout;
class QWidget;

/// What the import window is put together from.
namespace kinerja::ui {

/// Its tabs, in their order.
enum ImportTab { kRows, kRejected, kChanged, kMissing, kTotals, kAssumed };

inline constexpr int kImportRowHeight = 28;

[[nodiscard]] QLabel* plainLabel(const char* name, const char* role, const QString& text = {});
[[nodiscard]] QTableView* makeImportTable(const char* name, const QString& spoken, QAbstractItemModel* model);
/// As wide as their texts, within reason: the table scrolls sideways.
void fitImportColumns(QTableView& table);
[[nodiscard]] QScrollArea* scrolling(QWidget* inner);
/// An empty page of a tab; its column belongs to it.
[[nodiscard]] QVBoxLayout* makeTabPage();

}  // namespace kinerja::ui
