// SPDX-License-Identifier: GPL-3.0-or-later
#include "row_mender.h"

#include <algorithm>

#include "cell_shape.h"
#include "row_cutter.h"

namespace kinerja::ingest {
namespace {

// What a reading has to assume, dearest first. Only the order matters: a quote left inside a text is less odd than text
// behind a closing quote, and that less than a cell that begins with a quote which is no quote. A quote inside a cell
// without quotes is an inch mark, or the end of a cell that was torn. A text with a stray quote seldom has two lines.
constexpr std::uint32_t kStrayAtStart = 60;
constexpr std::uint32_t kTail = 50;
constexpr std::uint32_t kStrayInside = 40;
constexpr std::uint32_t kStrayInPlain = 25;
constexpr std::uint32_t kLineEnd = 25;
constexpr std::uint32_t kMostCost = 400;
constexpr std::size_t kMostSteps = 64;
constexpr std::size_t kMostRowBytes = 64UL * 1024UL;

}  // namespace

RowMender::RowMender(const Dialect& dialect) : m_dialect(dialect), m_layers(dialect.width + 1)
{
    m_typedColumns = static_cast<std::size_t>(std::count_if(m_dialect.shapes.begin(), m_dialect.shapes.end(),
                                                            [](auto shape) { return shape != ColumnShape::Text; }));
}

/// Length of the delimiter that stands here, 0 if none does.
std::size_t RowMender::delimiterAt(std::size_t at) const noexcept
{
    return m_text.substr(at).starts_with(m_dialect.delimiter) ? m_dialect.delimiter.size() : 0;
}

std::size_t RowMender::lineEndAt(std::size_t at) const noexcept
{
    if (at >= m_text.size() || (m_text[at] != '\n' && m_text[at] != '\r')) {
        return 0;
    }
    return m_text.substr(at).starts_with("\r\n") ? 2 : 1;
}

bool RowMender::endsAt(std::size_t at) const noexcept
{
    return at >= m_text.size() || lineEndAt(at) > 0 || delimiterAt(at) > 0;
}

std::size_t RowMender::plainEnd(std::size_t from)
{
    auto at = from;
    while (!endsAt(at)) {
        ++at;
    }
    m_budget -= std::min(m_budget, at - from + 1);
    return at;
}

void RowMender::keep(std::vector<Step>& steps, const Step& step) const
{
    const auto same = std::find_if(steps.begin(), steps.end(), [&step](const Step& one) { return one.next == step.next; });
    if (same == steps.end()) {
        steps.push_back(step);
    } else if (step.cost < same->cost) {
        *same = step;
    } else if (step.cost == same->cost) {
        same->isTied = true;
    }
}

/// `cellEnd`: where a delimiter, a line end or the end of the text stands.
void RowMender::add(Step step, std::size_t cellEnd)
{
    if (step.cost > kMostCost) {
        return;
    }
    if (const auto delimiter = delimiterAt(cellEnd); delimiter > 0) {
        step.next = cellEnd + delimiter;
        keep(m_layers.back(), step);
    } else {
        step.next = cellEnd + lineEndAt(cellEnd);
        keep(m_ends, step);
    }
}

void RowMender::addPlain(std::size_t begin, std::uint32_t before, std::uint32_t cost)
{
    Step step{begin, plainEnd(begin), 0, cost, before, false, 0, false};
    const auto cell = m_text.substr(begin, step.end - begin);
    if (cell.starts_with(m_dialect.quote)) {
        step.cost += kStrayAtStart;
    } else if (m_dialect.quote == '"' && std::count(cell.begin(), cell.end(), '"') % 2 == 1) {
        step.cost += kStrayInPlain;
    }
    add(step, step.end);
}

/// Every quote at the end of a cell may be the one that closes.
void RowMender::addQuoted(std::size_t begin, std::uint32_t before, std::uint32_t cost)
{
    std::size_t run = 0;  // quotes in a row that end here
    for (auto at = begin + 1; at < m_text.size() && cost <= kMostCost && m_budget > 0; ++at) {
        --m_budget;
        const char c = m_text[at];
        if (m_dialect.escape != 0 && c == m_dialect.escape && at + 1 < m_text.size()
            && (m_text[at + 1] == m_dialect.quote || m_text[at + 1] == m_dialect.escape)) {
            ++at;
            run = 0;
            continue;
        }
        if (c != m_dialect.quote) {
            cost += c == '\n' ? kLineEnd : 0;
            run = 0;
            continue;
        }
        const auto inside = cost + (run % 2 == 1 ? kStrayInside : 0);
        const bool isRunsEnd = at + 1 >= m_text.size() || m_text[at + 1] != m_dialect.quote;
        if (endsAt(at + 1)) {
            add({begin + 1, at, 0, inside, before, true, at + 1, false}, at + 1);
        } else if (isRunsEnd && run % 2 == 0) {
            const auto tail = plainEnd(at + 1);
            if (m_text.substr(at + 1, tail - at - 1).find(m_dialect.quote) == std::string_view::npos) {
                add({begin + 1, at, 0, inside + kTail, before, true, tail, false}, tail);
            }
        }
        ++run;
        cost += isRunsEnd && run % 2 == 1 ? kStrayInside : 0;
    }
}

void RowMender::take(const Step& last)
{
    std::vector<Step> steps{last};
    for (auto layer = m_dialect.width - 1; layer > 0; --layer) {
        steps.push_back(m_layers[layer][steps.back().before]);
    }
    std::reverse(steps.begin(), steps.end());
    m_store.clear();
    m_store.reserve(m_text.size());
    m_cells.clear();
    for (const auto& step : steps) {
        const auto at = m_store.size();
        m_store += m_text.substr(step.begin, step.end - step.begin);
        if (step.isQuoted) {
            char* const begin = m_store.data() + at;
            char* const end = unquote(begin, m_store.data() + m_store.size(), m_dialect.quote, m_dialect.escape);
            m_store.resize(static_cast<std::size_t>(end - m_store.data()));
            m_store += m_text.substr(step.end + 1, step.tail - step.end - 1);
        }
        m_cells.push_back(std::string_view{m_store}.substr(at));
    }
    m_used = last.next;
}

bool RowMender::mendQuotes(std::string_view text)
{
    if (m_dialect.quote == 0 || text.size() > kMostRowBytes || text.find(m_dialect.quote) == std::string_view::npos) {
        return false;
    }
    m_text = text;
    m_budget = text.size() * kMostSteps;
    m_layers.assign(1, {Step{}});
    m_ends.clear();
    for (std::size_t cell = 0; cell < m_dialect.width; ++cell) {
        m_ends.clear();
        m_layers.emplace_back();
        const auto states = m_layers[cell];
        for (std::uint32_t at = 0; at < states.size(); ++at) {
            addPlain(states[at].next, at, states[at].cost);
            if (states[at].next < text.size() && text[states[at].next] == m_dialect.quote) {
                addQuoted(states[at].next, at, states[at].cost);
            }
        }
        if (m_layers.back().size() > kMostSteps || m_budget == 0) {
            return false;
        }
    }
    const auto best = std::min_element(m_ends.begin(), m_ends.end(),
                                       [](const Step& a, const Step& b) { return a.cost < b.cost; });
    if (best == m_ends.end()) {
        return false;
    }
    const auto asGood = std::count_if(m_ends.begin(), m_ends.end(), [best](const Step& one) { return one.cost == best->cost; });
    bool isTied = asGood > 1 || best->isTied;
    auto before = best->before;
    for (auto layer = m_dialect.width - 1; layer > 0; --layer) {
        isTied = isTied || m_layers[layer][before].isTied;
        before = m_layers[layer][before].before;
    }
    if (isTied) {
        return false;
    }
    take(*best);
    return true;
}

void RowMender::store(std::span<const std::string_view> cells)
{
    m_store.clear();
    std::size_t bytes = 0;
    for (const auto cell : cells) {
        bytes += cell.size();
    }
    m_store.reserve(bytes);
    m_cells.clear();
    for (const auto cell : cells) {
        const auto at = m_store.size();
        m_store += cell;
        m_cells.push_back(std::string_view{m_store}.substr(at));
    }
}

bool RowMender::fit(std::span<const std::string_view> cells) const noexcept
{
    std::size_t typed = 0;
    return fitsShapes(cells, m_dialect.shapes, typed) && typed >= 2;
}

/// More words than columns: those of one text belong together if only one column can hold them.
bool RowMender::joinText(std::span<const std::string_view> cells, std::string_view line)
{
    const auto surplus = cells.size() - m_dialect.width;
    std::vector<std::string_view> found;
    for (std::size_t column = 0; column < m_dialect.width; ++column) {
        if (m_dialect.shapes[column] != ColumnShape::Text) {
            continue;
        }
        const auto first = cells[column];
        const auto last = cells[column + surplus];
        const auto begin = static_cast<std::size_t>(first.data() - line.data());
        const auto end = static_cast<std::size_t>(last.data() - line.data()) + last.size();
        const auto joined = line.substr(begin, end - begin);
        if (first.empty() || last.empty() || joined.find(m_dialect.quote) != std::string_view::npos
            || (begin > 0 && line[begin - 1] == m_dialect.quote)) {
            continue;
        }
        std::vector<std::string_view> tried{cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(column)};
        tried.push_back(joined);
        tried.insert(tried.end(), cells.begin() + static_cast<std::ptrdiff_t>(column + surplus + 1), cells.end());
        if (fit(tried)) {
            if (!found.empty()) {
                return false;
            }
            found = std::move(tried);
        }
    }
    if (found.empty()) {
        return false;
    }
    store(found);
    return true;
}

bool RowMender::cutBy(char delimiter, std::string_view line)
{
    auto tried = m_dialect;
    tried.delimiter = std::string(1, delimiter);
    RowCutter cutter{tried};
    std::string copy{line};
    if (cutter.cut(copy.data(), copy.data() + copy.size(), true) != RowCutter::Outcome::Row || cutter.hasTail()) {
        return false;
    }
    cutter.finish();
    const auto& cells = cutter.cells();
    if (cells.size() > m_dialect.width && delimiter == ' ') {
        return joinText(cells, copy);
    }
    if (cells.size() != m_dialect.width || !fit(cells)) {
        return false;
    }
    store(cells);
    return true;
}

bool RowMender::mendDelimiter(std::string_view line)
{
    constexpr std::size_t kFewestColumns = 3;
    if (m_dialect.width < kFewestColumns || m_typedColumns < 2 || line.size() > kMostRowBytes) {
        return false;
    }
    std::string found;
    std::vector<std::size_t> sizes;
    for (const char delimiter : {';', '\t', '|', ',', ' '}) {
        const bool isOwn = m_dialect.delimiter.front() == delimiter;
        if ((isOwn && delimiter != ' ') || line.find(delimiter) == std::string_view::npos || !cutBy(delimiter, line)) {
            continue;
        }
        if (!sizes.empty()) {
            return false;
        }
        found = m_store;
        for (const auto cell : m_cells) {
            sizes.push_back(cell.size());
        }
    }
    if (sizes.empty()) {
        return false;
    }
    m_store = std::move(found);
    m_cells.clear();
    std::size_t at = 0;
    for (const auto size : sizes) {
        m_cells.push_back(std::string_view{m_store}.substr(at, size));
        at += size;
    }
    m_used = line.size();
    return true;
}

}  // namespace kinerja::ingest
