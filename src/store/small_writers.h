// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "import_context.h"
#include "keyed_rows.h"
#include "kinerja/base/result.h"
#include "kinerja/domain/lead.h"
#include "kinerja/domain/plan.h"
#include "text_index.h"

namespace kinerja::store {

/// Writes the leads of one import, and the stages they were seen in.
class LeadWriter {
public:
    [[nodiscard]] static Result<LeadWriter> begin(ImportContext& context);
    [[nodiscard]] Status apply(ImportContext& context, const domain::Lead& lead);

private:
    LeadWriter(KeyedRows rows, Statement insertStage);

    KeyedRows m_rows;
    Statement m_insertStage;
    TextIndex m_keys;
    std::vector<std::int64_t> m_ids;
};

/// Writes the survey answers of one import.
class AnswerWriter {
public:
    [[nodiscard]] static Result<AnswerWriter> begin(ImportContext& context);
    [[nodiscard]] Status apply(ImportContext& context, const domain::SurveyAnswer& answer);

private:
    /// The stored answers of one key, in the order of their n; the first `met` of them this file has met.
    struct Known {
        std::vector<std::int64_t> ids;
        std::size_t met = 0;
    };
    explicit AnswerWriter(KeyedRows rows);

    KeyedRows m_rows;
    TextIndex m_keys;
    std::vector<Known> m_known;
    std::string m_key;
};

/// Writes the targets of one import.
class TargetWriter {
public:
    [[nodiscard]] static Result<TargetWriter> begin(ImportContext& context);
    [[nodiscard]] Status apply(ImportContext& context, const domain::Target& target);

private:
    explicit TargetWriter(KeyedRows rows);

    KeyedRows m_rows;
    TextIndex m_keys;
    std::vector<std::int64_t> m_ids;
    std::vector<std::int64_t> m_kinds;        ///< of their periods
    std::map<std::int64_t, Raw4> m_approved;  ///< the values of approved targets, by id
};

/// What makes two targets the same one: KPI, scope, period, level.
[[nodiscard]] std::string targetKey(const domain::Target& target);

}  // namespace kinerja::store
