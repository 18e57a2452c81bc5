// Connections that threads borrow in turn: opened when needed, a few kept, never more than a limit.
#pragma once
#include "base/result.h"
#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace reeve::db {

template <class Member> class Pool {
public:
    Pool(std::function<std::unique_ptr<Member>()> open, std::size_t kept, std::size_t most)
        : open_(std::move(open)), kept_(kept), most_(most) {}

    // Waits for a free one where the limit is reached; half a minute without one is a Fault, since then somebody holds
    // too many.
    std::unique_ptr<Member> take() {
        std::unique_lock lock(mutex_);
        const bool is_free =
            freed_.wait_for(lock, std::chrono::seconds(30), [&] { return !idle_.empty() || out_ < most_; });
        if (!is_free) throw Fault("no database connection became free within 30 seconds");
        ++out_;
        if (!idle_.empty()) {
            auto member = std::move(idle_.back());
            idle_.pop_back();
            return member;
        }
        lock.unlock();
        try {
            return open_();
        } catch (...) {
            give_back(nullptr);
            throw;
        }
    }

    // Nothing, or one too many to keep, only makes room.
    void give_back(std::unique_ptr<Member> member) {
        {
            std::lock_guard lock(mutex_);
            --out_;
            if (member && idle_.size() < kept_) idle_.push_back(std::move(member));
        }
        freed_.notify_one();
    }

    // Closes those nobody uses, for instance because the tables have changed under their prepared statements.
    void close_idle() {
        std::lock_guard lock(mutex_);
        idle_.clear();
    }

private:
    std::function<std::unique_ptr<Member>()> open_;
    std::size_t kept_;
    std::size_t most_;
    std::mutex mutex_;
    std::condition_variable freed_;
    std::vector<std::unique_ptr<Member>> idle_;
    std::size_t out_ = 0;
};

} // namespace reeve::db
