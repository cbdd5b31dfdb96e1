// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapper.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "column_hints.h"
#include "column_names.h"
#include "kinerja/ingest/own_export.h"
#include "mapping_weight.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

using domain::RecordKind;

/// A header that is a name of the field, and nothing else.
constexpr double kExact = 0.8;
/// Told by other columns.
constexpr double kHint = 0.7;

struct Candidate {
    double score;
    std::size_t field;
    std::size_t column;
};

/// Builds the mapping of one kind.
class Mapper {
public:
    Mapper(RecordKind kind, const Dialect& dialect, const std::vector<ColumnFacts>& facts, const ImportOptions& options)
        : m_hasPrices(options.prices != nullptr), m_base(options.baseCurrency), m_header(dialect.header), m_names(kind, dialect), m_hints(dialect.header, facts), m_facts(facts), m_fields(fieldsOf(kind)), m_columnOf(m_fields.size()), m_score(m_fields.size(), 0),
          m_isSaid(m_fields.size(), false), m_isTaken(dialect.header.size(), false)
    {
        m_result.kind = kind;
    }

    /// Columns named by periods are targets only in a file that a person calls one of targets: sales by month look the same.
    void allowPeriodColumns(const FiscalCalendar& calendar)
    {
        m_mayHavePeriods = true;
        m_calendar = calendar;
    }

    /// Errors: Usage.
    Status takeSaid(const ImportOptions& options)
    {
        for (const auto& [field, text] : options.map) {
            const auto at = std::find(m_fields.begin(), m_fields.end(), field);
            if (at == m_fields.end()) {
                continue;
            }
            const auto index = static_cast<std::size_t>(at - m_fields.begin());
            m_isSaid[index] = true;
            m_columnOf[index].reset();
            m_result.ordersAreRows = field == "order" ? text == "#row" : m_result.ordersAreRows;
            if (text == "#0" || text == "#row") {
                continue;
            }
            const auto column = findColumn(text);
            if (!column) {
                return fail(Errc::Usage, "no such column: " + text);
            }
            m_columnOf[index] = *column;
            m_score[index] = 1;
        }
        for (const auto& column : m_columnOf) {
            if (column) {
                m_isTaken[*column] = true;
            }
        }
        return {};
    }

    KindMapping finish()
    {
        assignByName();
        followHints();
        moveLoneNames();
        takeDoubtful();
        if (m_result.kind == RecordKind::Sales || m_result.kind == RecordKind::Lines) {
            preferOtherQuantity();
            preferSoldQuantity();
            readAsSystem();
            useJumlahAsTotal();
            preferTaxBase();
            noteParts();
            takeCharges();
            takeMoreDiscounts();
        }
        if (m_result.kind == RecordKind::Sales || m_result.kind == RecordKind::Lines || m_result.kind == RecordKind::Orders) {
            dropShareOfNobody();
        }
        if (m_result.kind == RecordKind::Sales || m_result.kind == RecordKind::Orders) {
            useCountryAsRegion();
        }
        if (m_mayHavePeriods && m_result.kind == RecordKind::Targets) {
            findPeriodColumns();
        }
        for (std::size_t at = 0; at < m_fields.size(); ++at) {
            if (m_columnOf[at]) {
                m_result.fields.push_back({m_fields[at], *m_columnOf[at], m_score[at]});
            }
            if (m_fields[at] == "closed" && m_expected) {
                m_result.fields.push_back({"closed", *m_expected, kHint});
            }
            if (m_fields[at] == "charge") {
                m_result.fields.insert(m_result.fields.end(), m_moreCharges.begin(), m_moreCharges.end());
            } else if (m_fields[at] == "discount") {
                m_result.fields.insert(m_result.fields.end(), m_moreDiscounts.begin(), m_moreDiscounts.end());
            }
        }
        findMoreScores();
        m_result.missing = findMissing();
        markNeeded();
        weigh(m_result, m_header, [this](std::string_view field) { return m_isSaid[*indexOf(field)]; });
        for (const PeriodColumn& one : m_result.periods) {
            m_result.fields.push_back({"value", one.column, 1.0});
        }
        for (std::size_t at = 1; at < m_result.rateColumns.size(); ++at) {
            m_result.fields.push_back({"rate", m_result.rateColumns[at].first, 1.0});
        }
        for (const std::size_t column : m_result.moreScores) {
            m_result.fields.push_back({"score", column, 1.0});
        }
        return std::move(m_result);
    }

private:
    std::optional<std::size_t> findColumn(std::string_view text) const
    {
        if (text.starts_with('#')) {
            std::size_t number = 0;
            const auto* end = text.data() + text.size();
            const auto parsed = std::from_chars(text.data() + 1, end, number);
            if (parsed.ec == std::errc{} && parsed.ptr == end && number >= 1 && number <= m_header.size()) {
                return number - 1;
            }
        }
        const auto sameText = std::find(m_header.begin(), m_header.end(), text);
        if (sameText != m_header.end()) {
            return static_cast<std::size_t>(sameText - m_header.begin());
        }
        const auto letters = joined(plainWords(text));
        const auto sameWords = std::find_if(m_header.begin(), m_header.end(), [&](const auto& name) {
            return !letters.empty() && joined(plainWords(name)) == letters;
        });
        return sameWords == m_header.end() ? std::nullopt
                                           : std::optional{static_cast<std::size_t>(sameWords - m_header.begin())};
    }

