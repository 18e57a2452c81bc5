// Tests of kept rules, occasions and records of duties, and of the book they make with what slices hand over; on both
// engines.
#include "office/duty_desk.h"
#include "office/duty_feed.h"
#include "office/duty_figures.h"
#include "office/office_testing.h"

using namespace reeve;
using namespace reeve::office;

namespace {

// The office on 23 September 2024, with a term since 9 May.
struct DutyOffice : office::testing::Registers {
    DutyRegistry registry;
    Date today = date_of(2024, 9, 23);

    explicit DutyOffice(db::Engine engine) : Registers(engine) {
        change([](Change& made) {
            OfficeTerm term{.name = "2024 to 2028",
                            .election_day = date_of(2024, 5, 2),
                            .took_office = date_of(2024, 5, 9),
                            .ends_on = date_of(2028, 5, 10)};
            return keep_new(made, office_term_fields(), term).version;
        });
    }
    Duty duty(const char* reference) { return *duty_named(*read(), registry, reference); }
    DutyItem item(const char* reference, const std::string& key, Date until = date_of(2025, 4, 30)) {
        for (auto& found : items_of_duty(*read(), registry, duty(reference), today, until))
            if (found.occasion.key == key) return std::move(found);
        throw Fault("no occasion " + key + " of " + reference);
    }
    Result<DutyRecord> done(const char* reference, const char* key, Date on) {
        return change([&](Change& made) {
            return keep_duty_record(
                made, {.duty = reference, .occasion = key, .done_on = on, .address = "https://office.example/it"});
        });
    }
};

} // namespace

TEST_CASE("a corrected rule stands in place of the carried one, and history shows both with the reason") {
    for (auto engine : db::test_engines()) {
        DutyOffice office(engine);
        CHECK(duties(*office.read(), office.registry).size() == office.registry.duties().size());
        auto rule = office.duty("l-36");
        CHECK(rule.version == 0);
        rule.due_rule = ClearWorkingDaysBefore{6};
        rule.is_confirmed = true;
        rule.checked_on = date_of(2024, 9, 20);
        auto kept =
            office.change([&](Change& made) { return correct_duty(made, office.registry, rule); }, "Read s.100B");
        REQUIRE(kept.ok());
        CHECK(office.duty("L-0036").due_rule == DueRule(ClearWorkingDaysBefore{6}));
        CHECK(duties(*office.read(), office.registry).size() == office.registry.duties().size());
        auto history = history_of(*office.read(), duty_fields().shape(), kept->id.value);
        REQUIRE(history.size() == 2);
        CHECK(history[0].why == "Read s.100B");
        CHECK(history[0].actor == "Engagement Officer");
        CHECK(joined(history[0].changes, "; ").find("6 whole working days") != std::string::npos);
        CHECK(history[1].actor == "The program");
        // Made from the carried rule as well, it would save over the first correction unseen.
        CHECK(office.change([&](Change& made) { return correct_duty(made, office.registry, rule); }).is_refused());
    }
}

TEST_CASE("the book says what is late, due, done and upcoming, from the calendar and the records") {
    for (auto engine : db::test_engines()) {
        DutyOffice office(engine);
        REQUIRE(office.done("L-0112", "2024-07", date_of(2024, 8, 19)).ok());
        REQUIRE(office.done("L-0112", "2024-06", date_of(2024, 7, 30)).ok());
        CHECK(office.item("L-0112", "2024-05").standing == DutyStanding::late);
        CHECK(office.item("L-0112", "2024-06").standing == DutyStanding::done_late);
        CHECK(office.item("L-0112", "2024-07").standing == DutyStanding::done);
        CHECK(office.item("L-0112", "2024-08").standing == DutyStanding::due);
        CHECK(office.item("L-0003", "2024-05-02").standing == DutyStanding::upcoming);
        CHECK(office.item("L-0003", "2024-05-02").facts.due == DueDay{date_of(2025, 3, 31), true});
        CHECK(office.item("L-0603", "").standing == DutyStanding::not_commenced);
        CHECK(office.item("L-0015", "").standing == DutyStanding::continuing);
        CHECK(office.item("L-0301", "").standing == DutyStanding::waiting);

        auto book = duty_book(*office.read(), office.registry, office.today, office.today + 60);
        CHECK(book.beginning.since == date_of(2024, 5, 9));
        for (std::size_t at = 1; at < book.items.size(); ++at)
            if (book.items[at].facts.due && book.items[at - 1].facts.due)
                CHECK(book.items[at - 1].facts.due->day <= book.items[at].facts.due->day);
        for (const auto& item : narrowed(book.items, {.open_only = true})) {
            CAPTURE(item.duty->reference);
            CHECK(is_open(item.standing));
        }
        CHECK(narrowed(book.items, {.area = DutyArea::custody, .text = "terrorist"}).size() == 1);
    }
}

