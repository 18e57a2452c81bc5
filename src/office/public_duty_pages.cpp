// What the public sees of duties once the office has decided to show them: the living list, one duty, and a calendar.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/casework.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/text_controls.h"
#include "office/duty_feed.h"
#include "office/duty_figures.h"
#include "office/duty_pages.h"
#include "office/duty_parts.h"
#include "office/typed_words.h"

namespace reeve::office {
namespace {

using html::Html;

constexpr const char* public_address = "/duties";

bool is_shown(Visit& visit) { return duty_publication(visit.db).is_public; }

http::Response not_shown(Visit& visit) {
    return refuse(visit, {"This office has not published its duties.", "", Refusal::Kind::absent});
}

http::Response public_list(Visit& visit) {
    if (!is_shown(visit)) return not_shown(visit);
    auto filter = asked_duty_filter(visit);
    auto due_by = asked_due_by(visit);
    auto book = duty_book(visit.db, visit.office.duties(), visit.today(), due_by);
    book.items = for_reader(std::move(book.items), DutyReader::anyone);
    Html main = html::page_heading("What the law asks of us");
    auto late = count_standing(book.items, DutyStanding::late);
    main +=
        html::lead_paragraph("Our duties, by when each is due, and what shows that it was done. "
                             + (late == 0 ? std::string("Nothing is late.") : counted(late, "is", "are") + " late."));
    main += html::paragraph("This is our own reading of the law, and not legal advice. A rule that nobody has checked "
                            "against the law yet says so. Counted since "
                            + in_words(book.beginning.since) + ".");
    auto shown = listed_items(visit, DutyReader::anyone);
    Html list = html::paragraph(html::count_line(shown.empty() ? 0 : 1, static_cast<std::int64_t>(shown.size()),
                                                 static_cast<std::int64_t>(shown.size()), "duty", "duties"));
    list += duty_table(visit, shown, DutyReader::anyone, "Nothing matches. Choose All to see the rest.");
    main += html::filtered_list(duty_filters(visit, public_address, filter, due_by), list)
            + duty_files(visit, public_address);
    return show(visit, {.title = "What the law asks of us", .section = "What we must publish", .is_public = true},
                main);
}

Sheet public_sheet(Visit& visit) {
    if (!is_shown(visit)) return {.title = "Duties", .note = "This office has not published its duties"};
    return duty_sheet(listed_items(visit, DutyReader::anyone), visit.today(), DutyReader::anyone);
}

constexpr int days_ahead = 400;

std::vector<DutyItem> items_for_public(Visit& visit, const Duty& duty) {
    auto items = items_of_duty(visit.db, visit.office.duties(), duty, visit.today(), visit.today() + days_ahead);
    return for_reader(without_later_ones(std::move(items), visit.today()), DutyReader::anyone);
}

http::Response public_duty(Visit& visit) {
    if (!is_shown(visit)) return not_shown(visit);
    auto duty = asked_duty(visit);
    if (!duty) return not_found(visit);
    Html main = html::page_heading(duty->title, "Duty " + duty->reference);
    main += html::render_prose(duty->words) + duty_facts(*duty, visit.today());
    html::Table table{
        .caption = "When it was due, and what shows that it was done",
        .head = {{"Occasion"}, {.text = "Last day", .classes = "govuk-!-width-one-quarter"}, {"Evidence"}},
        .empty_text = "Nothing has set its clock yet.",
        .is_stacked = true};
    for (const auto& item : items_for_public(visit, *duty))
        if (item.has_occasion())
            table.rows.push_back(
                {{{html::of<"{}{}">(item.occasion.subject, html::sample_mark(item.occasion.is_sample))},
                  {due_shown(item, visit.today())},
                  {evidence_shown(visit, item, DutyReader::anyone)}}});
    if (duty->trigger != DutyTrigger::always && is_in_force(*duty, visit.today())) main += html::table(table);
    return show(visit,
                {.title = duty->title,
                 .section = "What we must publish",
                 .trail = {{"What the law asks of us", public_address}},
                 .is_public = true},
                main);
}

Sheet public_duty_sheet(Visit& visit) {
    auto duty = is_shown(visit) ? asked_duty(visit) : std::nullopt;
    if (!duty) return {.title = "Duty"};
    return duty_sheet(items_for_public(visit, *duty), visit.today(), DutyReader::anyone);
}

http::Response public_calendar(Visit& visit) {
    if (!is_shown(visit)) return not_shown(visit);
    auto book = duty_book(visit.db, visit.office.duties(), visit.today(), visit.today() + days_ahead);
    book.items = for_reader(std::move(book.items), DutyReader::anyone);
    auto site = (visit.request.is_https ? "https://" : "http://") + std::string(visit.request.header("host"));
    http::Response response;
    response.type = "text/calendar; charset=utf-8";
    response.body = duty_calendar(book.items, visit.office.names().office, site, "/duties/", visit.today());
    return response;
}

// ---- The decision ----

http::Response decision_form(Visit& visit, const Problems& problems) {
    auto decision = duty_publication(visit.db);
    Html main = html::error_summary(problems) + html::page_heading("Who sees the duties");
    main += html::paragraph("Shown, the page is live: it says what stands today, with what is late. Notes, the chief "
                            "officer's views and who recorded what are never shown.");
    main += form_begin(visit, "/work/duties/publication");
    auto value = visit.has_typed() ? std::string(visit.typed("is_public")) : decision.is_public ? "yes" : "no";
    html::Radios radios{.name = "is_public",
                        .legend = "Show the duties to the public?",
                        .error = html::error_of(problems, "is_public"),
                        .value = value};
    radios.options.push_back({.value = "yes", .text = "Yes, at /duties"});
    radios.options.push_back({.value = "no", .text = "No"});
    main += html::radios(radios);
    main += html::textarea({.name = "reason",
                            .label = "Why?",
                            .error = html::error_of(problems, "reason"),
                            .value = std::string(visit.typed("reason")),
                            .rows = 3});
    main += html::button_group(
                {html::button({.text = "Save decision"}), html::link({.text = "Cancel", .href = "/work/duties"})})
            + form_end();
    return show(visit,
                {.title = "Who sees the duties",
                 .section = "My work",
                 .trail = {{"Duties", "/work/duties"}},
                 .has_errors = !problems.empty()},
                html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response show_decision(Visit& visit) { return decision_form(visit, {}); }

http::Response receive_decision(Visit& visit) {
    bool shows = visit.typed("is_public") == "yes";
    Prose reason{tidied(visit.typed("reason"))};
    auto problems = too_long(visit, {"reason"});
    if (!shows && visit.typed("is_public") != "no")
        problems.add("is_public", "Select whether the public is shown the duties");
    if (reason.text.empty()) problems.add("reason", "Enter why");
    if (!problems.empty()) return decision_form(visit, problems);
    auto kept =
        visit.change([&](Change& change) { return decide_duty_publication(change, shows, reason); }, reason.text);
    if (!kept) return kept.has_problems() ? decision_form(visit, kept.problems()) : refuse(visit, kept.refusal());
    return saved(visit, "/work/duties", shows ? "The public sees the duties" : "The public no longer sees the duties");
}

// What together must hold: a record names a duty and, where its ground asks for it, the chief officer's view.
std::vector<std::string> broken_records(const DutyRegistry& registry, db::Connection& connection) {
    std::vector<std::string> broken;
    for (const auto& record : duty_records(connection)) {
        if (!duty_named(connection, registry, record.duty)) broken.push_back("A record names no duty: " + record.duty);
        if (needs_chief_officer(record.ground) && record.chief_officer_view.text.empty())
            broken.push_back(record.duty + ", " + record.occasion + ", is withheld without the chief officer's view");
    }
    return broken;
}

} // namespace

void mount_duty_publication(Routes& at) {
    at.get("/work/duties/publication", show_decision, may(Right::publish_papers),
           "The form that decides who sees the duties");
    at.post("/work/duties/publication", receive_decision, may(Right::publish_papers),
            "Decide whether the public sees the duties");
    at.list(public_address, public_list, public_sheet, anyone(),
            "Read what the law asks of the office, where it is published");
    at.get("/duties.ics", public_calendar, anyone(), "Subscribe to the last days of duties, where they are published");
    at.list("/duties/{reference}", public_duty, public_duty_sheet, anyone(),
            "Read one duty with what shows that it was done");
}

void mount_duties(Office& office) {
    auto& routes = office.routes();
    mount_duty_list(routes);
    mount_duty_publication(routes);
    mount_duty_record(routes);
    mount_duty_forms(routes);
    mount_duty_rules(routes);
    office.shapes().push_back(&duty_fields().shape());
    office.shapes().push_back(&noted_occasion_fields().shape());
    office.shapes().push_back(&duty_record_fields().shape());
    office.shapes().push_back(&duty_publication_fields().shape());
    const auto* registry = &office.duties();
    for (auto& figure : duty_figures(*registry)) office.figures().add(std::move(figure));
    office.invariants().push_back({"duty-records-hold",
                                   "A record of a duty names one, and has the view its ground asks for",
                                   [registry](db::Connection& db) { return broken_records(*registry, db); }});
}

} // namespace reeve::office
