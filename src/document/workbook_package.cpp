// Opens the zip file of a workbook with libzip, and says what is wrong with it before anything in it is believed.
#include "document/workbook_package.h"
#include <zip.h>

namespace reeve::document {
namespace {

constexpr const char* not_a_workbook = "The file is not an XLSX or ODS workbook. Save it as one of them or as CSV";
constexpr const char* has_password =
    "The workbook is password protected, or in the old XLS format. Save it as XLSX without a password";
constexpr const char* cannot_be_read = "The workbook is damaged and cannot be read. Open it and save it again";
constexpr const char* too_large =
    "The workbook holds far more than its size says, so it is not read. Save only the sheet that is needed";

struct FileClosing {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

std::string what_the_bytes_are(std::string_view bytes) {
    if (bytes.empty()) return "The file is empty";
    if (bytes.size() > most_file_bytes) return "The workbook must be smaller than 20MB";
    if (bytes.starts_with("\xD0\xCF\x11\xE0")) return has_password;
    return bytes.starts_with("PK\x03\x04") ? "" : not_a_workbook;
}

bool is_too_large(const zip_stat_t& about) {
    if (about.size > most_unpacked_bytes) return true;
    return about.size > (1 << 20) && about.size / most_times_larger > about.comp_size;
}

} // namespace

void WorkbookPackage::Closing::operator()(zip* archive) const { zip_discard(archive); }

Result<WorkbookPackage> WorkbookPackage::open(std::string_view bytes) {
    if (auto wrong = what_the_bytes_are(bytes); !wrong.empty()) return one_problem(wrong);
    zip_error_t error;
    zip_error_init(&error);
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (!source) throw Fault(std::string("a workbook cannot be opened: ") + zip_error_strerror(&error));
    WorkbookPackage package;
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

Result<Done> WorkbookPackage::look_through() {
    auto count = zip_get_num_entries(archive_.get(), 0);
    if (count < 0) return one_problem(cannot_be_read);
    if (static_cast<std::size_t>(count) > most_parts) return one_problem(too_large);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t about;
        zip_stat_init(&about);
        if (zip_stat_index(archive_.get(), static_cast<zip_uint64_t>(i), 0, &about) != 0 || !about.name)
            return one_problem(cannot_be_read);
        if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) && about.encryption_method != ZIP_EM_NONE)
            return one_problem(has_password);
        if (is_too_large(about)) return one_problem(too_large);
        if (!parts_.insert(about.name).second) return one_problem(cannot_be_read); // which of the two is meant?
    }
    return Done{};
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
    for (const auto& sign : signs) {
        auto found = parts_.lower_bound(sign.part);
        if (found != parts_.end() && found->starts_with(sign.part)) return one_problem(sign.wrong);
    }
    if (is_open_document()) return has("content.xml") ? Result<Done>(Done{}) : one_problem(cannot_be_read);
    if (!has("xl/workbook.xml")) return one_problem(not_a_workbook);
    return Done{};
}

Result<Done> WorkbookPackage::read(const std::string& part, const std::function<bool(std::string_view)>& take) {
    std::unique_ptr<zip_file_t, FileClosing> file(zip_fopen(archive_.get(), part.c_str(), 0));
    if (!file) return one_problem(cannot_be_read);
    char piece[1 << 14];
    for (;;) {
        auto read = zip_fread(file.get(), piece, sizeof piece);
        if (read < 0) return one_problem(cannot_be_read);
        if (read == 0) return Done{};
        unpacked_ += static_cast<std::size_t>(read);
        if (unpacked_ > most_unpacked_bytes) return one_problem(too_large);
        if (!take({piece, static_cast<std::size_t>(read)})) return Done{};
    }
}

} // namespace reeve::document
