// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kinerja/ingest/inspect.h"
#include "kinerja/ingest/options.h"

namespace kinerja::ui {

/// A question of the file and the answer it has been given.
struct AskedQuestion {
    ingest::Question question;
    std::string option;  ///< "" = open
};

/// What a person has said about a file so far, while each answer may still be changed.
class ImportDraft {
public:
    /// `base`: what was said before, corrections included.
    explicit ImportDraft(ingest::ImportOptions base = {});

    /// The newest look at the file as options() say: answered questions stay, others go when they are settled.
    void look(const ingest::Inspection& inspection);

    /// Another kind has other fields: what was said about fields and formats is forgotten.
    void chooseKind(domain::RecordKind kind);
    void chooseEncoding(const std::string& encoding);
    /// Another table: what was said about its columns is forgotten.
    void chooseSheet(const std::string& sheet);
    void chooseTax(ingest::TaxRule tax) { m_tax = tax; }
    /// A rule as after `--set`; no value = as the file itself says. Another delimiter is another table.
    void setRule(const std::string& name, const std::string& value);
    /// "" = not used. From then on the mapping is what is seen, whatever else the file may suggest.
    void mapColumn(std::size_t column, const std::string& field);
    void answer(std::size_t question, const std::string& option);
    void correct(ingest::Corrections corrections);
    void dropCorrections() { m_corrections.clear(); }

    [[nodiscard]] const std::vector<AskedQuestion>& questions() const noexcept { return m_questions; }
    /// Whether there is a question about it, answered or not.
    [[nodiscard]] bool asks(std::string_view id) const noexcept;
    /// Questions that are not answered yet.
    [[nodiscard]] int open() const noexcept;
    [[nodiscard]] bool isAnswered() const noexcept { return open() == 0; }
    [[nodiscard]] const ingest::Corrections& corrections() const noexcept { return m_corrections; }
    /// The mapping as the file itself suggests it: how sure each column is.
    [[nodiscard]] const std::vector<ingest::FieldMapping>& proposed() const noexcept { return m_proposed; }
    [[nodiscard]] ingest::ImportOptions options() const;

private:
    void forgetColumns();

    ingest::ImportOptions m_base;
    std::optional<domain::RecordKind> m_kind;
    std::optional<std::string> m_encoding;
    std::optional<std::string> m_sheet;
    std::optional<ingest::TaxRule> m_tax;
    std::map<std::string, std::string> m_rules;  ///< name → value of `--set`
    std::map<std::string, std::string> m_map;  ///< field → "#N", "#0" or "#row"
    std::vector<AskedQuestion> m_questions;
    ingest::Corrections m_corrections;
    ingest::Inspection m_seen;
    std::vector<ingest::FieldMapping> m_proposed;
};

}  // namespace kinerja::ui
