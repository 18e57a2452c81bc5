// The few names of Asio the server is written with: concrete executors, one context per thread, coroutines that give no
// exceptions.
#pragma once
#ifndef BOOST_DISABLE_ASSERTS
#define BOOST_DISABLE_ASSERTS // no assertion may end the process on what a stranger sent
#endif
#include <boost/asio/async_result.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>

namespace reeve::http {

namespace net = boost::asio;
using Ending = boost::system::error_code;
using Executor = net::io_context::executor_type;
template <class T> using Task = net::awaitable<T, Executor>;
using Awaiting = net::use_awaitable_t<Executor>;
using Socket = net::basic_stream_socket<net::ip::tcp, Executor>;
using Acceptor = net::basic_socket_acceptor<net::ip::tcp, Executor>;
using SteadyClock = std::chrono::steady_clock;
using Timer = net::basic_waitable_timer<SteadyClock, net::wait_traits<SteadyClock>, Executor>;

// Runs `work` on the pool and goes on, on the context of the caller, when it is done. `work` must not throw and must
// outlive the waiting; the caller's context must be kept running meanwhile (its sweeper does that).
template <class Work> auto on_pool(net::thread_pool& pool, Work& work) {
    return net::async_initiate<const Awaiting, void()>(
        [&pool, &work](auto done) {
            net::post(pool, [&work, done = std::move(done)]() mutable {
                work();
                auto home = net::get_associated_executor(done);
                net::post(home, std::move(done));
            });
        },
        net::use_awaitable_t<Executor>{});
}

} // namespace reeve::http
