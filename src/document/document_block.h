// What a paper is made of: runs of text with quoted figures in them, and the blocks that hold them.
#pragma once
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace reeve::document {

struct TextRun {
    std::string text; // a newline breaks the line
    bool bold = false;
    bool italic = false;
    // A place that begins here and is found again when the file comes back from Word: a bookmark, of letters, digits
    // and
    // _. Empty: none. No other file holds it.
    std::string place = {};
};
struct LinkRun {
    std::string text;
    std::string address;
};
// A number quoted from a figure: shown as text, answerable by its reference.
struct FigureRun {
    std::string shown;     // "80 reports"
    std::string reference; // "F-0231"
    std::string address;   // absolute, so that it works from a file: "https://pcc.example/figures/F-0231"
    std::string caution;   // one short sentence, or empty
    bool is_sample = false;
};
using Run = std::variant<TextRun, LinkRun, FigureRun>;
using Runs = std::vector<Run>;

enum class ParagraphRole { text, request, recommendation };

// A numbered paragraph. The program gives the number (number_all); the letters a, b, c follow the order of `lettered`.
struct Paragraph {
    Runs runs;
    std::vector<Runs> lettered;
    ParagraphRole role = ParagraphRole::text;
    int number = 0;
};
// Words without a number, such as "None at this stage" under a heading.
struct Remark {
    Runs runs;
};

struct Column {
    std::string heading;
    bool is_numeric = false; // set to the right
};
struct Row {
    std::vector<Runs> cells; // as many as there are columns; no blank cells: "N/A", "[z]", "[c]" instead
    bool is_total = false;
};
// `number` (number_all) gives "Table One"; the table of a chart or map stays 0 and is named by its drawing.
struct Table {
    std::string caption;
    std::vector<Column> columns;
    std::vector<Row> rows;
    std::vector<std::string> notes; // what the marks mean, printed under the table
    int number = 0;
};

enum class ImageKind { png, jpeg, svg };
struct Image {
    std::string bytes;
    ImageKind kind = ImageKind::png;
    std::string alt;
    std::string caption;
    std::string credit;
};

enum class DrawingKind { map, chart, process };
// A map, chart or process diagram as one standalone SVG, with its equal in words.
struct Drawing {
    DrawingKind kind = DrawingKind::chart;
    std::string svg;
    std::string alt;
    std::string title;          // the finding, for a chart: "Reports rose nearly five-fold"
    std::string measure;        // what, where, when
    std::optional<Table> table; // map or chart: every value
    std::vector<Runs> steps;    // process: the same as a list
    std::string source;
    std::vector<std::string> cautions;
};

// Labelled answers: the implications, the person to contact.
struct Facts {
    struct Fact {
        std::string label;
        Runs runs;
    };
    std::string caption;
    std::vector<Fact> facts;
};
// Appendices, background papers, what happened next.
struct ItemList {
    std::vector<Runs> items;
    bool is_numbered = false; // from 1, else with bullets
};

using Block = std::variant<Paragraph, Remark, Table, Image, Drawing, Facts, ItemList>;

// The runs as bare text; a figure as "80 reports [F-0231]".
std::string plain_text(const Runs&);
// The runs of one piece of plain text.
Runs words(std::string text);
// "Table One" (empty where the table has no number).
std::string table_name(const Table&);
// "Table One: Visits to projects", or what there is of it.
std::string table_title(const Table&);

} // namespace reeve::document
