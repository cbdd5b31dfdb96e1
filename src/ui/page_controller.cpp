// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/page_controller.h"

#include "kinerja/ui/appearance.h"

namespace kinerja::ui {

PageController::PageController(PageId id, const PageContext& context, QObject* parent)
    : QObject{parent}, m_id{id}, m_context{context}
{
    SessionController& store = context.session;
    connect(&store, &SessionController::opened, this, &PageController::invalidate);
    connect(&store, &SessionController::viewChanged, this, &PageController::invalidate);
    connect(&store, &SessionController::dataChanged, this, &PageController::invalidate);
    // Presenters word their states anew; the figures behind them are cheap.
    connect(&context.appearance, &Appearance::languageChanged, this, &PageController::invalidate);
}

Page* PageController::page()
{
    if (m_made == nullptr) {
        m_made = makePage();
        Q_EMIT pageMade(m_made);
    }
    return m_made;
}

void PageController::setActive(bool active)
{
    m_active = active;
    if (!m_active) {
        return;
    }
    (void)page();
    if (m_stale && session().isOpen()) {
        m_stale = false;
        load();
    }
}

void PageController::invalidate()
{
    m_stale = true;
    setActive(m_active);
}

void PageController::fulfil(const Wish& wish)
{
    Q_UNUSED(wish)
}

}  // namespace kinerja::ui
