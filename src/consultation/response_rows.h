// Rows of another tool's file read as responses: which column holds which question, and what is wrong with each cell.
#pragma once
#include "consultation/response.h"
#include "consultation/strand.h"

namespace reeve::consultation {

// What a column may hold beside answers.
struct RowFact {
    const char* name;  // "received"
    const char* label; // "When it was received"
    std::vector<const char*> also;
};
const std::vector<RowFact>& row_facts();

// What each column holds: the short name of a question, "question=option" where a column is ticked for one option, the
// name of a fact, or nothing.
using ColumnsHold = std::vector<std::string>;
// By headings as they were matched before, else by short names, wordings and names of facts.
ColumnsHold guessed_columns(const office::AskedQuestions&, const CsvRow& headings,
                            const std::map<std::string, std::string>& remembered);
// Everything a column may hold, with its words: for lists to choose from.
std::vector<std::pair<std::string, std::string>> what_columns_may_hold(const office::AskedQuestions&);
// The member of a problem with a column: "column_0".
std::string column_member(std::size_t column);
// What is wrong with the columns: what one holds is unknown, two hold the same, or none holds an answer.
Problems flaws_of(const office::AskedQuestions&, const CsvRow& headings, const ColumnsHold&);

struct ResponseRow {
    int line = 0; // of the file, from 1; the headings are line 1
    std::vector<office::CellTrouble> troubles;
    bool is_known = false; // came in before: left alone
    Response response;
};
struct RowRules {
    const Consultation& consultation;
    const office::AskedQuestions& questions;
    const std::vector<Strand>& strands;
    Moment now;
};
// Two rows that say the same are two responses; the same row of the same tool is one, however often its file comes.
std::vector<ResponseRow> read_response_rows(const RowRules&, const std::vector<CsvRow>&, const ColumnsHold&);
// "27/09/2021 14:30", "2021-09-27T14:30:00Z", "27 September 2021", as a clock in London shows it.
Result<Moment> moment_in(std::string_view typed, Date today);

} // namespace reeve::consultation
