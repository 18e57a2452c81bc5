// The list of packs for staff, making all packs of a quarter, and beginning a profile.
#include "crimedata/asked_pack_desk.h"
#include "crimedata/crime_count_store.h"
#include "crimedata/crime_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/job_store.h"
#include "office/list_files.h"
#include "office/place_store.h"

namespace reeve::crimedata {
namespace {

using html::Html;
using office::Right;
using office::Visit;

constexpr const char* job_name = "make_data_packs";
constexpr const char* profile_address = "/work/data-packs/profile";

html::Table table_of(Visit& visit, const std::vector<CrimePack>& packs, const char* address) {
    html::Table table{.caption = "Packs and profiles",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"What"}, {"Kind"}, {"State"}},
                      .empty_text =
                          "No pack is here yet. Packs are made from crime data: load the police’s files first.",
                      .is_stacked = true};
    for (const auto& pack : packs)
        table.rows.push_back(
            {{{html::of<R"({}<br><span class="govuk-body-s">{}</span>)">(
                  html::link({.text = pack_title(visit.db, pack), .href = std::string(address) + "/" + pack.reference}),
                  pack.reference)},
              {label_of(pack.kind)},
              {pack_state(pack)}}});
    return table;
}

office::Sheet sheet_of(Visit& visit, const std::vector<CrimePack>& packs) {
    office::Sheet sheet{"Data packs",
                        {"Reference", "Kind", "Title", "Area", "Category", "First month", "Last month", "State",
                         "Edition", "SHA-256", "Sample"},
                        {},
                        ""};
    for (const auto& pack : packs)
        sheet.rows.push_back({pack.reference, label_of(pack.kind), pack_title(visit.db, pack), pack.area, pack.category,
                              pack.first_month, pack.last_month, pack_state(pack), std::to_string(pack.edition),
                              pack.hash, pack.is_sample ? "Yes" : "No"});
    return sheet;
}

// The newest quarter of which every month is held: "2025Q3".
std::string newest_quarter(Visit& visit) {
    const auto here = months_here(visit.db, own_force(visit.db));
    for (auto at = here.rbegin(); at != here.rend(); ++at)
        if (at->of_year() % 3 == 0 && std::binary_search(here.begin(), here.end(), *at - 1)
            && std::binary_search(here.begin(), here.end(), *at - 2))
            return std::to_string(at->year()) + "Q" + std::to_string(at->of_year() / 3);
    return "";
}

// The first sentence of what was refused.
template <class T> std::string why(const Result<T>& result) {
    return result.is_refused() ? result.refusal().message : result.problems().list.front().message;
}

std::string typed_or(Visit& visit, std::string_view name, const std::string& otherwise) {
    return visit.has_typed() ? std::string(visit.typed(name)) : otherwise;
}

Html making_form(Visit& visit, const Problems& problems) {
    return form_begin(visit, packs_desk)
           + html::text_input({.name = "quarter",
                               .label = "Quarter",
                               .hint = "Like 2025Q3",
                               .error = html::error_of(problems, "quarter"),
                               .value = typed_or(visit, "quarter", newest_quarter(visit)),
                               .classes = "govuk-input--width-10"})
           + html::button({.text = "Make all packs of this quarter"}) + office::form_end();
}

http::Response list_page(Visit& visit, const Problems& problems) {
    Html main =
        html::error_summary(problems) + html::page_heading("Data packs and problem profiles")
        + html::lead_paragraph("What recorded crime says to each community safety partnership, quarter by quarter, "
                               "and concern by concern.");
    if (visit.may(Right::write_papers))
        main += making_form(visit, problems)
                + html::paragraph(html::link({.text = "Begin a problem profile", .href = profile_address}));
    main += html::table(table_of(visit, all_packs(visit.db), packs_desk)) + office::list_files(packs_desk);
    return show(visit,
                {.title = "Data packs",
                 .section = "Data",
                 .trail = {{"Figures", "/work/figures"}, {"Recorded crime", "/work/crime"}},
                 .has_errors = !problems.empty()},
                main, problems.empty() ? 200 : 422);
}
http::Response show_list(Visit& visit) { return list_page(visit, {}); }
office::Sheet list_sheet(Visit& visit) { return sheet_of(visit, all_packs(visit.db)); }

http::Response make_all(Visit& visit) {
    Problems problems;
    auto months = parse_month_range(visit.typed("quarter"));
    if (!months) problems.add("quarter", why(months));
    else if (auto found = PackGathering(visit.db, visit.office.figures(), *months, visit.now);
             found.districts().empty())
        problems.add("quarter", "Bring in the areas first: no district is here");
    else if (auto facts = found.facts_of(found.districts().front().traits.code); !facts)
        problems.add("quarter", why(facts));
    if (!problems.empty()) return list_page(visit, problems);
    visit.change([&](office::Change& change) {
        return office::queue_job(change, job_name, plain(*months) + " " + visit.who->post);
    });
    return saved(visit, packs_desk,
                 "The packs of " + in_words(*months) + " are being made. How far they are is told on the page of jobs");
}

