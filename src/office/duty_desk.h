// All duties on a day: each occasion with its last day, its evidence and how it stands, from the rules, the calendar,
// the slices' records and what was recorded by hand.
#pragma once
#include "office/duty_calendar.h"
#include "office/duty_store.h"

namespace reeve::office {

struct DutyItem {
    std::shared_ptr<const Duty> duty;
    DutyOccasion occasion; // an empty key: there is none
    DutyFacts facts;
    DutyStanding standing = DutyStanding::waiting;
    std::optional<DutyEvidence> evidence;
    std::optional<DutyRecord> record; // what was recorded by hand, where that is what counts

    bool has_occasion() const { return !occasion.key.empty(); }
    bool is_sample() const {
        return occasion.is_sample || (evidence && evidence->is_sample) || (record && record->is_sample);
    }
};

struct DutyBook {
    Date today;
    DutyBeginning beginning;
    std::vector<DutyItem> items; // soonest due first; without a last day at the end
};
// Occasions due until a day, and all whose clock has started or that are done already. A duty without an occasion
// stands once.
DutyBook duty_book(db::Connection&, const DutyRegistry&, Date today, Date until);
// Of the same, what is late or due or later on.
std::vector<DutyItem> open_duties(db::Connection&, const DutyRegistry&, Date today, Date until);
// Of one duty, whatever its occasions; latest due first.
std::vector<DutyItem> items_of_duty(db::Connection&, const DutyRegistry&, const Duty&, Date today, Date until);

// Of the occasions whose clock has not started, only the next of each duty.
std::vector<DutyItem> without_later_ones(std::vector<DutyItem>, Date today);

// Which items a list shows.
struct DutyFilter {
    std::optional<DutyStanding> standing;
    bool open_only = false; // late, due or later on
    std::optional<DutyArea> area;
    std::optional<DutySeverity> severity;
    std::string text;           // words or a reference
    std::optional<Date> due_by; // of those still to be done
    bool matches(const DutyItem&) const;
};
std::vector<DutyItem> narrowed(std::vector<DutyItem>, const DutyFilter&);
std::int64_t count_standing(const std::vector<DutyItem>&, DutyStanding);

} // namespace reeve::office
