// The pages on which a visit is recorded, made for a phone: the visitors' own list, one visit, its report, the people
// met by custody number, and who cannot go.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/history_pages.h"
#include "office/list_page.h"
#include "office/question_parts.h"
#include "office/record_form.h"
#include "office/typed_words.h"
#include "scrutiny/visit_pages.h"

namespace reeve::scrutiny {
namespace {

using html::Html;
using office::Right;
using office::Visit;

// ---- The visitors' own list ----

http::Response own_page(Visit& visit) {
    auto visitors = visitors_who_are(visit.db, visit.who->person);
    html::Table to_come{.caption = "To come and to record",
                        .head = {{"Visit"}, {"Place"}, {"State"}},
                        .empty_text = "You have no visit to make.",
                        .is_stacked = true},
        made{.caption = "Over",
             .head = {{"Visit"}, {"Place"}, {"State"}},
             .empty_text = "None yet.",
             .is_stacked = true};
    for (const auto& one : visits_of_visitors(visit.db, visitors)) {
        auto asked = with_scheme(visit.db, one);
        auto& table = one.state == VisitState::planned ? to_come : made;
        table.rows.push_back(
            {{{html::of<R"({}<br><span class="govuk-body-s">{}</span>)">(
                  html::link({.text = when_in_words(one), .href = address_of(visit, asked.scheme, one)}),
                  one.reference)},
              {asked.place.name},
              {state_chip(one, visit.today())}}});
    }
    std::reverse(made.rows.begin(), made.rows.end());
    Html main = html::page_heading("Your visits")
                + html::paragraph("Tell nobody where and when you go. Visits are unannounced.") + html::table(to_come)
                + html::table(made);
    return show(visit, {.title = "Your visits", .section = "Your visits"}, main);
}

// ---- One visit ----

html::SummaryList facts_of(Visit& visit, const VisitAsked& asked) {
    const auto& made = asked.visit;
    html::SummaryList list;
    auto add = [&](const std::string& key, html::Content value) {
        list.rows.push_back({.key = key, .value = std::move(value)});
    };
    add("Place", asked.place.name);
    add("Planned for", when_in_words(made));
    add("Visitors", pair_in_words(made, visitors_of(visit.db, asked.scheme.id)));
    add("State", state_chip(made, visit.today()));
    if (!made.not_made_because.text.empty()) add("Why it was not made", made.not_made_because.text);
    if (!made.swap_because.text.empty()) add("A visitor cannot go", made.swap_because.text);
    if (made.state != VisitState::made) return list;
    add("Arrived", in_words(*made.arrived_at));
    add("Let in", in_words(*made.admitted_at) + ", after " + counted(*minutes_waited(made), "minute"));
    if (!made.delay_because.text.empty()) add("Reason for the wait", made.delay_because.text);
    if (asked.scheme.counts_people())
        for (auto column : {"held", "unavailable", "offered", "accepted", "declined", "not_offered", "observed_only"}) {
            const auto* field = scheme_visit_fields().shape().find(column);
            add(field->words.label, field->shown(&made));
        }
    add("Anything of concern", label_of(made.worst));
    add("What was seen",
        made.words.text.empty() ? html::Content("Nothing noted") : html::Content(html::render_prose(made.words)));
    return list;
}

Html answers_view(Visit& visit, const VisitAsked& asked) {
    auto questions = questions_asked(visit.db, asked.scheme, asked.visit.asks_version);
    if (questions.empty() || asked.visit.state != VisitState::made) return {};
    html::SummaryList list;
    list.rows = office::answer_rows(questions, office::answers_of(asked.visit.answers));
    return html::section_heading("Checks", "checks") + html::summary_list(list);
}

Html detainees_view(Visit& visit, const VisitAsked& asked) {
    if (!asked.scheme.counts_people()) return {};
    html::Table table{.caption = "People in custody",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "people-table",
                      .head = {{"Custody number"}, {"Seen"}, {"Rights"}, {"Welfare and conditions"}},
                      .empty_text = "Nobody is listed by custody number.",
                      .is_stacked = true};
    for (const auto& one : detainees_of(visit.db, asked.visit.id)) {
        auto who = std::string(label_of(one.age)) + (one.is_vulnerable ? ", vulnerable" : "")
                   + (one.needs_interpreter ? ", with an interpreter" : "");
        auto seen = std::string(label_of(one.seen)) + (one.why_not.text.empty() ? "" : ": " + one.why_not.text);
        table.rows.push_back({{{html::of<R"({}<br><span class="govuk-body-s">{}</span>)">(one.custody_number, who)},
                               {seen},
                               {label_of(one.rights)},
                               {std::string(label_of(one.welfare)) + "; " + folded(label_of(one.conditions))}}});
    }
    return html::section_heading("People in custody", "people") + html::table(table);
}

Html ways_on(Visit& visit, const VisitAsked& asked) {
    auto at = address_of(visit, asked.scheme, asked.visit);
    bool is_planned = asked.visit.state == VisitState::planned, runs = visit.may(Right::run_visits);
    bool is_made = asked.visit.state == VisitState::made;
    std::vector<Html> buttons;
    auto secondary = [&](const char* text, const std::string& href) {
        buttons.push_back(html::button({.text = text, .href = at + href, .classes = "govuk-button--secondary"}));
    };
    if (is_planned) buttons.push_back(html::button({.text = "Record the visit", .href = at + "/report"}));
    if (is_made) secondary("Correct the record", "/report");
    if (is_made && asked.scheme.counts_people()) secondary("Add a person in custody", "/people/new");
    if (is_made) secondary("Add a concern", "/concerns/new");
    if (is_planned && !runs && !asked.visit.swap_wanted_by) secondary("You cannot go", "/cannot-go");
    if (is_planned && runs) secondary("Send somebody else", "/swap");
    if (is_planned && runs) secondary("It was not made", "/not-made");
    return buttons.empty() ? Html() : html::button_group(buttons);
}

http::Response one_page(Visit& visit) {
    auto asked = visit_asked_for(visit);
    if (!asked) return not_found(visit);
    bool runs = visit.may(Right::run_visits);
    Html main = html::page_heading("Visit " + asked->visit.reference, asked->scheme.title)
                + html::sample_line(asked->visit.is_sample) + html::summary_list(facts_of(visit, *asked))
                + ways_on(visit, *asked);
    main += answers_view(visit, *asked) + detainees_view(visit, *asked);
    if (asked->visit.state == VisitState::made)
        main += html::section_heading("Concerns", "concerns")
                + concerns_table(concerns_of(visit.db, asked->visit.id), visit.today(), runs);
    if (runs) main += office::history_block(visit, scheme_visit_fields().shape(), asked->visit.id.value);
    return show(visit, visit_words(visit, *asked, asked->visit.reference), main);
}

// ---- Its report ----

// "19:40" of a moment, for a control.
std::string clock_typed(const std::optional<Moment>& moment) {
    if (!moment) return "";
    auto time = london_time(*moment);
    auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two(time.hour) + ":" + two(time.minute);
}

Html times_asked(Visit& visit, const SchemeVisit& made, const Problems& problems) {
    auto shown = [&](const char* name, const std::string& stands) {
        return visit.has_typed() ? std::string(visit.typed(name)) : stands;
    };
    auto time = [&](const char* name, const char* label, const std::optional<Moment>& stands) {
        return html::text_input({.name = name,
                                 .label = label,
                                 .hint = "Like 19:40 or 7.40pm.",
                                 .error = html::error_of(problems, name),
                                 .value = shown(name, clock_typed(stands)),
                                 .classes = "govuk-input--width-5"});
    };
    auto day = made.arrived_at ? london_date(*made.arrived_at) : std::min(made.planned_on, visit.today());
    return html::text_input({.name = "visited_on",
                             .label = "On which day did you go?",
                             .hint = "Like 5 September 2026.",
                             .error = html::error_of(problems, "visited_on"),
                             .value = shown("visited_on", in_words(day)),
                             .classes = "govuk-input--width-20"})
           + time("arrived", "When did you arrive?", made.arrived_at)
           + time("admitted", "When were you let in?", made.admitted_at);
}

Html questions_part(Visit& visit, const VisitAsked& asked, int version, const Problems& problems) {
    auto questions = questions_asked(visit.db, asked.scheme, version);
    std::vector<const office::AskedQuestion*> all;
    for (const auto& question : questions) all.push_back(&question);
    auto given = office::answers_of(asked.visit.answers);
    auto typed = visit.has_typed() ? office::typed_in(visit.typed_fields()) : office::typed_as(given);
    return office::question_controls(all, typed, office::AnsweredOn::a_form, problems);
}

// What is asked of a visit: those of its record where it has one, else the scheme's of today.
int version_asked(const VisitAsked& asked) {
    return asked.visit.state == VisitState::made ? asked.visit.asks_version : asked.scheme.asks_version;
}

http::Response report_form(Visit& visit, const VisitAsked& asked, const Problems& problems) {
    const auto& made = asked.visit;
    auto address = address_of(visit, asked.scheme, made) + "/report";
    Html main = html::error_summary(problems) + html::page_heading("Record the visit", made.reference)
                + html::paragraph(asked.place.name + ", " + when_in_words(made) + ".")
                + office::form_begin(visit, address) + html::hidden_field("version", std::to_string(made.version))
                + times_asked(visit, made, problems);
    main += described_controls(visit, scheme_visit_fields().shape(), &made, report_columns(asked.scheme), problems)
            + questions_part(visit, asked, version_asked(asked), problems) + html::button({.text = "Save the visit"})
            + office::form_end();
    return show(visit, visit_words(visit, asked, "Record the visit", !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_report(Visit& visit) {
    auto asked = visit_asked_for(visit);
    if (!asked) return not_found(visit);
    if (auto move = visit_moves().move(asked->visit.state, VisitState::made); !move)
        return refuse(visit, move.refusal());
    return report_form(visit, *asked, {});
}

// The times of a visit; let in after midnight is the next day.
void read_times(const Visit& visit, SchemeVisit& made, Problems& problems) {
    auto day = trimmed(visit.typed("visited_on")).empty()
                   ? Result<Date>(one_problem("Enter the day you went"))
                   : parse_date(trimmed(visit.typed("visited_on")), visit.today());
    if (!day) problems.add("visited_on", day.problems().list.front().message);
    auto read = [&](const char* name, const char* missing) -> std::optional<Moment> {
        auto typed = trimmed(visit.typed(name));
        auto time = typed.empty() ? Result<TimeOfDay>(one_problem(missing)) : parse_time(typed);
        if (!time) problems.add(name, time.problems().list.front().message);
        return time && day ? std::optional(from_london(*day, *time)) : std::nullopt;
    };
    made.arrived_at = read("arrived", "Enter when you arrived");
    made.admitted_at = read("admitted", "Enter when you were let in");
    constexpr std::int64_t half_a_day = 12 * 3'600'000LL;
    if (made.arrived_at && made.admitted_at
        && made.arrived_at->milliseconds - made.admitted_at->milliseconds > half_a_day)
        made.admitted_at = Moment{made.admitted_at->milliseconds + 2 * half_a_day};
}

http::Response report(Visit& visit) {
    auto asked = visit_asked_for(visit);
    if (!asked) return not_found(visit);
    auto typed = asked->visit;
    Problems problems;
    read_times(visit, typed, problems);
    office::add_all(problems, read_form(scheme_visit_fields(), report_columns(asked->scheme), visit.typed_of(), typed,
                                        visit.today()));
    typed.asks_version = version_asked(*asked);
    auto questions = questions_asked(visit.db, asked->scheme, typed.asks_version);
    auto answers = office::read_answers(questions, office::typed_in(visit.typed_fields()), office::AnsweredOn::a_form,
                                        visit.today());
    office::add_all(problems, answers.problems);
    office::add_all(problems, office::unknown_ticks(questions, visit.typed_fields()));
    for (const auto& problem : check_report(typed, asked->scheme, visit.now).list)
        if (!problems.has(problem.member)) problems.list.push_back(problem);
    if (!problems.empty()) return report_form(visit, *asked, problems);
    typed.answers = office::to_text(answers.answers);
    typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](office::Change& change) { return keep_report(change, asked->scheme, typed); });
    if (kept) return saved(visit, address_of(visit, asked->scheme, *kept), "Visit " + kept->reference + " is recorded");
    return kept.has_problems() ? report_form(visit, *asked, kept.problems()) : refuse(visit, kept.refusal());
}

// ---- A person in custody, a concern, and who cannot go: forms of the same build ----

struct SmallForm {
    const char* title;
    const char* lead;
    const char* path;
    const char* button;
    const Shape& shape;
    const std::vector<std::string_view>& columns;
    const void* record;
};

http::Response small_form(Visit& visit, const VisitAsked& asked, const SmallForm& form, const Problems& problems) {
    Html main = html::error_summary(problems) + html::page_heading(form.title, asked.visit.reference)
                + html::paragraph(form.lead)
                + office::form_begin(visit, address_of(visit, asked.scheme, asked.visit) + form.path)
                + described_controls(visit, form.shape, form.record, form.columns, problems)
                + html::button({.text = form.button}) + office::form_end();
    return show(visit, visit_words(visit, asked, form.title, !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response person_form(Visit& visit, const VisitAsked& asked, const Problems& problems) {
    VisitDetainee fresh;
    return small_form(visit, asked,
                      {"Add a person in custody", "By custody number alone. Never write a name.", "/people/new",
                       "Add the person", visit_detainee_fields().shape(), detainee_columns(), &fresh},
                      problems);
}

http::Response show_person(Visit& visit) {
    auto asked = visit_asked_for(visit);
    return asked && asked->scheme.counts_people() ? person_form(visit, *asked, {}) : not_found(visit);
}

http::Response add_person(Visit& visit) {
    auto asked = visit_asked_for(visit);
    if (!asked || !asked->scheme.counts_people()) return not_found(visit);
    VisitDetainee typed;
    auto problems = read_form(visit_detainee_fields(), detainee_columns(), visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return person_form(visit, *asked, problems);
    auto kept = visit.change([&](office::Change& change) { return add_detainee(change, asked->visit, typed); });
    if (!kept) return kept.has_problems() ? person_form(visit, *asked, kept.problems()) : refuse(visit, kept.refusal());
    return saved(visit, address_of(visit, asked->scheme, asked->visit), "The person is added");
}

http::Response concern_form(Visit& visit, const VisitAsked& asked, const Problems& problems) {
    VisitConcern fresh;
    return small_form(visit, asked,
                      {"Add a concern", "What you raised with the force while you were there.", "/concerns/new",
                       "Add the concern", visit_concern_fields().shape(), concern_columns(), &fresh},
                      problems);
}

http::Response show_concern(Visit& visit) {
    auto asked = visit_asked_for(visit);
    return asked ? concern_form(visit, *asked, {}) : not_found(visit);
}

http::Response add_typed_concern(Visit& visit) {
    auto asked = visit_asked_for(visit);
    if (!asked) return not_found(visit);
    VisitConcern typed;
    auto problems = read_form(visit_concern_fields(), concern_columns(), visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return concern_form(visit, *asked, problems);
    auto kept =
        visit.change([&](office::Change& change) { return add_concern(change, asked->scheme, asked->visit, typed); });
    if (!kept)
        return kept.has_problems() ? concern_form(visit, *asked, kept.problems()) : refuse(visit, kept.refusal());
    return saved(visit, address_of(visit, asked->scheme, asked->visit), "Concern " + kept->reference + " is added");
}

const std::vector<std::string_view> swap_columns = {"swap_because"};

http::Response cannot_form(Visit& visit, const VisitAsked& asked, const Problems& problems) {
    return small_form(visit, asked,
                      {"You cannot go", "The scheme's manager then sends somebody else.", "/cannot-go",
                       "Tell the manager", scheme_visit_fields().shape(), swap_columns, &asked.visit},
                      problems);
}

http::Response show_cannot(Visit& visit) {
    auto asked = visit_asked_for(visit);
    return asked ? cannot_form(visit, *asked, {}) : not_found(visit);
}

http::Response cannot_go(Visit& visit) {
    auto asked = visit_asked_for(visit);
    if (!asked) return not_found(visit);
    if (asked->visit.state != VisitState::planned)
        return refuse(visit, {"This visit is over.", "", Refusal::Kind::conflict});
    auto typed = asked->visit;
    auto problems = read_form(scheme_visit_fields(), swap_columns, visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return cannot_form(visit, *asked, problems);
    for (const auto& visitor : visitors_who_are(visit.db, visit.who->person))
        if (typed.is_of(visitor.id)) typed.swap_wanted_by = visitor.id;
    auto kept = visit.change([&](office::Change& change) { return keep_visit(change, typed); });
    if (!kept) return refuse(visit, kept.refusal());
    return saved(visit, address_of(visit, asked->scheme, *kept), "The manager is told that you cannot go");
}

} // namespace

void mount_visit_reports(office::Routes& at) {
    for (const auto& [one, access] : {std::pair("/work/visiting/{scheme}/visits/{visit}", may(Right::run_visits)),
                                      std::pair("/visiting/{visit}", may(Right::make_visits))}) {
        const std::string here = one;
        at.get(here, one_page, access, "See one visit with its counts, checks and concerns");
        at.get(here + "/report", show_report, access, "Open the form on which a visit is recorded");
        at.post(here + "/report", report, access, "Record a visit, or correct its record");
        at.get(here + "/people/new", show_person, access, "Open the form that adds a person in custody");
        at.post(here + "/people/new", add_person, access, "Add a person in custody by number");
        at.get(here + "/concerns/new", show_concern, access, "Open the form that adds a concern");
        at.post(here + "/concerns/new", add_typed_concern, access, "Add a concern that was raised on a visit");
    }
    at.get("/visiting", own_page, may(Right::make_visits), "See one's own visits");
    at.get("/visiting/{visit}/cannot-go", show_cannot, may(Right::make_visits),
           "Open the form that says that one cannot go");
    at.post("/visiting/{visit}/cannot-go", cannot_go, may(Right::make_visits), "Say that one cannot go, and why");
}

} // namespace reeve::scrutiny
