// A target of a grant: so many of a unit that its work is to bring about, and how they are counted.
#pragma once
#include "commissioning/award.h"

namespace reeve::commissioning {
enum class TargetKind { output, outcome };
} // namespace reeve::commissioning

namespace reeve {
template <> struct Choices<commissioning::TargetKind> {
    static constexpr Choice list[] = {{"output", "Something done"}, {"outcome", "Something changed"}};
};
} // namespace reeve

namespace reeve::commissioning {

struct GrantTarget {
    Id<GrantTarget> id;
    int version = 0;
    AwardId award;
    int number = 0; // of the award
    TargetKind kind = TargetKind::output;
    std::string words;    // "Evening sessions for young people"
    std::string unit;     // "sessions"
    std::string counting; // what counts as one
    std::int64_t wanted = 0;
    bool is_sample = false;
};
const Description<GrantTarget>& target_fields();
Problems check(const GrantTarget&);

} // namespace reeve::commissioning
