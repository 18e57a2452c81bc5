// The moves of a plan, each held against the section that allows or forbids it.
#include "planning/plan_road.h"
#include "planning/plan_changes.h"

namespace reeve::planning {
namespace {

constexpr const char* act = "Police Reform and Social Responsibility Act 2011 ";

Refusal forbidden_by(const std::string& section, std::string message) {
    return {std::move(message), act + section, Refusal::Kind::conflict};
}

using Barrier = std::optional<Refusal>;

bool was_sent_this_text(const RoadFacts& facts, Party party) {
    auto now = hash_of(facts.text);
    for (const auto& sent : facts.send_outs)
        if (sent.party == party)
            for (const auto& version : facts.versions)
                if (version.number == sent.plan_version && version.hash == now) return true;
    return false;
}

// PRSRA 2011 s.5(6)(b): the chief constable is consulted in preparing the draft.
Barrier chief_constable_not_consulted(const RoadFacts& facts) {
    if (newest_to(facts, Party::chief_constable)) return std::nullopt;
    return forbidden_by("s.5(6)(b)",
                        "The Chief Constable has not been consulted on this plan. Record what was sent to the "
                        "Chief Constable and when.");
}

// s.5(6)(c): the draft, or variation, goes to the panel.
Barrier panel_not_sent(const RoadFacts& facts) {
    if (newest_to(facts, Party::panel)) return std::nullopt;
    return forbidden_by("s.5(6)(c)", "The Panel has not been sent the draft. Record when it was sent.");
}

// s.5(6)(b) comes before (c): what the chief constable says can still change the draft.
Barrier panel_before_chief_constable(const RoadFacts& facts) {
    std::optional<Date> consulted;
    for (const auto& sent : facts.send_outs)
        if (sent.party == Party::chief_constable && (!consulted || sent.sent_on < *consulted)) consulted = sent.sent_on;
    auto panel = newest_to(facts, Party::panel);
    if (!consulted || !panel || *consulted <= panel->sent_on) return std::nullopt;
    return forbidden_by("s.5(6)(b)", "The Chief Constable was first consulted on " + in_words(*consulted)
                                         + ", after the Panel was sent the draft on " + in_words(panel->sent_on) + ".");
}

Barrier no_panel_report(const Plan& plan) {
    if (plan.panel_report_on) return std::nullopt;
    return forbidden_by("s.5(6)(d)",
                        "The Panel has not reported on the draft, so there is nothing to have regard to yet. "
                        "The plan goes to the Panel before it is signed.");
}

// s.5(6)(d) to (f): regard to the report, a response to it, and the response published.
Barrier recommendation_unanswered(const RoadFacts& facts) {
    std::vector<std::string> open;
    for (const auto& made : facts.recommendations)
        if (!is_answered(made)) open.push_back(std::to_string(made.number));
    if (open.empty()) return std::nullopt;
    return forbidden_by("s.5(6)(e)", (open.size() == 1 ? "Recommendation " : "Recommendations ") + list_of(open)
                                         + " of the Panel " + (open.size() == 1 ? "has" : "have") + " no answer yet.");
}

Barrier response_not_published(const Plan& plan) {
    if (plan.response_on) return std::nullopt;
    return forbidden_by("s.5(6)(f)", "The response to the Panel's report has not been published.");
}

// s.5(8): to the extent that the plan differs from the draft, the chief constable is consulted again.
Barrier differs_from_draft(const RoadFacts& facts) {
    auto draft = newest_to(facts, Party::panel);
    if (!draft || was_sent_this_text(facts, Party::chief_constable)) return std::nullopt;
    for (const auto& version : facts.versions) {
        if (version.number != draft->plan_version || version.hash == hash_of(facts.text)) continue;
        return forbidden_by(
            "s.5(8)",
            "The text differs from version " + std::to_string(version.number)
                + ", which the Panel was sent: " + in_words(changes(text_of(version), facts.text))
                + ". The Chief Constable is consulted again on what differs; there is no approval to ask for.");
    }
    return std::nullopt;
}

// s.14 with Police Act 1996 s.96(1) and (1A): the people of the area, and victims of crime.
Barrier somebody_not_asked(const RoadFacts& facts) {
    bool people = false, victims = false;
    for (const auto& sent : facts.send_outs) {
        people = people || asks_people(sent);
        victims = victims || asks_victims(sent);
    }
    if (people && victims) return std::nullopt;
    std::vector<std::string> absent;
    if (!people) absent.emplace_back("the people of the area");
    if (!victims) absent.emplace_back("victims of crime");
    return forbidden_by("s.14 and Police Act 1996 s.96",
                        capitalised(list_of(absent)) + " have not been asked for their views on the plan.");
}

Barrier parts_missing(const RoadFacts& facts) {
    auto gaps = missing(requirements(facts.text));
    if (gaps.empty()) return std::nullopt;
    std::vector<std::string> words;
    for (const auto& gap : gaps) words.push_back(gaps.size() > 3 ? gap.section : gap.matter + " (" + gap.section + ")");
    return forbidden_by("s.5(5) and s.7", counted(static_cast<std::int64_t>(gaps.size()), "part")
                                              + " that the law requires " + (gaps.size() == 1 ? "is" : "are")
                                              + " missing: " + list_of(words) + ".");
}

// s.18(3) and (7): issuing the plan is not delegated, to a deputy or to anyone else.
Barrier signed_by_another(const Signatory& by) {
    if (by.is_office_holder) return std::nullopt;
    return Refusal{"Only the Commissioner issues a police and crime plan. It cannot be delegated.",
                   std::string(act) + "s.18(3) and (7)", Refusal::Kind::forbidden};
}

std::vector<Barrier> before_issue(const Plan& plan, const RoadFacts& facts) {
    return {chief_constable_not_consulted(facts),
            somebody_not_asked(facts),
            panel_not_sent(facts),
            no_panel_report(plan),
            recommendation_unanswered(facts),
            response_not_published(plan),
            differs_from_draft(facts),
            parts_missing(facts)};
}

Barrier first_of(const std::vector<Barrier>& barriers) {
    for (const auto& barrier : barriers)
        if (barrier) return barrier;
    return std::nullopt;
}

Barrier nobody_asked(const RoadFacts& facts) {
    for (const auto& sent : facts.send_outs)
        if (asks_people(sent) || asks_victims(sent)) return std::nullopt;
    return forbidden_by("s.14 and Police Act 1996 s.96",
                        "Nobody has been asked yet. Record who was asked, and until when.");
}

Barrier not_sent_again(const RoadFacts& facts) {
    if (was_sent_this_text(facts, Party::chief_constable)) return std::nullopt;
    return forbidden_by("s.5(6)(b)",
                        "The Chief Constable has not been sent the text as it stands now. Record the send-out first.");
}

Barrier barrier_to(PlanState to, const Plan& plan, const RoadFacts& facts, const MoveGiven& given) {
    switch (to) {
    case PlanState::with_chief_constable: return not_sent_again(facts);
    case PlanState::with_panel:
        return first_of(
            {chief_constable_not_consulted(facts), panel_not_sent(facts), panel_before_chief_constable(facts)});
    case PlanState::consulting: return nobody_asked(facts);
    case PlanState::panel_reported: return panel_not_sent(facts);
    case PlanState::responded: return first_of({no_panel_report(plan), recommendation_unanswered(facts)});
    case PlanState::ready: return first_of(before_issue(plan, facts));
    case PlanState::issued: {
        auto barriers = before_issue(plan, facts);
        barriers.insert(barriers.begin(), signed_by_another(given.by));
        return first_of(barriers);
    }
    case PlanState::drafting:
    case PlanState::revising: break;
    }
    return std::nullopt;
}

} // namespace

Result<Plan> move_on(Plan plan, PlanState to, const RoadFacts& facts, const MoveGiven& given) {
    TRY(plan_moves().move(plan.state, to));
    if (auto barrier = barrier_to(to, plan, facts, given)) return *barrier;
    plan.state = to;
    if (to == PlanState::panel_reported) {
        if (trimmed(given.panel_report.text).empty())
            return Problems{{{"panel_report", "Enter what the Panel reported, or where it can be read"}}};
        plan.panel_report = given.panel_report;
        plan.panel_report_on = given.panel_report_on.value_or(given.today);
    }
    if (to == PlanState::responded) plan.response_on = given.today;
    if (to == PlanState::issued) {
        plan.issued_on = given.today;
        plan.issued_by = given.by.post;
        if (auto problems = check(plan); !problems.empty()) return problems;
    }
    return plan;
}

std::vector<Refusal> what_stands_before_issue(const Plan& plan, const RoadFacts& facts) {
    std::vector<Refusal> out;
    if (plan.state == PlanState::issued) return out;
    for (const auto& barrier : before_issue(plan, facts))
        if (barrier) out.push_back(*barrier);
    return out;
}

std::optional<SendOut> newest_to(const RoadFacts& facts, Party party) {
    std::optional<SendOut> newest;
    for (const auto& sent : facts.send_outs)
        if (sent.party == party && (!newest || newest->sent_on <= sent.sent_on)) newest = sent;
    return newest;
}

namespace {

// One version with two dates is either two versions or a slip of the pen; not so where the second is the issued plan,
// which is sent to those who know it as a draft (s.5(10)).
void note_same_version_twice(const Plan& plan, const RoadFacts& facts, std::vector<std::string>& out) {
    for (const auto& sent : facts.send_outs)
        for (const auto& other : facts.send_outs)
            if (sent.party == other.party && sent.plan_version == other.plan_version && sent.sent_on < other.sent_on
                && !(plan.issued_on && *plan.issued_on <= other.sent_on))
                out.push_back(party_in_words(other) + " was sent version " + std::to_string(other.plan_version) + " on "
                              + in_words(sent.sent_on) + " and again on " + in_words(other.sent_on)
                              + ": is it one version, or two?");
}

void note_due_day(const Plan& plan, Date today, std::vector<std::string>& out) {
    if (!is_issue_pressing(plan, today)) return;
    auto due = in_words(due_on(plan));
    out.push_back(
        today > due_on(plan)
            ? "A plan was due by " + due + " (PRSRA 2011 s.5(1)): " + counted(today - due_on(plan), "day") + " late"
            : "A plan is due by " + due + " (PRSRA 2011 s.5(1)): " + counted(due_on(plan) - today, "day") + " left");
}

} // namespace

std::vector<std::string> cautions(const Plan& plan, const RoadFacts& facts, Date today) {
    std::vector<std::string> out;
    note_due_day(plan, today, out);
    for (const auto& sent : facts.send_outs)
        if (auto caution = caution_of(sent, facts.fewest_panel_days); sent.party == Party::panel && !caution.empty())
            out.push_back(caution);
    note_same_version_twice(plan, facts, out);
    return out;
}

std::optional<int> days_to_panel(const RoadFacts& facts) {
    std::optional<Date> sent;
    for (const auto& one : facts.send_outs)
        if (one.party == Party::panel && (!sent || one.sent_on < *sent)) sent = one.sent_on;
    if (!sent || facts.versions.empty()) return std::nullopt;
    return *sent - facts.versions.front().made_on;
}

std::optional<int> days_of_consultation(const RoadFacts& facts) {
    for (const auto& one : facts.send_outs)
        if (asks_people(one) && days_given(one)) return days_given(one);
    return std::nullopt;
}

} // namespace reeve::planning
