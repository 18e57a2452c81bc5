// What the staff pages of precepts share: the precept that was asked for, its addresses, and who signs.
#pragma once
#include "office/routes.h"
#include "resources/precept_store.h"

namespace reeve::resources {

inline constexpr const char* precept_list = "/work/precepts";
std::optional<Precept> precept_asked_for(office::Visit&); // {year}: 2025-26
std::string address_of(const Precept&);                   // /work/precepts/2025-26
std::string address_of(const Precept&, PreceptStep);
office::PageWords precept_words(std::string title, bool has_errors = false);

} // namespace reeve::resources
