// The demo office's decision register: all of it invented, one decision for each place on the road.
#include "app/demo_assurance.h"
#include "assurance/office_decision_store.h"

namespace reeve {
namespace {

using namespace assurance;
using office::Change;
using office::Role;

struct Told {
    const char* title;
    const char* decided;
    const char* background;
    const char* options;
    const char* financial;
    bool is_significant = false;
    const char* corrects = "";
};

const Told audit_plan = {
    "Plan of internal audit for 2024/25",
    "I approve the plan of internal audit for 2024/25 as it was put to the audit panel.",
    "SAMPLE. Internal audit looks each year at what the risk registers of both bodies rank highest.",
    "A shorter plan was considered. It would have left out partnership spending.", "The fee is within the budget."};
const Told station = {"Sale of a closed police office",
                      "I approve the sale of the closed office for £410,000.",
                      "SAMPLE. The office has been empty since 2022. The estates strategy lists it for sale.",
                      "Letting it was considered: nobody asked in two years.",
                      "A receipt of £410,000 goes to the capital reserve.",
                      true};
const Told station_again = {"Sale of a closed police office: the price",
                            "The price in my decision on the sale is £401,000.",
                            "SAMPLE. Two figures of the price were turned round in the first decision.",
                            "None: the first decision must not stand with a wrong price.",
                            "The receipt is £401,000, and £9,000 less than was said.",
                            true,
                            "DN-0002"};
const Told security = {"Protection of a site",
                       "I approve the works that the adviser recommends.",
                       "SAMPLE. An adviser looked at the protection of one of the sites.",
                       "Doing nothing was considered and is not safe.",
                       "Within the budget for minor works.",
                       true};
const Told volunteers = {
    "Expenses of volunteers", "I approve that volunteers' travel is paid at the rate of the office's staff.",
    "SAMPLE. Rates differed by scheme, and volunteers asked why.", "Keeping the rates apart was considered.",
    "About £600 a year, within the budget of the schemes."};
const Told reserves = {"Use of the commissioning reserve",
                       "I approve the use of £75,000 of the commissioning reserve in 2024/25.",
                       "SAMPLE. More partnerships asked for help with prevention than the budget allows.",
                       "Waiting for the next budget was considered.",
                       "The reserve falls from £310,000 to £235,000.",
                       true};
const Told records = {"How long records are kept", "I approve the schedule of how long records are kept.",
                      "SAMPLE. The schedule of 2019 did not know of recordings of meetings.",
                      "Keeping everything was considered: the law does not allow it.", "None."};
const Told website = {"A new website of the office", "I approve that the website is made anew.",
                      "SAMPLE. People told the office that they could not find what it publishes.",
                      "Mending the present one was considered.", "£28,000 from the budget of communications."};

OfficeDecision drafted(Change& change, const Told& told) {
    OfficeDecision made;
    made.title = told.title;
    made.decided = {told.decided};
    made.background = {told.background};
    made.options = {told.options};
    made.financial = {told.financial};
    made.legal = {
        "None beyond the powers of the Commissioner under the Police Reform and Social Responsibility Act 2011."};
    made.equality = {"None."};
    made.risk = {"None beyond those told above."};
    made.plan_link = {"Value for money."};
    made.is_significant = told.is_significant;
    made.corrects = told.corrects;
    made.is_sample = true;
    return demo_sure(add_decision(change, made));
}

void advise(Change& change, const OfficeDecision& decision, AdviceKind kind, const char* post, const char* words) {
    DecisionAdvice advice;
    advice.kind = kind;
    advice.post = post;
    advice.sought_on = change.today() - 6;
    if (*words) {
        advice.given_on = change.today();
        advice.words = {words};
    }
    demo_sure(add_advice(change, decision, advice));
}

// As far as it waits for a signature.
void draft_and_advise(Change& change, const Told& told) {
    auto decision = drafted(change, told);
    advise(change, decision, AdviceKind::financial, "Chief Finance Officer", "SAMPLE. It is within the budget.");
    advise(change, decision, AdviceKind::legal, "Monitoring Officer", "SAMPLE. It is within the powers.");
    demo_sure(keep_decision(change, demo_sure(advised(decision, advice_of(change.tx, decision.id), change.today()))));
}

OfficeDecision decision_of(Change& change, const char* reference) {
    auto decision = find_decision(change.tx, reference);
    if (!decision) throw Fault(std::string("the demo office has no decision ") + reference);
    return *decision;
}

void sign_one(Change& change, const char* reference, SigningCapacity capacity) {
    auto decision = decision_of(change, reference);
    decision.interests = "None";
    Signatory signatory{change.actor_post, capacity, delegations_of(change.tx, change.actor_post, change.today())};
    if (capacity == SigningCapacity::delegated) decision.delegation = signatory.delegations.front();
    demo_sure(keep_decision(
        change, demo_sure(signed_by(decision, signatory, advice_of(change.tx, decision.id), change.today()))));
}

void publish_one(Change& change, const char* reference) {
    demo_sure(keep_decision(change, demo_sure(published(decision_of(change, reference), change.today()))));
}

void withhold_one(Change& change, const char* reference) {
    auto decision = decision_of(change, reference);
    decision.ground = office::WithholdingGround::safety;
    decision.withheld_because = {"SAMPLE. Who knew the works would know how the site is protected."};
    decision.chief_officer_view = {"SAMPLE. Publication might endanger those who work there."};
    demo_sure(keep_decision(change, demo_sure(withheld(decision, change.today()))));
}

} // namespace

void replay_decisions(DemoReplay& replay, const std::shared_ptr<CountedIds>& ids) {
    auto at = [&](Date day, Role by, std::function<void(Change&)> step) {
        replay.at(from_london(day, {15, 10, 0}), by, [ids, step](Change& change) {
            auto own = with_ids_of(*ids, change);
            step(own);
        });
    };
    constexpr auto director = Role::director_of_governance, commissioner = Role::commissioner;
    auto write = [&](Date day, const Told& told) {
        at(day, director, [&told](Change& change) { draft_and_advise(change, told); });
    };
    auto sign = [&](Date day, Role by, const char* reference, SigningCapacity as) {
        at(day, by, [=](Change& change) { sign_one(change, reference, as); });
    };
    auto publish = [&](Date day, const char* reference) {
        at(day, director, [=](Change& change) { publish_one(change, reference); });
    };
    write(date_of(2024, 6, 5), audit_plan);
    sign(date_of(2024, 6, 10), commissioner, "DN-0001", SigningCapacity::commissioner);
    publish(date_of(2024, 6, 12), "DN-0001");
    write(date_of(2024, 7, 15), station);
    sign(date_of(2024, 7, 18), commissioner, "DN-0002", SigningCapacity::commissioner);
    publish(date_of(2024, 7, 22), "DN-0002");
    write(date_of(2024, 7, 29), station_again);
    sign(date_of(2024, 7, 30), commissioner, "DN-0003", SigningCapacity::commissioner);
    publish(date_of(2024, 7, 30), "DN-0003");
    write(date_of(2024, 8, 12), security);
    sign(date_of(2024, 8, 14), Role::deputy_commissioner, "DN-0004", SigningCapacity::deputy);
    at(date_of(2024, 8, 15), director, [](Change& change) { withhold_one(change, "DN-0004"); });
    write(date_of(2024, 9, 2), volunteers);
    sign(date_of(2024, 9, 4), Role::chief_executive, "DN-0005", SigningCapacity::delegated);
    publish(date_of(2024, 9, 10), "DN-0005");
    write(date_of(2024, 9, 26), reserves);
    sign(date_of(2024, 10, 2), commissioner, "DN-0006", SigningCapacity::commissioner);
    write(date_of(2024, 10, 1), records);
    at(date_of(2024, 10, 3), director, [](Change& change) {
        auto decision = drafted(change, website);
        advise(change, decision, AdviceKind::financial, "Chief Finance Officer", "SAMPLE. It is within the budget.");
    });
    at(date_of(2024, 10, 4), director, [](Change& change) {
        OfficeDecision made;
        made.title = "Where surgeries are held";
        made.decided = {"I approve the places of the surgeries of 2025."};
        made.is_sample = true;
        made = demo_sure(add_decision(change, made));
        advise(change, made, AdviceKind::other, "Engagement Officer", "");
    });
}

} // namespace reeve
