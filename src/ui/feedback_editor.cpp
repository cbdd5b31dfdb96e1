// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/feedback_editor.h"

#include <array>

#include <QSignalBlocker>

#include "kinerja/charts/icons.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/team_presenter.h"
#include "kinerja/present/vocabulary.h"
#include "kinerja/ui/plain_text.h"
#include "ui_feedback_editor.h"

namespace kinerja::ui {
namespace {

using kpi::KpiId;

constexpr int kWidth = 480;
constexpr int kTextHeight = 64;
constexpr int kDraftEveryMs = 2000;

void clearLayout(QLayout& layout)
{
    while (QLayoutItem* item = layout.takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();  // it may be the sender
        }
        delete item;
    }
}

}  // namespace

FeedbackEditor::FeedbackEditor(present::Format format, std::vector<kpi::KpiId> kpis, People people, const charts::Theme& theme,
                               QWidget* parent)
    : QDialog{parent}
    , m_ui{std::make_unique<Ui::FeedbackEditor>()}
    , m_format{std::move(format)}
    , m_kpis{std::move(kpis)}
    , m_people{std::move(people)}
    , m_theme{theme}
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("feedbackEditor"));
    setMinimumWidth(kWidth);
    m_ui->personCombo->addItem(m_format.words().translate("Team", "The whole team"));
    for (const auto& [key, name] : m_people) {
        m_ui->personCombo->addItem(present::toQString(name.empty() ? key : name));
    }
    for (const KpiId kpi : m_kpis) {
        m_ui->kpiCombo->addItem(present::kpiName(kpi, m_format.language()));
    }
    for (QPlainTextEdit* edit : {m_ui->situationEdit, m_ui->behaviourEdit, m_ui->impactEdit}) {
        edit->setMinimumHeight(kTextHeight);
        edit->setMaximumHeight(kTextHeight * 2);
    }
    m_ui->draftLabel->hide();
    m_ui->problemLabel->hide();
    m_draftTimer.setSingleShot(true);
    m_draftTimer.setInterval(kDraftEveryMs);
    connectParts();
}

FeedbackEditor::~FeedbackEditor() = default;

void FeedbackEditor::connectParts()
{
    connect(m_ui->personCombo, &QComboBox::activated, this, [this] { personChanged(); });
    connect(m_ui->praiseRadio, &QRadioButton::clicked, this, [this] { fillAudience(true); });
    connect(m_ui->improveRadio, &QRadioButton::clicked, this, [this] { fillAudience(true); });
    connect(m_ui->audienceCombo, &QComboBox::currentIndexChanged, this, [this] { showSentence(); });
    for (QPlainTextEdit* edit : {m_ui->situationEdit, m_ui->behaviourEdit, m_ui->impactEdit}) {
        connect(edit, &QPlainTextEdit::textChanged, this, &FeedbackEditor::typed);
    }
    connect(m_ui->quoteButton, &QPushButton::clicked, this, [this] {
        Q_EMIT quoteWished(m_kpis[static_cast<std::size_t>(m_ui->kpiCombo->currentIndex())]);
    });
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &FeedbackEditor::trySave);
    connect(&m_draftTimer, &QTimer::timeout, this, [this] { Q_EMIT draftReady(feedback()); });
}

void FeedbackEditor::edit(const domain::Feedback& feedback, bool isDraft)
{
    m_feedback = feedback;
    m_changed.assign(feedback.figures.size(), false);
    int person = 0;
    for (std::size_t at = 0; at < m_people.size(); ++at) {
        person = m_people[at].first == feedback.person ? static_cast<int>(at) + 1 : person;
    }
    m_ui->personCombo->setCurrentIndex(person);
    m_ui->praiseRadio->setChecked(feedback.type == domain::FeedbackType::Praise);
    m_ui->improveRadio->setChecked(feedback.type == domain::FeedbackType::Improve);
    {
        const QSignalBlocker situation{m_ui->situationEdit};
        const QSignalBlocker behaviour{m_ui->behaviourEdit};
        const QSignalBlocker impact{m_ui->impactEdit};
        m_ui->situationEdit->setPlainText(present::toQString(feedback.situation));
        m_ui->behaviourEdit->setPlainText(present::toQString(feedback.behaviour));
        m_ui->impactEdit->setPlainText(present::toQString(feedback.impact));
    }
    m_ui->draftLabel->setVisible(isDraft);
    fillAudience(feedback.id == 0 && !isDraft);
    showFigures();
    m_ui->situationEdit->setFocus();
}

domain::FeedbackType FeedbackEditor::type() const
{
    return m_ui->improveRadio->isChecked() ? domain::FeedbackType::Improve : domain::FeedbackType::Praise;
}

QString FeedbackEditor::personName() const
{
    return m_ui->personCombo->currentIndex() <= 0 ? QString{} : m_ui->personCombo->currentText();
}

domain::Feedback FeedbackEditor::feedback() const
{
    domain::Feedback feedback = m_feedback;
    const int person = m_ui->personCombo->currentIndex();
    feedback.person = person <= 0 ? std::string{} : m_people[static_cast<std::size_t>(person) - 1].first;
    feedback.type = type();
    feedback.audience = static_cast<domain::Audience>(m_ui->audienceCombo->currentData().toInt());
    feedback.situation = present::toStdString(m_ui->situationEdit->toPlainText().trimmed());
    feedback.behaviour = present::toStdString(m_ui->behaviourEdit->toPlainText().trimmed());
    feedback.impact = present::toStdString(m_ui->impactEdit->toPlainText().trimmed());
    return feedback;
}

