// The demo office: it loads alike on both databases, its paper holds, and a changed record is found out.
#include "app/demo.h"
#include "app/demo_clock.h"
#include "engagement/follow_up_store.h"
#include "office/action_store.h"
#include "office/mail_store.h"
#include "office/people/password.h"
#include "office/people/person_store.h"
#include "reporting/paper_desk.h"
#include "reporting/paper_store.h"
#include "reporting/recommendation_store.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>
#include <set>

namespace reeve::journeys {

namespace {

using namespace reporting;

// A test office with the demo in it.
struct DemoOffice : TestOffice {
    explicit DemoOffice(db::Engine engine = db::Engine::sqlite) : TestOffice(engine) {
        REQUIRE(load_demo(office()).ok());
    }

    Paper paper(const char* reference = "P-2024-001") { return *find_paper(*database().read(), reference); }
    Edition edition() { return *published_edition(*database().read(), paper().id); }
    std::vector<FrozenFigure> figures() { return figures_of(*database().read(), edition()); }
    std::vector<Verdict> verdicts() {
        return verify_edition(*database().read(), edition(), office().figures(), office().shapes(), now());
    }
    Layout layout(const char* reference = "P-2024-001") {
        auto reader = database().read();
        auto asked = *find_paper(*reader, reference);
        return live_layout(*reader, office(), asked, blocks_of(*reader, asked.id), now());
    }
};

// When the demo office begins to live.
Moment demo_today() { return from_london(date_of(2024, 10, 7), {9, 0, 0}); }

// The one that tests read and leave as it is.
DemoOffice& read_only() {
    static DemoOffice office;
    return office;
}

// "9: eight", "24: +371%" ...: what the paper shows and where.
std::vector<std::string> quotes_of(const std::vector<FrozenFigure>& figures) {
    std::vector<std::string> quotes;
    for (const auto& figure : figures) quotes.push_back(figure.place + ": " + figure.shown);
    return quotes;
}

std::vector<std::string> hashes_of(DemoOffice& office) {
    std::vector<std::string> hashes = {office.edition().hash};
    for (const auto& figure : office.figures()) hashes.push_back(figure.evidence_hash);
    return hashes;
}

} // namespace

TEST_CASE("the paper of the demo office has the same hash on every database and every run") {
    DemoOffice first;
    auto expected = hashes_of(first);
    CHECK(first.paper().frozen_hash == expected.front());
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        DemoOffice office(engine);
        CHECK(hashes_of(office) == expected);
        for (const auto& verdict : office.verdicts()) {
            CAPTURE(verdict.frozen.figure);
            CHECK(verdict.check.agrees);
        }
        for (const auto& invariant : office.office().invariants()) {
            CAPTURE(invariant.name);
            CHECK(invariant.broken(*office.database().read()).empty());
        }
        CHECK(office.faults().empty());
    }
}

TEST_CASE("the paper of 23 September 2024 shows its numbers live, and each says where it comes from") {
    auto& office = read_only();
    CHECK(quotes_of(office.figures())
          == std::vector<std::string>{"9: eight",
                                      "Map after paragraph 10: 8",
                                      "Process diagram after paragraph 11: 12",
                                      "12: 41",
                                      "13: two",
                                      "16: £53,090 over 4 known amounts",
                                      "Table One: £53,090",
                                      "18: two",
                                      "19: 45",
                                      "20: £200,000",
                                      "20: £10,000",
                                      "23: three",
                                      "24: three",
                                      "24: 80",
                                      "24: 17",
                                      "24: +371%",
                                      "24: 11.5%",
                                      "26: three",
                                      "32: 66",
                                      "34: £737,580.04",
                                      "34: £685,000",
                                      "35: 50",
                                      "35: £463,973.01",
                                      "35: £737,580.04",
                                      "35: 62.9%",
                                      "35: £273,607.03",
                                      "35: 7",
                                      "36: 50",
                                      "Table Two: £737,580.04",
                                      "38: 100%",
                                      "38: 34",
                                      "39: 100%",
                                      "40: 2",
                                      "42: 4",
                                      "44: 53",
                                      "44: +32.5%",
                                      "44: 40"});
    for (const auto& figure : office.figures()) {
        CAPTURE(figure.figure);
        // Something behind each of them had to be invented, but for the calendar's months.
        CHECK(figure.is_sample == (figure.figure != "F-0108"));
    }
    auto figures = office.figures();
    auto found =
        std::find_if(figures.begin(), figures.end(), [](const auto& figure) { return figure.quote == "change"; });
    REQUIRE(found != figures.end());
    const auto& change = *found;
    CHECK(change.reason.find("Read 17 and 80 first") == std::string::npos);
    CHECK(change.reason.find("read 17 and 80 first") != std::string::npos);
    CHECK(change.caution.find("Numbers are small") != std::string::npos);
}

