// What a past grant is.
#include "commissioning/past_grant.h"

namespace reeve::commissioning {

const Description<PastGrant>& past_grant_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<PastGrant>("past_grant", "past grant", "PG")
            .hidden<&PastGrant::reference>("reference", {.label = "Reference", .audience = open})
            .hidden<&PastGrant::identifier>("identifier", {.label = "Identifier", .audience = open})
            .hidden<&PastGrant::title>("title", {.label = "Title", .audience = open})
            .hidden<&PastGrant::recipient>("recipient", {.label = "Recipient", .audience = open})
            .hidden<&PastGrant::awarded_on>("awarded_on", {.label = "Date of the decision", .audience = open})
            .hidden<&PastGrant::amount>("amount", {.label = "Amount awarded", .audience = open})
            .hidden<&PastGrant::funder>("funder", {.label = "Funder", .audience = open})
            .hidden<&PastGrant::is_own>("is_own", {.label = "Our own grant", .audience = open})
            .hidden<&PastGrant::record>("record", {.label = "The record of the file", .audience = open})
            .hidden<&PastGrant::import_run>("import_run", {.label = "Import"})
            .hidden<&PastGrant::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

PastGrant past_grant_of(const Json& record) {
    auto grant = read_grant(record);
    PastGrant past;
    past.identifier = grant.identifier;
    past.title = grant.title;
    past.recipient = grant.recipient.name;
    past.awarded_on = grant.awarded_on;
    past.amount = grant.awarded;
    past.funder = grant.funder.name;
    past.record = exact_text(record);
    return past;
}

PublishedGrant published(const PastGrant& past) {
    auto record = parse_exact(past.record);
    if (!record) throw Fault("the record of " + past.reference + " is no JSON");
    return read_grant(*record);
}

} // namespace reeve::commissioning
