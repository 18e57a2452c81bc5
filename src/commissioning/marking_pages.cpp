// The assessor's desk: the rounds and bids to mark, the form with the answer beside its criterion, and sending in.
#include "commissioning/bid_store.h"
#include "commissioning/interest_store.h"
#include "commissioning/panel_pages.h"
#include "commissioning/round_store.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/record_form.h"
#include "office/typed_words.h"
#include <charconv>

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

constexpr const char* cannot = "cannot";

// ---- Rounds and bids ----

Html panels_run(Visit& visit) {
    std::vector<html::Content> panels;
    for (const auto& round : public_rounds(visit.db))
        panels.push_back(html::link({.text = round.title, .href = panel_address(round)}));
    if (panels.empty()) return {};
    return html::section_heading("Panels of all rounds") + html::bullet_list(panels);
}

http::Response rounds_page(Visit& visit) {
    html::Table table{.caption = "Rounds in which you have a seat",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Round"}, {"Where it stands"}, {"Your marks sent in", true}},
                      .empty_text = "You have no seat in any panel. Whoever runs a round gives seats.",
                      .is_stacked = true};
    for (const auto& seat : seats_of_person(visit.db, visit.who->person)) {
        const auto round = round_of(visit.db, seat.round);
        const auto own = assessments_by(visit.db, round.id, visit.who->person);
        std::int64_t sent = std::count_if(own.begin(), own.end(), [](const auto& one) { return counts(one); });
        std::int64_t due = std::count_if(own.begin(), own.end(), [](const auto& one) { return can_be_changed(one); });
        table.rows.push_back({{{html::link({.text = round.title, .href = marking_address(round)})},
                               {label_of(standing_of(round, visit.now))},
                               {with_commas(sent) + " of " + with_commas(sent + due)}}});
    }
    Html main = html::page_heading("Marking")
                + html::paragraph("Marks are given blind: nobody sees another’s before all are revealed.")
                + html::table(table);
    if (visit.may(Right::run_rounds)) main += panels_run(visit);
    return show(visit, {.title = "Marking", .section = "Marking"}, main);
}

std::optional<MarkingStand> own_marking(const PanelDesk& desk, BidId bid) {
    for (const auto& assessment : desk.markings)
        if (assessment.bid == bid && assessment.person == desk.seat->person) return assessment;
    return std::nullopt;
}

std::string own_percent(Visit& visit, const PanelDesk& desk, const MarkingStand& assessment) {
    const auto percent =
        score_percent(scales_of(desk.criteria), scores_of(desk.criteria, marks_of(visit.db, assessment.id)));
    return percent ? percent_in_words(*percent) : "No marks yet";
}

http::Response desk_page(Visit& visit) {
    auto desk = seated_desk(visit);
    if (!desk) return not_found(visit);
    html::Table table{.caption = "Your bids",
                      .caption_id = "your-bids",
                      .head = {{"Bid"}, {"Asked", true}, {"Your marking"}, {"Your marks", true}},
                      .empty_text = "There is no bid for you to mark.",
                      .is_stacked = true};
    for (const auto& bid : desk->bids) {
        const auto own = own_marking(*desk, bid.id);
        if (!own) continue;
        table.rows.push_back({{{html::link({.text = bid.organisation + ": " + bid.title,
                                            .href = marking_address(desk->round) + "/" + bid.reference})},
                               {asked_words(bid)},
                               {label_of(own->state)},
                               {own_percent(visit, *desk, *own)}}});
    }
    Html main = html::page_heading("Your marking", desk->round.title) + sample_tag(desk->round.is_sample);
    if (!desk->to_declare.empty())
        main += html::inset_text(
            {.text = html::paragraph("Before you read a bid, say whether you have an interest in it.")
                     + html::button({.text = "Declare interests in "
                                             + counted(static_cast<std::int64_t>(desk->to_declare.size()), "bid"),
                                     .href = marking_address(desk->round) + "/interests"})});
    if (marks_are_revealed(desk->round))
        main += html::paragraph(
            html::link({.text = "See all marks and moderate", .href = moderation_address(desk->round)}));
    return show(visit, marking_words(desk->round, "Your marking"), main + html::table(table));
}

