// The staff pages of money that is due back: all of it, and one recovery with what is done about it.
#include "commissioning/award_desk.h"
#include "commissioning/closing_pages.h"
#include "commissioning/closing_store.h"
#include "commissioning/closing_view.h"
#include "commissioning/grant_authority.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "office/history_pages.h"
#include "office/list_files.h"
#include "office/list_page.h"
#include "office/record_form.h"
#include "office/routes.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

struct RecoveryAsked {
    Recovery recovery;
    AwardAsked of;
};
// {recovery}; none to whoever stands aside from its bid.
std::optional<RecoveryAsked> recovery_asked_for(Visit& visit) {
    auto recovery = find_recovery(visit.db, visit.part("recovery"));
    auto of = recovery ? award_met(visit, recovery->award) : std::nullopt;
    return of ? std::optional(RecoveryAsked{*recovery, *of}) : std::nullopt;
}

std::vector<RecoveryAsked> recoveries_met(Visit& visit) {
    std::vector<RecoveryAsked> met;
    for (const auto& recovery : all_recoveries(visit.db))
        if (auto of = award_met(visit, recovery.award)) met.push_back({recovery, *of});
    return met;
}

http::Response list_page(Visit& visit) {
    std::vector<Recovery> recoveries;
    for (const auto& one : recoveries_met(visit)) recoveries.push_back(one.recovery);
    Html main = html::page_heading("Money due back") + grants_menu("/work/recoveries") + recoveries_table(recoveries);
    return show(visit, grants_words("Money due back"),
                main + office::list_files("/work/recoveries", "These recoveries"));
}

office::Sheet list_sheet(Visit& visit) {
    office::Sheet made{"Money due back",
                       {"Reference", "Award", "Recipient", "State", "Due back", "Received", "Written off", "Still due",
                        "Asked back on", "To be paid back by"},
                       {},
                       ""};
    for (const auto& [recovery, of] : recoveries_met(visit))
        made.rows.push_back({recovery.reference, of.award.reference, of.award.organisation, label_of(recovery.state),
                             plain(recovery.amount), plain(recovery.received), plain(recovery.written_off),
                             plain(outstanding(recovery)), recovery.demanded_on ? iso(*recovery.demanded_on) : "",
                             recovery.pay_by ? iso(*recovery.pay_by) : ""});
    return made;
}

// --- One recovery ---

Html recovery_facts(const RecoveryAsked& asked) {
    const auto& recovery = asked.recovery;
    html::SummaryList list;
    auto add = [&](const char* key, const std::string& value) {
        if (!value.empty()) list.rows.push_back({.key = key, .value = value});
    };
    add("Recipient", asked.of.award.organisation);
    add("Due back", in_words(recovery.amount));
    add("Asked back on", recovery.demanded_on ? in_words(*recovery.demanded_on) : "");
    add("To be paid back by", recovery.pay_by ? in_words(*recovery.pay_by) : "");
    add("Received", in_words(recovery.received));
    if (recovery.written_off.pence > 0) add("Written off", in_words(recovery.written_off));
    add("Still due", in_words(outstanding(recovery)));
    add("Disputed", recovery.dispute);
    add("Written off by decision", recovery.decision);
    return html::summary_list(list);
}

Html move_form(Visit& visit, const Recovery& recovery, const char* move, const char* verb, const Html& controls) {
    return office::form_begin(visit, address_of(recovery) + "/" + move)
           + html::hidden_field("version", std::to_string(recovery.version)) + controls + html::button({.text = verb})
           + office::form_end();
}

Html moves_part(Visit& visit, const Recovery& recovery, const Problems& problems) {
    using enum RecoveryState;
    if (is_over(recovery)) return {};
    auto control = [&](const char* column) {
        return office::described_controls(visit, recovery_fields().shape(), &recovery, {column}, problems);
    };
    bool pays = visit.may(Right::pay_grants), decides = visit.may(Right::decide_awards);
    Html part;
    if (recovery.state == calculated && pays)
        part +=
            html::section_heading("Ask for it") + move_form(visit, recovery, "demand", "Ask for it", control("pay_by"));
    bool is_asked = recovery.state == RecoveryState::demanded || recovery.state == part_recovered;
    if (is_asked && pays) {
        part += html::section_heading("Record money that came back")
                + move_form(visit, recovery, "receipt", "Record it", amount_control(visit, problems, "Amount"));
        part += html::section_heading("Record a dispute")
                + move_form(visit, recovery, "dispute", "Record the dispute", control("dispute"));
    }
    if (recovery.state == RecoveryState::disputed && pays)
        part += html::section_heading("The dispute") + move_form(visit, recovery, "uphold", "The demand stands", {});
    if (recovery.state != calculated && decides)
        part += html::section_heading("Write the rest off")
                + move_form(visit, recovery, "write-off", "Write it off", control("decision"));
    return part;
}

