// Passwords as argon2id hashes.
#include "office/people/password.h"
#include "base/result.h"
#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <sodium.h>

namespace reeve::office {

struct HashingRoom::Door {
    int places;
    int inside = 0;
    int most = 0;
    std::mutex mutex;
    std::condition_variable freed;
};

HashingRoom::HashingRoom(int places) : door_(new Door{places}) {}
HashingRoom::~HashingRoom() { delete door_; }

void HashingRoom::work(const std::function<void()>& task) {
    std::unique_lock lock(door_->mutex);
    door_->freed.wait(lock, [&] { return door_->inside < door_->places; });
    door_->most = std::max(door_->most, ++door_->inside);
    lock.unlock();
    struct Leave {
        Door* door;
        ~Leave() {
            std::lock_guard lock(door->mutex);
            --door->inside;
            door->freed.notify_one();
        }
    } leave{door_};
    task();
}

int HashingRoom::most_at_once() const {
    std::lock_guard lock(door_->mutex);
    return door_->most;
}

namespace {

// One for the whole process: it guards the machine's memory.
HashingRoom& room() {
    static HashingRoom two(2);
    return two;
}

void begin_sodium() {
    if (sodium_init() < 0) throw Fault("the cryptographic library cannot start");
}

} // namespace

std::string hashed_password(std::string_view password) {
    begin_sodium();
    char hash[crypto_pwhash_STRBYTES];
    int failed = 0;
    room().work([&] {
        failed = crypto_pwhash_str_alg(hash, password.data(), password.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                       crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13);
    });
    if (failed) throw Fault("there is not enough memory to hash a password");
    return hash;
}

bool is_password(const std::string& hash, std::string_view typed) {
    static const std::string nobodys = hashed_password("a password that nobody has");
    const auto& compared = hash.empty() ? nobodys : hash;
    bool is_equal = false;
    room().work([&] { is_equal = crypto_pwhash_str_verify(compared.c_str(), typed.data(), typed.size()) == 0; });
    return is_equal && !hash.empty();
}

} // namespace reeve::office
