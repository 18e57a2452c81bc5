// What the public sees: the year's programme of consultation, each consultation with whom it asks, and a calendar.
#include "consultation/analysis_desk.h"
#include "consultation/consultation_pages.h"
#include "consultation/consultation_view.h"
#include "html/buttons.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/tables.h"
#include "office/calendar_lines.h"
#include "office/list_files.h"
#include "office/office.h"
#include "office/question_parts.h"
#include "office/routes.h"

namespace reeve::consultation {
namespace {

using html::Html;
using office::Visit;

office::PageWords public_words(const std::string& title) {
    office::PageWords words{.title = title, .section = "Consultations", .trail = {}, .is_public = true};
    if (title != "Consultations") words.trail.emplace_back("Consultations", "/consultations");
    return words;
}

void tell_next_change(Visit& visit, const Consultation& consultation) {
    if (auto next = next_change(consultation, visit.now)) visit.changes_at(*next);
}

Html programme_table(Visit& visit, const std::vector<Consultation>& list, const char* caption, const char* id) {
    html::Table table{
        .caption = caption, .caption_id = id, .head = {{"Consultation"}, {"Opens"}, {"Closes"}, {"State"}}};
    table.is_stacked = true;
    for (const auto& consultation : list)
        table.rows.push_back({{{html::link({.text = consultation.title, .href = public_address(consultation)})},
                               {in_words(consultation.opens)},
                               {in_words(consultation.closes)},
                               {chip(consultation, visit.now)}}});
    return table.rows.empty() ? Html() : html::table(table);
}

Html part_of(Visit& visit, const std::vector<Consultation>& all, std::initializer_list<ConsultationStanding> standings,
             const char* caption, const char* id) {
    std::vector<Consultation> list;
    for (const auto& consultation : all)
        if (std::find(standings.begin(), standings.end(), standing_of(consultation, visit.now)) != standings.end())
            list.push_back(consultation);
    return programme_table(visit, list, caption, id);
}

http::Response programme(Visit& visit) {
    using enum ConsultationStanding;
    auto all = public_consultations(visit.db);
    for (const auto& consultation : all) tell_next_change(visit, consultation);
    Html main = html::page_heading("Consultations")
                + html::lead_paragraph("What the office asks people, when, and what it does with the answers.");
    auto tables = part_of(visit, all, {open}, "Open now", "open") + part_of(visit, all, {coming}, "Coming", "coming")
                  + part_of(visit, all, {closed, analysed, published}, "Closed", "closed")
                  + part_of(visit, all, {withdrawn}, "Withdrawn", "withdrawn");
    main += tables.empty() ? html::paragraph("No consultation is open or planned yet.") : tables;
    main += office::list_files(
        "/consultations", "This programme",
        html::of<" Or take it into {}.">(html::link({.text = "your calendar", .href = "/consultations.ics"})));
    return show(visit, public_words("Consultations"), main);
}

office::Sheet programme_sheet(Visit& visit) {
    office::Sheet sheet{
        "Programme of consultation", {"Reference", "Title", "Kind", "Opens", "Closes", "State", "Plan"}, {}, ""};
    for (const auto& consultation : public_consultations(visit.db))
        sheet.rows.push_back({consultation.reference, consultation.title, label_of(consultation.kind),
                              iso(consultation.opens), iso(consultation.closes),
                              label_of(standing_of(consultation, visit.now)), consultation.plan});
    return sheet;
}

// One event for the opening and one for the closing, which nobody should miss.
void add_event(office::CalendarFile& file, const Consultation& consultation, const char* which, Moment at,
               const std::string& words) {
    file.line("BEGIN", "VEVENT");
    file.line("UID", consultation.reference + "-" + which + "@reeve");
    file.line("SEQUENCE", std::to_string(consultation.version - 1));
    file.line("DTSTAMP", office::calendar_moment(consultation.ready_at.value_or(consultation.opens)));
    file.line("DTSTART", office::calendar_moment(at));
    file.words("SUMMARY", words + ": " + consultation.title);
    file.line("STATUS", consultation.state == ConsultationState::withdrawn ? "CANCELLED" : "CONFIRMED");
    file.line("END", "VEVENT");
}

http::Response calendar(Visit& visit) {
    office::CalendarFile file("Consultations", "Consultations: " + visit.office.names().office, 12);
    for (const auto& consultation : public_consultations(visit.db)) {
        add_event(file, consultation, "opens", consultation.opens, "Consultation opens");
        add_event(file, consultation, "closes", consultation.closes, "Consultation closes");
    }
    http::Response response;
    response.type = "text/calendar; charset=utf-8";
    response.body = file.closed();
    return response;
}

std::optional<Consultation> asked_for(Visit& visit) {
    auto consultation = find_consultation(visit.db, visit.part("reference"));
    return consultation && is_public(*consultation) ? consultation : std::nullopt;
}

Html ways_to_answer(const Consultation& consultation, Moment now) {
    auto address = public_address(consultation);
    if (!is_open(consultation, now)) return {};
    return html::button({.text = "Answer now", .href = address + "/answer", .is_start = true})
           + html::paragraph(html::link({.text = "Go on with saved answers", .href = address + "/saved"}));
}

Html how_many(Visit& visit, const Consultation& consultation) {
    auto counts = response_counts(visit.db, consultation.id);
    auto standing = standing_of(consultation, visit.now);
    if (standing == ConsultationStanding::coming || standing == ConsultationStanding::withdrawn) return {};
    // A handful is not told while people still answer.
    if (counts.accepted < 5) return html::paragraph("Fewer than 5 responses have been accepted.");
    return html::paragraph(counted(counts.accepted, "response") + " have been accepted"
                           + (standing == ConsultationStanding::open ? " so far." : "."));
}

Html questions_part(Visit& visit, const Consultation& consultation) {
    std::vector<html::Content> items;
    for (const auto& question : questions_asked(visit.db, consultation)) items.push_back(question.wording);
    return html::section_heading("What we ask", "questions") + html::numbered_list(items);
}

http::Response one(Visit& visit) {
    auto consultation = asked_for(visit);
    if (!consultation) return not_found(visit);
    tell_next_change(visit, *consultation);
    Html main = html::page_heading(consultation->title, "Consultation " + consultation->reference);
    main += html::of<"<p class=\"govuk-body\">{}</p>">(chip(*consultation, visit.now)) + sample_note(*consultation);
    main += html::render_prose(consultation->about) + ways_to_answer(*consultation, visit.now);
    main += links_to_results(visit.db, *consultation);
    main += html::summary_list({.rows = facts(*consultation)}) + how_many(visit, *consultation);
    main += strands_table(strands_of(visit.db, consultation->id)) + questions_part(visit, *consultation);
    main +=
        html::section_heading("What we do with your answers")
        + html::paragraph("You need no account, and we set no cookie. Who you are is asked only if you wish to hear "
                          "from us, is kept apart from your answers, and is deleted after "
                          + in_words(consultation->delete_after) + " together with words of your own.");
    return show(visit, public_words(consultation->title), html::text_column(main));
}

} // namespace

void mount_public_consultations(office::Routes& at) {
    at.cached_list("/consultations", programme, programme_sheet, "See what the office asks people, and when");
    at.get("/consultations.ics", calendar, office::anyone(), "Subscribe to the dates of consultations");
    at.cached("/consultations/{reference}", one, "See what a consultation is about, whom it asks and until when");
}

} // namespace reeve::consultation
