// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "kinerja/base/date.h"
#include "kinerja/base/decimal.h"

namespace kinerja::domain {

enum class LeadStatus : std::uint8_t { Open = 0, Won = 1, Lost = 2 };

/// One sales opportunity, in the file's own words.
struct Lead {
    std::uint64_t line = 0;  ///< line of the file, from 1
    std::string id;
    std::optional<Date> created;
    std::optional<Date> closed;  ///< the day it was won or lost
    LeadStatus status = LeadStatus::Open;
    std::string stage;
    std::string rep;
    std::string repName;
    std::string team;
    std::string region;
    std::string customer;
    std::string customerName;
    std::string product;
    std::string source;
    std::string currency;
    std::optional<Raw4> value;          ///< nullopt: not stated (never 0)
    std::optional<std::int32_t> probability;  ///< ten-thousandths, 0…10000
    std::string lostReason;

    friend bool operator==(const Lead&, const Lead&) = default;
};

/// One answer of a customer survey.
struct SurveyAnswer {
    std::uint64_t line = 0;
    std::string id;  ///< "" = key is customer + date + question + n
    Date day{};
    std::string customer;
    std::string rep;
    std::string product;
    std::string question;
    std::int32_t score = 0;     ///< as given
    std::int32_t scaleMin = 1;  ///< the file's scale, e.g. 1…5, 1…10, 0…10 (NPS)
    std::int32_t scaleMax = 5;
    std::string comment;
    std::string topics;         ///< what it is about: ids or the file's words, parted by "; "

    friend bool operator==(const SurveyAnswer&, const SurveyAnswer&) = default;
};

}  // namespace kinerja::domain
