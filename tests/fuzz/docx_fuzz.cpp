// Throws bytes at the reader of Word documents, as a whole file and as each part inside a good one: what it takes stays
// within its limits and reads as UTF-8.
#include "base/moment.h"
#include "base/text.h"
#include "claim.h"
#include "document/docx_reading.h"
#include "document/zip_archive.h"

using namespace reeve;

static void check_words(const document::Runs& runs) { claim(is_utf8(document::plain_text(runs)), "words are UTF-8"); }

static void check(const document::ReadDocument& read) {
    claim(read.blocks.size() <= document::most_read_blocks, "there are no more blocks than may be");
    for (const auto& block : read.blocks) {
        claim(is_utf8(block.number), "a number is UTF-8");
        check_words(block.runs);
        for (const auto& row : block.rows) {
            claim(row.size() == block.rows.front().size(), "rows of a table are as long as each other");
            for (const auto& cell : row) check_words(cell);
        }
    }
    for (const auto& note : read.notes) claim(!note.empty() && is_utf8(note), "a note has words");
}

static void check(std::string_view bytes) {
    const auto read = document::read_docx(bytes);
    if (read) check(*read);
    else claim(!read.problems().list.empty() && !read.problems().list.front().message.empty(), "a refusal has words");
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto words = words_of(bytes, size);
    check(words);
    check(document::read_pasted(tidied(words)));
    const std::string text =
        "<d><body><p><pPr><numPr><ilvl val=\"1\"/><numId val=\"1\"/></numPr></pPr><r><t>x</t></r></p></body></d>";
    const std::string lists =
        "<n><abstractNum abstractNumId=\"0\"><lvl ilvl=\"0\"><numFmt val=\"decimal\"/><lvlText val=\"%1.\"/></lvl>"
        "<lvl ilvl=\"1\"><numFmt val=\"lowerLetter\"/><lvlText val=\"%2)\"/></lvl></abstractNum>"
        "<num numId=\"1\"><abstractNumId val=\"0\"/></num></n>";
    check(document::zip_of({{"word/document.xml", std::string(words)}, {"word/numbering.xml", lists}}, Moment{}));
    check(document::zip_of({{"word/document.xml", text}, {"word/numbering.xml", std::string(words)}}, Moment{}));
    check(document::zip_of({{"word/document.xml", text},
                            {"word/styles.xml", std::string(words)},
                            {"word/_rels/document.xml.rels", std::string(words)}},
                           Moment{}));
    return 0;
}