    /// A name can mislead: the values must suit the field.
    bool suits(std::size_t field, std::size_t column, double score) const
    {
        constexpr unsigned kHalf = 50;
        const auto& facts = m_facts[column];
        if (facts.isPartOfPrice || !suitsRates(m_fields[field], column) || (m_fields[field] == "order" && m_hints.saysDocuments(column))) {
            return false;
        }
        if (facts.filled == 0) {
            return score > kExact;
        }
        switch (natureOf(m_result.kind, m_fields[field])) {
        case FieldNature::Number: return facts.isMostly(facts.numbers, kHalf) || (m_fields[field] == "score" && facts.areWords());
        case FieldNature::Date:
            return facts.isMostly(facts.dates + (score > kExact ? facts.serials : 0), kHalf) || (score > 0 && facts.areEpochs());
        case FieldNature::Text: return score > kExact || facts.type() != ColumnType::Number;
        case FieldNature::Id: break;
        }
        return facts.type() != ColumnType::Date;
    }

    /// "Nilai" is a score, a rate, or how many units of a currency the rate is of.
    bool suitsRates(const std::string& field, std::size_t column) const
    {
        if (field == "score") {
            return !m_hints.isUnitOfRate(column);
        }
        return m_result.kind != RecordKind::Rates || (field != "unit" && field != "rate") || m_hints.isUnitOfRate(column) == (field == "unit");
    }

    void assignByName()
    {
        std::vector<Candidate> candidates;
        for (std::size_t field = 0; field < m_fields.size(); ++field) {
            for (std::size_t column = 0; column < m_header.size() && !m_isSaid[field]; ++column) {
                const auto score = m_names.score(m_fields[field], column);
                if (score > 0 && !m_isTaken[column] && suits(field, column, score)) {
                    candidates.push_back({score, field, column});
                }
            }
        }
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
        for (const auto& [score, field, column] : candidates) {
            if (!m_columnOf[field] && !m_isTaken[column]) {
                take(field, column, score);
            }
        }
    }

    void followHints()
    {
        switch (m_result.kind) {
        case RecordKind::Sales:
        case RecordKind::Orders:
        case RecordKind::Lines:
            useDocumentNumber();
            useBuyersName();
            useLoneDay();
            dropRowNumber();
            break;
        case RecordKind::Leads:
            preferActualClose();
            dropNameOfDeal();
            break;
        case RecordKind::Rates: useCurrencyColumns(); break;
        default: break;
        }
    }

