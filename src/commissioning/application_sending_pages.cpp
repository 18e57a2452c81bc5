// Reading all of an application, declaring and sending it, its receipt, a copy of it, and withdrawing it.
#include "commissioning/application_desk.h"
#include "commissioning/applying_pages.h"
#include "commissioning/panel_store.h"
#include "commissioning/round_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "office/file_store.h"
#include "office/record_form.h"
#include "office/routes.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Visit;

Html what_stands_in_the_way(const Problems& missing) {
    if (missing.empty()) return {};
    std::vector<html::Content> items;
    for (const auto& problem : missing.list) items.push_back(problem.message);
    return html::section_heading("Before it can be sent", "missing") + html::bullet_list(items);
}

Html files_named(Visit& visit, const Bid& bid) {
    std::vector<html::Content> names;
    for (const auto& file : office::files_of(visit.db, bid_fields().shape(), bid.id.value)) names.push_back(file.name);
    return names.empty() ? Html() : html::section_heading("Files") + html::bullet_list(names);
}

http::Response check_page(Visit& visit) {
    auto application = asked_application(visit);
    if (!application) return not_found(visit);
    const auto& bid = application->whole.bid;
    bool can_change = may_change(application->round, bid, visit.now).ok() && may_write(application->member).ok();
    auto missing = missing_parts(*application);
    Html main = html::page_heading(can_change ? "Check your answers" : "Your application", bid.reference)
                + application_head(*application, visit.now);
    if (can_change) main += what_stands_in_the_way(missing);
    main += whole_application(*application, can_change) + files_named(visit, bid);
    if (can_change && missing.empty())
        main += html::button({.text = "Go on to declare and send", .href = apply_address(bid) + "/send"});
    main += html::paragraph(html::link({.text = "Back to the list", .href = apply_address(bid)}));
    return show(visit, application_words(*application, "Check your answers"), main);
}

// --- Sending ---

bool can_be_sent_late(const Application& application, Moment received) {
    return application.whole.bid.state == BidState::draft && application.round.late == LatePolicy::by_decision
           && is_past_closing(application.round, received);
}

std::optional<http::Response> why_not_sending(Visit& visit, const Application& application) {
    if (auto may = may_write(application.member); !may) return refuse(visit, may.refusal());
    auto open = may_change(application.round, application.whole.bid, visit.received());
    if (open || can_be_sent_late(application, visit.received())) return std::nullopt;
    if (visit.request.method == http::Method::get) return refuse(visit, open.refusal());
    // Everything that was written is shown, so that nothing looks lost.
    Html main = html::page_heading("Not sent") + html::inset_text({.text = open.refusal().message})
                + whole_application(application, false);
    return show(visit, application_words(application, "Not sent"), main, 410);
}

http::Response sending_page(Visit& visit, const Application& application, const Problems& problems,
                            const Refusal* refusal = nullptr) {
    const auto& bid = application.whole.bid;
    Html main = html::error_summary(problems);
    if (refusal) main += html::inset_text({.text = refusal->message});
    main += html::page_heading("Declare and send", bid.reference) + application_head(application, visit.now);
    if (can_be_sent_late(application, visit.now))
        main += html::warning_text({.text = "The round is closed. You can send this late; a recorded decision then "
                                            "admits or refuses it."});
    main += html::paragraph("You can change it and send it again until the round closes. What was sent last counts.");
    main += form_begin(visit, apply_address(bid) + "/send") + html::hidden_field("mark", mark_of(application.whole));
    main += html::checkboxes(
        {.name = "is_declared",
         .legend = "Declaration",
         .error = html::error_of(problems, "is_declared"),
         .options = {{.value = "yes",
                      .text = "What stands in this application is true as far as we know, " + bid.organisation
                              + " has agreed to it, and we accept the conditions of the round"}}});
    main += html::button({.text = "Send the application"}) + office::form_end();
    int status = !problems.empty() ? 422 : refusal ? 409 : 200;
    return show(visit, application_words(application, "Declare and send", !problems.empty()), html::text_column(main),
                status);
}

http::Response show_sending(Visit& visit) {
    auto application = asked_application(visit);
    if (!application) return not_found(visit);
    if (auto refused = why_not_sending(visit, *application)) return *refused;
    if (!missing_parts(*application).empty()) return http::see_other(apply_address(application->whole.bid) + "/check");
    return sending_page(visit, *application, {});
}

// To everybody who works on it: that it was sent, and where the receipt stands; nothing of what it says.
void tell_members(office::Change& change, const Bid& bid) {
    for (const auto& member : members_of(change.tx, bid.id))
        tell_about(change, bid,
                   {.to = member.email,
                    .reference = bid.reference,
                    .title = "Your application was received",
                    .words = "Receipt " + bid.receipt + ", received " + in_words(*bid.received_at) + ".",
                    .address = apply_address(bid) + "/receipt"},
                   "An application was sent");
}

http::Response send(Visit& visit) {
    auto application = asked_application(visit);
    if (!application) return not_found(visit);
    if (auto refused = why_not_sending(visit, *application)) return *refused;
    if (visit.typed("is_declared") != "yes")
        return sending_page(visit, *application, Problems{{{"is_declared", "Confirm the declaration"}}});
    auto sent = visit.change(
        [&](office::Change& change) -> Result<Bid> {
            auto bid = TRY(send_application(change, application->whole.bid.id, std::string(visit.typed("mark")),
                                            visit.received()));
            tell_members(change, bid);
            return bid;
        },
        "Sent by the applicant");
    if (sent) return saved(visit, apply_address(*sent) + "/receipt", "");
    if (sent.has_problems()) return sending_page(visit, *application, sent.problems());
    return sending_page(visit, *application, {}, &sent.refusal());
}

