// What a person of a panel sees of a round, and what the panel has before it after the reveal.
#include "commissioning/panel_desk.h"
#include "commissioning/bid_store.h"
#include "commissioning/round_store.h"
#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <unordered_set>

namespace reeve::commissioning {
namespace {

std::size_t place_in(std::vector<std::string>& names, const std::string& name) {
    auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) found = names.insert(names.end(), name);
    return static_cast<std::size_t>(found - names.begin());
}

std::vector<std::vector<Score>> scores_in(const ModeratedBid& bid) {
    std::vector<std::vector<Score>> scores;
    for (const auto& line : bid.lines) scores.push_back(line.scores);
    return scores;
}

// The declared tie-break as a key, smaller first; nothing where a decision is asked for.
std::vector<std::int64_t> tie_key(const PanelDesk& panel, const ModeratedBid& bid) {
    if (panel.round.tie_break == TieBreak::smaller_request) return {bid.bid.requested.value_or(Money{}).pence};
    if (panel.round.tie_break != TieBreak::first_criterion || panel.criteria.empty()) return {};
    auto first = std::vector{panel.criteria.front()};
    std::vector<std::vector<Score>> scores;
    for (const auto& line : bid.lines) scores.push_back({line.scores.front()});
    std::vector<ModeratedScore> set;
    for (const auto& score : bid.set)
        if (score.criterion == first[0].id) set.push_back(score);
    const auto percent = moderated_percent(first, set, scores);
    return {percent ? -std::int64_t{std::llround(percent->number() * 1e6)} : 0};
}

template <class Row> std::map<BidId, Row> by_bid(std::vector<Row> rows) {
    std::map<BidId, Row> found;
    for (auto& row : rows) found.try_emplace(row.bid, std::move(row));
    return found;
}

template <class Row> std::optional<Row> of_bid(std::map<BidId, Row>& rows, BidId bid) {
    auto found = rows.find(bid);
    return found == rows.end() ? std::nullopt : std::optional(std::move(found->second));
}

using Places = std::unordered_map<std::int64_t, ModeratedBid*>;

Places places_of(ModerationDesk& desk) {
    Places places(desk.bids.size());
    for (auto& bid : desk.bids) places[bid.bid.id.value] = &bid;
    return places;
}

ModeratedBid* place_of(const Places& places, BidId bid) {
    auto found = places.find(bid.value);
    return found == places.end() ? nullptr : found->second;
}

void read_scores(ModerationDesk& desk, const Places& places, std::vector<MarkingScores> given) {
    std::unordered_map<std::int64_t, std::vector<Score>*> scores(given.size());
    for (auto& one : given) scores[one.assessment.value] = &one.scores;
    const auto scales = scales_of(desk.panel.criteria);
    for (const auto& marking : desk.panel.markings) {
        auto* bid = place_of(places, marking.bid);
        if (!bid || !counts(marking.state)) continue;
        AssessorLine line{marking, {}, {}};
        if (auto found = scores.find(marking.id.value); found != scores.end()) line.scores = std::move(*found->second);
        line.scores.resize(scales.size());
        line.percent = score_percent(scales, line.scores);
        bid->lines.push_back(std::move(line));
    }
}

void read_interests(const ModerationDesk& desk, const Places& places, const std::vector<BidInterest>& interests) {
    for (const auto& interest : interests) {
        auto* bid = interest.stands_aside() ? place_of(places, interest.bid) : nullptr;
        for (const auto& seat : desk.panel.seats)
            if (bid && seat.person == interest.person) bid->aside.push_back(seat.letter);
    }
}

// What the panel settled, or else what the marks say together.
void judge(ModeratedBid& bid, const std::vector<RoundCriterion>& criteria) {
    const bool has_gates = std::any_of(criteria.begin(), criteria.end(), [](const auto& one) { return one.is_gate; });
    if (has_gates || !bid.set.empty()) {
        const auto scores = scores_in(bid);
        bid.percent = moderated_percent(criteria, bid.set, scores);
        bid.gates = moderated_gates(criteria, bid.set, scores);
        return;
    }
    std::vector<Fraction> percents;
    for (const auto& line : bid.lines)
        if (line.percent) percents.push_back(*line.percent);
    bid.percent = mean_of(percents);
}

TrialField field_of(ModerationDesk& desk) {
    std::vector<TrialBid> trial;
    for (const auto& bid : desk.bids)
        trial.push_back({bid.percent, bid.gates, bid.bid.requested.value_or(Money{}), tie_key(desk.panel, bid),
                         place_in(desk.partnerships, bid.bid.area), place_in(desk.priorities, bid.bid.priority)});
    return TrialField(std::move(trial));
}

} // namespace

