// Throws bytes at the workbook reader, as a whole file and as the one sheet inside a good XLSX or ODS: what it takes
// stays within its limits and reads as UTF-8.
#include "base/moment.h"
#include "base/text.h"
#include "claim.h"
#include "document/workbook_package.h"
#include "document/workbook_reading.h"
#include "document/zip_archive.h"

using namespace reeve;

static void check(std::string_view bytes) {
    const auto read = document::read_workbook(bytes);
    if (!read) {
        claim(!read.problems().list.empty() && !read.problems().list.front().message.empty(), "a refusal has words");
        return;
    }
    claim(read->rows.size() <= document::most_workbook_rows, "there are no more rows than may be");
    for (const auto& row : read->rows) {
        claim(row.size() <= document::most_workbook_columns, "there are no more columns than may be");
        for (const auto& cell : row) claim(is_utf8(cell), "a cell is UTF-8");
    }
    claim(read->rows.empty() || !read->rows.back().empty(), "the last row holds something");
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto words = words_of(bytes, size);
    check(words);
    check(document::zip_of({{"xl/workbook.xml", "<workbook><sheets><sheet name=\"S\" id=\"r1\"/></sheets></workbook>"},
                            {"xl/_rels/workbook.xml.rels", "<r><Relationship Id=\"r1\" Target=\"sheet.xml\"/></r>"},
                            {"xl/sheet.xml", std::string(words)}},
                           Moment{}));
    check(document::zip_of(
        {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", std::string(words)}},
        Moment{}));
    return 0;
}
