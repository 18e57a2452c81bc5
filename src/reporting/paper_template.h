// A body's own template of a paper: its sections in their order, the rows of its cover, and its implications.
#pragma once
#include "reporting/paper_block.h"

namespace reeve::reporting {

struct PaperTemplate {
    Id<PaperTemplate> id;
    int version = 1;
    std::string body;                   // as papers name it
    Prose sections;                     // a heading a line
    std::string request_section;        // one of them: what it says is asked of the body
    std::string recommendation_section; // one of them: what it says is recommended to the body
    Prose cover_rows;                   // see cover_line.h; the house's own where empty
    Prose implications;                 // a label a line
};
const Description<PaperTemplate>& template_fields();

// Has sections, each once; the request and the recommendation are among them; the cover's rows can be shown.
Problems check(const PaperTemplate&);
// The template of a body that has none of its own.
PaperTemplate usual_template();
// What a paper started from it holds first: each section with an empty paragraph, then the implications.
std::vector<PaperBlock> blocks_of(const PaperTemplate&);

} // namespace reeve::reporting
