// SPDX-License-Identifier: GPL-3.0-or-later
// The right side of the Data page: what is wrong with the data, and the periods that are sealed.
#include "kinerja/ui/data_page.h"
#include "ui_data_page.h"

namespace kinerja::ui {
namespace {

constexpr int kLinesOfFix = 3;

/// A sentence in place of rows.
void sayNone(QListWidget& list, const QString& sentence)
{
    auto* none = new QListWidgetItem{sentence, &list};
    none->setFlags(Qt::NoItemFlags);
}

}  // namespace

void DataPage::connectSide()
{
    connect(m_ui->qualityList, &QListWidget::currentRowChanged, this, &DataPage::showSideButtons);
    connect(m_ui->sealsList, &QListWidget::currentRowChanged, this, &DataPage::showSideButtons);
    const auto showRows = [this] {
        if (const present::QualityRow* row = currentIssue(); row != nullptr && row->sort) {
            Q_EMIT issueWished(row->issue);
        }
    };
    const auto answer = [this](bool areSame) {
        if (const present::QualityRow* row = currentIssue(); row != nullptr && row->names) {
            Q_EMIT namesAnswered(services::ProposedMerge{*row->names}, areSame);
        }
    };
    connect(m_ui->sameNamesButton, &QPushButton::clicked, this, [answer] { answer(true); });
    connect(m_ui->apartNamesButton, &QPushButton::clicked, this, [answer] { answer(false); });
    connect(m_ui->qualityRowsButton, &QPushButton::clicked, this, showRows);
    connect(m_ui->qualityList, &QListWidget::itemActivated, this, showRows);
    connect(m_ui->allRowsButton, &QPushButton::clicked, this, &DataPage::allRowsWished);
    connect(m_ui->sealButton, &QPushButton::clicked, this, [this] {
        const int chosen = m_ui->sealCombo->currentIndex();
        if (chosen >= 0) {
            Q_EMIT sealWished(m_sealChoices[static_cast<std::size_t>(chosen)].period);
        }
    });
    const auto ofSeal = [this](void (DataPage::*signal)(const Period&)) {
        return [this, signal] {
            if (const present::SealRow* seal = currentSeal()) {
                Q_EMIT(this->*signal)(seal->period);
            }
        };
    };
    connect(m_ui->unsealButton, &QPushButton::clicked, this, ofSeal(&DataPage::unsealWished));
    connect(m_ui->restatementsButton, &QPushButton::clicked, this, ofSeal(&DataPage::restatementsWished));
    connect(m_ui->sealsList, &QListWidget::itemActivated, this, ofSeal(&DataPage::restatementsWished));
    showSideButtons();
}

const present::QualityRow* DataPage::currentIssue() const
{
    const int row = m_ui->qualityList->currentRow();
    return row >= 0 && static_cast<std::size_t>(row) < m_quality.size() ? &m_quality[static_cast<std::size_t>(row)] : nullptr;
}

const present::SealRow* DataPage::currentSeal() const
{
    const int row = m_ui->sealsList->currentRow();
    return row >= 0 && static_cast<std::size_t>(row) < m_seals.size() ? &m_seals[static_cast<std::size_t>(row)] : nullptr;
}

void DataPage::showSideButtons()
{
    const present::QualityRow* issue = currentIssue();
    // There before it says something: nothing jumps when it does.
    m_ui->qualityFixLabel->ensurePolished();
    m_ui->qualityFixLabel->setMinimumHeight(kLinesOfFix * m_ui->qualityFixLabel->fontMetrics().lineSpacing());
    m_ui->qualityFixLabel->setText(issue == nullptr ? QString{} : issue->kpis + QLatin1Char{'\n'} + issue->fix);
    const bool isQuestion = issue != nullptr && issue->names.has_value();
    m_ui->sameNamesButton->setVisible(isQuestion);
    m_ui->apartNamesButton->setVisible(isQuestion);
    m_ui->qualityRowsButton->setVisible(!isQuestion);
    m_ui->qualityRowsButton->setEnabled(issue != nullptr && issue->sort.has_value());
    const present::SealRow* seal = currentSeal();
    m_ui->unsealButton->setEnabled(seal != nullptr);
    m_ui->restatementsButton->setEnabled(seal != nullptr && !seal->lines.isEmpty());
    m_ui->sealButton->setEnabled(!m_sealChoices.empty());
    m_ui->sealCombo->setEnabled(!m_sealChoices.empty());
}

void DataPage::showQuality(const std::vector<present::QualityRow>& rows)
{
    m_quality = rows;
    m_ui->qualityList->clear();
    for (const present::QualityRow& row : rows) {
        m_ui->qualityList->addItem(row.text);
    }
    if (rows.empty()) {
        sayNone(*m_ui->qualityList, tr("Nothing was found that the figures suffer from."));
    } else {
        m_ui->qualityList->setCurrentRow(0);
    }
    showSideButtons();
}

void DataPage::showSeals(const std::vector<present::SealRow>& seals, const std::vector<present::SealChoice>& choices)
{
    m_seals = seals;
    m_sealChoices = choices;
    m_ui->sealsList->clear();
    for (const present::SealRow& seal : seals) {
        m_ui->sealsList->addItem(QStringLiteral("%1 \u00B7 %2\n%3").arg(seal.name, seal.restatements, seal.sealed));
    }
    if (seals.empty()) {
        sayNone(*m_ui->sealsList, tr("No period is sealed."));
    } else {
        m_ui->sealsList->setCurrentRow(0);
    }
    m_ui->sealCombo->clear();
    for (const present::SealChoice& choice : choices) {
        m_ui->sealCombo->addItem(choice.name);
    }
    showSideButtons();
}

}  // namespace kinerja::ui
