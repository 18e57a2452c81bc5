// What would come of a file that is brought in: its headings found, its rows read, what must be fixed and what is to be
// confirmed. Nothing of it is saved.
#pragma once
#include "office/brought_kind.h"

namespace reeve::office {

enum class RowFate {
    ready,
    troubled, // a cell must be fixed
    asked,    // waits for an answer
    left_out, // as it was answered
    known     // stands in the records already
};
struct PlannedRow {
    int line = 0; // of the file
    std::vector<CellTrouble> troubles;
    RowFate fate = RowFate::ready;
    std::any record;
};

struct BroughtPlan {
    int heading_line = 1;
    CsvRow headings;
    Matching matching;
    std::vector<std::string> missing; // labels of needed fields that no column holds
    std::vector<ImportQuestion> questions;
    std::vector<PlannedRow> rows; // blank ones are none

    std::int64_t count(RowFate) const;
    std::vector<CellTrouble> troubles() const; // of rows that must be fixed
    std::vector<ImportQuestion> unanswered() const;
    bool may_be_kept() const {
        return missing.empty() && unanswered().empty() && count(RowFate::troubled) == 0 && count(RowFate::ready) > 0;
    }
};

// Which line of the file holds its headings, from 1: the one of the first thirty in which most columns are recognised,
// so that titles above it, merged or not, do no harm.
using MatchingOf = std::function<Matching(const CsvRow& headings)>;
int heading_line_of(const std::vector<CsvRow>& table, const MatchingOf&);
// The headings on that line; one that is blank takes what stands above it, as where cells are merged.
CsvRow headings_on(const std::vector<CsvRow>& table, int line);

// The answers that carry a choice for the file: which line holds the headings, which column holds a field.
inline constexpr const char* heading_answer = "heading_line";
inline constexpr const char* matched_answer = "is_matched";
std::string column_answer(const std::string& field);

BroughtPlan plan_brought(const BroughtKind&, BroughtReader&, const std::vector<CsvRow>& table, const MatchingOf&,
                         const ImportAnswers&, Date today);
// "287 of 300 rows can come in. 3 rows must be fixed. 10 rows wait for your answer."
std::string in_words(const BroughtPlan&);

} // namespace reeve::office
