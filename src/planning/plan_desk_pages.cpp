// The desk of one plan: its text as it stands, what the law still wants, and the ways on.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/casework.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "planning/plan_desk.h"
#include "planning/plan_pages.h"
#include "planning/plan_view.h"
#include "planning/plan_wording.h"

namespace reeve::planning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

Html part_buttons(const Plan& plan, const NumberedPart& at) {
    auto id = std::to_string(at.part.id.value);
    auto address = desk_address(plan) + "/parts/" + id;
    auto name = name_of(at);
    auto quiet = [&](const char* text, const char* act) {
        return html::button({.text = html::of<R"({}<span class="govuk-visually-hidden"> {}</span>)">(text, name),
                             .name = "act",
                             .value = std::string(act) + "-" + id,
                             .classes = "govuk-button--secondary rv-small"});
    };
    return html::button_group(
        {html::link({.text = "Edit", .href = address, .hidden_text = " " + name}),
         html::link(
             {.text = "Add below", .href = desk_address(plan) + "/parts/new?after=" + id, .hidden_text = " " + name}),
         quiet("Up", "up"), quiet("Down", "down"),
         html::link({.text = "Take out", .href = address + "/removal", .hidden_text = " " + name})});
}

Html part_words(const NumberedPart& at) {
    Html words;
    if (at.part.kind == PartKind::section) words += html::section_heading(at.part.title);
    if (at.part.kind == PartKind::priority) words += html::sub_heading(at.part.title);
    if (!at.part.words.text.empty()) words += html::render_prose(at.part.words);
    return words;
}

// What the program knows of a part beside its words: "Policing priorities. s.7(2)(a)".
std::string part_notes(const PlanPart& part) {
    std::vector<std::string> notes;
    if (!part.group.empty()) notes.push_back(part.group);
    if (part.matter != Matter::none) notes.push_back(std::string("s.7(1)") + label_of(part.matter));
    if (part.objective != ObjectiveType::none) notes.push_back(std::string("s.7(2)") + label_of(part.objective));
    if (!part.lead_post.empty()) notes.push_back("Lead: " + part.lead_post);
    if (part.is_sample) notes.emplace_back("SAMPLE");
    return joined(notes, ". ");
}

Html part_view(const Plan& plan, const NumberedPart& at, bool may_write) {
    auto notes = part_notes(at.part);
    Html view;
    view.add<R"(<div class="rv-block" id="part-{}"><p class="govuk-body-s rv-block__name">{}</p>{}{}{}</div>)">(
        at.part.id.value, at.part.kind == PartKind::section ? std::string("Section") : name_of(at), part_words(at),
        notes.empty() ? Html() : html::small_paragraph(notes), may_write ? part_buttons(plan, at) : Html());
    return view;
}

Html text_part(Visit& visit, const Plan& plan) {
    bool may_write = may_be_written(plan).ok() && visit.may(Right::write_plan);
    auto all = numbered(parts_of(visit.db, plan.id));
    Html part;
    for (const auto& at : all) part += part_view(plan, at, may_write);
    if (all.empty())
        part += html::paragraph("Nothing is written yet. Begin with a section, or with the first priority.");
    if (!may_write) return part;
    auto last = all.empty() ? std::string("0") : std::to_string(all.back().part.id.value);
    return form_begin(visit, desk_address(plan) + "/order") + part + office::form_end()
           + html::button({.text = "Add a part at the end", .href = desk_address(plan) + "/parts/new?after=" + last});
}

Html barriers_panel(const Plan& plan, const RoadFacts& facts) {
    if (plan.state == PlanState::issued) return {};
    std::vector<html::Content> lines;
    for (const auto& barrier : what_stands_before_issue(plan, facts))
        lines.push_back(html::of<R"({} <span class="govuk-hint govuk-!-margin-bottom-0">{}</span>)">(barrier.message,
                                                                                                     barrier.rule));
    Html panel = html::section_heading("What stands before issue", "before-issue");
    return panel
           + (lines.empty() ? html::paragraph("Nothing. The office holder may sign it.") : html::bullet_list(lines));
}