// ---- One bid ----

struct MarkingDesk {
    PanelDesk panel;
    WholeBid whole;
    Assessment assessment;
    Marks marks;
};

std::optional<MarkingDesk> marking_asked_for(Visit& visit) {
    auto panel = seated_desk(visit);
    const auto* bid = panel ? panel->find(visit.part("bid")) : nullptr;
    auto own = bid ? assessment_of(visit.db, bid->id, panel->seat->person) : std::nullopt;
    if (!own) return std::nullopt;
    auto answers = whole(visit.db, *bid);
    auto marks = marks_of(visit.db, own->id);
    return MarkingDesk{std::move(*panel), std::move(answers), std::move(*own), std::move(marks)};
}

std::string answer_to(const MarkingDesk& desk, const RoundCriterion& criterion) {
    for (const auto& answer : desk.whole.answers)
        if (answer.criterion == criterion.id) return answer.words.text;
    return "";
}

Html score_control(Visit& visit, const RoundCriterion& criterion, const CriterionMark* mark, const Problems& problems) {
    const auto name = field_name("score", criterion);
    html::Radios radios{.name = name,
                        .legend = criterion.is_gate ? "Is it met?" : "Mark",
                        .error = html::error_of(problems, name),
                        .classes = "govuk-radios--inline govuk-radios--small"};
    if (criterion.is_gate) radios.options = {{.value = "1", .text = "Yes"}, {.value = "0", .text = "No"}};
    else
        for (int score = 0; score <= criterion.most && criterion.most <= 10; ++score)
            radios.options.push_back({.value = std::to_string(score), .text = std::to_string(score)});
    if (!criterion.is_gate) radios.options.push_back({.value = cannot, .text = "I cannot assess this"});
    if (visit.has_typed()) radios.value = std::string(visit.typed(name));
    else if (mark) radios.value = mark->cannot_assess ? cannot : mark->score ? std::to_string(*mark->score) : "";
    if (criterion.most <= 10 || criterion.is_gate) return html::radios(radios);
    return html::text_input({.name = name,
                             .label = "Mark, 0 to " + std::to_string(criterion.most) + ", or “cannot”",
                             .error = html::error_of(problems, name),
                             .value = radios.value,
                             .classes = "govuk-input--width-5"});
}

Html criterion_part(Visit& visit, const MarkingDesk& desk, const RoundCriterion& criterion, const Problems& problems) {
    const auto* mark = mark_of(desk.marks, criterion.id);
    const auto why = field_name("why", criterion), for_office = field_name("office", criterion);
    const auto answer = answer_to(desk, criterion);
    Html left = html::sub_heading(criterion.question)
                + html::inset_text({.text = html::render_prose(answer.empty() ? "Nothing was answered." : answer)});
    left += score_control(visit, criterion, mark, problems);
    left += html::textarea({.name = why,
                            .label = "Why?",
                            .hint = "The applicant is told this unless you tick the box below.",
                            .error = html::error_of(problems, why),
                            .value = visit.has_typed() ? std::string(visit.typed(why))
                                     : mark            ? mark->why.text
                                                       : "",
                            .rows = 3});
    html::Checkboxes box{.name = for_office,
                         .error = html::error_of(problems, for_office),
                         .options = {{.value = "yes", .text = "For the office only"}},
                         .classes = "govuk-checkboxes--small"};
    if (visit.has_typed() ? !visit.typed(for_office).empty() : mark && mark->is_for_office) box.values = {"yes"};
    left += html::checkboxes(box);
    Html right = html::sub_heading("How to mark it")
                 + html::paragraph(criterion.is_gate ? "A no overrides every mark."
                                                     : "Counts for " + std::to_string(criterion.weight) + " of 100.");
    if (!criterion.guidance.text.empty()) right += html::render_prose(criterion.guidance.text);
    return html::section_heading(std::to_string(criterion.number) + ". " + criterion.title)
           + html::text_column(left, right);
}

