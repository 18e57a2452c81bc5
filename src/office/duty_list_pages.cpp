// The staff list of duties with its filters, twins and calendar, and its part of My work.
#include "html/buttons.h"
#include "html/casework.h"
#include "html/headings.h"
#include "html/sample.h"
#include "office/duty_feed.h"
#include "office/duty_pages.h"
#include "office/duty_parts.h"

namespace reeve::office {
namespace {

using html::Html;

constexpr const char* list_address = "/work/duties";
constexpr std::size_t most_on_my_work = 8;

DutyBook book_of(Visit& visit, Date until) { return duty_book(visit.db, visit.office.duties(), visit.today(), until); }

std::string lead_words(const DutyBook& book) {
    auto late = count_standing(book.items, DutyStanding::late), due = count_standing(book.items, DutyStanding::due);
    auto done = count_standing(book.items, DutyStanding::done),
         after = count_standing(book.items, DutyStanding::done_late);
    auto withheld = count_standing(book.items, DutyStanding::withheld);
    return counted(late, "is", "are") + " late and " + counted(due, "is", "are") + " due in the next 60 days. "
           + counted(done + after, "was", "were") + " done since " + in_words(book.beginning.since) + ", "
           + with_commas(after) + " of them late, and " + with_commas(withheld) + " withheld.";
}

Html publication_line(Visit& visit) {
    auto decision = duty_publication(visit.db);
    auto words = decision.is_public ? html::of<"The public sees the duties at {} since {}.">(
                     html::link({.text = "/duties", .href = "/duties"}), in_words(decision.decided_on))
                                    : html::of<"The public does not see the duties.">();
    if (visit.may(Right::publish_papers))
        words += html::of<" {}">(html::link({.text = "Change who sees them", .href = "/work/duties/publication"}));
    return html::small_paragraph(words);
}

http::Response list_page(Visit& visit) {
    auto filter = asked_duty_filter(visit);
    auto due_by = asked_due_by(visit);
    auto book = book_of(visit, due_by);
    Html main = html::page_heading("Duties");
    main += html::lead_paragraph(lead_words(book));
    main += html::paragraph("What the law asks of the office, by when, and what shows that it was done. Each rule says "
                            "where it stands and when it was last checked. It is research, not legal advice.");
    auto shown = listed_items(visit, DutyReader::staff);
    Html list = html::paragraph(html::count_line(shown.empty() ? 0 : 1, static_cast<std::int64_t>(shown.size()),
                                                 static_cast<std::int64_t>(shown.size()), "duty", "duties"));
    list += duty_table(visit, shown, DutyReader::staff,
                       filter.open_only ? "Nothing is open until " + in_words(due_by) + ". Choose All to see the rest."
                                        : "No duty matches. Clear the filters to see all.");
    main += html::filtered_list(duty_filters(visit, list_address, filter, due_by), list);
    main += duty_files(visit, list_address) + publication_line(visit);
    return show(visit, {.title = "Duties", .section = "My work"}, main);
}

Sheet list_sheet(Visit& visit) {
    return duty_sheet(listed_items(visit, DutyReader::staff), visit.today(), DutyReader::staff);
}

http::Response list_calendar(Visit& visit) {
    constexpr int days_ahead = 366;
    auto open = open_duties(visit.db, visit.office.duties(), visit.today(), visit.today() + days_ahead);
    http::Response response;
    response.type = "text/calendar; charset=utf-8";
    response.body = duty_calendar(open, visit.office.names().office, "", "", visit.today());
    return response;
}

} // namespace

Html duties_block(Visit& visit) {
    if (!visit.may(Right::manage_registers)) return {};
    auto items = open_duties(visit.db, visit.office.duties(), visit.today(), visit.today() + duty_due_days);
    Html made = html::section_heading("What the law asks for");
    auto all = html::link({.text = "All duties", .href = list_address});
    if (items.empty()) return made + html::paragraph(html::of<"Nothing is due in the next 60 days. {}">(all));
    auto total = static_cast<std::int64_t>(items.size());
    if (items.size() > most_on_my_work) items.erase(items.begin() + most_on_my_work, items.end());
    std::vector<html::Content> lines;
    for (const auto& item : items)
        lines.emplace_back(html::of<"{} ({}): {}{}">(
            html::link({.text = item.duty->title, .href = address_of(*item.duty)}), item.occasion.subject,
            folded(standing_words(item.facts, visit.today())), html::sample_mark(item.is_sample())));
    made += html::bullet_list(lines);
    return made + html::paragraph(html::of<"{} late or due in the next 60 days. {}">(counted(total, "is", "are"), all));
}

void mount_duty_list(Routes& at) {
    at.list(list_address, list_page, list_sheet, may(Right::read_office),
            "See what the law asks of the office, by when, and whether it was done");
    at.get(std::string(list_address) + ".ics", list_calendar, may(Right::read_office),
           "Take the last days of open duties into a calendar");
}

} // namespace reeve::office
