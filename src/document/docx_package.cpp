// Opens the zip file of a Word document with libzip, and says what is wrong with it before anything in it is believed.
#include "document/docx_package.h"
#include "base/text.h"
#include <algorithm>
#include <zip.h>

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

struct FileClosing {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

std::string what_the_bytes_are(std::string_view bytes) {
    if (bytes.empty()) return "The file is empty";
    if (bytes.size() > most_docx_bytes) return "The document must be smaller than 20MB";
    if (bytes.starts_with("\xD0\xCF\x11\xE0")) return has_password;
    if (bytes.starts_with("{\\rtf")) return "The file is in the RTF format. Save it as DOCX";
    if (bytes.starts_with("%PDF")) return "The file is a PDF. Bring in the Word document it was made from";
    return bytes.starts_with("PK\x03\x04") ? "" : not_a_document;
}

bool is_too_large(const zip_stat_t& about) {
    if (about.size > most_docx_unpacked) return true;
    return about.size > (1 << 20) && about.size / most_docx_times_larger > about.comp_size;
}

bool has_dots(std::string_view path) {
    auto folders = split(path, '/');
    return std::find(folders.begin(), folders.end(), "..") != folders.end();
}

bool is_a_trick(std::string_view path) {
    return path.empty() || path.front() == '/' || path.find_first_of("\\:") != std::string_view::npos || has_dots(path);
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

void DocxPackage::Closing::operator()(zip* archive) const { zip_discard(archive); }

Result<DocxPackage> DocxPackage::open(std::string_view bytes) {
    if (auto wrong = what_the_bytes_are(bytes); !wrong.empty()) return one_problem(wrong);
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (!source) throw Fault(std::string("a document cannot be opened: ") + zip_error_strerror(&error));
    DocxPackage package;
    package.archive_.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
    if (!package.archive_) {
        zip_source_free(source);
        zip_error_fini(&error);
        return one_problem(cannot_be_read);
    }
    TRY(package.look_through());
    TRY(package.judge());
    return package;
}

Result<Done> DocxPackage::look_through() {
    auto count = zip_get_num_entries(archive_.get(), 0);
    if (count < 0) return one_problem(cannot_be_read);
    if (static_cast<std::size_t>(count) > most_docx_parts) return one_problem(too_large);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t about;
        zip_stat_init(&about);
        if (zip_stat_index(archive_.get(), static_cast<zip_uint64_t>(i), 0, &about) != 0 || !about.name)
            return one_problem(cannot_be_read);
        if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) && about.encryption_method != ZIP_EM_NONE)
            return one_problem(has_password);
        if (is_a_trick(about.name)) return one_problem(leads_out);
        if (is_too_large(about)) return one_problem(too_large);
        if (!parts_.insert(about.name).second) return one_problem(cannot_be_read); // which of the two is meant?
    }
    return Done{};
}

bool DocxPackage::has_some(const std::string& beginning) const {
    auto found = parts_.lower_bound(beginning);
    return found != parts_.end() && found->starts_with(beginning);
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

Result<Done> DocxPackage::read(const std::string& part, const std::function<bool(std::string_view)>& take) {
    std::unique_ptr<zip_file_t, FileClosing> file(zip_fopen(archive_.get(), part.c_str(), 0));
    if (!file) return one_problem(cannot_be_read);
    char piece[1 << 14];
    for (;;) {
        auto read = zip_fread(file.get(), piece, sizeof piece);
        if (read < 0) return one_problem(cannot_be_read);
        if (read == 0) return Done{};
        unpacked_ += static_cast<std::size_t>(read);
        if (unpacked_ > most_docx_unpacked) return one_problem(too_large);
        if (!take({piece, static_cast<std::size_t>(read)})) return Done{};
    }
}

Result<Done> DocxPackage::each(const std::string& part, std::string_view around, const TakePiece& take) {
    if (!has(part)) return Done{};
    auto reading = [&](const std::function<bool(std::string_view)>& piece) { return read(part, piece); };
    return each_piece(reading, xml_words, around, take);
}

std::optional<std::string> DocxPackage::bytes_of(const std::string& part, std::size_t most) {
    if (!has(part)) return std::nullopt;
    std::string bytes;
    auto read_whole = read(part, [&](std::string_view piece) {
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
