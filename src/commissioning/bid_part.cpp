// The parts of an application: which there are, how far each is, and how a text is read back.
#include "commissioning/bid_part.h"
#include "base/json.h"

namespace reeve::commissioning {
namespace {

const Field& field_of(std::string_view column) {
    const auto* field = bid_fields().shape().find(column);
    if (!field) throw Fault("a part of an application names no column of a bid: " + std::string(column));
    return *field;
}

// What a column holds; nothing where it holds no more than a new bid does.
std::string standing_in(std::string_view column, const Bid& bid) {
    static const Bid fresh;
    auto typed = field_of(column).typed(&bid);
    return typed == field_of(column).typed(&fresh) ? "" : typed;
}

bool is_empty(const BidPart& part, const WholeBid& whole) {
    for (auto column : part.columns)
        if (!standing_in(column, whole.bid).empty()) return false;
    if (part.has_costs && !whole.costs.empty()) return false;
    return !part.criterion || trimmed(answer_to(whole, part.criterion->id).words.text).empty();
}

// Whether a problem is about something that was written, and not about what is still to come.
bool is_wrong(const BidPart& part, const WholeBid& whole, const Problem& problem) {
    if (problem.member == "costs") return !whole.costs.empty() && whole.bid.requested;
    if (part.criterion) return !trimmed(answer_to(whole, part.criterion->id).words.text).empty();
    return !standing_in(problem.member, whole.bid).empty();
}

Json of_part(const BidPart& part, const WholeBid& whole) {
    Json text = JsonObject{};
    for (auto column : part.columns) text.set(std::string(column), field_of(column).typed(&whole.bid));
    if (part.criterion) text.set("answer", answer_to(whole, part.criterion->id).words.text);
    Json costs = JsonList{};
    if (part.has_costs)
        for (const auto& cost : whole.costs)
            costs.add(JsonObject{{"words", cost.words}, {"amount", plain(cost.amount)}});
    return text.set("costs", costs);
}

std::string short_hash(const std::string& text) { return sha256(text).substr(0, 16); }

Money money_of(const Json& text, Date today) {
    auto read = Kind<Money>::read(text.as_text(), {today});
    return read ? *read : Money{};
}

} // namespace

std::vector<BidPart> parts_of(const std::vector<RoundCriterion>& criteria) {
    const std::string you = "1. About you", work = "2. Your project", asked = "3. Questions", money = "4. Money";
    std::vector<BidPart> parts = {{"organisation",
                                   you,
                                   "Your organisation",
                                   {"organisation", "charity_number", "company_number", "postcode", "key_people"}},
                                  {"contact", you, "Who we can ask", {"contact_name", "contact_email"}},
                                  {"work", work, "What you will do", {"title", "summary", "priority"}},
                                  {"where", work, "Where and when", {"area", "starts_on", "ends_on"}}};
    for (const auto& criterion : criteria)
        parts.push_back({.key = "answer-" + std::to_string(criterion.number),
                         .group = asked,
                         .title = criterion.title,
                         .columns = {},
                         .criterion = &criterion});
    parts.push_back({.key = "money",
                     .group = money,
                     .title = "What it will cost",
                     .columns = {"requested", "match_funding"},
                     .has_costs = true});
    return parts;
}

const BidPart* find_part(const std::vector<BidPart>& parts, std::string_view key) {
    for (const auto& part : parts)
        if (part.key == key) return &part;
    return nullptr;
}

Problems problems_of(const BidPart& part, const Problems& missing) {
    Problems own;
    for (const auto& problem : missing.list) {
        bool is_column = std::find(part.columns.begin(), part.columns.end(), problem.member) != part.columns.end();
        bool is_cost = part.has_costs && problem.member == "costs";
        bool is_answer = part.criterion && problem.member == part.key;
        if (is_column || is_cost || is_answer) own.list.push_back(problem);
    }
    return own;
}

PartStanding standing_of(const BidPart& part, const WholeBid& whole, const Problems& missing) {
    if (is_empty(part, whole)) return {PartState::not_started, ""};
    auto own = problems_of(part, missing);
    if (own.empty()) return {PartState::completed, ""};
    for (const auto& problem : own.list)
        if (is_wrong(part, whole, problem)) return {PartState::wrong, problem.message};
    return {PartState::in_progress, own.list.front().message};
}

std::string mark_of(const BidPart& part, const WholeBid& whole) { return short_hash(to_text(of_part(part, whole))); }

std::string mark_of(const WholeBid& whole) { return short_hash(sent_text(whole)); }

BidAnswer answer_to(const WholeBid& whole, CriterionId criterion) {
    for (const auto& answer : whole.answers)
        if (answer.criterion == criterion) return answer;
    BidAnswer none;
    none.bid = whole.bid.id;
    none.criterion = criterion;
    return none;
}

void keep_words(WholeBid& whole, CriterionId criterion, const Prose& words) {
    for (auto& answer : whole.answers)
        if (answer.criterion == criterion) {
            answer.words = words;
            return;
        }
    auto answer = answer_to(whole, criterion);
    answer.words = words;
    whole.answers.push_back(answer);
}

Money total_of(const std::vector<CostLine>& costs) {
    Money total;
    for (const auto& cost : costs) total += cost.amount;
    return total;
}

bool is_outcome_told(const FundingRound& round) {
    return round.state == RoundState::announced || round.state == RoundState::delivering
           || round.state == RoundState::complete;
}

std::string state_told(const FundingRound& round, const Bid& bid) {
    using enum BidState;
    bool is_their_own = bid.state == draft || bid.state == submitted || bid.state == late_pending
                        || bid.state == refused_late || bid.state == withdrawn;
    if (is_their_own || is_outcome_told(round)) return label_of(bid.state);
    return label_of(submitted);
}

Problems read_draft(const std::vector<std::string_view>& columns, const TypedOf& typed_of, Bid& bid, Date today) {
    Problems problems;
    for (auto column : columns) {
        auto field = field_of(column);
        field.words.needed = false;
        for (auto& problem : field.read(&bid, typed_of(column), today).list) problems.list.push_back(problem);
    }
    return problems;
}

WholeBid read_back(WholeBid record, const std::string& text, Date today) {
    auto read = parse_json(text);
    if (!read) throw Fault("what was written of " + record.bid.reference + " cannot be read back");
    std::vector<std::string_view> columns;
    for (const auto& field : bid_fields().shape().fields)
        if (!field.is_hidden) columns.push_back(field.column);
    auto typed_of = [&](std::string_view column) { return std::string_view((*read)[column].as_text()); };
    if (!read_draft(columns, typed_of, record.bid, today).empty())
        throw Fault("what was written of " + record.bid.reference + " breaks its own form");
    std::vector<BidAnswer> answers;
    for (const auto& [criterion, words] : (*read)["answers"].as_object()) {
        auto answer = answer_to(record, CriterionId{std::stoll(criterion)});
        answer.words.text = words.as_text();
        answers.push_back(answer);
    }
    record.answers = std::move(answers);
    std::vector<CostLine> costs;
    for (const auto& line : (*read)["costs"].as_list()) {
        CostLine cost;
        cost.bid = record.bid.id;
        cost.number = static_cast<int>(costs.size()) + 1;
        cost.words = line["words"].as_text();
        cost.amount = money_of(line["amount"], today);
        costs.push_back(cost);
    }
    record.costs = std::move(costs);
    return record;
}

} // namespace reeve::commissioning
