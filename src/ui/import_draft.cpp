// SPDX-License-Identifier: GPL-3.0-or-later
#include "kinerja/ui/import_draft.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace kinerja::ui {
namespace {

/// It makes other columns.
constexpr const char* kDelimiterRule = "delimiter";
/// What the file itself says, over what was said before the window opened and over a profile's answer.
constexpr const char* kAsFile = "auto";

bool isSame(const ingest::Question& one, const ingest::Question& other)
{
    return one.id == other.id && one.column == other.column && one.field == other.field;
}

bool hasSameAnswers(const ingest::Question& one, const ingest::Question& other)
{
    return one.id == other.id && one.field == other.field && !one.answers.empty()
           && std::equal(one.answers.begin(), one.answers.end(), other.answers.begin(), other.answers.end(),
                         [](const ingest::Answer& a, const ingest::Answer& b) { return a.option == b.option; });
}

/// Whether an open question offers to say the field: nobody has said that it has no column.
bool isStillAsked(const std::vector<AskedQuestion>& questions, const std::string& field)
{
    return std::any_of(questions.begin(), questions.end(), [&](const AskedQuestion& asked) {
        const auto& answers = asked.question.answers;
        return asked.question.id == "scope" && asked.option.empty() && std::any_of(answers.begin(), answers.end(), [&](const auto& answer) { return answer.value == field; });
    });
}

/// Columns that one answer settles together are one question: its examples are those of the first.
std::vector<ingest::Question> together(const std::vector<ingest::Question>& questions)
{
    std::vector<ingest::Question> all;
    for (const ingest::Question& question : questions) {
        const auto like = std::find_if(all.begin(), all.end(), [&](const auto& one) { return hasSameAnswers(one, question); });
        if (like == all.end()) {
            all.push_back(question);
        } else {
            like->column += ", " + question.column;
        }
    }
    return all;
}

}  // namespace

ImportDraft::ImportDraft(ingest::ImportOptions base) : m_base{std::move(base)}
{
    if (m_base.corrections) {
        m_corrections = *std::exchange(m_base.corrections, nullptr);
    }
}

void ImportDraft::look(const ingest::Inspection& inspection)
{
    const auto found = together(inspection.questions);
    std::vector<AskedQuestion> questions;
    for (AskedQuestion& asked : m_questions) {
        const auto open = std::find_if(found.begin(), found.end(), [&](const auto& question) { return isSame(question, asked.question); });
        if (open != found.end()) {
            questions.push_back({*open, {}});  // still open, whatever was answered
        } else if (!asked.option.empty()) {
            questions.push_back(std::move(asked));
        }
    }
    for (const ingest::Question& question : found) {
        const bool isKnown = std::any_of(questions.begin(), questions.end(),
                                         [&](const auto& asked) { return isSame(asked.question, question); });
        if (!isKnown) {
            questions.push_back({question, {}});
        }
    }
    m_questions = std::move(questions);
    m_seen = inspection;
    if (m_map.empty()) {
        m_proposed = inspection.mapping;
    }
}

void ImportDraft::forgetColumns()
{
    m_map.clear();
    m_base.map.clear();
    m_corrections.clear();
    std::erase_if(m_rules, [](const auto& rule) { return rule.first != "currency" && rule.first != kDelimiterRule; });
    std::erase_if(m_questions, [](const AskedQuestion& asked) { return asked.question.id != "encoding"; });
}

void ImportDraft::chooseKind(domain::RecordKind kind)
{
    forgetColumns();
    m_kind = kind;
}

void ImportDraft::chooseEncoding(const std::string& encoding)
{
    std::erase_if(m_questions, [](const AskedQuestion& asked) { return asked.question.id == "encoding"; });
    m_encoding = encoding;
}

void ImportDraft::chooseSheet(const std::string& sheet)
{
    forgetColumns();
    m_kind.reset();
    m_sheet = sheet;
}

void ImportDraft::setRule(const std::string& name, const std::string& value)
{
    if (name == kDelimiterRule) {
        forgetColumns();
        m_kind.reset();
    }
    m_rules[name] = value.empty() ? kAsFile : value;
}

void ImportDraft::mapColumn(std::size_t column, const std::string& field)
{
    if (!m_seen.kind) {
        return;
    }
    m_kind = m_seen.kind;
    m_base.map.clear();
    std::erase_if(m_questions, [](const AskedQuestion& asked) {
        return (asked.question.id == "field" && !asked.question.field.empty()) || (asked.question.id == "scope" && !asked.option.empty());
    });
    m_map.clear();
    for (const std::string& one : ingest::fieldsOf(*m_kind)) {
        const bool isNumber = one == "order" || (one == "id" && *m_kind == domain::RecordKind::Leads);
        if (isStillAsked(m_questions, one)) {
            continue;
        }
        m_map[one] = isNumber && m_seen.reading.ordersAreRows ? "#row" : "#0";
    }
    for (const ingest::FieldMapping& mapped : m_seen.mapping) {
        if (mapped.column != column) {
            m_map[mapped.field] = "#" + std::to_string(mapped.column + 1);
        }
    }
    if (!field.empty()) {
        m_map[field] = "#" + std::to_string(column + 1);
    }
}

void ImportDraft::answer(std::size_t question, const std::string& option)
{
    if (m_questions[question].question.id == "kind") {
        // Answers about another kind's columns are none any more.
        const AskedQuestion asked = m_questions[question];
        forgetColumns();
        m_kind.reset();
        m_questions.push_back({asked.question, option});
        return;
    }
    m_questions[question].option = option;
}

void ImportDraft::correct(ingest::Corrections corrections)
{
    for (auto& [line, correction] : corrections) {
        const auto known = m_corrections.find(line);
        if (known != m_corrections.end()) {
            correction.was = known->second.was;  // what the file says, not what was mended before
        }
        m_corrections[line] = std::move(correction);
    }
}

bool ImportDraft::asks(std::string_view id) const noexcept
{
    return std::any_of(m_questions.begin(), m_questions.end(), [id](const AskedQuestion& asked) { return asked.question.id == id; });
}

int ImportDraft::open() const noexcept
{
    return static_cast<int>(std::count_if(m_questions.begin(), m_questions.end(), [](const AskedQuestion& asked) { return asked.option.empty(); }));
}

ingest::ImportOptions ImportDraft::options() const
{
    ingest::ImportOptions options = m_base;
    options.kind = m_kind ? m_kind : options.kind;
    options.encoding = m_encoding.value_or(options.encoding);
    options.sheet = m_sheet.value_or(options.sheet);
    options.tax = m_tax ? m_tax : options.tax;
    options.map.insert(options.map.end(), m_map.begin(), m_map.end());
    for (const auto& [name, value] : m_rules) {
        (void)ingest::applySet(options, name + '=' + value);  // offered as they are: see below
    }
    for (const AskedQuestion& asked : m_questions) {
        if (!asked.option.empty()) {
            // Offered by ingest itself: an answer it does not take would leave the question open, and seen.
            (void)ingest::applyAnswer(options, asked.option);
        }
    }
    if (!m_corrections.empty()) {
        options.corrections = std::make_shared<const ingest::Corrections>(m_corrections);
    }
    return options;
}

}  // namespace kinerja::ui
