// What people record of duties by hand: that one was done or is withheld, on which ground, and what set a clock.
#pragma once
#include "office/duty_occasion.h"

namespace reeve::office {

enum class DutyOutcome { done, withheld };
// S.I. 2011/3050 art.2(2), PRSRA 2011 s.13: the only grounds on which what must be told may be withheld. For the first
// three the chief officer's view must be had.
enum class WithholdingGround { none, national_security, safety, law_enforcement, enactment };

} // namespace reeve::office

namespace reeve {
template <> struct Choices<office::DutyOutcome> {
    static constexpr Choice list[] = {{"done", "Done"}, {"withheld", "Withheld"}};
};
template <> struct Choices<office::WithholdingGround> {
    static constexpr Choice list[] = {{"none", "None"},
                                      {"national_security", "(a) Against the interests of national security"},
                                      {"safety", "(b) Might endanger the safety of a person"},
                                      {"law_enforcement", "(c) Would prejudice law enforcement"},
                                      {"enactment", "(d) Prohibited by an enactment"}};
};
} // namespace reeve

namespace reeve::office {

// What somebody recorded by hand: done, with what shows it, or withheld, with the ground.
struct DutyRecord {
    Id<DutyRecord> id;
    int version = 0;
    std::string duty;     // L-0003
    std::string occasion; // its key
    DutyOutcome outcome = DutyOutcome::done;
    std::optional<Date> done_on; // of withholding: when it was decided
    std::string reference;
    std::string address;
    Prose note;
    WithholdingGround ground = WithholdingGround::none;
    Prose chief_officer_view; // needed for grounds a to c; never published
    std::string by_post;
    std::string taken_back; // why; empty while it stands
    bool is_sample = false;
};
const Description<DutyRecord>& duty_record_fields();
// Done: a day not in the future, and a reference or an address. Withheld: a ground, and for a to c the chief officer's
// view. An address is of this site or of the web.
Problems check(const DutyRecord&, Date today);
// A record that stands is taken back with a reason; history keeps it.
Result<DutyRecord> take_back(DutyRecord, const std::string& why);
bool needs_chief_officer(WithholdingGround);
// Only what must be published or given to the panel has lawful grounds on which it may be withheld.
bool may_be_withheld(const Duty&);

// An occasion that somebody noted by hand.
struct NotedOccasion {
    Id<NotedOccasion> id;
    int version = 0;
    std::string reference; // LO-0001
    std::string duty;
    std::string subject;
    Date happened_on;
    std::optional<Date> set_day;
    std::string came_from; // P-2024-001
    std::string by_post;
    std::string taken_back;
    bool is_sample = false;
};
const Description<NotedOccasion>& noted_occasion_fields();
Problems check(const NotedOccasion&);
Result<NotedOccasion> take_back(NotedOccasion, const std::string& why);
DutyOccasion occasion_of(const NotedOccasion&);

} // namespace reeve::office
