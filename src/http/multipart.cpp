// The walk through a multipart body: boundary, head, content, boundary, until the closing one.
#include "http/multipart.h"

namespace reeve::http {
namespace {

constexpr std::size_t head_limit = 4096;
constexpr int most_parts = 1000;

} // namespace

MultipartReader::MultipartReader(std::string_view boundary, PartReceiver receiver)
    : delimiter_("\r\n--" + std::string(boundary)), receiver_(std::move(receiver)) {}

bool MultipartReader::refuse(int status, std::string words) {
    broken_ = true;
    objection_ = {status, std::move(words)};
    return false;
}

bool MultipartReader::feed(std::string_view bytes) {
    if (broken_) return false;
    held_.append(bytes);
    bool moved = true;
    while (moved) {
        moved = false;
        if (!step(moved)) {
            broken_ = true;
            return false;
        }
    }
    held_.erase(0, at_);
    at_ = 0;
    return true;
}

bool MultipartReader::finish() {
    if (broken_) return false;
    if (place_ != Place::ended || held_ == "\r") return refuse(400, "The form was cut off before its end.");
    return true;
}

bool MultipartReader::step(bool& moved) {
    switch (place_) {
    case Place::opening: return read_opening(moved);
    case Place::after_boundary: return read_after_boundary(moved);
    case Place::head: return read_head(moved);
    case Place::content: return read_content(moved);
    case Place::ended: return read_end(moved);
    }
    return false;
}

// Browsers send nothing before the first boundary, so nothing is allowed there.
bool MultipartReader::read_opening(bool& moved) {
    auto opening = std::string_view(delimiter_).substr(2);
    auto have = rest().substr(0, opening.size());
    if (have != opening.substr(0, have.size())) return refuse(400, "The form does not begin with its boundary.");
    if (have.size() < opening.size()) return true;
    at_ += opening.size();
    place_ = Place::after_boundary;
    moved = true;
    return true;
}

bool MultipartReader::read_after_boundary(bool& moved) {
    if (rest().size() < 2) return true;
    auto mark = rest().substr(0, 2);
    if (mark != "\r\n" && mark != "--") return refuse(400, "A boundary of the form is followed by something else.");
    if (mark == "\r\n" && ++parts_ > most_parts) return refuse(413, "The form has more than 1,000 parts.");
    place_ = mark == "--" ? Place::ended : Place::head;
    at_ += 2;
    moved = true;
    return true;
}

bool MultipartReader::read_head(bool& moved) {
    auto have = rest().substr(0, head_limit);
    auto end = have.find("\r\n\r\n");
    if (have.starts_with("\r\n")) return refuse(400, "A part of the form does not say which field it is.");
    if (end == have.npos) {
        if (rest().size() < head_limit) return true;
        return refuse(400, "The head of a part of the form is too long.");
    }
    PartHead head;
    if (auto objection = read_part_head(have.substr(0, end), head)) return refuse(objection.status, objection.words);
    at_ += end + 4;
    place_ = Place::content;
    moved = true;
    return receiver_.begin(head);
}

bool MultipartReader::read_content(bool& moved) {
    auto found = held_.find(delimiter_, at_);
    if (found != held_.npos) {
        auto content = std::string_view(held_).substr(at_, found - at_);
        at_ = found + delimiter_.size();
        place_ = Place::after_boundary;
        moved = true;
        return (content.empty() || receiver_.bytes(content)) && receiver_.end();
    }
    // The last bytes may be the beginning of a delimiter; everything before them is content.
    auto have = rest();
    auto kept = std::min(have.size(), delimiter_.size() - 1);
    auto content = have.substr(0, have.size() - kept);
    at_ += content.size();
    return content.empty() || receiver_.bytes(content);
}

bool MultipartReader::read_end(bool&) {
    auto have = rest();
    if (have.size() > 2 || have != std::string_view("\r\n").substr(0, have.size()))
        return refuse(400, "Something follows the end of the form.");
    return true;
}

} // namespace reeve::http
