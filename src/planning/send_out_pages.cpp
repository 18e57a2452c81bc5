// The staff pages of a plan's send-outs: who was sent which version, when, and what came back.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/tables.h"
#include "office/list_files.h"
#include "planning/plan_desk.h"
#include "planning/plan_pages.h"

namespace reeve::planning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::vector<std::string_view> send_columns = {"party", "party_words", "sent_on", "reply_due"};
const std::vector<std::string_view> reply_columns = {"replied_on", "reply", "party_words", "reply_due"};

std::string send_outs_address(const Plan& plan) { return desk_address(plan) + "/send-outs"; }
std::string reply_address(const Plan& plan, const SendOut& sent) {
    return send_outs_address(plan) + "/" + std::to_string(sent.id.value);
}

std::string replied_words(const SendOut& sent) {
    if (!sent.replied_on) return "Not recorded";
    return in_words(*sent.replied_on) + (sent.reply.text.empty() ? "" : ": " + shortened(sent.reply.text, 200));
}

html::TableRow send_out_row(Visit& visit, const Plan& plan, const SendOut& sent, int fewest_days) {
    auto days = days_given(sent);
    auto caution = caution_of(sent, fewest_days);
    html::Content given = days ? html::Content(counted(*days, "day")
                                               + (sent.party == Party::panel && !caution.empty() ? ". " + caution : ""))
                               : html::Content("None told");
    html::Content reply =
        visit.may(Right::write_plan) ? html::Content(html::of<R"({} {})">(
            replied_words(sent),
            html::link({.text = "Record the reply",
                        .href = reply_address(plan, sent),
                        .hidden_text = " of " + folded(party_in_words(sent)) + ", " + in_words(sent.sent_on)})))
                                     : html::Content(replied_words(sent));
    return {{{party_in_words(sent)}, {std::to_string(sent.plan_version)}, {in_words(sent.sent_on)}, {given}, {reply}}};
}

http::Response list_send_outs(Visit& visit) {
    auto plan = plan_asked_for(visit);
    if (!plan) return not_found(visit);
    html::Table table{
        .caption = "What was sent to whom",
        .caption_id = "send-outs",
        .head = {{.text = "To"}, {.text = "Version"}, {.text = "Sent on"}, {.text = "Days given"}, {.text = "Reply"}},
        .empty_text = "Nothing has been sent to anybody yet.",
        .is_scrolled = true};
    int fewest = fewest_panel_days(visit.db);
    for (const auto& sent : send_outs_of(visit.db, plan->id))
        table.rows.push_back(send_out_row(visit, *plan, sent, fewest));
    Html main = html::page_heading("Send-outs", plan->reference + ": " + plan->title) + html::table(table)
                + office::list_files(send_outs_address(*plan));
    if (visit.may(Right::write_plan))
        main += html::button({.text = "Record a send-out", .href = send_outs_address(*plan) + "/new"});
    return show(visit, desk_words(*plan, "Send-outs"), main);
}

office::Sheet sheet_of_send_outs(Visit& visit) {
    office::Sheet sheet{"Send-outs",
                        {"To", "More", "Version", "Sent on", "Reply asked for by", "Days given", "Replied on", "Reply"},
                        {},
                        ""};
    auto plan = plan_asked_for(visit);
    if (!plan) return sheet;
    for (const auto& sent : send_outs_of(visit.db, plan->id)) {
        auto days = days_given(sent);
        sheet.rows.push_back({label_of(sent.party), sent.party_words, std::to_string(sent.plan_version),
                              iso(sent.sent_on), sent.reply_due ? iso(*sent.reply_due) : "",
                              days ? std::to_string(*days) : "", sent.replied_on ? iso(*sent.replied_on) : "",
                              sent.reply.text});
    }
    return sheet;
}

// --- Recording one ---

http::Response new_page(Visit& visit, const Plan& plan, const SendOut& sent, const Problems& problems) {
    return form_page(
        visit, plan, "Record a send-out",
        {send_out_fields().shape(),
         send_columns,
         &sent,
         send_outs_address(plan) + "/new",
         "Record it",
         send_outs_address(plan),
         {}},
        problems,
        html::inset_text(
            {.text =
                 "The text as it stands becomes a version, if it is none yet, so that it can be read later what was sent."}));
}

