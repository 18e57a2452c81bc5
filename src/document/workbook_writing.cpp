// Writes XLSX with libxlsxwriter, a row at a time, into a file that has no name and lives in memory.
#include "document/workbook_writing.h"
#include "base/date.h"
#include "base/result.h"
#include "base/text.h"
#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <optional>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

namespace reeve::document {
namespace {

constexpr std::size_t most_in_a_cell = 32'000; // Excel takes 32,767 units of UTF-16
constexpr std::size_t least_width = 9, most_width = 60;
constexpr std::size_t rows_looked_at = 500; // for the widths
const Date day_before_all = date_of(1899, 12, 30);

// A file in memory, written by its path and gone with this.
class PassingFile {
public:
    PassingFile() : file_(memfd_create("workbook", MFD_CLOEXEC)) {
        if (file_ < 0) throw Fault(std::string("a workbook cannot be written: ") + std::strerror(errno));
    }
    PassingFile(const PassingFile&) = delete;
    PassingFile& operator=(const PassingFile&) = delete;
    ~PassingFile() { close(file_); }
    std::string path() const { return "/proc/self/fd/" + std::to_string(file_); }
    std::string bytes() const {
        struct stat about {};
        if (fstat(file_, &about) != 0) throw Fault("a workbook cannot be read back");
        std::string bytes(static_cast<std::size_t>(about.st_size), '\0');
        std::size_t at = 0;
        while (at < bytes.size()) {
            auto read = pread(file_, bytes.data() + at, bytes.size() - at, static_cast<off_t>(at));
            if (read <= 0) throw Fault("a workbook cannot be read back");
            at += static_cast<std::size_t>(read);
        }
        return bytes;
    }

private:
    int file_;
};

void sure(lxw_error error, const char* what) {
    if (error != LXW_NO_ERROR) throw Fault(std::string(what) + " of a workbook failed: " + lxw_strerror(error));
}

// Spreadsheets read _x0041_ as a letter; text that says so is kept from it.
std::string guarded(std::string_view text) {
    std::string made;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool is_escape = text.size() - i >= 7 && text[i] == '_' && text[i + 1] == 'x' && text[i + 6] == '_'
                         && text.substr(i + 2, 4).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
        if (is_escape) made += "_x005F";
        made += text[i];
    }
    return made;
}

std::string as_text(const std::string& cell) {
    auto text = cell.find("_x") == std::string::npos ? cell : guarded(cell);
    return text.size() > most_in_a_cell ? shortened(text, most_in_a_cell / 2) : text;
}

std::string sheet_name(std::string_view title) {
    std::string name;
    for (char letter : title)
        if (std::string_view("[]:*?/\\'").find(letter) == std::string_view::npos) name += letter;
    name = shortened(trimmed(name), 31);
    return name.empty() ? "Sheet" : name;
}

// What a column wants: what its widest cells hold, within reason.
std::size_t width_of(const Workbook& workbook, std::size_t column) {
    auto widest = count_characters(workbook.columns[column].heading) + 3; // the filter's arrow
    auto rows = std::min(workbook.rows.size(), rows_looked_at);
    for (std::size_t i = 0; i < rows; ++i)
        if (column < workbook.rows[i].size()) widest = std::max(widest, count_characters(workbook.rows[i][column]) + 1);
    return std::clamp(widest, least_width, most_width);
}

// Reads 1234 and 1234.50 whole, or not at all.
template <class Number> bool read_whole(const std::string& cell, Number& number) {
    auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    return error == std::errc() && end == cell.data() + cell.size();
}

class SheetWriting {
public:
    SheetWriting(const Workbook& workbook, lxw_workbook* book)
        : workbook_(workbook), book_(book), sheet_(workbook_add_worksheet(book, sheet_name(workbook.title).c_str())) {
        if (!sheet_) throw Fault("a sheet of a workbook cannot be made: " + sheet_name(workbook.title));
    }
    void write() {
        make_formats();
        write_headings();
        lxw_row_t at = 1;
        for (const auto& row : workbook_.rows) {
            for (std::size_t i = 0; i < row.size() && i < workbook_.columns.size(); ++i)
                if (!row[i].empty()) write_cell(at, static_cast<lxw_col_t>(i), row[i], workbook_.columns[i].kind);
            ++at;
        }
        if (!workbook_.note.empty())
            sure(worksheet_write_string(sheet_, at, 0, as_text(workbook_.note).c_str(), nullptr), "the note");
    }

private:
    lxw_format* format(const char* number_format) {
        auto* made = workbook_add_format(book_);
        format_set_num_format(made, number_format);
        format_set_align(made, LXW_ALIGN_VERTICAL_TOP);
        return made;
    }
    void make_formats() {
        formats_[static_cast<int>(ColumnKind::text)] = format("@");
        formats_[static_cast<int>(ColumnKind::whole_number)] = format("0");
        formats_[static_cast<int>(ColumnKind::money)] = format("£#,##0.00");
        formats_[static_cast<int>(ColumnKind::date)] = format("d mmm yyyy");
    }
    lxw_format* format_of(ColumnKind kind) { return formats_[static_cast<int>(kind)]; }
    void write_headings() {
        auto* bold = workbook_add_format(book_);
        format_set_bold(bold);
        format_set_bottom(bold, LXW_BORDER_THIN);
        if (workbook_.columns.empty()) return;
        auto last = static_cast<lxw_col_t>(workbook_.columns.size() - 1);
        for (lxw_col_t i = 0; i <= last; ++i)
            worksheet_set_column(sheet_, i, i, static_cast<double>(width_of(workbook_, i)),
                                 format_of(workbook_.columns[i].kind));
        worksheet_freeze_panes(sheet_, 1, 0);
        worksheet_autofilter(sheet_, 0, 0, static_cast<lxw_row_t>(workbook_.rows.size()), last);
        for (lxw_col_t i = 0; i <= last; ++i)
            sure(worksheet_write_string(sheet_, 0, i, as_text(workbook_.columns[i].heading).c_str(), bold),
                 "the headings");
    }
    void write_number(lxw_row_t row, lxw_col_t column, double number, ColumnKind kind) {
        sure(worksheet_write_number(sheet_, row, column, number, format_of(kind)), "a number");
    }
    void write_cell(lxw_row_t row, lxw_col_t column, const std::string& cell, ColumnKind kind) {
        std::int64_t whole = 0;
        double fraction = 0;
        if (kind == ColumnKind::whole_number && read_whole(cell, whole))
            return write_number(row, column, static_cast<double>(whole), kind);
        if (kind == ColumnKind::money && read_whole(cell, fraction)) return write_number(row, column, fraction, kind);
        if (kind == ColumnKind::date)
            if (auto day = parse_iso_date(cell); day && *day > date_of(1900, 3, 1))
                return write_number(row, column, *day - day_before_all, kind);
        sure(worksheet_write_string(sheet_, row, column, as_text(cell).c_str(), format_of(ColumnKind::text)), "a cell");
    }

    const Workbook& workbook_;
    lxw_workbook* book_;
    lxw_worksheet* sheet_;
    lxw_format* formats_[4] = {};
};

} // namespace

std::string xlsx_of(const Workbook& workbook) { return xlsx_of(std::vector{workbook}); }

std::string xlsx_of(const std::vector<Workbook>& sheets) {
    PassingFile file;
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    auto path = file.path();
    auto* book = workbook_new_opt(path.c_str(), &options);
    if (!book) throw Fault("a workbook cannot be begun");
    try {
        for (const auto& sheet : sheets) SheetWriting(sheet, book).write();
    } catch (...) {
        workbook_close(book);
        throw;
    }
    sure(workbook_close(book), "the writing");
    return file.bytes();
}

} // namespace reeve::document
