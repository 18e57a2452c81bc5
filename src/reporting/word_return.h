// A paper's file that came back from Word: which blocks read otherwise than they do here, what is new, what is gone,
// and what was remarked on.
#pragma once
#include "document/docx_reading.h"
#include "reporting/paper_block.h"
#include "reporting/returned_text.h"

namespace reeve::reporting {

enum class ReturnKind { same, changed, added, gone };

struct ReturnedPiece {
    ReturnKind kind = ReturnKind::same;
    PaperBlock block;                    // as it stands here; of what is new, as it would be kept
    Id<PaperBlock> after;                // of what is new: the block it goes behind
    std::string now;                     // as the file reads today; empty for what is new
    std::string came;                    // as it came back; empty for what is gone
    std::vector<std::string> notes;      // what became of its figures
    std::vector<std::string> changed_by; // whose tracked changes stand in it
    std::vector<document::ReadComment> comments;
    bool is_changed_here = false; // somebody wrote in it since the file was made
};

// A comment on what is no block: the cover, a table of a figure.
struct CommentElsewhere {
    std::string on;
    document::ReadComment comment;
};

struct WordReturn {
    std::vector<ReturnedPiece> pieces; // in the order of the paper; one that is the same only where it has comments
    std::vector<std::string> notes;    // what is not taken, in plain sentences
    std::vector<CommentElsewhere> comments;
    bool is_of_this_paper = false;
};

// The file as it would be made now: what stands in it too is nobody's edit.
struct OwnFile {
    document::ReadDocument read;
    std::size_t pictures = 0; // with the drawings of figures
};

// Blocks are told by the bookmarks of the file, else by their words. Every tracked change counts as accepted.
WordReturn compare_return(const document::ReadDocument& came, const OwnFile& own, const std::vector<PaperBlock>&,
                          const ShowMark&);

} // namespace reeve::reporting
