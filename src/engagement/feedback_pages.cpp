// The feedback inbox: what waits, what each item says, and what becomes of it.
#include "engagement/engagement_pages.h"
#include "engagement/engagement_view.h"
#include "engagement/follow_up_store.h"
#include "office/file_pages.h"
#include "office/history_pages.h"
#include "office/list_files.h"
#include "office/routes.h"
#include "office/typed_words.h"

namespace reeve::engagement {
namespace {

using html::Html;
using office::Visit;

const std::string inbox_address = "/work/engagement/feedback";

// Without a choice the inbox shows what waits.
std::string state_asked(Visit& visit) {
    auto state = visit.query("state");
    if (state == "all") return "";
    return state.empty() ? "new" : std::string(state);
}

std::vector<Feedback> asked(Visit& visit) {
    return feedback_items(visit.db, state_asked(visit), std::string(visit.query("theme")));
}

Html filters(Visit& visit, const std::vector<Theme>& all) {
    auto form = html::of<R"(<form method="get" action="{}" novalidate>)">(inbox_address);
    html::Select states{.name = "state",
                        .label = "State",
                        .value = visit.query("state").empty() ? "new" : std::string(visit.query("state")),
                        .options = {{"all", "All"}}};
    for (const auto& choice : Choices<FeedbackState>::list) states.options.push_back({choice.stored, choice.label});
    html::Select themes{
        .name = "theme", .label = "Theme", .value = std::string(visit.query("theme")), .options = {{"", "All"}}};
    for (const auto& theme : all) themes.options.push_back({theme.slug, theme.title});
    form += html::select(states) + html::select(themes);
    return form + html::button({.text = "Show these", .classes = "govuk-button--secondary"}) + html::of<"</form>">();
}

Html nothing(Visit& visit) {
    if (state_asked(visit) != "new" || !visit.query("theme").empty())
        return html::of<R"(<p class="govuk-body">No feedback matches. {}</p>)">(
            html::link({.text = "Show what is waiting", .href = inbox_address}));
    auto last = feedback_items(visit.db, "", "");
    if (last.empty())
        return html::paragraph(
            "No feedback has been recorded yet. Record something, or import past notes from a spreadsheet.");
    return html::paragraph("Every note has been dealt with. The last was received on " + in_words(last.back().received)
                           + ".");
}

Html inbox_table(Visit& visit, const std::vector<Feedback>& list, const PageOf& page, const std::vector<Theme>& all) {
    Districts districts(visit.db);
    html::Table table{.caption = "Feedback",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "inbox",
                      .head = {{"Note"}, {"About"}, {"Where"}, {"State"}}};
    table.is_stacked = true;
    for (auto at = page.first; at < page.last; ++at) {
        const auto& item = list[at];
        auto district = districts.name(item.area);
        table.rows.push_back({.cells = {{html::link({.text = shortened(item.said.text, 110), .href = address_of(item)})
                                         + html::of<R"(<br><span class="rv-sub">{}, {}, {}</span>)">(
                                             item.reference, in_short(item.received), folded(label_of(item.channel)))},
                                        {item.themes.empty() ? "No theme yet" : theme_words(all, item.themes)},
                                        {district.empty() ? "Not placed yet" : district},
                                        {chip(item)}}});
    }
    return html::table(table);
}

http::Response inbox_page(Visit& visit) {
    auto all = themes(visit.db);
    auto list = asked(visit);
    auto page = page_of(visit, list.size());
    auto main = engagement_menu(visit, inbox_address) + html::page_heading("Feedback inbox");
    if (visit.may(office::Right::read_restricted))
        if (auto past = contacts_past_their_date(visit.db, visit.today()).size()) {
            main +=
                html::warning_text({.text = counted(static_cast<std::int64_t>(past), "person's contact details have",
                                                    "people's contact details have")
                                            + " passed the date they are deleted after."});
            main += office::form_begin(visit, inbox_address + "/forget")
                    + html::button({.text = "Delete these contact details", .classes = "govuk-button--warning"})
                    + office::form_end();
        }
    main += filters(visit, all);
    if (list.empty()) main += nothing(visit);
    else {
        main += html::paragraph(html::count_line(static_cast<std::int64_t>(page.first) + 1,
                                                 static_cast<std::int64_t>(page.last),
                                                 static_cast<std::int64_t>(list.size()), "note"));
        main += inbox_table(visit, list, page, all) + page_links(visit, inbox_address, page);
        main += office::list_files(address_with(visit, inbox_address, {{"page", ""}}));
    }
    return show(visit, staff_words("Feedback inbox"), main);
}

// No names, addresses or words of the public: what a spreadsheet needs for counting.
office::Sheet inbox_sheet(Visit& visit) {
    auto all = themes(visit.db);
    Districts districts(visit.db);
    office::Sheet sheet{"Feedback",
                        {"Reference", "Received", "Channel", "Tone", "Themes", "Place", "District", "Group", "State"},
                        {},
                        "Contact details and people's own words are left out"};
    for (const auto& item : asked(visit))
        sheet.rows.push_back({item.reference, iso(item.received), label_of(item.channel), label_of(item.tone),
                              theme_words(all, item.themes), item.place, districts.name(item.area), item.group_offered,
                              label_of(item.state)});
    return sheet;
}

Html facts(Visit& visit, const Feedback& item) {
    html::SummaryList list;
    auto engagement = find_engagement(visit.db, item.engagement);
    list.rows = {{.key = "Received", .value = in_words(item.received) + ", " + folded(label_of(item.channel))},
                 {.key = "At",
                  .value = engagement ? html::link({.text = engagement->title + ", " + in_words(engagement->held_on),
                                                    .href = address_of(*engagement)})
                                      : html::escaped("No engagement")},
                 {.key = "Place", .value = item.place.empty() ? "None recorded" : item.place},
                 {.key = "Said by", .value = item.group_offered.empty() ? "None recorded" : item.group_offered}};
    if (holds_contact(item)) {
        auto contact = item.contact_name.empty() ? item.contact_email.address
                                                 : item.contact_name + ", " + item.contact_email.address;
        list.rows.push_back(
            {.key = "Wants an answer", .value = visit.may(office::Right::read_restricted) ? contact : "Restricted"});
        list.rows.push_back({.key = "Contact details deleted after",
                             .value = item.delete_after ? in_words(*item.delete_after) : "None recorded"});
    }
    return html::summary_list(list);
}

Html came_of_it(Visit& visit, const Feedback& item) {
    std::vector<html::Content> steps;
    for (const auto& referral : referrals_of(visit.db, item.id))
        steps.push_back("Passed to the " + referral.to_post + " on " + in_words(referral.passed_on)
                        + (referral.reply.text.empty() ? "" : ". Reply: " + referral.reply.text));
    for (const auto& note : board_notes_of(visit.db, item.id))
        steps.push_back("Noted for the " + note.board + ": " + note.subject);
    if (item.answered_on) steps.push_back("Answered on " + in_words(*item.answered_on) + ": " + item.answer.text);
    auto main = steps.empty() ? Html() : html::section_heading("What came of it") + html::bullet_list(steps);
    if (auto actions = actions_from(visit.db, item.reference); !actions.empty())
        main += action_table(visit, actions, "Actions");
    for (const auto& [photo, file] : photos_of(visit.db, item.id))
        main += html::of<R"(<p><img class="rv-photo" src="{}" alt="{}" loading="lazy"></p>)">(office::address_of(file),
                                                                                              photo.alt);
    return main;
}

// Each choice opens what it needs; without scripts all of it is shown.
Html step_choices(Visit& visit, const Feedback& item, const Problems& problems) {
    auto text = [&](const char* name, const char* label, const std::string& fallback = "") {
        return html::text_input({.name = name,
                                 .label = label,
                                 .error = html::error_of(problems, name),
                                 .value = visit.has_typed() ? std::string(visit.typed(name)) : fallback});
    };
    auto owner = html::select({.name = "action_owner",
                               .label = "Owner",
                               .error = html::error_of(problems, "action_owner"),
                               .value = std::string(visit.typed("action_owner")),
                               .options = owner_options(visit)});
    html::Radios steps{.name = "step",
                       .legend = "What happens with it?",
                       .error = html::error_of(problems, "step"),
                       .value = visit.has_typed() ? std::string(visit.typed("step")) : "keep",
                       .legend_classes = "govuk-fieldset__legend--s"};
    steps.options = {
        {.value = "keep", .text = "Nothing more yet"},
        {.value = "passed",
         .text = "Pass it to a post",
         .conditional = text("to_post", "Which post or body?") + text("reason", "Why? (optional)")},
        {.value = "actioned",
         .text = "Make an action",
         .conditional =
             text("action_title", "What needs to be done?") + owner + text("action_due", "Due date (optional)")},
        {.value = "noted",
         .text = "Note it for a board",
         .conditional = text("subject", "What to raise") + text("board", "Board", "Corporate Governance Board")},
        {.value = "answered",
         .text = "Answer it",
         .conditional = html::textarea({.name = "answer",
                                        .label = "What do you tell them?",
                                        .error = html::error_of(problems, "answer"),
                                        .value = std::string(visit.typed("answer")),
                                        .rows = 4})},
        {.value = "closed", .text = "Close it"}};
    if (item.state == FeedbackState::closed) return {};
    return html::radios(steps);
}

http::Response item_page(Visit& visit, const Feedback& item, const Problems& problems) {
    Districts districts(visit.db);
    auto main = html::error_summary(problems) + html::page_heading("Note " + item.reference);
    main += html::of<"<p class=\"govuk-body\">{}</p>">(chip(item)) + html::inset_text({.text = item.said.text})
            + facts(visit, item) + came_of_it(visit, item);
    if (visit.may(office::Right::record_engagement)) {
        auto chosen = visit.has_typed() ? visit.typed_fields().all("theme") : unlisted(item.themes);
        auto area = visit.has_typed()         ? std::string(visit.typed("area"))
                    : districts.of(item.area) ? districts.of(item.area)->code
                                              : "";
        main += html::section_heading("Deal with it") + office::form_begin(visit, address_of(item))
                + html::hidden_field("version", std::to_string(item.version));
        main += theme_boxes(current_themes(visit.db), chosen, "What is it about? (optional)", problems);
        main += html::select({.name = "area",
                              .label = "District (optional)",
                              .error = html::error_of(problems, "area"),
                              .value = area,
                              .options = district_options(districts, "Not placed")});
        main += described_controls(visit, feedback_fields().shape(), &item, {"tone", "public_words"}, problems)
                + step_choices(visit, item, problems);
        main += html::button_group(
            {html::button({.text = "Save and next", .name = "do", .value = "next"}),
             html::button({.text = "Save", .name = "do", .value = "stay", .classes = "govuk-button--secondary"})});
        main += office::form_end();
    }
    main += office::history_block(visit, feedback_fields().shape(), item.id.value);
    auto words = staff_words("Note " + item.reference, problems);
    words.trail = {{"Feedback inbox", inbox_address}};
    return show(visit, words, html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response open_item(Visit& visit) {
    auto item = find_feedback(visit.db, visit.part("reference"));
    return item ? item_page(visit, *item, {}) : not_found(visit);
}

Result<ActionRaised> action_typed(Visit& visit) {
    ActionRaised action{.title = std::string(trimmed(visit.typed("action_title")))};
    Problems problems;
    if (action.title.empty()) problems.add("action_title", "Enter what needs to be done");
    if (auto read = read_owner(visit, visit.typed("action_owner"), "action_owner", action); !read)
        problems.list.push_back(read.problems().list.front());
    if (auto due = trimmed(visit.typed("action_due")); !due.empty()) {
        auto date = parse_date(due, visit.today());
        if (date) action.due = *date;
        else problems.add("action_due", date.problems().list.front().message);
    }
    if (!problems.empty()) return problems;
    return action;
}

Result<Feedback> take_step(Visit& visit, office::Change& change, Feedback item) {
    auto step = visit.typed("step");
    auto text = [&](const char* name) { return std::string(visit.typed(name)); };
    if (step == "passed") return pass_on(change, item, text("to_post"), text("reason"));
    if (step == "actioned") return make_action(change, item, TRY(action_typed(visit)));
    if (step == "noted") return note_for_board(change, item, text("board"), text("subject"));
    if (step == "answered") item = TRY(answer(item, text("answer"), change.today()));
    if (step == "closed") item = TRY(move_on(item, FeedbackState::closed));
    return keep_dealt_with(change, item);
}

// The words of a step that stand in no described field, and the step itself.
Problems step_problems(Visit& visit, const Feedback& item) {
    constexpr std::string_view steps[] = {"keep", "passed", "actioned", "noted", "answered", "closed"};
    auto problems = office::too_long(visit, {"to_post", "subject", "board"}, office::line_limit);
    office::add_all(problems, office::too_long(visit, {"action_title"}, office::action_title_limit));
    office::add_all(problems, office::too_long(visit, {"reason", "answer"}));
    bool is_known = std::find(std::begin(steps), std::end(steps), visit.typed("step")) != std::end(steps);
    if (!is_known && item.state != FeedbackState::closed) problems.add("step", "Select what happens with it");
    return problems;
}

Problems read(Visit& visit, Feedback& item) {
    auto problems = read_form(feedback_fields(), {"tone", "public_words"}, visit.typed_of(), item, visit.today());
    auto current = current_themes(visit.db);
    office::add_all(problems, unknown_themes(visit, current));
    auto kept = unlisted(themes_typed(visit, current));
    for (const auto& slug : unlisted(item.themes)) // a theme that is no longer offered stays with what it was given to
        if (std::none_of(current.begin(), current.end(), [&](const Theme& theme) { return theme.slug == slug; }))
            kept.push_back(slug);
    item.themes = listed(kept);
    Districts districts(visit.db);
    auto area = std::string(visit.typed("area"));
    const auto* before = districts.of(item.area);
    if (!area.empty() && !districts.of(area)) problems.add("area", "Select a district from the list");
    else if (area != (before ? before->code : "")) item.area = area;
    office::add_all(problems, step_problems(visit, item));
    for (auto& problem :
         feedback_fields().shape().find("version")->read(&item, visit.typed("version"), visit.today()).list)
        problems.list.push_back(problem);
    return problems;
}

http::Response deal(Visit& visit) {
    auto stands = find_feedback(visit.db, visit.part("reference"));
    if (!stands) return not_found(visit);
    auto item = *stands;
    if (auto problems = read(visit, item); !problems.empty()) return item_page(visit, *stands, problems);
    auto kept = visit.change([&](office::Change& change) { return take_step(visit, change, item); });
    if (!kept) return kept.has_problems() ? item_page(visit, *stands, kept.problems()) : refuse(visit, kept.refusal());
    auto notice = "Note " + item.reference + " is saved";
    if (visit.typed("do") == "stay") return saved(visit, address_of(item), notice);
    auto reader = visit.office.database().read();
    auto next = next_waiting(*reader, item.id);
    return saved(visit, next ? address_of(*next) : inbox_address, notice);
}

http::Response forget(Visit& visit) {
    auto forgotten =
        visit.change([](office::Change& change) { return forget_contacts(change); }, "The date of deletion has passed");
    return saved(visit, inbox_address,
                 counted(forgotten, "person's contact details are", "people's contact details are") + " deleted");
}

} // namespace

void mount_feedback_pages(office::Routes& at) {
    at.list(inbox_address, inbox_page, inbox_sheet, office::may(office::Right::read_office),
            "See what people said, what waits first");
    at.post(inbox_address + "/forget", forget, office::may(office::Right::read_restricted),
            "Delete contact details that have passed their date");
    at.get(inbox_address + "/{reference}", open_item, office::may(office::Right::read_office),
           "See what somebody said and what came of it");
    at.post(inbox_address + "/{reference}", deal, office::may(office::Right::record_engagement),
            "Deal with feedback: theme, place, pass on, action, note, answer");
}

} // namespace reeve::engagement
