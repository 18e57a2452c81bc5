// Tests of packs from made-up facts: what they find, what they withhold, what they keep of each number, and that what
// is frozen reads back the same.
#include "crimedata/crime_pack.h"
#include "crimedata/dataset.h"
#include "crimedata/pack_document.h"
#include "crimedata/pack_workbook.h"
#include "crimedata/pack_writing.h"
#include "office/edition.h"
#include <doctest/doctest.h>
#include <set>

using namespace reeve;
using namespace reeve::crimedata;

namespace {

constexpr std::size_t district_count = 5;
const MonthRange summer = {month_of_crime(2024, 7), month_of_crime(2024, 9)};

std::string code_of(std::size_t at) { return "E0700010" + std::to_string(at); }

// Thirty months; in the first district bicycles are few and shoplifting doubles in the last three.
std::int64_t shoplifting(std::size_t district, CrimeMonth month) {
    const auto usual = static_cast<std::int64_t>(40 + 3 * district + month.number % 3);
    return district == 0 && summer.contains(month) ? 2 * usual : usual;
}

void add_neighbourhoods(PackFacts& facts, std::vector<KeptCell>& cells) {
    for (int at = 0; at < 30; ++at) {
        const auto code = "E010000" + std::to_string(10 + at);
        facts.neighbourhoods.push_back(
            {code, "Northtown " + std::to_string(at), 1500, 10.0 + at, 52 + at * 0.01, -1 + at % 3 * 0.001, true});
        for (auto month : months_in(summer)) cells.push_back({code, month, {{'K', 'e', at < 3 ? 20 : 1}}});
    }
}

PackFacts made_up() {
    PackFacts facts;
    facts.force = "leicestershire";
    facts.force_name = "Leicestershire Police";
    facts.asked = summer;
    std::vector<KeptCell> cells;
    std::vector<CrimeMonth> here;
    for (auto month : months_in({month_of_crime(2022, 4), summer.last})) here.push_back(month);
    static const char* names[district_count] = {"Northtown", "Southtown", "Eastham", "Westham", "Midborough"};
    for (std::size_t at = 0; at < district_count; ++at) {
        PackDistrict district;
        district.traits = {code_of(at), names[at], 50'000 + 10'000 * static_cast<std::int64_t>(at), 4000.0 + at,
                           10.0 + static_cast<double>(at)};
        district.people_year = 2022;
        district.people_source = "made-up estimate of 2022";
        facts.districts.push_back(district);
        for (auto month : here)
            cells.push_back({code_of(at),
                             month,
                             {{'A', '-', 30},
                              {'B', 'e',
                               at == 0 && month == summer.first ? 2
                               : at == 0                        ? 0
                                                                : 6},
                              {'J', 'e',
                               at == 0 && month == summer.last ? 1
                               : at == 0                       ? 2
                                                               : 9},
                              {'K', 'e', shoplifting(at, month)},
                              {'N', 'f', 100 + static_cast<std::int64_t>(at)}}});
    }
    add_neighbourhoods(facts, cells);
    facts.months = AreaMonths(here, cells);
    facts.sources = {{"2024-07-leicestershire-street.csv", std::string(64, 'a'), "1 October 2024"}};
    facts.standing = {{"A-0007", "The retailers' project runs", "Done on 1 October 2024", "/plan/actions/A-0007",
                       "shoplifting", true}};
    return facts;
}

const PackTable* table_named(const PackContent& content, const std::string& name) {
    for (const auto& part : content.parts)
        for (const auto& table : part.tables)
            if (table.name == name) return &table;
    return nullptr;
}

std::vector<std::string> row_of(const PackTable& table, const std::string& first) {
    for (const auto& row : table.rows)
        if (row[0] == first) return row;
    return {};
}

bool says(const std::vector<std::string>& lines, const std::string& words) {
    return std::any_of(lines.begin(), lines.end(),
                       [&](const std::string& line) { return line.find(words) != std::string::npos; });
}

} // namespace

