// One occasion of a duty: what set its clock, by when it is due, what shows that it was done or why it is withheld, and
// how it stands on a day.
#pragma once
#include "office/duty.h"

namespace reeve::office {

enum class DutyStanding { late, due, upcoming, waiting, done, done_late, withheld, continuing, not_commenced };

} // namespace reeve::office

namespace reeve {
template <> struct Choices<office::DutyStanding> {
    static constexpr Choice list[] = {{"late", "Late"},
                                      {"due", "Due in 60 days"},
                                      {"upcoming", "Later on"},
                                      {"waiting", "No occasion yet"},
                                      {"done", "Done"},
                                      {"done_late", "Done late"},
                                      {"withheld", "Withheld"},
                                      {"continuing", "At all times"},
                                      {"not_commenced", "Not yet in force"}};
};
} // namespace reeve

namespace reeve::office {

inline constexpr int duty_due_days = 60; // "due" from so many days before

// What set the clock once. The key names it within its duty for ever: "2024-05-02", "2024-07", "2024/25 Q1", "LO-0001".
struct DutyOccasion {
    std::string key;
    std::string subject;              // "July 2024", "The report of 8 August 2024"
    Date on;                          // the day that sets the clock
    std::optional<Date> set_day = {}; // by the day somebody set for this one
    std::string reference = {};       // the record it came from, by its public reference
    bool is_sample = false;
    bool is_internal = false; // it tells of a record that the public may not know of yet
};

// What shows that a duty was done on one occasion.
struct DutyEvidence {
    std::string key; // of the occasion
    Date done_on;
    std::string reference = {}; // "P-2024-001"
    std::string address = {};   // where it stands
    std::string words = {};
    bool is_sample = false;
};

// How an occasion stands on a day; what was done or withheld is so whatever the dates say.
struct DutyFacts {
    bool is_in_force = true;
    bool is_continuing = false; // holds at all times
    bool has_occasion = true;
    std::optional<DueDay> due;
    std::optional<Date> done_on;
    bool is_withheld = false;
};
DutyStanding standing(const DutyFacts&, Date today);
// "Due in 4 days", "3 days past the office's own date", "Done 2 days late", "Withheld".
std::string standing_words(const DutyFacts&, Date today);
bool is_open(DutyStanding); // late, due or later on: still to be done

} // namespace reeve::office