    void useDocumentNumber()
    {
        const auto order = *indexOf("order");
        if (m_isSaid[order]) {
            return;
        }
        const auto ofReturn = m_hints.returnNumber();
        const auto ofItems = ofReturn || m_columnOf[order] ? ofReturn : m_hints.orderOfLineItems();
        const auto number = ofItems || m_columnOf[order] ? ofItems : m_hints.numberOfDocuments();
        const bool isFree = number && (!m_isTaken[*number] || m_columnOf[order] == number);
        if (!isFree) {
            return;
        }
        if (m_columnOf[order]) {
            m_isTaken[*m_columnOf[order]] = false;
        }
        take(order, *number, kHint);
        m_result.areReturns = ofReturn.has_value();
        if (ofReturn) {
            m_result.notes.push_back({"returns-only", {{"column", m_header[*number]}}});
        }
    }

    void useBuyersName()
    {
        const auto buyer = *indexOf("customer_name");
        const auto product = indexOf("product_name");
        for (std::size_t column = 0; column < m_header.size() && !m_columnOf[buyer] && !m_isSaid[buyer]; ++column) {
            const bool isProduct = product && m_columnOf[*product] == column && !m_isSaid[*product];
            if (m_hints.isBuyersName(column) && (isProduct || !m_isTaken[column])) {
                if (isProduct) {
                    m_columnOf[*product].reset();
                }
                take(buyer, column, kHint);
            }
        }
    }

    void useLoneDay()
    {
        const auto date = indexOf("date");
        const bool isOpen = m_result.kind == RecordKind::Sales && !m_columnOf[*date] && !m_isSaid[*date];
        const bool isSold = isOpen && (has("product") || has("product_name") || has("quantity"));
        const auto day = isSold ? m_hints.loneDay() : std::nullopt;
        if (day && !m_isTaken[*day]) {
            take(*date, *day, kHint);
            m_result.notes.push_back({"named-as", {{"column", m_header[*day]}, {"field", "date"}}});
        }
    }

    /// "No Urut" of the file's rows is another one in the next file: no line of an order.
    void dropRowNumber()
    {
        const auto line = indexOf("line");
        const auto order = indexOf("order");
        const bool isThere = line && m_columnOf[*line] && !m_isSaid[*line] && m_columnOf[*order] && !isOwnExport(m_header);
        if (isThere && m_facts[*m_columnOf[*order]].examples.size() > 1 && m_hints.isRowNumber(*m_columnOf[*line])) {
            m_result.notes.push_back({"row-number", {{"column", m_header[*m_columnOf[*line]]}}});
            m_columnOf[*line].reset();
        }
    }

    /// "Name" beside the account is what the opportunity is called.
    void dropNameOfDeal()
    {
        const auto name = *indexOf("customer_name");
        const bool isBoth = m_columnOf[name] && !m_isSaid[name] && has("customer");
        if (isBoth && Synonyms::instance().headerIs(m_names.own(*m_columnOf[name]), "bare name")) {
            m_isTaken[*m_columnOf[name]] = false;
            m_columnOf[name].reset();
        }
    }

    /// "Est. Close Date" counts where the actual one is blank.
    void preferActualClose()
    {
        const auto closed = *indexOf("closed");
        for (std::size_t column = 0; column < m_header.size() && m_columnOf[closed] && !m_isSaid[closed]; ++column) {
            const auto score = m_names.score("closed", column);
            if (score > 0 && !m_isTaken[column] && m_hints.isActual(column) && suits(closed, column, score)) {
                m_expected = m_columnOf[closed];
                take(closed, column, score);
                return;
            }
        }
    }

    void useCurrencyColumns()
    {
        const auto rate = *indexOf("rate");
        const auto currency = *indexOf("currency");
        if (m_columnOf[rate] || m_columnOf[currency] || m_isSaid[rate] || m_isSaid[currency]) {
            return;
        }
        m_result.rateColumns = m_hints.currencies(m_base);
        for (const auto& [column, code] : m_result.rateColumns) {
            m_isTaken[column] = true;
        }
        if (!m_result.rateColumns.empty()) {
            take(rate, m_result.rateColumns.front().first, 1.0);
        }
    }

