// One text of a paper that went out as Word and came back edited: what its author would have typed, with the figures
// and given numbers still standing as marks.
#pragma once
#include "document/document_block.h"
#include "reporting/paper_text.h"
#include <functional>

namespace reeve::reporting {

// What a mark reads as in the file: "80 reports"; the reference after it is added here.
struct ShownMark {
    std::string words;
    bool is_sample = false;
};
using ShowMark = std::function<ShownMark(const FigureMark&)>;

struct ReturnedText {
    std::string text; // as it stood where nothing was changed
    // What became of figures and numbers: "A figure cannot be typed over, so F-0231 still says “80 reports”".
    std::vector<std::string> notes;
};

// The words of a text in a file: "80 reports [F-0231] came in". A text that cannot be read is given as it is.
std::string words_in_file(std::string_view text, const ShowMark&);
// A figure whose reference or words still stand is kept as a mark, whatever was typed over its number. One that is gone
// is no longer quoted. Bold words are strong; the address of a new link follows its words.
ReturnedText returned_text(std::string_view text, const document::Runs& came, const ShowMark&);

} // namespace reeve::reporting