Html other_ways(Visit& visit, const MarkingDesk& desk, const Problems& problems) {
    const auto address = marking_address(desk.panel.round) + "/" + desk.whole.bid.reference;
    Html aside = form_begin(visit, address + "/interest") + interest_controls(visit, "kind", "words", problems)
                 + html::button({.text = "Stand aside", .classes = "govuk-button--warning"}) + office::form_end();
    Html declining = form_begin(visit, address + "/declined")
                     + html::textarea({.name = "because",
                                       .label = "Why do you decline to mark it?",
                                       .error = html::error_of(problems, "because"),
                                       .value = std::string(visit.typed("because")),
                                       .rows = 2})
                     + html::button({.text = "Decline to mark it", .classes = "govuk-button--secondary"})
                     + office::form_end();
    return html::details({.summary = "I have an interest in this bid after all", .text = aside})
           + html::details({.summary = "I cannot mark this bid", .text = declining});
}

Html marks_read(const MarkingDesk& desk) {
    html::Table table{.caption = "Your marks",
                      .head = {{"Criterion"}, {"Mark", true}, {"Why"}},
                      .empty_text = "You gave no marks.",
                      .is_stacked = true};
    for (const auto& criterion : desk.panel.criteria)
        if (const auto* mark = mark_of(desk.marks, criterion.id))
            table.rows.push_back(
                {{{criterion.title},
                  {mark->score ? criterion.is_gate ? (*mark->score ? "Yes" : "No") : std::to_string(*mark->score)
                               : "Cannot assess"},
                  {mark->why.text.empty() ? "No words" : mark->why.text}}});
    return html::table(table);
}

http::Response marking_shown(Visit& visit, const MarkingDesk& desk, const Problems& problems) {
    const auto& bid = desk.whole.bid;
    Html main = html::error_summary(problems) + html::page_heading(bid.title, bid.reference + " · " + bid.organisation)
                + sample_tag(bid.is_sample)
                + html::paragraph("Asks for " + asked_words(bid)
                                  + ". Your marking: " + folded(label_of(desk.assessment.state)) + ".");
    if (!bid.summary.text.empty()) main += html::text_column(html::render_prose(bid.summary.text));
    const bool is_open = desk.panel.round.state == RoundState::assessing && can_be_changed(desk.assessment);
    if (!is_open) main += marks_read(desk);
    if (is_open) {
        main += form_begin(visit, marking_address(desk.panel.round) + "/" + bid.reference);
        for (const auto& criterion : desk.panel.criteria) main += criterion_part(visit, desk, criterion, problems);
        main +=
            html::button_group({html::button({.text = "Send in my marks", .name = "send", .value = "yes"}),
                                html::button({.text = "Save and go on later", .classes = "govuk-button--secondary"})})
            + office::form_end();
    }
    if (desk.panel.round.state <= RoundState::moderating) main += other_ways(visit, desk, problems);
    return show(visit, marking_words(desk.panel.round, bid.title, !problems.empty()), main,
                problems.empty() ? 200 : 422);
}

http::Response marking_page(Visit& visit) {
    auto desk = marking_asked_for(visit);
    return desk ? marking_shown(visit, *desk, {}) : not_found(visit);
}

Marks marks_typed(Visit& visit, const PanelDesk& panel, Problems& problems) {
    Marks marks;
    for (const auto& criterion : panel.criteria) {
        CriterionMark mark;
        mark.criterion = criterion.id;
        const auto typed = trimmed(visit.typed(field_name("score", criterion)));
        mark.cannot_assess = typed == cannot;
        if (!typed.empty() && !mark.cannot_assess) {
            auto score = Kind<int>::read(typed, {});
            if (score) mark.score = *score;
            else problems.add(field_name("score", criterion), "Choose a mark for " + criterion.title);
        }
        mark.why.text = tidied(visit.typed(field_name("why", criterion)));
        if (count_characters(mark.why.text) > 2000)
            problems.add(field_name("why", criterion), "Say why in at most 2,000 characters for " + criterion.title);
        const auto ticked = visit.typed(field_name("office", criterion));
        mark.is_for_office = ticked == "yes";
        if (!ticked.empty() && ticked != "yes")
            problems.add(field_name("office", criterion), "Tick the box or leave it, for " + criterion.title);
        marks.push_back(std::move(mark));
    }
    for (const auto& problem : check(panel.criteria, marks).list) problems.add(problem.member, problem.message);
    return marks;
}

