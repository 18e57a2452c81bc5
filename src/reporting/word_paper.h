// Somebody's Word paper on its way into the builder: what each of its blocks becomes, and what that changes.
#pragma once
#include "document/docx_reading.h"
#include "reporting/paper_block.h"

namespace reeve::reporting {

enum class WordFate { heading, paragraph, lettered, remark, cells, image, implication, appendix, background, left_out };

} // namespace reeve::reporting

namespace reeve {
template <> struct Choices<reporting::WordFate> {
    static constexpr Choice list[] = {{"heading", "Heading"},
                                      {"paragraph", "Numbered paragraph"},
                                      {"lettered", "Lettered sub-paragraph"},
                                      {"remark", "Words without a number"},
                                      {"cells", "Table"},
                                      {"image", "Image"},
                                      {"implication", "Implication"},
                                      {"appendix", "Appendix"},
                                      {"background", "Background paper"},
                                      {"left_out", "Leave out"}};
};
} // namespace reeve

namespace reeve::reporting {

// One block of the document with what it becomes.
struct WordPiece {
    document::ReadBlock read;
    WordFate fate = WordFate::paragraph;
    std::string number;  // as the builder will number it: "4", "4a", "Table One"; empty without one
    std::string caption; // of a table, as the line before it says
};

struct WordPaper {
    std::vector<WordPiece> pieces;
    std::vector<std::string> notes; // what could not be kept, in plain sentences
    std::string title;              // guessed, as are these; empty or none where nothing says it
    std::string body;
    std::optional<Date> meeting_on;
    std::optional<Period> period;
};

// What the blocks of a document become unless somebody says otherwise: what stands before its first section is its
// cover, and what stands under implications, appendices and background papers becomes those.
WordPaper word_paper(document::ReadDocument, Date today);
// What a block may become.
std::vector<WordFate> fates_of(const document::ReadBlock&);
// Gives each piece the number it will have in the builder.
void number_pieces(WordPaper&);
// Where the builder will print another number than Word did: "Paragraph 8. of the document will be 7".
std::vector<std::string> numbers_changed(const WordPaper&);
// Words as an author writes them: ** around strong ones, nothing that would be read as a mark.
std::string as_written(std::string words, bool is_strong);
// The words of runs as an author writes them in the builder: ** around strong words, an address after the words of a
// link, nothing that would be read as a mark.
std::string written_runs(const document::Runs&);
// "Heading, by its look", "Table", "4. (typed)": how it stands in the document.
std::string as_printed(const WordPiece&);
// The block of the builder. An image without its file, which is linked when it is kept.
PaperBlock block_of(const WordPiece&);

} // namespace reeve::reporting
