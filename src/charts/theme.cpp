// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/charts/theme.h"

#include <algorithm>
#include <cmath>

namespace kinerja::charts {
namespace {

QColor rgb(quint32 value) { return QColor::fromRgb(value); }

Theme makeLight()
{
    Theme t;
    t.kind = ThemeKind::Light;
    t.rail = rgb(0x16181D), t.railText = rgb(0xA9AEB8), t.railOn = rgb(0xFFFFFF);
    t.canvas = rgb(0xF5F4F0), t.surface = rgb(0xFFFFFF), t.sunken = rgb(0xECEAE4);
    t.line = rgb(0xDCD9D1), t.control = rgb(0x85827A);
    t.ink = rgb(0x16181D), t.ink2 = rgb(0x474B54), t.ink3 = rgb(0x646872);
    t.select = rgb(0xFFF1C2), t.kunyit = rgb(0xE5A50A);
    t.good = rgb(0x0072B2), t.goodText = rgb(0x00659E), t.goodWash = rgb(0xE3F0F8);
    t.bad = rgb(0xD55E00), t.badText = rgb(0xA94400), t.badWash = rgb(0xFCEBDF);
    t.actual = rgb(0x2A2E37), t.previous = rgb(0x7E838D);
    t.band1 = rgb(0xE9E7E1), t.band2 = rgb(0xD5D2C9);
    t.categories = {rgb(0x17857F), rgb(0x5B2A86), rgb(0xA97AC0), rgb(0x5E5A12)};
    t.heat = {rgb(0xE6F0EF), rgb(0xBBD7D5), rgb(0x86B8B5), rgb(0x4C928F), rgb(0x1F6B69), rgb(0x0C4746)};
    t.diverging = {rgb(0xA94400), rgb(0xDD8A57), rgb(0xF2C9AE), rgb(0xEFEDE8),
                   rgb(0xB5D3E8), rgb(0x5E9FCB), rgb(0x00659E)};
    return t;
}

Theme makeDark()
{
    Theme t = makeLight();
    t.kind = ThemeKind::Dark;
    t.rail = rgb(0x0D0F13);
    t.canvas = rgb(0x121419), t.surface = rgb(0x1B1E25), t.sunken = rgb(0x0D0F13);
    t.line = rgb(0x30343D), t.control = rgb(0x7C828E);
    t.ink = rgb(0xF1F2F4), t.ink2 = rgb(0xC3C7CF), t.ink3 = rgb(0x9CA1AC);
    t.select = rgb(0x3A3010), t.kunyit = rgb(0xF2B91E);
    t.good = rgb(0x3DA5E8), t.goodText = rgb(0x67BBF0), t.goodWash = rgb(0x14303F);
    t.bad = rgb(0xF0803C), t.badText = rgb(0xFF9A5C), t.badWash = rgb(0x3D2415);
    t.actual = rgb(0xD5D9E0), t.previous = rgb(0x6E7583);
    t.band1 = rgb(0x272B34), t.band2 = rgb(0x343943);
    t.categories = {rgb(0x7FE0CF), rgb(0x9A6BDD), rgb(0xDAD25A), rgb(0x3F8F8C)};
    std::reverse(t.heat.begin(), t.heat.end());
    t.diverging = {rgb(0xFF9A5C), rgb(0xA85A28), rgb(0x5E3A22), rgb(0x2A2E37),
                   rgb(0x1F4A63), rgb(0x2874A6), rgb(0x67BBF0)};
    return t;
}

Theme makeProjector()
{
    Theme t = makeLight();
    t.kind = ThemeKind::Projector;
    t.canvas = rgb(0xFFFFFF), t.surface = rgb(0xFFFFFF), t.sunken = rgb(0xEFEFEF);
    t.line = rgb(0xB9B9B9), t.control = rgb(0x595959);
    t.ink = rgb(0x000000), t.ink2 = rgb(0x2E2E2E), t.ink3 = rgb(0x4A4A4A);
    t.select = rgb(0xFFF0B8);
    t.good = rgb(0x005F94), t.goodText = rgb(0x00507D), t.goodWash = rgb(0xE8F3FA);
    t.bad = rgb(0xB84E00), t.badText = rgb(0x853500), t.badWash = rgb(0xFCEFE6);
    t.actual = rgb(0x1A1C20), t.previous = rgb(0x6B6F78);
    t.band1 = rgb(0xE3E1DB), t.band2 = rgb(0xC9C5BB);
    t.categories = {rgb(0x0F6E69), rgb(0x4B2070), rgb(0x8F5FA8), rgb(0x4E4A0C)};
    return t;
}

double channel(double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); }

double luminance(const QColor& colour)
{
    const double red = channel(static_cast<double>(colour.red()) / 255.0);
    const double green = channel(static_cast<double>(colour.green()) / 255.0);
    const double blue = channel(static_cast<double>(colour.blue()) / 255.0);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

struct TypeSize {
    int size;
    int line;
    bool bold;
};

TypeSize typeSize(TextRole role, bool large)
{
    switch (role) {
    case TextRole::Hero:
        return {40, 48, true};
    case TextRole::Value:
        return large ? TypeSize{32, 40, true} : TypeSize{28, 36, true};
    case TextRole::Title:
        return {20, 28, true};
    case TextRole::Section:
        return {16, 24, true};
    case TextRole::Body:
        return {14, 20, false};
    case TextRole::LabelBold:
        return {12, 16, true};
    case TextRole::Label:
        break;
    }
    return {12, 16, false};
}

}  // namespace

const Theme& lightTheme()
{
    static const Theme kTheme = makeLight();
    return kTheme;
}

const Theme& darkTheme()
{
    static const Theme kTheme = makeDark();
    return kTheme;
}

const Theme& projectorTheme()
{
    static const Theme kTheme = makeProjector();
    return kTheme;
}

const Theme& theme(ThemeKind kind)
{
    switch (kind) {
    case ThemeKind::Dark:
        return darkTheme();
    case ThemeKind::Projector:
        return projectorTheme();
    case ThemeKind::Light:
        break;
    }
    return lightTheme();
}

QFont font(TextRole role, bool large)
{
    const TypeSize type = typeSize(role, large);
    QFont result{QStringLiteral("Noto Sans")};
    result.setPixelSize(type.size);
    result.setBold(type.bold);
    // Without hinting widths grow evenly with the scale: what fits on screen fits in the PDF.
    result.setHintingPreference(QFont::PreferNoHinting);
    return result;
}

int lineHeight(TextRole role, bool large) { return typeSize(role, large).line; }

Metrics metrics(bool large)
{
    Metrics m;
    if (large) {
        m.large = true;
        m.margin = 24;
        m.gutter = 24;
        m.railWidth = 208;
        m.controlHeight = 36;
        m.rowHeight = 36;
        m.cardPadding = 16;
        m.cardHeight = 176;
        m.heroHeight = 376;
        m.chartHeight = 296;
    }
    return m;
}

QPalette palette(const Theme& t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.canvas);
    p.setColor(QPalette::WindowText, t.ink);
    p.setColor(QPalette::Base, t.surface);
    p.setColor(QPalette::AlternateBase, t.surface);
    p.setColor(QPalette::Text, t.ink);
    p.setColor(QPalette::PlaceholderText, t.ink3);
    p.setColor(QPalette::Button, t.surface);
    p.setColor(QPalette::ButtonText, t.ink);
    p.setColor(QPalette::BrightText, t.surface);
    p.setColor(QPalette::Highlight, t.select);
    p.setColor(QPalette::HighlightedText, t.ink);
    p.setColor(QPalette::ToolTipBase, t.surface);
    p.setColor(QPalette::ToolTipText, t.ink);
    p.setColor(QPalette::Link, t.ink);
    p.setColor(QPalette::LinkVisited, t.ink);
    p.setColor(QPalette::Light, t.surface);
    p.setColor(QPalette::Midlight, t.sunken);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Dark, t.control);
    p.setColor(QPalette::Shadow, t.control);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        p.setColor(QPalette::Disabled, role, t.ink3);
    }
    return p;
}

double contrast(const QColor& a, const QColor& b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor readableOn(const QColor& ground)
{
    const QColor dark = lightTheme().ink;
    const QColor light{Qt::white};
    return contrast(dark, ground) >= contrast(light, ground) ? dark : light;
}

}  // namespace kinerja::charts
