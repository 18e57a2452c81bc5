// Tests of duties: what the program carries, what may stand, and how an occasion stands on a day.
#include "office/duty_calendar.h"
#include "office/duty_law.h"
#include "office/duty_record.h"
#include <doctest/doctest.h>
#include <set>

using namespace reeve;
using namespace reeve::office;

namespace {

Date day(const char* iso) { return *parse_iso_date(iso); }

const Duty& carried(const char* reference) {
    for (const auto& duty : carried_duties())
        if (duty.reference == reference) return duty;
    throw Fault(std::string("no such duty: ") + reference);
}

const DutyBeginning term_of_2024{date_of(2024, 5, 9), date_of(2024, 5, 2)};

std::vector<std::string> keys(const Duty& duty, const char* until) {
    std::vector<std::string> list;
    for (const auto& occasion : occasions_by_calendar(duty, term_of_2024, day(until))) list.push_back(occasion.key);
    return list;
}

} // namespace

TEST_CASE(
    "each duty the program carries has its source, its edition and the day it was checked, or is to be confirmed") {
    std::set<std::string> references;
    for (const auto& duty : carried_duties()) {
        CAPTURE(duty.reference);
        CHECK(references.insert(duty.reference).second);
        CHECK(check(duty).empty());
        CHECK_FALSE(duty.edition.empty());
        CHECK(duty.is_confirmed == duty.checked_on.has_value());
        CHECK((duty.trigger == DutyTrigger::always || !duty.trigger_words.empty()));
        CHECK_FALSE(duty.evidence_words.empty());
    }
    CHECK(references.size() > 80);
    CHECK(carried("L-0003").section == "s.5(1)-(2)");
    CHECK_FALSE(carried("L-0036").is_confirmed);
    CHECK(checked_words(carried("L-0036")) == "To be confirmed: not checked yet");
}

TEST_CASE("a file of duties with a wrong cell is refused with its row") {
    CHECK_THROWS_WITH_AS(read_duties("reference,title\nL-0001\n"), doctest::Contains("row 2"), Fault);
    CHECK_THROWS_WITH_AS(read_duties("reference,due_rule\nL-0001,whenever\n"), doctest::Contains("due_rule"), Fault);
    CHECK_THROWS_WITH_AS(read_duties("reference,colour\nL-0001,red\n"), doctest::Contains("colour"), Fault);
}

TEST_CASE("what starts the clock must fit the way of counting") {
    auto duty = carried("L-0112");
    CHECK(check(duty).empty());
    duty.trigger = DutyTrigger::event;
    CHECK(check(duty).has("started_by"));
    duty.due_rule = AtAllTimes{};
    CHECK(check(duty).has("started_by"));
    duty.trigger = DutyTrigger::always;
    CHECK(check(duty).empty());
    duty.is_confirmed = true;
    duty.checked_on.reset();
    CHECK(check(duty).has("checked_on"));
}

TEST_CASE("a duty is in force from its day, and not while it is only made") {
    auto duty = carried("L-0603");
    CHECK_FALSE(is_in_force(duty, day("2024-10-07")));
    CHECK(is_in_force(duty, day("2026-06-19")));
    CHECK(commencement_words(duty, day("2024-10-07")) == "In force from 19 June 2026");
    CHECK_FALSE(is_in_force(carried("L-0504"), day("2030-01-01")));
}

TEST_CASE("the calendar brings months, quarters, years and reviews since the term began") {
    using Keys = std::vector<std::string>;
    CHECK(keys(carried("L-0112"), "2024-08-31") == Keys{"2024-05", "2024-06", "2024-07", "2024-08"});
    CHECK(keys(carried("L-0102"), "2025-03-31") == Keys{"2024/25 Q1", "2024/25 Q2", "2024/25 Q3", "2024/25 Q4"});
    CHECK(keys(carried("L-0105"), "2026-03-31") == Keys{"2024/25", "2025/26"});
    CHECK(keys(carried("L-0111"), "2026-04-01") == Keys{"2025/26", "2026/27"});
    CHECK(keys(carried("L-0033"), "2026-02-01") == Keys{"2025-02-01", "2026-02-01"});
    CHECK(keys(carried("L-0106"), "2025-05-31") == Keys{"2024-05-02", "review-2024-11-09", "review-2025-05-09"});
    CHECK(keys(carried("L-0613"), "2025-05-31") == Keys{"review-2025-05-09"});
    CHECK(keys(carried("L-0003"), "2025-05-31") == Keys{"2024-05-02"});
    CHECK(keys(carried("L-0301"), "2025-05-31").empty());
    CHECK(keys(carried("L-0015"), "2025-05-31").empty());
}

