// The chair's desk: who sits in the panel, who has declared and marked, opening a marking again, and the reveal.
#include "commissioning/panel_pages.h"
#include "commissioning/interest_store.h"
#include "commissioning/round_store.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/people/person_store.h"
#include "office/typed_words.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

// ---- Who sits and how far they are ----

std::string progress_of(const PanelDesk& desk, const PanelSeat& seat) {
    if (!seat.marks) return "Does not mark";
    std::int64_t sent = 0, all = 0;
    for (const auto& assessment : desk.markings) {
        if (assessment.person != seat.person) continue;
        sent += counts(assessment.state);
        all += counts(assessment.state) || can_be_changed(assessment.state);
    }
    return with_commas(sent) + " of " + with_commas(all) + " sent in";
}

Html seats_table(const PanelDesk& desk) {
    html::Table table{.caption = "Who sits in this panel",
                      .head = {{"Seat"}, {"Post"}, {"Interests"}, {"Marks"}},
                      .empty_text = "Nobody has a seat yet.",
                      .is_stacked = true};
    for (const auto& seat : desk.seats)
        table.rows.push_back(
            {{{(seat.is_chair ? "Chair, " : "Assessor ") + seat.letter},
              {seat.post},
              {seat.declared_at ? "Declared on " + in_words(london_date(*seat.declared_at)) : "Not declared yet"},
              {progress_of(desk, seat)}}});
    return html::table(table);
}

Html seat_form(Visit& visit, const PanelDesk& desk, const Problems& problems) {
    html::Select person{.name = "person",
                        .label = "Who?",
                        .error = html::error_of(problems, "person"),
                        .value = std::string(visit.typed("person"))};
    for (const auto& one : office::people(visit.db)) {
        const bool sits =
            std::any_of(desk.seats.begin(), desk.seats.end(), [&](const auto& seat) { return seat.person == one.id; });
        if (one.is_active && !sits && has_right(one.role, Right::assess_bids))
            person.options.push_back({std::to_string(one.id.value), one.name + ", " + one.post});
    }
    if (person.options.empty()) return html::paragraph("Everybody who may mark has a seat.");
    html::Radios part{.name = "part",
                      .legend = "What do they do?",
                      .error = html::error_of(problems, "part"),
                      .value = visit.has_typed() ? std::string(visit.typed("part")) : "marks",
                      .options = {{.value = "marks", .text = "Mark bids"},
                                  {.value = "chairs", .text = "Chair the panel"},
                                  {.value = "both", .text = "Mark bids and chair the panel"}}};
    return form_begin(visit, panel_address(desk.round) + "/seats") + html::select(person) + html::radios(part)
           + html::button({.text = "Give them a seat", .classes = "govuk-button--secondary"}) + office::form_end();
}

// ---- Markings that were sent in ----

Html reopening(Visit& visit, const PanelDesk& desk, const Problems& problems) {
    html::Select marking{.name = "marking",
                         .label = "Which marking?",
                         .error = html::error_of(problems, "marking"),
                         .value = std::string(visit.typed("marking"))};
    std::map<BidId, std::string> references;
    for (const auto& bid : desk.bids) references[bid.id] = bid.reference;
    for (const auto& one : desk.markings)
        if (one.state == AssessmentState::submitted)
            marking.options.push_back({std::to_string(one.id.value), references[one.bid] + ", assessor " + one.letter});
    if (marking.options.empty()) return {};
    return html::details(
        {.summary = "Open a marking again",
         .text = form_begin(visit, panel_address(desk.round) + "/reopened") + html::select(marking)
                 + html::textarea({.name = "because",
                                   .label = "Why is it opened again?",
                                   .error = html::error_of(problems, "because"),
                                   .value = std::string(visit.typed("because")),
                                   .rows = 2})
                 + html::button({.text = "Open this marking again", .classes = "govuk-button--secondary"})
                 + office::form_end(),
         .is_open = !problems.empty()});
}

// Interests that others declared in bids this chair meets.
std::vector<BidInterest> interests_to_lift(Visit& visit, const PanelDesk& desk) {
    auto interests = interests_aside(visit.db, desk.round.id);
    std::erase_if(interests, [&](const auto& interest) {
        return interest.person == desk.seat->person
               || std::none_of(desk.bids.begin(), desk.bids.end(),
                               [&](const auto& bid) { return bid.id == interest.bid; });
    });
    return interests;
}