TEST_CASE("an occasion has one record; taken back with a reason it may have another") {
    for (auto engine : db::test_engines()) {
        DutyOffice office(engine);
        auto first = office.done("L-0112", "2024-07", date_of(2024, 8, 19));
        REQUIRE(first.ok());
        CHECK(office.done("L-0112", "2024-07", date_of(2024, 8, 20)).is_refused());
        CHECK(office.done("L-0112", "2024-08", date_of(2024, 9, 24)).has_problems());
        CHECK(office.change([&](Change& made) { return take_back_record(made, *first, " "); }).has_problems());
        REQUIRE(office.change([&](Change& made) { return take_back_record(made, *first, "The wrong month"); }).ok());
        CHECK(office.item("L-0112", "2024-07").standing == DutyStanding::late);
        CHECK(office.done("L-0112", "2024-07", date_of(2024, 8, 20)).ok());
        CHECK(duty_records_of(*office.read(), "L-0112").size() == 2);
        CHECK(duty_records(*office.read()).size() == 1);
    }
}

TEST_CASE("what happens is noted, counted as the rule says, and withheld only on its ground") {
    for (auto engine : db::test_engines()) {
        DutyOffice office(engine);
        auto noted = office.change([](Change& made) {
            return note_occasion(
                made, {.duty = "L-0301", .subject = "A report was published", .happened_on = date_of(2024, 8, 20)});
        });
        REQUIRE(noted.ok());
        CHECK(noted->reference == "LO-0001");
        CHECK(office.item("L-0301", "LO-0001").facts.due == DueDay{date_of(2024, 10, 14), true});
        DutyRecord withheld{.duty = "L-0301",
                            .occasion = "LO-0001",
                            .outcome = DutyOutcome::withheld,
                            .done_on = office.today,
                            .ground = WithholdingGround::national_security};
        CHECK(office.change([&](Change& made) { return keep_duty_record(made, withheld); }).has_problems());
        withheld.chief_officer_view = {"In a letter of 20 September 2024"};
        REQUIRE(office.change([&](Change& made) { return keep_duty_record(made, withheld); }).ok());
        CHECK(office.item("L-0301", "LO-0001").standing == DutyStanding::withheld);
        REQUIRE(office.change([&](Change& made) { return take_back_occasion(made, *noted, "Another force"); }).ok());
        CHECK(office.item("L-0301", "").standing == DutyStanding::waiting);
    }
}

TEST_CASE("a slice's own record counts before what was recorded by hand, and its earliest evidence is taken") {
    for (auto engine : db::test_engines()) {
        DutyOffice office(engine);
        office.registry.add(DutyWitness{.duty = "L-0112", .evidence = [](db::Connection&, Date) {
                                            return std::vector<DutyEvidence>{
                                                {"2024-07", date_of(2024, 8, 25), "G-0002"},
                                                {"2024-07", date_of(2024, 8, 21), "G-0001"}};
                                        }});
        office.registry.add(DutyWitness{.duty = "L-0120", .occasions = [](db::Connection&, Date) {
                                            return std::vector<DutyOccasion>{
                                                {"P-2024-009", "A paper", date_of(2024, 9, 20)},
                                                {"P-2023-001", "From before the term", date_of(2023, 9, 20)}};
                                        }});
        REQUIRE(office.done("L-0112", "2024-07", date_of(2024, 8, 30)).ok());
        auto item = office.item("L-0112", "2024-07");
        CHECK(item.evidence->reference == "G-0001");
        CHECK_FALSE(item.record.has_value());
        CHECK(office.item("L-0120", "P-2024-009").standing == DutyStanding::due);
        CHECK_THROWS_AS(office.item("L-0120", "P-2023-001"), Fault);
    }
}

TEST_CASE("a duty handed over twice, or one that does not hold together, is a fault") {
    DutyRegistry registry;
    auto duty = *registry.find("L-0112");
    CHECK_THROWS_AS(registry.add(duty), Fault);
    duty.reference = "L-0912";
    duty.source = "";
    CHECK_THROWS_AS(registry.add(duty), Fault);
    duty.source = "Standing orders of the office";
    registry.add(duty);
    CHECK(registry.find("l-912")->source == "Standing orders of the office");
}

