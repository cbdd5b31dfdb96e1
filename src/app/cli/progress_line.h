// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include "kinerja/present/format.h"
#include "kinerja/services/import_pace.h"
#include "session.h"

namespace kinerja::cli {

/// How far an import is, as one line of stderr that is written over and wiped out at the end; nothing where stderr is no
/// terminal.
class ProgressLine {
public:
    explicit ProgressLine(const Session& session);
    ~ProgressLine() { wipe(); }
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    /// To be called while this lives. Empty where nobody looks.
    [[nodiscard]] services::ImportProgress teller();
    void wipe();

private:
    void tell(const services::ImportStep& step);

    present::Format m_format;
    bool m_isSeen;
    bool m_isWritten = false;
    std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
    services::ImportPace m_pace;
};

}  // namespace kinerja::cli
