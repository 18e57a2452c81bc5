// The staff pages of what is held of crime data: releases, files, gaps, oddities, and what moved.
#include "crimedata/crime_count_store.h"
#include "crimedata/crime_pages.h"
#include "crimedata/crime_store.h"
#include "crimedata/source_desk.h"
#include "crimedata/source_view.h"
#include "html/buttons.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "office/import_parts.h"
#include "office/list_files.h"
#include "office/routes.h"

namespace reeve::crimedata {
namespace {

using html::Html;
using office::Visit;

constexpr const char* desk = "/work/crime";
constexpr const char* files_address = "/work/crime/files";

std::string address_of(const CrimeFile& file) { return std::string(files_address) + "/" + std::to_string(file.id); }

Html releases_table(Visit& visit) {
    html::Table table{.caption = "Releases",
                      .caption_id = "releases",
                      .head = {{"Received"}, {"What"}, {"Files", true}, {"Rows", true}},
                      .empty_text = "No crime data has been brought in yet. Load the police's files to begin.",
                      .is_stacked = true};
    for (const auto& release : crime_releases(visit.db))
        table.rows.push_back({{{in_words(release.received_at) + ", " + release.received_by},
                               {release.label},
                               {with_commas(release.files)},
                               {with_commas(release.rows)}}});
    return html::table(table);
}

http::Response sources_page(Visit& visit) {
    Html main = html::page_heading("Recorded crime: what is held");
    main += html::lead_paragraph(
        "Open data of the police as it was received, with what is missing in it and what must be known before it is counted.");
    std::vector<Html> ways{html::link({.text = "Look at the counts", .href = "/crime"}),
                           html::link({.text = "Files", .href = files_address}),
                           html::link({.text = "Datasets", .href = "/work/crime/datasets"}),
                           html::link({.text = "Drawn areas", .href = "/work/crime/areas"}),
                           html::link({.text = "Data packs", .href = "/work/data-packs"})};
    if (visit.may(office::Right::load_measures))
        ways.insert(ways.begin(), html::button({.text = "Load files", .href = "/work/crime/load"}));
    main += html::button_group(ways) + releases_table(visit);
    for (const auto& source : crime_sources(visit.db)) main += source_section(source);
    main += maturity_table(maturity_of(visit.db, own_force(visit.db))) + licence_line();
    return show(visit, {.title = "Recorded crime", .section = "Data", .trail = {{"Figures", "/work/figures"}}}, main);
}

http::Response files_page(Visit& visit) {
    Html main = html::page_heading("Files of recorded crime");
    html::Table table{.caption = "Files that stand",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "files",
                      .head = {{"File"}, {"Rows", true}, {"Received"}, {"Moved", true}},
                      .empty_text = "No file has been loaded yet. Load the police’s files on the page Recorded crime.",
                      .is_stacked = true};
    for (const auto& file : crime_files(visit.db)) {
        auto change = change_of(visit.db, file.id);
        table.rows.push_back({{{html::link({.text = in_words(file.is), .href = address_of(file)})},
                               {with_commas(file.rows())},
                               {in_words(london_date(file.received_at))},
                               {change ? with_commas(change->moved()) : std::string("First release")}}});
    }
    main += html::table(table) + office::list_files(files_address) + licence_line();
    return show(visit, {.title = "Files of recorded crime", .section = "Data", .trail = {{"Recorded crime", desk}}},
                main);
}

office::Sheet files_sheet(Visit& visit) {
    office::Sheet sheet{"Files of recorded crime",
                        {"Kind", "Force", "Month", "Rows", "Left out", "Bytes", "SHA-256", "Name", "Received",
                         "Released", "Line ends", "Outcomes moved"},
                        {},
                        "Contains public sector information licensed under the Open Government Licence v3.0."};
    for (const auto& file : crime_files(visit.db)) {
        auto change = change_of(visit.db, file.id);
        sheet.rows.push_back({label_of(file.is.kind), file.is.force, iso(file.is.month), std::to_string(file.rows()),
                              std::to_string(file.left_out), std::to_string(file.bytes), file.hash, file.name,
                              iso(london_date(file.received_at)), file.released_on ? iso(*file.released_on) : "",
                              file.has_crlf ? "CRLF" : "LF", change ? std::to_string(change->moved()) : ""});
    }
    return sheet;
}

Html facts(const CrimeFile& file) {
    html::SummaryList list;
    auto add = [&](const char* key, html::Content value) {
        list.rows.push_back({.key = key, .value = std::move(value)});
    };
    add("Rows", with_commas(file.rows()) + (file.left_out ? ", and " + with_commas(file.left_out) + " left out" : ""));
    add("Received", in_words(file.received_at));
    add("Released by the police", file.released_on ? in_words(*file.released_on) : std::string("Not known"));
    add("Name", file.name);
    add("Bytes", with_commas(file.bytes) + (file.has_crlf ? ", lines end with CRLF" : ", lines end with LF"));
    add("SHA-256", html::of<R"(<code class="rv-num">{}</code>)">(file.hash));
    add("Places of its rows", file.has_places ? "Kept, since it is the own force's" : "Not kept");
    return html::summary_list(list);
}

Html earlier_releases(Visit& visit, const CrimeFile& shown) {
    html::Table table{.caption = "Releases of this month",
                      .caption_classes = "govuk-table__caption--s",
                      .caption_id = "of-month",
                      .head = {{"Received"}, {"Rows", true}, {"State"}},
                      .is_stacked = true};
    for (const auto& file : releases_of_month(visit.db, shown.is))
        table.rows.push_back({{{html::link({.text = in_words(file.received_at), .href = address_of(file)})},
                               {with_commas(file.rows())},
                               {file.is_current ? "Stands" : "Replaced"}}});
    return html::table(table);
}

Html stops_table(Visit& visit, const CrimeFile& file) {
    if (file.is.kind != CrimeFileKind::stops) return {};
    html::Table table{.caption = "Stops by what was looked for",
                      .caption_classes = "govuk-table__caption--s",
                      .caption_id = "stops",
                      .head = {{"Object of search"}, {"Outcome"}, {"Stops", true}},
                      .empty_text = "No stops are kept of this file.",
                      .is_stacked = true};
    for (const auto& [is, count] : stops_of(visit.db, file.id))
        table.rows.push_back({{{is.object.empty() ? "Not given" : is.object},
                               {is.outcome.empty() ? "Not given" : is.outcome},
                               {with_commas(count)}}});
    return html::table(table);
}

http::Response file_page(Visit& visit) {
    auto file = find_crime_file(visit.db, office::asked_number(visit));
    if (!file) return not_found(visit);
    auto title = capitalised(in_words(file->is));
    Html main = html::page_heading(title) + facts(*file);
    main += quirk_table(quirks_of(visit.db, file->id), file->rows(), "quirks")
            + bad_rows_table(bad_rows_of(visit.db, file->id));
    if (auto change = change_of(visit.db, file->id)) main += html::section_heading("What moved") + moves_table(*change);
    main += stops_table(visit, *file) + earlier_releases(visit, *file) + licence_line();
    return show(visit,
                {.title = title, .section = "Data", .trail = {{"Recorded crime", desk}, {"Files", files_address}}},
                main);
}

} // namespace

void mount_crime_sources(office::Routes& at) {
    using office::may;
    using office::Right;
    at.get(desk, sources_page, may(Right::read_office),
           "See what is held of recorded crime, with its gaps and oddities");
    at.list(files_address, files_page, files_sheet, may(Right::read_office),
            "See every file of recorded crime that was loaded");
    at.get("/work/crime/files/{id}", file_page, may(Right::read_office),
           "See one file of recorded crime: its hash, oddities, bad rows and what moved");
}

} // namespace reeve::crimedata
