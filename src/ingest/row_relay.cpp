// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_relay.h"

#include <system_error>
#include <utility>

namespace kinerja::ingest {

RowRelay::RowRelay(ByteSource& source, const Dialect& dialect, const Control& control, bool isApart)
    : m_control(control), m_isApart(isApart),
      m_reader(source, dialect, {[this](std::uint64_t done, std::uint64_t total) { report(done, total); }, control.stop})
{
}

RowRelay::~RowRelay()
{
    if (m_thread.joinable()) {
        m_full.abandon();
        m_spare.finish();  // it may wait for either
        m_thread.join();
    }
}

void RowRelay::report(std::uint64_t done, std::uint64_t total)
{
    m_done = done;
    m_total = total;
    if (!m_isApart && m_control.progress) {
        m_control.progress(done, total);
    }
}

Status RowRelay::start()
{
    if (auto status = m_reader.start(true); !status || !m_isApart) {
        return status;
    }
    for (auto& batch : m_batches) {
        static_cast<void>(m_spare.push(&batch));
    }
    try {
        m_thread = std::thread{[this] { run(); }};
    } catch (const std::system_error&) {
        m_isApart = false;  // none to be had
    }
    return {};
}

/// On the reading thread. Returns: nullptr when nobody takes rows any more.
RowBatch* RowRelay::spare()
{
    const auto batch = m_spare.pop();
    return batch ? *batch : nullptr;
}

bool RowRelay::hand(RowBatch& batch)
{
    batch.done = m_done;
    batch.total = m_total;
    return m_full.push(&batch);
}

void RowRelay::run() noexcept
{
    try {
        fillAll();
    } catch (...) {
        m_problem = std::current_exception();
    }
    m_full.finish();
}

/// All rows into batches; what the reader says at the end waits behind the last of them.
void RowRelay::fillAll()
{
    RowBatch* batch = spare();
    Row row;
    while (batch != nullptr) {
        const auto more = m_reader.next(row);
        if (!more || !*more) {
            m_status = more ? Status{} : pass(more.error());
            static_cast<void>(hand(*batch));
            break;
        }
        while (batch != nullptr && !batch->put(row)) {
            batch = hand(*batch) ? spare() : nullptr;
        }
    }
}

/// Two at a time: the other thread mostly sleeps when they come, and to wake it takes longer than to look at some rows.
void RowRelay::giveBack(RowBatch& batch)
{
    batch.clear();
    if (m_kept == nullptr) {
        m_kept = &batch;
        return;
    }
    static_cast<void>(m_spare.push(std::exchange(m_kept, nullptr)));
    static_cast<void>(m_spare.push(&batch));
}

/// Returns: nullptr at the end.
RowBatch* RowRelay::nextBatch()
{
    if (m_batch != nullptr) {
        giveBack(*m_batch);
    }
    const auto batch = m_full.pop();
    if (batch && m_control.progress) {
        m_control.progress((*batch)->done, (*batch)->total);
    }
    return batch ? *batch : nullptr;
}

Result<bool> RowRelay::next(Row& row)
{
    if (!m_isApart) {
        return m_reader.next(row);
    }
    while (m_batch == nullptr || !m_batch->next(row)) {
        m_batch = nextBatch();
        if (m_batch == nullptr && m_problem) {
            std::rethrow_exception(m_problem);  // memory ran out
        }
        if (m_batch == nullptr) {
            return m_status ? Result<bool>{false} : Result<bool>{pass(m_status.error())};
        }
    }
    return true;
}

}  // namespace kinerja::ingest