TEST_CASE("a pack says in sentences first what changed beside the rest, and what did not") {
    const auto pack = quarterly_pack(made_up());
    CHECK(pack.title == "Crime in Northtown, July to September 2024");
    CHECK(says(pack.findings, "Shoplifting rose more than in the rest of the force area"));
    CHECK(says(pack.findings, "The other categories did not stand out."));
    const auto* since = table_named(pack, "Since the year before");
    REQUIRE(since);
    CHECK(row_of(*since, "Shoplifting")
          == std::vector<std::string>{"Shoplifting", "246", "123", "+100%", "0%", "Rose more than the rest"});
    CHECK(row_of(*since, "Violence and sexual offences").back() == "Not told apart");
    const auto* concerns = table_named(pack, "Top concerns");
    REQUIRE(concerns);
    CHECK(row_of(*concerns, "Shoplifting").back().find("rose more than the rest") != std::string::npos);
}

TEST_CASE("a count of 1 to 4 is withheld wherever a pack tells it, with another so that the total gives none back") {
    const auto pack = quarterly_pack(made_up());
    for (const auto* name : {"Since the quarter before", "Since the year before"}) {
        const auto* table = table_named(pack, name);
        REQUIRE(table);
        CHECK(row_of(*table, "Bicycle theft")[1] == "[c]");
        int hidden = 0;
        for (const auto& row : table->rows) hidden += row[1] == "[c]" ? 1 : 0;
        CHECK(hidden >= 2);
    }
    for (const auto& number : pack.numbers) CHECK_FALSE((number.value >= 1 && number.value <= 4));
    for (const auto& row : long_rows(pack)) CHECK(row.back() != "2");
}

TEST_CASE("each number of a pack is kept with the question that gives it again") {
    const auto facts = made_up();
    const auto pack = quarterly_pack(facts);
    CHECK(pack.numbers.size() > 20);
    std::set<std::string> seen;
    for (const auto& number : pack.numbers) {
        const auto* concern = find_category(number.category);
        CHECK(facts.months.count(number.areas, concern, number.months) == number.value);
        CHECK(seen.insert(number.words).second);
    }
}

std::string sentences_of(const PackContent& pack, const std::string& heading) {
    std::string all;
    for (const auto& part : pack.parts)
        if (part.heading == heading)
            for (const auto& lines : {part.sentences, part.points})
                for (const auto& line : lines) all += line + "\n";
    return all;
}

TEST_CASE("what a pack says of chance, ranges and methods is no more than its numbers can bear") {
    auto facts = made_up();
    for (int at = 0; at < 200; ++at) facts.points.counts[{-1'000'000 + at, 52'000'000}]['K'] = at < 10 ? 40 : 1;
    facts.points.months = months_in(summer);
    const auto profile = problem_profile(facts, find_category("shoplifting"));
    CHECK(sentences_of(profile, "Levels").find(", likely 17.3 to 22.3") != std::string::npos);
    const auto where = sentences_of(profile, "Where it is drawn together");
    CHECK(where.find("At the twentieth of points with most (10 of the 200 at which anything was recorded in July to "
                     "September 2024), 400 of 590 records of shoplifting were recorded, 68%; by chance alone about")
          != std::string::npos);
    const auto calm = problem_profile(facts, find_category("violence-and-sexual-offences"));
    CHECK(sentences_of(calm, "How it changed").find("Chance alone could make such a difference.") != std::string::npos);
    CHECK(sentences_of(calm, "How it changed").find("had as many.") != std::string::npos);
    const auto method = sentences_of(quarterly_pack(facts), "Method");
    CHECK(method.find("times the variance since April to June 2024, ") != std::string::npos);
    CHECK(method.find(" times since July to September 2023)") != std::string::npos);
    CHECK(ratio_words(0.999) == "about as many");
}

TEST_CASE("a pack says what stands against a concern and where nothing does") {
    const auto pack = quarterly_pack(made_up());
    const auto* standing = table_named(pack, "Money and actions");
    REQUIRE(standing);
    CHECK(standing->rows[0]
          == std::vector<std::string>{"Shoplifting", "The retailers' project runs", "Done on 1 October 2024",
                                      "A-0007 (SAMPLE)"});
    for (const auto& part : pack.parts)
        if (part.heading == "What stands against these concerns")
            CHECK(says(part.sentences, "Nothing on the office’s record is kept under"));
}

TEST_CASE("a profile tells where, when by months alone, how it changed and the seven heads") {
    const auto profile = problem_profile(made_up(), find_category("shoplifting"));
    CHECK(profile.title == "Shoplifting in Northtown, July to September 2024");
    CHECK(table_named(profile, "Seven heads")->rows.size() == 7);
    CHECK(table_named(profile, "Months")->rows.size() == 31);
    const auto* places = table_named(profile, "Neighbourhoods");
    REQUIRE(places);
    CHECK(places->rows.size() == 3); // the others have 3 each
    CHECK(places->rows[0][3] == "Hot spot");
    const auto* deprivation = table_named(profile, "Deprivation");
    REQUIRE(deprivation);
    CHECK(deprivation->rows.size() == 5);
    for (const auto& number : profile.numbers) CHECK_FALSE((number.value >= 1 && number.value <= 4));
}

