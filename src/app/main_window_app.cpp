// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>

#include <QApplication>
#include <QCommandLineParser>
#include <QLocale>
#include <QMessageBox>
#include <QSettings>

#include "kinerja/base/platform.h"
#include "kinerja/present/convert.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/frame_controller.h"
#include "kinerja/ui/main_window.h"
#include "kinerja/ui/session_controller.h"
#include "kinerja/ui/widget_dialogs.h"

namespace {

using namespace kinerja;

constexpr auto kLastStore = "lastStore";
constexpr auto kLastLanguage = "lastLanguage";
constexpr auto kLastTheme = "lastTheme";

struct StartOptions {
    std::string database;  ///< "" = the last one, else the own one
    std::optional<present::Language> language;
    QStringList files;     ///< to import
};

StartOptions readOptions(const QApplication& app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("App", "Sales performance: goals, figures, feedback, actions"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption database{QStringLiteral("db"), QCoreApplication::translate("App", "Data file to open"),
                                      QStringLiteral("file")};
    const QCommandLineOption language{QStringLiteral("lang"), QCoreApplication::translate("App", "Language: id or en"),
                                      QStringLiteral("id|en")};
    parser.addOptions({database, language});
    parser.addPositionalArgument(QStringLiteral("files"), QCoreApplication::translate("App", "Files to import"),
                                 QStringLiteral("[files…]"));
    parser.process(app);
    return {present::toStdString(parser.value(database)), present::parseLanguage(parser.value(language)),
            parser.positionalArguments()};
}

present::Language systemLanguage()
{
    // Indonesian unless the system speaks something else that we cannot: English is for everybody then.
    return QLocale::system().language() == QLocale::Indonesian ? present::Language::Indonesian : present::Language::English;
}

/// Qt aborts when it has no screen to draw on; we leave first, with the exit code that says so.
void hearNoDisplay(QtMsgType type, const QMessageLogContext&, const QString&)
{
    constexpr int kExitEnvironment = 7;
    if (type == QtFatalMsg) {
        const bool isIndonesian = systemLanguage() == present::Language::Indonesian;
        std::fputs(isIndonesian ? "Kinerja tidak dapat membuka jendela: tidak ada layar.\nJalankan di desktop, atau pakai kinerja-cli.\n"
                                : "Kinerja cannot open a window: there is no display.\nStart it on a desktop, or use kinerja-cli.\n",
                   stderr);
        std::_Exit(kExitEnvironment);
    }
}

bool exists(const std::string& path)
{
    std::error_code ignored;
    return !path.empty() && std::filesystem::exists(path, ignored);
}

/// Beside the own store, so that both are found in one place.
ui::StorePaths storePaths()
{
    const std::string own = platform::defaultDatabasePath();
    return {own, (std::filesystem::path{own}.parent_path() / "sample.db").string()};
}

/// What the store said the last time: with it the window need not change language and colours when the store is open.
class Memory {
public:
    [[nodiscard]] std::string store() const { return present::toStdString(text(kLastStore)); }
    [[nodiscard]] std::optional<present::Language> language() const { return present::parseLanguage(text(kLastLanguage)); }
    [[nodiscard]] ui::ThemeChoice theme() const { return ui::parseThemeChoice(text(kLastTheme)); }

    void keep(const ui::FrameController& frame, const ui::Appearance& appearance)
    {
        QObject::connect(&frame, &ui::FrameController::storeOpened, &frame, [this, &appearance](const std::string& path) {
            m_settings.setValue(QLatin1String(kLastStore), present::toQString(path));
            m_settings.setValue(QLatin1String(kLastLanguage), present::languageId(appearance.language()));
            m_settings.setValue(QLatin1String(kLastTheme), ui::themeChoiceId(appearance.themeChoice()));
        });
    }

private:
    [[nodiscard]] QString text(const char* key) const { return m_settings.value(QLatin1String(key)).toString(); }

    QSettings m_settings;
};

int run(QApplication& app)
{
    const StartOptions options = readOptions(app);
    ui::StorePaths paths = storePaths();
    const std::string folder = std::filesystem::path{paths.own}.parent_path().string();
    if (const Status made = platform::makePrivateFolder(folder); !made && options.database.empty()) {
        QMessageBox::critical(nullptr, QStringLiteral("Kinerja"),
                              QCoreApplication::translate("App", "The folder for your data cannot be made: %1")
                                  .arg(present::toQString(folder).toHtmlEscaped()));
        return 4;
    }
    if (!options.database.empty()) {
        paths.own = options.database;
    }
    Memory memory;
    const std::string start = options.database.empty() && exists(memory.store()) ? memory.store() : paths.own;
    ui::SessionController session{[] { return platform::localToday(); }};
    if (exists(start)) {
        session.open({start, false, false});  // while the window is made
    }
    ui::Appearance appearance{options.language.value_or(memory.language().value_or(systemLanguage())), memory.theme()};
    ui::WidgetDialogs dialogs;
    ui::MainWindow window{appearance};
    dialogs.setWindow(&window);
    ui::FrameController frame{window, {session, appearance, dialogs}, paths};
    memory.keep(frame, appearance);
    window.resize(1280, 720);
    frame.start(options.files, options.language.has_value());
    window.show();
    return QApplication::exec();
}

}  // namespace

int main(int argc, char** argv)
{
    platform::hardenProcess();
    const auto handler = qInstallMessageHandler(hearNoDisplay);
    QApplication app{argc, argv};
    qInstallMessageHandler(handler);
    QApplication::setApplicationName(QStringLiteral("kinerja"));
    QApplication::setApplicationDisplayName(QStringLiteral("Kinerja"));
    QApplication::setApplicationVersion(QStringLiteral(KINERJA_VERSION));
    QApplication::setOrganizationName(QStringLiteral("kinerja"));
    return run(app);
}
