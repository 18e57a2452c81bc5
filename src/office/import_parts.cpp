// Takes files from forms, and shows what becomes of them.
#include "office/import_parts.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/file_pages.h"
#include <charconv>

namespace reeve::office {

using html::Html;

namespace {
constexpr std::size_t rows_shown = 50;
}

GivenImport given_import(Visit& visit) {
    GivenImport given{.bytes = std::string(visit.typed("text"))};
    for (const auto& upload : visit.request.uploads) {
        if (upload.member != "file" || upload.size == 0) continue;
        given.bytes = upload_bytes(upload);
        given.file_name = shortened(tidied(upload.file_name), 120);
        given.member = "file";
    }
    return given;
}

Result<ImportRows> rows_given(const GivenImport& given) {
    if (trimmed(given.bytes).empty()) return Problems{{{given.member, "Paste the rows or choose a file"}}};
    auto rows = read_import(given.bytes);
    if (rows.has_problems()) return Problems{{{given.member, rows.problems().list.front().message}}};
    return rows;
}

Html import_controls(const Visit& visit, const Problems& problems, const std::string& hint) {
    auto controls = html::textarea({.name = "text",
                                    .label = "Rows with their headings",
                                    .hint = hint,
                                    .error = html::error_of(problems, "text"),
                                    .value = std::string(visit.typed("text")),
                                    .rows = 8});
    return controls
           + html::file_upload({.name = "file",
                                .label = "Or a CSV, XLSX or ODS file (optional)",
                                .error = html::error_of(problems, "file"),
                                .accept = ".csv,.xlsx,.ods"});
}

Result<CarriedImport> carried_import(Visit& visit) {
    auto file = given_import(visit);
    auto rows = TRY(rows_given(file));
    if (auto name = visit.typed("file_name"); !name.empty()) file.file_name = shortened(tidied(name), 120);
    return CarriedImport{std::move(rows.csv), file.file_name, rows.note};
}

Html carried_fields(const CarriedImport& carried) {
    return html::hidden_field("text", carried.text) + html::hidden_field("file_name", carried.file_name);
}

Html import_note(const std::string& note) { return note.empty() ? Html() : html::inset_text({.text = note}); }

Html troubled_rows(const std::vector<TroubledRow>& rows) {
    if (rows.empty()) return {};
    auto main =
        html::section_heading(counted(static_cast<std::int64_t>(rows.size()), "row needs", "rows need") + " mending");
    main += html::paragraph(
        "Mend these in the spreadsheet and bring them in again, or leave them out. Rows that are here already are left alone then.");
    if (rows.size() > rows_shown) main += html::paragraph("The first " + std::to_string(rows_shown) + " are shown.");
    for (std::size_t at = 0; at < rows.size() && at < rows_shown; ++at) {
        html::SummaryCard card{.title = "Row " + std::to_string(rows[at].line), .heading_level = 3};
        for (const auto& trouble : rows[at].troubles)
            card.list.rows.push_back({.key = trouble.cell + ", " + trouble.label, .value = trouble.message});
        main += html::summary_card(card);
    }
    return main;
}

Html troubles_table(const std::vector<CellTrouble>& troubles) {
    html::Table table{.caption = "What must be put right",
                      .caption_id = "troubles",
                      .head = {{"Cell"}, {"Column"}, {"What is wrong"}},
                      .is_stacked = true};
    for (const auto& trouble : troubles) table.rows.push_back({{{trouble.cell}, {trouble.label}, {trouble.message}}});
    return html::table(table);
}

Html undo_import_button(Visit& visit, const ImportRun& run, const std::string& undo_address) {
    return form_begin(visit, undo_address + "/" + std::to_string(run.id.value) + "/undo")
           + html::button({.text = "Undo this import", .classes = "govuk-button--secondary"}) + form_end();
}

Html past_imports_table(Visit& visit, const std::vector<ImportRun>& runs, const PastImports& past) {
    html::Table table{.caption = "Imports",
                      .caption_id = "imports",
                      .head = {{"File"}, {"Rows"}, {"Brought in"}, {"Undo"}},
                      .empty_text = "Nothing has been imported yet.",
                      .is_stacked = true};
    for (const auto& run : runs) {
        Html undo = html::escaped(run.undone_at ? "Undone on " + in_words(london_date(*run.undone_at)) : "No longer");
        if (may_be_undone(run, visit.now)) undo = undo_import_button(visit, run, past.undo_address);
        auto name = past.name ? past.name(run) : run.file_name;
        html::Content file = past.page_address.empty()
                                 ? html::Content(name)
                                 : html::Content(html::link(
                                     {.text = name, .href = past.page_address + "/" + std::to_string(run.id.value)}));
        table.rows.push_back({.cells = {{file},
                                        {with_commas(run.kept) + " in, " + with_commas(run.left_out) + " left out"},
                                        {in_words(run.made_at) + ", " + run.by_post},
                                        {undo}}});
    }
    return html::table(table);
}

std::int64_t asked_number(const Visit& visit, std::string_view part) {
    std::int64_t id = 0;
    auto typed = visit.part(part);
    auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), id);
    return error == std::errc() && end == typed.data() + typed.size() ? id : 0;
}

} // namespace reeve::office
