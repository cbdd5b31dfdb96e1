// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress_line.h"

#include <cstdio>

#include "kinerja/base/platform.h"
#include "kinerja/present/convert.h"
#include "kinerja/present/import_presenter.h"

namespace kinerja::cli {
namespace {

constexpr const char* kBackToStart = "\r\x1b[K";  // and away with what stands there

void write(const std::string& text)
{
    static_cast<void>(std::fwrite(text.data(), 1, text.size(), stderr));
    static_cast<void>(std::fflush(stderr));
}

}  // namespace

ProgressLine::ProgressLine(const Session& session)
    : m_format(session.words()), m_isSeen(platform::isTerminal(stderr))
{
}

services::ImportProgress ProgressLine::teller()
{
    return m_isSeen ? services::ImportProgress{[this](const services::ImportStep& step) { tell(step); }} : services::ImportProgress{};
}

void ProgressLine::tell(const services::ImportStep& step)
{
    const std::chrono::duration<double> since = std::chrono::steady_clock::now() - m_begin;
    write(kBackToStart + present::toStdString(present::progressText(step, m_pace.at(step, since.count()), m_format)));
    m_isWritten = true;
}

void ProgressLine::wipe()
{
    if (m_isWritten) {
        write(kBackToStart);
        m_isWritten = false;
    }
}

}  // namespace kinerja::cli
