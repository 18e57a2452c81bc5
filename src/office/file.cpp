// Tells a file's type by its bytes and says in words why one is not taken.
#include "office/file.h"

namespace reeve::office {
namespace {

using namespace std::string_view_literals;

struct Known {
    FileType type;
    const char* media;
    const char* ending;
};
constexpr Known known[] = {
    {FileType::jpeg, "image/jpeg", ".jpg"},
    {FileType::png, "image/png", ".png"},
    {FileType::webp, "image/webp", ".webp"},
    {FileType::pdf, "application/pdf", ".pdf"},
    {FileType::csv, "text/csv; charset=utf-8", ".csv"},
    {FileType::xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"},
    {FileType::docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"}};

bool holds(std::string_view bytes, std::string_view part) { return bytes.find(part) != std::string_view::npos; }

// The names in a zip archive stand uncompressed, so that its kind shows without unpacking anything.
std::optional<FileType> office_archive(std::string_view bytes) {
    if (!holds(bytes, "[Content_Types].xml")) return std::nullopt;
    if (holds(bytes, "xl/workbook.xml")) return FileType::xlsx;
    if (holds(bytes, "word/document.xml")) return FileType::docx;
    return std::nullopt;
}

bool is_csv(std::string_view bytes, std::string_view name) {
    return folded(name).ends_with(".csv") && bytes.find('\0') == std::string_view::npos && is_utf8(bytes);
}

std::string list_of_types(const std::vector<FileType>& types) {
    std::string list;
    for (std::size_t i = 0; i < types.size(); ++i)
        list += (i == 0 ? "" : i + 1 == types.size() ? " or " : ", ") + std::string(label_of(types[i]));
    return list;
}

Problems problem(const std::string& rest) { return Problems{{{"", "The selected file " + rest}}}; }

} // namespace

const Description<File>& file_fields() {
    static const auto fields = Description<File>("file", "file")
                                   .has<&File::name>("name", {.label = "File name", .needed = true})
                                   .has<&File::type>("type", {.label = "Type"})
                                   .has<&File::size>("size", {.label = "Size in bytes"})
                                   .hidden<&File::hash>("hash")
                                   .hidden<&File::record_table>("record_table")
                                   .hidden<&File::record_id>("record_id")
                                   .has<&File::audience>("audience", {.label = "Who may have it"})
                                   .has<&File::words>("words", {.label = "What it shows"});
    return fields;
}

FileRule photos() { return {{FileType::jpeg, FileType::png, FileType::webp}}; }
FileRule documents() { return {{FileType::pdf, FileType::docx, FileType::xlsx, FileType::csv}}; }
FileRule photos_and_papers() {
    return {
        {FileType::jpeg, FileType::png, FileType::webp, FileType::pdf, FileType::docx, FileType::xlsx, FileType::csv}};
}

std::optional<FileType> type_of(std::string_view bytes, std::string_view name) {
    if (bytes.starts_with("\xff\xd8\xff"sv)) return FileType::jpeg;
    if (bytes.starts_with("\x89PNG\r\n\x1a\n"sv)) return FileType::png;
    if (bytes.starts_with("RIFF"sv) && bytes.substr(0, 12).ends_with("WEBP"sv)) return FileType::webp;
    if (bytes.starts_with("%PDF-"sv)) return FileType::pdf;
    if (bytes.starts_with("PK\x03\x04"sv)) return office_archive(bytes);
    if (is_csv(bytes, name)) return FileType::csv;
    return std::nullopt;
}

bool is_photo(FileType type) { return type == FileType::jpeg || type == FileType::png || type == FileType::webp; }

const char* media_type(FileType type) { return known[static_cast<int>(type)].media; }

Result<FileType> check_file(std::string_view bytes, std::string_view name, const FileRule& rule) {
    if (bytes.empty()) return problem("is empty");
    if (bytes.size() >= rule.most_bytes)
        return problem("must be smaller than " + std::to_string(rule.most_bytes >> 20) + "MB");
    // An encrypted Word or Excel file is wrapped in the older compound format.
    if (bytes.starts_with("\xd0\xcf\x11\xe0"sv) && holds(bytes, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv))
        return problem("is password protected");
    auto type = type_of(bytes, name);
    if (!type || std::find(rule.types.begin(), rule.types.end(), *type) == rule.types.end())
        return problem("must be a " + list_of_types(rule.types));
    if (holds(bytes, "vbaProject.bin") && (*type == FileType::xlsx || *type == FileType::docx))
        return problem("contains macros. Save it without them");
    return *type;
}

std::string safe_name(std::string_view name, FileType type) {
    auto slash = name.find_last_of("/\\");
    if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
    if (auto dot = name.rfind('.'); dot != std::string_view::npos) name = name.substr(0, dot);
    std::string safe;
    for (char c : is_utf8(name) ? name : "")
        if (static_cast<unsigned char>(c) >= 32 && c != 127 && c != '"' && c != ';' && c != '\\') safe += c;
    safe = std::string(trimmed(safe));
    while (count_characters(safe) > 100) safe.pop_back();
    while (!is_utf8(safe)) safe.pop_back();
    return (safe.empty() ? "file" : safe) + known[static_cast<int>(type)].ending;
}

} // namespace reeve::office
