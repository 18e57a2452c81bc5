// A case before a panel: its redacted copy, the panel's answers, the steps, and its learning.
#include "casescrutiny/case_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/summaries.h"
#include "html/text_controls.h"
#include "office/history_pages.h"
#include "office/record_form.h"

namespace reeve::casescrutiny {
namespace {

using html::Html;
using office::Right;
using office::Visit;

office::PageWords case_words(Visit& visit, const PanelCase& one, std::string title, bool has_errors = false) {
    auto words = panel_words(panel_of(visit, one.panel), std::move(title), has_errors);
    if (auto sitting = sitting_of_id(visit.db, one.sitting))
        words.trail.emplace_back(sitting->reference, address_of(*sitting));
    if (words.title != "Case " + one.reference) words.trail.emplace_back("Case " + one.reference, address_of(one));
    return words;
}

CaseGround ground_of(Visit& visit, const PanelCase& one) {
    return case_ground(visit.db, one, visit.who->person, visit.who->post, visit.today());
}

// ---- The page ----

Html next_view(const PanelCase& one, const CaseGround& ground) {
    Html view = html::inset_text({.text = html::of<"<strong>Next:</strong> {}">(next_in_words(one, ground))});
    std::vector<Html> buttons;
    if (one.state == CaseState::selected)
        buttons.push_back(html::button({.text = "Redact the case", .href = address_of(one) + "/original"}));
    if (one.state == CaseState::cleared)
        buttons.push_back(html::button({.text = "Answer the questions", .href = address_of(one) + "/answers"}));
    for (auto step : open_steps(one, ground)) {
        auto href = address_of(one) + "/steps/" + stored_name(step);
        bool is_aside = step == CaseStep::withdraw || step == CaseStep::send_back;
        buttons.push_back(is_aside ? html::link({.text = label_of(step), .href = href})
                                   : html::button({.text = label_of(step), .href = href}));
    }
    return buttons.empty() ? view : view + html::button_group(buttons);
}

Html answers_view(const CaseGround& ground) {
    html::SummaryList list;
    for (const auto& question : ground.questions)
        list.rows.push_back({.key = question.words, .value = label_of(answer_to(question, ground.scores))});
    return list.rows.empty() ? html::paragraph("The panel has no questions yet.") : html::summary_list(list);
}

// Rows of the shape's own labels, of what is there.
Html facts_view(const PanelCase& one, const std::vector<const char*>& columns) {
    html::SummaryList list;
    for (const auto* column : columns) {
        const auto* field = panel_case_fields().shape().find(column);
        if (auto words = field->shown(&one); !words.empty())
            list.rows.push_back({.key = field->words.label, .value = words});
    }
    return list.rows.empty() ? html::paragraph("Nothing is recorded yet.") : html::summary_list(list);
}

http::Response one_page(Visit& visit) {
    auto one = case_asked_for(visit);
    if (!one) return not_found(visit);
    auto ground = ground_of(visit, *one);
    auto copy = trimmed(one->redacted.text).empty() ? html::paragraph("It is not redacted yet.")
                                                    : html::render_prose(one->redacted);
    auto main =
        html::page_heading("Case " + one->reference, label_of(one->state)) + html::sample_line(one->is_sample)
        + next_view(*one, ground) + html::section_heading("The copy that the panel reads", "copy") + copy
        + facts_view(*one, {"chosen_by", "chosen_why", "redactor_post", "clearer_post", "clearer_words"})
        + html::section_heading("The panel’s answers", "answers") + answers_view(ground)
        + html::section_heading("Judgment and learning", "judgment")
        + facts_view(*one, {"judgment", "observations", "learning", "sent_on", "sent_to", "reply_due",
                            "conversation_on", "confirmed_by", "force_words", "closed_on", "ended_why"})
        + html::paragraph(html::link({.text = "The case as the force gave it", .href = address_of(*one) + "/original"}))
        + office::history_block(visit, panel_case_fields().shape(), one->id.value);
    return show(visit, case_words(visit, *one, "Case " + one->reference), main);
}

// ---- The questions ----

std::string control_of(const PanelQuestion& question) { return "answer_" + std::to_string(question.id.value); }

html::Html answers_form(Visit& visit, const PanelCase& one, const CaseGround& ground, const Problems& problems) {
    Html form = office::form_begin(visit, address_of(one) + "/answers");
    for (const auto& question : ground.questions) {
        auto name = control_of(question);
        html::Select control{.name = name,
                             .label = question.words,
                             .error = html::error_of(problems, name),
                             .value = visit.has_typed() ? std::string(visit.typed(name))
                                                        : stored_name(answer_to(question, ground.scores))};
        for (const auto& choice : Choices<CaseAnswer>::list)
            control.options.push_back({.value = choice.stored, .text = choice.label});
        form += html::select(control);
    }
    return form + html::button({.text = "Keep the answers"}) + office::form_end();
}

http::Response answers_page(Visit& visit, const PanelCase& one, const Problems& problems) {
    auto main = html::error_summary(problems) + html::page_heading("The panel’s answers", "Case " + one.reference)
                + html::paragraph("What the members agreed on, question by question.")
                + answers_form(visit, one, ground_of(visit, one), problems);
    return show(visit, case_words(visit, one, "The panel’s answers", !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_answers(Visit& visit) {
    auto one = case_asked_for(visit);
    if (!one || one->state != CaseState::cleared) return not_found(visit);
    return answers_page(visit, *one, {});
}

http::Response keep_answers(Visit& visit) {
    auto one = case_asked_for(visit);
    if (!one) return not_found(visit);
    std::vector<CaseScore> scores;
    Problems problems;
    for (const auto& question : ground_of(visit, *one).questions) {
        CaseScore score;
        score.question = question.id;
        auto answer = choice_of<CaseAnswer>(visit.typed(control_of(question)));
        if (answer) score.answer = *answer;
        else problems.add(control_of(question), "Select an answer from the list");
        scores.push_back(score);
    }
    if (!problems.empty()) return answers_page(visit, *one, problems);
    auto kept = visit.change([&](office::Change& change) { return keep_scores(change, *one, scores); });
    if (!kept) return refuse(visit, kept.refusal());
    return saved(visit, address_of(*one) + "#answers", "The answers are kept");
}

// ---- The steps ----

struct Asked {
    PanelCase one;
    CaseStep step;
};

std::optional<Asked> step_asked_for(Visit& visit) {
    auto one = case_asked_for(visit);
    auto step = choice_of<CaseStep>(visit.part("step"));
    return one && step ? std::optional(Asked{*one, *step}) : std::nullopt;
}

http::Response step_form(Visit& visit, const Asked& asked, const Problems& problems) {
    const auto& words = words_of(asked.step);
    auto offered = asked.one;
    if (asked.step == CaseStep::send && !offered.sent_on) offered.sent_on = visit.today();
    if (asked.step == CaseStep::send && offered.sent_to.empty())
        offered.sent_to = panel_of(visit, offered.panel).force_post;
    if (asked.step == CaseStep::close && !offered.closed_on) offered.closed_on = visit.today();
    auto here = address_of(asked.one);
    office::RecordForm form{panel_case_fields().shape(),
                            words.columns,
                            &offered,
                            here + "/steps/" + stored_name(asked.step),
                            words.button,
                            here,
                            {},
                            words.needed};
    std::string title = label_of(asked.step);
    return record_form_page(visit, case_words(visit, asked.one, title, !problems.empty()),
                            html::page_heading(title, "Case " + asked.one.reference) + html::paragraph(words.about),
                            form, problems);
}

http::Response show_step(Visit& visit) {
    auto asked = step_asked_for(visit);
    if (!asked) return not_found(visit);
    if (auto may = may_take(asked->step, asked->one, ground_of(visit, asked->one)); !may)
        return refuse(visit, may.refusal());
    return step_form(visit, *asked, {});
}

http::Response take_it(Visit& visit) {
    auto asked = step_asked_for(visit);
    if (!asked) return not_found(visit);
    auto typed = asked->one;
    const auto& columns = words_of(asked->step).columns;
    auto problems = read_form(panel_case_fields(), columns, visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return step_form(visit, *asked, problems);
    typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](office::Change& change) { return take_case_step(change, asked->step, typed); });
    if (kept) return saved(visit, address_of(*kept), kept->reference + ": " + folded(label_of(kept->state)));
    if (kept.has_problems()) return step_form(visit, *asked, kept.problems());
    return refuse_with_words(visit, case_words(visit, asked->one, label_of(asked->step)), kept.refusal(), columns);
}

} // namespace

void mount_panel_cases(office::Routes& at) {
    auto run = may(Right::run_visits);
    const std::string one = "/work/panel-cases/{case}";
    at.get(one, one_page, run, "See the redacted copy of a case, its judgment and its learning");
    at.get(one + "/answers", show_answers, run, "Open the form of the panel's answers about a case");
    at.post(one + "/answers", keep_answers, run, "Keep the panel's answers about a case");
    at.get(one + "/steps/{step}", show_step, run, "Open the form of one step of a case");
    at.post(one + "/steps/{step}", take_it, run, "Take one step of a case");
}

} // namespace reeve::casescrutiny
