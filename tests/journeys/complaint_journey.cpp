// A complaint review from its letter to its close, through the pages; and nobody else meets a word of it on any route.
#include "complaints/review_store.h"
#include "complaints/review_volume_store.h"
#include "office/restricted_reading_store.h"
#include "office/routes.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

using namespace complaints;

// Words that stand in a review and nowhere else.
constexpr const char* traces[] = {"Quillfeather", "Zanzibarlane", "Wobbleknock", "PSDQX"};

Typed application() {
    return {{"complainant", "Quillfeather"},
            {"contact", "7 Zanzibarlane"},
            {"matter", "The Wobbleknock matter was not looked into."},
            {"channel", "letter"},
            {"received_on", "21 September 2026"},
            {"force_reference", "PSDQX/77/26"}};
}

Typed facts() {
    return {{"complained_on", "1 July 2026"},
            {"is_recorded", "yes"},
            {"handling", "otherwise"},
            {"provided_on", "1 September 2026"},
            {"first_sent_to", "nobody"}};
}

Typed seven_times(const char* answer) {
    return {{"is_senior", answer},        {"may_be_serious", answer},
            {"is_referred", answer},      {"is_treated_as_referred", answer},
            {"is_same_incident", answer}, {"is_in_part", answer},
            {"is_our_own", answer}};
}

// One review's pages, opened by somebody who gave a reason.
struct Desk {
    Client client;
    std::string address = "/work/reviews/CR-0001";
    Desk(TestOffice& office, Role role) : client(office) { client.sign_in_as(role); }
    void open() {
        client.get(address).submit({{"reason", "Working on the review"}}, address + "/open");
        REQUIRE(client.status() == 303);
        client.follow();
    }
    void take(const std::string& step, const Typed& fields) {
        CAPTURE(step);
        auto at = address + "/steps/" + step;
        client.get(at).submit(fields, at);
        CAPTURE(client.main_words());
        REQUIRE(client.status() == 303);
        client.follow();
    }
    void part(const std::string& name, const Typed& fields) {
        CAPTURE(name);
        client.get(address + "/" + name).submit(fields, address + "/" + name);
        CAPTURE(client.main_words());
        REQUIRE(client.status() == 303);
        client.follow();
    }
};

void take_in(TestOffice& office) {
    Client client(office);
    client.sign_in_as(Role::complaint_reviewer).get("/work/reviews/new").submit(application(), "/work/reviews/new");
    REQUIRE(client.status() == 303);
}

ComplaintReview kept(TestOffice& office) { return *find_review(*office.database().read(), "CR-0001"); }

std::string filled(std::string pattern, const std::string& id) {
    std::string address;
    for (std::size_t at = 0; at < pattern.size();) {
        if (pattern[at] != '{') {
            address += pattern[at++];
            continue;
        }
        auto end = pattern.find('}', at);
        auto name = pattern.substr(at + 1, end - at - 1);
        address += name == "reference" ? "CR-0001"
                   : name == "step"    ? "facts"
                   : name == "letter"  ? "acknowledgement"
                                       : id;
        at = end + 1;
    }
    return address;
}

void check_no_trace(const Client& client, const std::string& address) {
    CAPTURE(address);
    auto all = client.body() + client.location() + client.title();
    for (const char* trace : traces) CHECK(all.find(trace) == std::string::npos);
}

} // namespace

