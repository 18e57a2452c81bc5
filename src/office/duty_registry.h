// What slices hand over about duties: which there are beside those the program carries, what sets their clock, and what
// shows that they were done.
#pragma once
#include "db/transaction.h"
#include "office/duty_occasion.h"
#include <functional>

namespace reeve::office {

// What a slice's own records say of one duty, asked at each visit; so it answers from an index. Both lists may be
// empty, and occasions are left empty where the calendar brings them.
struct DutyWitness {
    std::string duty; // "L-0112"
    std::function<std::vector<DutyOccasion>(db::Connection&, Date today)> occasions = {};
    // Evidence names its occasion by key: "2024-07" for a month, "2024/25 Q1", "2024/25", or the key given above.
    std::function<std::vector<DutyEvidence>(db::Connection&, Date today)> evidence = {};
    // Of the occasions those that no evidence is for, where they are far less to read than both lists: for what is
    // still to be done.
    std::function<std::vector<DutyOccasion>(db::Connection&, Date today)> open_occasions = {};
};

class DutyRegistry {
public:
    DutyRegistry(); // with the duties the program carries
    // A reference given twice is a Fault, and so is a duty that does not hold together.
    void add(Duty);
    void add(DutyWitness witness) { witnesses_.push_back(std::move(witness)); }
    // As carried, before an office's corrections (duty_store.h gives those that stand).
    const std::vector<Duty>& duties() const { return duties_; }
    const Duty* find(std::string_view reference) const; // L-0003, l-3
    const std::vector<DutyWitness>& witnesses() const { return witnesses_; }

private:
    std::vector<Duty> duties_;
    std::vector<DutyWitness> witnesses_;
};

} // namespace reeve::office
