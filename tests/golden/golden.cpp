// SPDX-License-Identifier: GPL-3.0-or-later
#include "golden.h"

#include <algorithm>
#include <cstdlib>

#include <QDir>
#include <QFile>
#include <QFontInfo>
#include <QGuiApplication>

#include "kinerja/charts/theme.h"
#include "project_folders.h"

namespace kinerja::test {
namespace {

constexpr int kVisible = 24;        // of 255, in any channel
constexpr double kMostShare = 0.005;

QString expectedFile(const QString& name)
{
    return QString::fromStdString(support::sourceFolder()) + QStringLiteral("/tests/golden/expected/") + name;
}

bool isUpdating()
{
    return qEnvironmentVariableIsSet("KINERJA_UPDATE_GOLDEN");
}

bool differs(QRgb a, QRgb b)
{
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)), std::abs(qBlue(a) - qBlue(b))}) > kVisible;
}

double shareOfDifferent(const QImage& a, const QImage& b)
{
    qint64 different = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            different += differs(a.pixel(x, y), b.pixel(x, y)) ? 1 : 0;
        }
    }
    return static_cast<double>(different) / (static_cast<double>(a.width()) * a.height());
}

}  // namespace

::testing::AssertionResult isPinned()
{
    const QString family = QFontInfo{charts::font(charts::TextRole::Body)}.family();
    if (family != QLatin1String("Noto Sans")) {
        return ::testing::AssertionFailure() << "the font is " << family.toStdString() << ", not Noto Sans (fonts-noto-core)";
    }
    if (!qFuzzyCompare(qGuiApp->devicePixelRatio(), 1.0)) {
        return ::testing::AssertionFailure() << "device pixel ratio " << qGuiApp->devicePixelRatio();
    }
    return ::testing::AssertionSuccess();
}

::testing::AssertionResult looksLike(const QImage& picture, const QString& name)
{
    const QString file = expectedFile(name + QStringLiteral(".png"));
    if (isUpdating() && !picture.save(file)) {
        return ::testing::AssertionFailure() << "cannot write " << file.toStdString();
    }
    const QImage expected{file};
    if (expected.size() != picture.size()) {
        return ::testing::AssertionFailure() << file.toStdString() << " is missing or of another size";
    }
    const double share = shareOfDifferent(expected, picture);
    if (share > kMostShare) {
        const QString seen = QString::fromStdString(support::programFolder()) + QLatin1Char('/') + name + QStringLiteral("-seen.png");
        const bool saved = picture.save(seen);
        return ::testing::AssertionFailure() << share * 100.0 << " % of the pixels differ; "
                                             << (saved ? seen.toStdString() : std::string{"not saved"});
    }
    return ::testing::AssertionSuccess();
}

::testing::AssertionResult readsLike(const std::string& text, const QString& name)
{
    QFile file{expectedFile(name + QStringLiteral(".txt"))};
    if (isUpdating()) {
        if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0) {
            return ::testing::AssertionFailure() << "cannot write " << file.fileName().toStdString();
        }
        file.close();
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return ::testing::AssertionFailure() << "no " << file.fileName().toStdString();
    }
    const std::string expected = file.readAll().toStdString();
    const auto differ = std::mismatch(expected.begin(), expected.end(), text.begin(), text.end());
    if (differ.first == expected.end() && differ.second == text.end()) {
        return ::testing::AssertionSuccess();
    }
    const auto from = std::max<std::ptrdiff_t>(0, differ.second - text.begin() - 60);
    return ::testing::AssertionFailure() << "differs near: " << text.substr(static_cast<std::size_t>(from), 160);
}

}  // namespace kinerja::test
