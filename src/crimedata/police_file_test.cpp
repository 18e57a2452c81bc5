// One file of the police: what it says it is, its oddities counted, its bad rows told, and what is refused whole.
#include "crimedata/crime_words.h"
#include "crimedata/crimedata_test.h"
#include "crimedata/police_file.h"
#include "crimedata/police_line.h"
#include <doctest/doctest.h>

namespace reeve::crimedata {
namespace {

using testing::in_csv;
using testing::Line;
using testing::street_file;

Result<PoliceFile> read(const std::string& bytes, const std::string& name = "2025-10-leicestershire-street.csv") {
    return read_police_file(bytes, name, {.places_of = "leicestershire"});
}
std::string why_refused(const std::string& bytes, const std::string& name = "2025-10-leicestershire-street.csv") {
    auto file = read(bytes, name);
    REQUIRE(file.is_refused());
    return file.refusal().message;
}

} // namespace

TEST_CASE("a file's name says its month, force and kind, wherever it lies") {
    struct Case {
        const char* name;
        const char* words; // empty: it says nothing
    };
    const Case cases[] = {{"2025-10-leicestershire-street.csv", "leicestershire, October 2025, street"},
                          {"2026-05/2026-05-durham-street.csv", "durham, May 2026, street"},
                          {"..\\..\\2024-06-city-of-london-outcomes.csv.gz", "city-of-london, June 2024, outcomes"},
                          {"2024-06-btp-stop-and-search.csv", "btp, June 2024, stop and search"},
                          {"2024-13-btp-street.csv", ""},
                          {"2024-06--street.csv", "-, June 2024, street"},
                          {"street.csv", ""},
                          {"", ""}};
    for (const auto& one : cases) {
        CAPTURE(one.name);
        auto is = identity_in_name(one.name);
        if (std::string_view(one.words).empty()) CHECK_FALSE(is);
        else if (std::string_view(one.words).starts_with("-")) CHECK_FALSE((is && is->force.empty()));
        else CHECK((is && in_words(*is) == one.words));
    }
}

TEST_CASE("every category and outcome has a letter of its own and is found by its words") {
    std::string letters;
    for (const auto& category : crime_categories()) {
        CHECK(category_letter(category.words) == category.letter);
        CHECK(letters.find(category.letter) == std::string::npos);
        letters += category.letter;
    }
    letters.clear();
    for (const auto& outcome : crime_outcomes()) {
        CHECK(outcome_letter(outcome.words) == outcome.letter);
        CHECK(letters.find(outcome.letter) == std::string::npos);
        letters += outcome.letter;
    }
    CHECK(category_letter("Burglery") == unknown_word);
    CHECK(outcome_letter("") == no_word);
    CHECK(force_slug("Devon & Cornwall Police") == "devon-and-cornwall");
    CHECK(force_slug("Metropolitan Police Service") == "metropolitan");
    CHECK(force_slug("British Transport Police") == "btp");
}

TEST_CASE("rows are read alike with either line end, with and without a line end at the close, and quoted") {
    const std::vector<Line> lines = {{.id = "1"}, {.id = "2", .area = "W01000003", .category = "Drugs"}, {.id = ""}};
    for (const auto& bytes :
         {street_file(lines), street_file(lines, "\r\n"), street_file(lines).substr(0, street_file(lines).size() - 1),
          "\xEF\xBB\xBF" + street_file(lines)}) {
        auto file = read(bytes);
        REQUIRE(file);
        REQUIRE(file->rows.size() == 3);
        CHECK(in_words(file->is) == "leicestershire, October 2025, street");
        CHECK(file->has_crlf == (bytes.find('\r') != std::string::npos));
        CHECK(file->rows[0].longitude == -1'212'224);
        CHECK(file->rows[0].latitude == 52'623'430);
        CHECK(area_code(file->rows[1].area) == "W01000003");
        CHECK(file->rows[1].category == 'E');
        CHECK(file->rows[2].id == 0);
        CHECK(file->streets[file->rows[0].street] == "On or near High Street");
    }
    auto quoted = read(street_file({{.location = "\"On or near \"\"The Green\"\", Rear\""}}));
    REQUIRE(quoted);
    CHECK(quoted->streets[quoted->rows[0].street] == "On or near \"The Green\", Rear");
}

TEST_CASE("what a file does is counted: repeats and missing things are kept as rows") {
    Line incident{.id = "", .category = "Anti-social behaviour", .outcome = ""};
    Line nowhere{.id = "7", .area = "", .location = "No Location", .east = "", .north = ""};
    auto file = read(street_file({incident,
                                  incident,
                                  incident,
                                  nowhere,
                                  {.id = "8", .location = "On or near "},
                                  {.id = "8", .category = "Drugs"},
                                  {.id = "9", .location = "On or near Ca\xC3\xA9"}}));
    REQUIRE(file);
    CHECK(file->rows.size() == 7);
    CHECK(file->quirk(Quirk::without_id) == 3);
    CHECK(file->quirk(Quirk::repeats) == 2);
    CHECK(file->quirk(Quirk::repeated_ids) == 1);
    CHECK(file->quirk(Quirk::no_location) == 1);
    CHECK(file->quirk(Quirk::no_area) == 1);
    CHECK(file->quirk(Quirk::blank_street) == 1);
    CHECK(file->quirk(Quirk::beyond_ascii) == 1);
    CHECK(file->quirk(Quirk::under_investigation) == 4);
    CHECK(file->bad.empty());
}

TEST_CASE("what cannot be read is counted by reason with its line, and only a row without its columns is left out") {
    std::vector<Line> lines(30);
    lines[1].id = "xyz";
    lines[2].east = "east";
    lines[3].area = "Blaby";
    lines[4].category = "Piracy";
    lines[5].outcome = "Walked the plank";
    lines[6].location = "On or near \xFF";
    auto file = read(street_file(lines) + "2025-10,too,short\n");
    REQUIRE(file);
    CHECK(file->rows.size() == 30);
    CHECK(file->lines == 31);
    CHECK(file->left_out() == 1);
    const std::pair<BadReason, int> expected[] = {
        {BadReason::crime_id, 3}, {BadReason::coordinates, 4}, {BadReason::area_code, 5}, {BadReason::category, 6},
        {BadReason::outcome, 7},  {BadReason::text, 8},        {BadReason::columns, 32}};
    for (const auto& [why, line] : expected) {
        CAPTURE(label_of(why));
        REQUIRE(file->bad.contains(why));
        CHECK(file->bad.at(why).count == 1);
        REQUIRE(file->bad.at(why).examples.size() == 1);
        CHECK(file->bad.at(why).examples[0].line == line);
    }
    CHECK(file->rows[4].category == unknown_word);
}

TEST_CASE("a file that is not what it says is refused whole, with the line and the column") {
    Line other_month{.month = "2025-09"}, other_force{.by = "Kent Police"};
    struct Case {
        std::string bytes;
        const char* words;
    };
    const std::vector<Case> cases = {
        {street_file({{}, other_month}), "Line 3, column Month: it says \"2025-09\", and the file is of 2025-10"},
        {street_file({{}, {}, other_force}), "Line 4, column Reported by: it says \"Kent Police\""},
        {street_file({other_month}), "Line 2, column Month: it says 2025-09, and the file's name says 2025-10"},
        {street_file({other_force}), "Line 2, column Reported by: it says Kent Police"},
        {replaced(street_file({{}}), "LSOA code", "LSOA"), "Line 1, column LSOA code: \"LSOA\" stands there"},
        {replaced(street_file({{}}), ",Context", ",Context,More"), "there are more columns"},
        {street_file({{}, {.location = "\"On or near"}}),
         "Line 3, column Location: the quotes of this cell do not close"},
        {testing::street_heading + "\na,b\nc,d\n", "2 of 2 rows cannot be read"},
        {"PK\x03\x04 and so on", "Line 1, column Crime ID"},
        {"", "The file is empty"}};
    for (const auto& one : cases) {
        CAPTURE(one.words);
        CHECK(why_refused(one.bytes).find(one.words) != std::string::npos);
    }
    CHECK(why_refused(testing::street_heading + "\n", "street.csv").find("no whole row") != std::string::npos);
    CHECK(read(testing::street_heading + "\n"));
}

TEST_CASE("a large file read by several threads gives the same rows, oddities and lines as by one") {
    std::vector<Line> lines;
    for (int i = 0; i < 60'000; ++i)
        lines.push_back(
            {.id = i % 7 ? std::to_string(i) : "", .location = "On or near Street " + std::to_string(i % 900)});
    lines[50'000].east = "east";
    auto bytes = street_file(lines);
    REQUIRE(bytes.size() > (8U << 20));
    auto one = read_police_file(bytes, "a.csv", {.places_of = "leicestershire", .threads = 1});
    auto two = read_police_file(bytes, "a.csv", {.places_of = "leicestershire", .threads = 3});
    REQUIRE(one);
    REQUIRE(two);
    REQUIRE(one->rows.size() == two->rows.size());
    CHECK(one->quirks == two->quirks);
    CHECK(two->bad.at(BadReason::coordinates).examples[0].line == 50'002);
    for (std::size_t i = 0; i < lines.size(); i += 997) {
        CHECK(one->rows[i].id == two->rows[i].id);
        CHECK(one->streets[one->rows[i].street] == two->streets[two->rows[i].street]);
    }
}

TEST_CASE("a stop belongs to the month on a clock in London, and is counted by what was looked for") {
    const std::string heading =
        "Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined "
        "ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of "
        "search,Removal of more than just outer clothing\n";
    auto stop = [](const std::string& time) {
        return "Person search," + time + ",,,52.6,-1.1,,,,,,Controlled drugs,Arrest,,\n";
    };
    std::string bytes = heading + stop("2024-05-31T23:10:00+00:00");
    for (int i = 0; i < 20; ++i) bytes += stop("2024-06-12T10:00:00+00:00");
    bytes += stop("2024-06-30T23:10:00+00:00");
    auto file = read_police_file(bytes, "2024-06-leicestershire-stop-and-search.csv", {});
    REQUIRE(file);
    CHECK(file->stops.at({"Controlled drugs", "Arrest"}) == 21);
    CHECK(file->bad.at(BadReason::time).examples[0].line == 23);
    CHECK(read_police_file(bytes, "stops.csv", {}).is_refused());
}

TEST_CASE("coordinates are read exactly, and nothing that is no number is taken for one") {
    struct Case {
        const char* text;
        std::optional<int> micro;
    };
    const Case cases[] = {{"-1.212224", -1'212'224},
                          {"52.6", 52'600'000},
                          {"0.1361774", 136'177},
                          {"7", 7'000'000},
                          {"", {}},
                          {"-", {}},
                          {".5", {}},
                          {"5.", {}},
                          {"1e3", {}},
                          {"1.2.3", {}},
                          {"181", {}},
                          {"99999999999999", {}}};
    for (const auto& one : cases) {
        CAPTURE(one.text);
        std::int32_t micro = 0;
        CHECK(read_micro(one.text, micro) == one.micro.has_value());
        if (one.micro) CHECK(micro == *one.micro);
    }
}

} // namespace reeve::crimedata
