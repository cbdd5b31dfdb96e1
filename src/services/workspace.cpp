// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/services/workspace.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <map>

#include "kinerja/base/platform.h"
#include "kinerja/kpi/facts_by_month.h"
#include "kinerja/kpi/formula.h"
#include "kinerja/services/events.h"
#include "kinerja/store/connection.h"
#include "kinerja/store/events.h"
#include "kinerja/store/facts.h"
#include "kinerja/store/migrate.h"
#include "kinerja/store/own_kpis.h"
#include "kinerja/store/settings.h"
#include "new_folders.h"
#include "restating.h"

namespace kinerja::services {
namespace {

using Values = std::map<std::string, std::string>;

constexpr const char* kCompany = "company";
constexpr const char* kCards = "dashboard_cards";
constexpr const char* kLogo = "logo";
constexpr const char* kSixDayWeek = store::kSixDayWeekSetting;
constexpr const char* kPaceOnTrack = "pace_on_track";
constexpr const char* kPaceAtRisk = "pace_at_risk";
constexpr const char* kFiscalStart = "fiscal_start";
constexpr const char* kFiscalName = "fiscal_name";
constexpr const char* kWeekStart = "week_start";
constexpr const char* kLanguage = "language";
constexpr const char* kTheme = "theme";
constexpr const char* kWatchFolder = "watch_folder";
constexpr const char* kSample = "sample";
constexpr const char* kFixedToday = "fixed_today";

std::string currencyName()
{
    return std::string{store::kCurrencySetting};
}

std::string onHoldName()
{
    return std::string{store::kOnHoldSetting};
}

void take(const Values& values, const std::string& name, std::string& into)
{
    if (const auto found = values.find(name); found != values.end()) {
        into = found->second;
    }
}

void take(const Values& values, const std::string& name, bool& into)
{
    if (const auto found = values.find(name); found != values.end()) {
        into = found->second == "1";
    }
}

/// A number from `least` to `most`; anything else leaves what is there.
void take(const Values& values, const std::string& name, unsigned least, unsigned most, unsigned& into)
{
    const auto found = values.find(name);
    unsigned number = 0;
    if (found == values.end()) {
        return;
    }
    const char* end = found->second.data() + found->second.size();
    const auto read = std::from_chars(found->second.data(), end, number);
    if (read.ec == std::errc{} && read.ptr == end && number >= least && number <= most) {
        into = number;
    }
}

FiscalCalendar calendarOf(const Values& values)
{
    FiscalCalendar calendar;
    unsigned weekStart = calendar.weekStart.c_encoding();
    bool isNamedByBegin = false;
    take(values, kFiscalStart, 1, 12, calendar.startMonth);
    take(values, kFiscalName, isNamedByBegin);
    take(values, kWeekStart, 0, 6, weekStart);
    calendar.isNamedByEnd = !isNamedByBegin;
    calendar.weekStart = std::chrono::weekday{weekStart};
    return calendar;
}

/// "revenue,aov": keys have no comma.
std::vector<std::string> cardsOf(const Values& values)
{
    std::vector<std::string> cards;
    std::string text;
    take(values, kCards, text);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t comma = std::min(text.find(',', at), text.size());
        cards.push_back(text.substr(at, comma - at));
        at = comma + 1;
    }
    return cards;
}

std::string joined(const std::vector<std::string>& cards)
{
    std::string text;
    for (const std::string& card : cards) {
        text += (text.empty() ? "" : ",") + card;
    }
    return text;
}

Settings settingsOf(const Values& values)
{
    Settings settings;
    take(values, currencyName(), settings.currency);
    take(values, kCompany, settings.company);
    take(values, kLogo, settings.logo);
    take(values, kSixDayWeek, settings.sixDayWeek);
    settings.calendar = calendarOf(values);
    take(values, kPaceOnTrack, 1, 999, settings.paceOnTrack);
    take(values, kPaceAtRisk, 1, 999, settings.paceAtRisk);
    take(values, onHoldName(), settings.countsOnHold);
    take(values, kLanguage, settings.language);
    take(values, kTheme, settings.theme);
    take(values, kWatchFolder, settings.watchFolder);
    settings.cards = cardsOf(values);
    take(values, kSample, settings.isSample);
    if (const auto found = values.find(kFixedToday); found != values.end()) {
        settings.fixedToday = parseIso(found->second);
    }
    return settings;
}

Values valuesOf(const Settings& settings)
{
    return {{currencyName(), settings.currency},
            {kCompany, settings.company},
            {kLogo, settings.logo},
            {kSixDayWeek, settings.sixDayWeek ? "1" : "0"},
            {kPaceOnTrack, std::to_string(settings.paceOnTrack)},
            {kPaceAtRisk, std::to_string(settings.paceAtRisk)},
            {kFiscalStart, std::to_string(settings.calendar.startMonth)},
            {kFiscalName, settings.calendar.isNamedByEnd ? "0" : "1"},
            {kWeekStart, std::to_string(settings.calendar.weekStart.c_encoding())},
            {onHoldName(), settings.countsOnHold ? "1" : "0"},
            {kLanguage, settings.language},
            {kTheme, settings.theme},
            {kWatchFolder, settings.watchFolder},
            {kCards, joined(settings.cards)},
            {kSample, settings.isSample ? "1" : "0"},
            {kFixedToday, settings.fixedToday ? toIso(*settings.fixedToday) : ""}};
}

store::OpenMode modeOf(const OpenOptions& options)
{
    if (options.readOnly) {
        return store::OpenMode::ReadOnly;
    }
    if (!options.mayCreate) {
        return store::OpenMode::ReadWrite;
    }
    return options.makesBeside ? store::OpenMode::MakeBeside : store::OpenMode::ReadWriteCreate;
}

/// A new store's folder is made with it.
Status makeFolderOf(const OpenOptions& options, NewFolders& folders)
{
    const std::filesystem::path folder = std::filesystem::path{options.path}.parent_path();
    return options.readOnly || !options.mayCreate || folder.empty() ? Status{} : folders.make(folder);
}

Result<std::shared_ptr<const kpi::Facts>> readByMonth(store::Connection& connection)
{
    kpi::FactsByMonth months{store::tieTexts(connection)};
    auto records
        = store::loadFactsByMonth(connection, [&](domain::SalesColumns sales) { return months.add(std::move(sales)); });
    return records ? months.finish(std::move(*records)) : pass(records.error());
}

/// Only the months that changed are read. Returns: nullptr when all must be.
Result<std::shared_ptr<const kpi::Facts>> updatedFacts(store::Connection& connection, const kpi::Facts& before)
{
    auto changes = store::loadChanges(connection, before.dataVersion());
    if (!changes) {
        return pass(changes.error());
    }
    if (!*changes) {
        return std::shared_ptr<const kpi::Facts>{};
    }
    auto facts = kpi::Facts::rebuild(before, (*changes)->months, (*changes)->segments, std::move((*changes)->records));
    if (!facts) {
        return facts;
    }
    return (*facts)->lineCount() == (*changes)->lines ? facts : std::shared_ptr<const kpi::Facts>{};
}

}  // namespace

