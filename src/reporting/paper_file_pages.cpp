// The files of a paper at its own address: Word, PDF, plain text and JSON, all made from the frozen edition.
#include "document/document_json.h"
#include "office/document_files.h"
#include "reporting/paper_desk.h"
#include "reporting/paper_pages.h"
#include "reporting/reading.h"

namespace reeve::reporting {
namespace {

using office::Visit;

document::Document document_for(Visit& visit, const Reading& reading) {
    return frozen_layout(visit.db, visit.office, reading.edition, office::site_of(visit)).document;
}

http::Response json_of_paper(Visit& visit) {
    auto reading = asked_for_paper(visit);
    if (!reading) return not_found(visit);
    auto json = document::paper_json(document_for(visit, *reading));
    json.set("edition", reading->edition.number).set("hash", reading->edition.hash);
    return http::json_text(to_pretty_text(json));
}

http::Response text_of_paper(Visit& visit) {
    auto reading = asked_for_paper(visit);
    return reading ? office::text_file(document_for(visit, *reading)) : not_found(visit);
}

http::Response docx_of_paper(Visit& visit) {
    auto reading = asked_for_paper(visit);
    if (!reading) return not_found(visit);
    return office::docx_file(document_for(visit, *reading), reading->edition.frozen_at, reading->paper.reference);
}

http::Response pdf_of_paper(Visit& visit) {
    auto reading = asked_for_paper(visit);
    if (!reading) return not_found(visit);
    return office::pdf_file(visit, document_for(visit, *reading), reading->edition.frozen_at, reading->paper.reference);
}

} // namespace

void mount_paper_files(office::Routes& at) {
    at.get("/papers/{reference}.json", json_of_paper, office::anyone(), "Take a paper as data");
    at.get("/papers/{reference}.txt", text_of_paper, office::anyone(), "Take a paper as plain text");
    at.get("/papers/{reference}.docx", docx_of_paper, office::anyone(), "Take a paper as a Word document");
    at.get("/papers/{reference}.pdf", pdf_of_paper, office::anyone(), "Take a paper as a tagged PDF");
}

} // namespace reeve::reporting
