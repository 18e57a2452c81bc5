// Reads rows of another tool's file into responses.
#include "consultation/response_rows.h"

namespace reeve::consultation {
namespace {

using office::AskedQuestion;
using office::AskedQuestions;

// "why=dark" is a column for one option of a question.
struct Held {
    const AskedQuestion* question = nullptr;
    std::string option;
};

Held held_in(const AskedQuestions& questions, const std::string& holds) {
    auto mark = holds.find('=');
    const auto* question = office::question_named(questions, holds.substr(0, mark));
    if (!question || mark == std::string::npos) return {question, ""};
    auto option = holds.substr(mark + 1);
    return question->choice(option) ? Held{question, option} : Held{};
}

bool is_fact(std::string_view holds) {
    const auto& facts = row_facts();
    return std::any_of(facts.begin(), facts.end(), [&](const RowFact& fact) { return holds == fact.name; });
}

bool is_ticked(std::string_view cell) {
    auto word = folded(cell);
    return !word.empty() && word != "0" && word != "no" && word != "n" && word != "false" && word != "not selected"
           && word != "unchecked";
}

std::string guessed(const AskedQuestions& questions, const std::string& heading) {
    auto sought = folded(heading);
    for (const auto& question : questions) {
        if (sought == folded(question.key) || sought == folded(question.wording)) return question.key;
        for (const auto& option : question.choices)
            if (sought == folded(question.key + "=" + option.key)
                || sought == folded(question.wording + " - " + option.label)
                || sought == folded(question.wording + ": " + option.label))
                return question.key + "=" + option.key;
    }
    for (const auto& fact : row_facts()) {
        if (sought == fact.name || sought == folded(fact.label)) return fact.name;
        for (const char* also : fact.also)
            if (sought == also) return fact.name;
    }
    return "";
}

// One question's columns in a file.
struct QuestionColumns {
    const AskedQuestion* question = nullptr;
    std::vector<std::pair<int, std::string>>
        columns; // with the option a column is ticked for; empty: the answer itself
};

// Reads row after row by the same columns.
class RowReader {
public:
    RowReader(const RowRules& rules, const ColumnsHold& holds) : rules_(rules), today_(london_date(rules.now)) {
        for (const auto& question : rules.questions) columns_.push_back({&question, {}});
        for (std::size_t at = 0; at < holds.size(); ++at) {
            int column = static_cast<int>(at);
            if (is_fact(holds[at])) facts_[holds[at]] = column;
            auto held = held_in(rules.questions, holds[at]);
            for (auto& of : columns_)
                if (held.question && of.question == held.question) of.columns.emplace_back(column, held.option);
        }
    }

    ResponseRow read(const CsvRow& cells, int line) {
        ResponseRow row;
        row.line = line;
        auto answers = read_answers(cells, row);
        row.response.consultation = rules_.consultation.id;
        row.response.questionnaire_version = rules_.consultation.asks_version;
        row.response.channel = ResponseChannel::imported;
        row.response = with_answers(std::move(row.response), rules_.questions, answers);
        row.response.is_sample = rules_.consultation.is_sample;
        read_facts(cells, row);
        read_source(cells, row);
        if (answers.empty() && row.troubles.empty()) trouble(row, "Answers", -1, "This row holds no answer");
        return row;
    }

private:
    static std::string_view cell(const CsvRow& cells, int column) {
        return column < 0 || column >= static_cast<int>(cells.size())
                   ? std::string_view()
                   : trimmed(cells[static_cast<std::size_t>(column)]);
    }
    std::string_view fact(const CsvRow& cells, const char* name) const {
        auto found = facts_.find(name);
        return found == facts_.end() ? std::string_view() : cell(cells, found->second);
    }
    static void trouble(ResponseRow& row, const std::string& label, int column, const std::string& message) {
        auto where = column < 0 ? "Row " + std::to_string(row.line) : office::cell_name(column, row.line);
        row.troubles.push_back({shortened(label, 60), where, message});
    }
    void fact_trouble(ResponseRow& row, const char* name, const std::string& message) const {
        for (const auto& known : row_facts())
            if (std::string_view(name) == known.name) trouble(row, known.label, facts_.at(name), message);
    }

