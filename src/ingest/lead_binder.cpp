// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "agreeing_rows.h"
#include "lead_rows.h"
#include "lead_words.h"
#include "row_binder.h"
#include "row_ids.h"
#include "shortened_number.h"
#include "synonyms.h"

namespace kinerja::ingest {
namespace {

using domain::Lead;
using domain::LeadStatus;

/// "5. Goal" is "goal".
std::string_view withoutNumber(std::string_view words) noexcept
{
    const auto first = words.find_first_not_of("0123456789 ");
    return first == std::string_view::npos || first == 0 || words[first - 1] != ' ' ? words : words.substr(first);
}

/// What the whole word says.
std::optional<LeadStatus> wholeStatus(std::string_view word)
{
    const auto& synonyms = Synonyms::instance();
    // A sale may have the status "PO" or "jadi", too: these words do not tell that a file is one of leads.
    const bool isWon = synonyms.isValue(word, "won") || synonyms.isValue(word, "won of leads");
    const bool isLost = synonyms.isValue(word, "lost") || synonyms.isValue(word, "undone");
    return isWon                              ? std::optional{LeadStatus::Won}
           : isLost                         ? std::optional{LeadStatus::Lost}
           : synonyms.isValue(word, "open") ? std::optional{LeadStatus::Open}
                                            : std::nullopt;
}

/// "Won - batal", "Closed Won (cancelled)", "Menang / Kalah": another end stands beside that of a win.
bool contradictsWin(std::string_view word)
{
    const auto& synonyms = Synonyms::instance();
    return (synonyms.hasWordOf(word, "wins") || synonyms.hasWordOf(word, "won whatever follows")) && (synonyms.hasWordOf(word, "undone") || synonyms.hasWordOf(word, "lost"));
}

/// What was won and cancelled is lost; of two ends to choose from, and of one that is denied or doubted, none is said.
std::optional<LeadStatus> statusOfContradiction(std::string_view word)
{
    const auto& synonyms = Synonyms::instance();
    const bool isDenied = synonyms.hasWordOf(word, "not yet") || synonyms.hasWordOf(word, "denied");
    const bool isUndone = synonyms.hasWordOf(word, "undone") && !isDenied && word.find_first_of("/|?") == std::string_view::npos;
    return isUndone ? std::optional{LeadStatus::Lost} : std::nullopt;
}

/// "Closed (Won)" is "Closed Won".
std::string withoutBrackets(std::string_view word)
{
    std::string text{word};
    std::replace_if(text.begin(), text.end(), [](char c) { return c == '(' || c == ')' || c == '[' || c == ']'; }, ' ');
    return text;
}

/// "Kalah - harga", "Won: repeat order": the end, and more about it; nothing where what follows is another status.
std::optional<LeadStatus> statusBeforeMark(std::string_view word)
{
    constexpr std::array<std::string_view, 4> kMarks{" - ", " – ", ": ", ", "};
    for (const auto mark : kMarks) {
        const auto at = word.find(mark);
        const auto first = at == std::string_view::npos ? std::string{} : plainWords(word.substr(0, at));
        const auto status = wholeStatus(withoutNumber(first));
        const bool isSure = status == LeadStatus::Lost || (status == LeadStatus::Won && Synonyms::instance().isValue(first, "won whatever follows"));
        if (isSure && wholeStatus(plainWords(word.substr(at + mark.size()))).value_or(*status) == *status) {
            return status;
        }
    }
    return std::nullopt;
}

std::optional<LeadStatus> statusOf(std::string_view word)
{
    const auto& synonyms = Synonyms::instance();
    const auto stated = wholeStatus(withoutNumber(plainWords(word)));
    const auto text = withoutBrackets(word);
    const auto whole = stated && text == word ? stated : wholeStatus(withoutNumber(plainWords(text)));
    const bool isContradicted = contradictsWin(text) || (stated == LeadStatus::Won && synonyms.hasWordOf(text, "undone"));
    if (!whole && stated != LeadStatus::Lost && isContradicted) {
        return statusOfContradiction(text);
    }
    if (stated || whole) {
        return stated ? stated : whole;
    }
    // "6 - Closed Won", "Closed Lost to Competition"; not "not won" and "won / lost".
    const bool wins = synonyms.hasWordOf(word, "wins");
    const bool loses = synonyms.hasWordOf(word, "loses");
    if (wins == loses || synonyms.hasWordOf(word, "not yet")) {
        return wins || loses ? std::nullopt : statusBeforeMark(word);
    }
    return wins ? LeadStatus::Won : LeadStatus::Lost;
}

class LeadBinder final : public RowBinder {
public:
    explicit LeadBinder(const Inspection& inspection)
        : RowBinder(inspection), m_areRows(inspection.reading.ordersAreRows), m_probabilityIsPercent(inspection.reading.probabilityIsPercent), m_id(m_reader.column("id")),
          m_created(m_reader.column("created")), m_closed(m_reader.column("closed")), m_won(m_reader.column("won")), m_lost(m_reader.column("lost")), m_isWon(m_reader.column("is_won")), m_isClosed(m_reader.column("is_closed")), m_stage(m_reader.column("stage")),
          m_status(m_reader.column("status")), m_value(m_reader.column("value")),
          m_probability(m_reader.column("probability")), m_currency(m_reader.column("currency"))
    {
        const auto closed = inspection.columnOf("closed");
        m_daysTell = closed && inspection.columns[*closed].empty > 0;
        for (std::size_t at = 0; at < kTexts.size(); ++at) {
            m_texts[at] = m_reader.column(kTexts[at].first);
        }
        for (const FieldMapping& mapped : inspection.mapping) {
            if (mapped.field == "closed" && mapped.column != m_closed.at) {
                m_expected = m_reader.columnAt(mapped.column);
            }
        }
    }

