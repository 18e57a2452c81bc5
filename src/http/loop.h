// One thread's share of the server: its context, its open connections, and the sweeper that ends those past their
// deadline.
#pragma once
#include "http/serving.h"
#include "http/sockets.h"
#include <list>

namespace reeve::http {

// What the sweeper knows of a connection. All of it belongs to the loop's thread.
struct Place {
    Socket* socket = nullptr;
    SteadyClock::time_point deadline = SteadyClock::time_point::max();
    bool is_idle = false;    // waiting for a request of which nothing has come
    bool is_expired = false; // its deadline passed: what it waits for has been cancelled

    void allow(SteadyClock::duration time) { deadline = SteadyClock::now() + time; }
    // Only a worker can end this wait.
    void allow_all_time() { deadline = SteadyClock::time_point::max(); }
    void expire();
};

class Loop {
public:
    Loop(Serving& serving, net::thread_pool& pool) : serving(serving), pool(pool) {}

    // Until stopping and empty: every second, ends what is past its deadline.
    Task<void> sweep();
    // Closes what is idle and lets the rest finish. On the loop's thread.
    void begin_stop();
    std::list<Place>::iterator take_place(Socket&);
    void leave(std::list<Place>::iterator);

    Serving& serving;
    net::thread_pool& pool;

private:
    void wake_sweeper();

    // What coroutines touch at their end stands before the context, which ends those that are left.
    std::list<Place> places_;
    Timer* timer_ = nullptr; // of the sweeper, while it runs
    void give_memory_back(SteadyClock::time_point now);

    SteadyClock::time_point stop_by_ = SteadyClock::time_point::max();
    SteadyClock::time_point gave_back_;
    std::uint64_t made_before_ = 0; // microseconds of making pages, when memory was last given back

public:
    net::io_context context{1};
};

} // namespace reeve::http
