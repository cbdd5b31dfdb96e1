// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_profile.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <nlohmann/json.hpp>

#include "kinerja/ingest/profile.h"

namespace kinerja::services {
namespace {

/// `options` over the profile's answers.
Result<ingest::ImportOptions> withAnswers(const store::ImportProfile& profile, const ingest::ImportOptions& options)
{
    ingest::ImportOptions answers;
    for (const std::string& answer : profile.answers) {
        if (auto applied = ingest::applyAnswer(answers, answer); !applied) {
            return fail(Errc::Usage, "profile " + profile.name + ": " + applied.error().detail);
        }
    }
    return ingest::merged(answers, options);
}

/// The only profile of this shape.
Result<std::optional<store::ImportProfile>> profileOfShape(Workspace& workspace, const std::string& shape)
{
    auto profiles = store::listProfiles(workspace.connection());
    if (!profiles) {
        return pass(profiles.error());
    }
    std::optional<store::ImportProfile> found;
    for (store::ImportProfile& profile : *profiles) {
        if (shape.empty() || profile.shape != shape) {
            continue;
        }
        if (found) {
            return std::optional<store::ImportProfile>{};
        }
        found = std::move(profile);
    }
    return found;
}

/// Prices and names of a list go into the rows, and the list may have changed; rows corrected by hand are not those of the file:
/// then nothing is known.
std::string readingOf(const ingest::ImportOptions& options, const store::ImportProfile& profile)
{
    if (options.prices || options.corrections || options.sharedNames) {
        return {};
    }
    const nlohmann::json all{KINERJA_VERSION,
                             ingest::answersOf(options),
                             options.onError == ingest::OnError::Abort,
                             options.baseCurrency,
                             profile.name,
                             profile.shape};
    return all.dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
}

bool isSuffix(const std::string& answer) { return answer.starts_with("--set suffix="); }
bool hasSuffix(const std::vector<std::string>& answers) { return std::any_of(answers.begin(), answers.end(), isSuffix); }

}  // namespace

Result<ProfiledInspection> inspectByProfile(Workspace& workspace, ingest::ByteSource& source, const std::string& name,
                                            const ingest::ImportOptions& options, const ingest::Control& control)
{
    std::optional<store::ImportProfile> profile;
    if (!name.empty()) {
        auto named = store::findProfile(workspace.connection(), name);
        if (!named) {
            return pass(named.error());
        }
        profile = std::move(*named);
    }
    auto used = profile ? withAnswers(*profile, options) : Result<ingest::ImportOptions>{options};
    if (!used) {
        return pass(used.error());
    }
    auto inspection = ingest::inspect(source, *used, control);
    if (!inspection) {
        return pass(inspection.error());
    }
    const std::string shape = ingest::shapeOf(*inspection);
    if (name.empty()) {
        auto fitting = profileOfShape(workspace, shape);
        if (!fitting) {
            return pass(fitting.error());
        }
        profile = std::move(*fitting);
        auto answered = profile ? withAnswers(*profile, options) : std::move(used);
        if (!answered) {
            return pass(answered.error());
        }
        const bool changes = profile && !(*answered == options);
        used = std::move(answered);
        if (changes) {
            inspection = ingest::inspect(source, *used, control);
            if (!inspection) {
                return pass(inspection.error());
            }
        }
        if (profile) {
            inspection->notes.push_back({"profile-used", {{"profile", profile->name}}});
        }
    }
    ProfiledInspection read;
    read.profile = {!name.empty() ? name : profile ? profile->name : std::string{}, shape, ingest::answersOf(*used)};
    read.isKnown = profile.has_value();
    if (profile && !hasSuffix(profile->answers)) {
        // What it brought has none: the next file of it must find those orders again.
        std::erase_if(read.profile.answers, isSuffix);
    }
    read.reading = readingOf(*used, read.profile);
    read.inspection = std::move(*inspection);
    return read;
}

}  // namespace kinerja::services
