// Tests of rows that become records of a description: read as its form reads, asked about, kept once, taken out again.
#include "office/brought_store.h"
#include "office/office_testing.h"
#include "office/organisation_rows_store.h"
#include "office/registers.h"
#include <doctest/doctest.h>

namespace reeve::office {
namespace {

struct Bringing : testing::Registers {
    BroughtKind kind = brought_organisations();
    using Registers::Registers;

    HeldFile hold(const std::string& rows) {
        auto read_rows = read_loose_rows(rows);
        REQUIRE(read_rows.ok());
        return change([&](Change& change) { return hold_file(change, kind.name, "groups.csv", *read_rows); });
    }
    BroughtPlan plan(const HeldFile& file, const ImportAnswers& answers = {}) {
        return plan_held(*read(), kind, whole(file), answers, london_date(now));
    }
    Result<ImportRun> keep(const HeldFile& file, const ImportAnswers& answers = {}) {
        return change([&](Change& change) { return keep_brought(change, kind, whole(file), answers); });
    }
    HeldFile whole(const HeldFile& file) { return *held_file(*read(), file.id, kind.name, file.person); }
    std::int64_t organisations() { return static_cast<std::int64_t>(organisation_options(*read()).size()); }
};

constexpr const char* list = "Our groups,,,\n"
                             "\n"
                             "Organisation,Sector,Charity no,Borough\n"
                             "Food bank,Charity,1098765,\n"
                             "Youth club,Community group,,\n"
                             "FOOD BANK,charity,1098765,\n";

} // namespace

TEST_CASE(
    "a list of organisations comes in under the office's own headings, and one that is there twice is asked about") {
    for (auto engine : db::test_engines()) {
        Bringing office(engine);
        auto before = office.organisations();
        auto file = office.hold(list);
        auto plan = office.plan(file);
        CHECK(plan.heading_line == 3);
        CHECK(plan.count(RowFate::ready) == 2);
        REQUIRE(plan.questions.size() == 1);
        CHECK(plan.questions[0].name == "rows_like");
        CHECK_FALSE(office.keep(file).ok());
        auto run = office.keep(file, {{"rows_like", "out"}});
        REQUIRE(run.ok());
        CHECK(office.organisations() == before + 2);
        auto bank = organisation_named(*office.read(), "food bank");
        REQUIRE(bank);
        CHECK(bank->kind == OrganisationKind::charity);
        CHECK(bank->charity_number == "1098765");
        CHECK(organisation_named(*office.read(), "Youth club")->kind == OrganisationKind::community_group);

        auto again = office.plan(office.hold(list));
        CHECK_MESSAGE(again.count(RowFate::ready) == 0, in_words(again));
        REQUIRE(office.change([&](Change& change) { return undo_brought(change, office.kind, *run); }, "Undone").ok());
        CHECK(office.organisations() == before);
    }
}

TEST_CASE("a number that no charity has and a kind that nobody knows keep the whole list out") {
    Bringing office;
    auto before = office.organisations();
    auto file = office.hold("Name,Type,Charity number\nFood bank,Pantry,1098765\nYouth club,Charity,12\n");
    auto plan = office.plan(file);
    CHECK(plan.count(RowFate::asked) == 1);
    REQUIRE(plan.troubles().size() == 1);
    CHECK(plan.troubles()[0].cell == "C3");
    CHECK_FALSE(office.keep(file, {{"rows_troubled", "fix"}}).ok());
    std::string asked;
    for (const auto& question : plan.questions)
        if (question.name.starts_with("value_kind")) asked = question.name;
    REQUIRE_FALSE(asked.empty());
    CHECK_FALSE(office.keep(file, {{asked, "charity"}}).ok());
    CHECK(office.organisations() == before);
    auto run = office.keep(file, {{asked, "community_group"}, {"rows_troubled", "out"}});
    REQUIRE(run.ok());
    CHECK(run->kept == 1);
    CHECK(organisation_named(*office.read(), "Food bank")->kind == OrganisationKind::community_group);
}

TEST_CASE("undoing a list leaves what was changed or used since, and says which") {
    for (auto engine : db::test_engines()) {
        Bringing office(engine);
        auto file = office.hold("Name\nFood bank\nYouth club\nChoir\n");
        auto run = office.keep(file);
        REQUIRE(run.ok());
        auto changed = *organisation_named(*office.read(), "Food bank");
        changed.website = "https://foodbank.example";
        REQUIRE(office.change([&](Change& change) { return keep(change, organisation_fields(), changed); }).ok());
        Partnership partnership;
        partnership.organisation = organisation_named(*office.read(), "Youth club")->id;
        partnership.purpose = "Evenings for young people";
        office.change([&](Change& change) { return keep_new(change, partnership_fields(), partnership); });
        auto undone = office.change([&](Change& change) { return undo_brought(change, office.kind, *run); }, "Undone");
        REQUIRE(undone.ok());
        CHECK(undone->undo_words == "Changed or used since, and left as they stand: Food bank and Youth club.");
        CHECK_FALSE(organisation_named(*office.read(), "Choir"));
        CHECK(organisation_named(*office.read(), "Youth club"));
    }
}

} // namespace reeve::office
