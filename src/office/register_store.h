// The small registers in the database: what other records ask of bodies, organisations, periods and terms.
#pragma once
#include "office/keep.h"
#include "office/office_period.h"
#include "office/organisation.h"

namespace reeve::office {

// What a select shows: an id as text and its words, in the order of the words.
using Options = std::vector<std::pair<std::string, std::string>>;
Options body_options(db::Connection&);
Options organisation_options(db::Connection&);
Options district_options(db::Connection&);

std::optional<Organisation> organisation_named(db::Connection&, std::string_view name);
// The organisation of this name, made where there is none yet: for imports and applications.
Organisation organisation_for(Change&, std::string_view name, OrganisationKind = OrganisationKind::other);
std::vector<Partnership> open_partnerships(db::Connection&);
std::optional<PreElectionPeriod> pre_election_on(db::Connection&, Date);
std::optional<OfficeTerm> office_term_on(db::Connection&, Date);

} // namespace reeve::office
