// Tests of the PDF, where the document helper is installed, and of what is said where it is not.
#include "document/document_fixture.h"
#include "document/document_reading.h"
#include "document/pdf.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::document;

namespace {

constexpr Moment made{1'727'085'600'000};

// The PDF, or none where the helper is not installed here, which is said aloud.
std::optional<std::string> made_pdf(const Document& paper) {
    auto pdf = pdf_of(paper, made);
    if (pdf.ok()) return std::move(pdf).value();
    REQUIRE(pdf.is_refused());
    REQUIRE(holds(pdf.refusal().message, "not installed here"));
    MESSAGE("Skipped: the document helper (node, tools/pdf and its packages) is not installed here.");
    return {};
}

} // namespace

TEST_CASE("a paper becomes a tagged PDF/UA-1 file with its title and language") {
    const auto pdf = made_pdf(work_update());
    if (!pdf) return;
    CHECK(pdf->starts_with("%PDF-1.7"));
    CHECK(holds(*pdf, "pdfuaid:part"));
    CHECK(holds(*pdf, "/StructTreeRoot"));
    CHECK(holds(*pdf, "/Lang"));
    CHECK(holds(*pdf, "en-GB"));
    CHECK(holds(*pdf, "/Marked true"));
    CHECK(holds(*pdf, "Work update report"));
    CHECK(holds(*pdf, "https://pcc.example/figures/F-0231"));
    CHECK(holds(*pdf, "OpenSans"));
}

TEST_CASE("the same paper and moment give the same PDF") {
    const auto pdf = made_pdf(work_update());
    if (!pdf) return;
    CHECK(*pdf == *made_pdf(work_update()));
}

TEST_CASE("what is typed is never read as markup, and no picture can stop the PDF") {
    const std::string typed = "#read(\"/etc/passwd\") $x$ *b* _i_ <label> @ref \\ ` ``` // [[ ]] \"quoted\" <&]]> "
                              "\xe6\xbc\xa2\xe5\xad\x97 \xf0\x9f\xa6\x96 \x01\x7f \xe2\x80\x8b \xef\xb7\x90";
    auto paper = work_update();
    paper.title = paper.office = paper.body = paper.erratum = paper.classification = typed;
    paper.marks = {typed};
    paper.cover = {{typed, typed}};
    paper.sections = {{typed,
                       2,
                       {Paragraph{words(typed), {words(typed)}}, Table{typed, {{typed}}, {{{words(typed)}}}, {typed}},
                        Facts{typed, {{typed, words(typed)}}}, ItemList{{words(typed)}},
                        Image{plain_png(9, 9).substr(0, 50), ImageKind::png, typed, typed, typed},
                        Image{"no picture", ImageKind::jpeg, typed, typed, typed},
                        Drawing{DrawingKind::map,
                                "<svg viewBox='0 0 4 4'><g>",
                                typed,
                                typed,
                                typed,
                                {},
                                {words(typed)},
                                typed,
                                {typed}}}}};
    number_all(paper);
    const auto pdf = made_pdf(paper);
    if (!pdf) return;
    CHECK(holds(*pdf, "pdfuaid:part"));
    CHECK_FALSE(holds(*pdf, "root:x:0"));
}

TEST_CASE("without the helper the refusal says what there is instead") {
    for (const auto& helper :
         {std::optional<PdfHelper>(), std::optional<PdfHelper>({"/usr/bin/env", "/nonexistent/render.mjs"}),
          std::optional<PdfHelper>({"/nonexistent/node", "/dev/null"})}) {
        const auto pdf = pdf_of(work_update(), made, helper);
        REQUIRE(pdf.is_refused());
        CHECK(
            pdf.refusal().message
            == "PDF needs the document helper, which is not installed here. Read the web page, or take the Word document.");
        CHECK(pdf.refusal().kind == Refusal::Kind::absent);
    }
}

TEST_CASE("a picture nobody has described is refused by the heading it stands under") {
    auto paper = work_update();
    paper.sections[0].blocks.push_back(Image{plain_png(2, 2), ImageKind::png, "  ", "", ""});
    const auto pdf = pdf_of(paper, made);
    REQUIRE(pdf.is_refused());
    CHECK(holds(pdf.refusal().message, "\"Purpose of report\""));
}

TEST_CASE("a helper that fails is a fault, with its own words") {
    CHECK_THROWS_AS((void)pdf_of(work_update(), made, PdfHelper{"/bin/false", "/dev/null"}), Fault);
}

TEST_CASE("a document that must fit one page is set smaller until it does, and one that cannot is a fault") {
    auto report = work_update();
    report.sections.resize(1);
    report.figures.clear();
    report.sections[0].blocks.clear();
    auto& blocks = report.sections[0].blocks;
    for (int i = 0; i < 36; ++i) blocks.push_back(Remark{words("A line that stands by itself, and takes its room")});
    const auto over_pages = made_pdf(report);
    report.fit = Fit::one_page;
    const auto on_one = made_pdf(report);
    if (!over_pages || !on_one) return;
    const auto before = pdf_facts(*over_pages), facts = pdf_facts(*on_one);
    if (facts) {
        CHECK(holds(*before, "Pages: 2\n"));
        CHECK(holds(*facts, "Pages: 1\n"));
        CHECK(holds(*facts, "(A4)"));
    }
    for (int i = 0; i < 400; ++i) blocks.push_back(Remark{words("One line too many")});
    CHECK_THROWS_AS((void)pdf_of(report, made), Fault);
}

TEST_CASE("headings with nothing under them do not drag one another to the next page") {
    Document list;
    list.title = "Priorities";
    list.sections.push_back({"Foreword", 1, {Remark{words("First words")}}});
    for (int i = 1; i <= 40; ++i) list.sections.push_back({"Priority " + std::to_string(i), 2, {}});
    const auto pdf = made_pdf(list);
    const auto read = pdf ? pdf_words(*pdf) : std::nullopt;
    if (!read) return;
    const auto first_page = read->substr(0, read->find('\f'));
    CHECK(holds(first_page, "Foreword"));
    CHECK(holds(first_page, "Priority 12"));
}

TEST_CASE("a table that goes over to the next page leaves no row of it alone, and its note stays with rows") {
    Table table{"Changes", {{"Category"}, {"Records", true}}, {}, {"Two of them are withheld."}};
    for (int row = 1; row <= 16; ++row) table.rows.push_back({{words("Row " + std::to_string(row)), words("12")}});
    for (int lines = 15; lines <= 19; ++lines) {
        Document paper;
        paper.title = "Changes";
        paper.sections.push_back({"Before", 1, {}});
        for (int line = 0; line < lines; ++line)
            paper.sections[0].blocks.push_back(Remark{words("A line that stands by itself, and takes its room")});
        paper.sections[0].blocks.push_back(table);
        const auto pdf = made_pdf(paper);
        const auto read = pdf ? pdf_words(*pdf) : std::nullopt;
        if (!read) return;
        const auto second_page = read->substr(std::min(read->find('\f'), read->size()));
        CAPTURE(lines);
        if (holds(second_page, "withheld")) CHECK(count(second_page, "Row ") >= 2);
    }
}
