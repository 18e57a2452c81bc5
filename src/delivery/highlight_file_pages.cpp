// The files of a highlight report: a tagged PDF on one page and a Word document, of what is frozen for staff and of
// what is published for anyone.
#include "delivery/highlight_desk.h"
#include "delivery/highlight_document.h"
#include "delivery/highlight_pages.h"
#include "office/document_files.h"

namespace reeve::delivery {
namespace {

using office::Visit;
using Found = std::optional<HighlightReport>;

document::Document document_for(Visit& visit, const HighlightReport& report, HighlightReader reader) {
    auto content = frozen_content(report);
    return highlight_document(report, content, addresses_in(visit, content, reader), visit.office.names().office,
                              office::site_of(visit));
}

std::string file_name(const HighlightReport& report) {
    return report.reference + (report.edition > 1 ? "-edition-" + std::to_string(report.edition) : "");
}

http::Response draft_has_no_file(Visit& visit) {
    return refuse(visit,
                  {"A draft has no file yet. Freeze the report, then take it along.", "", Refusal::Kind::conflict});
}

template <Found (*find)(Visit&), HighlightReader reader> http::Response as_pdf(Visit& visit) {
    auto report = find(visit);
    if (!report) return not_found(visit);
    if (!report->frozen_on) return draft_has_no_file(visit);
    return office::pdf_file(visit, document_for(visit, *report, reader), from_london(*report->frozen_on, {0, 0, 0}),
                            file_name(*report));
}

template <Found (*find)(Visit&), HighlightReader reader> http::Response as_docx(Visit& visit) {
    auto report = find(visit);
    if (!report) return not_found(visit);
    if (!report->frozen_on) return draft_has_no_file(visit);
    return office::docx_file(document_for(visit, *report, reader), from_london(*report->frozen_on, {0, 0, 0}),
                             file_name(*report));
}

template <Found (*find)(Visit&), HighlightReader reader>
void mount(office::Routes& at, const std::string& address, const office::Access& access, const std::string& what) {
    at.get(address + ".pdf", as_pdf<find, reader>, access, "Take " + what + " as a tagged PDF on one page");
    at.get(address + ".docx", as_docx<find, reader>, access, "Take " + what + " as a Word document");
}

} // namespace

void mount_highlight_files(office::Routes& at) {
    constexpr auto staff = HighlightReader::staff, anyone = HighlightReader::anyone;
    const std::string published = "/plan/highlight-reports/{reference}";
    mount<highlight_asked_for, staff>(at, "/work/highlight-reports/{reference}",
                                      office::may(office::Right::read_office), "a highlight report that is frozen");
    mount<published_asked_for, anyone>(at, published, office::anyone(), "a published highlight report");
    mount<edition_asked_for, anyone>(at, published + "/editions/{number}", office::anyone(),
                                     "an edition of a highlight report");
}

} // namespace reeve::delivery
