// Shares out the width of a page among the columns of a table.
#include "document/table_shares.h"
#include "base/text.h"
#include <algorithm>

namespace reeve::document {

namespace {

constexpr int line = 90;
constexpr int longest_word = 36; // what is longer breaks: an address, a hash

struct Need {
    int word = 0; // letters of the longest word, and the padding of the cell
    int text = 0; // letters of the longest line
};

void widen(Need& need, const std::string& text) {
    for (const auto& part : split(replaced(text, "\n", " "), ' '))
        need.word = std::max(need.word, std::min(static_cast<int>(count_characters(part)), longest_word) + 3);
    for (const auto& part : split(text, '\n'))
        need.text = std::max(need.text, std::min(static_cast<int>(count_characters(part)), 140) + 3);
}

Need need_of(const Table& table, std::size_t column) {
    Need need;
    const auto& heading = table.columns[column].heading;
    widen(need, heading + "  ");                    // headings are bold
    need.text = std::max(need.word, need.text / 2); // and stand on two lines before a cell does
    for (const auto& row : table.rows)
        if (column < row.cells.size()) widen(need, plain_text(row.cells[column]));
    return need;
}

} // namespace

std::vector<int> column_shares(const Table& table) {
    std::vector<Need> needs;
    int words = 0, wishes = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        needs.push_back(need_of(table, i));
        words += needs[i].word;
        wishes += needs[i].text - needs[i].word;
    }
    const int given = std::min(wishes, std::max(0, line - words)); // what nobody wishes for goes to all alike
    std::vector<int> shares;
    for (const auto& need : needs)
        shares.push_back(need.word + (wishes ? (need.text - need.word) * given / wishes : 0));
    return shares;
}

} // namespace reeve::document
