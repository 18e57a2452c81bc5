// What a Word template for papers is, and how its styles are written down.
#include "reporting/word_template.h"
#include "base/text.h"

namespace reeve::reporting {

const Description<WordTemplate>& word_template_fields() {
    static const auto fields =
        Description<WordTemplate>("word_template", "Word template")
            .has<&WordTemplate::name>("name", {.label = "Name",
                                               .hint = "Such as “Committee report of the County Council”.",
                                               .needed = true,
                                               .keep = Keep::always,
                                               .limit = 200})
            .has<&WordTemplate::body>("body", {.label = "For papers to which body?",
                                               .hint = "As its papers name it. Leave empty where it fits any.",
                                               .keep = Keep::always,
                                               .limit = 200})
            .has<&WordTemplate::styles>("styles", {.label = "Styles", .keep = Keep::always, .limit = 4000})
            .has<&WordTemplate::is_retired>("is_retired", {.label = "No longer offered", .keep = Keep::always});
    return fields;
}

Problems check(const WordTemplate& of) {
    Problems problems;
    if (trimmed(of.name).empty()) problems.add("name", "Enter a name for the template");
    return problems;
}

document::DocxStyleNames chosen_styles(const WordTemplate& of) {
    document::DocxStyleNames names;
    for (const auto& line : split(of.styles.text, '\n'))
        if (auto mark = line.find('='); mark != std::string::npos) names[line.substr(0, mark)] = line.substr(mark + 1);
    return names;
}

Prose written_styles(const document::DocxStyleNames& names) {
    std::vector<std::string> lines;
    for (const auto& [ours, theirs] : names) lines.push_back(ours + "=" + theirs);
    return {joined(lines, "\n")};
}

} // namespace reeve::reporting