    bool take(const Row& row) override
    {
        Lead lead;
        lead.line = row.line;
        std::optional<NumberCell> value;
        std::optional<NumberCell> probability;
        const bool isRead = m_reader.begin(row) && m_reader.date(m_created, lead.created) && takeClosed(lead)
                            && m_reader.number(m_value, value) && m_reader.number(m_probability, probability)
                            && m_reader.currency(m_currency, lead.currency) && takeProbability(probability, lead);
        if (!isRead) {
            return false;
        }
        lead.id = m_areRows ? m_rowIds.next(ownCells(row)) : std::string{m_reader.id(m_id)};
        if (lead.id.empty()) {
            return m_reader.refuse(m_id, "missing");
        }
        if (isShortenedNumber(lead.id)) {
            return m_reader.refuse(m_id, "shortened");
        }
        lead.value = value ? std::optional{value->raw} : std::nullopt;
        m_unsaidEnds += isEndUnsaid(lead) ? 1U : 0U;
        lead.stage = m_reader.name(m_stage);
        takeStatus(lead);
        for (std::size_t at = 0; at < kTexts.size(); ++at) {
            lead.*kTexts[at].second = m_reader.id(m_texts[at]);
        }
        if (mayBeInParts()) {
            m_rows.add(std::move(lead), issueOf(row, {m_value.name, std::string{m_reader.text(m_value)}, kContradicts}));
        } else {
            m_block.push_back(std::move(lead));
        }
        return true;
    }

    void end() override { m_rows.settle(m_block, m_late); }

    Status flush(RecordSink& sink) override { return sink.leads(std::exchange(m_block, {})); }
    void finish(BindSummary& summary) override
    {
        m_unknown.addNote(summary.notes, "unknown-status-words");
        if (m_unsaidEnds > 0) {
            const FieldColumn& other = m_won.isMapped() ? m_won : m_lost;
            summary.notes.push_back({"ends-unsaid", {{"column", other.name}, {"rows", std::to_string(m_unsaidEnds)}}});
        }
        if (m_areRows) {
            summary.notes.push_back({"leads-are-rows", {}});
        }
    }

private:
    [[nodiscard]] bool mayBeInParts() const { return !m_areRows && m_value.isMapped() && product().isMapped(); }
    [[nodiscard]] const FieldColumn& product() const
    {
        const auto found = std::find_if(kTexts.begin(), kTexts.end(), [](const auto& text) { return text.second == &Lead::product; });
        return m_texts[static_cast<std::size_t>(found - kTexts.begin())];
    }

    /// The day that is said of such an end alone, else the actual day, where it is said beside the expected one.
    bool takeClosed(Lead& lead)
    {
        m_said = saidStatus();
        const FieldColumn* own = ownEnd();
        if (own != nullptr && !m_reader.date(*own, lead.closed)) {
            return false;
        }
        return lead.closed || (m_reader.date(m_closed, lead.closed) && (lead.closed || m_reader.date(m_expected, lead.closed)));
    }

