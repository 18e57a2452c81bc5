// Tests of allocations to partnerships: the split, the decision, projects within it and what was drawn before Reeve.
#include "commissioning/fund_store.h"
#include "commissioning/ledger_standing_store.h"
#include "commissioning/partnership_budget_store.h"
#include "commissioning/round_road.h"
#include "commissioning/round_world_test.h"

using namespace reeve;
using namespace reeve::commissioning;

namespace {

FormulaPart part(const char* title, int weight) {
    FormulaPart made;
    made.title = title;
    made.weight = weight;
    return made;
}

AllottedShare share(const char* name, std::vector<std::optional<std::int64_t>> quantities,
                    std::optional<Money> stated = {}) {
    AllottedShare made;
    made.budget.name = name;
    made.budget.area = name;
    made.budget.stated = stated;
    if (stated) made.budget.stated_because = "A pilot of the year before goes on";
    made.quantities = std::move(quantities);
    return made;
}

Allocation thames() {
    Allocation allocation;
    allocation.round.pot = {100'000'01};
    allocation.parts = {part("Population", 50), part("Crime", 25), part("Demand", 25)};
    allocation.shares = {share("City", {350'000, 40'000, 9'000}), share("County", {150'000, 10'000, 3'000}),
                         share("Rutland", {41'000, 1'000, 500})};
    return allocation;
}

// An office with two partnerships, whose allocation is typed and approved by a second person.
struct Allotting : testing::Commissioners {
    FundingRound round;
    BudgetLine budget_line;

    explicit Allotting(db::Engine engine = db::Engine::sqlite, Money pot = {100'000'00}) : Commissioners(engine) {
        budget_line = line();
        auto typed = testing::safety_round();
        typed.title = "Partnerships 2024/25";
        typed.pot = pot;
        typed.delivery_from = date_of(2024, 4, 1);
        round = change([&](office::Change& change) {
            auto drafted = testing::drafted_round(change, as_allotted(typed), budget_line);
            REQUIRE(keep_formula(change, drafted, {part("Population", 100)}).ok());
            for (const auto& [name, people] : {std::pair{"City", 300}, std::pair{"County", 100}}) {
                office::Body body;
                body.name = name;
                body.kind = office::BodyKind::community_safety_partnership;
                auto given = share(name, {people});
                given.budget.body = office::keep_new(change, office::body_fields(), body).id;
                REQUIRE(keep_share(change, drafted, given).ok());
            }
            return *approve_round(change, drafted, office::PersonId{2});
        });
    }
    Result<DecisionNotice> sign(Signing signing = {{9}, {}, true}, Date counts_from = date_of(2024, 4, 1)) {
        return change([&](office::Change& change) {
            return sign_allocation(change, round_of(change.tx, round.id), signing, counts_from);
        });
    }
    PartnershipBudget budget(const char* name) {
        for (const auto& share : allocation_of(*read(), round_of(*read(), round.id)).shares)
            if (share.budget.name == name) return share.budget;
        throw Fault("no such partnership");
    }
    Result<Award> give(const char* name, Money amount, Date agreed_on = date_of(2024, 5, 1)) {
        auto of = budget(name);
        return change([&](office::Change& change) {
            auto project = project_of(round_of(change.tx, round.id), of);
            project.title = "Night shelter";
            project.purpose.text = "First aid at night.";
            project.reasons.text = "Fewer people are hurt.";
            project.amount = amount;
            project.decided_on = agreed_on;
            return add_project(change, of, project);
        });
    }
    Result<OpeningPayment> drew(const Award& award, Money amount, const char* reference,
                                Date day = date_of(2024, 6, 1)) {
        OpeningPayment payment;
        payment.amount = amount;
        payment.reference = reference;
        payment.paid_on = day;
        return change([&](office::Change& change) { return add_opening_payment(change, award, payment); });
    }
};

} // namespace

