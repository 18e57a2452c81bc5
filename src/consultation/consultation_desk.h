// What the staff pages of a consultation share: the one that was asked for, its menu and its words.
#pragma once
#include "consultation/consultation_store.h"
#include "html/markup.h"
#include "office/visit.h"

namespace reeve::consultation {

std::optional<Consultation> consultation_asked_for(office::Visit&); // {reference}
// The pages of one consultation; `current` is the address of the one that is open.
html::Html consultation_menu(office::Visit&, const Consultation&, const std::string& current);
office::PageWords desk_words(const Consultation&, const std::string& title, const Problems& = {});

} // namespace reeve::consultation
