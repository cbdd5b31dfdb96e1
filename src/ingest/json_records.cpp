// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_records.h"

#include <algorithm>

#include "decimal_text.h"
#include "kinerja/ingest/cells.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kMostDepth = 32;
constexpr std::size_t kMostKeyBytes = 128UL * 1024UL;
constexpr std::size_t kMostTables = 16;
constexpr std::size_t kMostLeftOut = 20;
constexpr std::size_t kLongestText = 1024UL * 1024UL;
/// Of the keys under which records stand; no name that a record would have.
constexpr const char* kKeyColumn = "#key";

/// What of a path follows its first `length` bytes and the dot; a key may have no letters.
std::string_view below(const std::string& path, std::size_t length) noexcept
{
    return length == 0 || length >= path.size() ? std::string_view{path}.substr(std::min(length, path.size())) : std::string_view{path}.substr(length + 1);
}

}  // namespace

Result<std::size_t> RecordTable::columnOf(std::string_view key)
{
    // Records mostly have the same keys in the same order.
    if (m_next < m_columns.size() && m_columns[m_next] == key) {
        return m_next;
    }
    const auto found = m_index.find(std::string{key});
    if (found != m_index.end()) {
        return found->second;
    }
    m_keyBytes += key.size() + 1;
    if (m_columns.size() == kMaxColumns || m_keyBytes > kMostKeyBytes) {
        return fail(Errc::InvalidInput, "more than 1000 different keys");
    }
    m_index.emplace(key, m_columns.size());
    m_columns.emplace_back(key);
    m_slots.emplace_back();
    return m_columns.size() - 1;
}

Status RecordTable::set(std::string_view key, std::string_view text, bool isExact)
{
    const auto column = columnOf(key);
    if (!column) {
        return pass(column.error());
    }
    m_next = *column + 1;
    auto& slot = m_slots[*column];
    m_hasDoubleKey = m_hasDoubleKey || slot.isSet;
    slot.text = text;
    slot.isExact = isExact;
    slot.isSet = true;
    return {};
}

Status RecordTable::end(std::uint64_t line)
{
    ++m_records;
    m_doubleKeys += m_hasDoubleKey ? 1U : 0U;
    m_hasDoubleKey = false;
    m_next = 0;
    m_given.clear();
    for (const auto& slot : m_slots) {
        m_given.push_back(slot.isSet ? TableCell{slot.text, slot.isExact, false} : TableCell{});
    }
    auto status = m_text.add(line, m_given);
    for (auto& slot : m_slots) {
        slot.isSet = false;
    }
    return status;
}

JsonRecords::JsonRecords(bool isLines) : m_isLines(isLines)
{
    if (isLines) {
        m_tables.push_back(std::make_unique<RecordTable>(""));
    }
}

std::string JsonRecords::place() const
{
    if (m_isLines) {
        return "line " + std::to_string(m_line) + ": ";
    }
    const auto record
        = std::find_if(m_frames.rbegin(), m_frames.rend(), [](const Frame& frame) { return frame.table != nullptr; });
    return record == m_frames.rend() ? std::string{} : "record " + std::to_string(record->table->records() + 1) + ": ";
}

bool JsonRecords::refuse(const std::string& what)
{
    m_error = Error{Errc::InvalidInput, place() + what};
    return false;
}

bool JsonRecords::check(const Status& status)
{
    if (!status) {
        m_error = status.error();
    }
    return status.has_value();
}

bool JsonRecords::push(Role role, RecordTable* table, bool isOuter)
{
    if (m_frames.size() == kMostDepth) {
        return refuse("nested more than 32 deep");
    }
    m_frames.push_back({role, m_path.size(), table, isOuter, false});
    return true;
}

RecordTable* JsonRecords::tableAt(const std::string& path)
{
    const auto found
        = std::find_if(m_tables.begin(), m_tables.end(), [&](const auto& table) { return table->name() == path; });
    if (found != m_tables.end()) {
        return found->get();
    }
    if (m_tables.size() == kMostTables) {
        return nullptr;
    }
    m_tables.push_back(std::make_unique<RecordTable>(path));
    return m_tables.back().get();
}

