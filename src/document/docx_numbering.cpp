// Writes the lists of a Word paper: one of numbers and letters for all its paragraphs, bullets, and steps.
#include "document/docx_styles.h"
#include <fmt/format.h>

namespace reeve::document {

namespace {

// `left` is where the text begins, in twentieths of a point; its number hangs a centimetre before it.
std::string level(int depth, std::string_view format, std::string_view text, std::string_view style, int left) {
    const auto link = style.empty() ? "" : fmt::format(R"(<w:pStyle w:val="{}"/>)", style);
    return fmt::format(
        R"(<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/>{}<w:lvlText w:val="{}"/><w:lvlJc w:val="left"/>)"
        R"(<w:pPr><w:ind w:left="{}" w:hanging="567"/></w:pPr></w:lvl>)",
        depth, format, link, text, left);
}

std::string list_shape(int id, std::string_view kind, const std::string& levels) {
    return fmt::format(R"(<w:abstractNum w:abstractNumId="{}"><w:multiLevelType w:val="{}"/>{}</w:abstractNum>)", id,
                       kind, levels);
}

std::string list(int id, int shape, std::string_view start) {
    return fmt::format(R"(<w:num w:numId="{}"><w:abstractNumId w:val="{}"/>{}</w:num>)", id, shape, start);
}

DocxOwnLists lists_linked(bool are_linked, int lists_before, int shapes_before, int step_lists) {
    const auto style = [&](const char* name) { return are_linked ? name : ""; };
    DocxOwnLists own;
    own.shapes = list_shape(shapes_before, "multilevel",
                            level(0, "decimal", "%1.", style("NumberedParagraph"), 567)
                                + level(1, "lowerLetter", "%2.", style("LetteredParagraph"), 1134))
                 + list_shape(shapes_before + 1, "singleLevel", level(0, "bullet", "•", style("ListBullet"), 567))
                 + list_shape(shapes_before + 2, "singleLevel", level(0, "decimal", "%1.", "", 1134));
    own.lists = list(lists_before + docx_paragraphs, shapes_before, "")
                + list(lists_before + docx_bullets, shapes_before + 1, "");
    for (int i = 0; i < step_lists; ++i)
        own.lists += list(lists_before + docx_first_steps + i, shapes_before + 2,
                          R"(<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>)");
    return own;
}

} // namespace

DocxOwnLists docx_lists_after(int lists_before, int shapes_before, int step_lists) {
    return lists_linked(false, lists_before, shapes_before, step_lists);
}

std::string docx_numbering(int step_lists) {
    const auto own = lists_linked(true, 0, 0, step_lists);
    return R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)"
           + own.shapes + own.lists + "</w:numbering>";
}

} // namespace reeve::document
