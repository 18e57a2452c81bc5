// A round played again from its file through the rules of the pages: the facts that were published come out.
#include "app/demo_table.h"
#include "app/round_replay_run.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::commissioning;

namespace {

Json safety_fund() { return *parse_json(demo_file("commissioning/safety_fund_2023_2.json")); }

// The file with one member of one bid set otherwise.
Json with_bid(std::size_t index, const char* name, Json value) {
    auto file = safety_fund();
    auto bids = file["bids"].as_list();
    bids[index].set(name, std::move(value));
    file.set("bids", Json(bids));
    return file;
}

} // namespace

TEST_CASE("round 2 of the Safety Fund of 2023 comes out as it was published: 39 bids, 12, 11 and 16, 17 funded") {
    auto played = replay_round(*replay_read(safety_fund()));
    REQUIRE(played.ok());
    auto notice = notice_read(*parse_json(played->notice.content));
    CHECK(notice.bids == 39);
    REQUIRE(notice.bands.size() == 3);
    CHECK(notice.bands[0].bids == 12);
    CHECK(notice.bands[1].bids == 11);
    CHECK(notice.bands[2].bids == 16);
    CHECK(notice.line == 70);
    CHECK(notice.awards.size() == 17);
    CHECK(in_words(notice.total) == "£162,110.12");
    CHECK(played->awards.size() == 17);
    CHECK(played->committed == notice.total);
    CHECK(notice.declined == 22);
}

TEST_CASE("another line, another pot or a bid above the limit is judged by the same rules") {
    auto file = safety_fund();
    file.set("line", 60);
    file.set("pot", "400000.00");
    auto wider = replay_round(*replay_read(file));
    REQUIRE(wider.ok());
    CHECK(wider->awards.size() > 23);
    file.set("pot", "160000.00");
    CHECK(replay_round(*replay_read(file)).refusal().message.find("The round has") == 0);
    auto too_much = replay_round(*replay_read(with_bid(0, "asked", "10000.01")));
    CHECK(too_much.problems().has("requested"));
    // An assessor with an interest in a bid gives it no mark: too few are left where one more is missing.
    auto alone = replay_round(*replay_read(
        with_bid(0, "interests",
                 JsonObject{{"Assessor A", "employment"}, {"Assessor B", "family"}, {"Assessor C", "financial"}})));
    CHECK_FALSE(alone.ok());
}

TEST_CASE("what is wrong in the file is told with its place") {
    auto file = with_bid(2, "asked", "a lot");
    file.set("line", Json());
    auto read = replay_read(file);
    REQUIRE(read.has_problems());
    CHECK(read.problems().has("bids[3].asked"));
    CHECK(read.problems().has("line"));
    CHECK(replay_read(with_bid(0, "scores", JsonObject{{"Nobody", JsonList{1, 2}}})).problems().has("bids[1].scores"));
    CHECK(replay_read(*parse_json("{}")).problems().list.size() > 10);
}
