// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace kinerja::bench {

/// Sees every paint event of the application, so that "painted" is what has reached a window's surface and not
/// a picture asked for.
class Painting final : public QObject {
public:
    Painting();

    /// Handles events until something was painted and nothing more is asked for.
    /// Returns: false when nothing was painted in ten seconds.
    [[nodiscard]] bool finish();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    long m_count = 0;
};

}  // namespace kinerja::bench