TEST_CASE("a complaint review walks from its letter to its close") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        TestOffice office(engine);
        take_in(office);
        Desk reviewer(office, Role::complaint_reviewer), second(office, Role::director_of_governance);
        reviewer.open();
        CHECK(reviewer.client.says("Find out whether there is a review"));
        reviewer.take("facts", facts());
        reviewer.take("body", seven_times("no"));
        CHECK(reviewer.client.says("There is a right to a review, in time, and it is for this body"));
        reviewer.take("accept", {});
        reviewer.take("notify", {{"acknowledged_on", "22 September 2026"}, {"force_told_on", "22 September 2026"}});
        reviewer.part("requests/new", {{"asked_of", "force"}, {"what", "The file"}, {"asked_on", "22 September 2026"}});
        CHECK(reviewer.client.says("Waiting for information"));
        auto request = requests_of(*office.database().read(), kept(office).id).front();
        reviewer.part("requests/" + std::to_string(request.id.value), {{"answered_on", "23 September 2026"}});
        reviewer.take("assess", {{"allegation", "service"}, {"assessment", "Two of three parts were answered."}});
        reviewer.take("draft", {{"outcome", "not_reasonable"}, {"reasons", "One part was left unanswered."}});
        reviewer.client.get(reviewer.address + "/steps/agree");
        CHECK(reviewer.client.status() == 409); // whoever wrote it does not agree to it
        second.open();
        second.take("agree", {});
        reviewer.take("decide", {{"decided_on", "23 September 2026"}});
        reviewer.take("tell", {{"told_on", "23 September 2026"}});
        reviewer.part("recommendations/new",
                      {{"kind", "apology"}, {"words", "Apologise in writing"}, {"made_on", "23 September 2026"}});
        reviewer.client.get(reviewer.address + "/steps/close");
        CHECK(reviewer.client.status() == 409);
        reviewer.part(
            "recommendations/1/answer",
            {{"replied_on", "23 September 2026"}, {"answer", "accepted"}, {"answer_words", "A letter goes out."}});
        reviewer.part("recommendations/1/share", {{"shared_on", "23 September 2026"}});
        reviewer.take("close", {{"closed_on", "23 September 2026"}});
        CHECK(kept(office).state == ReviewState::closed);
        CHECK(office.faults().empty());
        auto volume = volume_of(*office.database().read(), {office.today() - 10, office.today()});
        CHECK(volume.received == 1);
        CHECK(volume.closing == 0);
        CHECK(volume.reconciles());
    }
}

TEST_CASE("money is never recommended, and the letters are written from the review") {
    TestOffice office;
    take_in(office);
    Desk desk(office, Role::complaint_reviewer);
    desk.open();
    desk.client.get(desk.address + "/letters/acknowledgement");
    CHECK(desk.client.says("Quillfeather"));
    CHECK(desk.client.says("We aim to decide within 28 working days"));
    desk.client.get(desk.address + "/letters/acknowledgement.docx");
    CHECK(desk.client.status() == 200);
    desk.client.get(desk.address + "/letters/decision");
    CHECK(desk.client.status() == 404); // nothing is decided yet
}

TEST_CASE("an office writes a letter in its own words, which are filled in from the review, and can go back") {
    TestOffice office;
    take_in(office);
    Desk desk(office, Role::complaint_reviewer);
    desk.open();
    const std::string letter = "/work/review-letters/acknowledgement";
    desk.client.get(letter).submit({{"words", "Thank you for {the letter}."}}, letter);
    CHECK(desk.client.status() == 422);
    CHECK(desk.client.says("{the letter} is not a name that this letter can fill in"));
    CHECK(desk.client.body().find("Thank you for {the letter}.") != std::string::npos);
    Desk other(office, Role::complaint_reviewer);
    other.client.get(letter);
    desk.client.submit({{"words", "Thank you. Our reference is {reference}.\n\nIt was forwarded on {told on}."}},
                       letter);
    CHECK(desk.client.status() == 422); // an acknowledgement tells of no forwarding
    desk.client.submit({{"words", "Thank you. Our reference is {reference}."}}, letter);
    REQUIRE_MESSAGE(desk.client.status() == 303, desk.client.main_words());
    desk.client.get(desk.address + "/letters/acknowledgement");
    CHECK(desk.client.says("Thank you. Our reference is CR-0001."));
    CHECK_FALSE(desk.client.says("We aim to decide within 28 working days"));
    other.client.submit({{"words", "Somebody else wrote this."}}, letter);
    CHECK(other.client.status() == 409);
    desk.client.get(letter).submit({}, letter + "/removal");
    REQUIRE_MESSAGE(desk.client.status() == 303, desk.client.main_words());
    CHECK(desk.client.get(letter).says("These are the program’s words"));
    CHECK(desk.client.says("Your office’s words before"));
    CHECK(desk.client.says("Thank you. Our reference is {reference}."));
    desk.client.get(desk.address + "/letters/acknowledgement");
    CHECK(desk.client.says("We aim to decide within 28 working days"));
    CHECK(office.faults().empty());
}