TEST_CASE("the decision to publish is kept with each change of mind") {
    for (auto engine : db::test_engines()) {
        DutyOffice office(engine);
        CHECK_FALSE(duty_publication(*office.read()).is_public);
        auto decide = [&](bool shows, const char* why) {
            return office.change([&](Change& made) { return decide_duty_publication(made, shows, Prose{why}); }, why);
        };
        CHECK(decide(true, "").has_problems());
        REQUIRE(decide(true, "Open government").ok());
        CHECK(duty_publication(*office.read()).is_public);
        REQUIRE(decide(false, "Under review").ok());
        CHECK_FALSE(duty_publication(*office.read()).is_public);
        CHECK(history_of(*office.read(), duty_publication_fields().shape(), 1).size() == 2);
    }
}

TEST_CASE("the calendar has an event for each last day, folded and escaped, with an identity that stays") {
    DutyOffice office(db::Engine::sqlite);
    auto text = duty_calendar({office.item("L-0102", "2024/25 Q1"), office.item("L-0015", "")}, "The office, at work",
                              "https://reeve.example", "/duties/", office.today);
    CHECK(text.find("UID:L-0102-2024-25-q1@reeve\r\n") != std::string::npos);
    CHECK(text.find("DTSTART;VALUE=DATE:20240811\r\n") != std::string::npos);
    CHECK(text.find("X-WR-CALNAME:Duties: The office\\, at work\r\n") != std::string::npos);
    CHECK(text.find("URL:https://reeve.example/duties/L-0102\r\n") != std::string::npos);
    CHECK(text.find("L-0015") == std::string::npos);
    for (const auto& line : split(replaced(text, "\r\n", "\n"), '\n')) CHECK(line.size() <= 75);
}

TEST_CASE("of the duties that fell due, those done in time are counted, with each of them as evidence") {
    for (auto engine : db::test_engines()) {
        DutyOffice office(engine);
        auto figure = duty_figures(office.registry).at(0);
        Question august{.period = {date_of(2024, 8, 28), date_of(2024, 8, 28)}};
        auto ask = [&](const Question& question) { return figure.ask(*office.read(), question, office.now); };
        auto none = ask(august);
        CHECK(none.value == 0);
        CHECK(none.denominator == 2); // grants and spending of July
        REQUIRE(office.done("L-0112", "2024-07", date_of(2024, 8, 28)).ok());
        REQUIRE(office.done("L-0113", "2024-07", date_of(2024, 8, 29)).ok());
        auto one = ask(august);
        CHECK(one.value == 1);
        CHECK(one.denominator == 2);
        REQUIRE(one.evidence.size() == 1);
        CHECK(one.evidence[0].reference == "L-0112 2024-07");
        CHECK(ask({.period = {date_of(2020, 1, 1), date_of(2020, 1, 31)}}).state == Answer::State::not_received);
    }
}

TEST_CASE("what is still to be done is read from open occasions alone where a slice has them, and is the same") {
    for (auto engine : db::test_engines()) {
        DutyOffice office(engine);
        int read_whole = 0;
        auto both = [&](db::Connection&, Date) {
            ++read_whole;
            return std::vector<DutyOccasion>{{.key = "done", .subject = "One", .on = date_of(2024, 8, 1)},
                                             {.key = "not done", .subject = "Two", .on = date_of(2024, 8, 2)}};
        };
        auto done = [](db::Connection&, Date) {
            return std::vector<DutyEvidence>{{.key = "done", .done_on = date_of(2024, 8, 3)}};
        };
        auto open = [](db::Connection&, Date) {
            return std::vector<DutyOccasion>{{.key = "not done", .subject = "Two", .on = date_of(2024, 8, 2)}};
        };
        office.registry.add(DutyWitness{.duty = "L-0206", .occasions = both, .evidence = done, .open_occasions = open});
        auto items = duty_book(*office.read(), office.registry, office.today, office.today + 60).items;
        std::erase_if(items, [](const DutyItem& item) { return !is_open(item.standing); });
        CHECK(read_whole == 1);
        auto found = open_duties(*office.read(), office.registry, office.today, office.today + 60);
        CHECK(read_whole == 1);
        REQUIRE(found.size() == items.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            CHECK(found[i].duty->reference == items[i].duty->reference);
            CHECK(found[i].occasion.key == items[i].occasion.key);
        }
    }
}