    /// The name says the field and the cells do not: never left out in silence, a person is asked.
    void takeDoubtful()
    {
        for (std::size_t field = 0; field < m_fields.size(); ++field) {
            const auto nature = natureOf(m_result.kind, m_fields[field]);
            const bool canBeDoubtful = (nature == FieldNature::Number && m_fields[field] != "refund") || nature == FieldNature::Date;
            if (m_columnOf[field] || m_isSaid[field] || !canBeDoubtful || m_fields[field] == "unit") {
                continue;
            }
            for (std::size_t column = 0; column < m_header.size(); ++column) {
                const auto score = m_names.score(m_fields[field], column);
                if (score > kExact && !m_isTaken[column] && !m_facts[column].isPartOfPrice && suitsRates(m_fields[field], column)) {
                    take(field, column, score / 2);
                    m_result.doubtful.push_back({m_fields[field], false});
                    break;
                }
            }
        }
    }

    /// Needed is what is missing as soon as its column is taken away.
    void markNeeded()
    {
        for (auto& one : m_result.doubtful) {
            auto& column = m_columnOf[*indexOf(one.field)];
            const auto kept = std::exchange(column, std::nullopt);
            one.isNeeded = findMissing().size() > m_result.missing.size();
            column = kept;
        }
    }

    void take(std::size_t field, std::size_t column, double score)
    {
        m_columnOf[field] = column;
        m_score[field] = score;
        m_isTaken[column] = true;
    }

    std::optional<std::size_t> indexOf(std::string_view field) const
    {
        const auto at = std::find(m_fields.begin(), m_fields.end(), field);
        return at == m_fields.end() ? std::nullopt : std::optional{static_cast<std::size_t>(at - m_fields.begin())};
    }

    /// A name without an id beside it is what records refer to.
    void moveLoneNames()
    {
        for (const auto& [id, name] : {std::pair{"customer", "customer_name"}, {"rep", "rep_name"}, {"product", "product_name"}, {"id", "name"}}) {
            const auto idAt = indexOf(id);
            const auto nameAt = indexOf(name);
            if (idAt && nameAt && !m_columnOf[*idAt] && !m_isSaid[*idAt] && m_columnOf[*nameAt] && !m_isSaid[*nameAt]) {
                std::swap(m_columnOf[*idAt], m_columnOf[*nameAt]);
                std::swap(m_score[*idAt], m_score[*nameAt]);
            }
        }
    }

    bool isJumlah(std::size_t column) const
    {
        const auto words = plainWords(m_names.own(column));
        return words == "jumlah" || words == "jml";
    }

    /// "Jumlah" is the quantity only where no other column is one by its name.
    void preferOtherQuantity()
    {
        const auto quantity = *indexOf("quantity");
        if (m_isSaid[quantity] || !m_columnOf[quantity] || !isJumlah(*m_columnOf[quantity])) {
            return;
        }
        for (std::size_t column = 0; column < m_header.size(); ++column) {
            const double score = m_names.score("quantity", column);
            if (!m_isTaken[column] && score > 0 && !isSentBack(column) && suits(quantity, column, score)) {
                m_isTaken[*m_columnOf[quantity]] = false;
                take(quantity, column, score);
                return;
            }
        }
    }

    /// What was sent back is the quantity only where no other column is one.
    void preferSoldQuantity()
    {
        const auto quantity = *indexOf("quantity");
        if (m_isSaid[quantity] || !m_columnOf[quantity] || !isSentBack(*m_columnOf[quantity])) {
            return;
        }
        for (std::size_t column = 0; column < m_header.size(); ++column) {
            const double score = m_names.score("quantity", column);
            if (!m_isTaken[column] && score > 0 && !isSentBack(column) && suits(quantity, column, score)) {
                m_isTaken[*m_columnOf[quantity]] = false;
                take(quantity, column, score);
                return;
            }
        }
    }

    bool isSentBack(std::size_t column) const { return Synonyms::instance().headerHas(m_names.own(column), "sent back"); }

    /// "Jumlah" is a total only beside another quantity.
    void useJumlahAsTotal()
    {
        const auto total = *indexOf("total");
        if (m_columnOf[total] || m_isSaid[total] || !m_columnOf[*indexOf("quantity")]) {
            return;
        }
        for (std::size_t column = 0; column < m_header.size(); ++column) {
            if (!m_isTaken[column] && plainWords(m_names.own(column)) == "jumlah" && suits(total, column, 1)) {
                constexpr double kAssumed = 0.7;
                take(total, column, kAssumed);
                m_result.notes.push_back({"jumlah-is-total", {{"column", m_header[column]}}});
                return;
            }
        }
    }

