// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <QString>
#include <QStringList>

#include "kinerja/present/format.h"
#include "kinerja/present/import_presenter.h"
#include "kinerja/services/import_look.h"

/// What people read before an import: how the file is understood, and what it would change.
namespace kinerja::present {

struct Choice {
    std::string id;
    QString text;

    friend bool operator==(const Choice&, const Choice&) = default;
};

/// One of several; nothing to choose = no choices.
struct ChoiceState {
    std::vector<Choice> choices;
    int current = -1;

    friend bool operator==(const ChoiceState&, const ChoiceState&) = default;
};

/// Something that was assumed or decided about the file, and what else it could be.
struct RuleState {
    std::string name;  ///< as after `--set`
    QString label;
    ChoiceState choice;  ///< the last one, without an id: as the file itself says

    friend bool operator==(const RuleState&, const RuleState&) = default;
};

/// How sure the program is that a column is its field.
enum class Sureness { None, Unsure, Likely, Sure };

struct MappedColumn {
    QString name;
    QString examples;
    std::string field;  ///< "" = not used
    Sureness sureness = Sureness::None;
    QString surenessWord;

    friend bool operator==(const MappedColumn&, const MappedColumn&) = default;
};

enum class CellMark { None, Unused, Open, Refused };

struct UnderstoodCell {
    QString text;
    QString note;  ///< what is wrong or open, and what stands in the file
    CellMark mark = CellMark::None;

    friend bool operator==(const UnderstoodCell&, const UnderstoodCell&) = default;
};

struct UnderstoodColumn {
    QString head;   ///< the field, else the column's own name
    QString name;   ///< of the column in the file
    bool isUsed = false;
    bool rightAligned = false;

    friend bool operator==(const UnderstoodColumn&, const UnderstoodColumn&) = default;
};

struct UnderstoodRow {
    QString line;
    QString reason;  ///< why it will not be taken; "" = it will
    std::vector<UnderstoodCell> cells;

    friend bool operator==(const UnderstoodRow&, const UnderstoodRow&) = default;
};

struct UnderstoodRows {
    std::vector<UnderstoodColumn> columns;  ///< fields first, unused ones last
    std::vector<UnderstoodRow> rows;

    friend bool operator==(const UnderstoodRows&, const UnderstoodRows&) = default;
};

/// How a file is understood so far.
struct CheckState {
    QString dialect;           ///< "UTF-8 · semicolon · 1 header row · 1,204 rows"
    ChoiceState kind, encoding, sheet, tax, mode;
    std::vector<RuleState> rules;
    QString profile;           ///< whose answers were used, "" = none
    QStringList profiles;      ///< all there are
    std::vector<Choice> fields;        ///< of the kind; the first is "not used"
    std::vector<MappedColumn> columns;
    QString missing;           ///< required fields without a column; "" = none
    UnderstoodRows rows;

    friend bool operator==(const CheckState&, const CheckState&) = default;
};

/// `proposed`: the mapping before a person changed it, which says how sure the program was.
[[nodiscard]] CheckState presentCheck(const services::ImportLook& look, const std::vector<ingest::FieldMapping>& proposed,
                                      services::ImportMode mode, const Format& format);

/// "upsert", "append", "replace", as on the command line; anything else is "upsert".
[[nodiscard]] services::ImportMode parseImportMode(std::string_view id) noexcept;

/// A field of a known line, as it is and as the file has it.
struct ChangedRow {
    QString row;     ///< order and product, or what else it is known by
    QString field;
    QString before;  ///< "–" = nothing
    QString after;

    friend bool operator==(const ChangedRow&, const ChangedRow&) = default;
};

/// Rows of earlier files that the new one lacks, as a table.
struct ListedRows {
    struct Column {
        QString head;
        bool isNumber = false;

        friend bool operator==(const Column&, const Column&) = default;
    };
    QString count;  ///< of all
    QString text;   ///< how many of them are listed, and what becomes of them
    std::vector<Column> columns;
    std::vector<QStringList> rows;  ///< the first ones

    friend bool operator==(const ListedRows&, const ListedRows&) = default;
};

[[nodiscard]] ListedRows presentMissing(const services::ImportReport& report, const Format& format);

/// What an import would do, from its dry run.
struct DifferenceState {
    QString counts;                 ///< "1,204 rows new, 33 changed, 46,970 the same, 3 rejected"
    QString restates;               ///< sealed periods whose figures would be other ones; "" = none
    std::vector<EffectRow> effects; ///< the KPIs that change
    QString effectText;             ///< in their place, where none does or no row is taken
    std::vector<ChangedRow> changed;  ///< the first ones, a row for each field of a line
    QString changedHead;            ///< "Order, product"
    QString changedText;            ///< how many there are, and what they are
    QString changedCount;           ///< "33"
    std::vector<ReconciliationRow> reconciliation;
    QString reconciliationText;
    QStringList notes;              ///< what was assumed, left out, found
    QString missing;                ///< "41 rows (IDR 38M) of earlier files are not in this one."; "" = none, or all is new
    bool removesMissing = false;
    ListedRows missingRows;
    bool takesRows = true;          ///< else every row is rejected

    friend bool operator==(const DifferenceState&, const DifferenceState&) = default;
};
[[nodiscard]] DifferenceState presentDifference(const services::ImportReport& dryRun, const services::Settings& settings,
                                                const Format& format);

/// A row that would not be taken, to be corrected.
struct RejectedRow {
    std::uint64_t line = 0;
    QString lineText;
    QString reason;       ///< with the column it is about
    int badColumn = -1;   ///< −1 = the whole row
    std::vector<std::string> cells;

    friend bool operator==(const RejectedRow&, const RejectedRow&) = default;
};

struct RejectedRows {
    QStringList columns;  ///< as many as the widest row has
    std::vector<RejectedRow> rows;
    std::int64_t all = 0; ///< more than `rows` when there are very many
    QString allText{};    ///< both numbers as people read them
    QString shownText{};

    friend bool operator==(const RejectedRows&, const RejectedRows&) = default;
};
[[nodiscard]] RejectedRows presentRejectedRows(const services::ImportReport& dryRun, const Format& format);

}  // namespace kinerja::present
