// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/settings_controller.h"

#include "kinerja/base/safe_file.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/vocabulary.h"
#include "kinerja/services/ledger.h"
#include "kinerja/services/own_kpis.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/dialogs.h"
#include "kinerja/ui/edit_controller.h"
#include "kinerja/ui/own_kpis_dialog.h"
#include "kinerja/ui/settings_page.h"

namespace kinerja::ui {
namespace {

/// "Revenue (revenue)": what a formula can name.
QStringList measureNames(present::Language language)
{
    QStringList names;
    for (std::size_t at = 0; at < kpi::kKpiCount; ++at) {
        const auto id = static_cast<kpi::KpiId>(at);
        if (kpi::findMeasure(kpi::definition(id).key)) {
            names << QStringLiteral("%1 (%2)").arg(present::kpiName(id, language), present::toQString(kpi::definition(id).key));
        }
    }
    const auto add = [&names](const QString& name, const char* key) {
        names << QStringLiteral("%1 (%2)").arg(name, QString::fromLatin1(key));
    };
    add(SettingsController::tr("Sales lines"), "lines");
    add(SettingsController::tr("Won leads"), "won_leads");
    add(SettingsController::tr("Lost leads"), "lost_leads");
    add(SettingsController::tr("Open leads"), "open_leads");
    return names;
}

}  // namespace

SettingsController::SettingsController(const PageContext& context, QObject* parent)
    : PageController{PageId::Settings, context, parent}
{
}

Page* SettingsController::makePage()
{
    m_page = new SettingsPage;
    connect(m_page, &SettingsPage::languageChosen, this, [this](const QString& id) {
        appearance().setLanguage(present::parseLanguage(id).value_or(present::Language::Indonesian));
        save([&id](services::Settings& settings) { settings.language = present::toStdString(id); });
    });
    connect(m_page, &SettingsPage::themeChosen, this, [this](const QString& id) {
        appearance().setThemeChoice(parseThemeChoice(id));
        save([&id](services::Settings& settings) { settings.theme = present::toStdString(id); });
    });
    connect(m_page, &SettingsPage::companyChanged, this, [this](const QString& name) {
        save([&name](services::Settings& settings) { settings.company = present::toStdString(name.trimmed()); });
    });
    connect(m_page, &SettingsPage::weekChosen, this, [this](bool sixDays) {
        save([sixDays](services::Settings& settings) { settings.sixDayWeek = sixDays; });
    });
    connect(m_page, &SettingsPage::calendarChosen, this, [this](const FiscalCalendar& calendar) {
        save([&calendar](services::Settings& settings) { settings.calendar = calendar; });
    });
    connect(m_page, &SettingsPage::onHoldChosen, this, [this](bool counts) {
        save([counts](services::Settings& settings) { settings.countsOnHold = counts; });
    });
    connect(m_page, &SettingsPage::paceChosen, this, [this](int onTrack, int atRisk) {
        save([onTrack, atRisk](services::Settings& settings) {
            settings.paceOnTrack = static_cast<unsigned>(onTrack);
            settings.paceAtRisk = static_cast<unsigned>(atRisk);
        });
    });
    connect(m_page, &SettingsPage::watchFolderRequested, this, [this] {
        const QString now = present::toQString(session().summary().settings.watchFolder);
        dialogs().chooseFolder(tr("Folder whose files are imported"), now, [this](const QString& folder) {
            if (!folder.isEmpty()) {
                save([&folder](services::Settings& settings) { settings.watchFolder = present::toStdString(folder); });
            }
        });
    });
    connect(m_page, &SettingsPage::watchFolderRemoved, this, [this] {
        save([](services::Settings& settings) { settings.watchFolder.clear(); });
    });
    connect(m_page, &SettingsPage::logoRequested, this, &SettingsController::chooseLogo);
    connect(m_page, &SettingsPage::logoRemoved, this, [this] {
        save([](services::Settings& settings) { settings.logo.clear(); });
    });
    connect(m_page, &SettingsPage::ownKpisRequested, this, &SettingsController::openOwnKpis);
    connect(&session(), &SessionController::dataChanged, this, &SettingsController::listOwnKpis);
    connect(m_page, &SettingsPage::backupRequested, this, &SettingsController::backUp);
    for (const auto& [signal, kind] : {std::pair{&SettingsPage::openRequested, WishKind::OpenStore},
                                       std::pair{&SettingsPage::sampleRequested, WishKind::OpenSample}}) {
        connect(m_page, signal, this, [this, what = kind] {
            Wish wish;
            wish.kind = what;
            Q_EMIT wished(wish);
        });
    }
    return m_page;
}

void SettingsController::load()
{
    const auto& summary = session().summary();
    SettingsState state;
    state.language = present::languageId(appearance().language());
    state.theme = themeChoiceId(appearance().themeChoice());
    state.company = present::toQString(summary.settings.company);
    state.sixDayWeek = summary.settings.sixDayWeek;
    state.paceOnTrack = static_cast<int>(summary.settings.paceOnTrack);
    state.paceAtRisk = static_cast<int>(summary.settings.paceAtRisk);
    state.calendar = summary.settings.calendar;
    state.countsOnHold = summary.settings.countsOnHold;
    state.logo = QByteArray::fromStdString(summary.settings.logo);
    state.currency = present::toQString(summary.status.currency);
    state.isReadOnly = summary.status.isReadOnly;
    state.watchFolder = present::toQString(summary.settings.watchFolder);
    state.file = present::toQString(summary.path);
    m_page->showState(state);
}

void SettingsController::save(const std::function<void(services::Settings&)>& change)
{
    services::Settings settings = session().summary().settings;
    change(settings);
    if (!session().summary().status.isReadOnly) {
        session().saveSettings(settings);
    }
}

void SettingsController::chooseLogo()
{
    dialogs().openFiles(tr("Logo"), tr("Pictures (*.png *.svg)"), false, [this](const QStringList& paths) {
        if (paths.isEmpty()) {
            return;
        }
        const auto bytes = readFile(present::toStdString(paths.front()));
        if (!bytes) {
            Q_EMIT session().failed(bytes.error());
            return;
        }
        save([&bytes](services::Settings& settings) { settings.logo = *bytes; });
    });
}

void SettingsController::fulfil(const Wish& wish)
{
    if (wish.kind == WishKind::OwnKpis) {
        openOwnKpis();
    } else if (wish.kind == WishKind::ChangeSetting) {
        m_page->showField(wish.setting);
    }
}

void SettingsController::openOwnKpis()
{
    if (m_ownKpis) {
        m_ownKpis->raise();
        return;
    }
    m_ownKpis = new OwnKpisDialog{appearance().words(), measureNames(appearance().language()), m_page->window()};
    connect(m_ownKpis, &OwnKpisDialog::saveWished, this, [this](const kpi::OwnKpi& own) {
        session().edits().applyOne(tr("KPI %1").arg(present::toQString(own.key)),
                                   [own](services::Workspace& store) { return services::defineKpi(store, own); });
    });
    connect(m_ownKpis, &OwnKpisDialog::removeWished, this, [this](const QString& key) {
        session().edits().applyOne(tr("KPI %1 removed").arg(key), [wanted = present::toStdString(key)](services::Workspace& store) {
            return services::undefineKpi(store, wanted);
        });
    });
    m_ownKpis->open();
    listOwnKpis();
}

void SettingsController::listOwnKpis()
{
    if (!m_ownKpis) {
        return;
    }
    session().run(this, &services::listOwnKpis, [this](const Result<std::vector<kpi::OwnKpi>>& own) {
        if (own && m_ownKpis) {
            m_ownKpis->showKpis(*own);
        } else if (!own) {
            Q_EMIT session().failed(own.error());
        }
    });
}

void SettingsController::backUp()
{
    dialogs().saveFile(tr("Back up"), tr("kinerja-backup.db"), tr("Kinerja databases (*.db)"), [this](const QString& path) {
        if (path.isEmpty()) {
            return;
        }
        Q_EMIT session().working(tr("Backing up"));
        session().run(this, [file = present::toStdString(path)](services::Workspace& store) { return services::backupTo(store, file); },
                      [this, path](const Status& done) {
                          Q_EMIT session().working({});
                          if (!done) {
                              Q_EMIT session().failed(done.error());
                          } else {
                              dialogs().tell(tr("The backup is written and verified."), path);
                          }
                      });
    });
}

}  // namespace kinerja::ui
