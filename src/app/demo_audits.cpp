// The demo office's audits: what the audit panel of 1 August 2024 had before it, invented.
#include "app/demo_assurance.h"
#include "assurance/audit_store.h"

namespace reeve {
namespace {

using namespace assurance;
using office::Change;
using office::Role;

struct Recommended {
    const char* title;
    const char* words;
    AuditGrade grade;
    const char* owner;
    Date due;
};

void record(Change& change, AuditReport audit, const std::vector<Recommended>& list) {
    audit.reported_on = change.today();
    audit.is_sample = true;
    audit = demo_sure(add_audit(change, audit));
    for (const auto& planned : list) {
        AuditRecommendation one;
        one.title = planned.title;
        one.words = {planned.words};
        one.grade = planned.grade;
        one.owner_post = planned.owner;
        one.due = planned.due;
        one.response = {"SAMPLE. Agreed."};
        demo_sure(add_audit_recommendation(change, audit, one));
    }
}

void report_of_april(Change& change) {
    AuditReport audit;
    audit.title = "Grants: from application to payment";
    audit.auditor = "SAMPLE: the internal audit service";
    audit.on_body = "This office";
    audit.opinion = AuditOpinion::reasonable;
    audit.scale = AuditScale::importance;
    audit.summary = {"SAMPLE. Grants are awarded as the rules say. What is checked before payment is not always kept."};
    record(change, audit,
           {{"Checks before payment", "SAMPLE. Keep what was checked before each payment with the payment.",
             AuditGrade::significant, "Commissioning Officer", date_of(2024, 7, 31)},
            {"Conflicts of interest", "SAMPLE. Ask assessors for their interests before they see a bid.",
             AuditGrade::fundamental, "Commissioning Officer", date_of(2024, 6, 30)},
            {"One list of grants", "SAMPLE. Keep one list of all grants, those before 2023 as well.",
             AuditGrade::merits_attention, "Finance Officer", date_of(2024, 9, 30)}});
}

void report_of_july(Change& change) {
    AuditReport audit;
    audit.title = "Accounts of 2023/24";
    audit.kind = AuditKind::external;
    audit.auditor = "SAMPLE: the external auditor";
    audit.on_body = "This office and the force";
    audit.scale = AuditScale::level;
    audit.summary = {"SAMPLE. The auditor wrote to those charged with governance."};
    record(change, audit,
           {{"Journals", "SAMPLE. Have a second person look at journals over £50,000.", AuditGrade::high,
             "Finance Officer", date_of(2024, 11, 30)},
            {"Register of assets", "SAMPLE. Count the equipment once a year.", AuditGrade::medium, "Finance Officer",
             date_of(2024, 12, 31)},
            {"Notes to the accounts", "SAMPLE. Shorten the notes that repeat each other.", AuditGrade::low,
             "Director of Governance and Performance", date_of(2024, 9, 20)}});
}

AuditRecommendation one_of(Change& change, const char* reference) {
    auto one = find_audit_recommendation(change.tx, reference);
    if (!one) throw Fault(std::string("the demo office has no audit recommendation ") + reference);
    return *one;
}

void bring_evidence(Change& change, const char* reference) {
    auto one = one_of(change, reference);
    one.evidence = {"SAMPLE. The form asks for it since June, and the last round was looked at."};
    demo_sure(keep_audit_recommendation(change,
                                        demo_sure(evidenced(one, {change.actor, change.actor_post, change.today()}))));
}

void close_one(Change& change, const char* reference) {
    auto one = one_of(change, reference);
    one.closing = {"SAMPLE. I saw the declarations of the last round."};
    demo_sure(
        keep_audit_recommendation(change, demo_sure(closed(one, {change.actor, change.actor_post, change.today()}))));
}

} // namespace

void replay_audits(DemoReplay& replay, const std::shared_ptr<CountedIds>& ids) {
    auto at = [&](Date day, Role by, std::function<void(Change&)> step) {
        replay.at(from_london(day, {14, 5, 0}), by, [ids, step](Change& change) {
            auto own = with_ids_of(*ids, change);
            step(own);
        });
    };
    constexpr auto director = Role::director_of_governance, commissioning = Role::commissioning_officer;
    at(date_of(2024, 5, 13), director, report_of_april);
    at(date_of(2024, 6, 24), commissioning, [](Change& change) { bring_evidence(change, "AN-0002"); });
    at(date_of(2024, 7, 19), director, [](Change& change) { close_one(change, "AN-0002"); });
    at(date_of(2024, 7, 26), director, report_of_july);
    at(date_of(2024, 7, 30), director, [](Change& change) {
        demo_sure(revise_due(change, one_of(change, "AN-0001"), date_of(2024, 10, 31),
                             "SAMPLE. The payments page changes in October, and the checks with it."));
    });
    at(date_of(2024, 10, 3), Role::finance_officer, [](Change& change) { bring_evidence(change, "AN-0003"); });
}

} // namespace reeve
