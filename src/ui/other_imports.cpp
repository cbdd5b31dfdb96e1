// SPDX-License-Identifier: GPL-3.0-or-later
#include "other_imports.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace kinerja::ui {
namespace {

QLabel* note()
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("role", QStringLiteral("note"));
    return label;
}

}  // namespace

OtherImports::OtherImports() : m_grid{new QGridLayout{this}}, m_more{note()}
{
    setObjectName(QStringLiteral("otherImports"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(0, 1);
    m_more->setObjectName(QStringLiteral("moreImportsLabel"));
    addRow();
    hide();
}

QWidget* OtherImports::firstLink() const { return m_rows.front().show; }

void OtherImports::showOthers(const std::vector<present::OtherImport>& others, const QString& more)
{
    m_others = others;
    while (m_rows.size() < others.size()) {
        addRow();
    }
    for (std::size_t at = 0; at < m_rows.size(); ++at) {
        const bool isThere = at < others.size();
        m_rows[at].text->setVisible(isThere);
        m_rows[at].show->setVisible(isThere);
        if (isThere) {
            m_rows[at].text->setText(others[at].text);
            m_rows[at].show->setText(tr("Show"));
            m_rows[at].show->setAccessibleName(tr("Show %1").arg(others[at].file));
        }
    }
    m_grid->removeWidget(m_more);
    m_grid->addWidget(m_more, static_cast<int>(m_rows.size()), 0, 1, 2);
    m_more->setText(more);
    m_more->setVisible(!more.isEmpty());
    setVisible(!others.empty());
}

void OtherImports::addRow()
{
    const std::size_t at = m_rows.size();
    const Row row{note(), new QPushButton};
    row.text->setObjectName(QStringLiteral("otherImport%1").arg(at));
    row.show->setObjectName(QStringLiteral("showImport%1").arg(at));
    row.show->setProperty("kind", QStringLiteral("link"));
    row.show->setAutoDefault(true);  // Enter follows it, too
    connect(row.show, &QPushButton::clicked, this, [this, at] { Q_EMIT wished(m_others[at].batch); });
    m_grid->addWidget(row.text, static_cast<int>(at), 0);
    m_grid->addWidget(row.show, static_cast<int>(at), 1, Qt::AlignTop);
    if (!m_rows.empty()) {
        setTabOrder(m_rows.back().show, row.show);
    }
    m_rows.push_back(row);
}

}  // namespace kinerja::ui
