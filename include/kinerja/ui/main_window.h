// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QMainWindow>
#include <QStringList>

#include "kinerja/ui/wish.h"

class QFrame;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace kinerja::ui {

class Appearance;
class DropOverlay;
class Page;
class Rail;
class StatusStrip;
class TopBar;
class WelcomePage;

/// The frame: rail, top bar, pages, status strip. Passive: shows what its controller says, reports wishes.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Appearance& appearance, QWidget* parent = nullptr);
    ~MainWindow() override;

    void addPage(PageId id, Page* page);
    void showPage(PageId id);
    void showWelcome();
    /// Nothing to look at and nothing to do yet.
    void showOpening();
    [[nodiscard]] bool isWelcome() const;
    [[nodiscard]] PageId currentPage() const noexcept { return m_current; }
    void showSampleBanner(bool visible);
    /// The current page alone, full screen, in the projector's colours. `fullScreen` false for pictures.
    void setPresenting(bool on, bool fullScreen = true);
    [[nodiscard]] bool isPresenting() const noexcept { return m_presenting; }

    [[nodiscard]] Rail& rail() const noexcept { return *m_rail; }
    [[nodiscard]] TopBar& topBar() const noexcept { return *m_topBar; }
    [[nodiscard]] StatusStrip& statusStrip() const noexcept { return *m_status; }
    [[nodiscard]] WelcomePage& welcome() const noexcept { return *m_welcome; }

Q_SIGNALS:
    void filesDropped(const QStringList& paths);
    void ownDataRequested();  ///< from the sample's banner
    void presentingChanged(bool on);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showAlone(QWidget* page);
    void applyTheme();
    void retranslate();

    Appearance& m_appearance;
    Rail* m_rail;
    TopBar* m_topBar;
    QFrame* m_banner;
    QLabel* m_bannerText;
    QPushButton* m_bannerButton;
    QStackedWidget* m_stack;
    WelcomePage* m_welcome;
    QWidget* m_opening;
    StatusStrip* m_status;
    DropOverlay* m_drop;
    std::array<Page*, kPageCount> m_pages{};
    PageId m_current = PageId::Dashboard;
    bool m_presenting = false;
    bool m_hasBanner = false;
};

}  // namespace kinerja::ui
