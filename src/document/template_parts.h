// The parts of a Word template as they are changed when a paper is set into it.
#pragma once
#include "document/docx_package.h"
#include "document/template_contents.h"
#include "document/xml_places.h"
#include <map>

namespace reeve::document {

// One part with the places of its elements.
struct TemplatePart {
    std::string path;
    std::string xml;
    std::vector<XmlPlace> places;

    const XmlPlace& root() const { return places.front(); }
    // The last of this name, so deep; null where there is none.
    const XmlPlace* last(std::string_view name, int depth) const;
};

// A template that was found fit to be written in.
struct OpenTemplate {
    DocxPackage package;
    std::map<std::string, DocxTarget> targets; // of its text
    TemplatePart text;
    std::vector<TemplatePart> around; // headers and footers
    HouseTemplate about;

    const XmlPlace& body() const;
    const XmlPlace* section() const;                       // of the whole text; null where it says nothing of its page
    const XmlPlace* place() const;                         // the paragraph {paper}; null where there is none
    std::string part_of_kind(std::string_view kind) const; // empty where it has none
};

// The bytes must outlive this. Problems as read_template has.
Result<OpenTemplate> open_template(std::string_view bytes);
Result<TemplatePart> part_of(DocxPackage&, const std::string& path, std::string_view root);

} // namespace reeve::document
