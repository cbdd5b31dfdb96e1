// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/records_dialog.h"

#include <algorithm>
#include <vector>

#include <QComboBox>
#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include "fitting_delegate.h"
#include "kinerja/ui/team_cells.h"
#include "records_model.h"

namespace kinerja::ui {
namespace {

constexpr int kSortMark = 12;
constexpr int kCellPadding = 18;
constexpr int kMostWide = 480;   ///< comments may be long

constexpr QSize kMost{1400, 860};

QLabel* plainLabel(const QString& text, const char* name, const char* role)
{
    auto* label = new QLabel{text};
    label->setObjectName(QString::fromLatin1(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("role", QString::fromLatin1(role));
    return label;
}

}  // namespace

RecordsDialog::RecordsDialog(QWidget* parent)
    : QDialog{parent}
    , m_model{new RecordsModel{this}}
    , m_table{new QTableView{this}}
    , m_search{new QLineEdit{this}}
    , m_sort{new QComboBox{this}}
    , m_issue{new QComboBox{this}}
    , m_title{plainLabel({}, "recordsTitle", "section")}
    , m_empty{plainLabel({}, "recordsEmptyLabel", "section")}
    , m_foot{plainLabel({}, "recordsFoot", "strong")}
    , m_written{plainLabel({}, "recordsWritten", "note")}
    , m_export{new QPushButton{tr("Save as CSV…"), this}}
    , m_cancel{new QPushButton{tr("Cancel"), this}}
    , m_progress{new QProgressBar{this}}
{
    setObjectName(QStringLiteral("recordsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Records"));
    setModal(true);
    makeTable();
    m_empty->setParent(m_table->viewport());
    m_empty->setAlignment(Qt::AlignCenter);
    m_search->setObjectName(QStringLiteral("recordsSearchEdit"));
    m_search->setPlaceholderText(tr("Narrow by any word"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(280);
    connect(m_search, &QLineEdit::textChanged, this, &RecordsDialog::searchWished);
    connect(new QShortcut{QKeySequence::Find, this}, &QShortcut::activated, m_search, qOverload<>(&QWidget::setFocus));
    m_sort->setObjectName(QStringLiteral("recordsSortCombo"));
    m_sort->setAccessibleName(tr("Kind of records"));
    connect(m_sort, &QComboBox::activated, this, &RecordsDialog::sortWished);
    m_issue->setObjectName(QStringLiteral("recordsIssueCombo"));
    m_issue->setAccessibleName(tr("What is wrong with them"));
    connect(m_issue, &QComboBox::activated, this, &RecordsDialog::issueWished);
    m_export->setObjectName(QStringLiteral("recordsExportButton"));
    m_export->setAutoDefault(false);
    connect(m_export, &QPushButton::clicked, this, &RecordsDialog::exportWished);
    m_cancel->setObjectName(QStringLiteral("recordsCancelButton"));
    m_cancel->setAutoDefault(false);
    m_cancel->hide();
    connect(m_cancel, &QPushButton::clicked, this, &RecordsDialog::cancelWished);
    m_progress->setObjectName(QStringLiteral("recordsProgress"));
    m_progress->setTextVisible(false);
    m_progress->hide();
    auto* closeButton = new QPushButton{tr("Close"), this};
    closeButton->setObjectName(QStringLiteral("recordsCloseButton"));
    closeButton->setAutoDefault(false);
    connect(closeButton, &QPushButton::clicked, this, &QDialog::close);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title, 1);
    head->addWidget(m_sort);
    head->addWidget(m_issue);
    head->addWidget(m_search, 1);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(m_foot, 1);
    foot->addWidget(m_export);
    foot->addWidget(m_cancel);
    foot->addWidget(closeButton);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    column->addLayout(foot);
    m_written->hide();
    column->addWidget(m_written);
    column->addWidget(m_progress);
    if (parent != nullptr) {
        resize((parent->size() * 0.9).boundedTo(kMost));
    }
    m_table->setFocus();
}

void RecordsDialog::showWriting(const QString& text, bool isBusy)
{
    const bool hadFocus = m_export->hasFocus() || m_cancel->hasFocus();
    m_export->setVisible(!isBusy);
    m_cancel->setVisible(isBusy);
    if (hadFocus) {
        (isBusy ? m_cancel : m_export)->setFocus();
    }
    m_progress->setVisible(isBusy);
    m_progress->setValue(0);
    m_written->setText(text);
    m_written->setVisible(!text.isEmpty());
}

void RecordsDialog::showProgress(const QString& what, int percent)
{
    if (m_cancel->isHidden()) {
        return;  // of another file
    }
    m_written->setText(tr("%1: %2%").arg(what, QString::number(percent)));
    m_written->show();
    m_progress->setValue(percent);
}

void RecordsDialog::makeTable()
{
    m_table->setObjectName(QStringLiteral("recordsTable"));
    m_table->setAccessibleName(tr("Records"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new FittingDelegate{this});
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->viewport()->installEventFilter(this);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);  // any number of rows, one height
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_table->horizontalHeader()->setMinimumSectionSize(24);
    connect(m_table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            [this](int column, Qt::SortOrder order) { Q_EMIT orderWished(column, order == Qt::DescendingOrder); });
}

void RecordsDialog::setChoices(const std::vector<QString>& sorts, int sort, const std::vector<present::BrowseChoice>& issues, int issue)
{
    m_sort->clear();
    for (const QString& name : sorts) {
        m_sort->addItem(name);
    }
    m_sort->setCurrentIndex(sort);
    m_sort->setVisible(!sorts.empty());
    m_issue->clear();
    for (const present::BrowseChoice& choice : issues) {
        m_issue->addItem(choice.name);
    }
    m_issue->setCurrentIndex(issue);
}

void RecordsDialog::showView(std::shared_ptr<const present::BrowseView> view, int sortColumn, bool descending)
{
    m_title->setText(view->title());
    m_foot->setText(view->foot());
    m_empty->setText(view->emptyText());
    m_empty->setVisible(!m_empty->text().isEmpty());
    m_model->setView(std::move(view));
    const QSignalBlocker quiet{m_table->horizontalHeader()};
    m_table->horizontalHeader()->setSortIndicator(sortColumn, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    fitColumns();
}

bool RecordsDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize) {
        fitColumns();
        m_empty->setGeometry(m_table->viewport()->rect());
    }
    return QDialog::eventFilter(watched, event);
}

int RecordsDialog::widest(int column) const
{
    const QFontMetrics metrics{m_table->font()};
    int widest = headWidth(*m_table, column) + kSortMark;
    for (const QString& text : m_model->view()->widest(column)) {
        widest = std::max(widest, metrics.horizontalAdvance(text) + kCellPadding);
    }
    return widest;
}

/// Each column as wide as it needs, the last one up to the edge; what is too much scrolls sideways.
void RecordsDialog::fitColumns()
{
    const int columns = m_model->columnCount();
    int left = m_table->viewport()->width();
    for (int column = 0; column < columns; ++column) {
        const int width = std::min(widest(column), kMostWide);
        left -= width;
        m_table->setColumnWidth(column, width + (column == columns - 1 ? std::max(0, left) : 0));
    }
}

}  // namespace kinerja::ui
