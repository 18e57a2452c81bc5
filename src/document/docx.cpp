// Puts a Word document together from its parts.
#include "document/docx.h"
#include "document/docx_body.h"
#include "document/docx_parts.h"
#include "document/docx_styles.h"

namespace reeve::document {

std::string docx_of(const Document& document, Moment made, const Rasteriser& rasterise) {
    DocxRelations relations;
    DocxBody body(relations, rasterise);
    auto text = body.xml(document);
    std::vector<ZipEntry> entries{{"[Content_Types].xml", docx_content_types()},
                                  {"_rels/.rels", docx_package_relations()},
                                  {"word/document.xml", std::move(text)},
                                  {"word/_rels/document.xml.rels", relations.xml()},
                                  {"word/styles.xml", docx_styles(document.language)},
                                  {"word/numbering.xml", docx_numbering(body.step_lists())},
                                  {"word/settings.xml", docx_settings(document)},
                                  {"word/fontTable.xml", docx_font_table()},
                                  {"word/header1.xml", docx_header(document)},
                                  {"word/footer1.xml", docx_footer(document)},
                                  {"docProps/core.xml", docx_core_properties(document, made)},
                                  {"docProps/app.xml", docx_app_properties(document)}};
    entries.insert(entries.end(), relations.media().begin(), relations.media().end());
    return zip_of(entries, made);
}

} // namespace reeve::document
