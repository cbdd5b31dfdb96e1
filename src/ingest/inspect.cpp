// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ingest/inspect.h"

#include <algorithm>

#include "amount_unit.h"
#include "cell_shape.h"
#include "column_probe.h"
#include "decide.h"
#include "inspect_notes.h"
#include "kinerja/base/threads.h"
#include "kinerja/ingest/cells.h"
#include "kinerja/ingest/own_export.h"
#include "own_targets.h"
#include "prepare.h"
#include "reason_column.h"
#include "row_corrector.h"
#include "row_looks.h"
#include "row_reader.h"
#include "row_relay.h"
#include "sheet_tally.h"
#include "sum_rows.h"
#include "table_remarks.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kSampleRows = 50;
constexpr std::uint64_t kLeastForTwoThreads = 1024UL * 1024UL;

/// One inspection, step by step.
class Inspector {
public:
    Inspector(ByteSource& source, const ImportOptions& options, const Control& control)
        : m_source(source), m_given(options), m_options(options), m_control(control)
    {
    }

    Result<Inspection> run()
    {
        auto table = prepareTable(m_source, m_options, m_control);
        if (!table) {
            return pass(table.error());
        }
        if (*table) {
            return runTable(**table);
        }
        auto bytes = look();
        if (!bytes) {
            return pass(bytes.error());
        }
        auto finding = m_guess && isAsGuessed(*bytes) ? Result<DialectFinding>{*m_guess->finding}
                                                      : detectDialect(*bytes, wish());
        if (!finding) {
            return pass(finding.error());
        }
        if (!m_guess || !m_guess->rowsAreRead || finding->dialect != m_guess->finding->dialect) {
            if (auto read = readRows(finding->dialect); !read) {
                return pass(read.error());
            }
        }
        m_inspection.fileName = m_source.name();
        m_inspection.fileHash = bytes->sha256;
        m_inspection.bytes = bytes->bytes;
        decide(*bytes, *finding);
        return std::move(m_inspection);
    }

private:
    /// A workbook or JSON: its table says how it is written.
    Result<Inspection> runTable(const PreparedFile& file)
    {
        m_mayPart = file.sheet.find(kBetweenSheets) == std::string::npos;
        m_below = file.remarks;
        if (auto read = readRows(file.dialect); !read) {
            return pass(read.error());
        }
        m_inspection.fileName = m_source.name();
        m_inspection.fileHash = file.bytes.sha256;
        m_inspection.bytes = file.bytes.bytes;
        m_inspection.format = file.format;
        m_inspection.sheets = file.sheets;
        m_inspection.sheet = file.sheet;
        m_inspection.notes = file.notes;
        m_tally.addNote(m_inspection);
        if (file.question) {
            m_inspection.questions.push_back(*file.question);
        }
        decide(file.bytes, {file.dialect, false, {}});
        return std::move(m_inspection);
    }

    /// How the file is written if all of it is like its first block.
    struct Guess {
        ByteFacts bytes;
        std::optional<DialectFinding> finding;
        bool rowsAreRead = false;
    };

    /// Looks at all bytes, on a second thread where there are many: meanwhile the rows are read by a guess.
    Result<ByteFacts> look()
    {
        auto reader = m_source.size() > kLeastForTwoThreads ? m_source.secondReader() : std::nullopt;
        if (!reader) {
            return lookAtBytes(m_source, {{}, m_control.stop});
        }
        auto all = std::async(kThreadIfThereIsOne, [&reader, this] { return lookAtBytes(*reader, {{}, m_control.stop}); });
        if (auto head = lookAtHead(m_source)) {
            m_guess.emplace(Guess{*std::move(head), {}, false});
            if (auto finding = detectDialect(m_guess->bytes, wish())) {
                m_guess->finding = *std::move(finding);
                m_guess->rowsAreRead = readRows(m_guess->finding->dialect).has_value();
            }
        }
        return all.get();
    }