struct Workspace::State {
    NewFolders folders;  ///< go after the connection
    store::Connection connection;
    Settings settings;
    std::shared_ptr<const kpi::Facts> facts;
    std::vector<domain::Event> events;
    double loadMs = 0.0;
    bool keepsLines = true;
    std::optional<std::pair<std::int64_t, kpi::TargetIndex>> targets{};  ///< by data version
};

Workspace::Workspace(std::unique_ptr<State> state) noexcept : m_state{std::move(state)} {}

Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::open(const OpenOptions& options)
{
    NewFolders folders;
    if (auto made = makeFolderOf(options, folders); !made) {
        return pass(made.error());
    }
    auto opened = store::openStore(options.path, modeOf(options));
    if (!opened) {
        return pass(opened.error());
    }
    auto state = std::make_unique<State>(State{std::move(folders), std::move(opened->connection), {}, {}, {}, 0.0, options.keepsLines});
    const auto values = store::loadSettings(state->connection);
    if (!values) {
        return pass(values.error());
    }
    state->settings = settingsOf(*values);
    std::unique_ptr<Workspace> workspace{new Workspace{std::move(state)}};
    if (auto loaded = workspace->reloadFacts(); !loaded) {
        return pass(loaded.error());
    }
    return workspace;
}

store::Connection& Workspace::connection() noexcept
{
    return m_state->connection;
}

const std::string& Workspace::path() const noexcept
{
    return m_state->connection.path();
}

bool Workspace::isReadOnly() const noexcept
{
    return m_state->connection.isReadOnly();
}

Status Workspace::putInPlace()
{
    return m_state->connection.putInPlace();
}

