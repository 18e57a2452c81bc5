// Writes data-protection assessments of programmes that capture nobody.
#include "tests/journeys/filled_programmes.h"
#include "programmes/programme_store.h"

namespace reeve::journeys {

using namespace programmes;

void assess_programmes(TestOffice& office) {
    auto writer = office.person_of(office::Role::commissioning_officer);
    auto second = office.person_of(office::Role::director_of_governance);
    auto made = office.change([&](office::Change& change) -> Result<Done> {
        auto by = [&](office::PersonId person) {
            auto own = change;
            own.actor = person;
            return own;
        };
        DataProtectionAssessment assessment;
        assessment.programme = find_programme(change.tx, "PM-0001")->id;
        assessment.purpose = assessment.necessity = assessment.risks = assessment.measures = {"Told."};
        assessment.officer_advice = {"Nothing to add."};
        auto writing = by(writer), agreeing = by(second);
        add_assessment(writing, assessment);
        assessment.programme = find_programme(change.tx, "PM-0002")->id;
        auto whole = add_assessment(writing, assessment);
        whole.decision_words = {"In proportion."};
        whole.review_by = change.today() + 300;
        TRY(agree_assessment(agreeing, whole));
        return Done{};
    });
    if (!made.ok()) throw Fault("no programme is assessed for the walk: " + made.refusal().message);
}

} // namespace reeve::journeys
