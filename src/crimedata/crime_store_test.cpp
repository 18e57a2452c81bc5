// Crime months kept on both engines: whole or not at all, replaced with what moved, and nothing changed by the same
// bytes.
#include "crimedata/crime_count_store.h"
#include "crimedata/crime_store.h"
#include "crimedata/crimedata_test.h"
#include "office/office_testing.h"
#include "office/settings_store.h"

namespace reeve::crimedata {
namespace {

using office::testing::Registers;
using testing::Line;
using testing::street_file;

// Leicestershire's own office with three neighbourhoods in two districts.
struct Force : Registers {
    AreaLookup lookup{"E23000021", "leicestershire", {}};
    explicit Force(db::Engine engine) : Registers(engine) {
        lookup.neighbourhoods[area_number("E01025631")] = {"E07000129"};
        lookup.neighbourhoods[area_number("E01013600")] = {"E06000016"};
    }
    MonthToKeep month(const std::vector<Line>& lines, const std::string& released = "") {
        auto file = read_police_file(street_file(lines), "a.csv", {.places_of = "leicestershire"});
        REQUIRE(file);
        auto made = month_to_keep(*std::move(file), lookup);
        made.released_on = released;
        return made;
    }
    KeptFile keep(const MonthToKeep& month) {
        CrimeRelease release{ids.next(), now, "Analyst", "files"};
        return change([&](office::Change& change) { return keep_month(change, release, month); });
    }
    std::int64_t counted(const char* area) {
        auto reader = read();
        return ask_crime(*reader,
                         {"leicestershire", {area}, "", true, {month_of_crime(2025, 1), month_of_crime(2025, 12)}},
                         CountedBy::total)
            .total;
    }
};

template <class Body> void on_both_engines(Body body) {
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        Force force(engine);
        body(force);
    }
}

const std::vector<Line> first_lines = {{.id = "1"},
                                       {.id = "2", .area = "E01013600"},
                                       {.id = "3", .area = "E01000001"},
                                       {.id = "4", .area = ""},
                                       {.id = "", .category = "Anti-social behaviour", .outcome = ""}};

} // namespace

TEST_CASE("a month is kept with its counts, oddities, rows and streets") {
    on_both_engines([](Force& force) {
        auto kept = force.keep(force.month(first_lines));
        CHECK(kept.how == HowKept::fresh);
        CHECK(force.counted("all") == 5);
        CHECK(force.counted("E07000129") == 2);
        CHECK(force.counted("outside") == 1);
        CHECK(force.counted("none") == 1);
        auto reader = force.read();
        auto files = crime_files(*reader);
        REQUIRE(files.size() == 1);
        CHECK(files[0].rows() == 5);
        CHECK(quirks_of(*reader, kept.file)[static_cast<std::size_t>(Quirk::outside)] == 1);
        CHECK(quirks_of(*reader, CrimeFileKind::street, "leicestershire")[0] == 1);
        CHECK(fates_of(*reader, kept.file).size() == 5);
        CHECK(places_of(*reader, kept.file)[1].area == area_number("E01013600"));
        CHECK(crime_releases(*reader)[0].rows == 5);
    });
}

TEST_CASE("a newer release takes a month's place and keeps what moved; the same bytes change nothing") {
    on_both_engines([](Force& force) {
        auto first = force.keep(force.month(first_lines, "2026-01-10"));
        CHECK(force.keep(force.month(first_lines)).how == HowKept::same);
        auto lines = first_lines;
        lines[0].outcome = "Offender sent to prison";
        lines[1].id = "9";
        auto second = force.keep(force.month(lines, "2026-02-10"));
        CHECK(second.how == HowKept::replaced);
        CHECK(force.keep(force.month(first_lines)).how == HowKept::older);
        lines[1].id = "10";
        CHECK(force.keep(force.month(lines, "2025-12-10")).how == HowKept::older);
        auto reader = force.read();
        CHECK(crime_files(*reader).size() == 1);
        CHECK(crime_files(*reader, false).size() == 1);
        auto change = change_of(*reader, second.file);
        REQUIRE(change);
        CHECK(change->moves == std::vector<OutcomeMove>{{'a', 'r', 1}});
        CHECK(change->ids_gone == 1);
        CHECK(change->ids_come == 1);
        CHECK(fates_of(*reader, first.file).empty());
        CHECK(find_crime_file(*reader, second.file)->replaced == first.file);
        CHECK(force.counted("all") == 5);
    });
}

TEST_CASE("a month whose keeping fails at any statement is wholly what it was") {
    on_both_engines([](Force& force) {
        force.keep(force.month(first_lines));
        auto lines = first_lines;
        lines.push_back({.id = "77"});
        auto month = force.month(lines);
        // The same area twice fails in the middle, after the release before it was let go of.
        month.areas.push_back(month.areas.back());
        CHECK_THROWS_AS(force.keep(month), Fault);
        CHECK(force.counted("all") == 5);
        auto reader = force.read();
        auto files = crime_files(*reader);
        REQUIRE(files.size() == 1);
        CHECK(fates_of(*reader, files[0].id).size() == 5);
        CHECK(crime_files(*reader, false).empty());
        CHECK(crime_releases(*reader).size() == 1);
    });
}

TEST_CASE("an ID that stands in two months is counted once, and never joined") {
    on_both_engines([](Force& force) {
        force.keep(force.month({{.id = "1"}, {.id = "2"}, {.id = ""}}));
        force.keep(force.month(
            {{.id = "1", .month = "2025-11"}, {.id = "3", .month = "2025-11"}, {.id = "", .month = "2025-11"}}));
        auto reader = force.read();
        CHECK(ids_in_several_months(*reader, "leicestershire") == 1);
        CHECK(force.counted("all") == 6);
    });
}

} // namespace reeve::crimedata
