// QR codes by libqrencode.
#include "document/qr_code.h"
#include "base/result.h"
#include <memory>
#include <qrencode.h>

namespace reeve::document {

QrCode qr_code(const std::string& text) {
    constexpr int edge = 4;
    std::unique_ptr<QRcode, void (*)(QRcode*)> made(QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M),
                                                    QRcode_free);
    if (!made) throw Fault("no QR code can be made of a text of this length");
    QrCode code{made->width + 2 * edge, ""};
    for (int row = 0; row < made->width; ++row)
        for (int column = 0; column < made->width; ++column)
            if (made->data[row * made->width + column] & 1)
                code.path += "M" + std::to_string(column + edge) + " " + std::to_string(row + edge) + "h1v1h-1z";
    return code;
}

} // namespace reeve::document
