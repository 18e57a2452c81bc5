// The server as a whole: binds, listens, hands connections to its loops, sweeps them, and ends in good order.
#include "http/server.h"
#include "base/result.h"
#include "http/conversation.h"
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/signal_set.hpp>
#include <csignal>
#include <malloc.h>
#include <sys/resource.h>
#include <thread>

namespace reeve::http {
namespace {

using namespace std::chrono_literals;
using Signals = net::basic_signal_set<Executor>;

constexpr auto stop_time = 9s; // for what is in flight when the server is told to stop
constexpr std::uint64_t turned_away_at_once = 64;
constexpr auto between_returns = 5s; // of memory to the system

// Each connection is a file to the system, whose usual limit of 1024 is below ours.
void allow_files(int connections) {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    auto wanted = static_cast<rlim_t>(connections) + 256;
    if (limit.rlim_cur >= wanted) return;
    limit.rlim_cur = std::min(wanted, limit.rlim_max);
    ::setrlimit(RLIMIT_NOFILE, &limit); // refused: the accepting waits when files run out
}

} // namespace

void Place::expire() {
    is_expired = true;
    Ending ignored; // a socket that is closed already has nothing to cancel
    socket->cancel(ignored);
}

std::list<Place>::iterator Loop::take_place(Socket& socket) {
    places_.push_front({&socket});
    ++serving.tally.connections;
    return places_.begin();
}

void Loop::leave(std::list<Place>::iterator place) {
    places_.erase(place);
    --serving.tally.open_connections;
    if (serving.stopping && places_.empty()) wake_sweeper();
}

void Loop::wake_sweeper() {
    if (timer_) timer_->cancel();
}

Task<void> Loop::sweep() {
    Timer timer(context.get_executor());
    auto forget = [this](Timer*) { timer_ = nullptr; };
    std::unique_ptr<Timer, decltype(forget)> known(timer_ = &timer, forget);
    while (!serving.stopping || !places_.empty()) {
        timer.expires_after(1s);
        Ending woken;
        co_await timer.async_wait(net::redirect_error(Awaiting{}, woken));
        auto now = SteadyClock::now();
        for (auto& place : places_)
            if (now > place.deadline) {
                place.allow(2s); // to hear why
                place.expire();
            }
        if (now > stop_by_) context.stop();
        give_memory_back(now);
    }
}

// A large list or export leaves room behind that the allocator would keep for ever.
void Loop::give_memory_back(SteadyClock::time_point now) {
    const std::uint64_t made = serving.tally.microseconds_in_handlers;
    if (made == made_before_ || now < gave_back_ + between_returns) return;
    made_before_ = made;
    gave_back_ = now;
    ::malloc_trim(0);
}

void Loop::begin_stop() {
    stop_by_ = SteadyClock::now() + stop_time;
    for (auto& place : places_)
        if (place.is_idle) place.expire();
    wake_sweeper();
}

struct Server::Running {
    Running(ServerSettings settings, Handler handler)
        : serving(std::move(settings), std::move(handler)), pool(static_cast<std::size_t>(serving.settings.workers)) {
        for (int i = 0; i < serving.settings.io_threads; ++i) loops.push_back(std::make_unique<Loop>(serving, pool));
        acceptor.emplace(loops.front()->context.get_executor());
        signals.emplace(loops.front()->context.get_executor());
    }
    ~Running() {
        pool.stop();
        pool.join();
    }

    void bind();
    void run(bool catch_signals);
    void stop();
    Task<void> listen();
    void receive(Loop&, Socket);

    Serving serving;
    // The pool outlives the loops' threads and not their connections: a job that was never begun is dropped with its
    // waiting.
    std::vector<std::unique_ptr<Loop>> loops;
    std::optional<Acceptor> acceptor;
    std::optional<Signals> signals;
    net::thread_pool pool;
};

void Server::Running::bind() {
    const auto& settings = serving.settings;
    auto where = settings.address + " port " + std::to_string(settings.port);
    try {
        net::ip::tcp::endpoint endpoint{net::ip::make_address(settings.address), settings.port};
        acceptor->open(endpoint.protocol());
        acceptor->set_option(net::socket_base::reuse_address(true));
        acceptor->bind(endpoint);
        acceptor->listen(1024);
    } catch (const boost::system::system_error& failure) {
        bool in_use = failure.code() == net::error::address_in_use;
        throw Fault("The server cannot listen on " + where + ": "
                    + (in_use ? "another program uses it already." : failure.code().message()));
    }
}

// Accepts for all loops in turn: each socket belongs to the context of its loop from the first moment.
Task<void> Server::Running::listen() {
    for (std::size_t turn = 0; acceptor->is_open(); ++turn) {
        auto& loop = *loops[turn % loops.size()];
        Ending error;
        Socket socket = co_await acceptor->async_accept(loop.context, net::redirect_error(Awaiting{}, error));
        if (!error) {
            receive(loop, std::move(socket));
        } else if (acceptor->is_open()) { // out of files, or the client was gone already
            Timer pause(loops.front()->context.get_executor(), 50ms);
            co_await pause.async_wait(net::redirect_error(Awaiting{}, error));
        }
    }
}

void Server::Running::receive(Loop& loop, Socket socket) {
    auto& open = serving.tally.open_connections;
    auto most = static_cast<std::uint64_t>(serving.settings.max_connections);
    if (open >= most + turned_away_at_once) return;
    auto count = ++open;
    if (count > most) net::co_spawn(loop.context, refuse(loop, std::move(socket)), net::detached);
    else net::co_spawn(loop.context, attend(loop, std::move(socket)), net::detached);
}

void Server::Running::run(bool catch_signals) {
    if (!acceptor->is_open()) bind();
    auto& first = *loops.front();
    net::co_spawn(first.context, listen(), net::detached);
    for (auto& loop : loops) net::co_spawn(loop->context, loop->sweep(), net::detached);
    if (catch_signals) {
        signals->add(SIGTERM);
        signals->add(SIGINT);
        signals->async_wait([this](Ending error, int) {
            if (!error) stop();
        });
    }
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < loops.size(); ++i) threads.emplace_back([this, i] { loops[i]->context.run(); });
    first.context.run();
    for (auto& thread : threads) thread.join();
    pool.stop();
    pool.join();
}

void Server::Running::stop() {
    if (serving.stopping.exchange(true)) return;
    for (auto& loop : loops) net::post(loop->context, [&loop = *loop] { loop.begin_stop(); });
    net::post(loops.front()->context, [this] {
        Ending ignored; // both may never have been opened
        acceptor->close(ignored);
        signals->cancel(ignored);
    });
}

Server::Server(ServerSettings settings, Handler handler)
    : running_(std::make_unique<Running>(std::move(settings), std::move(handler))) {}

Server::~Server() = default;

void Server::start() {
    allow_files(running_->serving.settings.max_connections);
    running_->bind();
}

std::uint16_t Server::port() const { return running_->acceptor->local_endpoint().port(); }

void Server::run(bool catch_signals) { running_->run(catch_signals); }

void Server::stop() { running_->stop(); }

ServerCounts Server::counts() const { return running_->serving.tally.read(); }

} // namespace reeve::http
