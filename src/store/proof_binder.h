// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "kinerja/store/proof.h"
#include "kinerja/store/statement.h"

namespace kinerja::store {

/// Binds what a statement of a proof names: the days and keys of the scope, and the settings that decide what counts.
class ProofBinder {
public:
    /// `scope` must live as long as this.
    [[nodiscard]] static Result<ProofBinder> make(Connection& connection, const ProofScope& scope);

    [[nodiscard]] Result<Statement> prepared(Connection& connection, const std::string& sql) const;
    /// The statement, standing on its first row.
    [[nodiscard]] Result<Statement> first(Connection& connection, const std::string& sql) const;

private:
    ProofBinder(const ProofScope& scope, std::string base, bool countsOnHold, std::string sixDays, std::string units);

    void bind(Statement& statement, int at, std::string_view name) const;
    void bindKeys(Statement& statement, int at, std::string_view dimension) const;

    const ProofScope& m_scope;
    std::string m_base;
    bool m_countsOnHold;
    std::string m_sixDays;
    std::string m_units;  ///< JSON: [[code, the code it stands for], …]
};

}  // namespace kinerja::store
