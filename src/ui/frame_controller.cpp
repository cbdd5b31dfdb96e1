// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/frame_controller.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include <QKeySequence>
#include <QShortcut>

#include "kinerja/present/convert.h"
#include "kinerja/present/frame_presenter.h"
#include "kinerja/present/import_presenter.h"
#include "kinerja/present/import_words.h"
#include "kinerja/present/vocabulary.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/dialogs.h"
#include "kinerja/ui/edit_controller.h"
#include "kinerja/ui/export_controller.h"
#include "kinerja/ui/filter_picker.h"
#include "kinerja/ui/import_controller.h"
#include "kinerja/ui/main_window.h"
#include "kinerja/ui/offers.h"
#include "kinerja/ui/page.h"
#include "kinerja/ui/page_registry.h"
#include "kinerja/ui/palette_commands_controller.h"
#include "kinerja/ui/period_picker.h"
#include "kinerja/ui/rail.h"
#include "kinerja/ui/records_controller.h"
#include "kinerja/ui/status_strip.h"
#include "kinerja/ui/top_bar.h"
#include "kinerja/ui/watch_controller.h"
#include "kinerja/ui/welcome_page.h"
#include "writing_controller.h"

namespace kinerja::ui {

FrameController::FrameController(MainWindow& window, const PageContext& context, StorePaths paths, QObject* parent)
    : QObject{parent}
    , m_window{window}
    , m_context{context}
    , m_paths{std::move(paths)}
    , m_pages{makePageControllers(context, this)}
    , m_writing{new WritingController{context.session, this}}
    , m_export{new ExportController{window, context, *m_writing, this}}
    , m_records{new RecordsController{context, &window, *m_writing, this}}
{
    for (PageController* controller : m_pages) {
        connect(controller, &PageController::wished, this, &FrameController::fulfil);
        connect(controller, &PageController::pageMade, this, [this, id = controller->id()](Page* page) {
            m_window.addPage(id, page);
            connect(page, &Page::wished, this, &FrameController::fulfil);
        });
    }
    connect(&m_window.rail(), &Rail::chosen, this, &FrameController::openPage);
    connect(&m_window.welcome(), &WelcomePage::offered, this,
            [this](present::Offer offer) { fulfil(wishOf(offer)); });
    connect(&m_window, &MainWindow::filesDropped, this, &FrameController::importFiles);
    connect(&m_window, &MainWindow::ownDataRequested, this, [this] {
        m_context.session.open({m_paths.own, false, true});
    });
    connectSession();
    connectTopBar();
    connectImports();
    addShortcuts();
    if (m_context.session.isOpen()) {
        showOpened();
    }
}

FrameController::~FrameController() = default;

void FrameController::connectSession()
{
    SessionController& session = m_context.session;
    connect(&session, &SessionController::opened, this, &FrameController::showOpened);
    connect(&session, &SessionController::viewChanged, this, &FrameController::showView);
    connect(&session, &SessionController::filterValuesChanged, this, &FrameController::showView);
    connect(&session, &SessionController::summaryChanged, this, &FrameController::showSummary);
    connect(&session, &SessionController::dataChanged, this, &FrameController::showView);  // another fiscal calendar has other names
    connect(&session, &SessionController::failed, this, &FrameController::showError);
    connect(&session, &SessionController::said, this, [this](const QString& news) {
        m_lastImport.reset();
        m_window.statusStrip().showNews(news);
    });
    connect(&session.edits(), &EditController::changed, this, &FrameController::showUndo);
    connect(&m_context.appearance, &Appearance::languageChanged, this, [this] {
        if (m_context.session.isOpen()) {
            showView();
            showSummary();
        }
        if (m_lastImport) {
            sayImported(*m_lastImport);
        }
    });
}

void FrameController::connectTopBar()
{
    SessionController& session = m_context.session;
    TopBar& bar = m_window.topBar();
    connect(&bar, &TopBar::previousRequested, &session, [&session] { session.stepPeriod(-1); });
    connect(&bar, &TopBar::nextRequested, &session, [&session] { session.stepPeriod(1); });
    connect(&bar, &TopBar::periodRequested, this, &FrameController::pickPeriod);
    connect(&bar, &TopBar::compareChosen, &session, &SessionController::setCompare);
    connect(&bar, &TopBar::addFilterRequested, this, [this] { pickFilter(domain::Dimension::Region); });
    connect(&bar, &TopBar::filterRequested, this, &FrameController::pickFilter);
    connect(&bar, &TopBar::filterRemoved, &session, [&session](domain::Dimension dimension) { session.setFilter(dimension, {}); });
    connect(&bar, &TopBar::filtersCleared, &session, &SessionController::clearFilters);
    connect(&bar, &TopBar::undoRequested, &session.edits(), &EditController::undo);
    connect(&bar, &TopBar::redoRequested, &session.edits(), &EditController::redo);
    connect(&bar, &TopBar::searchRequested, this, &FrameController::openPalette);
    connect(&bar, &TopBar::presentRequested, this, [this] { m_window.setPresenting(true); });
    connect(&bar, &TopBar::exportRequested, m_export, &ExportController::showMenu);
}

void FrameController::connectImports()
{
    ImportController& imports = m_context.session.imports();
    StatusStrip& strip = m_window.statusStrip();
    connect(&strip, &StatusStrip::cancelRequested, &imports, &ImportController::cancel);
    connect(&imports, &ImportController::started, this, [this](const QString& name) {
        m_window.statusStrip().showWork(tr("Importing %1").arg(name), 0);
    });
    connect(&imports, &ImportController::progressed, this,
            [this](const QString& name, const services::ImportStep& step, const services::Pace& pace) {
                const auto format = m_context.appearance.format(m_context.session.summary().status.currency);
                m_window.statusStrip().showWork(
                    tr("%1: %2").arg(name, present::progressText(step, pace, format)),
                    step.total == 0 ? 0 : static_cast<int>(step.done * 100 / step.total));
            });
    connect(&imports, &ImportController::idle, &strip, &StatusStrip::hideWork);
    connect(&strip, &StatusStrip::cancelRequested, m_writing, &WritingController::cancel);
    connect(m_writing, &WritingController::progressed, &strip, &StatusStrip::showWork);
    connect(m_writing, &WritingController::idle, &strip, &StatusStrip::hideWork);
    connect(&m_context.session, &SessionController::working, &strip,
            [&strip](const QString& what) { what.isEmpty() ? strip.hideWork() : strip.showBusy(what); });
    connect(&imports, &ImportController::refused, this, [this](const QString& name, const Error& error) {
        if (error.code == Errc::Cancelled) {
            m_lastImport.reset();
            m_window.statusStrip().showNews(tr("%1: import cancelled, nothing was changed").arg(name));
            return;
        }
        const auto text = present::errorText(m_context.appearance.words(), error);
        m_context.dialogs.tell(name.isEmpty() ? text.title : QStringLiteral("%1: %2").arg(name, text.title), text.text);
    });
    connect(&imports, &ImportController::finished, this, [this](const services::ImportReport& report) {
        m_lastImport = report.batch;
        sayImported(report.batch);
    });
    connect(&m_context.session.watched(), &WatchController::changed, this, [this] {
        const auto format = m_context.appearance.format(m_context.session.summary().status.currency);
        const auto watch = present::presentWatch(m_context.session.watched().files(), format);
        if (!watch.title.isEmpty()) {
            m_lastImport.reset();
            m_window.statusStrip().showNews(watch.title, tr("Show ›"));
        }
    });
    connect(&strip, &StatusStrip::newsFollowed, this, &FrameController::followNews);
}

void FrameController::followNews()
{
    Wish wish;
    wish.page = PageId::Data;
    if (m_lastImport && m_lastImport->counts.rejected > 0) {
        wish.kind = WishKind::ShowRejects;
        wish.id = m_lastImport->id;
    }
    fulfil(wish);
}

void FrameController::sayImported(const domain::Batch& batch)
{
    const auto format = m_context.appearance.format(m_context.session.summary().status.currency);
    m_window.statusStrip().showNews(
        QStringLiteral("%1: %2").arg(present::fileText(format.words(), batch.fileName), present::rowCountsText(batch, format)),
        batch.counts.rejected > 0 ? tr("Show the rejected rows ›") : QString{});
}

void FrameController::addKey(const QKeySequence& keys, std::function<void()> run)
{
    auto* shortcut = new QShortcut{keys, &m_window};
    connect(shortcut, &QShortcut::activated, this, std::move(run));
}

void FrameController::addShortcuts()
{
    SessionController& session = m_context.session;
    const auto whenOpen = [this](std::function<void()> run) {
        return [this, run = std::move(run)] {
            if (m_context.session.isOpen()) {
                run();
            }
        };
    };
    addKey(QKeySequence{Qt::ALT | Qt::Key_Left}, [&session] { session.goBack(); });
    addKey(QKeySequence{Qt::ALT | Qt::Key_Right}, [&session] { session.goForward(); });
    addKey(QKeySequence{Qt::CTRL | Qt::Key_PageUp}, whenOpen([&session] { session.stepPeriod(-1); }));
    addKey(QKeySequence{Qt::CTRL | Qt::Key_PageDown}, whenOpen([&session] { session.stepPeriod(1); }));
    addKey(QKeySequence{Qt::CTRL | Qt::Key_Z}, whenOpen([&session] { session.edits().undo(); }));
    addKey(QKeySequence{Qt::CTRL | Qt::Key_Y}, whenOpen([&session] { session.edits().redo(); }));
    addKey(QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_Z}, whenOpen([&session] { session.edits().redo(); }));
    addKey(QKeySequence{Qt::CTRL | Qt::Key_K}, whenOpen([this] { openPalette(); }));
    addKey(QKeySequence{Qt::CTRL | Qt::Key_E}, whenOpen([this] { m_export->showMenu(); }));
    addKey(QKeySequence{Qt::CTRL | Qt::Key_O}, [this] { chooseFiles(false); });
    addKey(QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_O}, [this] { chooseFiles(true); });
    addKey(QKeySequence{Qt::Key_F1}, whenOpen([this] { openPage(PageId::Help); }));
    addKey(QKeySequence{Qt::Key_Question}, whenOpen([this] { openPage(PageId::Help); }));
    addKey(QKeySequence{Qt::Key_F5}, whenOpen([this] { m_window.setPresenting(!m_window.isPresenting()); }));
    addKey(QKeySequence{Qt::Key_Escape}, [this] { leave(); });
    addKey(QKeySequence{Qt::CTRL | Qt::Key_Q}, [this] { m_window.close(); });
    for (int at = 0; at < static_cast<int>(PageId::Settings); ++at) {
        const auto key = static_cast<Qt::Key>(Qt::Key_1 + at);
        addKey(QKeySequence{Qt::CTRL | key}, whenOpen([this, at] { openPage(static_cast<PageId>(at)); }));
    }
}

