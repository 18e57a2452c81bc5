// The debrief: one visit becomes several logged actions, notes for a board and feedback dealt with, on one form.
#include "engagement/engagement_pages.h"
#include "engagement/engagement_view.h"
#include "engagement/follow_up_store.h"
#include "office/routes.h"
#include "office/typed_words.h"
#include <charconv>

namespace reeve::engagement {
namespace {

using html::Html;
using office::Visit;

constexpr int action_rows = 5;
constexpr int note_rows = 2;
const std::string usual_board = "Corporate Governance Board";

std::string name_of(const char* what, int row, const char* part) {
    return std::string(what) + "_" + std::to_string(row) + "_" + part;
}

Html action_row(Visit& visit, int row, const std::vector<html::SelectOption>& owners, const Problems& problems) {
    auto title = name_of("action", row, "title"), owner = name_of("action", row, "owner"),
         due = name_of("action", row, "due"), post = name_of("action", row, "outside");
    Html content = html::text_input({.name = title,
                                     .label = "What needs to be done?",
                                     .error = html::error_of(problems, title),
                                     .value = std::string(visit.typed(title))});
    content += html::select({.name = owner,
                             .label = "Owner",
                             .error = html::error_of(problems, owner),
                             .value = std::string(visit.typed(owner)),
                             .options = owners});
    content += html::text_input({.name = due,
                                 .label = "Due date (optional)",
                                 .error = html::error_of(problems, due),
                                 .value = std::string(visit.typed(due)),
                                 .classes = "govuk-input--width-20"});
    content += html::text_input({.name = post,
                                 .label = "Post outside the office that must act (optional)",
                                 .error = html::error_of(problems, post),
                                 .value = std::string(visit.typed(post))});
    return html::fieldset(
        {.legend = "Action " + std::to_string(row), .legend_classes = "govuk-fieldset__legend--s", .content = content});
}

Html feedback_boxes(Visit& visit, const Engagement& engagement) {
    html::Checkboxes boxes{.name = "dealt_with",
                           .legend = "Which of these need nothing more?",
                           .values = visit.typed_fields().all("dealt_with")};
    for (const auto& feedback : feedback_of(visit.db, engagement.id))
        if (feedback.state != FeedbackState::closed)
            boxes.options.push_back({.value = feedback.reference,
                                     .text = shortened(feedback.said.text, 140),
                                     .hint = feedback.reference + ", " + folded(label_of(feedback.state))});
    if (boxes.options.empty()) return html::paragraph("No feedback of this engagement is open.");
    return html::checkboxes(boxes);
}

Html note_row(Visit& visit, int row, const Problems& problems) {
    auto board = name_of("note", row, "board"), subject = name_of("note", row, "subject");
    Html content = html::text_input({.name = subject,
                                     .label = "What to raise (optional)",
                                     .error = html::error_of(problems, subject),
                                     .value = std::string(visit.typed(subject))});
    content += html::text_input({.name = board,
                                 .label = "Board",
                                 .error = html::error_of(problems, board),
                                 .value = visit.has_typed() ? std::string(visit.typed(board)) : usual_board});
    return html::fieldset(
        {.legend = "Item " + std::to_string(row), .legend_classes = "govuk-fieldset__legend--s", .content = content});
}

Html intelligence_control(Visit& visit, const Problems& problems) {
    return html::section_heading("Intelligence")
           + html::paragraph(
               "Only say to which post it was passed. What it was is not kept here: give it to the force in its own system.")
           + html::text_input({.name = "intelligence_to",
                               .label = "Post it was passed to (optional)",
                               .hint = "Like Neighbourhood Area Commander. Several with semicolons between them.",
                               .error = html::error_of(problems, "intelligence_to"),
                               .value = std::string(visit.typed("intelligence_to"))});
}

http::Response form_page(Visit& visit, const Engagement& engagement, const Problems& problems) {
    auto owners = owner_options(visit);
    auto main =
        html::error_summary(problems) + html::page_heading("Debrief", engagement.reference + " " + engagement.title);
    main += html::lead_paragraph("Log what came of the day while it is fresh. Leave empty what does not apply.");
    main += office::form_begin(visit, address_of(engagement) + "/debrief");
    main += html::hidden_field("version", std::to_string(engagement.version));
    main += html::section_heading("Actions");
    for (int row = 1; row <= action_rows; ++row) {
        auto drawn = action_row(visit, row, owners, problems);
        bool is_used = row <= 2 || !visit.typed(name_of("action", row, "title")).empty();
        main += is_used ? drawn : html::details({.summary = "Action " + std::to_string(row), .text = drawn});
    }
    main += html::section_heading("What people said") + feedback_boxes(visit, engagement);
    main += html::section_heading("Noted for a board");
    for (int row = 1; row <= note_rows; ++row) main += note_row(visit, row, problems);
    main += intelligence_control(visit, problems) + html::section_heading("The day");
    main += described_controls(visit, engagement_fields().shape(), &engagement, {"people_met", "summary"}, problems);
    main += html::button_group(
        {html::button({.text = "Save debrief"}), html::link({.text = "Cancel", .href = address_of(engagement)})});
    return show(visit, staff_words("Debrief " + engagement.reference, problems),
                html::text_column(main + office::form_end()), problems.empty() ? 200 : 422);
}

void read_actions(Visit& visit, Debrief& said, Problems& problems) {
    for (int row = 1; row <= action_rows; ++row) {
        auto title = std::string(trimmed(visit.typed(name_of("action", row, "title"))));
        auto owner = visit.typed(name_of("action", row, "owner"));
        auto due = trimmed(visit.typed(name_of("action", row, "due")));
        auto outside = trimmed(visit.typed(name_of("action", row, "outside")));
        if (title.empty() && owner.empty() && due.empty() && outside.empty()) continue;
        ActionRaised action{.title = title, .outside_post = std::string(outside)};
        if (title.empty()) problems.add(name_of("action", row, "title"), "Enter what needs to be done");
        office::add_all(problems,
                        office::too_long(visit, {name_of("action", row, "title")}, office::action_title_limit));
        office::add_all(problems, office::too_long(visit, {name_of("action", row, "outside")}, office::line_limit));
        if (auto read = read_owner(visit, owner, name_of("action", row, "owner"), action); !read)
            problems.list.push_back(read.problems().list.front());
        if (!due.empty()) {
            auto date = parse_date(due, visit.today());
            if (date && *date >= visit.today()) action.due = *date;
            else
                problems.add(name_of("action", row, "due"),
                             date ? "The due date must be today or later" : date.problems().list.front().message);
        }
        said.actions.push_back(action);
    }
}

void read_notes(Visit& visit, Debrief& said, Problems& problems) {
    for (int row = 1; row <= note_rows; ++row) {
        Debrief::Note note{std::string(trimmed(visit.typed(name_of("note", row, "board")))),
                           std::string(trimmed(visit.typed(name_of("note", row, "subject"))))};
        bool is_untouched = note.subject.empty() && (note.board.empty() || note.board == usual_board);
        if (is_untouched) continue;
        if (note.subject.empty()) problems.add(name_of("note", row, "subject"), "Enter what to raise");
        if (note.board.empty()) problems.add(name_of("note", row, "board"), "Enter the board");
        office::add_all(problems,
                        office::too_long(visit, {name_of("note", row, "subject"), name_of("note", row, "board")},
                                         office::line_limit));
        said.notes.push_back(note);
    }
    office::add_all(problems, office::too_long(visit, {"intelligence_to"}, office::line_limit));
    for (const auto& post : split(visit.typed("intelligence_to"), ';'))
        if (!trimmed(post).empty()) said.intelligence_to.emplace_back(trimmed(post));
}

Problems read(Visit& visit, Engagement engagement, Debrief& said) {
    Problems problems;
    read_actions(visit, said, problems);
    read_notes(visit, said, problems);
    said.dealt_with = visit.typed_fields().all("dealt_with");
    for (auto& problem :
         read_form(engagement_fields(), {"people_met", "summary"}, visit.typed_of(), engagement, visit.today()).list)
        problems.list.push_back(problem);
    if (engagement.people_met && *engagement.people_met < 0)
        problems.add("people_met", "The number of people cannot be less than 0");
    said.people_met = engagement.people_met;
    said.summary = engagement.summary;
    return problems;
}

http::Response debrief_page(Visit& visit) {
    auto engagement = find_engagement(visit.db, visit.part("reference"));
    return engagement ? form_page(visit, *engagement, {}) : not_found(visit);
}

http::Response keep(Visit& visit) {
    auto engagement = find_engagement(visit.db, visit.part("reference"));
    if (!engagement) return not_found(visit);
    Debrief said;
    if (auto problems = read(visit, *engagement, said); !problems.empty())
        return form_page(visit, *engagement, problems);
    auto asked = *engagement;
    if (auto problems =
            engagement_fields().shape().find("version")->read(&asked, visit.typed("version"), visit.today());
        !problems.empty())
        return form_page(visit, *engagement, problems);
    auto kept = visit.change([&](office::Change& change) { return keep_debrief(change, asked, said); });
    if (!kept)
        return kept.has_problems() ? form_page(visit, *engagement, kept.problems()) : refuse(visit, kept.refusal());
    auto notice = "The debrief is saved: " + counted(static_cast<std::int64_t>(kept->actions.size()), "action")
                  + " and " + counted(static_cast<std::int64_t>(kept->notes.size()), "note") + " for a board";
    return saved(visit, address_of(*engagement), notice);
}

} // namespace

void mount_debrief_pages(office::Routes& at) {
    auto record = office::may(office::Right::record_engagement);
    at.get("/work/engagement/{reference}/debrief", debrief_page, record,
           "Open the form that turns one visit into several actions");
    at.post("/work/engagement/{reference}/debrief", keep, record, "Record the debrief of an engagement");
}

} // namespace reeve::engagement
