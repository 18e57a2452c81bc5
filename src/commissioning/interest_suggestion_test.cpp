// Tests of what is pointed out to somebody before they say whether they have an interest in a bid.
#include "commissioning/interest_suggestion.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::commissioning;

namespace {

InterestHistory assessor() {
    InterestHistory who;
    who.name = "Sample Person";
    who.post = "Assessor A";
    who.email = {"assessor@office.example"};
    return who;
}

Bid farm_watch() {
    Bid bid;
    bid.reference = "G-0001";
    bid.organisation = "Farm Watch";
    bid.contact_email = {"hello@farmwatch.example"};
    bid.key_people = "Chair: another name; treasurer: a third";
    return bid;
}

} // namespace

TEST_CASE("what suggests an interest is pointed out, each in its own words") {
    struct Case {
        const char* what;
        InterestHistory who;
        Bid bid;
        std::vector<std::string> members;
        const char* begins;
    };
    auto colleague = assessor(), open = assessor(), named = assessor(), posted = assessor(), before = assessor(),
         wrote = assessor();
    colleague.email = {"x@FarmWatch.example"};
    open.email = {"x@gmail.com"};
    auto open_bid = farm_watch(), named_bid = farm_watch(), half_named = farm_watch(), numbered = farm_watch();
    open_bid.contact_email = {"farm@gmail.com"};
    named_bid.key_people = "PERSON, Sample (chair)";
    half_named.key_people = "Another Person";
    posted.post = "Treasurer of Farm Watch";
    numbered.charity_number = "200001";
    before.declared_before = {numbered};
    wrote.worked_with = {"friend@example.org"};
    const Case cases[] = {
        {"nothing", assessor(), farm_watch(), {}, ""},
        {"the same employer", colleague, farm_watch(), {}, "Your email and that of its contact"},
        {"a mail service of everybody", open, open_bid, {}, ""},
        {"their name", assessor(), named_bid, {}, "A name like yours"},
        {"half of their name", assessor(), half_named, {}, ""},
        {"their post", posted, farm_watch(), {}, "Your post names"},
        {"their own application", assessor(), farm_watch(), {"Assessor@office.example"}, "You work on"},
        {"a co-applicant of before", wrote, farm_watch(), {"friend@example.org"}, "You wrote"},
        {"an interest of before", before, numbered, {}, "You declared an interest"}};
    for (const auto& one : cases) {
        CAPTURE(one.what);
        auto list = suggested_interests(one.who, one.bid, one.members);
        CHECK(list.empty() == (*one.begins == 0));
        if (!list.empty()) CHECK(list.front().find(one.begins) == 0);
    }
}

TEST_CASE("what is pointed out must be answered, and nothing else need be") {
    BidInterest none, explained, conflict;
    explained.words.text = "Another person of that name.";
    conflict.answer = InterestAnswer::conflict;
    CHECK(check_answered(none, {}).empty());
    CHECK(check_answered(none, {"A name like yours."}).has("words"));
    CHECK(check_answered(explained, {"A name like yours."}).empty());
    CHECK(check_answered(conflict, {"A name like yours."}).empty());
}