PageController* FrameController::controllerOf(PageId page) const
{
    const auto found = std::find_if(m_pages.begin(), m_pages.end(),
                                    [page](const PageController* controller) { return controller->id() == page; });
    return found == m_pages.end() ? nullptr : *found;
}

void FrameController::start(const QStringList& files, bool keepLanguage)
{
    m_context.session.watched().start();
    m_keepLanguage = keepLanguage;
    if (m_context.session.isOpening()) {
        m_waitingFiles = files;
        m_window.showOpening();
        (void)controllerOf(PageId::Dashboard)->page();  // the first to be seen; there is time for it now
    } else if (!files.isEmpty()) {
        importFiles(files);
    }
}

void FrameController::openPage(PageId page)
{
    if (m_window.currentPage() != PageId::Help) {
        m_beforeHelp = m_window.currentPage();
    }
    for (PageController* controller : m_pages) {
        controller->setActive(controller->id() == page);
    }
    m_window.showPage(page);
    if (page == PageId::Help) {
        Wish wish;
        wish.page = m_beforeHelp;
        controllerOf(PageId::Help)->fulfil(wish);
    }
}

void FrameController::leave()
{
    if (m_window.isPresenting()) {
        m_window.setPresenting(false);
    } else if (m_window.currentPage() == PageId::Help && !m_window.isWelcome()) {
        openPage(m_beforeHelp);
    }
}

