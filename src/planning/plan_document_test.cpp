// Tests of a plan as a document: its numbers and headings, what it says of its effect and of what changed, and its
// files.
#include "document/document_reading.h"
#include "document/docx.h"
#include "document/pdf.h"
#include "planning/plan_document.h"
#include "planning/plan_file_store.h"
#include "planning/public_world_test.h"
#include <cstdlib>

namespace reeve::planning {
namespace {

using namespace testing;
using document::count;
using document::docx_words;

const Date on_the_day = date_of(2024, 9, 23);

PlanFile issued_file(Desk& desk) {
    auto read = desk.read();
    auto road = find_public_road(*read, "PCP-2021-001");
    return public_file(*read, *road, road->versions.back(), on_the_day);
}

document::Document laid_out(const PlanFile& file) { return plan_document(file, "The office", "https://pcc.example"); }

// "1 Foreword": each heading with its level.
std::vector<std::string> headings(const document::Document& document) {
    std::vector<std::string> all;
    for (const auto& section : document.sections) all.push_back(std::to_string(section.level) + " " + section.heading);
    return all;
}

struct Issued : Desk {
    Issued() {
        mount_public(*this);
        change([](office::Change& change) { return keep_issued_world(change); });
    }
};

} // namespace

TEST_CASE("a plan is laid out under its own headings, its paragraphs numbered as on its page") {
    Issued desk;
    auto file = issued_file(desk);
    auto document = laid_out(file);
    CHECK(headings(document)
          == std::vector<std::string>{
              "1 The plan in one sentence", "1 Policing priorities", "2 Priority 1: Reduce crime overall", "1 Policing",
              "1 Resources", "1 Partnership priorities", "2 Priority 2: Support victims",
              "1 The Strategic Policing Requirement", "1 Equality", "1 What changed since Version 2, As consulted on"});
    std::vector<std::pair<int, std::string>> told;
    for (const auto& section : document.sections)
        for (const auto& block : section.blocks)
            if (const auto* paragraph = std::get_if<document::Paragraph>(&block))
                told.emplace_back(paragraph->number, document::plain_text(paragraph->runs));
    std::vector<NumberedPart> parts;
    for (const auto& at : numbered(file.text.parts))
        if (at.number && at.part.kind != PartKind::priority) parts.push_back(at);
    REQUIRE(told.size() == parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        CHECK(told[i].first == parts[i].number);
        CHECK(told[i].second.starts_with(parts[i].part.words.text));
    }
}

TEST_CASE("the cover of a plan says from when until when it has effect, who signed it and which text this is") {
    Issued desk;
    auto document = laid_out(issued_file(desk));
    std::map<std::string, std::string> cover;
    for (const auto& row : document.cover) cover[row.label] = row.value;
    CHECK(cover["Effect"] == "In force from 31 January 2022 to 31 March 2025");
    CHECK(cover["Issued"] == "31 January 2022, by the Commissioner");
    CHECK(cover["This text"] == "Version 3, As issued");
    CHECK(replaced(cover["SHA-256 of the text"], "\n", "") == issued_file(desk).hash);
    CHECK(document.marks.empty());
    CHECK(document::document_name(document) == "PCP-2021-001, version 3");
}

TEST_CASE("in Word a plan's paragraphs are numbered by Word, and the heading row of its changes is flagged") {
    Issued desk;
    auto bytes = desk.get("/plan/PCP-2021-001.docx").body;
    auto xml = document::unpacked(bytes)["word/document.xml"];
    CHECK(count(xml, "<w:pStyle w:val=\"NumberedParagraph\"/>") == 8);
    CHECK(count(xml, "<w:pStyle w:val=\"Heading2\"/>") == 2);
    CHECK(count(xml, "<w:tbl>") == 1);
    CHECK(count(xml, "<w:tblHeader/>") == 1);
    auto words = docx_words(bytes);
    for (const char* said :
         {"In force from 31 January 2022 to 31 March 2025",
          "Lead: Deputy Commissioner. Officer: Director of Commissioning.",
          "Objective. s.7(2)(a): The policing of the area.", "Regard was had to the edition of February 2023.",
          "Regard was had to all seven threats", "Assessed in July", "Paragraph 4, changed",
          "Neighbourhood teams in every district and every village", "412 of 1,906 replies asked for rural teams",
          "From the consultation: Rural policing", "Table One: What changed, and why"})
        CHECK_MESSAGE(document::holds(words, said), said);
    CHECK_FALSE(document::holds(words, "SECRET"));
}

TEST_CASE(
    "an earlier version has its own words, says that it is not what was issued, and compares with what is public") {
    Issued desk;
    auto words = docx_words(desk.get("/plan/PCP-2021-001/versions/2.docx").body);
    CHECK(document::holds(words, "DRAFT: not the text that was issued"));
    CHECK_FALSE(document::holds(words, "every village"));
    CHECK_FALSE(document::holds(words, "What changed"));
    for (const char* address : {"/plan/PCP-2021-001/versions/1.docx", "/plan/PCP-2021-001/versions/1.pdf",
                                "/plan/PCP-2021-001/versions/x.docx", "/plan/PCP-2021-009.docx"})
        CHECK_MESSAGE(desk.get(address).status == 404, address);
}

TEST_CASE("staff take any version along, compared with the one before it, and the text as it stands") {
    Issued desk;
    auto first = docx_words(desk.get("/work/plan/PCP-2021-001/versions/1.docx").body);
    CHECK(document::holds(first, "SECRETFIRST teams in the city"));
    auto second = docx_words(desk.get("/work/plan/PCP-2021-001/versions/2.docx").body);
    CHECK(document::holds(second, "What changed since Version 1, First draft"));
    CHECK(document::holds(second, "SECRETWHY the draft was thin"));
    auto stands = desk.get("/work/plan/PCP-2021-001.docx");
    CHECK(document::holds(docx_words(stands.body), "every village"));
    CHECK(document::holds(office::testing::header_of(stands, "Content-Disposition"), "PCP-2021-001-as-it-stands.docx"));
}

TEST_CASE("a plan that is not issued has no file of its own for the public, and its public version says so") {
    Desk desk;
    mount_public(desk);
    desk.change([](office::Change& change) { return keep_plan_on_its_road(change, true); });
    CHECK(desk.get("/plan/PCP-2021-001.docx").status == 404);
    auto words = docx_words(desk.get("/plan/PCP-2021-001/versions/2.docx").body);
    CHECK(document::holds(words, "DRAFT: not issued"));
    CHECK(document::holds(words, "Not issued yet. It has no effect until it is."));
}

TEST_CASE("an invented part and an invented reason say SAMPLE where they stand, and the file on each page") {
    Desk desk;
    mount_public(desk);
    desk.change([](office::Change& change) {
        auto plan = plan_of_2021(PlanState::drafting);
        plan.is_sample = true;
        plan = begin_plan(change, plan, parts_of_2021());
        make_version(change, plan, "First draft", true);
        auto written = parts_of(change.tx, plan.id)[5];
        written.words = {"Words made up"};
        written.is_sample = true;
        office::keep(change, part_fields(), written).ok();
        keep_reason(change, plan, written.key, {"A reason made up"}, "");
        make_version(change, plan, "Second draft", true);
        return 0;
    });
    auto bytes = desk.get("/plan/PCP-2024-001/versions/2.docx").body;
    auto words = docx_words(bytes);
    CHECK(document::holds(words, "Words made up (SAMPLE)"));
    CHECK(document::holds(words, "SAMPLE A reason made up"));
    CHECK(document::holds(document::unpacked(bytes)["word/header1.xml"], "SAMPLE: holds invented words"));
    auto page = desk.get("/plan/PCP-2024-001/changes/1..2");
    CHECK(holds(page, R"(<strong>Why:</strong> <strong class="rv-sample">SAMPLE</strong>)"));
}

TEST_CASE("the PDF of a plan is tagged and reads as the plan does") {
    Issued desk;
    auto answer = desk.get("/plan/PCP-2021-001.pdf");
    if (answer.status == 404) {
        MESSAGE("Skipped: the document helper is not installed here.");
        CHECK(holds(answer, "not installed here"));
        return;
    }
    CHECK(document::holds(answer.body, "pdfuaid:part"));
    CHECK(document::holds(office::testing::header_of(answer, "Content-Disposition"), "PCP-2021-001-version-3.pdf"));
    CHECK(desk.get("/plan/PCP-2021-001.pdf").body == answer.body);
    auto facts = document::pdf_facts(answer.body);
    auto words = document::pdf_words(answer.body);
    if (!facts || !words) return;
    CHECK(document::holds(*facts, "Tagged: yes"));
    CHECK(document::holds(*facts, "Title: Police and Crime Plan"));
    for (const char* said :
         {"Priority 2: Support victims", "4.", "Neighbourhood teams in every district and every village",
          "What changed since Version 2", "End of the plan"})
        CHECK_MESSAGE(document::holds(*words, said), said);
}

TEST_CASE("where no PDF can be made the page says so, and Word still works") {
    Issued desk;
    ::setenv("REEVE_PDF_HELPER", "/nonexistent/render.mjs", 1);
    auto answer = desk.get("/plan/PCP-2021-001.pdf");
    ::unsetenv("REEVE_PDF_HELPER");
    CHECK(answer.status == 404);
    CHECK(holds(answer, "PDF needs the document helper, which is not installed here."));
    CHECK(desk.get("/plan/PCP-2021-001.docx").status == 200);
}

TEST_CASE("the pages of a plan lead to its files") {
    Issued desk;
    CHECK(holds(desk.get("/plan"), R"(href="/plan/PCP-2021-001.pdf")"));
    CHECK(holds(desk.get("/plan/PCP-2021-001"), R"(href="/plan/PCP-2021-001.docx")"));
    CHECK(holds(desk.get("/plan/versions"), R"(href="/plan/PCP-2021-001/versions/2.pdf")"));
    CHECK(holds(desk.get("/plan/PCP-2021-001/versions/3"), R"(href="/plan/PCP-2021-001/versions/3.docx")"));
}

} // namespace reeve::planning