void FeedbackEditor::fillAudience(bool toDefault)
{
    const QString name = personName();
    const bool isTeam = name.isEmpty();
    domain::Audience chosen = m_feedback.audience;
    if (toDefault) {
        chosen = type() == domain::FeedbackType::Improve ? domain::Audience::OnlyMe
            : isTeam                                     ? domain::Audience::Team
                                                         : domain::Audience::Person;
    }
    const QSignalBlocker quiet{m_ui->audienceCombo};
    m_ui->audienceCombo->clear();
    for (const auto audience : {domain::Audience::OnlyMe, domain::Audience::Person, domain::Audience::Team}) {
        if (audience != domain::Audience::Person || !isTeam) {
            m_ui->audienceCombo->addItem(present::audienceName(m_format.words(), audience, name), static_cast<int>(audience));
        }
    }
    m_ui->audienceCombo->setCurrentIndex(std::max(0, m_ui->audienceCombo->findData(static_cast<int>(chosen))));
    showSentence();
}

void FeedbackEditor::showSentence()
{
    const auto audience = static_cast<domain::Audience>(m_ui->audienceCombo->currentData().toInt());
    m_ui->sentenceLabel->setText(present::audienceSentence(m_format.words(), audience, personName()));
    const char* icon = audience == domain::Audience::OnlyMe ? "lock"
        : audience == domain::Audience::Person              ? "person"
                                                            : "team";
    m_ui->sentenceIcon->setPixmap(charts::iconPixmap(QString::fromLatin1(icon), m_theme.ink2, 20, devicePixelRatioF()));
}

void FeedbackEditor::addFigure(const domain::FrozenFigure& figure, bool beginText)
{
    for (std::size_t at = 0; at < m_feedback.figures.size(); ++at) {
        if (m_feedback.figures[at].kpi == figure.kpi && m_feedback.figures[at].query == figure.query) {
            m_feedback.figures[at] = figure;
            m_changed[at] = false;
            showFigures();
            return;
        }
    }
    m_feedback.figures.push_back(figure);
    m_changed.push_back(false);
    if (beginText && m_ui->situationEdit->toPlainText().isEmpty()) {
        m_ui->situationEdit->setPlainText(present::frozenText(figure, m_format) + QLatin1Char{'.'});
    }
    showFigures();
}

void FeedbackEditor::markChanged(std::size_t figure)
{
    if (figure < m_changed.size()) {
        m_changed[figure] = true;
        showFigures();
    }
}

void FeedbackEditor::showFigures()
{
    clearLayout(*m_ui->chipsColumn);
    for (std::size_t at = 0; at < m_feedback.figures.size(); ++at) {
        const QString text = present::frozenText(m_feedback.figures[at], m_format);
        auto* chip = new QPushButton{literalText(m_changed[at] ? tr("%1: the data has changed since").arg(text) : text), this};
        chip->setObjectName(QStringLiteral("figureChip%1").arg(at));
        chip->setProperty("kind", QStringLiteral("chip"));
        chip->setAutoDefault(false);
        chip->setIcon(charts::icon(m_changed[at] ? QStringLiteral("warning") : QStringLiteral("close"), m_theme));
        chip->setAccessibleName(tr("Remove %1").arg(text));
        chip->setToolTip(plainToolTip(m_changed[at] ? tr("Quoted as it was then; figures of today differ. Click to remove it.")
                                                    : tr("Click to remove it.")));
        connect(chip, &QPushButton::clicked, this, [this, at] {
            const auto offset = static_cast<std::ptrdiff_t>(at);
            m_feedback.figures.erase(m_feedback.figures.begin() + offset);
            m_changed.erase(m_changed.begin() + offset);
            showFigures();
            typed();
            m_ui->quoteButton->setFocus();
        });
        m_ui->chipsColumn->addWidget(chip, 0, Qt::AlignLeft);
    }
}

void FeedbackEditor::personChanged()
{
    fillAudience(true);
    // Figures of somebody else are asked for anew.
    const std::vector<domain::FrozenFigure> before = std::exchange(m_feedback.figures, {});
    m_changed.clear();
    showFigures();
    for (const domain::FrozenFigure& figure : before) {
        if (const auto kpi = kpi::parseKpi(figure.kpi)) {
            Q_EMIT quoteWished(*kpi);
        }
    }
}

void FeedbackEditor::typed()
{
    m_ui->problemLabel->hide();
    if (!m_draftTimer.isActive()) {
        m_draftTimer.start();
    }
}

void FeedbackEditor::trySave()
{
    const domain::Feedback now = feedback();
    if (now.situation.empty() && now.behaviour.empty() && now.impact.empty()) {
        m_ui->problemLabel->setText(tr("Nothing is written yet. Fill in at least one of the three fields."));
        m_ui->problemLabel->show();
        m_ui->situationEdit->setFocus();
        return;
    }
    m_draftTimer.stop();
    Q_EMIT saveWished();
}

void FeedbackEditor::openBeside(const QWidget& window)
{
    const int width = std::max(kWidth, window.width() * 5 / 12 - 100);
    const int height = std::min(std::max(sizeHint().height(), 600), window.height() * 9 / 10);
    resize(width, height);
    const QPoint corner = window.mapToGlobal(QPoint{window.width() - width - 16, (window.height() - height) / 2});
    move(corner);
    open();
}

}  // namespace kinerja::ui
