// The pages that take a plan along its road: send it, consult, record the Panel's report, respond, issue, vary.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "planning/plan_desk.h"
#include "planning/plan_pages.h"

namespace reeve::planning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

// What one move asks for.
struct MovePage {
    PlanState to;
    Html words;
    Html controls;
};

const Field& sent_field(const char* column) { return *send_out_fields().shape().find(column); }

Html send_controls(Visit& visit, const SendOut& usual, const Problems& problems, bool with_party_words) {
    Html controls;
    for (auto column : {"party_words", "sent_on", "reply_due"}) {
        if (!with_party_words && std::string_view(column) == "party_words") continue;
        const auto& field = sent_field(column);
        controls +=
            html::control(field, visit.has_typed() ? std::string(visit.typed(column)) : field.typed(&usual), problems);
    }
    return controls;
}

const std::vector<Party>& asked_parties() {
    static const std::vector<Party> list = {
        Party::households, Party::people, Party::victims, Party::responsible_authorities, Party::members_of_parliament,
        Party::partners};
    return list;
}

Html party_boxes(Visit& visit, const Problems& problems) {
    html::Checkboxes boxes{
        .name = "party",
        .legend = "Who is asked?",
        .hint =
            "The people of the area, and victims of crime, must be asked before a plan is issued (Police Act 1996 s.96).",
        .error = html::error_of(problems, "party")};
    for (auto party : asked_parties()) boxes.options.push_back({.value = stored_name(party), .text = label_of(party)});
    if (!visit.has_typed()) boxes.values = {stored_name(Party::people), stored_name(Party::victims)};
    for (const auto& [name, value] : visit.typed_fields().list())
        if (name == "party") boxes.values.push_back(value);
    return html::checkboxes(boxes);
}

Html report_controls(Visit& visit, const Problems& problems) {
    auto day = visit.has_typed() ? std::string(visit.typed("panel_report_on")) : iso(visit.today());
    return html::textarea({.name = "panel_report",
                           .label = "What did the Panel report?",
                           .hint = "In its own words, or where it can be read.",
                           .error = html::error_of(problems, "panel_report"),
                           .value = std::string(visit.typed("panel_report")),
                           .rows = 6})
           + html::control(*plan_fields().shape().find("panel_report_on"), day, problems)
           + html::textarea({.name = "recommendations",
                             .label = "Its recommendations",
                             .hint = "One on each line. Each is answered before the response is published.",
                             .error = html::error_of(problems, "recommendations"),
                             .value = std::string(visit.typed("recommendations")),
                             .rows = 5});
}

MovePage page_of(Visit& visit, PlanState to, const Problems& problems) {
    SendOut usual;
    usual.sent_on = visit.today();
    switch (to) {
    case PlanState::with_chief_constable:
        return {
            to,
            html::paragraph(
                "The text as it stands becomes a version, and what is sent is kept. The Chief Constable is consulted (PRSRA 2011 s.5(6)(b)); the plan stays the Commissioner's."),
            send_controls(visit, usual, problems, true)};
    case PlanState::with_panel:
        usual.reply_due = visit.today() + fewest_panel_days(visit.db);
        return {
            to,
            html::paragraph(
                "The text as it stands becomes a version. The Panel reviews it and reports (PRSRA 2011 s.5(6)(c) and s.28(3))."),
            send_controls(visit, usual, problems, true)};
    case PlanState::consulting:
        return {to, html::paragraph("The text as it stands becomes the version that is consulted on."),
                party_boxes(visit, problems) + send_controls(visit, usual, problems, false)};
    case PlanState::panel_reported: return {to, {}, report_controls(visit, problems)};
    case PlanState::revising:
        return {to, html::paragraph("The text is written on. What was sent out stays as it was sent."), {}};
    default:
        return {
            to,
            html::paragraph(
                "The text is whole, everyone who must be asked was asked, and the response to the Panel is published. The office holder can sign."),
            {}};
    }
}

const char* verb_of(const Plan& plan, PlanState to) {
    auto move = plan_moves().move(plan.state, to);
    return move ? move->verb : label_of(to);
}

std::string move_address(const Plan& plan, PlanState to) { return desk_address(plan) + "/move/" + stored_name(to); }

