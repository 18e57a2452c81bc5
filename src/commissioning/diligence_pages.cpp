// The staff pages of due diligence: every check of a bid, the form of one, and what must be so before money is paid.
#include "commissioning/bid_store.h"
#include "commissioning/commissioning_pages.h"
#include "commissioning/diligence_world_store.h"
#include "commissioning/grants_desk.h"
#include "commissioning/panel_store.h"
#include "commissioning/registered_body_store.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/status_chip.h"
#include "html/tables.h"
#include "office/history_pages.h"
#include "office/import_parts.h"
#include "office/record_form.h"
#include "office/routes.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::vector<std::string_view> check_columns = {"state", "found", "reason"};

struct Asked {
    FundingRound round;
    Bid bid;
};

// Of a bid that was sent, and never for somebody who stands aside from it.
std::optional<Asked> asked_for(Visit& visit) {
    auto round = round_asked_for(visit);
    auto bid = round ? find_bid(visit.db, visit.part("bid")) : std::nullopt;
    if (!bid || bid->round != round->id || bid->revision == 0) return std::nullopt;
    if (is_hidden_from(visit.db, bid->id, visit.who->person)) return std::nullopt;
    return Asked{*round, *bid};
}

std::string address_of(const Asked& asked) { return desk_address(asked.round, asked.bid) + "/checks"; }

office::PageWords words_of(const Asked& asked, const std::string& title, const Problems& problems) {
    auto words = round_words(asked.round, title, problems);
    words.trail.emplace_back("Bids", desk_address(asked.round) + "/bids");
    words.trail.emplace_back(asked.bid.reference, desk_address(asked.round, asked.bid));
    return words;
}

Html chip_of(CheckState state) {
    switch (state) {
    case CheckState::passed:
    case CheckState::resolved: return html::status_chip(html::Standing::done, label_of(state));
    case CheckState::flagged: return html::status_chip(html::Standing::needs_attention, label_of(state));
    case CheckState::failed: return html::status_chip(html::Standing::off_track, label_of(state));
    case CheckState::not_started: break;
    }
    return html::status_chip(html::Standing::not_started, label_of(state));
}

// ---- Every check ----

Html register_line(Visit& visit, RegisterKind kind) {
    auto reading = register_reading(visit.db, kind);
    if (!reading)
        return html::of<"{}: never read. {}">(label_of(kind),
                                              html::status_chip(html::Standing::no_data_yet, "Not here"));
    auto days = visit.today() - reading->register_date;
    auto words = std::string(label_of(kind)) + " of " + in_words(reading->register_date) + ", "
                 + counted(reading->bodies, "entry", "entries") + ".";
    if (!is_stale(reading->register_date, visit.today())) return html::escaped(words);
    return html::of<"{} {}">(words, html::status_chip(html::Standing::needs_attention, counted(days, "day") + " old"));
}

std::string found_words(const DiligenceCheck& check) {
    if (check.state == CheckState::not_started) return "Nobody looked yet";
    auto words = check.found.text;
    if (!check.reason.text.empty()) words += (words.empty() ? "" : " ") + check.reason.text;
    return words;
}

Html checks_table(const Asked& asked, const std::vector<DiligenceCheck>& checks, Date today) {
    html::Table table{.caption = "Checks",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "checks",
                      .head = {{"What is looked at"}, {"State"}, {"What was found"}, {"Looked at"}},
                      .is_stacked = true};
    for (const auto& check : checks) {
        auto address = address_of(asked) + "/" + stored_name(check.item);
        Html state = chip_of(check.state);
        if (check.register_date && is_stale(*check.register_date, today))
            state.add<" {}">(html::status_chip(html::Standing::needs_attention, "Register is old"));
        table.rows.push_back({{{html::link({.text = label_of(check.item), .href = address})},
                               {state},
                               {found_words(check)},
                               {check.done_on ? in_short(*check.done_on) + ", " + check.by_post : "Not yet"}}});
    }
    return html::table(table);
}

Html one_condition(Visit& visit, const Asked& asked, const ConditionPrecedent& condition, const Problems& problems) {
    auto said = condition.words.text + " Recorded on " + in_words(condition.set_on) + " by " + condition.by_post + ".";
    if (condition.met_on)
        return html::paragraph(said + " Met on " + in_words(*condition.met_on) + ": " + condition.met_words.text);
    if (!visit.may(Right::run_rounds)) return html::paragraph(said + " Not met yet.");
    auto number = std::to_string(condition.id.value);
    office::RecordForm form{condition_fields().shape(),
                            {"met_words"},
                            &condition,
                            address_of(asked) + "/conditions/" + number,
                            "It is met",
                            address_of(asked),
                            {},
                            {"met_words"}};
    return html::paragraph(said) + record_form(visit, form, problems);
}

