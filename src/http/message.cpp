// Looking things up in requests, and the responses every area needs.
#include "http/message.h"
#include <utility>

namespace reeve::http {
namespace {

// The names of the form and of the headers are compared as they stand: both sides are already in one spelling.
std::string_view first_of(const std::vector<std::pair<std::string, std::string>>& list, std::string_view name) {
    for (const auto& [key, value] : list)
        if (key == name) return value;
    return {};
}

// A file name for senders and readers that know no UTF-8: everything outside a cautious set becomes an underscore.
std::string ascii_name(std::string_view name) {
    std::string ascii;
    for (char c : name) {
        bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        ascii += plain || c == '.' || c == '-' || c == ' ' ? c : '_';
    }
    return ascii;
}

} // namespace

std::string_view Fields::get(std::string_view name) const { return first_of(list_, name); }

bool Fields::has(std::string_view name) const {
    for (const auto& [key, value] : list_)
        if (key == name) return true;
    return false;
}

std::vector<std::string> Fields::all(std::string_view name) const {
    std::vector<std::string> values;
    for (const auto& [key, value] : list_)
        if (key == name) values.push_back(value);
    return values;
}

void Fields::set(std::string_view name, std::string value) {
    std::string kept(name); // `name` may point into the list
    std::erase_if(list_, [&](const auto& field) { return field.first == kept; });
    add(std::move(kept), std::move(value));
}

std::string_view Request::header(std::string_view lower_case_name) const { return first_of(headers, lower_case_name); }

std::string_view Request::part(std::string_view name) const { return first_of(parts, name); }

std::string_view Request::cookie(std::string_view name) const {
    for (const auto& [key, value] : headers) {
        if (key != "cookie") continue;
        std::string_view rest = value;
        while (!rest.empty()) {
            auto end = rest.find(';');
            auto pair = trimmed(rest.substr(0, end));
            auto equals = pair.find('=');
            if (equals != pair.npos && pair.substr(0, equals) == name) return pair.substr(equals + 1);
            rest = end == rest.npos ? std::string_view{} : rest.substr(end + 1);
        }
    }
    return {};
}

Response see_other(std::string location) {
    Response response;
    response.status = 303;
    response.type.clear();
    response.header("Location", std::move(location));
    return response;
}

Response plain_text(int status, std::string text) {
    Response response;
    response.status = status;
    response.type = "text/plain; charset=utf-8";
    response.body = std::move(text);
    return response;
}

Response json_text(std::string text, int status) {
    Response response;
    response.status = status;
    response.type = "application/json";
    response.body = std::move(text);
    return response;
}

Response download(std::string bytes, std::string type, std::string file_name) {
    Response response;
    response.type = std::move(type);
    response.body = std::move(bytes);
    // RFC 6266: the plain name for those who read only that, and the whole name in UTF-8.
    response.header("Content-Disposition", "attachment; filename=\"" + ascii_name(file_name) + "\"; filename*=UTF-8''"
                                               + percent_encoded(file_name));
    return response;
}

} // namespace reeve::http
