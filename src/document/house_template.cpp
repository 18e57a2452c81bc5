// Says what a Word template offers, and which of its styles a paper takes on.
#include "document/house_template.h"
#include "base/text.h"
#include "document/docx_styles.h"
#include "document/template_parts.h"

namespace reeve::document {

const std::vector<ChosenStyle>& styles_to_choose() {
    static const std::vector<ChosenStyle> list = {{"Title", "Title of the paper", "paragraph"},
                                                  {"Heading1", "Headings", "paragraph"},
                                                  {"Heading2", "Headings below them", "paragraph"},
                                                  {"NumberedParagraph", "Numbered paragraphs", "paragraph"},
                                                  {"LetteredParagraph", "Lettered points", "paragraph"},
                                                  {"ListBullet", "Points with bullets", "paragraph"},
                                                  {"PaperTable", "Tables", "table"},
                                                  {"TableHeading", "Headings of tables", "paragraph"},
                                                  {"TableText", "Text in tables", "paragraph"},
                                                  {"Caption", "Captions", "paragraph"},
                                                  {"Note", "Notes below tables and pictures", "paragraph"}};
    return list;
}

Result<HouseTemplate> read_template(std::string_view bytes) { return std::move(TRY(open_template(bytes)).about); }

DocxStyleNames usual_styles(const HouseTemplate& of) {
    DocxStyleNames names;
    for (const auto& ours : docx_style_list())
        for (const auto& theirs : of.styles)
            if (theirs.kind == ours.kind && folded(theirs.name) == folded(ours.name)) names[ours.id] = theirs.id;
    return names;
}

} // namespace reeve::document