void FrameController::fulfil(const Wish& wish)
{
    const auto hand = [&](PageId page) {
        openPage(page);
        if (PageController* controller = controllerOf(page)) {
            controller->fulfil(wish);
        }
    };
    switch (wish.kind) {
    case WishKind::OpenPage: openPage(wish.page); break;
    case WishKind::Why: hand(PageId::Analysis); break;
    case WishKind::GiveFeedback:
    case WishKind::ShowPerson: hand(PageId::Team); break;
    case WishKind::PlanAction:
    case WishKind::ShowAction: hand(PageId::Actions); break;
    case WishKind::ShowRecords: m_records->show(wish); break;
    case WishKind::ShowRejects: hand(PageId::Data); break;
    case WishKind::SetTarget: hand(PageId::Targets); break;
    case WishKind::Import: chooseFiles(false); break;
    case WishKind::CheckImport: chooseFiles(true); break;
    case WishKind::OpenSample:
        m_context.session.openSample(m_paths.sample);
        break;
    case WishKind::OpenStore: chooseStore(); break;
    case WishKind::GoToLatest: goToLatest(); break;
    case WishKind::OwnKpis:
    case WishKind::ChangeSetting: hand(PageId::Settings); break;
    case WishKind::ClearFilters: m_context.session.clearFilters(); break;
    }
}

void FrameController::goToLatest()
{
    const auto& summary = m_context.session.summary();
    m_context.session.setPeriod(periodOf(PeriodKind::Quarter, summary.status.lastDay.value_or(summary.defaultAsOf)));
}

void FrameController::chooseFiles(bool checkFirst)
{
    const QString tables = tr("Tables (*.csv *.tsv *.txt *.xlsx *.xlsm *.json *.ndjson *.jsonl);;All files (*)");
    m_context.dialogs.openFiles(checkFirst ? tr("Check files before importing") : tr("Import files"), tables, true,
                                [this, checkFirst](const QStringList& paths) {
                                    if (!paths.isEmpty()) {
                                        takeFiles(paths, checkFirst);
                                    }
                                });
}

