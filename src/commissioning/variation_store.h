// Keeps variations, and applies them: the award, its agreement, its instalments and the ledger, all of it or nothing.
#pragma once
#include "commissioning/grant_agreement_store.h"
#include "commissioning/grant_variation.h"

namespace reeve::commissioning {

std::vector<GrantVariation> variations_of(db::Connection&, AwardId); // newest first
std::optional<GrantVariation> find_variation(db::Connection&, std::string_view reference);
Result<VariationStanding> standing_of(db::Connection&, const GrantVariation&);

Result<GrantVariation> ask_variation(office::Change&, GrantVariation);
Result<GrantVariation> keep_variation(office::Change&, GrantVariation);
// Decided by the person of the change.
Result<GrantVariation> apply_variation(office::Change&, const GrantVariation&, const std::string& because);

} // namespace reeve::commissioning
