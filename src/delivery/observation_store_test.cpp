// Tests of the files of observations: what is wrong with a row, what a release changes, and that it can be taken back
// whole.
#include "base/csv.h"
#include "delivery/measure_store.h"
#include "delivery/observation_store.h"
#include "office/office_testing.h"

using namespace reeve;
using namespace reeve::delivery;
using Effect = ObservationRow::Effect;

namespace {

const std::string heading = "Measure,Area,First day,Last day,Number,Status,Note\n";
const Date today = date_of(2024, 9, 23);

struct Returns : office::testing::Registers {
    explicit Returns(db::Engine engine, MeasureKind kind = MeasureKind::events) : Registers(engine) {
        Measure measure;
        measure.slug = crimestoppers;
        measure.title = "Reports";
        measure.kind = kind;
        MeasureDefinition first;
        first.words.text = "Reports that came in";
        REQUIRE(change([&](office::Change& made) { return add_measure(made, measure, first); }));
    }
    Result<MeasureRelease> bring_in(const std::string& rows) {
        auto file = read_observations(heading + rows, today);
        MeasureRelease release;
        release.name = "Return";
        release.received = today;
        return change([&](office::Change& made) { return keep_release(made, *file, release); });
    }
    std::vector<Observation> kept() {
        return db::records(*read(), observation_fields(), db::Sql("1 = 1 ORDER BY first_day, id", "kept observations"));
    }
};

const std::string june = "crimestoppers-reports,PZ-ONE,1/6/2024,30/6/2024,";

} // namespace

TEST_CASE("a row says what is wrong with it, and an empty number is not 0") {
    struct Case {
        std::string row;
        const char* member;
    };
    const Case cases[] = {{"crimestoppers-reports,,1/6/2024,30/6/2024,3,,", "area"},
                          {"crimestoppers-reports,PZ-ONE,31/6/2024,30/6/2024,3,,", "first_day"},
                          {"crimestoppers-reports,PZ-ONE,1/7/2024,30/6/2024,3,,", "last_day"},
                          {june + "many,,", "number"},
                          {june + "-3,,", "number"},
                          {june + "3,perhaps,", "status"}};
    for (const auto& one : cases) {
        CAPTURE(one.row);
        auto file = read_observations(heading + one.row, today);
        REQUIRE(file);
        CHECK(file->rows[0].problems.has(one.member));
    }
    auto empty = read_observations(heading + june + ",,", today);
    CHECK(empty->wrong() == 0);
    CHECK_FALSE(empty->rows[0].observation.amount);
    CHECK(read_observations("area,number\nPZ-ONE,3\n", today).has_problems());
    CHECK(read_observations(heading, today).has_problems());
    CHECK(read_observations(heading + june + "3,,\nanother,PZ-ONE,1/6/2024,30/6/2024,3,,", today).has_problems());
    CHECK(read_observations(heading + june + "3,,\n" + june + "4,,", today)->wrong() == 1);
}

TEST_CASE("a release adds and changes rows, and is taken back whole") {
    for (auto engine : db::test_engines()) {
        Returns returns(engine);
        auto first = returns.bring_in(june + "15,provisional,first count");
        REQUIRE(first);
        auto second = returns.bring_in(june + "17,final,\ncrimestoppers-reports,PZ-ONE,1/7/2024,31/7/2024,20,,");
        REQUIRE(second);
        CHECK(second->rows_kept == 2);
        CHECK(returns.kept().size() == 2);
        CHECK(returns.kept()[0].amount == 17);
        CHECK(returns.bring_in(june + "17,final,").is_refused());
        CHECK(returns.change([&](office::Change& made) { return undo_release(made, *first); }, "wrong file")
                  .is_refused());
        REQUIRE(returns.change([&](office::Change& made) { return undo_release(made, *second); }, "wrong file"));
        REQUIRE(returns.kept().size() == 1);
        CHECK(returns.kept()[0].amount == 15);
        CHECK(returns.kept()[0].status == ObservationStatus::provisional);
        CHECK(returns.kept()[0].release_id == first->id);
        CHECK(
            returns
                .change(
                    [&](office::Change& made) { return undo_release(made, *find_release(made.tx, second->id.value)); },
                    "again")
                .is_refused());
    }
}

TEST_CASE("rows of a measure that is not registered are not brought in") {
    Returns returns(db::Engine::sqlite);
    CHECK(returns.bring_in("unknown,PZ-ONE,1/6/2024,30/6/2024,3,,").is_refused());
    CHECK(returns.kept().empty());
}