const Settings& Workspace::settings() const noexcept
{
    return m_state->settings;
}

Status Workspace::saveSettings(const Settings& settings)
{
    if (isReadOnly()) {
        return fail(Errc::ReadOnly, "the store was opened read-only");
    }
    return restatingEdit(*this, [&]() -> Status {
        const auto saved = store::saveSettings(m_state->connection, valuesOf(settings));
        if (!saved) {
            return pass(saved.error());
        }
        const bool changesFigures = m_state->settings.currency != settings.currency
                                    || m_state->settings.countsOnHold != settings.countsOnHold;
        m_state->settings = settings;
        return changesFigures ? reloadFacts() : Status{};
    });
}

std::optional<kpi::TargetIndex> Workspace::knownTargets(std::int64_t dataVersion) const
{
    const auto& kept = m_state->targets;
    return kept && kept->first == dataVersion ? std::optional{kept->second} : std::nullopt;
}

void Workspace::keepTargets(std::int64_t dataVersion, kpi::TargetIndex targets)
{
    m_state->targets.emplace(dataVersion, std::move(targets));
}

std::shared_ptr<const kpi::Facts> Workspace::facts() const noexcept
{
    return m_state->facts;
}

Result<std::shared_ptr<const kpi::Facts>> Workspace::withOwnKpis(const kpi::Facts& facts)
{
    const auto stored = store::listOwnKpis(m_state->connection);
    if (!stored) {
        return pass(stored.error());
    }
    std::vector<kpi::KpiId> own;
    for (const store::StoredKpi& one : *stored) {
        const auto id = kpi::registerOwn({one.id, one.key, one.nameEn, one.nameId, one.formula,
                                          one.isDownGood ? kpi::Direction::DownIsGood : kpi::Direction::UpIsGood, one.version});
        if (!id) {
            return fail(Errc::Damaged, "own KPI " + one.key + ": not a formula: " + one.formula);
        }
        own.push_back(*id);
    }
    return facts.withOwn(std::move(own));
}

Status Workspace::reloadOwnKpis()
{
    return withOwnKpis(*m_state->facts).map([this](std::shared_ptr<const kpi::Facts> facts) { m_state->facts = std::move(facts); });
}

Result<std::shared_ptr<const kpi::Facts>> Workspace::readFacts()
{
    return readColumns().and_then([this](const std::shared_ptr<const kpi::Facts>& facts) { return withOwnKpis(*facts); });
}

Result<std::shared_ptr<const kpi::Facts>> Workspace::readColumns()
{
    if (!m_state->keepsLines) {
        return readByMonth(m_state->connection);
    }
    if (m_state->facts != nullptr) {
        auto updated = updatedFacts(m_state->connection, *m_state->facts);
        if (!updated || *updated != nullptr) {
            return updated;
        }
    }
    auto source = store::loadFacts(m_state->connection);
    return source ? kpi::Facts::build(std::move(*source)) : pass(source.error());
}

Status Workspace::reloadFacts()
{
    const auto began = std::chrono::steady_clock::now();
    auto facts = readFacts();
    if (!facts) {
        return pass(facts.error());
    }
    const Status taken = takeFacts(std::move(*facts));
    m_state->loadMs = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count();
    return taken;
}

Status Workspace::takeFacts(std::shared_ptr<const kpi::Facts> facts)
{
    auto events = store::listEvents(m_state->connection);
    if (!events) {
        return pass(events.error());
    }
    m_state->facts = std::move(facts);
    m_state->events = std::move(*events);
    // The first import names the currency.
    m_state->settings.currency = m_state->facts->currency();
    return {};
}

const std::vector<domain::Event>& Workspace::events() const noexcept
{
    return m_state->events;
}

double Workspace::loadMs() const noexcept
{
    return m_state->loadMs;
}

Date Workspace::defaultAsOf(Date today) const noexcept
{
    const Date now = m_state->settings.fixedToday.value_or(today);
    return std::min(m_state->facts->lastDay().value_or(now), now);
}

kpi::PaceSettings Workspace::paceSettings() const noexcept
{
    kpi::PaceSettings pace;
    pace.work = WorkCalendar{m_state->settings.sixDayWeek, holidaysOf(m_state->events)};
    pace.onTrack = m_state->settings.paceOnTrack / 100.0;
    pace.atRisk = m_state->settings.paceAtRisk / 100.0;
    return pace;
}

}  // namespace kinerja::services
