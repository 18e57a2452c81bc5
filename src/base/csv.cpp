// Reads comma-separated values fast and without trust, and writes them so that no spreadsheet runs a cell.
#include "base/csv.h"
#include "base/text.h"
#include "base/utf8.h"
#include <algorithm>
#include <optional>

namespace reeve {
namespace {

constexpr std::size_t most_rows = 1'000'000;
constexpr std::size_t most_columns = 500;

std::string on_line(std::size_t line, const std::string& what) {
    return "Line " + with_commas(static_cast<std::int64_t>(line)) + " " + what;
}

// Lines end at LF, CRLF or a lone CR.
std::size_t line_at(std::string_view bytes, std::size_t at) {
    std::size_t line = 1;
    for (std::size_t i = 0; i < at; ++i)
        if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n'))) ++line;
    return line;
}

std::optional<Problems> problem_with_bytes(std::string_view bytes) {
    if (const auto nul = bytes.find('\0'); nul != std::string_view::npos)
        return one_problem(
            on_line(line_at(bytes, nul), "holds a NUL byte, so this is not a text file. Save it as CSV UTF-8"));
    if (is_utf8(bytes)) return std::nullopt;
    std::size_t at = 0;
    while (character_at(bytes, at).valid) at += character_at(bytes, at).length;
    return one_problem(on_line(line_at(bytes, at), "holds bytes that are not UTF-8. Save the file as CSV UTF-8"));
}

// The one that the first line holds more of, so that a pasted title with a comma is no list of commas.
char separator_of(std::string_view bytes) {
    bool quoted = false;
    std::size_t tabs = 0, commas = 0;
    for (const char c : bytes) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\n' || c == '\r') break;
        tabs += c == '\t';
        commas += c == ',';
    }
    return tabs > commas ? '\t' : ',';
}

class Reader {
public:
    explicit Reader(std::string_view bytes) : bytes_(bytes), separator_(separator_of(bytes)) {}
    // The rows, or what is wrong with the line it came to.
    Result<std::vector<CsvRow>> rows() {
        std::vector<CsvRow> rows;
        while (at_ < bytes_.size()) {
            if (rows.size() == most_rows)
                return one_problem(on_line(line_, "is beyond the most rows that can be read, 1,000,000"));
            const auto begins = line_;
            auto& row = rows.emplace_back();
            row.reserve(columns_);
            if (!read_row(row)) return one_problem(on_line(quote_line_, "opens a quote that never closes"));
            if (row.size() > most_columns) return one_problem(on_line(begins, "has more than 500 columns"));
            columns_ = row.size();
        }
        return rows;
    }

private:
    bool read_row(CsvRow& row) {
        do {
            auto& cell = row.emplace_back();
            if (!read_cell(cell)) return false;
        } while (row.size() <= most_columns && take_separator());
        take_line_end();
        return true;
    }
    bool read_cell(std::string& cell) {
        if (at_ < bytes_.size() && bytes_[at_] == '"') {
            if (!read_quoted(cell)) return false;
        }
        const auto begin = at_; // also what follows a closed quote, as spreadsheets read it
        while (at_ < bytes_.size() && bytes_[at_] != separator_ && bytes_[at_] != '\n' && bytes_[at_] != '\r') ++at_;
        cell.append(bytes_, begin, at_ - begin);
        return true;
    }
    bool read_quoted(std::string& cell) {
        quote_line_ = line_;
        for (++at_;;) {
            const auto quote = bytes_.find('"', at_);
            if (quote == std::string_view::npos) return false;
            append_lines(cell, bytes_.substr(at_, quote - at_));
            at_ = quote + 1;
            if (at_ == bytes_.size() || bytes_[at_] != '"') return true;
            cell += '"';
            ++at_;
        }
    }
    void append_lines(std::string& cell, std::string_view text) {
        cell += text;
        line_ += line_at(text, text.size()) - 1;
    }
    bool take_separator() {
        if (at_ == bytes_.size() || bytes_[at_] != separator_) return false;
        ++at_;
        return true;
    }
    void take_line_end() {
        if (at_ == bytes_.size()) return;
        if (bytes_[at_] == '\r' && at_ + 1 < bytes_.size() && bytes_[at_ + 1] == '\n') ++at_;
        ++at_;
        ++line_;
    }

    std::string_view bytes_;
    char separator_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::size_t quote_line_ = 1;
    std::size_t columns_ = 0;
};

// -20.00, +371, 1,234.5
bool is_plain_number(std::string_view text) {
    if (text.front() == '-' || text.front() == '+') text.remove_prefix(1);
    if (text.empty() || text.front() < '0' || text.front() > '9' || text.back() == '.') return false;
    return text.find_first_not_of("0123456789,.") == std::string_view::npos
           && std::count(text.begin(), text.end(), '.') <= 1;
}

bool could_run(std::string_view cell) {
    if (cell.empty()) return false;
    for (const std::string_view start : {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"})
        if (cell.starts_with(start)) return !is_plain_number(cell);
    return false;
}

// Whether a spreadsheet would run the cell, or what stands behind its apostrophes.
bool wants_guard(std::string_view cell) {
    if (!cell.empty() && ((cell.front() >= '0' && cell.front() <= '9') || (cell.front() >= 'A' && cell.front() <= 'z')))
        return false; // as most cells begin
    while (cell.starts_with('\'')) cell.remove_prefix(1);
    return could_run(cell);
}

void append_cell(std::string& text, const std::string& cell) {
    const bool guarded = wants_guard(cell);
    const bool quoted = cell.find_first_of(",\"\r\n\t") != std::string::npos || cell.starts_with(' ')
                        || cell.ends_with(' ') || cell.starts_with("\xEF\xBB\xBF");
    if (quoted) text += '"';
    if (guarded) text += '\'';
    for (const char c : cell) {
        if (c == '"') text += '"';
        text += c;
    }
    if (quoted) text += '"';
}

} // namespace

Result<std::vector<CsvRow>> read_csv(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    if (auto problems = problem_with_bytes(bytes)) return std::move(*problems);
    return Reader(bytes).rows();
}

std::string unguarded(std::string cell) {
    if (cell.starts_with('\'') && wants_guard(cell)) cell.erase(0, 1);
    return cell;
}

CsvWriter& CsvWriter::row(const CsvRow& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) text_ += ',';
        append_cell(text_, cells[i]);
    }
    text_ += "\r\n";
    return *this;
}

} // namespace reeve
