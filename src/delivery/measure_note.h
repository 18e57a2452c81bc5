// A dated note on a measure's chart: what happened, or the decision with which its usual range begins anew.
#pragma once
#include "delivery/measure.h"

namespace reeve::delivery {
enum class NoteKind { event, new_range };
} // namespace reeve::delivery

namespace reeve {
template <> struct Choices<delivery::NoteKind> {
    static constexpr Choice list[] = {{"event", "Something that happened"},
                                      {"new_range", "A decision: the usual range begins anew"}};
};
} // namespace reeve

namespace reeve::delivery {

struct MeasureNote {
    Id<MeasureNote> id;
    int version = 0;
    std::string measure;
    int number = 0;
    Date day;
    NoteKind kind = NoteKind::event;
    std::string words;
    std::string decision; // who decided it and where that is recorded, or what shows that it happened
    std::string by_post;
    bool is_sample = false;
};

const Description<MeasureNote>& note_fields();

// The usual range begins anew only by a decision that is recorded.
Problems check(const MeasureNote&);
// The days on which the usual range begins anew, in order.
std::vector<Date> new_ranges(const std::vector<MeasureNote>&);

} // namespace reeve::delivery
