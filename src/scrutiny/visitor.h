// A volunteer of a visiting scheme: recruited, vetted, trained, appointed for a term, and gone.
#pragma once
#include "office/people/person.h"
#include "scrutiny/rota.h"
#include "scrutiny/visit_scheme.h"

namespace reeve::scrutiny {

struct Visitor {
    Id<Visitor> id;
    int version = 0;
    std::string reference; // VR-0001: what rotas and history call them
    Id<VisitScheme> scheme;
    office::PersonId person; // with whom they sign in; 0 where they have no email address
    std::string name;
    std::string email;
    Date recruited_on;
    std::optional<Date> vetted_until; // the last day of the clearance
    std::optional<Date> trained_on;
    std::optional<Date> term_begins, term_ends;
    std::optional<Date> left_on;
    bool is_sample = false;
};
const Description<Visitor>& visitor_fields();
// A term has both its days, is no longer than six years, and begins after training; nobody leaves before they came.
Problems check(const Visitor&);

// The days on which they may visit: trained, vetted, within the term, not gone. None where one of these lacks.
std::optional<Period> days_to_visit(const Visitor&);
bool may_visit_on(const Visitor&, Date);
// "Active until 31 March 2027", "Clearance ended on 3 May 2024", "Waiting for clearance and training".
std::string standing_in_words(const Visitor&, Date today);
// Those who may visit in some of these days, as a rota is drawn from them, in the order of their references.
std::vector<RotaVisitor> rota_visitors(std::vector<Visitor>, const Period&);

} // namespace reeve::scrutiny
