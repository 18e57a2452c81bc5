// The staff's list of consultations, and the form that begins one.
#include "consultation/consultation_desk.h"
#include "consultation/consultation_pages.h"
#include "consultation/consultation_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/casework.h"
#include "html/headings.h"
#include "html/tables.h"
#include "office/record_form.h"
#include "office/routes.h"

namespace reeve::consultation {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::vector<std::string_view> begin_columns = {
    "title",    "about",  "kind",        "plan",           "opens",        "closes", "delete_after",
    "supplier", "design", "sample_size", "fieldwork_from", "fieldwork_to", "series", "wave"};

http::Response list(Visit& visit) {
    std::vector<Html> actions;
    if (visit.may(Right::run_consultations))
        actions.push_back(html::button({.text = "Begin a consultation", .href = "/work/consultations/new"}));
    actions.push_back(html::button(
        {.text = "See it as the public does", .href = "/consultations", .classes = "govuk-button--secondary"}));
    html::Table table{.caption = "Consultations",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "consultations",
                      .head = {{"Consultation"},
                               {"State"},
                               {"Closes"},
                               {.text = "Accepted", .is_numeric = true},
                               {.text = "Held", .is_numeric = true}},
                      .empty_text = "Nobody has been asked anything yet. Begin a consultation.",
                      .is_scrolled = true};
    for (const auto& consultation : all_consultations(visit.db)) {
        auto counts = response_counts(visit.db, consultation.id);
        table.rows.push_back({{{html::link({.text = consultation.title, .href = desk_address(consultation)})
                                + html::of<R"(<br><span class="rv-sub">{}</span>)">(consultation.reference)},
                               {chip(consultation, visit.now)},
                               {in_words(consultation.closes)},
                               {counts.accepted},
                               {counts.held}}});
    }
    Html main = html::heading_with_actions("Consultations", actions) + html::table(table);
    return show(visit, {.title = "Consultations", .section = "Consultations"}, main);
}

office::Sheet sheet(Visit& visit) {
    office::Sheet made{"Consultations",
                       {"Reference", "Title", "Kind", "State", "Opens", "Closes", "Accepted", "Held", "Refused"},
                       {},
                       ""};
    for (const auto& consultation : all_consultations(visit.db)) {
        auto counts = response_counts(visit.db, consultation.id);
        made.rows.push_back({consultation.reference, consultation.title, label_of(consultation.kind),
                             label_of(standing_of(consultation, visit.now)), iso(consultation.opens),
                             iso(consultation.closes), std::to_string(counts.accepted), std::to_string(counts.held),
                             std::to_string(counts.refused)});
    }
    return made;
}

// Opens in a week at nine, for six weeks, and keeps words for a year after: what most need, to be changed.
Consultation usual(Date today) {
    Consultation made;
    made.opens = from_london(today + 7, {9, 0, 0});
    made.closes = from_london(today + 49, {17, 0, 0});
    made.delete_after = today + 49 + 365;
    return made;
}

http::Response begin_page(Visit& visit, const Problems& problems) {
    auto fresh = usual(visit.today());
    Html main = html::error_summary(problems) + html::page_heading("Begin a consultation")
                + office::record_form(visit,
                                      {consultation_fields().shape(),
                                       begin_columns,
                                       &fresh,
                                       "/work/consultations/new",
                                       "Begin the consultation",
                                       "/work/consultations",
                                       {}},
                                      problems);
    return show(visit,
                {.title = "Begin a consultation",
                 .section = "Consultations",
                 .trail = {{"Consultations", "/work/consultations"}},
                 .has_errors = !problems.empty()},
                html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response show_begin(Visit& visit) { return begin_page(visit, {}); }

http::Response begin(Visit& visit) {
    Consultation made;
    auto problems = read_form(consultation_fields(), begin_columns, visit.typed_of(), made, visit.today());
    if (problems.empty()) problems = check(made);
    if (!problems.empty()) return begin_page(visit, problems);
    auto kept = visit.change([&](office::Change& change) { return begin_consultation(change, made); });
    return saved(visit, desk_address(kept), "The consultation is begun. Write its questions, and say whom it asks");
}

} // namespace

void mount_consultation_list(office::Routes& at) {
    at.list("/work/consultations", list, sheet, office::may(Right::read_office),
            "See all consultations and what came in");
    at.get("/work/consultations/new", show_begin, office::may(Right::run_consultations),
           "Open the form that begins a consultation");
    at.post("/work/consultations/new", begin, office::may(Right::run_consultations), "Begin a consultation");
}

} // namespace reeve::consultation
