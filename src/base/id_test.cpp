// Tests of new ids, tokens and fingerprints.
#include "base/id.h"
#include <cctype>
#include <doctest/doctest.h>
#include <set>
#include <thread>
#include <vector>

namespace reeve {

TEST_CASE("ids are positive, grow, and fit a number of JSON") {
    ClockedIds ids;
    std::int64_t last = 0;
    for (int i = 0; i < 20'000; ++i) {
        const auto id = ids.next();
        if (id <= last || id >= (std::int64_t{1} << 53)) FAIL(id);
        last = id;
    }
}

TEST_CASE("threads never get the same id") {
    ClockedIds ids;
    std::vector<std::vector<std::int64_t>> given(4);
    std::vector<std::thread> threads;
    for (auto& list : given)
        threads.emplace_back([&ids, &list] {
            for (int i = 0; i < 5000; ++i) list.push_back(ids.next());
        });
    for (auto& thread : threads) thread.join();
    std::set<std::int64_t> all;
    for (const auto& list : given) all.insert(list.begin(), list.end());
    CHECK(all.size() == 20'000);
}

TEST_CASE("counted ids are one, two, three") {
    CountedIds ids;
    CHECK(ids.next() == 1);
    CHECK(ids.next() == 2);
    CHECK(CountedIds(100).next() == 100);
}

TEST_CASE("an id is true where it names something") {
    struct Thing;
    CHECK_FALSE(Id<Thing>{});
    CHECK(Id<Thing>{5});
}

TEST_CASE("tokens have their length, their alphabet and never repeat") {
    std::set<std::string> tokens;
    std::set<char> seen;
    for (int i = 0; i < 500; ++i) {
        const auto token = random_token();
        CHECK(token.size() == 32);
        seen.insert(token.begin(), token.end());
        tokens.insert(token);
    }
    CHECK(tokens.size() == 500);
    CHECK(seen.size() == 64); // 16,000 draws: the chance that one of 64 never comes is below 1e-100
    CHECK(random_token(0).empty());
    CHECK(random_token(7).size() == 7);
    for (const char c : seen) CHECK((std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_'));
}

TEST_CASE("fingerprints are the published ones of SHA-256") {
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

} // namespace reeve