    std::optional<std::size_t> columnLike(const std::string& group) const
    {
        const auto& synonyms = Synonyms::instance();
        const auto found = std::find_if(m_header.begin(), m_header.end(), [&](const auto& name) { return synonyms.isHeader(name, group); });
        return found == m_header.end() ? std::nullopt : std::optional{static_cast<std::size_t>(found - m_header.begin())};
    }

    /// Puts what `from` has found under this name to `into`, where both are free to be.
    void moveNamed(const char* from, std::string_view name, const char* into)
    {
        const auto source = *indexOf(from);
        const auto target = *indexOf(into);
        const bool isThere = m_columnOf[source] && !m_isSaid[source] && !m_isSaid[target] && !m_columnOf[target] && plainWords(m_header[*m_columnOf[source]]) == name;
        if (isThere) {
            std::swap(m_columnOf[source], m_columnOf[target]);
            std::swap(m_score[source], m_score[target]);
            m_result.notes.push_back({"named-as", {{"column", m_header[*m_columnOf[target]]}, {"field", into}}});
        }
    }

    /// Some systems name another field what others do: Amazon's item price is that of all its pieces, WooCommerce's item cost
    /// the price of one, SAP's item the line beside a material.
    void readAsSystem()
    {
        if (columnLike("amazon")) {
            moveNamed("price", "item price", "total");
        }
        if (columnLike("woocommerce")) {
            moveNamed("cost", "item cost", "price");
        }
        const auto material = columnLike("material");
        const auto product = *indexOf("product");
        if (material && !m_isTaken[*material] && suits(product, *material, 1)) {
            moveNamed("product", "item", "line");
            if (!m_columnOf[product] && !m_isSaid[product]) {
                take(product, *material, 1);
            }
        }
    }

    bool isTotal(std::size_t column) const { return Synonyms::instance().isValue(m_header[column], "footer"); }

    /// One row per person, one column per month, as people keep their targets.
    void findPeriodColumns()
    {
        const auto value = *indexOf("value");
        const bool hasPeriod = m_columnOf[*indexOf("period")] || m_columnOf[*indexOf("start")];
        const bool isTotalValue = m_columnOf[value] && !m_isSaid[value] && isTotal(*m_columnOf[value]);
        if (hasPeriod || (m_columnOf[value] && !isTotalValue)) {
            return;
        }
        std::vector<PeriodColumn> found;
        std::optional<std::size_t> total = isTotalValue ? m_columnOf[value] : std::nullopt;
        for (std::size_t column = 0; column < m_header.size(); ++column) {
            const bool isNumber = m_facts[column].filled == 0 || m_facts[column].type() == ColumnType::Number;
            const auto period = m_isTaken[column] || !isNumber ? std::nullopt : periodColumn(m_header[column], column, m_calendar);
            if (period) {
                found.push_back(*period);
            } else if (!m_isTaken[column] && isNumber && isTotal(column)) {
                total = column;
            }
        }
        if (found.size() < 2) {
            return;
        }
        m_columnOf[value].reset();
        for (const PeriodColumn& one : found) {
            m_isTaken[one.column] = true;
        }
        m_result.periods = std::move(found);
        m_result.periodsTotal = total;
    }

    /// CSAT and NPS of one answer, satisfaction with this and with that, side by side.
    void findMoreScores()
    {
        if (m_result.kind != RecordKind::Surveys || !m_columnOf[*indexOf("score")] || m_columnOf[*indexOf("question")]) {
            return;
        }
        const auto score = *indexOf("score");
        for (std::size_t column = 0; column < m_header.size(); ++column) {
            const auto& facts = m_facts[column];
            const bool isAnswer = facts.type() == ColumnType::Number || facts.areWords();
            if (isAnswer && !m_isTaken[column] && m_names.score("score", column) > 0 && suits(score, column, kExact)) {
                m_isTaken[column] = true;
                m_result.moreScores.push_back(column);
            }
        }
    }