bool JsonRecords::beginRecord(Frame& list)
{
    if (list.hasValues) {
        return refuse("a list of values and records");
    }
    list.table = list.table == nullptr ? tableAt(m_path) : list.table;
    if (list.table == nullptr) {
        return refuse("more than 16 lists of records");
    }
    auto* const table = list.table;
    m_outer = m_path;
    m_path.clear();
    return push(Role::Record, table, true);
}

/// Three in four of their cells are there.
bool JsonRecords::Keyed::areRecords() const noexcept
{
    const auto most = table.records() * (table.columns().size() - 1);  // without the keys
    return !isBroken && table.records() > 1 && most > 0 && cells * 4 >= most * 3;
}

/// A value inside one of them.
void JsonRecords::noteKeyed(std::string_view text, bool isExact)
{
    for (std::size_t at = 0; at < m_keyed.size() && at + 1 < m_frames.size(); ++at) {
        Keyed& keyed = m_keyed.at(at);
        if (!keyed.isBroken) {
            keyed.isBroken = !keyed.table.set(below(m_path, m_frames[at + 1].pathLength), text, isExact);
            ++keyed.cells;
        }
    }
}

/// A list inside one of them.
void JsonRecords::leaveOutOfKeyed()
{
    for (std::size_t at = 0; at < m_keyed.size() && at + 1 < m_frames.size(); ++at) {
        if (auto& leftOut = m_keyed.at(at).table.leftOut; leftOut.size() < kMostLeftOut) {
            leftOut.emplace(below(m_path, m_frames[at + 1].pathLength));
        }
    }
}

/// A value beside them.
void JsonRecords::breakKeyed() noexcept
{
    if (m_frames.size() == 1) {
        m_keyed.front().isBroken = true;
    } else if (m_frames.size() == 2) {
        m_lastWithValue = m_outerObjects;
        m_keyed.back().isBroken |= m_collection == m_outerObjects;
    }
}

/// A list beside them, or further out: it may be that of the records.
void JsonRecords::breakKeyedAround() noexcept
{
    for (std::size_t at = m_frames.size() - 1; at < m_keyed.size(); ++at) {
        m_keyed.at(at).isBroken = true;
    }
}

/// Another of them, under the key at the end of the path.
void JsonRecords::beginKeyed()
{
    const std::size_t at = m_frames.size() - 1;
    m_outerObjects += at == 0 ? 1 : 0;
    if (at == 1) {
        m_collection = m_collection == 0 ? m_outerObjects : m_collection;
        // Of another collection, or values stand beside them.
        m_keyed.at(at).isBroken |= m_collection != m_outerObjects || m_lastWithValue == m_outerObjects;
    }
    if (at < m_keyed.size() && !m_keyed.at(at).isBroken) {
        m_keyed.at(at).isBroken = !m_keyed.at(at).table.set(kKeyColumn, below(m_path, m_frames.back().pathLength), false);
    }
}

void JsonRecords::endKeyed()
{
    const std::size_t at = m_frames.size() - 1;
    if (!m_frames.empty() && at < m_keyed.size() && !m_keyed.at(at).isBroken) {
        m_keyed.at(at).isBroken = !m_keyed.at(at).table.end(m_keyed.at(at).table.records() + 1);
    }
}

bool JsonRecords::start_object(std::size_t)
{
    ++m_events;
    if (m_frames.empty()) {
        return m_isLines ? push(Role::Record, m_tables.front().get(), true) : push(Role::Wrapper);
    }
    auto& top = m_frames.back();
    switch (top.role) {
    case Role::Wrapper:
        beginKeyed();
        return push(Role::Wrapper);
    case Role::List: return beginRecord(top);
    case Role::Record: return push(Role::Record, top.table);
    case Role::Values: leaveOut(); break;
    case Role::Ignored: break;
    }
    return push(Role::Ignored);
}

bool JsonRecords::start_array(std::size_t)
{
    ++m_events;
    if (m_frames.empty()) {
        return m_isLines ? refuse("a list, not a record") : push(Role::List);
    }
    const auto& top = m_frames.back();
    switch (top.role) {
    case Role::Wrapper:
        breakKeyedAround();
        leaveOutOfKeyed();
        return push(Role::List);
    case Role::List:
        if (m_frames.size() == 1) {
            return refuse("a list of lists, not of records");
        }
        break;
    case Role::Record:
        m_joined.clear();
        m_joinedValues = 0;
        m_joinedIsExact = false;
        m_joinedIsLeftOut = false;
        return push(Role::Values, top.table);
    case Role::Values: leaveOut(); break;
    case Role::Ignored: break;
    }
    return push(Role::Ignored);
}

