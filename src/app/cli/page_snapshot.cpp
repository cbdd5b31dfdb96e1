// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QImage>

#include "drawn_file.h"
#include "gui.h"
#include "kinerja/ui/snapshot_controller.h"
#include "pages.h"

namespace kinerja::cli {
namespace {

charts::ThemeKind kindOf(Theme theme) noexcept
{
    switch (theme) {
    case Theme::Dark:
        return charts::ThemeKind::Dark;
    case Theme::Projector:
        return charts::ThemeKind::Projector;
    case Theme::Light:
        break;
    }
    return charts::ThemeKind::Light;
}

Result<std::string> pngOf(const Result<QImage>& picture)
{
    if (!picture) {
        return pass(picture.error());
    }
    QBuffer buffer;
    // To memory first: QImage::save() leaves a cut file on a full disk.
    if (!buffer.open(QIODevice::WriteOnly) || !picture->save(&buffer, "PNG")) {
        return fail(Errc::Internal, "the picture could not be encoded");
    }
    return buffer.data().toStdString();
}

}  // namespace

Outcome<ExitCode> makeSnapshot(const Session& session, const SnapshotWish& wish)
{
    auto opened = session.openStore(Missing::Refuse);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    const auto gui = Gui::start();
    if (!gui) {
        return tl::unexpected(gui.error());
    }
    const std::shared_ptr<services::Workspace> workspace{std::move(*opened)};
    auto view = viewOf(session, *workspace, wish.view);
    if (!view) {
        return tl::unexpected(view.error());
    }
    const ui::SnapshotRequest request{wish.page,          std::move(*view),
                                      wish.size,          kindOf(wish.theme),
                                      documentWords(session, *workspace).language(), session.today(*workspace)};
    const auto bytes = pngOf(ui::renderPage(workspace, request));
    return keepDrawn(session, wish.out, bytes, QT_TRANSLATE_NOOP("Cli", "The picture is in %1."));
}

}  // namespace kinerja::cli
