// Tests of a highlight report as a document: what it says, that it always fits one page, and what a correction keeps.
#include "delivery/highlight_document.h"
#include "delivery/highlight_edition.h"
#include "document/document_reading.h"
#include "document/docx.h"
#include "document/pdf.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::delivery;

namespace {

const Date frozen_on = date_of(2024, 10, 2);
constexpr Moment made{1'727'827'200'000};
const office::PersonId writer{7}, second{8};

HighlightReport report_of(const HighlightContent& content) {
    HighlightReport report;
    report.reference = "HR-0001";
    report.first_day = content.period.first;
    report.last_day = content.period.last;
    report.did = prose_of(content.did);
    auto frozen =
        freeze(report, to_text(json_of(content)), writer, "Director of Governance and Performance", frozen_on);
    REQUIRE(frozen);
    return *publish(*frozen, second, "Chief Executive", frozen_on + 1);
}

HighlightContent content() {
    HighlightContent held;
    held.reference = "HR-0001";
    held.workstream = "W-0007";
    held.title = "Business Crime";
    held.priority = "Business Crime";
    held.lead = "Deputy Commissioner";
    held.officer = "Commissioning Officer";
    held.period = {date_of(2024, 7, 1), date_of(2024, 9, 30)};
    held.readings = "Owner says: on track. Dates say: off track, because 1 of 4 actions is more than 14 days late";
    held.counts = "1 of 4 actions is done";
    held.standing = "off_track";
    held.did = {"Round tables were held (A-0126)", "A note nobody may follow (A-0199)"};
    held.decisions = {"Who pays after March, from the Commissioner"};
    return held;
}

// Every part full, every line as long as it may be.
HighlightContent fullest() {
    auto held = content();
    std::string line;
    while (line.size() < longest_line - 10) line += "twelve words ";
    line.resize(longest_line);
    for (auto* part : {&held.did, &held.upcoming, &held.risks, &held.decisions, &held.measures})
        part->assign(most_lines, line);
    held.title = std::string(20, 'W') + " " + std::string(120, 'm');
    held.correction = std::string(100, 'x') + " " + line + line.substr(0, 150);
    held.edition = 2;
    held.is_sample = true;
    return held;
}

document::Document laid_out(const HighlightContent& held) {
    return highlight_document(report_of(held), held, {{"A-0126", "/plan/actions/A-0126"}}, "The office",
                              "https://pcc.example");
}

} // namespace

TEST_CASE("a highlight report in Word has its parts as headings, its lines as lists, and its references as links") {
    auto bytes = document::docx_of(laid_out(content()), made);
    auto parts = document::unpacked(bytes);
    const auto& xml = parts.at("word/document.xml");
    CHECK(document::count(xml, "<w:pStyle w:val=\"Heading1\"/>") == 5);
    CHECK(document::count(xml, "<w:pStyle w:val=\"ListBullet\"/>") == 3);
    CHECK(document::holds(parts.at("word/_rels/document.xml.rels"), "https://pcc.example/plan/actions/A-0126"));
    CHECK_FALSE(document::holds(parts.at("word/_rels/document.xml.rels"), "A-0199"));
    auto words = document::docx_words(bytes);
    for (const char* said : {"Highlight report, 1 July to 30 September 2024", "Business Crime", "Deputy Commissioner",
                             "Round tables were held (A-0126)", "(A-0199)", "No risk is open.",
                             "1 of 4 actions is done.", "Frozen on 2 October 2024"})
        CHECK_MESSAGE(document::holds(words, said), said);
    CHECK(document::holds(words, report_of(content()).hash));
}

TEST_CASE("however full a highlight report is, its PDF is one A4 page, tagged") {
    for (const auto& held : {content(), fullest()}) {
        auto pdf = document::pdf_of(laid_out(held), made);
        if (!pdf) {
            REQUIRE(pdf.is_refused());
            MESSAGE("Skipped: ", pdf.refusal().message);
            return;
        }
        auto facts = document::pdf_facts(*pdf);
        auto words = document::pdf_words(*pdf);
        if (!facts || !words) return;
        CHECK(document::holds(*facts, "Pages: 1\n"));
        CHECK(document::holds(*facts, "(A4)"));
        CHECK(document::holds(*facts, "Tagged: yes"));
        CHECK(document::holds(*words, "How we will know"));
        CHECK(document::holds(*words, report_of(held).hash));
    }
}

TEST_CASE("a report that is frozen and not published says so on each page") {
    auto held = content();
    auto report = report_of(held);
    report.published_on.reset();
    auto document = highlight_document(report, held, {}, "The office", "");
    CHECK(document.marks == std::vector<std::string>{"NOT PUBLISHED"});
}

TEST_CASE("a correction opens the next edition of a published report, with what it corrects, and keeps the old whole") {
    auto published = report_of(content());
    CHECK(correct(published, {" "}).problems().has("correction"));
    auto next = correct(published, {"The Board is asked, not the Commissioner."});
    REQUIRE(next);
    CHECK(next->edition == 2);
    CHECK_FALSE(next->frozen_on);
    CHECK(may_be_written(*next));
    CHECK(state_in_words(*next) == "Draft, edition 2");
    CHECK(correct(*next, {"Again"}).is_refused());
    auto old = as_published(*next, edition_of(published));
    CHECK(old.hash == published.hash);
    CHECK(sha256(old.content) == old.hash);
    CHECK(old.edition == 1);
    CHECK(frozen_content(old).decisions == content().decisions);
    CHECK(state_in_words(old) == "Published on 3 October 2024");
}

TEST_CASE("the content of a first edition holds no word of corrections, and that of a second tells what it corrects") {
    auto first = to_text(json_of(content()));
    CHECK(first.find("edition") == std::string::npos);
    auto second_edition = content();
    second_edition.edition = 2;
    second_edition.correction = "The Board is asked.";
    auto report = report_of(second_edition);
    CHECK(frozen_content(report).edition == 2);
    CHECK(frozen_content(report).correction == "The Board is asked.");
    CHECK(frozen_content(report_of(content())).edition == 1);
}

TEST_CASE("a line is told in pieces, each reference with where it leads where this reader may go there") {
    auto pieces = pieces_of("Held (A-0126) and A-0199", {{"A-0126", "/plan/actions/A-0126"}});
    REQUIRE(pieces.size() == 3);
    CHECK(pieces[0].words == "Held (");
    CHECK(pieces[1].address == "/plan/actions/A-0126");
    CHECK(pieces[2].words == ") and A-0199");
    CHECK(pieces_of("", {}).empty());
}
