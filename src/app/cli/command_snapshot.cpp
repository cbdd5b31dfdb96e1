// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <charconv>

#include "commands.h"
#include "pages.h"
#include "plan_options.h"

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
constexpr WordTable<Theme, 3> kThemes{
    {{"light", Theme::Light}, {"dark", Theme::Dark}, {"projector", Theme::Projector}}};
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

Outcome<SnapshotWish> wishFrom(const Arguments& arguments, const std::string& out)
{
    const auto page = wordFrom(kPages, arguments.valueOr("--page", "dashboard"));
    const auto theme = page ? wordFrom(kThemes, arguments.valueOr("--theme", "light")) : tl::unexpected(page.error());
    if (!theme) {
        return tl::unexpected(theme.error());
    }
    const std::string size = arguments.valueOr("--size", "1920x1080");
    const QSize pixels = sizeFrom(size);
    if (pixels.isEmpty()) {
        return usageProblem(
            QT_TRANSLATE_NOOP("Cli", "“%1” is not a size."), {size},
            QT_TRANSLATE_NOOP("Cli", "Write width and height in pixels, for example --size 1920x1080."));
    }
    const auto view = viewWishFrom(arguments, Comparing::LastYear);
    if (!view) {
        return tl::unexpected(view.error());
    }
    return SnapshotWish{out, *page, *theme, pixels, *view};
}

Outcome<ExitCode> run(const Session& session, const Arguments& arguments)
{
    const auto out = arguments.value(kOut.name);
    if (!out || out->empty()) {
        return usageProblem(QT_TRANSLATE_NOOP("Cli", "It was not said where the picture goes."), {},
                            QT_TRANSLATE_NOOP("Cli", "Add --out FILE.png."));
    }
    const auto wish = wishFrom(arguments, *out);
    if (!wish) {
        return tl::unexpected(wish.error());
    }
    return makeSnapshot(session, *wish);
}

}  // namespace

const Command kSnapshotCommand{
    "snapshot", "", QT_TRANSLATE_NOOP("Cli", "draw a page of the window as a PNG picture"), {kOptions, 0, 0}, run};

}  // namespace kinerja::cli
