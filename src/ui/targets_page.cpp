// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/targets_page.h"

#include <algorithm>
#include <array>

#include <QClipboard>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QStyle>

#include "kinerja/charts/theme.h"
#include "kinerja/present/vocabulary.h"
#include "fitting_delegate.h"
#include "ui_targets_page.h"

namespace kinerja::ui {
namespace {

/// KPIs that a manager sets targets for, in the order of docs/kpi.md.
constexpr std::array kTargetKpis{kpi::KpiId::Revenue,       kpi::KpiId::GrossSales, kpi::KpiId::Orders,
                                 kpi::KpiId::Aov,           kpi::KpiId::NewCustomers, kpi::KpiId::Leads,
                                 kpi::KpiId::Conversion,    kpi::KpiId::WinRate,    kpi::KpiId::SalesCycle,
                                 kpi::KpiId::Csat,          kpi::KpiId::Nps,        kpi::KpiId::Margin,
                                 kpi::KpiId::GrossProfit};

constexpr std::array kScopes{domain::Dimension::Rep, domain::Dimension::Team, domain::Dimension::Region,
                             domain::Dimension::Category, domain::Dimension::Channel};

constexpr std::array kPowers{0, 3, 6, 9};
constexpr int kCellPadding = 18;
constexpr int kLeastMonth = 48;

}  // namespace

TargetsPage::TargetsPage(QWidget* parent)
    : Page{parent}, m_ui{std::make_unique<Ui::TargetsPage>()}, m_model{new TargetGridModel{this}}
{
    m_ui->setupUi(this);
    m_ui->grid->setModel(m_model);
    m_ui->grid->installEventFilter(this);
    m_ui->grid->viewport()->installEventFilter(this);
    m_ui->grid->setItemDelegateForColumn(0, new FittingDelegate{this});
    m_ui->grid->verticalHeader()->hide();
    m_ui->grid->horizontalHeader()->setHighlightSections(false);
    m_ui->grid->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_ui->grid->setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::EditKeyPressed
                                | QAbstractItemView::SelectedClicked);
    fillChoices();
    connectChoices();
}

TargetsPage::~TargetsPage() = default;

void TargetsPage::connectChoices()
{
    connect(m_ui->kpiCombo, &QComboBox::activated, this, [this](int at) {
        Q_EMIT kpiChosen(kTargetKpis[static_cast<std::size_t>(at)]);
    });
    connect(m_ui->yearSpin, &QSpinBox::valueChanged, this, &TargetsPage::yearChosen);
    connect(m_ui->dimensionCombo, &QComboBox::activated, this, [this](int at) {
        Q_EMIT dimensionChosen(kScopes[static_cast<std::size_t>(at)]);
    });
    connect(m_ui->unitCombo, &QComboBox::activated, this, [this](int at) {
        Q_EMIT unitChosen(kPowers[static_cast<std::size_t>(at)]);
    });
    const auto showSign = [this](double percent) {
        m_ui->percentSpin->setPrefix(percent < 0.0 ? QString{} : QStringLiteral("+"));
    };
    connect(m_ui->percentSpin, &QDoubleSpinBox::valueChanged, this, showSign);
    showSign(m_ui->percentSpin->value());
    connect(m_ui->pasteButton, &QPushButton::clicked, this, &TargetsPage::paste);
    connect(m_ui->proposeButton, &QPushButton::clicked, this, [this] { Q_EMIT proposalWished(m_ui->percentSpin->value()); });
    connect(m_model, &TargetGridModel::edited, this, &TargetsPage::edited);
    connect(m_model, &TargetGridModel::unreadable, this, [this](const QString& text) {
        tell(tr("“%1” is not a number in the unit of the grid. Nothing was changed.").arg(text.left(40)), true);
    });
}

void TargetsPage::fillChoices()
{
    const present::Words words{m_language};
    const present::Format format{words};
    const QSignalBlocker kpis{m_ui->kpiCombo};
    m_ui->kpiCombo->clear();
    for (const kpi::KpiId kpi : kTargetKpis) {
        m_ui->kpiCombo->addItem(present::kpiName(kpi, m_language));
    }
    m_ui->dimensionCombo->clear();
    for (const domain::Dimension dimension : kScopes) {
        m_ui->dimensionCombo->addItem(present::dimensionName(words, dimension));
    }
    m_ui->unitCombo->clear();
    for (const int power : kPowers) {
        m_ui->unitCombo->addItem(format.scaleWords(power));
    }
    m_ui->percentSpin->setSuffix(QStringLiteral("%"));
}

