// The blocks of somebody's Word document, gathered one after the other.
#pragma once
#include "document/docx_lists.h"
#include "document/docx_read_paragraph.h"
#include "document/typed_number.h"

namespace reeve::document {

// What other parts of the file say, by id.
struct DocxSayings {
    std::map<std::string, ReadComment> comments;
    std::map<std::string, std::string> footnotes;
    std::map<std::string, std::string> endnotes;
};

class DocxReadBody {
public:
    DocxReadBody(DocxPackage& package, DocxLists lists, const std::map<std::string, DocxTarget>& targets,
                 DocxSayings sayings)
        : package_(package), lists_(std::move(lists)), targets_(targets), sayings_(std::move(sayings)),
          reader_(targets, unkept_) {}

    // A paragraph, a table, or something that holds them.
    void take(const XmlPiece&);
    // What was gathered, or what stopped the gathering.
    Result<ReadDocument> finish();

private:
    void take_paragraph(const XmlPiece&);
    void number(ReadBlock&, const XmlPiece* properties);
    void add_pictures(const std::vector<PlacedPicture>&);
    void add_sayings(ReadBlock&, const ParagraphContent&);
    void take_table(const XmlPiece&);
    void take_row(ReadBlock& table, const XmlPiece& row);
    void take_cell(ReadBlock& table, const XmlPiece& cell);
    Runs runs_of_cell(ReadBlock& table, const XmlPiece& cell);
    void add(ReadBlock);
    bool is_full(std::size_t more_text);
    void say_unkept(ReadDocument&) const;

    DocxPackage& package_;
    DocxLists lists_;
    const std::map<std::string, DocxTarget>& targets_;
    DocxSayings sayings_;
    Unkept unkept_;
    ParagraphReader reader_;
    ReadDocument document_;
    std::vector<std::string> cell_places_;        // of the cell that is being read
    ParagraphContent carried_;                    // of a paragraph whose end was deleted
    std::map<std::string, std::string> pictures_; // bytes by part, read once
    std::size_t text_ = 0;
    std::size_t cells_ = 0;
    std::size_t picture_count_ = 0;
    int nested_ = 0;
    std::string problem_;
};

// Whether this is a heading by its look: short, bold throughout, and no sentence.
bool looks_like_heading(const Runs&);
// Gives the blocks their typed numbers: taken out of the text, their points below them.
void find_typed_numbers(ReadDocument&);

} // namespace reeve::document
