// Audit recommendations: two scales read as one, followed to a closing by somebody who does not own them.
#include "assurance/audit_standing.h"
#include <doctest/doctest.h>

namespace reeve::assurance {
namespace {

constexpr office::PersonId finance{1}, director{2};

AuditReport audit_on(AuditScale scale) {
    AuditReport audit;
    audit.title = "Grants";
    audit.scale = scale;
    audit.reported_on = date_of(2024, 5, 13);
    return audit;
}

AuditRecommendation one_due(Date due, AuditGrade grade = AuditGrade::significant) {
    AuditRecommendation one;
    one.title = "Checks before payment";
    one.words = {"Keep them"};
    one.grade = grade;
    one.owner_post = "Finance Officer";
    one.first_due = one.due = due;
    return one;
}

AuditRecommendation evidenced_one() {
    auto one = one_due(date_of(2024, 7, 31));
    one.evidence = {"The form asks for it"};
    return *evidenced(one, {finance, "Analyst", date_of(2024, 7, 1)});
}

} // namespace

TEST_CASE("both scales of grades are read as one, and the mapping is said in words") {
    using enum AuditGrade;
    for (auto [grade, scale, priority] : std::initializer_list<std::tuple<AuditGrade, AuditScale, AuditPriority>>{
             {fundamental, AuditScale::importance, AuditPriority::first},
             {significant, AuditScale::importance, AuditPriority::second},
             {merits_attention, AuditScale::importance, AuditPriority::third},
             {high, AuditScale::level, AuditPriority::first},
             {medium, AuditScale::level, AuditPriority::second},
             {low, AuditScale::level, AuditPriority::third}}) {
        CHECK(scale_of(grade) == scale);
        CHECK(priority_of(grade) == priority);
        auto problems = check(one_due(date_of(2024, 7, 31), grade), audit_on(AuditScale::importance));
        CHECK(problems.has("grade") == (scale != AuditScale::importance));
    }
    CHECK(
        mapping_in_words()
        == "Priority 1 is fundamental or high. Priority 2 is significant or medium. Priority 3 is merits attention or low.");
}

TEST_CASE("a recommendation is closed by neither its owner nor whoever brought the evidence") {
    struct Case {
        office::PersonId person;
        const char* post;
        bool may;
    };
    for (auto [person, post, may] : std::initializer_list<Case>{{director, "Director", true},
                                                                {finance, "Analyst", false},
                                                                {finance, "Director", false},
                                                                {director, "Finance Officer", false},
                                                                {director, " finance officer", false},
                                                                {{}, "Director", true}}) {
        CAPTURE(post);
        auto one = evidenced_one();
        one.closing = {"I saw it"};
        CHECK(closed(one, {person, post, date_of(2024, 7, 2)}).ok() == may);
        CHECK(why_may_not_close(one, {person, post, date_of(2024, 7, 2)}).has_value() != may);
    }
}

TEST_CASE("the road to closing asks for evidence, a reason to send it back, and what was looked at") {
    Follower second{director, "Director", date_of(2024, 7, 2)};
    CHECK(evidenced(one_due(date_of(2024, 7, 31)), second).problems().has("evidence"));
    CHECK(closed(one_due(date_of(2024, 7, 31)), second).is_refused());
    CHECK(closed(evidenced_one(), second).problems().has("closing"));
    CHECK(reopened(evidenced_one()).problems().has("not_enough_because"));
    auto one = evidenced_one();
    one.not_enough_because = "Nothing of the spring";
    one = *reopened(one);
    CHECK(one.state == FollowState::open);
    CHECK_FALSE(one.evidence_on);
    CHECK(one.evidence_post.empty());
    one = evidenced_one();
    one.closing = {"I saw it"};
    one = *closed(one, second);
    CHECK(follow_in_words(one, date_of(2024, 9, 1)) == "Closed on 2 July 2024 by the Director");
    CHECK(with_due(one, date_of(2024, 12, 1), "Late").is_refused());
}

TEST_CASE("another day has a reason, and the first day stays known") {
    auto one = one_due(date_of(2024, 7, 31));
    CHECK(with_due(one, date_of(2024, 10, 31), " ").problems().has("because"));
    CHECK(with_due(one, date_of(2024, 7, 31), "So").problems().has("due"));
    auto revised = *with_due(one, date_of(2024, 10, 31), "The page changes");
    CHECK(follow_in_words(revised, date_of(2024, 10, 31)) == "Due on 31 October 2024, and on 31 July 2024 at first");
    CHECK(follow_in_words(revised, date_of(2024, 11, 2))
          == "2 days overdue: it was due on 31 October 2024, and on 31 July 2024 at first");
    CHECK(follow_in_words(one, date_of(2024, 8, 1)) == "1 day overdue: it was due on 31 July 2024");
}

TEST_CASE("every count of the panel is the number of records that its link shows, and the priorities add up to all") {
    auto today = date_of(2024, 8, 1);
    Period period{date_of(2024, 7, 1), today};
    std::vector<AuditRecommendation> list = {
        one_due(date_of(2024, 7, 31), AuditGrade::fundamental), one_due(today, AuditGrade::high),
        one_due(date_of(2024, 6, 1), AuditGrade::low), one_due(date_of(2024, 12, 1), AuditGrade::merits_attention)};
    list.push_back(evidenced_one());
    for (auto day : {date_of(2024, 6, 30), date_of(2024, 7, 1), today}) {
        auto one = evidenced_one();
        one.closing = {"I saw it"};
        list.push_back(*closed(one, {director, "Director", day}));
    }
    auto rows = counts_of(list, period, today);
    REQUIRE(rows.size() == 4);
    CHECK(rows.back().unclosed == 5);
    CHECK(rows.back().overdue == 3); // due on 31 July and 1 June; not today's
    CHECK(rows.back().evidenced == 1);
    CHECK(rows.back().closed_in_period == 2);
    FollowCounts sum;
    for (const auto& row : rows) {
        auto shown = [&](FollowShown what, std::optional<Period> closed_in = {}) {
            return static_cast<std::int64_t>(shown_of(list, {what, row.priority, closed_in}, today).size());
        };
        CHECK(row.unclosed == shown(FollowShown::unclosed));
        CHECK(row.overdue == shown(FollowShown::overdue));
        CHECK(row.evidenced == shown(FollowShown::evidenced));
        CHECK(row.closed_in_period == shown(FollowShown::closed, period));
        if (!row.priority) continue;
        sum.unclosed += row.unclosed;
        sum.overdue += row.overdue;
        sum.evidenced += row.evidenced;
        sum.closed_in_period += row.closed_in_period;
    }
    CHECK(sum.unclosed == rows.back().unclosed);
    CHECK(sum.overdue == rows.back().overdue);
    CHECK(sum.evidenced == rows.back().evidenced);
    CHECK(sum.closed_in_period == rows.back().closed_in_period);
    CHECK(shown_of(list, {FollowShown::all, {}, {}}, today).size() == list.size());
    CHECK(query_of({FollowShown::closed, AuditPriority::first, period})
          == "?show=closed&priority=first&period=2024-07-01..2024-08-01");
}

} // namespace reeve::assurance
