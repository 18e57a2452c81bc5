// Tests bringing in the places and the volunteers of a scheme: whose they are, when they may visit, and their accounts.
#include "office/brought_store.h"
#include "office/office_testing.h"
#include "office/people/person_store.h"
#include "scrutiny/scheme_rows_store.h"
#include "scrutiny/visit_scheme_store.h"

namespace reeve::scrutiny {
namespace {

struct Bringing : office::testing::Registers {
    VisitScheme scheme;
    explicit Bringing(db::Engine engine = db::Engine::sqlite) : Registers(engine) {
        VisitScheme made;
        made.title = "Custody visiting";
        made.force_post = "Custody inspector";
        scheme = *change([&](office::Change& change) { return add_scheme(change, made); });
    }
    office::HeldFile hold(const office::BroughtKind& kind, const std::string& rows) {
        auto read_rows = office::read_loose_rows(rows);
        REQUIRE(read_rows.ok());
        auto file = change(
            [&](office::Change& change) { return office::hold_file(change, kind.name, "list.csv", *read_rows); });
        return *office::held_file(*read(), file.id, kind.name, file.person);
    }
    Result<office::ImportRun> keep(const office::BroughtKind& kind, const office::HeldFile& file,
                                   const office::ImportAnswers& answers = {}) {
        return change([&](office::Change& change) { return office::keep_brought(change, kind, file, answers); });
    }
    Result<office::ImportRun> undo(const office::BroughtKind& kind, const office::ImportRun& run) {
        return change([&](office::Change& change) { return office::undo_brought(change, kind, run); }, "Undone");
    }
};

} // namespace

TEST_CASE("a volunteer who is brought in may visit in their term, signs in, and goes with the import") {
    for (auto engine : db::test_engines()) {
        Bringing world(engine);
        auto kind = brought_visitors();
        auto file = world.hold(kind, "Scheme,Volunteer,E-mail,Recruited,Vetting expires,Trained,Term begins,Term ends\n"
                                     "Custody visiting,First volunteer,first@visitors.example,13 January 2023,"
                                     "2027-01-31,14/02/2023,1 March 2023,28 February 2026\n"
                                     "Custody visiting,Second volunteer,,13 January 2023,,,,\n");
        auto run = world.keep(kind, file);
        REQUIRE_MESSAGE(run.ok(), (run.ok() ? "" : run.refusal().message));
        auto visitors = visitors_of(*world.read(), world.scheme.id);
        REQUIRE(visitors.size() == 2);
        CHECK(may_visit_on(visitors[0], date_of(2024, 9, 23)));
        CHECK_FALSE(may_visit_on(visitors[1], date_of(2024, 9, 23)));
        auto account = office::find_person(*world.read(), visitors[0].person);
        REQUIRE(account);
        CHECK(account->is_active);
        REQUIRE(world.undo(kind, *run).ok());
        CHECK(visitors_of(*world.read(), world.scheme.id).empty());
        CHECK_FALSE(office::find_person(*world.read(), account->id)->is_active);
    }
}

TEST_CASE("a row of a scheme that nobody knows is asked about, and one without a scheme must be fixed") {
    Bringing world;
    auto kind = brought_visit_places();
    auto file = world.hold(kind, "Scheme,Custody suite,Location\nCustody,City suite,1 High Street\n,North suite,\n");
    auto plan = office::plan_held(*world.read(), kind, file, {}, london_date(world.now));
    CHECK(plan.count(office::RowFate::asked) == 1);
    REQUIRE(plan.troubles().size() == 1);
    CHECK(plan.troubles()[0].message == "Enter the scheme");
    std::string asked;
    for (const auto& question : plan.questions)
        if (question.name.starts_with("value_scheme")) asked = question.name;
    auto run = world.keep(kind, file, {{asked, std::to_string(world.scheme.id.value)}, {"rows_troubled", "out"}});
    REQUIRE(run.ok());
    auto places = places_of(*world.read(), world.scheme.id);
    REQUIRE(places.size() == 1);
    CHECK(places[0].name == "City suite");
}

} // namespace reeve::scrutiny
