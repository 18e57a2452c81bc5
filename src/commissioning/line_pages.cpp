// The line: what any line would fund, the best set beside it, drawing the line, and handing the round to its decision.
#include "commissioning/best_set.h"
#include "commissioning/panel_pages.h"
#include "commissioning/round_store.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/list_page.h"
#include "office/typed_words.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

int line_asked_for(Visit& visit, const ModerationDesk& desk) {
    auto typed = Kind<int>::read(trimmed(visit.query("line")), {});
    if (typed && *typed >= 0 && *typed <= 100) return *typed;
    return desk.shown_line();
}

std::string line_address(const ModerationDesk& desk) { return panel_address(desk.panel.round) + "/line"; }

// ---- What it would fund ----

Html other_lines(const ModerationDesk& desk) {
    html::Table table{.caption = "What other lines would fund",
                      .head = {{"Line"}, {"Funded", true}, {"For", true}, {"Left", true}},
                      .is_stacked = true};
    for (int percent = 40; percent <= 85; percent += 5) {
        const auto outcome = desk.try_at(Fraction(percent));
        const auto words = std::to_string(percent) + "%";
        table.rows.push_back(
            {{{html::link({.text = words, .href = line_address(desk) + "?line=" + std::to_string(percent)})},
              {with_commas(outcome.funded.count)},
              {in_words(outcome.funded.money)},
              {in_words(outcome.left)}}});
    }
    return html::table(table);
}

Html sums_table(const std::string& caption, const std::vector<std::string>& names, const std::vector<TrialSum>& sums) {
    html::Table table{.caption = caption, .head = {{"Name"}, {"Bids", true}, {"Money", true}}, .is_stacked = true};
    for (std::size_t at = 0; at < sums.size(); ++at)
        table.rows.push_back({{{names[at].empty() ? "Not said" : names[at]},
                               {with_commas(sums[at].count)},
                               {in_words(sums[at].money)}}});
    return html::table(table);
}

Html ranked_table(Visit& visit, const ModerationDesk& desk, const TrialOutcome& outcome) {
    auto places = outcome.ranked;
    std::vector<bool> is_ranked(desk.bids.size());
    for (auto at : places) is_ranked[at] = true;
    for (std::size_t at = 0; at < desk.bids.size(); ++at)
        if (!is_ranked[at]) places.push_back(at);
    const auto page = office::page_of(visit, places.size());
    html::Table table{.caption = "Bids in order",
                      .caption_id = "ranked",
                      .head = {{"Bid"}, {"Score", true}, {"Asked", true}, {"At this line"}, {"Recommended"}},
                      .empty_text = "No bid has marks and meets its conditions.",
                      .is_scrolled = true};
    for (auto place = page.first; place < page.last; ++place) {
        const auto at = places[place];
        const auto& bid = desk.bids[at];
        table.rows.push_back({{{html::link({.text = bid.bid.organisation + ": " + bid.bid.title,
                                            .href = moderation_address(desk.panel.round) + "/" + bid.bid.reference})},
                               {bid.percent ? percent_in_words(*bid.percent) : "[x]"},
                               {asked_words(bid.bid)},
                               {in_words(outcome.fates[at])},
                               {bid.recommendation ? label_of(bid.recommendation->kind) : "Not yet"}}});
    }
    return html::table(table) + office::page_links(visit, line_address(desk), page);
}

// ---- The best set ----

struct SetBeside {
    BestSet set;
    std::vector<std::size_t> in, out; // places of bids that it would bring in and leave out
};

SetBeside set_beside(const ModerationDesk& desk, const TrialOutcome& outcome) {
    std::vector<SetCandidate> candidates;
    std::vector<std::size_t> places, ranked;
    for (auto at : outcome.ranked) {
        if (outcome.fates[at] == Fate::below_line) continue;
        if (outcome.fates[at] == Fate::funded) ranked.push_back(candidates.size());
        candidates.push_back({*desk.bids[at].percent, desk.bids[at].bid.requested.value_or(Money{})});
        places.push_back(at);
    }
    std::optional<std::size_t> most;
    if (desk.panel.round.most_awards) most = static_cast<std::size_t>(*desk.panel.round.most_awards);
    SetBeside beside{best_set(candidates, ceiling_of(desk.panel.round), most, ranked), {}, {}};
    for (std::size_t at = 0; at < candidates.size(); ++at) {
        const bool is_chosen = std::binary_search(beside.set.chosen.begin(), beside.set.chosen.end(), at);
        const bool is_ranked = outcome.fates[places[at]] == Fate::funded;
        if (is_chosen && !is_ranked) beside.in.push_back(places[at]);
        if (!is_chosen && is_ranked) beside.out.push_back(places[at]);
    }
    return beside;
}

std::vector<html::Content> named_bids(const ModerationDesk& desk, const std::vector<std::size_t>& places) {
    std::vector<html::Content> names;
    for (auto at : places)
        names.push_back(desk.bids[at].bid.reference + " " + desk.bids[at].bid.title + ", "
                        + percent_in_words(*desk.bids[at].percent) + ", " + asked_words(desk.bids[at].bid));
    return names;
}

