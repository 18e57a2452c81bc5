// What the pages of visiting schemes share.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/status_chip.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "scrutiny/visit_pages.h"

namespace reeve::scrutiny {

using html::Html;
using office::Right;
using office::Visit;

std::optional<VisitScheme> scheme_asked_for(Visit& visit) { return find_scheme(visit.db, visit.part("scheme")); }

office::PageWords scheme_words(const VisitScheme& scheme, std::string title, bool has_errors) {
    office::PageWords words{.title = std::move(title), .section = "Scrutiny", .has_errors = has_errors};
    words.trail = {{"Scrutiny", "/work/scrutiny"}};
    if (words.title != scheme.title) words.trail.emplace_back(scheme.title, desk_address(scheme));
    return words;
}

VisitAsked with_scheme(db::Connection& connection, SchemeVisit visit) {
    auto scheme = db::find(connection, visit_scheme_fields(), visit.scheme);
    auto place = db::find(connection, visit_place_fields(), visit.place);
    if (!scheme || !place) throw Fault(visit.reference + " is of no scheme or place");
    return {std::move(visit), *scheme, *place};
}

std::optional<VisitAsked> visit_asked_for(Visit& visit) {
    auto found = find_visit(visit.db, visit.part("visit"));
    if (!found) return std::nullopt;
    auto asked = with_scheme(visit.db, *found);
    if (!visit.part("scheme").empty() && asked.scheme.reference != visit.part("scheme")) return std::nullopt;
    if (visit.may(Right::run_visits)) return asked;
    for (const auto& visitor : visitors_who_are(visit.db, visit.who->person))
        if (found->is_of(visitor.id)) return asked;
    return std::nullopt;
}

std::string address_of(const Visit& visit, const VisitScheme& scheme, const SchemeVisit& made) {
    if (!visit.may(Right::run_visits)) return "/visiting/" + made.reference;
    return desk_address(scheme) + "/visits/" + made.reference;
}

office::PageWords visit_words(const Visit& visit, const VisitAsked& asked, std::string title, bool has_errors) {
    auto address = address_of(visit, asked.scheme, asked.visit);
    bool is_below = title != asked.visit.reference;
    if (!visit.may(Right::run_visits)) {
        office::PageWords words{.title = std::move(title), .section = "Your visits", .has_errors = has_errors};
        words.trail = {{"Your visits", "/visiting"}};
        if (is_below) words.trail.emplace_back(asked.visit.reference, address);
        return words;
    }
    auto words = scheme_words(asked.scheme, std::move(title), has_errors);
    words.trail.emplace_back("Visits", desk_address(asked.scheme) + "/visits");
    if (is_below) words.trail.emplace_back(asked.visit.reference, address);
    return words;
}

std::string pair_in_words(const SchemeVisit& visit, const std::vector<Visitor>& visitors) {
    std::vector<std::string> pair;
    for (auto id : {visit.first_visitor, visit.second_visitor})
        for (const auto& visitor : visitors)
            if (visitor.id == id) pair.push_back(visitor.reference);
    return pair.empty() ? "Nobody" : list_of(pair);
}

Html state_chip(const SchemeVisit& visit, Date today) {
    using html::Standing;
    if (visit.state == VisitState::made) return html::status_chip(Standing::done, "Made");
    if (visit.state == VisitState::planned && visit.planned_on >= today)
        return html::status_chip(Standing::not_started, "Planned");
    if (visit.state == VisitState::planned) return html::status_chip(Standing::needs_attention, "Not recorded yet");
    return html::status_chip(Standing::off_track, label_of(visit.state));
}

Html state_chip(const VisitConcern& concern, Date today) {
    using html::Standing;
    auto standing = concern.state == ConcernState::closed ? Standing::done
                    : is_late(concern, today)             ? Standing::off_track
                                                          : Standing::needs_attention;
    return html::status_chip(standing, label_of(concern.state));
}

std::string address_of(const VisitConcern& concern) { return "/work/visit-concerns/" + concern.reference; }

Html concerns_table(const std::vector<VisitConcern>& concerns, Date today, bool are_linked) {
    html::Table table{.caption = "Concerns",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "concerns-table",
                      .head = {{"Concern"}, {"Raised"}, {"How bad"}, {"State"}},
                      .empty_text = "No concern is recorded. The report of a visit raises them.",
                      .is_stacked = true};
    for (const auto& concern : concerns) {
        Html name = are_linked ? html::link({.text = concern.reference, .href = address_of(concern)})
                               : html::escaped(concern.reference);
        table.rows.push_back(
            {{{html::of<R"({}<br><span class="govuk-body-s">{}</span>)">(name, label_of(concern.about))},
              {in_words(concern.raised_on)},
              {label_of(concern.grade)},
              {html::of<R"({}<br><span class="govuk-body-s">{}</span>)">(state_chip(concern, today),
                                                                         standing_in_words(concern, today))}}});
    }
    return html::table(table);
}

PeriodAsked period_asked(Visit& visit) {
    PeriodAsked asked{{months_later(visit.today(), -12) + 1, visit.today()}, {}};
    auto read = [&](const char* name, Date& day) {
        auto typed = trimmed(visit.query(name));
        if (typed.empty()) return;
        if (auto date = parse_date(typed, visit.today())) day = *date;
        else asked.problems.add(name, date.problems().list.front().message);
    };
    auto stands = asked.period;
    read("first", asked.period.first);
    read("last", asked.period.last);
    if (asked.problems.empty() && asked.period.last < asked.period.first)
        asked.problems.add("last", "The last day must not be before the first, " + in_words(asked.period.first));
    if (!asked.problems.empty()) asked.period = stands;
    return asked;
}

Html period_form(Visit& visit, const std::string& address, const PeriodAsked& asked) {
    auto day = [&](const char* name, const char* label, Date value) {
        auto typed = std::string(visit.query(name));
        return html::text_input({.name = name,
                                 .label = label,
                                 .hint = "Like 5 September 2026.",
                                 .error = html::error_of(asked.problems, name),
                                 .value = typed.empty() ? in_words(value) : typed,
                                 .classes = "govuk-input--width-20"});
    };
    return html::of<R"(<form method="get" action="{}" novalidate>{}{}{}</form>)">(
        address, day("first", "From", asked.period.first), day("last", "To", asked.period.last),
        html::button({.text = "Show these days", .classes = "govuk-button--secondary"}));
}

} // namespace reeve::scrutiny