    DialectWish wish() const { return {m_options.encoding, m_options.delimiter}; }

    /// Whether the dialect was found from what is now known to be true.
    bool isAsGuessed(const ByteFacts& bytes) const
    {
        ByteFacts guess = m_guess->bytes;
        guess.sha256 = bytes.sha256;
        guess.isAscii = bytes.isAscii;  // says nothing about the dialect
        guess.oddLines = bytes.isUtf8 ? bytes.oddLines : guess.oddLines;
        return m_guess->finding && guess == bytes;
    }

    Status readRows(const Dialect& dialect)
    {
        m_partsOfPrices.clear();
        m_proof.reset();
        m_carried = {};
        if (auto status = m_remarks.begin(m_source, dialect, m_below, m_control); !status) {
            return status;
        }
        return readAgain(withoutReasons(dialect));
    }

    Status readAgain(const Dialect& dialect)
    {
        m_inspection = {};
        m_inspection.dialect = dialect;
        m_options = withOwnTargets(m_given, dialect.header);
        if (m_proof) {
            m_options.map.insert(m_options.map.begin(), m_proof->map.begin(), m_proof->map.end());
            useProof();
        }
        m_facts.clear();
        m_tally = {};
        m_footers = 0;
        m_report = {};
        if (auto status = probe().and_then([this] { return passOverRows(); }); !status) {
            return status;
        }
        const bool hasParts = !m_report.gapIsFilled && findPartsOfPrices();
        const bool goesOn = !m_report.gapIsFilled && findCarried();
        const auto areBelow = m_remarks.end(m_source, m_inspection.dialect, m_report.footer, m_control);  // words below the table
        if (!areBelow) {
            return pass(areBelow.error());
        }
        if (!m_report.gapIsFilled && !hasParts && !goesOn && !*areBelow && !findProof()) {
            return {};
        }
        m_mayPart = m_mayPart && !m_report.gapIsFilled;
        return readAgain(dialect);
    }

    /// Bases of a tax that the first pass took for the price: they are read once more as what they are.
    bool findPartsOfPrices()
    {
        bool isNew = false;
        m_partsOfPrices.resize(width());
        for (std::size_t at = 0; at < width(); ++at) {
            const bool isPart = m_looks->bases.worth(at) == TaxBases::Worth::Part;
            isNew = isNew || (isPart && !m_partsOfPrices[at]);
            m_partsOfPrices[at] = m_partsOfPrices[at] || isPart;
            m_facts[at].isPartOfPrice = m_partsOfPrices[at];
        }
        const auto total = mapping().columnOf("total");
        m_mappings.front().mayTotalBePart = total && m_looks->bases.worth(*total) == TaxBases::Worth::Unclear;
        return isNew;
    }

    void useProof()
    {
        m_options.discount = m_options.discount ? m_options.discount : m_proof->discount;
        m_options.totals = m_options.totals ? m_options.totals : m_proof->totals;
        // What the rows prove of this total was said of another one.
        m_options.tax = m_proof->isTaxOnTop ? TaxRule::Excluded : m_options.tax;
        m_options.charges = m_proof->areChargesOnTop ? TaxRule::Excluded : m_options.charges;
    }

    /// Once: what is read again by the proof proves nothing more.
    bool findProof()
    {
        if (m_proof) {
            return false;
        }
        m_proof = isOwnExport(m_inspection.dialect.header) ? ColumnProof{} : m_looks->proofs.proof();
        useProof();
        return !m_proof->map.empty();
    }

    /// Lines that leave blank what the first line of their order says: they are read once more with it.
    bool findCarried()
    {
        if (!m_carried.empty() || isOwnExport(m_inspection.dialect.header)) {
            return false;
        }
        std::vector<std::size_t> found;
        for (const auto& one : {m_looks->search.status(), m_looks->search.document()}) {
            if (one) {
                found.push_back(one->column);
            }
        }
        m_carried = {m_looks->continued.columns(found), m_looks->groups.column()};
        return !m_carried.empty();
    }

