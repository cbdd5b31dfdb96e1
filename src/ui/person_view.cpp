// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/person_view.h"

#include <array>

#include <QFocusEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

#include "kinerja/charts/icons.h"
#include "kinerja/charts/painters.h"
#include "kinerja/present/convert.h"
#include "kinerja/ui/plain_text.h"
#include "kinerja/ui/team_cells.h"
#include "kinerja/ui/team_delegate.h"
#include "icon_text.h"
#include "ui_person_view.h"

namespace kinerja::ui {
namespace {

enum FigureColumn { Kpi, Value, Target, Median, Past, Trend, FigureColumns };
enum TimeColumn { What, Text, TimeColumns };
constexpr int kAvatar = 28;
constexpr int kWordsHeight = 84;
constexpr int kWhatWidth = 152;
constexpr int kRowPadding = 12;

/// Status mark before the name, trend at the end; both from the state shown.
class FigureDelegate final : public QStyledItemDelegate {
public:
    FigureDelegate(const present::PersonState& state, const charts::Theme* const& theme, QObject* parent)
        : QStyledItemDelegate{parent}, m_state{state}, m_theme{theme}
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        if (index.column() != Kpi && index.column() != Trend) {
            QStyledItemDelegate::paint(painter, option, index);
            return;
        }
        QStyleOptionViewItem ground = option;
        initStyleOption(&ground, index);
        paintCellGround(*painter, ground, index);
        const present::PersonKpiState& kpi = m_state.kpis[static_cast<std::size_t>(index.row())];
        const QRectF rect = QRectF{option.rect}.adjusted(kCellMargin, 0, -kCellMargin, 0);
        if (index.column() == Trend) {
            charts::paintSparkline(*painter, QRectF{rect.left(), rect.center().y() - 9.0, rect.width(), 18.0}, kpi.trail,
                                   *m_theme);
            return;
        }
        if (!kpi.verdictText.isEmpty() && !kpi.isSmallSample) {
            charts::paintStatusMark(*painter, QRectF{rect.left(), rect.center().y() - 6.0, 12.0, 12.0}, kpi.verdict, *m_theme);
        }
        paintCellLines(*painter, rect.adjusted(20.0, 0, 0, 0), {kpi.name, kpi.verdictText, m_theme->ink}, *m_theme);
        const qreal ratio = painter->device()->devicePixelRatio();
        // In the line of the verdict: the name may need its whole line.
        painter->drawPixmap(QPointF{rect.right() - 14.0, rect.center().y() + 6.0},
                            charts::iconPixmap(QStringLiteral("info"), m_theme->ink2, 14, ratio));
    }

private:
    const present::PersonState& m_state;
    const charts::Theme* const& m_theme;
};

QTableWidgetItem* makeItem(const QString& text, bool isNumber)
{
    auto* item = new QTableWidgetItem{text};
    item->setTextAlignment(isNumber ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    return item;
}

}  // namespace

PersonView::PersonView(QWidget* parent)
    : QWidget{parent}, m_ui{std::make_unique<Ui::PersonView>()}, m_theme{&charts::lightTheme()}
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("personView"));
    for (QTableWidget* table : {m_ui->figuresTable, m_ui->timelineTable}) {
        prepareTable(*table);
        table->setSortingEnabled(false);
        table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        table->viewport()->installEventFilter(this);
    }
    m_ui->figuresTable->setColumnCount(FigureColumns);
    m_ui->figuresTable->setItemDelegate(new FigureDelegate{m_state, m_theme, this});
    m_ui->timelineTable->setColumnCount(TimeColumns);
    m_ui->timelineTable->horizontalHeader()->hide();
    m_ui->timelineTable->setWordWrap(true);
    for (QPlainTextEdit* edit : {m_ui->wantsEdit, m_ui->needsEdit}) {
        edit->setFixedHeight(kWordsHeight);
        edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);  // else its row takes the free space
        edit->installEventFilter(this);
    }
    m_ui->rightColumn->setStretchFactor(m_ui->timelineTable, 1);
    m_ui->avatarLabel->setFixedSize(kAvatar, kAvatar);
    connectParts();
}

PersonView::~PersonView() = default;

void PersonView::connectParts()
{
    connect(m_ui->backButton, &QPushButton::clicked, this, &PersonView::backWished);
    connect(m_ui->personActionButton, &QPushButton::clicked, this, &PersonView::actionWished);
    connect(m_ui->personFeedbackButton, &QPushButton::clicked, this,
            [this] { Q_EMIT feedbackWished(domain::FeedbackType::Praise); });
    connect(m_ui->membershipCombo, &QComboBox::activated, this,
            [this](int at) { Q_EMIT membershipChosen(static_cast<domain::Membership>(at)); });
    m_ui->timelineTable->installEventFilter(this);
    connect(m_ui->figuresTable, &QTableWidget::cellClicked, this, [this](int row, int column) {
        if (column == Kpi) {
            Q_EMIT detailsWished(row);
        }
    });
    m_ui->figuresTable->installEventFilter(this);
    connect(m_ui->timelineTable, &QTableWidget::cellClicked, this, [this](int row, int column) {
        if (column == Text) {
            openEntry(row);
        }
    });
    connect(m_ui->timelineTable, &QTableWidget::customContextMenuRequested, this, &PersonView::showMenu);
}

