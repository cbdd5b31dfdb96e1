// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/own_kpis_dialog.h"

#include <algorithm>

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include "kinerja/present/convert.h"
#include "kinerja/present/own_kpi_presenter.h"
#include "kinerja/ui/plain_table.h"

namespace kinerja::ui {
namespace {

constexpr QSize kSize{720, 560};
constexpr int kListHeight = 180;

QLabel* plainLabel(const QString& text, QWidget* buddy)
{
    auto* label = new QLabel{text};
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(buddy);
    return label;
}

}  // namespace

OwnKpisDialog::OwnKpisDialog(present::Words words, const QStringList& measures, QWidget* parent)
    : QDialog{parent}
    , m_words{std::move(words)}
    , m_table{new PlainTable{this}}
    , m_empty{new QLabel{this}}
    , m_nameId{new QLineEdit{this}}
    , m_nameEn{new QLineEdit{this}}
    , m_key{new QLineEdit{this}}
    , m_formula{new QLineEdit{this}}
    , m_measure{new QComboBox{this}}
    , m_direction{new QComboBox{this}}
    , m_check{new QLabel{this}}
    , m_new{new QPushButton{tr("New"), this}}
    , m_remove{new QPushButton{tr("Remove"), this}}
    , m_save{new QPushButton{tr("Save"), this}}
{
    setObjectName(QStringLiteral("ownKpisDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("KPIs of your own"));
    resize(kSize);
    build(measures);
    const auto recheck = [this] { check(); };
    for (QLineEdit* edit : {m_nameId, m_nameEn, m_key, m_formula}) {
        connect(edit, &QLineEdit::textChanged, this, recheck);
    }
    for (QLineEdit* name : {m_nameId, m_nameEn}) {
        connect(name, &QLineEdit::textEdited, this, [this] {
            if (!m_isKnown && !m_key->isModified()) {
                const QString& first = m_nameEn->text().isEmpty() ? m_nameId->text() : m_nameEn->text();
                m_key->setText(present::toQString(present::ownKeyOf(first)));
            }
        });
    }
    connect(m_table, &QTableWidget::cellClicked, this, [this](int row) { take(row); });
    connect(m_table, &QTableWidget::currentCellChanged, this, [this](int row) { take(row); });
    connect(m_measure, &QComboBox::activated, this, [this](int at) {
        if (at > 0) {
            m_formula->insert(m_measure->itemData(at).toString());
            m_measure->setCurrentIndex(0);
            m_formula->setFocus();
        }
    });
    connect(m_new, &QPushButton::clicked, this, &OwnKpisDialog::begin);
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeWished(m_key->text()); });
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveWished(typed()); });
    begin();
}

void OwnKpisDialog::build(const QStringList& measures)
{
    m_table->setObjectName(QStringLiteral("ownKpisTable"));
    m_table->setMinimumHeight(kListHeight);
    m_table->setAccessibleName(tr("KPIs of your own"));
    m_empty->setText(tr("None yet. Write a formula over the KPIs below, for example revenue / orders."));
    m_empty->setObjectName(QStringLiteral("ownKpisEmpty"));
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_nameId->setObjectName(QStringLiteral("nameIdEdit"));
    m_nameEn->setObjectName(QStringLiteral("nameEnEdit"));
    m_key->setObjectName(QStringLiteral("keyEdit"));
    m_formula->setObjectName(QStringLiteral("formulaEdit"));
    m_formula->setPlaceholderText(QStringLiteral("revenue / orders"));
    m_measure->setObjectName(QStringLiteral("measureCombo"));
    m_measure->setAccessibleName(tr("Put in a KPI"));
    m_measure->addItem(tr("Put in a KPI"));
    for (const QString& measure : measures) {
        // "Pendapatan (revenue)": what stands in brackets is what the formula takes.
        const qsizetype open = measure.lastIndexOf(QLatin1Char('('));
        m_measure->addItem(measure, measure.mid(open + 1, measure.size() - open - 2));
    }
    m_direction->setObjectName(QStringLiteral("directionCombo"));
    m_direction->addItem(tr("More is better"));
    m_direction->addItem(tr("Less is better"));
    m_check->setObjectName(QStringLiteral("checkLabel"));
    m_check->setTextFormat(Qt::PlainText);
    m_check->setWordWrap(true);
    m_check->setMinimumHeight(36);
    m_save->setObjectName(QStringLiteral("saveKpiButton"));
    m_save->setProperty("kind", QStringLiteral("primary"));
    m_remove->setObjectName(QStringLiteral("removeKpiButton"));
    m_new->setObjectName(QStringLiteral("newKpiButton"));
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->addRow(plainLabel(tr("Indonesian &name"), m_nameId), m_nameId);
    form->addRow(plainLabel(tr("&English name"), m_nameEn), m_nameEn);
    form->addRow(plainLabel(tr("&Id"), m_key), m_key);
    auto* formulaRow = new QHBoxLayout;
    formulaRow->setSpacing(8);
    formulaRow->addWidget(m_formula, 1);
    formulaRow->addWidget(m_measure);
    m_measure->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_measure->setMinimumContentsLength(16);
    form->addRow(plainLabel(tr("&Formula"), m_formula), formulaRow);
    form->addRow(plainLabel(tr("&Direction"), m_direction), m_direction);
    auto* close = new QPushButton{tr("Close"), this};
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_new);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_save);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_empty);
    column->addWidget(m_table, 1);
    column->addLayout(form);
    column->addWidget(m_check);
    column->addLayout(buttons);
}

