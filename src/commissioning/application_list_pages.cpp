// An applicant's own applications, the beginning of one, and a password for those who want one.
#include "commissioning/application_desk.h"
#include "commissioning/applying_pages.h"
#include "commissioning/round_store.h"
#include "commissioning/round_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/people/password.h"
#include "office/people/person_store.h"
#include "office/record_form.h"
#include "office/routes.h"
#include "office/session.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Visit;

const std::vector<std::string_view> first_columns = {"organisation", "title"};

office::PageWords list_words(const std::string& title, bool has_errors = false) {
    office::PageWords words{.title = title, .section = "Your applications", .trail = {}, .has_errors = has_errors};
    if (title != "Your applications") words.trail.emplace_back("Your applications", "/apply");
    return words;
}

bool has_password(Visit& visit) { return !office::password_hash_of(visit.db, visit.who->person).empty(); }

std::string state_words(const Application& application, Moment now) {
    auto words = state_told(application.round, application.whole.bid);
    bool is_expired = application.whole.bid.state == BidState::draft && is_past_closing(application.round, now);
    if (is_expired) return "Never sent";
    return application.has_unsent ? words + ", with changes that are not sent" : words;
}

Html applications_table(const std::vector<Application>& list, Moment now) {
    html::Table table{.caption = "Applications",
                      .caption_id = "applications",
                      .head = {{"Application"}, {"Round"}, {"Closes"}, {"State"}},
                      .empty_text = "You work on no application yet. Choose a round below.",
                      .is_stacked = true};
    for (const auto& application : list) {
        const auto& bid = application.whole.bid;
        auto title = bid.title.empty() ? bid.reference : bid.reference + ": " + bid.title;
        table.rows.push_back({{{html::link({.text = title, .href = apply_address(bid)})},
                               {application.round.title},
                               {day_and_time(application.round.closes)},
                               {state_words(application, now)}}});
    }
    return html::table(table);
}

Html open_rounds(Visit& visit) {
    std::vector<html::Content> items;
    for (const auto& round : public_rounds(visit.db))
        if (takes_bids(round, visit.now))
            items.push_back(
                html::of<"{}, closes {}">(html::link({.text = round.title, .href = "/apply/rounds/" + round.reference}),
                                          day_and_time(round.closes)));
    return html::section_heading("Open rounds", "open")
           + (items.empty() ? html::paragraph("No round is open now.") : html::bullet_list(items));
}

http::Response list(Visit& visit) {
    Html main = html::page_heading("Your applications")
                + applications_table(applications_of(visit.db, applicant_email(visit), visit.now), visit.now)
                + open_rounds(visit);
    if (!has_password(visit))
        main += html::paragraph(html::of<"You sign in by a link in an email. If you would rather, {}.">(
            html::link({.text = "choose a password", .href = "/apply/password"})));
    return show(visit, list_words("Your applications"), main);
}

std::optional<FundingRound> asked_round(Visit& visit) {
    auto round = find_round(visit.db, visit.part("round"));
    return round && is_public(*round) ? round : std::nullopt;
}

http::Response beginning(Visit& visit, const FundingRound& round, const Problems& problems) {
    Bid fresh;
    auto address = "/apply/rounds/" + round.reference;
    auto heading = html::page_heading("Apply to " + round.title)
                   + html::paragraph("Closes on " + day_and_time(round.closes) + ": " + time_left(round, visit.now)
                                     + ". You can save at any time and come back.");
    office::RecordForm form{.shape = bid_fields().shape(),
                            .columns = first_columns,
                            .record = &fresh,
                            .address = address,
                            .button = "Begin the application",
                            .cancel = public_address(round)};
    return record_form_page(visit, list_words("Apply", !problems.empty()), heading, form, problems);
}

http::Response closed_page(Visit& visit, const FundingRound& round) {
    return refuse(visit,
                  {round.title + " does not take bids now. " + dates_in_words(round) + ".", "", Refusal::Kind::gone});
}

http::Response show_beginning(Visit& visit) {
    auto round = asked_round(visit);
    if (!round) return not_found(visit);
    return takes_bids(*round, visit.received()) ? beginning(visit, *round, {}) : closed_page(visit, *round);
}

http::Response begin(Visit& visit) {
    auto round = asked_round(visit);
    if (!round) return not_found(visit);
    Bid bid;
    auto problems = read_form(bid_fields(), first_columns, visit.typed_of(), bid, visit.today());
    if (!problems.empty()) return beginning(visit, *round, problems);
    auto kept = visit.change(
        [&](office::Change& change) { return begin_application(change, *round, bid, applicant_email(visit)); });
    if (!kept) return refuse_with_words(visit, list_words("Apply"), kept.refusal(), first_columns);
    return saved(visit, apply_address(*kept), "Your application is begun. Its reference is " + kept->reference);
}

http::Response password_form(Visit& visit, const Problems& problems) {
    if (has_password(visit)) return http::see_other("/account/password");
    Html main = html::error_summary(problems) + html::page_heading("Choose a password");
    main += html::paragraph("You can then sign in with your email address and it. The link by email keeps working.");
    main += office::form_begin(visit, "/apply/password");
    main += html::password_input({.name = "password",
                                  .label = "Password",
                                  .hint = "At least 12 characters. Three words in a row are a good one.",
                                  .error = html::error_of(problems, "password"),
                                  .autocomplete = "new-password"});
    main += html::button({.text = "Keep this password"}) + office::form_end();
    return show(visit, list_words("Choose a password", !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_password_form(Visit& visit) { return password_form(visit, {}); }

http::Response keep_password(Visit& visit) {
    auto person = office::find_person(visit.db, visit.who->person);
    if (!person) return not_found(visit);
    if (has_password(visit)) return http::see_other("/account/password");
    auto problems = office::password_problems(visit.typed("password"), *person);
    if (!problems.empty()) return password_form(visit, problems);
    auto hash = office::hashed_password(visit.typed("password"));
    // The new password ends every session of before; this visitor goes on in one of their own.
    auto token = visit.change([&](office::Change& change) {
        office::set_password(change, *person, hash);
        return office::begin_session(change.tx, person->id, visit.now, visit.request.address);
    });
    auto response = saved(visit, "/apply", "You can sign in with your password from now on");
    response.header("Set-Cookie", office::session_cookie(visit.request, token));
    return response;
}

} // namespace

void mount_applications(office::Office& office) {
    auto& at = office.routes();
    auto applicant = office::may(office::Right::apply_for_grants);
    at.get("/apply", list, applicant, "Your applications for grants, and the rounds that are open");
    at.get("/apply/rounds/{round}", show_beginning, applicant, "The form to begin an application");
    at.post("/apply/rounds/{round}", begin, applicant, "Begin an application");
    at.get("/apply/password", show_password_form, applicant, "The form to choose a password for signing in");
    at.post("/apply/password", keep_password, applicant, "Choose a password and sign in with it");
    mount_application_parts(at);
    mount_application_money(at);
    mount_application_files(at);
    mount_application_sending(at);
    mount_application_members(at);
    for (const auto* shape : {&member_fields().shape(), &copy_fields().shape()}) office.shapes().push_back(shape);
    office.purposes().push_back({"bid_member", "So that an application is seen by the people who write it alone."});
    office.purposes().push_back({"bid_copy", "So that changes to an application are kept until they are sent."});
}

} // namespace reeve::commissioning
