// Answers held until a record changes.
#include "office/held_answers.h"

namespace reeve::office {
namespace {

constexpr std::size_t most_answers = 200; // a day that passes without any change leaves its answers behind

} // namespace

std::shared_ptr<const void> HeldAnswers::find(const std::string& name, std::int64_t changes,
                                              std::type_index type) const {
    std::lock_guard lock(mutex_);
    if (changes != changes_) return nullptr;
    auto found = answers_.find(name);
    if (found == answers_.end()) return nullptr;
    if (found->second.type != type) throw Fault("two questions are held under the name \"" + name + "\"");
    return found->second.value;
}

// A slow reader may come back with an answer from before a change that others know of already; it is not kept.
void HeldAnswers::keep(const std::string& name, std::int64_t changes, std::type_index type,
                       std::shared_ptr<const void> value) {
    std::lock_guard lock(mutex_);
    if (changes < changes_) return;
    if (changes > changes_ || answers_.size() >= most_answers) answers_.clear();
    changes_ = changes;
    answers_.insert_or_assign(name, Held{type, std::move(value)});
}

std::size_t HeldAnswers::size() const {
    std::lock_guard lock(mutex_);
    return answers_.size();
}

} // namespace reeve::office
