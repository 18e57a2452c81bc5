// Tests of the files of observations: what is wrong with a row, what a release changes, and that it can be taken back
// whole.
#include "delivery/observation_store.h"
#include "office/office_testing.h"

using namespace reeve;
using namespace reeve::delivery;
using Effect = ObservationRow::Effect;

namespace {

const std::string heading = "Measure,Area,First day,Last day,Number,Status,Note\n";
const Date today = date_of(2024, 9, 23);

struct Returns : office::testing::Registers {
    explicit Returns(db::Engine engine) : Registers(engine) {
        Measure measure;
        measure.slug = crimestoppers;
        measure.title = "Reports";
        change([&](office::Change& made) { return keep_new(made, measure_fields(), measure); });
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
                          {june + "-3,,", "amount"},
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
