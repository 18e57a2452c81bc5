// Tests search: words and near words, what each audience may find, and references that go straight to their record.
#include "office/office_testing.h"
#include "office/search.h"
#include "office/search_pages.h"

namespace reeve::office {
namespace {

using testing::Desk;
using testing::holds;

const SearchReader anybody{SearchAudience::open, from_london(date_of(2026, 9, 23), {10, 0, 0})};
const SearchReader staff{SearchAudience::staff, from_london(date_of(2026, 9, 23), {10, 0, 0})};

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
            CHECK(references(search(*reader, "car cruising", anybody)) == "A-0412");
            CHECK(search(*reader, "car cruising", staff).total == 2);
            CHECK(references(search(*reader, "cruis", anybody)) == "A-0412 P-2026-019");
            CHECK(references(search(*reader, "CRUISING", anybody, "Paper")) == "P-2026-019");
            CHECK(search(*reader, "cruising", anybody, "Paper").counts.size() == 2);
            CHECK(search(*reader, "shifts", anybody).total == 0);
            CHECK(search(*reader, "nothing at all", staff).total == 0);
            CHECK(search(*reader, "'; -- \" * ( & | ! :", staff).total == 0);
            CHECK(search(*reader, "", staff).counts.empty());
        }
    }

    TEST_CASE("an entry with a moment to open at is found by the public from that moment on, not before") {
        for (auto engine : db::test_engines()) {
            CAPTURE(db::name_of(engine));
            Desk desk(engine);
            auto opens = from_london(date_of(2026, 9, 23), {9, 0, 0});
            REQUIRE(desk.change([&](Change& change) {
                            SearchEntry entry{
                                "paper", 7, "Paper", "P-2026-007", "Swallows", "Nests", "/papers/P-2026-007"};
                            entry.audience = SearchAudience::open;
                            entry.open_from = opens;
                            index_record(change, entry);
                            return Result<Done>(Done{});
                        })
                        .ok());
            auto reader = desk.read();
            for (int step : {-1, 0, 1}) {
                CAPTURE(step);
                SearchReader then{SearchAudience::open, Moment{opens.milliseconds + step}};
                bool is_open = step >= 0;
                CHECK(search(*reader, "swallows", then).total == (is_open ? 1 : 0));
                CHECK(address_of_reference(*reader, "P-2026-007", then) == (is_open ? "/papers/P-2026-007" : ""));
                CHECK(did_you_mean(*reader, "swalows", then) == (is_open ? "swallows" : ""));
            }
            CHECK(search(*reader, "swallows", {SearchAudience::staff, Moment{0}}).total == 1);
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
            CHECK(search(*reader, "rural", anybody).total == 0);
            CHECK(references(search(*reader, "village", anybody)) == "P-2026-019");
            CHECK(references(search(*reader, "cruising", staff)) == "A-0413");
        }
    }

    TEST_CASE("a reference leads to its record, for those who may find it") {
        Desk desk;
        fill(desk);
        auto reader = desk.read();
        CHECK(address_of_reference(*reader, "a-412", anybody) == "/plan/actions/A-0412");
        CHECK(address_of_reference(*reader, " P-2026-19 ", anybody) == "/papers/P-2026-019");
        CHECK(address_of_reference(*reader, "A-0413", anybody) == "");
        CHECK(address_of_reference(*reader, "A-0413", staff) == "/actions/A-0413");
        CHECK(address_of_reference(*reader, "A-9999", staff) == "");
        CHECK(address_of_reference(*reader, "cruising", staff) == "");
    }

    TEST_CASE("a misspelt word is answered with the nearest one of the titles this audience may see") {
        Desk desk;
        fill(desk);
        auto reader = desk.read();
        CHECK(did_you_mean(*reader, "carr crusing", anybody) == "car cruising");
        CHECK(did_you_mean(*reader, "car cruising", anybody) == "");
        CHECK(did_you_mean(*reader, "patrolls", staff) == "patrols");
        CHECK(did_you_mean(*reader, "patrolls", anybody) == "");
        CHECK(did_you_mean(*reader, "zebra", staff) == "");
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
