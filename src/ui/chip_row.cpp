// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/chip_row.h"

#include <QEvent>
#include <QMenu>
#include <QPushButton>

#include "kinerja/ui/plain_text.h"

namespace kinerja::ui {
namespace {

constexpr int kGap = 8;

}  // namespace

ChipRow::ChipRow(QWidget* parent) : QWidget{parent}, m_all{new QPushButton{this}}
{
    m_all->setObjectName(QStringLiteral("allFiltersButton"));
    m_all->setProperty("kind", QStringLiteral("chip"));
    m_all->setMenu(new QMenu{m_all});
    m_all->hide();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void ChipRow::showChips(const std::vector<present::FilterChip>& chips)
{
    m_state = chips;
    for (QPushButton* chip : m_chips) {
        chip->hide();
        chip->deleteLater();  // it may be the one that was just clicked
    }
    m_chips.clear();
    m_all->menu()->clear();
    for (const auto& chip : chips) {
        auto* button = new QPushButton{literalText(chip.text) + QStringLiteral("  ×"), this};
        button->setProperty("kind", QStringLiteral("chip"));
        button->setObjectName(QStringLiteral("filterChip"));
        button->setToolTip(plainToolTip(chip.toolTip));
        const auto dimension = chip.dimension;
        connect(button, &QPushButton::clicked, this, [this, dimension] { Q_EMIT removed(dimension); });
        m_chips.push_back(button);
        auto* action = m_all->menu()->addAction(literalText(chip.toolTip));
        connect(action, &QAction::triggered, this, [this, dimension] { Q_EMIT changeRequested(dimension); });
    }
    auto* clear = m_all->menu()->addAction(QString{});
    clear->setObjectName(QStringLiteral("clearFiltersAction"));
    connect(clear, &QAction::triggered, this, &ChipRow::cleared);
    retranslate();
    updateGeometry();
    arrange();
}

QSize ChipRow::sizeHint() const
{
    int width = 0;
    for (const QPushButton* chip : m_chips) {
        width += chip->sizeHint().width() + kGap;
    }
    return {width, m_all->sizeHint().height()};
}

QSize ChipRow::minimumSizeHint() const
{
    return m_chips.empty() ? QSize{0, 0} : QSize{m_all->sizeHint().width(), m_all->sizeHint().height()};
}

void ChipRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChipRow::arrange()
{
    const bool fits = sizeHint().width() - kGap <= width();
    int x = 0;
    for (QPushButton* chip : m_chips) {
        const QSize size = chip->sizeHint();
        chip->setGeometry(x, (height() - size.height()) / 2, size.width(), size.height());
        chip->setVisible(fits);
        x += size.width() + kGap;
    }
    m_all->setGeometry(0, (height() - m_all->sizeHint().height()) / 2, m_all->sizeHint().width(),
                       m_all->sizeHint().height());
    m_all->setVisible(!fits && !m_chips.empty());
}

void ChipRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    if (event->type() == QEvent::StyleChange) {
        arrange();
    }
    QWidget::changeEvent(event);
}

void ChipRow::retranslate()
{
    m_all->setText(tr("%n filter(s)", nullptr, static_cast<int>(m_state.size())));
    for (QPushButton* chip : m_chips) {
        chip->setAccessibleName(tr("Remove filter %1").arg(chip->text()));
    }
    if (auto* clear = m_all->menu()->findChild<QAction*>(QStringLiteral("clearFiltersAction"))) {
        clear->setText(tr("Clear all filters"));
    }
}

}  // namespace kinerja::ui