Html contents_panel(const PlanText& text) {
    auto all = requirements(text);
    html::TaskList list{.id_prefix = "required"};
    for (const auto& one : all)
        list.items.push_back(
            {.title = one.matter + " (" + one.section + ")",
             .hint = one.where,
             .status = one.is_met ? html::Content("Present")
                                  : html::Content(html::tag({.text = "Missing", .classes = "govuk-tag--grey"}))});
    return html::section_heading("What the law requires in it", "required") + html::paragraph(in_words(all) + ".")
           + html::task_list(list);
}

Html cautions_part(const std::vector<std::string>& cautions) {
    Html part;
    for (const auto& caution : cautions) part += html::warning_text({.text = caution});
    return part;
}

// Sentences of the plan's own text that the law does not bear out; a plan that is issued stands as it is.
Html wording_part(const Plan& plan, const PlanText& text, Date today) {
    if (plan.state == PlanState::issued) return {};
    auto written = written_text_of(text, today);
    std::vector<html::Content> lines;
    for (const auto& caution : wording_cautions(text, today))
        lines.push_back(written.passages.at(caution.passage).where + ": " + office::in_words(caution));
    if (lines.empty()) return {};
    return html::section_heading("Words to look at again", "wording") + html::bullet_list(lines);
}

std::string address_of_move(const Plan& plan, PlanState to) {
    if (to == PlanState::responded) return desk_address(plan) + "/response";
    if (to == PlanState::issued) return desk_address(plan) + "/issue";
    return desk_address(plan) + "/move/" + stored_name(to);
}

bool may_move(const Visit& visit, PlanState to) {
    return visit.may(to == PlanState::issued      ? Right::issue_plan
                     : to == PlanState::responded ? Right::publish_papers
                                                  : Right::write_plan);
}

std::vector<Html> desk_actions(Visit& visit, const Plan& plan) {
    std::vector<Html> actions;
    auto quiet = [&](const char* text, const char* under) {
        actions.push_back(
            html::button({.text = text, .href = desk_address(plan) + under, .classes = "govuk-button--secondary"}));
    };
    for (const auto& move : plan_moves().moves_from(plan.state))
        if (may_move(visit, move.to))
            actions.push_back(html::button({.text = move.verb, .href = address_of_move(plan, move.to)}));
    if (plan.state == PlanState::issued && visit.may(Right::write_plan))
        actions.push_back(html::button({.text = "Begin a variation", .href = desk_address(plan) + "/variation"}));
    if (may_be_written(plan).ok() && visit.may(Right::write_plan)) quiet("Particulars", "/particulars");
    quiet("Send-outs", "/send-outs");
    quiet("Panel's report", "/recommendations");
    quiet("Versions", "/versions");
    quiet("Pledges", "/pledges");
    return actions;
}

Html particulars(Visit& visit, const Plan& plan) {
    html::SummaryList list{
        .rows = {{"State", label_of(plan.state)},
                 {"Effect", effect_in_words(plan, visit.today(), next_takes_effect(visit.db, plan))},
                 {"Term", in_words(plan.election_on) + " to the election of " + in_words(plan.next_election_on)}}};
    if (plan.kind == PlanKind::new_plan && plan.state != PlanState::issued)
        list.rows.push_back({"Due by", in_words(due_on(plan)) + " (PRSRA 2011 s.5(1))"});
    if (plan.kind == PlanKind::variation) list.rows.push_back({"Kind", "Variation"});
    if (!plan.issued_by.empty()) list.rows.push_back({"Signed by", plan.issued_by + ", " + in_words(*plan.issued_on)});
    if (!plan.recorded_note.text.empty()) list.rows.push_back({"What is known of its road", plan.recorded_note.text});
    return html::summary_list(list);
}

