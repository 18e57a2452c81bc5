// Tests of the files of observations: what is wrong with a cell, what a return changes, and that it can be taken back
// whole.
#include "base/csv.h"
#include "delivery/measure_store.h"
#include "delivery/observation_store.h"
#include "document/workbook_writing.h"
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
    Result<ObservationPlan> plan(const std::string& file,
                                 const std::optional<office::Matching>& matching = std::nullopt) {
        return plan_observations(*read(), file, matching, today);
    }
    Result<MeasureRelease> bring_in_file(const std::string& file,
                                         const std::optional<office::Matching>& matching = std::nullopt) {
        MeasureRelease release;
        release.name = "Return";
        release.received = today;
        return change([&](office::Change& made) -> Result<MeasureRelease> {
            return keep_observations(made, TRY(plan_observations(made.tx, file, matching, today)), release);
        });
    }
    Result<MeasureRelease> bring_in(const std::string& rows) { return bring_in_file(heading + rows); }
    Result<MeasureRelease> undo(const MeasureRelease& release) {
        return change([&](office::Change& made) { return undo_observations(made, release); }, "wrong file");
    }
    // What the measure's own file gives out to staff.
    std::string given_out() {
        CsvWriter writer;
        writer.row(versioned_columns());
        for (const auto& row : versioned_rows(*read(), *find_measure(*read(), crimestoppers))) writer.row(row);
        return writer.take();
    }
    std::vector<Observation> kept() {
        return db::records(*read(), observation_fields(), db::Sql("1 = 1 ORDER BY first_day, id", "kept observations"));
    }
};

const std::string june = "crimestoppers-reports,PZ-ONE,1/6/2024,30/6/2024,";

} // namespace

TEST_CASE("a row says by its cell what is wrong with it, and an empty number is not 0") {
    struct Case {
        std::string row;
        const char* cell;
    };
    const Case cases[] = {{"crimestoppers-reports,,1/6/2024,30/6/2024,3,,", "B2"},
                          {"crimestoppers-reports,PZ-ONE,31/6/2024,30/6/2024,3,,", "C2"},
                          {"crimestoppers-reports,PZ-ONE,,30/6/2024,3,,", "C2"},
                          {"crimestoppers-reports,PZ-ONE,1/7/2024,30/6/2024,3,,", "D2"},
                          {june + "many,,", "E2"},
                          {june + "-3,,", "E2"},
                          {june + "3,perhaps,", "F2"},
                          {"unknown,PZ-ONE,1/6/2024,30/6/2024,3,,", "A2"}};
    Returns returns(db::Engine::sqlite);
    for (const auto& one : cases) {
        CAPTURE(one.row);
        auto plan = returns.plan(heading + one.row);
        REQUIRE(plan);
        REQUIRE_FALSE(plan->troubles().empty());
        CHECK(plan->troubles()[0].cell == one.cell);
    }
    auto empty = returns.plan(heading + june + ",,");
    CHECK(empty->wrong() == 0);
    CHECK_FALSE(empty->rows[0].observation.amount);
    CHECK(returns.plan("area,number\nPZ-ONE,3\n")->missing.size() == 3);
    CHECK(returns.plan(heading).has_problems());
    CHECK(returns.plan(heading + june + "3,,\nanother,PZ-ONE,1/6/2024,30/6/2024,3,,")->wrong() == 1);
    CHECK(returns.plan(heading + june + "3,,\n" + june + "4,,")->wrong() == 1);
}

TEST_CASE("a return adds and changes rows, and is taken back whole") {
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
        CHECK(returns.undo(*first).is_refused());
        REQUIRE(returns.undo(*second));
        REQUIRE(returns.kept().size() == 1);
        CHECK(returns.kept()[0].amount == 15);
        CHECK(returns.kept()[0].status == ObservationStatus::provisional);
        CHECK(returns.kept()[0].release_id == first->id);
        CHECK(returns.undo(*find_release(*returns.read(), second->id.value)).is_refused());
        REQUIRE(returns.undo(*first));
        CHECK(returns.kept().empty());
    }
}

TEST_CASE("columns with headings of their own are matched once and remembered") {
    for (auto engine : db::test_engines()) {
        Returns returns(engine);
        const std::string other = "Indicator,Where,Begins,Ends,Calls,Remarks\n";
        CHECK(returns.plan(other + june + "3,")->missing.size() == 5);
        office::Matching matching = {{"measure", 0}, {"area", 1}, {"first_day", 2}, {"last_day", 3}, {"number", 4}};
        REQUIRE(returns.bring_in_file(other + june + "3,not taken", matching));
        CHECK(returns.kept()[0].note.empty());
        auto again = returns.plan(other + june + "4,not taken");
        REQUIRE(again);
        CHECK(again->missing.empty());
        CHECK(again->matching == matching);
        CHECK(again->count(Effect::changed) == 1);
    }
}

