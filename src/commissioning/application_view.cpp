// Shows an application: its head, and all that stands in it.
#include "commissioning/application_view.h"
#include "commissioning/round_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/summaries.h"
#include "html/tables.h"

namespace reeve::commissioning {
namespace {

using html::Html;

const Field& field_of(std::string_view column) { return *bid_fields().shape().find(column); }

std::string shown_in(std::string_view column, const Bid& bid) {
    auto words = field_of(column).shown(&bid);
    return trimmed(words).empty() ? "Nothing yet" : words;
}

// What an answer or the costs of a part are, as text.
std::string words_in_part(const BidPart& part, const WholeBid& whole) {
    if (part.criterion) {
        auto words = answer_to(whole, part.criterion->id).words.text;
        return trimmed(words).empty() ? "Nothing yet" : words;
    }
    std::string lines;
    for (const auto& cost : whole.costs) lines += cost.words + ": " + in_words(cost.amount) + "\n";
    return lines + "All costs together: " + in_words(total_of(whole.costs));
}

Html lines_of_text(const std::string& text) {
    Html lines;
    for (const auto& line : reeve::lines_of(text)) lines += html::of<"{}<br>">(line);
    return lines;
}

html::SummaryCard card_of(const BidPart& part, const Application& application, bool can_change) {
    html::SummaryCard card{.title = part.title};
    if (can_change)
        card.actions.push_back(
            {.text = "Change", .href = part_address(application.whole.bid, part), .hidden_text = folded(part.title)});
    for (auto column : part.columns)
        card.list.rows.push_back(
            {.key = field_of(column).words.label, .value = lines_of_text(shown_in(column, application.whole.bid))});
    if (part.criterion || part.has_costs)
        card.list.rows.push_back({.key = part.criterion ? part.criterion->question : "Costs",
                                  .value = lines_of_text(words_in_part(part, application.whole))});
    return card;
}

} // namespace

std::string apply_address(const Bid& bid) { return "/apply/" + bid.reference; }

std::string part_address(const Bid& bid, const BidPart& part) { return apply_address(bid) + "/parts/" + part.key; }

office::PageWords application_words(const Application& application, const std::string& title, bool has_errors) {
    office::PageWords words{.title = title,
                            .section = "Your applications",
                            .trail = {{"Your applications", "/apply"}},
                            .has_errors = has_errors};
    const auto& bid = application.whole.bid;
    if (title != bid.reference) words.trail.emplace_back(bid.reference, apply_address(bid));
    return words;
}

Html application_head(const Application& application, Moment now) {
    const auto& round = application.round;
    auto left = time_left(round, now);
    auto closes = left.empty() ? "Closed on " + day_and_time(round.closes)
                               : "Closes on " + day_and_time(round.closes) + ": " + left + ".";
    return html::paragraph(html::of<"{} to {}. <strong>{}</strong>">(
        application.whole.bid.reference, html::link({.text = round.title, .href = public_address(round)}), closes));
}

Html whole_application(const Application& application, bool can_change) {
    Html all;
    for (const auto& part : parts_of(application.criteria))
        all += html::summary_card(card_of(part, application, can_change));
    return all;
}

std::string plain_application(const Application& application) {
    const auto& bid = application.whole.bid;
    auto text = bid.reference + ": " + application.round.title + "\n" + state_told(application.round, bid) + "\n";
    if (bid.received_at)
        text += "Received " + day_and_time(*bid.received_at) + ", receipt " + bid.receipt + ", SHA-256 "
                + bid.content_hash + "\n";
    for (const auto& part : parts_of(application.criteria)) {
        text += "\n" + part.title + "\n";
        for (auto column : part.columns)
            text += std::string(field_of(column).words.label) + ": " + shown_in(column, bid) + "\n";
        if (part.criterion) text += part.criterion->question + "\n";
        if (part.criterion || part.has_costs) text += words_in_part(part, application.whole) + "\n";
    }
    return text;
}

} // namespace reeve::commissioning
