// What a question must say before it can be asked, and the options it offers.
#include "office/question.h"

namespace reeve::office {
namespace {

constexpr std::string_view likert[] = {"Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree",
                                       "Strongly agree"};
constexpr std::size_t most_options = 60;

bool is_key_character(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '-'; }

bool is_key(std::string_view text) {
    return !text.empty() && text.size() <= 60 && std::all_of(text.begin(), text.end(), is_key_character);
}

// "yes: Yes" has a key of its own, "Yes" and "Yes: I do" have none.
QuestionOption option_of(std::string_view line) {
    auto colon = line.find(": ");
    if (colon != std::string_view::npos && is_key(line.substr(0, colon)))
        return {std::string(line.substr(0, colon)), std::string(trimmed(line.substr(colon + 2)))};
    return {slug_of(line).substr(0, 60), std::string(line)};
}

std::vector<QuestionOption> own_options(const FormQuestion& question) {
    std::vector<QuestionOption> options;
    for (const auto& line : lines_of(question.options.text))
        if (auto words = trimmed(line); !words.empty()) options.push_back(option_of(words));
    if (options.empty() && question.kind == QuestionKind::scale)
        for (auto words : likert) options.push_back(option_of(words));
    return options;
}

void check_options(const FormQuestion& question, Problems& problems) {
    auto options = own_options(question);
    bool needs = question.kind == QuestionKind::single || question.kind == QuestionKind::multiple
                 || question.kind == QuestionKind::scale;
    if (needs && options.size() < 2) problems.add("options", "Enter at least two options, one on each line");
    if (!is_choice(question.kind) && !options.empty())
        problems.add("options", "Leave the options empty: this kind of question has none");
    if (options.size() > most_options) problems.add("options", "Use 60 options or fewer");
    for (std::size_t at = 0; at < options.size(); ++at) {
        if (options[at].label.empty() || !is_key(options[at].key) || says_nothing(options[at].key))
            problems.add("options", "“" + options[at].label + "” cannot be an option. Use letters or numbers");
        for (std::size_t before = 0; before < at; ++before)
            if (options[before].key == options[at].key)
                problems.add("options", "“" + options[at].key + "” stands twice among the options");
    }
}

void check_limits(const FormQuestion& question, Problems& problems) {
    if (question.least && question.most && *question.least > *question.most)
        problems.add("most", "The most must not be less than the least");
    if (question.most_choices && question.kind != QuestionKind::multiple)
        problems.add("most_choices", "Only a question with any of several choices has such a limit");
    if (question.most_choices && *question.most_choices < 1)
        problems.add("most_choices", "Enter 1 or more, or leave it empty");
    if (question.has_none_of_these && question.kind != QuestionKind::multiple)
        problems.add("has_none_of_these", "Only a question with any of several choices can have “None of these”");
    if (!question.shown_if.empty() && question.shown_if_answers.empty())
        problems.add("shown_if", "Enter the answers it depends on as well, or leave this empty");
    if (question.shown_if.empty() && !question.shown_if_answers.empty())
        problems.add("shown_if_answers", "Enter the question it depends on as well, or leave this empty");
    if (question.least && *question.least < 0) problems.add("least", "Enter 0 or more, or leave it empty");
    if (question.most && *question.most < 0) problems.add("most", "Enter 0 or more, or leave it empty");
    if (question.shown_if == question.key && !question.key.empty())
        problems.add("shown_if", "A question cannot depend on itself");
}

} // namespace

const Description<FormQuestion>& question_fields() {
    static const auto fields =
        Description<FormQuestion>("question", "question")
            .hidden<&FormQuestion::questionnaire>("questionnaire", {.label = "Questionnaire"})
            .hidden<&FormQuestion::position>("position", {.label = "Place in the order"})
            .has<&FormQuestion::section>("section", {.label = "Section",
                                                     .hint = "The heading it stands under, like About your area.",
                                                     .audience = Audience::open,
                                                     .limit = 120})
            .has<&FormQuestion::key>("key", {.label = "Short name",
                                             .hint = "Small letters, digits and _, like visible_policing. It stays the "
                                                     "same when the wording changes.",
                                             .needed = true,
                                             .audience = Audience::open,
                                             .limit = 60})
            .has<&FormQuestion::kind>("kind",
                                      {.label = "How is it answered?", .needed = true, .audience = Audience::open})
            .has<&FormQuestion::wording>(
                "wording", {.label = "Question", .needed = true, .audience = Audience::open, .limit = 300})
            .has<&FormQuestion::help>("help",
                                      {.label = "Help below the question", .audience = Audience::open, .limit = 300})
            .has<&FormQuestion::is_required>("is_required",
                                             {.label = "Must it be answered?", .audience = Audience::open})
            .has<&FormQuestion::options>("options",
                                         {.label = "Options",
                                          .hint = "One on each line, in their order. A scale without options "
                                                  "runs from strongly disagree to strongly agree.",
                                          .audience = Audience::open,
                                          .limit = 6000})
            .has<&FormQuestion::has_none_of_these>("has_none_of_these",
                                                   {.label = "Offer “None of these”?", .audience = Audience::open})
            .has<&FormQuestion::may_not_know>("may_not_know",
                                              {.label = "Offer “Don’t know”?", .audience = Audience::open})
            .has<&FormQuestion::may_decline>("may_decline",
                                             {.label = "Offer “Prefer not to say”?", .audience = Audience::open})
            .has<&FormQuestion::most_choices>("most_choices", {.label = "Most choices", .audience = Audience::open})
            .has<&FormQuestion::unit>(
                "unit",
                {.label = "Unit", .hint = "Of a number, like years or £.", .audience = Audience::open, .limit = 30})
            .has<&FormQuestion::least>("least",
                                       {.label = "Least", .hint = "The smallest number.", .audience = Audience::open})
            .has<&FormQuestion::most>("most",
                                      {.label = "Most",
                                       .hint = "The largest number, or the most characters of an answer in words.",
                                       .audience = Audience::open})
            .has<&FormQuestion::shown_if>("shown_if", {.label = "Ask only if this question",
                                                       .hint = "The short name of an earlier question.",
                                                       .audience = Audience::open,
                                                       .limit = 60})
            .has<&FormQuestion::shown_if_answers>("shown_if_answers",
                                                  {.label = "has one of these answers",
                                                   .hint = "The short names of its options, with commas between them.",
                                                   .audience = Audience::open,
                                                   .limit = 300})
            .has<&FormQuestion::profile>("profile",
                                         {.label = "What does it tell about who answers?", .audience = Audience::open});
    return fields;
}

bool says_nothing(std::string_view value) { return value == not_known || value == declined; }

std::vector<QuestionOption> options_of(const FormQuestion& question) {
    auto options = own_options(question);
    if (question.has_none_of_these) options.push_back({none_of_these, "None of these"});
    if (question.may_not_know) options.push_back({not_known, "Don’t know"});
    if (question.may_decline) options.push_back({declined, "Prefer not to say"});
    return options;
}

FormQuestion with_option_keys(FormQuestion question) {
    std::vector<std::string> lines;
    for (const auto& option : own_options(question)) lines.push_back(option.key + ": " + option.label);
    if (!trimmed(question.options.text).empty()) question.options = {joined(lines, "\n")};
    std::vector<std::string> answers;
    for (const auto& answer : split(question.shown_if_answers, ','))
        if (auto key = trimmed(answer); !key.empty()) answers.emplace_back(key);
    question.shown_if_answers = joined(answers, ",");
    return question;
}

bool is_choice(QuestionKind kind) {
    using enum QuestionKind;
    return kind == single || kind == multiple || kind == scale || kind == area;
}

bool is_words(QuestionKind kind) { return kind == QuestionKind::short_text || kind == QuestionKind::long_text; }

std::size_t most_characters(const FormQuestion& question) {
    std::size_t own = question.kind == QuestionKind::short_text ? 300 : 4000;
    if (!is_words(question.kind) || !question.most || *question.most < 1) return own;
    return std::min(own, static_cast<std::size_t>(*question.most));
}

Problems check(const FormQuestion& question) {
    Problems problems;
    if (question.key.find('-') != std::string::npos || (!question.key.empty() && !is_key(question.key)))
        problems.add("key", "Use small letters, digits and _ alone, like visible_policing");
    check_options(question, problems);
    check_limits(question, problems);
    return problems;
}

} // namespace reeve::office
