// Writes the decision on a round from its record.
#include "commissioning/decision_notice.h"

namespace reeve::commissioning {
namespace {

bool is_given(const BidRecommendation& recommendation) {
    return recommendation.kind == RecommendationKind::fund || recommendation.kind == RecommendationKind::fund_in_part;
}

NoticeAward award_of(const DecidedBid& decided) {
    const auto& [bid, recommendation, percent] = decided;
    return {bid.organisation,
            bid.title,
            bid.area,
            bid.requested.value_or(Money{}),
            recommendation.amount,
            recommendation.reason.text,
            percent ? percent_in_words(*percent) : "not scored"};
}

// Those without a score come last; equal ones by their reference.
bool scores_better(const DecidedBid& one, const DecidedBid& other) {
    if (one.percent && other.percent && *one.percent != *other.percent) return *one.percent > *other.percent;
    if (one.percent.has_value() != other.percent.has_value()) return one.percent.has_value();
    return one.bid.reference < other.bid.reference;
}

Json json_of(const NoticeAward& award) {
    return JsonObject{{"organisation", award.organisation},
                      {"title", award.title},
                      {"area", award.area},
                      {"requested_pence", award.requested.pence},
                      {"amount_pence", award.amount.pence},
                      {"reasons", award.reasons},
                      {"score", award.score}};
}

NoticeAward award_read(const Json& json) {
    return {json["organisation"].as_text(),
            json["title"].as_text(),
            json["area"].as_text(),
            {json["requested_pence"].as_number()},
            {json["amount_pence"].as_number()},
            json["reasons"].as_text(),
            json["score"].as_text()};
}

std::string bands_in_words(const std::vector<NoticeBand>& bands) {
    std::vector<std::string> parts;
    for (const auto& band : bands) parts.push_back(std::to_string(band.bids) + " scored " + band.words);
    return list_of(parts);
}

std::vector<std::string> sentences_of_allocation(const NoticeContent& notice) {
    auto partnerships = static_cast<std::int64_t>(notice.shares.size());
    std::vector<std::string> told = {in_words(notice.total) + " is allotted to " + counted(partnerships, "partnership")
                                     + ", counted from " + notice.counts_from + "."};
    if (!notice.formula.empty())
        told.push_back("What is not stated for one partnership follows a formula: " + list_of(notice.formula) + ".");
    return told;
}

Json json_of(const NoticeShare& share) {
    Json parts = JsonList{};
    for (auto part : share.by_part) parts.add(part.pence);
    return JsonObject{{"partnership", share.partnership},
                      {"area", share.area},
                      {"by_part_pence", parts},
                      {"amount_pence", share.amount.pence},
                      {"stated_because", share.stated_because}};
}

NoticeShare share_read(const Json& json) {
    NoticeShare share{json["partnership"].as_text(),
                      json["area"].as_text(),
                      {},
                      {json["amount_pence"].as_number()},
                      json["stated_because"].as_text()};
    for (const auto& part : json["by_part_pence"].as_list()) share.by_part.push_back({part.as_number()});
    return share;
}

// "17 bids are funded", "1 bid is funded", "No bid is funded".
std::string bids_that(int count, const char* one, const char* many) {
    if (count == 0) return std::string("No bid ") + one;
    return counted(count, "bid") + " " + (count == 1 ? one : many);
}

} // namespace

const Description<DecisionNotice>& notice_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<DecisionNotice>("decision_notice", "decision notice", "D")
            .hidden<&DecisionNotice::reference>("reference", {.label = "Reference", .audience = open})
            .hidden<&DecisionNotice::round>("funding_round", {.audience = open})
            .hidden<&DecisionNotice::title>("title", {.label = "Title", .audience = open})
            .hidden<&DecisionNotice::content>("content", {.label = "Content", .audience = open})
            .hidden<&DecisionNotice::hash>("hash", {.label = "Hash", .audience = open})
            .hidden<&DecisionNotice::signed_post>("signed_post", {.label = "Signed by", .audience = open})
            .hidden<&DecisionNotice::signed_by>("signed_by")
            .hidden<&DecisionNotice::signed_at>("signed_at", {.label = "Signed", .audience = open})
            .hidden<&DecisionNotice::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

Result<std::vector<int>> parse_bands(std::string_view typed) {
    std::vector<int> ends;
    for (const auto& part : reeve::split(typed, ',')) {
        auto read = Kind<int>::read(trimmed(part), {});
        bool is_good = read && *read >= 1 && *read <= 100 && (ends.empty() || *read < ends.back());
        if (!is_good) return one_problem("Enter percentages from high to low, like 75, 65");
        ends.push_back(*read);
    }
    return ends;
}

std::vector<NoticeBand> bands_of(const std::vector<DecidedBid>& bids, const std::vector<int>& lower_ends) {
    std::vector<NoticeBand> bands;
    std::optional<int> above;
    for (auto end : lower_ends) {
        auto words = above ? std::to_string(end) + "% to under " + std::to_string(*above) + "%"
                           : std::to_string(end) + "% or more";
        bands.push_back({words, 0});
        above = end;
    }
    bands.push_back({above ? "under " + std::to_string(*above) + "%" : "anything", 0});
    for (const auto& decided : bids) {
        std::size_t band = 0;
        while (band < lower_ends.size() && !(decided.percent && reaches(*decided.percent, {lower_ends[band]}))) ++band;
        ++bands[band].bids;
    }
    return bands;
}

NoticeContent notice_of(const FundingRound& round, const std::vector<DecidedBid>& bids, const std::vector<int>& bands,
                        const std::string& signed_post) {
    NoticeContent notice;
    notice.round = round.reference;
    notice.title = round.title;
    notice.dates = "opened on " + in_words(round.opens) + " and closed on " + in_words(round.closes);
    notice.bids = static_cast<int>(bids.size());
    notice.bands = bands_of(bids, bands);
    notice.line = round.line_percent.value_or(0);
    notice.line_because = round.line_because.text;
    notice.pot = round.pot;
    notice.above = round.over_by;
    notice.above_decision = round.over_decision;
    notice.conditions = round.conditions.text;
    notice.signed_post = signed_post;
    notice.interests = interests_confirmed();
    auto ranked = bids;
    std::sort(ranked.begin(), ranked.end(), scores_better);
    for (const auto& decided : ranked) {
        if (is_given(decided.recommendation)) {
            notice.awards.push_back(award_of(decided));
            notice.total += decided.recommendation.amount;
        } else if (decided.recommendation.kind == RecommendationKind::reserve) {
            ++notice.reserve;
        } else {
            ++notice.declined;
        }
    }
    return notice;
}

std::vector<std::string> sentences_of(const NoticeContent& notice) {
    if (notice.is_allocation()) return sentences_of_allocation(notice);
    auto awards = static_cast<std::int64_t>(notice.awards.size());
    std::vector<std::string> told = {
        "The round " + notice.dates + ". " + counted(notice.bids, "bid") + (notice.bids == 1 ? " was" : " were")
            + " marked.",
        "After moderation " + bands_in_words(notice.bands) + ".",
        "The line was drawn at " + std::to_string(notice.line) + "%, after the marking. " + notice.line_because,
        bids_that(static_cast<int>(awards), "is funded", "are funded") + " with " + in_words(notice.total)
            + " of a pot of " + in_words(notice.pot) + ". "
            + bids_that(notice.reserve, "stands on the reserve list", "stand on the reserve list") + " and "
            + folded(bids_that(notice.declined, "is declined", "are declined")) + "."};
    if (notice.above.pence)
        told.push_back("Awards may come to " + in_words(notice.above) + " more than the pot: " + notice.above_decision);
    return told;
}

Json json_of(const NoticeContent& notice) {
    Json bands = JsonList{}, awards = JsonList{};
    for (const auto& band : notice.bands) bands.add(JsonObject{{"words", band.words}, {"bids", band.bids}});
    for (const auto& award : notice.awards) awards.add(json_of(award));
    Json content = JsonObject{{"round", notice.round},
                              {"title", notice.title},
                              {"dates", notice.dates},
                              {"bids", notice.bids},
                              {"bands", bands},
                              {"line", notice.line},
                              {"line_because", notice.line_because},
                              {"awards", awards},
                              {"reserve", notice.reserve},
                              {"declined", notice.declined},
                              {"total_pence", notice.total.pence},
                              {"pot_pence", notice.pot.pence},
                              {"above_pence", notice.above.pence},
                              {"above_decision", notice.above_decision},
                              {"conditions", notice.conditions},
                              {"signed_post", notice.signed_post},
                              {"interests", notice.interests}};
    if (!notice.is_allocation()) return content; // what was signed before allocations were stays as it is
    Json formula = JsonList{}, shares = JsonList{};
    for (const auto& part : notice.formula) formula.add(part);
    for (const auto& share : notice.shares) shares.add(json_of(share));
    content.set("formula", formula).set("shares", shares).set("counts_from", notice.counts_from);
    return content;
}

NoticeContent notice_read(const Json& json) {
    NoticeContent notice;
    notice.round = json["round"].as_text();
    notice.title = json["title"].as_text();
    notice.dates = json["dates"].as_text();
    notice.bids = static_cast<int>(json["bids"].as_number());
    for (const auto& band : json["bands"].as_list())
        notice.bands.push_back({band["words"].as_text(), static_cast<int>(band["bids"].as_number())});
    notice.line = static_cast<int>(json["line"].as_number());
    notice.line_because = json["line_because"].as_text();
    for (const auto& award : json["awards"].as_list()) notice.awards.push_back(award_read(award));
    notice.reserve = static_cast<int>(json["reserve"].as_number());
    notice.declined = static_cast<int>(json["declined"].as_number());
    notice.total = {json["total_pence"].as_number()};
    notice.pot = {json["pot_pence"].as_number()};
    notice.above = {json["above_pence"].as_number()};
    notice.above_decision = json["above_decision"].as_text();
    notice.conditions = json["conditions"].as_text();
    notice.signed_post = json["signed_post"].as_text();
    notice.interests = json["interests"].as_text();
    for (const auto& part : json["formula"].as_list()) notice.formula.push_back(part.as_text());
    for (const auto& share : json["shares"].as_list()) notice.shares.push_back(share_read(share));
    notice.counts_from = json["counts_from"].as_text();
    return notice;
}

std::string interests_confirmed() {
    return "My register of interests is up to date, and none of my interests stands in the way of this decision.";
}

std::string public_address(const DecisionNotice& notice) { return "/decisions/" + notice.reference; }

} // namespace reeve::commissioning
