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

constexpr double kStillMs = 1'000.0;
constexpr qint64 kPatienceMs = 20'000;
/// Looking must not slow down what is seen: a thin band across the columns of the months (a window is flushed as a
/// whole), and the processors are left alone between two looks.
constexpr QRect kBand{0, 540, 1280, 8};
constexpr unsigned long kBetweenLooksUs = 500;

QImage look()
{
    return QGuiApplication::primaryScreen()->grabWindow(0, kBand.x(), kBand.y(), kBand.width(), kBand.height()).toImage();
}

bool shows(const QImage& picture, QRgb sign)
{
    for (int x = 0; x < picture.width(); ++x) {
        if ((picture.pixel(x, picture.height() / 2) & RGB_MASK) == (sign & RGB_MASK)) {
            return true;
        }
    }
    return false;
}

}  // namespace

std::optional<double> startOf(const QStringList& command, const QColor& sign)
{
    QImage seen = look();
    QProcess program;
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer clock;
    clock.start();
    program.start(command.first(), command.mid(1));
    std::optional<double> changed;
    while (clock.elapsed() < kPatienceMs && (!changed || static_cast<double>(clock.elapsed()) - *changed < kStillMs)) {
        QThread::usleep(kBetweenLooksUs);
        QImage now = look();
        if (now != seen) {
            const double ms = static_cast<double>(clock.nsecsElapsed()) / 1e6;
            changed = shows(now, sign.rgb()) ? std::optional{ms} : std::nullopt;
            seen = std::move(now);
        }
    }
    program.terminate();
    program.waitForFinished();
    return changed;
}

}  // namespace kinerja::bench
