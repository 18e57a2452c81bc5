// The list page of a small register and its CSV and JSON twins.
#include "html/buttons.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "html/wayfinding.h"
#include "office/list_files.h"
#include "office/register_pages.h"
#include "office/register_rows.h"
#include "office/routes.h"

namespace reeve::office {
namespace {

using html::Html;

Html filter_form(Visit& visit, const Register& of) {
    auto form = html::of<R"(<form method="get" action="{}" novalidate>)">(of.address);
    form += html::text_input({.name = "q",
                              .label = "Find in " + of.plural,
                              .value = std::string(visit.query("q")),
                              .classes = "govuk-input--width-20"});
    for (auto column : of.filters) {
        const auto& field = field_of(of, column);
        html::Select select{
            .name = field.column, .label = field.words.label, .value = std::string(visit.query(column))};
        select.options.push_back({"", "All"});
        for (const auto& choice : field.choices) select.options.push_back({choice.stored, choice.label});
        form += html::select(select);
    }
    if (auto sort = visit.query("sort"); !sort.empty()) form += html::hidden_field("sort", sort);
    form += html::button({.text = "Show these", .classes = "govuk-button--secondary"});
    return form + html::of<"</form>">();
}

bool is_filtered(Visit& visit, const Register& of) {
    if (!visit.query("q").empty()) return true;
    for (auto column : of.filters)
        if (!visit.query(column).empty()) return true;
    return false;
}

// Each filter in force as a link that takes it away.
Html applied_filters(Visit& visit, const Register& of) {
    if (!is_filtered(visit, of)) return {};
    std::vector<html::Content> links;
    auto add = [&](const std::string& name, const std::string& words) {
        links.push_back(html::link(
            {.text = "Remove “" + words + "”", .href = list_address(visit, of, {{name, ""}, {"page", ""}})}));
    };
    if (auto q = visit.query("q"); !q.empty()) add("q", std::string(q));
    for (auto column : of.filters)
        for (const auto& choice : field_of(of, column).choices)
            if (visit.query(column) == choice.stored) add(std::string(column), choice.label);
    return html::bullet_list(links);
}

std::vector<html::Column> head(Visit& visit, const Register& of) {
    std::vector<html::Column> columns;
    auto sort = visit.query("sort").empty() ? of.view.front() : visit.query("sort");
    for (auto name : of.view) {
        const auto& field = field_of(of, name);
        html::Column column{.text = field.words.label,
                            .is_numeric = field.input == Input::money || field.input == Input::number};
        if (sort == name) column.sorting = html::Sorting::ascending;
        if (sort.starts_with('-') && sort.substr(1) == name) column.sorting = html::Sorting::descending;
        auto turned = (sort == name ? "-" : "") + std::string(name);
        column.sort_href = list_address(visit, of, {{"sort", turned}, {"page", ""}});
        columns.push_back(column);
    }
    return columns;
}

Html list_table(Visit& visit, const Register& of, const RegisterRows& list) {
    RegisterWordsOf words(visit, of);
    html::Table table{.caption = of.title,
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "register",
                      .head = head(visit, of)};
    table.is_scrolled = of.view.size() > 4;
    table.is_stacked = !table.is_scrolled;
    for (const auto& row : list.rows) {
        html::TableRow cells;
        for (auto column : of.view) {
            auto text = words(field_of(of, column), row.record.get());
            bool is_first = cells.cells.empty();
            if (is_first)
                cells.cells.push_back({html::link({.text = text, .href = of.address + "/" + std::to_string(row.id)})});
            else cells.cells.push_back({text.empty() ? "None recorded" : text});
        }
        table.rows.push_back(cells);
    }
    return html::table(table);
}

Html nothing_found(const Register& of, const RegisterRows& list) {
    if (list.unfiltered == 0) return html::paragraph("No " + of.plural + " are recorded yet.");
    auto hidden = counted(list.unfiltered, of.shape->noun, of.plural) + (list.unfiltered == 1 ? " is" : " are")
                  + " hidden by your filters. ";
    return html::of<R"(<p class="govuk-body">No {} match. {}{}</p>)">(
        of.plural, hidden, html::link({.text = "Clear filters", .href = of.address}));
}

Html footer_links(Visit& visit, const Register& of) { return list_files(list_address(visit, of, {{"page", ""}})); }

} // namespace

http::Response register_list(Visit& visit, const Register& of) {
    auto list = register_rows(visit, of);
    auto main = html::page_heading(of.title);
    if (!of.about.empty()) main += html::paragraph(of.about);
    if (visit.may(of.write))
        main += html::button({.text = "Add " + std::string(of.shape->noun), .href = of.address + "/new"});
    main += filter_form(visit, of);
    main += applied_filters(visit, of);
    if (list.rows.empty()) main += nothing_found(of, list);
    else {
        auto last = list.first + static_cast<std::int64_t>(list.rows.size()) - 1;
        main += html::paragraph(html::count_line(list.first, last, list.total, of.shape->noun, of.plural));
        main += list_table(visit, of, list);
        auto address = list_address(visit, of, {{"page", ""}});
        address += (address.find('?') == std::string::npos ? "?page=" : "&page=");
        main += html::pagination(html::pages_of(list.page, list.pages, address));
    }
    main += footer_links(visit, of);
    auto title =
        of.title
        + (list.pages > 1 ? " (page " + std::to_string(list.page) + " of " + std::to_string(list.pages) + ")" : "");
    return show(visit, {.title = title, .section = "Settings"}, main);
}

Sheet register_sheet(Visit& visit, const Register& of) {
    RegisterWordsOf words(visit, of);
    Sheet sheet{.title = of.title};
    for (auto column : of.view) sheet.columns.push_back(field_of(of, column).words.label);
    for (const auto& row : register_rows(visit, of, Pages::all).rows) {
        std::vector<std::string> cells;
        for (auto column : of.view) cells.push_back(words(field_of(of, column), row.record.get()));
        sheet.rows.push_back(cells);
    }
    return sheet;
}

} // namespace reeve::office
