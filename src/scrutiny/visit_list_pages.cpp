// The staff pages of visits: those of a scheme, one that was planned by hand, one that was not made, and who goes in
// another's place.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/list_files.h"
#include "office/list_page.h"
#include "office/typed_words.h"
#include "scrutiny/visit_pages.h"

namespace reeve::scrutiny {
namespace {

using html::Html;
using office::Right;
using office::Visit;

std::string list_address(const VisitScheme& scheme) { return desk_address(scheme) + "/visits"; }

std::string place_name(const std::vector<VisitPlace>& places, Id<VisitPlace> id) {
    for (const auto& place : places)
        if (place.id == id) return place.name;
    return "";
}

// ---- The list: the last twelve months and all that is planned ----

Period listed(Visit& visit) { return {months_later(visit.today(), -12) + 1, months_later(visit.today(), 24)}; }

http::Response list_page(Visit& visit) {
    auto scheme = scheme_asked_for(visit);
    if (!scheme) return not_found(visit);
    auto visitors = visitors_of(visit.db, scheme->id);
    auto places = places_of(visit.db, scheme->id);
    auto page = office::page_of(visit, static_cast<std::size_t>(visit_count(visit.db, scheme->id, listed(visit))));
    html::Table table{.caption = "Visits",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "visits-table",
                      .head = {{"Visit"}, {"Place"}, {"Pair"}, {"State"}},
                      .empty_text = "No visit is planned yet.",
                      .is_stacked = true};
    for (const auto& one : latest_visits(visit.db, scheme->id, listed(visit), page.first, page.last - page.first)) {
        table.rows.push_back(
            {{{html::of<R"({}<br><span class="govuk-body-s">{}</span>)">(
                  html::link({.text = when_in_words(one), .href = address_of(visit, *scheme, one)}), one.reference)},
              {place_name(places, one.place)},
              {pair_in_words(one, visitors)},
              {one.swap_wanted_by ? state_chip(one, visit.today())
                                        + html::of<R"(<br><span class="govuk-body-s">{}</span>)">("A visitor cannot go")
                                  : state_chip(one, visit.today())}}});
    }
    Html main = html::page_heading("Visits", scheme->title)
                + html::paragraph("The last twelve months and what is planned, latest first.")
                + html::button({.text = "Plan a visit by hand",
                                .href = list_address(*scheme) + "/new",
                                .classes = "govuk-button--secondary"})
                + html::table(table) + office::page_links(visit, list_address(*scheme), page)
                + office::list_files(list_address(*scheme), "These visits");
    return show(visit, scheme_words(*scheme, "Visits"), main);
}

office::Sheet list_sheet(Visit& visit) {
    office::Sheet sheet{"Visits",
                        {"Reference", "Planned on", "Band", "Place", "Pair", "State", "Why not made", "Minutes waited",
                         "Held", "Could not be seen", "Offered", "Not offered", "Only observed", "Accepted", "Declined",
                         "Worst seen", "Sample"},
                        {},
                        ""};
    auto scheme = scheme_asked_for(visit);
    if (!scheme) return sheet;
    auto visitors = visitors_of(visit.db, scheme->id);
    auto places = places_of(visit.db, scheme->id);
    auto number = [](auto count) { return count ? std::to_string(*count) : std::string(); };
    for (const auto& one : visits_between(visit.db, scheme->id, listed(visit)))
        sheet.rows.push_back({one.reference, iso(one.planned_on), label_of(one.band), place_name(places, one.place),
                              pair_in_words(one, visitors), label_of(one.state), one.not_made_because.text,
                              number(minutes_waited(one)), number(one.held), number(one.unavailable),
                              number(one.offered), number(one.not_offered), number(one.observed_only),
                              number(one.accepted), number(one.declined),
                              one.state == VisitState::made ? label_of(one.worst) : "", one.is_sample ? "Yes" : "No"});
    return sheet;
}

// ---- Planned by hand ----

html::Select visitor_select(const char* name, const char* label, const std::vector<Visitor>& visitors,
                            const Visit& visit, const Problems& problems) {
    html::Select select{.name = name,
                        .label = label,
                        .error = html::error_of(problems, name),
                        .value = std::string(visit.typed(name)),
                        .options = {{"", "Choose a visitor"}}};
    for (const auto& visitor : visitors)
        select.options.push_back({visitor.reference, visitor.reference + ", " + visitor.name});
    return select;
}

http::Response plan_form(Visit& visit, const VisitScheme& scheme, const Problems& problems) {
    SchemeVisit fresh;
    fresh.planned_on = visit.today();
    html::Select place{.name = "place",
                       .label = "Which place?",
                       .error = html::error_of(problems, "place"),
                       .value = std::string(visit.typed("place")),
                       .options = {{"", "Choose a place"}}};
    for (const auto& one : places_of(visit.db, scheme.id))
        place.options.push_back({std::to_string(one.id.value), one.name});
    auto visitors = visitors_of(visit.db, scheme.id);
    Html main = html::error_summary(problems) + html::page_heading("Plan a visit by hand", scheme.title)
                + office::form_begin(visit, list_address(scheme) + "/new") + html::select(place)
                + described_controls(visit, scheme_visit_fields().shape(), &fresh, {"planned_on", "band"}, problems)
                + html::select(visitor_select("first", "First visitor", visitors, visit, problems))
                + html::select(visitor_select("second", "Second visitor", visitors, visit, problems))
                + html::button({.text = "Plan the visit"}) + office::form_end();
    auto words = scheme_words(scheme, "Plan a visit by hand", !problems.empty());
    words.trail.emplace_back("Visits", list_address(scheme));
    return show(visit, words, html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response show_plan(Visit& visit) {
    auto scheme = scheme_asked_for(visit);
    return scheme ? plan_form(visit, *scheme, {}) : not_found(visit);
}

void read_visitor(Visit& visit, const VisitScheme& scheme, const SchemeVisit& planned, const char* name,
                  Id<Visitor>& chosen, Problems& problems) {
    auto visitor = find_visitor(visit.db, visit.typed(name));
    if (!visitor || visitor->scheme != scheme.id) problems.add(name, "Choose a visitor of the scheme");
    else if (!may_visit_on(*visitor, planned.planned_on))
        problems.add(name, "They cannot visit on " + in_words(planned.planned_on) + ". "
                               + standing_in_words(*visitor, planned.planned_on));
    else if (planned.is_of(visitor->id)) problems.add(name, "Choose two different visitors");
    else chosen = visitor->id;
}

http::Response plan(Visit& visit) {
    auto scheme = scheme_asked_for(visit);
    if (!scheme) return not_found(visit);
    SchemeVisit typed;
    typed.scheme = scheme->id;
    auto problems = read_form(scheme_visit_fields(), {"planned_on", "band"}, visit.typed_of(), typed, visit.today());
    auto place = find_place(visit.db, *scheme, visit.typed("place"));
    if (!place) problems.add("place", "Choose a place of the scheme");
    else typed.place = place->id;
    read_visitor(visit, *scheme, typed, "first", typed.first_visitor, problems);
    read_visitor(visit, *scheme, typed, "second", typed.second_visitor, problems);
    if (!problems.empty()) return plan_form(visit, *scheme, problems);
    auto kept = visit.change([&](office::Change& change) { return add_visit(change, typed); });
    return saved(visit, address_of(visit, *scheme, *kept), "Visit " + kept->reference + " is planned");
}

// ---- Not made ----

http::Response miss_form(Visit& visit, const VisitAsked& asked, const Problems& problems) {
    html::Radios state{.name = "state",
                       .legend = "What became of it?",
                       .error = html::error_of(problems, "state"),
                       .value = std::string(visit.typed("state")),
                       .legend_classes = "govuk-fieldset__legend--s"};
    state.options = {{.value = "missed", .text = "It was missed"}, {.value = "cancelled", .text = "It was cancelled"}};
    auto address = address_of(visit, asked.scheme, asked.visit);
    Html main = html::error_summary(problems) + html::page_heading("A visit that was not made", asked.visit.reference)
                + html::paragraph("It stays among the visits that were planned.")
                + office::form_begin(visit, address + "/not-made") + html::radios(state)
                + described_controls(visit, scheme_visit_fields().shape(), &asked.visit, {"not_made_because"}, problems)
                + html::button({.text = "Save"}) + office::form_end();
    return show(visit, visit_words(visit, asked, "Not made", !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_miss(Visit& visit) {
    auto asked = visit_asked_for(visit);
    return asked ? miss_form(visit, *asked, {}) : not_found(visit);
}

http::Response miss(Visit& visit) {
    auto asked = visit_asked_for(visit);
    if (!asked) return not_found(visit);
    auto state = choice_of<VisitState>(visit.typed("state"));
    if (!state || (*state != VisitState::missed && *state != VisitState::cancelled))
        return miss_form(visit, *asked, Problems{{{"state", "Select what became of it"}}});
    auto problems =
        read_form(scheme_visit_fields(), {"not_made_because"}, visit.typed_of(), asked->visit, visit.today());
    if (!problems.empty()) return miss_form(visit, *asked, problems);
    auto kept = visit.change([&](office::Change& change) -> Result<SchemeVisit> {
        return keep_visit(change, TRY(not_made(asked->visit, *state, asked->visit.not_made_because)));
    });
    if (kept) return saved(visit, address_of(visit, asked->scheme, *kept), "The visit is " + folded(label_of(*state)));
    return kept.has_problems() ? miss_form(visit, *asked, kept.problems()) : refuse(visit, kept.refusal());
}

// ---- A swap ----

http::Response swap_form(Visit& visit, const VisitAsked& asked, const Problems& problems) {
    auto all = visitors_of(visit.db, asked.scheme.id);
    std::vector<Visitor> pair, others;
    for (const auto& visitor : all)
        if (asked.visit.is_of(visitor.id)) pair.push_back(visitor);
        else if (may_visit_on(visitor, asked.visit.planned_on)) others.push_back(visitor);
    Html main = html::error_summary(problems) + html::page_heading("Send somebody else", asked.visit.reference)
                + html::paragraph(when_in_words(asked.visit) + ", " + asked.place.name + ".");
    if (!asked.visit.swap_because.text.empty())
        main += html::inset_text({.text = "Cannot go, because: " + asked.visit.swap_because.text});
    main += office::form_begin(visit, address_of(visit, asked.scheme, asked.visit) + "/swap")
            + html::select(visitor_select("out", "Who does not go?", pair, visit, problems))
            + html::select(visitor_select("in", "Who goes instead?", others, visit, problems))
            + html::button({.text = "Send them"}) + office::form_end();
    return show(visit, visit_words(visit, asked, "Send somebody else", !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_swap(Visit& visit) {
    auto asked = visit_asked_for(visit);
    return asked ? swap_form(visit, *asked, {}) : not_found(visit);
}

http::Response swap(Visit& visit) {
    auto asked = visit_asked_for(visit);
    if (!asked) return not_found(visit);
    auto out = find_visitor(visit.db, visit.typed("out")), in = find_visitor(visit.db, visit.typed("in"));
    Problems problems;
    if (!out) problems.add("out", "Choose who does not go");
    if (!in) problems.add("in", "Choose who goes instead");
    if (!problems.empty()) return swap_form(visit, *asked, problems);
    auto kept = visit.change([&](office::Change& change) -> Result<SchemeVisit> {
        return keep_visit(change, TRY(swapped(asked->visit, out->id, *in)));
    });
    if (kept) return saved(visit, address_of(visit, asked->scheme, *kept), in->reference + " goes instead");
    return kept.has_problems() ? swap_form(visit, *asked, kept.problems()) : refuse(visit, kept.refusal());
}

} // namespace

void mount_visits(office::Routes& at) {
    auto run = may(Right::run_visits);
    const std::string all = "/work/visiting/{scheme}/visits", one = all + "/{visit}";
    at.list(all, list_page, list_sheet, run, "See the visits of a scheme");
    at.get(all + "/new", show_plan, run, "Open the form that plans a visit by hand");
    at.post(all + "/new", plan, run, "Plan a visit by hand");
    at.get(one + "/not-made", show_miss, run, "Open the form that says why a visit was not made");
    at.post(one + "/not-made", miss, run, "Say that a visit was missed or cancelled, and why");
    at.get(one + "/swap", show_swap, run, "Open the form that sends another visitor");
    at.post(one + "/swap", swap, run, "Send another visitor in the place of one of a pair");
}

} // namespace reeve::scrutiny
