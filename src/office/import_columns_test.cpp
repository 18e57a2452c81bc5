// Tests reading files that are brought in: their rows in both formats, their columns, and the cells of a row.
#include "document/workbook_writing.h"
#include "office/action.h"
#include "office/import_columns.h"
#include <doctest/doctest.h>

namespace reeve::office {
namespace {

const ImportFields fields = {{"title", "Title", true, {"name", "event"}},
                             {"held_on", "Date", true, {"held on"}},
                             {"place", "Place", false, {"where"}},
                             {"area", "District", false, {"borough"}}};

} // namespace

TEST_SUITE("files that are brought in") {

    TEST_CASE("a CSV file and an XLSX workbook of the same rows read the same") {
        std::vector<CsvRow> rows = {{"Reference", "Action"}, {"A-0001", "=1+1"}, {"", ""}, {"A-0002", "'=quoted"}};
        CsvWriter writer;
        for (const auto& row : rows) writer.row(row);
        auto csv = read_import(writer.text());
        document::Workbook workbook{.title = "Rows",
                                    .columns = {{"Reference"}, {"Action"}},
                                    .rows = {rows.begin() + 1, rows.end()},
                                    .note = ""};
        auto xlsx = read_import(document::xlsx_of(workbook));
        REQUIRE(csv.ok());
        REQUIRE(xlsx.ok());
        CHECK(csv->table == rows);
        CHECK(xlsx->table == std::vector<CsvRow>{rows[0], rows[1], {}, rows[3]});
        auto again = read_import(xlsx->csv);
        REQUIRE(again.ok());
        CHECK(again->table[3] == rows[3]);
    }

    TEST_CASE("a file that is no table says what it lacks") {
        const std::pair<const char*, const char*> cases[] = {
            {"", "The file has no headings in its first row"},
            {"\n\n", "The file has no headings in its first row"},
            {"Reference,Title\n", "There are no rows below the headings"},
            {"Reference,Title\n , \n", "There are no rows below the headings"},
            {"PK\x03\x04 no workbook", "The workbook is damaged and cannot be read. Open it and save it again"}};
        for (const auto& [text, message] : cases) {
            auto rows = read_import(text);
            REQUIRE(rows.has_problems());
            CHECK(rows.problems().list.front().message == message);
        }
    }

    TEST_CASE("a column is found by the headings people give it, and each column holds one field") {
        struct Case {
            CsvRow headings;
            Matching found;
            std::vector<std::string> missing;
        };
        for (const auto& c :
             {Case{
                  {"Event", "Date", "Where", "Borough"}, {{"title", 0}, {"held_on", 1}, {"place", 2}, {"area", 3}}, {}},
              Case{{"TITLE", "held on"}, {{"title", 0}, {"held_on", 1}}, {}},
              Case{{"Colour", "Name"}, {{"title", 1}}, {"Date"}}, Case{{"Colour"}, {}, {"Title", "Date"}}}) {
            auto matching = guessed_matching(fields, c.headings);
            CHECK(matching == c.found);
            CHECK(missing_fields(fields, matching) == c.missing);
        }
    }

    TEST_CASE("what is wrong with a cell is told by its column and row") {
        CsvRow cells = {"", "31/06/2024", "twelve"};
        Matching matching = {{"title", 0}, {"held_on", 1}, {"place", 2}};
        std::vector<CellTrouble> troubles;
        RowReading reading(fields, cells, matching, 4, date_of(2024, 9, 23), troubles);
        reading.needed("title", "Enter the title", 20);
        reading.day("held_on");
        reading.number("place");
        reading.choice("place", ActionState::open);
        reading.trouble("area", "Enter the district");
        REQUIRE(troubles.size() == 5);
        CHECK(troubles[0].cell == "A4");
        CHECK(troubles[1].label == "Date");
        CHECK(troubles[1].message == "31/06/2024 is not a real date. June has 30 days");
        CHECK(troubles[2].message == "“twelve” is not a whole number");
        CHECK(troubles[3].message == "“twelve” is not one of Open, In progress, Blocked, Done and Verified");
        CHECK(troubles[4].cell == "Row 4");
    }
}

} // namespace reeve::office
