// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "problem.h"

class QApplication;

namespace kinerja::cli {

/// Qt Gui on the offscreen platform, for the commands that draw. No display is needed or looked for.
class Gui {
public:
    /// Errors: Environment (no plugin to draw with, no font).
    [[nodiscard]] static Outcome<std::unique_ptr<Gui>> start();
    ~Gui();

private:
    Gui();
    std::unique_ptr<QApplication> m_application;
};

}  // namespace kinerja::cli
