// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <utility>

#include <QObject>
#include <QPointer>

#include "kinerja/ui/page.h"
#include "kinerja/ui/session_controller.h"
#include "kinerja/ui/wish.h"

namespace kinerja::ui {

class Appearance;
class Dialogs;

/// What every page's controller works with. All of it outlives the controllers.
struct PageContext {
    SessionController& session;
    Appearance& appearance;
    Dialogs& dialogs;
};

/// Feeds one page: makes it when it is needed, loads when it is in sight and something has changed since, and
/// drops stale answers.
class PageController : public QObject {
    Q_OBJECT

public:
    PageController(PageId id, const PageContext& context, QObject* parent);

    [[nodiscard]] PageId id() const noexcept { return m_id; }
    /// The page, made the first time it is asked for: most pages are not seen between a start and the next.
    /// Whoever answers pageMade() owns it.
    Page* page();

    /// In sight or not. In sight: there is a page, and it is loaded if out of date.
    void setActive(bool active);
    [[nodiscard]] bool isActive() const noexcept { return m_active; }
    /// The next time in sight everything is loaded (or, if the language changed, worded) anew.
    void invalidate();
    /// Another page sent a person here with this wish (setActive(true) came before). Default: nothing to do.
    virtual void fulfil(const Wish& wish);

Q_SIGNALS:
    void pageMade(kinerja::ui::Page* page);
    void wished(const kinerja::ui::Wish& wish);

protected:
    /// Makes the page and connects it; called once.
    [[nodiscard]] virtual Page* makePage() = 0;
    /// Asks the store with ask() and shows the answers; there is a page.
    virtual void load() = 0;
    [[nodiscard]] SessionController& session() const noexcept { return m_context.session; }
    [[nodiscard]] Appearance& appearance() const noexcept { return m_context.appearance; }
    [[nodiscard]] Dialogs& dialogs() const noexcept { return m_context.dialogs; }

    /// Like SessionController::run, but only the answer to the newest question is handed over; errors go to
    /// the session's failed().
    template <typename Job, typename Callback>
    void ask(Job job, Callback callback);

private:
    PageId m_id;
    PageContext m_context;
    QPointer<Page> m_made;
    std::uint64_t m_ticket = 0;
    bool m_active = false;
    bool m_stale = true;
};

template <typename Job, typename Callback>
void PageController::ask(Job job, Callback callback)
{
    const std::uint64_t ticket = ++m_ticket;
    session().run(this, std::move(job), [this, ticket, callback = std::move(callback)](const auto& answer) {
        if (ticket != m_ticket) {
            return;  // the person has already asked for something else
        }
        if (!answer) {
            Q_EMIT session().failed(answer.error());
            return;
        }
        callback(*answer);
    });
}

}  // namespace kinerja::ui
