// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <map>

#include "browse_data.h"
#include "kinerja/domain/lead.h"
#include "kinerja/store/browse.h"
#include "kinerja/store/facts.h"

namespace kinerja::services {
namespace {

using domain::Dimension;
using domain::SalesColumn;
using Values = BrowseTable::Data::Values;

std::string shown(const domain::DictionaryEntry& entry)
{
    return entry.label.empty() ? entry.key : entry.label;
}

BrowseTexts textsOf(const std::vector<domain::DictionaryEntry>& entries)
{
    BrowseTexts texts;
    for (const domain::DictionaryEntry& entry : entries) {
        texts.set(entry.id, shown(entry), {entry.key});
    }
    return texts;
}

/// "Ani; Budi" for each set of credited people.
BrowseTexts textsOfShares(const domain::FactSource& source)
{
    std::map<std::int64_t, const domain::DictionaryEntry*> people;
    for (const domain::DictionaryEntry& person : source.people) {
        people[person.id] = &person;
    }
    BrowseTexts texts;
    for (const domain::ShareSet& set : source.shares) {
        std::vector<std::string> names;
        std::vector<std::string> keys;
        for (const domain::ShareSet::Part& part : set.parts) {
            const auto found = people.find(part.person);
            const bool isNew = found != people.end() && std::find(keys.begin(), keys.end(), found->second->key) == keys.end();
            if (isNew) {  // else the same person in two teams
                names.push_back(shown(*found->second));
                keys.push_back(found->second->key);
            }
        }
        texts.setAll(set.id, std::move(names), std::move(keys));
    }
    return texts;
}

/// The segment of each customer.
BrowseTexts segmentsOf(const domain::FactSource& source)
{
    const BrowseTexts terms = textsOf(source.terms);
    BrowseTexts segments;
    for (const domain::DictionaryEntry& customer : source.customers) {
        const auto segment = static_cast<std::size_t>(customer.parent);
        segments.set(customer.id, segment < terms.texts.size() ? terms.texts[segment] : std::string{},
                     segment < terms.keys.size() ? terms.keys[segment] : std::vector<std::string>{});
    }
    return segments;
}

Packed packedOf(domain::SalesColumns& sales, SalesColumn column)
{
    domain::SalesColumns::Column& taken = sales[column];
    Packed packed;
    packed.width = taken.width;
    packed.isSigned = domain::isAmount(column);
    packed.scale = domain::scaleOf(taken.zeros);
    packed.bytes = std::move(taken.bytes);
    return packed;
}

std::vector<std::int64_t> daysOf(const domain::SalesColumns& sales, const Packed& dayOfMonth)
{
    std::vector<std::int64_t> days;
    days.reserve(sales.lines);
    for (const domain::SalesColumns::Month& month : sales.months) {
        const Date first = makeDate(month.month / 100, static_cast<unsigned>(month.month % 100), 1);
        for (std::uint32_t line = 0; line < month.lines; ++line) {
            days.push_back(first.time_since_epoch().count() + dayOfMonth[days.size()] - 1);
        }
    }
    return days;
}

Result<BrowseTexts> orderNumbers(store::Connection& connection)
{
    BrowseTexts texts;
    const Status read = store::forEachOrder(connection, [&](std::int64_t id, std::string_view number) {
        texts.set(id, std::string{number}, {});
    });
    if (!read) {
        return pass(read.error());
    }
    return texts;
}

void markCounted(BrowseTable::Data& data, const Packed& flags)
{
    data.counted.resize(data.rows);
    for (std::size_t row = 0; row < data.rows; ++row) {
        data.counted[row] = (flags[row] & (domain::kCancelled | domain::kOtherCurrency)) == 0 ? 1 : 0;
    }
}

Status loadLines(store::Connection& connection, domain::FactSource& source, BrowseTable::Data& data)
{
    auto orders = orderNumbers(connection);
    if (!orders) {
        return pass(orders.error());
    }
    domain::SalesColumns& sales = source.sales;
    data.rows = sales.lines;
    const Packed dayOfMonth = packedOf(sales, SalesColumn::Day);
    Packed gross = packedOf(sales, SalesColumn::Gross);
    Packed discount = packedOf(sales, SalesColumn::Discount);
    std::vector<std::int64_t> net(data.rows);
    for (std::size_t row = 0; row < data.rows; ++row) {
        net[row] = gross[row] - discount[row];
    }
    const BrowseTexts terms = textsOf(source.terms);
    using enum BrowseField;
    addColumn(data, Day, BrowseType::Day, wide(daysOf(sales, dayOfMonth)));
    addColumn(data, Order, BrowseType::Text, packedOf(sales, SalesColumn::Order), std::move(*orders));
    addColumn(data, Customer, BrowseType::Text, packedOf(sales, SalesColumn::Customer), textsOf(source.customers), Dimension::Customer);
    addColumn(data, Product, BrowseType::Text, packedOf(sales, SalesColumn::Product), textsOf(source.products), Dimension::Product);
    addColumn(data, Rep, BrowseType::Text, packedOf(sales, SalesColumn::Share), textsOfShares(source), Dimension::Rep);
    addColumn(data, Region, BrowseType::Text, packedOf(sales, SalesColumn::Region), terms, Dimension::Region);
    addColumn(data, Quantity, BrowseType::Quantity, packedOf(sales, SalesColumn::Quantity));
    addColumn(data, Amount, BrowseType::Money, wide(std::move(net)));
    addColumn(data, Cost, BrowseType::Money, packedOf(sales, SalesColumn::Cost));
    addColumn(data, BrowseField::Status, BrowseType::Flags, packedOf(sales, SalesColumn::Flags));
    markCounted(data, data.values.back().packed);
    addColumn(data, Category, BrowseType::Text, packedOf(sales, SalesColumn::Category), terms, Dimension::Category);
    addColumn(data, Channel, BrowseType::Text, packedOf(sales, SalesColumn::Channel), terms, Dimension::Channel);
    addColumn(data, Team, BrowseType::Text, packedOf(sales, SalesColumn::Team), terms, Dimension::Team);
    addColumn(data, Unit, BrowseType::Text, packedOf(sales, SalesColumn::Unit), terms);
    addColumn(data, Gross, BrowseType::Money, std::move(gross));
    addColumn(data, Discount, BrowseType::Money, std::move(discount));
    splitTeams(source, data);
    data.segments = segmentsOf(source);
    return addLineCurrencies(connection, source.currency, data);
}

/// Texts that a statement gives row by row: equal ones share a code.
class Coder {
public:
    void add(std::string_view text)
    {
        const auto [place, isNew] = m_codes.emplace(text, m_texts.texts.size());
        if (isNew && !text.empty()) {
            m_texts.set(static_cast<std::int64_t>(place->second), std::string{text}, {});
        }
        m_rows.push_back(text.empty() ? 0 : static_cast<std::int64_t>(place->second));
    }
    void put(BrowseTable::Data& data, BrowseField field)
    {
        addColumn(data, field, BrowseType::Text, wide(std::move(m_rows)), std::move(m_texts));
    }
    [[nodiscard]] std::size_t count() const noexcept { return m_rows.size(); }

private:
    std::unordered_map<std::string, std::size_t> m_codes;
    BrowseTexts m_texts;
    std::vector<std::int64_t> m_rows;
};

std::int64_t dayValue(DayNumber day) { return day == INT32_MIN ? kNoBrowseValue : std::int64_t{day}; }

/// One number of each record.
template <typename Record, typename Read>
Packed numbersOf(const std::vector<Record>& records, Read read)
{
    std::vector<std::int64_t> numbers;
    numbers.reserve(records.size());
    for (const Record& record : records) {
        numbers.push_back(read(record));
    }
    return wide(std::move(numbers));
}

Status loadLeads(store::Connection& connection, const domain::FactSource& source, BrowseTable::Data& data)
{
    using domain::LeadRow;
    Coder keys;
    Coder stages;
    Coder currencies;
    std::vector<std::int64_t> own;
    bool anyOwn = false;
    const Status read = store::forEachLead(connection, [&](const store::LeadTexts& lead) {
        keys.add(lead.key);
        stages.add(lead.stage);
        const bool isOwn = lead.value && !lead.currency.empty();
        anyOwn = anyOwn || isOwn;
        currencies.add(isOwn ? lead.currency : lead.value ? std::string_view{source.currency} : std::string_view{});
        own.push_back(isOwn ? *lead.value : kNoBrowseValue);
    });
    if (!read || keys.count() != source.leads.size()) {
        return read ? fail(Errc::Damaged, "leads and their columns are not as many") : read;
    }
    data.rows = source.leads.size();
    for (const LeadRow& lead : source.leads) {
        data.counted.push_back(lead.otherCurrency ? 0 : 1);
    }
    const std::vector<LeadRow>& leads = source.leads;
    const BrowseTexts terms = textsOf(source.terms);
    const auto codes = [&](BrowseField field, std::int64_t LeadRow::*code, BrowseTexts texts, Dimension dimension) {
        addColumn(data, field, BrowseType::Text, numbersOf(leads, [&](const LeadRow& one) { return one.*code; }), std::move(texts), dimension);
    };
    using enum BrowseField;
    keys.put(data, Lead);
    addColumn(data, Created, BrowseType::Day, numbersOf(leads, [](const LeadRow& one) { return dayValue(one.created); }));
    addColumn(data, Closed, BrowseType::Day, numbersOf(leads, [](const LeadRow& one) { return dayValue(one.closed); }));
    addColumn(data, Outcome, BrowseType::Outcome, numbersOf(leads, [](const LeadRow& one) { return std::int64_t{one.status}; }));
    stages.put(data, Stage);
    codes(Customer, &LeadRow::customer, textsOf(source.customers), Dimension::Customer);
    codes(Product, &LeadRow::product, textsOf(source.products), Dimension::Product);
    codes(Rep, &LeadRow::share, textsOfShares(source), Dimension::Rep);
    codes(Region, &LeadRow::region, terms, Dimension::Region);
    codes(Source, &LeadRow::source, terms, Dimension::Source);
    addColumn(data, Value, BrowseType::Money, numbersOf(leads, [](const LeadRow& one) {
        return one.hasValue && !one.otherCurrency ? one.value : kNoBrowseValue;
    }));
    if (anyOwn) {
        currencies.put(data, Currency);
        addColumn(data, Original, BrowseType::OwnMoney, wide(std::move(own)));
    }
    codes(Team, &LeadRow::team, terms, Dimension::Team);
    splitTeams(source, data);
    data.segments = segmentsOf(source);
    return {};
}

Status loadAnswers(store::Connection& connection, const domain::FactSource& source, BrowseTable::Data& data)
{
    using domain::SurveyRow;
    Coder questions;
    Coder comments;
    Coder topics;
    const Status read = store::forEachAnswer(connection, [&](const store::AnswerTexts& answer) {
        questions.add(answer.question);
        comments.add(answer.comment);
        topics.add(answer.topics);
    });
    const std::vector<SurveyRow>& answers = source.surveys;
    if (!read || questions.count() != answers.size()) {
        return read ? fail(Errc::Damaged, "answers and their columns are not as many") : read;
    }
    data.rows = answers.size();
    data.counted.assign(data.rows, 1);
    Coder scales;
    for (const SurveyRow& answer : answers) {
        scales.add(std::to_string(answer.scaleMin) + "\u2013" + std::to_string(answer.scaleMax));
    }
    using enum BrowseField;
    addColumn(data, Day, BrowseType::Day, numbersOf(answers, [](const SurveyRow& one) { return dayValue(one.day); }));
    addColumn(data, Customer, BrowseType::Text, numbersOf(answers, [](const SurveyRow& one) { return one.customer; }),
        textsOf(source.customers), Dimension::Customer);
    addColumn(data, Rep, BrowseType::Text, numbersOf(answers, [](const SurveyRow& one) { return one.share; }), textsOfShares(source),
        Dimension::Rep);
    questions.put(data, Question);
    addColumn(data, Score, BrowseType::Number, numbersOf(answers, [](const SurveyRow& one) { return std::int64_t{one.score}; }));
    scales.put(data, Scale);
    addColumn(data, Product, BrowseType::Text, numbersOf(answers, [](const SurveyRow& one) { return one.product; }),
        textsOf(source.products), Dimension::Product);
    topics.put(data, Topics);
    comments.put(data, Comment);
    data.segments = segmentsOf(source);
    return {};
}

}  // namespace

Packed wide(std::vector<std::int64_t> values)
{
    Packed packed;
    packed.width = 0;
    packed.wide = std::move(values);
    return packed;
}

void addColumn(BrowseTable::Data& data, BrowseField field, BrowseType type, Packed packed, BrowseTexts texts,
               std::optional<Dimension> dimension)
{
    data.columns.push_back({field, type});
    data.values.push_back({std::move(packed), std::move(texts), dimension});
}

const Values* valuesOf(const BrowseTable::Data& data, BrowseField field) noexcept
{
    for (std::size_t column = 0; column < data.columns.size(); ++column) {
        if (data.columns[column].field == field) {
            return &data.values[column];
        }
    }
    return nullptr;
}

void BrowseTexts::set(std::int64_t code, std::string text, std::vector<std::string> keyed)
{
    const auto at = static_cast<std::size_t>(code);
    if (at >= texts.size()) {
        texts.resize(at + 1);
        keys.resize(at + 1);
    }
    texts[at] = std::move(text);
    keys[at] = std::move(keyed);
}

void BrowseTexts::setAll(std::int64_t code, std::vector<std::string> each, std::vector<std::string> keyed)
{
    std::string text;
    for (const std::string& one : each) {
        text += (text.empty() || one.empty() ? "" : "; ") + one;
    }
    set(code, std::move(text), std::move(keyed));
    if (each.size() > 1) {
        parts[code] = std::move(each);
    }
}

Result<std::vector<std::shared_ptr<const BrowseTable>>> BrowseTable::load(Workspace& workspace, std::span<const RecordSort> sorts)
{
    store::Connection& connection = workspace.connection();
    const bool wantsSales = std::any_of(sorts.begin(), sorts.end(),
                                        [](RecordSort sort) { return sort == RecordSort::Lines || sort == RecordSort::Orders; });
    auto source = wantsSales ? store::loadFacts(connection) : store::loadRecords(connection);
    if (!source) {
        return pass(source.error());
    }
    auto lines = std::make_unique<Data>();
    Status loaded;
    if (wantsSales) {
        loaded = loadLines(connection, *source, *lines);
    }
    std::vector<std::unique_ptr<Data>> all;
    for (const RecordSort sort : sorts) {
        Data& data = *all.emplace_back(std::make_unique<Data>());
        loaded = loaded.and_then([&]() -> Status {
            switch (sort) {
            case RecordSort::Lines: return {};
            case RecordSort::Orders: return loadOrders(connection, *lines, data);
            case RecordSort::Leads: return loadLeads(connection, *source, data);
            case RecordSort::Answers: break;
            }
            return loadAnswers(connection, *source, data);
        });
    }
    if (!loaded) {
        return pass(loaded.error());
    }
    std::vector<std::shared_ptr<const BrowseTable>> tables;
    for (std::size_t at = 0; at < sorts.size(); ++at) {
        std::unique_ptr<Data>& data = sorts[at] == RecordSort::Lines ? lines : all[at];
        data->sort = sorts[at];
        data->currency = source->currency;
        data->categoryParents = source->categoryParents;
        settle(*data);
        tables.push_back(std::shared_ptr<const BrowseTable>{new BrowseTable{std::move(data)}});
    }
    return tables;
}

Result<std::shared_ptr<const BrowseTable>> BrowseTable::load(Workspace& workspace, RecordSort sort)
{
    auto tables = load(workspace, std::span{&sort, 1});
    if (!tables) {
        return pass(tables.error());
    }
    return std::move(tables->front());
}

BrowseTable::BrowseTable(std::unique_ptr<Data> data) noexcept : m_data{std::move(data)} {}
BrowseTable::~BrowseTable() = default;

RecordSort BrowseTable::sort() const noexcept { return m_data->sort; }
std::size_t BrowseTable::rowCount() const noexcept { return m_data->rows; }
const std::vector<BrowseTable::Column>& BrowseTable::columns() const noexcept { return m_data->columns; }
const std::string& BrowseTable::currency() const noexcept { return m_data->currency; }

std::optional<std::size_t> BrowseTable::columnOf(BrowseField field) const noexcept
{
    const Data::Values* values = valuesOf(*m_data, field);
    return values == nullptr ? std::nullopt : std::optional{static_cast<std::size_t>(values - m_data->values.data())};
}

std::string_view BrowseTable::text(std::size_t row, std::size_t column) const noexcept
{
    const Data::Values& values = m_data->values[column];
    const auto code = static_cast<std::size_t>(values.packed[row]);
    return code < values.texts.texts.size() ? std::string_view{values.texts.texts[code]} : std::string_view{};
}

std::int64_t BrowseTable::value(std::size_t row, std::size_t column) const noexcept { return m_data->values[column].packed[row]; }
std::span<const std::uint32_t> BrowseTable::widest(std::size_t column) const noexcept { return m_data->values[column].widest; }
bool BrowseTable::counts(std::size_t row) const noexcept { return m_data->counted[row] != 0; }

}  // namespace kinerja::services
