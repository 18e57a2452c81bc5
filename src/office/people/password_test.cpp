// Passwords: hashing, and how many at once.
#include "office/people/password.h"
#include "office/people/person.h"
#include <atomic>
#include <doctest/doctest.h>
#include <thread>

namespace reeve::office {

TEST_CASE("a password is known by its argon2id hash and no other is") {
    auto hash = hashed_password("three words in a row");
    CHECK(hash.starts_with("$argon2id$"));
    CHECK(is_password(hash, "three words in a row"));
    CHECK_FALSE(is_password(hash, "three words in a rov"));
    CHECK_FALSE(is_password("", "a password that nobody has"));
}

TEST_CASE("at most two are let into the hashing room at once") {
    HashingRoom room(2);
    std::atomic<int> inside{0}, most{0}, met{0};
    auto task = [&] {
        int now = ++inside;
        for (int before = most; before < now && !most.compare_exchange_weak(before, now);) {}
        ++met;
        while (met < 2) std::this_thread::yield(); // the first two meet inside
        --inside;
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < 6; ++i) threads.emplace_back([&] { room.work(task); });
    for (auto& thread : threads) thread.join();
    CHECK(most == 2);
    CHECK(room.most_at_once() == 2);
}

TEST_CASE("a place in the hashing room is free again after a task that fails") {
    HashingRoom room(1);
    CHECK_THROWS(room.work([] { throw Fault("no memory"); }));
    bool done = false;
    room.work([&] { done = true; });
    CHECK(done);
}

TEST_CASE("a password is refused for being short, long, or the person's own email or name") {
    Person person{.name = "Alexandra Example", .email = {"alexandra@office.test"}};
    CHECK(password_problems("three words in a row", person).empty());
    for (const auto& password : {std::string(), std::string("eleven char"), std::string(201, 'x'),
                                 std::string("alexandra@office.test"), std::string("ALEXANDRA EXAMPLE")}) {
        CAPTURE(password);
        CHECK(password_problems(password, person).has("password"));
    }
}

} // namespace reeve::office
