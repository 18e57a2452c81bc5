// Tests search: words and near words, what each audience may find, and references that go straight to their record.
#include "office/office_testing.h"
#include "office/search.h"
#include "office/search_pages.h"

namespace reeve::office {
namespace {

using testing::Desk;
using testing::holds;

void fill(Desk& desk) {
    REQUIRE(desk.change([](Change& change) {
                    index_record(change, {"action", 1, "Action", "A-0412", "Car cruising in Castle Donington",
                                          "Signs at the retail park by October", "/plan/actions/A-0412",
                                          SearchAudience::open, date_of(2024, 6, 13)});
                    index_record(change, {"action",
                                          2,
                                          "Action",
                                          "A-0413",
                                          "Car cruising patrols",
                                          "Officer names and shifts",
                                          "/actions/A-0413",
                                          SearchAudience::staff,
                                          {}});
                    index_record(change, {"paper",
                                          3,
                                          "Paper",
                                          "P-2026-019",
                                          "Rural crime",
                                          "What farmers said about cruising and hare coursing",
                                          "/papers/P-2026-019",
                                          SearchAudience::open,
                                          {}});
                    return Result<Done>(Done{});
                })
                .ok());
}

std::string references(const SearchResults& results) {
    std::vector<std::string> list;
    for (const auto& result : results.list) list.push_back(result.reference);
    return joined(list, " ");
}

} // namespace

TEST_SUITE("search") {

    TEST_CASE("letters apart counts changes, additions, losses and swaps") {
        struct Case {
            const char* a;
            const char* b;
            int apart;
        };
        const Case cases[] = {
            {"carr", "car", 1}, {"cruising", "cruising", 0}, {"crusing", "cruising", 1}, {"curising", "cruising", 1},
            {"", "ab", 2},      {"plan", "grant", 3},        {"a", "abcdefgh", 4}};
        for (const auto& one : cases) {
            CAPTURE(one.a);
            CHECK(letters_apart(one.a, one.b, 3) == one.apart);
        }
    }

    TEST_CASE("what was typed becomes at most twelve words of letters and digits") {
        CHECK(search_words("  Car-cruising, (A-0412)! ") == std::vector<std::string>{"car", "cruising", "a", "0412"});
        CHECK(search_words("'; DROP TABLE \"x\" *:&|").size() == 3);
        CHECK(search_words(" .,- ").empty());
        CHECK(search_words("1 2 3 4 5 6 7 8 9 10 11 12 13").size() == 12);
    }

    TEST_CASE("a snippet shows the first word found, in its surroundings") {
        std::string text =
            "The Commissioner heard from many residents of the district over a long evening. They spoke above all of hare coursing on the fields beyond.";
        CHECK(snippet_of(text, {"residents"}, 80).starts_with("The Commissioner"));
        auto late = snippet_of(text, {"coursing"}, 60);
        CHECK(late.starts_with("…"));
        CHECK(late.find("coursing") != std::string::npos);
        CHECK(snippet_of("Short.", {"absent"}) == "Short.");
    }

    TEST_CASE("each audience finds its own entries, the title before the text, on every engine") {
        for (auto engine : db::test_engines()) {
            CAPTURE(db::name_of(engine));
            Desk desk(engine);
            fill(desk);
            auto reader = desk.read();
            CHECK(references(search(*reader, "car cruising", SearchAudience::open)) == "A-0412");
            CHECK(search(*reader, "car cruising", SearchAudience::staff).total == 2);
            CHECK(references(search(*reader, "cruis", SearchAudience::open)) == "A-0412 P-2026-019");
            CHECK(references(search(*reader, "CRUISING", SearchAudience::open, "Paper")) == "P-2026-019");
            CHECK(search(*reader, "cruising", SearchAudience::open, "Paper").counts.size() == 2);
            CHECK(search(*reader, "shifts", SearchAudience::open).total == 0);
            CHECK(search(*reader, "nothing at all", SearchAudience::staff).total == 0);
            CHECK(search(*reader, "'; -- \" * ( & | ! :", SearchAudience::staff).total == 0);
            CHECK(search(*reader, "", SearchAudience::staff).counts.empty());
        }
    }

    TEST_CASE("an entry handed over again is replaced, and a dropped one is gone") {
        for (auto engine : db::test_engines()) {
            CAPTURE(db::name_of(engine));
            Desk desk(engine);
            fill(desk);
            REQUIRE(desk.change([](Change& change) {
                            index_record(change, {"paper",
                                                  3,
                                                  "Paper",
                                                  "P-2026-019",
                                                  "Village crime",
                                                  "",
                                                  "/papers/P-2026-019",
                                                  SearchAudience::open,
                                                  {}});
                            drop_entry(change, "action", 1);
                            return Result<Done>(Done{});
                        })
                        .ok());
            auto reader = desk.read();
            CHECK(search(*reader, "rural", SearchAudience::open).total == 0);
            CHECK(references(search(*reader, "village", SearchAudience::open)) == "P-2026-019");
            CHECK(references(search(*reader, "cruising", SearchAudience::staff)) == "A-0413");
        }
    }

    TEST_CASE("a reference leads to its record, for those who may find it") {
        Desk desk;
        fill(desk);
        auto reader = desk.read();
        CHECK(address_of_reference(*reader, "a-412", SearchAudience::open) == "/plan/actions/A-0412");
        CHECK(address_of_reference(*reader, " P-2026-19 ", SearchAudience::open) == "/papers/P-2026-019");
        CHECK(address_of_reference(*reader, "A-0413", SearchAudience::open) == "");
        CHECK(address_of_reference(*reader, "A-0413", SearchAudience::staff) == "/actions/A-0413");
        CHECK(address_of_reference(*reader, "A-9999", SearchAudience::staff) == "");
        CHECK(address_of_reference(*reader, "cruising", SearchAudience::staff) == "");
    }

    TEST_CASE("a misspelt word is answered with the nearest one of the titles this audience may see") {
        Desk desk;
        fill(desk);
        auto reader = desk.read();
        CHECK(did_you_mean(*reader, "carr crusing", SearchAudience::open) == "car cruising");
        CHECK(did_you_mean(*reader, "car cruising", SearchAudience::open) == "");
        CHECK(did_you_mean(*reader, "patrolls", SearchAudience::staff) == "patrols");
        CHECK(did_you_mean(*reader, "patrolls", SearchAudience::open) == "");
        CHECK(did_you_mean(*reader, "zebra", SearchAudience::staff) == "");
    }

    TEST_CASE("the search page counts, groups, corrects and goes straight to a reference") {
        Desk desk;
        mount_search(desk.office.routes());
        fill(desk);
        desk.who.reset();
        auto page = desk.get("/search?q=cruising");
        CHECK(holds(page, "2 results for ‘cruising’"));
        CHECK(holds(page, "Action (1)"));
        CHECK_FALSE(holds(page, "A-0413"));
        CHECK(holds(desk.get("/search?q=cruising&kind=Paper"), "1 result for ‘cruising’ in paper"));
        auto none = desk.get("/search?q=carr+crusing");
        CHECK(holds(none, "0 results for ‘carr crusing’"));
        CHECK(holds(none, "/search?q=car%20cruising"));
        auto straight = desk.get("/search?q=a-412");
        CHECK(straight.status == 303);
        CHECK(testing::header_of(straight, "Location") == "/plan/actions/A-0412");
        CHECK(holds(desk.get("/search?q=%3Cscript%3E"), "‘&lt;script&gt;’"));
        CHECK(desk.get("/search").status == 200);
    }
}

} // namespace reeve::office