void PersonView::showState(const present::PersonState& state, const present::Words& words)
{
    const bool isOther = state.person.key != m_state.person.key;
    m_state = state;
    m_words = words;
    m_ui->nameLabel->setText(state.name);
    m_ui->subtitleLabel->setText(state.subtitle);
    paintAvatarLabel();
    const QSignalBlocker quiet{m_ui->membershipCombo};
    m_ui->membershipCombo->clear();
    for (const auto membership : {domain::Membership::Mine, domain::Membership::Others, domain::Membership::NotAPerson}) {
        m_ui->membershipCombo->addItem(present::membershipName(words, membership));
    }
    m_ui->membershipCombo->setCurrentIndex(static_cast<int>(state.person.membership));
    if (isOther) {
        m_ui->wantsEdit->clear();
        m_ui->needsEdit->clear();
    }
    fillWords();
    fillFigures();
    fillTimeline();
}

void PersonView::fillWords()
{
    // What is being typed stays: a change elsewhere must not take it away.
    const auto fill = [](QPlainTextEdit& edit, const std::string& text) {
        const QString plain = present::toQString(text);
        if (!edit.hasFocus() && edit.toPlainText() != plain) {
            edit.setPlainText(plain);
        }
    };
    fill(*m_ui->wantsEdit, m_state.person.wants);
    fill(*m_ui->needsEdit, m_state.person.needs);
    m_ui->strengthsLabel->setText(tr("Strengths: %1").arg(m_state.strengths.join(QStringLiteral(" · "))));
    m_ui->strengthsLabel->setVisible(!m_state.strengths.isEmpty());
    m_ui->weaknessesLabel->setText(tr("To improve: %1").arg(m_state.weaknesses.join(QStringLiteral(" · "))));
    m_ui->weaknessesLabel->setVisible(!m_state.weaknesses.isEmpty());
}

void PersonView::fillFigures()
{
    QTableWidget& table = *m_ui->figuresTable;
    table.setHorizontalHeaderLabels({tr("KPI"), tr("Value"), tr("Target"), tr("Team median"),
                                     m_state.pastHead.isEmpty() ? tr("Before") : m_state.pastHead, tr("13 months")});
    for (int column = Value; column <= Past; ++column) {
        table.horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
    table.setRowCount(static_cast<int>(m_state.kpis.size()));
    for (int row = 0; row < table.rowCount(); ++row) {
        const present::PersonKpiState& kpi = m_state.kpis[static_cast<std::size_t>(row)];
        const std::array texts{kpi.name, kpi.value, kpi.target, kpi.median, kpi.past, QString{}};
        for (int column = 0; column < FigureColumns; ++column) {
            QTableWidgetItem* item = makeItem(texts[static_cast<std::size_t>(column)], column >= Value && column <= Past);
            item->setToolTip(plainToolTip(kpi.toolTip));
            if (column == Kpi) {
                const QStringList parts{kpi.name, kpi.value, kpi.verdictText};
                item->setData(Qt::AccessibleTextRole, parts.join(QLatin1Char{' '}));
            } else if (column == Value) {
                QFont bold = charts::font(charts::TextRole::Body);
                bold.setBold(true);
                item->setFont(bold);
            }
            if (kpi.isSmallSample) {
                item->setForeground(m_theme->ink3);
            }
            table.setItem(row, column, item);
        }
    }
    table.setColumnHidden(Past, m_state.pastHead.isEmpty());
    fitColumns();
}

void PersonView::fillTimeline()
{
    QTableWidget& table = *m_ui->timelineTable;
    table.setRowCount(static_cast<int>(m_state.timeline.size()));
    for (int row = 0; row < table.rowCount(); ++row) {
        const present::TimelineEntry& entry = m_state.timeline[static_cast<std::size_t>(row)];
        const char* icon = entry.kind == present::TimelineKind::Praise ? "praise"
            : entry.kind == present::TimelineKind::Improve             ? "feedback"
                                                                       : "actions";
        auto* what = makeItem(entry.kindText + QLatin1Char{'\n'} + entry.date, false);
        what->setIcon(charts::icon(QString::fromLatin1(icon), *m_theme));
        table.setItem(row, What, what);
        const QString text = entry.detail.isEmpty() ? entry.text : entry.text + QLatin1Char{'\n'} + entry.detail;
        table.setItem(row, Text, makeItem(text, false));
    }
    table.setVisible(table.rowCount() > 0);
    m_ui->timelineEmptyLabel->setVisible(table.rowCount() == 0);
    fitColumns();
}

void PersonView::fitColumns()
{
    QTableWidget& figures = *m_ui->figuresTable;
    const int room = figures.viewport()->width();
    const bool hasPast = !m_state.pastHead.isEmpty();
    const int trend = std::max(room > 700 ? 104 : 84, headWidth(figures, Trend));
    const int number = std::clamp((room - trend - 224) / (hasPast ? 4 : 3), 84, 120);
    int used = trend;
    for (const int column : {Value, Target, Median, Past}) {
        const int width = std::max(number, headWidth(figures, column));
        figures.setColumnWidth(column, width);
        used += column != Past || hasPast ? width : 0;
    }
    figures.setColumnWidth(Trend, trend);
    figures.setColumnWidth(Kpi, std::max(120, room - used));
    QTableWidget& timeline = *m_ui->timelineTable;
    const int text = std::max(160, timeline.viewport()->width() - kWhatWidth);
    timeline.setColumnWidth(What, kWhatWidth);
    timeline.setColumnWidth(Text, text);
    // By hand: the height that a view proposes forgets the padding of the style sheet.
    const QFontMetrics metrics{charts::font(charts::TextRole::Body)};
    for (int row = 0; row < timeline.rowCount(); ++row) {
        int height = kTwoLineRow;
        for (const int column : {What, Text}) {
            const QTableWidgetItem* item = timeline.item(row, column);
            const int width = (column == What ? kWhatWidth - 28 : text) - 3 * kCellMargin;
            const QRect lines = metrics.boundingRect(QRect{0, 0, width, 10'000}, Qt::TextWordWrap, item->text());
            height = std::max(height, lines.height() + kRowPadding);
        }
        timeline.setRowHeight(row, height);
    }
}

void PersonView::openEntry(int row)
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_state.timeline.size()) {
        return;
    }
    const present::TimelineEntry& entry = m_state.timeline[static_cast<std::size_t>(row)];
    if (entry.kind == present::TimelineKind::Action) {
        Q_EMIT actionOpened(entry.id);
    } else {
        Q_EMIT feedbackOpened(entry.id);
    }
}

void PersonView::removeEntry(int row)
{
    if (row >= 0 && static_cast<std::size_t>(row) < m_state.timeline.size()
        && m_state.timeline[static_cast<std::size_t>(row)].kind != present::TimelineKind::Action) {
        Q_EMIT feedbackRemoved(m_state.timeline[static_cast<std::size_t>(row)].id);
    }
}

void PersonView::showMenu(const QPoint& position)
{
    const int row = m_ui->timelineTable->currentRow();
    if (row < 0 || static_cast<std::size_t>(row) >= m_state.timeline.size()) {
        return;
    }
    auto* menu = new QMenu{this};
    menu->setObjectName(QStringLiteral("timelineMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Open")), &QAction::triggered, this, [this, row] { openEntry(row); });
    if (m_state.timeline[static_cast<std::size_t>(row)].kind != present::TimelineKind::Action) {
        connect(menu->addAction(tr("Delete")), &QAction::triggered, this, [this, row] { removeEntry(row); });
    }
    menu->popup(m_ui->timelineTable->viewport()->mapToGlobal(position));
}

