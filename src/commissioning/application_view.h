// What the pages of an application share: who asks for which, the words around a page, and its head with the time left.
#pragma once
#include "commissioning/application_store.h"
#include "html/markup.h"
#include "office/visit.h"

namespace reeve::commissioning {

std::string apply_address(const Bid&);                // /apply/G-0001
std::string part_address(const Bid&, const BidPart&); // /apply/G-0001/parts/contact
office::PageWords application_words(const Application&, const std::string& title, bool has_errors = false);
// The reference, the round, when it closes and how long that is.
html::Html application_head(const Application&, Moment now);
// Everything that would be sent, or was, part by part; with links to change it where it can be changed.
html::Html whole_application(const Application&, bool can_change);
std::string plain_application(const Application&);

} // namespace reeve::commissioning