    // Several choices stand in one cell with ; or | between them, unless the whole cell is one option.
    static void add_values(const AskedQuestion& question, std::string_view text, std::vector<std::string>& values) {
        if (text.empty()) return;
        bool is_several = question.kind == office::QuestionKind::multiple
                          && text.find_first_of(";|\n") != std::string_view::npos
                          && !question.choice_meant(std::string(text));
        if (!is_several) {
            values.emplace_back(text);
            return;
        }
        for (const auto& part : split(replaced(replaced(std::string(text), "|", ";"), "\n", ";"), ';'))
            if (auto value = trimmed(part); !value.empty()) values.emplace_back(value);
    }
    static std::vector<std::string> typed(const CsvRow& cells, const QuestionColumns& of) {
        std::vector<std::string> values;
        for (const auto& [column, option] : of.columns) {
            auto text = cell(cells, column);
            if (option.empty()) add_values(*of.question, text, values);
            else if (is_ticked(text)) values.push_back(option);
        }
        return values;
    }
    office::Answers read_answers(const CsvRow& cells, ResponseRow& row) const {
        office::Answers answers;
        for (const auto& of : columns_) {
            auto given = typed(cells, of);
            if (given.empty()) continue;
            auto say = [&](const std::string& words) {
                trouble(row, of.question->wording, of.columns.front().first, words);
            };
            auto values = office::read_answer(*of.question, given, today_);
            if (!values) say(values.problems().list.front().message);
            else if (!office::applies(rules_.questions, *of.question, answers))
                say("This is asked only of those who answered " + of.question->shown_if + " otherwise");
            else if (!values->empty()) answers[of.question->key] = std::move(*values);
        }
        return answers;
    }
    void read_facts(const CsvRow& cells, ResponseRow& row) const {
        row.response.received = rules_.now;
        if (auto text = fact(cells, "received"); !text.empty()) {
            auto moment = moment_in(text, today_);
            if (!moment) fact_trouble(row, "received", moment.problems().list.front().message);
            else if (*moment > rules_.now) fact_trouble(row, "received", "This lies in the future");
            else row.response.received = *moment;
        }
        if (auto text = fact(cells, "strand"); !text.empty()) {
            row.response.strand = strand_meant(text);
            if (row.response.strand.empty())
                fact_trouble(row, "strand", "“" + shortened(text, 60) + "” is no strand of this consultation");
        }
        if (auto text = fact(cells, "weight"); !text.empty()) {
            if (is_weight(text)) row.response.weight = text;
            else fact_trouble(row, "weight", "Enter a number above 0, like 0.85");
        }
    }
    std::string strand_meant(std::string_view text) const {
        auto sought = folded(text);
        for (const auto& strand : rules_.strands)
            if (sought == strand.key || sought == folded(strand.title)) return strand.key;
        return "";
    }
    static bool is_weight(std::string_view text) {
        bool has_digit = false;
        int points = 0;
        for (char c : text) {
            if (c == '.') ++points;
            else if (c < '0' || c > '9') return false;
            else has_digit = has_digit || c != '0';
        }
        return has_digit && points <= 1 && text.size() <= 20;
    }
    void read_source(const CsvRow& cells, ResponseRow& row) {
        if (auto id = fact(cells, "source"); !id.empty()) {
            row.response.source = "id:" + shortened(id, 100);
            if (++sources_[row.response.source] > 1)
                fact_trouble(row, "source", "The same number stands in an earlier row");
            return;
        }
        auto hash = "row:" + sha256(joined(cells, "\x1f")).substr(0, 32);
        row.response.source = hash + "#" + std::to_string(++sources_[hash]);
    }

