// What people see of a return.
#include "commissioning/return_view.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/status_chip.h"
#include "html/summaries.h"
#include "html/tables.h"

namespace reeve::commissioning {
namespace {

using html::Html;

Html spending_table(const ReturnNumbers& numbers) {
    html::Table table{.caption = "Spending",
                      .caption_id = "spending-table",
                      .head = {{"Line"},
                               {.text = "Agreed", .is_numeric = true},
                               {.text = "Spent in the period", .is_numeric = true},
                               {.text = "Planned for the rest", .is_numeric = true}},
                      .empty_text = "No line of spending yet.",
                      .is_stacked = true};
    for (const auto& spend : numbers.spending)
        table.rows.push_back({{{spend.line},
                               {spend.budget ? in_words(*spend.budget) : "Not set"},
                               {in_words(spend.actual)},
                               {in_words(spend.forecast)}}});
    if (!numbers.spending.empty())
        table.rows.push_back({.cells = {{"Together"},
                                        {in_words(numbers.agreed())},
                                        {in_words(numbers.spent())},
                                        {in_words(numbers.forecast())}},
                              .is_total = true});
    return html::table(table);
}

Html outcomes_table(const ReturnNumbers& numbers) {
    html::Table table{.caption = "What was reached",
                      .caption_id = "outcomes-table",
                      .head = {{"Target"},
                               {.text = "Over the whole work", .is_numeric = true},
                               {.text = "Reached in the period", .is_numeric = true}},
                      .empty_text = "The grant has no targets.",
                      .is_stacked = true};
    for (const auto& outcome : numbers.outcomes)
        table.rows.push_back({{{outcome.words},
                               {std::to_string(outcome.wanted) + " " + outcome.unit},
                               {std::to_string(outcome.reached) + " " + outcome.unit}}});
    return html::table(table);
}

Html people_table(const GrantReturn& given, const ReturnNumbers& numbers) {
    html::Table table{.caption =
                          "People reached"
                          + (given.people ? ": " + std::to_string(*given.people) : std::string(": not told yet")),
                      .caption_id = "people-table",
                      .head = {{"Counted by"}, {"Group"}, {.text = "People", .is_numeric = true}},
                      .empty_text = "Nothing is told of groups yet.",
                      .is_stacked = true};
    for (const auto& group : numbers.people)
        table.rows.push_back({{{group.dimension}, {group.group}, {std::to_string(group.people)}}});
    return html::table(table);
}

Html areas_table(const ReturnNumbers& numbers) {
    html::Table table{.caption = "Where the people live",
                      .caption_id = "areas-table",
                      .head = {{"Area"}, {.text = "Share", .is_numeric = true}},
                      .empty_text = "No area is told yet.",
                      .is_stacked = true};
    for (const auto& area : numbers.areas) table.rows.push_back({{{area.area}, {share_in_words(area.share)}}});
    return html::table(table);
}

void add(html::SummaryList& list, const char* key, const std::string& value) {
    if (!value.empty()) list.rows.push_back({.key = key, .value = value});
}

Html progress(const GrantReturn& given) {
    html::SummaryList list;
    auto rated = [](const std::optional<ReturnRating>& rating) {
        return rating ? std::string(label_of(*rating)) : std::string("Not told yet");
    };
    add(list, "The work", rated(given.delivery));
    add(list, "Spending", rated(given.spending));
    add(list, "Risks", rated(given.risk));
    add(list, "What is at risk", given.commentary.text);
    add(list, "Risks to know of", given.risks.text);
    add(list, "Left over because", given.underspend_because);
    add(list, "Story", given.story.text);
    if (!trimmed(given.story.text).empty())
        add(list, "The story", given.story_is_agreed ? "May be published" : "May not be published");
    return html::section_heading("How it goes") + html::summary_list(list);
}

std::string by_on(const std::string& post, const std::optional<Date>& day) {
    return day ? post + " on " + in_words(*day) : "";
}

} // namespace

std::string address_of(const GrantReturn& given) { return "/work/returns/" + given.reference; }

Html chip(const GrantReturn& given) {
    auto look = html::Standing::needs_attention;
    if (given.state == ReturnState::accepted) look = html::Standing::done;
    if (given.state == ReturnState::draft) look = html::Standing::not_started;
    if (given.state == ReturnState::restated || given.state == ReturnState::waived) look = html::Standing::no_data_yet;
    return html::status_chip(look, label_of(given.state));
}

Html chip(const ReturnPeriod& period, Date today) {
    switch (standing_of(period, today)) {
    case PeriodStanding::not_due: return html::status_chip(html::Standing::not_started, "Not due yet");
    case PeriodStanding::due:
        return html::status_chip(html::Standing::needs_attention, "Due by " + in_words(period.due_on()));
    case PeriodStanding::overdue: break;
    }
    return html::status_chip(html::Standing::off_track, html::due_words(period.due_on(), today));
}

std::string named(const GrantReturn& given) {
    auto words = "Return " + std::to_string(given.number) + ", " + in_words(period_of(given));
    return given.edition > 1 ? words + ", restatement " + std::to_string(given.edition - 1) : words;
}

Html whole_return(const GrantReturn& given) {
    auto numbers = numbers_read(given.numbers);
    return spending_table(numbers) + outcomes_table(numbers) + people_table(given, numbers) + areas_table(numbers)
           + progress(given);
}

Html return_facts(const GrantReturn& given) {
    html::SummaryList list;
    add(list, "Due on", in_words(given.due_on));
    add(list, "Restates the one before because", given.restated_because);
    add(list, "Sent by", by_on(given.sent_words, given.sent_on));
    add(list, "Asked", given.query);
    add(list, "Answered", given.answer);
    add(list, given.state == ReturnState::waived ? "Waived by" : "Accepted by",
        by_on(given.judged_post, given.judged_on));
    add(list, "Waived because", given.waived_because);
    if (given.ineligible.pence > 0) {
        add(list, "Not accepted as spending", in_words(given.ineligible));
        add(list, "Because", given.ineligible_because);
    }
    if (!given.hash.empty())
        list.rows.push_back({.key = "Hash", .value = html::of<"<code class=\"rv-num\">{}</code>">(given.hash)});
    return html::summary_list(list);
}

} // namespace reeve::commissioning
