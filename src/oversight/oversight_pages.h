// What the pages of items and information requests share, and the mounting of each part.
#pragma once
#include "office/record_step.h"
#include "oversight/oversight_store.h"

namespace reeve::oversight {

inline constexpr const char* items_address = "/work/oversight";
inline constexpr const char* requests_address = "/work/information-requests";
inline constexpr const char* coverage_address = "/work/oversight/coverage";
inline constexpr const char* force_address = "/force";
inline constexpr const char* open_address = "/held-to-account";

std::optional<AccountItem> item_asked_for(office::Visit&);
std::optional<InformationRequest> request_asked_for(office::Visit&);
office::PageWords staff_words(std::string title, const std::string& parent = "",
                              const std::string& parent_address = "");

void mount_account_items(office::Routes&);
void mount_account_steps(office::Routes&);
void mount_information_requests(office::Routes&);
void mount_force_pages(office::Routes&);
void mount_account_coverage(office::Routes&);
void mount_public_accounts(office::Routes&);

} // namespace reeve::oversight
