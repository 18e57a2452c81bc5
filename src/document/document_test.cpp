// Tests of the paper as a value: numbers, names of tables, where figures stand, safe text, sizes of pictures, and its
// JSON.
#include "document/document_fixture.h"
#include "document/document_json.h"
#include "document/document_text.h"
#include "document/figures_table.h"
#include "document/picture_size.h"
#include "document/table_shares.h"
#include "document/xml_text.h"
#include <doctest/doctest.h>
#include <numeric>

using namespace reeve;
using namespace reeve::document;

TEST_CASE("paragraph numbers run on over sections, and numbering twice changes nothing") {
    auto paper = work_update();
    std::vector<int> numbers;
    for (const auto& section : paper.sections)
        for (const auto& block : section.blocks)
            if (const auto* paragraph = std::get_if<Paragraph>(&block)) numbers.push_back(paragraph->number);
    REQUIRE(numbers.size() == 44);
    for (int i = 0; i < 44; ++i) CHECK(numbers[static_cast<std::size_t>(i)] == i + 1);
    const auto before = to_text(layout_json(paper));
    number_all(paper);
    CHECK(to_text(layout_json(paper)) == before);
}

TEST_CASE("each quoted figure is found where a reader would look") {
    const auto uses = figure_uses(work_update());
    REQUIRE(uses.size() == 9);
    const std::vector<std::pair<std::string, std::string>> expected{
        {"F-0228", "9"},  {"F-0240", "Table One"}, {"F-0231", "24"}, {"F-0232", "24"}, {"F-0233", "24"},
        {"F-0235", "35"}, {"F-0236", "35"},        {"F-0238", "38"}, {"F-0239", "44"}};
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CHECK(uses[i].run.reference == expected[i].first);
        CHECK(uses[i].where == expected[i].second);
    }
}

TEST_CASE("a figure in a lettered paragraph, a fact or the table of a chart has its place too") {
    Document paper;
    const Runs quoted{FigureRun{"5", "F-0001", "", "", false}};
    Drawing chart;
    chart.title = "Reports rose";
    chart.table = Table{"", {{"Area"}}, {{{quoted}, false}}, {}, 0};
    paper.sections = {{"Background",
                       1,
                       {Paragraph{words("Two things:"), {words("one"), quoted}}, chart,
                        Facts{"", {{"Financial", quoted}}}, Remark{quoted}}}};
    number_all(paper);
    const auto uses = figure_uses(paper);
    REQUIRE(uses.size() == 4);
    CHECK(uses[0].where == "1b");
    CHECK(uses[1].where == "Reports rose");
    CHECK(uses[2].where == "Financial");
    CHECK(uses[3].where == "Background");
}

TEST_CASE("the table of figures says where, as at when, by which definition, and what to be careful about") {
    const auto table = figures_table(work_update());
    REQUIRE(table.rows.size() == 9);
    const auto& share = table.rows[4];
    CHECK(plain_text(share.cells[0])
          == "F-0233 (sample)\nShare of all anonymous reports\nhttps://pcc.example/figures/F-0233");
    CHECK(plain_text(share.cells[1]) == "Paragraph 24");
    CHECK(plain_text(share.cells[2]) == "11.5%\n80 of 696");
    CHECK(plain_text(share.cells[4]) == "Version 2\n9f2c61d0b7a4");
    CHECK(plain_text(table.rows[1].cells[1]) == "Table One");
    CHECK(table.notes == std::vector<std::string>{"F-0233: The force total is an invented row."});
}

TEST_CASE("the JSON of a paper names each paragraph by number and each figure by reference") {
    const auto json = paper_json(work_update());
    CHECK(json["ref"].as_text() == "P-2024-001");
    CHECK(json["meeting_date"].as_text() == "2024-09-23");
    const auto& paragraphs = json["paragraphs"].as_list();
    REQUIRE(paragraphs.size() == 44);
    CHECK(paragraphs[23]["number"].as_number() == 24);
    CHECK(paragraphs[23]["text"].as_text().starts_with("Over the period 80 reports [F-0231] were made"));
    CHECK(paragraphs[23]["figures"].as_list().size() == 3);
    CHECK(paragraphs[2]["role"].as_text() == "request");
    CHECK(paragraphs[2]["lettered"].as_list()[1]["letter"].as_text() == "b");
    const auto& share = json["figures"].as_list()[4];
    CHECK(share["ref"].as_text() == "F-0233");
    CHECK(share["paragraph"].as_number() == 24);
    CHECK(share["numerator"].as_text() == "80");
    CHECK(share["denominator"].as_text() == "696");
    CHECK(share["is_sample"].as_bool());
    CHECK(json["figures"].as_list()[1]["paragraph"].is_null());
    CHECK(json["tables"].as_list()[0]["name"].as_text() == "Table One");
    CHECK(parse_json(to_text(json)).value() == json);
}

