// The conversation on one socket, as coroutines of its loop.
#include "http/conversation.h"
#include <boost/asio/buffer.hpp>
#include <boost/asio/write.hpp>

namespace reeve::http {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t first_room = 4096;
constexpr std::size_t piece_size = 64 * 1024;
constexpr std::size_t lingering = 256 * 1024;
constexpr auto write_time = 30s;

// The slowest sender and reader that are waited for: 16 kB a second.
std::chrono::milliseconds time_for(std::uint64_t bytes) { return std::chrono::milliseconds(bytes / 16); }

std::string address_of(const Socket& socket) {
    Ending error;
    auto endpoint = socket.remote_endpoint(error);
    if (error) return "-";
    auto address = endpoint.address();
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return net::ip::make_address_v4(net::ip::v4_mapped, address.to_v6()).to_string();
    return address.to_string();
}

} // namespace

Conversation::Conversation(Loop& loop, Socket socket)
    : loop_(loop), socket_(std::move(socket)), place_(loop.take_place(socket_)), exchange_(loop.serving),
      peer_(address_of(socket_)) {
    Ending ignored; // a socket that is gone already shows at the first read
    socket_.set_option(net::ip::tcp::no_delay(true), ignored);
}

Conversation::~Conversation() { loop_.leave(place_); }

Task<void> Conversation::serve() {
    while (true) {
        auto next = co_await read_head();
        if (next == Next::end) co_return;
        if (next == Next::go_on) co_await converse();
        bool was_sent = co_await send();
        exchange_.conclude(was_sent);
        if (!was_sent) co_return;
        if (!exchange_.keeps_alive() || loop_.serving.stopping) break;
        rest();
    }
    co_await linger();
}

Task<void> Conversation::turn_away() {
    exchange_.begin(peer_);
    exchange_.object({503, "This server has as many visitors as it can take. Try again in half a minute."});
    bool was_sent = co_await send();
    exchange_.conclude(was_sent);
    if (was_sent) co_await linger();
}

Task<Conversation::Next> Conversation::read_head() {
    HeadEnd end;
    auto next = co_await wait_for_head(end);
    if (next == Next::end) co_return next;
    Head head;
    if (next == Next::go_on) {
        end.objection = parse_whole_head(at_hand().substr(0, end.length), head);
        consume(end.length);
    }
    if (end.objection) {
        ++loop_.serving.tally.refused_heads;
        exchange_.begin(peer_);
        exchange_.object(end.objection);
        co_return Next::answer;
    }
    exchange_.begin(std::move(head), peer_);
    co_return Next::go_on;
}

// The first byte may take the idle time; from then on the whole head has one deadline that further bytes do not move.
Task<Conversation::Next> Conversation::wait_for_head(HeadEnd& end) {
    const auto& settings = loop_.serving.settings;
    place_->is_idle = filled_ == 0;
    place_->allow(place_->is_idle ? settings.idle_time : settings.head_time);
    while (true) {
        if (filled_ > 0) {
            end = find_head_end(at_hand(), settings.head_limit, end.looked);
            if (end.objection) co_return Next::answer;
            if (end.length > 0) co_return Next::go_on;
        }
        bool read = co_await read_more();
        if (place_->is_idle && filled_ > 0) {
            place_->is_idle = place_->is_expired = false; // it came in time, even if the sweeper passed just then
            place_->allow(settings.head_time);
        }
        if (read) continue;
        if (!place_->is_expired || filled_ == 0) co_return Next::end;
        end.objection = {408, "The request took too long to arrive."};
        co_return Next::answer;
    }
}

Task<void> Conversation::converse() {
    if (exchange_.answer_if_ready()) co_return;
    bool taken = false;
    auto ask = [this, &taken] {
        taken = exchange_.admit();
        if (taken && !exchange_.has_body()) exchange_.answer();
    };
    place_->allow_all_time();
    co_await on_pool(loop_.pool, ask);
    if (!taken || !exchange_.has_body()) co_return;
    if (!co_await read_body()) co_return;
    auto answer = [this] { exchange_.answer(); };
    place_->allow_all_time();
    co_await on_pool(loop_.pool, answer);
}

