// Audits and corporate risks as they are kept, on both engines, and the figures counted from them.
#include "assurance/assurance_figures.h"
#include "assurance/assurance_invariants.h"
#include "assurance/audit_store.h"
#include "assurance/corporate_risk_store.h"
#include "office/office_testing.h"

namespace reeve::assurance {
namespace {

struct Audited : office::testing::Registers {
    using Registers::Registers;

    AuditReport audit() {
        AuditReport made;
        made.title = "Grants";
        made.auditor = "The auditor";
        made.reported_on = date_of(2024, 5, 13);
        return *change([&](office::Change& change) { return add_audit(change, made); });
    }
    AuditRecommendation add(const AuditReport& audit, Date due, AuditGrade grade = AuditGrade::significant) {
        AuditRecommendation one;
        one.title = "Checks before payment";
        one.words = {"Keep them"};
        one.grade = grade;
        one.owner_post = "Finance Officer";
        one.due = due;
        return *change([&](office::Change& change) { return add_audit_recommendation(change, audit, one); });
    }
    AuditRecommendation close(AuditRecommendation one, Date day) {
        one.evidence = {"The form"};
        one.closing = {"I saw it"};
        one = *evidenced(one, {office::PersonId{1}, "Analyst", day});
        one = *closed(one, {office::PersonId{2}, "Director", day});
        return *change([&](office::Change& change) { return keep_audit_recommendation(change, one); });
    }
    CorporateRisk add_risk(RiskLevel likelihood) {
        CorporateRisk risk;
        risk.title = "Money ends";
        risk.cause = risk.event = risk.effect = risk.controls = risk.reviewed_why = {"Words"};
        risk.owner_post = "Chief Executive";
        risk.before_likelihood = risk.before_impact = RiskLevel::five;
        risk.after_likelihood = likelihood;
        risk.after_impact = RiskLevel::three;
        risk.reviewed_on = date_of(2024, 7, 25);
        risk.review_by = date_of(2024, 10, 25);
        return *change([&](office::Change& change) { return add_corporate_risk(change, risk); });
    }
    office::Answer ask(std::string_view reference, Date first, Date last) {
        for (const auto& figure : assurance_figures())
            if (figure.reference == reference) return figure.ask(*read(), {{first, last}, "", {}}, now);
        throw Fault("no such figure");
    }
    std::int64_t at_end_of(std::string_view reference, int month, int day) {
        return ask(reference, date_of(2024, 4, 1), date_of(2024, month, day)).value;
    }
    std::size_t broken() {
        std::size_t found = 0;
        for (const auto& rule : assurance_invariants()) found += rule.broken(*read()).size();
        return found;
    }
    void spoil(const db::Sql& statement) {
        REQUIRE(change([&](office::Change& change) {
            change.tx.run(statement);
            return Result<Done>(Done{});
        }));
    }
};

} // namespace

TEST_CASE("a recommendation keeps each day it was due, and its audit keeps the scale it is graded on") {
    for (auto engine : db::test_engines()) {
        Audited world(engine);
        auto audit = world.audit();
        auto one = world.add(audit, date_of(2024, 7, 31));
        CHECK(one.reference == "AN-0001");
        auto revise = [&](Date due, const char* because) {
            return world.change([&](office::Change& change) { return revise_due(change, one, due, because); });
        };
        CHECK(revise(date_of(2024, 10, 31), "").problems().has("because"));
        CHECK(revise(date_of(2024, 5, 1), "Earlier").problems().has("due"));
        one = *revise(date_of(2024, 10, 31), "The page changes");
        one = *revise(date_of(2024, 12, 31), "It changes later");
        auto list = revisions_of(*world.read(), one.id);
        REQUIRE(list.size() == 2);
        CHECK(list.back().was_due == date_of(2024, 10, 31));
        CHECK(find_audit_recommendation(*world.read(), "an-1")->first_due == date_of(2024, 7, 31));
        audit.scale = AuditScale::level;
        CHECK(world.change([&](office::Change& change) { return keep_audit(change, audit); }).problems().has("scale"));
        CHECK(world.broken() == 0);
        world.spoil(db::Sql("UPDATE audit_recommendation SET due = '2025-01-01'", "spoils a day"));
        CHECK(world.broken() == 1);
    }
}

TEST_CASE("reeve check tells a recommendation that its owner closed") {
    for (auto engine : db::test_engines()) {
        Audited world(engine);
        world.close(world.add(world.audit(), date_of(2024, 7, 31)), date_of(2024, 7, 1));
        CHECK(world.broken() == 0);
        world.spoil(db::Sql("UPDATE audit_recommendation SET closed_post = owner_post", "spoils who closed"));
        CHECK(world.broken() == 1);
        world.spoil(
            db::Sql("UPDATE audit_recommendation SET closed_post = 'Director', closed_by = evidence_by", "spoils who"));
        CHECK(world.broken() == 1);
    }
}

TEST_CASE("figures tell how audit recommendations stood on the last day asked for, by priority") {
    for (auto engine : db::test_engines()) {
        Audited world(engine);
        auto audit = world.audit();
        world.now = from_london(date_of(2024, 7, 20), {9, 0, 0});
        auto first = world.add(audit, date_of(2024, 7, 10), AuditGrade::fundamental);
        world.close(world.add(audit, date_of(2024, 8, 31)), date_of(2024, 7, 15));
        REQUIRE(world.change(
            [&](office::Change& change) { return revise_due(change, first, date_of(2024, 9, 30), "So"); }));
        for (auto [month, day, open, overdue] : std::initializer_list<std::array<int, 4>>{{5, 12, 0, 0},
                                                                                          {5, 13, 2, 0},
                                                                                          {7, 10, 2, 0},
                                                                                          {7, 11, 2, 1},
                                                                                          {7, 15, 1, 1},
                                                                                          {7, 20, 1, 0},
                                                                                          {9, 30, 1, 0},
                                                                                          {10, 1, 1, 1}}) {
            CAPTURE(month);
            CAPTURE(day);
            CHECK(world.at_end_of("F-0278", month, day) == open);
            CHECK(world.at_end_of("F-0279", month, day) == overdue);
        }
        auto answer = world.ask("F-0283", date_of(2024, 7, 1), date_of(2024, 7, 31));
        CHECK(answer.value == 1);
        REQUIRE(answer.parts.size() == 3);
        CHECK(answer.parts[0].value == 0);
        CHECK(answer.parts[1].value == 1);
        CHECK(world.ask("F-0283", date_of(2024, 8, 1), date_of(2024, 8, 31)).value == 0);
    }
}

TEST_CASE("a risk keeps how it was scored at each review, and the figure reads the last one by then") {
    for (auto engine : db::test_engines()) {
        Audited world(engine);
        auto risk = world.add_risk(RiskLevel::three); // 9: within what cautious bears
        CHECK(risk.reference == "RK-0001");
        risk.after_likelihood = RiskLevel::four;
        risk.reviewed_on = date_of(2024, 9, 2);
        risk = *world.change([&](office::Change& change) { return review_risk(change, risk); });
        CHECK(scorings_of(*world.read(), risk.id).size() == 2);
        CHECK(world.at_end_of("F-0284", 7, 24) == 0);
        CHECK(world.at_end_of("F-0284", 9, 1) == 0);
        CHECK(world.at_end_of("F-0284", 9, 2) == 1);
        auto earlier = risk;
        earlier.reviewed_on = date_of(2024, 8, 1);
        CHECK(world.change([&](office::Change& change) { return review_risk(change, earlier); })
                  .problems()
                  .has("reviewed_on"));
        CHECK(world.broken() == 0);
        world.spoil(db::Sql("UPDATE corporate_risk SET after_likelihood = '1'", "spoils a score"));
        CHECK(world.broken() == 1);
    }
}

TEST_CASE("the key is kept row by row, and set again") {
    for (auto engine : db::test_engines()) {
        Audited world(engine);
        auto row = *risk_key(*world.read()).find(KeyKind::likelihood, 4);
        row.name = "Probable";
        row = *world.change([&](office::Change& change) { return keep_key_row(change, row); });
        row.meaning = "Each year";
        REQUIRE(world.change([&](office::Change& change) { return keep_key_row(change, row); }));
        CHECK(risk_key(*world.read()).in_words(KeyKind::likelihood, RiskLevel::four) == "4 (Probable)");
        CHECK(risk_key(*world.read()).row(KeyKind::likelihood, 4).meaning == "Each year");
        CHECK(risk_key(*world.read()).row(KeyKind::likelihood, 3).name == "Possible");
    }
}

} // namespace reeve::assurance
