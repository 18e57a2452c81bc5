// The staff pages of the volunteers of a scheme: all of them, one with their visits, and the form that keeps them.
#include "html/buttons.h"
#include "html/headings.h"
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

const std::vector<std::string_view> columns = {"name",       "email",       "recruited_on", "vetted_until",
                                               "trained_on", "term_begins", "term_ends",    "left_on"};

struct Asked {
    VisitScheme scheme;
    Visitor visitor;
};

std::optional<Asked> asked_for(Visit& visit) {
    auto scheme = scheme_asked_for(visit);
    if (!scheme) return std::nullopt;
    if (visit.part("visitor").empty()) {
        Visitor fresh;
        fresh.scheme = scheme->id;
        fresh.recruited_on = visit.today();
        return Asked{*scheme, fresh};
    }
    auto visitor = find_visitor(visit.db, visit.part("visitor"));
    if (!visitor || visitor->scheme != scheme->id) return std::nullopt;
    return Asked{*scheme, *visitor};
}

std::string list_address(const VisitScheme& scheme) { return desk_address(scheme) + "/visitors"; }
std::string address_of(const Asked& asked) { return list_address(asked.scheme) + "/" + asked.visitor.reference; }

std::string times_in_words(const std::vector<SchemeVisit>& visits, Date today) {
    std::int64_t made = 0, to_come = 0;
    for (const auto& visit : visits) {
        made += visit.state == VisitState::made ? 1 : 0;
        to_come += visit.state == VisitState::planned && visit.planned_on >= today ? 1 : 0;
    }
    return std::to_string(made) + " made, " + std::to_string(to_come) + " to come";
}

http::Response list_page(Visit& visit) {
    auto scheme = scheme_asked_for(visit);
    if (!scheme) return not_found(visit);
    html::Table table{.caption = "Visitors",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "visitors-table",
                      .head = {{"Visitor"}, {"Name"}, {"Standing"}, {"Visits"}},
                      .empty_text = "No visitor is kept yet.",
                      .is_stacked = true};
    for (const auto& visitor : visitors_of(visit.db, scheme->id))
        table.rows.push_back(
            {{{html::link({.text = visitor.reference, .href = list_address(*scheme) + "/" + visitor.reference})},
              {visitor.name},
              {standing_in_words(visitor, visit.today())},
              {times_in_words(visits_of_visitors(visit.db, {visitor}), visit.today())}}});
    Html main = html::page_heading("Visitors", scheme->title)
                + html::paragraph("A visitor can be drawn for a rota while they are trained, cleared and within their "
                                  "term.")
                + html::table(table) + html::button({.text = "Add a visitor", .href = list_address(*scheme) + "/new"});
    return show(visit, scheme_words(*scheme, "Visitors"), main);
}

http::Response one_page(Visit& visit) {
    auto asked = asked_for(visit);
    if (!asked) return not_found(visit);
    const auto& visitor = asked->visitor;
    html::SummaryList list;
    auto add = [&](const char* key, const std::string& value) { list.rows.push_back({.key = key, .value = value}); };
    auto day = [](const std::optional<Date>& date) { return date ? in_words(*date) : std::string("Not yet"); };
    add("Name", visitor.name);
    add("Email address", visitor.email.empty() ? "None: they cannot sign in" : visitor.email);
    add("Standing", standing_in_words(visitor, visit.today()));
    add("Recruited on", in_words(visitor.recruited_on));
    add("Cleared until", day(visitor.vetted_until));
    add("Trained on", day(visitor.trained_on));
    add("Term", visitor.term_begins ? in_words(Period{*visitor.term_begins, *visitor.term_ends}) : "None yet");
    auto visits = visits_of_visitors(visit.db, {visitor});
    add("Visits", times_in_words(visits, visit.today()));
    Html main = html::page_heading(visitor.reference, asked->scheme.title) + html::sample_line(visitor.is_sample)
                + html::summary_list(list)
                + html::button({.text = "Change the visitor", .href = address_of(*asked) + "/change"})
                + office::history_block(visit, visitor_fields().shape(), visitor.id.value);
    auto words = scheme_words(asked->scheme, visitor.reference);
    words.trail.emplace_back("Visitors", list_address(asked->scheme));
    return show(visit, words, main);
}

http::Response form_of(Visit& visit, const Asked& asked, const Problems& problems, const Refusal* conflict = nullptr) {
    const auto& visitor = asked.visitor;
    auto title = visitor.id ? "Change " + visitor.reference : std::string("Add a visitor");
    office::RecordForm form{visitor_fields().shape(),
                            columns,
                            &visitor,
                            visitor.id ? address_of(asked) + "/change" : list_address(asked.scheme) + "/new",
                            visitor.id ? "Save changes" : "Add the visitor",
                            visitor.id ? address_of(asked) : list_address(asked.scheme),
                            {}};
    auto words = scheme_words(asked.scheme, title, !problems.empty());
    words.trail.emplace_back("Visitors", list_address(asked.scheme));
    return record_form_page(visit, words, html::page_heading(title, asked.scheme.title), form, problems, conflict);
}

http::Response show_form(Visit& visit) {
    auto asked = asked_for(visit);
    return asked ? form_of(visit, *asked, {}) : not_found(visit);
}

http::Response keep_typed(Visit& visit) {
    auto asked = asked_for(visit);
    if (!asked) return not_found(visit);
    auto typed = asked->visitor;
    auto problems = read_form(visitor_fields(), columns, visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return form_of(visit, *asked, problems);
    if (typed.id) typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change(
        [&](office::Change& change) { return typed.id ? keep_visitor(change, typed) : add_visitor(change, typed); });
    if (kept) return saved(visit, address_of({asked->scheme, *kept}), "Visitor " + kept->reference + " is saved");
    return kept.has_problems() ? form_of(visit, *asked, kept.problems()) : form_of(visit, *asked, {}, &kept.refusal());
}

} // namespace

void mount_visitors(office::Routes& at) {
    auto run = may(Right::run_visits);
    const std::string all = "/work/visiting/{scheme}/visitors";
    at.get(all, list_page, run, "See the visitors of a scheme and how often each went");
    at.get(all + "/new", show_form, run, "Open the form that adds a visitor");
    at.post(all + "/new", keep_typed, run, "Add a visitor to a scheme");
    at.get(all + "/{visitor}", one_page, run, "See one visitor with clearance, training and term");
    at.get(all + "/{visitor}/change", show_form, run, "Open the form that changes a visitor");
    at.post(all + "/{visitor}/change", keep_typed, run, "Change a visitor, or say that they left");
}

} // namespace reeve::scrutiny
