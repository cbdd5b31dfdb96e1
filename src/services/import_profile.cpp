// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_profile.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "kinerja/ingest/profile.h"
#include "profile_answers.h"

namespace kinerja::services {
namespace {

constexpr std::string_view kDelimiterAnswer = "--set delimiter=";

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

/// A delimiter that had to be said made the shape of its profile: the file is cut by it, too.
/// Returns: nullopt where none of them gives the shape of the profile that says it.
Result<std::optional<store::ImportProfile>> profileByDelimiter(Workspace& workspace, ingest::ByteSource& source,
                                                               const ingest::ImportOptions& options, const ingest::Control& control)
{
    const auto profiles = store::listProfiles(workspace.connection());
    if (!profiles) {
        return pass(profiles.error());
    }
    std::set<std::string> delimiters;
    for (const store::ImportProfile& profile : *profiles) {
        for (const std::string& answer : profile.answers) {
            if (answer.starts_with(kDelimiterAnswer)) {
                delimiters.insert(answer.substr(kDelimiterAnswer.size()));
            }
        }
    }
    for (const std::string& delimiter : delimiters) {
        ingest::ImportOptions cut = options;
        const auto set = ingest::applySet(cut, "delimiter=" + delimiter);
        const auto inspection = set ? ingest::inspect(source, cut, control) : pass(set.error());
        if (!inspection && inspection.error().code == Errc::Cancelled) {
            return pass(inspection.error());
        }
        if (!inspection) {
            continue;  // it is not written so
        }
        auto found = profileOfShape(workspace, ingest::shapeOf(*inspection));
        const bool isSaid = found && *found
                            && std::find((*found)->answers.begin(), (*found)->answers.end(), std::string{kDelimiterAnswer} + delimiter)
                                   != (*found)->answers.end();
        if (!found || isSaid) {
            return found;
        }
    }
    return std::nullopt;
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

/// A remembered order of day and month that the rows contradict is asked again; said now it is taken at its word.
Status askContradicted(ingest::ByteSource& source, const ingest::ImportOptions& said, const ingest::ImportOptions& used,
                       const ingest::Control& control, ingest::Inspection& inspection)
{
    if (said.dates || !used.dates) {
        return {};
    }
    ingest::ImportOptions unsaid = used;
    unsaid.dates.reset();
    const auto proved = ingest::inspect(source, unsaid, control);
    if (!proved) {
        return pass(proved.error());
    }
    if (auto question = contradictedDates(*used.dates, *proved)) {
        inspection.questions.push_back(std::move(*question));
    }
    return {};
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
    std::string shape = ingest::shapeOf(*inspection);
    if (profile && shape != profile->shape) {
        auto named = withAnswers(*profile, options, &inspection->dialect.header);
        if (!named) {
            return pass(named.error());
        }
        if (!(*named == *used)) {
            used = std::move(named);
            inspection = ingest::inspect(source, *used, control);
            if (!inspection) {
                return pass(inspection.error());
            }
            shape = ingest::shapeOf(*inspection);
        }
    }
    if (name.empty()) {
        auto fitting = profileOfShape(workspace, shape);
        if (!fitting) {
            return pass(fitting.error());
        }
        if (!*fitting && options.delimiter.empty() && !options.asFile.contains("delimiter") && inspection->format == ingest::FileFormat::Text) {
            fitting = profileByDelimiter(workspace, source, options, control);
            if (!fitting) {
                return pass(fitting.error());
            }
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
            shape = ingest::shapeOf(*inspection);
        }
        if (profile) {
            inspection->notes.push_back({"profile-used", {{"profile", profile->name}}});
        }
    }
    if (auto asked = profile ? askContradicted(source, options, *used, control, *inspection) : Status{}; !asked) {
        return pass(asked.error());
    }
    ProfiledInspection read;
    read.profile = {!name.empty() ? name : profile ? profile->name : std::string{}, shape, answersToKeep(*used, *inspection)};
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