Html best_part(const ModerationDesk& desk, const TrialOutcome& outcome) {
    const auto beside = set_beside(desk, outcome);
    Html part = html::section_heading("Another way to spend it")
                + html::paragraph(
                    "The ranked list stops at the first bid that does not fit. Of all sets of bids at or above the "
                    "line that the money pays for, this one has the most marks added up. It is shown for the "
                    "panel to weigh; nothing is chosen by it.");
    if (beside.in.empty() && beside.out.empty()) part += html::paragraph("It is the ranked list itself.");
    else {
        part += html::paragraph("It would fund " + counted(static_cast<std::int64_t>(beside.set.chosen.size()), "bid")
                                + " for " + in_words(beside.set.asked) + ".");
        if (!beside.in.empty())
            part += html::paragraph("It would bring in:") + html::bullet_list(named_bids(desk, beside.in));
        if (!beside.out.empty())
            part += html::paragraph("It would leave out:") + html::bullet_list(named_bids(desk, beside.out));
    }
    if (!beside.set.is_proven) part += html::paragraph("It is the best that was found; there may be a better one.");
    return part;
}

// ---- The page ----

Html draw_form(Visit& visit, const ModerationDesk& desk, int percent, const Problems& problems) {
    const auto& round = desk.panel.round;
    return html::section_heading("Draw the line") + form_begin(visit, line_address(desk) + "/drawn")
           + html::text_input(
               {.name = "line_percent",
                .label = "At which percentage?",
                .error = html::error_of(problems, "line_percent"),
                .value = visit.has_typed() ? std::string(visit.typed("line_percent")) : std::to_string(percent),
                .classes = "govuk-input--width-3",
                .suffix = "%",
                .inputmode = "numeric"})
           + html::textarea(
               {.name = "line_because",
                .label = "Why here?",
                .hint = "The decision notice tells it.",
                .error = html::error_of(problems, "line_because"),
                .value = visit.has_typed() ? std::string(visit.typed("line_because")) : round.line_because.text,
                .rows = 3})
           + html::button({.text = "Draw the line"}) + office::form_end();
}

// From what stands on the page already: a chair who may do it meets every bid.
Result<Done> hand_over_possible(Visit& visit, const ModerationDesk& desk) {
    TRY(may_act_on_whole_round(visit.db, desk.panel.round.id, visit.who->person));
    std::vector<Bid> bids = desk.panel.to_declare;
    std::vector<ModerationItem> items;
    std::vector<BidRecommendation> recommendations;
    for (const auto& moderated : desk.bids) {
        bids.push_back({.id = moderated.bid.id, .state = moderated.bid.state});
        if (moderated.item) items.push_back(*moderated.item);
        if (moderated.recommendation) recommendations.push_back(*moderated.recommendation);
    }
    TRY(handed_to_decision(desk.panel.round, bids, items, recommendations));
    return Done{};
}

Html hand_over_part(Visit& visit, const ModerationDesk& desk) {
    if (auto possible = hand_over_possible(visit, desk); !possible)
        return html::paragraph(possible.refusal().message + ". " + possible.refusal().rule + ".");
    return form_begin(visit, panel_address(desk.panel.round) + "/decision")
           + html::button({.text = "Hand the round to its decision"}) + office::form_end();
}

Html recommend_form(Visit& visit, const ModerationDesk& desk) {
    if (!desk.panel.round.line_percent) return {};
    return html::section_heading("Recommend by the line")
           + html::paragraph(
               "Every bid that has no recommendation yet is given what the line makes of it. Bids equal at the "
               "boundary are left for the panel.")
           + form_begin(visit, line_address(desk) + "/recommendations")
           + html::button({.text = "Recommend by the line", .classes = "govuk-button--secondary"}) + office::form_end()
           + hand_over_part(visit, desk);
}

http::Response line_shown(Visit& visit, const ModerationDesk& desk, const Problems& problems) {
    const int percent = line_asked_for(visit, desk);
    const auto outcome = desk.try_at(Fraction(percent));
    const auto& round = desk.panel.round;
    Html main = html::error_summary(problems) + panel_head(desk.panel, "The line", "/line");
    if (round.line_percent)
        main += html::inset_text(
            {.text = "The line is drawn at " + std::to_string(*round.line_percent) + "%: " + round.line_because.text});
    main += html::section_heading("If the line is drawn at " + std::to_string(percent) + "%")
            + html::paragraph(counted(outcome.funded.count, "bid") + " would be funded for "
                              + in_words(outcome.funded.money) + ". " + in_words(outcome.left) + " would be left.");
    if (outcome.stopped_at && outcome.fates[*outcome.stopped_at] == Fate::to_decide)
        main +=
            html::warning_text({.text = "Bids with equal scores stand across the boundary, and the round declared no "
                                        "tie-break that tells them apart. The panel decides and says why."});
    main += html::of<R"(<form method="get" action="{}" novalidate>)">(line_address(desk))
            + html::text_input({.name = "line",
                                .label = "Try another line",
                                .value = std::to_string(percent),
                                .classes = "govuk-input--width-3",
                                .suffix = "%",
                                .inputmode = "numeric"})
            + html::button({.text = "Try this line", .classes = "govuk-button--secondary"}) + html::of<"</form>">();
    main += ranked_table(visit, desk, outcome) + best_part(desk, outcome)
            + sums_table("By partnership or district", desk.partnerships, outcome.by_partnership)
            + sums_table("By priority of the plan", desk.priorities, outcome.by_priority) + other_lines(desk);
    if (round.state == RoundState::moderating && desk.panel.chairs() && visit.may(Right::chair_panels))
        main += html::text_column(draw_form(visit, desk, percent, problems) + recommend_form(visit, desk));
    return show(visit, panel_words(round, "The line", !problems.empty()), main, problems.empty() ? 200 : 422);
}

