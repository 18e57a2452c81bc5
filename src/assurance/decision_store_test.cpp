// Decisions and inspection reports as they are kept, on both engines.
#include "assurance/assurance_duties.h"
#include "assurance/assurance_figures.h"
#include "assurance/assurance_invariants.h"
#include "assurance/inspection_store.h"
#include "assurance/office_decision_store.h"
#include "office/office_testing.h"
#include "office/search.h"

namespace reeve::assurance {
namespace {

struct Assured : office::testing::Registers {
    using Registers::Registers;

    OfficeDecision draft(const char* title, const char* corrects = "") {
        OfficeDecision made;
        made.title = title;
        made.decided = {"I approve it."};
        made.financial = made.legal = made.equality = made.risk = {"None"};
        made.corrects = corrects;
        made.is_significant = true;
        auto kept = *change([&](office::Change& change) { return add_decision(change, made); });
        DecisionAdvice advice;
        advice.post = "Monitoring Officer";
        advice.sought_on = advice.given_on.emplace(london_date(now));
        advice.words = {"It is within the powers."};
        REQUIRE(change([&](office::Change& change) { return add_advice(change, kept, advice); }));
        return kept;
    }
    OfficeDecision sign(const OfficeDecision& drafted) {
        return *change([&](office::Change& change) -> Result<OfficeDecision> {
            auto advice = advice_of(change.tx, drafted.id);
            auto decision = TRY(advised(drafted, advice, change.today()));
            decision.interests = "None";
            return keep_decision(change, TRY(signed_by(decision, {"Commissioner", SigningCapacity::commissioner},
                                                       advice, change.today())));
        });
    }
    Result<OfficeDecision> publish(const OfficeDecision& decision) {
        return change([&](office::Change& change) -> Result<OfficeDecision> {
            return keep_decision(change, TRY(published(decision, change.today())));
        });
    }
    std::size_t broken() {
        std::size_t found = 0;
        for (const auto& rule : assurance_invariants()) found += rule.broken(*read()).size();
        return found;
    }
    office::Answer ask(std::string_view reference) {
        for (const auto& figure : assurance_figures())
            if (figure.reference == reference)
                return figure.ask(*read(), {{date_of(2024, 4, 1), date_of(2025, 3, 31)}, "", {}}, now);
        throw Fault("no such figure");
    }
    std::int64_t found_by_public(const char* words) {
        return office::search(*read(), words, {office::SearchAudience::open, now, {}}).total;
    }
};

} // namespace

TEST_CASE("a decision is found by the public once it is published, and not a word of it changes after") {
    for (auto engine : db::test_engines()) {
        Assured world(engine);
        auto drafted = world.draft("Sale of the lighthouse");
        CHECK(drafted.reference == "DN-0001");
        CHECK(world.found_by_public("lighthouse") == 0);
        auto kept = world.publish(world.sign(drafted));
        REQUIRE(kept);
        CHECK(world.found_by_public("lighthouse") == 1);
        CHECK(find_decision(*world.read(), "dn-1")->title == "Sale of the lighthouse");
        auto changed = *kept;
        changed.decided = {"I approve something else."};
        CHECK(world.change([&](office::Change& change) { return keep_decision(change, changed); }).is_refused());
        CHECK(world.change([&](office::Change& change) { return keep_draft(change, *kept); }).is_refused());
        auto advice = advice_of(*world.read(), kept->id).front();
        advice.words = {"It is not."};
        CHECK(world.change([&](office::Change& change) { return keep_advice(change, advice); }).is_refused());
        CHECK(world.broken() == 0);
    }
}

TEST_CASE("a decision corrects one that is signed, and both know of the other") {
    for (auto engine : db::test_engines()) {
        Assured world(engine);
        auto first = world.draft("Sale");
        OfficeDecision second;
        second.title = "The price";
        second.decided = {"It is less."};
        auto add = [&](const char* corrects) {
            second.corrects = corrects;
            return world.change([&](office::Change& change) { return add_decision(change, second); });
        };
        CHECK(add("DN-0009").problems().has("corrects"));
        CHECK(add("DN-0001").problems().has("corrects")); // a draft is changed, not corrected
        first = world.sign(first);
        CHECK(world.sign(world.draft("The price", "dn-1")).corrects == "DN-0001");
        CHECK(decisions_that_correct(*world.read(), first).size() == 1);
    }
}

TEST_CASE("what breaks the rules of decisions is told by reeve check, whatever made it so") {
    for (auto engine : db::test_engines()) {
        Assured world(engine);
        REQUIRE(world.publish(world.sign(world.draft("Sale"))));
        CHECK(world.broken() == 0);
        auto spoil = [&](const db::Sql& statement) {
            REQUIRE(world.change([&](office::Change& change) {
                change.tx.run(statement);
                return Result<Done>(Done{});
            }));
        };
        spoil(db::Sql("UPDATE office_decision SET decided = 'Other words'", "spoils the words"));
        CHECK(world.broken() == 1);
        spoil(db::Sql("UPDATE office_decision SET capacity = 'delegated', matter = 'plan'", "spoils who signed"));
        CHECK(world.broken() == 2);
        spoil(db::Sql("UPDATE office_decision SET signed_on = NULL", "spoils the signature"));
        CHECK(world.broken() == 1);
    }
}

TEST_CASE("figures count decisions by the day they were signed, and the days until they were published") {
    for (auto engine : db::test_engines()) {
        Assured world(engine);
        CHECK(world.ask("F-0276").state == office::Answer::State::not_received);
        auto first = world.sign(world.draft("One"));
        auto second = world.sign(world.draft("Two"));
        CHECK(world.ask("F-0275").value == 0);
        REQUIRE(world.publish(first));
        world.now = from_london(date_of(2024, 9, 28), {9, 0, 0});
        REQUIRE(world.publish(second));
        CHECK(world.ask("F-0275").value == 2);
        CHECK(world.ask("F-0276").value == 0); // the lower of 0 and 5 days
    }
}

TEST_CASE("a signed decision of significant public interest sets the clock of its publication, unless it is withheld") {
    for (auto engine : db::test_engines()) {
        Assured world(engine);
        auto witness = assurance_witnesses().front();
        auto decision = world.draft("One");
        CHECK(witness.occasions(*world.read(), london_date(world.now)).empty());
        decision = world.sign(decision);
        auto occasions = witness.occasions(*world.read(), london_date(world.now));
        REQUIRE(occasions.size() == 1);
        CHECK(occasions.front().is_internal);
        CHECK(witness.evidence(*world.read(), london_date(world.now)).empty());
        decision.ground = office::WithholdingGround::enactment;
        decision.withheld_because = {"An order of a court"};
        decision = *world.change([&](office::Change& change) -> Result<OfficeDecision> {
            return keep_decision(change, TRY(withheld(decision, change.today())));
        });
        CHECK(witness.occasions(*world.read(), london_date(world.now)).empty());
        CHECK(office::search(*world.read(), "One", {office::SearchAudience::staff, world.now, {}}).total == 0);
        REQUIRE(world.publish(decision));
        CHECK(witness.evidence(*world.read(), london_date(world.now)).size() == 1);
    }
}

TEST_CASE("an inspection report is answered, and what was published stands") {
    for (auto engine : db::test_engines()) {
        Assured world(engine);
        InspectionReport made;
        made.title = "How the force answers calls";
        made.inspector = "HMICFRS";
        made.on_body = "The force";
        made.published_on = date_of(2024, 7, 30);
        auto report = *world.change([&](office::Change& change) { return add_inspection(change, made); });
        CHECK(report.reference == "IR-0001");
        InspectionFinding typed;
        typed.words = {"Answer more calls"};
        auto finding = *world.change([&](office::Change& change) { return add_finding(change, report, typed); });
        CHECK(finding.number == 1);
        finding.answer = FindingAnswer::no_action;
        finding.answer_words = {"It is done already"};
        finding = *world.change([&](office::Change& change) { return keep_finding(change, finding); });
        report.response = {"I welcome it"};
        report.no_comments_because = "The force had none";
        CHECK(world.ask("F-0277").state == office::Answer::State::not_received); // day 56 is 23 September, today
        report = *world.change([&](office::Change& change) -> Result<InspectionReport> {
            auto list = findings_of(change.tx, report.id);
            return keep_inspection(change, TRY(published(TRY(written(report)), list, change.today())));
        });
        CHECK(world.ask("F-0277").value == 1);
        CHECK(world.ask("F-0277").denominator == 1);
        finding.answer_words = {"Other words"};
        CHECK(world.change([&](office::Change& change) { return keep_finding(change, finding); }).is_refused());
        CHECK(world.change([&](office::Change& change) { return add_finding(change, report, typed); }).is_refused());
        CHECK(assurance_witnesses().back().evidence(*world.read(), london_date(world.now)).size() == 1);
        CHECK(world.broken() == 0);
    }
}

} // namespace reeve::assurance
