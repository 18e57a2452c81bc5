// Somebody's Word document as blocks: headings, numbered paragraphs as Word prints them, tables and pictures, and what
// could not be kept.
#pragma once
#include "base/result.h"
#include "document/document_block.h"
#include "document/list_number.h"
#include <string>
#include <string_view>
#include <vector>

namespace reeve::document {

inline constexpr std::size_t most_read_blocks = 20'000;
inline constexpr std::size_t most_read_text = 16 << 20;
inline constexpr std::size_t most_read_cells = 100'000;
inline constexpr std::size_t most_picture_bytes = 10 << 20;
inline constexpr std::size_t most_pictures = 200;

enum class ReadKind { heading, paragraph, table, picture };

struct ReadComment {
    std::string id;
    std::string author; // as Word names them
    std::string text;
};

// What stands at a place of ours that the document still holds: the words of a paragraph, heading or cell, as they were
// before a typed number was taken out of them.
struct MarkedWords {
    std::string name;
    Runs runs;
};

struct ReadBlock {
    ReadKind kind = ReadKind::paragraph;
    int level = 0;                      // of a heading 1 to 9, 0 for a title
    bool is_guessed = false;            // a heading by its look alone
    std::string number;                 // as printed: "4.", "a.", "(iv)", "•"; empty without one
    NumberLook look = NumberLook::none; // of that number
    int depth = 0;                      // 0 for a paragraph, 1 for its points, 2 for theirs
    bool is_typed = false;              // the number was typed as text
    std::string style;                  // the name of its style, lower case
    Runs runs;                          // text and links
    std::vector<std::vector<Runs>>
        rows;             // of a table; as many cells in each; where cells were merged, the words are in the first
    int heading_rows = 0; // rows that Word repeats on each page
    Image picture;
    std::vector<ReadComment> comments;
    int insertions = 0;                  // tracked, and taken
    int deletions = 0;                   // tracked, and left out
    std::vector<std::string> changed_by; // whose tracked changes they are
    std::vector<MarkedWords> marked;     // in order; of a table those of its cells
};

struct ReadDocument {
    std::vector<ReadBlock> blocks;
    // What could not be kept, and what was read in a way people should know of: "2 deletions were left out, as Word
    // marks them".
    std::vector<std::string> notes;
};

// A problem in words where the file is none that can be taken: see DocxPackage; also more text, cells or blocks than
// its limits. Nothing in it is run, followed or fetched.
Result<ReadDocument> read_docx(std::string_view bytes);
// The same of text that was pasted: a line is a paragraph, its numbers are typed, and lines with tabs are a table.
ReadDocument read_pasted(std::string_view text);

// The words of a cell or paragraph.
std::string words_of(const ReadBlock&);

} // namespace reeve::document