void TargetsPage::showState(const present::TargetsState& state, present::Language language)
{
    if (language != m_language) {
        m_language = language;
        fillChoices();
    }
    m_model->showState(state, language);
    m_ui->titleLabel->setText(state.title);
    m_ui->footLabel->setText(state.footLine);
    m_ui->footLabel->setVisible(!state.footLine.isEmpty());
    const auto kpi = std::find(kTargetKpis.begin(), kTargetKpis.end(), state.kpi);
    m_ui->kpiCombo->setCurrentIndex(kpi == kTargetKpis.end() ? -1 : static_cast<int>(kpi - kTargetKpis.begin()));
    const QSignalBlocker year{m_ui->yearSpin};
    m_ui->yearSpin->setValue(state.year);
    const auto scope = state.dimension ? std::find(kScopes.begin(), kScopes.end(), *state.dimension) : kScopes.end();
    m_ui->dimensionCombo->setCurrentIndex(scope == kScopes.end() ? -1 : static_cast<int>(scope - kScopes.begin()));
    const auto power = std::find(kPowers.begin(), kPowers.end(), state.unit.powerOfTen);
    m_ui->unitCombo->setCurrentIndex(power == kPowers.end() ? -1 : static_cast<int>(power - kPowers.begin()));
    m_ui->unitCombo->setVisible(state.unit.unit == kpi::Unit::Money);
    tell(state.hasTargets ? tr("Type, or paste cells from a spreadsheet. Delete takes a target away. Everything is saved at once.")
                          : tr("No targets yet. Start from last year plus a percentage, paste from a spreadsheet, or type."),
         false);
    fitColumns();
}

void TargetsPage::tell(const QString& text, bool isProblem)
{
    m_ui->hintLabel->setText(text);
    m_ui->hintLabel->setProperty("role", isProblem ? QStringLiteral("bad") : QStringLiteral("note"));
    m_ui->hintLabel->style()->unpolish(m_ui->hintLabel);
    m_ui->hintLabel->style()->polish(m_ui->hintLabel);
}

bool TargetsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ui->grid && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy)) {
            copy();
            return true;
        }
        if (key->matches(QKeySequence::Paste)) {
            paste();
            return true;
        }
        if (key->key() == Qt::Key_Delete || key->key() == Qt::Key_Backspace) {
            m_model->clear(m_ui->grid->selectionModel()->selectedIndexes());
            return true;
        }
    }
    if (watched == m_ui->grid->viewport() && event->type() == QEvent::Resize) {
        fitColumns();
    }
    return Page::eventFilter(watched, event);
}

void TargetsPage::copy()
{
    QModelIndexList cells = m_ui->grid->selectionModel()->selectedIndexes();
    std::sort(cells.begin(), cells.end());
    QString text;
    for (qsizetype n = 0; n < cells.size(); ++n) {
        if (n > 0) {
            text += cells[n].row() == cells[n - 1].row() ? QLatin1Char{'\t'} : QLatin1Char{'\n'};
        }
        text += cells[n].data().toString();
    }
    QGuiApplication::clipboard()->setText(text);
}

void TargetsPage::paste()
{
    QModelIndex corner = m_ui->grid->currentIndex();
    if (!corner.isValid() || corner.column() < TargetGridModel::kFirstMonth) {
        corner = m_model->index(corner.isValid() ? corner.row() : 0, TargetGridModel::kFirstMonth);
    }
    m_model->paste(corner, QGuiApplication::clipboard()->text());
}

void TargetsPage::applyTheme(const charts::Theme& theme, const charts::Metrics& metrics)
{
    Q_UNUSED(theme)
    m_ui->layout->setContentsMargins(metrics.margin, metrics.margin, metrics.margin, metrics.margin);
    m_ui->grid->verticalHeader()->setDefaultSectionSize(metrics.rowHeight);
    fitColumns();
}

int TargetsPage::widestText(int firstColumn, int lastColumn) const
{
    const QFontMetrics metrics{m_ui->grid->font()};
    int widest = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        for (int column = firstColumn; column <= lastColumn; ++column) {
            widest = std::max(widest, metrics.horizontalAdvance(m_model->index(row, column).data().toString()));
        }
    }
    return widest + kCellPadding;
}

/// Names, baseline, twelve months and total side by side without scrolling, as long as the figures' digits allow it.
void TargetsPage::fitColumns()
{
    const bool large = window()->width() >= charts::kLargeFrom;
    const int last = TargetGridModel::kColumns - 1;
    const int baseline = m_model->state().baselineHead.isEmpty() ? 0 : std::max(large ? 104 : 72, widestText(1, 1));
    const int total = m_model->state().totalHead.isEmpty() ? 0 : std::max(large ? 128 : 72, widestText(last, last));
    const int needed = std::max(kLeastMonth, widestText(TargetGridModel::kFirstMonth, last - 1));
    const int room = m_ui->grid->viewport()->width() - baseline - total;
    const int name = std::clamp(widestText(0, 0), large ? 200 : 160, std::max(large ? 320 : 220, room - 12 * needed));
    const int month = std::max(needed, std::min((room - name) / 12, large ? 96 : 80));
    m_ui->grid->setColumnWidth(0, std::max(name, room - 12 * month));  // what is left over goes to the names
    m_ui->grid->setColumnHidden(1, baseline == 0);
    m_ui->grid->setColumnWidth(1, baseline);
    for (int n = 0; n < 12; ++n) {
        m_ui->grid->setColumnWidth(TargetGridModel::kFirstMonth + n, month);
    }
    m_ui->grid->setColumnHidden(last, total == 0);
    m_ui->grid->setColumnWidth(last, total);
}

void TargetsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    fitColumns();
}

void TargetsPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
    }
}

}  // namespace kinerja::ui