http::Response recovery_page(Visit& visit, const RecoveryAsked& asked, const Problems& problems) {
    const auto& [recovery, of] = asked;
    auto words = award_words(of, recovery.reference, problems);
    words.trail.emplace_back("Closing", address_of(of) + "/closing");
    Html main = html::error_summary(problems)
                + award_head(of, "Recovery " + recovery.reference, address_of(of) + "/closing")
                + html::of<"<p class=\"govuk-body\">{}</p>">(chip(recovery)) + recovery_facts(asked)
                + moves_part(visit, recovery, problems)
                + office::history_block(visit, recovery_fields().shape(), recovery.id.value);
    return show(visit, words, main, problems.empty() ? 200 : 422);
}

http::Response show_recovery(Visit& visit) {
    auto asked = recovery_asked_for(visit);
    return asked ? recovery_page(visit, *asked, {}) : not_found(visit);
}

// Reads these columns, then makes the move.
template <class Move>
http::Response moved(Visit& visit, const std::vector<std::string_view>& columns, const char* words, Move move) {
    auto asked = recovery_asked_for(visit);
    if (!asked) return not_found(visit);
    auto typed = asked->recovery;
    auto problems = read_form(recovery_fields(), columns, visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return recovery_page(visit, *asked, problems);
    auto stands = asked->recovery;
    stands.version = office::version_typed(visit, stands.version);
    auto kept = visit.change([&](office::Change& change) -> Result<Recovery> { return move(change, stands, typed); });
    if (kept) return saved(visit, address_of(*kept), words);
    return kept.has_problems() ? recovery_page(visit, *asked, kept.problems()) : refuse(visit, kept.refusal());
}

http::Response demand(Visit& visit) {
    return moved(visit, {"pay_by"}, "The money is asked back",
                 [](office::Change& change, const Recovery& stands, const Recovery& typed) -> Result<Recovery> {
                     if (!typed.pay_by) return Problems{{{"pay_by", "Enter the day to pay it back by"}}};
                     return ask_back(change, stands, *typed.pay_by);
                 });
}

http::Response receipt(Visit& visit) {
    Problems problems;
    auto amount = typed_amount(visit, problems);
    return moved(visit, {}, "The money that came back is recorded",
                 [&](office::Change& change, const Recovery& stands, const Recovery&) -> Result<Recovery> {
                     if (!problems.empty()) return problems;
                     return record_receipt(change, stands, amount);
                 });
}

http::Response dispute(Visit& visit) {
    return moved(visit, {"dispute"}, "The dispute is recorded",
                 [](office::Change& change, const Recovery& stands, const Recovery& typed) -> Result<Recovery> {
                     return keep_recovery(change, TRY(disputed(stands, typed.dispute)));
                 });
}

http::Response uphold(Visit& visit) {
    return moved(visit, {}, "The demand stands",
                 [](office::Change& change, const Recovery& stands, const Recovery&) -> Result<Recovery> {
                     return keep_recovery(change, TRY(upheld(stands)));
                 });
}

http::Response write_it_off(Visit& visit) {
    return moved(visit, {"decision"}, "The rest is written off",
                 [&](office::Change& change, const Recovery& stands, const Recovery& typed) -> Result<Recovery> {
                     TRY(authority_over(visit, outstanding(stands)));
                     return write_off(change, stands, typed.decision);
                 });
}

} // namespace

void mount_recoveries(office::Routes& at) {
    using office::may;
    const std::string one = "/work/recoveries/{recovery}";
    at.list("/work/recoveries", list_page, list_sheet, may(Right::read_office), "See the money that is due back");
    at.get(one, show_recovery, may(Right::read_office), "See a recovery with every step of it");
    at.post(one + "/demand", demand, may(Right::pay_grants), "Ask a recipient for money back");
    at.post(one + "/receipt", receipt, may(Right::pay_grants), "Record money that came back");
    at.post(one + "/dispute", dispute, may(Right::pay_grants), "Record what a recipient says against a demand");
    at.post(one + "/uphold", uphold, may(Right::pay_grants), "Uphold a demand after a dispute");
    at.post(one + "/write-off", write_it_off, may(Right::decide_awards), "Write off money by decision");
}

} // namespace reeve::commissioning
