// One block of a paper while it is written: a heading, a numbered paragraph, a table, map or chart of a figure, an
// image, an implication.
#pragma once
#include "base/json.h"
#include "office/file.h"
#include "office/keep.h"
#include "reporting/paper.h"

namespace reeve::reporting {

enum class BlockKind {
    heading,     // text: the heading
    paragraph,   // text with marks; numbered by the program
    lettered,    // a sub-paragraph of the paragraph before it: a, b, c
    remark,      // words without a number
    table,       // mark: the figure whose rows it shows; label: the caption after "Table One"
    map,         // mark: a figure with parts by area
    chart,       // mark: a figure with parts by month
    diagram,     // mark: a figure whose parts are the states of a lifecycle, drawn as a process
    image,       // file, alt, credit, consent
    implication, // label: Financial, Legal, Equality impact ...; text: the answer
    appendix,    // text
    background,  // text: a background paper
    cells        // a table that was typed; text as cell_text.h reads it, the first row its headings; label: the caption
};
enum class BlockRole { text, request, recommendation };

} // namespace reeve::reporting

namespace reeve {
template <> struct Choices<reporting::BlockKind> {
    static constexpr Choice list[] = {{"heading", "Heading"},
                                      {"paragraph", "Numbered paragraph"},
                                      {"lettered", "Lettered sub-paragraph"},
                                      {"remark", "Words without a number"},
                                      {"table", "Table from a register"},
                                      {"map", "Map"},
                                      {"chart", "Chart"},
                                      {"diagram", "Process diagram"},
                                      {"image", "Image"},
                                      {"implication", "Implication"},
                                      {"appendix", "Appendix"},
                                      {"background", "Background paper"},
                                      {"cells", "Table that you type"}};
};
template <> struct Choices<reporting::BlockRole> {
    static constexpr Choice list[] = {
        {"text", "Text"}, {"request", "Request of the body"}, {"recommendation", "Recommendation"}};
};
} // namespace reeve

namespace reeve::reporting {

struct PaperBlock {
    Id<PaperBlock> id;
    int version = 0;
    PaperId paper;
    int position = 0; // in steps of 10, so that a block fits between two
    BlockKind kind = BlockKind::paragraph;
    BlockRole role = BlockRole::text;
    Prose text;
    std::string label;
    std::string mark; // one figure mark, as paper_text.h reads it
    office::FileId file;
    std::string alt;
    std::string credit;
    std::string consent;
    // Taken out, it waits to be put back: under the number of what took it out, the same for all that went together (0:
    // it stands in the paper), behind the block it stood behind (none: it was first).
    std::int64_t removal = 0;
    Id<PaperBlock> removed_after;
};
const Description<PaperBlock>& block_fields();

} // namespace reeve::reporting
