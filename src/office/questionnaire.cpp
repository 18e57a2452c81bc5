// Puts questions together, says what keeps them from being asked, and writes and reads them as frozen.
#include "office/questionnaire.h"
#include "record/cell_json.h"

namespace reeve::office {
namespace {

// Which rows a question stands in is no part of what was asked.
bool is_of_the_row(std::string_view column) {
    return column == "id" || column == "version" || column == "questionnaire" || column == "position";
}

bool offers(const AskedQuestion& question, const std::string& answer) {
    return question.choice(answer) || (question.choices.empty() && says_nothing(answer));
}

void check_condition(const AskedQuestions& before, const AskedQuestion& question, std::vector<std::string>& flaws) {
    if (question.needed_answers.empty()) return;
    const auto* other = question_named(before, question.shown_if);
    if (!other) {
        flaws.push_back("“" + question.wording + "” depends on " + question.shown_if
                        + ", which is not asked before it");
        return;
    }
    for (const auto& answer : question.needed_answers)
        if (!offers(*other, answer))
            flaws.push_back("“" + question.wording + "” depends on the answer " + answer + ", which " + other->key
                            + " does not offer");
}

} // namespace

const Description<Questionnaire>& questionnaire_fields() {
    static const auto fields =
        Description<Questionnaire>("questionnaire", "questionnaire", "Q")
            .hidden<&Questionnaire::reference>("reference", {.audience = Audience::open})
            .has<&Questionnaire::title>("title", {.label = "Title", .needed = true, .audience = Audience::open})
            .has<&Questionnaire::introduction>(
                "introduction", {.label = "Words above the first question", .audience = Audience::open, .limit = 2000})
            .hidden<&Questionnaire::asked_by>("asked_by", {.label = "Asked by", .audience = Audience::open})
            .hidden<&Questionnaire::address>("address", {.label = "Worked on at"});
    return fields;
}

const Description<QuestionnaireVersion>& questionnaire_version_fields() {
    static const auto fields =
        Description<QuestionnaireVersion>("questionnaire_version", "version of a questionnaire")
            .hidden<&QuestionnaireVersion::questionnaire>("questionnaire", {.label = "Questionnaire"})
            .hidden<&QuestionnaireVersion::number>("number", {.label = "Version", .audience = Audience::open})
            .hidden<&QuestionnaireVersion::content>("content", {.label = "Questions", .audience = Audience::open})
            .hidden<&QuestionnaireVersion::hash>("hash", {.label = "Hash", .audience = Audience::open})
            .hidden<&QuestionnaireVersion::frozen_at>("frozen_at", {.label = "Frozen", .audience = Audience::open})
            .hidden<&QuestionnaireVersion::by_post>("by_post", {.label = "By", .audience = Audience::open});
    return fields;
}

const QuestionOption* AskedQuestion::choice(std::string_view sought) const {
    for (const auto& option : choices)
        if (option.key == sought) return &option;
    return nullptr;
}

const QuestionOption* AskedQuestion::choice_meant(const std::string& typed) const {
    if (const auto* option = choice(typed)) return option;
    for (const auto& option : choices)
        if (option.label == typed) return &option;
    if (choices.empty()) return nullptr;
    auto sought = folded(typed);
    for (std::size_t at = 0; at < choices.size(); ++at)
        if (folded_labels[at] == sought || folded(choices[at].key) == sought) return &choices[at];
    return nullptr;
}

AskedQuestions asked(const std::vector<FormQuestion>& questions) {
    AskedQuestions list;
    for (const auto& question : questions) {
        AskedQuestion made{question, options_of(question), {}, {}};
        for (const auto& option : made.choices) made.folded_labels.push_back(folded(option.label));
        if (!question.shown_if.empty())
            for (const auto& answer : split(question.shown_if_answers, ','))
                if (auto key = trimmed(answer); !key.empty()) made.needed_answers.emplace_back(key);
        list.push_back(std::move(made));
    }
    return list;
}

const AskedQuestion* question_named(const AskedQuestions& questions, std::string_view key) {
    for (const auto& question : questions)
        if (question.key == key) return &question;
    return nullptr;
}

std::vector<std::string> flaws_of(const AskedQuestions& questions) {
    std::vector<std::string> flaws;
    if (questions.empty()) flaws.push_back("There is no question yet");
    AskedQuestions before;
    for (const auto& question : questions) {
        for (const auto& problem : check(question).list)
            flaws.push_back("“" + question.wording + "”: " + problem.message);
        if (question_named(before, question.key)) flaws.push_back("Two questions have the short name " + question.key);
        check_condition(before, question, flaws);
        before.push_back(question);
    }
    return flaws;
}

Json json_of(const AskedQuestions& questions) {
    Json list{JsonList{}};
    for (const auto& question : questions) {
        Json one{JsonObject{}};
        const FormQuestion& plain = question;
        for (const auto& field : question_fields().shape().fields)
            if (!is_of_the_row(field.column)) one.set(field.column, json_of(field.get(&plain)));
        list.add(one);
    }
    return list;
}

AskedQuestions questions_of(std::string_view content) {
    auto read = parse_json(content);
    if (!read || !read->is_list()) throw Fault("a frozen questionnaire cannot be read");
    std::vector<FormQuestion> questions;
    for (const auto& one : read->as_list()) {
        FormQuestion question;
        question.position = static_cast<int>(questions.size()) + 1;
        for (const auto& field : question_fields().shape().fields)
            if (const auto& held = one[field.column]; !is_of_the_row(field.column) && !held.is_null())
                field.set(&question, cell_of(held, field.type));
        questions.push_back(std::move(question));
    }
    return asked(questions);
}

} // namespace reeve::office
