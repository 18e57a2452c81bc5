// What people take away as a plain value, from which its Word document, PDF, text and JSON are all made, so that they
// cannot disagree.
#pragma once
#include "base/date.h"
#include "document/document_block.h"
#include <string>
#include <vector>

namespace reeve::document {

struct Section {
    std::string heading;
    int level = 1; // 1, or 2 for a part of the section before it
    std::vector<Block> blocks;
    std::string place = {}; // of its heading, as TextRun has it
};

// One quoted figure, frozen: a row of "Figures in this paper". Decimals are text.
struct QuotedFigure {
    std::string reference, title, address;
    std::string where; // "24" or "Table One", as readers find it
    std::string shown, value, numerator, denominator, period, definition_version;
    std::string as_at; // in words: "1 August 2024"
    std::string evidence_hash;
    std::string caution;
    bool is_sample = false;
};

struct CoverRow {
    std::string label;
    std::string value;
};

// Whether the PDF runs over pages, or is made small enough for one.
enum class Fit { pages, one_page };

struct Document {
    std::string reference; // "P-2024-001"
    int version = 1;       // 0: no version is kept of it
    std::string title;
    std::string office;  // whose paper it is: "Police and Crime Commissioner for Exampleshire"
    std::string body;    // "Police and Crime Panel for Exampleshire"
    std::string meeting; // "Monday 23 September 2024 - item 7", as the cover shows it
    Date meeting_date;
    std::string author_post;
    std::string classification;     // "Official", top and bottom of each page
    std::string address;            // of the paper on the public site
    std::string erratum;            // what was corrected and when, or empty
    std::vector<std::string> marks; // "DRAFT", "SAMPLE: holds invented rows"
    std::vector<CoverRow> cover;
    std::vector<Section> sections;
    std::vector<QuotedFigure> figures;
    std::string end_mark = "End of report";
    std::string language = "en-GB";
    Fit fit = Fit::pages;
};

// "P-2024-001, version 2", or "P-2024-001, as it stands"
std::string document_name(const Document&);
// Whether nothing stands under the heading of a section, so that it need not keep with what follows.
bool stands_alone(const Document&, std::size_t section);
// Gives paragraphs and tables their numbers, running through the whole paper. Done by hand-over; doing it twice changes
// nothing.
void number_all(Document&);
// Every figure run of the paper in reading order, with where it stands ("24", "Table One", "Implications").
struct FigureUse {
    FigureRun run;
    std::string where;
};
std::vector<FigureUse> figure_uses(const Document&);

} // namespace reeve::document
