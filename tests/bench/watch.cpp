// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QPixmap>
#include <QProcess>
#include <QScreen>
#include <QThread>

namespace kinerja::bench {
namespace {

constexpr qint64 kStillMs = 1'000;
constexpr qint64 kPatienceMs = 20'000;
/// Looking must not slow down what is seen: a thin band across the charts (a window is flushed as a whole), and the
/// processors are left alone between two looks.
constexpr QRect kBand{0, 300, 1280, 8};
constexpr unsigned long kBetweenLooksUs = 500;

QImage look()
{
    return QGuiApplication::primaryScreen()->grabWindow(0, kBand.x(), kBand.y(), kBand.width(), kBand.height()).toImage();
}

}  // namespace

std::optional<double> startOf(const QStringList& command)
{
    QImage seen = look();
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer clock;
    clock.start();
    program.start(command.first(), command.mid(1));
    std::optional<double> changed;
    qint64 changedMs = 0;
    while (clock.elapsed() < kPatienceMs && (!changed || clock.elapsed() - changedMs < kStillMs)) {
        QThread::usleep(kBetweenLooksUs);
        QImage now = look();
        if (now != seen) {
            changed = static_cast<double>(clock.nsecsElapsed()) / 1e6;
            changedMs = clock.elapsed();
            seen = std::move(now);
        }
    }
    program.terminate();
    program.waitForFinished();
    return changed;
}

}  // namespace kinerja::bench