    /// A row of periods without a name is the whole team's only where it has no name at all.
    bool hasScopeOfPeriods() const
    {
        const bool hasScope = has("rep") || has("team") || has("region") || has("product") || has("category") || has("channel")
                              || has("segment") || has("customer") || has("source");
        return hasScope || m_header.size() == m_result.periods.size() + (m_result.periodsTotal ? 1U : 0U) + (has("kpi") ? 1U : 0U)
                                                + (has("level") ? 1U : 0U);
    }

    bool isTaxBase(std::size_t column) const { return Synonyms::instance().headerHas(m_names.own(column), "tax base"); }

    /// What the tax is reckoned of is the net total, whatever else is called one.
    void preferTaxBase()
    {
        const auto total = *indexOf("total");
        if (m_isSaid[total] || (m_columnOf[total] && isTaxBase(*m_columnOf[total]))) {
            return;
        }
        for (std::size_t column = 0; column < m_header.size(); ++column) {
            const auto score = !m_isTaken[column] && isTaxBase(column) ? m_names.score("total", column) : 0;
            if (score > 0 && suits(total, column, score)) {
                if (m_columnOf[total]) {
                    m_isTaken[*m_columnOf[total]] = false;
                }
                take(total, column, score);
                return;
            }
        }
    }

    void noteParts()
    {
        for (std::size_t column = 0; column < m_header.size(); ++column) {
            if (m_facts[column].isPartOfPrice && !m_isTaken[column]) {
                m_result.notes.push_back({"tax-base-part", {{"column", m_header[column]}}});
            }
        }
    }

    /// Shipping, insurance, a luxury tax: all columns of the kind. They matter to a total alone.
    void takeCharges()
    {
        const auto charge = *indexOf("charge");
        auto& first = m_columnOf[charge];
        if (first && !m_isSaid[charge] && !has("total")) {
            m_isTaken[*first] = false;
            first.reset();
        }
        for (std::size_t column = 0; column < m_header.size() && first && !m_isSaid[charge]; ++column) {
            const auto score = m_names.score("charge", column);
            if (score > 0 && !m_isTaken[column] && suits(charge, column, score)) {
                m_isTaken[column] = true;
                m_moreCharges.push_back({"charge", column, score});
            }
        }
    }

    /// What else is named a discount of what was sold.
    void takeMoreDiscounts()
    {
        const auto discount = *indexOf("discount");
        for (std::size_t column = 0; column < m_header.size() && m_columnOf[discount] && !m_isSaid[discount]; ++column) {
            const auto score = m_names.score("discount", column);
            const bool isOfShipping = Synonyms::instance().headerHas(m_header[column], "shipping words");
            if (score > 0 && !m_isTaken[column] && !isOfShipping && suits(discount, column, score)) {
                m_isTaken[column] = true;
                m_moreDiscounts.push_back({"discount", column, score});
            }
        }
    }

    /// A share is a salesperson's.
    void dropShareOfNobody()
    {
        const auto share = *indexOf("share");
        if (m_columnOf[share] && !m_isSaid[share] && !m_columnOf[*indexOf("rep")]) {
            m_isTaken[*m_columnOf[share]] = false;
            m_columnOf[share].reset();
        }
    }

    void useCountryAsRegion()
    {
        constexpr double kAssumed = 0.4;
        const auto region = *indexOf("region");
        if (m_columnOf[region] || m_isSaid[region]) {
            return;
        }
        for (const auto* word : {"province", "provinsi", "state", "country", "negara", "city", "kota"}) {
            for (std::size_t column = 0; column < m_header.size(); ++column) {
                const auto words = plainWords(m_header[column]);
                const bool isAddress = containsWords(words, "ship") || containsWords(words, "code");
                if (!m_isTaken[column] && !isAddress && containsWords(words, word)
                    && m_facts[column].type() == ColumnType::Text) {
                    take(region, column, kAssumed);
                    m_result.notes.push_back({"region-from", {{"column", m_header[column]}}});
                    return;
                }
            }
        }
    }

