// Shows imports.
#include "office/import_parts.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include <charconv>
#include <fstream>
#include <iterator>

namespace reeve::office {

using html::Html;

GivenRows given_rows(Visit& visit) {
    GivenRows given{.text = std::string(visit.typed("text"))};
    if (auto name = visit.typed("file_name"); !name.empty()) given.file_name = shortened(tidied(name), 120);
    for (const auto& upload : visit.request.uploads) {
        if (upload.member != "file" || upload.size == 0) continue;
        std::ifstream file(upload.path, std::ios::binary);
        if (!file) throw Fault("an upload is not where it was staged: " + upload.path);
        given.text = std::string(std::istreambuf_iterator<char>(file), {});
        given.file_name = shortened(tidied(upload.file_name), 120);
    }
    return given;
}

std::string rows_member(const Visit& visit) {
    const auto& uploads = visit.request.uploads;
    bool is_file = std::any_of(uploads.begin(), uploads.end(),
                               [](const auto& upload) { return upload.member == "file" && upload.size > 0; });
    return is_file ? "file" : "text";
}

Html rows_controls(Visit& visit, const std::string& hint, const Problems& problems) {
    return html::textarea({.name = "text",
                           .label = "Rows with their headings",
                           .hint = hint,
                           .error = html::error_of(problems, "text"),
                           .value = std::string(visit.typed("text")),
                           .rows = 8})
           + html::file_upload({.name = "file",
                                .label = "Or a CSV file (optional)",
                                .error = html::error_of(problems, "file"),
                                .accept = ".csv"});
}

Html rows_again(const GivenRows& given) {
    return html::hidden_field("text", given.text) + html::hidden_field("file_name", given.file_name);
}

Html troubled_rows(const std::vector<TroubledRow>& rows) {
    if (rows.empty()) return {};
    auto main =
        html::section_heading(counted(static_cast<std::int64_t>(rows.size()), "row needs", "rows need") + " mending");
    main += html::paragraph(
        "Mend these in the spreadsheet and bring them in again, or leave them out. Rows that are here already are left alone then.");
    if (rows.size() > troubles_shown)
        main += html::paragraph("The first " + std::to_string(troubles_shown) + " are shown.");
    for (std::size_t at = 0; at < rows.size() && at < troubles_shown; ++at) {
        html::SummaryCard card{.title = "Row " + std::to_string(rows[at].line), .heading_level = 3};
        for (const auto& trouble : rows[at].troubles)
            card.list.rows.push_back({.key = trouble.cell + ", " + trouble.label, .value = trouble.message});
        main += html::summary_card(card);
    }
    return main;
}

Html past_imports(Visit& visit, const std::vector<ImportRun>& runs, const std::string& address) {
    html::Table table{
        .caption = "Imports", .caption_id = "imports", .head = {{"File"}, {"Rows"}, {"Brought in"}, {"Undo"}}};
    table.empty_text = "Nothing has been imported yet.";
    table.is_stacked = true;
    for (const auto& run : runs) {
        Html undo = html::escaped(run.undone_at ? "Undone on " + in_words(london_date(*run.undone_at)) : "No longer");
        if (may_be_undone(run, visit.now))
            undo = form_begin(visit, address + std::to_string(run.id.value) + "/undo")
                   + html::button({.text = "Undo this import", .classes = "govuk-button--secondary"}) + form_end();
        table.rows.push_back({.cells = {{run.file_name + " (" + run.kind + ")"},
                                        {with_commas(run.kept) + " in, " + with_commas(run.left_out) + " left out"},
                                        {in_words(run.made_at) + ", " + run.by_post},
                                        {undo}}});
    }
    return html::table(table);
}

std::int64_t run_asked(const Visit& visit) {
    std::int64_t id = 0;
    auto part = visit.part("id");
    std::from_chars(part.data(), part.data() + part.size(), id);
    return id;
}

} // namespace reeve::office
