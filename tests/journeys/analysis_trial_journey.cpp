// Tests that a made-up consultation goes the whole way from a file to what the public reads, on both engines.
#include "app/analysis_trial.h"
#include "db/engines.h"
#include <doctest/doctest.h>

namespace reeve::journeys {

TEST_CASE("a consultation with three hidden campaigns is brought in, coded by two, found, frozen and published") {
    for (auto engine : db::test_engines()) {
        auto database = db::fresh_database(engine);
        auto tried = try_analysis(*database, 600, 12, 42);
        REQUIRE(tried);
        CHECK(tried->campaigns == 3);
        CHECK(tried->precision >= 0.99);
        CHECK(tried->coding.answers > 400);
        CHECK(tried->coding.same + tried->coding.settled == tried->coding.answers);
        CHECK(tried->coding.settled > 0);
        CHECK(tried->coding.alpha > 0.8);
        CHECK(tried->coding.alpha < 1);
        CHECK(tried->published.findings == 8);
        CHECK(tried->published.hash.size() == 64);
        REQUIRE(tried->pages.size() == 5);
        for (const auto& page : tried->pages) CHECK_MESSAGE(page.status == 200, page.address);
    }
}

} // namespace reeve::journeys
