// Shows parts of a round to those outside the office.
#include "commissioning/round_view.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/status_chip.h"

namespace reeve::commissioning {

using html::Html;

Html standing_chip(const FundingRound& round, Moment now) {
    using enum RoundStanding;
    auto standing = standing_of(round, now);
    auto look = html::Standing::paused;
    if (standing == open) look = html::Standing::on_track;
    if (standing == draft || standing == approved || standing == scheduled) look = html::Standing::not_started;
    if (standing == announced || standing == delivering || standing == complete) look = html::Standing::done;
    if (standing == cancelled) look = html::Standing::no_data_yet;
    return html::status_chip(look, label_of(standing));
}

std::string day_and_time(Moment moment) {
    return std::string(weekday_name(weekday_of(london_date(moment)))) + " " + in_words(moment);
}

std::string time_left(const FundingRound& round, Moment now) {
    constexpr std::int64_t minute = 60'000, hour = 60 * minute, day = 24 * hour;
    auto left = round.closes.milliseconds - now.milliseconds;
    if (is_past_closing(round, now)) return "";
    if (left >= 2 * day) return counted(left / day, "day") + " left";
    if (left >= 2 * hour) return counted(left / hour, "hour") + " left";
    return left >= minute ? counted(left / minute, "minute") + " left" : "less than a minute left";
}

namespace {

std::string limits_of(const FundingRound& round) {
    auto words = round.least ? "From " + in_words(*round.least) + " to " + in_words(round.most)
                             : "At most " + in_words(round.most);
    words += " for one bid";
    if (round.bids_each > 1) words += ", and at most " + counted(round.bids_each, "bid") + " of one organisation";
    return words;
}

std::string late_words(const FundingRound& round) {
    if (round.late == LatePolicy::none) return "Not taken. A bid that arrives after the second of closing is refused.";
    return "Taken only where a recorded decision with its reason admits them. How many were admitted is published.";
}

} // namespace

std::vector<html::SummaryRow> public_facts(const FundingRound& round) {
    std::vector<html::SummaryRow> rows;
    auto add = [&](const char* key, std::string value) { rows.push_back({.key = key, .value = std::move(value)}); };
    if (round.route == RoundRoute::allocated) {
        add("Work it pays for", "From " + in_words(round.delivery_from) + " to " + in_words(round.delivery_to));
        add("Money allotted", in_words(round.pot));
        add("Route", label_of(round.route));
        add("Who answers for it", round.owner);
        return rows;
    }
    add("Opens", day_and_time(round.opens));
    add("Closes", day_and_time(round.closes));
    if (round.decision_by) add("You hear by", in_words(*round.decision_by));
    add("Work it pays for", "From " + in_words(round.delivery_from) + " to " + in_words(round.delivery_to));
    add("Money in the round", in_words(round.pot));
    add("What a bid may ask for", limits_of(round));
    if (round.most_awards) add("Awards", "At most " + with_commas(*round.most_awards));
    add("Route", label_of(round.route));
    add("Late bids", late_words(round));
    add("Between equal scores", label_of(round.tie_break));
    add("Who answers for it", round.owner);
    if (!round.cancelled_because.empty()) add("Cancelled because", round.cancelled_because);
    return rows;
}

Html public_criteria(const std::vector<RoundCriterion>& criteria) {
    Html list;
    for (const auto& criterion : criteria) {
        auto weight = criterion.is_gate ? std::string("A yes or no: a no cannot be made up for elsewhere.")
                                        : "Counts for " + std::to_string(criterion.weight) + " of 100, marked 0 to "
                                              + std::to_string(criterion.most) + ".";
        list += html::sub_heading(std::to_string(criterion.number) + ". " + criterion.title)
                + html::paragraph(criterion.question)
                + html::small_paragraph(weight + " At most " + with_commas(criterion.words_most) + " words.");
        if (!trimmed(criterion.guidance.text).empty())
            list += html::details({.summary = "What assessors look for: " + criterion.title,
                                   .text = html::render_prose(criterion.guidance)});
    }
    return list;
}

Html sample_note(const FundingRound& round) {
    if (!round.is_sample) return {};
    return html::inset_text({.text = "SAMPLE: this round is invented, to show how one works."});
}

} // namespace reeve::commissioning
