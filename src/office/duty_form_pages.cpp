// The forms by which people record that a duty was done or withheld, note what set its clock, and take a record back.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/duty_pages.h"
#include "office/duty_parts.h"
#include "office/typed_words.h"
#include <charconv>

namespace reeve::office {
namespace {

using html::Html;
using Columns = std::vector<std::string_view>;

// One form about a duty: what stands over it, and what it asks.
struct Form {
    std::string heading;
    std::string address;
    std::string button;
    Html above;
    Html controls;
};

http::Response form_page(Visit& visit, const Duty& duty, const Form& form, const Problems& problems) {
    Html main = html::error_summary(problems) + html::page_heading(form.heading, duty.reference + " " + duty.title);
    main += form.above + form_begin(visit, form.address) + form.controls;
    main += html::button_group(
                {html::button({.text = form.button}), html::link({.text = "Cancel", .href = address_of(duty)})})
            + form_end();
    return show(
        visit,
        {.title = form.heading, .section = "My work", .trail = duty_trail(duty), .has_errors = !problems.empty()},
        html::text_column(main), problems.empty() ? 200 : 422);
}

template <class R>
Html controls_of(Visit& visit, const Description<R>& fields, const Columns& columns, const R& record,
                 const Problems& problems) {
    Html controls;
    for (auto column : columns) {
        const auto& field = *fields.shape().find(column);
        controls +=
            html::control(field, visit.has_typed() ? std::string(visit.typed(column)) : field.typed(&record), problems);
    }
    return controls;
}

// ---- Done, and withheld ----

const Columns done_columns = {"done_on", "reference", "address", "note"};
const Columns withheld_columns = {"ground", "chief_officer_view", "note"};

bool is_withholding(const Visit& visit) { return visit.request.path.ends_with("/withheld"); }

std::string_view asked_key(const Visit& visit) {
    auto typed = visit.typed("occasion");
    return typed.empty() ? visit.query("occasion") : typed;
}

Html occasion_words(const DutyItem& item, Date today) {
    auto words = item.occasion.subject + ". " + standing_words(item.facts, today);
    if (item.facts.due)
        words += "; the last day " + std::string(item.facts.due->day < today ? "was " : "is ")
                 + in_words(item.facts.due->day);
    return html::inset_text({.text = words + "."});
}

http::Response record_form(Visit& visit, const DutyItem& item, const Problems& problems) {
    DutyRecord record;
    bool withholds = is_withholding(visit);
    if (!withholds) record.done_on = visit.today();
    Form form{withholds ? "Withhold it" : "Record as done",
              address_of(*item.duty) + (withholds ? "/withheld" : "/done"),
              withholds ? "Record that it is withheld" : "Record as done",
              occasion_words(item, visit.today()),
              {}};
    if (withholds)
        form.above +=
            html::paragraph("Only these grounds are lawful. For (a) to (c) the chief officer's view is needed "
                            "first. The public reads the ground, and not the view.");
    else form.above += html::paragraph("What shows it: " + item.duty->evidence_words + ".");
    form.controls =
        html::hidden_field("occasion", item.occasion.key)
        + controls_of(visit, duty_record_fields(), withholds ? withheld_columns : done_columns, record, problems);
    return form_page(visit, *item.duty, form, problems);
}

std::optional<DutyItem> asked_item(Visit& visit) {
    auto duty = asked_duty(visit);
    return duty ? asked_occasion(visit, *duty, asked_key(visit)) : std::nullopt;
}

http::Response no_ground(Visit& visit, const Duty& duty) {
    return refuse(visit, {"The law names no ground on which this may be withheld.", source_words(duty)});
}

http::Response show_record_form(Visit& visit) {
    auto item = asked_item(visit);
    if (!item) return not_found(visit);
    if (is_withholding(visit) && !may_be_withheld(*item->duty)) return no_ground(visit, *item->duty);
    return record_form(visit, *item, {});
}

http::Response receive_record(Visit& visit) {
    auto item = asked_item(visit);
    if (!item) return not_found(visit);
    bool withholds = is_withholding(visit);
    if (withholds && !may_be_withheld(*item->duty)) return no_ground(visit, *item->duty);
    DutyRecord record{.duty = item->duty->reference,
                      .occasion = item->occasion.key,
                      .outcome = withholds ? DutyOutcome::withheld : DutyOutcome::done};
    auto problems = read_form(duty_record_fields(), withholds ? withheld_columns : done_columns, visit.typed_of(),
                              record, visit.today());
    if (withholds) record.done_on = visit.today();
    if (problems.empty()) problems = check(record, visit.today());
    if (!problems.empty()) return record_form(visit, *item, problems);
    auto kept = visit.change([&](Change& change) { return keep_duty_record(change, record); });
    if (!kept) return kept.has_problems() ? record_form(visit, *item, kept.problems()) : refuse(visit, kept.refusal());
    return saved(visit, address_of(*item->duty),
                 item->occasion.subject + (withholds ? " is recorded as withheld" : " is recorded as done"));
}

// ---- What happened ----

const Columns occasion_columns = {"subject", "happened_on", "set_day", "came_from"};

http::Response occasion_form(Visit& visit, const Duty& duty, const Problems& problems) {
    Form form{
        "Note an occasion", address_of(duty) + "/occasions/new", "Note occasion",
        html::paragraph("What starts the clock: " + duty.trigger_words + ". By when: " + in_words(duty.due_rule) + "."),
        controls_of(visit, noted_occasion_fields(), occasion_columns, NotedOccasion{.happened_on = visit.today()},
                    problems)};
    return form_page(visit, duty, form, problems);
}

bool takes_occasions(const Visit& visit, const Duty& duty) {
    return duty.trigger == DutyTrigger::event && is_in_force(duty, visit.today());
}

http::Response show_occasion_form(Visit& visit) {
    auto duty = asked_duty(visit);
    if (!duty) return not_found(visit);
    if (!takes_occasions(visit, *duty))
        return refuse(
            visit,
            {"Occasions of this duty are not noted: the calendar brings them, it holds at all times, or it is not in force.",
             source_words(*duty)});
    return occasion_form(visit, *duty, {});
}

http::Response receive_occasion(Visit& visit) {
    auto duty = asked_duty(visit);
    if (!duty || !takes_occasions(visit, *duty)) return not_found(visit);
    NotedOccasion occasion{.duty = duty->reference};
    auto problems = read_form(noted_occasion_fields(), occasion_columns, visit.typed_of(), occasion, visit.today());
    if (problems.empty()) problems = check(occasion);
    if (!problems.empty()) return occasion_form(visit, *duty, problems);
    auto kept = visit.change([&](Change& change) { return note_occasion(change, occasion); });
    if (!kept)
        return kept.has_problems() ? occasion_form(visit, *duty, kept.problems()) : refuse(visit, kept.refusal());
    return saved(visit, address_of(*duty), "Occasion " + kept->reference + " is noted");
}

// ---- Taking back ----

http::Response taking_back_form(Visit& visit, const Duty& duty, const std::string& what, const Problems& problems) {
    Form form{"Take it back",
              visit.request.path,
              "Take back",
              html::inset_text({.text = what + ". History keeps it, with your reason."}),
              {}};
    form.controls = html::textarea({.name = "why",
                                    .label = "Why is it taken back?",
                                    .error = html::error_of(problems, "why"),
                                    .value = std::string(visit.typed("why")),
                                    .rows = 3});
    return form_page(visit, duty, form, problems);
}

std::optional<DutyRecord> asked_record(Visit& visit, const Duty& duty) {
    std::int64_t id = 0;
    auto part = visit.part("id");
    std::from_chars(part.data(), part.data() + part.size(), id);
    auto record = find_duty_record(visit.db, {id});
    return record && record->duty == duty.reference ? record : std::nullopt;
}

template <class R, class TakeBack>
http::Response take_back_page(Visit& visit, const Duty& duty, const std::optional<R>& record, const std::string& what,
                              TakeBack take) {
    if (!record || !record->taken_back.empty()) return not_found(visit);
    if (visit.request.method != http::Method::post) return taking_back_form(visit, duty, what, {});
    if (auto problems = too_long(visit, {"why"}); !problems.empty())
        return taking_back_form(visit, duty, what, problems);
    auto why = tidied(visit.typed("why"));
    auto taken = visit.change([&](Change& change) { return take(change, *record, why); }, why);
    if (!taken)
        return taken.has_problems() ? taking_back_form(visit, duty, what, taken.problems())
                                    : refuse(visit, taken.refusal());
    return saved(visit, address_of(duty), "It is taken back");
}

http::Response record_taken_back(Visit& visit) {
    auto duty = asked_duty(visit);
    if (!duty) return not_found(visit);
    auto record = asked_record(visit, *duty);
    auto what = record ? std::string(label_of(record->outcome)) + ", " + record->occasion : "";
    return take_back_page(visit, *duty, record, what, take_back_record);
}

http::Response occasion_taken_back(Visit& visit) {
    auto duty = asked_duty(visit);
    if (!duty) return not_found(visit);
    auto occasion = noted_occasion_named(visit.db, visit.part("occasion"));
    if (occasion && occasion->duty != duty->reference) occasion.reset();
    return take_back_page(visit, *duty, occasion, occasion ? occasion->subject : "", take_back_occasion);
}

} // namespace

void mount_duty_forms(Routes& at) {
    std::string duty = "/work/duties/{reference}";
    auto both = [&](const std::string& address, Page show, Page receive, Access access, const std::string& purpose) {
        at.get(address, show, access, "The form to " + purpose);
        at.post(address, receive, access, capitalised(purpose));
    };
    both(duty + "/done", show_record_form, receive_record, may(Right::manage_registers), "record that a duty was done");
    both(duty + "/withheld", show_record_form, receive_record, may(Right::publish_papers),
         "record on which ground something is withheld");
    both(duty + "/occasions/new", show_occasion_form, receive_occasion, may(Right::manage_registers),
         "note what set the clock of a duty");
    both(duty + "/records/{id}/taken-back", record_taken_back, record_taken_back, may(Right::manage_registers),
         "take back a record of a duty");
    both(duty + "/occasions/{occasion}/taken-back", occasion_taken_back, occasion_taken_back,
         may(Right::manage_registers), "take back an occasion noted by hand");
}

} // namespace reeve::office
