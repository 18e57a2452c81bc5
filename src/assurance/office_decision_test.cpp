// Decisions: who may sign what, what must be there first, and the grounds on which one is withheld.
#include "assurance/office_decision.h"
#include <doctest/doctest.h>

namespace reeve::assurance {
namespace {

constexpr auto law_by_day = [](int day) { return date_of(2024, 6, day); };

DecisionAdvice given(const char* post) {
    DecisionAdvice advice;
    advice.post = post;
    advice.sought_on = law_by_day(1);
    advice.given_on = law_by_day(2);
    advice.words = {"It is within the powers."};
    return advice;
}

OfficeDecision whole_draft() {
    OfficeDecision made;
    made.reference = "DN-0001";
    made.title = "Sale of a closed police office";
    made.decided = {"I approve the sale."};
    made.financial = made.legal = made.equality = made.risk = {"None"};
    return made;
}

OfficeDecision advised_one() { return *advised(whole_draft(), {given("Monitoring Officer")}, law_by_day(3)); }

OfficeDecision signed_one() {
    auto decision = advised_one();
    decision.interests = "None";
    return *signed_by(decision, {"Commissioner", SigningCapacity::commissioner}, {given("Monitoring Officer")},
                      law_by_day(4));
}

} // namespace

TEST_CASE("section 18 keeps some matters for the Commissioner, and lets a deputy do some of those") {
    using enum ReservedMatter;
    struct Case {
        ReservedMatter matter;
        bool deputy, delegated;
    };
    for (auto [matter, deputy, delegated] : std::initializer_list<Case>{{none, true, true},
                                                                        {plan, false, false},
                                                                        {chief_constable, false, false},
                                                                        {council_tax, false, false},
                                                                        {objectives, true, false},
                                                                        {panel_attendance, true, false},
                                                                        {annual_report, true, false}}) {
        CAPTURE(label_of(matter));
        CHECK_FALSE(why_not_for(matter, SigningCapacity::commissioner));
        CHECK(why_not_for(matter, SigningCapacity::deputy).has_value() != deputy);
        CHECK(why_not_for(matter, SigningCapacity::delegated).has_value() != delegated);
        CHECK(why_not_for(matter, SigningCapacity::nobody));
    }
}

TEST_CASE("a refusal to sign names the section") {
    auto deputy = why_not_for(ReservedMatter::plan, SigningCapacity::deputy);
    CHECK(deputy->message
          == "Issuing or varying the police and crime plan is for the Commissioner alone: a deputy may not be given it "
             "(section 18(3)).");
    CHECK(deputy->kind == Refusal::Kind::forbidden);
    auto other = why_not_for(ReservedMatter::annual_report, SigningCapacity::delegated);
    CHECK(other->message.find("or the Deputy Commissioner: no other person") != std::string::npos);
    CHECK(other->rule.find("s.18(7)") != std::string::npos);
}

TEST_CASE("a decision is advised on when each implication is stated and all advice is given") {
    struct Case {
        const char* what;
        void (*spoil)(OfficeDecision&, std::vector<DecisionAdvice>&);
        const char* says;
    };
    for (auto [what, spoil, says] : std::initializer_list<Case>{
             {"financial", [](auto&one, auto&) { one.financial = {" "}; }, "The financial implications are not stated"},
             {"legal", [](auto&one, auto&) { one.legal = {}; }, "The legal implications are not stated"},
             {"equality", [](auto&one, auto&) { one.equality = {}; }, "The equality implications are not stated"},
             {"risk", [](auto&one, auto&) { one.risk = {}; }, "The risk implications are not stated"},
             {"no advice", [](auto&, auto&list) { list.clear(); }, "No advice is recorded"},
             {"not given", [](auto&, auto&list) { list.front().given_on.reset(); },
              "The advice of the Monitoring Officer was asked for on 1 June 2024"}}) {
        CAPTURE(what);
        auto decision = whole_draft();
        std::vector<DecisionAdvice> list = {given("Monitoring Officer")};
        spoil(decision, list);
        auto result = advised(decision, list, law_by_day(3));
        REQUIRE(result.is_refused());
        CHECK(result.refusal().message.find(says) != std::string::npos);
    }
    CHECK(advised_one().state == DecisionState::advised);
    CHECK_FALSE(sent_back(advised_one())->advised_on);
}

TEST_CASE("whoever signs declares interests, and says under which delegation where there is one") {
    auto decision = advised_one();
    std::vector<DecisionAdvice> list = {given("Monitoring Officer")};
    const Signatory chief{"Chief Executive", SigningCapacity::delegated, {"Scheme of governance 4.2"}};
    auto silent = signed_by(decision, chief, list, law_by_day(4));
    CHECK(silent.problems().has("interests"));
    CHECK(silent.problems().has("delegation"));
    decision.interests = "None";
    decision.delegation = "Scheme of governance 4.2";
    auto delegated = signed_by(decision, chief, list, law_by_day(4));
    CHECK(signatory_in_words(*delegated) == "Chief Executive, with delegated authority (Scheme of governance 4.2)");
    decision.delegation = "Scheme of governance 9.9";
    CHECK(signed_by(decision, chief, list, law_by_day(4)).problems().has("delegation"));
    CHECK(signed_by(decision, {"Chief Executive", SigningCapacity::delegated}, list, law_by_day(4)).is_refused());
    auto own = signed_by(decision, {"Commissioner", SigningCapacity::commissioner}, list, law_by_day(4));
    CHECK(signatory_in_words(*own) == "Commissioner, in person");
    CHECK(signed_by(whole_draft(), {"Commissioner", SigningCapacity::commissioner}, list, law_by_day(4)).is_refused());
}

TEST_CASE("the hash of what was signed tells a word that changed") {
    auto decision = signed_one();
    std::vector<DecisionAdvice> list = {given("Monitoring Officer")};
    CHECK(sha256(signed_text(decision, list)) == decision.signed_hash);
    auto spoilt = decision;
    spoilt.financial = {"£1"};
    CHECK(sha256(signed_text(spoilt, list)) != decision.signed_hash);
    CHECK(sha256(signed_text(decision, {})) != decision.signed_hash);
    CHECK(sha256(signed_text(*published(decision, law_by_day(9)), list)) == decision.signed_hash);
}

TEST_CASE("a decision is withheld on a ground of the Order, with the chief constable's view where it rests on that") {
    using office::WithholdingGround;
    struct Case {
        WithholdingGround ground;
        const char *because, *view, *member;
    };
    for (auto [ground, because, view, member] :
         std::initializer_list<Case>{{WithholdingGround::none, "So", "", "ground"},
                                     {WithholdingGround::enactment, "", "", "withheld_because"},
                                     {WithholdingGround::enactment, "So", "", ""},
                                     {WithholdingGround::safety, "So", "", "chief_officer_view"},
                                     {WithholdingGround::national_security, "So", "", "chief_officer_view"},
                                     {WithholdingGround::law_enforcement, "So", "Yes", ""}}) {
        auto decision = signed_one();
        decision.ground = ground;
        decision.withheld_because = {because};
        decision.chief_officer_view = {view};
        auto result = withheld(decision, law_by_day(5));
        CAPTURE(label_of(ground));
        CHECK(result.ok() == !*member);
        if (*member) CHECK(result.problems().has(member));
    }
    CHECK(withheld(advised_one(), law_by_day(5)).is_refused());
}

TEST_CASE("where a decision stands is said in days") {
    auto decision = signed_one();
    CHECK(standing_in_words(decision, law_by_day(13)) == "Signed on 4 June 2024, 9 days ago, and not published yet");
    CHECK(standing_in_words(*published(decision, law_by_day(7)), law_by_day(13))
          == "Published 3 days after it was signed");
    CHECK(standing_in_words(*published(decision, law_by_day(4)), law_by_day(13))
          == "Published on the day it was signed");
    CHECK(published(*published(decision, law_by_day(4)), law_by_day(5)).is_refused());
}

TEST_CASE("a decision corrects another by its reference") {
    auto decision = whole_draft();
    for (auto [typed, is_well] : std::initializer_list<std::pair<const char*, bool>>{{"", true},
                                                                                     {"DN-0007", true},
                                                                                     {"dn-7", true},
                                                                                     {"D-2024-001", false},
                                                                                     {"the last", false},
                                                                                     {"DN-0001", false}}) {
        CAPTURE(typed);
        decision.corrects = typed;
        CHECK(check(decision).has("corrects") != is_well);
    }
}

TEST_CASE("advice has its day and its words together, and none from the future") {
    struct Case {
        std::optional<Date> given_on;
        const char *words, *member;
    };
    for (auto [given_on, words, member] : std::initializer_list<Case>{{law_by_day(2), "Yes", ""},
                                                                      {std::nullopt, "", ""},
                                                                      {law_by_day(2), "", "words"},
                                                                      {std::nullopt, "Yes", "given_on"},
                                                                      {date_of(2024, 5, 31), "Yes", "given_on"},
                                                                      {law_by_day(9), "Yes", "given_on"}}) {
        auto advice = given("Monitoring Officer");
        advice.given_on = given_on;
        advice.words = {words};
        auto problems = check(advice, law_by_day(8));
        CHECK(problems.empty() == !*member);
        if (*member) CHECK(problems.has(member));
    }
}

} // namespace reeve::assurance
