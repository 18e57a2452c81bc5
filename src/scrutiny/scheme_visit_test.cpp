// Visits, the people in custody and the concerns: numbers add up, nobody has a name, and what was not made says why.
#include "scrutiny/scheme_visit.h"
#include "scrutiny/visit_concern.h"
#include "scrutiny/visit_coverage.h"
#include "scrutiny/visit_detainee.h"
#include <doctest/doctest.h>

namespace reeve::scrutiny {
namespace {

const Moment now = from_london(date_of(2024, 6, 5), {9, 0, 0});
const Date today = date_of(2024, 6, 5);

VisitScheme custody() {
    VisitScheme scheme;
    scheme.id = {1};
    scheme.title = "Custody visiting";
    scheme.force_post = "Custody inspector";
    return scheme;
}

SchemeVisit visit_made() {
    SchemeVisit visit;
    visit.scheme = {1};
    visit.planned_on = date_of(2024, 6, 4);
    visit.band = VisitBand::evening;
    visit.first_visitor = {11};
    visit.second_visitor = {12};
    visit.arrived_at = from_london(date_of(2024, 6, 4), {19, 40, 0});
    visit.admitted_at = from_london(date_of(2024, 6, 4), {19, 45, 0});
    visit.held = 12;
    visit.unavailable = 3;
    visit.offered = 7;
    visit.not_offered = 1;
    visit.observed_only = 1;
    visit.accepted = 5;
    visit.declined = 2;
    return visit;
}

Visitor visitor() {
    Visitor made;
    made.id = {13};
    made.reference = "VR-0003";
    made.scheme = {1};
    made.name = "A volunteer";
    made.recruited_on = date_of(2023, 1, 9);
    made.vetted_until = date_of(2026, 2, 1);
    made.trained_on = date_of(2023, 3, 1);
    made.term_begins = date_of(2023, 4, 1);
    made.term_ends = date_of(2026, 3, 31);
    return made;
}

} // namespace

TEST_CASE("the people held add up, and the message stands beside the number that does not") {
    struct Case {
        const char* what;
        void (*change)(SchemeVisit&);
        const char* member;
        const char* words;
    };
    const Case cases[] = {
        {"whole", [](SchemeVisit&) {}, "", ""},
        {"one too many held", [](SchemeVisit& v) { v.held = 13; }, "held", "1 person is not accounted for"},
        {"some counted twice", [](SchemeVisit& v) { v.held = 10; }, "held", "2 people are counted twice"},
        {"offered is not accepted and declined", [](SchemeVisit& v) { v.declined = 1; }, "offered",
         "7 were offered a visit, but 5 accepted and 1 declined, which is 6"},
        {"a number is missing", [](SchemeVisit& v) { v.observed_only = std::nullopt; }, "observed_only",
         "Enter a number"},
        {"less than nobody", [](SchemeVisit& v) { v.held = -1; }, "held", "0 to 500"},
    };
    for (const auto& one : cases) {
        auto visit = visit_made();
        one.change(visit);
        auto problems = check_report(visit, custody(), now);
        CAPTURE(one.what);
        CHECK(problems.empty() == (*one.member == '\0'));
        if (*one.member) {
            REQUIRE(problems.has(one.member));
            CHECK(problems.list.front().message.find(one.words) != std::string::npos);
        }
    }
}

TEST_CASE("the 102 people of a published table who were not accounted for would have been refused") {
    auto visit = visit_made();
    visit.held = 255;
    visit.unavailable = 49;
    visit.offered = 122;
    visit.accepted = 100;
    visit.declined = 22;
    visit.not_offered = 69;
    visit.observed_only = 2;
    CHECK(check_report(visit, custody(), now)
              .list.front()
              .message.ends_with("242 together: 13 people are not accounted for"));
}

TEST_CASE("a scheme without people counts none, and asks for the times all the same") {
    auto dogs = custody();
    dogs.kind = SchemeKind::animal_welfare;
    SchemeVisit visit;
    auto problems = check_report(visit, dogs, now);
    CHECK(problems.has("arrived"));
    CHECK(problems.has("admitted"));
    CHECK(problems.list.size() == 2);
    CHECK(report_columns(dogs).size() < report_columns(custody()).size());
}

TEST_CASE("a wait beyond the scheme's is explained, and nobody is let in before they come or after now") {
    auto visit = visit_made();
    visit.admitted_at = from_london(date_of(2024, 6, 4), {19, 50, 0});
    CHECK(check_report(visit, custody(), now).empty()); // ten minutes
    visit.admitted_at = from_london(date_of(2024, 6, 4), {19, 51, 0});
    CHECK(check_report(visit, custody(), now).list.front().message == "Enter why you waited 11 minutes");
    visit.delay_because = {"The desk was busy"};
    CHECK(check_report(visit, custody(), now).empty());
    visit.admitted_at = from_london(date_of(2024, 6, 4), {19, 39, 0});
    CHECK(check_report(visit, custody(), now).has("admitted"));
    visit.arrived_at = visit.admitted_at = from_london(date_of(2024, 6, 5), {9, 1, 0});
    CHECK(check_report(visit, custody(), now).has("arrived"));
}

TEST_CASE("a visit that was not made says why, and one that was made cannot become missed") {
    SchemeVisit visit;
    CHECK(not_made(visit, VisitState::missed, {" "}).problems().has("not_made_because"));
    auto missed = not_made(visit, VisitState::missed, {"A visitor was ill"});
    REQUIRE(missed);
    CHECK(not_made(*missed, VisitState::cancelled, {"Again"}).is_refused());
    visit.state = VisitState::made;
    CHECK(not_made(visit, VisitState::cancelled, {"Too late"}).is_refused());
}

TEST_CASE("somebody else goes in the place of one of the pair, when they may visit on that day") {
    auto visit = visit_made();
    visit.swap_wanted_by = {12};
    visit.swap_because = {"On holiday"};
    auto after = swapped(visit, {12}, visitor());
    REQUIRE(after);
    CHECK(after->second_visitor == Id<Visitor>{13});
    CHECK(after->first_visitor == Id<Visitor>{11});
    CHECK_FALSE(after->swap_wanted_by);
    CHECK(after->swap_because.text.empty());
    CHECK(swapped(visit, {99}, visitor()).has_problems());
    CHECK(swapped(*after, {11}, visitor()).has_problems()); // is one of the pair already
    auto late = visitor();
    late.vetted_until = date_of(2024, 6, 3);
    CHECK(swapped(visit, {12}, late).problems().list.front().message
          == "They cannot visit on 4 June 2024. Clearance ended on 3 June 2024");
    visit.state = VisitState::cancelled;
    CHECK(swapped(visit, {12}, visitor()).is_refused());
}

TEST_CASE("a visitor may go while trained, cleared, in their term and not gone") {
    auto made = visitor();
    CHECK(*days_to_visit(made) == Period{date_of(2023, 4, 1), date_of(2026, 2, 1)});
    CHECK(standing_in_words(made, today) == "Active until 1 February 2026");
    made.left_on = date_of(2024, 6, 4);
    CHECK_FALSE(may_visit_on(made, today));
    CHECK(standing_in_words(made, today) == "Left on 4 June 2024");
    made = visitor();
    made.trained_on = made.vetted_until = std::nullopt;
    CHECK(standing_in_words(made, today) == "Waiting for clearance and training");
    CHECK_FALSE(days_to_visit(made));
    made = visitor();
    made.term_begins = date_of(2024, 7, 1);
    CHECK(standing_in_words(made, today) == "Can visit from 1 July 2024");
    made.term_ends = date_of(2024, 6, 30);
    CHECK(check(made).has("term_ends"));
    made.term_ends = date_of(2031, 1, 1);
    CHECK(check(made).list.front().message == "A term is six years at most");
    made.term_ends = std::nullopt;
    CHECK(check(made).has("term_ends"));
}

TEST_CASE("a person in custody is a number and never a name") {
    const std::pair<const char*, bool> numbers[] = {
        {"06CD/1234/24", true}, {"1234", true}, {"EA-12345", true}, {"JOHN", false},  {"JOHN1", false},
        {"John Smith", false},  {"", false},    {"ABC", false},     {"12.34", false}, {"123456789012345678901", false}};
    for (const auto& [number, is_one] : numbers) {
        CAPTURE(number);
        CHECK(is_custody_number(number) == is_one);
    }
    CHECK(tidied_custody_number("06cd / 1234") == "06CD/1234");
}

TEST_CASE("each number is on a visit once, and no more of a kind than were counted") {
    auto visit = visit_made();
    VisitDetainee one;
    one.custody_number = "06CD/1234";
    CHECK(check(one, visit, {}).empty());
    CHECK(check(one, visit, {one}).has("custody_number"));
    one.seen = DetaineeSeen::observed;
    CHECK(check(one, visit, {}).has("why_not"));
    one.why_not = {"Asleep"};
    auto other = one;
    other.custody_number = "06CD/1235";
    CHECK(check(one, visit, {}).empty());
    CHECK(check(one, visit, {other}).list.front().message
          == "The visit counted 1 who was only observed; this would be one more");
}

TEST_CASE("a concern goes from the visitors to the force and back, and its words are kept apart") {
    VisitConcern concern;
    concern.raised_on = date_of(2024, 6, 4);
    concern.words = {"No blankets in two cells"};
    concern.raised_with = "Custody sergeant";
    CHECK(check(concern).empty());
    CHECK(reply_due(concern, custody()) == date_of(2024, 6, 18));
    concern.grade = ConcernGrade::serious;
    concern.reply_due = reply_due(concern, custody());
    CHECK(concern.reply_due == today);
    CHECK(standing_in_words(concern, today) == "Reply due today");
    CHECK(is_late(concern, today + 1));
    CHECK(closed(concern, today).is_refused());
    CHECK(answered(concern, today).problems().list.size() == 3);
    concern.reply = {"Blankets were brought"};
    concern.reply_by = "Custody inspector";
    concern.replied_on = today + 1;
    CHECK(answered(concern, today).problems().has("replied_on"));
    concern.replied_on = today;
    auto after = answered(concern, today);
    REQUIRE(after);
    CHECK_FALSE(is_late(*after, today + 30));
    CHECK(closed(*after, today).problems().has("outcome"));
    after->outcome = {"Seen on the next visit"};
    auto end = closed(*after, today + 2);
    REQUIRE(end);
    CHECK(standing_in_words(*end, today + 2) == "Closed on 7 June 2024");
    concern.custody_number = "A NAME";
    CHECK(check(concern).has("custody_number"));
}

TEST_CASE("a visit that was cancelled or missed stays among the planned, and one still to come does not count") {
    std::vector<SchemeVisit> visits(4, visit_made());
    visits[0].state = VisitState::made;
    visits[1].state = VisitState::cancelled;
    visits[2].state = VisitState::missed;
    visits[3].planned_on = today;
    auto results = results_of(as_counted(visits), custody(), today);
    CHECK(results.planned == 3);
    CHECK(results.made == 1);
    CHECK(results.held == 12);
    CHECK(made_of_planned(results) == "1 of 3 (33%)");
    visits[3].planned_on = today - 1; // nobody has said what came of it
    CHECK(results_of(as_counted(visits), custody(), today).not_recorded == 1);
}

TEST_CASE("34 of 34 is said with its interval, and no serious issues with what that can mean") {
    std::vector<SchemeVisit> visits(34, visit_made());
    for (auto& visit : visits) visit.state = VisitState::made;
    auto results = results_of(as_counted(visits), custody(), today);
    CHECK(made_of_planned(results) == "34 of 34 (100%)");
    CHECK(interval_in_words(results).find("between 90% and 100%") != std::string::npos);
    CHECK(serious_in_words(results).find("No serious issues were seen on 34 visits") == 0);
    CHECK(serious_in_words(results).find("8.5%") != std::string::npos); // 8.43 rounded up
    visits[5].worst = IssueGrade::serious;
    CHECK(serious_in_words(results_of(as_counted(visits), custody(), today))
          == "Something serious was seen on fewer than 5 of 34 visits.");
    CHECK(made_of_planned({}) == "none were planned");
    CHECK(serious_in_words({}).starts_with("No visit was made"));
}

TEST_CASE("visits made fill the hours and the slots of the week") {
    std::vector<SchemeVisit> visits(3, visit_made());
    for (auto& visit : visits) visit.state = VisitState::made;
    visits[1].arrived_at = from_london(date_of(2024, 6, 2), {5, 59, 0});
    visits[2].state = VisitState::missed;
    auto matrix = matrix_of(as_counted(visits));
    CHECK(matrix.by_hour[1][19] == 1); // Tuesday
    CHECK(matrix.by_hour[6][5] == 1);  // Sunday
    CHECK(matrix.slots_visited() == 2);
    CHECK(matrix.by_slot[static_cast<std::size_t>(slot_of(Weekday::tuesday, VisitBand::evening))] == 1);
}

} // namespace reeve::scrutiny

TEST_CASE("the public is shown no small count of what visitors saw, nor what would give one away") {
    auto shown = reeve::scrutiny::public_counts({{0, 7, 7}, {0, 3, 3}, {0, 9, 6}, {0, 0, 0}, {0, 12, 5}});
    std::vector<std::string> raised, answered;
    for (const auto& one : shown) {
        CHECK(one.serious == "0");
        raised.push_back(one.raised);
        answered.push_back(one.answered);
    }
    CHECK(raised == std::vector<std::string>{"7", "[c]", "9", "0", "12"});
    CHECK(answered == std::vector<std::string>{"7", "[c]", "[c]", "0", "5"}); // 9 less 6 would be 3
    shown = reeve::scrutiny::public_counts({{6, 0, 0}, {2, 0, 0}});
    CHECK(shown.front().serious == "[c]"); // else their sum would give the 2 away
    CHECK(shown.back().serious == "[c]");
}