http::Response move_page(Visit& visit, const Plan& plan, PlanState to, const Problems& problems) {
    auto page = page_of(visit, to, problems);
    auto verb = verb_of(plan, to);
    Html main =
        html::error_summary(problems) + html::page_heading(verb, plan.reference + ": " + plan.title) + page.words;
    main += form_begin(visit, move_address(plan, to)) + html::hidden_field("version", std::to_string(plan.version))
            + page.controls
            + html::button_group(
                {html::button({.text = verb}), html::link({.text = "Not now", .href = desk_address(plan)})})
            + office::form_end();
    return show(visit, desk_words(plan, verb, !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

// The move named in the address; publishing the response and issuing have addresses and rights of their own.
std::optional<PlanState> state_asked(const Visit& visit) {
    auto to = choice_of<PlanState>(visit.part("to"));
    if (!to || *to == PlanState::responded || *to == PlanState::issued || *to == PlanState::drafting)
        return std::nullopt;
    return to;
}

http::Response show_move(Visit& visit) {
    auto plan = plan_asked_for(visit);
    auto to = state_asked(visit);
    if (!plan || !to) return not_found(visit);
    if (auto move = plan_moves().move(plan->state, *to); !move) return refuse(visit, move.refusal());
    if (*to == PlanState::ready)
        if (auto possible = move_on(*plan, *to, facts_asked(visit, *plan), {signatory(visit), visit.today(), {}, {}});
            possible.is_refused())
            return refuse(visit, possible.refusal());
    return move_page(visit, *plan, *to, {});
}

// What was typed on the page of a move.
struct Typed {
    std::vector<SendOut> send_outs;
    MoveGiven given;
    std::vector<std::string> recommendations;
};

Problems read_send_out(Visit& visit, SendOut& sent, bool with_party_words) {
    std::vector<std::string_view> columns = {"sent_on", "reply_due"};
    if (with_party_words) columns.insert(columns.begin(), "party_words");
    auto problems = read_form(send_out_fields(), columns, visit.typed_of(), sent, visit.today());
    if (problems.empty()) problems = check(sent);
    if (problems.empty() && sent.sent_on > visit.today())
        problems.add("sent_on", "The day of sending must be today or in the past");
    return problems;
}

Problems read_consulted(Visit& visit, Typed& typed) {
    SendOut sent;
    auto problems = read_send_out(visit, sent, false);
    bool is_known = true;
    for (const auto& [name, value] : visit.typed_fields().list()) {
        if (name != "party" || value.empty()) continue;
        auto party = choice_of<Party>(value);
        is_known = is_known && party;
        if (!party) continue;
        sent.party = *party;
        typed.send_outs.push_back(sent);
    }
    if (typed.send_outs.empty() || !is_known)
        problems.list.insert(problems.list.begin(), {"party", "Select who is asked"});
    return problems;
}

Problems read_report(Visit& visit, Typed& typed) {
    Plan read;
    auto problems =
        read_form(plan_fields(), {"panel_report", "panel_report_on"}, visit.typed_of(), read, visit.today());
    typed.given.panel_report = read.panel_report;
    typed.given.panel_report_on = read.panel_report_on;
    if (!problems.has("panel_report") && trimmed(read.panel_report.text).empty())
        problems.add("panel_report", "Enter what the Panel reported, or where it can be read");
    if (read.panel_report_on && *read.panel_report_on > visit.today())
        problems.add("panel_report_on", "The day of the report must be today or in the past");
    for (const auto& line : lines_of(tidied(visit.typed("recommendations"))))
        if (!trimmed(line).empty()) typed.recommendations.emplace_back(trimmed(line));
    for (const auto& words : typed.recommendations)
        if (count_characters(words) > 3000 && !problems.has("recommendations"))
            problems.add("recommendations", "Each recommendation must be 3,000 characters or fewer");
    return problems;
}

Problems read_move(Visit& visit, PlanState to, Typed& typed) {
    typed.given.by = signatory(visit);
    typed.given.today = visit.today();
    SendOut sent;
    if (to == PlanState::consulting) return read_consulted(visit, typed);
    if (to == PlanState::panel_reported) return read_report(visit, typed);
    if (to != PlanState::with_chief_constable && to != PlanState::with_panel) return {};
    sent.party = to == PlanState::with_panel ? Party::panel : Party::chief_constable;
    auto problems = read_send_out(visit, sent, true);
    typed.send_outs = {sent};
    return problems;
}

const char* version_name(PlanState to) {
    if (to == PlanState::consulting) return "As consulted on";
    return to == PlanState::with_panel ? "As sent to the Panel" : "As sent to the Chief Constable";
}

// Sends out, records and moves in one change: a move that is refused sends nothing.
Result<Plan> do_move(office::Change& change, const Plan& plan, PlanState to, const Typed& typed) {
    for (const auto& sent : typed.send_outs) send_out(change, plan, sent, version_name(to));
    auto moved = TRY(take_on(change, plan, to, typed.given, fewest_panel_days(change.tx)));
    for (const auto& words : typed.recommendations) {
        PanelRecommendation made;
        made.plan = plan.id;
        made.words = {words};
        made.received_on = *moved.panel_report_on;
        add_recommendation(change, made);
    }
    return moved;
}

const std::vector<std::string_view> move_fields = {"party_words",  "sent_on",         "reply_due",
                                                   "panel_report", "panel_report_on", "recommendations"};

http::Response move(Visit& visit) {
    auto plan = plan_asked_for(visit);
    auto to = state_asked(visit);
    if (!plan || !to) return not_found(visit);
    if (auto move = plan_moves().move(plan->state, *to); !move)
        return refuse_with_words(visit, *plan, move.refusal(), move_fields);
    Typed typed;
    if (auto problems = read_move(visit, *to, typed); !problems.empty()) return move_page(visit, *plan, *to, problems);
    auto as_typed = *plan;
    as_typed.version = office::version_typed(visit, plan->version);
    auto kept = visit.change([&](office::Change& change) { return do_move(change, as_typed, *to, typed); });
    if (!kept)
        return kept.has_problems() ? move_page(visit, *plan, *to, kept.problems())
                                   : refuse_with_words(visit, *plan, kept.refusal(), move_fields);
    return saved(visit, desk_address(*kept), std::string("The plan is now: ") + label_of(kept->state));
}

// --- The response to the Panel ---

http::Response show_response(Visit& visit) {
    auto plan = plan_asked_for(visit);
    if (!plan) return not_found(visit);
    auto facts = facts_asked(visit, *plan);
    if (auto possible = move_on(*plan, PlanState::responded, facts, {signatory(visit), visit.today(), {}, {}});
        possible.is_refused())
        return refuse(visit, possible.refusal());
    Html items;
    for (const auto& made : facts.recommendations)
        items += html::section_heading("Recommendation " + std::to_string(made.number))
                 + html::paragraph(made.words.text) + html::inset_text({.text = made.answer.text});
    Html form = form_begin(visit, desk_address(*plan) + "/response")
                + html::hidden_field("version", std::to_string(plan->version))
                + html::button_group({html::button({.text = "Publish the response"}),
                                      html::link({.text = "Not now", .href = desk_address(*plan)})})
                + office::form_end();
    Html main =
        html::page_heading("Publish the response", plan->reference + ": " + plan->title)
        + html::paragraph(
            "The Panel's report and these answers become public with the plan's road (PRSRA 2011 s.5(6)(e) and (f)). This cannot be taken back.")
        + (items.empty() ? html::paragraph("The Panel made no recommendation.") : items) + form;
    return show(visit, desk_words(*plan, "Publish the response"), html::text_column(main));
}

http::Response keep_move(Visit& visit, PlanState to, const char* notice) {
    auto plan = plan_asked_for(visit);
    if (!plan) return not_found(visit);
    plan->version = office::version_typed(visit, plan->version);
    auto kept = visit.change([&](office::Change& change) {
        return take_on(change, *plan, to, {signatory(visit), visit.today(), {}, {}}, fewest_panel_days(change.tx));
    });
    if (!kept)
        return refuse(visit, kept.has_problems() ? Refusal{kept.problems().list[0].message, "", Refusal::Kind::conflict}
                                                 : kept.refusal());
    return saved(visit, desk_address(*kept), notice);
}

http::Response publish_response(Visit& visit) {
    return keep_move(visit, PlanState::responded, "The response is published");
}

// --- Issue ---

std::string effect_after(const Plan& plan, Date today) {
    auto signed_plan = plan;
    signed_plan.issued_on = today;
    return "It takes effect on " + in_words(*effective_from(signed_plan)) + " and ends on "
           + in_words(effective_until(plan)) + ", or when the next plan begins (PRSRA 2011 s.7).";
}

http::Response show_issue(Visit& visit) {
    auto plan = plan_asked_for(visit);
    if (!plan) return not_found(visit);
    if (auto possible =
            move_on(*plan, PlanState::issued, facts_asked(visit, *plan), {signatory(visit), visit.today(), {}, {}});
        possible.is_refused())
        return refuse(visit, possible.refusal());
    Html form = form_begin(visit, desk_address(*plan) + "/issue")
                + html::hidden_field("version", std::to_string(plan->version))
                + html::button_group(
                    {html::button({.text = "Sign and issue the plan", .classes = "govuk-button--inverse"}),
                     html::link({.text = "Not now", .href = desk_address(*plan), .classes = "govuk-link--inverse"})})
                + office::form_end();
    Html main = html::panel(
        {.title = "Issue " + plan->title,
         .text = html::of<
             "Anyone can read it at once, with its road, the Panel's report and the answers. {} It cannot be taken back; it can be varied.">(
             effect_after(*plan, visit.today())),
         .interrupts = true,
         .controls = form});
    main += html::paragraph(
        "Afterwards it is sent to the Chief Constable and to each responsible authority of the area (PRSRA 2011 s.5(10)).");
    return show(visit, desk_words(*plan, "Issue the plan"), html::text_column(main));
}

http::Response issue(Visit& visit) {
    return keep_move(visit, PlanState::issued,
                     "The plan is issued. Send it to the Chief Constable and to the responsible authorities");
}

// --- Variation ---

http::Response variation_page(Visit& visit, const Plan& plan, const Problems& problems) {
    Plan variation;
    variation.title = plan.title + ", varied";
    return form_page(
        visit, plan, "Begin a variation",
        {plan_fields().shape(),
         {"title"},
         &variation,
         desk_address(plan) + "/variation",
         "Begin the variation",
         desk_address(plan),
         {}},
        problems,
        html::inset_text(
            {.text =
                 "It begins as the plan reads now and walks the same road (PRSRA 2011 s.5(3) to (6)). The plan in force is not touched until the variation is issued."}));
}

http::Response show_variation(Visit& visit) {
    auto plan = plan_asked_for(visit);
    if (!plan) return not_found(visit);
    return variation_page(visit, *plan, {});
}

http::Response vary(Visit& visit) {
    auto plan = plan_asked_for(visit);
    if (!plan) return not_found(visit);
    Plan typed;
    if (auto problems = read_form(plan_fields(), {"title"}, visit.typed_of(), typed, visit.today()); !problems.empty())
        return variation_page(visit, *plan, problems);
    auto kept = visit.change([&](office::Change& change) { return begin_variation(change, *plan, typed.title); });
    if (!kept) return refuse(visit, kept.refusal());
    return saved(visit, desk_address(*kept), "The variation is begun");
}

} // namespace

void mount_plan_road(office::Routes& at) {
    using office::may;
    const std::string plan = "/work/plan/{reference}";
    at.get(plan + "/move/{to}", show_move, may(Right::write_plan), "Ask before a plan is taken a step along its road");
    at.post(plan + "/move/{to}", move, may(Right::write_plan), "Take a plan a step along its road");
    at.get(plan + "/response", show_response, may(Right::publish_papers),
           "Ask before the response to the Panel's report is published");
    at.post(plan + "/response", publish_response, may(Right::publish_papers),
            "Publish the response to the Panel's report on a plan");
    at.get(plan + "/issue", show_issue, may(Right::issue_plan), "Ask before the office holder issues a plan");
    at.post(plan + "/issue", issue, may(Right::issue_plan), "Issue a plan as the office holder");
    at.get(plan + "/variation", show_variation, may(Right::write_plan),
           "Open the form that begins a variation of an issued plan");
    at.post(plan + "/variation", vary, may(Right::write_plan), "Begin a variation of an issued plan");
}

} // namespace reeve::planning