TEST_CASE("a formula of population, crime and demand splits the pot to the penny, and the table foots both ways") {
    auto split_up = split(thames());
    CHECK(check(split_up).empty());
    CHECK(split_up.total() == Money{100'000'01});
    Money by_part[3];
    for (const auto& given : split_up.shares) {
        Money sum;
        for (std::size_t at = 0; at < 3; ++at) {
            sum += given.by_part[at];
            by_part[at] += given.by_part[at];
        }
        CHECK(sum == given.amount);
    }
    CHECK(by_part[0] == Money{50'000'01});
    CHECK(by_part[1] == Money{25'000'00});
    CHECK(by_part[2] == Money{25'000'00});
    CHECK(split_up.shares[0].by_part[1] == Money{19'607'84}); // 40 of 51
}

TEST_CASE("a stated amount comes off the pot first, and the formula splits the rest over the others") {
    auto allocation = thames();
    allocation.shares[2] = share("Rutland", {{}, {}, {}}, Money{10'000'00});
    auto split_up = split(allocation);
    CHECK(split_up.total() == Money{100'000'01});
    CHECK(split_up.shares[2].amount == Money{10'000'00});
    CHECK(split_up.shares[2].by_part.empty());
    CHECK(split_up.shares[0].by_part[0] == Money{31'500'01}); // 350 of 500 of £45,000.01
}

TEST_CASE("an allocation tells what it misses") {
    struct Case {
        const char* words;
        void (*spoil)(Allocation&);
    };
    for (const auto& [words, spoil] :
         {Case{"The parts of the formula make 90, not 100", [](Allocation& a) { a.parts[0].weight = 40; }},
          Case{"Enter the crime of County", [](Allocation& a) { a.shares[1].quantities[1].reset(); }},
          Case{"The demand of all partnerships together is 0",
               [](Allocation& a) {
                   for (auto& each : a.shares) each.quantities[2] = 0;
               }},
          Case{"more than the pot",
               [](Allocation& a) {
                   a.shares[0] = share("City", {{}, {}, {}}, Money{100'000'02});
               }},
          Case{"Enter why the amount of City is stated",
               [](Allocation& a) {
                   a.shares[0].budget.stated = Money{1};
                   a.shares[0].budget.stated_because.clear();
               }},
          Case{"is stated for nobody",
               [](Allocation& a) {
                   for (auto& each : a.shares) each = share("City", {{}, {}, {}}, Money{1});
               }},
          Case{"at least 1 partnership", [](Allocation& a) { a.shares.clear(); }}}) {
        CAPTURE(words);
        auto allocation = thames();
        spoil(allocation);
        auto problems = check(allocation);
        bool is_told = std::any_of(problems.list.begin(), problems.list.end(), [&](const Problem& problem) {
            return problem.message.find(words) != std::string::npos;
        });
        CHECK(is_told);
    }
}

TEST_CASE("the round of an allocation takes no bids and is published by its signed decision alone") {
    Allotting office;
    auto published = publish(office.round, {{}, {}, {1'000'000'00}}, office.now);
    REQUIRE(published.is_refused());
    CHECK(published.refusal().message.find("Nobody bids for it") != std::string::npos);
}

TEST_CASE("a signed allocation sets its pot aside from its day, and every partnership may promise its share") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Allotting office(engine);
        CHECK(office.give("City", {1'000'00}).is_refused());
        CHECK(office.sign({{9}, {}, false}).problems().has("interests"));
        CHECK(office.sign({{9}, {}, true}, date_of(2024, 3, 31)).problems().has("counts_from"));
        CHECK(office.sign({{9}, {}, true}, london_date(office.now) + 1).problems().has("counts_from"));
        auto notice = office.sign();
        REQUIRE(notice.ok());
        auto content = notice_read(*parse_json(notice->content));
        CHECK(to_text(json_of(content)) == notice->content);
        CHECK(content.shares.size() == 2);
        CHECK(content.total == Money{100'000'00});
        CHECK(sentences_of(content)[0] == "£100,000 is allotted to 2 partnerships, counted from 1 April 2024.");
        CHECK(office.budget("City").amount == Money{75'000'00});
        CHECK(balances(*office.read(), office.round.id, date_of(2024, 4, 1)).in(Account::round_available)
              == Money{100'000'00});
        CHECK(office.sign().is_refused()); // once
    }
}

TEST_CASE("whoever drafted an allocation does not decide on it") {
    Allotting office;
    office.round = round_of(*office.read(), office.round.id);
    auto drafted = office.change([&](office::Change& change) {
        auto round = office.round;
        round.drafted_by = {9};
        return keep_round(change, round);
    });
    REQUIRE(drafted.ok());
    CHECK(office.sign().is_refused());
}

TEST_CASE("a project never takes more than its partnership's allocation has left, to the penny") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Allotting office(engine);
        REQUIRE(office.sign().ok());
        REQUIRE(office.give("County", {24'999'99}).ok());
        auto too_much = office.give("County", {2});
        REQUIRE(too_much.is_refused());
        CHECK(too_much.refusal().message
              == "County has £0.01 of its allocation left, £0.01 less than the project would be given.");
        CHECK(office.give("County", {1}).ok());
        CHECK(office.give("City", {75'000'00}).ok()); // the round has it, and it is the City's
        CHECK(office.give("City", {1}, date_of(2024, 3, 31)).problems().has("decided_on"));
        auto awards = standing_awards(*office.read(), {}, date_of(2024, 5, 1));
        CHECK(awards.size() == 3);
        CHECK(summed(awards).committed == Money{100'000'00});
        CHECK(summed(standing_awards(*office.read(), {}, date_of(2024, 4, 30))).projects == 0);
    }
}

