// SPDX-License-Identifier: GPL-3.0-or-later
#include "records.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTableView>
#include <nlohmann/json.hpp>

#include "stopwatch.h"
#include "whole_window.h"

namespace kinerja::bench {
namespace {

using nlohmann::json;

/// The dialog's table, as a person uses it.
class Records {
public:
    Records(QTableView& table, json& times)
        : m_table{table}, m_search{*table.window()->findChild<QLineEdit*>(QStringLiteral("recordsSearchEdit"))}, m_times{times}
    {
    }
    void sort(int column, Qt::SortOrder order)
    {
        const QString head = m_table.model()->headerData(column, Qt::Horizontal).toString();
        time("sort by " + head.toStdString(), [&] { m_table.horizontalHeader()->setSortIndicator(column, order); });
    }
    void press(const std::string& what, Qt::Key key, Qt::KeyboardModifiers modifiers)
    {
        time(what, [&] {
            QKeyEvent press{QEvent::KeyPress, key, modifiers};
            QCoreApplication::sendEvent(&m_table, &press);
        });
    }
    /// After a change of rows no row is the current one: the first key would go there.
    void chooseFirst()
    {
        m_table.setCurrentIndex(m_table.model()->index(0, 0));
        (void)m_painting.finish();
    }
    void narrow(const QString& words)
    {
        time(words.isEmpty() ? "all again" : "narrow by a word", [&] { m_search.setText(words); });
    }

private:
    template <typename Work>
    void time(const std::string& what, Work work)
    {
        json& times = m_times.emplace(what, json::array()).first.value();
        times.push_back(millisecondsOf([&] {
            work();
            if (!m_painting.finish()) {
                stop({Errc::Internal, "the records were not painted"});
            }
        }));
    }

    QTableView& m_table;
    QLineEdit& m_search;
    json& m_times;
    Painting m_painting;
};

}  // namespace

json records(const std::string& path, int rounds)
{
    constexpr int kPages = 5;
    WholeWindow window{path};
    window.open(ui::PageId::Data);
    json times = json::object();
    QTableView* table = nullptr;
    times["opened"] = {millisecondsOf([&] { table = &window.openRecords(); })};
    Records records{*table, times};
    for (int round = 0; round < rounds; ++round) {
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            records.sort(column, Qt::AscendingOrder);
            records.sort(column, Qt::DescendingOrder);
        }
        records.chooseFirst();
        records.press("jump to the end", Qt::Key_End, Qt::ControlModifier);
        records.press("jump to the start", Qt::Key_Home, Qt::ControlModifier);
        for (int page = 0; page < kPages; ++page) {
            records.press("page down", Qt::Key_PageDown, Qt::NoModifier);
        }
        records.narrow(QStringLiteral("jawa"));
        records.narrow({});
    }
    return times;
}

}  // namespace kinerja::bench
