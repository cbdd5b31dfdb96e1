// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include "answering_dialogs.h"
#include "cut_texts.h"
#include "kinerja/present/convert.h"
#include "kinerja/services/sample.h"
#include "kinerja/ui/appearance.h"
#include "kinerja/ui/frame_controller.h"
#include "kinerja/ui/main_window.h"
#include "kinerja/ui/session_controller.h"
#include "kinerja/ui/top_bar.h"
#include "pseudo_translator.h"
#include "qt_printers.h"
#include "widget_support.h"

namespace kinerja::ui {
namespace {

enum class Wording { Indonesian, English, Longer };

present::Words wordsOf(Wording wording)
{
    switch (wording) {
    case Wording::Indonesian: return present::Words{present::Language::Indonesian};
    case Wording::English: return present::Words{present::Language::English};
    case Wording::Longer: break;
    }
    return {present::Language::English, std::make_shared<test::PseudoTranslator>()};
}

struct Window {
    Wording wording = Wording::English;
    QSize size;
};

/// For test names in lists, instead of bytes.
void PrintTo(const Window& window, std::ostream* out)
{
    *out << window.size.width() << "x" << window.size.height();
}

std::string nameOf(const ::testing::TestParamInfo<Window>& info)
{
    const char* const words[] = {"Indonesian", "English", "Longer"};
    return words[static_cast<int>(info.param.wording)] + std::to_string(info.param.size.width());
}

/// The sample company in every wording and both sizes: no text may be cut, on no page and in no editor.
class FitTest : public ::testing::TestWithParam<Window> {
protected:
    static void SetUpTestSuite()
    {
        s_folder = new QTemporaryDir;
        const std::string path = present::toStdString(s_folder->filePath(QStringLiteral("sample.db")));
        ASSERT_TRUE(services::makeSample(path));
        auto workspace = services::Workspace::open({path, true, false});
        ASSERT_TRUE(workspace);
        s_workspace = std::move(*workspace);
    }
    static void TearDownTestSuite()
    {
        s_workspace.reset();
        delete s_folder;
        s_folder = nullptr;
    }

    void SetUp() override
    {
        m_frame.start({}, true);  // the words are the test's, not those of the store's owner
        m_session.adopt(s_workspace);
        m_window.setAttribute(Qt::WA_DontShowOnScreen);
        m_window.resize(GetParam().size);
        m_window.show();
        test::settle();
        test::settle();
    }

    static void expectWhole(QWidget& window, const std::string& where)
    {
        const QStringList cut = test::cutTexts(window);
        EXPECT_TRUE(cut.isEmpty()) << where << ":\n" << cut.join(QLatin1Char('\n')).toStdString();
    }

    /// Dialogs and popups over the window, looked at and closed.
    void expectWholeOverlay(const std::string& where)
    {
        test::settle();
        test::settle();
        int found = 0;
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (widget != &m_window && widget->isVisible()) {
                ++found;
                expectWhole(*widget, where);
                widget->close();
            }
        }
        EXPECT_EQ(found, 1) << where;
        test::settle();
    }

    static inline QTemporaryDir* s_folder = nullptr;
    static inline std::shared_ptr<services::Workspace> s_workspace;

    Appearance m_appearance{wordsOf(GetParam().wording)};
    test::AnsweringDialogs m_dialogs;
    SessionController m_session{[] { return makeDate(2026, 10, 1); }, SessionController::Mode::Inline};
    MainWindow m_window{m_appearance};
    FrameController m_frame{m_window, {m_session, m_appearance, m_dialogs}, {}};
};

TEST_P(FitTest, PagesShowEveryTextWhole)
{
    for (int page = 0; page < kPageCount; ++page) {
        m_frame.openPage(static_cast<PageId>(page));
        test::settle();
        test::settle();
        expectWhole(m_window, present::pageIcon(static_cast<PageId>(page)).toStdString());
    }
}

TEST_P(FitTest, EditorsAndPickersShowEveryTextWhole)
{
    Q_EMIT m_window.topBar().periodRequested();
    expectWholeOverlay("period picker");
    Q_EMIT m_window.topBar().addFilterRequested();
    expectWholeOverlay("filter picker");
    Q_EMIT m_window.topBar().searchRequested();
    expectWholeOverlay("palette");
    Wish wish;
    wish.kind = WishKind::PlanAction;
    wish.dimension = domain::Dimension::Region;
    wish.key = "Jawa Barat";
    m_frame.fulfil(wish);
    expectWholeOverlay("action editor");
    wish.kind = WishKind::GiveFeedback;
    wish.dimension = domain::Dimension::Rep;
    wish.key = wish.person = m_session.summary().people.front().key;
    m_frame.fulfil(wish);
    expectWholeOverlay("feedback editor");
    wish.kind = WishKind::OwnKpis;
    m_frame.fulfil(wish);
    expectWholeOverlay("own KPIs");
    wish.kind = WishKind::ShowRecords;
    m_frame.fulfil(wish);
    expectWholeOverlay("records");
    wish.isAll = true;
    m_frame.fulfil(wish);
    expectWholeOverlay("all records");
    wish.kind = WishKind::ShowPerson;
    m_frame.fulfil(wish);
    test::settle();
    test::settle();
    expectWhole(m_window, "person");
}

INSTANTIATE_TEST_SUITE_P(Windows, FitTest,
                         ::testing::Values(Window{Wording::Indonesian, {1280, 720}}, Window{Wording::Indonesian, {1920, 1080}},
                                           Window{Wording::English, {1280, 720}}, Window{Wording::English, {1920, 1080}},
                                           Window{Wording::Longer, {1280, 720}}, Window{Wording::Longer, {1920, 1080}}),
                         nameOf);

}  // namespace
}  // namespace kinerja::ui
