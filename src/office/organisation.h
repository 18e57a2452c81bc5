// Organisations the office works with and funds, and partnerships: who works with whom, on what, since when.
#pragma once
#include "office/body.h"
#include "office/place.h"

namespace reeve::office {

enum class OrganisationKind {
    charity,
    community_group,
    company,
    council,
    police,
    health,
    education,
    faith,
    housing,
    other
};

struct Organisation;
using OrganisationId = Id<Organisation>;

struct Organisation {
    OrganisationId id;
    int version = 1;
    std::string name;
    std::string folded; // for matching and order; set from the name
    OrganisationKind kind = OrganisationKind::charity;
    std::string charity_number;
    std::string company_number;
    AreaId area;
    std::string website;
};
const Description<Organisation>& organisation_fields();
// A charity number is six or seven digits (with -n for a linked charity); a company number eight characters.
Problems problems_with(const Organisation&);

struct Partnership;
using PartnershipId = Id<Partnership>;

struct Partnership {
    PartnershipId id;
    int version = 1;
    BodyId body;                 // either a body
    OrganisationId organisation; // or an organisation
    std::string purpose;
    std::optional<Date> since;
    std::optional<Date> ended;
    bool is_public = false;
};
const Description<Partnership>& partnership_fields();
// Exactly one of body and organisation; it does not end before it began.
Problems problems_with(const Partnership&);

} // namespace reeve::office

namespace reeve {
template <> struct Choices<office::OrganisationKind> {
    static constexpr Choice list[] = {{"charity", "Charity"},     {"community_group", "Community group"},
                                      {"company", "Company"},     {"council", "Council"},
                                      {"police", "Police"},       {"health", "Health"},
                                      {"education", "Education"}, {"faith", "Faith group"},
                                      {"housing", "Housing"},     {"other", "Other"}};
};
} // namespace reeve
