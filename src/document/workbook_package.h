// The zip file around an XLSX or ODS workbook, opened without trust.
#pragma once
#include "document/zip_package.h"

namespace reeve::document {

inline constexpr std::size_t most_file_bytes = 20 << 20;
inline constexpr std::size_t most_unpacked_bytes = 150 << 20; // of all parts that are read, together
inline constexpr std::size_t most_parts = 2'000;
inline constexpr int most_workbook_rows = 100'000;
inline constexpr int most_workbook_columns = 500;
inline constexpr std::size_t most_workbook_text = 64 << 20; // bytes of all cells together

class WorkbookPackage {
public:
    // The bytes must outlive this. A problem in words where the file is neither XLSX nor an open document, is protected
    // with a password, or holds macros, links to other workbooks or files inside itself.
    static Result<WorkbookPackage> open(std::string_view bytes);

    bool is_open_document() const { return has("mimetype"); }
    bool has(const std::string& part) const { return zip_.has(part); }
    // Hands the part over piece by piece while `take` gives true. A problem where it is larger than it may be.
    Result<Done> read(const std::string& part, const std::function<bool(std::string_view)>& take) {
        return zip_.read(part, take);
    }

private:
    explicit WorkbookPackage(ZipPackage zip) : zip_(std::move(zip)) {}
    Result<Done> judge() const;

    ZipPackage zip_;
};

} // namespace reeve::document
