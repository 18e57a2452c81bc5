// The words of a return's fields.
#include "commissioning/grant_return.h"

namespace reeve::commissioning {
namespace {

void describe_what_is_told(Description<GrantReturn>& fields) {
    fields
        .has<&GrantReturn::people>("people", {.label = "How many different people did you reach?",
                                              .hint = "Count each person once, however often they came."})
        .has<&GrantReturn::delivery>("delivery", {.label = "How does the work go?"})
        .has<&GrantReturn::spending>("spending", {.label = "How does the spending go?"})
        .has<&GrantReturn::risk>("risk", {.label = "How do the risks stand?"})
        .has<&GrantReturn::commentary>("commentary", {.label = "What is at risk, and what you do about it",
                                                      .hint = "Needed where anything is amber or red."})
        .has<&GrantReturn::risks>("risks", {.label = "Risks that the office should know of"})
        .has<&GrantReturn::underspend_because>(
            "underspend_because", {.label = "Why money will be left over",
                                   .hint = "Needed where more than 5% of the grant is neither spent nor planned.",
                                   .limit = 1000})
        .hidden<&GrantReturn::restated_because>("restated_because", {.label = "Restated because", .limit = 600})
        .has<&GrantReturn::story>("story", {.label = "A story of what the grant did for somebody",
                                            .hint = "Leave out names and anything by which a person can be known."})
        .has<&GrantReturn::story_is_agreed>("story_is_agreed", {.label = "The people in the story agreed that the "
                                                                         "office publishes it"});
}

void describe_how_it_fares(Description<GrantReturn>& fields) {
    fields.hidden<&GrantReturn::spent>("spent", {.label = "Spent in the period"})
        .has<&GrantReturn::ineligible>("ineligible", {.label = "Spending that is not accepted",
                                                      .hint = "£0 where all of it is within the agreement.",
                                                      .needed = true})
        .has<&GrantReturn::ineligible_because>("ineligible_because", {.label = "Why it is not accepted", .limit = 600})
        .has<&GrantReturn::query>("query", {.label = "What is asked about it", .needed = true, .limit = 1000})
        .has<&GrantReturn::answer>("answer", {.label = "Your answer", .needed = true, .limit = 2000})
        .hidden<&GrantReturn::sent_by>("sent_by")
        .hidden<&GrantReturn::sent_words>("sent_words", {.label = "Sent by"})
        .hidden<&GrantReturn::sent_on>("sent_on", {.label = "Sent on"})
        .hidden<&GrantReturn::judged_post>("judged_post", {.label = "Accepted or waived by"})
        .hidden<&GrantReturn::judged_on>("judged_on", {.label = "Accepted or waived on"})
        .hidden<&GrantReturn::waived_because>("waived_because", {.label = "Waived because"})
        .hidden<&GrantReturn::content>("content", {.label = "What was accepted"})
        .hidden<&GrantReturn::hash>("hash", {.label = "Hash"})
        .hidden<&GrantReturn::is_sample>("is_sample", {.label = "Sample"});
}

Description<GrantReturn> described() {
    Description<GrantReturn> fields("grant_return", "return", "MR");
    fields.hidden<&GrantReturn::reference>("reference", {.label = "Reference"})
        .hidden<&GrantReturn::award>("award")
        .hidden<&GrantReturn::number>("number", {.label = "Number"})
        .hidden<&GrantReturn::edition>("edition", {.label = "Edition"})
        .hidden<&GrantReturn::first_day>("first_day", {.label = "First day"})
        .hidden<&GrantReturn::last_day>("last_day", {.label = "Last day"})
        .hidden<&GrantReturn::due_on>("due_on", {.label = "Due on"})
        .hidden<&GrantReturn::state>("state", {.label = "State"})
        .hidden<&GrantReturn::numbers>("numbers", {.label = "Numbers"});
    describe_what_is_told(fields);
    describe_how_it_fares(fields);
    return fields;
}

} // namespace

const Description<GrantReturn>& return_fields() {
    static const auto fields = described();
    return fields;
}

} // namespace reeve::commissioning
