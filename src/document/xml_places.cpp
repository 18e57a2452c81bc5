// Finds the elements of an XML part with Expat, by byte.
#include "document/xml_places.h"
#include <algorithm>
#include <expat.h>
#include <memory>

namespace reeve::document {
namespace {

struct Finding {
    XML_Parser parser;
    std::vector<XmlPlace> places;
    std::vector<std::size_t> open;
    bool is_refused = false;
};

struct ParserFreeing {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

Finding& finding(void* given) { return *static_cast<Finding*>(given); }

std::size_t here(const Finding& at) { return static_cast<std::size_t>(XML_GetCurrentByteIndex(at.parser)); }

void refuse(Finding& at) {
    at.is_refused = true;
    XML_StopParser(at.parser, XML_FALSE);
}

void begins(void* given, const char* name, const char** attributes) {
    auto& at = finding(given);
    if (at.places.size() >= most_xml_places) return refuse(at);
    XmlPlace place;
    place.name = name;
    place.depth = static_cast<int>(at.open.size());
    for (; attributes[0]; attributes += 2) place.attributes.emplace_back(attributes[0], attributes[1]);
    place.begin = here(at);
    place.inside = place.begin + static_cast<std::size_t>(XML_GetCurrentByteCount(at.parser));
    at.open.push_back(at.places.size());
    at.places.push_back(std::move(place));
}

void ends(void* given, const char*) {
    auto& at = finding(given);
    auto& place = at.places[at.open.back()];
    at.open.pop_back();
    place.inside_end = std::max(place.inside, here(at));
    place.end = std::max(place.inside, here(at) + static_cast<std::size_t>(XML_GetCurrentByteCount(at.parser)));
}

void declares(void* given, const char*, const char*, const char*, int) { refuse(finding(given)); }

} // namespace

std::string_view XmlPlace::get(std::string_view attribute) const {
    for (const auto& [key, value] : attributes)
        if (key == attribute) return value;
    return {};
}

Result<std::vector<XmlPlace>> places_of(std::string_view xml, const char* problem) {
    std::unique_ptr<XML_ParserStruct, ParserFreeing> parser(XML_ParserCreate("UTF-8"));
    if (!parser) throw Fault("no parser of XML can be made");
    Finding at{parser.get(), {}, {}};
    XML_SetUserData(parser.get(), &at);
    XML_SetElementHandler(parser.get(), begins, ends);
    XML_SetStartDoctypeDeclHandler(parser.get(), declares);
    auto read = XML_Parse(parser.get(), xml.data(), static_cast<int>(xml.size()), XML_TRUE);
    if (read != XML_STATUS_OK || at.is_refused || at.places.empty()) return one_problem(problem);
    return std::move(at.places);
}

std::string edited(std::string_view xml, std::vector<XmlEdit> edits) {
    std::stable_sort(edits.begin(), edits.end(), [](const XmlEdit& a, const XmlEdit& b) { return a.begin < b.begin; });
    std::string out;
    std::size_t from = 0;
    for (const auto& edit : edits) {
        out += xml.substr(from, edit.begin - from);
        out += edit.instead;
        from = edit.end;
    }
    return out.append(xml.substr(from));
}

} // namespace reeve::document
