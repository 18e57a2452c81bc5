// The yearly report of a panel: counts alone, small ones and what would give them away withheld, approved by a second
// person before anybody outside reads it.
#pragma once
#include "base/withheld_cells.h"
#include "casescrutiny/panel_case.h"

namespace reeve::casescrutiny {

inline constexpr std::int64_t smallest_shown = 5;

// Judged cases by judgment, each without and with learning; and of those with learning, how many were confirmed.
struct CaseCounts {
    std::int64_t without_learning[4] = {}, with_learning[4] = {};
    std::int64_t confirmed = 0;

    std::int64_t all() const;
    std::int64_t learning() const;
    bool operator==(const CaseCounts&) const = default;
};
void count(CaseCounts&, const PanelCase&);
// As a report keeps them; a Fault where a text is none.
std::string in_text(const CaseCounts&);
CaseCounts counts_of(std::string_view text);

// The counts as they may be shown: rows are judgments with a total, columns without learning, with learning, all.
struct ShownCounts {
    statistics::CountTable table;
    statistics::WithheldCells withheld;
    bool shows_confirmed = false;                                // "7 of 9"; else withheld
    std::string cell(std::size_t row, std::size_t column) const; // "12" or "[c]"
};
ShownCounts shown(const CaseCounts&);

struct CaseReport {
    Id<CaseReport> id;
    int version = 0;
    std::string reference; // KR-0001
    Id<CasePanel> panel;
    Date first_day, last_day;
    Prose words;
    std::string counts;
    office::PersonId writer;
    std::optional<Date> approved_on;
    std::string approved_by_post;
    bool is_sample = false;

    Period period() const { return {first_day, last_day}; }
};
const Description<CaseReport>& case_report_fields();
// Twelve months that are over and that no other report of the panel counts: two reports of overlapping days would give
// their difference away.
Problems check(const CaseReport&, const std::vector<CaseReport>& others, Date today);
Result<CaseReport> approved(CaseReport, office::PersonId, const std::string& post, Date today);

} // namespace reeve::casescrutiny
