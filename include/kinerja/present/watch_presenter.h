// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <QString>

#include "kinerja/base/result.h"
#include "kinerja/present/format.h"
#include "kinerja/services/import.h"

/// What people read about the watched folder.
namespace kinerja::present {

/// A file that was left to a person.
struct WaitingFile {
    std::string path;
    services::LeftOut why = services::LeftOut::No;  ///< No: the error says it
    std::optional<Error> error;
};

struct WatchedFiles {
    std::string folder;  ///< "" = none is watched
    bool isThere = true;
    std::vector<WaitingFile> waiting;
};

struct WatchRow {
    std::string path;
    QString name;
    QString reason;

    friend bool operator==(const WatchRow&, const WatchRow&) = default;
};

struct WatchState {
    QString title;  ///< "2 files wait in the watched folder"; "" = nothing to say
    QString note;   ///< which folder, or that it is not there
    std::vector<WatchRow> rows;

    friend bool operator==(const WatchState&, const WatchState&) = default;
};
[[nodiscard]] WatchState presentWatch(const WatchedFiles& files, const Format& format);

}  // namespace kinerja::present
