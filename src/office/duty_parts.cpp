// What the pages of duties share.
#include "office/duty_parts.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/sample.h"
#include "html/summaries.h"
#include "office/search.h"

namespace reeve::office {
namespace {

using html::Html;

html::Standing chip_of(DutyStanding standing) {
    using enum DutyStanding;
    switch (standing) {
    case late: return html::Standing::off_track;
    case due: return html::Standing::needs_attention;
    case done:
    case done_late: return html::Standing::done;
    case withheld: return html::Standing::paused;
    case continuing: return html::Standing::on_track;
    case waiting: return html::Standing::no_data_yet;
    case upcoming:
    case not_commenced: break;
    }
    return html::Standing::not_started;
}

const char* chip_words(DutyStanding standing) { return standing == DutyStanding::due ? "Due" : label_of(standing); }

SearchAudience audience_of(DutyReader reader) {
    return reader == DutyReader::staff ? SearchAudience::staff : SearchAudience::open;
}

// The record or the address, a link where this reader may follow it.
Html shown_where(Visit& visit, const DutyEvidence& evidence, DutyReader reader) {
    if (!evidence.reference.empty()) {
        auto address = address_of_reference(visit.db, evidence.reference, {audience_of(reader), visit.now});
        if (address.empty()) address = evidence.address;
        if (address.empty()) return html::of<"{}">(evidence.reference);
        return html::link({.text = evidence.reference, .href = address});
    }
    if (evidence.address.empty()) return html::of<"{}">(evidence.words);
    return html::link({.text = shortened(evidence.address, 60), .href = evidence.address});
}

std::string ground_words(const DutyRecord& record) {
    std::string words = label_of(record.ground);
    if (needs_chief_officer(record.ground)) words += ". The chief officer's view was had.";
    return words;
}

} // namespace

std::string address_of(const Duty& duty, DutyReader reader) {
    return (reader == DutyReader::staff ? "/work/duties/" : "/duties/") + duty.reference;
}

std::string occasion_address(const DutyItem& item, std::string_view what) {
    return address_of(*item.duty) + "/" + std::string(what) + "?occasion=" + percent_encoded(item.occasion.key);
}

Html standing_chip(const DutyItem& item) {
    return html::status_chip(chip_of(item.standing), chip_words(item.standing));
}

Html due_shown(const DutyItem& item, Date today) {
    if (!item.facts.due) return html::of<"{}<br>{}">(standing_words(item.facts, today), standing_chip(item));
    auto words = standing_words(item.facts, today);
    if (words == chip_words(item.standing))
        return html::of<"{}<br>{}">(in_short(item.facts.due->day), standing_chip(item));
    bool is_said = words.find("standard") != std::string::npos || !is_open(item.standing);
    return html::of<R"({}<br>{}<br><span class="govuk-body-s">{}{}</span>)">(
        in_short(item.facts.due->day), standing_chip(item), words,
        item.facts.due->is_law || is_said ? "" : ", by the office's own standard");
}

Html confirmed_mark(const Duty& duty) {
    if (duty.is_confirmed) return {};
    return html::of<" {}">(html::tag({.text = "To be confirmed", .classes = "govuk-tag--yellow"}));
}

Html evidence_shown(Visit& visit, const DutyItem& item, DutyReader reader) {
    if (item.evidence)
        return html::of<R"({}: {}{})">(in_short(item.evidence->done_on), shown_where(visit, *item.evidence, reader),
                                       html::sample_mark(item.evidence->is_sample));
    if (item.record) return html::of<"{}{}">(ground_words(*item.record), html::sample_mark(item.record->is_sample));
    return html::of<"None recorded">();
}

std::string evidence_in_words(const DutyItem& item) {
    if (item.evidence)
        return in_words(item.evidence->done_on) + ": "
               + (item.evidence->reference.empty() ? item.evidence->address : item.evidence->reference);
    return item.record ? ground_words(*item.record) : "";
}

Html duty_facts(const Duty& duty, Date today) {
    html::SummaryList list;
    auto add = [&](const char* key, html::Content value) {
        list.rows.push_back({.key = key, .value = std::move(value)});
    };
    add("Where it says so", source_words(duty));
    add("Text that was read", duty.edition.empty() ? "Not recorded" : duty.edition);
    add("Checked", html::of<"{}{}">(checked_words(duty), confirmed_mark(duty)));
    add("What starts the clock", duty.trigger_words.empty() ? label_of(duty.trigger) : duty.trigger_words);
    add("By when", in_words(duty.due_rule));
    if (auto own = due_day(duty.due_rule, today, std::nullopt, duty.office_days); own && !own->is_law)
        add("The office's own standard", counted(duty.office_days, "day") + ", since the law names no last day");
    add("In force", commencement_words(duty, today));
    add("Severity", label_of(duty.severity));
    add("Area of law", label_of(duty.area));
    add("What shows that it was done", duty.evidence_words.empty() ? "Not said" : duty.evidence_words);
    return html::summary_list(list);
}

Html duty_table(Visit& visit, const std::vector<DutyItem>& items, DutyReader reader, std::string empty_text) {
    html::Table table{.caption = "Duties",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "duties",
                      .head = {{"Duty"},
                               {.text = "Last day", .classes = "govuk-!-width-one-quarter"},
                               {.text = "Evidence", .classes = "govuk-!-width-one-quarter"}},
                      .empty_text = std::move(empty_text),
                      .is_stacked = true};
    for (const auto& item : items) {
        auto name = html::of<R"(<b>{}</b>{}{}<br><span class="govuk-body-s">{}{}. {}</span>)">(
            html::link({.text = item.duty->title, .href = address_of(*item.duty, reader)}), confirmed_mark(*item.duty),
            html::sample_mark(item.occasion.is_sample),
            item.has_occasion() ? item.occasion.subject + ". " : std::string(), item.duty->reference,
            source_words(*item.duty));
        table.rows.push_back({{{name}, {due_shown(item, visit.today())}, {evidence_shown(visit, item, reader)}}});
    }
    return html::table(table);
}

std::vector<DutyItem> for_reader(std::vector<DutyItem> items, DutyReader reader) {
    if (reader == DutyReader::anyone)
        std::erase_if(items, [](const DutyItem& item) { return item.occasion.is_internal; });
    return items;
}

std::vector<DutyItem> listed_items(Visit& visit, DutyReader reader) {
    auto items = duty_book(visit.db, visit.office.duties(), visit.today(), asked_due_by(visit)).items;
    if (visit.query("due-by").empty()) items = without_later_ones(std::move(items), visit.today());
    return for_reader(narrowed(std::move(items), asked_duty_filter(visit)), reader);
}

std::vector<std::pair<std::string, std::string>> duty_trail(const Duty& duty) {
    return {{"Duties", "/work/duties"}, {duty.reference, address_of(duty)}};
}

std::optional<Duty> asked_duty(Visit& visit) {
    return duty_named(visit.db, visit.office.duties(), visit.part("reference"));
}

std::optional<DutyItem> asked_occasion(Visit& visit, const Duty& duty, std::string_view key) {
    if (key.empty()) return std::nullopt;
    constexpr int days_ahead = 3 * 366;
    for (auto& item : items_of_duty(visit.db, visit.office.duties(), duty, visit.today(), visit.today() + days_ahead))
        if (item.occasion.key == key) return std::move(item);
    return std::nullopt;
}

} // namespace reeve::office
