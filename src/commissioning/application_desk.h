// What every page of an application asks first: who is here, and which application of theirs this is.
#pragma once
#include "commissioning/application_view.h"

namespace reeve::commissioning {

// Of the applicant who is signed in; the address their letters go to.
Email applicant_email(office::Visit&);
// {bid}, where this applicant works on it; to everybody else it is not there.
std::optional<Application> asked_application(office::Visit&);

// What is missing but for the declaration, which is made when it is sent.
Problems missing_parts(const Application&);
// Nothing where somebody may write here now; else where they are led, or how they are refused with what they typed in
// these fields.
std::optional<http::Response> why_not_writing(office::Visit&, const Application&,
                                              const std::vector<std::string_view>& names);

} // namespace reeve::commissioning
