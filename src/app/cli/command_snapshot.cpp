// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <charconv>

#include <QBuffer>
#include <QImage>

#include "commands.h"
#include "gui.h"
#include "json_output.h"
#include "kinerja/base/safe_file.h"
#include "kinerja/present/convert.h"
#include "kinerja/ui/snapshot_controller.h"
#include "plan_options.h"
#include "view_options.h"

namespace kinerja::cli {
namespace {

constexpr OptionSpec kOut{"--out", "FILE.png", QT_TRANSLATE_NOOP("Cli", "where the picture goes")};
constexpr std::array kOptions{
    OptionSpec{"--page", "PAGE",
               QT_TRANSLATE_NOOP("Cli", "dashboard, analysis, team, actions, targets, data or review")},
    kOut,
    OptionSpec{"--size", "WxH", QT_TRANSLATE_NOOP("Cli", "width and height in pixels; otherwise 1920x1080")},
    OptionSpec{"--theme", "THEME", QT_TRANSLATE_NOOP("Cli", "light (usual), dark or projector")},
    kPeriodOption,
    kWhereOption,
    kCompareOption,
};
constexpr WordTable<present::Page, 7> kPages{{{"dashboard", present::Page::Dashboard},
                                              {"analysis", present::Page::Analysis},
                                              {"team", present::Page::Team},
                                              {"actions", present::Page::Actions},
                                              {"targets", present::Page::Targets},
                                              {"data", present::Page::Data},
                                              {"review", present::Page::Review}}};
constexpr WordTable<charts::ThemeKind, 3> kThemes{{{"light", charts::ThemeKind::Light},
                                                   {"dark", charts::ThemeKind::Dark},
                                                   {"projector", charts::ThemeKind::Projector}}};
constexpr int kLeastPixels = 320;
constexpr int kMostPixels = 8192;

/// "1920x1080". Returns: an empty size for anything else.
QSize sizeFrom(const std::string& text)
{
    int width = 0;
    int height = 0;
    const char* const end = text.data() + text.size();
    const auto first = std::from_chars(text.data(), end, width);
    if (first.ec != std::errc{} || first.ptr == end || *first.ptr != 'x') {
        return {};
    }
    const auto second = std::from_chars(first.ptr + 1, end, height);
    const bool isPossible = second.ec == std::errc{} && second.ptr == end && width >= kLeastPixels
        && height >= kLeastPixels && width <= kMostPixels && height <= kMostPixels;
    return isPossible ? QSize{width, height} : QSize{};
}

/// Everything but view, language and day, which need the store.
Outcome<ui::SnapshotRequest> requestFrom(const Arguments& arguments)
{
    ui::SnapshotRequest request;
    const auto page = wordFrom(kPages, arguments.valueOr("--page", "dashboard"));
    const auto theme = page ? wordFrom(kThemes, arguments.valueOr("--theme", "light")) : tl::unexpected(page.error());
    if (!theme) {
        return tl::unexpected(theme.error());
    }
    const std::string size = arguments.valueOr("--size", "1920x1080");
    request.size = sizeFrom(size);
    if (request.size.isEmpty()) {
        return usageProblem(
            QT_TRANSLATE_NOOP("Cli", "“%1” is not a size."), {size},
            QT_TRANSLATE_NOOP("Cli", "Write width and height in pixels, for example --size 1920x1080."));
    }
    request.page = *page;
    request.theme = *theme;
    return request;
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

Outcome<ExitCode> run(const Session& session, const Arguments& arguments)
{
    const auto out = arguments.value(kOut.name);
    if (!out || out->empty()) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "It was not said where the picture goes."), {},
                            QT_TRANSLATE_NOOP("Cli", "Add --out FILE.png."));
    }
    auto request = requestFrom(arguments);
    const auto wish = request ? viewWishFrom(arguments, Comparing::LastYear) : tl::unexpected(request.error());
    if (!wish) {
        return tl::unexpected(wish.error());
    }
    auto opened = session.openStore(Missing::Refuse);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    const auto gui = Gui::start();
    if (!gui) {
        return tl::unexpected(gui.error());
    }
    const std::shared_ptr<services::Workspace> workspace{std::move(*opened)};
    auto view = viewOf(session, *workspace, *wish);
    if (!view) {
        return tl::unexpected(view.error());
    }
    request->view = std::move(*view);
    request->language = documentWords(session, *workspace).language();
    request->today = session.today(*workspace);
    const auto bytes = pngOf(ui::renderPage(workspace, *request));
    if (!bytes) {
        return problemWith(*out, bytes.error());
    }
    if (const auto saved = saveFile(*out, *bytes); !saved) {
        return problemWriting(*out, saved.error());
    }
    printLine(session.isJson() ? fileJson(*out)
                               : session.text(QT_TRANSLATE_NOOP("Cli", "The picture is in %1."), {*out}));
    return kExitOk;
}

}  // namespace

const Command kSnapshotCommand{
    "snapshot", "", QT_TRANSLATE_NOOP("Cli", "draw a page of the window as a PNG picture"), {kOptions, 0, 0}, run};

}  // namespace kinerja::cli