TEST_CASE("a review asks why it is opened, once a day, and every reading is noted") {
    TestOffice office;
    take_in(office);
    Desk desk(office, Role::complaint_reviewer);
    const office::RestrictedRecord record{"complaint_review", kept(office).id.value, "CR-0001"};
    auto readings = [&] { return office::reading_count(*office.database().read(), record); };
    desk.client.get(desk.address);
    CHECK(desk.client.says("Why are you opening CR-0001?"));
    check_no_trace(desk.client, desk.address);
    CHECK(readings() == 0);
    desk.client.submit({{"reason", "x"}}, desk.address + "/open");
    CHECK(desk.client.status() == 422);
    desk.open();
    CHECK(desk.client.says("Quillfeather"));
    CHECK(readings() == 2); // given, and read
    desk.client.get(desk.address);
    CHECK(readings() == 3);
    office.pass_minutes(24 * 60);
    desk.client.sign_in_as(Role::complaint_reviewer).get(desk.address);
    CHECK(desk.client.says("Why are you opening CR-0001?"));
    Client auditor(office);
    auditor.sign_in_as(Role::auditor).get("/history/readings");
    CHECK(auditor.says("Working on the review"));
    check_no_trace(auditor, "/history/readings");
}

TEST_CASE("no route tells anybody else a word of a review") {
    TestOffice office;
    take_in(office);
    Desk desk(office, Role::complaint_reviewer);
    desk.open();
    desk.take("facts", facts());
    auto id = std::to_string(kept(office).id.value);
    std::vector<std::string> addresses;
    for (const auto& route : office.office().routes().all())
        if (route.method == http::Method::get) addresses.push_back(filled(route.pattern, id));
    for (const char* trace : traces)
        for (const char* search : {"/search", "/staff-search"})
            addresses.push_back(std::string(search) + "?q=" + trace);
    for (auto role : {std::optional<Role>(), std::optional(Role::commissioner), std::optional(Role::auditor),
                      std::optional(Role::engagement_officer), std::optional(Role::administrator)}) {
        Client other(office);
        if (role) other.sign_in_as(*role);
        for (const auto& address : addresses) {
            other.get(address);
            if (!address.starts_with("/search") && !address.starts_with("/staff-search"))
                check_no_trace(other, address);
            else CHECK(other.body().find("CR-0001") == std::string::npos);
        }
    }
    CHECK(office.faults().empty());
}

TEST_CASE("nobody without the right reaches a review, and the lists name no one even for those who have it") {
    TestOffice office;
    take_in(office);
    for (auto role : {Role::commissioner, Role::auditor, Role::engagement_officer, Role::administrator,
                      Role::commissioning_officer, Role::analyst, Role::finance_officer, Role::scheme_manager}) {
        Client other(office);
        other.sign_in_as(role).get("/work/reviews/CR-0001");
        CHECK(other.status() == 403);
    }
    Client reviewer(office);
    reviewer.sign_in_as(Role::complaint_reviewer);
    for (const char* address :
         {"/work/reviews", "/work/reviews.csv", "/work/reviews.json", "/work/reviews/volumes",
          "/work/reviews/volumes.csv", "/complaint-reviews", "/complaint-reviews.csv", "/my-work"})
        check_no_trace(reviewer.get(address), address);
}

} // namespace reeve::journeys