bool JsonRecords::key(std::string& name)
{
    ++m_events;
    const auto& top = m_frames.back();
    if (top.role == Role::Wrapper || top.role == Role::Record) {
        m_path.resize(top.pathLength);
        m_path += (m_path.empty() ? "" : ".") + name;
    }
    return m_path.size() <= kMostKeyBytes || refuse("a key of more than 128 KiB");
}

bool JsonRecords::end_object()
{
    ++m_events;
    const auto top = m_frames.back();
    m_frames.pop_back();
    m_path.resize(std::min(m_path.size(), top.pathLength));
    if (top.role == Role::Wrapper) {
        endKeyed();
    }
    if (!top.isOuter) {
        return true;
    }
    m_path = m_outer;
    m_outer.clear();
    return check(top.table->end(m_isLines ? m_line : top.table->records() + 1));
}

bool JsonRecords::end_array()
{
    ++m_events;
    const auto role = m_frames.back().role;
    if (role == Role::Values && !endValues()) {
        return false;
    }
    m_frames.pop_back();
    return true;
}

bool JsonRecords::endValues()
{
    auto* const table = m_frames.back().table;
    if (m_joinedIsLeftOut) {
        return true;
    }
    return check(table->set(m_path, m_joined, m_joinedIsExact && m_joinedValues == 1));
}

void JsonRecords::leaveOut()
{
    auto& leftOut = m_frames.back().table->leftOut;
    m_joinedIsLeftOut = true;
    if (leftOut.size() < kMostLeftOut) {
        leftOut.insert(m_path);
    }
}

bool JsonRecords::number_float(double, const std::string& literal)
{
    const auto plain = plainDecimal(literal);
    return plain ? value(*plain, plain->find('.') != std::string::npos) : refuse("a number that is too large");
}

bool JsonRecords::value(std::string_view text, bool isExact)
{
    ++m_events;
    if (m_frames.empty()) {
        return refuse("a single value, not a record");
    }
    auto& top = m_frames.back();
    switch (top.role) {
    case Role::Wrapper:
        m_loneIsTooWide = m_loneIsTooWide || !m_lone.set(m_path, text, isExact);
        if (!text.empty()) {  // null is what was deleted
            breakKeyed();
        }
        noteKeyed(text, isExact);
        return true;
    case Role::List:
        top.hasValues = true;
        return m_frames.size() > 1 && top.table == nullptr ? true : refuse("a value among records");
    case Role::Record: return check(top.table->set(m_path, text, isExact));
    case Role::Values:
        if (!text.empty() && m_joined.size() <= kLongestText) {
            m_joined += (m_joined.empty() ? "" : "; ") + std::string{text};
            ++m_joinedValues;
            m_joinedIsExact = isExact;
        }
        return true;
    case Role::Ignored: break;
    }
    return true;
}

bool JsonRecords::parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error)
{
    constexpr std::size_t kLongest = 200;
    std::string what = error.what();
    const auto prefix = what.find("] ");
    what = what.substr(prefix == std::string::npos ? 0 : prefix + 2, kLongest);
    // It quotes the file, which may hold anything.
    std::replace_if(what.begin(), what.end(), [](char c) { return c < ' ' || c > '~'; }, '?');
    return refuse(what + "; the JSON is broken or breaks off: export it again");
}

Result<std::vector<RecordTable*>> JsonRecords::tables()
{
    std::vector<RecordTable*> found;
    for (const auto& table : m_tables) {
        if (table->records() > 0 && !table->columns().empty()) {
            found.push_back(table.get());
        }
    }
    const auto keyed = std::find_if(m_keyed.begin(), m_keyed.end(), [](const Keyed& one) { return one.areRecords(); });
    if (keyed != m_keyed.end()) {
        return std::vector<RecordTable*>{&keyed->table};
    }
    if (found.empty() && !m_isLines && !m_loneIsTooWide && !m_lone.columns().empty()) {
        if (auto status = m_lone.end(1); !status) {
            return pass(status.error());
        }
        found.push_back(&m_lone);
    }
    if (found.empty()) {
        return fail(Errc::InvalidInput, "JSON without a list of records");
    }
    return found;
}

}  // namespace kinerja::ingest
