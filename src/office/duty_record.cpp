// Rules over what people record of duties.
#include "office/duty_record.h"

namespace reeve::office {

const Description<DutyRecord>& duty_record_fields() {
    static const auto fields =
        Description<DutyRecord>("duty_record", "record of a duty")
            .hidden<&DutyRecord::duty>("duty", {.label = "Duty", .audience = Audience::open})
            .hidden<&DutyRecord::occasion>("occasion", {.label = "Occasion", .audience = Audience::open})
            .hidden<&DutyRecord::outcome>("outcome", {.label = "Outcome", .audience = Audience::open})
            .has<&DutyRecord::done_on>("done_on", {.label = "Day it was done",
                                                   .hint = "Like 5 September 2024.",
                                                   .needed = true,
                                                   .audience = Audience::open})
            .has<&DutyRecord::reference>("reference",
                                         {.label = "Record that shows it",
                                          .hint = "Like P-2024-001. Leave empty where there is an address.",
                                          .audience = Audience::open,
                                          .limit = 40})
            .has<&DutyRecord::address>("address", {.label = "Address where it stands",
                                                   .hint = "Begins with https:// or, on this site, with /.",
                                                   .audience = Audience::open,
                                                   .limit = 500})
            .has<&DutyRecord::note>("note",
                                    {.label = "Note", .hint = "Staff read it; the public does not.", .limit = 1000})
            .has<&DutyRecord::ground>("ground", {.label = "Ground", .needed = true, .audience = Audience::open})
            .has<&DutyRecord::chief_officer_view>(
                "chief_officer_view", {.label = "The chief officer's view",
                                       .hint = "Needed for grounds (a) to (c): what it is, and when and how it "
                                               "was given. The public reads only that it was had.",
                                       .audience = Audience::restricted,
                                       .limit = 2000})
            .hidden<&DutyRecord::by_post>("by_post", {.label = "Recorded by"})
            .hidden<&DutyRecord::taken_back>("taken_back", {.label = "Taken back because"})
            .hidden<&DutyRecord::is_sample>("is_sample", {.label = "Sample", .audience = Audience::open});
    return fields;
}

const Description<NotedOccasion>& noted_occasion_fields() {
    static const auto fields =
        Description<NotedOccasion>("duty_occasion", "occasion of a duty", "LO")
            .hidden<&NotedOccasion::reference>("reference", {.audience = Audience::open})
            .hidden<&NotedOccasion::duty>("duty", {.label = "Duty", .audience = Audience::open})
            .has<&NotedOccasion::subject>("subject",
                                          {.label = "What happened?",
                                           .hint = "Like: the inspectorate published its report on the force. "
                                                   "Leave out names of people: the public may read this.",
                                           .needed = true,
                                           .audience = Audience::open,
                                           .limit = 200})
            .has<&NotedOccasion::happened_on>("happened_on",
                                              {.label = "When?",
                                               .hint = "The day that starts the clock, like 5 September 2024.",
                                               .needed = true,
                                               .audience = Audience::open})
            .has<&NotedOccasion::set_day>("set_day", {.label = "Last day, where somebody set one",
                                                      .hint = "Leave empty, and it is counted as the rule says.",
                                                      .audience = Audience::open})
            .has<&NotedOccasion::came_from>(
                "came_from",
                {.label = "Record it came from", .hint = "Like P-2024-001.", .audience = Audience::open, .limit = 40})
            .hidden<&NotedOccasion::by_post>("by_post", {.label = "Noted by"})
            .hidden<&NotedOccasion::taken_back>("taken_back", {.label = "Taken back because"})
            .hidden<&NotedOccasion::is_sample>("is_sample", {.label = "Sample", .audience = Audience::open});
    return fields;
}

namespace {

bool is_address(std::string_view text) {
    return (text.starts_with('/') && !text.starts_with("//")) || text.starts_with("https://")
           || text.starts_with("http://");
}

void check_done(const DutyRecord& record, Date today, Problems& problems) {
    if (!record.done_on) problems.add("done_on", "Enter when it was done");
    else if (*record.done_on > today)
        problems.add("done_on", "It was done today or earlier, so the day cannot lie ahead");
    if (trimmed(record.reference).empty() && trimmed(record.address).empty())
        problems.add("reference", "Enter the record or the address that shows it was done");
}

void check_withheld(const DutyRecord& record, Problems& problems) {
    if (record.ground == WithholdingGround::none) problems.add("ground", "Select the ground");
    if (needs_chief_officer(record.ground) && trimmed(record.chief_officer_view.text).empty())
        problems.add("chief_officer_view", "Enter the chief officer's view: this ground rests on it");
}

template <class R> Result<R> taken_back(R record, const std::string& why) {
    if (trimmed(why).empty()) return Problems{{{"why", "Enter why it is taken back"}}};
    if (!record.taken_back.empty()) return Refusal{"This was taken back already.", "", Refusal::Kind::conflict};
    record.taken_back = tidied(why);
    return record;
}

} // namespace

bool needs_chief_officer(WithholdingGround ground) {
    return ground != WithholdingGround::none && ground != WithholdingGround::enactment;
}

bool may_be_withheld(const Duty& duty) { return duty.area == DutyArea::publication || duty.area == DutyArea::panel; }

Problems check(const DutyRecord& record, Date today) {
    Problems problems;
    if (record.outcome == DutyOutcome::done) check_done(record, today, problems);
    else check_withheld(record, problems);
    if (!record.address.empty() && !is_address(record.address))
        problems.add("address", "An address begins with https://, or with / on this site");
    return problems;
}

Problems check(const NotedOccasion& occasion) {
    Problems problems;
    if (trimmed(occasion.subject).empty()) problems.add("subject", "Enter what happened");
    if (occasion.happened_on == Date{}) problems.add("happened_on", "Enter when it happened");
    if (occasion.set_day && *occasion.set_day < occasion.happened_on)
        problems.add("set_day", "The last day lies on or after the day it happened");
    return problems;
}

Result<DutyRecord> take_back(DutyRecord record, const std::string& why) { return taken_back(std::move(record), why); }
Result<NotedOccasion> take_back(NotedOccasion occasion, const std::string& why) {
    return taken_back(std::move(occasion), why);
}

DutyOccasion occasion_of(const NotedOccasion& noted) {
    return {.key = noted.reference,
            .subject = noted.subject,
            .on = noted.happened_on,
            .set_day = noted.set_day,
            .reference = noted.came_from,
            .is_sample = noted.is_sample};
}

} // namespace reeve::office
