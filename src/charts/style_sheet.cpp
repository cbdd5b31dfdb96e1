// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/charts/theme.h"

#include <array>
#include <utility>

namespace kinerja::charts {
namespace {

/// @token stands for a colour of the theme, #…px for a measure, #mode for the folder of icons.
constexpr const char* kBase = R"(
* { font-family: "Noto Sans"; font-size: 14px; color: @ink; }
QWidget { background: transparent; }
QMainWindow, QDialog, QWidget[box="canvas"] { background: @canvas; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QToolTip { background: @surface; color: @ink; border: 1px solid @control; padding: 6px 8px; font-size: 12px; }
QFrame[box="card"] { background: @surface; border: 1px solid @line; border-radius: 10px; }
QFrame[box="bar"] { background: @surface; border: none; border-bottom: 1px solid @line; }
QFrame[box="status"] { background: @surface; border: none; border-top: 1px solid @line; }
QFrame[box="rail"] { background: @rail; border: none; }
QFrame[box="note"] { background: @goodWash; border: none; border-radius: 6px; }
QFrame[box="warning"] { background: @badWash; border: none; border-radius: 6px; }
QFrame[box="well"] { background: @sunken; border: none; border-radius: 6px; }
QFrame[box="popup"] { background: @surface; border: 1px solid @control; }
QFrame[box="edge"] { background: @control; border: none; }
QFrame[box="rule"] { background: @line; border: none; max-height: 1px; min-height: 1px; }
QLabel { background: transparent; }
QLabel[role="hero"] { font-size: 40px; font-weight: bold; }
QLabel[role="value"] { font-size: #valuepx; font-weight: bold; }
QLabel[role="title"] { font-size: 20px; font-weight: bold; }
QLabel[role="section"] { font-size: 16px; font-weight: bold; }
QLabel[role="strong"] { font-weight: bold; }
QLabel[role="label"] { font-size: 12px; color: @ink2; }
QLabel[role="labelBold"] { font-size: 12px; font-weight: bold; color: @ink2; }
QLabel[role="note"] { font-size: 12px; color: @ink3; }
QLabel[role="good"] { color: @goodText; font-weight: bold; }
QLabel[role="bad"] { color: @badText; font-weight: bold; }
)";

constexpr const char* kButtons = R"(
QPushButton, QToolButton { background: @surface; color: @ink; border: 1px solid @control; border-radius: 6px;
    min-height: #innerpx; padding: 0 15px; }
QToolButton { padding: 0 7px; }
QPushButton:hover, QToolButton:hover { background: @sunken; }
QPushButton:pressed, QToolButton:pressed, QPushButton:checked, QToolButton:checked { background: @select; }
QPushButton:focus, QToolButton:focus { border: 2px solid @ink; padding: 0 14px; min-height: #focuspx; }
QToolButton:focus { padding: 0 6px; }
QPushButton[kind="primary"] { background: @ink; color: @surface; border: 1px solid @ink; font-weight: bold; }
QPushButton[kind="primary"]:hover { background: @actual; border-color: @actual; }
QPushButton[kind="primary"]:focus { border: 2px solid @kunyit; }
QPushButton[kind="quiet"], QToolButton[kind="quiet"] { background: transparent; border: 1px solid transparent; }
QPushButton[kind="quiet"] { padding: 0 7px; }
QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover { background: @sunken; }
QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus { border: 2px solid @ink; padding: 0 6px; }
QToolButton[kind="icon"] { background: transparent; border: 1px solid transparent; padding: 0; min-height: 0; }
QToolButton[kind="icon"]:hover { background: @sunken; }
QToolButton[kind="icon"]:focus { border: 2px solid @ink; padding: 0; min-height: 0; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent; padding: 0 3px; font-size: 12px;
    font-weight: bold; min-height: 20px; }
QPushButton[kind="link"]:hover { background: @sunken; }
QPushButton[kind="link"]:focus { border: 2px solid @ink; padding: 0 2px; min-height: 18px; }
QPushButton[kind="link"][unfolds="true"] { padding: 0 22px 0 3px; }
QPushButton[kind="link"][unfolds="true"]:focus { padding: 0 21px 0 2px; }
QPushButton[kind="chip"], QToolButton[kind="chip"] { background: @select; border: 1px solid @line; border-radius: 4px;
    min-height: 22px; padding: 0 7px; font-size: 12px; }
QPushButton[kind="chip"]:focus, QToolButton[kind="chip"]:focus { border: 2px solid @ink; padding: 0 6px; min-height: 20px; }
QPushButton:disabled, QToolButton:disabled, QPushButton[kind="primary"]:disabled { background: @sunken; color: @ink3;
    border: 1px solid @sunken; }
QToolButton::menu-indicator, QPushButton::menu-indicator { image: url(:/icons/#mode/chevron.svg); width: 12px; height: 12px;
    subcontrol-origin: padding; subcontrol-position: right center; right: 6px; }
QToolButton[kind="rail"] { background: @rail; color: @railText; border: none; border-left: 3px solid @rail; border-radius: 0;
    font-size: 12px; padding: 8px 3px 6px 0; min-height: 50px; }
QToolButton[kind="rail"]:hover { color: @railOn; }
QToolButton[kind="rail"]:checked { color: @railOn; border-left: 3px solid @kunyit; font-weight: bold; background: @rail; }
QToolButton[kind="rail"]:focus { border: 2px solid @railOn; border-left: 3px solid @railOn; padding: 6px 1px 4px 0; }
QToolButton[kind="rail"]:checked:focus { border-left: 3px solid @kunyit; }
)";

constexpr const char* kInputs = R"(
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit, QPlainTextEdit, QTextEdit { background: @surface; color: @ink;
    border: 1px solid @control; border-radius: 6px; padding: 0 9px; selection-background-color: @select;
    selection-color: @ink; }
QLineEdit, QComboBox, QSpinBox, QDoubleSpinBox, QDateEdit { min-height: #innerpx; }
QPlainTextEdit, QTextEdit { padding: 6px 9px; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus { border: 2px solid @ink;
    padding: 0 8px; min-height: #focuspx; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid @ink; padding: 5px 8px; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QDateEdit:disabled,
QPlainTextEdit:disabled, QTextEdit:disabled { background: @sunken; color: @ink3; border-color: @sunken; }
QLineEdit[state="bad"], QComboBox[state="bad"], QPlainTextEdit[state="bad"] { border: 2px solid @bad; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; padding: 0; min-height: 0; background: transparent; }
QAbstractItemView QLineEdit { border-radius: 0; padding: 0 6px; min-height: 0; }
QComboBox { padding-right: 28px; }
QComboBox::drop-down, QDateEdit::drop-down { border: none; width: 28px; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(:/icons/#mode/chevron.svg); width: 12px; height: 12px; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button { width: 20px;
    border: none; background: transparent; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url(:/icons/#mode/chevron-up.svg); width: 10px; height: 10px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url(:/icons/#mode/chevron.svg); width: 10px; height: 10px; }
QComboBox QAbstractItemView { background: @surface; border: 1px solid @control; outline: none; padding: 4px;
    selection-background-color: @select; selection-color: @ink; }
QCheckBox, QRadioButton { background: transparent; spacing: 8px; min-height: 24px; }
QCheckBox:focus, QRadioButton:focus { text-decoration: underline; outline: 2px solid @ink; outline-radius: 4px; }
QCheckBox:disabled, QRadioButton:disabled { color: @ink3; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid @control; background: @surface; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked { background: @ink; border-color: @ink; image: url(:/icons/#mode/check.svg); }
QRadioButton::indicator:checked { border: 5px solid @ink; width: 6px; height: 6px; }
QProgressBar { background: @sunken; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @actual; border-radius: 3px; }
QDateEdit { min-width: 100px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QDialogButtonBox QPushButton { min-width: 72px; }
)";

/// Cells: 5 px and the 3 px that Fusion adds around an item's text are the 8 px of the header above them.
constexpr const char* kViews = R"(
QTableView, QTreeView, QListView, QTableWidget, QListWidget { background: @surface; color: @ink; border: none; outline: none;
    gridline-color: @line; selection-background-color: @select; selection-color: @ink; }
QTableView::item, QTreeView::item, QListView::item { padding: 0 5px; border: none; border-bottom: 1px solid @line; }
QTableView::item:hover, QTreeView::item:hover, QListView::item:hover { background: @canvas; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected { background: @select; color: @ink; }
QTableView::item:focus { border: 2px solid @ink; padding: 0 3px; }
QHeaderView { background: @surface; border: none; }
QHeaderView::section { background: @surface; color: @ink2; font-size: 12px; font-weight: bold; border: none;
    border-bottom: 1px solid @control; padding: 0 8px; min-height: #innerpx; }
QTableCornerButton::section { background: @surface; border: none; border-bottom: 1px solid @control; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @ink2; padding: 6px 4px; margin-right: 16px; min-height: 20px; border: none;
    border-bottom: 2px solid transparent; }
QTabBar::tab:hover { color: @ink; }
QTabBar::tab:selected { color: @ink; font-weight: bold; border-bottom: 2px solid @ink; }
QTabBar::tab:focus { border: 2px solid @ink; border-radius: 4px; padding: 4px 2px 6px 2px; }
QMenu { background: @surface; border: 1px solid @control; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; background: transparent; }
QMenu::item:selected { background: @sunken; }
QMenu::item:disabled { color: @ink3; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; } QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: @control; border: 3px solid transparent; border-radius: 5px; background-clip: padding; }
QScrollBar::handle:vertical { min-height: 32px; } QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @ink3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: @line; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: @surface; }
)";

}  // namespace

QString styleSheet(const Theme& t, bool large)
{
    QString sheet = QLatin1String(kBase) + QLatin1String(kButtons) + QLatin1String(kInputs) + QLatin1String(kViews);
    // Longer names first: @ink would eat the head of @ink2.
    const std::array<std::pair<const char*, QColor>, 20> colours{{
        {"@goodWash", t.goodWash}, {"@goodText", t.goodText}, {"@good", t.good},
        {"@badWash", t.badWash},   {"@badText", t.badText},   {"@bad", t.bad},
        {"@railText", t.railText}, {"@railOn", t.railOn},     {"@rail", t.rail},
        {"@canvas", t.canvas},     {"@surface", t.surface},   {"@sunken", t.sunken},
        {"@control", t.control},   {"@select", t.select},     {"@kunyit", t.kunyit},
        {"@actual", t.actual},     {"@line", t.line},         {"@ink2", t.ink2},
        {"@ink3", t.ink3},         {"@ink", t.ink},
    }};
    for (const auto& [name, colour] : colours) {
        sheet.replace(QLatin1String(name), colour.name());
    }
    const int height = metrics(large).controlHeight;
    sheet.replace(QLatin1String("#innerpx"), QStringLiteral("%1px").arg(height - 2));
    sheet.replace(QLatin1String("#focuspx"), QStringLiteral("%1px").arg(height - 4));
    sheet.replace(QLatin1String("#valuepx"), QStringLiteral("%1px").arg(large ? 32 : 28));
    sheet.replace(QLatin1String("#mode"), t.kind == ThemeKind::Dark ? QStringLiteral("dark") : QStringLiteral("light"));
    return sheet;
}

}  // namespace kinerja::charts
