// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

namespace kinerja::charts {

enum class ThemeKind { Light, Dark, Projector };

/// Every colour of the program. Blue means better and vermilion worse; nothing else is blue or vermilion.
/// A test recomputes the contrasts that the colours are chosen for.
struct Theme {
    ThemeKind kind = ThemeKind::Light;

    QColor rail, railText, railOn;
    QColor canvas, surface, sunken;
    QColor line;     ///< hairlines, chart grid
    QColor control;  ///< borders of inputs
    QColor ink, ink2, ink3;
    QColor select;   ///< selected row, active chip
    QColor kunyit;   ///< "you are here": never text, never alone
    QColor good, goodText, goodWash;
    QColor bad, badText, badWash;
    QColor actual, previous;
    QColor band1, band2;
    std::array<QColor, 4> categories;
    std::array<QColor, 6> heat;
    std::array<QColor, 7> diverging;  ///< −3 … 3

    friend bool operator==(const Theme&, const Theme&) = default;
};

/// The three themes; the objects live as long as the program.
[[nodiscard]] const Theme& theme(ThemeKind kind);
[[nodiscard]] const Theme& lightTheme();
[[nodiscard]] const Theme& darkTheme();
[[nodiscard]] const Theme& projectorTheme();

/// A text's part on the page. Size/line in px: 40/48 bold, 28/36 bold (32/40 in large windows), 20/28 bold,
/// 16/24 bold, 14/20, 12/16, 12/16 bold.
enum class TextRole { Hero, Value, Title, Section, Body, Label, LabelBold };

/// Noto Sans with tabular digits, in logical pixels.
[[nodiscard]] QFont font(TextRole role, bool large = false);
[[nodiscard]] int lineHeight(TextRole role, bool large = false);

/// Distances in logical pixels. `large` is a client width of 1600 or more.
struct Metrics {
    bool large = false;
    int margin = 16;        ///< around the content
    int gutter = 16;        ///< between cards
    int railWidth = 88;
    int barHeight = 56;     ///< top bar
    int statusHeight = 28;
    int controlHeight = 32; ///< buttons, inputs
    int rowHeight = 32;     ///< tables
    int cardPadding = 12;
    int cardHeight = 148;
    int chartPadding = 16;
    int heroHeight = 352;
    int chartHeight = 300;
};
[[nodiscard]] Metrics metrics(bool large);

inline constexpr std::array<int, 7> kSpaces{4, 8, 12, 16, 24, 32, 48};
inline constexpr int kMarkRadius = 4;
inline constexpr int kControlRadius = 6;
inline constexpr int kCardRadius = 10;
inline constexpr int kDialogRadius = 12;
inline constexpr int kLargeFrom = 1600;

/// For Fusion: what the style sheet does not say itself.
[[nodiscard]] QPalette palette(const Theme& theme);

/// The look of all controls, from tokens only; set once on the application.
///
/// Buttons are secondary unless their dynamic property `kind` says "primary" or "quiet"; labels take `role`
/// ("title", "section", "note", "strong", "good", "bad", "value"); frames take `box` ("card", "bar", "rail",
/// "canvas", "note", "warning"). Tool buttons in the rail take `kind` "rail".
[[nodiscard]] QString styleSheet(const Theme& theme, bool large = false);

/// WCAG 2 contrast of two opaque colours, 1…21.
/// Formula: (L1 + 0.05) ÷ (L2 + 0.05), L = relative luminance
/// Source: WCAG 2.1, 1.4.3
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

/// Near-black or white, whichever reads better on that colour.
[[nodiscard]] QColor readableOn(const QColor& ground);

}  // namespace kinerja::charts
