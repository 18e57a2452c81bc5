// The pages of visiting schemes, and the parts that they share.
#pragma once
#include "office/routes.h"
#include "scrutiny/scheme_visit_store.h"
#include "scrutiny/visit_coverage.h"

namespace reeve::scrutiny {

void mount_scheme_desk(office::Routes&);
void mount_places(office::Routes&);
void mount_visitors(office::Routes&);
void mount_rotas(office::Routes&);
void mount_visits(office::Routes&);
void mount_visit_reports(office::Routes&); // for those who run schemes and for the visitors themselves
void mount_visit_concerns(office::Routes&);
void mount_visit_coverage(office::Routes&);
void mount_public_visits(office::Routes&);

// The scheme that the address names.
std::optional<VisitScheme> scheme_asked_for(office::Visit&);
office::PageWords scheme_words(const VisitScheme&, std::string title, bool has_errors = false);

// A visit with all that is shown beside it.
struct VisitAsked {
    SchemeVisit visit;
    VisitScheme scheme;
    VisitPlace place;
};
// The visit that the address names: of a visitor only their own, and nothing of another's.
std::optional<VisitAsked> visit_asked_for(office::Visit&);
VisitAsked with_scheme(db::Connection&, SchemeVisit);
// /work/visiting/VS-0001/visits/SV-0001 for those who run schemes, /visiting/SV-0001 for its visitors.
std::string address_of(const office::Visit&, const VisitScheme&, const SchemeVisit&);
office::PageWords visit_words(const office::Visit&, const VisitAsked&, std::string title, bool has_errors = false);

// "VR-0003 and VR-0011"; "Nobody" where none is drawn.
std::string pair_in_words(const SchemeVisit&, const std::vector<Visitor>&);
html::Html state_chip(const SchemeVisit&, Date today);
html::Html state_chip(const VisitConcern&, Date today);
std::string address_of(const VisitConcern&);
html::Html concerns_table(const std::vector<VisitConcern>&, Date today, bool are_linked);

// The days in the address (first, last as typed), else the last twelve months; with what cannot be read of them.
struct PeriodAsked {
    Period period;
    Problems problems;
};
PeriodAsked period_asked(office::Visit&);
html::Html period_form(office::Visit&, const std::string& address, const PeriodAsked&);

} // namespace reeve::scrutiny
