// What the text of a Word document points to: links, pictures and the other parts, each under an id.
#pragma once
#include "document/zip_archive.h"
#include <map>
#include <string>
#include <vector>

namespace reeve::document {

class DocxRelations {
public:
    DocxRelations();
    // The id of a link to this address (one id for each address), or empty where it is not http, https or mailto.
    std::string link(const std::string& address);
    // Keeps a picture as word/media/imageN.extension and gives its id.
    std::string picture(std::string bytes, const std::string& extension);
    std::string header() const { return "rId4"; }
    std::string footer() const { return "rId5"; }

    std::string xml() const;
    const std::vector<ZipEntry>& media() const { return media_; }

private:
    std::string add(const std::string& type, const std::string& target, const std::string& mode);
    std::string lines_;
    int count_ = 0;
    std::map<std::string, std::string> links_;
    std::vector<ZipEntry> media_;
};

} // namespace reeve::document
