// Files that people give: what may be taken in, told by the bytes and not by the name, and who may have it back.
#pragma once
#include "record/description.h"

namespace reeve::office {

enum class FileType { jpeg, png, webp, pdf, csv, xlsx, docx };
// Files "of their record" are had on its own pages alone, which ask who may read it.
enum class FileAudience { open, staff, restricted, of_record };

struct File;
using FileId = Id<File>;

// A file linked to a record. The bytes lie apart, by their SHA-256, once however often they are linked.
struct File {
    FileId id;
    int version = 1;
    std::string name; // safe to offer again: no path, no control characters, the ending of its type
    FileType type = FileType::pdf;
    std::int64_t size = 0;
    std::string hash;
    std::string record_table; // what it belongs to
    std::int64_t record_id = 0;
    FileAudience audience = FileAudience::staff;
    std::string words; // what a picture shows, for those who do not see it; what a document is
};
const Description<File>& file_fields();

// What a page takes: which types, and how large.
struct FileRule {
    std::vector<FileType> types;
    std::size_t most_bytes = 20 << 20;
};
FileRule photos();            // JPEG, PNG, WebP
FileRule documents();         // PDF, DOCX, XLSX, CSV
FileRule photos_and_papers(); // all of them

// The type by magic bytes; CSV is text in UTF-8 whose name ends in .csv. None where it is none of ours.
std::optional<FileType> type_of(std::string_view bytes, std::string_view name);
bool is_photo(FileType);
const char* media_type(FileType); // "image/jpeg"
// The type, or why the file is not taken: "The selected file must be a JPEG, PNG or WebP", "... must be smaller than
// 20MB", "... is empty",
// "... is password protected", "... contains macros".
Result<FileType> check_file(std::string_view bytes, std::string_view name, const FileRule&);
// "../../Bild 1.PNG" of a JPEG -> "Bild 1.jpg".
std::string safe_name(std::string_view name, FileType);

} // namespace reeve::office

namespace reeve {
template <> struct Choices<office::FileType> {
    static constexpr Choice list[] = {{"jpeg", "JPEG"}, {"png", "PNG"},   {"webp", "WebP"}, {"pdf", "PDF"},
                                      {"csv", "CSV"},   {"xlsx", "XLSX"}, {"docx", "DOCX"}};
};
template <> struct Choices<office::FileAudience> {
    static constexpr Choice list[] = {{"open", "Anyone"},
                                      {"staff", "Staff"},
                                      {"restricted", "Those who may read restricted records"},
                                      {"of_record", "Those who may read what it belongs to"}};
};
} // namespace reeve