http::Response show_new(Visit& visit) {
    auto plan = plan_asked_for(visit);
    if (!plan) return not_found(visit);
    SendOut sent;
    sent.sent_on = visit.today();
    return new_page(visit, *plan, sent, {});
}

http::Response record(Visit& visit) {
    auto plan = plan_asked_for(visit);
    if (!plan) return not_found(visit);
    SendOut sent;
    auto problems = read_form(send_out_fields(), send_columns, visit.typed_of(), sent, visit.today());
    if (problems.empty()) problems = check(sent);
    if (problems.empty() && sent.sent_on > visit.today())
        problems.add("sent_on", "The day of sending must be today or in the past");
    if (!problems.empty()) return new_page(visit, *plan, sent, problems);
    visit.change([&](office::Change& change) { return send_out(change, *plan, sent, "As sent out"); });
    return saved(visit, send_outs_address(*plan), "The send-out is recorded");
}

// --- The reply ---

std::optional<SendOut> send_out_asked_for(Visit& visit, const Plan& plan) {
    auto id = Kind<std::int64_t>::read(visit.part("send_out"), {});
    auto sent = id ? find_send_out(visit.db, {*id}) : std::nullopt;
    return sent && sent->plan == plan.id ? sent : std::nullopt;
}

http::Response reply_page(Visit& visit, const Plan& plan, const SendOut& sent, const Problems& problems,
                          const Refusal* conflict = nullptr) {
    office::RecordForm form{send_out_fields().shape(),
                            reply_columns,
                            &sent,
                            reply_address(plan, sent),
                            "Save",
                            send_outs_address(plan),
                            {}};
    Html above = conflict
                     ? both_versions(visit, form, *conflict)
                     : html::inset_text({.text = "Version " + std::to_string(sent.plan_version) + " to "
                                                 + party_in_words(sent) + ", sent on " + in_words(sent.sent_on) + "."});
    return form_page(visit, plan, "Record the reply", form, problems, above, conflict ? 409 : 200);
}

http::Response show_reply(Visit& visit) {
    auto plan = plan_asked_for(visit);
    auto sent = plan ? send_out_asked_for(visit, *plan) : std::nullopt;
    return sent ? reply_page(visit, *plan, *sent, {}) : not_found(visit);
}

http::Response keep_reply(Visit& visit) {
    auto plan = plan_asked_for(visit);
    auto stands = plan ? send_out_asked_for(visit, *plan) : std::nullopt;
    if (!stands) return not_found(visit);
    auto sent = *stands;
    auto problems = read_form(send_out_fields(), reply_columns, visit.typed_of(), sent, visit.today());
    if (problems.empty()) problems = check(sent);
    if (!problems.empty()) return reply_page(visit, *plan, *stands, problems);
    sent.version = office::version_typed(visit, sent.version);
    auto kept = visit.change([&](office::Change& change) { return office::keep(change, send_out_fields(), sent); });
    if (!kept) return reply_page(visit, *plan, *stands, {}, &kept.refusal());
    return saved(visit, send_outs_address(*plan), "The reply is recorded");
}

} // namespace

void mount_send_outs(office::Routes& at) {
    using office::may;
    const std::string list = "/work/plan/{reference}/send-outs";
    at.list(list, list_send_outs, sheet_of_send_outs, may(Right::read_office),
            "See who was sent which version of a plan, and what came back");
    at.get(list + "/new", show_new, may(Right::write_plan), "Open the form that records a send-out of a plan");
    at.post(list + "/new", record, may(Right::write_plan), "Record a send-out of a plan");
    at.get(list + "/{send_out}", show_reply, may(Right::write_plan), "Open the form for the reply to a send-out");
    at.post(list + "/{send_out}", keep_reply, may(Right::write_plan), "Record the reply to a send-out of a plan");
}

} // namespace reeve::planning