TEST_CASE("without a term the count begins with the financial year, and no election is made up") {
    auto beginning = duty_beginning(std::nullopt, day("2024-10-07"));
    CHECK(beginning.since == day("2024-04-01"));
    CHECK(occasions_by_calendar(carried("L-0003"), beginning, day("2025-12-31")).empty());
    auto quarters = occasions_by_calendar(carried("L-0102"), beginning, day("2024-09-30"));
    REQUIRE(quarters.size() == 2);
    CHECK(quarters[1].subject == "July to September 2024");
    CHECK(quarters[1].on == day("2024-09-30"));
}

TEST_CASE("how an occasion stands on a day") {
    using enum DutyStanding;
    auto law = [](const char* last) { return DutyFacts{.due = DueDay{day(last)}}; };
    auto own = DutyFacts{.due = DueDay{day("2024-10-04"), false}};
    auto done_in_time = law("2024-10-31"), done_after = law("2024-09-30"), kept_back = law("2024-09-30");
    done_in_time.done_on = done_after.done_on = day("2024-10-02");
    kept_back.is_withheld = true;
    struct Case {
        DutyFacts facts;
        DutyStanding standing;
        const char* words;
    };
    for (const auto& [facts, expected, words] : {
             Case{law("2024-10-06"), late, "1 day late"},
             Case{law("2024-10-07"), due, "Due today"},
             Case{law("2024-12-06"), due, "Due in 60 days"},
             Case{law("2024-12-07"), upcoming, "Due in 61 days"},
             Case{own, late, "3 days late by the office's own standard"},
             Case{done_in_time, done, "Done"},
             Case{done_after, done_late, "Done 2 days late"},
             Case{kept_back, withheld, "Withheld"},
             Case{DutyFacts{.is_in_force = false}, not_commenced, "Not yet in force"},
             Case{DutyFacts{.is_continuing = true, .has_occasion = false}, continuing, "At all times"},
             Case{DutyFacts{.has_occasion = false}, waiting, "No occasion yet"},
             Case{DutyFacts{}, due, "Open; no last day is set"},
         }) {
        CAPTURE(words);
        CHECK(standing(facts, day("2024-10-07")) == expected);
        CHECK(standing_words(facts, day("2024-10-07")) == words);
    }
}

TEST_CASE("done needs a day that has come and what shows it; withheld needs its ground and the chief officer's view") {
    DutyRecord record{
        .duty = "L-0120", .occasion = "P-2024-001", .done_on = day("2024-10-08"), .reference = "", .address = ""};
    auto today = day("2024-10-07");
    CHECK(check(record, today).has("done_on"));
    CHECK(check(record, today).has("reference"));
    record.done_on = today;
    record.address = "javascript:alert(1)";
    CHECK(check(record, today).has("address"));
    record.address = "//elsewhere.example";
    CHECK(check(record, today).has("address"));
    record.address = "https://office.example/papers/1";
    CHECK(check(record, today).empty());
    record.outcome = DutyOutcome::withheld;
    CHECK(check(record, today).has("ground"));
    record.ground = WithholdingGround::safety;
    CHECK(check(record, today).has("chief_officer_view"));
    record.chief_officer_view = {"In a letter of 1 October 2024"};
    CHECK(check(record, today).empty());
    record.ground = WithholdingGround::enactment;
    record.chief_officer_view = {};
    CHECK(check(record, today).empty());
}

TEST_CASE("what was recorded is taken back once, with the reason") {
    DutyRecord record{.duty = "L-0120", .occasion = "P-2024-001"};
    CHECK(take_back(record, "").has_problems());
    auto taken = take_back(record, "The wrong occasion");
    REQUIRE(taken.ok());
    CHECK(taken->taken_back == "The wrong occasion");
    CHECK(take_back(*taken, "Again").is_refused());
    NotedOccasion occasion{
        .subject = "The report was published", .happened_on = day("2024-08-08"), .set_day = day("2024-08-01")};
    CHECK(check(occasion).has("set_day"));
    occasion.set_day = day("2024-10-02");
    CHECK(check(occasion).empty());
}
