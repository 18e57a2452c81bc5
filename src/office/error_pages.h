// The pages that say no, in words: not found, not allowed, sent in the wrong way, out of date, already sent, and
// broken.
#pragma once
#include "office/visit.h"

namespace reeve::office {

http::Response forbidden(Visit&, const Access&);
http::Response wrong_method(Visit&, const std::vector<http::Method>& allowed);
// The form cannot be trusted or lay open too long; what was typed is shown, so that nothing is lost.
http::Response stale_form(Visit&);
http::Response sent_from_elsewhere(Visit&);
// The form was sent before, and led nowhere in particular.
http::Response sent_before(Visit&);
// Nothing of the database or the page shell is needed for this one.
http::Response fault_page(std::uint64_t request_number);
// What somebody typed, to be copied from a page that could not take it.
html::Html typed_text(const http::Fields&);

} // namespace reeve::office
