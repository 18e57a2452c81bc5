// Writing the questions of a questionnaire: put at the end, changed, moved up and down, taken out, and seen as a form.
#include "office/questionnaire_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/casework.h"
#include "html/headings.h"
#include "html/tables.h"
#include "office/history_pages.h"
#include "office/question_parts.h"
#include "office/questionnaire_store.h"
#include "office/record_form.h"
#include "office/routes.h"

namespace reeve::office {
namespace {

using html::Html;

const std::vector<std::string_view> question_columns = {
    "section",      "key",         "kind",         "wording", "help",  "is_required", "options",  "has_none_of_these",
    "may_not_know", "may_decline", "most_choices", "unit",    "least", "most",        "shown_if", "shown_if_answers",
    "profile"};

std::string address_of(const Questionnaire& questionnaire) { return "/work/questionnaires/" + questionnaire.reference; }
std::string address_of(const Questionnaire& questionnaire, const FormQuestion& question) {
    return address_of(questionnaire) + "/questions/" + question.key;
}

PageWords words_of(const Questionnaire& questionnaire, const std::string& title, bool has_errors = false) {
    PageWords words{.title = title, .section = "Consultations", .trail = {}, .has_errors = has_errors};
    words.trail.emplace_back(questionnaire.asked_by, questionnaire.address);
    if (title != questionnaire.title) words.trail.emplace_back("Questions", address_of(questionnaire));
    return words;
}

std::optional<Questionnaire> asked_for(Visit& visit) { return find_questionnaire(visit.db, visit.part("reference")); }

std::optional<FormQuestion> question_asked_for(Visit& visit, const Questionnaire& questionnaire) {
    return find_question(visit.db, questionnaire.id, visit.part("key"));
}

std::string asked_of(const FormQuestion& question) {
    if (question.shown_if.empty()) return question.is_required ? "Everyone, and must be answered" : "Everyone";
    return "Where " + question.shown_if + " is " + replaced(question.shown_if_answers, ",", " or ");
}

html::TableRow question_row(const Questionnaire& questionnaire, const AskedQuestion& question, bool may_write) {
    auto words = may_write ? html::link({.text = question.wording, .href = address_of(questionnaire, question)})
                           : html::escaped(question.wording);
    words += html::of<R"(<br><span class="rv-sub">{}</span>)">(question.key);
    auto kind = std::string(label_of(question.kind));
    if (!question.choices.empty()) kind += ", " + counted(static_cast<std::int64_t>(question.choices.size()), "option");
    return {{{words}, {kind}, {asked_of(question)}, {question.section.empty() ? "None" : question.section}}};
}

// How the draft stands to what people are asked.
std::string standing_words(const std::vector<QuestionnaireVersion>& versions, const AskedQuestions& draft) {
    if (versions.empty()) return "These questions are a draft. They are frozen as version 1 when people are asked.";
    const auto& last = versions.back();
    auto words = "Version " + std::to_string(last.number) + " was frozen on " + in_words(last.frozen_at) + ".";
    if (sha256(to_text(json_of(draft))) == last.hash) return words + " The questions below are the same.";
    return words + " The questions below have been changed since, and nobody is asked them yet.";
}

Html flaws_part(const AskedQuestions& draft) {
    std::vector<html::Content> items;
    for (const auto& flaw : flaws_of(draft)) items.push_back(flaw);
    if (items.empty()) return {};
    return html::inset_text({.text = html::paragraph("Before people can be asked:") + html::bullet_list(items)});
}

http::Response show_questionnaire(Visit& visit) {
    auto questionnaire = asked_for(visit);
    if (!questionnaire) return not_found(visit);
    bool may_write = visit.may(Right::run_consultations);
    auto draft = draft_of(visit.db, questionnaire->id);
    std::vector<Html> actions;
    if (may_write)
        actions.push_back(html::button({.text = "Add a question", .href = address_of(*questionnaire) + "/add"}));
    actions.push_back(html::button({.text = "See it as a form",
                                    .href = address_of(*questionnaire) + "/form",
                                    .classes = "govuk-button--secondary"}));
    html::Table table{.caption = "Questions in their order",
                      .caption_id = "questions",
                      .head = {{"Question"}, {"How it is answered"}, {"Asked of"}, {"Section"}},
                      .empty_text = "There is no question yet. Add the first one.",
                      .is_stacked = true};
    for (const auto& question : draft) table.rows.push_back(question_row(*questionnaire, question, may_write));
    Html main = html::heading_with_actions(questionnaire->title, actions);
    main += html::paragraph(standing_words(versions_of(visit.db, questionnaire->id), draft)) + flaws_part(draft)
            + html::table(table) + history_block(visit, questionnaire_fields().shape(), questionnaire->id.value);
    return show(visit, words_of(*questionnaire, questionnaire->title), main);
}

http::Response show_form(Visit& visit) {
    auto questionnaire = asked_for(visit);
    if (!questionnaire) return not_found(visit);
    auto draft = draft_of(visit.db, questionnaire->id);
    std::vector<const AskedQuestion*> all;
    for (const auto& question : draft) all.push_back(&question);
    Html main = html::page_heading("As a form", questionnaire->title)
                + html::paragraph("Every question is shown here, also those that only some people are asked.");
    if (all.empty()) main += html::paragraph("There is no question yet.");
    main += html::of<"<div>{}</div>">(question_controls(all, typed_as({}), AnsweredOn::a_form, {}));
    return show(visit, words_of(*questionnaire, "As a form"), html::text_column(main));
}

http::Response question_form(Visit& visit, const Questionnaire& questionnaire, const FormQuestion& question,
                             const Problems& problems, const Html& above = {}, int status = 200) {
    bool is_new = !question.id;
    auto title = is_new ? std::string("Add a question") : "Change " + question.key;
    auto address = is_new ? address_of(questionnaire) + "/add" : address_of(questionnaire, question);
    Html main = html::error_summary(problems) + above + html::page_heading(title, questionnaire.title)
                + record_form(visit,
                              {question_fields().shape(),
                               question_columns,
                               &question,
                               address,
                               is_new ? "Add the question" : "Save the question",
                               address_of(questionnaire),
                               {}},
                              problems);
    if (!is_new) {
        main += html::section_heading("Its place") + form_begin(visit, address + "/place");
        main +=
            html::button_group(
                {html::button({.text = "Ask it earlier",
                               .name = "toward",
                               .value = "start",
                               .classes = "govuk-button--secondary"}),
                 html::button(
                     {.text = "Ask it later", .name = "toward", .value = "end", .classes = "govuk-button--secondary"})})
            + form_end();
        main += form_begin(visit, address + "/removal")
                + html::button({.text = "Take this question out", .classes = "govuk-button--warning"}) + form_end();
    }
    return show(visit, words_of(questionnaire, title, !problems.empty()), html::text_column(main),
                problems.empty() ? status : 422);
}

http::Response show_add(Visit& visit) {
    auto questionnaire = asked_for(visit);
    return questionnaire ? question_form(visit, *questionnaire, {}, {}) : not_found(visit);
}

http::Response add(Visit& visit) {
    auto questionnaire = asked_for(visit);
    if (!questionnaire) return not_found(visit);
    FormQuestion question;
    if (auto problems = read_form(question_fields(), question_columns, visit.typed_of(), question, visit.today());
        !problems.empty())
        return question_form(visit, *questionnaire, {}, problems);
    question.questionnaire = questionnaire->id;
    auto kept = visit.change([&](Change& change) { return add_question(change, question); });
    if (!kept)
        return kept.has_problems() ? question_form(visit, *questionnaire, {}, kept.problems())
                                   : refuse(visit, kept.refusal());
    return saved(visit, address_of(*questionnaire), "The question is added");
}

http::Response show_question(Visit& visit) {
    auto questionnaire = asked_for(visit);
    auto question = questionnaire ? question_asked_for(visit, *questionnaire) : std::nullopt;
    return question ? question_form(visit, *questionnaire, *question, {}) : not_found(visit);
}

http::Response change_question(Visit& visit) {
    auto questionnaire = asked_for(visit);
    auto stands = questionnaire ? question_asked_for(visit, *questionnaire) : std::nullopt;
    if (!stands) return not_found(visit);
    auto question = *stands;
    question.version = version_typed(visit, stands->version);
    if (auto problems = read_form(question_fields(), question_columns, visit.typed_of(), question, visit.today());
        !problems.empty())
        return question_form(visit, *questionnaire, *stands, problems);
    auto kept = visit.change([&](Change& change) { return keep_question(change, question); });
    if (kept) return saved(visit, address_of(*questionnaire), "The question is saved");
    if (kept.has_problems()) return question_form(visit, *questionnaire, *stands, kept.problems());
    RecordForm form{question_fields().shape(), question_columns, &*stands, "", "", "", {}};
    return question_form(visit, *questionnaire, *stands, {}, both_versions(visit, form, kept.refusal()), 409);
}

http::Response place_question(Visit& visit) {
    auto questionnaire = asked_for(visit);
    auto question = questionnaire ? question_asked_for(visit, *questionnaire) : std::nullopt;
    if (!question) return not_found(visit);
    auto toward = visit.typed("toward") == "start" ? Toward::start : Toward::end;
    auto moved = visit.change([&](Change& change) { return move_question(change, *question, toward); });
    if (!moved) return refuse(visit, moved.refusal());
    return saved(visit, address_of(*questionnaire), "The question has its new place");
}

http::Response take_out(Visit& visit) {
    auto questionnaire = asked_for(visit);
    auto question = questionnaire ? question_asked_for(visit, *questionnaire) : std::nullopt;
    if (!question) return not_found(visit);
    visit.change(
        [&](Change& change) {
            remove_question(change, *question);
            return Done{};
        },
        "Taken out of the draft");
    return saved(visit, address_of(*questionnaire), "The question is taken out. Frozen versions keep it");
}

} // namespace

void mount_questionnaires(Routes& at) {
    const std::string one = "/work/questionnaires/{reference}";
    at.get(one, show_questionnaire, may(Right::read_office), "See the questions of a questionnaire");
    at.get(one + "/form", show_form, may(Right::read_office), "See a questionnaire as a form");
    at.get(one + "/add", show_add, may(Right::run_consultations), "Open the form that adds a question");
    at.post(one + "/add", add, may(Right::run_consultations), "Add a question");
    at.get(one + "/questions/{key}", show_question, may(Right::run_consultations),
           "Open the form that changes a question");
    at.post(one + "/questions/{key}", change_question, may(Right::run_consultations), "Change a question");
    at.post(one + "/questions/{key}/place", place_question, may(Right::run_consultations),
            "Ask a question earlier or later");
    at.post(one + "/questions/{key}/removal", take_out, may(Right::run_consultations), "Take a question out");
}

} // namespace reeve::office
