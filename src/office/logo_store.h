// The office's logo: a picture beside its name at the head of every page. The name says in words what it shows.
#pragma once
#include "office/file_store.h"

namespace reeve::office {

// JPEG or PNG of at most 500KB, since every page carries it.
FileRule logos();
// None where the office has none.
std::optional<File> logo_of(db::Connection&);
// In the place of the one before.
void keep_logo(Change&, const StagedFile&);
void take_logo_away(Change&);

} // namespace reeve::office
