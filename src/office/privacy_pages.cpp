// Both pages are written from the descriptions of the records, so that a field about people cannot be left out.
#include "office/privacy_pages.h"
#include "html/headings.h"
#include "html/tables.h"
#include "office/privacy.h"
#include "office/routes.h"

namespace reeve::office {
namespace {

using html::Html;

std::string label_of_field(const Field& field) {
    std::string label = field.words.label;
    return label.empty() ? capitalised(replaced(field.column, "_", " ")) : label;
}

std::vector<PersonalRecord> records_of(Visit& visit) {
    return personal_records(visit.office.shapes(), visit.office.purposes());
}

// "Name: seen by only those here whose work needs it, kept for two years at most."
html::Content told(const Field& field) {
    return label_of_field(field) + ": seen by " + words_of(field.words.audience) + ", kept "
           + words_of(field.words.keep);
}

Html notice_of(const PersonalRecord& record) {
    std::vector<html::Content> lines;
    for (const auto* field : record.fields) lines.push_back(told(*field));
    auto part = html::sub_heading(capitalised(record.shape->noun));
    if (!record.why.empty()) part += html::paragraph(record.why);
    return part + html::bullet_list(lines);
}

Html machine_notice() {
    std::vector<html::Content> lines;
    for (const auto& keep : machine_keeps())
        if (keep.concerns_public) lines.push_back(std::string(keep.what) + ", kept " + keep.how_long + ". " + keep.why);
    return html::bullet_list(lines);
}

Html rights(Visit& visit) {
    Html part = html::section_heading("Your rights");
    part += html::paragraph(
        "You may ask what is held about you, have it corrected, and in many cases have it removed (UK GDPR, articles 15 to 17). "
        "Where it is removed, it goes from the record and from all the record's history.");
    auto email = visit.office.names().email;
    if (!email.empty())
        part.add<R"(<p class="govuk-body">Write to <a class="govuk-link" href="mailto:{}">{}</a>.</p>)">(email, email);
    return part
           + html::paragraph(
               "If you are not content with the answer, you may complain to the Information Commissioner.");
}

http::Response privacy_page(Visit& visit) {
    auto names = visit.office.names();
    Html main = html::page_heading("Privacy");
    main +=
        html::paragraph("This site sets no cookies for the public, stores nothing in your browser and counts nobody.");
    main += html::paragraph(
        "People who work here sign in. One cookie keeps them signed in, for twelve hours at most, and is gone when they sign out.");
    main += html::paragraph(
        "The " + names.office
        + " keeps what follows because its work in the public interest needs it (UK GDPR, article 6(1)(e)). "
          "Pages show what was said only as counts and themes, never with your name.");
    main += html::section_heading("What we keep about people");
    for (const auto& record : records_of(visit)) main += notice_of(record);
    main += html::section_heading("What the site itself keeps") + machine_notice() + rights(visit);
    return show(visit, {.title = "Privacy", .is_public = true}, html::text_column(main));
}

Sheet register_sheet(Visit& visit) {
    Sheet sheet{.title = "Privacy register", .columns = {"Record", "What", "Why", "Seen by", "Kept"}};
    for (const auto& record : records_of(visit))
        for (const auto* field : record.fields)
            sheet.rows.push_back({capitalised(record.shape->noun), label_of_field(*field),
                                  record.why.empty() ? "Not said yet" : record.why, words_of(field->words.audience),
                                  words_of(field->words.keep)});
    for (const auto& keep : machine_keeps())
        sheet.rows.push_back(
            {"The program itself", keep.what, keep.why, "people who look after the program", keep.how_long});
    return sheet;
}

http::Response register_page(Visit& visit) {
    auto sheet = register_sheet(visit);
    Html main = html::page_heading("Privacy register");
    main += html::paragraph(
        "Everything that is held about people, read from the descriptions of the records themselves. It is the office's record of "
        "processing (UK GDPR, article 30) as far as this program goes. The public reads its part under Privacy.");
    html::Table table{.caption = "Personal data",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "personal-data",
                      .is_scrolled = true};
    for (const auto& column : sheet.columns) table.head.push_back({column});
    for (const auto& row : sheet.rows) {
        html::TableRow cells;
        for (const auto& cell : row) cells.cells.push_back({cell});
        table.rows.push_back(std::move(cells));
    }
    main += html::table(table);
    return show(visit, {.title = "Privacy register", .section = "Settings", .trail = {{"Registers", "/registers"}}},
                main);
}

} // namespace

void mount_privacy(Office& office) {
    office.routes().cached("/privacy", privacy_page, "What this site keeps about whom, why and how long");
    office.routes().list("/privacy-register", register_page, register_sheet, may(Right::read_office),
                         "See every field that is about people, who sees it and how long it is kept");
    office.purposes().push_back(
        {"person", "So that people who work here can sign in, and so that the history says which post did what."});
}

} // namespace reeve::office