TEST_CASE("the layout of a paper holds its pictures, its named tables and no skipped level of heading") {
    auto paper = work_update();
    paper.sections[0].level = 2;
    const auto json = layout_json(paper);
    const auto& sections = json["sections"].as_list();
    CHECK(sections[0]["level"].as_number() == 1);
    CHECK(sections[4]["level"].as_number() == 2);
    CHECK(sections[5]["blocks"].as_list()[1]["caption"].as_text() == "Table One: Visits to funded projects");
    const auto& map = sections[4]["blocks"].as_list()[6];
    CHECK(map["format"].as_text() == "svg");
    CHECK(map["width"].as_number() == 480);
    CHECK(map["table"]["caption"].as_text() == "Community days by area");
    CHECK(json["figures"]["rows"].as_list().size() == 9);
}

TEST_CASE("a paper as plain text keeps its numbers, letters, tables and descriptions") {
    const auto text = document_text(work_update());
    for (const auto* line :
         {"SAMPLE: holds invented rows\n", "\n\nWork update report\n\n", "\n3. The Commissioner asks",
          "\n   b. Does the Panel wish to make any recommendation?\n", "\nTable One: Visits to funded projects\n",
          "Funding: N/A; Output:", "24. Over the period 80 reports [F-0231] were made",
          "\n[Drawing: Map of nine areas.", "\nStep 4: Reply\n", "\nFinancial: None at this stage\n",
          "\nEnd of report\n", "Where: Paragraph 24; As shown: 11.5%, 80 of 696;"}) {
        CAPTURE(line);
        CHECK(text.find(line) != std::string::npos);
    }
    CHECK(text.find("\n\n\n") == std::string::npos);
}

TEST_CASE("text for XML is escaped and loses what XML cannot hold") {
    const std::vector<std::pair<std::string, std::string>> cases{
        {"plain", "plain"},
        {"<&>\"'", "&lt;&amp;&gt;&quot;&#39;"},
        {"]]>", "]]&gt;"},
        {std::string("a\0b\x01\x1f\x7f", 6), "ab"},
        {"tab\tline\n", "tab\tline\n"},
        {"caf\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80", "caf\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80"},
        {"\xff", "\xef\xbf\xbd"},
        {"\xc3", "\xef\xbf\xbd"},
        {"\xc0\xaf", "\xef\xbf\xbd\xef\xbf\xbd"},
        {"\xed\xa0\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
        {"\xef\xbf\xbf", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
        {"\xf5\x80\x80\x80", "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd"},
    };
    for (const auto& [typed, expected] : cases) CHECK(xml_text(typed) == expected);
}

TEST_CASE("the size of a picture is read from its first bytes, and of nothing else") {
    const auto png = picture_size(ImageKind::png, plain_png(320, 180));
    REQUIRE(png);
    CHECK(png->width == 320);
    CHECK(png->height == 180);
    const std::string jpeg("\xff\xd8\xff\xe0\x00\x04\x00\x00\xff\xc0\x00\x11\x08\x00\x40\x00\x30\x03", 18);
    const auto photo = picture_size(ImageKind::jpeg, jpeg);
    REQUIRE(photo);
    CHECK(photo->width == 48);
    CHECK(photo->height == 64);
    CHECK(picture_size(ImageKind::svg, "<svg xmlns='x' viewBox=\"0 0 640.4 330\">")->width == 640);
    CHECK(picture_size(ImageKind::svg, "<?xml version='1.0'?><svg width='40' height='20'/>")->height == 20);
}

TEST_CASE("bytes that are no picture have no size") {
    for (const std::string& bytes :
         {std::string(), std::string("\x89PNG\r\n\x1a\n"), std::string("\xff\xd8"), std::string("\xff\xd8\xff\xc0"),
          std::string("<svg>"), std::string("<svg viewBox='0 0'>"), std::string("<svg viewBox='"),
          std::string("<svg width='-1' height='5'>")})
        for (const auto kind : {ImageKind::png, ImageKind::jpeg, ImageKind::svg})
            CHECK_FALSE(picture_size(kind, bytes).has_value());
    CHECK_FALSE(picture_size(ImageKind::png, plain_png(1, 1).replace(16, 4, std::string(4, '\xff'))).has_value());
}

TEST_CASE("a column has room for its cells before its heading stands on one line") {
    Table table{
        "Change", {{"Category"}, {"July to September 2025", true}, {"April to June 2025", true}, {"Reading"}}, {}, {}};
    for (const char* category : {"Robbery", "Criminal damage and arson"})
        table.rows.push_back({{{TextRun{category}}, {TextRun{"704"}}, {TextRun{"627"}}, {TextRun{"Not told apart"}}}});
    const auto shares = column_shares(table);
    const int all = std::accumulate(shares.begin(), shares.end(), 0);
    CHECK(shares[0] * 90 / all >= 25);
    CHECK(shares[3] * 90 / all >= 14);
}