// False: the answer (a refusal) is ready, or nobody is there to hear one.
Task<bool> Conversation::read_body() {
    auto left = exchange_.head().body_length;
    place_->allow(10s + time_for(left));
    if (exchange_.head().expects_continue && filled_ == 0) {
        static constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
        Ending error;
        co_await net::async_write(socket_, net::buffer(go_on), net::redirect_error(Awaiting{}, error));
    }
    while (left > 0) {
        auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(left, piece_size));
        if (!co_await read_piece(wanted)) {
            exchange_.object(
                {408, place_->is_expired ? "What was sent took too long to arrive." : "The connection broke."});
            co_return false;
        }
        left -= wanted;
        bool taken = false;
        auto feed = [this, &taken] { taken = exchange_.feed(piece_); };
        if (exchange_.is_multipart()) co_await on_pool(loop_.pool, feed); // it writes files
        else feed();
        if (!taken) co_return false;
    }
    std::string().swap(piece_);
    co_return true;
}

// Fills the piece with exactly so many bytes, first from those at hand.
Task<bool> Conversation::read_piece(std::size_t wanted) {
    auto have = std::min(wanted, filled_);
    piece_.assign(in_.data(), have);
    consume(have);
    piece_.resize(wanted);
    while (have < wanted) {
        if (place_->is_expired) co_return false;
        Ending error;
        have += co_await socket_.async_read_some(net::buffer(piece_.data() + have, wanted - have),
                                                 net::redirect_error(Awaiting{}, error));
        if (error) co_return false;
    }
    co_return true;
}

Task<bool> Conversation::read_more() {
    if (place_->is_expired) co_return false;
    if (filled_ == in_.size()) {
        auto limit = static_cast<std::size_t>(loop_.serving.settings.head_limit);
        in_.resize(std::min(std::max(first_room, in_.size() * 2), std::max(limit, filled_ + 1)));
    }
    Ending error;
    filled_ += co_await socket_.async_read_some(net::buffer(in_.data() + filled_, in_.size() - filled_),
                                                net::redirect_error(Awaiting{}, error));
    co_return !error;
}

Task<bool> Conversation::send() {
    const auto& outgoing = exchange_.outgoing();
    auto body = outgoing.body();
    place_->is_expired = false; // a client whose time was up still hears so
    place_->allow(write_time + time_for(body.size()));
    std::array<net::const_buffer, 2> buffers{net::buffer(outgoing.head()), net::buffer(body.data(), body.size())};
    Ending error;
    co_await net::async_write(socket_, buffers, net::redirect_error(Awaiting{}, error));
    co_return !error;
}

// Closing at once would throw away what the client has not read yet, when more of its bytes are on the way.
Task<void> Conversation::linger() {
    exchange_.release();
    in_.resize(first_room);
    Ending error;
    socket_.shutdown(Socket::shutdown_send, error);
    place_->allow(2s);
    for (std::size_t drained = 0; !error && !place_->is_expired && drained < lingering;)
        drained += co_await socket_.async_read_some(net::buffer(in_), net::redirect_error(Awaiting{}, error));
}

void Conversation::consume(std::size_t bytes) {
    std::copy(in_.begin() + static_cast<std::ptrdiff_t>(bytes), in_.begin() + static_cast<std::ptrdiff_t>(filled_),
              in_.begin());
    filled_ -= bytes;
}

// Between two requests nothing is held but a small buffer.
void Conversation::rest() {
    exchange_.release();
    if (in_.size() <= first_room || filled_ > first_room) return;
    in_.resize(first_room);
    in_.shrink_to_fit();
}

Task<void> attend(Loop& loop, Socket socket) {
    Conversation conversation(loop, std::move(socket));
    try {
        co_await conversation.serve();
    } catch (const std::exception& failure) { loop.serving.log_failure(0, failure.what()); }
}

Task<void> refuse(Loop& loop, Socket socket) {
    Conversation conversation(loop, std::move(socket));
    try {
        co_await conversation.turn_away();
    } catch (const std::exception& failure) { loop.serving.log_failure(0, failure.what()); }
}

} // namespace reeve::http
