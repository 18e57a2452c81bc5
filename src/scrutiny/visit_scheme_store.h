// Visiting schemes, their places and their visitors as they are kept.
#pragma once
#include "office/questionnaire_store.h"
#include "scrutiny/visitor.h"

namespace reeve::scrutiny {

std::string desk_address(const VisitScheme&); // /work/visiting/VS-0001
std::vector<VisitScheme> all_schemes(db::Connection&);
std::vector<VisitScheme> public_schemes(db::Connection&);
std::optional<VisitScheme> find_scheme(db::Connection&, std::string_view reference);
// With a questionnaire of its own, whose questions are then written.
Result<VisitScheme> add_scheme(office::Change&, VisitScheme);
Result<VisitScheme> keep_scheme(office::Change&, VisitScheme);

// The questions of one version; none where nothing is asked yet.
office::AskedQuestions questions_asked(db::Connection&, const VisitScheme&, int version);
std::optional<office::Questionnaire> questionnaire_of(db::Connection&, const VisitScheme&);
// From now on visits are asked what the draft asks.
Result<VisitScheme> put_questions_into_use(office::Change&, VisitScheme);

std::vector<VisitPlace> places_of(db::Connection&, Id<VisitScheme>); // by name
std::optional<VisitPlace> find_place(db::Connection&, const VisitScheme&, std::string_view id);
// A name that the scheme has already is a problem.
Result<VisitPlace> add_place(office::Change&, VisitPlace);
Result<VisitPlace> keep_place(office::Change&, VisitPlace);

std::vector<Visitor> visitors_of(db::Connection&, Id<VisitScheme>); // by reference
std::optional<Visitor> find_visitor(db::Connection&, std::string_view reference);
std::vector<Visitor> visitors_who_are(db::Connection&, office::PersonId);
// Somebody with an email address gets the account with which they sign in; one who left loses it. An address that
// somebody of the office has is a problem.
Result<Visitor> add_visitor(office::Change&, Visitor);
Result<Visitor> keep_visitor(office::Change&, Visitor);

} // namespace reeve::scrutiny