TEST_CASE(
    "a profile of a concern with few records withholds its months and, where it would give another away, its number") {
    const auto profile = problem_profile(made_up(), find_category("robbery"));
    for (const auto& row : table_named(profile, "Months")->rows)
        if (row[0] != "All of them") CHECK(row[1] == "[c]");
    for (const auto& part : profile.parts)
        if (part.heading == "Levels") CHECK(says(part.sentences, "that their number is withheld"));
}

TEST_CASE("what is frozen reads back the same, and its document and workbook hold every table") {
    const auto pack = quarterly_pack(made_up());
    const auto again = pack_content_in(*parse_json(to_text(json_of(pack))));
    CHECK(to_text(json_of(again)) == to_text(json_of(pack)));
    std::size_t tables = 0;
    for (const auto& part : pack.parts) tables += part.tables.size();
    const auto document = pack_document(pack, std::vector<std::string>(pack.parts.size(), "<svg/>"), {});
    CHECK(document.sections.size() == pack.parts.size() + 1);
    const auto sheets = pack_workbook(pack, "The office", "Published");
    REQUIRE(sheets.size() >= tables + 4);
    CHECK(sheets[0].title == "Cover");
    CHECK(sheets[1].title == "Contents");
    CHECK(sheets[2].title == "Notes");
    std::set<std::string> names;
    for (const auto& sheet : sheets) CHECK(names.insert(sheet.title).second);
}

TEST_CASE("numbers in the analyst's words are held against the pack, and one that nobody gave stops the freeze") {
    const auto content = quarterly_pack(made_up());
    auto pack = new_pack(PackKind::quarterly, code_of(0), "", summer);
    pack.reference = "DP-0001";
    pack.words.text = "Of 246 thefts the shops told us of 57.";
    CHECK(read_words(pack.words, content).unlinked == std::vector<std::string>{"57"});
    CHECK_FALSE(freeze(pack, content, {}, "Analyst", date_of(2024, 10, 4)).ok());
    pack.words.text = "Of 246 thefts the shops told us of {{given 57|the shops, in September}}.";
    const auto frozen = freeze(pack, content, {}, "Analyst", date_of(2024, 10, 4));
    REQUIRE(frozen.ok());
    CHECK(frozen->hash.size() == 64);
    const auto kept = frozen_content(*frozen);
    CHECK(kept.analyst == "Of 246 thefts the shops told us of 57.");
    CHECK(kept.given[0].by == "the shops, in September");
    CHECK_FALSE(freeze(*frozen, content, {}, "Analyst", date_of(2024, 10, 5)).ok());
}

TEST_CASE("a table of figures about areas is read whole or refused with its line") {
    CHECK(read_dataset("area,period,value,marker\nE07000134,2024,12.5,\n\nE07000135,2024,,[x]\n")->size() == 2);
    const std::pair<const char*, const char*> wrong[] = {
        {"code,value\nE1,2\n", "first line"},
        {"area,period,value,marker\nE1,2024,many,\n", "Line 2: “many” is no number"},
        {"area,period,value,marker\nE1,2024,,\n", "Line 2"},
        {"area,period,value,marker\nE1,2024,1,\nE1,2024,2,\n", "Line 3: E1 stands there before"},
        {"area,period,value,marker\n\"E1\nE2\",2024,1,\n", "Line 2: a cell runs over the end of its line"},
        {"area,period,value,marker\nE1,2024,9999999999999999999999999,\n", "Line 2: “9999"},
        {"area,period,value,marker\nE1,2024,,[this marker tells a whole story of its own]\n", "Line 2: a marker"},
        {"area,period,value,marker\n\n", "holds no values"},
        {"area,period,value,marker\n", "holds no values"}};
    for (const auto& [csv, words] : wrong) {
        CAPTURE(csv);
        const auto read = read_dataset(csv);
        REQUIRE_FALSE(read.ok());
        CHECK(read.problems().list.front().message.find(words) != std::string::npos);
    }
}
