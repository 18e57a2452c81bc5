// The story of one request: admitted, its body read, answered, logged; a program that throws costs a page and not the
// server.
#include "http/exchange.h"
#include "base/result.h"
#include "http/access_log.h"

namespace reeve::http {
namespace {

using Clock = std::chrono::steady_clock;

// Adds the time it lives to the time spent in handlers.
class HandlerTime {
public:
    explicit HandlerTime(Tally& tally) : tally_(tally) {}
    ~HandlerTime() {
        auto spent = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - began_);
        tally_.microseconds_in_handlers += static_cast<std::uint64_t>(spent.count());
    }
    HandlerTime(const HandlerTime&) = delete;

private:
    Tally& tally_;
    Clock::time_point began_ = Clock::now();
};

} // namespace

void Exchange::begin(std::string_view peer) {
    head_ = {};
    body_.reset();
    began_ = Clock::now();
    number_ = serving_.next_number++;
    ++serving_.tally.requests;
    head_.request.number = number_;
    head_.request.address = peer;
}

void Exchange::begin(Head head, std::string_view peer) {
    begin(peer);
    head_ = std::move(head);
    head_.request.number = number_;
    serving_.proxies.place(head_.request, peer);
}

template <class Step> bool Exchange::guarded(Step step) {
    try {
        return step();
    } catch (const std::exception& failure) { fail(failure.what()); } catch (...) {
        fail("something that is no exception was thrown");
    }
    return false;
}

void Exchange::fail(std::string_view what) {
    serving_.log_failure(number_, what);
    if (has_body()) give_up_connection(); // it may not have been read to its end
    compose(plain_page(
        {500, "Something went wrong here. It has been logged under the number " + std::to_string(number_) + "."}));
}

bool Exchange::answer_if_ready() {
    if (!serving_.handler.ready || has_body()) return false;
    bool is_answered = true; // by the failure page, where the program throws
    guarded([&] {
        auto response = serving_.handler.ready(head_.request);
        is_answered = response.has_value();
        if (response) compose(*std::move(response));
        return is_answered;
    });
    return is_answered;
}

bool Exchange::admit() {
    return guarded([&] {
        HandlerTime time(serving_.tally);
        auto admission = serving_.handler.admit(head_.request);
        if (!admission.accepted) {
            if (has_body()) give_up_connection();
            compose(std::move(admission.refusal));
            return false;
        }
        return !has_body() || open_body(admission.body_limit);
    });
}

bool Exchange::open_body(std::uint64_t limit) {
    if (head_.body_length > limit) {
        object({413, "What was sent is larger than this page takes."});
        return false;
    }
    body_ = std::make_unique<FormBody>(head_.request.header("content-type"), head_.body_length, serving_.staging);
    if (!body_->objection()) return true;
    object(body_->objection());
    return false;
}

bool Exchange::feed(std::string_view bytes) {
    bool going = guarded([&] {
        if (body_->feed(bytes)) return true;
        object(body_->objection());
        return false;
    });
    if (!going) give_up_connection();
    return going;
}

void Exchange::answer() {
    guarded([&] {
        if (body_ && !body_->finish(head_.request)) {
            object(body_->objection());
            return false;
        }
        body_.reset();
        HandlerTime time(serving_.tally);
        auto since = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - began_);
        head_.request.milliseconds_since_head = since.count();
        compose(serving_.handler.answer(head_.request));
        return true;
    });
    body_.reset();
    head_.request.uploads.clear(); // swept before the client hears of the answer, unless the program holds them
}

void Exchange::object(const Objection& objection) {
    give_up_connection();
    auto page = plain_page(objection);
    if (objection.status == 503) page.header("Retry-After", "30");
    compose(std::move(page));
}

void Exchange::compose(Response response) {
    const auto& request = head_.request;
    Asked asked;
    asked.method = request.method;
    asked.accept_encoding = request.header("accept-encoding");
    asked.if_none_match = request.header("if-none-match");
    asked.is_version_10 = head_.is_version_10;
    asked.keeps_alive = head_.keeps_alive = head_.keeps_alive && !serving_.stopping;
    outgoing_.compose(std::move(response), asked);
}

void Exchange::conclude(bool was_sent) {
    auto& tally = serving_.tally;
    auto status = was_sent ? outgoing_.status() : 0;
    auto bytes = was_sent ? outgoing_.head().size() + outgoing_.body().size() : 0;
    tally.bytes_out += bytes;
    ++tally.by_status[std::clamp(status / 100, 0, 5)];
    if (serving_.settings.quiet) return;
    LogEntry entry;
    entry.moment = wall_milliseconds();
    entry.number = number_;
    entry.address = head_.request.address;
    entry.method = head_.method_name;
    entry.target = head_.request.target;
    entry.status = status;
    entry.bytes = bytes;
    entry.milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - began_).count();
    write_log(log_line(entry, serving_.settings.log_as_json));
}

void Exchange::release() {
    head_ = {};
    outgoing_.clear();
    body_.reset();
}

} // namespace reeve::http
