// Tests of what a finding must say before the public is told of it.
#include "consultation/finding.h"
#include <doctest/doctest.h>

namespace reeve::consultation {

static Finding finding(FindingDecision decision, const char* did, bool is_public) {
    Finding made;
    made.number = 1;
    made.decision = decision;
    made.did = Prose{did};
    made.is_public = is_public;
    return made;
}

TEST_CASE("a decision says what was changed or why nothing was") {
    CHECK(check(finding(FindingDecision::change, "A rural team was added to paragraph 14", true)).empty());
    CHECK(check(finding(FindingDecision::change, " ", false)).has("did"));
    CHECK(check(finding(FindingDecision::no_change, "", false)).has("did"));
    CHECK(check(finding(FindingDecision::open, "", false)).empty());
}

TEST_CASE("the public is shown no finding that nothing came of yet") {
    CHECK(check(finding(FindingDecision::open, "", true)).has("is_public"));
    CHECK(may_tell_public({}).is_refused());
    CHECK(may_tell_public({finding(FindingDecision::change, "Done", true)}));
    auto open = finding(FindingDecision::open, "", false);
    open.number = 4;
    CHECK(may_tell_public({finding(FindingDecision::change, "Done", true), open}).refusal().message
          == "No decision is recorded for finding 4");
}

} // namespace reeve::consultation
