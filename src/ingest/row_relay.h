// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <future>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/ingest/cells.h"

namespace kinerja::ingest {

/// Hands rows on to be looked at while the next ones are read: some thousand at a time, all in their order.
/// Threads: `look` is called in one thread at a time, which is another one than the reader's where the system grants it.
class RowRelay {
public:
    using Look = std::function<void(const Row&)>;

    explicit RowRelay(Look look) : m_look(std::move(look)) {}

    /// Copies the row; it is looked at later.
    void add(const Row& row);
    /// Afterwards every row has been looked at. To be called before what `look` gathered is asked for.
    void finish();

private:
    /// Rows with their texts end to end.
    struct Batch {
        struct Kept {
            std::uint64_t line = 0;
            std::size_t cells = 0;   ///< ends, as positions in the lists below
            std::size_t exact = 0;
            std::size_t merged = 0;
            Mending mending = Mending::None;
        };
        std::string texts;
        std::vector<std::size_t> ends;  ///< of the cells in `texts`
        std::vector<std::size_t> exact;
        std::vector<std::size_t> merged;
        std::vector<Kept> rows;

        void keep(const Row& row);
        void show(const Look& look) const;
        void clear();
    };

    Look m_look;
    Batch m_gathered;
    Batch m_handedOn;  ///< the other thread's, until it has ended
    std::future<void> m_running;
};

}  // namespace kinerja::ingest
