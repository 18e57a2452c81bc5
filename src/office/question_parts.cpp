// Shows questions as controls, each with its own way of being answered.
#include "office/question_parts.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "html/text_controls.h"

namespace reeve::office {
namespace {

using html::Html;

constexpr std::size_t most_radios = 12;

// One question as it is being shown.
struct Shown {
    const AskedQuestion& question;
    std::vector<std::string> values;
    std::string error;
    std::string tick_error; // of the box beside it
    bool is_optional = false;

    std::string name() const { return control_name(question); }
    std::string label() const { return question.wording + (is_optional ? " (optional)" : ""); }
    bool holds(const std::string& key) const { return std::find(values.begin(), values.end(), key) != values.end(); }
    // What was typed, and not ticked beside it.
    std::string typed() const {
        for (const auto& value : values)
            if (!question.choice(value)) return value;
        return "";
    }
};

std::string tick_name(const FormQuestion& question) { return "n_" + question.key; }

bool stands_apart(const QuestionOption& option) { return option.key == none_of_these || says_nothing(option.key); }

Html radios_of(const Shown& shown) {
    html::Radios radios{.name = shown.name(),
                        .legend = shown.label(),
                        .hint = shown.question.help,
                        .error = shown.error,
                        .value = shown.values.empty() ? "" : shown.values.front(),
                        .legend_classes = "govuk-fieldset__legend--s"};
    for (const auto& option : shown.question.choices)
        radios.options.push_back({.value = option.key, .text = option.label});
    return html::radios(radios);
}

Html select_of(const Shown& shown) {
    html::Select select{.name = shown.name(),
                        .label = shown.label(),
                        .hint = shown.question.help,
                        .error = shown.error,
                        .value = shown.values.empty() ? "" : shown.values.front(),
                        .options = {{"", "Choose one"}},
                        .label_classes = "govuk-label--s"};
    for (const auto& option : shown.question.choices) select.options.push_back({option.key, option.label});
    return html::select(select);
}

std::string choices_hint(const AskedQuestion& question) {
    auto limit = question.most_choices ? "Choose up to " + std::to_string(*question.most_choices) + "."
                                       : std::string("Choose all that apply.");
    return question.help.empty() ? limit : question.help + " " + limit;
}

Html checkboxes_of(const Shown& shown) {
    html::Checkboxes boxes{.name = shown.name(),
                           .legend = shown.label(),
                           .hint = choices_hint(shown.question),
                           .error = shown.error,
                           .values = shown.values,
                           .legend_classes = "govuk-fieldset__legend--s"};
    bool is_divided = false;
    for (const auto& option : shown.question.choices) {
        bool is_apart = stands_apart(option);
        if (is_apart && !is_divided) boxes.options.push_back({.divider = "or"});
        is_divided = is_divided || is_apart;
        boxes.options.push_back({.value = option.key, .text = option.label, .is_exclusive = is_apart});
    }
    return html::checkboxes(boxes);
}

// "Don't know" and "Prefer not to say" beside a control in which one types.
Html ticks_beside(const Shown& shown) {
    if (shown.question.choices.empty()) return {};
    html::Checkboxes boxes{.name = tick_name(shown.question),
                           .legend = html::of<R"(<span class="govuk-visually-hidden">Instead of an answer: {}</span>)">(
                               shown.question.wording),
                           .error = shown.tick_error,
                           .values = shown.values,
                           .classes = "govuk-checkboxes--small"};
    for (const auto& option : shown.question.choices)
        boxes.options.push_back({.value = option.key, .text = option.label});
    return html::checkboxes(boxes);
}

Html line_of(const Shown& shown) {
    html::TextInput input{.name = shown.name(),
                          .label = shown.label(),
                          .hint = shown.question.help,
                          .error = shown.error,
                          .value = shown.typed(),
                          .label_classes = "govuk-label--s"};
    switch (shown.question.kind) {
    case QuestionKind::number:
        input.classes = "govuk-input--width-5";
        input.suffix = shown.question.unit;
        input.inputmode = "decimal";
        break;
    case QuestionKind::date:
        input.classes = "govuk-input--width-20";
        if (shown.question.help.empty()) input.hint = "Like 27 September 2024.";
        break;
    case QuestionKind::postcode:
        input.classes = "govuk-input--width-5";
        if (shown.question.help.empty()) input.hint = "The first half alone, like LE3. We do not keep the rest.";
        break;
    default: break;
    }
    return html::text_input(input) + ticks_beside(shown);
}

Html area_of(const Shown& shown) {
    return html::character_count({.field = {.name = shown.name(),
                                            .label = shown.label(),
                                            .hint = shown.question.help,
                                            .error = shown.error,
                                            .value = shown.typed(),
                                            .rows = 5,
                                            .label_classes = "govuk-label--s"},
                                  .most_characters = static_cast<int>(most_characters(shown.question)),
                                  .threshold = 75})
           + ticks_beside(shown);
}

Html control_of(const Shown& shown) {
    switch (shown.question.kind) {
    case QuestionKind::multiple: return checkboxes_of(shown);
    case QuestionKind::long_text: return area_of(shown);
    case QuestionKind::single:
    case QuestionKind::scale:
    case QuestionKind::area: return shown.question.choices.size() > most_radios ? select_of(shown) : radios_of(shown);
    default: return line_of(shown);
    }
}

} // namespace

TypedAnswers typed_in(const http::Fields& fields) {
    return [&fields](const AskedQuestion& question) {
        auto values = fields.all(control_name(question));
        for (auto& tick : fields.all(tick_name(question)))
            if (question.choice(tick)) values.push_back(std::move(tick));
        return values;
    };
}

Problems unknown_ticks(const AskedQuestions& questions, const http::Fields& fields) {
    Problems problems;
    for (const auto& question : questions)
        for (const auto& tick : fields.all(tick_name(question)))
            if (!tick.empty() && !question.choice(tick))
                problems.add(tick_name(question), "Tick the box, or leave it empty");
    return problems;
}

TypedAnswers typed_as(const Answers& answers) {
    return [&answers](const AskedQuestion& question) {
        auto given = answers.find(question.key);
        return given == answers.end() ? std::vector<std::string>{} : given->second;
    };
}

html::Html question_controls(const std::vector<const AskedQuestion*>& questions, const TypedAnswers& typed,
                             AnsweredOn how, const Problems& problems) {
    Html main;
    std::string section;
    for (const auto* question : questions) {
        if (!question->section.empty() && question->section != section)
            main += html::section_heading(question->section);
        section = question->section;
        main += control_of({*question, typed(*question), html::error_of(problems, control_name(*question)),
                            html::error_of(problems, tick_name(*question)),
                            how == AnsweredOn::paper || !question->is_required});
    }
    return main;
}

html::Html hidden_answers(const AskedQuestions& questions, const TypedAnswers& typed) {
    Html fields;
    for (const auto& question : questions)
        for (const auto& value : typed(question))
            if (!value.empty()) fields += html::hidden_field(control_name(question), value);
    return fields;
}

std::vector<html::SummaryRow> answer_rows(const AskedQuestions& questions, const Answers& answers) {
    std::vector<html::SummaryRow> rows;
    for (const auto& question : questions) {
        if (!applies(questions, question, answers)) continue;
        auto words = in_words(question, answers);
        rows.push_back({.key = question.wording, .value = words.empty() ? "Not answered" : words});
    }
    return rows;
}

} // namespace reeve::office
