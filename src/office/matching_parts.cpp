// Reads and shows which column holds which field.
#include "office/matching_parts.h"
#include "document/workbook.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/text_controls.h"
#include <charconv>

namespace reeve::office {
namespace {

std::string select_name(const ImportField& field) { return "column_" + std::string(field.name); }

html::Html column_selects(const ImportFields& fields, const CsvRow& headings, const Matching& matching,
                          const Problems& problems) {
    html::Html selects;
    for (const auto& field : fields) {
        html::Select select{.name = select_name(field),
                            .label = field.label + std::string(field.is_needed ? "" : " (optional)"),
                            .error = html::error_of(problems, select_name(field))};
        select.options.push_back({"", "No column"});
        for (std::size_t at = 0; at < headings.size(); ++at)
            select.options.push_back({std::to_string(at), headings[at].empty()
                                                              ? document::cell_name(static_cast<int>(at), 1)
                                                              : headings[at]});
        if (auto matched = matching.find(field.name); matched != matching.end())
            select.value = std::to_string(matched->second);
        selects += html::select(select);
    }
    return selects;
}

} // namespace

std::optional<Matching> matching_typed(Visit& visit, const ImportFields& fields) {
    if (visit.typed("is_matched").empty()) return std::nullopt;
    Matching matching;
    for (const auto& field : fields) {
        auto typed = visit.typed(select_name(field));
        int column = -1;
        std::from_chars(typed.data(), typed.data() + typed.size(), column);
        if (!typed.empty() && column >= 0) matching[field.name] = column;
    }
    return matching;
}

Problems unknown_columns(const Visit& visit, const ImportFields& fields, const CsvRow& headings) {
    Problems problems;
    for (const auto& field : fields) {
        auto typed = visit.typed(select_name(field));
        auto column = typed.empty() ? Result<int>(0) : Kind<int>::read(typed, {visit.today()});
        if (!column || *column < 0 || *column >= static_cast<int>(headings.size()))
            problems.add(select_name(field), "Select a column from the list");
    }
    return problems;
}

Problems missing_columns(const ImportFields& fields, const Matching& matching) {
    Problems problems;
    for (const auto& field : fields)
        if (field.is_needed && !matching.contains(field.name))
            problems.add(select_name(field), "Select which column holds the " + folded(field.label));
    return problems;
}

html::Html matching_choice(const ImportFields& fields, const CsvRow& headings, const Matching& matching,
                           const Problems& problems) {
    return html::details(
        {.summary = "Which column holds what",
         .text = column_selects(fields, headings, matching, problems)
                 + html::button(
                     {.text = "Check again", .name = "do", .value = "check", .classes = "govuk-button--secondary"}),
         .is_open = !problems.empty()});
}

} // namespace reeve::office
