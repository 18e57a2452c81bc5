// Finds the headings of a file, reads its rows by its kind, and asks about those that are like others.
#include "office/brought_plan.h"
#include <algorithm>

namespace reeve::office {
namespace {

constexpr std::size_t lines_looked_through = 30;

std::size_t filled(const CsvRow& row) {
    return static_cast<std::size_t>(
        std::count_if(row.begin(), row.end(), [](const auto& cell) { return !trimmed(cell).empty(); }));
}

// Titles are one cell; the first line with several is the likeliest where no heading is recognised.
int first_wide_line(const std::vector<CsvRow>& table) {
    int first_filled = 0;
    for (std::size_t at = 0; at < table.size() && at < lines_looked_through; ++at) {
        if (filled(table[at]) > 1) return static_cast<int>(at) + 1;
        if (first_filled == 0 && filled(table[at]) == 1) first_filled = static_cast<int>(at) + 1;
    }
    return std::max(first_filled, 1);
}

bool is_total(const CsvRow& cells) {
    for (const auto& cell : cells) {
        auto word = folded(cell);
        if (word.empty()) continue;
        return word.starts_with("total") || word.starts_with("grand total") || word.starts_with("subtotal")
               || word.starts_with("sub-total") || word.starts_with("sum of");
    }
    return false;
}

// "=1+1", "@SUM(1)", "-2+cmd|' /C calc'!A0": what a spreadsheet program would work out; a phone number is none.
bool is_formula(std::string_view cell) {
    auto text = trimmed(cell);
    if (text.size() < 2) return false;
    if (text[0] == '=') return true;
    if (text[0] != '+' && text[0] != '-' && text[0] != '@') return false;
    auto opens = text.find('(');
    bool calls =
        opens != std::string_view::npos && opens > 1
        && ((text[opens - 1] >= 'A' && text[opens - 1] <= 'Z') || (text[opens - 1] >= 'a' && text[opens - 1] <= 'z'));
    return calls || (text.find('|') != std::string_view::npos && text.find('!') != std::string_view::npos);
}

bool are_headings_again(const CsvRow& cells, const CsvRow& headings) {
    std::size_t same = 0;
    for (std::size_t at = 0; at < cells.size() && at < headings.size(); ++at)
        if (!trimmed(cells[at]).empty() && folded(cells[at]) == folded(headings[at])) ++same;
    return same > 1 && same == filled(cells);
}

Matching matching_answered(const BroughtKind& kind, const ImportAnswers& answers, std::size_t columns) {
    Matching matching;
    for (const auto& field : kind.fields) {
        auto found = answers.find(column_answer(field.name));
        if (found == answers.end() || !all_digits(found->second) || found->second.empty()) continue;
        if (auto column = std::stoul(found->second.substr(0, 6)); column < columns)
            matching[field.name] = static_cast<int>(column);
    }
    return matching;
}

// Rows that may not be meant: a question for all of them, and one for each where that is the answer.
struct RowDoubt {
    const char* name; // "rows_like"
    const char* words;
    const char* row_words;
};
constexpr RowDoubt like_another = {"rows_like", "Are rows to come in that look like an earlier row of this file?",
                                   "looks like"};
constexpr RowDoubt like_kept = {"rows_kept", "Are rows to come in that look like something that is here already?",
                                "looks like"};
constexpr RowDoubt like_total = {"rows_total", "Are lines of totals to come in?", "is a line of totals:"};

class RowsPlanning {
public:
    RowsPlanning(const BroughtKind& kind, BroughtReader& reader, const ImportAnswers& answers, Date today,
                 BroughtPlan& plan)
        : kind_(kind), reader_(reader), doubts_(answers), today_(today), plan_(plan) {}

    void read(const std::vector<CsvRow>& table) {
        auto from = static_cast<std::size_t>(plan_.heading_line);
        for (const auto& [field, column] : plan_.matching) styles_[field] = styles_of(table, from, column);
        for (auto at = from; at < table.size(); ++at) {
            if (is_blank(table[at]) || are_headings_again(table[at], plan_.headings)) continue;
            plan_.rows.push_back(row(table[at], static_cast<int>(at) + 1));
        }
        ask_about_troubled();
        plan_.questions = doubts_.questions();
    }

private:
    DayStyles styles_of(const std::vector<CsvRow>& table, std::size_t from, int column) const {
        std::vector<std::string_view> cells;
        for (auto at = from; at < table.size(); ++at)
            if (static_cast<std::size_t>(column) < table[at].size())
                cells.push_back(table[at][static_cast<std::size_t>(column)]);
        return day_styles(cells, today_);
    }

    PlannedRow row(const CsvRow& cells, int line) {
        PlannedRow planned;
        planned.line = line;
        if (is_total(cells) && !comes_in(like_total, line, shortened(tidied(joined(cells, " ")), 60), planned))
            return planned;
        RowReading reading(kind_.fields, cells, plan_.matching, line, today_, planned.troubles, &doubts_, &styles_);
        for (const auto& [field, column] : plan_.matching)
            if (is_formula(reading.text(field)))
                reading.trouble(field, "The cell holds a formula. Write what it stands for");
        planned.record = reader_.read(reading);
        bool waits = doubts_.take_waiting();
        if (!planned.troubles.empty()) planned.fate = RowFate::troubled;
        else if (waits) planned.fate = RowFate::asked;
        else compare(planned);
        return planned;
    }

    void compare(PlannedRow& planned) {
        auto stands = reader_.stands(planned.record);
        if (stands.is_sure) {
            planned.fate = RowFate::known;
            return;
        }
        auto key = reader_.key(planned.record);
        auto [first, is_new] = lines_.emplace(key, planned.line);
        if (!stands.words.empty()) (void)comes_in(like_kept, planned.line, stands.words, planned);
        else if (!key.empty() && !is_new)
            (void)comes_in(like_another, planned.line, "row " + std::to_string(first->second), planned);
    }

