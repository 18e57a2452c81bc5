// What a bid is, which moves it may make, and what is asked of it before it can be sent.
#include "commissioning/bid.h"
#include "base/json.h"

namespace reeve::commissioning {
namespace {

constexpr auto restricted = Audience::restricted;

void describe_organisation(Description<Bid>& fields) {
    fields.has<&Bid::organisation>("organisation", {.label = "Name of your organisation", .needed = true, .limit = 160})
        .has<&Bid::charity_number>("charity_number", {.label = "Charity number", .limit = 12})
        .has<&Bid::company_number>("company_number", {.label = "Company number", .limit = 12})
        .has<&Bid::postcode>("postcode", {.label = "Postcode of your organisation", .audience = restricted})
        .has<&Bid::key_people>("key_people", {.label = "Trustees, directors and officers",
                                              .hint = "So that assessors can say whether they know them.",
                                              .audience = restricted,
                                              .personal = true,
                                              .limit = 1000})
        .has<&Bid::contact_name>(
            "contact_name",
            {.label = "Who we can ask", .needed = true, .audience = restricted, .personal = true, .limit = 120})
        .has<&Bid::contact_email>("contact_email",
                                  {.label = "Email address", .needed = true, .audience = restricted, .personal = true});
}

void describe_work(Description<Bid>& fields) {
    fields.has<&Bid::title>("title", {.label = "Title of the project", .needed = true, .limit = 140})
        .has<&Bid::summary>("summary", {.label = "What will you do?",
                                        .hint = "In plain words. If it is funded, this is published.",
                                        .needed = true,
                                        .limit = 2000})
        .has<&Bid::area>("area", {.label = "Where will it happen most?", .needed = true, .limit = 120})
        .has<&Bid::priority>("priority", {.label = "Which priority of the plan does it serve most?", .limit = 160})
        .has<&Bid::requested>("requested", {.label = "How much do you ask for?", .needed = true})
        .has<&Bid::match>("match_funding", {.label = "Money from others", .hint = "0 where there is none."})
        .has<&Bid::starts_on>("starts_on", {.label = "First day", .needed = true})
        .has<&Bid::ends_on>("ends_on", {.label = "Last day", .needed = true});
}

Description<Bid> described() {
    Description<Bid> fields("bid", "bid", "G");
    fields.hidden<&Bid::reference>("reference", {.label = "Reference"})
        .hidden<&Bid::round>("funding_round")
        .hidden<&Bid::state>("state", {.label = "State"});
    describe_organisation(fields);
    describe_work(fields);
    fields.hidden<&Bid::is_declared>("is_declared", {.label = "Declared"})
        .hidden<&Bid::revision>("revision", {.label = "Times sent"})
        .hidden<&Bid::received_at>("received_at", {.label = "Received"})
        .hidden<&Bid::receipt>("receipt", {.label = "Receipt"})
        .hidden<&Bid::content_hash>("content_hash", {.label = "Hash of what was sent"})
        .hidden<&Bid::seconds_late>("seconds_late", {.label = "Seconds late"})
        .hidden<&Bid::decided_because>("decided_because", {.label = "Because", .limit = 1000})
        .hidden<&Bid::decided_post>("decided_post", {.label = "Decided by"})
        .hidden<&Bid::feedback>("feedback", {.label = "Feedback", .limit = 4000})
        .hidden<&Bid::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

void missing_of_form(const Bid& bid, Problems& problems) {
    for (const auto& field : bid_fields().shape().fields)
        if (field.words.needed && field.typed(&bid).empty()) problems.add(field.column, missing_message(field));
}

void missing_of_money(const FundingRound& round, const WholeBid& whole, Problems& problems) {
    const auto& bid = whole.bid;
    if (!bid.requested) return;
    if (bid.requested->pence <= 0) problems.add("requested", "Ask for more than £0");
    if (*bid.requested > round.most)
        problems.add("requested",
                     "A bid can ask for at most " + in_words(round.most) + ". You ask for " + in_words(*bid.requested));
    if (round.least && *bid.requested < *round.least)
        problems.add("requested", "A bid must ask for at least " + in_words(*round.least));
    if (bid.match.pence < 0) problems.add("match_funding", "Money from others cannot be less than £0");
    Money total;
    for (const auto& cost : whole.costs) total += cost.amount;
    if (auto asked = *bid.requested + bid.match; total != asked)
        problems.add("costs", "The costs make " + in_words(total) + "; the request and money from others make "
                                  + in_words(asked));
}

void missing_of_dates(const FundingRound& round, const Bid& bid, Problems& problems) {
    if (!bid.starts_on || !bid.ends_on) return;
    if (*bid.ends_on < *bid.starts_on) problems.add("ends_on", "The last day must be on or after the first");
    if (*bid.starts_on < round.delivery_from)
        problems.add("starts_on", "The round pays for work from " + in_words(round.delivery_from));
    if (*bid.ends_on > round.delivery_to)
        problems.add("ends_on", "The round pays for work until " + in_words(round.delivery_to));
}

void missing_answers(const std::vector<RoundCriterion>& criteria, const WholeBid& whole, Problems& problems) {
    for (const auto& criterion : criteria) {
        auto found = std::find_if(whole.answers.begin(), whole.answers.end(),
                                  [&](const BidAnswer& answer) { return answer.criterion == criterion.id; });
        auto member = "answer-" + std::to_string(criterion.number);
        int words = found == whole.answers.end() ? 0 : words_in(found->words.text);
        if (words == 0) problems.add(member, "Answer " + criterion.title);
        if (words > criterion.words_most)
            problems.add(member, criterion.title + " has " + counted(words, "word") + "; at most "
                                     + with_commas(criterion.words_most) + " are read");
    }
}

} // namespace

const Description<Bid>& bid_fields() {
    static const auto fields = described();
    return fields;
}

const Description<BidAnswer>& answer_fields() {
    static const auto fields = Description<BidAnswer>("bid_answer", "answer")
                                   .hidden<&BidAnswer::bid>("bid")
                                   .hidden<&BidAnswer::criterion>("criterion")
                                   .has<&BidAnswer::words>("words", {.label = "Answer", .limit = 30000});
    return fields;
}

const Description<CostLine>& cost_fields() {
    static const auto fields =
        Description<CostLine>("cost_line", "cost")
            .hidden<&CostLine::bid>("bid")
            .hidden<&CostLine::number>("number", {.label = "Number"})
            .has<&CostLine::words>("words", {.label = "What it is for", .needed = true, .limit = 160})
            .has<&CostLine::amount>("amount", {.label = "Amount", .needed = true});
    return fields;
}

const Lifecycle<BidState>& bid_moves() {
    using enum BidState;
    static const Lifecycle<BidState> moves("bid", {{draft, submitted, "Send", "in time, nothing missing"},
                                                   {submitted, submitted, "Send again", "before closing"},
                                                   {draft, late_pending, "Send late"},
                                                   {late_pending, submitted, "Admit", "a decision with its reason"},
                                                   {late_pending, refused_late, "Refuse", "a reason"},
                                                   {submitted, eligible, "Eligible"},
                                                   {submitted, ineligible, "Not eligible", "a reason"},
                                                   {eligible, ineligible, "Not eligible", "a reason"},
                                                   {ineligible, eligible, "Eligible after all", "a reason"},
                                                   {eligible, recommended, "Recommend"},
                                                   {eligible, reserve, "Put on the reserve list"},
                                                   {eligible, not_recommended, "Do not recommend"},
                                                   {recommended, funded, "Fund", "a signed decision"},
                                                   {recommended, part_funded, "Fund in part", "a signed decision"},
                                                   {recommended, declined, "Decline", "a signed decision"},
                                                   {reserve, funded, "Fund", "a signed decision"},
                                                   {reserve, part_funded, "Fund in part", "a signed decision"},
                                                   {reserve, declined, "Decline", "a signed decision"},
                                                   {not_recommended, declined, "Decline", "a signed decision"},
                                                   {draft, withdrawn, "Withdraw"},
                                                   {submitted, withdrawn, "Withdraw"},
                                                   {eligible, withdrawn, "Withdraw"},
                                                   {recommended, withdrawn, "Withdraw"},
                                                   {reserve, withdrawn, "Withdraw"},
                                                   // Whoever withdraws learns nothing of how the bid stood.
                                                   {late_pending, withdrawn, "Withdraw"},
                                                   {ineligible, withdrawn, "Withdraw"},
                                                   {not_recommended, withdrawn, "Withdraw"}});
    return moves;
}

bool is_live(const Bid& bid) {
    return bid.state != BidState::draft && bid.state != BidState::withdrawn && bid.state != BidState::refused_late
           && bid.state != BidState::late_pending;
}
bool can_be_marked(const Bid& bid) {
    return is_live(bid) && bid.state != BidState::submitted && bid.state != BidState::ineligible;
}

int words_in(std::string_view text) {
    int words = 0;
    bool is_inside = false;
    for (char c : text) {
        bool is_gap = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!is_gap && !is_inside) ++words;
        is_inside = !is_gap;
    }
    return words;
}

Problems what_is_missing(const FundingRound& round, const std::vector<RoundCriterion>& criteria,
                         const WholeBid& whole) {
    Problems problems;
    missing_of_form(whole.bid, problems);
    missing_of_money(round, whole, problems);
    missing_of_dates(round, whole.bid, problems);
    missing_answers(criteria, whole, problems);
    if (!whole.bid.is_declared) problems.add("is_declared", "Confirm the declaration");
    return problems;
}

std::string sent_text(const WholeBid& whole) {
    Json text;
    for (const auto& field : bid_fields().shape().fields)
        if (!field.is_hidden) text.set(field.column, field.typed(&whole.bid));
    Json answers = JsonObject{};
    for (const auto& answer : whole.answers) answers.set(std::to_string(answer.criterion.value), answer.words.text);
    Json costs = JsonList{};
    for (const auto& cost : whole.costs) costs.add(JsonObject{{"words", cost.words}, {"amount", plain(cost.amount)}});
    text.set("answers", answers).set("costs", costs);
    return to_text(text);
}

Result<Bid> sent(const FundingRound& round, const std::vector<RoundCriterion>& criteria, const WholeBid& whole,
                 Moment received) {
    auto bid = whole.bid;
    if (round.state == RoundState::cancelled)
        return Refusal{"This round was cancelled. Nothing more can be sent.", "", Refusal::Kind::gone};
    if (round.state != RoundState::published || received < round.opens)
        return Refusal{"This round does not take bids now.", "", Refusal::Kind::conflict};
    bool is_late = is_past_closing(round, received);
    if (is_late && round.late == LatePolicy::none)
        return Refusal{"The round closed on " + in_words(round.closes) + ". Late bids are not taken.", "",
                       Refusal::Kind::gone};
    if (is_late && bid.state == BidState::submitted)
        return Refusal{"The round is closed. What you sent before stands.", "", Refusal::Kind::conflict};
    if (auto problems = what_is_missing(round, criteria, whole); !problems.empty()) return problems;
    TRY(bid_moves().move(bid.state, is_late ? BidState::late_pending : BidState::submitted));
    bid.state = is_late ? BidState::late_pending : BidState::submitted;
    bid.seconds_late = is_late ? static_cast<int>(received.milliseconds / 1000 - round.closes.milliseconds / 1000) : 0;
    bid.received_at = received;
    bid.revision += 1;
    bid.content_hash = sha256(sent_text(whole));
    return bid;
}

std::string desk_address(const FundingRound& round, const Bid& bid) {
    return desk_address(round) + "/bids/" + bid.reference;
}

} // namespace reeve::commissioning
