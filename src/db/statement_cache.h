// The prepared statements of one connection: those of the source for ever, by the address of their text; built ones
// while in use.
#pragma once
#include <list>
#include <memory>
#include <string>
#include <unordered_map>

namespace reeve::db {

template <class Statement> class StatementCache {
public:
    using Held = std::shared_ptr<Statement>;

    // The slot of a statement of the source; empty at first. Its text lies in the program, so its address is its
    // identity.
    Held& of_source(const char* text) { return of_source_[text]; }

    // The slot of a built text; the one not used for longest gives way when there are 200.
    Held& of_built(const std::string& text) {
        const auto found = of_built_.find(text);
        if (found != of_built_.end()) {
            order_.splice(order_.begin(), order_, found->second);
            return found->second->second;
        }
        if (order_.size() >= most_built) {
            of_built_.erase(order_.back().first);
            order_.pop_back();
        }
        order_.emplace_front(text, nullptr);
        of_built_[text] = order_.begin();
        return order_.front().second;
    }

    void clear() {
        of_source_.clear();
        of_built_.clear();
        order_.clear();
    }

private:
    static constexpr std::size_t most_built = 200;
    std::unordered_map<const char*, Held> of_source_;
    std::list<std::pair<std::string, Held>> order_;
    std::unordered_map<std::string, typename std::list<std::pair<std::string, Held>>::iterator> of_built_;
};

} // namespace reeve::db
