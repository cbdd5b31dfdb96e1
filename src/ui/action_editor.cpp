// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/action_editor.h"

#include <algorithm>
#include <array>

#include <QSignalBlocker>

#include "kinerja/present/convert.h"
#include "kinerja/present/vocabulary.h"
#include "status_mark.h"
#include "ui_action_editor.h"

namespace kinerja::ui {
namespace {

using kpi::KpiId;

constexpr int kWidth = 720;
constexpr int kHeight = 560;  ///< room for what five letters can lack
constexpr int kDetailsHeight = 56;
constexpr int kQuietMs = 250;
constexpr int kMostPower = 6;

QDate toQDate(Date day)
{
    const std::chrono::year_month_day ymd{day};
    return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
            static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

Date toDate(const QDate& day)
{
    return makeDate(day.year(), static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

int indexOf(const ActionEditor::Values& values, const std::string& key)
{
    const auto found = std::find_if(values.begin(), values.end(), [&key](const auto& one) { return one.first == key; });
    return found == values.end() ? -1 : static_cast<int>(found - values.begin());
}

std::string textOf(const QLineEdit& edit)
{
    return present::toStdString(edit.text().trimmed());
}

}  // namespace

ActionEditor::ActionEditor(present::Format format, Choices choices, const charts::Theme& theme, QWidget* parent)
    : QDialog{parent}
    , m_ui{std::make_unique<Ui::ActionEditor>()}
    , m_format{std::move(format)}
    , m_choices{std::move(choices)}
    , m_theme{theme}
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("actionEditor"));
    setMaximumWidth(kWidth);
    m_ui->detailsEdit->setFixedHeight(kDetailsHeight);
    m_ui->smartBox->setMinimumWidth(232);
    m_ui->fieldsGrid->setRowStretch(m_ui->fieldsGrid->rowCount(), 1);  // what is left stays below the fields
    for (QDateEdit* edit : {m_ui->startEdit, m_ui->dueEdit}) {
        edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    m_ui->dueLabel->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    for (QComboBox* combo : {m_ui->kpiCombo, m_ui->kindCombo, m_ui->scopeCombo, m_ui->scopeValueCombo, m_ui->ownerCombo,
                             m_ui->personCombo}) {
        combo->setMinimumContentsLength(6);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    const QLocale locale{m_format.language() == present::Language::Indonesian ? QLocale::Indonesian : QLocale::English};
    m_ui->startEdit->setLocale(locale);
    m_ui->dueEdit->setLocale(locale);
    m_ui->checkSpin->setPrefix(tr("every "));
    m_ui->checkSpin->setSuffix(tr(" days"));
    m_ui->problemLabel->clear();
    m_changeTimer.setSingleShot(true);
    m_changeTimer.setInterval(kQuietMs);
    fillChoices();
    connectParts();
    resize(kWidth, std::max(kHeight, sizeHint().height()));
}

ActionEditor::~ActionEditor() = default;

void ActionEditor::fillChoices()
{
    const present::Words& words = m_format.words();
    for (const auto kind : {domain::ActionKind::Skill, domain::ActionKind::Process, domain::ActionKind::Strategy,
                            domain::ActionKind::Tool}) {
        m_ui->kindCombo->addItem(present::actionKindName(words, kind));
    }
    m_ui->kpiCombo->addItem(tr("Choose a KPI"));
    for (const KpiId kpi : m_choices.kpis) {
        m_ui->kpiCombo->addItem(present::kpiName(kpi, m_format.language()));
    }
    m_ui->scopeCombo->addItem(tr("Everything"));
    for (const auto& [dimension, values] : m_choices.scopes) {
        m_ui->scopeCombo->addItem(present::dimensionName(words, dimension));
    }
    m_ui->ownerCombo->addItem(tr("Nobody yet"));
    m_ui->personCombo->addItem(words.translate("Team", "The whole team"));
    for (const auto& [key, name] : m_choices.people) {
        const QString label = present::toQString(name.empty() ? key : name);
        m_ui->ownerCombo->addItem(label);
        m_ui->personCombo->addItem(label);
    }
}

void ActionEditor::connectParts()
{
    const auto later = [this] {
        m_ui->problemLabel->clear();
        m_changeTimer.start();
    };
    for (QLineEdit* edit : {m_ui->titleEdit, m_ui->fromEdit, m_ui->toEdit, m_ui->achievableEdit, m_ui->relevantEdit,
                            m_ui->inputEdit}) {
        connect(edit, &QLineEdit::textEdited, this, later);
    }
    connect(m_ui->detailsEdit, &QPlainTextEdit::textChanged, this, later);
    for (QComboBox* combo : {m_ui->kindCombo, m_ui->kpiCombo, m_ui->scopeCombo, m_ui->scopeValueCombo, m_ui->ownerCombo,
                             m_ui->personCombo}) {
        connect(combo, &QComboBox::currentIndexChanged, this, later);
    }
    connect(m_ui->startEdit, &QDateEdit::dateChanged, this, later);
    connect(m_ui->dueEdit, &QDateEdit::dateChanged, this, later);
    connect(m_ui->checkSpin, &QSpinBox::valueChanged, this, later);
    connect(m_ui->scopeCombo, &QComboBox::currentIndexChanged, this, [this] { fillScopeValues({}); });
    // Figures of another KPI mean nothing.
    connect(m_ui->kpiCombo, &QComboBox::activated, this, [this] {
        m_ui->fromEdit->clear();
        m_ui->toEdit->clear();
        m_action.gap.reset();
        showUnit();
        showGap();
    });
    connect(&m_changeTimer, &QTimer::timeout, this, [this] { Q_EMIT changed(action()); });
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->agreeButton, &QPushButton::clicked, this, &ActionEditor::tryAgree);
}

void ActionEditor::edit(const domain::Action& action)
{
    m_action = action;
    const Raw4 largest = std::max(std::abs(action.from.value_or(0)), std::abs(action.to.value_or(0)));
    m_power = std::min(kMostPower, present::Format::chartScale(largest));
    m_ui->titleEdit->setText(present::toQString(action.title));
    m_ui->detailsEdit->setPlainText(present::toQString(action.details));
    m_ui->kindCombo->setCurrentIndex(static_cast<int>(action.kind));
    const auto id = kpi::parseKpi(action.kpi);
    const auto at = std::find_if(m_choices.kpis.begin(), m_choices.kpis.end(),
                                 [&](KpiId one) { return id && kpi::definition(one).key == kpi::definition(*id).key; });
    m_ui->kpiCombo->setCurrentIndex(at == m_choices.kpis.end() ? 0 : static_cast<int>(at - m_choices.kpis.begin()) + 1);
    int scope = 0;
    for (std::size_t n = 0; n < m_choices.scopes.size(); ++n) {
        scope = action.scope == m_choices.scopes[n].first ? static_cast<int>(n) + 1 : scope;
    }
    m_ui->scopeCombo->setCurrentIndex(scope);
    fillScopeValues(action.scopeValue);
    m_ui->fromEdit->setText(valueText(action.from));
    m_ui->toEdit->setText(valueText(action.to));
    m_ui->ownerCombo->setCurrentIndex(indexOf(m_choices.people, action.owner) + 1);
    m_ui->personCombo->setCurrentIndex(indexOf(m_choices.people, action.person) + 1);
    m_ui->startEdit->setDate(toQDate(action.start));
    m_ui->dueEdit->setDate(toQDate(action.due));
    m_ui->checkSpin->setValue(action.checkEveryDays);
    m_ui->achievableEdit->setText(present::toQString(action.achievable));
    m_ui->relevantEdit->setText(present::toQString(action.relevant));
    m_ui->relevantEdit->setCursorPosition(0);
    m_ui->inputEdit->setText(present::toQString(action.teamInput));
    showUnit();
    showGap();
    m_ui->titleEdit->setFocus();
    m_changeTimer.stop();
    Q_EMIT changed(this->action());
}

std::optional<KpiId> ActionEditor::kpi() const
{
    const int at = m_ui->kpiCombo->currentIndex();
    return at <= 0 ? std::nullopt : std::optional{m_choices.kpis[static_cast<std::size_t>(at) - 1]};
}

present::GridUnit ActionEditor::unit() const
{
    const auto id = kpi();
    return {id ? kpi::definition(*id).unit : kpi::Unit::Count, m_power, id};
}

QString ActionEditor::valueText(const std::optional<Raw4>& value) const
{
    return value ? present::targetText(*value, unit(), m_format) : QString{};
}

std::optional<Raw4> ActionEditor::valueOf(const QLineEdit& edit, const std::optional<Raw4>& given) const
{
    const QString text = edit.text().trimmed();
    if (given && text == valueText(given)) {
        return given;  // not through its rounded text
    }
    QString plain = text;
    const bool isNegative = plain.startsWith(QLatin1Char{'-'}) || plain.startsWith(present::kMinus);
    if (isNegative) {
        plain.remove(0, 1);
    }
    const auto value = present::parseTarget(plain, unit(), m_format.language());
    return value && isNegative ? std::optional{-*value} : value;
}

bool ActionEditor::isReadable(const QLineEdit& edit) const
{
    return edit.text().trimmed().isEmpty() || valueOf(edit, std::nullopt).has_value();
}

domain::Action ActionEditor::action() const
{
    domain::Action action = m_action;
    action.title = textOf(*m_ui->titleEdit);
    action.details = present::toStdString(m_ui->detailsEdit->toPlainText().trimmed());
    action.kind = static_cast<domain::ActionKind>(m_ui->kindCombo->currentIndex());
    const auto id = kpi();
    action.kpi = id ? std::string{kpi::definition(*id).key} : std::string{};
    const bool isSame = action.kpi == m_action.kpi;
    action.from = valueOf(*m_ui->fromEdit, isSame ? m_action.from : std::nullopt);
    action.to = valueOf(*m_ui->toEdit, isSame ? m_action.to : std::nullopt);
    const auto scope = static_cast<std::size_t>(std::max(0, m_ui->scopeCombo->currentIndex()));
    const int value = m_ui->scopeValueCombo->currentIndex();
    action.scope.reset();
    action.scopeValue.clear();
    if (scope > 0 && value >= 0) {
        action.scope = m_choices.scopes[scope - 1].first;
        action.scopeValue = m_choices.scopes[scope - 1].second[static_cast<std::size_t>(value)].first;
    }
    const auto personAt = [this](int at) {
        return at <= 0 ? std::string{} : m_choices.people[static_cast<std::size_t>(at) - 1].first;
    };
    action.owner = personAt(m_ui->ownerCombo->currentIndex());
    action.person = personAt(m_ui->personCombo->currentIndex());
    action.start = toDate(m_ui->startEdit->date());
    action.due = toDate(m_ui->dueEdit->date());
    action.checkEveryDays = m_ui->checkSpin->value();
    action.achievable = textOf(*m_ui->achievableEdit);
    action.relevant = textOf(*m_ui->relevantEdit);
    action.teamInput = textOf(*m_ui->inputEdit);
    return action;
}

void ActionEditor::fillScopeValues(const std::string& chosen)
{
    const QSignalBlocker quiet{m_ui->scopeValueCombo};
    m_ui->scopeValueCombo->clear();
    const auto scope = static_cast<std::size_t>(std::max(0, m_ui->scopeCombo->currentIndex()));
    m_ui->scopeValueCombo->setEnabled(scope > 0);
    m_ui->scopeValueCombo->setToolTip(scope > 0 ? QString{} : tr("Choose first what it is measured in."));
    if (scope == 0) {
        return;
    }
    const auto& [dimension, values] = m_choices.scopes[scope - 1];
    for (const auto& [key, label] : values) {
        m_ui->scopeValueCombo->addItem(present::memberLabel(m_format.words(), dimension, key, label));
    }
    m_ui->scopeValueCombo->setCurrentIndex(std::max(0, indexOf(values, chosen)));
}

void ActionEditor::showUnit()
{
    const present::GridUnit now = unit();
    QString text;
    if (now.unit == kpi::Unit::Money) {
        text = m_format.scaleWords(now.powerOfTen);
    } else if (now.unit == kpi::Unit::Fraction) {
        text = QStringLiteral("%");
    } else if (now.unit == kpi::Unit::Days) {
        text = tr("days");
    }
    m_ui->unitLabel->setText(text);
}

void ActionEditor::showGap()
{
    const auto id = kpi();
    m_ui->gapNote->setVisible(m_action.gap.has_value() && id.has_value());
    if (m_action.gap && id) {
        m_ui->gapNote->setText(tr("Linked gap: %1").arg(m_format.difference(kpi::definition(*id).unit, *m_action.gap)));
    }
}

void ActionEditor::tryAgree()
{
    QString problem;
    QWidget* where = nullptr;
    if (m_ui->titleEdit->text().trimmed().isEmpty()) {
        problem = tr("Say what is done.");
        where = m_ui->titleEdit;
    } else if (!isReadable(*m_ui->fromEdit) || !isReadable(*m_ui->toEdit)) {
        where = isReadable(*m_ui->fromEdit) ? m_ui->toEdit : m_ui->fromEdit;
        problem = tr("This is not a number in the unit beside it.");
    } else if (m_ui->dueEdit->date() < m_ui->startEdit->date()) {
        problem = tr("It cannot be due before it starts.");
        where = m_ui->dueEdit;
    }
    m_ui->problemLabel->setText(problem);
    if (where != nullptr) {
        where->setFocus();
        return;
    }
    Q_EMIT agreeWished(action());
}

void ActionEditor::showSmart(const present::SmartState& state)
{
    m_ui->smartLabel->setText(tr("SMART: %1").arg(state.title));
    while (QLayoutItem* item = m_ui->lettersColumn->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const present::SmartLetterState& letter : state.letters) {
        auto* box = new QWidget{this};
        box->setObjectName(QStringLiteral("smartLetter") + letter.letter);
        box->setAccessibleName(letter.name + QStringLiteral(": ")
                               + (letter.ok ? tr("complete") : letter.missing.join(QLatin1Char{' '})));
        auto* row = new QHBoxLayout{box};
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(8);
        auto* mark = new StatusMark{letter.ok ? present::Verdict::OnTrack : present::Verdict::Behind, box};
        mark->setTheme(m_theme);
        row->addWidget(mark, 0, Qt::AlignTop);
        auto* text = new QVBoxLayout;
        text->setSpacing(0);
        auto* name = new QLabel{letter.letter + QStringLiteral("  ") + letter.name, box};
        name->setTextFormat(Qt::PlainText);
        name->setProperty("role", QStringLiteral("strong"));
        text->addWidget(name);
        auto* missing = new QLabel{letter.ok ? tr("complete") : letter.missing.join(QLatin1Char{'\n'}), box};
        missing->setTextFormat(Qt::PlainText);
        missing->setProperty("role", QStringLiteral("label"));
        missing->setWordWrap(true);
        text->addWidget(missing);
        row->addLayout(text, 1);
        m_ui->lettersColumn->addWidget(box);
    }
}

}  // namespace kinerja::ui
