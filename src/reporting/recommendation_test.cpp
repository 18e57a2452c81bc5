// Tests of recommendations and the replies to them.
#include "db/engines.h"
#include "reporting/paper_store.h"
#include "reporting/recommendation_store.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::reporting;

namespace {

Paper a_paper() {
    Paper paper;
    paper.title = "Update";
    paper.body = "Panel";
    paper.meeting_on = date_of(2024, 9, 23);
    paper.period_first = date_of(2024, 1, 1);
    paper.period_last = date_of(2024, 8, 31);
    return paper;
}

Recommendation a_recommendation() {
    Recommendation recommendation;
    recommendation.words.text = "Say which months are meant";
    recommendation.made_on = date_of(2024, 9, 23);
    recommendation.reply_due = date_of(2024, 10, 21);
    return recommendation;
}

} // namespace

TEST_CASE("a recommendation has words, comes no earlier than its meeting, and is due after it was made") {
    CHECK(check(a_recommendation(), a_paper()).empty());
    auto early = a_recommendation();
    early.words.text = " ";
    early.made_on = date_of(2024, 9, 22);
    early.reply_due = date_of(2024, 9, 21);
    auto problems = check(early, a_paper());
    for (const char* member : {"words", "made_on", "reply_due"}) CHECK(problems.has(member));
}

TEST_CASE("a reply needs words and is given once") {
    CHECK(reply_to(a_recommendation(), {""}, date_of(2024, 10, 1)).problems().has("reply"));
    auto replied = reply_to(a_recommendation(), {"We will"}, date_of(2024, 10, 1));
    REQUIRE(replied.ok());
    CHECK_FALSE(awaits_reply(*replied));
    CHECK(reply_to(*replied, {"Again"}, date_of(2024, 10, 2)).is_refused());
}

TEST_CASE("a reply is late from the day after it was due until it is given") {
    struct Case {
        Date today;
        int late;
    };
    for (auto [today, late] :
         {Case{date_of(2024, 10, 21), 0}, Case{date_of(2024, 10, 22), 1}, Case{date_of(2024, 11, 21), 31}})
        CHECK(days_late(a_recommendation(), today) == late);
    CHECK(days_late(*reply_to(a_recommendation(), {"Done"}, date_of(2024, 12, 1)), date_of(2024, 12, 2)) == 0);
}

TEST_CASE("recommendations are numbered for each paper, and those without a reply are listed by when it is due") {
    for (auto& fresh : db::migrated_engines_for_tests()) {
        auto database = fresh();
        CountedIds ids;
        database->write([&](db::Transaction& tx) {
            office::Change change{
                tx, ids, from_london(date_of(2024, 9, 24), {10, 0, 0}), {}, "Director of Governance and Performance",
                ""};
            auto paper = begin_paper(change, a_paper(), {});
            for (int days : {20, 10}) {
                auto recommendation = a_recommendation();
                recommendation.paper = paper.id;
                recommendation.reply_due = recommendation.made_on + days;
                add_recommendation(change, recommendation);
            }
            auto undated = a_recommendation();
            undated.paper = paper.id;
            undated.reply_due.reset();
            add_recommendation(change, undated);
            std::vector<int> numbers, waiting;
            for (const auto& one : recommendations_of(tx, paper.id)) numbers.push_back(one.number);
            for (const auto& one : recommendations_awaiting_reply(tx)) waiting.push_back(one.number);
            CHECK(numbers == std::vector<int>{1, 2, 3});
            CHECK(waiting == std::vector<int>{2, 1, 3});
            return Done{};
        });
    }
}
