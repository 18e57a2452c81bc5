// Answers over all records that many pages ask for (counts, lists to choose from), held until a record changes.
#pragma once
#include "base/result.h"
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <typeindex>

namespace reeve::office {

// An answer belongs to a state of the records, named by the change counter as the asker's own snapshot has it. So it is
// never older nor newer than what else stands on the page, whichever process made the last change.
class HeldAnswers {
public:
    // What is held under this name for this state of the records, else what `ask` gives. A name stands for one question
    // with all that it depends on besides records (the day), and holds nothing that a visitor typed: the names are few.
    template <class Ask> auto of(const std::string& name, std::int64_t changes, Ask ask) {
        using Value = decltype(ask());
        if (auto held = find(name, changes, typeid(Value))) return std::static_pointer_cast<const Value>(held);
        auto answer = std::make_shared<const Value>(ask());
        keep(name, changes, typeid(Value), answer);
        return answer;
    }
    std::size_t size() const;

private:
    struct Held {
        std::type_index type;
        std::shared_ptr<const void> value;
    };
    std::shared_ptr<const void> find(const std::string& name, std::int64_t changes, std::type_index type) const;
    void keep(const std::string& name, std::int64_t changes, std::type_index type, std::shared_ptr<const void> value);

    mutable std::mutex mutex_;
    std::int64_t changes_ = -1;
    std::map<std::string, Held> answers_;
};

} // namespace reeve::office
