// Tests the road of an item, the clock of an information request, the coverage of the heads, and words that direct.
#include "oversight/account_coverage.h"
#include "oversight/account_turn.h"
#include "oversight/directing_words.h"
#include "oversight/information_request.h"
#include <doctest/doctest.h>

namespace reeve::oversight {
namespace {

const Date today = date_of(2024, 9, 23);

AccountItem item_at(ItemState state) {
    AccountItem item;
    item.title = "Shoplifting: performance";
    item.head = AccountHead::plan;
    item.state = state;
    return item;
}

std::vector<std::string> members_of(const Problems& problems) {
    std::vector<std::string> members;
    for (const auto& problem : problems.list) members.push_back(problem.member);
    return members;
}

using Members = std::vector<std::string>;

InformationRequest sent_request() {
    InformationRequest request;
    request.title = "Searches";
    request.asked = {"How many?"};
    request.form = "A table";
    request.due_on = date_of(2024, 10, 7);
    return *sent(request, today);
}

} // namespace

TEST_CASE("an item has a title, a head and no head twice") {
    CHECK(check_note(item_at(ItemState::noted)).empty());
    CHECK(members_of(check_note(AccountItem{})) == Members{"title", "head"});
    auto twice = item_at(ItemState::noted);
    twice.also_head = AccountHead::plan;
    twice.origin_reference = "the market";
    CHECK(members_of(check_note(twice)) == Members{"also_head", "origin_reference"});
}

TEST_CASE("an item is taken only the way its lifecycle allows") {
    using enum ItemState;
    struct Case {
        ItemState from;
        bool schedules, asks, answers, challenges, concludes, follows, drops;
    };
    for (const auto& c :
         std::initializer_list<Case>{{noted, true, true, false, false, false, false, true},
                                     {ItemState::scheduled, false, true, false, false, false, false, true},
                                     {ItemState::asked, false, false, true, false, true, false, true},
                                     {ItemState::answered, false, false, false, true, true, false, false},
                                     {ItemState::challenged, false, false, true, false, true, false, false},
                                     {ItemState::concluded, false, false, false, false, false, true, false},
                                     {ItemState::followed, false, false, false, false, false, false, false},
                                     {ItemState::dropped, false, false, false, false, false, false, false}}) {
        CAPTURE(label_of(c.from));
        auto item = item_at(c.from);
        item.scheduled_on = item.answer_by = today + 10;
        item.asked = item.conclusion = item.follow_words = item.dropped_because = {"Words."};
        item.satisfaction = Satisfaction::partly;
        CHECK(oversight::scheduled(item, today).ok() == c.schedules);
        CHECK(oversight::asked(item, today).ok() == c.asks);
        CHECK(oversight::answered(item).ok() == c.answers);
        CHECK(oversight::challenged(item, today + 5, today).ok() == c.challenges);
        CHECK(oversight::concluded(item, true, today).ok() == c.concludes);
        CHECK(oversight::followed(item, today).ok() == c.follows);
        CHECK(oversight::dropped(item).ok() == c.drops);
    }
}

TEST_CASE("what is asked has a day to come, and what is concluded says whether anybody is satisfied") {
    auto item = item_at(ItemState::noted);
    CHECK(members_of(asked(item, today).problems()) == Members{"asked", "answer_by"});
    item.asked = {"What was done?"};
    item.answer_by = today;
    CHECK(members_of(asked(item, today).problems()) == Members{"answer_by"});
    item = item_at(ItemState::answered);
    CHECK(members_of(concluded(item, true, today).problems()) == Members{"satisfaction", "conclusion"});
    item.conclusion = {"Enough."};
    item.satisfaction = Satisfaction::satisfied;
    item.look_again_on = today;
    CHECK(members_of(concluded(item, true, today).problems()) == Members{"look_again_on"});
    item.look_again_on.reset();
    CHECK(concluded(item, true, today)->concluded_on == today);
}

TEST_CASE("an item without the force's answer is concluded only with the reason, and nobody is satisfied by it") {
    auto item = item_at(ItemState::asked);
    item.conclusion = {"No answer came."};
    item.satisfaction = Satisfaction::not_satisfied;
    CHECK(members_of(concluded(item, false, today).problems()) == Members{"no_answer_because"});
    item.no_answer_because = {"The inquiry is before a court."};
    CHECK(concluded(item, false, today).ok());
    item.satisfaction = Satisfaction::satisfied;
    CHECK(members_of(concluded(item, false, today).problems()) == Members{"satisfaction"});
}

TEST_CASE("a draft of the force is no answer, and nothing of it is told") {
    AccountTurn draft;
    draft.side = AccountSide::force;
    draft.words = {"Not yet."};
    CHECK_FALSE(has_answer({draft}));
    CHECK(told({draft}).empty());
    auto sent_turn = draft;
    sent_turn.told_on = today;
    CHECK(has_answer({draft, sent_turn}));
    CHECK(told({draft, sent_turn}).size() == 1);
    auto challenge = sent_turn;
    challenge.side = AccountSide::office;
    CHECK_FALSE(has_answer({challenge}));
}

TEST_CASE("an item is late from the day after the force was to answer") {
    auto item = item_at(ItemState::asked);
    item.answer_by = today;
    CHECK_FALSE(is_late(item, today));
    CHECK(is_late(item, today + 1));
    CHECK(standing_in_words(item, today + 3) == "Asked of the force, to answer by 23 September 2024, 3 days late");
    item.state = ItemState::answered;
    CHECK_FALSE(is_late(item, today + 1));
}

TEST_CASE("an information request says its form and its day, and what was not given says why") {
    CHECK(members_of(check(InformationRequest{})) == Members{"title", "asked", "form", "due_on"});
    auto request = sent_request();
    CHECK(request.sent_on == today);
    CHECK(members_of(received(request, today).problems()) == Members{"result", "reply", "replied_by"});
    request.result = RequestResult::refused;
    request.replied_by = "Head of Performance";
    CHECK(members_of(received(request, today).problems()) == Members{"ground"});
    request.ground = {"It would name a person."};
    CHECK(received(request, today)->received_on == today);
    CHECK_FALSE(closed(request, today).ok());
    auto back = *received(request, today);
    CHECK(members_of(closed(back, today).problems()) == Members{"outcome"});
    back.outcome = {"Accepted."};
    CHECK(closed(back, today).ok());
}

TEST_CASE("the clock of an information request runs from the day after it was sent to the day that the office gave") {
    auto request = sent_request();
    auto reading = clock_of(request, today);
    REQUIRE(reading);
    CHECK(reading->due == date_of(2024, 10, 7));
    CHECK(reading->first_day == date_of(2024, 9, 24));
    CHECK_FALSE(is_late(request, date_of(2024, 10, 7)));
    CHECK(is_late(request, date_of(2024, 10, 8)));
    CHECK_FALSE(chased(request, date_of(2024, 10, 7)).ok());
    CHECK(chased(request, date_of(2024, 10, 8))->chased_on == date_of(2024, 10, 8));
    CHECK_FALSE(clock_of(InformationRequest{}, today));
    request.received_on = date_of(2024, 10, 7);
    CHECK(was_in_time(request));
    request.received_on = date_of(2024, 10, 8);
    CHECK_FALSE(was_in_time(request));
}

TEST_CASE("a head is covered in the year in which the force was asked or an item concluded under it") {
    auto of_plan = item_at(ItemState::concluded);
    of_plan.also_head = AccountHead::value;
    of_plan.asked_on = date_of(2024, 3, 28);
    of_plan.concluded_on = date_of(2024, 4, 3);
    auto only_noted = item_at(ItemState::noted);
    only_noted.head = AccountHead::children;
    auto heads = coverage_of({of_plan, only_noted}, period_of(FinancialYear{2024}));
    REQUIRE(heads.size() == 9);
    CHECK(heads[0].is_covered());
    CHECK(heads[6].is_covered());
    CHECK_FALSE(heads[8].is_covered());
    CHECK(heads[0].last_look == date_of(2024, 4, 3));
    CHECK(in_words(heads).starts_with(
        "2 of the 9 heads were looked at; not (b) Regard to the Strategic Policing Requirement, "));
    CHECK(coverage_of({of_plan}, period_of(FinancialYear{2023}))[0].is_covered());
    CHECK_FALSE(coverage_of({of_plan}, period_of(FinancialYear{2022}))[0].is_covered());
}

TEST_CASE("words that direct operations are pointed out, and those that ask for an account are not") {
    struct Case {
        const char* words;
        bool directs;
    };
    for (const auto& c :
         std::initializer_list<Case>{{"The force must deploy officers to the market on Saturdays.", true},
                                     {"I want the chief constable to arrest those who do it.", true},
                                     {"Officers are to patrol the estate every night.", true},
                                     {"The neighbourhood team should investigate the burglary in the lane.", true},
                                     {"How many officers patrol the market, and what came of it?", false},
                                     {"The force is to say what was done about shop theft.", false},
                                     {"What will the force do to patrol the estate?", false},
                                     {"The Commissioner will visit the market.", false},
                                     {"Arrests rose by five.", false}}) {
        CAPTURE(c.words);
        CHECK(directing_words(c.words).empty() == !c.directs);
    }
}

} // namespace reeve::oversight
