// The patterns of what pages say: callouts, tables, summaries, states, papers and ways to find one's way.
#include "html/components.h"
#include "html/pattern_page.h"
#include "html/prose.h"

namespace reeve::html {

namespace {

Html callouts() {
    return error_summary(
               {.errors = {{"Enter what the person told you", "#p-say-wrong"}, {"Select an action first", ""}},
                .stays_unfocused = true})
           + notification_banner({.text = "A pre-election period begins on 25 March 2028.",
                                  .title_id = "p-banner",
                                  .stays_unfocused = true})
           + notification_banner({.text = "3 chasers were sent. The next goes on 28 September.",
                                  .tone = Tone::success,
                                  .title = "Done",
                                  .title_id = "p-banner-done",
                                  .role = "region",
                                  .stays_unfocused = true})
           + panel({.title = "Application sent", .text = "Your reference is G-PZ3-11.", .heading_level = 3})
           + panel({.title = "Publish this paper?",
                    .text = "Anyone can read it from then on.",
                    .interrupts = true,
                    .actions = {{.text = "Publish now", .is_button = true, .type = "submit"},
                                {.text = "Go back", .href = "#callouts"}},
                    .heading_level = 3})
           + warning_text({.text = "Counts under 5 are withheld."})
           + inset_text({.text = "No rounds are open. The next is planned for January 2027."})
           + details({.summary = "How this is counted", .text = "One day can cover more than one area."})
           + tag({.text = "Draft", .classes = "govuk-tag--grey"});
}

Html states() {
    Html made;
    for (int i = 0; i < 7; ++i) made += paragraph(status_chip(static_cast<Standing>(i)));
    Date today = date_of(2026, 9, 25);
    made += two_readings(
        {Standing::on_track, Standing::needs_attention, "1 of 11 actions is more than 14 days late", "4 August 2026"});
    return made + due_bar(today - 23, today) + due_bar(today + 4, today) + due_bar(today + 36, today)
           + due_bar(today - 23, today, true);
}

Html cards() {
    return card_grid({.cards = {{.title = "Visible policing",
                                 .href = "#cards",
                                 .standing = Standing::on_track,
                                 .counts = {"9 of 14 actions done", "Next: estates review, due 12 November 2026"}},
                                {.title = "Business crime",
                                 .href = "#cards",
                                 .standing = Standing::needs_attention,
                                 .counts = {"4 of 11 actions done", "1 action is 23 days late"}}}});
}

Html tables() {
    std::vector<TableRow> rows{{.cells = {{row_checkbox("A-0412")}, {"Ask about car cruising"}, {"£4,250"}}},
                               {.cells = {{row_checkbox("A-0398")}, {"Report on victim satisfaction"}, {"[c]"}}}};
    Table list{.caption = "Actions (2)",
               .caption_id = "p-actions",
               .head = {{.text = "Choose", .is_hidden = true},
                        {.text = "Action", .sort_href = "?sort=-title", .sorting = Sorting::ascending},
                        {.text = "Cost", .is_numeric = true, .sort_href = "?sort=cost"}},
               .rows = rows,
               .first_cell_is_header = false,
               .note = symbol_note(rows),
               .is_stacked = true};
    Table wide{.caption = "Awards by year",
               .caption_id = "p-awards",
               .head = {{.text = "Area"},
                        {.text = "2024/25", .is_numeric = true},
                        {.text = "2025/26 [p]", .is_numeric = true}},
               .rows = {{.cells = {{"City"}, {"£39,305.40"}, {"£12,000"}}},
                        {.cells = {{"Total"}, {"£39,305.40"}, {"£12,000"}}, .is_total = true}},
               .is_scrolled = true};
    return paragraph(count_line(26, 50, 68, "action")) + table(list) + table(wide)
           + table({.caption = "Actions", .empty_text = "No actions match. 68 actions are hidden by your filters."});
}

Html summaries() {
    return summary_list({.rows = {{.key = "Report author",
                                   .value = "Director of Governance",
                                   .actions = {{.href = "#summaries", .hidden_text = "report author"}}},
                                  {.key = "Classification", .value = "Official"}}})
           + summary_card({.title = "Row 7",
                           .heading_level = 3,
                           .actions = {{.text = "Leave out", .href = "#summaries"}},
                           .list = {.rows = {{.key = "Due", .value = "31/09/2026 is not a real date"}}}})
           + task_list({.items = {{.title = "Your organisation", .href = "#summaries", .status = "Completed"},
                                  {.title = "What it will cost",
                                   .href = "#summaries",
                                   .hint = "The most is £10,000.",
                                   .status = tag({.text = "There is a problem", .classes = "govuk-tag--red"})},
                                  {.title = "Check and send",
                                   .status = "Cannot start yet",
                                   .status_classes = "govuk-task-list__status--cannot-start-yet"}}});
}

Html papers() {
    Html cited = cited_number({.text = "80 reports", .reference = "F-0231", .href = "#papers"});
    Html small = cited_number(
        {.text = "+371%", .reference = "F-0232", .href = "#papers", .is_sample = true, .is_small_base = true});
    return numbered_paragraphs(
               {{.number = 24,
                 .text = of<"Over the period {} were made, up from 17 ({}).">(cited, small),
                 .beside = escaped("1 action, 2 measures")},
                {.number = 25,
                 .text = escaped("The Panel is asked to:"),
                 .sub_paragraphs = {escaped("examine the report;"), escaped("make any recommendation.")}}})
           + compared(changes_between("We will open two stations in 2026.", "We will open three new stations in 2026."))
           + paragraph(unlinked_number("24 per cent"))
           + provenance({{"Question asked", "Count of reports between 1 May and 31 July 2026"},
                         {"Source", "Crimestoppers monthly return, received 4 August 2026"}})
           + timeline(
               {{.title = "Date moved",
                 .by = "Director of Governance",
                 .at = from_london(date_of(2026, 9, 4), {14, 30, 0}),
                 .description = paragraph("From 2 September to 30 September, because the partner's data is late.")}})
           + render_prose(
               "A paragraph with *stress*, **weight** and a [link](#papers).\n\n- one\n- two\n\n> A quotation.",
               {.heading_level = 3});
}

Html wayfinding() {
    return breadcrumbs({.items = {{"Home", "#wayfinding"}, {"Figures", "#wayfinding"}}})
           + back_link({.href = "#wayfinding"}) + pagination(pages_of(5, 9, "?page="))
           + pagination({.previous = {.href = "#wayfinding", .label = "Paragraph 23"},
                         .next = {.href = "#wayfinding", .label = "Paragraph 25"},
                         .label = "Paragraphs"})
           + tabs({.items = {{"List", "p-tab-list", paragraph("The list.")},
                             {"By owner", "p-tab-owner", paragraph("By owner.")}},
                   .title = "Views"})
           + sub_navigation({.label = "About this action",
                             .items = {{"Action", "#wayfinding"}, {"History", "#history"}},
                             .current = "#wayfinding"});
}

} // namespace

std::vector<Pattern> content_patterns() {
    return {{"Callouts", "callouts", callouts()},
            {"States and due dates", "states", states()},
            {"Cards", "cards", cards()},
            {"Tables", "tables", tables()},
            {"Summaries and tasks", "summaries", summaries()},
            {"Papers and figures", "papers", papers()},
            {"Finding one's way", "wayfinding", wayfinding()}};
}

} // namespace reeve::html