    const RowRules& rules_;
    Date today_;
    std::vector<QuestionColumns> columns_;
    std::map<std::string, int> facts_;
    std::map<std::string, int> sources_; // how often each stood in a row so far
};

} // namespace

const std::vector<RowFact>& row_facts() {
    static const std::vector<RowFact> facts = {
        {"received",
         "When it was received",
         {"submitted", "date submitted", "submission date", "date", "completed", "end date"}},
        {"strand", "Strand", {"group", "who"}},
        {"source", "Number in the other tool", {"id", "response id", "responseid", "respondent id", "anonymous id"}},
        {"weight", "Weight", {"wt", "weighting"}}};
    return facts;
}

ColumnsHold guessed_columns(const AskedQuestions& questions, const CsvRow& headings,
                            const std::map<std::string, std::string>& remembered) {
    ColumnsHold holds;
    for (const auto& heading : headings) {
        auto before = remembered.find(std::string(trimmed(heading)));
        auto held = before != remembered.end() ? before->second : guessed(questions, std::string(trimmed(heading)));
        bool is_taken = !held.empty() && std::find(holds.begin(), holds.end(), held) != holds.end();
        holds.push_back(is_taken ? "" : held);
    }
    return holds;
}

std::vector<std::pair<std::string, std::string>> what_columns_may_hold(const AskedQuestions& questions) {
    std::vector<std::pair<std::string, std::string>> list;
    for (const auto& fact : row_facts()) list.emplace_back(fact.name, fact.label);
    for (const auto& question : questions) {
        list.emplace_back(question.key, question.key + ": " + shortened(question.wording, 60));
        if (question.kind == office::QuestionKind::multiple)
            for (const auto& option : question.choices)
                list.emplace_back(question.key + "=" + option.key,
                                  question.key + ", ticked: " + shortened(option.label, 50));
    }
    return list;
}

std::string column_member(std::size_t column) { return "column_" + std::to_string(column); }

Problems flaws_of(const AskedQuestions& questions, const CsvRow& headings, const ColumnsHold& holds) {
    Problems flaws;
    bool has_answer = false;
    for (std::size_t at = 0; at < holds.size() && at < headings.size(); ++at) {
        bool is_repeated = std::find(holds.begin(), holds.begin() + static_cast<std::ptrdiff_t>(at), holds[at])
                           != holds.begin() + static_cast<std::ptrdiff_t>(at);
        if (holds[at].empty()) continue;
        if (is_repeated) flaws.add(column_member(at), "Two columns hold " + holds[at]);
        if (is_fact(holds[at])) continue;
        if (held_in(questions, holds[at]).question) has_answer = true;
        else flaws.add(column_member(at), "“" + shortened(headings[at], 60) + "” cannot hold " + holds[at]);
    }
    if (!has_answer && flaws.empty()) flaws.add(column_member(0), "No column holds an answer to one of the questions");
    return flaws;
}

std::vector<ResponseRow> read_response_rows(const RowRules& rules, const std::vector<CsvRow>& table,
                                            const ColumnsHold& holds) {
    RowReader reader(rules, holds);
    std::vector<ResponseRow> rows;
    for (std::size_t at = 1; at < table.size(); ++at)
        if (!office::is_blank(table[at])) rows.push_back(reader.read(table[at], static_cast<int>(at) + 1));
    return rows;
}

Result<Moment> moment_in(std::string_view typed, Date today) {
    if (auto exact = parse_iso_moment(typed)) return exact;
    auto blank = typed.find_last_of(" T");
    if (blank != std::string_view::npos && typed.substr(blank + 1).find(':') != std::string_view::npos) {
        auto day = TRY(parse_date(trimmed(typed.substr(0, blank)), today));
        auto time = TRY(parse_time(typed.substr(blank + 1, 5)));
        return from_london(day, time);
    }
    return start_of_day(TRY(parse_date(typed, today)));
}

} // namespace reeve::consultation
