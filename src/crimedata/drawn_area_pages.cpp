// Areas that somebody drew: what there are, one with what is counted inside it, and bringing in, correcting and
// withdrawing one.
#include "base/text.h"
#include "crimedata/crime_count_store.h"
#include "crimedata/crime_pages.h"
#include "crimedata/drawn_area_store.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/history_pages.h"
#include "office/list_files.h"
#include "office/record_form.h"
#include "office/routes.h"
#include "office/typed_words.h"
#include <fstream>
#include <iterator>

namespace reeve::crimedata {
namespace {

using html::Html;
using office::Right;
using office::Visit;

constexpr const char* desk = "/work/crime/areas";
constexpr const char* new_address = "/work/crime/areas/new";
const std::vector<std::string_view> columns = {"title", "kind", "source", "about", "is_open"};

std::string address_of(const DrawnArea& area) { return std::string(desk) + "/" + area.reference; }

office::PageWords words(const std::string& title, bool has_errors = false) {
    return {.title = title,
            .section = "Data",
            .trail = {{"Recorded crime", "/work/crime"}, {"Drawn areas", desk}},
            .has_errors = has_errors};
}

std::string state_of(const DrawnArea& area) {
    if (area.withdrawn_on) return "Withdrawn on " + in_words(*area.withdrawn_on);
    return area.is_open ? "Anybody may count in it" : "The office alone";
}

http::Response list_page(Visit& visit) {
    Html main = html::page_heading("Drawn areas")
                + html::lead_paragraph("People Zones, police neighbourhoods and other areas that somebody drew. Rows "
                                       "inside are counted by their points.");
    if (visit.may(Right::load_measures))
        main += html::button_group({html::button({.text = "Bring in an area", .href = new_address})});
    html::Table table{.caption = "Drawn areas",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Area"}, {"What it is"}, {"Points", true}, {"Boundary came in"}, {"State"}},
                      .empty_text = "Nobody has brought in a drawn area yet.",
                      .is_stacked = true};
    for (const auto& area : drawn_areas(visit.db))
        table.rows.push_back({{{html::link({.text = area.title, .href = address_of(area)})},
                               {label_of(area.kind)},
                               {with_commas(area.points)},
                               {in_words(area.drawn_on)},
                               {state_of(area)}}});
    main += html::table(table) + html::inset_text({.text = snapping_caveat});
    auto shown = words("Drawn areas");
    shown.trail.pop_back();
    return show(visit, shown, main + office::list_files(desk));
}

office::Sheet list_sheet(Visit& visit) {
    office::Sheet sheet{"Drawn areas",
                        {"Reference", "Name", "What it is", "Drawn by", "Points", "Boundary came in", "State", "Why",
                         "SHA-256, its beginning"},
                        {},
                        snapping_caveat};
    for (const auto& area : drawn_areas(visit.db))
        sheet.rows.push_back({area.reference, area.title, label_of(area.kind), area.source, std::to_string(area.points),
                              iso(area.drawn_on), state_of(area), area.withdrawn_because, area.hash});
    return sheet;
}

// ---- One area ----

struct Counted {
    std::vector<CrimeMonth> months;
    CrimeQuestion question;
    CrimeAnswer answer;
};

// By category, in the newest twelve months of the calendar that are counted.
Counted counted_in_area(Visit& visit, const DrawnArea& area) {
    constexpr int months_shown = 12;
    Counted counted;
    counted.question = {own_force(visit.db), {area.reference}, "", true, {}};
    counted.months = months_here(visit.db, counted.question);
    if (counted.months.empty()) return counted;
    counted.question.months = {std::max(counted.months.front(), counted.months.back() - (months_shown - 1)),
                               counted.months.back()};
    counted.answer = ask_crime(visit.db, counted.question, CountedBy::category);
    return counted;
}

Html counts_view(const Counted& counted) {
    if (counted.months.empty())
        return html::paragraph("No month is counted inside it: no rows with their places are held. Load the police's "
                               "files of the own force again to have them.");
    html::Table table{.caption = "Recorded inside, " + runs_in_words(counted.answer.held),
                      .caption_id = "counts",
                      .head = {{"Category"}, {"Recorded", true}},
                      .empty_text = "No row lies inside. Look whether the boundary is the right one.",
                      .is_stacked = true};
    for (const auto& line : counted.answer.lines)
        table.rows.push_back({{{line.label}, {with_commas(line.count.value_or(0))}}});
    return html::table(table)
           + html::paragraph("Counted in " + reeve::counted(static_cast<std::int64_t>(counted.months.size()), "month")
                             + ": " + runs_in_words(counted.months) + ".");
}

Html steps_of(Visit& visit, const DrawnArea& area) {
    if (area.withdrawn_on || !visit.may(Right::load_measures)) return {};
    return html::button_group(
        {html::button({.text = "Correct it", .href = address_of(area) + "/correct"}),
         html::button(
             {.text = "Withdraw it", .href = address_of(area) + "/withdraw", .classes = "govuk-button--secondary"})});
}

Html facts_of(Visit& visit, const DrawnArea& area) {
    const auto geojson = geojson_of(visit.db, area);
    auto drawing = CustomArea::read(geojson);
    if (!drawing) throw Fault("the kept boundary of " + area.reference + " is damaged");
    html::SummaryList list{
        .rows = {{"What it is", label_of(area.kind)},
                 {"Drawn by", area.source},
                 {"State", state_of(area)},
                 {"Size", size_in_words(*drawing)},
                 {"Reaches", reach_in_words(*drawing)},
                 {"Boundary", html::link({.text = "GeoJSON of " + with_commas(area.points) + " points",
                                          .href = address_of(area) + "/boundary.json"})},
                 {"Came in", in_words(area.drawn_on)},
                 {"SHA-256", html::of<R"(<code class="rv-num">{}</code>)">(sha256(geojson))}}};
    if (area.withdrawn_on) list.rows.push_back({"Withdrawn because", area.withdrawn_because});
    return html::summary_list(list);
}

http::Response one_page(Visit& visit) {
    const auto area = find_drawn_area(visit.db, visit.part("reference"));
    if (!area) return not_found(visit);
    Html main = html::page_heading(area->title, std::string(label_of(area->kind)) + " " + area->reference)
                + html::render_prose(area->about) + steps_of(visit, *area) + facts_of(visit, *area)
                + html::inset_text({.text = snapping_caveat}) + counts_view(counted_in_area(visit, *area));
    if (area->is_open)
        main += html::paragraph(html::link(
            {.text = "Count in it month by month, as anybody may", .href = "/crime?area=" + area->reference}));
    main += office::list_files(address_of(*area))
            + office::history_block(visit, drawn_area_fields().shape(), area->id.value);
    return show(visit, words(area->title), main);
}

office::Sheet one_sheet(Visit& visit) {
    office::Sheet sheet{"Drawn area", {"Category", "Recorded"}, {}, snapping_caveat};
    const auto area = find_drawn_area(visit.db, visit.part("reference"));
    if (!area) return sheet;
    const auto counted = counted_in_area(visit, *area);
    sheet.title = area->title + (counted.months.empty() ? "" : ", " + runs_in_words(counted.answer.held));
    for (const auto& line : counted.answer.lines)
        sheet.rows.push_back({line.label, std::to_string(line.count.value_or(0))});
    return sheet;
}

http::Response boundary_file(Visit& visit) {
    const auto area = find_drawn_area(visit.db, visit.part("reference"));
    if (!area) return not_found(visit);
    return http::download(geojson_of(visit.db, *area), "application/geo+json", area->reference + ".geojson");
}

// ---- Bringing in and correcting ----

Html boundary_controls(Visit& visit, const Problems& problems, bool is_new) {
    const std::string optional = is_new ? "" : " (optional)";
    return html::textarea({.name = "drawing",
                           .label = "Its boundary as GeoJSON" + optional,
                           .hint = is_new
                                       ? "One or more polygons in longitude and latitude, or the list of points that "
                                         "the police publish for a neighbourhood."
                                       : "Leave it empty to keep the boundary that stands.",
                           .error = html::error_of(problems, "drawing"),
                           .value = std::string(visit.typed("drawing")),
                           .rows = 6,
                           .spellcheck = false})
           + html::file_upload({.name = "file",
                                .label = "Or a file (optional)",
                                .hint = "GeoJSON smaller than 1MB.",
                                .error = html::error_of(problems, "file"),
                                .accept = ".json,.geojson"});
}

http::Response form_page(Visit& visit, const DrawnArea& area, const Problems& problems,
                         const Refusal* conflict = nullptr) {
    const bool is_new = !area.id;
    const auto title = is_new ? std::string("Bring in a drawn area") : "Correct " + area.title;
    const auto address = is_new ? std::string(new_address) : address_of(area) + "/correct";
    office::RecordForm form{drawn_area_fields().shape(), columns, &area, address, "Keep it", desk, {}};
    Html main = html::error_summary(problems) + (conflict ? both_versions(visit, form, *conflict) : Html())
                + html::page_heading(title) + html::inset_text({.text = snapping_caveat})
                + form_begin(visit, address, true);
    if (!is_new) main += html::hidden_field("version", std::to_string(area.version));
    for (auto column : columns) {
        const auto& field = *drawn_area_fields().shape().find(column);
        main +=
            html::control(field, visit.has_typed() ? std::string(visit.typed(column)) : field.typed(&area), problems);
    }
    main += boundary_controls(visit, problems, is_new);
    if (!is_new)
        main += html::text_input({.name = "because",
                                  .label = "Why is it corrected?",
                                  .error = html::error_of(problems, "because"),
                                  .value = std::string(visit.typed("because"))});
    main += html::button_group({html::button({.text = is_new ? "Bring it in" : "Keep the correction"}),
                                html::link({.text = "Cancel", .href = is_new ? desk : address_of(area)})})
            + office::form_end();
    auto shown = words(title, !problems.empty());
    if (!is_new) shown.trail.emplace_back(area.title, address_of(area));
    return show(visit, shown, html::text_column(main), !problems.empty() ? 422 : conflict ? 409 : 200);
}

// What was given as boundary, and the control it came from.
struct Given {
    std::string geojson;
    const char* member = "drawing";
};
Given given_boundary(Visit& visit) {
    for (const auto& upload : visit.request.uploads) {
        if (upload.member != "file" || upload.size == 0) continue;
        if (upload.size > most_drawn_bytes) return {std::string(most_drawn_bytes + 1, ' '), "file"};
        std::ifstream file(upload.path, std::ios::binary);
        return {std::string(std::istreambuf_iterator<char>(file), {}), "file"};
    }
    return {std::string(visit.typed("drawing")), "drawing"};
}

// What is wrong with the boundary stands beside the control that it came from.
Problems moved_to(const Given& given, Problems problems) {
    for (auto& problem : problems.list)
        if (problem.member == "drawing") problem.member = given.member;
    return problems;
}

http::Response kept(Visit& visit, const DrawnArea& before) {
    DrawnArea area = before;
    const auto given = given_boundary(visit);
    const auto because = std::string(trimmed(visit.typed("because")));
    auto problems = read_form(drawn_area_fields(), columns, visit.typed_of(), area, visit.today());
    if (!before.id || !given.geojson.empty())
        if (auto drawing = checked_drawing(visit.db, given.geojson); drawing.has_problems())
            for (const auto& problem : moved_to(given, drawing.problems()).list)
                problems.add(problem.member, problem.message);
    if (before.id && because.empty()) problems.add("because", "Enter why the area is corrected");
    office::add_all(problems, office::too_long(visit, {"because"}, office::line_limit));
    if (!problems.empty()) return form_page(visit, before, problems);
    area.version = office::version_typed(visit, area.version);
    auto done =
        visit.change([&](office::Change& change) { return keep_drawn_area(change, area, given.geojson); }, because);
    if (!done && done.has_problems()) return form_page(visit, before, moved_to(given, done.problems()));
    if (!done) return form_page(visit, before, {}, &done.refusal());
    return saved(visit, address_of(*done), before.id ? "The correction is kept" : done->title + " is here");
}

http::Response show_new(Visit& visit) { return form_page(visit, {}, {}); }
http::Response bring_in(Visit& visit) { return kept(visit, {}); }

// The area of the address, which must not have been withdrawn.
template <class Page> http::Response with_area(Visit& visit, Page page) {
    const auto area = find_drawn_area(visit.db, visit.part("reference"));
    if (!area) return not_found(visit);
    if (auto open = may_be_corrected(*area); !open) return refuse(visit, open.refusal());
    return page(*area);
}

http::Response show_correction(Visit& visit) {
    return with_area(visit, [&](const DrawnArea& area) { return form_page(visit, area, {}); });
}
http::Response correct(Visit& visit) {
    return with_area(visit, [&](const DrawnArea& area) { return kept(visit, area); });
}

// ---- Withdrawing ----

http::Response withdrawal_page(Visit& visit, const DrawnArea& area, const Problems& problems) {
    const auto title = "Withdraw " + area.title;
    Html main = html::error_summary(problems) + html::page_heading(title)
                + html::paragraph("It is offered no more. Whoever comes to its address is told that it was withdrawn, "
                                  "and why; what was counted stays, so that papers which quote it can be proved.")
                + form_begin(visit, address_of(area) + "/withdraw")
                + html::hidden_field("version", std::to_string(area.version))
                + html::text_input({.name = "because",
                                    .label = "Why?",
                                    .error = html::error_of(problems, "because"),
                                    .value = std::string(visit.typed("because"))})
                + html::button_group({html::button({.text = "Withdraw it", .classes = "govuk-button--warning"}),
                                      html::link({.text = "Cancel", .href = address_of(area)})})
                + office::form_end();
    auto shown = words(title, !problems.empty());
    shown.trail.emplace_back(area.title, address_of(area));
    return show(visit, shown, html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response show_withdrawal(Visit& visit) {
    return with_area(visit, [&](const DrawnArea& area) { return withdrawal_page(visit, area, {}); });
}

http::Response withdraw(Visit& visit) {
    return with_area(visit, [&](const DrawnArea& area) {
        if (auto problems = office::too_long(visit, {"because"}, office::line_limit); !problems.empty())
            return withdrawal_page(visit, area, problems);
        auto ended = withdrawn(area, std::string(visit.typed("because")), visit.today());
        if (!ended) return withdrawal_page(visit, area, ended.problems());
        ended->version = office::version_typed(visit, area.version);
        auto done =
            visit.change([&](office::Change& change) { return office::keep(change, drawn_area_fields(), *ended); },
                         ended->withdrawn_because);
        if (!done)
            return office::refuse_with_words(visit, words("Withdraw " + area.title, true), done.refusal(), {"because"});
        return saved(visit, address_of(area), area.title + " is withdrawn");
    });
}

} // namespace

void mount_drawn_areas(office::Routes& at) {
    const auto keeper = office::may(Right::load_measures);
    const std::string one = std::string(desk) + "/{reference}";
    at.list(desk, list_page, list_sheet, may(Right::read_office), "See the areas that somebody drew");
    at.get(new_address, show_new, keeper, "Open the form that brings in a drawn area");
    at.post_files(new_address, bring_in, keeper, "Bring in an area as GeoJSON and count crime inside it");
    at.list(one, one_page, one_sheet, may(Right::read_office), "Read one drawn area with what is counted inside it");
    at.get(one + "/boundary.json", boundary_file, may(Right::read_office), "Take along a boundary as GeoJSON");
    at.get(one + "/correct", show_correction, keeper, "Open the form that corrects a drawn area");
    at.post_files(one + "/correct", correct, keeper, "Correct a drawn area; its months are counted anew");
    at.get(one + "/withdraw", show_withdrawal, keeper, "Open the form that withdraws a drawn area");
    at.post(one + "/withdraw", withdraw, keeper, "Withdraw a drawn area and say why");
}

} // namespace reeve::crimedata
