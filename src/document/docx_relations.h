// What the text of a Word document points to: links, pictures and the other parts, each under an id.
#pragma once
#include "document/zip_archive.h"
#include <map>
#include <string>
#include <vector>

namespace reeve::document {

class DocxRelations {
public:
    // Of our own paper, whose parts come first.
    DocxRelations();
    // Of a text that is set into somebody's document: ids and pictures begin as nothing of theirs does.
    DocxRelations(std::string id_beginning, std::string picture_beginning)
        : id_beginning_(std::move(id_beginning)), picture_beginning_(std::move(picture_beginning)) {}
    // The id of a link to this address (one id for each address), or empty where it is not http, https or mailto.
    std::string link(const std::string& address);
    // A part beside the text, by its kind: "numbering".
    void part(const std::string& kind, const std::string& target) { add(kind, target, ""); }
    // Keeps a picture as word/media/imageN.extension (or as its beginning says) and gives its id.
    std::string picture(std::string bytes, const std::string& extension);
    // The number of the next bookmark; beyond those of a document that the text is set into.
    int bookmark() { return bookmarks_++; }
    std::string header() const { return "rId4"; }
    std::string footer() const { return "rId5"; }

    std::string xml() const;
    // The lines alone, to stand in somebody's list.
    const std::string& lines() const { return lines_; }
    const std::vector<ZipEntry>& media() const { return media_; }

private:
    std::string add(const std::string& type, const std::string& target, const std::string& mode);
    std::string id_beginning_ = "rId";
    std::string picture_beginning_ = "image";
    std::string lines_;
    int count_ = 0;
    int bookmarks_ = 5'000'000;
    std::map<std::string, std::string> links_;
    std::vector<ZipEntry> media_;
};

} // namespace reeve::document
