// One connection: reads requests one after the other, has each answered, writes the answers, within the deadlines of
// its place.
#pragma once
#include "http/exchange.h"
#include "http/loop.h"

namespace reeve::http {

class Conversation {
public:
    Conversation(Loop&, Socket);
    ~Conversation();
    Conversation(const Conversation&) = delete;
    Conversation& operator=(const Conversation&) = delete;

    Task<void> serve();
    // For one connection too many: says so and ends.
    Task<void> turn_away();

private:
    enum class Next { go_on, answer, end };
    Task<Next> read_head();
    Task<Next> wait_for_head(HeadEnd&);
    Task<void> converse();
    Task<bool> read_body();
    Task<bool> read_piece(std::size_t wanted);
    Task<bool> read_more();
    Task<bool> send();
    Task<void> linger();
    void consume(std::size_t);
    void rest();
    std::string_view at_hand() const { return {in_.data(), filled_}; }

    Loop& loop_;
    Socket socket_;
    std::list<Place>::iterator place_;
    Exchange exchange_;
    std::string peer_;
    std::string in_; // bytes received; the first filled_ are not consumed yet
    std::size_t filled_ = 0;
    std::string piece_; // of a body
};

// Runs one connection from its socket to its end.
Task<void> attend(Loop&, Socket);
Task<void> refuse(Loop&, Socket);

} // namespace reeve::http
