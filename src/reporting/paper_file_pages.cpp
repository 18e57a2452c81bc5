// The files of a paper at its own address: Word, PDF, plain text and JSON, all made from the frozen edition.
#include "document/document_json.h"
#include "document/document_text.h"
#include "document/docx.h"
#include "document/pdf.h"
#include "document/rasterise.h"
#include "reporting/paper_desk.h"
#include "reporting/paper_pages.h"
#include "reporting/reading.h"
#include <mutex>

namespace reeve::reporting {
using namespace document;
namespace {

using office::Visit;

// Links in a file must work from anywhere: the site's own address, as the reader reached it.
std::string site_of(const Visit& visit) {
    auto host = visit.request.header("host");
    return host.empty() ? "" : (visit.request.is_https ? "https://" : "http://") + std::string(host);
}

Document document_for(Visit& visit, const Reading& reading) {
    return frozen_layout(visit.db, visit.office, reading.edition, site_of(visit)).document;
}

http::Response json_of_paper(Visit& visit) {
    auto reading = asked_for_paper(visit);
    if (!reading) return not_found(visit);
    auto json = paper_json(document_for(visit, *reading));
    json.set("edition", reading->edition.number).set("hash", reading->edition.hash);
    return http::json_text(to_pretty_text(json));
}

http::Response text_of_paper(Visit& visit) {
    auto reading = asked_for_paper(visit);
    return reading ? http::plain_text(200, document_text(document_for(visit, *reading))) : not_found(visit);
}

http::Response docx_of_paper(Visit& visit) {
    auto reading = asked_for_paper(visit);
    if (!reading) return not_found(visit);
    auto bytes = docx_of(document_for(visit, *reading), reading->edition.frozen_at, installed_rasteriser());
    return http::download(std::move(bytes), "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                          reading->paper.reference + ".docx");
}

// The helper takes a second and up to a gigabyte: one at a time.
http::Response pdf_of_paper(Visit& visit) {
    static std::mutex one_at_a_time;
    auto reading = asked_for_paper(visit);
    if (!reading) return not_found(visit);
    auto document = document_for(visit, *reading);
    std::lock_guard guard(one_at_a_time);
    auto bytes = pdf_of(document, reading->edition.frozen_at);
    if (!bytes)
        return refuse(visit, bytes.is_refused()
                                 ? bytes.refusal()
                                 : Refusal{bytes.problems().list.front().message, "", Refusal::Kind::conflict});
    return http::download(std::move(*bytes), "application/pdf", reading->paper.reference + ".pdf");
}

} // namespace

void mount_paper_files(office::Routes& at) {
    at.get("/papers/{reference}.json", json_of_paper, office::anyone(), "Take a paper as data");
    at.get("/papers/{reference}.txt", text_of_paper, office::anyone(), "Take a paper as plain text");
    at.get("/papers/{reference}.docx", docx_of_paper, office::anyone(), "Take a paper as a Word document");
    at.get("/papers/{reference}.pdf", pdf_of_paper, office::anyone(), "Take a paper as a tagged PDF");
}

} // namespace reeve::reporting
