// Consulting, from the first question to the last answer: the form without scripts, saving, the close, what is held.
#include "consultation/response_store.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>

namespace reeve::journeys {
namespace {

using namespace consultation;

const std::string work = "/work/consultations/C-2026-001";
const std::string open_to_all = "/consultations/C-2026-001";
const std::string form = open_to_all + "/answer";

// The engagement officer writes a consultation on feeling safe, open now for a week.
struct Office : TestOffice {
    Client officer{*this};

    void send(const std::string& page, const Typed& typed, const std::string& action = "") {
        officer.get(page).submit(typed, action);
        REQUIRE_MESSAGE(officer.status() == 303, page, ": ", officer.main_words());
    }
    void write_questions() {
        const std::string add = "/work/questionnaires/Q-0001/add";
        send(add, {{"key", "safe"},
                   {"kind", "single"},
                   {"wording", "Do you feel safe?"},
                   {"is_required", "yes"},
                   {"options", "Yes\nNo"}});
        send(add, {{"key", "why"},
                   {"kind", "multiple"},
                   {"wording", "Why not?"},
                   {"is_required", "yes"},
                   {"options", "dark: Dark streets\nspeed: Speeding cars"},
                   {"shown_if", "safe"},
                   {"shown_if_answers", "no"}});
        send(add, {{"key", "more"}, {"kind", "long_text"}, {"wording", "What else?"}});
    }
    Office() {
        officer.sign_in_as(Role::engagement_officer);
        send("/work/consultations/new", {{"title", "Feeling safe"},
                                         {"about", "We want to know where people feel safe."},
                                         {"kind", "open_consultation"},
                                         {"opens", "23 September 2026 at 9am"},
                                         {"closes", "30 September 2026 at 5pm"},
                                         {"delete_after", "30 September 2027"}});
        CHECK(officer.location().starts_with(work));
        write_questions();
        send(work + "/strands/new", {{"title", "Everyone"}, {"strand_of", "people"}});
        send(work, {{"to", "ready"}}, work + "/decision");
    }
    std::vector<Counted> counted() {
        auto reader = database().read();
        return counted_responses(*reader, find_consultation(*reader, "C-2026-001")->id);
    }
    std::int64_t held() {
        auto reader = database().read();
        return response_counts(*reader, find_consultation(*reader, "C-2026-001")->id).held;
    }
    // A minute passes between opening a form and sending it, as with people.
    Client& answer(Client& client, const Typed& typed) {
        client.get(form);
        pass_minutes(1);
        return client.submit(typed);
    }
};

} // namespace

TEST_CASE("somebody answers without an account: a further question opens, the answers are checked, a number is given") {
    Office office;
    Client somebody(office);
    somebody.get("/consultations");
    CHECK(somebody.links_to(open_to_all));
    CHECK(somebody.get(open_to_all).says("Answer now"));
    somebody.get(form);
    CHECK_FALSE(somebody.says("Why not?"));
    office.pass_minutes(1);
    somebody.submit({{"q_safe", "no"}});
    CHECK(somebody.says("What you answered leads to further questions"));
    CHECK(somebody.says("Why not?"));
    somebody.submit({});
    CHECK(somebody.has_problem("q_why", "Choose at least one option"));
    somebody.submit({{"q_why", "dark"}, {"q_why", "speed"}});
    CHECK(somebody.heading().find("Check your answers") != std::string::npos);
    CHECK(somebody.says("Dark streets; Speeding cars"));
    CHECK(office.counted().empty());
    somebody.submit({{"do", "send"}});
    CHECK(somebody.follow().says("Your reference number is R-0001"));
    CHECK(somebody.cookie().empty());
    auto counted = office.counted();
    REQUIRE(counted.size() == 1);
    CHECK(counted[0].answers == office::Answers{{"safe", {"no"}}, {"why", {"dark", "speed"}}});
    CHECK(counted[0].strand == "everyone");
    CHECK(counted[0].questionnaire_version == 1);
}

TEST_CASE(
    "a required question is told beside itself, and somebody who changes an answer loses what no longer applies") {
    Office office;
    Client somebody(office);
    office.answer(somebody, {{"q_more", "Thank you"}});
    CHECK(somebody.status() == 422);
    CHECK(somebody.has_problem("q_safe", "Choose an option"));
    somebody.submit({{"q_safe", "no"}}).submit({{"q_why", "dark"}});
    somebody.submit({{"do", "change"}});
    CHECK(somebody.field("q_more") == "Thank you");
    somebody.submit({{"q_safe", "yes"}}).submit({{"do", "send"}});
    REQUIRE(somebody.status() == 303);
    CHECK(office.counted().front().answers == office::Answers{{"safe", {"yes"}}, {"more", {"Thank you"}}});
}

TEST_CASE("saved answers are found again with the code alone, once, and are gone when they are sent") {
    Office office;
    Client somebody(office);
    office.answer(somebody, {{"q_more", "Half a thought"}, {"do", "save"}});
    auto words = somebody.main_words();
    auto at = words.find("Your code is ");
    REQUIRE(at != std::string::npos);
    auto code = words.substr(at + 13, 19);
    Client later(office);
    later.get(open_to_all + "/saved").submit({{"code", "0000-0000-0000-0000"}});
    CHECK(later.has_problem("code", "No answers are saved under this code"));
    later.get(open_to_all + "/saved").submit({{"code", code}});
    CHECK(later.field("q_more") == "Half a thought");
    office.pass_minutes(1);
    later.submit({{"q_safe", "yes"}}).submit({{"do", "send"}});
    CHECK(later.follow().says("We have your answers"));
    later.get(open_to_all + "/saved").submit({{"code", code}});
    CHECK(later.has_problem("code"));
}

TEST_CASE("an answer that comes at the close is refused, stands on the page, and is told where to write") {
    Office office;
    Client somebody(office);
    office.clock().set(from_london(date_of(2026, 9, 30), {16, 58, 0}));
    somebody.get(form);
    office.clock().set(from_london(date_of(2026, 9, 30), {16, 59, 59}));
    somebody.submit({{"q_safe", "yes"}, {"q_more", "Just in time"}});
    CHECK(somebody.heading().find("Check your answers") != std::string::npos);
    office.clock().set(from_london(date_of(2026, 9, 30), {17, 0, 0}));
    somebody.submit({{"do", "send"}});
    CHECK(somebody.status() == 410);
    CHECK(somebody.says("This consultation closed on 30 September 2026 at 5pm, so these answers were not sent"));
    CHECK(somebody.says("Just in time"));
    CHECK(somebody.says("You can still write to the"));
    CHECK(office.counted().empty());
    CHECK(somebody.get(form).status() == 410);
    CHECK(somebody.get("/consultations").says("Closed"));
}

TEST_CASE("what came oddly is held and not dropped, its sender is told nothing, and a person decides") {
    Office office;
    Client machine(office);
    machine.get(form).submit({{"q_safe", "yes"}, {"q_more", "Buy this"}, {"website", "http://example.org"}});
    machine.submit({{"do", "send"}});
    CHECK(machine.follow().says("We have your answers"));
    CHECK(office.counted().empty());
    CHECK(office.held() == 1);
    CHECK(office.officer.get(work).says("1 response waits"));
    office.officer.get(work + "/responses?state=held");
    CHECK(office.officer.says("A field that people do not see was filled in"));
    office.officer.get("/work/responses/R-0001").submit({}, "/work/responses/R-0001/refusal");
    CHECK(office.officer.has_problem("decided_because", "Enter why it does not count"));
    office.officer.submit({{"decided_because", "An advertisement"}}, "/work/responses/R-0001/refusal");
    CHECK(office.held() == 0);
    CHECK(office.counted().empty());
    office.officer.get("/work/responses/R-0001").submit({}, "/work/responses/R-0001/acceptance");
    CHECK(office.counted().size() == 1);
}

TEST_CASE("the same letter many times is held and released together") {
    Office office;
    for (int times = 0; times < 7; ++times) {
        Client somebody(office);
        office.answer(somebody,
                      {{"q_safe", "no"}, {"q_more", "Keep the police station in our town open, day and night."}});
        somebody.submit({{"q_why", "dark"}}).submit({{"do", "send"}});
        REQUIRE(somebody.status() == 303);
    }
    CHECK(office.counted().size() == 5);
    CHECK(office.held() == 2);
}

TEST_CASE("what came on paper is entered one after the other, and may leave out what was left out there") {
    Office office;
    const auto entry = work + "/responses/new";
    office.officer.get(entry).submit({});
    CHECK(office.officer.status() == 422);
    office.officer.get(entry).submit({{"channel", "letter"}, {"received", "22/9/2026"}, {"q_more", "Thank you"}});
    REQUIRE(office.officer.status() == 303);
    CHECK(office.officer.follow().says("Response R-0001 is saved"));
    CHECK(office.officer.field("received") == "2026-09-22");
    office.officer.submit({{"q_safe", "yes"}, {"q_why", "dark"}});
    CHECK(office.officer.has_problem("q_why", "Leave it empty"));
    office.officer.submit({{"received", "24/9/2026"}, {"q_safe", "no"}, {"q_why", "dark"}});
    CHECK(office.officer.has_problem("received", "The day must be today or in the past"));
    CHECK(office.counted().front().channel == ResponseChannel::letter);
}

TEST_CASE("responses of another tool are matched, checked, brought in and taken out again") {
    Office office;
    const auto import = work + "/import";
    office.officer.get(import).submit({{"text", "Question one,Comments\nYes,Good\nMaybe,Bad\n"}});
    CHECK(office.officer.status() == 422);
    office.officer.submit({{"column_0", "safe"}, {"column_1", "more"}, {"do", "check"}});
    CHECK(office.officer.says("We can bring in 1 of 2 rows"));
    CHECK(office.officer.says("A3, Do you feel safe?"));
    CHECK(office.counted().empty());
    office.officer.submit({{"do", "keep"}});
    CHECK(office.officer.follow().says("1 response is brought in. You can undo this for 7 days"));
    office.officer.submit({{"text", "Comments,Question one\nBetter,No\n"}});
    CHECK(office.officer.says("We can bring in 1 of 1 row"));
    office.officer.get(import);
    CHECK(office.officer.says("Undo this import"));
    auto run = office.officer.body();
    auto at = run.find(import + "/");
    auto action = run.substr(at, run.find("/undo", at) + 5 - at);
    office.officer.submit({}, action);
    CHECK(office.officer.follow().says("1 response is taken out again"));
    CHECK(office.counted().empty());
}

TEST_CASE("changed questions are asked from then on, and a form that lay open keeps those it showed") {
    Office office;
    Client somebody(office);
    somebody.get(form);
    office.send("/work/questionnaires/Q-0001/questions/safe", {{"wording", "Do you feel safe after dark?"}});
    CHECK(office.officer.follow().says("have been changed since"));
    office.pass_minutes(1);
    office.send(work, {{"to", "version"}}, work + "/decision");
    somebody.submit({{"q_safe", "yes"}}).submit({{"do", "send"}});
    REQUIRE(somebody.status() == 303);
    CHECK(office.counted().front().questionnaire_version == 1);
    CHECK(Client(office).get(form).says("Do you feel safe after dark?"));
}

TEST_CASE("a consultation that is written is nobody's to see, and what the law leaves to the clock nobody opens") {
    Office office;
    office.send("/work/consultations/new", {{"title", "Later"},
                                            {"about", "Something else."},
                                            {"kind", "open_consultation"},
                                            {"opens", "1 October 2026 at 9am"},
                                            {"closes", "2 October 2026 at 9am"},
                                            {"delete_after", "2 October 2027"}});
    Client somebody(office);
    CHECK(somebody.get("/consultations/C-2026-002").status() == 404);
    CHECK(somebody.get("/consultations/C-2026-002/answer").status() == 404);
    const std::string later = "/work/consultations/C-2026-002";
    office.officer.get(later).submit({{"to", "ready"}}, later + "/decision");
    CHECK(office.officer.status() == 409);
    office.officer.get(later).submit({}, later + "/withdrawal");
    CHECK(office.officer.has_problem("withdrawn_because", "Enter why it is withdrawn"));
    CHECK(Client(office).sign_in_as(Role::commissioning_officer).get(later).says("Later"));
    CHECK(Client(office).sign_in_as(Role::commissioning_officer).get(later + "/change").status() == 403);
    CHECK(Client(office).sign_in_as(Role::panel_support).get(later).status() == 403);
}

TEST_CASE("the programme is a calendar that other programs read") {
    Office office;
    Client somebody(office);
    somebody.get("/consultations.ics");
    CHECK(somebody.body().find("UID:C-2026-001-closes@reeve") != std::string::npos);
    CHECK(somebody.body().find("DTSTART:20260930T160000Z") != std::string::npos);
    CHECK(somebody.get("/consultations.csv").body().find("C-2026-001,Feeling safe") != std::string::npos);
}

TEST_CASE("who answered is shown to those alone who may read it") {
    Office office;
    Client somebody(office);
    office.answer(somebody, {{"q_safe", "yes"}, {"name", "Someone"}, {"wants_results", "yes"}});
    CHECK(somebody.has_problem("email", "Enter the email address we may write to"));
    somebody.submit({{"email", "someone@example.org"}}).submit({{"do", "send"}});
    REQUIRE(somebody.status() == 303);
    CHECK(office.officer.get("/work/responses/R-0001").says("someone@example.org"));
    Client analyst(office);
    analyst.sign_in_as(Role::analyst).get("/work/responses/R-0001");
    CHECK_FALSE(analyst.says("someone@example.org"));
    CHECK(analyst.says("Known, and not shown to your post"));
}

} // namespace reeve::journeys
