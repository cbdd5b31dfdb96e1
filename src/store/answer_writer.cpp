// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <utility>

#include "list_tables.h"
#include "small_writers.h"

namespace kinerja::store {
namespace {

// The key text is the whole key but for n: see keyText().
constexpr const char* kKeysSql = "SELECT id, key FROM survey_answers ORDER BY nth, id";

/// "i" id question, or "c" customer day question; the parts are told apart by their lengths.
void keyText(const domain::SurveyAnswer& answer, std::string& key)
{
    const auto part = [&key](std::string_view text) {
        key += std::to_string(text.size());
        key += ':';
        key += text;
    };
    key.clear();
    if (!answer.id.empty()) {
        key += 'i';
        part(answer.id);
    } else {
        key += 'c';
        part(answer.customer);
        key += std::to_string(toYmd(answer.day));
        key += ' ';
    }
    part(answer.question);
}

}  // namespace

AnswerWriter::AnswerWriter(KeyedRows rows) : m_rows(std::move(rows)) {}

Result<AnswerWriter> AnswerWriter::begin(ImportContext& context)
{
    Result<KeyedRows> rows = KeyedRows::begin(context, kindTable(domain::RecordKind::Surveys).rows);
    Result<Statement> keys = Statement::prepare(context.connection, kKeysSql);
    if (!rows || !keys) {
        return fail(Errc::Internal, "answers: a statement does not prepare");
    }
    AnswerWriter writer{*std::move(rows)};
    Result<bool> row = keys->step();
    for (; row && *row; row = keys->step()) {
        const TextIndex::Place place = writer.m_keys.insert(keys->text(1));
        writer.m_known.resize(writer.m_keys.size());
        writer.m_known[place.index].ids.push_back(keys->integer(0));
    }
    if (!row) {
        return pass(row.error());
    }
    return writer;
}

Status AnswerWriter::apply(ImportContext& context, const domain::SurveyAnswer& answer)
{
    Dictionaries& words = context.dictionaries;
    const std::int64_t customer = words.customer(answer.customer, {}, 0);
    const std::int64_t product = words.product(answer.product, {}, 0);
    const std::int64_t share = words.share(answer.rep, {}, 0);
    keyText(answer, m_key);
    const TextIndex::Place place = m_keys.insert(m_key);
    m_known.resize(m_keys.size());
    Known& known = m_known[place.index];
    std::int64_t id = 0;
    std::size_t nth = known.ids.size() + 1;
    if (context.mode != ImportMode::Append && known.met < known.ids.size()) {
        id = known.ids[known.met];
        nth = ++known.met;
    } else {
        known.ids.push_back(m_rows.nextId());
        known.met = known.ids.size();
    }
    const std::array<Value, 12> values{std::string_view{m_key},
                                       static_cast<std::int64_t>(nth),
                                       std::int64_t{toYmd(answer.day)},
                                       codeValue(customer),
                                       codeValue(share),
                                       codeValue(product),
                                       std::string_view{answer.question},
                                       std::int64_t{answer.score},
                                       std::int64_t{answer.scaleMin},
                                       std::int64_t{answer.scaleMax},
                                       std::string_view{answer.comment},
                                       std::string_view{answer.topics}};
    const Result<RowFate> fate = m_rows.put(context, id, values);
    return fate ? Status{} : pass(fate.error());
}

}  // namespace kinerja::store
