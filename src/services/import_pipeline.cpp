// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_pipeline.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <utility>
#include <variant>

#include "kinerja/base/block_queue.h"
#include "kinerja/base/threads.h"

namespace kinerja::services {
namespace {

constexpr std::size_t kBlocksBetween = 4;
constexpr std::size_t kBlocksBetweenTwo = 2;  // threads that help each other instead of waiting
constexpr std::size_t kMostIssues = 1000;

using Block = std::variant<domain::SaleBlock, std::vector<domain::Lead>, std::vector<domain::SurveyAnswer>,
                           std::vector<domain::Target>, std::vector<domain::OrderHeader>, std::vector<domain::LeadStep>,
                           std::vector<domain::PersonEntry>, std::vector<domain::ProductEntry>,
                           std::vector<domain::CustomerEntry>, std::vector<domain::ExchangeRate>,
                           std::vector<domain::MarketSize>, std::vector<domain::CalendarEvent>, std::vector<domain::RowIssue>>;
using Queue = BlockQueue<Block>;

/// Tells the other side when this one ends, however it ends.
template <void (Queue::*kTell)()>
class AtEnd {
public:
    explicit AtEnd(Queue& queue) noexcept : m_queue{queue} {}
    ~AtEnd() { (m_queue.*kTell)(); }
    AtEnd(const AtEnd&) = delete;
    AtEnd& operator=(const AtEnd&) = delete;

private:
    Queue& m_queue;
};

/// Hands the parser's blocks to the queue; while that is full it helps to write.
class QueueSink : public ingest::RecordSink {
public:
    QueueSink(Queue& queue, store::ImportSession& session) noexcept : m_queue{queue}, m_session{session} {}

    Status sales(domain::SaleBlock block) override { return hand(std::move(block)); }
    Status leads(std::vector<domain::Lead> block) override { return hand(std::move(block)); }
    Status surveys(std::vector<domain::SurveyAnswer> block) override { return hand(std::move(block)); }
    Status targets(std::vector<domain::Target> block) override { return hand(std::move(block)); }
    Status orders(std::vector<domain::OrderHeader> block) override { return hand(std::move(block)); }
    Status stages(std::vector<domain::LeadStep> block) override { return hand(std::move(block)); }
    Status people(std::vector<domain::PersonEntry> block) override { return hand(std::move(block)); }
    Status products(std::vector<domain::ProductEntry> block) override { return hand(std::move(block)); }
    Status customers(std::vector<domain::CustomerEntry> block) override { return hand(std::move(block)); }
    Status rates(std::vector<domain::ExchangeRate> block) override { return hand(std::move(block)); }
    Status market(std::vector<domain::MarketSize> block) override { return hand(std::move(block)); }
    Status events(std::vector<domain::CalendarEvent> block) override { return hand(std::move(block)); }
    Status issues(std::vector<domain::RowIssue> block) override { return hand(std::move(block)); }

private:
    Status hand(Block block)
    {
        if (!m_queue.push(std::move(block), [this] { return m_session.help(); })) {
            return fail(Errc::Cancelled, "the writing thread has ended");
        }
        return {};
    }

    Queue& m_queue;
    store::ImportSession& m_session;
};

/// Writes blocks into the session; the issues are kept for the report as well.
class Writer {
public:
    Writer(store::ImportSession& session, bool keepAll) noexcept : m_session{session}, m_keepAll{keepAll} {}

    Status write(const Block& block)
    {
        return std::visit([this](const auto& rows) { return writeRows(rows); }, block);
    }

    /// Instead of waiting for a block.
    bool help() { return m_session.help(); }

    [[nodiscard]] std::vector<domain::RowIssue> takeIssues() { return std::move(m_issues); }

private:
    template <typename Rows>
    Status writeRows(const Rows& rows)
    {
        return m_session.apply(rows);
    }

    Status writeRows(const std::vector<domain::RowIssue>& issues)
    {
        for (domain::RowIssue issue : issues) {
            issue.nth = m_session.takePlace(issue.line);
            if (auto kept = m_session.reject(issue); !kept) {
                return kept;
            }
            if (m_keepAll || m_issues.size() < kMostIssues) {
                m_issues.push_back(std::move(issue));
            }
        }
        return {};
    }

    store::ImportSession& m_session;
    bool m_keepAll;
    std::vector<domain::RowIssue> m_issues;
};

Result<ingest::BindSummary> parse(ingest::ByteSource& source, const ingest::Inspection& inspection, Queue& queue,
                                  store::ImportSession& session, const ingest::Control& control)
{
    const AtEnd<&Queue::finish> end{queue};
    QueueSink sink{queue, session};
    return ingest::bind(source, inspection, sink, control);
}

Status writeAll(Queue& queue, Writer& writer, const std::atomic<std::uint64_t>& parsed,
                const std::function<void(std::uint64_t)>& progress, const std::stop_token& stop)
{
    const AtEnd<&Queue::abandon> end{queue};
    while (auto block = queue.pop([&writer] { return writer.help(); })) {
        if (stop.stop_requested()) {
            return fail(Errc::Cancelled, "the import was cancelled");
        }
        if (auto written = writer.write(*block); !written) {
            return written;
        }
        progress(parsed.load(std::memory_order_relaxed));
    }
    return {};
}

}  // namespace

Result<PipelineResult> runPipeline(ingest::ByteSource& source, const ingest::Inspection& inspection,
                                   store::ImportSession& session, bool keepAll,
                                   const std::function<void(std::uint64_t)>& progress, const std::stop_token& stop)
{
    Queue queue{hasThirdProcessor() ? kBlocksBetween : kBlocksBetweenTwo};
    std::atomic<std::uint64_t> parsed{0};
    const ingest::Control control{
        [&parsed](std::uint64_t done, std::uint64_t) { parsed.store(done, std::memory_order_relaxed); }, stop};
    auto parser = std::async(std::launch::async, [&] {
        auto summary = parse(source, inspection, queue, session, control);
        while (summary && session.help()) {
        }
        return summary;
    });
    Writer writer{session, keepAll};
    const Status written = writeAll(queue, writer, parsed, progress, stop);
    auto summary = parser.get();
    if (!written) {
        return pass(written.error());
    }
    if (!summary) {
        return pass(summary.error());
    }
    return PipelineResult{std::move(*summary), writer.takeIssues()};
}

}  // namespace kinerja::services
