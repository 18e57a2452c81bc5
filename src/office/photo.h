// Photos made safe to keep: decoded and written anew by a process of their own, so that hidden place, time and camera
// are gone.
#pragma once
#include "office/file.h"

namespace reeve::office {

// The bytes of the new picture: turned upright, at most 1,600 pixels on its longer side, JPEG (PNG stays PNG), without
// EXIF, XMP, IPTC or comments. A problem in words where it cannot be read or has more than 50 million pixels. Runs
// `reeve photo-clean` beside the program under limits of memory, CPU and time; nothing of the decoder runs in the
// server.
Result<std::string> cleaned_photo(std::string_view bytes, FileType);
// What a photo of this type is kept as.
FileType cleaned_type(FileType);

// The command itself: reads the picture FROM and writes TO. 0 done; 1 cannot be read; 3 too many pixels; 4 the picture
// library is not installed.
int run_photo_clean(const std::string& from, const std::string& to);

} // namespace reeve::office
