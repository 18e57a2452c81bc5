// A matter noted for a board: when it was raised there, and what came of it.
#include "engagement/engagement_pages.h"
#include "engagement/engagement_view.h"
#include "engagement/follow_up_store.h"
#include "office/history_pages.h"
#include "office/routes.h"

namespace reeve::engagement {
namespace {

using html::Html;
using office::Visit;

const std::vector<std::string_view> columns = {"subject", "board", "raised_on", "outcome"};

std::string address_of(const BoardNote& note) { return "/work/engagement/board-notes/" + note.reference; }

http::Response note_page(Visit& visit, const BoardNote& note, const Problems& problems) {
    auto main = html::error_summary(problems)
                + html::page_heading(note.subject, note.reference + ", noted on " + in_words(note.noted_on));
    if (visit.may(office::Right::record_engagement)) {
        main +=
            office::form_begin(visit, address_of(note)) + html::hidden_field("version", std::to_string(note.version));
        main += described_controls(visit, board_note_fields().shape(), &note, columns, problems);
        main += html::button({.text = "Save"}) + office::form_end();
    } else {
        main +=
            html::paragraph("For the " + note.board + ". "
                            + (note.raised_on ? "Raised on " + in_words(*note.raised_on) + ". " : "Not raised yet. ")
                            + note.outcome.text);
    }
    main += office::history_block(visit, board_note_fields().shape(), note.id.value);
    return show(visit, staff_words(note.reference + " " + note.subject, problems), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response open_note(Visit& visit) {
    auto note = find_board_note(visit.db, visit.part("reference"));
    return note ? note_page(visit, *note, {}) : not_found(visit);
}

http::Response keep_note(Visit& visit) {
    auto stands = find_board_note(visit.db, visit.part("reference"));
    if (!stands) return not_found(visit);
    auto note = *stands;
    auto problems = read_form(board_note_fields(), columns, visit.typed_of(), note, visit.today());
    for (auto& problem :
         board_note_fields().shape().find("version")->read(&note, visit.typed("version"), visit.today()).list)
        problems.list.push_back(problem);
    if (problems.empty()) problems = problems_with(note, visit.today());
    if (!problems.empty()) return note_page(visit, *stands, problems);
    auto kept = visit.change([&](office::Change& change) { return keep_board_note(change, note); });
    if (!kept) return refuse(visit, kept.refusal());
    return saved(visit, address_of(note), note.reference + " is saved");
}

http::Response list_page(Visit& visit) {
    html::Table table{.caption = "Noted for a board",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "notes",
                      .head = {{"Item"}, {"Board"}, {"Noted on"}, {"Raised on"}}};
    table.empty_text = "Nothing has been noted for a board yet. Do it in a debrief, or in the feedback inbox.";
    table.is_stacked = true;
    for (const auto& note : board_notes(visit.db))
        table.rows.push_back({.cells = {{html::link({.text = note.subject, .href = address_of(note)})},
                                        {note.board},
                                        {in_words(note.noted_on)},
                                        {note.raised_on ? in_words(*note.raised_on) : "Not yet"}}});
    return show(visit, staff_words("Noted for a board"),
                engagement_menu(visit, "/work/engagement/board-notes") + html::page_heading("Noted for a board")
                    + html::table(table));
}

} // namespace

void mount_board_note_pages(office::Routes& at) {
    at.get("/work/engagement/board-notes", list_page, office::may(office::Right::read_office),
           "See what was noted to raise at a board");
    at.get("/work/engagement/board-notes/{reference}", open_note, office::may(office::Right::read_office),
           "See a note for a board and what came of it");
    at.post("/work/engagement/board-notes/{reference}", keep_note, office::may(office::Right::record_engagement),
            "Say when a note was raised at the board and what came of it");
}

} // namespace reeve::engagement
