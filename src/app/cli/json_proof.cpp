// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_output.h"
#include "json_values.h"

namespace kinerja::cli {
namespace {

Json numberJson(kpi::Unit unit, Int128 value)
{
    return unit == kpi::Unit::Count ? Json(static_cast<std::int64_t>(value)) : amountJson(unit, value);
}

Json moneyJson(const std::optional<Int128>& amount)
{
    return amount ? amountJson(kpi::Unit::Money, *amount) : Json(nullptr);
}

Json includedJson(const services::ProofRecords& rows)
{
    if (rows.records.empty()) {
        return nullptr;
    }
    return {{"records", rows.records}, {"count", rows.count}, {"amount", moneyJson(rows.amount)}};
}

Json proofJson(const services::Proof& proof)
{
    const kpi::Definition& definition = kpi::definition(proof.kpi);
    Json numbers = Json::object();
    for (const services::ProofNumber& number : proof.numbers) {
        numbers[std::string{number.name}] = numberJson(number.unit, number.value);
    }
    Json excluded = Json::array();
    for (const services::ProofRecords& rows : proof.excluded) {
        excluded.push_back(
            {{"reason", rows.reason}, {"records", rows.records}, {"count", rows.count}, {"amount", moneyJson(rows.amount)}});
    }
    Json json{{"kpi", definition.key},
              {"unit", kpi::unitId(definition.unit)},
              {"version", definition.version},
              {"value", figureJson(proof.shown)},
              {"n", proof.shown.n},
              {"reason", reasonJson(proof.shown)},
              {"formula", proof.formula},
              {"numbers", std::move(numbers)},
              {"included", includedJson(proof.included)},
              {"excluded", std::move(excluded)},
              {"checked", proof.isChecked()}};
    if (!proof.isChecked()) {
        json["why"] = proof.unchecked;
        json["recomputed"] = nullptr;
        json["equal"] = nullptr;
        return json;
    }
    json["recomputed"] = {{"value", figureJson(proof.recomputed)}, {"n", proof.recomputed.n}, {"reason", reasonJson(proof.recomputed)}};
    json["equal"] = proof.isEqual();
    return json;
}

}  // namespace

std::string proofsJson(const services::ProofReport& report)
{
    Json period{{"id", report.table.id}};
    addDays(period, report.table.window.used);
    Json proofs = Json::array();
    for (const services::Proof& proof : report.proofs) {
        proofs.push_back(proofJson(proof));
    }
    return dumped({{"period", std::move(period)},
                   {"asOf", toIso(report.table.asOf)},
                   {"currency", report.table.currency},
                   {"revenueFrom", report.table.revenueFromLeads ? "leads" : "orders"},
                   {"proofs", std::move(proofs)}});
}

}  // namespace kinerja::cli