TEST_CASE("a project that is withdrawn gives its money back to its partnership") {
    Allotting office;
    REQUIRE(office.sign().ok());
    auto project = *office.give("County", {25'000'00});
    CHECK(office.give("County", {100'00}).is_refused());
    REQUIRE(office.change([&](office::Change& change) -> Result<Award> {
        return keep_award(change, TRY(ended(project, AwardState::withdrawn, "It never began", change.today())));
    }));
    CHECK(office.give("County", {25'000'00}).ok());
}

TEST_CASE("what was drawn before Reeve is dated, has a reference of its own, and never passes what was promised") {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Allotting office(engine);
        REQUIRE(office.sign().ok());
        auto project = *office.give("City", {1'000'00});
        REQUIRE(office.drew(project, {600'00}, "BACS 4711").ok());
        CHECK(office.drew(project, {100'00}, "BACS 4711").is_refused());
        CHECK(office.drew(project, {400'01}, "BACS 4712").is_refused());
        CHECK(office.drew(project, {100'00}, "BACS 4713", date_of(2024, 4, 30)).problems().has("paid_on"));
        CHECK(office.drew(project, {100'00}, "", london_date(office.now) + 1).problems().list.size() == 2);
        CHECK(opening_payments_of(*office.read(), project.id).size() == 1);
        auto standing = standing_budgets(*office.read(), {}, date_of(2024, 8, 31));
        REQUIRE(standing.size() == 2);
        CHECK(standing[0].sums.drawn == Money{600'00});
        CHECK(standing[0].sums.yet_to_draw() == Money{400'00});
        CHECK(standing_budgets(*office.read(), {}, date_of(2024, 5, 31))[0].sums.drawn == Money{0});
    }
}

TEST_CASE(
    "a formula and a share are changed only while the round is written, and a part that goes takes its quantities") {
    Allotting office;
    auto refused =
        office.change([&](office::Change& change) { return keep_formula(change, office.round, {}); }, "Less");
    CHECK(refused.is_refused());
    auto rewritten = office.change(
        [&](office::Change& change) -> Result<Done> {
            auto draft = TRY(keep_round(change, TRY(take_back(round_of(change.tx, office.round.id)))));
            TRY(keep_formula(change, draft, {}));
            auto allocation = allocation_of(change.tx, draft);
            auto given = allocation.shares[0];
            given.budget.stated = Money{100'000'00};
            given.budget.stated_because = "The other partnership ended";
            TRY(keep_share(change, draft, given));
            return keep_share(change, draft, allocation.shares[1]);
        },
        "One partnership is left");
    REQUIRE(rewritten.ok());
    auto allocation = allocation_of(*office.read(), round_of(*office.read(), office.round.id));
    REQUIRE(allocation.shares.size() == 1);
    CHECK(allocation.parts.empty());
    CHECK(allocation.total() == Money{100'000'00});
}
