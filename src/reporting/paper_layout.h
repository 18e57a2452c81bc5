// Lays a paper out: its blocks with their figures filled in, as the one document that every format is made from.
#pragma once
#include "document/document.h"
#include "office/figure_desk.h"
#include "office/number_check.h"
#include "reporting/paper_block.h"
#include "reporting/paper_text.h"
#include <functional>
#include <map>

namespace reeve::reporting {

// A figure as a paper quotes it: live while it is written, from the freeze afterwards.
struct QuotedAnswer {
    const office::FigureDefinition* definition = nullptr; // null: nobody registers this figure any more
    std::string reference;
    std::string title;
    office::Question question;
    office::Answer answer; // what may be seen of it
    office::Told told;
    std::string hash;
    int definition_version = 1;
    std::string reason; // why a percentage on a small base stays
};

// Whether the words of each block are told by a bookmark, so that they are found again when the file comes back from
// Word.
enum class Places { unmarked, marked };

// What a layout asks of the program around it.
struct LayoutSources {
    std::function<Result<QuotedAnswer>(const FigureMark&)> quote;
    // A map, chart or process diagram of an answer (drawn above this layer).
    std::function<document::Drawing(const PaperBlock&, const QuotedAnswer&)> draw;
    std::function<std::optional<document::Image>(const PaperBlock&)> image;
    // Where a reader lands who presses the n-th number (from 1): its proof in a published paper, its figure otherwise.
    std::function<std::string(const FigureMark&, int ordinal)> address;
    std::string site; // "https://pcc.example", so that links work from a file; empty on the site itself
    std::string office_name;
    Places places = Places::unmarked;
};

// One use of a figure, in reading order.
struct FigurePlace {
    Id<PaperBlock> block;
    FigureMark mark;
    QuotedAnswer quoted;
    std::string where;   // "24", "Table One", filled by the layout
    std::string address; // filled by the layout
};

struct GivenNumber {
    std::string words;
    std::string by;
    std::string where;
};

// What the author is told beside a block; none of it blocks typing.
struct BlockWarning {
    Id<PaperBlock> block;
    std::string words;
};

struct Layout {
    document::Document document;
    std::vector<FigurePlace> figures;
    std::vector<GivenNumber> given;
    std::vector<BlockWarning> warnings;
    std::map<std::int64_t, std::vector<office::UnlinkedNumber>> unlinked; // by block id
    std::map<std::int64_t, std::string> numbers;                          // block id -> "24" or "24a", "Table One"
    std::map<std::int64_t, document::Runs> shown; // block id -> its text with the figures filled in
    Readiness readiness;
};

Layout lay_out(const Paper&, const std::vector<PaperBlock>&, const LayoutSources&);

} // namespace reeve::reporting
