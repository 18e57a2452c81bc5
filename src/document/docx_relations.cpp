// Gives ids to the links, pictures and parts of a Word document.
#include "document/docx_relations.h"
#include "document/xml_text.h"
#include <fmt/format.h>

namespace reeve::document {

namespace {

constexpr auto kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

bool is_safe_address(std::string_view address) {
    return address.starts_with("https://") || address.starts_with("http://") || address.starts_with("mailto:");
}

} // namespace

DocxRelations::DocxRelations() {
    add("styles", "styles.xml", "");
    add("numbering", "numbering.xml", "");
    add("settings", "settings.xml", "");
    add("header", "header1.xml", "");
    add("footer", "footer1.xml", "");
    add("fontTable", "fontTable.xml", "");
}

std::string DocxRelations::add(const std::string& type, const std::string& target, const std::string& mode) {
    auto id = id_beginning_ + std::to_string(++count_);
    lines_ +=
        fmt::format(R"(<Relationship Id="{}" Type="{}{}" Target="{}"{}/>)", id, kinds, type, xml_text(target), mode);
    return id;
}

std::string DocxRelations::link(const std::string& address) {
    if (!is_safe_address(address)) return "";
    auto& id = links_[address];
    if (id.empty()) id = add("hyperlink", address, R"( TargetMode="External")");
    return id;
}

std::string DocxRelations::picture(std::string bytes, const std::string& extension) {
    const auto name = fmt::format("media/{}{}.{}", picture_beginning_, media_.size() + 1, extension);
    media_.push_back({"word/" + name, std::move(bytes)});
    return add("image", name, "");
}

std::string DocxRelations::xml() const {
    return R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
           + lines_ + "</Relationships>";
}

} // namespace reeve::document