bool PersonView::eventFilter(QObject* watched, QEvent* event)
{
    if ((watched == m_ui->wantsEdit || watched == m_ui->needsEdit) && event->type() == QEvent::FocusOut) {
        const QString wants = m_ui->wantsEdit->toPlainText();
        const QString needs = m_ui->needsEdit->toPlainText();
        if (wants != present::toQString(m_state.person.wants) || needs != present::toQString(m_state.person.needs)) {
            Q_EMIT wordsEdited(wants, needs);
        }
    }
    if (event->type() == QEvent::Resize
        && (watched == m_ui->figuresTable->viewport() || watched == m_ui->timelineTable->viewport())) {
        fitColumns();
    }
    if (watched == m_ui->figuresTable && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_ui->figuresTable->currentRow() >= 0) {
            Q_EMIT detailsWished(m_ui->figuresTable->currentRow());
            return true;
        }
    }
    if (watched == m_ui->timelineTable && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openEntry(m_ui->timelineTable->currentRow());
            return true;
        }
        if (key == Qt::Key_Delete) {
            removeEntry(m_ui->timelineTable->currentRow());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void PersonView::paintAvatarLabel()
{
    const qreal ratio = devicePixelRatioF();
    QPixmap picture{QSize{kAvatar, kAvatar} * ratio};
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter{&picture};
    paintAvatar(painter, QRectF{0, 0, kAvatar, kAvatar}, m_state.initials, *m_theme);
    painter.end();
    m_ui->avatarLabel->setPixmap(picture);
}

void PersonView::applyTheme(const charts::Theme& theme, const charts::Metrics& metrics)
{
    m_theme = &theme;
    m_ui->bodyRow->setSpacing(metrics.gutter);
    showIcon(*m_ui->backButton, charts::icon(QStringLiteral("previous"), theme));
    showIcon(*m_ui->personFeedbackButton, charts::iconOnInk(QStringLiteral("feedback"), theme));
    showIcon(*m_ui->personActionButton, charts::icon(QStringLiteral("actions"), theme));
    paintAvatarLabel();
    fillFigures();
    fillTimeline();
}

void PersonView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void PersonView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        for (QPushButton* button : {m_ui->backButton, m_ui->personFeedbackButton, m_ui->personActionButton}) {
            showIcon(*button, button->icon());
        }
        fillFigures();
        fillWords();
    }
}

}  // namespace kinerja::ui
