// Tests of the due-diligence visit: N/A is not £0.
#include "commissioning/due_diligence_visit.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::commissioning;

TEST_CASE("funding that is not known reads N/A and is never £0") {
    DueDiligenceVisit visit;
    CHECK(funding_shown(visit) == "N/A");
    visit.funding = Money{415200};
    CHECK(funding_shown(visit) == "£4,152");
    visit.funding = Money{0};
    CHECK(check(visit, date_of(2024, 9, 1)).has("funding"));
}

TEST_CASE("a visit lies in the past") {
    DueDiligenceVisit visit;
    visit.visited_on = date_of(2024, 9, 2);
    CHECK(check(visit, date_of(2024, 9, 1)).has("visited_on"));
    CHECK(check(visit, date_of(2024, 9, 2)).empty());
}