Result<std::string> work(office::Office& office, const std::string& payload, office::Progress& progress) {
    const auto blank = payload.find(' ');
    const auto months = TRY(parse_month_range(payload.substr(0, blank)));
    return make_packs(office, payload.substr(blank + 1), months, progress.say);
}

// ---- A profile ----

html::Select area_select(Visit& visit, const Problems& problems) {
    html::Select select{.name = "area",
                        .label = "District",
                        .error = html::error_of(problems, "area"),
                        .value = typed_or(visit, "area", "")};
    for (const auto& area : office::areas_of_kind(visit.db, office::AreaKind::district))
        select.options.push_back({area.code, area.name});
    return select;
}

html::Select concern_select(Visit& visit, const Problems& problems) {
    html::Select select{.name = "category",
                        .label = "Concern",
                        .error = html::error_of(problems, "category"),
                        .value = typed_or(visit, "category", "shoplifting")};
    for (const auto& category : crime_categories()) select.options.push_back({category.slug, category.words});
    return select;
}

http::Response profile_page(Visit& visit, const Problems& problems) {
    Html main =
        html::error_summary(problems) + html::page_heading("Begin a problem profile")
        + html::paragraph("One concern in one district, as deep as the open data goes. It is a draft that follows "
                          "the records until it is frozen.")
        + form_begin(visit, profile_address) + html::select(area_select(visit, problems))
        + html::select(concern_select(visit, problems))
        + html::text_input({.name = "months",
                            .label = "Months",
                            .hint = "Like 2025Q3 or 2025-01..2025-09",
                            .error = html::error_of(problems, "months"),
                            .value = typed_or(visit, "months", newest_quarter(visit)),
                            .classes = "govuk-input--width-20"})
        + html::button_group(
            {html::button({.text = "Begin the profile"}), html::link({.text = "Cancel", .href = packs_desk})})
        + office::form_end();
    return show(visit,
                {.title = "Begin a problem profile",
                 .section = "Data",
                 .trail = {{"Data packs", packs_desk}},
                 .has_errors = !problems.empty()},
                html::text_column(main), problems.empty() ? 200 : 422);
}
http::Response show_profile(Visit& visit) { return profile_page(visit, {}); }

http::Response begin_profile(Visit& visit) {
    Problems problems;
    const auto area = std::string(visit.typed("area"));
    const auto* concern = find_category(visit.typed("category"));
    const auto months = parse_month_range(visit.typed("months"));
    if (!concern) problems.add("category", "Choose a concern");
    if (!months) problems.add("months", why(months));
    else if (auto facts = PackGathering(visit.db, visit.office.figures(), *months, visit.now).facts_of(area); !facts)
        problems.add(facts.refusal().kind == Refusal::Kind::absent ? "area" : "months", why(facts));
    if (!problems.empty()) return profile_page(visit, problems);
    auto pack = visit.change([&](office::Change& change) {
        return Result<CrimePack>(add_pack(change, new_pack(PackKind::profile, area, concern->slug, *months)));
    });
    return saved(visit, desk_address(*pack), "Profile " + pack->reference + " is begun");
}

// ---- Public ----

http::Response public_list_page(Visit& visit) {
    Html main =
        html::page_heading("Data packs and problem profiles")
        + html::lead_paragraph("What recorded crime says to each community safety partnership, with what it can "
                               "bear.")
        + html::table(table_of(visit, published_packs(visit.db), packs_public))
        + html::paragraph(html::link({.text = "Count recorded crime yourself", .href = "/crime"}))
        + office::list_files(packs_public);
    return show(visit,
                {.title = "Data packs", .section = "Figures", .trail = {{"Figures", "/figures"}}, .is_public = true},
                main);
}
office::Sheet public_sheet(Visit& visit) { return sheet_of(visit, published_packs(visit.db)); }

} // namespace

void mount_pack_lists(office::Office& office) {
    auto& at = office.routes();
    at.list(packs_desk, show_list, list_sheet, may(Right::read_office),
            "See the data packs of partnerships and the problem profiles");
    at.post(packs_desk, make_all, may(Right::write_papers), "Make the data packs of a quarter for all districts");
    at.get(profile_address, show_profile, may(Right::write_papers), "Choose what a problem profile is of");
    at.post(profile_address, begin_profile, may(Right::write_papers), "Begin a problem profile");
    at.list(packs_public, public_list_page, public_sheet, office::anyone(),
            "See the data packs and problem profiles that are published");
    office.jobs().push_back({.name = job_name, .title = "Make the data packs of a quarter", .work = work});
}

} // namespace reeve::crimedata
