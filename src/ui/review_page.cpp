// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/review_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "kinerja/ui/empty_block.h"
#include "kinerja/ui/plain_table.h"
#include "kinerja/ui/plain_text.h"
#include "status_mark.h"
#include "ui_review_page.h"

namespace kinerja::ui {

ReviewPage::ReviewPage(QWidget* parent)
    : Page{parent}
    , m_ui{std::make_unique<Ui::ReviewPage>()}
    , m_kpis{new PlainTable}
    , m_empty{new EmptyBlock}
    , m_theme{&charts::lightTheme()}
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("reviewPage"));
    m_kpis->setObjectName(QStringLiteral("reviewKpisTable"));
    m_kpis->setAccessibleName(tr("Figures"));
    m_ui->kpisColumn->addWidget(m_kpis);
    m_ui->pageColumn->addWidget(m_empty);
    m_empty->hide();
    m_ui->summaryEdit->setFixedHeight(96);
    m_ui->decisionsEdit->setFixedHeight(96);
    connect(m_ui->saveButton, &QPushButton::clicked, this, [this] {
        Q_EMIT saveRequested(m_ui->summaryEdit->toPlainText(), m_ui->decisionsEdit->toPlainText());
    });
    connect(m_empty, &EmptyBlock::offered, this, &ReviewPage::offered);
}

ReviewPage::~ReviewPage() = default;

void ReviewPage::showState(const present::ReviewState& state, bool refill)
{
    m_ui->scroll->setVisible(!state.empty);
    m_empty->setVisible(state.empty.has_value());
    if (state.empty) {
        m_empty->showState(*state.empty);
        return;
    }
    m_ui->headlineLabel->setText(state.headline);
    m_ui->savedLabel->setText(state.savedOn);
    m_ui->sentencesLabel->setText(state.sentences.join(QStringLiteral("\n\n")));
    if (refill) {
        m_ui->summaryEdit->setPlainText(state.summary);
        m_ui->decisionsEdit->setPlainText(state.decisions);
    }
    m_kpis->showTable(state.kpis);
    m_kpis->setFixedHeight(m_kpis->fullHeight());
    showPromises(state);
}

void ReviewPage::showPromises(const present::ReviewState& state)
{
    qDeleteAll(m_ui->promisesCard->findChildren<QWidget*>(QStringLiteral("promiseRow"), Qt::FindDirectChildrenOnly));
    const auto addRow = [this](const QString& title, const QString& detail, std::optional<present::Verdict> verdict) {
        auto* row = new QWidget{m_ui->promisesCard};
        row->setObjectName(QStringLiteral("promiseRow"));
        auto* across = new QHBoxLayout{row};
        across->setContentsMargins(0, 4, 0, 4);
        across->setSpacing(10);
        if (verdict) {
            auto* mark = new StatusMark{*verdict, row};
            mark->setTheme(*m_theme);
            across->addWidget(mark, 0, Qt::AlignTop);
        }
        auto* down = new QVBoxLayout;
        down->setSpacing(0);
        for (const auto& [text, role] : {std::pair{title, "body"}, std::pair{detail, "label"}}) {
            if (!text.isEmpty()) {
                auto* label = new QLabel{text, row};
                label->setTextFormat(Qt::PlainText);
                label->setWordWrap(true);
                label->setProperty("role", QString::fromLatin1(role));
                down->addWidget(label);
            }
        }
        across->addLayout(down, 1);
        m_ui->promisesList->addWidget(row);
    };
    for (const auto& promise : state.promises) {
        addRow(promise.title, promise.detail, promise.verdict);
    }
    if (state.promises.empty()) {
        addRow(state.promisesEmpty, {}, std::nullopt);
    }
}

void ReviewPage::applyTheme(const charts::Theme& theme, const charts::Metrics& metrics)
{
    m_theme = &theme;
    const auto marks = findChildren<StatusMark*>();
    for (StatusMark* mark : marks) {
        mark->setTheme(theme);
    }
    m_kpis->setRowHeight(metrics.rowHeight);
    m_kpis->setFixedHeight(m_kpis->fullHeight());
    m_ui->contentColumn->setContentsMargins(metrics.margin, metrics.margin, metrics.margin, metrics.margin);
    m_ui->contentColumn->setSpacing(metrics.gutter);
    for (QLayout* card : {static_cast<QLayout*>(m_ui->summaryColumn), static_cast<QLayout*>(m_ui->promisesColumn),
                          static_cast<QLayout*>(m_ui->ownWordsColumn), static_cast<QLayout*>(m_ui->decisionsColumn),
                          static_cast<QLayout*>(m_ui->kpisColumn)}) {
        card->setContentsMargins(metrics.chartPadding, 12, metrics.chartPadding, 12);
    }
    m_ui->topRow->setSpacing(metrics.gutter);
    m_ui->wordsRow->setSpacing(metrics.gutter);
}

void ReviewPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
    }
    Page::changeEvent(event);
}

}  // namespace kinerja::ui
