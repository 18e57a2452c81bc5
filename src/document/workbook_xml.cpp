// Reads XML with Expat. A document type ends the reading before any entity of somebody's own is known.
#include "document/workbook_xml.h"
#include <exception>
#include <expat.h>

namespace reeve::document {
namespace {

std::string_view without_namespace(std::string_view name) {
    auto mark = name.rfind('|');
    return mark == std::string_view::npos ? name : name.substr(mark + 1);
}

struct Reading {
    XML_Parser parser;
    XmlListener& listener;
    bool has_document_type = false;
    std::exception_ptr thrown = nullptr; // carried past the C code

    template <class Tell> void tell(Tell tell) {
        if (thrown || listener.has_objected()) return;
        try {
            tell();
        } catch (...) { thrown = std::current_exception(); }
        if (thrown || listener.has_objected()) XML_StopParser(parser, XML_FALSE);
    }
};

Reading& reading(void* given) { return *static_cast<Reading*>(given); }

void begins(void* given, const char* name, const char** attributes) {
    auto& at = reading(given);
    at.tell([&] { at.listener.begin(without_namespace(name), XmlAttributes(attributes)); });
}
void ends(void* given, const char* name) {
    auto& at = reading(given);
    at.tell([&] { at.listener.end(without_namespace(name)); });
}
void says(void* given, const char* text, int length) {
    auto& at = reading(given);
    at.tell([&] { at.listener.text({text, static_cast<std::size_t>(length)}); });
}
void declares(void* given, const char*, const char*, const char*, int) {
    reading(given).has_document_type = true;
    XML_StopParser(reading(given).parser, XML_FALSE);
}

struct ParserFreeing {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

} // namespace

std::string_view XmlAttributes::get(std::string_view name) const {
    for (auto** at = list_; at[0]; at += 2)
        if (without_namespace(at[0]) == name) return at[1];
    return {};
}

std::vector<std::pair<std::string, std::string>> XmlAttributes::all() const {
    std::vector<std::pair<std::string, std::string>> list;
    for (auto** at = list_; at[0]; at += 2) list.emplace_back(without_namespace(at[0]), at[1]);
    return list;
}

Result<Done> read_xml(const PartReading& part, const XmlWords& words, XmlListener& listener) {
    std::unique_ptr<XML_ParserStruct, ParserFreeing> parser(XML_ParserCreateNS(nullptr, '|'));
    if (!parser) throw Fault("no memory to read XML");
    Reading at{parser.get(), listener};
    XML_SetUserData(parser.get(), &at);
    XML_SetElementHandler(parser.get(), begins, ends);
    XML_SetCharacterDataHandler(parser.get(), says);
    XML_SetStartDoctypeDeclHandler(parser.get(), declares);
    bool is_well_formed = true;
    auto take = [&](std::string_view piece) {
        is_well_formed =
            XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()), XML_FALSE) == XML_STATUS_OK;
        return is_well_formed;
    };
    auto read = part(take);
    if (at.thrown) std::rethrow_exception(at.thrown);
    if (listener.has_objected()) return one_problem(listener.objection());
    if (at.has_document_type) return one_problem(words.has_document_type);
    TRY(read);
    if (is_well_formed) is_well_formed = XML_Parse(parser.get(), "", 0, XML_TRUE) == XML_STATUS_OK;
    if (at.thrown) std::rethrow_exception(at.thrown);
    if (!is_well_formed) return one_problem(words.is_damaged);
    return Done{};
}

Result<Done> read_xml(WorkbookPackage& package, const std::string& part, XmlListener& listener) {
    static constexpr XmlWords words{
        "The workbook declares a document type, which no spreadsheet program writes, so it is not read",
        "The workbook is damaged and cannot be read. Open it and save it again"};
    auto read = [&](const std::function<bool(std::string_view)>& take) { return package.read(part, take); };
    return read_xml(read, words, listener);
}

} // namespace reeve::document
