// The lists and styles of somebody's Word document: which heading a paragraph is, and which number Word prints before
// it.
#pragma once
#include "document/docx_package.h"
#include "document/list_number.h"
#include <optional>
#include <set>

namespace reeve::document {

struct DocxStyle {
    std::string name; // lower case: "heading 1"
    std::string based_on;
    std::optional<int> outline; // 0: a heading of the first level
    std::optional<int> list;
    std::optional<int> level;
    bool is_bold = false;
};

// What Word prints before a paragraph.
struct PrintedNumber {
    std::string text; // "4.", "(a)", "•"
    int level = 0;
    NumberLook look = NumberLook::decimal;
};

class DocxLists {
public:
    static Result<DocxLists> read(DocxPackage&, const std::map<std::string, DocxTarget>& targets);

    // Of this paragraph (w:pPr, or null); counts one further, so it is asked once for each, in order.
    std::optional<PrintedNumber> next(const XmlPiece* properties);
    // 1 to 9, 0 for a title, none for other paragraphs.
    std::optional<int> heading_of(const XmlPiece* properties) const;
    // The name of its style, lower case.
    std::string style_name(const XmlPiece* properties) const;
    // What Word prints that this cannot: "a number in words".
    const std::set<std::string>& unknown_looks() const { return unknown_; }

private:
    struct Shape {
        std::map<int, ListLevel> levels;
        std::string style_link; // takes the levels of the list of this style
    };
    struct List {
        int shape = 0;
        std::map<int, ListLevel> levels;          // instead of those of the shape
        std::map<int, std::int64_t> begins_again; // told once, where the list is first used
    };
    struct Place {
        int list = 0;
        int level = 0;
    };
    void take_style(const XmlPiece&);
    void take_numbering(const XmlPiece&);
    ListLevel level_of(const XmlPiece&);
    std::optional<Place> place_of(const XmlPiece* properties) const;
    std::optional<Place> place_of_style(std::string id) const;
    const Shape* shape_of(const List&) const;
    std::map<int, ListLevel> levels_of(const List&) const;

    std::map<std::string, DocxStyle> styles_;
    std::string usual_style_;
    std::map<int, Shape> shapes_;
    std::map<int, List> lists_;
    std::map<int, ListCount> counts_; // by shape
    std::set<std::string> unknown_;
};

} // namespace reeve::document
