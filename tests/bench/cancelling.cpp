// SPDX-License-Identifier: GPL-3.0-or-later
#include "cancelling.h"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>
#include <stop_token>
#include <thread>

#include <nlohmann/json.hpp>

#include "kinerja/services/import.h"
#include "stopwatch.h"

namespace kinerja::bench {
namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void giveUp(const std::string& why)
{
    std::cerr << "store_bench cancel: " << why << '\n';
    std::exit(1);
}

/// A store that exists as long as this.
class EmptyStore {
public:
    explicit EmptyStore(const std::string& folder) : m_folder{std::filesystem::path{folder} / "cancelling"}
    {
        std::filesystem::remove_all(m_folder);
        auto opened = services::Workspace::open({(m_folder / "store.db").string(), false, true});
        if (!opened) {
            giveUp(opened.error().detail);
        }
        m_workspace = std::move(*opened);
    }
    ~EmptyStore()
    {
        m_workspace.reset();
        std::filesystem::remove_all(m_folder);
    }
    EmptyStore(const EmptyStore&) = delete;
    EmptyStore& operator=(const EmptyStore&) = delete;

    [[nodiscard]] services::Workspace& workspace() { return *m_workspace; }

private:
    std::filesystem::path m_folder;
    std::unique_ptr<services::Workspace> m_workspace;
};

/// Returns: how long the import went on after it was stopped; nothing if it was durable by then.
std::optional<double> stopped(const services::ImportRequest& request, const std::string& folder, double afterMs)
{
    EmptyStore store{folder};
    std::stop_source stop;
    Clock::time_point asked{};
    std::jthread stopper{[&] {
        std::this_thread::sleep_for(std::chrono::duration<double, std::milli>{afterMs});
        asked = Clock::now();
        stop.request_stop();
    }};
    const auto report = services::importFile(store.workspace(), request, {}, stop.get_token());
    const auto ended = Clock::now();
    stopper.join();
    if (report) {
        return std::nullopt;
    }
    if (report.error().code != Errc::Cancelled) {
        giveUp(report.error().detail);
    }
    if (!store.workspace().reloadFacts() || store.workspace().facts()->lineCount() != 0) {
        giveUp("a stopped import left lines behind");
    }
    return std::chrono::duration<double, std::milli>(ended - asked).count();
}

}  // namespace

nlohmann::json cancelling(const std::string& csv, const std::string& folder, int steps)
{
    services::ImportRequest request;
    request.path = csv;
    double whole = 0;
    {
        EmptyStore store{folder};
        whole = millisecondsOf([&] {
            if (const auto report = services::importFile(store.workspace(), request); !report) {
                giveUp(report.error().detail);
            }
        });
    }
    nlohmann::json times{{"whole", whole}, {"asked", nlohmann::json::array()}, {"ended", nlohmann::json::array()}, {"durable", 0}};
    for (int step = 1; step <= steps; ++step) {
        const double at = whole * step / (steps + 1);
        if (const auto after = stopped(request, folder, at)) {
            times["asked"].push_back(at);
            times["ended"].push_back(*after);
        } else {
            times["durable"] = times["durable"].get<int>() + 1;
        }
    }
    return times;
}

}  // namespace kinerja::bench
