// SPDX-License-Identifier: GPL-3.0-or-later
#include "write_queue.h"

#include <system_error>

#include "kinerja/store/statement.h"

namespace kinerja::store {
namespace {

constexpr const char* kInsertOrderSql = "INSERT INTO orders (id, number) VALUES (:id, :number)";

// Enough that neither thread waits for a slow block of the other; each is half a megabyte.
constexpr std::size_t kMostWaiting = 8;
constexpr std::size_t kMostBlocks = kMostWaiting + 2;  // one is written, one is filled
// Whoever would wait writes: then a block is best written while it is still in the processor's cache.
constexpr std::size_t kMostWithoutThread = 3;
// Waking a thread costs more than a block of either saves: who has to wait waits for several of them.
constexpr std::size_t kEnoughRoom = kMostWaiting / 2;
constexpr std::size_t kEnoughWork = 3;

}  // namespace

LineRow& WriteBlock::nextLine()
{
    if (lineCount == lines.size()) {
        lines.emplace_back();
    }
    return lines[lineCount++];
}

void WriteBlock::clear() noexcept
{
    words.clear();
    orders.clear();
    lineCount = 0;
}

BlockWriter::BlockWriter(DictionaryWriter words, Statement order, LineInserter lines, LogPace pace)
    : m_words(std::move(words)), m_order(std::move(order)), m_lines(std::move(lines)), m_pace(std::move(pace))
{
}

Result<BlockWriter> BlockWriter::begin(Connection& connection, std::int64_t batch, WriteBehind& disk)
{
    Result<DictionaryWriter> words = DictionaryWriter::begin(connection, batch);
    Result<Statement> order = Statement::prepare(connection, kInsertOrderSql);
    Result<LineInserter> lines = LineInserter::begin(connection);
    Result<LogPace> pace = LogPace::begin(connection, batch, disk);
    if (!words || !order || !lines || !pace) {
        return fail(Errc::Internal, "sales: a statement does not prepare");
    }
    return BlockWriter{*std::move(words), *std::move(order), *std::move(lines), *std::move(pace)};
}

Status BlockWriter::write(const WriteBlock& block)
{
    Status status = m_words.write(block.words);
    for (const auto& [id, number] : block.orders) {
        if (!status) {
            return status;
        }
        m_order.bind(1, id);
        m_order.bindStatic(2, number);
        status = m_order.run();
    }
    return status.and_then([&] { return m_lines.insert({block.lines.data(), block.lineCount}); }).and_then([&] {
        return m_pace.wrote(block.lineCount);
    });
}

WriteQueue::WriteQueue(BlockWriter writer, bool hasThread) : m_writer(std::move(writer))
{
    m_spare.reserve(kMostBlocks);
    if (hasThread) {
        try {
            m_thread = std::thread{[this] { work(); }};
        } catch (const std::system_error&) {
            // None to be had: who waits writes.
        }
    }
}

WriteQueue::~WriteQueue()
{
    {
        const std::scoped_lock lock{m_mutex};
        m_stops = true;
        m_waiting.clear();
    }
    m_hasWork.notify_one();
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

/// Whoever waits for the end of the writing has to hear of it, whatever ends it.
Status WriteQueue::write(const WriteBlock& block) noexcept
{
    try {
        return m_writer.write(block);
    } catch (...) {
        m_problem = std::current_exception();
        return fail(Errc::Internal);
    }
}

Status WriteQueue::told() const
{
    if (m_problem) {
        std::rethrow_exception(m_problem);
    }
    return m_status;
}

/// The lock is open meanwhile.
void WriteQueue::writeFirst(Lock& lock)
{
    WriteBlock block = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_isWriting = true;
    lock.unlock();
    Status written = write(block);
    block.clear();
    lock.lock();
    m_isWriting = false;
    m_status = std::move(written);
    m_spare.push_back(std::move(block));
    if (!m_thread.joinable() || m_waiting.size() <= kMostWaiting - kEnoughRoom || !m_status) {
        m_hasRoom.notify_all();
    }
}

template <typename Enough>
void WriteQueue::waitOrWrite(Lock& lock, const Enough& isEnough)
{
    while (m_status && !isEnough()) {
        if (m_thread.joinable() || m_isWriting) {
            m_hasRoom.wait(lock);
        } else {
            writeFirst(lock);
        }
    }
}

bool WriteQueue::help()
{
    Lock lock{m_mutex};
    // Who helps has nothing else to do, and who writes now has: it is waited for.
    while (m_isWriting && !m_thread.joinable() && !m_waiting.empty()) {
        m_hasRoom.wait(lock);
    }
    if (m_thread.joinable() || m_isWriting || m_waiting.empty() || !m_status) {
        return false;
    }
    writeFirst(lock);
    return true;
}

Status WriteQueue::push(WriteBlock& block)
{
    Lock lock{m_mutex};
    const bool isApart = m_thread.joinable();
    if (m_waiting.size() >= (isApart ? kMostWaiting : kMostWithoutThread)) {
        const std::size_t enough = isApart ? kMostWaiting - kEnoughRoom : kMostWithoutThread - 1;
        waitOrWrite(lock, [&] { return m_waiting.size() <= enough; });
    }
    if (!m_status) {
        return told();
    }
    m_waiting.push_back(std::move(block));
    block = {};
    if (!m_spare.empty()) {
        block = std::move(m_spare.back());
        m_spare.pop_back();
    }
    if (m_waiting.size() >= kEnoughWork) {
        m_hasWork.notify_one();
    }
    return {};
}

Status WriteQueue::drain()
{
    Lock lock{m_mutex};
    m_isDraining = true;
    m_hasWork.notify_one();
    waitOrWrite(lock, [this] { return m_waiting.empty() && !m_isWriting; });
    m_isDraining = false;
    return told();
}

Status WriteQueue::writeNow(WriteBlock& block)
{
    Status status = drain().and_then([&] { return m_writer.write(block); });
    block.clear();
    return status;
}

/// Between blocks that follow each other the thread does not sleep; once none is left it waits for enough of them.
bool WriteQueue::hasWork() const noexcept
{
    return m_status && (m_isDraining ? !m_waiting.empty() : m_waiting.size() >= kEnoughWork);
}

void WriteQueue::work()
{
    Lock lock{m_mutex};
    while (true) {
        if (m_waiting.empty() || !m_status) {
            m_hasWork.wait(lock, [this] { return m_stops || hasWork(); });
        }
        if (m_stops) {
            return;
        }
        writeFirst(lock);
    }
}

}  // namespace kinerja::store