TEST_CASE("the published paper has 44 paragraphs, no number without a source and nothing that stops a freeze") {
    auto& office = read_only();
    auto layout = office.layout();
    CHECK(layout.readiness.unlinked_numbers == 0);
    CHECK(layout.readiness.percentages_without_reason == 0);
    CHECK(layout.readiness.unanswered_implications == 0);
    std::set<std::string> numbers;
    for (const auto& [block, number] : layout.numbers) numbers.insert(number);
    CHECK(numbers.contains("44"));
    CHECK_FALSE(numbers.contains("45"));
    CHECK(numbers.contains("Table One"));
    CHECK(office.paper().state == PaperState::published);
    CHECK(office.paper().approved_post == "Chief Executive");
    CHECK(iso(*office.paper().published_at) == "2024-09-16T08:00:00.000Z");
}

TEST_CASE("Table One keeps its five rows and says N/A where there is no amount") {
    auto& office = read_only();
    auto table = office.figures()[6].answer;
    REQUIRE(table.rows.size() == 5);
    std::vector<std::string> funding;
    for (const auto& row : table.rows) funding.push_back(row[2]);
    CHECK(funding == std::vector<std::string>{"£4,152", "£9,970", "£9,678", "N/A", "£29,290"});
    CHECK(table.value == 5309000);
    CHECK(table.unknown == 1);
}

TEST_CASE("the four themes of the paper lead in what people said") {
    auto& office = read_only();
    std::vector<std::string> leading;
    auto heard = office.figures()[3].answer;
    for (const auto& part : heard.parts) leading.push_back(part.label);
    REQUIRE(leading.size() > 4);
    leading.resize(4);
    CHECK(leading
          == std::vector<std::string>{"Business crime and shoplifting", "Anti-social behaviour", "Speeding in villages",
                                      "Drug dealing"});
}

TEST_CASE(
    "after one community day is put in another district, verifying names the figure that moved, and who moved it") {
    DemoOffice office;
    auto day = *engagement::find_engagement(*office.database().read(), "E-0003");
    day.area = "E07000135";
    auto kept = office.office().change(
        {}, "Engagement Officer", office.now(), "The day was held in Wigston",
        [&](office::Change& change) { return keep(change, engagement::engagement_fields(), day); });
    REQUIRE(kept.ok());
    std::vector<std::string> moved;
    for (const auto& verdict : office.verdicts()) {
        if (verdict.check.agrees) continue;
        moved.push_back(verdict.frozen.place);
        CHECK(verdict.frozen.figure == "F-0001");
        CHECK(verdict.shown_now == verdict.frozen.shown); // eight days still
        CHECK(
            verdict.check.differences
            == std::vector<std::string>{"The part “E07000129” was 1 and is 0", "The part “E07000135” was 0 and is 1"});
        REQUIRE(verdict.check.moved.size() == 1);
        CHECK(verdict.check.moved[0].reference == "E-0003");
        auto why = joined(verdict.why, " ");
        CHECK(why.find("Engagement Officer") != std::string::npos);
        CHECK(why.find("The day was held in Wigston") != std::string::npos);
    }
    CHECK(moved == std::vector<std::string>{"9", "Map after paragraph 10"});
}

TEST_CASE("history of the demo office reads as it happened") {
    auto& office = read_only();
    auto reader = office.database().read();
    auto day = *engagement::find_engagement(*reader, "E-0001");
    std::vector<std::string> days;
    for (const auto& line : office::history_of(*reader, engagement::engagement_fields().shape(), day.id.value))
        days.push_back(iso(london_date(line.at)) + " " + line.actor);
    CHECK(days
          == std::vector<std::string>{"2024-06-14 Engagement Officer", "2024-06-13 Engagement Officer",
                                      "2024-05-13 Engagement Officer"});
}

TEST_CASE("the demo office has actions in every state, and a verified one was confirmed by a second person") {
    auto& office = read_only();
    auto reader = office.database().read();
    std::set<office::ActionState> states;
    for (int number = 1; auto action = office::action_named(*reader, in_words(Reference{"A", 0, number})); ++number) {
        CAPTURE(action->reference);
        states.insert(action->state);
        CHECK(action->is_sample);
        if (action->state == office::ActionState::verified) CHECK_FALSE(action->evidence.text.empty());
    }
    CHECK(states.size() == std::size(Choices<office::ActionState>::list));
}

