// Throws bytes at the reader of datasets: what is taken is a list of plain values, each area once in a period, and what
// is refused says why in text.
#include "base/text.h"
#include "claim.h"
#include "crimedata/dataset_value.h"
#include <cmath>
#include <set>

using namespace reeve;
using namespace reeve::crimedata;

static void check_value(const DatasetValue& value) {
    for (const auto& text : {value.area, value.period, value.value, value.marker}) {
        claim(is_utf8(text) && text.size() <= 100, "a cell is a short text");
        claim(text.find_first_of("\r\n") == std::string::npos, "a cell stands in one line");
    }
    claim(!value.area.empty(), "a value has its area");
    claim(!value.value.empty() || !value.marker.empty(), "a value or a marker stands there");
    if (value.value.empty()) return;
    char* end = nullptr;
    const double number = std::strtod(value.value.c_str(), &end);
    claim(*end == '\0' && std::isfinite(number), "a value is a number");
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const auto read = read_dataset(words_of(bytes, size));
    if (!read) {
        claim(read.has_problems() && !read.problems().empty(), "a refusal is a list of problems");
        for (const auto& problem : read.problems().list)
            claim(!problem.message.empty() && is_utf8(problem.message), "a problem has words");
        return 0;
    }
    claim(!read->empty() && read->size() <= most_dataset_values, "there are values, and not too many");
    std::set<std::pair<std::string, std::string>> seen;
    for (const auto& value : *read) {
        check_value(value);
        claim(seen.insert({value.area, value.period}).second, "an area stands once in a period");
    }
    return 0;
}
