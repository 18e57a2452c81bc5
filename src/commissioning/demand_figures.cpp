// Counts bids, what they asked for and were given, and how long, how openly and how late it went. Only rounds whose
// decision is signed are counted: before that nothing of a bid is told to everybody.
#include "commissioning/demand_figures.h"
#include "commissioning/award_store.h"
#include "commissioning/bid_store.h"
#include "commissioning/fund_store.h"
#include "commissioning/ledger_figures.h"
#include "commissioning/ledger_standing_store.h"
#include "commissioning/panel_store.h"
#include "commissioning/round_store.h"

namespace reeve::commissioning {
namespace {

using office::Answer;
using office::FigureDefinition;
using office::Question;

// A decided round with the bids that were sent to it.
struct DecidedRound {
    FundingRound round;
    DecisionNotice notice;
    std::vector<Bid> bids;
};

bool is_asked(db::Connection& connection, const LedgerScope& scope, const FundingRound& round) {
    StandingRound standing{
        round, fund_of(connection, round.fund).reference, line_of(connection, round.line).year_begins, {}};
    return is_in(scope, standing);
}

// Those that closed in the period, by reference.
std::vector<DecidedRound> decided_rounds(db::Connection& connection, const Question& question) {
    auto scope = scope_of(question);
    scope.first_year = 0; // a round counts by when it closed, whichever year pays for it
    scope.last_year = 9999;
    std::vector<DecidedRound> rounds;
    for (const auto& round : public_rounds(connection)) {
        bool is_in_days = question.period.contains(london_date(round.closes));
        if (round.route == RoundRoute::allocated || !is_in_days || !is_asked(connection, scope, round)) continue;
        auto notice = notice_of_round(connection, round.id);
        if (!notice) continue;
        auto bids = bids_of(connection, round.id);
        std::erase_if(bids, [](const Bid& bid) { return !bid.received_at; });
        rounds.push_back({round, *notice, std::move(bids)});
    }
    std::sort(rounds.begin(), rounds.end(),
              [](const auto& one, const auto& other) { return one.round.reference < other.round.reference; });
    return rounds;
}

bool is_funded(const Bid& bid) { return bid.state == BidState::funded || bid.state == BidState::part_funded; }
bool is_late(const Bid& bid) { return bid.seconds_late > 0; }
bool is_admitted(const Bid& bid) {
    return is_late(bid) && bid.state != BidState::late_pending && bid.state != BidState::refused_late;
}
bool is_any(const Bid&) { return true; }

office::Evidence evidence_of(const DecidedRound& decided, std::int64_t amount, const std::string& words) {
    return {"funding_round", decided.round.reference, counted_version, decided.round.title + ": " + words,
            amount,          decided.round.is_sample};
}

std::int64_t counted_in(const DecidedRound& decided, bool (*which)(const Bid&)) {
    return std::count_if(decided.bids.begin(), decided.bids.end(), which);
}

std::vector<office::Evidence> counts_of(const std::vector<DecidedRound>& rounds, bool (*which)(const Bid&)) {
    std::vector<office::Evidence> evidence;
    for (const auto& decided : rounds) {
        auto count = counted_in(decided, which);
        evidence.push_back(evidence_of(decided, count, counted(count, "bid")));
    }
    return evidence;
}

std::int64_t total_of(const std::vector<office::Evidence>& evidence) {
    std::int64_t sum = 0;
    for (const auto& item : evidence) sum += item.amount;
    return sum;
}

Answer none_decided() {
    Answer answer;
    answer.state = Answer::State::not_received;
    answer.state_words = "No round that closed in these days is decided.";
    return answer;
}

// So many bids of so many; nothing is known where no round is decided.
Answer share_of_bids(db::Connection& connection, const Question& question, bool (*which)(const Bid&),
                     bool (*of)(const Bid&)) {
    auto rounds = decided_rounds(connection, question);
    if (rounds.empty()) return none_decided();
    Answer answer;
    answer.evidence = counts_of(rounds, which);
    answer.denominator_evidence = counts_of(rounds, of);
    answer.value = total_of(answer.evidence);
    answer.denominator = total_of(answer.denominator_evidence);
    if (answer.denominator == 0) {
        answer.state = Answer::State::not_received;
        answer.state_words = "There was no such bid in the rounds that closed in these days.";
    }
    return answer;
}

Answer bids_received(db::Connection& connection, const Question& question, Moment) {
    auto rounds = decided_rounds(connection, question);
    if (rounds.empty()) return none_decided();
    Answer answer;
    answer.evidence = counts_of(rounds, is_any);
    answer.value = total_of(answer.evidence);
    struct Way {
        const char* words;
        bool (*which)(const Bid&);
    };
    for (const auto& [words, which] :
         {Way{"Came in time", [](const Bid& bid) { return !is_late(bid); }},
          Way{"Came late and were admitted", is_admitted},
          Way{"Came late and were not admitted", [](const Bid& bid) { return is_late(bid) && !is_admitted(bid); }},
          Way{"Were not eligible", [](const Bid& bid) { return bid.state == BidState::ineligible; }},
          Way{"Were withdrawn", [](const Bid& bid) { return bid.state == BidState::withdrawn; }},
          Way{"Were marked", can_be_marked}, Way{"Were funded", is_funded}})
        answer.rows.push_back({words, with_commas(total_of(counts_of(rounds, which)))});
    for (const auto& item : answer.evidence)
        answer.parts.push_back({item.reference, item.reference, item.amount, false});
    return answer;
}

Answer bids_funded(db::Connection& connection, const Question& question, Moment) {
    return share_of_bids(connection, question, is_funded, is_any);
}

Answer late_bids_admitted(db::Connection& connection, const Question& question, Moment) {
    return share_of_bids(connection, question, is_admitted, is_late);
}

Money requested_in(const DecidedRound& decided) {
    Money sum;
    for (const auto& bid : decided.bids) sum += bid.requested.value_or(Money{});
    return sum;
}

Money awarded_in(db::Connection& connection, const DecidedRound& decided) {
    Money sum;
    for (const auto& award : awards_of(connection, decided.round.id))
        if (is_live(award)) sum += award.amount;
    return sum;
}

Answer money_given(db::Connection& connection, const Question& question, Moment) {
    auto rounds = decided_rounds(connection, question);
    if (rounds.empty()) return none_decided();
    Answer answer;
    for (const auto& decided : rounds) {
        auto asked = requested_in(decided), given = awarded_in(connection, decided);
        answer.evidence.push_back(evidence_of(decided, given.pence, in_words(given) + " awarded"));
        answer.denominator_evidence.push_back(evidence_of(decided, asked.pence, in_words(asked) + " asked for"));
    }
    answer.value = total_of(answer.evidence);
    answer.denominator = total_of(answer.denominator_evidence);
    return answer;
}

// Of an even number of values the mean of the middle two, half a penny or half a day rounded up.
std::int64_t median_of(std::vector<std::int64_t> values) {
    std::sort(values.begin(), values.end());
    auto middle = values.size() / 2;
    return values.size() % 2 ? values[middle] : (values[middle - 1] + values[middle] + 1) / 2;
}

Answer median_asked(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    std::vector<std::int64_t> amounts;
    for (const auto& decided : decided_rounds(connection, question)) {
        std::vector<std::int64_t> own;
        for (const auto& bid : decided.bids)
            if (bid.requested) own.push_back(bid.requested->pence);
        if (own.empty()) continue;
        auto median = median_of(own);
        answer.parts.push_back({decided.round.reference, decided.round.title, median, false});
        answer.evidence.push_back(
            evidence_of(decided, median,
                        in_words(Money{median}) + " over " + counted(static_cast<std::int64_t>(own.size()), "bid")));
        amounts.insert(amounts.end(), own.begin(), own.end());
    }
    if (amounts.empty()) return none_decided();
    answer.value = median_of(amounts);
    return answer;
}

Answer days_to_decide(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    std::vector<std::int64_t> all;
    for (const auto& decided : decided_rounds(connection, question)) {
        std::int64_t days = london_date(decided.notice.signed_at) - london_date(decided.round.closes);
        all.push_back(days);
        answer.parts.push_back({decided.round.reference, decided.round.title, days, false});
        answer.evidence.push_back(evidence_of(decided, days, counted(days, "day") + " from closing to the decision"));
    }
    if (all.empty()) return none_decided();
    answer.value = median_of(all);
    return answer;
}

Answer by_route(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    answer.denominator = 0;
    std::map<RoundRoute, Money> sums;
    for (const auto& award : standing_awards(connection, scope_of(question), question.period.last)) {
        if (!award.holds_money()) continue;
        sums[award.route] += award.committed();
        auto item = commissioning::evidence_of(award, award.committed());
        *answer.denominator += item.amount;
        answer.denominator_evidence.push_back(item);
        if (award.route != RoundRoute::competed) continue;
        answer.value += item.amount;
        answer.evidence.push_back(item);
    }
    for (const auto& [route, sum] : sums)
        answer.parts.push_back({stored_name(route), label_of(route), sum.pence, false});
    return answer;
}

Answer interests_declared(db::Connection& connection, const Question& question, Moment) {
    auto rounds = decided_rounds(connection, question);
    if (rounds.empty()) return none_decided();
    Answer answer;
    for (const auto& decided : rounds) {
        auto declared = interests_of(connection, decided.round.id);
        std::erase_if(declared, [](const BidInterest& interest) { return interest.answer == InterestAnswer::none; });
        auto count = static_cast<std::int64_t>(declared.size());
        answer.evidence.push_back(evidence_of(decided, count, counted(count, "interest")));
    }
    answer.value = total_of(answer.evidence);
    return answer;
}

FigureDefinition of_rounds(const char* reference, const char* slug, const char* question, const char* noun,
                           const char* nouns, const char* definition,
                           Answer (*ask)(db::Connection&, const Question&, Moment)) {
    auto figure = figure_of_ledger();
    figure.unit = office::FigureUnit::count;
    figure.reference = reference;
    figure.slug = slug;
    figure.question = question;
    figure.noun = noun;
    figure.nouns = nouns;
    figure.definition =
        std::string(definition) + " Counted are the rounds that closed in the period and whose decision is signed.";
    figure.source = "Funding rounds";
    figure.parameters = {fund_parameter(), round_parameter(), route_parameter()};
    figure.part_words = "Round";
    figure.ask = ask;
    return figure;
}

FigureDefinition share_figure(FigureDefinition figure) {
    figure.unit = office::FigureUnit::share;
    return figure;
}

FigureDefinition money_figure(FigureDefinition figure) {
    figure.unit = office::FigureUnit::money;
    return figure;
}

FigureDefinition route_figure() {
    auto figure = figure_of_ledger();
    figure.reference = "F-0125";
    figure.slug = "money-awarded-in-competition";
    figure.question = "How much of the money committed was open to competition?";
    figure.nouns = "money committed in competition";
    figure.definition =
        "What awards of rounds open to bids were promised, out of what all awards were promised, by route. "
        "Counted are the budget lines of the financial years that the period touches, as they stood at its "
        "end.";
    figure.part_words = "Route";
    figure.parameters = {fund_parameter()};
    figure.ask = by_route;
    return figure;
}

FigureDefinition received_figure() {
    auto figure = of_rounds("F-0120", "bids-received", "How many bids came, and what became of them?", "bid", "bids",
                            "Bids that were sent, in time or late.", bids_received);
    figure.columns = {"What", "Bids"};
    figure.numeric_columns = {false, true};
    return figure;
}

} // namespace

std::vector<FigureDefinition> demand_figures() {
    auto interests =
        of_rounds("F-0126", "interests-declared", "How many interests were declared in bids?", "interest declared",
                  "interests declared",
                  "Every time a person of a panel declared an interest in a bid, before reading it or later.",
                  interests_declared);
    interests.disclosure = office::Disclosure::workload;
    return {received_figure(),
            share_figure(of_rounds("F-0121", "bids-funded", "What share of the bids was funded?", "bid", "bids",
                                   "Bids that were funded, whole or in part, out of all bids that were sent.",
                                   bids_funded)),
            money_figure(of_rounds("F-0122", "money-awarded-of-money-asked-for",
                                   "How much of the money that was asked for was awarded?", "pound", "money awarded",
                                   "What awards give, out of what the bids that were sent asked for.", money_given)),
            money_figure(of_rounds("F-0123", "median-bid", "How much does a bid ask for?", "pound", "median bid",
                                   "The middle amount of the bids that were sent: half ask for more and half for less.",
                                   median_asked)),
            of_rounds("F-0124", "days-to-decide", "How many days lay between closing and decision?", "day", "days",
                      "Calendar days from a round’s closing to its signed decision; the middle one of several rounds.",
                      days_to_decide),
            route_figure(),
            interests,
            share_figure(of_rounds(
                "F-0127", "late-bids-admitted", "How many late bids were admitted?", "late bid", "late bids",
                "Late bids that a recorded decision admitted, out of all that came late.", late_bids_admitted))};
}

} // namespace reeve::commissioning
