// SPDX-License-Identifier: GPL-3.0-or-later
// The import window's way for the keyboard: what is asked first, then what was decided, then what comes of it.
#include <algorithm>

#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>

#include "kinerja/ui/import_dialog.h"
#include "kinerja/ui/mapping_table.h"
#include "kinerja/ui/plain_table.h"
#include "import_choices.h"
#include "import_rules.h"
#include "missing_rows_question.h"
#include "understood_model.h"

namespace kinerja::ui {
namespace {

/// What Tab stops at inside, in the order in which it was made.
void addStops(const QWidget& box, std::vector<QWidget*>& stops)
{
    for (QWidget* inner : box.findChildren<QWidget*>()) {
        const bool isPart = inner->parentWidget() != nullptr && inner->parentWidget()->focusProxy() == inner;
        const bool isOfCombo = qobject_cast<QComboBox*>(inner->parentWidget()) != nullptr || inner->isWindow();
        if ((inner->focusPolicy() & Qt::TabFocus) != 0 && !inner->objectName().isEmpty() && !isPart && !isOfCombo
            && std::find(stops.begin(), stops.end(), inner) == stops.end()) {
            stops.push_back(inner);
        }
    }
}

}  // namespace

/// Questions and lists of fields are made anew with each look at the file: new ones would come last.
void ImportDialog::orderStops()
{
    std::vector<QWidget*> stops = m_questions->stops();
    stops.insert(stops.end(), m_mapping->lists().begin(), m_mapping->lists().end());
    addStops(*m_choices, stops);
    addStops(*m_rules, stops);
    stops.push_back(m_tabs->tabBar());
    addStops(*m_tabs, stops);
    stops.push_back(m_effects);
    addStops(*m_missingRows, stops);
    addStops(*m_profile, stops);
    for (const char* name : {"importButton", "cancelButton"}) {
        stops.push_back(findChild<QPushButton*>(QLatin1String(name)));
    }
    std::erase(stops, nullptr);
    for (std::size_t at = 1; at < stops.size(); ++at) {
        if (stops[at] != stops[at - 1]) {
            setTabOrder(stops[at - 1], stops[at]);
        }
    }
}

/// To the first question without an answer; without one to the rows, where no key changes anything. Once: then it stays where
/// the person puts it, unless its button has gone with a question.
void ImportDialog::placeFocus(bool wasInQuestions)
{
    const bool isLost = wasInQuestions && !m_questions->isAncestorOf(focusWidget());
    if (m_isFocusPlaced && !isLost) {
        return;
    }
    m_isFocusPlaced = true;
    QWidget* open = m_questions->firstOpen();
    (open != nullptr ? open : m_tabs->tabBar())->setFocus(Qt::TabFocusReason);
    if (open != nullptr) {
        m_questionsArea->ensureWidgetVisible(open);
    }
}

void ImportDialog::showAskedColumn()
{
    const QString asked = m_questions->columnOfFirstOpen();
    const auto& columns = m_understood->rows().columns;
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const auto& column) { return column.name == asked; });
    if (!asked.isEmpty() && found != columns.end() && m_understood->rowCount({}) > 0) {
        const int column = static_cast<int>(found - columns.begin()) + 1;  // the first one is the line
        m_understoodTable->scrollTo(m_understood->index(0, column), QAbstractItemView::PositionAtCenter);
    }
}

}  // namespace kinerja::ui