http::Response line_page(Visit& visit) {
    const auto desk = held_desk(visit);
    return *desk ? line_shown(visit, **desk, {}) : refuse_desk(visit, desk->refusal());
}

Result<ModerationDesk> desk_of_chair(Visit& visit) {
    auto desk = TRY(revealed_desk(visit));
    if (!desk.panel.chairs()) return Refusal{"", "", Refusal::Kind::absent};
    return desk;
}

http::Response draw_line(Visit& visit) {
    auto desk = desk_of_chair(visit);
    if (!desk) return refuse_desk(visit, desk.refusal());
    if (auto problems = office::too_long(visit, {"line_because"}, 3000); !problems.empty())
        return line_shown(visit, *desk, problems);
    auto typed = Kind<int>::read(trimmed(visit.typed("line_percent")), {});
    auto kept = visit.change([&](office::Change& change) -> Result<FundingRound> {
        return keep_round(change, TRY(line_drawn(desk->panel.round, typed ? std::optional(*typed) : std::nullopt,
                                                 std::string(visit.typed("line_because")), visit.now)));
    });
    if (!kept && kept.has_problems()) return line_shown(visit, *desk, kept.problems());
    return kept ? saved(visit, line_address(*desk), "The line is drawn") : refuse(visit, kept.refusal());
}

// What the line makes of a bid; nothing where the panel must decide.
std::optional<BidRecommendation> by_the_line(const ModerationDesk& desk, std::size_t at, Fate fate) {
    const auto& bid = desk.bids[at];
    BidRecommendation row;
    row.round = desk.panel.round.id;
    row.bid = bid.bid.id;
    row.is_sample = bid.bid.is_sample;
    if (fate == Fate::to_decide || fate == Fate::gate_open || fate == Fate::not_marked) return std::nullopt;
    row.kind = fate == Fate::funded    ? RecommendationKind::fund
               : fate == Fate::reserve ? RecommendationKind::reserve
                                       : RecommendationKind::decline;
    if (fate == Fate::funded) row.amount = bid.bid.requested.value_or(Money{});
    row.reason.text = std::string(in_words(fate)) + " at the line of " + std::to_string(*desk.panel.round.line_percent)
                      + "%, with " + (bid.percent ? percent_in_words(*bid.percent) : "no marks");
    return row;
}

http::Response recommend_by_line(Visit& visit) {
    auto desk = desk_of_chair(visit);
    if (!desk) return refuse_desk(visit, desk.refusal());
    if (!desk->line || desk->panel.round.state != RoundState::moderating)
        return refuse(visit, {"No line is drawn yet", "Recommendations follow the line"});
    const auto outcome = desk->try_at(*desk->line);
    auto kept = visit.change([&](office::Change& change) -> Result<Done> {
        for (std::size_t at = 0; at < desk->bids.size(); ++at) {
            auto row = by_the_line(*desk, at, outcome.fates[at]);
            if (!row || desk->bids[at].recommendation) continue;
            for (std::size_t rank = 0; rank < outcome.ranked.size(); ++rank)
                if (outcome.ranked[rank] == at) row->rank = static_cast<int>(rank) + 1;
            TRY(keep_recommendation(change, *row));
        }
        return Done{};
    });
    return kept ? saved(visit, line_address(*desk), "The recommendations are kept") : refuse(visit, kept.refusal());
}

http::Response hand_over(Visit& visit) {
    auto desk = desk_of_chair(visit);
    if (!desk) return refuse_desk(visit, desk.refusal());
    auto kept = visit.change([&](office::Change& change) { return hand_to_decision(change, desk->panel.round); });
    return kept ? saved(visit, panel_address(desk->panel.round), "The round waits for its decision")
                : refuse(visit, kept.refusal());
}

} // namespace

void mount_lines(office::Routes& at) {
    const std::string panel = "/work/panels/{round}";
    auto chair = may(Right::chair_panels);
    at.get(panel + "/line", line_page, may(Right::assess_bids),
           "See what any line would fund, and the best set beside it");
    at.post(panel + "/line/drawn", draw_line, chair, "Draw the line of a round, for a reason");
    at.post(panel + "/line/recommendations", recommend_by_line, chair, "Recommend every bid by the line");
    at.post(panel + "/decision", hand_over, chair, "Hand a moderated round to its decision");
}

} // namespace reeve::commissioning
