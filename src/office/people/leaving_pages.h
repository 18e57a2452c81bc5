// The one screen on which a leaver's work goes to colleagues.
#pragma once
#include "office/people/holding.h"
#include "office/routes.h"

namespace reeve::office {

http::Response show_leaving(Visit&, const Holdings&);
http::Response receive_leaving(Visit&, const Holdings&);

// `holdings`: of all parts of the office.
template <const Holdings& (*holdings)()> void mount_leaving(Routes& at) {
    auto managers = may(Right::manage_people);
    at.get(
        "/people/{id}/leave", [](Visit& visit) { return show_leaving(visit, holdings()); }, managers,
        "See what a person still has to do, and who could take it over");
    at.post(
        "/people/{id}/leave", [](Visit& visit) { return receive_leaving(visit, holdings()); }, managers,
        "Note that a person has left, hand over what they had to do, and sign them out");
}

} // namespace reeve::office
