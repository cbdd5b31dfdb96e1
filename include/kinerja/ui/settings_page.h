// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QByteArray>

#include "kinerja/base/calendar.h"
#include "kinerja/present/pages.h"
#include "kinerja/ui/page.h"

namespace Ui {
class SettingsPage;
}

namespace kinerja::ui {

class PageScroll;

/// What the settings page shows.
struct SettingsState {
    QString language;  ///< "id", "en"
    QString theme;     ///< "system", "light", "dark"
    QString company;
    bool sixDayWeek = false;
    int paceOnTrack = 99;      ///< per cent of what was to be expected to date
    int paceAtRisk = 81;
    FiscalCalendar calendar;
    bool countsOnHold = true;  ///< orders on hold and disputed ones
    QByteArray logo;
    QString currency;
    QString file;
    QString watchFolder;  ///< "" = none
    bool isReadOnly = false;
};

/// Language, colours, company, working days, weeks and fiscal years, limits of the pace, orders on hold, logo, watched folder, data file.
class SettingsPage final : public Page {
    Q_OBJECT

public:
    explicit SettingsPage(QWidget* parent = nullptr);
    ~SettingsPage() override;

    void showState(const SettingsState& state);
    /// In sight and with the focus.
    void showField(present::Setting setting);
    void applyTheme(const charts::Theme& theme, const charts::Metrics& metrics) override;

Q_SIGNALS:
    void languageChosen(const QString& id);
    void themeChosen(const QString& id);
    void companyChanged(const QString& name);
    void weekChosen(bool sixDays);
    void calendarChosen(const kinerja::FiscalCalendar& calendar);
    void onHoldChosen(bool counts);
    void paceChosen(int onTrack, int atRisk);
    void watchFolderRequested();
    void watchFolderRemoved();
    void logoRequested();
    void logoRemoved();
    void ownKpisRequested();
    void openRequested();
    void backupRequested();
    void sampleRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillChoices();
    void fillCalendar();
    void connectCalendar();
    void select();

    std::unique_ptr<Ui::SettingsPage> m_ui;
    PageScroll* m_scroll;
    int m_controlHeight = 32;
    SettingsState m_state;
};

}  // namespace kinerja::ui
