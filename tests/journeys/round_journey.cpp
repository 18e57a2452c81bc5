// A funding round from its budget to the marking: who may do what, what is missing, and what is refused.
#include "commissioning/round_world_test.h"
#include "tests/journeys/client.h"

namespace reeve::journeys {
namespace {

using namespace commissioning;

const std::string desk = "/work/rounds/FR-0001";

const Typed round_typed = {{"title", "Safety Fund, first round"},
                           {"route", "competed"},
                           {"about", "Safer neighbourhoods."},
                           {"who_can_apply", "Charities."},
                           {"conditions", "Report every quarter."},
                           {"owner", "Director of Governance"},
                           {"pot", "200,000"},
                           {"most", "10k"},
                           {"opens", "24 September 2026 at 9am"},
                           {"closes", "1 October 2026 at 5pm"},
                           {"delivery_from", "2 November 2026"},
                           {"delivery_to", "31 March 2027"},
                           {"late", "by_decision"},
                           {"budget_line", "BL-0001"}};

struct Office : TestOffice {
    Client finance{*this}, officer{*this}, director{*this};

    Office() { sign_in(); }
    void sign_in() {
        finance.sign_in_as(Role::finance_officer);
        officer.sign_in_as(Role::commissioning_officer);
        director.sign_in_as(Role::director_of_governance);
    }
    // Days later everybody signs in again.
    void move_clock(Date day, TimeOfDay time) {
        clock().set(from_london(day, time));
        sign_in();
    }
    static void send(Client& who, const std::string& page, const Typed& typed, const std::string& action = "") {
        who.get(page).submit(typed, action);
        REQUIRE_MESSAGE(who.status() == 303, page, ": ", who.main_words());
    }
    void budget() {
        send(finance, "/work/funds/new",
             {{"title", "Safety Fund"}, {"purpose", "Safer neighbourhoods"}, {"power", "crime_and_disorder"}});
        send(finance, "/work/funds/FD-0001/lines/new", {{"amount", "300,000"}, {"why", "Budget of the year"}});
    }
    void drafted() {
        budget();
        send(officer, "/work/rounds/new", round_typed);
    }
    void answered() {
        drafted();
        for (const auto& [title, weight] : {std::pair{"Need", "60"}, std::pair{"Plan", "40"}})
            send(officer, desk + "/criteria/new", {{"title", title}, {"question", "Tell us"}, {"weight", weight}});
        Typed answers;
        for (int number = 1; number <= 10; ++number) answers.emplace_back("answer-" + std::to_string(number), "met");
        send(officer, desk + "/standard", answers);
    }
    void published() {
        answered();
        send(director, desk, {{"to", "approved"}}, desk + "/move");
        send(officer, desk, {{"to", "published"}}, desk + "/move");
    }
    // A bid of this organisation, sent now.
    Bid sent_bid(const std::string& organisation) {
        auto kept = change([&](office::Change& change) {
            auto bid = commissioning::testing::drafted_bid(change, *find_round(change.tx, "FR-0001"), organisation,
                                                           {5'000'00});
            return send_bid(change, bid.id, bid.version, change.now);
        });
        REQUIRE(kept.ok());
        return *kept;
    }
    BidState state_of(const Bid& bid) { return find_bid(*database().read(), bid.reference)->state; }
};

} // namespace

TEST_CASE("a round is begun, told what it misses, approved by a second person and published with its money") {
    Office office;
    office.drafted();
    CHECK(office.officer.get(desk).says("The weights of the criteria make 0, not 100"));
    CHECK(office.officer.says("10 requirements of the grants standard have no answer"));
    office.director.post(desk + "/move", {{"to", "approved"}});
    CHECK(office.director.status() == 422);
    Office whole;
    whole.answered();
    CHECK(whole.officer.get(desk).says("Nothing is missing. A second person can approve it."));
    // Whoever runs rounds alone cannot approve one.
    whole.officer.post(desk + "/move", {{"to", "approved"}});
    CHECK(whole.officer.status() == 403);
    Office::send(whole.director, desk, {{"to", "approved"}}, desk + "/move");
    Office::send(whole.officer, desk, {{"to", "published"}}, desk + "/move");
    CHECK(whole.officer.follow().says("The round is opens soon"));
    CHECK(whole.finance.get("/work/budget-lines/BL-0001").says("£200,000"));
    CHECK(whole.finance.says("Set aside for a round"));
    whole.officer.post(desk + "/change", round_typed);
    CHECK(whole.officer.status() == 409);
    whole.officer.post(desk + "/criteria/new", {{"title", "More"}});
    CHECK(whole.officer.status() == 409);
}

TEST_CASE("a transfer that would overdraw a line is refused beside its amount, and keeps what was typed") {
    Office office;
    office.budget();
    const std::string line = "/work/budget-lines/BL-0001";
    office.finance.get(line).submit(
        {{"kind", "budget_cut"}, {"amount", "300,000.01"}, {"decision", "D-2026-001"}, {"why", "Savings"}}, line);
    CHECK(office.finance.status() == 422);
    CHECK(office.finance.has_problem("amount", "£300,000 is left"));
    CHECK(office.finance.says("Savings"));
    office.finance.get(line).submit({{"kind", "carry_out"}, {"amount", "1,000"}, {"why", "Late start"}}, line);
    CHECK(office.finance.has_problem("decision", "Enter the decision this rests on"));
    Office::send(office.finance, line,
                 {{"kind", "carry_out"}, {"amount", "1,000"}, {"decision", "D-2026-001"}, {"why", "Late start"}}, line);
    CHECK(office.finance.follow().says("£299,000"));
    // Whoever only reads sees the money and posts nothing.
    Client auditor(office);
    auditor.sign_in_as(Role::auditor);
    CHECK(auditor.get(line).says("£299,000"));
    CHECK(auditor.post(line, {{"kind", "budget"}}).status() == 403);
}

TEST_CASE("an open round is extended with its reason, and goes above its pot by a decision alone") {
    Office office;
    office.published();
    office.move_clock(date_of(2026, 9, 25), {9, 0, 0});
    office.officer.get(desk + "/extension").submit({{"closes", "30 September 2026 at 5pm"}, {"why", "Holidays"}});
    CHECK(office.officer.has_problem("closes", "A round can be extended, never shortened"));
    Office::send(office.officer, desk + "/extension", {{"closes", "2 October 2026 at 5pm"}, {"why", "Holidays"}});
    CHECK(office.officer.follow().says("closes on Friday 2 October 2026 at 5pm"));
    Client commissioner(office);
    commissioner.sign_in_as(Role::commissioner);
    commissioner.get(desk + "/above-pot").submit({{"amount", "20,000"}});
    CHECK(commissioner.has_problem("over_decision", "Enter the reason"));
    Office::send(commissioner, desk + "/above-pot",
                 {{"amount", "20,000"}, {"over_decision", "D-2026-004: underspend"}});
    CHECK(commissioner.follow().says("Awards may come to £220,000"));
    CHECK(office.officer.post(desk + "/above-pot", {{"amount", "50,000"}}).status() == 403);
}

TEST_CASE("a post goes above a pot as far as its delegation reaches, and not at all without one") {
    Office office;
    office.published();
    Client chief(office);
    chief.sign_in_as(Role::chief_executive);
    auto above = [&](const char* amount) -> Client& {
        return chief.get(desk + "/above-pot").submit({{"amount", amount}, {"over_decision", "D-2026-004: underspend"}});
    };
    CHECK(above("1").says("No delegation lets the Chief Executive decide on grants"));
    Office::send(chief, "/registers/delegations/new",
                 {{"name", "Grants"},
                  {"matter", "grants"},
                  {"post", label_of(Role::chief_executive)},
                  {"most", "10,000"},
                  {"valid_from", "1/1/2020"},
                  {"source", "Scheme of governance, 4"}});
    CHECK(above("10,000.01").says("decides on grants of up to £10,000, and this is £10,000.01"));
    CHECK(above("10,000").status() == 303);
    CHECK(chief.follow().says("Awards may come to £210,000"));
}

TEST_CASE("each bid is decided before the marking: eligible, not eligible, or late and let in") {
    Office office;
    office.published();
    office.move_clock(date_of(2026, 10, 1), {16, 59, 0});
    auto club = office.sent_bid("Youth Club"), scouts = office.sent_bid("Scout Group");
    office.pass_minutes(2);
    auto late = office.sent_bid("Boxing Gym");
    CHECK(late.state == BidState::late_pending);
    CHECK(late.seconds_late == 60);
    const std::string bids = desk + "/bids";
    CHECK(office.officer.get(bids).says("3 bids asking for £15,000"));
    office.officer.get(desk).submit({{"to", "assessing"}}, desk + "/move");
    CHECK(office.officer.says("1 late bid must be admitted or refused first"));
    office.officer.get(bids + "/" + late.reference).submit({{"decision", "refuse"}}, bids + "/" + late.reference);
    CHECK(office.officer.has_problem("because", "Enter the reason"));
    Office::send(office.officer, bids + "/" + late.reference,
                 {{"decision", "admit"}, {"because", "The site was down for a minute"}}, bids + "/" + late.reference);
    for (const auto& bid : {club, late})
        Office::send(office.officer, bids + "/" + bid.reference, {{"decision", "eligible"}},
                     bids + "/" + bid.reference);
    Office::send(office.officer, bids + "/" + scouts.reference,
                 {{"decision", "ineligible"}, {"because", "Not a charity"}}, bids + "/" + scouts.reference);
    CHECK(office.state_of(scouts) == BidState::ineligible);
    Office::send(office.officer, desk, {{"to", "assessing"}}, desk + "/move");
    CHECK(office.officer.follow().says("The round is being marked"));
    // From then on nobody changes who is marked.
    office.officer.post(bids + "/" + club.reference, {{"decision", "ineligible"}, {"because", "A doubt"}});
    CHECK(office.officer.status() == 409);
    CHECK(office.state_of(club) == BidState::eligible);
}

TEST_CASE("a cancelled round gives its money back and says why") {
    Office office;
    office.published();
    office.officer.get(desk).submit({}, desk + "/cancellation");
    CHECK(office.officer.has_problem("because", "Enter the reason"));
    Office::send(office.officer, desk, {{"because", "The grant was withdrawn"}}, desk + "/cancellation");
    CHECK(office.officer.follow().says("The grant was withdrawn"));
    CHECK(office.finance.get("/work/budget-lines/BL-0001").says("Returned by a round"));
}

} // namespace reeve::journeys
