// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui.h"

#include <array>
#include <cstdlib>

#include <QApplication>
#include <QHashSeed>
#include <QRawFont>
#include <QString>
#include <QStyleFactory>

#include "session.h"

namespace kinerja::cli {
namespace {

/// Qt's remarks about the environment are not for the person who asked for a file. A missing platform plugin is:
/// Qt would abort, so we leave first, with the exit code that says so.
void hearQt(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtFatalMsg) {
        printNotice(message.toStdString());
        printNotice("Install the package libqt6gui6.");
        std::_Exit(kExitEnvironment);
    }
}

}  // namespace

Gui::Gui()
{
    qInstallMessageHandler(hearQt);
    QHashSeed::setDeterministicGlobalSeed();  // the PDF writer numbers its fonts in the order of a hash
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static int count = 1;
    static std::array<char, 12> name{"kinerja-cli"};
    static std::array<char*, 2> words{name.data(), nullptr};
    m_application = std::make_unique<QApplication>(count, words.data());
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
}

Gui::~Gui() = default;

Outcome<std::unique_ptr<Gui>> Gui::start()
{
    auto gui = std::unique_ptr<Gui>(new Gui);
    // Without any font Qt draws boxes and calls that a valid font; but there is no file with tables behind it.
    if (QRawFont::fromFont(QApplication::font()).fontTable("head").isEmpty()) {
        return tl::unexpected(
            Problem{Errc::Environment,
                    {QT_TRANSLATE_NOOP("Cli", "Nothing can be drawn: no font was found."), {}},
                    {QT_TRANSLATE_NOOP("Cli", "Install a font, for example the package fonts-noto-core."), {}},
                    {}});
    }
    return gui;
}

}  // namespace kinerja::cli
