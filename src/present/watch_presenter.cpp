// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/present/watch_presenter.h"

#include "kinerja/present/convert.h"
#include "kinerja/present/vocabulary.h"

namespace kinerja::present {
namespace {

QString nameOf(const std::string& path)
{
    const QString whole = toQString(path);
    return whole.mid(whole.lastIndexOf(QLatin1Char{'/'}) + 1);
}

QString reasonOf(const WaitingFile& file, const Words& words)
{
    switch (file.why) {
    case services::LeftOut::NoProfile: return words.translate("Import", "no profile fits it yet");
    case services::LeftOut::Asks: return words.translate("Import", "something is to be answered");
    case services::LeftOut::AllRejected: return words.translate("Import", "no row can be taken as it is");
    case services::LeftOut::No:
    case services::LeftOut::Known: break;
    }
    return file.error ? errorText(words, *file.error).title : QString{};
}

}  // namespace

WatchState presentWatch(const WatchedFiles& files, const Format& format)
{
    const Words& words = format.words();
    WatchState state;
    if (files.folder.empty()) {
        return state;
    }
    const QString folder = toQString(files.folder);
    if (!files.isThere) {
        state.title = words.translate("Import", "The watched folder cannot be read.");
        state.note = words.translate("Import", "%1. Nothing is lost; it is looked at again every minute. Settings name another one.").arg(folder);
        return state;
    }
    if (files.waiting.empty()) {
        return state;
    }
    const int count = pluralCount(static_cast<std::int64_t>(files.waiting.size()));
    state.title = words.translate("Import", "%n file(s) wait in the watched folder.", nullptr, count);
    state.note = words.translate("Import", "Open one, give its answers a profile name, and files like it are imported by themselves.");
    for (const WaitingFile& file : files.waiting) {
        state.rows.push_back({file.path, nameOf(file.path), reasonOf(file, words)});
    }
    return state;
}

}  // namespace kinerja::present
