// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/palette_commands_controller.h"

#include <QCoreApplication>

#include "kinerja/present/convert.h"
#include "kinerja/present/vocabulary.h"
#include "kinerja/services/plan.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/command_palette.h"
#include "kinerja/ui/edit_controller.h"
#include "kinerja/ui/export_controller.h"
#include "kinerja/ui/main_window.h"

namespace kinerja::ui {
namespace {

using Fulfil = std::function<void(const Wish&)>;

struct PaletteText {
    Q_DECLARE_TR_FUNCTIONS(PaletteText)
};

void addPages(std::vector<Command>& commands, const present::Words& words, const Fulfil& fulfil)
{
    for (int at = 0; at < kPageCount; ++at) {
        Wish wish;
        wish.page = static_cast<PageId>(at);
        const QString keys = at < static_cast<int>(PageId::Settings) ? QStringLiteral("Ctrl+%1").arg(at + 1) : QString{};
        commands.push_back({present::pageName(words, wish.page), PaletteText::tr("Page"), keys, [fulfil, wish] { fulfil(wish); }});
    }
}

void addKpis(std::vector<Command>& commands, const std::vector<kpi::KpiId>& kpis, present::Language language, const Fulfil& fulfil)
{
    for (const kpi::KpiId id : kpis) {
        Wish wish;
        wish.kind = WishKind::Why;
        wish.kpi = id;
        commands.push_back({present::kpiName(wish.kpi, language), PaletteText::tr("KPI"), {}, [fulfil, wish] { fulfil(wish); }});
    }
}

void addPeople(std::vector<Command>& commands, const std::vector<domain::Person>& people, const Fulfil& fulfil)
{
    for (const auto& person : people) {
        Wish wish;
        wish.kind = WishKind::ShowPerson;
        wish.person = person.key;
        commands.push_back({present::toQString(person.name), PaletteText::tr("Person"), {}, [fulfil, wish] { fulfil(wish); }});
    }
}

void addActions(std::vector<Command>& commands, const std::vector<services::ActionProgress>& actions, const Fulfil& fulfil)
{
    for (const auto& entry : actions) {
        Wish wish;
        wish.kind = WishKind::ShowAction;
        wish.id = entry.action.id;
        commands.push_back({present::toQString(entry.action.title), PaletteText::tr("Action"), {}, [fulfil, wish] { fulfil(wish); }});
    }
}

void addOrders(std::vector<Command>& commands, const PageContext& context, ExportController& exports, MainWindow& window,
               const Fulfil& fulfil)
{
    const QString kind = PaletteText::tr("Command");
    SessionController* session = &context.session;
    const auto wish = [&](const QString& text, WishKind what, const QString& keys = {}) {
        Wish made;
        made.kind = what;
        commands.push_back({text, kind, keys, [fulfil, made] { fulfil(made); }});
    };
    wish(PaletteText::tr("Import files"), WishKind::Import, QStringLiteral("Ctrl+O"));
    wish(PaletteText::tr("Check files before importing"), WishKind::CheckImport, QStringLiteral("Ctrl+Shift+O"));
    wish(PaletteText::tr("Open the sample company"), WishKind::OpenSample);
    wish(PaletteText::tr("Open a database"), WishKind::OpenStore);
    wish(PaletteText::tr("Go to the latest period"), WishKind::GoToLatest);
    wish(PaletteText::tr("Clear all filters"), WishKind::ClearFilters);
    wish(PaletteText::tr("KPIs of your own"), WishKind::OwnKpis);
    commands.push_back({PaletteText::tr("Present this page"), kind, QStringLiteral("F5"), [&window] { window.setPresenting(true); }});
    commands.push_back({PaletteText::tr("Team report as PDF"), kind, {}, [&exports] { exports.exportReport(false); }});
    commands.push_back({PaletteText::tr("Undo"), kind, QStringLiteral("Ctrl+Z"), [session] { session->edits().undo(); }});
    commands.push_back({PaletteText::tr("Redo"), kind, QStringLiteral("Ctrl+Y"), [session] { session->edits().redo(); }});
    for (const auto& [language, id] : {std::pair{QStringLiteral("Bahasa Indonesia"), "id"}, std::pair{QStringLiteral("English"), "en"}}) {
        commands.push_back({language, kind, {}, [session, chosen = std::string{id}, &appearance = context.appearance] {
            appearance.setLanguage(*present::parseLanguage(present::toQString(chosen)));
            auto settings = session->summary().settings;
            settings.language = chosen;
            session->saveSettings(settings);
        }});
    }
}

}  // namespace

void collectCommands(const PageContext& context, QObject* owner, ExportController& exports, MainWindow& window,
                     const Fulfil& fulfil)
{
    std::vector<Command> commands;
    const present::Words& words = context.appearance.words();
    addPages(commands, words, fulfil);
    addOrders(commands, context, exports, window, fulfil);
    addPeople(commands, context.session.summary().people, fulfil);
    addKpis(commands, context.session.summary().kpis, words.language(), fulfil);
    context.session.run(owner,
                        [view = context.session.view(), today = context.session.today()](services::Workspace& store) {
                            return services::listActions(store, view, today);
                        },
                        [commands, fulfil, &window](const Result<std::vector<services::ActionProgress>>& actions) {
                            std::vector<Command> all = commands;
                            if (actions) {
                                addActions(all, *actions, fulfil);
                            }
                            (new CommandPalette{std::move(all), &window})->open();
                        });
}

}  // namespace kinerja::ui
