// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/filter_picker.h"

#include <algorithm>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "kinerja/present/convert.h"
#include "kinerja/present/vocabulary.h"

namespace kinerja::ui {

FilterPicker::FilterPicker(std::vector<FilterChoice> choices, domain::Dimension first, const present::Words& words,
                           QWidget* parent)
    : QFrame{parent, Qt::Popup}
    , m_choices{std::move(choices)}
    , m_words{words}
    , m_dimension{new QComboBox{this}}
    , m_search{new QLineEdit{this}}
    , m_values{new QListWidget{this}}
{
    setObjectName(QStringLiteral("filterPicker"));
    setProperty("box", QStringLiteral("popup"));
    setAttribute(Qt::WA_DeleteOnClose);
    // Not translucent for round corners: such a window gets no background at all, and black without a compositor.
    setFixedSize(320, 400);
    m_dimension->setObjectName(QStringLiteral("filterDimensionCombo"));
    m_dimension->setAccessibleName(tr("Filter by"));
    m_search->setObjectName(QStringLiteral("filterSearchEdit"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search values"));
    m_search->setClearButtonEnabled(true);
    m_values->setObjectName(QStringLiteral("filterValuesList"));
    m_values->setAccessibleName(tr("Values"));
    auto* none = new QPushButton{tr("Show all"), this};
    none->setObjectName(QStringLiteral("showAllButton"));
    none->setProperty("kind", QStringLiteral("quiet"));
    auto* done = new QPushButton{tr("Done"), this};
    done->setObjectName(QStringLiteral("filterDoneButton"));
    auto* foot = new QHBoxLayout;
    foot->addWidget(none);
    foot->addStretch(1);
    foot->addWidget(done);
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(m_dimension);
    column->addWidget(m_search);
    column->addWidget(m_values, 1);
    column->addLayout(foot);
    int start = 0;
    for (std::size_t at = 0; at < m_choices.size(); ++at) {
        m_dimension->addItem(present::dimensionName(m_words, m_choices[at].dimension));
        start = m_choices[at].dimension == first ? static_cast<int>(at) : start;
    }
    m_dimension->setCurrentIndex(start);
    showDimension(start);
    connect(m_dimension, &QComboBox::currentIndexChanged, this, &FilterPicker::showDimension);
    connect(m_search, &QLineEdit::textChanged, this, &FilterPicker::narrow);
    connect(m_search, &QLineEdit::returnPressed, this, &FilterPicker::only);
    connect(m_values, &QListWidget::itemChanged, this, &FilterPicker::tell);
    connect(done, &QPushButton::clicked, this, &QWidget::close);
    connect(none, &QPushButton::clicked, this, [this] {
        auto& choice = m_choices[static_cast<std::size_t>(m_dimension->currentIndex())];
        choice.chosen.clear();
        showDimension(m_dimension->currentIndex());
        Q_EMIT changed(choice.dimension, {});
    });
}

void FilterPicker::showDimension(int at)
{
    const QSignalBlocker quiet{m_values};
    m_values->clear();
    if (at < 0 || static_cast<std::size_t>(at) >= m_choices.size()) {
        return;
    }
    const auto& choice = m_choices[static_cast<std::size_t>(at)];
    for (const auto& [key, label] : choice.values) {
        auto* item = new QListWidgetItem{present::memberLabel(m_words, choice.dimension, key, label), m_values};
        item->setData(Qt::UserRole, present::toQString(key));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        const bool isChosen = std::find(choice.chosen.begin(), choice.chosen.end(), key) != choice.chosen.end();
        item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
    }
    narrow(m_search->text());
}

void FilterPicker::narrow(const QString& text)
{
    for (int row = 0; row < m_values->count(); ++row) {
        m_values->item(row)->setHidden(!m_values->item(row)->text().contains(text, Qt::CaseInsensitive));
    }
}

void FilterPicker::tell(const QListWidgetItem* item)
{
    auto& choice = m_choices[static_cast<std::size_t>(m_dimension->currentIndex())];
    const std::string key = present::toStdString(item->data(Qt::UserRole).toString());
    std::erase(choice.chosen, key);
    if (item->checkState() == Qt::Checked) {
        choice.chosen.push_back(key);
    }
    Q_EMIT changed(choice.dimension, choice.chosen);
}

void FilterPicker::only()
{
    for (int row = 0; row < m_values->count(); ++row) {
        if (!m_values->item(row)->isHidden()) {
            m_values->item(row)->setCheckState(Qt::Checked);
            return;
        }
    }
}

void FilterPicker::popUpUnder(const QWidget* anchor)
{
    move(anchor->mapToGlobal(QPoint{0, anchor->height() + 4}));
    show();
    m_search->setFocus();
}

}  // namespace kinerja::ui
