// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/settings_page.h"

#include <chrono>

#include <QEvent>
#include <QLocale>
#include <QPixmap>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "kinerja/charts/theme.h"
#include "kinerja/ui/page_scroll.h"
#include "ui_settings_page.h"

namespace kinerja::ui {
namespace {

constexpr QSize kLogo{160, 48};

}  // namespace

SettingsPage::SettingsPage(QWidget* parent) : Page{parent}, m_ui{std::make_unique<Ui::SettingsPage>()}, m_scroll{new PageScroll{this}}
{
    setObjectName(QStringLiteral("settingsPage"));
    auto* content = new QWidget;
    content->setObjectName(QStringLiteral("settingsContent"));
    m_ui->setupUi(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(content);
    auto* whole = new QVBoxLayout{this};
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    fillChoices();
    connect(m_ui->languageCombo, &QComboBox::activated, this,
            [this](int at) { Q_EMIT languageChosen(m_ui->languageCombo->itemData(at).toString()); });
    connect(m_ui->themeCombo, &QComboBox::activated, this,
            [this](int at) { Q_EMIT themeChosen(m_ui->themeCombo->itemData(at).toString()); });
    connect(m_ui->weekCombo, &QComboBox::activated, this, [this](int at) { Q_EMIT weekChosen(at == 1); });
    connectCalendar();
    connect(m_ui->onHoldCombo, &QComboBox::activated, this, [this](int at) { Q_EMIT onHoldChosen(at == 0); });
    for (QSpinBox* limit : {m_ui->onTrackSpin, m_ui->atRiskSpin}) {
        limit->setKeyboardTracking(false);
        connect(limit, &QSpinBox::valueChanged, this, [this] {
            // What is at risk is never on track.
            m_ui->atRiskSpin->setMaximum(m_ui->onTrackSpin->value());
            if (m_ui->onTrackSpin->value() != m_state.paceOnTrack || m_ui->atRiskSpin->value() != m_state.paceAtRisk) {
                m_state.paceOnTrack = m_ui->onTrackSpin->value();
                m_state.paceAtRisk = m_ui->atRiskSpin->value();
                Q_EMIT paceChosen(m_state.paceOnTrack, m_state.paceAtRisk);
            }
        });
    }
    connect(m_ui->companyEdit, &QLineEdit::editingFinished, this, [this] {
        if (m_ui->companyEdit->text() != m_state.company) {
            Q_EMIT companyChanged(m_ui->companyEdit->text());
        }
    });
    connect(m_ui->logoButton, &QPushButton::clicked, this, &SettingsPage::logoRequested);
    connect(m_ui->noLogoButton, &QPushButton::clicked, this, &SettingsPage::logoRemoved);
    connect(m_ui->watchButton, &QPushButton::clicked, this, &SettingsPage::watchFolderRequested);
    connect(m_ui->noWatchButton, &QPushButton::clicked, this, &SettingsPage::watchFolderRemoved);
    connect(m_ui->ownKpisButton, &QPushButton::clicked, this, &SettingsPage::ownKpisRequested);
    connect(m_ui->openButton, &QPushButton::clicked, this, &SettingsPage::openRequested);
    connect(m_ui->backupButton, &QPushButton::clicked, this, &SettingsPage::backupRequested);
    connect(m_ui->sampleButton, &QPushButton::clicked, this, &SettingsPage::sampleRequested);
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::fillChoices()
{
    m_ui->languageCombo->clear();
    m_ui->languageCombo->addItem(QStringLiteral("Bahasa Indonesia"), QStringLiteral("id"));
    m_ui->languageCombo->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_ui->themeCombo->clear();
    m_ui->themeCombo->addItem(tr("As the system"), QStringLiteral("system"));
    m_ui->themeCombo->addItem(tr("Light"), QStringLiteral("light"));
    m_ui->themeCombo->addItem(tr("Dark"), QStringLiteral("dark"));
    m_ui->weekCombo->clear();
    m_ui->weekCombo->addItem(tr("Monday to Friday"));
    m_ui->weekCombo->addItem(tr("Monday to Saturday"));
    fillCalendar();
    m_ui->onHoldCombo->clear();
    m_ui->onHoldCombo->addItem(tr("Count"));
    m_ui->onHoldCombo->addItem(tr("Do not count"));
}

void SettingsPage::fillCalendar()
{
    const QLocale names;  // the language's, compiled into Qt
    m_ui->weekStartCombo->clear();
    for (int day = 1; day <= 7; ++day) {
        m_ui->weekStartCombo->addItem(tr("From %1").arg(names.standaloneDayName(day)), day);
    }
    m_ui->fiscalCombo->clear();
    for (int month = 1; month <= 12; ++month) {
        const QString name = names.standaloneMonthName(month);
        m_ui->fiscalCombo->addItem(month == 1 ? tr("The calendar year") : tr("From %1").arg(name), month);
    }
    m_ui->fiscalNameCombo->clear();
    m_ui->fiscalNameCombo->addItem(tr("The year it ends in"), true);
    m_ui->fiscalNameCombo->addItem(tr("The year it begins in"), false);
}

void SettingsPage::connectCalendar()
{
    const auto change = [this](QComboBox* combo, auto take) {
        connect(combo, &QComboBox::activated, this, [this, combo, take](int at) {
            FiscalCalendar calendar = m_state.calendar;
            take(calendar, combo->itemData(at));
            Q_EMIT calendarChosen(calendar);
        });
    };
    change(m_ui->weekStartCombo, [](FiscalCalendar& calendar, const QVariant& day) {
        calendar.weekStart = std::chrono::weekday{day.toUInt()};  // ISO: Sunday is 7
    });
    change(m_ui->fiscalCombo, [](FiscalCalendar& calendar, const QVariant& month) { calendar.startMonth = month.toUInt(); });
    change(m_ui->fiscalNameCombo, [](FiscalCalendar& calendar, const QVariant& isByEnd) { calendar.isNamedByEnd = isByEnd.toBool(); });
}

void SettingsPage::select()
{
    m_ui->weekStartCombo->setCurrentIndex(m_ui->weekStartCombo->findData(static_cast<int>(m_state.calendar.weekStart.iso_encoding())));
    m_ui->fiscalCombo->setCurrentIndex(m_ui->fiscalCombo->findData(static_cast<int>(m_state.calendar.startMonth)));
    m_ui->fiscalNameCombo->setCurrentIndex(m_state.calendar.isNamedByEnd ? 0 : 1);
    m_ui->languageCombo->setCurrentIndex(m_ui->languageCombo->findData(m_state.language));
    m_ui->themeCombo->setCurrentIndex(m_ui->themeCombo->findData(m_state.theme));
    m_ui->weekCombo->setCurrentIndex(m_state.sixDayWeek ? 1 : 0);
    m_ui->onHoldCombo->setCurrentIndex(m_state.countsOnHold ? 0 : 1);
    const QSignalBlocker quietTrack{m_ui->onTrackSpin};
    const QSignalBlocker quietRisk{m_ui->atRiskSpin};
    m_ui->onTrackSpin->setValue(m_state.paceOnTrack);
    m_ui->atRiskSpin->setMaximum(m_state.paceOnTrack);
    m_ui->atRiskSpin->setValue(m_state.paceAtRisk);
    for (QSpinBox* limit : {m_ui->onTrackSpin, m_ui->atRiskSpin}) {
        limit->setSuffix(tr("%", "per cent, behind a number"));
    }
}

void SettingsPage::showState(const SettingsState& state)
{
    m_state = state;
    select();
    m_ui->companyEdit->setText(state.company);
    m_ui->currencyLabel->setText(state.currency);
    m_ui->fileLabel->setText(state.file);
    QPixmap logo;
    const bool hasLogo = !state.logo.isEmpty() && logo.loadFromData(state.logo);
    m_ui->logoPicture->setPixmap(hasLogo ? logo.scaled(kLogo, Qt::KeepAspectRatio, Qt::SmoothTransformation) : QPixmap{});
    if (!hasLogo) {
        m_ui->logoPicture->setText(tr("No logo"));
    }
    m_ui->logoPicture->setMinimumSize(hasLogo ? kLogo : QSize{0, 0});
    m_ui->logoLabel->setMinimumHeight(hasLogo ? kLogo.height() : m_controlHeight);
    m_ui->noLogoButton->setEnabled(hasLogo);
    m_ui->watchPath->setText(state.watchFolder.isEmpty() ? tr("None. Files in it are imported by their profile.") : state.watchFolder);
    m_ui->noWatchButton->setVisible(!state.watchFolder.isEmpty());
    for (QWidget* input : {static_cast<QWidget*>(m_ui->companyEdit), static_cast<QWidget*>(m_ui->weekCombo),
                           static_cast<QWidget*>(m_ui->onTrackSpin), static_cast<QWidget*>(m_ui->atRiskSpin),
                           static_cast<QWidget*>(m_ui->onHoldCombo), static_cast<QWidget*>(m_ui->weekStartCombo),
                           static_cast<QWidget*>(m_ui->fiscalCombo), static_cast<QWidget*>(m_ui->logoButton),
                           static_cast<QWidget*>(m_ui->watchButton), static_cast<QWidget*>(m_ui->ownKpisButton),
                           static_cast<QWidget*>(m_ui->noWatchButton)}) {
        input->setEnabled(!state.isReadOnly);
        input->setToolTip(state.isReadOnly ? tr("This data file is open read-only") : QString{});
    }
    m_ui->fiscalNameCombo->setEnabled(!state.isReadOnly && state.calendar.startMonth != 1);
}

void SettingsPage::showField(present::Setting setting)
{
    QComboBox* field = setting == present::Setting::FiscalYear ? m_ui->fiscalCombo : m_ui->weekCombo;
    field->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(field);
}

void SettingsPage::applyTheme(const charts::Theme& theme, const charts::Metrics& metrics)
{
    Q_UNUSED(theme)
    m_ui->pageColumn->setContentsMargins(metrics.margin, metrics.margin, metrics.margin, metrics.margin);
    m_controlHeight = metrics.controlHeight;
    for (int row = 0; row < m_ui->form->rowCount(); ++row) {
        const QLayoutItem* label = m_ui->form->itemAt(row, QFormLayout::LabelRole);
        if (label != nullptr && label->widget() != m_ui->logoLabel) {
            label->widget()->setMinimumHeight(m_controlHeight);  // beside the middle of its field
        }
    }
    for (QLabel* text : {m_ui->currencyLabel, m_ui->fileLabel, m_ui->watchPath}) {
        text->setMinimumHeight(m_controlHeight);
    }
}

void SettingsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(m_ui->card->parentWidget());
        fillChoices();
        select();
    }
    Page::changeEvent(event);
}

}  // namespace kinerja::ui
