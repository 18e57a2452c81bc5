// The zip file around a Word document, opened without trust.
#pragma once
#include "document/xml_piece.h"
#include "document/zip_package.h"
#include <map>
#include <optional>

namespace reeve::document {

inline constexpr std::size_t most_docx_bytes = 20 << 20;
inline constexpr std::size_t most_docx_unpacked = 100 << 20; // of all parts that are read, together

// What a part points to, under an id.
struct DocxTarget {
    std::string kind;    // "image", "hyperlink"
    std::string address; // a part of the same file, or an address outside it
    bool is_outside = false;
};

class DocxPackage {
public:
    // The bytes must outlive this. A problem in words where the file is no Word document, is protected with a password,
    // holds macros, or names a part by a path that leads out of the file.
    static Result<DocxPackage> open(std::string_view bytes);

    // The part with the text: "word/document.xml".
    const std::string& text_part() const { return text_part_; }
    const std::set<std::string>& parts() const { return zip_.parts(); }
    bool has(const std::string& part) const { return zip_.has(part); }
    // Whether some part's name begins so.
    bool has_some(const std::string& beginning) const { return zip_.has_some(beginning); }
    // Nothing where the part is not there. A problem where it is larger than it may be or cannot be read as XML.
    Result<Done> each(const std::string& part, std::string_view around, const TakePiece&);
    // The bytes of a part, at most so many; no value where it is larger or not there.
    std::optional<std::string> bytes_of(const std::string& part, std::size_t most);
    // What this part points to. An address that leads out of the file gives no target.
    Result<std::map<std::string, DocxTarget>> targets_of(const std::string& part);

private:
    explicit DocxPackage(ZipPackage zip) : zip_(std::move(zip)) {}
    Result<Done> judge();

    ZipPackage zip_;
    std::string text_part_;
};

} // namespace reeve::document
