// What the pages of programmes share: addresses, words around a page, and the mounting of each part.
#pragma once
#include "office/routes.h"
#include "programmes/programme_store.h"

namespace reeve::programmes {

inline constexpr const char* programmes_address = "/work/programmes";
std::string address_of(const Programme&);
std::string address_of(const ProgrammePart&);
std::string address_of(const ProgrammeMeasure&);
std::string address_of(const DataProtectionAssessment&);

std::optional<Programme> programme_asked_for(office::Visit&);
office::PageWords programme_words(const Programme&, std::string title, bool has_errors = false);

void mount_programmes(office::Routes&);
void mount_programme_moves(office::Routes&);
void mount_programme_parts(office::Routes&);
void mount_programme_measures(office::Routes&);
void mount_data_protection(office::Routes&);
void mount_public_programmes(office::Routes&);

} // namespace reeve::programmes