    /// The column of days on which such leads end; nullptr while it is open.
    [[nodiscard]] const FieldColumn* ownEnd() const
    {
        return m_said == LeadStatus::Won ? &m_won : m_said == LeadStatus::Lost ? &m_lost : nullptr;
    }

    /// Yes and no, where they say that it has ended; else the words.
    [[nodiscard]] std::optional<LeadStatus> saidStatus() const
    {
        if (isMarked(m_isWon, "yes")) {
            return LeadStatus::Won;
        }
        if (isMarked(m_isClosed, "yes")) {
            return LeadStatus::Lost;
        }
        const auto words = leadStatus(m_reader.text(m_status), m_reader.text(m_stage));
        return words || !isMarked(m_isClosed, "no") ? words : std::optional{LeadStatus::Open};
    }

    [[nodiscard]] bool isMarked(const FieldColumn& column, const char* how) const
    {
        return column.isMapped() && Synonyms::instance().isValue(m_reader.text(column), how);
    }

    /// Not won, and closed on a day that is not expected only: some leads of the file have none.
    [[nodiscard]] bool isLostByDay(const Lead& lead) const
    {
        return m_daysTell && lead.closed && !m_isClosed.isMapped() && isMarked(m_isWon, "no") && !m_reader.text(m_closed).empty()
               && !Synonyms::instance().headerHas(m_closed.name, "expected");
    }

    /// "Won time" alone does not say when a lead was lost, whatever stands in it.
    [[nodiscard]] bool isEndUnsaid(const Lead& lead) const
    {
        const FieldColumn* own = lead.closed || m_won.isMapped() == m_lost.isMapped() ? nullptr : ownEnd();
        return own != nullptr && !own->isMapped();
    }

    bool takeProbability(const std::optional<NumberCell>& cell, Lead& lead)
    {
        if (!cell) {
            return true;
        }
        const bool isPercent = cell->text.percent || m_probabilityIsPercent;
        const auto share = isPercent ? static_cast<Raw4>(divideRounded(cell->raw, 100)) : cell->raw;
        if (share < 0 || share > kRawOne) {
            return m_reader.refuse(m_probability, "out-of-range");
        }
        lead.probability = static_cast<std::int32_t>(share);
        return true;
    }

    /// Yes and no say it, else the status column, else the stage; a word that no list knows is open and noted.
    void takeStatus(Lead& lead)
    {
        const auto status = m_reader.text(m_status);
        const auto found = m_said || !isLostByDay(lead) ? m_said : std::optional{LeadStatus::Lost};
        const auto word = status.empty() ? std::string_view{lead.stage} : status;
        if (!found && !word.empty()) {
            m_unknown.add(word);
        }
        lead.status = found.value_or(LeadStatus::Open);
    }

    static constexpr std::array<std::pair<const char*, std::string Lead::*>, 9> kTexts{{
        {"rep", &Lead::rep}, {"rep_name", &Lead::repName}, {"team", &Lead::team}, {"region", &Lead::region},
        {"customer", &Lead::customer}, {"customer_name", &Lead::customerName}, {"product", &Lead::product},
        {"source", &Lead::source}, {"lost_reason", &Lead::lostReason},
    }};

    bool m_areRows;   ///< each is known by its cells
    RowIds m_rowIds;
    bool m_probabilityIsPercent;
    FieldColumn m_id, m_created, m_closed, m_won, m_lost, m_isWon, m_isClosed, m_expected, m_stage, m_status, m_value, m_probability, m_currency;
    std::array<FieldColumn, kTexts.size()> m_texts;
    LeadRows m_rows;
    std::vector<Lead> m_block;
    std::optional<LeadStatus> m_said;  ///< of this row
    bool m_daysTell = false;  ///< not all leads have a day of closing
    std::uint64_t m_unsaidEnds = 0;  ///< leads that ended on a day that no column says
    UnknownWords m_unknown;
};

}  // namespace

std::optional<LeadStatus> leadStatus(std::string_view status, std::string_view stage)
{
    const auto found = statusOf(status);
    const bool isLeftToStage = (!found || *found == LeadStatus::Open) && !contradictsWin(withoutBrackets(status));
    const auto byStage = isLeftToStage ? statusOf(stage) : std::nullopt;
    return byStage ? byStage : found;
}

std::unique_ptr<RowBinder> makeLeadBinder(const Inspection& inspection) { return std::make_unique<LeadBinder>(inspection); }

}  // namespace kinerja::ingest
