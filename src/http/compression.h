// Gzip: which responses are worth it, which readers take it, and the packing itself.
#pragma once
#include <string>
#include <string_view>

namespace reeve::http {

// Whether an Accept-Encoding header takes gzip ("gzip;q=0" does not).
bool accepts_gzip(std::string_view accept_encoding);

// Whether bytes of this content type become much smaller: text, JSON, XML, SVG, scripts.
bool is_compressible(std::string_view content_type);

// Packed quickly, for a page that is sent once. Keeps its working memory per thread.
std::string gzipped(std::string_view bytes);
// Packed as tightly as is worth it, for a page that is sent many times.
std::string gzipped_tightly(std::string_view bytes);

} // namespace reeve::http
