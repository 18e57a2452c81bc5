// What a pre-election period and a term must meet, and which period is in force on a day.
#include "office/office_period.h"

namespace reeve::office {

const Description<PreElectionPeriod>& pre_election_fields() {
    static const auto fields =
        Description<PreElectionPeriod>("pre_election_period", "pre-election period")
            .has<&PreElectionPeriod::name>(
                "name", {.label = "Which election", .needed = true, .audience = Audience::open, .keep = Keep::always})
            .has<&PreElectionPeriod::first_day>("first_day", {.label = "First day",
                                                              .hint = "Usually the day notice of election is given.",
                                                              .needed = true,
                                                              .audience = Audience::open,
                                                              .keep = Keep::always})
            .has<&PreElectionPeriod::last_day>("last_day", {.label = "Last day",
                                                            .hint = "Usually polling day.",
                                                            .needed = true,
                                                            .audience = Audience::open,
                                                            .keep = Keep::always})
            .has<&PreElectionPeriod::rule>(
                "rule",
                {.label = "What staff are told", .needed = true, .audience = Audience::open, .keep = Keep::always});
    return fields;
}

Problems problems_with(const PreElectionPeriod& period) {
    Problems problems;
    if (period.last_day < period.first_day)
        problems.add("last_day", "The last day must not be before the first, " + in_words(period.first_day));
    return problems;
}

const PreElectionPeriod* pre_election_on(std::span<const PreElectionPeriod> periods, Date day) {
    const PreElectionPeriod* in_force = nullptr;
    for (const auto& period : periods)
        if (period.contains(day) && (!in_force || in_force->last_day < period.last_day)) in_force = &period;
    return in_force;
}

const Description<OfficeTerm>& office_term_fields() {
    static const auto fields =
        Description<OfficeTerm>("office_term", "term of office")
            .has<&OfficeTerm::name>("name", {.label = "Name",
                                             .hint = "Like 2024 to 2028.",
                                             .needed = true,
                                             .audience = Audience::open,
                                             .keep = Keep::always})
            .has<&OfficeTerm::election_day>(
                "election_day",
                {.label = "Election day", .needed = true, .audience = Audience::open, .keep = Keep::always})
            .has<&OfficeTerm::took_office>(
                "took_office",
                {.label = "Took office", .needed = true, .audience = Audience::open, .keep = Keep::always})
            .has<&OfficeTerm::ends_on>(
                "ends_on", {.label = "Ends", .needed = true, .audience = Audience::open, .keep = Keep::always})
            .has<&OfficeTerm::note>("note", {.label = "Note", .audience = Audience::open});
    return fields;
}

Problems problems_with(const OfficeTerm& term) {
    Problems problems;
    if (term.took_office < term.election_day)
        problems.add("took_office",
                     "The day of taking office must not be before election day, " + in_words(term.election_day));
    if (term.ends_on < term.took_office)
        problems.add("ends_on", "The term must not end before it began, " + in_words(term.took_office));
    return problems;
}

} // namespace reeve::office