Html lifting(Visit& visit, const PanelDesk& desk, const Problems& problems) {
    html::Select select{.name = "interest",
                        .label = "Which interest?",
                        .error = html::error_of(problems, "interest"),
                        .value = std::string(visit.typed("interest"))};
    for (const auto& interest : interests_to_lift(visit, desk))
        for (const auto& bid : desk.bids)
            for (const auto& seat : desk.seats)
                if (bid.id == interest.bid && seat.person == interest.person)
                    select.options.push_back(
                        {std::to_string(interest.id.value),
                         seat.letter + " in " + bid.reference + ": " + shortened(interest.words.text, 80)});
    if (select.options.empty()) return {};
    return html::details({.summary = "Find that an interest does not stand in the way",
                          .text = form_begin(visit, panel_address(desk.round) + "/lifted") + html::select(select)
                                  + html::textarea({.name = "because_lifted",
                                                    .label = "Why does it not stand in the way?",
                                                    .error = html::error_of(problems, "because_lifted"),
                                                    .value = std::string(visit.typed("because_lifted")),
                                                    .rows = 2})
                                  + html::button({.text = "Lift this interest", .classes = "govuk-button--secondary"})
                                  + office::form_end(),
                          .is_open = !problems.empty()});
}

Html reveal_form(Visit& visit, const PanelDesk& desk, const Problems& problems) {
    if (auto possible = reveal_possible(visit.db, desk.round, visit.who->person); !possible)
        return html::section_heading("Reveal the marks")
               + html::paragraph(possible.refusal().message + ". " + possible.refusal().rule + ".");
    return html::section_heading("Reveal the marks")
           + html::paragraph("Every bid needs at least " + counted(desk.round.marks_each, "mark")
                             + ". Once they are revealed they stay as they are.")
           + form_begin(visit, panel_address(desk.round) + "/reveal")
           + html::textarea({.name = "because",
                             .label = "Why do you go on without marks that are still being written? (optional)",
                             .error = html::error_of(problems, "because"),
                             .value = std::string(visit.typed("because")),
                             .rows = 2,
                             .id = "because-reveal"})
           + html::button({.text = "Reveal the marks"}) + office::form_end();
}

std::string where_it_stands(const PanelDesk& desk) {
    if (desk.round.state == RoundState::published)
        return "Marking begins when the round is closed and its bids are checked.";
    if (desk.round.state == RoundState::assessing) return "Bids are being marked. Nobody sees another’s marks.";
    return "The marks are revealed. The round is " + folded(label_of(desk.round.state)) + ".";
}

http::Response panel_shown(Visit& visit, const PanelDesk& desk, const Problems& problems) {
    Html main = html::error_summary(problems) + panel_head(desk, "Panel", "") + html::paragraph(where_it_stands(desk))
                + seats_table(desk);
    const bool is_before_reveal = !marks_are_revealed(desk.round) && desk.round.state != RoundState::cancelled;
    if (visit.may(Right::run_rounds) && is_before_reveal)
        main += html::section_heading("Give somebody a seat") + seat_form(visit, desk, problems);
    if (desk.chairs() && visit.may(Right::chair_panels) && desk.round.state == RoundState::assessing)
        main += reopening(visit, desk, problems) + lifting(visit, desk, problems) + reveal_form(visit, desk, problems);
    return show(visit, panel_words(desk.round, "Panel", !problems.empty()), main, problems.empty() ? 200 : 422);
}

std::optional<PanelDesk> panel_asked_for(Visit& visit) {
    auto desk = panel_desk_of(visit.db, visit.part("round"), visit.who->person);
    if (!desk || (!desk->seat && !visit.may(Right::run_rounds))) return std::nullopt;
    return desk;
}

http::Response panel_page(Visit& visit) {
    auto desk = panel_asked_for(visit);
    return desk ? panel_shown(visit, *desk, {}) : not_found(visit);
}

template <class Kept>
http::Response answered(Visit& visit, const PanelDesk& desk, const Kept& kept, const char* notice) {
    if (kept) return saved(visit, panel_address(desk.round), notice);
    return kept.has_problems() ? panel_shown(visit, desk, kept.problems()) : refuse(visit, kept.refusal());
}

http::Response give_seat(Visit& visit) {
    auto desk = panel_asked_for(visit);
    if (!desk) return not_found(visit);
    auto id = Kind<std::int64_t>::read(trimmed(visit.typed("person")), {});
    auto person = id ? office::find_person(visit.db, office::PersonId{*id}) : std::nullopt;
    if (!person || !person->is_active || !has_right(person->role, Right::assess_bids))
        return panel_shown(visit, *desk, {{{"person", "Choose somebody who may mark bids"}}});
    PanelSeat seat;
    seat.round = desk->round.id;
    seat.person = person->id;
    seat.post = person->post;
    const auto part = visit.typed("part");
    seat.is_chair = part == "chairs" || part == "both";
    seat.marks = part == "marks" || part == "both";
    seat.is_sample = desk->round.is_sample;
    if (seat.is_chair && !has_right(person->role, Right::chair_panels))
        return panel_shown(visit, *desk, {{{"part", "Their role does not chair panels"}}});
    auto kept = visit.change([&](office::Change& change) { return keep_seat(change, seat); });
    return answered(visit, *desk, kept, "The seat is given");
}

