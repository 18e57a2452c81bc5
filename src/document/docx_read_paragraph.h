// The runs of one paragraph of somebody's Word document, with what stands in it besides words.
#pragma once
#include "document/docx_package.h"
#include "document/docx_reading.h"
#include "document/xml_piece.h"
#include <map>

namespace reeve::document {

// What the reading meets and cannot keep, counted for one list at the end.
struct Unkept {
    std::map<std::string, int> counts; // "text box" -> 2
    std::vector<std::string> lines;    // said as they are
    int insertions = 0;
    int deletions = 0;
};

// A picture where it stands: the id of its bytes and what it shows.
struct PlacedPicture {
    std::string id;
    std::string alt;
};

// A bookmark, and how many bytes of the paragraph's words stand before it.
struct FoundPlace {
    std::string name;
    std::size_t at = 0;
};

struct ParagraphContent {
    Runs runs;
    std::vector<PlacedPicture> pictures;
    std::vector<std::string> comment_ids;
    std::vector<std::string> note_ids; // footnotes
    std::vector<std::string> endnote_ids;
    std::vector<const XmlPiece*> text_boxes; // their content, to be read after the paragraph
    std::vector<FoundPlace> places;
    std::vector<std::string> changed_by; // whose tracked changes stand in it, each once
    int insertions = 0;
    int deletions = 0;
    bool ends_deleted = false; // its end was deleted, so it runs on in the next paragraph
};

class ParagraphReader {
public:
    ParagraphReader(const std::map<std::string, DocxTarget>& targets, Unkept& unkept)
        : targets_(targets), unkept_(unkept) {}
    ParagraphContent read(const XmlPiece& paragraph);

private:
    void take_all(const XmlPiece&);
    void take(const XmlPiece&);
    void take_run(const XmlPiece&);
    void take_in_run(const XmlPiece&);
    void take_link(const XmlPiece&);
    void take_drawing(const XmlPiece&);
    void take_alternate(const XmlPiece&);
    void take_place(const XmlPiece&);
    void note_change(const XmlPiece&, int& count);
    void take_field_mark(const XmlPiece&);
    void take_symbol(const XmlPiece&);
    void add(std::string_view text);

    const std::map<std::string, DocxTarget>& targets_;
    Unkept& unkept_;
    ParagraphContent content_;
    std::string link_;
    bool is_bold_ = false;
    bool is_italic_ = false;
    int codes_ = 0;            // fields whose code is being passed over
    std::vector<bool> fields_; // open fields: whether their result has begun
};

// Adds text to the runs, joined to the last where it looks the same.
void add_run(Runs&, Run);
// Without the blanks at both ends.
Runs trimmed_runs(Runs);
std::size_t bytes_of(const Runs&);
// The words of each place: up to the next, from a tab before it or else from where the paragraph begins.
std::vector<MarkedWords> marked_words(const ParagraphContent&);

} // namespace reeve::document