const Bid* PanelDesk::find(std::string_view reference) const {
    for (const auto& bid : bids)
        if (bid.reference == reference) return &bid;
    return nullptr;
}

std::optional<PanelDesk> panel_desk_of(db::Connection& connection, std::string_view reference,
                                       office::PersonId person) {
    auto round = find_round(connection, reference);
    if (!round || !is_public(*round)) return std::nullopt;
    PanelDesk desk;
    desk.round = *round;
    desk.seats = seats_of(connection, round->id);
    desk.seat = seat_of(connection, round->id, person);
    desk.criteria = criteria_of(connection, round->id);
    const auto hidden = bids_hidden_from(connection, round->id, person);
    const auto open = bids_open_to(connection, round->id, person);
    for (auto& bid : bids_of(connection, round->id)) {
        if (!can_be_marked(bid) || hidden.count(bid.id)) continue;
        (desk.seat && !open.count(bid.id) ? desk.to_declare : desk.bids).push_back(std::move(bid));
    }
    std::unordered_set<std::int64_t> shown;
    for (const auto& bid : desk.bids) shown.insert(bid.id.value);
    desk.markings = standing_markings(connection, round->id);
    std::erase_if(desk.markings, [&](const MarkingStand& marking) { return !shown.count(marking.bid.value); });
    return desk;
}

bool marks_are_revealed(const FundingRound& round) {
    return round.state >= RoundState::moderating && round.state != RoundState::cancelled;
}

const ModeratedBid* ModerationDesk::find(std::string_view reference) const {
    for (const auto& bid : bids)
        if (bid.bid.reference == reference) return &bid;
    return nullptr;
}

ModerationDesk moderation_desk_of(db::Connection& connection, PanelDesk panel) {
    ModerationDesk desk;
    desk.panel = std::move(panel);
    const auto round = desk.panel.round.id;
    auto moderated = moderated_in(connection, round);
    auto items = by_bid(items_of(connection, round));
    auto recommendations = by_bid(recommendations_of(connection, round));
    desk.bids.reserve(desk.panel.bids.size());
    for (auto& bid : desk.panel.bids) desk.bids.push_back({.bid = std::move(bid)});
    desk.panel.bids.clear();
    const auto places = places_of(desk);
    read_scores(desk, places, scores_in(connection, round, desk.panel.criteria));
    read_interests(desk, places, interests_aside(connection, round));
    for (auto& bid : desk.bids) {
        bid.item = of_bid(items, bid.bid.id);
        if (bid.item) bid.set = moderated[bid.item->id];
        bid.recommendation = of_bid(recommendations, bid.bid.id);
        judge(bid, desk.panel.criteria);
    }
    if (desk.panel.round.line_percent) desk.line = Fraction(*desk.panel.round.line_percent);
    desk.field = field_of(desk);
    return desk;
}

ModerationStatistics ModerationDesk::statistics(const Fraction& at_line) const {
    std::map<std::string, std::size_t> place;
    for (std::size_t at = 0; at < panel.seats.size(); ++at) place[panel.seats[at].letter] = at;
    std::map<BidId, std::int64_t> missing;
    for (const auto& marking : panel.markings)
        if (can_be_changed(marking.state)) ++missing[marking.bid];
    std::vector<MarkedBid> marked;
    for (const auto& bid : bids) {
        MarkedBid one;
        for (const auto& line : bid.lines)
            if (line.percent) one.marks.push_back({place[line.marking.letter], *line.percent});
        one.missing = missing[bid.bid.id];
        marked.push_back(std::move(one));
    }
    return moderation_statistics(marked, at_line);
}

TrialOutcome ModerationDesk::try_at(const Fraction& percent) const {
    TrialRules rules{.line = percent, .places = {}, .available = ceiling_of(panel.round), .most_awards = {}};
    if (panel.round.most_awards) rules.most_awards = static_cast<std::size_t>(*panel.round.most_awards);
    return field.try_line(rules);
}

std::string marking_address(const FundingRound& round) { return "/work/marking/" + round.reference; }
std::string panel_address(const FundingRound& round) { return "/work/panels/" + round.reference; }
std::string moderation_address(const FundingRound& round) { return panel_address(round) + "/moderation"; }

} // namespace reeve::commissioning
