// The pages every site of the office has.
#include "office/plain_pages.h"
#include "html/headings.h"
#include "html/pattern_page.h"

namespace reeve::office {
namespace {

using html::Html;

// Answers from the database, so that a program that lost it is not called healthy.
http::Response health(Visit& visit) {
    Office::change_counter(visit.db);
    auto response = http::plain_text(200, "ok\n");
    response.header("Cache-Control", "no-store");
    return response;
}

bool is_from_this_machine(const http::Request& request) {
    return request.address == "127.0.0.1" || request.address == "::1";
}

std::string metric(const Meter& meter) {
    std::string name = meter.name;
    return "# HELP " + name + " " + meter.help + "\n# TYPE " + name + " " + meter.kind + "\n" + name + " "
           + std::to_string(meter.value()) + "\n";
}

http::Response metrics(Visit& visit) {
    if (!is_from_this_machine(visit.request) && !visit.may(Right::manage_office))
        return refuse(visit,
                      {"These numbers are read from the machine the program runs on.", "", Refusal::Kind::forbidden});
    std::string text;
    for (const auto& meter : visit.office.meters()) text += metric(meter);
    text += metric({"reeve_changes_total", "Changes kept in the database.", "counter",
                    [&] { return Office::change_counter(visit.db); }});
    text +=
        "# HELP reeve_statement_runs_total Runs of each database statement.\n# TYPE reeve_statement_runs_total counter\n";
    for (const auto& statement : visit.office.database().statement_counts())
        text += "reeve_statement_runs_total{name=\"" + replaced(replaced(statement.name, "\\", "\\\\"), "\"", "\\\"")
                + "\"} " + std::to_string(statement.runs) + "\n";
    auto response = http::plain_text(200, text);
    response.type = "text/plain; version=0.0.4; charset=utf-8";
    response.header("Cache-Control", "no-store");
    return response;
}

http::Response accessibility(Visit& visit) {
    Html main = html::page_heading("Accessibility statement");
    main += html::paragraph(
        "We want everyone to be able to use this site: with a keyboard alone, with a screen reader, at four times the text size, "
        "on a phone, and without scripts.");
    main += html::paragraph(
        "It is built to meet the Web Content Accessibility Guidelines 2.2 at level AA. It has not been audited by anybody outside "
        "the office yet, so this statement makes no claim of having met them.");
    main += html::section_heading("If something does not work for you");
    main += html::paragraph(
        "Tell us what you were trying to do. We will send you the information in another form, and put the fault right.");
    return show(visit, {.title = "Accessibility statement", .is_public = true}, html::text_column(main));
}

http::Response contact(Visit& visit) {
    auto names = visit.office.names();
    Html main = html::page_heading("Contact and help");
    if (names.email.empty())
        main += html::paragraph("The " + names.office + " has not said yet how it can be reached through this site.");
    else
        main.add<R"(<p class="govuk-body">Write to the {} at <a class="govuk-link" href="mailto:{}">{}</a>.</p>)">(
            names.office, names.email, names.email);
    main += html::paragraph(
        "In an emergency, or when a crime is happening now, call 999. To report a crime that is over, or to speak to the police, "
        "call 101. This office does not take reports of crime.");
    return show(visit, {.title = "Contact and help", .is_public = true}, html::text_column(main));
}

http::Response patterns(Visit& visit) { return show(visit, {.title = "Patterns"}, html::pattern_page()); }

} // namespace

void mount_plain_pages(Routes& at) {
    at.get("/healthz", health, anyone(), "Say whether the program and its database work");
    at.get("/metrics", metrics, anyone(),
           "Numbers for watching the program, from its own machine or with the right to manage the office");
    at.get("/patterns", patterns, signed_in(), "See every part that pages are made of, in each of its states");
    at.cached("/accessibility", accessibility, "How far everyone can use this site, and what to do where one cannot");
    at.cached("/contact", contact, "How to reach the office, and the police");
}

} // namespace reeve::office
