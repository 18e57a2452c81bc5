// A send-out of a plan: which version went to whom, when, until when a reply was asked for, and what came back.
#pragma once
#include "planning/plan.h"

namespace reeve::planning {
enum class Party {
    chief_constable,
    chief_officers,
    panel,
    responsible_authorities,
    members_of_parliament,
    households,
    people,
    victims,
    partners
};
} // namespace reeve::planning

namespace reeve {
template <> struct Choices<planning::Party> {
    static constexpr Choice list[] = {{"chief_constable", "The Chief Constable"},
                                      {"chief_officers", "The chief officers"},
                                      {"panel", "The Panel"},
                                      {"responsible_authorities", "The responsible authorities"},
                                      {"members_of_parliament", "Members of Parliament"},
                                      {"households", "Every household"},
                                      {"people", "The people of the area"},
                                      {"victims", "Victims of crime"},
                                      {"partners", "Partners"}};
};
} // namespace reeve

namespace reeve::planning {

struct SendOut {
    Id<SendOut> id;
    int version = 0;
    PlanId plan;
    int plan_version = 0; // the number of the version that was sent
    Party party = Party::chief_constable;
    std::string party_words; // more of whom: "and the Chief Officer Team"
    Date sent_on;
    std::optional<Date> reply_due; // or the day on which a consultation closed
    std::optional<Date> replied_on;
    Prose reply;
    bool is_sample = false;
};

const Description<SendOut>& send_out_fields();
// A reply is asked for on or after the day of sending, and comes on or after it.
Problems check(const SendOut&);
// The days between the day of sending and the day by which a reply was asked for: 27 September to 18 October is 21.
std::optional<int> days_given(const SendOut&);
// "The Chief Constable and the Chief Officer Team"
std::string party_in_words(const SendOut&);
// What is thin about it: fewer days than the office's own minimum (PRSRA 2011 s.5(7): the Panel has a reasonable time).
// Empty where nothing is.
std::string caution_of(const SendOut&, int fewest_days);

// PRSRA 2011 s.14 and Police Act 1996 s.96: the people of the area, and victims of crime, are asked about the plan.
bool asks_people(const SendOut&);
bool asks_victims(const SendOut&);

} // namespace reeve::planning
