// The medium-term budget and the savings options: what years come to, what is not known, and what a decision must say.
#include "office/office_testing.h"
#include "resources/medium_budget_store.h"

namespace reeve::resources {
namespace {

MediumBudget two_years() {
    MediumBudget budget;
    budget.title = "Budget of the term";
    budget.begins = 2025;
    budget.years = 2;
    return budget;
}
MediumLine line(MediumKind kind, std::optional<Money> first, std::optional<Money> second) {
    MediumLine made;
    made.title = "A line";
    made.kind = kind;
    made.year_1 = first;
    made.year_2 = second;
    return made;
}
SavingsOption option(SavingsState state, std::int64_t pence) {
    SavingsOption made;
    made.title = "Share a building";
    made.saves_a_year = {pence};
    made.state = state;
    made.effect = {"Nothing."};
    if (state != SavingsState::option) {
        made.decided_on = date_of(2024, 9, 1);
        made.decided_why = {"It costs little to do."};
    }
    return made;
}

} // namespace

TEST_CASE("a year comes to what is known of it to the penny, and says what is not paid for and not known") {
    struct Case {
        const char* name;
        std::vector<MediumLine> lines;
        const char* words; // of the first year
    };
    const Case cases[] = {
        {"nothing", {}, "In 2025/26 what comes in pays for what goes out."},
        {"a gap of a penny",
         {line(MediumKind::spending, Money{10'000'000'001}, {}), line(MediumKind::income, Money{9'000'000'000}, {}),
          line(MediumKind::reserves, Money{1'000'000'000}, {})},
         "In 2025/26 £0.01 of spending is not paid for."},
        {"more in than out", {line(MediumKind::income, Money{50'000}, {})}, "In 2025/26 £500 is not spent."},
        {"not known is not nought",
         {line(MediumKind::spending, Money{10'000}, {}), line(MediumKind::income, {}, {})},
         "In 2025/26 1 line has no amount yet, so it cannot be told what is not paid for."},
    };
    for (const auto& one : cases) {
        CAPTURE(one.name);
        CHECK(gap_in_words(years_of(two_years(), one.lines).front()) == one.words);
    }
    auto years = years_of(two_years(), cases[3].lines);
    REQUIRE(years.size() == 2);
    CHECK(years[0].spending == Money{10'000});
    CHECK_FALSE(years[0].income.has_value());
    CHECK(years[1].unknown == 2);
}

TEST_CASE("an amount is not below nought and lies in a year of the budget") {
    CHECK(check(line(MediumKind::spending, Money{-1}, {}), two_years()).has("year_1"));
    auto late = line(MediumKind::spending, {}, {});
    late.year_3 = Money{1};
    CHECK(check(late, two_years()).has("year_3"));
    CHECK(check(line(MediumKind::spending, Money{0}, {}), two_years()).empty());
    auto budget = two_years();
    budget.years = 5;
    CHECK(check(budget).has("years"));
    CHECK(line_columns(two_years()) == std::vector<std::string_view>{"title", "kind", "year_1", "year_2", "note"});
}

TEST_CASE("what was decided of a saving has its day and its reason, and what people notice comes first") {
    CHECK(check(option(SavingsState::made, 1)).empty());
    auto bare = option(SavingsState::decided_against, 1);
    bare.decided_on.reset();
    bare.decided_why = {};
    bare.effect = {};
    for (const char* member : {"decided_on", "decided_why", "effect"}) CHECK(check(bare).has(member));
    auto shown = option(SavingsState::option, 1);
    shown.effect = {};
    CHECK(check(shown).empty());
    shown.is_public = true;
    CHECK(check(shown).has("effect"));
    CHECK(check(option(SavingsState::option, 0)).has("saves_a_year"));
}

TEST_CASE("savings are summed for each state apart, and an option is never counted as made") {
    std::vector<SavingsOption> all = {option(SavingsState::made, 15'000'000), option(SavingsState::option, 4'000'000),
                                      option(SavingsState::made, 1)};
    CHECK(savings_in_words(all) == "Made: £150,000.01 a year. An option, not decided: £40,000 a year.");
    CHECK(savings_in_words({}) == "No option is recorded yet.");
}

TEST_CASE("a budget keeps its lines with the priorities they pay for, and no year with an amount is taken off") {
    for (auto engine : db::test_engines()) {
        office::testing::Registers office(engine);
        office.change([&](office::Change& change) {
            auto budget = *add_medium_budget(change, two_years());
            auto kept = *add_medium_line(change, budget, line(MediumKind::spending, Money{100}, Money{200}), {7, 8});
            REQUIRE(keep_medium_line(change, budget, kept, {8}).ok());
            CHECK(
                add_medium_line(change, budget, line(MediumKind::income, Money{-5}, {}), {}).problems().has("year_1"));
            budget.years = 1;
            CHECK(keep_medium_budget(change, budget).problems().has("years"));
            return Done{};
        });
        auto reader = office.read();
        auto budget = find_medium_budget(*reader, "mb-1");
        REQUIRE(budget);
        auto lines = medium_lines_of(*reader, budget->id);
        REQUIRE(lines.size() == 1);
        CHECK(lines.front().year_2 == Money{200});
        CHECK(priorities_of_line(*reader, lines.front().id) == std::vector<std::int64_t>{8});
    }
}

} // namespace reeve::resources
