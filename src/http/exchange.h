// One request and its answer: what is asked of the program about it, and what goes back. No sockets; its steps run
// where they are told.
#pragma once
#include "http/form_body.h"
#include "http/head.h"
#include "http/outgoing.h"
#include "http/serving.h"
#include <chrono>

namespace reeve::http {

class Exchange {
public:
    explicit Exchange(Serving& serving) : serving_(serving) {}
    // Begins with a head that was read, or with nothing but a number when the head was refused.
    void begin(Head, std::string_view peer);
    void begin(std::string_view peer);

    // Without a worker: answers with what the program has ready. False: a worker is needed.
    bool answer_if_ready();
    // On a worker: asks the program whether to take the request. False: the answer is ready and it is no.
    bool admit();
    // On a worker, or where the caller likes for a url-encoded body: the next bytes of the body. False: refused.
    bool feed(std::string_view bytes);
    // On a worker: closes the body, asks the program for its answer and makes it ready.
    void answer();
    // The server's own answer; the connection is closed after it.
    void object(const Objection&);
    // The last line of the exchange: the totals and the log.
    void conclude(bool was_sent);

    const Head& head() const { return head_; }
    const Outgoing& outgoing() const { return outgoing_; }
    bool has_body() const { return head_.body_length > 0; }
    bool is_multipart() const { return body_ && body_->is_multipart(); }
    bool keeps_alive() const { return head_.keeps_alive; }
    // The body no longer matters and its bytes were not read: close after the answer.
    void give_up_connection() { head_.keeps_alive = false; }
    void release();

private:
    template <class Step> bool guarded(Step); // false when the program threw: the failure page is ready
    bool open_body(std::uint64_t limit);
    void compose(Response);
    void fail(std::string_view what);

    Serving& serving_;
    Head head_;
    Outgoing outgoing_;
    std::unique_ptr<FormBody> body_;
    std::chrono::steady_clock::time_point began_;
    std::uint64_t number_ = 0;
};

} // namespace reeve::http
