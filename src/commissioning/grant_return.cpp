// What a return must say before it is sent, and how it is accepted, queried, waived and restated.
#include "commissioning/grant_return.h"
#include "base/id.h"

namespace reeve::commissioning {
namespace {

Refusal refused(std::string words) { return {std::move(words), "", Refusal::Kind::conflict}; }

Problems problem(const char* member, std::string words) {
    Problems problems;
    problems.add(member, std::move(words));
    return problems;
}

Result<GrantReturn> moved(GrantReturn given, ReturnState to) {
    TRY(return_moves().move(given.state, to));
    given.state = to;
    return given;
}

bool needs_words(const std::optional<ReturnRating>& rating) { return rating && *rating != ReturnRating::green; }

void add_people_problems(const GrantReturn& given, const ReturnNumbers& numbers, Problems& problems) {
    if (!given.people) {
        problems.add("people", "Enter how many people were reached. Enter 0 where nobody was");
        return;
    }
    for (const auto& dimension : dimensions()) {
        auto sum = numbers.people_of(dimension.name);
        if (sum != *given.people)
            problems.add("people", std::string(dimension.name) + " comes to " + std::to_string(sum) + " people, and "
                                       + std::to_string(*given.people)
                                       + " were reached. Count those you do not know under Not known");
    }
}

void add_area_problems(const ReturnNumbers& numbers, Problems& problems) {
    int sum = 0;
    for (const auto& area : numbers.areas) sum += area.share;
    if (sum != 10'000) problems.add("areas", "The areas come to " + share_in_words(sum) + ". They must come to 100%");
}

void add_rating_problems(const GrantReturn& given, Problems& problems) {
    if (!given.delivery) problems.add("delivery", "Select how the work goes");
    if (!given.spending) problems.add("spending", "Select how the spending goes");
    if (!given.risk) problems.add("risk", "Select how the risks stand");
    bool asks_words = needs_words(given.delivery) || needs_words(given.spending) || needs_words(given.risk);
    if (asks_words && trimmed(given.commentary.text).empty())
        problems.add("commentary", "Enter what is at risk and what you do about it: not everything is green");
}

void add_spend_problems(const GrantReturn& given, const ReturnNumbers& numbers, const ReturnStanding& standing,
                        Problems& problems) {
    if (numbers.spending.empty()) problems.add("spending_lines", "Enter what was spent");
    if (numbers.spent().pence < 0 && trimmed(given.restated_because).empty())
        problems.add("spending_lines", "Spending goes down with this return. A correction needs a restatement");
    auto in_all = standing.accepted_spent + numbers.spent() + numbers.forecast();
    auto left = standing.amount - in_all;
    // More than 5% of the grant that nobody plans to spend is money others could use.
    if (left.pence * 20 > standing.amount.pence && trimmed(given.underspend_because).empty())
        problems.add("underspend_because", "Spent and still planned come to " + in_words(in_all) + " of "
                                               + in_words(standing.amount) + ". Enter why the rest is not spent");
}

Json content_of(const GrantReturn& given) {
    auto read = parse_json(given.numbers);
    if (!read) throw Fault("the numbers of a return are no JSON");
    JsonObject out{{"return", given.reference},
                   {"edition", given.edition},
                   {"period", in_words(period_of(given))},
                   {"numbers", *read},
                   {"people", given.people.value_or(0)},
                   {"commentary", given.commentary.text},
                   {"risks", given.risks.text},
                   {"underspend", given.underspend_because},
                   {"story", given.story.text},
                   {"story_is_agreed", given.story_is_agreed},
                   {"ineligible", given.ineligible.pence},
                   {"ineligible_because", given.ineligible_because}};
    for (auto [name, rating] :
         {std::pair{"delivery", given.delivery}, {"spending", given.spending}, {"risk", given.risk}})
        if (rating) out[name] = stored_name(*rating);
    return out;
}

} // namespace

const Lifecycle<ReturnState>& return_moves() {
    using enum ReturnState;
    static const Lifecycle<ReturnState> moves("return",
                                              {{draft, submitted, "Send", "every part"},
                                               {submitted, ReturnState::queried, "Ask about it", "the question"},
                                               {resubmitted, ReturnState::queried, "Ask about it", "the question"},
                                               {ReturnState::queried, resubmitted, "Send again", "the answer"},
                                               {submitted, ReturnState::accepted, "Accept", "another person"},
                                               {resubmitted, ReturnState::accepted, "Accept", "another person"},
                                               {ReturnState::accepted, restated, "Restate", "an accepted restatement"},
                                               {draft, ReturnState::waived, "Waive", "a reason"}});
    return moves;
}

ReturnPeriod period_of(const GrantReturn& given) { return {given.number, given.first_day, given.last_day}; }

GrantReturn begun_for(const Award& award, const GrantAgreement& agreement, const ReturnPeriod& period) {
    GrantReturn given;
    given.award = award.id;
    given.number = period.number;
    given.first_day = period.first;
    given.last_day = period.last;
    given.due_on = period.due_on();
    ReturnNumbers numbers;
    numbers.spending = lines_to_spend(agreement.eligible.text);
    given.numbers = text_of(numbers);
    given.is_sample = award.is_sample;
    return given;
}

Problems what_is_missing(const GrantReturn& given, const ReturnStanding& standing) {
    Problems problems;
    auto numbers = numbers_read(given.numbers);
    add_spend_problems(given, numbers, standing, problems);
    add_people_problems(given, numbers, problems);
    add_area_problems(numbers, problems);
    add_rating_problems(given, problems);
    return problems;
}

std::string warning_of(const GrantReturn& given, const ReturnStanding& standing) {
    auto numbers = numbers_read(given.numbers);
    auto in_all = standing.accepted_spent + numbers.spent() + numbers.forecast();
    if (in_all <= standing.amount) return "";
    return "Spent and planned come to " + in_words(in_all) + ", " + in_words(in_all - standing.amount)
           + " more than the grant. The grant does not grow with it.";
}

Result<GrantReturn> sent(GrantReturn given, const ReturnStanding& standing, const Actor& actor, Date today) {
    if (today <= given.last_day)
        return refused("The period ends on " + in_words(given.last_day) + ". It is told once it is over.");
    bool is_again = given.state == ReturnState::queried;
    if (is_again && trimmed(given.answer).empty()) return problem("answer", "Enter your answer to the question");
    if (auto problems = what_is_missing(given, standing); !problems.empty()) return problems;
    auto out = TRY(moved(std::move(given), is_again ? ReturnState::resubmitted : ReturnState::submitted));
    out.spent = numbers_read(out.numbers).spent();
    out.sent_by = actor.person;
    out.sent_words = actor.post;
    out.sent_on = today;
    return out;
}

Result<GrantReturn> queried(GrantReturn given, const std::string& query) {
    if (trimmed(query).empty()) return problem("query", "Enter what you ask the recipient");
    auto out = TRY(moved(std::move(given), ReturnState::queried));
    out.query = query;
    out.answer.clear();
    return out;
}

Result<GrantReturn> accepted(GrantReturn given, Money ineligible, const std::string& because, const Actor& actor,
                             Date today) {
    if (given.sent_by && actor.person == given.sent_by)
        return Refusal{"Whoever sent a return does not accept it.", "", Refusal::Kind::forbidden};
    if (ineligible.pence < 0) return problem("ineligible", "The amount must not be less than £0");
    if (ineligible.pence > 0 && ineligible > given.spent)
        return problem("ineligible", "The return tells of " + in_words(given.spent));
    if (ineligible.pence > 0 && trimmed(because).empty())
        return problem("ineligible_because", "Enter why it is not accepted as spending of the grant");
    auto out = TRY(moved(std::move(given), ReturnState::accepted));
    out.ineligible = ineligible;
    out.ineligible_because = because;
    out.judged_post = actor.post;
    out.judged_on = today;
    out.content = to_text(content_of(out));
    out.hash = sha256(out.content);
    return out;
}

Result<GrantReturn> waived(GrantReturn given, const std::string& because, const Actor& actor, Date today) {
    if (trimmed(because).empty()) return problem("waived_because", "Enter why this return is not needed");
    if (given.edition > 1) return refused("A restatement is not waived: the accepted return stands.");
    auto out = TRY(moved(std::move(given), ReturnState::waived));
    out.waived_because = because;
    out.judged_post = actor.post;
    out.judged_on = today;
    return out;
}

Result<GrantReturn> restatement_of(const GrantReturn& stands, const std::string& because) {
    if (trimmed(because).empty()) return problem("restated_because", "Enter what was wrong");
    if (stands.state != ReturnState::accepted) return refused("Only an accepted return is restated.");
    auto next = stands;
    next.id = {};
    next.version = 0;
    next.reference.clear();
    next.edition = stands.edition + 1;
    next.state = ReturnState::draft;
    next.restated_because = because;
    next.ineligible = {};
    next.ineligible_because.clear();
    next.query.clear();
    next.answer.clear();
    next.sent_by = {};
    next.sent_words.clear();
    next.sent_on.reset();
    next.judged_post.clear();
    next.judged_on.reset();
    next.content.clear();
    next.hash.clear();
    return next;
}

bool can_be_written(const GrantReturn& given) {
    return given.state == ReturnState::draft || given.state == ReturnState::queried;
}

bool waits_for_office(const GrantReturn& given) {
    return given.state == ReturnState::submitted || given.state == ReturnState::resubmitted;
}

Money evidenced_by(const GrantReturn& given) {
    return given.state == ReturnState::accepted ? given.spent - given.ineligible : Money{};
}

} // namespace reeve::commissioning
