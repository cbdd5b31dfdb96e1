// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/help_page.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include "kinerja/ui/plain_table.h"

namespace kinerja::ui {
namespace {

constexpr int kTextWidth = 720;

QLabel* makeLabel(QWidget* parent, const char* name, const char* role)
{
    auto* label = new QLabel{parent};
    label->setObjectName(QString::fromLatin1(name));
    label->setProperty("role", QString::fromLatin1(role));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setMaximumWidth(kTextWidth);
    return label;
}

}  // namespace

HelpPage::HelpPage(QWidget* parent)
    : Page{parent}
    , m_column{new QVBoxLayout{this}}
    , m_title{makeLabel(this, "helpTitle", "title")}
    , m_text{makeLabel(this, "helpText", "body")}
    , m_keysTitle{makeLabel(this, "keysTitle", "section")}
    , m_keys{new PlainTable{this}}
{
    setObjectName(QStringLiteral("helpPage"));
    m_keys->setObjectName(QStringLiteral("keysTable"));
    m_keys->setMaximumWidth(kTextWidth);
    m_column->setSpacing(12);
    m_column->addWidget(m_title);
    m_column->addWidget(m_text);
    m_column->addSpacing(8);
    m_column->addWidget(m_keysTitle);
    m_column->addWidget(m_keys);
    m_column->addStretch(1);
    retranslate();
}

void HelpPage::showHelpOf(PageId page)
{
    m_about = page;
    retranslate();
}

void HelpPage::applyTheme(const charts::Theme& theme, const charts::Metrics& metrics)
{
    Q_UNUSED(theme)
    m_column->setContentsMargins(metrics.margin, metrics.margin, metrics.margin, metrics.margin);
    m_keys->setRowHeight(metrics.rowHeight);
    m_keys->setFixedHeight(m_keys->fullHeight());
}

void HelpPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    Page::changeEvent(event);
}

QString HelpPage::titleOf(PageId page) const
{
    switch (page) {
    case PageId::Dashboard: return tr("The dashboard: where we stand");
    case PageId::Targets: return tr("Targets: what we want to reach");
    case PageId::Data: return tr("Data: what the figures stand on");
    case PageId::Analysis: return tr("Analysis: why the gap is there");
    case PageId::Team: return tr("Team: people, praise and areas to improve");
    case PageId::Actions: return tr("Actions: what was agreed, and whether it helps");
    case PageId::Review: return tr("Review: the quarter in one sitting");
    case PageId::Settings: return tr("Settings: language, colours, company, data file");
    case PageId::Help: break;
    }
    return tr("Help");
}

QString HelpPage::textOf(PageId page) const
{
    switch (page) {
    case PageId::Dashboard:
        return tr("The first line is the answer. Gaps are against what was to be expected by today, counted in working days; "
                  "the whole target stands beside it. Click a bar to filter by it, click it again to take the filter off; "
                  "Enter on a bar shows the records behind it, the right button everything else. A card opens its analysis, "
                  "its (i) says how the figure is made.");
    case PageId::Targets:
        return tr("Choose a KPI and a year and type into the grid, paste from Excel, or start from last year plus or minus a "
                  "percentage. Every cell is saved at once and can be undone.");
    case PageId::Data:
        return tr("Drop a file anywhere in the window. What is ambiguous is asked, never guessed; what was assumed is listed. "
                  "The same file twice adds nothing. Every import can be undone, and rejected rows are kept with the reason.");
    case PageId::Analysis:
        return tr("Choose a KPI and a dimension: who contributes most to the gap stands first. Click a value to look inside it. "
                  "Contributions are not causes: those you add yourself.");
    case PageId::Team:
        return tr("One row per person, sorted by name. Open a person for their figures, feedback and actions. "
                  "The foot of the feedback editor says who will read it.");
    case PageId::Actions:
        return tr("An action says what, who, by when, and which KPI from where to where. Its progress is measured from the data; "
                  "check-ins add words.");
    case PageId::Review:
        return tr("What the period came to, the promises of last time, and what is decided now. Press F5 to show a page "
                  "to the team without bars.");
    case PageId::Settings: return tr("Everything here is kept in the data file and takes effect at once.");
    case PageId::Help: break;
    }
    return tr("Press F1 on any page to read what it is for.");
}

void HelpPage::retranslate()
{
    m_title->setText(titleOf(m_about));
    m_text->setText(textOf(m_about));
    m_keysTitle->setText(tr("Keys"));
    present::PrintedTable table;
    table.columns = {{tr("Key"), 1.0, false}, {tr("What it does"), 2.6, false}};
    table.rows = {
        {QStringLiteral("Ctrl+1 … Ctrl+7"), tr("The pages, from top to bottom")},
        {QStringLiteral("Ctrl+K"), tr("Search everything")},
        {QStringLiteral("Ctrl+PgUp, Ctrl+PgDn"), tr("Period before, period after")},
        {QStringLiteral("Alt+←, Alt+→"), tr("Back and forward through what was looked at")},
        {QStringLiteral("Ctrl+Z, Ctrl+Y"), tr("Undo, redo")},
        {QStringLiteral("Ctrl+O"), tr("Import files")},
        {QStringLiteral("Ctrl+Shift+O"), tr("Check files before importing")},
        {QStringLiteral("Ctrl+V"), tr("Data page: import copied rows")},
        {QStringLiteral("Ctrl+E"), tr("Export")},
        {QStringLiteral("F5, Esc"), tr("Present this page, leave")},
        {QStringLiteral("F6, Esc"), tr("Targets: to a question, and back")},
        {QStringLiteral("F1, ?"), tr("This help")},
        {QStringLiteral("Ctrl+Q"), tr("Close the window")},
        {QStringLiteral("←, →, Enter"), tr("In a chart: from mark to mark, records behind the mark")},
    };
    m_keys->showTable(table);
    m_keys->setFixedHeight(m_keys->fullHeight());
    m_keys->setAccessibleName(tr("Keys"));
}

}  // namespace kinerja::ui
