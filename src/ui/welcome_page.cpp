// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/welcome_page.h"

#include <QEvent>
#include <QVBoxLayout>

#include "kinerja/ui/empty_block.h"

namespace kinerja::ui {

WelcomePage::WelcomePage(QWidget* parent) : QWidget{parent}, m_block{new EmptyBlock{this}}
{
    setObjectName(QStringLiteral("welcomePage"));
    auto* column = new QVBoxLayout{this};
    column->addWidget(m_block);
    connect(m_block, &EmptyBlock::offered, this, &WelcomePage::offered);
    retranslate();
}

void WelcomePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void WelcomePage::retranslate()
{
    using present::Offer;
    m_block->showState({tr("Start from your sales file."),
                        tr("Drop it here; its columns are recognised. Or look around first in a sample company with "
                           "two years of sales."),
                        {{Offer::Import, tr("Import my data")},
                         {Offer::Sample, tr("Try with sample data")},
                         {Offer::OpenStore, tr("Open a database")}}});
}

}  // namespace kinerja::ui