void FrameController::importFiles(const QStringList& paths) { takeFiles(paths, false); }

void FrameController::takeFiles(const QStringList& paths, bool checkFirst)
{
    if (m_context.session.isOpen()) {
        ImportController& imports = m_context.session.imports();
        checkFirst ? imports.checkFiles(paths) : imports.importFiles(paths);
        return;
    }
    m_waitingFiles = paths;
    m_checkWaiting = checkFirst;
    if (m_context.session.isOpening()) {
        return;
    }
    m_context.session.open({m_paths.own, false, true});
}

void FrameController::chooseStore()
{
    m_context.dialogs.openFiles(tr("Open a database"), tr("Kinerja databases (*.db);;All files (*)"), false,
                                [this](const QStringList& paths) {
                                    if (!paths.isEmpty()) {
                                        m_context.session.open({present::toStdString(paths.front()), false, false});
                                    }
                                });
}

void FrameController::showOpened()
{
    m_lastImport.reset();
    const auto& settings = m_context.session.summary().settings;
    const auto language = present::parseLanguage(present::toQString(settings.language));
    if (language && !m_keepLanguage) {
        m_context.appearance.setLanguage(*language);
    }
    m_context.appearance.setThemeChoice(parseThemeChoice(present::toQString(settings.theme)));
    showUndo();
    showSummary();
    showView();
    openPage(PageId::Dashboard);
    Q_EMIT storeOpened(m_context.session.summary().path);
    if (!m_waitingFiles.isEmpty()) {
        takeFiles(std::exchange(m_waitingFiles, {}), m_checkWaiting);
    }
}

void FrameController::showView()
{
    SessionController& session = m_context.session;
    const auto labelOf = [&session](domain::Dimension dimension, const std::string& key) {
        return session.labelOf(dimension, key);
    };
    m_window.topBar().showState(
        present::presentTopBar(session.view(), labelOf, m_context.appearance.format(session.summary().status.currency),
                               session.summary().settings.calendar));
}

void FrameController::showSummary()
{
    const auto& status = m_context.session.summary().status;
    m_window.statusStrip().showStatus(present::presentStatus(status, m_context.appearance.format(status.currency)));
    m_window.showSampleBanner(status.isSample);
    if (!status.company.empty()) {
        m_window.setWindowTitle(QStringLiteral("%1 – Kinerja").arg(present::toQString(status.company)));
    }
}

void FrameController::showUndo()
{
    const EditController& edits = m_context.session.edits();
    m_window.topBar().showUndo(edits.canUndo(), edits.undoText(), edits.canRedo(), edits.redoText());
}

void FrameController::showError(const Error& error)
{
    m_waitingFiles.clear();
    if (!m_context.session.isOpen()) {
        m_window.showWelcome();
    }
    const auto text = present::errorText(m_context.appearance.words(), error);
    m_context.dialogs.tell(text.title, text.text);
}

void FrameController::setPeriod(Period period)
{
    const auto& summary = m_context.session.summary();
    if (period.kind == PeriodKind::All) {
        period.first = summary.status.firstDay.value_or(summary.defaultAsOf);
        period.end = summary.status.lastDay.value_or(summary.defaultAsOf) + std::chrono::days{1};
    }
    m_context.session.setPeriod(period);
}

void FrameController::pickPeriod()
{
    const auto& summary = m_context.session.summary();
    auto* picker = new PeriodPicker{m_context.appearance.format(summary.status.currency), m_context.session.view().period,
                                    summary.status.lastDay.value_or(summary.defaultAsOf), &m_window, summary.settings.calendar};
    connect(picker, &PeriodPicker::chosen, this, &FrameController::setPeriod);
    picker->popUpUnder(m_window.topBar().periodAnchor());
}

void FrameController::pickFilter(domain::Dimension dimension)
{
    std::vector<FilterChoice> choices;
    for (const auto& [known, values] : m_context.session.filterValues()) {
        FilterChoice choice{known, values, {}};
        for (const auto& filter : m_context.session.view().filters) {
            if (filter.dimension == known) {
                choice.chosen = filter.keys;
            }
        }
        choices.push_back(std::move(choice));
    }
    auto* picker = new FilterPicker{std::move(choices), dimension, m_context.appearance.words(), &m_window};
    connect(picker, &FilterPicker::changed, &m_context.session, &SessionController::setFilter);
    picker->popUpUnder(m_window.topBar().filterAnchor());
}

void FrameController::openPalette()
{
    collectCommands(m_context, this, *m_export, m_window,
                    [this](const Wish& wish) { fulfil(wish); });
}

}  // namespace kinerja::ui
