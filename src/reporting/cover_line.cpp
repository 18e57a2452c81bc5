// Reads the lines of a paper's cover.
#include "reporting/cover_line.h"
#include "base/text.h"

namespace reeve::reporting {
namespace {

std::optional<CoverFact> fact_named(std::string_view words) {
    int index = 0;
    for (const auto& choice : Choices<CoverFact>::list) {
        if (folded(choice.label) == folded(words)) return static_cast<CoverFact>(index);
        ++index;
    }
    return std::nullopt;
}

} // namespace

Result<std::vector<CoverLine>> read_cover_lines(std::string_view text) {
    std::vector<CoverLine> lines;
    Problems problems;
    for (const auto& typed : split(text, '\n')) {
        std::string line(trimmed(typed));
        if (line.empty()) continue;
        auto colon = line.find(':');
        std::string label(trimmed(line.substr(0, colon)));
        auto fact = fact_named(colon == std::string::npos ? label : std::string(trimmed(line.substr(colon + 1))));
        if (fact && !label.empty()) lines.push_back({label, *fact});
        else
            problems.add("cover_rows", "“" + line + "” is no row that a cover can show. A line names one of these: "
                                           + cover_facts_in_words());
    }
    if (!problems.empty()) return problems;
    return lines;
}

std::vector<CoverLine> cover_lines(std::string_view text) {
    auto lines = read_cover_lines(text);
    if (lines && !lines->empty()) return *lines;
    return *read_cover_lines("Report date\nReport author\nSecurity classification\nPeriod covered\nPerson to contact");
}

std::string cover_facts_in_words() {
    std::vector<std::string> labels;
    for (const auto& choice : Choices<CoverFact>::list) labels.emplace_back(choice.label);
    return list_of(labels);
}

} // namespace reeve::reporting
