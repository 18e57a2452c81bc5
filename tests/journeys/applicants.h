// For tests of applicants: an office with an open round, and people who sign in by the link in their letter.
#pragma once
#include "commissioning/application_store.h"
#include "commissioning/fund_store.h"
#include "commissioning/round_store.h"
#include "office/mail_store.h"
#include "office/people/sign_in_link.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {

using namespace commissioning;

// It is Wednesday 23 September 2026 at 10am; the round closes on Friday 2 October at 5pm.
inline Moment closing() { return from_london(date_of(2026, 10, 2), {17, 0, 0}); }

inline FundingRound round_as_typed() {
    FundingRound round;
    round.title = "Safer streets, round 1";
    round.about.text = "Work that makes a street safer.";
    round.who_can_apply.text = "Charities and parish councils.";
    round.conditions.text = "Report every quarter.";
    round.owner = "Director of Governance and Performance";
    round.pot = {200'000'00};
    round.most = {10'000'00};
    round.opens = from_london(date_of(2026, 9, 1), {9, 0, 0});
    round.closes = closing();
    round.delivery_from = date_of(2026, 11, 1);
    round.delivery_to = date_of(2027, 3, 31);
    return round;
}

inline FundingRound keep_round_of(office::Change& change, FundingRound round, bool is_published) {
    Fund fund;
    fund.title = "Safety Fund";
    fund.purpose.text = "Safer streets.";
    BudgetLine line;
    line.year_begins = 2026;
    line.title = "Safety Fund 2026/27";
    line.fund = office::keep_new(change, fund_fields(), fund).id;
    auto kept = *begin_line(change, line, {500'000'00}, date_of(2026, 4, 1), "Budget of the year");
    round.fund = line.fund;
    round.line = kept.id;
    auto begun = begin_round(change, round);
    RoundCriterion need;
    need.round = begun.id;
    need.title = "Need";
    need.question = "Why is it needed?";
    need.guidance.text = "Numbers and where they are from.";
    need.weight = 100;
    add_criterion(change, need);
    for (auto standard : standards_of(change.tx, begun.id)) {
        standard.answer = StandardAnswer::met;
        REQUIRE(keep_standard(change, standard).ok());
    }
    if (!is_published) return begun;
    auto approved = approve_round(change, begun, office::PersonId{999});
    REQUIRE(approved.ok());
    return *publish_round(change, *approved);
}

struct GrantsOffice : TestOffice {
    FundingRound round;
    explicit GrantsOffice(FundingRound typed = round_as_typed()) {
        round = change([&](office::Change& change) { return keep_round_of(change, typed, true); });
    }
    std::string link_to(const std::string& email) {
        auto reader = database().read();
        for (const auto& letter : office::outbox(*reader, 50))
            if (auto at = letter.body.find(office::link_page); letter.to == email && at != std::string::npos)
                return letter.body.substr(at, std::string(office::link_page).size() + 43);
        return "";
    }
    // By the link in the letter, as they would.
    Client& sign_in(Client& client, const std::string& email, const std::string& then = "/apply") {
        pass_minutes(20); // so that nobody asks too often
        client.get("/sign-in/link?then=" + percent_encoded(then)).submit({{"email", email}});
        REQUIRE(client.says("Look in your email"));
        client.get(link_to(email)).submit({});
        REQUIRE(client.status() == 303);
        return client.follow();
    }
    std::string begin(Client& client, const std::string& organisation = "Youth Club") {
        client.get("/apply/rounds/" + round.reference)
            .submit({{"organisation", organisation}, {"title", "Evening football"}});
        REQUIRE(client.status() == 303);
        auto address = client.location();
        return address.substr(0, address.find('?'));
    }
    void save(Client& client, const std::string& page, const Typed& typed) {
        client.get(page).submit(typed, page);
        REQUIRE_MESSAGE(client.status() == 303, page, ": ", client.main_words());
    }
    void write_all(Client& client, const std::string& bid) {
        save(client, bid + "/parts/contact", {{"contact_name", "Coordinator"}});
        save(client, bid + "/parts/work", {{"summary", "Two evenings a week."}});
        save(client, bid + "/parts/where",
             {{"area", "Leicester"}, {"starts_on", "2 November 2026"}, {"ends_on", "31 March 2027"}});
        save(client, bid + "/parts/answer-1", {{"words", "Because people asked for it."}});
        save(client, bid + "/parts/money",
             {{"requested", "9000"},
              {"cost-1", "Workers"},
              {"amount-1", "8,500"},
              {"cost-2", "Hall"},
              {"amount-2", "500"}});
    }
    void send(Client& client, const std::string& bid) {
        client.get(bid + "/send").submit({{"is_declared", "yes"}}, bid + "/send");
        REQUIRE_MESSAGE(client.status() == 303, client.main_words());
        client.follow();
    }
};

} // namespace reeve::journeys