void OwnKpisDialog::showKpis(const std::vector<kpi::OwnKpi>& own)
{
    m_own = own;
    const QSignalBlocker quiet{m_table};
    m_table->showTable(present::ownKpiTable(own, m_words));
    m_table->setVisible(!own.empty());
    m_empty->setVisible(own.empty());
    const std::string key = present::toStdString(m_key->text());
    const auto shown = std::find_if(own.begin(), own.end(), [&](const kpi::OwnKpi& one) { return one.key == key; });
    if (shown != own.end()) {
        m_isKnown = true;
        m_table->selectRow(static_cast<int>(shown - own.begin()));
    } else if (m_isKnown) {
        begin();  // somebody removed it
    }
    check();
}

void OwnKpisDialog::begin()
{
    m_isKnown = false;
    const QSignalBlocker quiet{m_table};
    m_table->clearSelection();
    m_table->setCurrentCell(-1, -1);
    for (QLineEdit* edit : {m_nameId, m_nameEn, m_key, m_formula}) {
        edit->clear();
        edit->setModified(false);
    }
    m_direction->setCurrentIndex(0);
    m_nameId->setFocus();
    check();
}

void OwnKpisDialog::take(int row)
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_own.size()) {
        return;
    }
    const kpi::OwnKpi own = m_own[static_cast<std::size_t>(row)];
    m_isKnown = true;
    m_nameId->setText(present::toQString(own.nameId));
    m_nameEn->setText(present::toQString(own.nameEn));
    m_key->setText(present::toQString(own.key));
    m_formula->setText(present::toQString(own.formula));
    m_direction->setCurrentIndex(own.direction == kpi::Direction::UpIsGood ? 0 : 1);
    check();
}

kpi::OwnKpi OwnKpisDialog::typed() const
{
    kpi::OwnKpi own;
    own.key = present::toStdString(m_key->text().trimmed());
    own.nameEn = present::toStdString(m_nameEn->text().trimmed());
    own.nameId = present::toStdString(m_nameId->text().trimmed());
    own.formula = present::toStdString(m_formula->text().trimmed());
    own.direction = m_direction->currentIndex() == 0 ? kpi::Direction::UpIsGood : kpi::Direction::DownIsGood;
    return own;
}

void OwnKpisDialog::check()
{
    std::vector<std::string> others;
    for (const kpi::OwnKpi& one : m_own) {
        if (!m_isKnown) {
            others.push_back(one.key);
        }
    }
    m_key->setReadOnly(m_isKnown);
    m_remove->setEnabled(m_isKnown);
    const bool isBlank = m_formula->text().trimmed().isEmpty() && m_key->text().isEmpty();
    const present::OwnKpiCheck result = present::checkOwnKpi(typed(), others, m_words);
    m_check->setText(isBlank ? tr("The unit is found while you type.") : result.text);
    m_save->setEnabled(result.isGood);
}

}  // namespace kinerja::ui
