// The form by which a lawyer corrects a rule; the rule as it was stays in its history.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/duty_pages.h"
#include "office/duty_parts.h"
#include "office/typed_words.h"
#include <charconv>

namespace reeve::office {
namespace {

using html::Html;

const std::vector<std::string_view> rule_columns = {
    "title",        "words",          "area",       "source",           "section",
    "edition",      "due_rule",       "started_by", "started_by_words", "office_days",
    "commenced_on", "is_prospective", "severity",   "evidence_words",   "is_confirmed",
    "checked_on"};

Html controls_of(Visit& visit, const Duty& duty, const Problems& problems) {
    Html controls;
    for (auto column : rule_columns) {
        const auto& field = *duty_fields().shape().find(column);
        controls +=
            html::control(field, visit.has_typed() ? std::string(visit.typed(column)) : field.typed(&duty), problems);
        if (column == "due_rule") {
            std::vector<html::Content> phrases;
            for (const auto& phrase : due_rule_phrases()) phrases.emplace_back(phrase);
            controls += html::details(
                {.summary = "What can stand here",
                 .text = html::paragraph("One of these, with your own number or day.") + html::bullet_list(phrases)});
        }
    }
    return controls
           + html::textarea({.name = "why",
                             .label = "Why is it corrected?",
                             .hint = "History shows it beside the change: who looked, at which text.",
                             .error = html::error_of(problems, "why"),
                             .value = std::string(visit.typed("why")),
                             .rows = 3});
}

http::Response rule_form(Visit& visit, const Duty& duty, const Problems& problems, const Html& above = {},
                         int status = 200) {
    Html main = html::error_summary(problems) + above + html::page_heading("Correct this rule", duty.reference);
    main += html::paragraph("The rule as it stands is kept in its history. What was recorded under it stays.");
    main += form_begin(visit, address_of(duty) + "/rule") + html::hidden_field("version", std::to_string(duty.version));
    main += controls_of(visit, duty, problems);
    main += html::button_group(
                {html::button({.text = "Save the rule"}), html::link({.text = "Cancel", .href = address_of(duty)})})
            + form_end();
    return show(visit,
                {.title = "Correct " + duty.reference,
                 .section = "My work",
                 .trail = duty_trail(duty),
                 .has_errors = !problems.empty()},
                html::text_column(main), problems.empty() ? status : 422);
}

http::Response show_rule(Visit& visit) {
    auto duty = asked_duty(visit);
    return duty ? rule_form(visit, *duty, {}) : not_found(visit);
}

int typed_rule_version(const Visit& visit) {
    int version = -1;
    auto typed = visit.typed("version");
    std::from_chars(typed.data(), typed.data() + typed.size(), version);
    return version;
}

http::Response somebody_else_kept(Visit& visit, const Duty& duty) {
    auto above = html::inset_text(
        {.text = "Somebody corrected this rule while you were working on it. Theirs is kept and stands on the page of "
                 "the duty; yours stands in the form, ready to be saved over it."});
    return rule_form(visit, duty, {}, above, 409);
}

http::Response receive_rule(Visit& visit) {
    auto duty = asked_duty(visit);
    if (!duty) return not_found(visit);
    if (typed_rule_version(visit) != duty->version) return somebody_else_kept(visit, *duty);
    auto corrected = *duty;
    auto problems = read_form(duty_fields(), rule_columns, visit.typed_of(), corrected, visit.today());
    auto why = tidied(visit.typed("why"));
    if (why.empty()) problems.add("why", "Enter why it is corrected");
    add_all(problems, too_long(visit, {"why"}));
    if (problems.empty()) problems = check(corrected);
    if (!problems.empty()) return rule_form(visit, *duty, problems);
    auto kept =
        visit.change([&](Change& change) { return correct_duty(change, visit.office.duties(), corrected); }, why);
    if (!kept) return kept.has_problems() ? rule_form(visit, *duty, kept.problems()) : refuse(visit, kept.refusal());
    return saved(visit, address_of(*kept), "Rule " + kept->reference + " is corrected");
}

} // namespace

void mount_duty_rules(Routes& at) {
    at.get("/work/duties/{reference}/rule", show_rule, may(Right::manage_office),
           "The form that corrects a rule of law");
    at.post("/work/duties/{reference}/rule", receive_rule, may(Right::manage_office),
            "Correct a rule of law, keeping the one before it");
}

} // namespace reeve::office