TEST_CASE("every role of the demo office has one sign-in, and all share one password") {
    auto& office = read_only();
    auto reader = office.database().read();
    std::set<office::Role> roles;
    std::set<std::string> hashes;
    for (const auto& sign_in : demo_sign_ins()) {
        auto person = office::person_of_email(*reader, sign_in.email);
        REQUIRE(person);
        CHECK(person->name == person->post);
        roles.insert(person->role);
        hashes.insert(office::password_hash_of(*reader, person->id));
    }
    CHECK(roles.size() == std::size(Choices<office::Role>::list));
    REQUIRE(hashes.size() == 1);
    CHECK(office::is_password(*hashes.begin(), demo_password));
    CHECK(office::password_problems(demo_password, office::people(*reader).front()).empty());
}

TEST_CASE("the Panel's recommendation has a reply and the action that came of it") {
    auto& office = read_only();
    auto reader = office.database().read();
    auto made = recommendations_of(*reader, office.paper().id);
    REQUIRE(made.size() == 1);
    CHECK_FALSE(awaits_reply(made[0]));
    CHECK(made[0].replied_on <= made[0].reply_due);
    auto action = office::action_named(*reader, made[0].action_reference);
    REQUIRE(action);
    CHECK(action->source == office::ActionSource::recommendation);
    CHECK(action->source_reference == "P-2024-001");
}

TEST_CASE("the next paper is a draft with work left to do") {
    auto& office = read_only();
    CHECK(office.paper("P-2024-002").state == PaperState::drafting);
    auto readiness = office.layout("P-2024-002").readiness;
    CHECK(readiness.unlinked_numbers == 1);
    CHECK(readiness.unanswered_implications == 3);
}

TEST_CASE("after it there is a paper in each state that comes before publication, and each is a sample") {
    DemoOffice office;
    struct Case {
        const char* reference;
        PaperState state;
        const char* move; // the page on which its next move is asked
    };
    Client client(office);
    client.get("/sign-in").submit({{"email", "chief-executive@demo.example"}, {"password", demo_password}});
    for (auto [reference, state, move] :
         {Case{"P-2024-003", PaperState::approved, "/publication"}, Case{"P-2024-004", PaperState::frozen, "/approval"},
          Case{"P-2024-005", PaperState::drafting, "/freeze"}}) {
        CAPTURE(reference);
        auto paper = office.paper(reference);
        CHECK(paper.state == state);
        CHECK(paper.is_sample);
        CHECK_FALSE(paper.published_at);
        CHECK(client.get(std::string("/work/papers/") + reference + move).status() == 200);
    }
    CHECK(office.paper("P-2024-003").release_at > demo_today());
    CHECK(office.paper("P-2024-003").approved_by != office.paper("P-2024-003").frozen_by);
}

TEST_CASE("late actions were chased as the program chases them, and the letters wait for a mail server") {
    auto& office = read_only();
    auto letters = office::outbox(*office.database().read(), 100);
    // What is acknowledged to people who wrote in waits there too.
    std::erase_if(letters, [](const office::Mail& letter) { return letter.why != "Actions are chased"; });
    REQUIRE(letters.size() == 13);
    std::set<std::string> addresses;
    for (const auto& sign_in : demo_sign_ins()) addresses.insert(sign_in.email);
    for (const auto& letter : letters) {
        CAPTURE(letter.subject);
        CHECK(letter.state == office::MailState::waiting);
        CHECK(letter.attempts == 0);
        CHECK(addresses.contains(letter.to));
        CHECK(letter.made_at < demo_today());
    }
    CHECK(letters[0].body.find("10 days late") != std::string::npos);
}

TEST_CASE("a database that holds anything is refused and left as it was") {
    TestOffice office;
    office.person_of(Role::engagement_officer);
    auto refused = load_demo(office.office());
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.refusal().message.find("holds records already") != std::string::npos);
    CHECK(office::people(*office.database().read()).size() == 1);
    DemoOffice loaded;
    CHECK_FALSE(load_demo(loaded.office()).ok());
}

TEST_CASE("a demo office lives in the days of its story, and any other by the clock of the machine") {
    TestOffice other;
    auto apart = [](TestOffice& office) {
        return WallClock().now().milliseconds - clock_for(office.database())->now().milliseconds;
    };
    CHECK(apart(other) < 60'000);
    DemoOffice office;
    begin_demo_time(office.office());
    auto now = clock_for(office.database())->now();
    CHECK(london_date(now) == date_of(2024, 10, 7));
    CHECK(clock_for(office.database())->now() >= now);
}

TEST_CASE("anyone can read the demo's paper, and it says that it is a demo with samples") {
    auto& office = read_only();
    Client client(office);
    client.get("/papers/P-2024-001");
    CHECK(client.status() == 200);
    for (const char* words : {"eight", "£53,090", "+371%", "11.5%", "66", "SAMPLE"}) {
        CAPTURE(words);
        CHECK(client.says(words));
    }
    CHECK(client.words().find("This is a demo office") != std::string::npos);
    CHECK(client.get("/papers/P-2024-002").status() != 200);
    CHECK(office.faults().empty());
}

} // namespace reeve::journeys
