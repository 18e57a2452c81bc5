// Taking a paper away while it is written, frozen or published: as Word, in a template of the council, and as PDF.
#include "html/buttons.h"
#include "html/headings.h"
#include "html/tables.h"
#include "office/document_files.h"
#include "reporting/paper_asked.h"
#include "reporting/paper_desk.h"
#include "reporting/paper_store.h"
#include "reporting/paper_writing.h"
#include "reporting/word_template_pages.h"
#include "reporting/word_template_store.h"

namespace reeve::reporting {
namespace {

using html::Html;
using office::Visit;

std::string files_address(const Paper& paper) { return writing_address(paper) + "/files"; }

// As it was frozen, or as it stands; and when that was.
struct Taken {
    document::Document document;
    Moment made;
};
Taken taken(Visit& visit, const Paper& paper, Places places = Places::unmarked) {
    auto edition = paper.state == PaperState::drafting ? std::nullopt : find_edition(visit.db, paper.id, paper.edition);
    auto site = office::site_of(visit);
    if (edition) return {frozen_layout(visit.db, visit.office, *edition, site, places).document, edition->frozen_at};
    auto blocks = blocks_of(visit.db, paper.id);
    return {live_layout(visit.db, visit.office, paper, blocks, visit.now, site, places).document, visit.now};
}

html::TableRow row_of(const std::string& text, const std::string& href, const std::string& about) {
    return {{{html::link({.text = text, .href = href})}, {about}}};
}

http::Response show_files(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    auto at = files_address(*paper);
    html::Table table{.caption = "Files of this paper",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "files",
                      .head = {{"File"}, {"What it is"}},
                      .is_stacked = true};
    table.rows.push_back(row_of("PDF", at + "/paper.pdf", "Tagged, for reading and printing"));
    table.rows.push_back(row_of("Word", at + "/paper.docx", "In the look of this office"));
    for (const auto& of : templates_offered(visit.db, paper->body))
        table.rows.push_back(row_of("Word: " + of.name, at + "/in/" + std::to_string(of.id.value),
                                    of.body.empty() ? "In this template" : "In the template for the " + of.body));
    Html main =
        html::page_heading("Take it away", paper->title)
        + html::paragraph(paper->state == PaperState::drafting
                              ? "The paper is a draft, so every file says so, and its figures stand as they do now."
                              : "Every file holds what was frozen.")
        + html::table(table) + html::paragraph(html::link({.text = "Word templates", .href = "/work/word-templates"}));
    if (visit.may(office::Right::write_papers) && paper->state == PaperState::drafting)
        main += html::paragraph(html::link(
            {.text = "Bring back what was edited in Word", .href = writing_address(*paper) + "/word-changes"}));
    if (visit.may(office::Right::write_papers))
        main +=
            html::paragraph(html::link({.text = "Send it on its way", .href = writing_address(*paper) + "/sendings"}));
    return show(visit, writing_words(*paper, "Take it away"), html::text_column(main));
}

http::Response pdf(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    auto file = taken(visit, *paper);
    return office::pdf_file(visit, file.document, file.made, paper->reference);
}

http::Response docx(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    auto file = taken(visit, *paper, Places::marked);
    return office::docx_file(file.document, file.made, paper->reference);
}

http::Response docx_in_asked(Visit& visit) {
    auto paper = paper_asked_for(visit);
    auto of = paper ? find_word_template(visit.db, visit.part("template")) : std::nullopt;
    if (!of) return not_found(visit);
    auto file = taken(visit, *paper, Places::marked);
    return docx_in(visit, *of, file.document, file.made, paper->reference);
}

} // namespace

void mount_paper_taking(office::Routes& at) {
    auto reads = office::may(office::Right::read_office);
    at.get("/work/papers/{reference}/files", show_files, reads, "The files that a paper can be had as");
    at.get("/work/papers/{reference}/files/paper.pdf", pdf, reads, "Take a paper away as PDF, as it stands");
    at.get("/work/papers/{reference}/files/paper.docx", docx, reads, "Take a paper away as Word, as it stands");
    at.get("/work/papers/{reference}/files/in/{template}", docx_in_asked, reads,
           "Take a paper away as Word, set into a template");
}

} // namespace reeve::reporting
