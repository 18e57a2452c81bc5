// Throws bytes at the reader of the police's files (CSV, gzip, zip): what is taken adds up, what is refused says why,
// and nothing grows beyond its limits.
#include "base/text.h"
#include "claim.h"
#include "crimedata/archive_limits.h"
#include "crimedata/month_counts.h"
#include "crimedata/police_archive.h"
#include "crimedata/row_pack.h"
#include "crimedata/zip_entries.h"

using namespace reeve;
using namespace reeve::crimedata;

static void check_file(std::string_view bytes, std::string_view name) {
    auto file = read_police_file(bytes, name, {.places_of = "kent", .threads = 1, .hash = "known"});
    if (!file) {
        claim(file.is_refused() && !file.refusal().message.empty(), "a refusal has words");
        return;
    }
    claim(is_utf8(file->name), "a name is text");
    for (const auto& street : file->streets) claim(is_utf8(street), "a street is text");
    for (const auto& [why, bad] : file->bad)
        for (const auto& example : bad.examples)
            claim(is_utf8(example.text) && example.line > 1, "an example is text at its line");
    const auto rows = static_cast<std::int64_t>(file->rows.size());
    claim(file->is.kind == CrimeFileKind::stops || rows + file->left_out() == file->lines,
          "no row is dropped in silence");
    AreaLookup lookup{"E23000032", "kent", {}};
    lookup.neighbourhoods[1] = {"E07000105"};
    auto month = month_to_keep(*std::move(file), lookup);
    std::vector<RowFate> fates;
    for (const auto& piece : month.fates) unpack_fates(piece, fates);
    claim(static_cast<std::int64_t>(fates.size()) == rows, "every row is kept");
    for (const auto& area : month.areas) {
        claim(counts_in(kept_text(area.counts)) == area.counts, "counts come back as they were kept");
        if (area.area == all_rows) claim(total_of(area.counts) == rows, "the sum of all rows is all rows");
    }
}

static void check_archive(std::string_view bytes) {
    auto entries = ZipEntries::in_memory(bytes);
    if (!entries) return;
    for (const auto& entry : entries->list()) {
        claim(is_utf8(entry.name), "an entry's name is text");
        auto read = entries->read(entry.index);
        if (!read) continue;
        claim(read->size() <= most_unpacked_bytes, "an entry stays within its limit");
        check_file(*read, entry.name);
    }
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto words = words_of(bytes, size);
    check_file(words, "pasted.csv");
    check_file(words, "2025-10-kent-street.csv");
    check_file(words, "2025-10-kent-stop-and-search.csv");
    check_archive(words);
    if (auto unpacked = unpacked_gzip(words)) check_file(unpacked->view(), "2025-10-kent-street.csv");
    return 0;
}
