// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/main_window.h"

#include <QDragEnterEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include "drop_overlay.h"
#include "file_drop_filter.h"
#include "kinerja/charts/icons.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/page.h"
#include "kinerja/ui/rail.h"
#include "kinerja/ui/status_strip.h"
#include "kinerja/ui/top_bar.h"
#include "kinerja/ui/welcome_page.h"

namespace kinerja::ui {

MainWindow::MainWindow(Appearance& appearance, QWidget* parent)
    : QMainWindow{parent}
    , m_appearance{appearance}
    , m_rail{new Rail}
    , m_topBar{new TopBar}
    , m_banner{new QFrame}
    , m_bannerText{new QLabel}
    , m_bannerButton{new QPushButton}
    , m_stack{new QStackedWidget}
    , m_welcome{new WelcomePage}
    , m_opening{new QWidget}
    , m_status{new StatusStrip}
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(charts::applicationIcon());
    setAcceptDrops(true);
    setMinimumSize(1024, 640);
    m_banner->setObjectName(QStringLiteral("sampleBanner"));
    m_banner->setProperty("box", QStringLiteral("bar"));
    m_bannerText->setTextFormat(Qt::PlainText);
    m_bannerButton->setObjectName(QStringLiteral("ownDataButton"));
    m_bannerButton->setProperty("kind", QStringLiteral("link"));
    auto* bannerRow = new QHBoxLayout{m_banner};
    bannerRow->setContentsMargins(16, 4, 16, 4);
    bannerRow->addWidget(m_bannerText);
    bannerRow->addStretch(1);
    bannerRow->addWidget(m_bannerButton);
    m_banner->hide();
    m_stack->addWidget(m_welcome);
    m_stack->addWidget(m_opening);

    auto* centre = new QWidget;
    auto* row = new QHBoxLayout{centre};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addWidget(m_banner);
    column->addWidget(m_stack, 1);
    column->addWidget(m_status);
    row->addWidget(m_rail);
    row->addLayout(column, 1);
    setCentralWidget(centre);
    m_drop = new DropOverlay{this};
    new FileDropFilter{this};

    connect(m_bannerButton, &QPushButton::clicked, this, &MainWindow::ownDataRequested);
    connect(&m_appearance, &Appearance::themeChanged, this, &MainWindow::applyTheme);
    applyTheme();
    retranslate();
    showWelcome();
}

MainWindow::~MainWindow() = default;

void MainWindow::addPage(PageId id, Page* page)
{
    m_pages[static_cast<std::size_t>(id)] = page;
    m_stack->addWidget(page);
    page->applyTheme(m_appearance.theme(), m_appearance.metrics());
}

void MainWindow::showPage(PageId id)
{
    Page* page = m_pages[static_cast<std::size_t>(id)];
    if (page == nullptr) {
        return;
    }
    m_current = id;
    m_rail->setCurrent(id);
    m_rail->setEnabled(true);
    m_topBar->setVisible(!m_presenting);
    m_stack->setCurrentWidget(page);
}

void MainWindow::showWelcome()
{
    showAlone(m_welcome);
    m_status->showStatus(tr("No data yet"));
}

void MainWindow::showOpening()
{
    showAlone(m_opening);
    m_status->showStatus(tr("Opening the data"));
}

void MainWindow::showAlone(QWidget* page)
{
    m_stack->setCurrentWidget(page);
    m_rail->setEnabled(false);
    m_topBar->hide();
    m_banner->hide();
}

bool MainWindow::isWelcome() const
{
    return m_stack->currentWidget() == m_welcome;
}

void MainWindow::showSampleBanner(bool visible)
{
    m_hasBanner = visible;
    m_banner->setVisible(visible && !m_presenting);
}

void MainWindow::setPresenting(bool on, bool fullScreen)
{
    if (on == m_presenting || isWelcome()) {
        return;
    }
    m_presenting = on;
    m_stack->currentWidget()->setFocus(Qt::OtherFocusReason);  // not on to the first card when the bars go
    m_appearance.setProjector(on);
    for (QWidget* bar : {static_cast<QWidget*>(m_rail), static_cast<QWidget*>(m_topBar), static_cast<QWidget*>(m_status)}) {
        bar->setVisible(!on);
    }
    m_banner->setVisible(!on && m_hasBanner);
    if (fullScreen) {
        setWindowState(on ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
    }
    Q_EMIT presentingChanged(on);
}

void MainWindow::applyTheme()
{
    const charts::Metrics metrics = m_appearance.metrics();
    const charts::Theme& theme = m_appearance.theme();
    m_rail->setTheme(theme, metrics);
    m_topBar->setTheme(theme);
    m_topBar->setFixedHeight(metrics.barHeight);
    m_status->setFixedHeight(metrics.statusHeight);
    m_drop->setTheme(theme);
    for (Page* page : m_pages) {
        if (page != nullptr) {
            page->applyTheme(theme, metrics);
        }
    }
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    m_appearance.setLarge(width() >= charts::kLargeFrom);
    m_drop->setGeometry(rect());
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
        m_drop->raise();
        m_drop->show();
    }
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent* event)
{
    m_drop->hide();
    QMainWindow::dragLeaveEvent(event);
}

void MainWindow::dropEvent(QDropEvent* event)
{
    m_drop->hide();
    const QStringList paths = localFiles(*event->mimeData());
    if (!paths.isEmpty()) {
        event->acceptProposedAction();
        Q_EMIT filesDropped(paths);
    }
}

void MainWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QMainWindow::changeEvent(event);
}

void MainWindow::retranslate()
{
    setWindowTitle(tr("Kinerja"));
    m_bannerText->setText(tr("Sample data: a made-up company to look around in. Nothing here is yours."));
    m_bannerButton->setText(tr("Start with my own data"));
    if (isWelcome()) {
        m_status->showStatus(tr("No data yet"));
    }
}

}  // namespace kinerja::ui
