// Says what is wrong with the file of a workbook before anything in it is believed.
#include "document/workbook_package.h"

namespace reeve::document {
namespace {

constexpr const char* not_a_workbook = "The file is not an XLSX or ODS workbook. Save it as one of them or as CSV";
constexpr const char* has_password =
    "The workbook is password protected, or in the old XLS format. Save it as XLSX without a password";
constexpr const char* cannot_be_read = "The workbook is damaged and cannot be read. Open it and save it again";
constexpr const char* too_large =
    "The workbook holds far more than its size says, so it is not read. Save only the sheet that is needed";

constexpr const char* leads_out =
    "The workbook names a part by a path that leads out of the file, which no office program writes, so it is not read";

std::string what_the_bytes_are(std::string_view bytes) {
    if (bytes.empty()) return "The file is empty";
    if (bytes.size() > most_file_bytes) return "The workbook must be smaller than 20MB";
    if (bytes.starts_with("\xD0\xCF\x11\xE0")) return has_password;
    return bytes.starts_with("PK\x03\x04") ? "" : not_a_workbook;
}

} // namespace

Result<WorkbookPackage> WorkbookPackage::open(std::string_view bytes) {
    if (auto wrong = what_the_bytes_are(bytes); !wrong.empty()) return one_problem(wrong);
    WorkbookPackage package(TRY(ZipPackage::open(bytes, {.parts = most_parts, .unpacked = most_unpacked_bytes},
                                                 {has_password, cannot_be_read, too_large, leads_out})));
    TRY(package.judge());
    return package;
}

Result<Done> WorkbookPackage::judge() const {
    struct Sign {
        const char* part; // begins with
        const char* wrong;
    };
    static constexpr Sign signs[] = {
        {"EncryptedPackage", has_password},
        {"xl/vbaProject", "The workbook contains macros. Save it as XLSX, which holds none"},
        {"xl/macrosheets/", "The workbook contains macros. Save it as XLSX, which holds none"},
        {"xl/externalLinks/",
         "The workbook links to another workbook. Copy the cells that are needed as values into a new one"},
        {"xl/connections.xml", "The workbook fetches data from elsewhere. Copy the cells as values into a new one"},
        {"xl/embeddings/", "The workbook holds another file inside itself. Copy the cells into a new one"},
        {"xl/activeX/", "The workbook holds controls that run. Copy the cells into a new one"},
        {"Basic/", "The workbook contains macros. Save it as ODS or XLSX without them"},
        {"Scripts/", "The workbook contains macros. Save it as ODS or XLSX without them"},
        {"xl/workbook.bin", "The workbook is in the XLSB format. Save it as XLSX"},
        {"word/", "The file is a Word document, not a workbook"},
        {"ppt/", "The file is a presentation, not a workbook"}};
    for (const auto& sign : signs)
        if (zip_.has_some(sign.part)) return one_problem(sign.wrong);
    if (is_open_document()) return has("content.xml") ? Result<Done>(Done{}) : one_problem(cannot_be_read);
    if (!has("xl/workbook.xml")) return one_problem(not_a_workbook);
    return Done{};
}

} // namespace reeve::document
