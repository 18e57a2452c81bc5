// Reads a multipart/form-data body as it arrives, in pieces of any size, and hands on its parts. Touches no file.
#pragma once
#include "http/plain_page.h"

namespace reeve::http {

// What stands at the head of one part.
struct PartHead {
    std::string name;      // of the form field
    std::string file_name; // path parts removed; empty for a text field and for a file nobody chose
    bool is_file = false;
    std::string type; // as the sender claims
};

// Where the parts go. Each gives false to stop the reading (the receiver then knows why).
struct PartReceiver {
    std::function<bool(const PartHead&)> begin;
    std::function<bool(std::string_view bytes)> bytes;
    std::function<bool()> end;
};

// The boundary named by a Content-Type of multipart/form-data; none where the type is another or the boundary is not
// allowed.
std::optional<std::string> boundary_of(std::string_view content_type);

class MultipartReader {
public:
    MultipartReader(std::string_view boundary, PartReceiver);
    // Takes the next bytes; false once the body is broken or the receiver stopped.
    bool feed(std::string_view bytes);
    // Says that no more comes; false when the last boundary is missing.
    bool finish();
    // What is wrong with the body; none when the receiver stopped.
    const Objection& objection() const { return objection_; }

private:
    enum class Place { opening, after_boundary, head, content, ended };
    bool step(bool& moved);
    bool read_opening(bool& moved);
    bool read_after_boundary(bool& moved);
    bool read_head(bool& moved);
    bool read_content(bool& moved);
    bool read_end(bool& moved);
    bool refuse(int status, std::string words);
    std::string_view rest() const { return std::string_view(held_).substr(at_); }

    std::string delimiter_; // CRLF, two hyphens and the boundary
    PartReceiver receiver_;
    std::string held_;   // bytes not handed on yet
    std::size_t at_ = 0; // where in them the reading stands
    Place place_ = Place::opening;
    int parts_ = 0;
    bool broken_ = false;
    Objection objection_;
};

// Reads the head lines of one part (without the empty line). An objection where they are not those of a form.
Objection read_part_head(std::string_view lines, PartHead&);

} // namespace reeve::http
