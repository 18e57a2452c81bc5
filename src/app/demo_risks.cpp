// The demo office's corporate risks: invented, with a review or two of each.
#include "app/demo_assurance.h"
#include "assurance/corporate_risk_store.h"

namespace reeve {
namespace {

using namespace assurance;
using office::Change;
using office::Role;
using enum RiskLevel;

struct Planned {
    const char *title, *cause, *event, *effect, *controls, *owner;
    RiskAppetite appetite;
    RiskLevel before_likelihood, before_impact, after_likelihood, after_impact;
};

const std::vector<Planned>& planned_risks() {
    static const std::vector<Planned> list = {
        {"Money for commissioned services ends",
         "SAMPLE. Grants of the Home Office are promised for one year at a time.",
         "Money for services that victims rely on is cut at short notice.",
         "Contracts end early, and people who were promised help are left without it.",
         "A reserve for six months; contracts with a break after a year; letters to the Home Office each autumn.",
         "Chief Executive", RiskAppetite::cautious, four, five, three, four},
        {"The precept does not keep up with prices", "SAMPLE. Pay and prices rise faster than council tax may.",
         "The budget does not balance in the third year.", "Fewer officers and staff than the plan promises.",
         "The medium-term plan is looked at each quarter with the force.", "Finance Officer", RiskAppetite::cautious,
         four, four, three, three},
        {"A statutory duty is missed", "SAMPLE. The office is small, and duties come from many laws.",
         "Something that must be published or answered is late.", "The public is not told, and trust is lost.",
         "The list of duties with its clocks; a second post for each duty.", "Director of Governance and Performance",
         RiskAppetite::averse, three, four, two, three},
        {"Personal data is lost or shown", "SAMPLE. Complaints and cases hold much about people.",
         "Data is sent to the wrong person or seen by somebody who should not.",
         "People come to harm; the office is fined.",
         "Access by role; reasons asked before a case is opened; training each year.", "Chief Executive",
         RiskAppetite::averse, three, five, one, four},
        {"Too few volunteers", "SAMPLE. Terms of several custody visitors end in the same year.",
         "Visits are cancelled for want of visitors.", "Nobody independent sees how people are held.",
         "Recruiting twice a year; visitors of two neighbours trained together.", "Volunteer Schemes Manager",
         RiskAppetite::open, three, three, two, three}};
    return list;
}

void add_all(Change& change) {
    for (const auto& planned : planned_risks()) {
        CorporateRisk risk;
        risk.title = planned.title;
        risk.cause = {planned.cause};
        risk.event = {planned.event};
        risk.effect = {planned.effect};
        risk.controls = {planned.controls};
        risk.owner_post = planned.owner;
        risk.appetite = planned.appetite;
        risk.before_likelihood = planned.before_likelihood;
        risk.before_impact = planned.before_impact;
        risk.after_likelihood = planned.after_likelihood;
        risk.after_impact = planned.after_impact;
        risk.reviewed_on = change.today();
        risk.review_by = change.today() + 92;
        risk.reviewed_why = {"SAMPLE. First scored with the heads of the office."};
        risk.is_sample = true;
        demo_sure(add_corporate_risk(change, risk));
    }
}

CorporateRisk risk_of(Change& change, const char* reference) {
    auto risk = find_risk(change.tx, reference);
    if (!risk) throw Fault(std::string("the demo office has no risk ") + reference);
    return *risk;
}

void review_one(Change& change, const char* reference, RiskLevel likelihood, const char* why) {
    auto risk = risk_of(change, reference);
    risk.after_likelihood = likelihood;
    risk.reviewed_on = change.today();
    risk.review_by = change.today() + 92;
    risk.reviewed_why = {why};
    demo_sure(review_risk(change, risk));
}

} // namespace

void replay_risks(DemoReplay& replay, const std::shared_ptr<CountedIds>& ids) {
    auto at = [&](Date day, std::function<void(Change&)> step) {
        replay.at(from_london(day, {14, 30, 0}), Role::director_of_governance, [ids, step](Change& change) {
            auto own = with_ids_of(*ids, change);
            step(own);
        });
    };
    at(date_of(2024, 5, 20), add_all);
    at(date_of(2024, 7, 25), [](Change& change) {
        for (const char* reference : {"RK-0001", "RK-0002"})
            review_one(change, reference, three,
                       "SAMPLE. Looked at before the audit panel of 1 August: nothing changed.");
        review_one(change, "RK-0003", two, "SAMPLE. The list of duties is kept since June.");
        review_one(change, "RK-0005", one, "SAMPLE. Eight visitors were trained.");
    });
    at(date_of(2024, 10, 1), [](Change& change) {
        review_one(change, "RK-0001", four, "SAMPLE. No grant of the Home Office is promised beyond March.");
        auto risk = risk_of(change, "RK-0005");
        risk.closed_because = {"SAMPLE. The rota is filled until 2026; the scheme watches it from now on."};
        demo_sure(keep_corporate_risk(change, demo_sure(closed(risk, change.today()))));
    });
}

} // namespace reeve
