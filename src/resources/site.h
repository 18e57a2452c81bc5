// A place where the public can meet the police: its hours, how many come, what it costs, and what its review decided.
#pragma once
#include "base/money.h"
#include "record/description.h"

namespace reeve::resources {
enum class SiteKind { front_enquiry_office, police_station, contact_point, other };
enum class SiteOutcome { not_reviewed, kept, hours_changed, moved, to_close };
} // namespace reeve::resources

namespace reeve {
template <> struct Choices<resources::SiteKind> {
    static constexpr Choice list[] = {{"front_enquiry_office", "Front enquiry office"},
                                      {"police_station", "Police station without a front enquiry office"},
                                      {"contact_point", "Contact point in another building"},
                                      {"other", "Other"}};
};
template <> struct Choices<resources::SiteOutcome> {
    static constexpr Choice list[] = {{"not_reviewed", "Not reviewed yet"},
                                      {"kept", "Kept as it is"},
                                      {"hours_changed", "Hours changed"},
                                      {"moved", "Moved to another place"},
                                      {"to_close", "To be closed"}};
};
} // namespace reeve

namespace reeve::resources {

struct Site {
    Id<Site> id;
    int version = 0;
    std::string name;
    SiteKind kind = SiteKind::front_enquiry_office;
    std::string address;
    Prose hours;
    std::optional<std::int64_t> visits_a_year; // none: not counted, which is not 0
    std::string visits_source;
    std::optional<Money> cost_a_year;
    std::optional<Date> review_by;
    std::optional<Date> reviewed_on;
    SiteOutcome outcome = SiteOutcome::not_reviewed; // of the last review
    Prose outcome_words;
    std::optional<Date> closed_on; // the last day on which it was open
    bool is_public = false;
    bool is_sample = false;

    bool is_open_on(Date day) const { return !closed_on || day <= *closed_on; }
};

const Description<Site>& site_fields();
// An outcome has the day of its review and its reason, and only a review that closes a site gives it a last day.
Problems check(const Site&);

// Whole pence, half a penny up; none where either number is not known or nobody came.
std::optional<Money> cost_of_a_visit(const Site&);
bool is_review_late(const Site&, Date today);
// "Review late by 12 days", "Review due by 31 March 2025", "Closed on 1 May 2024", "No review is planned".
std::string review_in_words(const Site&, Date today);

} // namespace reeve::resources
