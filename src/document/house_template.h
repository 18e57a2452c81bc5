// A Word template of the office or of a host council: which of its styles a paper takes on, and where the paper goes in
// it.
#pragma once
#include "base/result.h"
#include "document/docx.h"
#include "document/docx_look.h"
#include "document/template_contents.h"
#include <string>
#include <string_view>
#include <vector>

namespace reeve::document {

// The styles of a paper for which somebody may choose one of theirs, with what they are in words.
struct ChosenStyle {
    const char* id;
    const char* words; // "Numbered paragraphs"
    const char* kind;
};
const std::vector<ChosenStyle>& styles_to_choose();

// A problem in words where the file is no Word document or template that can be taken, see DocxPackage, or where its
// text holds what cannot be carried: objects of other programs and pictures that are kept outside the file.
Result<HouseTemplate> read_template(std::string_view bytes);
// Theirs for ours, by the names that Word gives its own styles in any language.
DocxStyleNames usual_styles(const HouseTemplate&);

// The paper set into the template: its page, styles, headers and footers, with the paper's own numbering, heading rows
// and descriptions of pictures. A chosen style that is not theirs is passed over. The same template, paper and moment
// give the same bytes. Problems as read_template has.
Result<std::string> docx_in_template(const Document&, Moment made, std::string_view bytes, const DocxStyleNames& chosen,
                                     const Rasteriser& = {});

} // namespace reeve::document