    bool comes_in(const RowDoubt& doubt, int line, const std::string& other, PlannedRow& planned) {
        auto answer = doubts_.ask({.name = doubt.name,
                                   .words = doubt.words,
                                   .hint = "Row " + std::to_string(line) + " " + doubt.row_words + " " + other + ".",
                                   .options = {{"out", "No, leave them out"},
                                               {"in", "Yes, bring them in too"},
                                               {"each", "Let me say for each row"}},
                                   .suggested = "out"},
                                  "row " + std::to_string(line));
        if (answer == "each")
            answer = doubts_.ask({.name = "row_" + std::to_string(line),
                                  .words = "Row " + std::to_string(line) + " " + doubt.row_words + " " + other,
                                  .hint = "",
                                  .options = {{"out", "Leave it out"}, {"in", "Bring it in"}},
                                  .suggested = ""},
                                 "row " + std::to_string(line));
        (void)doubts_.take_waiting();
        if (answer.empty()) planned.fate = RowFate::asked; // a row by itself
        if (answer == "out") planned.fate = RowFate::left_out;
        return answer == "in";
    }

    // Either every cell is put right, or it is said that these rows stay out.
    void ask_about_troubled() {
        for (auto& planned : plan_.rows) {
            if (planned.fate != RowFate::troubled) continue;
            auto answer = doubts_.ask({.name = "rows_troubled",
                                       .words = "What is to become of the rows that must be fixed?",
                                       .hint = "",
                                       .options = {{"fix", "I fix them, here or in the file"},
                                                   {"out", "Leave them out and bring in the others"}},
                                       .suggested = "fix"},
                                      "row " + std::to_string(planned.line));
            if (answer == "out") planned.fate = RowFate::left_out;
        }
    }

    const BroughtKind& kind_;
    BroughtReader& reader_;
    ImportDoubts doubts_;
    Date today_;
    BroughtPlan& plan_;
    DayStylesByField styles_;
    std::map<std::string, int> lines_; // key -> the first line that has it
};

} // namespace

std::string column_answer(const std::string& field) { return "column_" + field; }

std::int64_t BroughtPlan::count(RowFate fate) const {
    return std::count_if(rows.begin(), rows.end(), [&](const PlannedRow& row) { return row.fate == fate; });
}

std::vector<CellTrouble> BroughtPlan::troubles() const {
    std::vector<CellTrouble> list;
    for (const auto& row : rows) list.insert(list.end(), row.troubles.begin(), row.troubles.end());
    return list;
}

std::vector<ImportQuestion> BroughtPlan::unanswered() const {
    std::vector<ImportQuestion> open;
    for (const auto& question : questions)
        if (!question.is_answered()) open.push_back(question);
    return open;
}

int heading_line_of(const std::vector<CsvRow>& table, const MatchingOf& matching_of) {
    std::size_t most = 0;
    int line = 0;
    for (std::size_t at = 0; at < table.size() && at < lines_looked_through; ++at) {
        if (filled(table[at]) < 2 && table.size() > 1) continue;
        auto found = matching_of(table[at]).size();
        if (found > most) line = static_cast<int>(at) + 1;
        most = std::max(most, found);
    }
    return most > 0 ? line : first_wide_line(table);
}

CsvRow headings_on(const std::vector<CsvRow>& table, int line) {
    auto at = static_cast<std::size_t>(line - 1);
    auto headings = table.at(at);
    if (at == 0) return headings;
    const auto& above = table[at - 1];
    headings.resize(std::max(headings.size(), above.size()));
    for (std::size_t column = 0; column < above.size(); ++column)
        if (trimmed(headings[column]).empty()) headings[column] = above[column];
    return headings;
}

BroughtPlan plan_brought(const BroughtKind& kind, BroughtReader& reader, const std::vector<CsvRow>& table,
                         const MatchingOf& matching_of, const ImportAnswers& answers, Date today) {
    BroughtPlan plan;
    plan.heading_line = heading_line_of(table, matching_of);
    if (auto said = answers.find(heading_answer); said != answers.end() && !said->second.empty())
        plan.heading_line =
            std::clamp(std::stoi(said->second), 1, static_cast<int>(std::min(table.size(), lines_looked_through)));
    plan.headings = headings_on(table, plan.heading_line);
    plan.matching = answers.contains(matched_answer) ? matching_answered(kind, answers, plan.headings.size())
                                                     : matching_of(plan.headings);
    plan.missing = missing_fields(kind.fields, plan.matching);
    if (plan.missing.empty()) RowsPlanning(kind, reader, answers, today, plan).read(table);
    return plan;
}

std::string in_words(const BroughtPlan& plan) {
    if (!plan.missing.empty()) return "No column holds " + list_of(plan.missing) + " yet. Choose which column it is.";
    auto total = static_cast<std::int64_t>(plan.rows.size());
    auto words = "We can bring in " + with_commas(plan.count(RowFate::ready)) + " of " + counted(total, "row") + ".";
    auto add = [&](RowFate fate, const char* one, const char* several) {
        if (auto rows = plan.count(fate); rows > 0) words += " " + counted(rows, one, several) + ".";
    };
    add(RowFate::troubled, "row must be fixed", "rows must be fixed");
    add(RowFate::asked, "row waits for your answer", "rows wait for your answer");
    add(RowFate::left_out, "row is left out", "rows are left out");
    add(RowFate::known, "row is here already and left alone", "rows are here already and left alone");
    if (auto open = static_cast<std::int64_t>(plan.unanswered().size()); open > 0)
        words += " Confirm " + counted(open, "answer") + ".";
    return words;
}

} // namespace reeve::office
