// Reads the size of PNG, JPEG and SVG pictures.
#include "document/picture_size.h"
#include <cmath>
#include <cstdlib>
#include <string>

namespace reeve::document {

namespace {

int big_endian(std::string_view bytes, std::size_t at, int count) {
    long value = 0;
    for (int i = 0; i < count; ++i) value = (value << 8) | static_cast<unsigned char>(bytes[at + i]);
    return value > 100'000 ? 0 : static_cast<int>(value);
}

std::optional<PictureSize> sound(PictureSize size) {
    if (size.width < 1 || size.height < 1 || size.width > 100'000 || size.height > 100'000) return {};
    return size;
}

std::optional<PictureSize> png_size(std::string_view bytes) {
    if (bytes.size() < 24 || bytes.substr(0, 8) != "\x89PNG\r\n\x1a\n" || bytes.substr(12, 4) != "IHDR") return {};
    return sound({big_endian(bytes, 16, 4), big_endian(bytes, 20, 4)});
}

// SOF0 to SOF15, but for DHT, JPG and DAC, which share the range.
bool is_frame(unsigned char marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

std::optional<PictureSize> jpeg_size(std::string_view bytes) {
    if (bytes.substr(0, 2) != "\xFF\xD8") return {};
    std::size_t at = 2;
    while (at + 9 <= bytes.size()) {
        if (static_cast<unsigned char>(bytes[at]) != 0xFF) return {};
        const auto marker = static_cast<unsigned char>(bytes[at + 1]);
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        if (is_frame(marker)) return sound({big_endian(bytes, at + 7, 2), big_endian(bytes, at + 5, 2)});
        at += 2 + static_cast<std::size_t>(big_endian(bytes, at + 2, 2));
    }
    return {};
}

// The value of an attribute of the <svg> tag, or empty.
std::string attribute(std::string_view tag, std::string_view name) {
    for (auto at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
        const auto open = at + name.size() + 1;
        const bool is_whole = at > 0 && (tag[at - 1] == ' ' || tag[at - 1] == '\n' || tag[at - 1] == '\t');
        if (!is_whole || open >= tag.size() || tag[open - 1] != '=') continue;
        const auto close = tag.find(tag[open], open + 1);
        if (close != std::string_view::npos) return std::string(tag.substr(open + 1, close - open - 1));
    }
    return "";
}

int rounded(double value) {
    return value > 0 && value <= 100'000 ? std::max(1, static_cast<int>(std::lround(value))) : 0;
}

std::optional<PictureSize> box_size(const std::string& box) {
    double numbers[4] = {};
    const char* at = box.c_str();
    for (auto& number : numbers) {
        char* end = nullptr;
        number = std::strtod(at, &end);
        if (end == at) return {};
        at = end;
        while (*at == ',' || *at == ' ') ++at;
    }
    return sound({rounded(numbers[2]), rounded(numbers[3])});
}

std::optional<PictureSize> svg_size(std::string_view bytes) {
    const auto start = bytes.find("<svg");
    if (start == std::string_view::npos) return {};
    const auto tag = bytes.substr(start, bytes.find('>', start) - start);
    if (const auto box = attribute(tag, "viewBox"); !box.empty()) return box_size(box);
    const auto width = attribute(tag, "width");
    const auto height = attribute(tag, "height");
    return sound({rounded(std::strtod(width.c_str(), nullptr)), rounded(std::strtod(height.c_str(), nullptr))});
}

} // namespace

std::optional<PictureSize> picture_size(ImageKind kind, std::string_view bytes) {
    switch (kind) {
    case ImageKind::png: return png_size(bytes);
    case ImageKind::jpeg: return jpeg_size(bytes);
    case ImageKind::svg: return svg_size(bytes);
    }
    return {};
}

} // namespace reeve::document
