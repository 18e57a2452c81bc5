// Keeps what an office adds to the duties it is given: corrected rules, noted occasions, records of what was done or
// withheld, and the decision to publish.
#pragma once
#include "office/duty_record.h"
#include "office/duty_registry.h"
#include "office/keep.h"

namespace reeve::office {

// ---- Rules ----
// As they stand: the office's corrected rule in place of the carried one. In the order of their references.
std::vector<Duty> duties(db::Connection&, const DutyRegistry&);
std::optional<Duty> duty_named(db::Connection&, const DutyRegistry&, std::string_view reference);
// Keeps a corrected rule as a new version; the first time the carried one is kept before it, by the program, so that
// history shows both.
Result<Duty> correct_duty(Change&, const DutyRegistry&, Duty corrected);

// ---- Occasions noted by hand ----
std::vector<NotedOccasion> noted_occasions(db::Connection&);                             // those that stand, by day
std::vector<NotedOccasion> noted_occasions_of(db::Connection&, const std::string& duty); // all
std::optional<NotedOccasion> noted_occasion_named(db::Connection&, std::string_view reference);
Result<NotedOccasion> note_occasion(Change&, NotedOccasion);
Result<NotedOccasion> take_back_occasion(Change&, NotedOccasion, const std::string& why);

// ---- Records of what was done or withheld ----
std::vector<DutyRecord> duty_records(db::Connection&);                             // those that stand
std::vector<DutyRecord> duty_records_of(db::Connection&, const std::string& duty); // all, newest first
std::optional<DutyRecord> find_duty_record(db::Connection&, Id<DutyRecord>);
// A record stands alone: one that stands already for the same occasion is a refusal, and is taken back first.
Result<DutyRecord> keep_duty_record(Change&, DutyRecord);
Result<DutyRecord> take_back_record(Change&, DutyRecord, const std::string& why);

// ---- Showing them to the public ----
struct DutyPublication {
    Id<DutyPublication> id;
    int version = 0;
    bool is_public = false;
    Prose reason;
    std::string by_post;
    Date decided_on;
};
const Description<DutyPublication>& duty_publication_fields();
// The decision that stands; one of version 0 where none was ever made.
DutyPublication duty_publication(db::Connection&);
Result<DutyPublication> decide_duty_publication(Change&, bool is_public, Prose reason);

} // namespace reeve::office