Html road_panel(const Plan& plan, const RoadFacts& facts) {
    std::vector<html::Content> lines;
    for (const auto& sent : facts.send_outs)
        lines.push_back(in_words(sent.sent_on) + ": version " + std::to_string(sent.plan_version) + " to "
                        + party_in_words(sent)
                        + (sent.replied_on  ? ", replied " + in_words(*sent.replied_on)
                           : sent.reply_due ? ", reply by " + in_words(*sent.reply_due)
                                            : ""));
    if (plan.panel_report_on) lines.push_back(in_words(*plan.panel_report_on) + ": the Panel reported");
    if (plan.response_on) lines.push_back(in_words(*plan.response_on) + ": response published");
    if (plan.issued_on) lines.push_back(in_words(*plan.issued_on) + ": issued");
    return html::section_heading("Its road so far", "road")
           + (lines.empty() ? html::paragraph("It has not been sent to anybody yet.") : html::bullet_list(lines));
}

http::Response show_desk(Visit& visit) {
    auto plan = plan_asked_for(visit);
    if (!plan) return not_found(visit);
    auto facts = facts_asked(visit, *plan);
    Html main = html::heading_with_actions(html::Content(plan->title), desk_actions(visit, *plan))
                + particulars(visit, *plan)
                + html::paragraph(html::of<"Take the text along as it stands: {}.">(
                    file_links(desk_address(*plan), plan->reference + " as it stands")))
                + cautions_part(cautions(*plan, facts, visit.today()));
    main += html::of<
        R"(<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">{}</div><div class="govuk-grid-column-one-third">{}</div></div>)">(
        text_part(visit, *plan), barriers_panel(*plan, facts) + wording_part(*plan, facts.text, visit.today())
                                     + road_panel(*plan, facts) + contents_panel(facts.text));
    auto words = desk_words(*plan, plan->title);
    words.trail.pop_back();
    return show(visit, words, main);
}

// --- Particulars ---

const std::vector<std::string_view> particular_columns = {
    "title",    "summary",        "election_on", "next_election_on", "requirement_edition", "requirement_statement",
    "equality", "takes_effect_on"};

office::RecordForm particulars_form(const Plan& plan) {
    return {plan_fields().shape(), particular_columns, &plan, desk_address(plan) + "/particulars",
            "Save particulars",    desk_address(plan), {}};
}

http::Response show_particulars(Visit& visit) {
    auto plan = plan_asked_for(visit);
    if (!plan) return not_found(visit);
    if (auto may = may_be_written(*plan); !may) return refuse(visit, may.refusal());
    return form_page(visit, *plan, "Particulars", particulars_form(*plan), {});
}

http::Response keep_particulars(Visit& visit) {
    auto stands = plan_asked_for(visit);
    if (!stands) return not_found(visit);
    if (auto may = may_be_written(*stands); !may) return refuse(visit, may.refusal());
    auto plan = *stands;
    auto problems = read_form(plan_fields(), particular_columns, visit.typed_of(), plan, visit.today());
    if (problems.empty()) problems = check(plan);
    if (!problems.empty()) return form_page(visit, *stands, "Particulars", particulars_form(*stands), problems);
    plan.version = office::version_typed(visit, plan.version);
    auto kept = visit.change([&](office::Change& change) { return office::keep(change, plan_fields(), plan); });
    if (!kept) {
        auto form = particulars_form(*stands);
        return form_page(visit, *stands, "Particulars", form, {}, both_versions(visit, form, kept.refusal()), 409);
    }
    return saved(visit, desk_address(*kept), "The particulars are saved");
}

} // namespace

void mount_plan_desk(office::Routes& at) {
    using office::may;
    at.get("/work/plan/{reference}", show_desk, may(Right::read_office),
           "See a plan's text as it stands, and what stands before its issue");
    at.get("/work/plan/{reference}/particulars", show_particulars, may(Right::write_plan),
           "Open the form of a plan's particulars");
    at.post("/work/plan/{reference}/particulars", keep_particulars, may(Right::write_plan),
            "Change a plan's particulars");
}

} // namespace reeve::planning