Problems reasons_too_long(const Visit& visit) { return office::too_long(visit, {"because", "because_lifted"}, 1000); }

http::Response reopen_marking(Visit& visit) {
    auto desk = panel_asked_for(visit);
    if (!desk || !desk->chairs()) return not_found(visit);
    if (auto problems = reasons_too_long(visit); !problems.empty()) return panel_shown(visit, *desk, problems);
    const auto typed = trimmed(visit.typed("marking"));
    const auto found = std::find_if(desk->markings.begin(), desk->markings.end(),
                                    [&](const auto& one) { return std::to_string(one.id.value) == typed; });
    if (found == desk->markings.end()) return panel_shown(visit, *desk, {{{"marking", "Choose a marking"}}});
    auto kept = visit.change([&](office::Change& change) -> Result<Assessment> {
        const auto marking = assessment_of(change.tx, found->bid, found->person).value();
        return keep_assessment(change, TRY(reopened(marking, desk->round, std::string(visit.typed("because")))));
    });
    return answered(visit, *desk, kept, "The marking is open again");
}

http::Response lift_interest(Visit& visit) {
    auto desk = panel_asked_for(visit);
    if (!desk || !desk->chairs()) return not_found(visit);
    if (auto problems = reasons_too_long(visit); !problems.empty()) return panel_shown(visit, *desk, problems);
    const auto typed = trimmed(visit.typed("interest"));
    for (const auto& interest : interests_to_lift(visit, *desk)) {
        if (std::to_string(interest.id.value) != typed) continue;
        auto kept = visit.change([&](office::Change& change) -> Result<Done> {
            return keep_lifted(change,
                               TRY(lifted(interest, *desk->seat, false, std::string(visit.typed("because_lifted")))));
        });
        return answered(visit, *desk, kept, "The interest is lifted");
    }
    return panel_shown(visit, *desk, {{{"interest", "Choose an interest"}}});
}

http::Response reveal(Visit& visit) {
    auto desk = panel_asked_for(visit);
    if (!desk || !desk->chairs()) return not_found(visit);
    if (auto problems = reasons_too_long(visit); !problems.empty()) return panel_shown(visit, *desk, problems);
    auto kept = visit.change([&](office::Change& change) {
        return reveal_marks(change, desk->round, std::string(visit.typed("because")), visit.who->person);
    });
    if (kept) return saved(visit, moderation_address(desk->round), "The marks are revealed");
    return answered(visit, *desk, kept, "");
}

} // namespace

std::optional<PanelDesk> seated_desk(Visit& visit) {
    auto desk = panel_desk_of(visit.db, visit.part("round"), visit.who->person);
    if (!desk || !desk->seat) return std::nullopt;
    return desk;
}

Result<ModerationDesk> revealed_desk(Visit& visit) {
    auto desk = seated_desk(visit);
    if (!desk) return Refusal{"", "", Refusal::Kind::absent};
    if (!marks_are_revealed(desk->round))
        return Refusal{"The marks are not revealed yet", "Marks stay blind until the chair reveals them",
                       Refusal::Kind::conflict};
    return moderation_desk_of(visit.db, std::move(*desk));
}

std::shared_ptr<const Result<ModerationDesk>> held_desk(Visit& visit) {
    const auto name = "moderation of " + std::string(visit.part("round")) + " as person "
                      + std::to_string(visit.who->person.value) + " sees it";
    return visit.held(name, [&] { return revealed_desk(visit); });
}

http::Response refuse_desk(Visit& visit, const Refusal& refusal) {
    return refusal.kind == Refusal::Kind::absent ? not_found(visit) : refuse(visit, refusal);
}

void mount_panels(office::Routes& at) {
    const std::string panel = "/work/panels/{round}";
    auto chair = may(Right::chair_panels);
    at.get(panel, panel_page, may(Right::assess_bids), "See who sits in a panel and how far the marking is");
    at.post(panel + "/seats", give_seat, may(Right::run_rounds), "Give somebody a seat in a panel");
    at.post(panel + "/reopened", reopen_marking, chair, "Open a marking again before the reveal, for a reason");
    at.post(panel + "/lifted", lift_interest, chair, "Find that somebody else’s interest does not stand in the way");
    at.post(panel + "/reveal", reveal, chair, "Reveal the marks of a round and lock them");
}

} // namespace reeve::commissioning
