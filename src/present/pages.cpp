// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/pages.h"

namespace kinerja::present {

QString pageName(const Words& words, Page page)
{
    switch (page) {
    case Page::Dashboard:
        return words.translate("Pages", "Dashboard");
    case Page::Targets:
        return words.translate("Pages", "Targets");
    case Page::Data:
        return words.translate("Pages", "Data");
    case Page::Analysis:
        return words.translate("Pages", "Analysis");
    case Page::Team:
        return words.translate("Pages", "Team");
    case Page::Actions:
        return words.translate("Pages", "Actions");
    case Page::Review:
        return words.translate("Pages", "Review");
    case Page::Settings:
        return words.translate("Pages", "Settings");
    case Page::Help:
        break;
    }
    return words.translate("Pages", "Help");
}

QString pageIcon(Page page)
{
    switch (page) {
    case Page::Dashboard:
        return QStringLiteral("dashboard");
    case Page::Targets:
        return QStringLiteral("targets");
    case Page::Data:
        return QStringLiteral("data");
    case Page::Analysis:
        return QStringLiteral("analysis");
    case Page::Team:
        return QStringLiteral("team");
    case Page::Actions:
        return QStringLiteral("actions");
    case Page::Review:
        return QStringLiteral("review");
    case Page::Settings:
        return QStringLiteral("settings");
    case Page::Help:
        break;
    }
    return QStringLiteral("help");
}

}  // namespace kinerja::present
