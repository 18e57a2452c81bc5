// Inspection reports: 56 days of which publication is the first, and what must be there before comments are published.
#include "assurance/inspection_report.h"
#include <doctest/doctest.h>

namespace reeve::assurance {
namespace {

InspectionReport report_on(Date day) {
    InspectionReport report;
    report.title = "How the force answers calls";
    report.inspector = "HMICFRS";
    report.on_body = "The force";
    report.published_on = day;
    return report;
}

InspectionReport written_one() {
    auto report = report_on(date_of(2024, 6, 11));
    report.came_on = date_of(2024, 7, 1);
    report.force_comments = {"The force accepts it."};
    report.response = {"I welcome it."};
    return *written(report);
}

InspectionFinding answered(FindingAnswer answer) {
    InspectionFinding finding;
    finding.number = 1;
    finding.words = {"Answer more calls"};
    finding.answer = answer;
    return finding;
}

} // namespace

TEST_CASE("the last of the 56 days is counted with the day of publication as the first") {
    for (auto [published_on, last] : std::initializer_list<std::pair<Date, Date>>{
             {date_of(2024, 6, 11), date_of(2024, 8, 5)},
             {date_of(2024, 1, 1), date_of(2024, 2, 25)},    // a leap year
             {date_of(2024, 1, 5), date_of(2024, 2, 29)},    // ends on the leap day
             {date_of(2023, 1, 5), date_of(2023, 3, 1)},     // no leap day
             {date_of(2024, 11, 6), date_of(2024, 12, 31)},  // year's end
             {date_of(2024, 11, 7), date_of(2025, 1, 1)},    // into the next
             {date_of(2024, 2, 5), date_of(2024, 3, 31)},    // the clocks go forward, Easter Sunday
             {date_of(2024, 9, 2), date_of(2024, 10, 27)},   // the clocks go back, a Sunday
             {date_of(2024, 10, 30), date_of(2024, 12, 24)}, // bank holidays do not matter
             {date_of(2024, 10, 31), date_of(2024, 12, 25)}}) {
        CAPTURE(iso(published_on));
        CHECK(last_day(report_on(published_on)) == last);
    }
}

TEST_CASE("day 56 is in time and day 57 is late, and both are said plainly") {
    auto report = report_on(date_of(2024, 6, 11));
    CHECK(clock_of(report, date_of(2024, 8, 5))->state == office::ClockState::running);
    CHECK(clock_of(report, date_of(2024, 8, 6))->state == office::ClockState::late);
    report.responded_on = date_of(2024, 8, 5);
    CHECK(clock_in_words(report, date_of(2024, 9, 1)) == "Done in time, on 5 August 2024 (day 56 of 56)");
    report.responded_on = date_of(2024, 8, 9);
    CHECK(clock_of(report, date_of(2024, 9, 1))->state == office::ClockState::stopped_late);
}

TEST_CASE("no law sets a last day for another inspection") {
    auto report = report_on(date_of(2024, 6, 11));
    report.kind = InspectionKind::other;
    CHECK_FALSE(last_day(report));
    CHECK(clock_in_words(report, date_of(2025, 1, 1)) == "No law sets a last day");
}

TEST_CASE("the days and words of a report are in their order") {
    struct Case {
        const char* what;
        void (*spoil)(InspectionReport&);
        const char* member;
    };
    for (auto [what, spoil, member] : std::initializer_list<Case>{
             {"well", [](auto&) {}, ""},
             {"future", [](auto& one) { one.published_on = date_of(2025, 1, 1); }, "published_on"},
             {"script", [](auto& one) { one.link = "javascript:alert(1)"; }, "link"},
             {"asked before", [](auto& one) { one.asked_on = date_of(2024, 6, 1); }, "asked_on"},
             {"wanted, not asked", [](auto& one) { one.wanted_by = date_of(2024, 7, 1); }, "asked_on"},
             {"wanted before asked",
              [](auto& one) {
                  one.asked_on = date_of(2024, 6, 20);
                  one.wanted_by = date_of(2024, 6, 19);
              },
              "wanted_by"},
             {"wanted after the law's day",
              [](auto& one) {
                  one.asked_on = date_of(2024, 6, 20);
                  one.wanted_by = date_of(2024, 8, 6);
              },
              "wanted_by"},
             {"wanted on the law's day",
              [](auto& one) {
                  one.asked_on = date_of(2024, 6, 20);
                  one.wanted_by = date_of(2024, 8, 5);
              },
              ""},
             {"came without words", [](auto& one) { one.came_on = date_of(2024, 7, 1); }, "force_comments"},
             {"words without a day", [](auto& one) { one.force_comments = {"Yes"}; }, "came_on"},
             {"words and none",
              [](auto& one) {
                  one.came_on = date_of(2024, 7, 1);
                  one.force_comments = {"Yes"};
                  one.no_comments_because = "None came";
              },
              "no_comments_because"}}) {
        CAPTURE(what);
        auto report = report_on(date_of(2024, 6, 11));
        spoil(report);
        auto problems = check(report, date_of(2024, 9, 1));
        CHECK(problems.empty() == !*member);
        if (*member) CHECK(problems.has(member));
    }
}

TEST_CASE("comments are published with the chief constable's and an answer to each recommendation") {
    auto today = date_of(2024, 7, 20);
    CHECK(published(report_on(date_of(2024, 6, 11)), {}, today).is_refused());
    CHECK(published(written_one(), {answered(FindingAnswer::none)}, today).refusal().message.find("Recommendation 1")
          != std::string::npos);
    auto silent = written_one();
    silent.came_on.reset();
    silent.force_comments = {};
    CHECK(published(silent, {}, today).refusal().message.find("chief constable's comments") != std::string::npos);
    silent.no_comments_because = "The force had none";
    CHECK(published(silent, {}, today));
    auto done = published(written_one(), {answered(FindingAnswer::no_action)}, today);
    REQUIRE(done);
    CHECK(done->responded_on == today);
    CHECK(written(*done).is_refused());
}

TEST_CASE("copies are sent once the comments are published, and not before") {
    auto report = written_one();
    report.sent_on = date_of(2024, 7, 20);
    CHECK(sent(report, date_of(2024, 7, 21)).is_refused());
    report = *published(report, {}, date_of(2024, 7, 21));
    CHECK(sent(report, date_of(2024, 7, 21)).problems().has("sent_on"));
    report.sent_on = date_of(2024, 7, 22);
    CHECK(sent(report, date_of(2024, 7, 21)).problems().has("sent_on"));
    CHECK(sent(report, date_of(2024, 7, 22)));
}

TEST_CASE("an answer says what is done or why nothing is") {
    for (auto answer : {FindingAnswer::action, FindingAnswer::no_action}) {
        auto finding = answered(answer);
        CHECK(check(finding).has("answer_words"));
        finding.answer_words = {"The force hires"};
        CHECK(check(finding).empty());
    }
    auto finding = answered(FindingAnswer::none);
    finding.answer_words = {"The force hires"};
    CHECK(check(finding).has("answer"));
}

} // namespace reeve::assurance