TEST_CASE("five thousand rows with forty bad ones give forty messages by row and column, and nothing is kept") {
    std::string rows;
    for (int i = 0; i < 5000; ++i) {
        auto day = iso(date_of(2010, 1, 1) + i);
        auto number = i % 125 == 7 ? std::string("many") : std::to_string(i % 90);
        rows += "crimestoppers-reports,PZ-ONE," + day + "," + day + "," + number + ",,\n";
    }
    for (auto engine : db::test_engines()) {
        Returns returns(engine);
        auto file = read_observations(heading + rows, today);
        REQUIRE(file);
        plan_against(*returns.read(), *file);
        auto troubles = troubles_of(*file);
        REQUIRE(troubles.size() == 40);
        CHECK(troubles[0].line == 9); // the eighth row, under the heading
        for (const auto& trouble : troubles) {
            CHECK(trouble.column == "number");
            CHECK((trouble.line - 9) % 125 == 0);
        }
        CHECK(returns.bring_in(rows).is_refused());
        CHECK(returns.kept().empty());
        auto right = replaced(rows, ",many,", ",3,");
        auto kept = returns.bring_in(right);
        REQUIRE(kept);
        CHECK(kept->rows_kept == 5000);
        CHECK(returns.bring_in(right).is_refused()); // here already: the same file twice changes nothing
        CHECK(returns.kept().size() == 5000);
    }
}

TEST_CASE("what is given out is taken in again, and changes nothing") {
    Returns returns(db::Engine::sqlite);
    REQUIRE(returns.bring_in(june
                             + "15,provisional,\"first count, by hand\"\n"
                               "crimestoppers-reports,force,1/7/2024,31/7/2024,,,"));
    CsvWriter writer;
    writer.row(observation_columns());
    for (const auto& observation : returns.kept()) writer.row(observation_cells(observation));
    auto file = read_observations(writer.text(), today);
    REQUIRE(file);
    plan_against(*returns.read(), *file);
    CHECK(file->wrong() == 0);
    CHECK(file->count(Effect::same) == 2);
}

TEST_CASE("a share says what it is out of, and is no more than that") {
    Returns returns(db::Engine::sqlite, MeasureKind::share);
    const std::string with_base = "measure,area,first_day,last_day,number,out_of\n";
    auto problems_of = [&](const std::string& numbers) {
        auto file = read_observations(with_base + june + numbers, today);
        plan_against(*returns.read(), *file);
        return file->rows[0].problems;
    };
    CHECK(problems_of("15,").has("out_of"));
    CHECK(problems_of("15,12").has("number"));
    CHECK(problems_of("15,many").has("out_of"));
    CHECK(problems_of("12,15").empty());
    CHECK(problems_of(",").empty());
    Returns counts(db::Engine::sqlite);
    auto file = read_observations(with_base + june + "12,15", today);
    plan_against(*counts.read(), *file);
    CHECK(file->rows[0].problems.has("out_of"));
}

TEST_CASE("a row is counted under the definition that holds on its days, or the one it names") {
    Returns returns(db::Engine::sqlite);
    MeasureDefinition second;
    second.measure = crimestoppers;
    second.holds_from = date_of(2024, 6, 15);
    second.words.text = "Reports with an address";
    second.reason = "The form changed";
    REQUIRE(returns.change([&](office::Change& made) { return add_definition(made, second); }));
    const std::string columns = "measure,area,first_day,last_day,number,definition\n";
    auto read = [&](const std::string& row) {
        auto file = read_observations(columns + row, today);
        plan_against(*returns.read(), *file);
        return file->rows[0];
    };
    CHECK(read(june + "15,").problems.has("first_day"));
    CHECK(read(june + "15,1").problems.empty());
    CHECK(read(june + "15,3").problems.has("definition"));
    CHECK(read("crimestoppers-reports,PZ-ONE,1/5/2024,31/5/2024,15,").observation.definition == 1);
    CHECK(read("crimestoppers-reports,PZ-ONE,1/7/2024,31/7/2024,15,").observation.definition == 2);
}

TEST_CASE("a release is taken back within seven days, and not after them") {
    for (auto engine : db::test_engines()) {
        Returns returns(engine);
        auto first = returns.bring_in(june + "15,,");
        auto second = returns.bring_in("crimestoppers-reports,PZ-TWO,1/6/2024,30/6/2024,15,,");
        REQUIRE(second);
        auto undo = [&](const MeasureRelease& release) {
            return returns.change([&](office::Change& made) { return undo_release(made, release); }, "wrong file");
        };
        returns.now.milliseconds += 7LL * 86'400'000;
        CHECK(undo(*first));
        returns.now.milliseconds += 86'400'000;
        CHECK(undo(*second).is_refused());
        CHECK(returns.kept().size() == 1);
    }
}
