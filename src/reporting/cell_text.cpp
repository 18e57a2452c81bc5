// Reads and writes the text of a table.
#include "reporting/cell_text.h"
#include "base/text.h"
#include <algorithm>

namespace reeve::reporting {
namespace {

constexpr std::string_view line_end = "⏎";

std::vector<std::string> cells_of_line(std::string_view line) {
    std::vector<std::string> cells{""};
    bool is_mark = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (line.substr(i).starts_with("{{")) is_mark = true;
        if (line.substr(i).starts_with("}}")) is_mark = false;
        if (line[i] == '|' && !is_mark) cells.emplace_back();
        else cells.back() += line[i];
    }
    for (auto& cell : cells) cell = replaced(std::string(trimmed(cell)), line_end, "\n");
    return cells;
}

std::string written_cell(std::string text) {
    std::string cell;
    bool is_mark = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (std::string_view(text).substr(i).starts_with("{{")) is_mark = true;
        if (std::string_view(text).substr(i).starts_with("}}")) is_mark = false;
        cell += text[i] == '|' && !is_mark ? '/' : text[i];
    }
    return replaced(std::move(cell), "\n", line_end);
}

} // namespace

CellRows cells_of(std::string_view text) {
    CellRows rows;
    std::size_t columns = 0;
    for (const auto& line : lines_of(text)) {
        if (trimmed(line).empty()) continue;
        rows.push_back(cells_of_line(line));
        columns = std::max(columns, rows.back().size());
    }
    for (auto& row : rows) row.resize(columns);
    return rows;
}

std::string written_cells(const CellRows& rows) {
    std::vector<std::string> lines;
    for (const auto& row : rows) {
        std::vector<std::string> cells;
        for (const auto& cell : row) cells.push_back(written_cell(cell));
        lines.push_back(joined(cells, " | "));
    }
    return joined(lines, "\n");
}

} // namespace reeve::reporting