    std::size_t width() const { return m_inspection.dialect.header.size(); }

    Status probe()
    {
        auto probed = probeColumns(m_source, m_inspection.dialect, m_options, {m_partsOfPrices, m_mayPart}, m_control);
        if (!probed) {
            return pass(probed.error());
        }
        m_inspection.dialect = std::move(probed->dialect);
        m_mappings = std::move(probed->mappings);
        return {};
    }

    const KindMapping& mapping() const { return m_mappings.front(); }

    Status passOverRows()
    {
        std::vector<ColumnCounter> counters(width());
        for (const auto& mapped : mapping().fields) {
            const auto nature = natureOf(mapping().kind, mapped.field);
            if (nature == FieldNature::Number) {
                counters[mapped.column].keepLookingForNumbers();
            } else if (nature == FieldNature::Date) {
                counters[mapped.column].keepLookingForDates();
            }
        }
        m_day = mapping().columnOf("date");
        m_powers = amountPowers(m_inspection.dialect, mapping(), m_options, m_remarks.remarks());
        m_looks.emplace(m_inspection.dialect, mapping(), m_options, m_powers);
        m_inspection.carried = m_carried;
        SumRows sums{mapping()};
        RowRelay reader{m_source, m_inspection.dialect, m_control, m_source.size() > kLeastForTwoThreads};
        if (auto status = reader.start(); !status) {
            return status;
        }
        RowCorrector corrector{m_options.corrections};
        RowFiller filler{mapping().fields, mapping().kind, m_carried};
        Row row;
        while (true) {
            const auto more = reader.next(row);
            if (!more) {
                return pass(more.error());
            }
            if (!*more) {
                break;
            }
            filler.apply(row, corrector);
            if (isConflictMark(row.at(0))) {
                return fail(Errc::InvalidInput, "line " + lineText(row.line) + ": a conflict mark of version control");
            }
            if (isFooterRow(row, m_day)) {
                ++m_footers;
                sums.pass(row, counters);
            } else if (sums.isSum(row, counters, m_inspection.rows)) {
                ++m_footers;
                m_inspection.sumLines.push_back(row.line);
                m_looks->groups.addSum(row);
            } else if (sums.isFalse(row)) {
                m_looks->groups.addSum(row);
                show(row);
            } else if (!isEmptyRow(row)) {
                take(row, counters);
                sums.keep(row);
            }
        }
        for (const auto& counter : counters) {
            m_facts.push_back(counter.facts());
        }
        m_report = reader.report();
        m_inspection.corrections = m_options.corrections;
        m_corrected = corrector.applied();
        m_filled = filler.filled();
        m_named = filler.named();
        return {};
    }

    void take(const Row& row, std::vector<ColumnCounter>& counters)
    {
        m_remarks.look(row);
        for (std::size_t at = 0; at < counters.size(); ++at) {
            counters[at].add(row.at(at), row.isExact(at));
        }
        m_looks->add(row, m_proof.has_value());
        show(row);
    }

    /// A row that is one, whatever becomes of it.
    void show(const Row& row)
    {
        ++m_inspection.rows;
        m_tally.add(row.line);
        if (m_inspection.sample.size() < kSampleRows) {
            m_inspection.sample.emplace_back(row.cells.begin(), row.cells.end());
        }
    }

    void describeColumns()
    {
        for (std::size_t at = 0; at < width(); ++at) {
            ColumnInfo info;
            info.name = m_inspection.dialect.header[at];
            info.type = m_facts[at].type();
            info.empty = m_facts[at].empty;
            info.examples = m_facts[at].examples;
            m_inspection.columns.push_back(std::move(info));
        }
    }

    /// Nothing where a person named columns that this kind does not have.
    std::optional<KindMapping> mappedAs(domain::RecordKind kind) const
    {
        ImportOptions options = m_options;
        options.kind = kind;
        auto mappings = mapColumns(m_inspection.dialect, m_facts, options);
        return mappings ? std::optional{std::move(mappings->front())} : std::nullopt;
    }