// --- Receipt and copy ---

Html earlier_sendings(Visit& visit, const Bid& bid) {
    html::Table table{.caption = "Every time it was sent",
                      .caption_id = "sendings",
                      .head = {{"Time"}, {"Received"}, {"Receipt"}, {"SHA-256 of what was sent"}},
                      .is_stacked = true};
    for (const auto& revision : revisions_of(visit.db, bid.id))
        table.rows.push_back({{{std::to_string(revision.number)},
                               {day_and_time(revision.received_at)},
                               {revision.receipt},
                               {html::of<"<code class=\"rv-hash\">{}</code>">(revision.hash)}}});
    return html::table(table);
}

http::Response receipt(Visit& visit) {
    auto application = asked_application(visit);
    if (!application || application->whole.bid.revision == 0) return not_found(visit);
    const auto& bid = application->whole.bid;
    bool is_late = bid.state == BidState::late_pending;
    Html main = html::panel({.title = is_late ? "Received late" : "Application received",
                             .text = html::of<"Your reference<br><strong>{}</strong>">(bid.reference)});
    main += application_head(*application, visit.now);
    if (is_late)
        main += html::paragraph("It came " + counted(bid.seconds_late, "second")
                                + " after the closing. A recorded decision admits or refuses it.");
    html::SummaryList facts{.rows = {{.key = "Received", .value = day_and_time(*bid.received_at)},
                                     {.key = "Receipt number", .value = bid.receipt},
                                     {.key = "SHA-256 of what was sent", .value = bid.content_hash}}};
    if (application->round.decision_by)
        facts.rows.push_back({.key = "You hear by", .value = in_words(*application->round.decision_by)});
    main += html::summary_list(facts) + earlier_sendings(visit, bid);
    main += html::bullet_list({html::link({.text = "A copy to print or keep", .href = apply_address(bid) + "/copy"}),
                               html::link({.text = "Back to the application", .href = apply_address(bid)})});
    return show(visit, application_words(*application, "Receipt"), html::text_column(main));
}

http::Response copy_page(Visit& visit) {
    auto application = asked_application(visit);
    if (!application) return not_found(visit);
    const auto& bid = application->whole.bid;
    Html main = html::page_heading(bid.title.empty() ? bid.reference : bid.title, "Copy of " + bid.reference)
                + application_head(*application, visit.now);
    if (bid.revision > 0)
        main += html::paragraph(
            html::of<"Receipt {}, SHA-256 <code class=\"rv-hash\">{}</code>.">(bid.receipt, bid.content_hash));
    main += html::paragraph(html::of<"Print this page, or {}.">(
        html::link({.text = "take it as text", .href = apply_address(bid) + "/copy.txt"})));
    main += whole_application(*application, false) + files_named(visit, bid);
    return show(visit, application_words(*application, "Copy"), main);
}

http::Response copy_as_text(Visit& visit) {
    auto application = asked_application(visit);
    if (!application) return not_found(visit);
    return http::download(plain_application(*application), "text/plain; charset=utf-8",
                          application->whole.bid.reference + ".txt");
}

// --- Withdrawing ---

http::Response show_withdrawing(Visit& visit) {
    auto application = asked_application(visit);
    if (!application) return not_found(visit);
    if (auto may = may_decide(application->member); !may) return refuse(visit, may.refusal());
    const auto& bid = application->whole.bid;
    if (auto move = bid_moves().move(bid.state, BidState::withdrawn); !move) return refuse(visit, move.refusal());
    Html main = html::page_heading("Withdraw this application", bid.reference);
    main += html::paragraph("It is then not marked and not funded. You can still read it. This cannot be taken back; "
                            "while the round is open you can begin another one.");
    main += form_begin(visit, apply_address(bid) + "/withdraw")
            + html::button_group({html::button({.text = "Withdraw it", .classes = "govuk-button--warning"}),
                                  html::link({.text = "Keep it", .href = apply_address(bid)})})
            + office::form_end();
    return show(visit, application_words(*application, "Withdraw"), html::text_column(main));
}

http::Response withdraw(Visit& visit) {
    auto application = asked_application(visit);
    if (!application) return not_found(visit);
    if (auto may = may_decide(application->member); !may) return refuse(visit, may.refusal());
    auto done =
        visit.change([&](office::Change& change) { return withdraw_application(change, application->whole.bid.id); },
                     "Withdrawn by the applicant");
    if (!done) return refuse(visit, done.refusal());
    return saved(visit, apply_address(*done), "The application is withdrawn");
}

} // namespace

void mount_application_sending(office::Routes& at) {
    auto applicant = office::may(office::Right::apply_for_grants);
    at.get("/apply/{bid}/check", check_page, applicant, "Read all of an application");
    at.get("/apply/{bid}/send", show_sending, applicant, "The declaration before an application is sent");
    at.post("/apply/{bid}/send", send, applicant, "Declare and send an application");
    at.get("/apply/{bid}/receipt", receipt, applicant, "The receipt of an application that was sent");
    at.get("/apply/{bid}/copy", copy_page, applicant, "A copy of an application to print");
    at.get("/apply/{bid}/copy.txt", copy_as_text, applicant, "A copy of an application as text");
    at.get("/apply/{bid}/withdraw", show_withdrawing, applicant, "The question before an application is withdrawn");
    at.post("/apply/{bid}/withdraw", withdraw, applicant, "Withdraw an application");
}

} // namespace reeve::commissioning
