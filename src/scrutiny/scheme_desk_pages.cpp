// The staff pages of visiting schemes: all of them, one with its figures, its form, its places and its questions.
#include "html/buttons.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "office/history_pages.h"
#include "office/record_form.h"
#include "scrutiny/visit_pages.h"

namespace reeve::scrutiny {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::vector<std::string_view> columns = {"title",        "kind",       "about",    "force_post",
                                               "longest_wait", "reply_days", "is_public"};

Period last_year(Visit& visit) { return {months_later(visit.today(), -12) + 1, visit.today()}; }

VisitResults results_in(Visit& visit, const VisitScheme& scheme, const Period& period) {
    return results_of(counted_visits(visit.db, scheme.id, period), scheme, visit.today());
}

// ---- All of them ----

Html schemes_view(Visit& visit) {
    html::Table table{.caption = "Visiting schemes",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "schemes",
                      .head = {{"Scheme"}, {"Visits made, last 12 months"}, {"Concerns that wait for the force"}},
                      .empty_text = "No visiting scheme is begun yet.",
                      .is_stacked = true};
    auto concerns = all_concerns(visit.db);
    for (const auto& scheme : all_schemes(visit.db)) {
        auto waiting = std::count_if(concerns.begin(), concerns.end(), [&](const VisitConcern& concern) {
            return concern.scheme == scheme.id && concern.state == ConcernState::raised;
        });
        table.rows.push_back({{{html::of<R"({}<br><span class="govuk-body-s">{}</span>)">(
                                   html::link({.text = scheme.title, .href = desk_address(scheme)}), scheme.reference)},
                               {made_of_planned(results_in(visit, scheme, last_year(visit)))},
                               {waiting == 0 ? std::string("None") : std::to_string(waiting)}}});
    }
    return html::table(table);
}

// Other ways of looking, each for those who may.
Html ways_on(Visit& visit) {
    std::vector<html::Content> lines;
    for (auto [words, address, about, right] :
         {std::tuple("Held to account", "/work/oversight", "what the chief constable is asked, and what came of it",
                     Right::read_office),
          {"Information requests", "/work/information-requests", "what the force is asked to give, with its clock",
           Right::read_office},
          {"Case scrutiny panels", "/work/case-panels", "closed cases, read by volunteers", Right::run_visits},
          {"Assurance", "/work/assurance", "decisions, inspections, audit and risks", Right::read_office}})
        if (visit.may(right))
            lines.emplace_back(html::of<"{}: {}">(html::link({.text = words, .href = address}), about));
    return lines.empty() ? Html() : html::bullet_list(lines);
}

http::Response hub_page(Visit& visit) {
    Html main = html::page_heading("Scrutiny") + ways_on(visit)
                + html::section_heading("Visiting schemes", "schemes-heading")
                + html::paragraph("Visits by volunteers, unannounced: what they saw, and what the force answered.")
                + schemes_view(visit);
    if (visit.may(Right::run_visits))
        main += html::button_group(
            {html::button({.text = "Begin a scheme", .href = "/work/visiting/new"}),
             html::button({.text = "Concerns", .href = "/work/visit-concerns", .classes = "govuk-button--secondary"})});
    main += html::paragraph(
        html::of<"What the public reads: {}.">(html::link({.text = "visits by volunteers", .href = "/visits"})));
    return show(visit, {.title = "Scrutiny", .section = "Scrutiny"}, main);
}

// ---- One ----

Html results_view(const VisitResults& results) {
    html::SummaryList list;
    auto add = [&](const char* key, const std::string& value) { list.rows.push_back({.key = key, .value = value}); };
    add("Visits made of those planned", made_of_planned(results));
    add("Missed", std::to_string(results.missed));
    add("Cancelled", std::to_string(results.cancelled));
    add("Past and not recorded yet", std::to_string(results.not_recorded));
    add("Kept waiting too long", std::to_string(results.delayed));
    add("Something serious seen", std::to_string(results.serious));
    return html::summary_list(list);
}

Html places_view(Visit& visit, const VisitScheme& scheme) {
    html::Table table{.caption = "Places",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "places-table",
                      .head = {{"Place"}, {"Where"}, {"Open"}},
                      .empty_text = "No place is kept yet.",
                      .is_stacked = true};
    bool may_write = visit.may(Right::run_visits);
    for (const auto& place : places_of(visit.db, scheme.id)) {
        auto address = desk_address(scheme) + "/places/" + std::to_string(place.id.value);
        table.rows.push_back(
            {{{may_write ? html::link({.text = place.name, .href = address}) : html::escaped(place.name)},
              {place.address.empty() ? "Not told" : place.address},
              {place.is_open_on(visit.today()) ? "Open" : "Closed on " + in_words(*place.closed_on)}}});
    }
    Html view = html::table(table);
    if (may_write)
        view += html::button({.text = "Add a place",
                              .href = desk_address(scheme) + "/places/new",
                              .classes = "govuk-button--secondary"});
    return view;
}

Html questions_view(Visit& visit, const VisitScheme& scheme) {
    auto questionnaire = questionnaire_of(visit.db, scheme);
    if (!questionnaire) throw Fault(scheme.reference + " has no questionnaire");
    auto count = static_cast<std::int64_t>(questions_asked(visit.db, scheme, scheme.asks_version).size());
    Html view = html::paragraph(
        scheme.asks_version == 0 ? std::string("Visitors are asked no questions of the scheme's own yet.")
                                 : "Visitors are asked " + counted(count, "question") + " of the scheme's own, version "
                                       + std::to_string(scheme.asks_version) + ".");
    view += html::paragraph(html::link(
        {.text = "Read or write the questions", .href = "/work/questionnaires/" + questionnaire->reference}));
    if (visit.may(Right::run_visits))
        view +=
            office::form_begin(visit, desk_address(scheme) + "/questions")
            + html::button({.text = "Ask the questions as they are written now", .classes = "govuk-button--secondary"})
            + office::form_end();
    return view;
}

Html ways_on(Visit& visit, const VisitScheme& scheme) {
    auto at = desk_address(scheme);
    std::vector<html::Content> links = {html::link({.text = "Coverage by day and hour", .href = at + "/coverage"})};
    if (visit.may(Right::run_visits)) {
        links.emplace_back(html::link({.text = "Visits", .href = at + "/visits"}));
        links.emplace_back(html::link({.text = "Rotas", .href = at + "/rotas"}));
        links.emplace_back(html::link({.text = "Visitors", .href = at + "/visitors"}));
        links.emplace_back(html::link({.text = "Concerns", .href = "/work/visit-concerns"}));
    }
    return html::bullet_list(links);
}

http::Response one_page(Visit& visit) {
    auto scheme = scheme_asked_for(visit);
    if (!scheme) return not_found(visit);
    auto period = last_year(visit);
    Html main = html::page_heading(scheme->title, scheme->reference) + html::sample_line(scheme->is_sample)
                + html::paragraph(label_of(scheme->kind)) + html::render_prose(scheme->about) + ways_on(visit, *scheme);
    main += html::section_heading("Visits, " + in_words(period), "results")
            + results_view(results_in(visit, *scheme, period));
    main += html::section_heading("Places", "places") + places_view(visit, *scheme)
            + html::section_heading("Questions", "questions") + questions_view(visit, *scheme);
    if (visit.may(Right::run_visits))
        main += html::button({.text = "Change the scheme", .href = desk_address(*scheme) + "/change"});
    main += office::history_block(visit, visit_scheme_fields().shape(), scheme->id.value);
    return show(visit, scheme_words(*scheme, scheme->title), main);
}

// ---- Its form ----

http::Response form_of(Visit& visit, const VisitScheme& scheme, const Problems& problems,
                       const Refusal* conflict = nullptr) {
    bool is_new = !scheme.id;
    auto title = is_new ? std::string("Begin a visiting scheme") : "Change " + scheme.title;
    office::RecordForm form{visit_scheme_fields().shape(),
                            columns,
                            &scheme,
                            is_new ? "/work/visiting/new" : desk_address(scheme) + "/change",
                            is_new ? "Begin the scheme" : "Save changes",
                            is_new ? "/work/scrutiny" : desk_address(scheme),
                            {}};
    auto words = is_new ? office::PageWords{.title = title,
                                            .section = "Scrutiny",
                                            .trail = {{"Scrutiny", "/work/scrutiny"}},
                                            .has_errors = !problems.empty()}
                        : scheme_words(scheme, title, !problems.empty());
    return record_form_page(visit, words, html::page_heading(title), form, problems, conflict);
}

http::Response show_new(Visit& visit) { return form_of(visit, {}, {}); }

http::Response add(Visit& visit) {
    VisitScheme typed;
    auto problems = read_form(visit_scheme_fields(), columns, visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return form_of(visit, {}, problems);
    auto kept = visit.change([&](office::Change& change) { return add_scheme(change, typed); });
    if (!kept) return form_of(visit, {}, kept.problems());
    return saved(visit, desk_address(*kept), "The scheme is begun");
}

http::Response show_change(Visit& visit) {
    auto scheme = scheme_asked_for(visit);
    return scheme ? form_of(visit, *scheme, {}) : not_found(visit);
}

http::Response change(Visit& visit) {
    auto scheme = scheme_asked_for(visit);
    if (!scheme) return not_found(visit);
    auto typed = *scheme;
    auto problems = read_form(visit_scheme_fields(), columns, visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return form_of(visit, *scheme, problems);
    typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](office::Change& made) { return keep_scheme(made, typed); });
    if (kept) return saved(visit, desk_address(*kept), "The scheme is changed");
    return kept.has_problems() ? form_of(visit, *scheme, kept.problems())
                               : form_of(visit, *scheme, {}, &kept.refusal());
}

http::Response use_questions(Visit& visit) {
    auto scheme = scheme_asked_for(visit);
    if (!scheme) return not_found(visit);
    auto kept = visit.change([&](office::Change& made) { return put_questions_into_use(made, *scheme); });
    if (kept.is_refused()) return refuse(visit, kept.refusal());
    return saved(visit, desk_address(*scheme), "Visitors are asked version " + std::to_string(kept->asks_version));
}

} // namespace

void mount_scheme_desk(office::Routes& at) {
    auto read = may(Right::read_office), run = may(Right::run_visits);
    const std::string one = "/work/visiting/{scheme}";
    at.get("/work/scrutiny", hub_page, read, "See the visiting schemes and how many visits were made");
    at.get("/work/visiting/new", show_new, run, "Open the form that begins a visiting scheme");
    at.post("/work/visiting/new", add, run, "Begin a visiting scheme");
    at.get(one, one_page, read, "See one visiting scheme with its figures, places and questions");
    at.get(one + "/change", show_change, run, "Open the form that changes a visiting scheme");
    at.post(one + "/change", change, run, "Change a visiting scheme");
    at.post(one + "/questions", use_questions, run, "Ask visitors the scheme's questions as they are written now");
}

} // namespace reeve::scrutiny
