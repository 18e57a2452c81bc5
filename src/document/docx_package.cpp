// Says what is wrong with the file of a Word document before anything in it is believed.
#include "document/docx_package.h"
#include "base/text.h"

namespace reeve::document {
namespace {

constexpr const char* not_a_document = "The file is not a Word document. Save it as DOCX";
constexpr const char* has_password =
    "The document is password protected, or in the old DOC format. Save it as DOCX without a password";
constexpr const char* cannot_be_read = "The document is damaged and cannot be read. Open it in Word and save it again";
constexpr const char* too_large =
    "The document holds far more than its size says, so it is not read. Save it again, or paste its text";
constexpr const char* has_macros = "The document contains macros. Save it as DOCX, which holds none";
constexpr const char* leads_out =
    "The document names a part by a path that leads out of the file, which no office program writes, so it is not read";
constexpr XmlWords xml_words{"The document declares a document type, which no office program writes, so it is not read",
                             cannot_be_read};

std::string what_the_bytes_are(std::string_view bytes) {
    if (bytes.empty()) return "The file is empty";
    if (bytes.size() > most_docx_bytes) return "The document must be smaller than 20MB";
    if (bytes.starts_with("\xD0\xCF\x11\xE0")) return has_password;
    if (bytes.starts_with("{\\rtf")) return "The file is in the RTF format. Save it as DOCX";
    if (bytes.starts_with("%PDF")) return "The file is a PDF. Bring in the Word document it was made from";
    return bytes.starts_with("PK\x03\x04") ? "" : not_a_document;
}

std::string folder_of(const std::string& part) {
    auto slash = part.rfind('/');
    return slash == std::string::npos ? "" : part.substr(0, slash + 1);
}

// "word/" and "../media/a.png" as "media/a.png"; no value where it climbs out of the file.
std::optional<std::string> resolved(const std::string& folder, std::string_view target) {
    if (target.empty()) return std::nullopt;
    std::vector<std::string> path;
    for (const auto& name : split(target.front() == '/' ? std::string(target) : folder + std::string(target), '/')) {
        if (name.empty() || name == ".") continue;
        if (name != "..") path.push_back(name);
        else if (path.empty()) return std::nullopt;
        else path.pop_back();
    }
    return joined(path, "/");
}

std::string last_of(std::string_view address) { return std::string(address.substr(address.rfind('/') + 1)); }

} // namespace

Result<DocxPackage> DocxPackage::open(std::string_view bytes) {
    if (auto wrong = what_the_bytes_are(bytes); !wrong.empty()) return one_problem(wrong);
    DocxPackage package(TRY(ZipPackage::open(bytes, {.unpacked = most_docx_unpacked},
                                             {has_password, cannot_be_read, too_large, leads_out})));
    TRY(package.judge());
    return package;
}

Result<Done> DocxPackage::judge() {
    if (has("EncryptedPackage")) return one_problem(has_password);
    if (has("mimetype")) return one_problem("The file is an ODT or another open document. Save it as DOCX");
    if (has_some("xl/")) return one_problem("The file is a spreadsheet, not a Word document");
    if (has_some("ppt/")) return one_problem("The file is a presentation, not a Word document");
    if (has_some("word/vbaProject") || has_some("word/vbaData")) return one_problem(has_macros);
    if (has_some("word/activeX/")) return one_problem("The document holds controls that run. Save it without them");
    bool names_macros = false;
    TRY(each("[Content_Types].xml", "Types", [&](const XmlPiece& type) {
        names_macros = names_macros || type.get("ContentType").find("macroEnabled") != std::string_view::npos
                       || type.get("ContentType").find("vbaProject") != std::string_view::npos;
    }));
    if (names_macros) return one_problem(has_macros);
    for (const auto& [id, target] : TRY(targets_of("")))
        if (target.kind == "officeDocument" && !target.is_outside) text_part_ = target.address;
    if (text_part_.empty() && has("word/document.xml")) text_part_ = "word/document.xml";
    if (!has(text_part_)) return one_problem(not_a_document);
    return Done{};
}

Result<Done> DocxPackage::each(const std::string& part, std::string_view around, const TakePiece& take) {
    if (!has(part)) return Done{};
    auto reading = [&](const std::function<bool(std::string_view)>& piece) { return zip_.read(part, piece); };
    return each_piece(reading, xml_words, around, take);
}

std::optional<std::string> DocxPackage::bytes_of(const std::string& part, std::size_t most) {
    if (!has(part)) return std::nullopt;
    std::string bytes;
    auto read_whole = zip_.read(part, [&](std::string_view piece) {
        bytes += piece;
        return bytes.size() <= most;
    });
    if (!read_whole || bytes.size() > most) return std::nullopt;
    return bytes;
}

Result<std::map<std::string, DocxTarget>> DocxPackage::targets_of(const std::string& part) {
    std::map<std::string, DocxTarget> targets;
    auto folder = folder_of(part);
    TRY(each(folder + "_rels/" + part.substr(folder.size()) + ".rels", "Relationships", [&](const XmlPiece& line) {
        bool is_outside = line.get("TargetMode") == "External";
        auto address = is_outside ? std::string(line.get("Target")) : resolved(folder, line.get("Target"));
        if (address) targets[std::string(line.get("Id"))] = {last_of(line.get("Type")), *address, is_outside};
    }));
    return targets;
}

} // namespace reeve::document