Html conditions_part(Visit& visit, const Asked& asked, const std::vector<ConditionPrecedent>& conditions,
                     const Problems& problems) {
    Html part = html::section_heading("Before any money is paid", "conditions");
    if (conditions.empty())
        part += html::paragraph("Nothing is recorded. A bid with an open or failed check is awarded only where "
                                "something is.");
    bool is_first = true;
    for (const auto& condition : conditions) {
        // Controls of one name stand once on a page.
        bool has_form = !condition.met_on && is_first;
        part += has_form || condition.met_on
                    ? one_condition(visit, asked, condition, problems)
                    : html::paragraph(condition.words.text + " Not met yet; the one above comes first.");
        is_first = is_first && condition.met_on;
    }
    if (!visit.may(Right::run_rounds)) return part;
    ConditionPrecedent none;
    office::RecordForm form{
        condition_fields().shape(),           {"words"}, &none, address_of(asked) + "/conditions", "Record it",
        desk_address(asked.round, asked.bid), {}};
    return part + html::sub_heading("Record another") + record_form(visit, form, problems);
}

// Other bids that look like this one, without those that the visitor stands aside from.
Html others_part(Visit& visit, const Asked& asked) {
    const auto others = diligence_world(visit.db, asked.bid, visit.today()).others;
    auto like = bids_like(asked.bid, others);
    auto is_hidden = [&](const std::string& reference) {
        auto other = find_bid(visit.db, reference);
        return !other || is_hidden_from(visit.db, other->id, visit.who->person);
    };
    std::erase_if(like.same, is_hidden);
    std::erase_if(like.alike, is_hidden);
    std::vector<html::Content> lines;
    if (!like.same.empty()) lines.emplace_back("Perhaps of the same organisation: " + list_of(like.same));
    if (!like.alike.empty()) lines.emplace_back("Much of its words stand in " + list_of(like.alike));
    if (lines.empty()) return {};
    return html::section_heading("Bids like this one", "others") + html::bullet_list(lines);
}

// "G-0001 may be awarded: every check is settled."
std::string standing_words(const Bid& bid, const std::vector<DiligenceCheck>& list,
                           const std::vector<ConditionPrecedent>& conditions) {
    auto may = may_award_after(bid, list, conditions);
    if (!may) return may.refusal().message;
    auto open = std::count_if(list.begin(), list.end(), [](const auto& check) { return !is_settled(check); });
    if (open == 0) return bid.reference + " may be awarded: every check is settled.";
    return bid.reference + " may be awarded because of what must be so before any money is paid. "
           + counted(open, "check is", "checks are") + " not settled.";
}

http::Response checks_page(Visit& visit, const Asked& asked, const Problems& problems) {
    auto kept = checks_of(visit.db, asked.bid.id);
    auto conditions = conditions_of(visit.db, asked.bid.id);
    auto list = whole_list(asked.bid.id, kept);
    Html main = html::error_summary(problems)
                + html::page_heading("Due diligence", asked.bid.reference + ", " + asked.bid.organisation)
                + html::inset_text({.text = standing_words(asked.bid, list, conditions)});
    main += html::bullet_list(
        {{register_line(visit, RegisterKind::charities)}, {register_line(visit, RegisterKind::companies)}});
    if (visit.may(Right::run_rounds))
        main += office::form_begin(visit, address_of(asked) + "/fill")
                + html::button({.text = "Fill from the registers", .classes = "govuk-button--secondary"})
                + office::form_end();
    main += checks_table(asked, list, visit.today()) + others_part(visit, asked)
            + conditions_part(visit, asked, conditions, problems);
    return show(visit, words_of(asked, "Due diligence", problems), main, problems.empty() ? 200 : 422);
}

http::Response show_checks(Visit& visit) {
    auto asked = asked_for(visit);
    return asked ? checks_page(visit, *asked, {}) : not_found(visit);
}

http::Response fill(Visit& visit) {
    auto asked = asked_for(visit);
    if (!asked) return not_found(visit);
    auto changed = visit.change([&](office::Change& change) { return fill_checks(change, asked->bid); });
    if (!changed) return refuse(visit, changed.refusal());
    return saved(visit, address_of(*asked),
                 *changed == 0 ? std::string("The registers say nothing new")
                               : counted(*changed, "check is", "checks are") + " filled in");
}

// ---- One check ----

std::optional<DiligenceCheck> check_asked_for(Visit& visit, const Asked& asked) {
    auto item = choice_of<CheckItem>(visit.part("item"));
    if (!item) return std::nullopt;
    return whole_list(asked.bid.id, checks_of(visit.db, asked.bid.id))[static_cast<std::size_t>(*item)];
}

