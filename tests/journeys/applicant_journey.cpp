// Applying for a grant, from the round's page to the receipt; two people on one application; the closing; and that
// nobody sees what is not theirs.
#include "commissioning/round_road.h"
#include "tests/journeys/applicants.h"

namespace reeve::journeys {

TEST_CASE("the grants finder shows rounds by the clock, and a draft round to nobody") {
    GrantsOffice office;
    auto hidden = office.change([&](office::Change& change) {
        auto round = round_as_typed();
        round.title = "Not told yet";
        return keep_round_of(change, round, false);
    });
    Client somebody(office);
    somebody.get("/grants");
    CHECK(somebody.says("Open now"));
    CHECK(somebody.links_to("/grants/" + office.round.reference));
    CHECK_FALSE(somebody.says("Not told yet"));
    CHECK(somebody.get("/grants/" + hidden.reference).status() == 404);
    CHECK(somebody.get("/grants.csv").body().find("Not told yet") == std::string::npos);
    CHECK(somebody.get("/grants.ics").body().find("Not told yet") == std::string::npos);
    CHECK(somebody.get("/grants.ics").body().find("20261002T160000Z") != std::string::npos);
    somebody.get("/grants/" + office.round.reference);
    CHECK(somebody.says("Friday 2 October 2026 at 5pm"));
    CHECK(somebody.says("At most £10,000 for one bid"));
    CHECK(somebody.says("Counts for 100 of 100"));
    CHECK(somebody.says("Numbers and where they are from."));
    CHECK(somebody.says("Apply now"));
    office.clock().set({closing().milliseconds + 1000});
    CHECK(somebody.get("/grants").says("Closed and being decided"));
    CHECK_FALSE(somebody.get("/grants/" + office.round.reference).says("Apply now"));
}

TEST_CASE("a closing that was moved is told with its reason, and counts") {
    GrantsOffice office;
    auto later = from_london(date_of(2026, 10, 9), {12, 0, 0});
    auto moved = office.change(
        [&](office::Change& change) -> Result<FundingRound> {
            return keep_round(change, TRY(extended(office.round, later, change.now)));
        },
        "The forms could not be reached for a day");
    REQUIRE(moved.ok());
    Client somebody(office);
    somebody.get("/grants/" + office.round.reference);
    CHECK(somebody.says("Friday 9 October 2026 at midday"));
    CHECK(somebody.says("The closing was moved"));
    CHECK(somebody.says("2 October 2026 at 5pm"));
    CHECK(somebody.says("The forms could not be reached for a day"));
    office.clock().set({closing().milliseconds + 1000});
    CHECK(somebody.get("/grants/" + office.round.reference).says("Apply now"));
}

TEST_CASE("somebody asks for a link, begins, writes, saves and comes back, sends, and has a receipt") {
    GrantsOffice office;
    Client owner(office);
    owner.get("/apply");
    CHECK(owner.location().starts_with("/sign-in?then="));
    office.sign_in(owner, "coordinator@group.test", "/apply/rounds/" + office.round.reference);
    CHECK(owner.heading() == "Apply to Safer streets, round 1");
    auto bid = office.begin(owner);
    CHECK(owner.get(bid).says("9 days left"));
    CHECK(owner.says("Not yet started"));
    CHECK(owner.get(bid + "/send").location() == bid + "/check");
    CHECK(owner.get(bid + "/check").says("Before it can be sent"));
    office.write_all(owner, bid);
    CHECK(owner.get(bid + "/parts/answer-1").field("words") == "Because people asked for it.");
    CHECK(owner.get(bid).says("Ready to send"));
    owner.get(bid + "/send").submit({}, bid + "/send");
    CHECK(owner.has_problem("is_declared"));
    office.send(owner, bid);
    CHECK(owner.says("Application received"));
    auto kept = find_bid(*office.database().read(), "G-0001");
    CHECK(owner.says(kept->receipt));
    CHECK(owner.says(kept->content_hash));
    bool is_told = false;
    for (const auto& letter : office::outbox(*office.database().read(), 50))
        is_told =
            is_told || (letter.to == "coordinator@group.test" && letter.subject.find("received") != std::string::npos);
    CHECK(is_told);
    CHECK(owner.get(bid + "/copy").says("Two evenings a week."));
    CHECK(owner.get(bid + "/copy.txt").body().find("Workers: £8,500") != std::string::npos);
    CHECK(office.faults().empty());
}

TEST_CASE("too much money is said on the list, and beside the field what is no money") {
    GrantsOffice office;
    Client owner(office);
    owner.sign_in_as(Role::applicant);
    auto bid = office.begin(owner);
    office.save(owner, bid + "/parts/money", {{"requested", "12,500"}, {"cost-1", "Workers"}, {"amount-1", "12500"}});
    CHECK(owner.get(bid).says("There is a problem"));
    CHECK(owner.says("A bid can ask for at most £10,000. You ask for £12,500"));
    auto money = bid + "/parts/money";
    owner.get(money).submit({{"requested", "a lot"}, {"amount-2", "1e3"}, {"cost-2", "Hall"}}, money);
    CHECK(owner.has_problem("requested"));
    CHECK(owner.has_problem("amount-2"));
    CHECK(owner.field("requested") == "a lot");
    CHECK(owner.field("cost-2") == "Hall");
    owner.get(money).submit({{"cost-2", "Hall"}, {"amount-2", "-5"}}, money);
    CHECK(owner.has_problem("amount-2"));
}

TEST_CASE("costs are added and removed without scripts") {
    GrantsOffice office;
    Client owner(office);
    owner.sign_in_as(Role::applicant);
    auto bid = office.begin(owner), money = bid + "/parts/money";
    owner.get(money).submit({{"cost-1", "Hall"}, {"amount-1", "100"}, {"more", "yes"}}, money);
    CHECK(owner.follow().field("cost-1") == "Hall");
    owner.submit({{"cost-2", "Coach"}, {"amount-2", "900"}, {"more", "yes"}}, money);
    CHECK(owner.follow().says("£1,000"));
    owner.submit({{"remove-1", "yes"}}, money);
    CHECK(owner.get(money).field("cost-1") == "Coach");
    CHECK(owner.field("cost-2").empty());
}

TEST_CASE("two people who save one part both keep their words, and different parts never meet") {
    GrantsOffice office;
    Client owner(office), colleague(office);
    office.sign_in(owner, "coordinator@group.test");
    auto bid = office.begin(owner), answer = bid + "/parts/answer-1";
    office.save(owner, bid + "/people", {{"email", "Treasurer@group.test"}, {"role", "editor"}});
    office.sign_in(colleague, "treasurer@group.test", bid);
    CHECK(colleague.says("Need"));
    owner.get(answer);
    colleague.get(answer).submit({{"words", "Words of the treasurer"}}, answer);
    CHECK(colleague.status() == 303);
    colleague.get(bid + "/parts/contact");
    owner.submit({{"words", "Words of the coordinator"}}, answer);
    CHECK(owner.status() == 409);
    CHECK(owner.says("Words of the treasurer"));
    CHECK(owner.field("words") == "Words of the coordinator");
    owner.submit({{"words", "Words of both"}}, answer);
    CHECK(owner.status() == 303);
    colleague.submit({{"contact_name", "Treasurer"}}, bid + "/parts/contact");
    CHECK(colleague.status() == 303);
    CHECK(owner.get(bid + "/check").says("Words of both"));
    CHECK(owner.says("Treasurer"));
}

TEST_CASE("a form that is open across the closing is refused, and shows everything that was typed") {
    GrantsOffice office;
    Client owner(office);
    office.clock().set({closing().milliseconds - 60'000});
    owner.sign_in_as(Role::applicant);
    auto bid = office.begin(owner), part = bid + "/parts/work";
    owner.get(part);
    office.clock().set({closing().milliseconds + 1000});
    owner.submit({{"summary", "Words that came too late"}}, part);
    CHECK(owner.status() == 409);
    CHECK(owner.says("Words that came too late"));
    CHECK(owner.says("The round closed on 2 October 2026 at 5pm"));
    CHECK(owner.get(part).location() == bid + "/check");
    CHECK(owner.get(bid).says("never sent"));
    CHECK(owner.get(bid + "/copy.txt").status() == 200);
    CHECK_FALSE(find_bid(*office.database().read(), "G-0001")->summary.text.find("too late") != std::string::npos);
}

TEST_CASE("the moment the head of the request came decides, however long its body took") {
    GrantsOffice office;
    Client owner(office);
    office.clock().set({closing().milliseconds - 600'000});
    owner.sign_in_as(Role::applicant);
    auto bid = office.begin(owner);
    office.write_all(owner, bid);
    auto mark = owner.get(bid + "/send").field("mark");
    auto csrf = owner.field("csrf");
    auto sent_after = [&](std::int64_t milliseconds) {
        office.clock().set({closing().milliseconds + 5000});
        auto request = owner.request_for(http::Method::post, bid + "/send");
        request.form.add("csrf", csrf);
        request.form.add("once", random_token(24));
        request.form.add("form_page", bid + "/send");
        request.form.add("mark", mark);
        request.form.add("is_declared", "yes");
        request.milliseconds_since_head = milliseconds;
        return owner.send(std::move(request)).status();
    };
    CHECK(sent_after(4000) == 410); // came at 17:00:01.000
    CHECK(owner.says("Because people asked for it."));
    CHECK(sent_after(4001) == 303); // came at 17:00:00.999
    CHECK(find_bid(*office.database().read(), "G-0001")->state == BidState::submitted);
}

TEST_CASE("a round that takes late bids keeps one for a decision") {
    auto typed = round_as_typed();
    typed.late = LatePolicy::by_decision;
    GrantsOffice office(typed);
    Client owner(office);
    office.clock().set({closing().milliseconds - 600'000});
    owner.sign_in_as(Role::applicant);
    auto bid = office.begin(owner);
    office.write_all(owner, bid);
    office.clock().set({closing().milliseconds + 90'000});
    CHECK(owner.get(bid + "/send").says("You can send this late"));
    office.send(owner, bid);
    CHECK(owner.says("Received late"));
    CHECK(owner.says("90 seconds"));
    CHECK(find_bid(*office.database().read(), "G-0001")->state == BidState::late_pending);
}

TEST_CASE("files are added before sending, had back by those who work on it, and by nobody else") {
    GrantsOffice office;
    Client owner(office), other(office);
    office.sign_in(owner, "coordinator@group.test");
    office.sign_in(other, "somebody@else.test");
    auto bid = office.begin(owner), files = bid + "/files";
    owner.get(files);
    owner.post_file(files, {{"words", "Our accounts"}}, "file", "accounts.csv", "year,income\n2025,1000\n");
    REQUIRE(owner.status() == 303);
    owner.get(files);
    CHECK(owner.says("accounts.csv"));
    auto at = owner.body().find(files + "/");
    auto address = owner.body().substr(at, owner.body().find('"', at) - at);
    CHECK(owner.get(address).body() == "year,income\n2025,1000\n");
    CHECK(other.get(address).status() == 404);
    auto id = address.substr(address.rfind('/') + 1);
    Client chief(office);
    CHECK(chief.sign_in_as(Role::chief_executive).get("/files/" + id + "/accounts.csv").status() == 403);
    CHECK(Client(office).get("/files/" + id + "/accounts.csv").status() == 404);
    owner.get(files).post_file(files, {{"words", "A program"}}, "file", "run.exe", "MZ\x90");
    CHECK(owner.has_problem("file"));
    owner.get(files).submit({}, address + "/remove");
    CHECK(owner.get(files).says("No file yet"));
}

TEST_CASE("an applicant sees an application of somebody else on no address, and nothing of the staff site") {
    GrantsOffice office;
    Client owner(office), other(office), viewer(office);
    office.sign_in(owner, "coordinator@group.test");
    office.sign_in(other, "somebody@else.test");
    auto bid = office.begin(owner);
    office.write_all(owner, bid);
    office.save(owner, bid + "/people", {{"email", "viewer@group.test"}, {"role", "viewer"}});
    office.sign_in(viewer, "viewer@group.test");
    office.send(owner, bid);
    auto filled = [&](std::string pattern) {
        for (const auto& [hole, value] : {std::pair<std::string, std::string>{"{bid}", "G-0001"},
                                          {"{part}", "work"},
                                          {"{round}", office.round.reference},
                                          {"{file}", "1"},
                                          {"{member}", "1"}})
            pattern = replaced(pattern, hole, value);
        return pattern;
    };
    int bid_routes = 0;
    for (const auto& route : office.office().routes().all()) {
        CAPTURE(route.pattern);
        auto address = filled(route.pattern);
        bool is_of_bid = route.pattern.starts_with("/apply/{bid}");
        bool is_reading = route.method == http::Method::get;
        if (is_of_bid) {
            ++bid_routes;
            CHECK((is_reading ? other.get(address) : other.post(address, {})).status() == 404);
            if (!is_reading) CHECK(viewer.post(address, {{"is_declared", "yes"}}).status() >= 400);
        }
        bool is_staff = route.access.kind == office::Access::Kind::with_right
                        && route.access.right != office::Right::apply_for_grants;
        if (is_staff && is_reading) CHECK(other.get(address).status() == 403);
    }
    CHECK(bid_routes >= 18);
    Client chief(office);
    for (const char* log : {"/history", "/history.csv", "/history.json"})
        CHECK(chief.sign_in_as(Role::chief_executive).get(log).body().find("Two evenings a week") == std::string::npos);
    CHECK_FALSE(other.get("/apply").says("G-0001"));
    CHECK(find_bid(*office.database().read(), "G-0001")->state == BidState::submitted);
    CHECK(office.faults().empty());
}

TEST_CASE("an application is withdrawn by its owner, and what was sent can be sent again before the closing") {
    GrantsOffice office;
    Client owner(office);
    owner.sign_in_as(Role::applicant);
    auto bid = office.begin(owner);
    office.write_all(owner, bid);
    office.send(owner, bid);
    office.save(owner, bid + "/parts/work", {{"summary", "Three evenings a week."}});
    CHECK(owner.get(bid).says("changes that are not sent"));
    office.send(owner, bid);
    CHECK(revisions_of(*office.database().read(), find_bid(*office.database().read(), "G-0001")->id).size() == 2);
    owner.get(bid + "/withdraw").submit({}, bid + "/withdraw");
    CHECK(owner.follow().says("was withdrawn"));
    CHECK(find_bid(*office.database().read(), "G-0001")->state == BidState::withdrawn);
}

} // namespace reeve::journeys
