// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/help_controller.h"

#include "kinerja/ui/help_page.h"

namespace kinerja::ui {

HelpController::HelpController(const PageContext& context, QObject* parent)
    : PageController{PageId::Help, context, parent}
{
}

Page* HelpController::makePage()
{
    m_page = new HelpPage;
    return m_page;
}

void HelpController::fulfil(const Wish& wish)
{
    m_page->showHelpOf(wish.page);
}

void HelpController::load()
{
    // Its words are the widget's own; there is nothing to ask the store.
}

}  // namespace kinerja::ui