http::Response check_page(Visit& visit, const Asked& asked, const DiligenceCheck& check, const Problems& problems,
                          const Refusal* conflict = nullptr) {
    office::RecordForm form{check_fields().shape(),
                            check_columns,
                            &check,
                            address_of(asked) + "/" + stored_name(check.item),
                            "Save",
                            address_of(asked),
                            {}};
    auto words = words_of(asked, label_of(check.item), problems);
    words.trail.emplace_back("Due diligence", address_of(asked));
    auto heading = html::page_heading(label_of(check.item), asked.bid.reference + ", " + asked.bid.organisation);
    if (check.id) heading += office::history_block(visit, check_fields().shape(), check.id.value);
    return record_form_page(visit, words, heading, form, problems, conflict);
}

http::Response show_check(Visit& visit) {
    auto asked = asked_for(visit);
    auto check = asked ? check_asked_for(visit, *asked) : std::nullopt;
    return check ? check_page(visit, *asked, *check, {}) : not_found(visit);
}

http::Response conclude(Visit& visit) {
    auto asked = asked_for(visit);
    auto stands = asked ? check_asked_for(visit, *asked) : std::nullopt;
    if (!stands) return not_found(visit);
    auto typed = *stands;
    if (auto problems = read_form(check_fields(), check_columns, visit.typed_of(), typed, visit.today());
        !problems.empty())
        return check_page(visit, *asked, *stands, problems);
    auto kept = visit.change([&](office::Change& change) -> Result<DiligenceCheck> {
        auto check = TRY(concluded(*stands, typed, change.actor_post, change.today()));
        check.version = office::version_typed(visit, check.version);
        return keep_check(change, check);
    });
    if (kept) return saved(visit, address_of(*asked), std::string(label_of(kept->item)) + " is saved");
    return kept.has_problems() ? check_page(visit, *asked, *stands, kept.problems())
                               : check_page(visit, *asked, *stands, {}, &kept.refusal());
}

// ---- Conditions ----

http::Response record_condition(Visit& visit) {
    auto asked = asked_for(visit);
    if (!asked) return not_found(visit);
    ConditionPrecedent condition;
    condition.bid = asked->bid.id;
    condition.is_sample = asked->bid.is_sample;
    if (auto problems = read_form(condition_fields(), {"words"}, visit.typed_of(), condition, visit.today());
        !problems.empty())
        return checks_page(visit, *asked, problems);
    auto kept = visit.change([&](office::Change& change) { return add_condition(change, condition); });
    return kept ? saved(visit, address_of(*asked), "The condition is recorded") : refuse(visit, kept.refusal());
}

http::Response meet_condition(Visit& visit) {
    auto asked = asked_for(visit);
    if (!asked) return not_found(visit);
    std::optional<ConditionPrecedent> stands;
    for (const auto& one : conditions_of(visit.db, asked->bid.id))
        if (one.id.value == office::asked_number(visit, "condition")) stands = one;
    if (!stands) return not_found(visit);
    auto typed = *stands;
    if (auto problems = read_form(condition_fields(), {"met_words"}, visit.typed_of(), typed, visit.today());
        !problems.empty())
        return checks_page(visit, *asked, problems);
    auto kept = visit.change([&](office::Change& change) -> Result<ConditionPrecedent> {
        auto condition = TRY(met(*stands, typed.met_words, change.today()));
        condition.version = office::version_typed(visit, condition.version);
        return keep_condition(change, condition);
    });
    if (kept) return saved(visit, address_of(*asked), "The condition is met");
    if (kept.has_problems()) return checks_page(visit, *asked, kept.problems());
    return refuse_with_words(visit, words_of(*asked, "Due diligence", {}), kept.refusal(), {"met_words"});
}

} // namespace

void mount_diligence(office::Routes& at) {
    const std::string all = "/work/rounds/{reference}/bids/{bid}/checks";
    auto runs = office::may(Right::run_rounds);
    at.get(all, show_checks, runs, "See the due diligence on a bid, and what must be so before money is paid");
    at.post(all + "/fill", fill, runs, "Fill the checks of a bid from the registers and records");
    at.post(all + "/conditions", record_condition, runs, "Record what must be so before a bid’s money is paid");
    at.post(all + "/conditions/{condition}", meet_condition, runs, "Say what shows that such a condition is met");
    at.get(all + "/{item}", show_check, runs, "See one due-diligence check");
    at.post(all + "/{item}", conclude, runs, "Say what came of a due-diligence check");
}

} // namespace reeve::commissioning
