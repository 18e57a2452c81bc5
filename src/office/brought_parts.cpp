// Shows what a file leaves open, and reads the answers.
#include "office/brought_parts.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/matching_parts.h"
#include <algorithm>
#include <set>

namespace reeve::office {

using html::Html;

namespace {

constexpr std::size_t most_radios = 4;
constexpr std::size_t longest_answer = 4'000;
constexpr std::size_t lines_offered = 20;

std::string box_label(const CellTrouble& trouble) { return "Put right " + trouble.cell + ", " + trouble.label; }

Html question_control(const ImportQuestion& question, const Problems& problems) {
    auto value = question.is_answered() ? question.answer : question.suggested;
    if (question.options.size() <= most_radios) {
        html::Radios radios{.name = question.name,
                            .legend = question.words,
                            .hint = question.hint,
                            .error = html::error_of(problems, question.name),
                            .value = value,
                            .legend_classes = "govuk-fieldset__legend--s",
                            .classes = "govuk-radios--small"};
        for (const auto& [option, words] : question.options) radios.options.push_back({.value = option, .text = words});
        return html::radios(radios);
    }
    html::Select select{.name = question.name,
                        .label = question.words,
                        .hint = question.hint,
                        .error = html::error_of(problems, question.name),
                        .value = value,
                        .label_classes = "govuk-label--s"};
    select.options.push_back({"", "Choose one"});
    for (const auto& [option, words] : question.options) select.options.push_back({option, words});
    return html::select(select);
}

std::string line_in_words(const CsvRow& row, std::size_t at) {
    std::vector<std::string> cells;
    for (const auto& cell : row)
        if (!trimmed(cell).empty()) cells.push_back(tidied(cell));
    return "Row " + std::to_string(at + 1) + ": " + shortened(joined(cells, ", "), 60);
}

void take_columns(Visit& visit, const BroughtKind& kind, const BroughtPlan& shown, TypedAnswers& typed) {
    if (visit.typed("is_matched").empty()) return;
    if (auto unknown = unknown_columns(visit, kind.fields, shown.headings); !unknown.empty()) {
        typed.problems = unknown;
        return;
    }
    typed.answers[matched_answer] = "yes";
    for (const auto& field : kind.fields)
        typed.answers[column_answer(field.name)] = std::string(visit.typed(column_answer(field.name)));
}

bool is_cell(const BroughtKind& kind, std::string_view name) {
    return std::any_of(kind.fields.begin(), kind.fields.end(), [&](const ImportField& field) {
        auto begins = "cell_" + std::string(field.name) + "_";
        return name.starts_with(begins) && name.size() > begins.size() && name.size() < begins.size() + 8
               && all_digits(name.substr(begins.size()));
    });
}

// Another line of headings makes every choice of columns a new one.
bool take_heading(Visit& visit, const BroughtPlan& shown, TypedAnswers& typed) {
    auto line = visit.typed(heading_answer);
    bool is_asked = !visit.typed_fields().all(heading_answer).empty();
    if (!is_asked || line == std::to_string(shown.heading_line)) return false;
    auto number = !line.empty() && all_digits(line) && line.size() < 4 ? std::stoul(std::string(line)) : 0;
    if (number < 1 || number > lines_offered) {
        typed.problems.add(heading_answer, "Select a row from the list");
        return false;
    }
    typed.answers = {{heading_answer, std::string(line)}};
    return true;
}

} // namespace

Html cells_to_fix(const std::vector<CellTrouble>& troubles, const ImportAnswers& answers, const Problems& problems) {
    if (troubles.empty()) return {};
    html::Table table{.caption = "Must be fixed",
                      .caption_id = "troubles",
                      .head = {{"Cell"}, {"Column"}, {"What is wrong"}, {"Put right"}},
                      .is_stacked = true};
    for (std::size_t at = 0; at < troubles.size() && at < cells_shown; ++at) {
        const auto& trouble = troubles[at];
        auto name = cell_answer(trouble.field, trouble.line);
        auto said = answers.find(name);
        table.rows.push_back({{{trouble.cell},
                               {trouble.label},
                               {trouble.message},
                               {html::text_input({.name = name,
                                                  .label = box_label(trouble),
                                                  .error = html::error_of(problems, name),
                                                  .value = said == answers.end() ? "" : said->second,
                                                  .label_classes = "govuk-visually-hidden"})}}});
    }
    auto about = html::paragraph(
        "Put a cell right here, or mend the file and give it again. Where several cells of one row are wrong, each has its own box.");
    if (troubles.size() > cells_shown)
        about += html::paragraph("The first " + std::to_string(cells_shown) + " of "
                                 + counted(static_cast<std::int64_t>(troubles.size()), "cell") + " are shown.");
    return html::table(table) + about;
}

Html cells_put_right(const std::vector<CellTrouble>& still_wrong, const ImportAnswers& answers) {
    std::set<std::string> shown;
    for (std::size_t at = 0; at < still_wrong.size() && at < cells_shown; ++at)
        shown.insert(cell_answer(still_wrong[at].field, still_wrong[at].line));
    Html carried;
    for (const auto& [name, answer] : answers)
        if (name.starts_with("cell_") && !shown.contains(name)) carried += html::hidden_field(name, answer);
    return carried;
}

Html questions_to_confirm(const std::vector<ImportQuestion>& questions, const Problems& problems) {
    if (questions.empty()) return {};
    Html made = html::section_heading("Confirm", "confirm")
                + html::paragraph("One answer counts for every row that is named under it.");
    for (const auto& question : questions) made += question_control(question, problems);
    return made;
}

Html heading_choice(const std::vector<CsvRow>& table, int line, const Problems& problems) {
    html::Select select{.name = heading_answer,
                        .label = "Row with the headings",
                        .hint = "Rows above it are left out.",
                        .error = html::error_of(problems, heading_answer),
                        .value = std::to_string(line)};
    for (std::size_t at = 0; at < table.size() && at < lines_offered; ++at)
        if (!is_blank(table[at]) || static_cast<int>(at) + 1 == line)
            select.options.push_back({std::to_string(at + 1), line_in_words(table[at], at)});
    return html::select(select);
}

TypedAnswers typed_answers(Visit& visit, const BroughtKind& kind, const BroughtPlan& shown, ImportAnswers before) {
    TypedAnswers typed{std::move(before), {}};
    if (take_heading(visit, shown, typed) || !typed.problems.empty()) return typed;
    take_columns(visit, kind, shown, typed);
    for (const auto& question : shown.questions) {
        auto answer = std::string(visit.typed(question.name));
        if (answer.empty()) continue;
        if (question.may_be(answer)) typed.answers[question.name] = answer;
        else typed.problems.add(question.name, "Select one of the answers");
    }
    for (const auto& [name, words] : visit.typed_fields().list()) {
        if (!is_cell(kind, name)) continue;
        if (words.size() > longest_answer) typed.problems.add(name, "Use 4,000 characters or fewer");
        else if (!trimmed(words).empty()) typed.answers[name] = std::string(trimmed(words));
    }
    return typed;
}

} // namespace reeve::office
