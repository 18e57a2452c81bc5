// Corporate risks: scores from the key, appetite, reviews, and a key that the office sets.
#include "assurance/corporate_risk.h"
#include <doctest/doctest.h>

namespace reeve::assurance {
namespace {

using enum RiskLevel;

CorporateRisk risk_of(RiskLevel likelihood, RiskLevel impact, RiskAppetite appetite = RiskAppetite::cautious) {
    CorporateRisk risk;
    risk.title = "Money ends";
    risk.cause = {"Promised by the year"};
    risk.event = {"It is cut"};
    risk.effect = {"Help ends"};
    risk.controls = {"A reserve"};
    risk.owner_post = "Chief Executive";
    risk.before_likelihood = risk.before_impact = five;
    risk.after_likelihood = likelihood;
    risk.after_impact = impact;
    risk.appetite = appetite;
    risk.reviewed_on = date_of(2024, 7, 25);
    risk.reviewed_why = {"Looked at"};
    risk.review_by = date_of(2024, 10, 25);
    return risk;
}

} // namespace

TEST_CASE("a score is likelihood times impact, and over appetite where it is higher than the appetite bears") {
    struct Case {
        RiskLevel likelihood, impact;
        RiskAppetite appetite;
        int score;
        bool is_over;
    };
    for (auto [likelihood, impact, appetite, score, is_over] :
         std::initializer_list<Case>{{one, one, RiskAppetite::averse, 1, false},
                                     {two, two, RiskAppetite::averse, 4, false},
                                     {one, five, RiskAppetite::averse, 5, true},
                                     {three, three, RiskAppetite::cautious, 9, false},
                                     {two, five, RiskAppetite::cautious, 10, true},
                                     {three, four, RiskAppetite::open, 12, false},
                                     {five, three, RiskAppetite::open, 15, true},
                                     {five, five, RiskAppetite::open, 25, true}}) {
        auto risk = risk_of(likelihood, impact, appetite);
        CAPTURE(score);
        CHECK(risk.after().score() == score);
        CHECK(is_over_appetite(risk, RiskKey()) == is_over);
    }
}

TEST_CASE("an office's own rows of the key take the place of those the program begins with") {
    RiskKeyRow own{{Id<RiskKeyRow>{9}}, 1, KeyKind::appetite, 2, "Careful", "What services do", 8};
    RiskKey key({own});
    CHECK(key.rows().size() == 13);
    CHECK(key.most_of(RiskAppetite::cautious) == 8);
    CHECK(key.name_of(RiskAppetite::cautious) == "Careful");
    auto risk = risk_of(three, three);
    CHECK_FALSE(is_over_appetite(risk, RiskKey()));
    CHECK(is_over_appetite(risk, key));
    CHECK(standing_in_words(risk, key) == "9 after controls: over what careful bears, 8");
    CHECK(score_in_words(risk_of(four, three).after(), key) == "4 (Likely) × 3 (Moderate) = 12");
    CHECK(key.find(KeyKind::likelihood, 6) == nullptr);
    CHECK_THROWS(key.row(KeyKind::appetite, 4));
}

TEST_CASE("a row of the key has a name and a meaning, and an appetite a score it bears") {
    struct Case {
        KeyKind kind;
        std::optional<std::int64_t> most;
        bool is_well;
    };
    for (auto [kind, most, is_well] : std::initializer_list<Case>{{KeyKind::impact, {}, true},
                                                                  {KeyKind::impact, 3, false},
                                                                  {KeyKind::appetite, {}, false},
                                                                  {KeyKind::appetite, 0, false},
                                                                  {KeyKind::appetite, 1, true},
                                                                  {KeyKind::appetite, 25, true},
                                                                  {KeyKind::appetite, 26, false}}) {
        RiskKeyRow row{{}, 0, kind, 1, "Name", "Meaning", most};
        CHECK(check(row).has("most") != is_well);
        row.name = " ";
        CHECK(check(row).has("name"));
    }
}

TEST_CASE("controls make nothing graver, and a score that falls says which controls made it") {
    struct Case {
        const char* what;
        void (*spoil)(CorporateRisk&);
        const char* member;
    };
    for (auto [what, spoil, member] : std::initializer_list<Case>{
             {"well", [](auto&) {}, ""},
             {"likelier", [](auto& risk) { risk.before_likelihood = two; }, "after_likelihood"},
             {"graver", [](auto& risk) { risk.before_impact = two; }, "after_impact"},
             {"no controls", [](auto& risk) { risk.controls = {}; }, "controls"},
             {"no controls, no fall",
              [](auto& risk) {
                  risk.controls = {};
                  risk.before_likelihood = risk.before_impact = three;
              },
              ""},
             {"future", [](auto& risk) { risk.reviewed_on = date_of(2024, 8, 2); }, "reviewed_on"},
             {"again at once", [](auto& risk) { risk.review_by = risk.reviewed_on; }, "review_by"},
             {"no cause", [](auto& risk) { risk.cause = {}; }, "cause"},
             {"no event", [](auto& risk) { risk.event = {" "}; }, "event"},
             {"no effect", [](auto& risk) { risk.effect = {}; }, "effect"}}) {
        CAPTURE(what);
        auto risk = risk_of(three, three);
        spoil(risk);
        auto problems = check(risk, date_of(2024, 8, 1));
        CHECK(problems.empty() == !*member);
        if (*member) CHECK(problems.has(member));
    }
}

TEST_CASE("a review is late the day after it was to be, and a closed risk is reviewed no more") {
    auto risk = risk_of(three, three);
    CHECK_FALSE(is_review_late(risk, date_of(2024, 10, 25)));
    CHECK(is_review_late(risk, date_of(2024, 10, 26)));
    CHECK(closed(risk, date_of(2024, 10, 26)).problems().has("closed_because"));
    risk.closed_because = {"The scheme watches it"};
    risk = *closed(risk, date_of(2024, 10, 26));
    CHECK_FALSE(is_review_late(risk, date_of(2025, 1, 1)));
    CHECK(closed(risk, date_of(2024, 10, 27)).is_refused());
}

} // namespace reeve::assurance