// The marks were sent in meanwhile, or the round has gone on: what was typed is told back.
http::Response words_kept(Visit& visit, const MarkingDesk& desk) {
    std::vector<std::string> names;
    for (const auto& criterion : desk.panel.criteria) names.push_back(field_name("why", criterion));
    return office::refuse_with_words(visit, marking_words(desk.panel.round, "Your marking"),
                                     {"These marks can no longer be changed", "Marks are sent in once"},
                                     {names.begin(), names.end()});
}

http::Response save_marks(Visit& visit) {
    auto desk = marking_asked_for(visit);
    if (!desk) return not_found(visit);
    if (desk->panel.round.state != RoundState::assessing || !can_be_changed(desk->assessment))
        return words_kept(visit, *desk);
    Problems problems;
    const auto marks = marks_typed(visit, desk->panel, problems);
    if (!problems.empty()) return marking_shown(visit, *desk, problems);
    const bool sends = visit.typed("send") == "yes";
    auto kept = visit.change([&](office::Change& change) -> Result<Assessment> {
        auto assessment = desk->assessment;
        if (assessment.state == AssessmentState::assigned) assessment.state = AssessmentState::in_progress;
        if (sends) assessment = TRY(submit(assessment, desk->panel.round, desk->panel.criteria, marks, visit.now));
        return keep_marks(change, assessment, marks);
    });
    if (!kept && kept.has_problems()) return marking_shown(visit, *desk, kept.problems());
    if (!kept) return refuse(visit, kept.refusal());
    if (sends)
        return saved(visit, marking_address(desk->panel.round),
                     "Your marks for " + desk->whole.bid.reference + " are sent in");
    return saved(visit, marking_address(desk->panel.round) + "/" + desk->whole.bid.reference, "Your marks are saved");
}

http::Response decline_marking(Visit& visit) {
    auto desk = marking_asked_for(visit);
    if (!desk) return not_found(visit);
    if (auto problems = office::too_long(visit, {"because"}, 1000); !problems.empty())
        return marking_shown(visit, *desk, problems);
    auto kept = visit.change([&](office::Change& change) -> Result<Assessment> {
        return keep_assessment(change, TRY(decline(desk->assessment, std::string(visit.typed("because")))));
    });
    if (!kept && kept.has_problems()) return marking_shown(visit, *desk, kept.problems());
    if (!kept) return refuse(visit, kept.refusal());
    return saved(visit, marking_address(desk->panel.round), "You declined to mark " + desk->whole.bid.reference);
}

http::Response stand_aside(Visit& visit) {
    auto desk = marking_asked_for(visit);
    if (!desk) return not_found(visit);
    auto interest = interest_typed(visit, desk->whole.bid.id, "kind", "words");
    interest.answer = InterestAnswer::late_conflict;
    if (auto problems = check(interest); !problems.empty()) return marking_shown(visit, *desk, problems);
    auto kept = visit.change([&](office::Change& change) { return declare(change, *desk->panel.seat, {interest}); });
    if (!kept) return refuse(visit, kept.refusal());
    return saved(visit, marking_address(desk->panel.round), "You stand aside. The bid is not shown to you again");
}

} // namespace

void mount_marking(office::Routes& at) {
    auto marks = may(Right::assess_bids);
    at.get("/work/marking", rounds_page, marks, "See the rounds in which one marks");
    at.get("/work/marking/{round}", desk_page, marks, "See which bids of a round one marks");
    at.get("/work/marking/{round}/{bid}", marking_page, marks, "Mark a bid blind, each criterion beside its answer");
    at.post("/work/marking/{round}/{bid}", save_marks, marks, "Save or send in one’s marks of a bid");
    at.post("/work/marking/{round}/{bid}/declined", decline_marking, marks, "Decline to mark a bid");
    at.post("/work/marking/{round}/{bid}/interest", stand_aside, marks, "Stand aside from a bid after all");
}

} // namespace reeve::commissioning