    bool has(std::string_view field) const { return m_columnOf[*indexOf(field)].has_value(); }

    std::vector<std::string> findMissing() const
    {
        std::vector<std::string> missing;
        const auto need = [&](bool isThere, const char* field) {
            if (!isThere) {
                missing.emplace_back(field);
            }
        };
        const auto needAmount = [&] {
            need(has("total") || has("price") || (m_hasPrices && has("product") && has("quantity")), "total");
        };
        switch (m_result.kind) {
        case RecordKind::Sales:
            need(has("order") || m_result.ordersAreRows, "order");
            need(has("date"), "date");
            needAmount();
            break;
        case RecordKind::Leads:
            need(has("id"), "id");
            need(has("created") || has("closed") || m_isSaid[*indexOf("created")], "created");
            break;
        case RecordKind::Surveys:
            need(has("date"), "date");
            need(has("score"), "score");
            break;
        case RecordKind::Targets:
            need(has("period") || has("start") || !m_result.periods.empty(), "period");
            need(has("value") || !m_result.periods.empty(), "value");
            need(m_result.periods.empty() || hasScopeOfPeriods(), "rep");
            break;
        case RecordKind::Lines:
            need(has("order"), "order");
            needAmount();
            break;
        default:
            for (const std::string_view field : neededFields(m_result.kind)) {
                need(has(field) || (field == "currency" && !m_result.rateColumns.empty()), field.data());
            }
        }
        return missing;
    }

    bool m_hasPrices;
    const std::string& m_base;
    const std::vector<std::string>& m_header;
    ColumnNames m_names;
    ColumnHints m_hints;
    std::optional<std::size_t> m_expected;  ///< of leads: the day that was expected, beside the actual one
    const std::vector<ColumnFacts>& m_facts;
    const std::vector<std::string>& m_fields;
    std::vector<std::optional<std::size_t>> m_columnOf;
    std::vector<double> m_score;
    std::vector<bool> m_isSaid;
    std::vector<bool> m_isTaken;
    bool m_mayHavePeriods = false;
    FiscalCalendar m_calendar;
    std::vector<FieldMapping> m_moreCharges;  ///< beside the first
    std::vector<FieldMapping> m_moreDiscounts;
    KindMapping m_result;
};

/// Whether the kind has every field that a person named.
bool hasSaidFields(RecordKind kind, const ImportOptions& options)
{
    const auto& fields = fieldsOf(kind);
    return std::all_of(options.map.begin(), options.map.end(), [&](const auto& said) {
        return std::find(fields.begin(), fields.end(), said.first) != fields.end();
    });
}

}  // namespace

Result<std::vector<KindMapping>> mapColumns(const Dialect& dialect, const std::vector<ColumnFacts>& facts, const ImportOptions& options)
{
    std::vector<KindMapping> mappings;
    const bool areRates = !options.kind && hasSaidFields(RecordKind::Rates, options) && ColumnHints{dialect.header, facts}.areRates();
    for (std::size_t at = 0; at < domain::kRecordKindCount; ++at) {
        const auto kind = static_cast<RecordKind>(at);
        if ((options.kind && *options.kind != kind) || !hasSaidFields(kind, options) || (areRates && isUsual(kind))) {
            continue;
        }
        // The rarer kinds are thought of when a file is none of the usual ones.
        if (!options.kind && !isUsual(kind)
            && std::any_of(mappings.begin(), mappings.end(), [](const auto& one) { return isUsual(one.kind) && isWhole(one); })) {
            break;
        }
        Mapper mapper{kind, dialect, facts, options};
        if (auto status = mapper.takeSaid(options); !status) {
            return pass(status.error());
        }
        if (options.kind) {
            mapper.allowPeriodColumns(options.calendar);
        }
        mappings.push_back(mapper.finish());
    }
    if (mappings.empty()) {
        return fail(Errc::Usage, "--map names a field that this kind does not have");
    }
    if (!options.kind) {
        keepLikely(mappings, dialect.header, facts);
    }
    std::stable_sort(mappings.begin(), mappings.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
    return mappings;
}

}  // namespace kinerja::ingest
