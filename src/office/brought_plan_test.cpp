// Tests of the plan of a file that is brought in: headings under titles, totals, rows twice, and answers that count.
#include "office/brought_plan.h"
#include <doctest/doctest.h>

namespace reeve::office {
namespace {

// Rows of things with a name, an owner and a day.
class ThingReader : public BroughtReader {
public:
    std::any read(RowReading& reading) override {
        auto name = reading.needed("name", "Enter the name", 40);
        (void)reading.known_word("owner", {{{"the clerk", "1"}}, {{"1", "The clerk"}}}, "nobody");
        if (!reading.text("day").empty()) days.push_back(reading.day("day"));
        return name;
    }
    std::string key(const std::any& row) const override { return folded(std::any_cast<const std::string&>(row)); }
    StandsAlready stands(const std::any& row) const override {
        auto name = std::any_cast<const std::string&>(row);
        if (name == "Known") return {"the same", true};
        return name == "Alike" ? StandsAlready{"T-1 Alike", false} : StandsAlready{};
    }
    std::vector<Date> days;
};

BroughtKind things() {
    BroughtKind kind;
    kind.name = "things";
    kind.fields = {{"name", "Name", true, {"Thing"}}, {"owner", "Owner", false, {}}, {"day", "Day", false, {}}};
    return kind;
}

struct Planned {
    BroughtPlan plan;
    std::vector<Date> days;
};
Planned planned(const std::vector<CsvRow>& table, const ImportAnswers& answers = {}) {
    ThingReader reader;
    auto kind = things();
    auto matching_of = [&](const CsvRow& headings) { return guessed_matching(kind.fields, headings); };
    auto plan = plan_brought(kind, reader, table, matching_of, answers, date_of(2026, 9, 23));
    return {std::move(plan), reader.days};
}

const ImportQuestion& question(const BroughtPlan& plan, const std::string& name) {
    for (const auto& each : plan.questions)
        if (each.name == name) return each;
    FAIL("no question " << name);
    return plan.questions.front();
}

} // namespace

TEST_CASE("the headings are found under titles, and a blank one takes what stands above it") {
    auto plan =
        planned({{"Our things, 2026", "", ""}, {}, {"", "Owner", ""}, {"Thing", "", "Day"}, {"Lamp", "The clerk"}})
            .plan;
    CHECK(plan.heading_line == 4);
    CHECK(plan.headings == CsvRow{"Thing", "Owner", "Day"});
    REQUIRE(plan.rows.size() == 1);
    CHECK(plan.rows[0].line == 5);
    CHECK(plan.may_be_kept());
}

TEST_CASE("without a heading that is known, the first line of several cells is offered, and a choice counts") {
    std::vector<CsvRow> table = {{"Title"}, {"A", "B"}, {"Lamp", "x"}};
    auto plan = planned(table).plan;
    CHECK(plan.heading_line == 2);
    CHECK(plan.missing == std::vector<std::string>{"Name"});
    auto chosen = planned(table, {{matched_answer, "yes"}, {column_answer("name"), "0"}}).plan;
    CHECK(chosen.count(RowFate::ready) == 1);
    auto beyond = planned(table, {{matched_answer, "yes"}, {column_answer("name"), "7"}}).plan;
    CHECK_FALSE(beyond.missing.empty());
}

TEST_CASE("totals, headings again and blank rows are no rows of their own") {
    std::vector<CsvRow> table = {{"Name", "Owner"}, {"Lamp", ""}, {}, {"Name", "Owner"}, {"Total", "1"}};
    auto plan = planned(table).plan;
    CHECK(plan.rows.size() == 2);
    CHECK(plan.count(RowFate::left_out) == 1);
    CHECK(question(plan, "rows_total").hint == "In 1 row, row 5. Row 5 is a line of totals: Total 1.");
    CHECK(question(plan, "rows_total").suggested == "out");
    CHECK_FALSE(plan.may_be_kept());
    auto answered = planned(table, {{"rows_total", "out"}}).plan;
    CHECK(answered.count(RowFate::left_out) == 1);
    CHECK(answered.may_be_kept());
}

TEST_CASE("a row like an earlier one or like one that stands waits for an answer; what is sure is left alone") {
    std::vector<CsvRow> table = {{"Name"}, {"Lamp"}, {"LAMP"}, {"Alike"}, {"Known"}};
    auto plan = planned(table).plan;
    CHECK(plan.count(RowFate::ready) == 1);
    CHECK(plan.count(RowFate::left_out) == 2);
    CHECK(plan.count(RowFate::known) == 1);
    CHECK_FALSE(plan.may_be_kept());
    CHECK(
        in_words(plan)
        == "We can bring in 1 of 4 rows. 2 rows are left out. 1 row is here already and left alone. Confirm 2 answers.");
    CHECK(question(plan, "rows_like").hint == "In 1 row, row 3. Row 3 looks like row 2.");
    CHECK(question(plan, "rows_kept").hint == "In 1 row, row 4. Row 4 looks like T-1 Alike.");
    CHECK(planned(table, {{"rows_like", "each"}, {"rows_kept", "out"}}).plan.count(RowFate::asked) == 1);
    auto each = planned(table, {{"rows_like", "each"}, {"row_3", "in"}, {"rows_kept", "out"}}).plan;
    CHECK(each.count(RowFate::ready) == 2);
    CHECK(each.may_be_kept());
    CHECK_FALSE(planned(table, {{"rows_like", "perhaps"}, {"rows_kept", "out"}}).plan.may_be_kept());
}

TEST_CASE("one answer counts for a whole column, for words and for the order of day and month") {
    std::vector<CsvRow> table = {{"Name", "Owner", "Day"},
                                 {"Lamp", "Old post", "03/04/2026"},
                                 {"Desk", "old  post", "05/04/2026"},
                                 {"Shelf", "the clerk", "25/04/2026"}};
    auto plan = planned(table).plan;
    auto owner = question_name("value", "owner", "Old post");
    CHECK(question(plan, owner).rows == 2);
    CHECK(question(plan, owner).first_cell == "B2");
    CHECK(question(plan, "days_day").suggested == "day");
    CHECK(plan.count(RowFate::asked) == 2);
    auto by_day = planned(table, {{owner, "1"}, {"days_day", "day"}});
    CHECK(by_day.plan.may_be_kept());
    CHECK(by_day.days == std::vector<Date>{date_of(2026, 4, 3), date_of(2026, 4, 5), date_of(2026, 4, 25)});
    CHECK(planned(table, {{owner, "1"}, {"days_day", "month"}}).days[0] == date_of(2026, 3, 4));
}

TEST_CASE("a cell put right on screen counts, and rows that stay wrong may be left out") {
    std::vector<CsvRow> table = {{"Name", "Day"}, {"Lamp", "31/09/2026"}, {"Desk", "2026-09-01"}};
    auto plan = planned(table).plan;
    REQUIRE(plan.troubles().size() == 1);
    CHECK(plan.troubles()[0].cell == "B2");
    CHECK(plan.troubles()[0].field == "day");
    CHECK_FALSE(plan.may_be_kept());
    CHECK(planned(table, {{cell_answer("day", 2), "30 September 2026"}}).plan.count(RowFate::ready) == 2);
    auto without = planned(table, {{"rows_troubled", "out"}}).plan;
    CHECK(without.may_be_kept());
    CHECK(in_words(without) == "We can bring in 1 of 2 rows. 1 row is left out.");
}

} // namespace reeve::office
