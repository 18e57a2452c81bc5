// Makes the file of a document and answers with it.
#include "office/document_files.h"
#include "document/document_text.h"
#include "document/docx.h"
#include "document/pdf.h"
#include "document/rasterise.h"
#include <mutex>

namespace reeve::office {

std::string site_of(const Visit& visit) {
    auto host = visit.request.header("host");
    return host.empty() ? "" : (visit.request.is_https ? "https://" : "http://") + std::string(host);
}

http::Response docx_file(const document::Document& document, Moment made, const std::string& name) {
    return http::download(document::docx_of(document, made, document::installed_rasteriser()),
                          "application/vnd.openxmlformats-officedocument.wordprocessingml.document", name + ".docx");
}

http::Response text_file(const document::Document& document) {
    return http::plain_text(200, document::document_text(document));
}

// The helper takes a second and up to a gigabyte.
Result<std::string> pdf_bytes(const document::Document& document, Moment made) {
    static std::mutex one_at_a_time;
    std::lock_guard guard(one_at_a_time);
    return document::pdf_of(document, made);
}

http::Response pdf_file(Visit& visit, const document::Document& document, Moment made, const std::string& name) {
    auto bytes = pdf_bytes(document, made);
    if (bytes) return http::download(std::move(*bytes), "application/pdf", name + ".pdf");
    return refuse(visit, bytes.is_refused()
                             ? bytes.refusal()
                             : Refusal{bytes.problems().list.front().message, "", Refusal::Kind::conflict});
}

} // namespace reeve::office
