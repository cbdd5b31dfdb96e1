// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <nlohmann/json.hpp>

#include "table_text.h"

namespace kinerja::ingest {

/// The records of one list, their keys as columns in the order in which they first appear.
class RecordTable {
public:
    explicit RecordTable(std::string name) : m_name(std::move(name)) {}

    /// Errors: InvalidInput (more than 1,000 keys, or 128 KiB of them).
    [[nodiscard]] Status set(std::string_view key, std::string_view text, bool isExact);
    /// Ends the record. Errors: those of TableText::add().
    [[nodiscard]] Status end(std::uint64_t line);

    [[nodiscard]] const std::string& name() const noexcept { return m_name; }
    [[nodiscard]] std::uint64_t records() const noexcept { return m_records; }
    [[nodiscard]] std::uint64_t doubleKeys() const noexcept { return m_doubleKeys; }
    [[nodiscard]] const std::vector<std::string>& columns() const noexcept { return m_columns; }
    [[nodiscard]] TableText& text() noexcept { return m_text; }
    std::set<std::string> leftOut;  ///< keys that hold lists of records

private:
    struct Slot {
        std::string text;
        bool isExact = false;
        bool isSet = false;
    };
    [[nodiscard]] Result<std::size_t> columnOf(std::string_view key);

    std::string m_name;
    std::vector<std::string> m_columns;
    std::unordered_map<std::string, std::size_t> m_index;
    std::size_t m_keyBytes = 0;
    std::size_t m_next = 0;  ///< the column that followed last time
    std::vector<Slot> m_slots;
    std::vector<TableCell> m_given;
    bool m_hasDoubleKey = false;
    std::uint64_t m_records = 0;
    std::uint64_t m_doubleKeys = 0;
    TableText m_text;
};

/// Finds the lists of records in a JSON document, event by event; nlohmann's SAX interface. Objects inside a record
/// become columns "customer.name", lists of values are joined by "; ", lists of records inside a record are left out.
/// No recursion; depth at most 32.
class JsonRecords {
public:
    /// `isLines`: every document is one record.
    explicit JsonRecords(bool isLines);

    bool null() { return value({}, false); }
    bool boolean(bool isTrue) { return value(isTrue ? "true" : "false", false); }
    bool number_integer(std::int64_t number) { return value(std::to_string(number), false); }
    bool number_unsigned(std::uint64_t number) { return value(std::to_string(number), false); }
    bool number_float(double number, const std::string& literal);
    bool string(std::string& text) { return value(text, false); }
    bool binary(nlohmann::json::binary_t&) { return refuse("binary data"); }
    bool key(std::string& name);
    bool start_object(std::size_t);
    bool end_object();
    bool start_array(std::size_t);
    bool end_array();
    bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception& error);

    /// The line of the next document, for lines.
    void setLine(std::uint64_t line) noexcept { m_line = line; }
    /// Rises with every event.
    [[nodiscard]] std::uint64_t events() const noexcept { return m_events; }
    [[nodiscard]] const std::optional<Error>& error() const noexcept { return m_error; }

    /// All lists with records; records under keys of their own ({"1": {…}, "2": {…}}), which are in the column "#key"; one record alone if
    /// the document is nothing else. Errors: InvalidInput (none).
    [[nodiscard]] Result<std::vector<RecordTable*>> tables();

private:
    enum class Role : std::uint8_t { Wrapper, List, Record, Values, Ignored };
    struct Frame {
        Role role;
        std::size_t pathLength;        ///< of the path when it began
        RecordTable* table = nullptr;  ///< of a list and of the record in it
        bool isOuter = false;          ///< the record itself, not an object inside it
        bool hasValues = false;
    };

    bool value(std::string_view text, bool isExact);
    bool push(Role role, RecordTable* table = nullptr, bool isOuter = false);
    bool beginRecord(Frame& list);
    bool endValues();
    bool refuse(const std::string& what);
    bool check(const Status& status);
    [[nodiscard]] std::string place() const;
    /// Objects whose keys are alike, as records, while it is not known yet whether they are.
    struct Keyed {
        RecordTable table{""};
        std::uint64_t cells = 0;
        bool isBroken = false;  ///< something else stands beside them, or they are too wide

        [[nodiscard]] bool areRecords() const noexcept;
    };
    void noteKeyed(std::string_view text, bool isExact);
    void leaveOutOfKeyed();
    void breakKeyed() noexcept;
    void breakKeyedAround() noexcept;
    void beginKeyed();
    void endKeyed();
    RecordTable* tableAt(const std::string& path);
    void leaveOut();

    bool m_isLines;
    std::uint64_t m_line = 1;
    std::uint64_t m_events = 0;
    std::optional<Error> m_error;
    std::vector<Frame> m_frames;
    std::string m_path;  ///< keys from the outermost object, or from the record
    std::string m_outer; ///< the path of the list, while inside a record
    std::vector<std::unique_ptr<RecordTable>> m_tables;
    RecordTable m_lone{""};        ///< the document itself as a record
    bool m_loneIsTooWide = false;
    std::array<Keyed, 2> m_keyed;  ///< in the document, and one object deeper
    std::uint64_t m_outerObjects = 0;   ///< objects in the document, so far
    std::uint64_t m_collection = 0;     ///< the one of them in which objects stand; 0 = none yet
    std::uint64_t m_lastWithValue = 0;  ///< the last of them with a value of its own
    std::string m_joined;
    std::size_t m_joinedValues = 0;
    bool m_joinedIsExact = false;
    bool m_joinedIsLeftOut = false;
};

}  // namespace kinerja::ingest
