// What a file leaves to be confirmed by the person who brings it in: a question for a whole column or for a row, and
// the answers so far.
#pragma once
#include "base/date.h"
#include <map>
#include <string>
#include <vector>

namespace reeve::office {

// By the name of the question, of the column choice ("column_due") or of the cell put right ("cell_due_14").
using ImportAnswers = std::map<std::string, std::string>;

struct ImportQuestion {
    std::string name;                                         // of its control: "days_due"
    std::string words;                                        // "Who is “J Bloggs”?"
    std::string hint;                                         // "In 12 rows, first in C5"
    std::vector<std::pair<std::string, std::string>> options; // what it may be answered with, and its words
    std::string suggested; // chosen at first, and how rows are read until it is confirmed; empty: nothing is
    std::string answer;    // empty: not answered yet
    std::string first_cell;
    int rows = 0;

    bool is_answered() const { return !answer.empty(); }
    bool may_be(std::string_view value) const {
        for (const auto& [known, shown] : options)
            if (known == value) return true;
        return false;
    }
};

// The questions of one file while its rows are read.
class ImportDoubts {
public:
    explicit ImportDoubts(const ImportAnswers& answers) : answers_(answers) {}

    // The answer to this question, what is suggested until it is answered; empty where there is neither. The same
    // question of several rows is asked once.
    std::string ask(ImportQuestion question, const std::string& cell);
    const std::string& answer(const std::string& name) const;
    bool has_answer(const std::string& name) const { return answers_.contains(name); }
    // Whether the row that is being read waits for an answer; asked once for each row.
    bool take_waiting() {
        bool was = is_waiting_;
        is_waiting_ = false;
        return was;
    }
    std::vector<ImportQuestion> questions() const;

private:
    const ImportAnswers& answers_;
    std::vector<ImportQuestion> questions_;
    std::map<std::string, std::size_t> places_;
    bool is_waiting_ = false;
};

// "value_owner_1f3a90c2": a name that a form can carry for a word that somebody typed.
std::string question_name(const std::string& about, const std::string& field, std::string_view typed);

// The words that a column of a list may hold, and what the office knows them as.
struct KnownWords {
    std::map<std::string, std::string> values;                // folded word -> value
    std::vector<std::pair<std::string, std::string>> options; // value and its words, for words that are unknown
};

} // namespace reeve::office
