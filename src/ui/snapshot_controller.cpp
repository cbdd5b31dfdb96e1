// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/snapshot_controller.h"

#include <optional>

#include <QCoreApplication>
#include <QEvent>
#include <QPixmap>

#include "kinerja/ui/appearance.h"
#include "kinerja/ui/frame_controller.h"
#include "kinerja/ui/main_window.h"
#include "kinerja/ui/nobodys_dialogs.h"
#include "kinerja/ui/session_controller.h"

namespace kinerja::ui {
namespace {

void settle()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

}  // namespace

Result<QImage> renderPage(std::shared_ptr<services::Workspace> workspace, const SnapshotRequest& request)
{
    Appearance appearance{request.language};
    NobodysDialogs dialogs;
    SessionController session{[today = request.today] { return today; }, SessionController::Mode::Inline};
    std::optional<Error> failure;
    QObject::connect(&session, &SessionController::failed, &session, [&failure](const Error& error) { failure = error; });
    MainWindow window{appearance};
    window.resize(request.size);
    const PageContext context{session, appearance, dialogs};
    FrameController frame{window, context, {}};
    session.adopt(std::move(workspace));
    // The store remembers language and colours of its owner; the picture has those that were asked for.
    appearance.setLanguage(request.language);
    appearance.setThemeChoice(request.theme == charts::ThemeKind::Dark ? ThemeChoice::Dark : ThemeChoice::Light);
    session.setView(request.view);
    window.setAttribute(Qt::WA_DontShowOnScreen);
    window.show();
    frame.openPage(request.page);
    if (request.theme == charts::ThemeKind::Projector) {
        window.setPresenting(true, false);
    }
    settle();
    settle();  // what the first round laid out may have asked for a second
    if (failure) {
        return pass(*failure);
    }
    QImage picture = window.grab().toImage();
    if (picture.isNull()) {
        return fail(Errc::Internal, "the page could not be drawn");
    }
    window.setPresenting(false, false);
    return picture;
}

}  // namespace kinerja::ui
