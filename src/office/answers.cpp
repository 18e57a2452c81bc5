// Reads what was typed as answers, and says what is wrong with each.
#include "office/answers.h"
#include <charconv>

namespace reeve::office {
namespace {

using Values = std::vector<std::string>;

Values without_blanks(const Values& typed) {
    Values values;
    for (const auto& value : typed)
        if (auto text = tidied(value); !text.empty()) values.push_back(std::move(text));
    return values;
}

Result<Values> read_choices(const AskedQuestion& question, const Values& typed) {
    Values chosen;
    for (const auto& value : typed) {
        const auto* option = question.choice_meant(value);
        if (!option) return one_problem("“" + shortened(value, 60) + "” is not one of the options");
        if (std::find(chosen.begin(), chosen.end(), option->key) == chosen.end()) chosen.push_back(option->key);
    }
    if (question.kind != QuestionKind::multiple) {
        if (chosen.size() > 1) return one_problem("Choose one option");
        return chosen;
    }
    for (const auto& value : chosen)
        if ((says_nothing(value) || value == none_of_these) && chosen.size() > 1)
            return one_problem("Choose “" + question.choice(value)->label + "” alone, or leave it out");
    if (question.most_choices && static_cast<int>(chosen.size()) > *question.most_choices)
        return one_problem("Choose " + std::to_string(*question.most_choices) + " or fewer");
    return chosen;
}

// 1,250 as 1250, 12.50 as 12.5, 007 as 7; nothing where it is no number of at most 12 digits before the point.
std::optional<std::string> plain_number(std::string_view typed) {
    std::string text;
    for (char c : typed)
        if (c != ',') text += c;
    bool is_negative = !text.empty() && text[0] == '-';
    std::size_t at = is_negative ? 1 : 0, digits = 0, decimals = 0;
    while (at + digits < text.size() && text[at + digits] >= '0' && text[at + digits] <= '9') ++digits;
    std::size_t point = at + digits;
    if (digits == 0 || digits > 12) return std::nullopt;
    if (point < text.size()) {
        if (text[point] != '.') return std::nullopt;
        for (std::size_t i = point + 1; i < text.size(); ++i, ++decimals)
            if (text[i] < '0' || text[i] > '9') return std::nullopt;
        if (decimals == 0 || decimals > 6) return std::nullopt;
        while (text.back() == '0') text.pop_back();
        if (text.back() == '.') text.pop_back();
    }
    while (text.size() > at + 1 && text[at] == '0' && text[at + 1] != '.') text.erase(at, 1);
    return text;
}

Result<std::string> read_number(const AskedQuestion& question, const std::string& typed) {
    auto text = plain_number(typed);
    if (!text) return one_problem("Enter a number, like 12");
    double value = 0;
    std::from_chars(text->data(), text->data() + text->size(), value);
    auto unit = question.unit.empty() ? "" : " " + question.unit;
    if (question.least && value < static_cast<double>(*question.least))
        return one_problem("Enter " + with_commas(*question.least) + unit + " or more");
    if (question.most && value > static_cast<double>(*question.most))
        return one_problem("Enter " + with_commas(*question.most) + unit + " or fewer");
    return *text;
}

// The first half alone is kept: it says where somebody lives well enough, and not which street.
Result<std::string> read_postcode(const std::string& typed, Date today) {
    if (auto whole = Kind<Postcode>::read(typed, {today})) return whole->code.substr(0, whole->code.find(' '));
    auto half = Kind<Postcode>::read(typed + " 1AA", {today});
    if (half) return half->code.substr(0, half->code.find(' '));
    return one_problem("Enter the first half of a postcode, like LE3");
}

Result<std::string> read_words(const AskedQuestion& question, const std::string& typed) {
    auto limit = most_characters(question);
    if (auto length = count_characters(typed); length > limit)
        return one_problem("Use " + with_commas(static_cast<std::int64_t>(limit))
                           + " characters or fewer. You have used " + with_commas(static_cast<std::int64_t>(length)));
    return typed;
}

Result<std::string> read_one(const AskedQuestion& question, const std::string& typed, Date today) {
    switch (question.kind) {
    case QuestionKind::number: return read_number(question, typed);
    case QuestionKind::date: return iso(TRY(parse_date(typed, today)));
    case QuestionKind::postcode: return read_postcode(typed, today);
    default: return read_words(question, typed);
    }
}

std::string missing_words(const AskedQuestion& question) {
    if (question.kind == QuestionKind::multiple) return "Choose at least one option";
    return is_choice(question.kind) ? "Choose an option" : "Answer this question";
}

std::string value_words(const AskedQuestion& question, const std::string& value) {
    if (const auto* option = question.choice(value)) return option->label;
    if (question.kind == QuestionKind::date)
        if (auto day = parse_iso_date(value)) return in_words(*day);
    if (question.kind == QuestionKind::number && !question.unit.empty()) return value + " " + question.unit;
    return value;
}

} // namespace

bool applies(const AskedQuestions& questions, const AskedQuestion& question, const Answers& answers) {
    if (question.needed_answers.empty()) return true;
    const auto* other = question_named(questions, question.shown_if);
    if (!other || other == &question || other->position >= question.position) return false;
    auto given = answers.find(question.shown_if);
    if (given == answers.end() || !applies(questions, *other, answers)) return false;
    for (const auto& value : given->second)
        for (const auto& needed : question.needed_answers)
            if (value == needed) return true;
    return false;
}

Result<std::vector<std::string>> read_answer(const AskedQuestion& question, const std::vector<std::string>& typed,
                                             Date today) {
    auto values = without_blanks(typed);
    if (values.empty()) return values;
    if (is_choice(question.kind)) return read_choices(question, values);
    // "Don't know" is a tick box beside the box in which one types.
    for (const auto& value : values)
        if (const auto* option = question.choice_meant(value)) {
            if (values.size() == 1) return Values{option->key};
            return one_problem("Answer this, or choose “" + option->label + "”, but not both");
        }
    return Values{TRY(read_one(question, values.front(), today))};
}

AnswersRead read_answers(const AskedQuestions& questions, const TypedAnswers& typed, AnsweredOn how, Date today) {
    AnswersRead read;
    for (const auto& question : questions) {
        bool is_asked = applies(questions, question, read.answers);
        if (!is_asked && how == AnsweredOn::a_form) continue;
        auto values = read_answer(question, typed(question), today);
        auto problem = [&](std::string words) { read.problems.add(control_name(question), std::move(words)); };
        if (!values) problem(values.problems().list.front().message);
        else if (values->empty()) {
            if (question.is_required && how == AnsweredOn::a_form) problem(missing_words(question));
        } else if (!is_asked)
            problem("This is asked only of those who answered " + question.shown_if + " otherwise. Leave it empty");
        else read.answers[question.key] = std::move(*values);
    }
    return read;
}

std::string control_name(const FormQuestion& question) { return "q_" + question.key; }

std::string to_text(const Answers& answers) {
    Json json{JsonObject{}};
    for (const auto& [key, values] : answers) {
        if (values.size() == 1) {
            json.set(key, values.front());
            continue;
        }
        Json list{JsonList{}};
        for (const auto& value : values) list.add(value);
        json.set(key, std::move(list));
    }
    return to_text(json);
}

Answers answers_of(std::string_view text) {
    auto json = parse_json(text);
    if (!json || !json->is_object()) throw Fault("kept answers cannot be read");
    Answers answers;
    for (const auto& [key, value] : json->as_object()) {
        auto& values = answers[key];
        if (value.is_text()) values.push_back(value.as_text());
        else
            for (const auto& one : value.as_list()) values.push_back(one.as_text());
    }
    return answers;
}

std::string in_words(const AskedQuestion& question, const Answers& answers) {
    auto given = answers.find(question.key);
    if (given == answers.end()) return "";
    std::vector<std::string> words;
    for (const auto& value : given->second) words.push_back(value_words(question, value));
    return joined(words, "; ");
}

} // namespace reeve::office
