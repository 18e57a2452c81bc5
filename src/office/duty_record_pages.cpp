// The page of one duty: what the law asks, its occasions and how they stand, what was recorded, and the rule's history.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "office/duty_pages.h"
#include "office/duty_parts.h"
#include "office/history_pages.h"

namespace reeve::office {
namespace {

using html::Html;

constexpr int days_ahead = 400; // the next time of a yearly duty is always seen

Html record_links(Visit& visit, const DutyItem& item) {
    if (!visit.may(Right::manage_registers) || !item.has_occasion()) return {};
    if (item.record)
        return html::link(
            {.text = "Take back",
             .href = address_of(*item.duty) + "/records/" + std::to_string(item.record->id.value) + "/taken-back",
             .hidden_text = " the record of " + item.occasion.subject});
    if (item.evidence) return html::of<"Shown by its own record">();
    Html links = html::link(
        {.text = "Record as done", .href = occasion_address(item, "done"), .hidden_text = " " + item.occasion.subject});
    if (visit.may(Right::publish_papers) && may_be_withheld(*item.duty))
        links += html::of<"<br>{}">(html::link({.text = "Withhold",
                                                .href = occasion_address(item, "withheld"),
                                                .hidden_text = " " + item.occasion.subject}));
    return links;
}

Html occasions_table(Visit& visit, const std::vector<DutyItem>& items) {
    html::Table table{
        .caption = "Occasions",
        .caption_id = "occasions",
        .head = {{"Occasion"}, {.text = "Last day", .classes = "govuk-!-width-one-quarter"}, {"Evidence"}, {"Record"}},
        .empty_text = "Nothing has set its clock yet.",
        .is_stacked = true};
    for (const auto& item : items) {
        if (!item.has_occasion()) continue;
        auto from = item.occasion.reference.empty() ? "" : ", " + item.occasion.reference;
        auto name = html::of<R"({}{}<br><span class="govuk-body-s">The clock starts on {}{}</span>)">(
            item.occasion.subject, html::sample_mark(item.occasion.is_sample), in_words(item.occasion.on), from);
        auto links = record_links(visit, item);
        table.rows.push_back({{{name},
                               {due_shown(item, visit.today())},
                               {evidence_shown(visit, item, DutyReader::staff)},
                               {links.text().empty() ? html::of<"None">() : links}}});
    }
    return html::table(table);
}

std::string record_words(const DutyRecord& record) {
    if (record.outcome == DutyOutcome::done)
        return "Done on " + in_words(*record.done_on) + ", "
               + (record.reference.empty() ? record.address : record.reference);
    return "Withheld: " + std::string(label_of(record.ground));
}

// What was recorded by hand and what was taken back; the chief officer's view only for those who may read it.
Html records_table(Visit& visit, const Duty& duty) {
    auto records = duty_records_of(visit.db, duty.reference);
    if (records.empty()) return {};
    html::Table table{.caption = "Recorded by hand", .head = {{"Occasion"}, {"Record"}, {"By"}}, .is_stacked = true};
    for (const auto& record : records) {
        auto words = html::of<"{}{}">(record_words(record), html::sample_mark(record.is_sample));
        if (!record.note.text.empty()) words += html::render_prose(record.note);
        if (!record.chief_officer_view.text.empty())
            words += html::paragraph(
                "The chief officer's view: "
                + (visit.may(Right::read_restricted) ? record.chief_officer_view.text : std::string("Restricted")));
        table.rows.push_back(
            {{{record.occasion},
              {words},
              {record.by_post + (record.taken_back.empty() ? "" : ". Taken back: " + record.taken_back)}}});
    }
    return html::table(table);
}

Html noted_table(Visit& visit, const Duty& duty) {
    auto noted = noted_occasions_of(visit.db, duty.reference);
    if (noted.empty()) return {};
    html::Table table{.caption = "Occasions noted by hand",
                      .head = {{"Reference"}, {"What happened"}, {"By"}, {"State"}},
                      .is_stacked = true};
    for (const auto& occasion : noted) {
        Html state =
            occasion.taken_back.empty() ? html::of<"Stands">() : html::of<"Taken back: {}">(occasion.taken_back);
        if (occasion.taken_back.empty() && visit.may(Right::manage_registers))
            state = html::link({.text = "Take back",
                                .href = address_of(duty) + "/occasions/" + occasion.reference + "/taken-back",
                                .hidden_text = " " + occasion.reference});
        table.rows.push_back({{{occasion.reference},
                               {html::of<"{}: {}{}">(in_words(occasion.happened_on), occasion.subject,
                                                     html::sample_mark(occasion.is_sample))},
                               {occasion.by_post},
                               {state}}});
    }
    return html::table(table);
}

Html buttons_of(Visit& visit, const Duty& duty) {
    std::vector<Html> buttons;
    bool takes_occasions = duty.trigger == DutyTrigger::event && is_in_force(duty, visit.today());
    if (visit.may(Right::manage_registers) && takes_occasions)
        buttons.push_back(html::button({.text = "Note an occasion", .href = address_of(duty) + "/occasions/new"}));
    if (visit.may(Right::manage_office))
        buttons.push_back(html::button(
            {.text = "Correct this rule", .href = address_of(duty) + "/rule", .classes = "govuk-button--secondary"}));
    return buttons.empty() ? Html() : html::button_group(buttons);
}

// Where the program has meanwhile come to carry another rule than the one the office corrected.
Html carried_note(Visit& visit, const Duty& duty) {
    const auto* carried = visit.office.duties().find(duty.reference);
    if (!duty.id) return html::small_paragraph("The rule stands as the program carries it.");
    if (!carried) return html::small_paragraph("This program no longer carries the rule; the office's own stands.");
    std::vector<html::Content> lines;
    for (const auto& change : changes_between(duty_fields().shape(), &*carried, &duty))
        lines.emplace_back(in_words(change));
    return html::sub_heading("What the office corrected")
           + (lines.empty() ? html::paragraph("Nothing differs from the rule the program carries.")
                            : html::bullet_list(lines));
}

http::Response duty_page(Visit& visit) {
    auto duty = asked_duty(visit);
    if (!duty) return not_found(visit);
    auto items = without_later_ones(
        items_of_duty(visit.db, visit.office.duties(), *duty, visit.today(), visit.today() + days_ahead),
        visit.today());
    Html main = html::page_heading(duty->title, "Duty " + duty->reference);
    main += html::render_prose(duty->words) + duty_facts(*duty, visit.today()) + buttons_of(visit, *duty);
    if (!is_in_force(*duty, visit.today()))
        main += html::inset_text(
            {.text = commencement_words(*duty, visit.today()) + ". Nothing is asked of the office yet."});
    else if (duty->trigger == DutyTrigger::always)
        main += html::inset_text({.text = "It holds at all times, so there is no last day and no occasion."});
    else main += occasions_table(visit, items);
    main += records_table(visit, *duty) + noted_table(visit, *duty) + carried_note(visit, *duty);
    if (duty->id) main += history_block(visit, duty_fields().shape(), duty->id.value);
    return show(visit, {.title = duty->title, .section = "My work", .trail = {{"Duties", "/work/duties"}}}, main);
}

Sheet duty_page_sheet(Visit& visit) {
    auto duty = asked_duty(visit);
    if (!duty) return {.title = "Duty"};
    auto items = items_of_duty(visit.db, visit.office.duties(), *duty, visit.today(), visit.today() + days_ahead);
    return duty_sheet(items, visit.today(), DutyReader::staff);
}

} // namespace

void mount_duty_record(Routes& at) {
    at.list("/work/duties/{reference}", duty_page, duty_page_sheet, may(Right::read_office),
            "Read one duty with its occasions, evidence and the history of the rule");
}

} // namespace reeve::office
