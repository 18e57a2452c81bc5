// A square of dark and light modules that a phone reads (QR code), as one path of an SVG.
#pragma once
#include <string>

namespace reeve::document {

struct QrCode {
    int side = 0;     // modules, the quiet edge of four on each side included
    std::string path; // of the dark modules, one unit each
};
// A Fault where the text is too long for any square.
QrCode qr_code(const std::string& text);

} // namespace reeve::document
