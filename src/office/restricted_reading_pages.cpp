// The page that asks why a restricted record is opened, and the list of who read what.
#include "office/restricted_reading_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/tables.h"
#include "office/list_files.h"
#include "office/office.h"

namespace reeve::office {
namespace {

using html::Html;

constexpr int readings_shown = 20;
constexpr int readings_listed = 1000;

RestrictedReading reading_by(const Visit& visit, const RestrictedRecord& record, std::string reason,
                             const std::string& what) {
    RestrictedReading reading;
    reading.record_table = record.table;
    reading.record_id = record.id;
    reading.record_words = record.words;
    reading.person = visit.who->person;
    reading.post = visit.who->post;
    reading.reason = std::move(reason);
    reading.read_at = visit.now;
    reading.what = what;
    return reading;
}

// A reading changes no record, so nothing kept ready has to be made anew for it.
void note(Visit& visit, const RestrictedReading& reading) {
    visit.office.database().write_transaction(
        [&](db::Transaction& tx) { note_reading(tx, visit.office.ids(), reading); });
}

http::Response question(Visit& visit, const RestrictedDoor& door, const Problems& problems) {
    const auto& field = *restricted_reading_fields().shape().find("reason");
    auto title = "Why are you opening " + door.record.words + "?";
    auto main = html::error_summary(problems) + html::page_heading(title)
                + html::paragraph("This record is restricted. Every reading is noted with your post, the time and your "
                                  "reason, and those who check the audit log can see it.")
                + form_begin(visit, door.address + "/open")
                + html::control(field, std::string(visit.typed("reason")), problems)
                + html::button({.text = "Open " + door.record.words}) + form_end();
    return show(visit, {.title = "Restricted record", .section = door.section, .has_errors = !problems.empty()},
                html::text_column(main), problems.empty() ? 200 : 422);
}

html::Table readings_table(const std::vector<RestrictedReading>& readings, bool names_record) {
    html::Table table{.caption = "Readings",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "readings",
                      .head = {{"When"}, {"Who"}, {"What"}, {"Why"}},
                      .empty_text = "Nobody has read one yet.",
                      .is_stacked = true};
    for (const auto& reading : readings)
        table.rows.push_back({{{in_words(reading.read_at)},
                               {reading.post},
                               {names_record ? reading.record_words + ": " + folded(reading.what) : reading.what},
                               {reading.reason}}});
    return table;
}

http::Response readings_page(Visit& visit) {
    auto main = html::page_heading("Readings of restricted records")
                + html::paragraph("Who opened which record, when, and the reason they gave; newest first, at most "
                                  "1,000. What stands in the records is not told here.")
                + html::table(readings_table(latest_readings(visit.db, readings_listed), true))
                + list_files("/history/readings");
    return show(visit,
                {.title = "Readings of restricted records",
                 .section = "Settings",
                 .trail = {{"History of the office", "/history"}}},
                main);
}

Sheet readings_sheet(Visit& visit) {
    Sheet sheet{.title = "Readings of restricted records", .columns = {"When", "Who", "Record", "What", "Why"}};
    for (const auto& reading : latest_readings(visit.db, readings_listed))
        sheet.rows.push_back({iso(reading.read_at), reading.post, reading.record_words, reading.what, reading.reason});
    return sheet;
}

} // namespace

std::optional<http::Response> stop_at_door(Visit& visit, const RestrictedDoor& door, const std::string& what) {
    if (!visit.who) return not_found(visit);
    auto reason = reason_given(visit.db, visit.who->person, door.record, visit.today());
    if (!reason) return question(visit, door, {});
    note(visit, reading_by(visit, door.record, *reason, what));
    return std::nullopt;
}

http::Response open_door(Visit& visit, const RestrictedDoor& door) {
    RestrictedReading typed;
    auto problems = read_form(restricted_reading_fields(), {"reason"}, visit.typed_of(), typed, visit.today());
    if (problems.empty()) problems = check_reason(typed.reason);
    if (!problems.empty()) return question(visit, door, problems);
    visit.office.database().write_transaction([&](db::Transaction& tx) {
        spend_form(visit, tx);
        note_reading(tx, visit.office.ids(), reading_by(visit, door.record, typed.reason, "Opened"));
    });
    visit.form_is_spent = true;
    return http::see_other(door.address);
}

html::Html readings_block(Visit& visit, const RestrictedRecord& record) {
    auto total = reading_count(visit.db, record);
    auto shown = std::min<std::int64_t>(total, readings_shown);
    return html::section_heading("Who read this record", "readings-of-it")
           + html::paragraph(html::count_line(total ? 1 : 0, shown, total, "reading"))
           + html::table(readings_table(readings_of(visit.db, record, readings_shown), false));
}

void mount_restricted_readings(Routes& routes) {
    routes.list("/history/readings", readings_page, readings_sheet, may(Right::read_history),
                "See who read which restricted record, and why");
}

} // namespace reeve::office
