// Passwords as argon2id hashes, at most two being worked out at once, since each takes 64 MB of memory.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace reeve::office {

std::string hashed_password(std::string_view password);
// Takes as long when the hash is empty, so that nobody learns from the time whether an email is known.
bool is_password(const std::string& hash, std::string_view typed);

// Lets so many threads in at once; the others wait at the door.
class HashingRoom {
public:
    explicit HashingRoom(int places);
    ~HashingRoom();
    void work(const std::function<void()>&);
    int most_at_once() const;

private:
    struct Door;
    Door* door_;
};

} // namespace reeve::office
