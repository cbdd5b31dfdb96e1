// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_choices.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include "kinerja/present/convert.h"

namespace kinerja::ui {
namespace {

constexpr int kProfileWidth = 220;

}  // namespace

ImportChoices::ImportChoices()
{
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    const std::array<QString, kChoices> texts{tr("&Kind"), tr("&Encoding"), tr("&Sheet"), tr("A&mounts"), tr("Ro&ws")};
    const std::array<const char*, kChoices> names{"kindCombo", "encodingCombo", "sheetCombo", "taxCombo", "modeCombo"};
    for (std::size_t at = 0; at < kChoices; ++at) {
        Widgets& choice = m_choices[at];
        choice.label = new QLabel{texts[at]};
        choice.combo = new QComboBox;
        choice.combo->setObjectName(QString::fromLatin1(names[at]));
        choice.combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        choice.label->setBuddy(choice.combo);
        choice.label->hide();
        choice.combo->hide();
        connect(choice.combo, &QComboBox::activated, this, [this, at](int index) {
            const auto& choices = m_choices[at].state.choices;
            if (index >= 0 && static_cast<std::size_t>(index) < choices.size()) {
                Q_EMIT chosen(static_cast<int>(at), present::toQString(choices[static_cast<std::size_t>(index)].id));
            }
        });
        layout->addWidget(choice.label);
        layout->addWidget(choice.combo);
        layout->addSpacing(16);
    }
    layout->addStretch(1);
}

void ImportChoices::showChoice(Which which, const present::ChoiceState& state)
{
    Widgets& choice = m_choices[which];
    if (choice.state.choices != state.choices) {
        choice.combo->clear();
        for (const present::Choice& one : state.choices) {
            choice.combo->addItem(one.text);
        }
    }
    choice.state = state;
    choice.combo->setCurrentIndex(state.current);
    choice.label->setVisible(!state.choices.empty());
    choice.combo->setVisible(!state.choices.empty());
}

void ImportChoices::showCurrent(Which which, int index) { m_choices[which].combo->setCurrentIndex(index); }

void ImportChoices::focusOn(Which which) { m_choices[which].combo->setFocus(Qt::OtherFocusReason); }

ProfileBox::ProfileBox() : m_names{new QComboBox}
{
    auto* row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_names->setObjectName(QStringLiteral("profileCombo"));
    m_names->setEditable(true);
    m_names->setInsertPolicy(QComboBox::NoInsert);
    m_names->setMinimumWidth(kProfileWidth);
    m_names->lineEdit()->setObjectName(QStringLiteral("profileEdit"));
    m_names->setToolTip(tr("Files with the same header are then read without asking again."));
    connect(m_names->lineEdit(), &QLineEdit::returnPressed, this, &ProfileBox::entered);
    connect(m_names, &QComboBox::activated, this, [this](int index) { Q_EMIT chosen(m_names->itemText(index)); });
    auto* label = new QLabel{tr("Remember the answers as &profile")};
    label->setBuddy(m_names);
    row->addWidget(label);
    row->addWidget(m_names);
}

void ProfileBox::showProfiles(const QStringList& profiles, const QString& proposed)
{
    const QString typed = m_names->currentText();
    QStringList names;
    for (int at = 0; at < m_names->count(); ++at) {
        names << m_names->itemText(at);
    }
    if (names != profiles) {
        m_names->clear();
        m_names->addItems(profiles);
    }
    m_names->setEditText(typed.isEmpty() ? proposed : typed);
}

QString ProfileBox::name() const { return m_names->currentText().trimmed(); }

}  // namespace kinerja::ui
