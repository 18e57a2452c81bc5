// Names of local policing bodies, from their kind and area.
#include "office/setup/suggested_names.h"

namespace reeve::office {
namespace {

// PRSRA 2011 s.1(3): "the Police and Crime Commissioner for [name of police area]".
void name_commissioner(SuggestedNames& names, const std::string& functions) {
    names.statutory = functions + " Commissioner for " + names.area;
    names.office = "Office of the " + names.statutory;
    names.commissioner = "Commissioner";
    names.panel = functions + " Panel for " + names.area;
}

void name_mayor(SuggestedNames& names) {
    names.statutory = "Mayor of " + names.area;
    names.office = names.statutory + ": policing and crime";
    names.commissioner = "Mayor";
    names.panel = "Police and Crime Panel for " + names.area;
}

// PRSRA 2011 s.3 and s.32: the body in London, and the committee of the London Assembly that holds it to account.
void name_london(SuggestedNames& names) {
    names.statutory = names.office = "Mayor’s Office for Policing and Crime";
    names.commissioner = "Deputy Mayor";
    names.panel = "Police and Crime Committee";
}

// City of London Police Act 1839: the Common Council is the police authority.
void name_city(SuggestedNames& names) {
    names.statutory = "Common Council of the City of London";
    names.office = "City of London Police Authority";
    names.commissioner = "Police Authority Board";
    names.panel = "Court of Common Council";
}

} // namespace

SuggestedNames suggested_names(PolicingBodyKind kind, const ForceArea& area) {
    SuggestedNames names;
    names.area = area.words;
    names.force = area.force;
    names.purpose = "Holding policing to account for " + names.area;
    switch (kind) {
    case PolicingBodyKind::not_said:
    case PolicingBodyKind::pcc: name_commissioner(names, "Police and Crime"); break;
    case PolicingBodyKind::pfcc: name_commissioner(names, "Police, Fire and Crime"); break;
    case PolicingBodyKind::mayor: name_mayor(names); break;
    case PolicingBodyKind::mopac: name_london(names); break;
    case PolicingBodyKind::common_council: name_city(names); break;
    }
    return names;
}

} // namespace reeve::office
