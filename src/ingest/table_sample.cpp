// SPDX-License-Identifier: GPL-3.0-or-later
#include "table_sample.h"

#include "row_cutter.h"
#include "row_mender.h"

namespace kinerja::ingest {
namespace {

constexpr std::size_t kSampleRows = 200;
constexpr std::size_t kMostOpenQuotes = 3;

class Sampler {
public:
    Sampler(std::string_view text, bool isWhole, const Dialect& dialect)
        : m_text(text), m_isWhole(isWhole), m_cutter(dialect), m_lineCutter(withoutQuotes(dialect)), m_mender(dialect),
          m_dialect(dialect)
    {
    }

    std::vector<SampleRow> rows()
    {
        std::vector<SampleRow> found;
        std::uint64_t line = 1;
        bool isAfterGap = false;
        std::size_t openQuotes = 0;
        std::size_t at = 0;
        while (at < m_text.size() && found.size() < kSampleRows) {
            const auto outcome = m_cutter.cut(m_text.data() + at, m_text.data() + m_text.size(), m_isWhole);
            if (outcome != RowCutter::Outcome::Row && outcome != RowCutter::Outcome::Blank) {
                if (!m_cutter.insideQuotes() || ++openQuotes > kMostOpenQuotes || !takeLine(at, line, found)) {
                    break;
                }
                line += 1;
                at += m_lineCutter.used();
                continue;
            }
            auto used = m_cutter.used();
            if (outcome == RowCutter::Outcome::Row) {
                SampleRow row;
                row.line = line;
                row.isAfterGap = isAfterGap;
                used = take(std::string_view{m_text}.substr(at, used), row);
                found.push_back(std::move(row));
            }
            isAfterGap = outcome == RowCutter::Outcome::Blank;
            line += countLineEnds(m_text.data() + at, m_text.data() + at + used);
            at += used;
        }
        for (auto& row : found) {
            row.cells.assign(row.text.begin(), row.text.end());
        }
        return found;
    }

private:
    static Dialect withoutQuotes(Dialect dialect)
    {
        dialect.quote = '\0';
        return dialect;
    }

    /// A line whose quote is never closed, as a row for now.
    bool takeLine(std::size_t at, std::uint64_t line, std::vector<SampleRow>& found)
    {
        if (m_lineCutter.cut(m_text.data() + at, m_text.data() + m_text.size(), m_isWhole) != RowCutter::Outcome::Row) {
            return false;
        }
        SampleRow row;
        row.line = line;
        row.raw = m_text.substr(at, m_lineCutter.used());
        row.text.assign(m_lineCutter.cells().begin(), m_lineCutter.cells().end());
        found.push_back(std::move(row));
        return true;
    }

    std::size_t take(std::string_view raw, SampleRow& row)
    {
        row.raw = raw;
        const bool fits = m_cutter.cells().size() == m_dialect.width;
        const bool isMessy = m_cutter.hasTail() || (!fits && m_cutter.hasStray());
        if (m_dialect.width > 0 && isMessy && m_mender.mendQuotes(raw)) {
            row.text.assign(m_mender.cells().begin(), m_mender.cells().end());
            row.raw.resize(m_mender.used());
            return m_mender.used();
        }
        const auto used = m_cutter.used();
        m_cutter.finish();
        row.text.assign(m_cutter.cells().begin(), m_cutter.cells().end());
        return used;
    }

    std::string m_text;
    bool m_isWhole;
    RowCutter m_cutter;
    RowCutter m_lineCutter;
    RowMender m_mender;
    const Dialect& m_dialect;
};

}  // namespace

std::vector<SampleRow> sampleRows(std::string_view text, bool isWhole, const Dialect& dialect)
{
    return Sampler{text, isWhole, dialect}.rows();
}

}  // namespace kinerja::ingest
