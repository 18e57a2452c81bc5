// When a round takes bids, which moves it may make, and what its form must meet.
#include "commissioning/funding_round.h"
#include "base/clear_time.h"

namespace reeve::commissioning {
namespace {

constexpr std::int64_t second = 1000;

Moment floor_to_second(Moment moment) { return {moment.milliseconds / second * second}; }

void describe_dates(Description<FundingRound>& fields) {
    constexpr auto open = Audience::open;
    fields
        .has<&FundingRound::opens>(
            "opens", {.label = "Opens", .hint = "Like 8 August 2026 at 9am.", .needed = true, .audience = open})
        .has<&FundingRound::closes>("closes", {.label = "Closes",
                                               .hint = "Like 5 September 2026 at 5pm. A bid that arrives within that "
                                                       "second is in time.",
                                               .needed = true,
                                               .audience = open})
        .has<&FundingRound::delivery_from>("delivery_from",
                                           {.label = "First day of delivery", .needed = true, .audience = open})
        .has<&FundingRound::delivery_to>("delivery_to",
                                         {.label = "Last day of delivery", .needed = true, .audience = open})
        .has<&FundingRound::decision_by>("decision_by", {.label = "Applicants hear by", .audience = open});
}

void describe_money(Description<FundingRound>& fields) {
    constexpr auto open = Audience::open;
    fields.has<&FundingRound::pot>("pot", {.label = "Pot", .needed = true, .audience = open})
        .has<&FundingRound::least>("least", {.label = "Least a bid may ask for", .audience = open})
        .has<&FundingRound::most>("most", {.label = "Most a bid may ask for", .needed = true, .audience = open})
        .has<&FundingRound::most_awards>(
            "most_awards",
            {.label = "Most awards", .hint = "Leave empty where the money alone decides.", .audience = open})
        .has<&FundingRound::bids_each>("bids_each", {.label = "Bids of one organisation", .audience = open});
}

void describe_marking(Description<FundingRound>& fields) {
    constexpr auto open = Audience::open;
    fields
        .has<&FundingRound::marks_each>(
            "marks_each", {.label = "Assessors of each bid", .hint = "At least so many mark it.", .audience = open})
        .has<&FundingRound::late>("late", {.label = "Are late bids taken?", .audience = open})
        .has<&FundingRound::tie_break>("tie_break", {.label = "Between equal scores", .audience = open})
        .has<&FundingRound::marks_are_blind>("marks_are_blind",
                                             {.label = "Are assessors hidden from one another until moderation?"});
}

void describe_decisions(Description<FundingRound>& fields) {
    constexpr auto open = Audience::open;
    fields.hidden<&FundingRound::over_by>("over_by", {.label = "Authorised above the pot", .audience = open})
        .hidden<&FundingRound::over_decision>("over_decision",
                                              {.label = "Decision to go above the pot", .audience = open, .limit = 600})
        .hidden<&FundingRound::drafted_by>("drafted_by")
        .hidden<&FundingRound::approved_by>("approved_by")
        .hidden<&FundingRound::approved_post>("approved_post", {.label = "Approved by", .audience = open})
        .hidden<&FundingRound::published_at>("published_at", {.label = "Published", .audience = open})
        .hidden<&FundingRound::frozen_hash>("frozen_hash", {.label = "Hash of its criteria", .audience = open})
        .hidden<&FundingRound::line_percent>("line_percent", {.label = "Line", .audience = open})
        .hidden<&FundingRound::line_because>("line_because",
                                             {.label = "Why the line is drawn there", .audience = open, .limit = 2000})
        .hidden<&FundingRound::line_at>("line_at", {.label = "Line drawn", .audience = open})
        .hidden<&FundingRound::cancelled_because>("cancelled_because",
                                                  {.label = "Cancelled because", .audience = open, .limit = 600})
        .hidden<&FundingRound::is_sample>("is_sample", {.label = "Sample", .audience = open});
}

Description<FundingRound> described() {
    constexpr auto open = Audience::open;
    Description<FundingRound> fields("funding_round", "funding round", "FR");
    fields.hidden<&FundingRound::reference>("reference", {.label = "Reference", .audience = open})
        .has<&FundingRound::title>("title", {.label = "Title", .needed = true, .audience = open, .limit = 160})
        .hidden<&FundingRound::fund>("fund", {.audience = open})
        .hidden<&FundingRound::line>("budget_line", {.audience = open})
        .has<&FundingRound::route>("route", {.label = "Route", .needed = true, .audience = open})
        .hidden<&FundingRound::state>("state", {.label = "State", .audience = open})
        .has<&FundingRound::about>("about",
                                   {.label = "What is the money for?", .needed = true, .audience = open, .limit = 6000})
        .has<&FundingRound::who_can_apply>("who_can_apply",
                                           {.label = "Who can apply?", .needed = true, .audience = open, .limit = 3000})
        .has<&FundingRound::conditions>("conditions", {.label = "Conditions of every award",
                                                       .hint = "The monthly register publishes them.",
                                                       .needed = true,
                                                       .audience = open,
                                                       .limit = 4000})
        .has<&FundingRound::justification>("justification", {.label = "Why is there no competition?",
                                                             .hint = "For a direct or joint round.",
                                                             .audience = open,
                                                             .limit = 2000})
        .has<&FundingRound::owner>("owner", {.label = "Senior responsible officer",
                                             .hint = "The post, not the name.",
                                             .needed = true,
                                             .audience = open,
                                             .limit = 120});
    describe_money(fields);
    describe_dates(fields);
    describe_marking(fields);
    describe_decisions(fields);
    return fields;
}

} // namespace

const Description<FundingRound>& round_fields() {
    static const auto fields = described();
    return fields;
}

const Lifecycle<RoundState>& round_moves() {
    using enum RoundState;
    static const Lifecycle<RoundState> moves(
        "round", {{draft, approved, "Approve", "a second person; nothing missing"},
                  {approved, draft, "Take back to drafting", "a reason"},
                  {approved, published, "Publish", "unallocated money of the budget line"},
                  {published, assessing, "Begin marking", "closed, late bids decided, assessors declared"},
                  {assessing, moderating, "Reveal the marks", "every bid marked"},
                  {moderating, deciding, "Send to the decision", "every bid agreed, a line drawn"},
                  {deciding, announced, "Sign and announce", "a signed decision"},
                  {approved, announced, "Sign the allocation", "an allocation to partnerships; a signed decision"},
                  {announced, delivering, "Begin delivery"},
                  {delivering, complete, "Complete", "every award closed, the rest returned"},
                  {draft, cancelled, "Cancel", "a reason"},
                  {approved, cancelled, "Cancel", "a reason"},
                  {published, cancelled, "Cancel", "a reason"},
                  {assessing, cancelled, "Cancel", "a reason"},
                  {moderating, cancelled, "Cancel", "a reason"},
                  {deciding, cancelled, "Cancel", "a reason"}});
    return moves;
}

RoundStanding standing_of(const FundingRound& round, Moment now) {
    switch (round.state) {
    case RoundState::draft: return RoundStanding::draft;
    case RoundState::approved: return RoundStanding::approved;
    case RoundState::published:
        if (now < round.opens) return RoundStanding::scheduled;
        return is_past_closing(round, now) ? RoundStanding::closed : RoundStanding::open;
    case RoundState::assessing: return RoundStanding::assessing;
    case RoundState::moderating: return RoundStanding::moderating;
    case RoundState::deciding: return RoundStanding::deciding;
    case RoundState::announced: return RoundStanding::announced;
    case RoundState::delivering: return RoundStanding::delivering;
    case RoundState::complete: return RoundStanding::complete;
    case RoundState::cancelled: return RoundStanding::cancelled;
    }
    throw Fault("a round stands nowhere");
}

bool is_past_closing(const FundingRound& round, Moment moment) { return floor_to_second(moment) > round.closes; }

bool takes_bids(const FundingRound& round, Moment received) {
    return round.state == RoundState::published && received >= round.opens && !is_past_closing(round, received);
}

bool is_public(const FundingRound& round) {
    return round.state != RoundState::draft && round.state != RoundState::approved
           && (round.state != RoundState::cancelled || round.published_at);
}

bool is_before_marking(const FundingRound& round) {
    return round.state == RoundState::draft || round.state == RoundState::approved
           || round.state == RoundState::published;
}

std::optional<Moment> next_change(const FundingRound& round, Moment now) {
    if (round.state != RoundState::published) return std::nullopt;
    if (now < round.opens) return round.opens;
    if (!is_past_closing(round, now)) return Moment{round.closes.milliseconds + second};
    return std::nullopt;
}

std::string desk_address(const FundingRound& round) { return "/work/rounds/" + round.reference; }
std::string public_address(const FundingRound& round) { return "/grants/" + round.reference; }

std::string dates_in_words(const FundingRound& round) {
    return "Opens on " + in_words(round.opens) + ", closes on " + weekday_name(weekday_of(london_date(round.closes)))
           + " " + in_words(round.closes);
}

namespace {

void check_money(const FundingRound& round, Problems& problems) {
    if (round.pot.pence <= 0) problems.add("pot", "The pot must be more than £0");
    if (round.most.pence <= 0) problems.add("most", "The most a bid may ask for must be more than £0");
    if (round.most > round.pot) problems.add("most", "The most a bid may ask for cannot be more than the pot");
    if (round.least && round.least->pence < 0) problems.add("least", "The least cannot be less than £0");
    if (round.least && *round.least > round.most)
        problems.add("least", "The least a bid may ask for cannot be more than the most");
    if (round.most_awards && *round.most_awards < 1)
        problems.add("most_awards", "Enter how many awards at most, or leave it empty");
    if (round.bids_each < 1) problems.add("bids_each", "An organisation may send at least 1 bid");
}

} // namespace

Problems check(const FundingRound& round) {
    Problems problems;
    check_money(round, problems);
    if (round.closes <= round.opens) problems.add("closes", "The closing must be after the opening");
    for (const auto& [member, moment] : {std::pair{"opens", round.opens}, std::pair{"closes", round.closes}})
        for (const auto& problem : unclear_time(member, moment).list) problems.list.push_back(problem);
    if (round.delivery_to < round.delivery_from)
        problems.add("delivery_to", "The last day of delivery must be on or after the first");
    if (round.decision_by && *round.decision_by < london_date(round.closes))
        problems.add("decision_by", "Applicants cannot hear before the round closes");
    if (round.marks_each < 1) problems.add("marks_each", "At least 1 assessor must mark each bid");
    bool is_open_to_all = round.route == RoundRoute::competed || round.route == RoundRoute::allocated;
    if (!is_open_to_all && trimmed(round.justification.text).empty())
        problems.add("justification", "Enter why there is no competition");
    return problems;
}

} // namespace reeve::commissioning
