// Promises to report: found in a paper's words, kept, moved, withdrawn, late.
#include "reporting/promise.h"
#include "reporting/promise_finding.h"
#include <doctest/doctest.h>

namespace reeve::reporting {
namespace {

const Date meeting = date_of(2023, 12, 13);

Promise given(Date due = date_of(2024, 3, 31)) {
    Promise promise;
    promise.words = {"A more detailed report in March."};
    promise.due = due;
    promise.owner = {7};
    promise.owner_post = "Director of Governance and Performance";
    return promise;
}

std::vector<PromiseFound> found_in(std::string words) {
    return promises_in({{{"Paragraph 7", "", std::move(words)}}, meeting});
}

} // namespace

TEST_CASE("a sentence that promises a report is found with the month it names") {
    struct Row {
        const char* words;
        std::size_t found;
        std::optional<Date> due;
    };
    const Row rows[] = {
        // Seed 000, paragraph 7.
        {"The PCC hopes the Police and Crime Panel can see the progress made and looks forward to bringing a more "
         "detailed, data evidenced report to the panel in March.",
         1, date_of(2024, 3, 31)},
        {"More detail will be provided at the February 2024 meeting.", 1, date_of(2024, 2, 29)},
        {"A further update will follow in due course.", 1, std::nullopt},
        {"The Commissioner will report in May. She may be late.", 1, date_of(2024, 5, 31)},
        {"It will be presented. May it please the Panel.", 1, std::nullopt},
        {"The Marchioness will present prizes.", 1, std::nullopt},
        {"Eight community days were held in March.", 0, std::nullopt},
        {"", 0, std::nullopt},
    };
    for (const auto& row : rows) {
        CAPTURE(row.words);
        auto found = found_in(row.words);
        REQUIRE(found.size() == row.found);
        if (row.found) CHECK(found.front().due == row.due);
    }
}

TEST_CASE("of a paragraph only the sentence that promises is found") {
    auto found = found_in("Eight days were held. The Commissioner will report on them in June. That was all.");
    REQUIRE(found.size() == 1);
    CHECK(found.front().words == "The Commissioner will report on them in June.");
    CHECK(found.front().place == "Paragraph 7");
}

TEST_CASE("a promise is late from the day after it is due until it is kept or withdrawn") {
    auto promise = given();
    CHECK(days_late(promise, date_of(2024, 3, 31)) == 0);
    CHECK(days_late(promise, date_of(2024, 4, 12)) == 12);
    CHECK(standing_of(promise, date_of(2024, 4, 12)) == "12 days late");
    CHECK(standing_of(promise, date_of(2024, 3, 1)) == "Due on 31 March 2024");
    CHECK_FALSE(is_pressing(promise, date_of(2024, 3, 16)));
    CHECK(is_pressing(promise, date_of(2024, 3, 17)));
    auto kept = keep_promise(promise, "P-2024-002", date_of(2024, 4, 10), meeting, date_of(2024, 4, 12));
    REQUIRE(kept.ok());
    CHECK(days_late(*kept, date_of(2024, 4, 12)) == 0);
    CHECK(standing_of(*kept, date_of(2025, 1, 1)) == "Kept on 10 April 2024 in P-2024-002, 10 days late");
    CHECK_FALSE(is_pressing(*kept, date_of(2024, 4, 12)));
    auto withdrawn = withdraw_promise(promise, {"The programme ended."}, date_of(2024, 2, 1));
    REQUIRE(withdrawn.ok());
    CHECK(standing_of(*withdrawn, date_of(2024, 4, 12)) == "Withdrawn on 1 February 2024");
}

TEST_CASE("a promise is kept between its meeting and today, moved with another day, withdrawn with a reason") {
    auto today = date_of(2024, 4, 12);
    CHECK(keep_promise(given(), " ", date_of(2024, 4, 1), meeting, today).problems().list.front().member == "kept_in");
    CHECK(keep_promise(given(), "A letter", meeting - 1, meeting, today).problems().list.front().member == "kept_on");
    CHECK(keep_promise(given(), "A letter", today + 1, meeting, today).problems().list.front().member == "kept_on");
    CHECK(move_promise(given(), meeting - 1, meeting).has_problems());
    CHECK(move_promise(given(), date_of(2024, 3, 31), meeting).has_problems());
    CHECK(move_promise(given(), date_of(2024, 6, 30), meeting)->times_moved == 1);
    CHECK(withdraw_promise(given(), {"  "}, today).problems().list.front().member == "withdrawn_why");
    auto kept = *keep_promise(given(), "A letter", today, meeting, today);
    CHECK(move_promise(kept, date_of(2024, 6, 30), meeting).refusal().message
          == "This promise was kept on 12 April 2024.");
    CHECK_FALSE(withdraw_promise(kept, {"No"}, today).ok());
    CHECK_FALSE(keep_promise(kept, "Again", today, meeting, today).ok());
}

TEST_CASE("a promise has words and an owner and is due no earlier than its meeting") {
    Paper paper;
    paper.meeting_on = meeting;
    CHECK(check(given(), paper).empty());
    auto wrong = given(meeting - 1);
    wrong.words = {};
    wrong.owner = {};
    CHECK(check(wrong, paper).list.size() == 3);
}

} // namespace reeve::reporting