TEST_CASE("a workbook is taken as a CSV file is") {
    Returns returns(db::Engine::sqlite);
    document::Workbook workbook;
    workbook.columns = {{"Measure"}, {"Area"}, {"First day"}, {"Last day"}, {"Number"}};
    workbook.rows = {{"crimestoppers-reports", "PZ-ONE", "2024-06-01", "2024-06-30", "15"}};
    auto kept = returns.bring_in_file(document::xlsx_of(workbook));
    REQUIRE(kept);
    CHECK(returns.kept()[0].amount == 15);
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
        auto troubles = returns.plan(heading + rows)->troubles();
        REQUIRE(troubles.size() == 40);
        for (std::size_t i = 0; i < troubles.size(); ++i) {
            CHECK(troubles[i].label == "Number");
            CHECK(troubles[i].cell == "E" + std::to_string(9 + 125 * i)); // the eighth row, under the headings
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

TEST_CASE("what is given out is taken in again, changes nothing, and tells of what somebody changed since") {
    for (auto engine : db::test_engines()) {
        Returns returns(engine);
        REQUIRE(returns.bring_in(june
                                 + "15,provisional,\"first count, by hand\"\n"
                                   "crimestoppers-reports,force,1/7/2024,31/7/2024,,,"));
        auto file = returns.given_out();
        CHECK(file.find("2024-07-31,,,1,final,,1,2024-09-23T") != std::string::npos);
        auto plan = returns.plan(file);
        REQUIRE(plan);
        CHECK(plan->wrong() == 0);
        CHECK(plan->count(Effect::same) == 2);
        CHECK(returns.plan(replaced(file, "2024-06-30,15,", "2024-06-30,16,"))->count(Effect::changed) == 1);
        REQUIRE(returns.bring_in(june + "17,final,"));
        auto troubles = returns.plan(replaced(file, "2024-06-30,15,", "2024-06-30,16,"))->troubles();
        REQUIRE(troubles.size() == 1);
        CHECK(troubles[0].label == "Version");
        CHECK(troubles[0].message.find("it is 17 now") != std::string::npos);
    }
}

TEST_CASE("a share says what it is out of, and is no more than that") {
    Returns returns(db::Engine::sqlite, MeasureKind::share);
    const std::string with_base = "measure,area,first_day,last_day,number,out_of\n";
    auto wrong_in = [&](Returns& at, const std::string& numbers) {
        auto troubles = at.plan(with_base + june + numbers)->troubles();
        return troubles.empty() ? std::string() : troubles[0].label;
    };
    CHECK(wrong_in(returns, "15,") == "Out of");
    CHECK(wrong_in(returns, "15,12") == "Number");
    CHECK(wrong_in(returns, "15,many") == "Out of");
    CHECK(wrong_in(returns, "12,15") == "");
    CHECK(wrong_in(returns, ",") == "");
    Returns counts(db::Engine::sqlite);
    CHECK(wrong_in(counts, "12,15") == "Out of");
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
    auto read = [&](const std::string& row) { return returns.plan(columns + row)->rows.at(0); };
    CHECK(read(june + "15,").troubles.at(0).label == "First day");
    CHECK(read(june + "15,1").troubles.empty());
    CHECK(read(june + "15,3").troubles.at(0).label == "Definition");
    CHECK(read("crimestoppers-reports,PZ-ONE,1/5/2024,31/5/2024,15,").observation.definition == 1);
    CHECK(read("crimestoppers-reports,PZ-ONE,1/7/2024,31/7/2024,15,").observation.definition == 2);
}

TEST_CASE("a return is taken back within seven days, and not after them") {
    for (auto engine : db::test_engines()) {
        Returns returns(engine);
        auto first = returns.bring_in(june + "15,,");
        auto second = returns.bring_in("crimestoppers-reports,PZ-TWO,1/6/2024,30/6/2024,15,,");
        REQUIRE(second);
        returns.now.milliseconds += 7LL * 86'400'000;
        CHECK(returns.undo(*first));
        returns.now.milliseconds += 86'400'000;
        CHECK(returns.undo(*second).is_refused());
        CHECK(returns.kept().size() == 1);
    }
}
