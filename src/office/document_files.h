// Answers with a document as a file to take away: Word, tagged PDF or plain text.
#pragma once
#include "document/document.h"
#include "office/visit.h"

namespace reeve::office {

// "https://pcc.example", as the reader reached it: links in a file must work from anywhere.
std::string site_of(const Visit&);

// `name` is that of the file without its ending; the same document and moment give the same bytes.
http::Response docx_file(const document::Document&, Moment made, const std::string& name);
http::Response text_file(const document::Document&);
// The bytes of a PDF, for a pack that holds one among other files. One is made at a time.
Result<std::string> pdf_bytes(const document::Document&, Moment made);
// The page of a refusal where no PDF can be made here.
http::Response pdf_file(Visit&, const document::Document&, Moment made, const std::string& name);

} // namespace reeve::office
