// Files read and counted ahead by several threads, and handed on in their order.
#include "crimedata/month_queue.h"
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

namespace reeve::crimedata {

struct MonthQueue::Inside {
    const std::vector<PoliceSource>& sources;
    PrepareMonth prepare;
    std::size_t ahead;
    std::mutex lock;
    std::condition_variable changed;
    struct Slot {
        std::optional<PreparedMonth> ready;
        std::exception_ptr trouble;
    };
    std::vector<Slot> slots;
    std::size_t begun = 0, handed_on = 0;
    bool is_stopped = false;
    std::vector<std::thread> threads;

    void work();
    void do_one(std::size_t which);
};

void MonthQueue::Inside::work() {
    while (true) {
        std::size_t mine = 0;
        {
            std::unique_lock held(lock);
            changed.wait(held, [&] { return is_stopped || begun == sources.size() || begun < handed_on + ahead; });
            if (is_stopped || begun == sources.size()) return;
            mine = begun++;
        }
        do_one(mine);
    }
}

void MonthQueue::Inside::do_one(std::size_t which) {
    Slot slot;
    try {
        slot.ready = prepare(sources[which]);
    } catch (...) { // handed on to whoever asks for this one
        slot.trouble = std::current_exception();
    }
    {
        std::lock_guard held(lock);
        slots[which] = std::move(slot);
    }
    changed.notify_all();
}

MonthQueue::MonthQueue(const std::vector<PoliceSource>& sources, unsigned threads, PrepareMonth prepare)
    : inside_(new Inside{sources, std::move(prepare), threads + 2U}) {
    inside_->slots.resize(sources.size());
    for (unsigned i = 0; i < std::max(threads, 1U); ++i)
        inside_->threads.emplace_back([inside = inside_.get()] { inside->work(); });
}

MonthQueue::~MonthQueue() {
    {
        std::lock_guard held(inside_->lock);
        inside_->is_stopped = true;
    }
    inside_->changed.notify_all();
    for (auto& thread : inside_->threads) thread.join();
}

PreparedMonth MonthQueue::next() {
    std::unique_lock held(inside_->lock);
    auto& slot = inside_->slots.at(inside_->handed_on);
    inside_->changed.wait(held, [&] { return slot.ready || slot.trouble; });
    ++inside_->handed_on;
    auto taken = std::move(slot);
    slot = {};
    held.unlock();
    inside_->changed.notify_all();
    if (taken.trouble) std::rethrow_exception(taken.trouble);
    return std::move(*taken.ready);
}

} // namespace reeve::crimedata
