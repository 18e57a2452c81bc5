// The text of a Word paper: cover, sections, end mark and the list of its figures.
#pragma once
#include "document/document.h"
#include "document/docx_look.h"
#include "document/docx_picture.h"

namespace reeve::document {

class DocxBody {
public:
    DocxBody(DocxRelations& relations, const Rasteriser& rasterise, DocxLook look = {})
        : relations_(relations), look_(std::move(look)), pictures_(relations, rasterise, look_.text_width) {}
    // The whole of word/document.xml.
    std::string xml(const Document&);
    // What stands in it from the cover to the list of figures, in the styles of the look.
    std::string content(const Document&);
    int step_lists() const { return step_lists_; }

    // One block of the paper each; called through std::visit.
    void operator()(const Paragraph&);
    void operator()(const Remark&);
    void operator()(const Table&);
    void operator()(const Image&);
    void operator()(const Drawing&);
    void operator()(const Facts&);
    void operator()(const ItemList&);

private:
    void add(const char* style, const std::string& content, const std::string& properties = "");
    void add_words(const char* style, const std::string& text);
    void add_labelled(const std::string& label, const Runs&);
    void add_cover(const Document&);
    void add_steps(const std::vector<Runs>&);
    void add_figures(const Document&);
    std::string list(int number, int level) const;
    // For a paragraph whose style would be in the list if it were ours.
    std::string own_list(int number, int level) const;

    DocxRelations& relations_;
    DocxLook look_;
    DocxPictures pictures_;
    std::string out_;
    int step_lists_ = 0;
};

} // namespace reeve::document