    Evidence evidence() const
    {
        return {m_options, m_facts, mapping(), m_looks->checks, m_powers, m_looks->discounts, m_looks->refunds, m_looks->returned, *m_proof, m_looks->costs, m_remarks.remarks(), m_looks->quantities};
    }

    void decide(const ByteFacts& bytes, const DialectFinding& finding)
    {
        describeColumns();
        m_inspection.mapping = mapping().fields;
        noteEncoding(bytes, finding, m_inspection);
        noteReading(m_report, m_corrected, m_inspection);
        if (m_filled > 0) {
            m_inspection.notes.push_back({"rows-continued", {{"rows", std::to_string(m_filled)}}});
        }
        if (m_named > 0) {
            m_inspection.notes.push_back({"rows-below-name", {{"rows", std::to_string(m_named)}, {"column", m_inspection.dialect.header[*m_carried.group]}}});
        }
        m_inspection.kindConfidence = std::min(1.0, mapping().score / 2);
        m_inspection.reading.currency = m_options.baseCurrency;
        m_inspection.reading.onError = m_options.onError;
        m_inspection.reading.orderSuffix = m_options.suffix;
        m_inspection.reading.ordersAreSame = m_options.ordersAreSame;
        m_inspection.reading.ordersPerDay = m_options.ordersPerDay;
        m_inspection.prices = m_options.prices;
        m_inspection.sharedNames = m_options.sharedNames;
        m_inspection.ownKpis = m_options.ownKpis;
        m_inspection.calendar = m_options.calendar;
        m_inspection.reading.ordersAreRows = mapping().ordersAreRows;
        m_inspection.reading.areReturns = mapping().areReturns;
        m_inspection.reading.rateColumns = mapping().rateColumns;
        if (!m_options.kind && !isKindClear(m_mappings)) {
            askKind(m_mappings, m_inspection);
            return;
        }
        if (!m_options.kind && namesNothingSold(mapping()) && !m_looks->checks.awaitedOrders().empty()) {
            if (auto asOrders = mappedAs(domain::RecordKind::Orders)) {
                askTotalsOrHeaders(*asOrders, evidence(), m_inspection);
                return;
            }
        }
        decideAll(evidence(), *m_looks, m_inspection);
        if (m_footers > 0) {
            m_inspection.notes.push_back({"footer-rows", {{"rows", std::to_string(m_footers)}}});
        }
    }

    ByteSource& m_source;
    const ImportOptions& m_given;
    ImportOptions m_options;  ///< with what an own export says of itself
    const Control& m_control;
    Inspection m_inspection;
    std::vector<KindMapping> m_mappings;
    std::vector<ColumnFacts> m_facts;
    std::vector<int> m_powers;         ///< of the columns' amounts
    std::optional<RowLooks> m_looks;
    std::optional<std::size_t> m_day;  ///< where a record has one
    SheetTally m_tally;
    std::uint64_t m_footers = 0;
    bool m_mayPart = true;             ///< a table at the side
    std::optional<ColumnProof> m_proof;
    RemarkSearch m_remarks;
    std::vector<std::string> m_below;  ///< cells below a sheet's table
    std::vector<bool> m_partsOfPrices; ///< columns that the rows proved to be so
    std::optional<Guess> m_guess;
    ReadingReport m_report;
    std::uint64_t m_corrected = 0;
    CarriedColumns m_carried;  ///< as the rows proved
    std::uint64_t m_named = 0;         ///< rows that took the name of their group
    std::uint64_t m_filled = 0;        ///< rows that took something of the one above
};

}  // namespace

Result<Inspection> inspect(ByteSource& source, const ImportOptions& options, const Control& control)
{
    return Inspector{source, options, control}.run();
}

}  // namespace kinerja::ingest
