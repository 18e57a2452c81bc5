// The head lines of one part of a form, and the boundary parameter: what they may say and what is made of it.
#include "http/multipart.h"
#include <algorithm>
#include <cctype>

namespace reeve::http {
namespace {

bool same_word(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

// The parameters after the first semicolon: name="value" or name=value. None where they are broken or named twice.
struct Parameters {
    std::vector<std::pair<std::string, std::string>> list;
    bool broken = false;

    const std::string* find(std::string_view name) const {
        for (const auto& [key, value] : list)
            if (same_word(key, name)) return &value;
        return nullptr;
    }
};

// Reads a quoted value from behind its opening quote; moves `text` behind the closing one.
std::optional<std::string> quoted_value(std::string_view& text) {
    std::string value;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') {
            text.remove_prefix(i + 1);
            return value;
        }
        // Only an escaped quote or backslash is an escape: some senders write whole Windows paths unescaped.
        bool escape = text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == '"' || text[i + 1] == '\\');
        value += text[escape ? ++i : i];
    }
    return std::nullopt;
}

Parameters parameters_of(std::string_view line) {
    Parameters parameters;
    auto refused = [&] {
        parameters.broken = true;
        return parameters;
    };
    auto semicolon = line.find(';');
    while (semicolon != line.npos) {
        line = trimmed(line.substr(semicolon + 1));
        if (line.empty()) break;
        auto equals = line.find('=');
        if (equals == line.npos) return refused();
        std::string name(trimmed(line.substr(0, equals)));
        line = trimmed(line.substr(equals + 1));
        std::string value;
        if (!line.empty() && line.front() == '"') {
            line.remove_prefix(1);
            auto quoted = quoted_value(line);
            if (!quoted || (!trimmed(line).empty() && trimmed(line).front() != ';')) return refused();
            value = std::move(*quoted);
        } else {
            value = trimmed(line.substr(0, line.find(';')));
        }
        if (parameters.find(name)) return refused();
        parameters.list.emplace_back(std::move(name), std::move(value));
        semicolon = line.find(';');
    }
    return parameters;
}

// Browsers write a quote in a name as %22; nothing else is undone, because they leave other percent signs alone.
std::string name_as_typed(const std::string& written) { return replaced(written, "%22", "\""); }

std::string without_folders(std::string name) {
    auto slash = name.find_last_of("/\\");
    return slash == name.npos ? name : name.substr(slash + 1);
}

bool is_printable_text(std::string_view text) {
    return is_utf8(text) && std::none_of(text.begin(), text.end(), [](unsigned char c) { return c < 32 || c == 127; });
}

Objection read_disposition(std::string_view value, PartHead& head) {
    auto parameters = parameters_of(value);
    if (parameters.broken || !same_word(trimmed(value.substr(0, value.find(';'))), "form-data"))
        return {400, "A part of the form does not say which field it is."};
    const auto* name = parameters.find("name");
    if (!name || name->empty()) return {400, "A part of the form does not say which field it is."};
    head.name = name_as_typed(*name);
    if (const auto* file_name = parameters.find("filename")) {
        head.is_file = true;
        head.file_name = without_folders(name_as_typed(*file_name));
    }
    if (!is_printable_text(head.name) || !is_printable_text(head.file_name))
        return {400, "A name in the form holds characters that are not text."};
    return {};
}

bool is_plain_encoding(std::string_view value) {
    return same_word(value, "binary") || same_word(value, "8bit") || same_word(value, "7bit");
}

Objection read_line(std::string_view line, PartHead& head) {
    auto colon = line.find(':');
    if (colon == line.npos || colon == 0 || line.front() == ' ' || line.front() == '\t')
        return {400, "A part of the form has a broken head line."};
    auto name = line.substr(0, colon);
    auto value = trimmed(line.substr(colon + 1));
    if (!is_printable_text(value)) return {400, "A part of the form has a head line that is not text."};
    if (same_word(name, "content-disposition")) {
        if (!head.name.empty()) return {400, "A part of the form names its field twice."};
        return read_disposition(value, head);
    }
    if (same_word(name, "content-type")) head.type = value;
    if (same_word(name, "content-transfer-encoding") && !is_plain_encoding(value))
        return {400, "A part of the form is encoded in a way that is not understood."};
    return {};
}

bool is_boundary(std::string_view text) {
    if (text.empty() || text.size() > 70 || text.back() == ' ') return false;
    return std::all_of(text.begin(), text.end(), [](unsigned char c) {
        return std::isalnum(c)
               || std::string_view("'()+_,-./:=? ").find(static_cast<char>(c)) != std::string_view::npos;
    });
}

} // namespace

std::optional<std::string> boundary_of(std::string_view content_type) {
    if (!same_word(trimmed(content_type.substr(0, content_type.find(';'))), "multipart/form-data")) return std::nullopt;
    auto parameters = parameters_of(content_type);
    const auto* boundary = parameters.find("boundary");
    if (parameters.broken || !boundary || !is_boundary(*boundary)) return std::nullopt;
    return *boundary;
}

Objection read_part_head(std::string_view lines, PartHead& head) {
    int count = 0;
    for (std::string_view rest = lines; !rest.empty();) {
        auto end = rest.find("\r\n");
        if (++count > 10) return {400, "A part of the form has too many head lines."};
        if (auto objection = read_line(rest.substr(0, end), head)) return objection;
        rest = end == rest.npos ? std::string_view{} : rest.substr(end + 2);
    }
    if (head.name.empty()) return {400, "A part of the form does not say which field it is."};
    return {};
}

} // namespace reeve::http
