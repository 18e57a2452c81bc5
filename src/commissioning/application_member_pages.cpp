// Who works on an application: the owner invites colleagues by email and lets them go.
#include "commissioning/application_desk.h"
#include "commissioning/applying_pages.h"
#include "commissioning/panel_store.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/routes.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Visit;

Html members_table(Visit& visit, const Application& application) {
    bool may_let_go = may_decide(application.member).ok();
    html::Table table{.caption = "People",
                      .caption_id = "people",
                      .head = {{"Email address"}, {"May"}, {"Since"}, {"Change"}},
                      .is_stacked = true};
    for (const auto& member : members_of(visit.db, application.whole.bid.id)) {
        bool is_owner = member.role == MemberRole::owner;
        html::Content change = "Nothing to change";
        if (may_let_go && !is_owner)
            change = form_begin(visit, apply_address(application.whole.bid) + "/people/"
                                           + std::to_string(member.id.value) + "/remove")
                     + html::button({.text = "Let go of " + member.email.address,
                                     .classes = "govuk-button--secondary govuk-!-margin-bottom-0"})
                     + office::form_end();
        table.rows.push_back({{{member.email.address},
                               {is_owner ? "Everything: they began it" : label_of(member.role)},
                               {in_words(london_date(member.invited_at))},
                               {change}}});
    }
    return html::table(table);
}

Html invitation(Visit& visit, const Application& application, const Problems& problems) {
    auto address = apply_address(application.whole.bid) + "/people";
    Html form = html::section_heading("Invite a colleague", "invite") + form_begin(visit, address);
    form += html::text_input({.name = "email",
                              .label = "Email address",
                              .hint = "They sign in by a link sent there.",
                              .error = html::error_of(problems, "email"),
                              .value = std::string(visit.typed("email")),
                              .type = "email",
                              .autocomplete = "off",
                              .spellcheck = false});
    html::Radios role{.name = "role",
                      .legend = "What may they do?",
                      .error = html::error_of(problems, "role"),
                      .value = std::string(visit.typed("role"))};
    for (auto one : {MemberRole::editor, MemberRole::viewer})
        role.options.push_back({.value = stored_name(one), .text = label_of(one)});
    return form + html::radios(role) + html::button({.text = "Invite"}) + office::form_end();
}

http::Response people_page(Visit& visit, const Application& application, const Problems& problems) {
    Html main = html::error_summary(problems)
                + html::page_heading("People who work on this application", application.whole.bid.reference);
    main += html::paragraph("Nobody else sees it before it is sent, the office included.")
            + members_table(visit, application);
    if (may_decide(application.member)) main += invitation(visit, application, problems);
    return show(visit, application_words(application, "People", !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_people(Visit& visit) {
    auto application = asked_application(visit);
    return application ? people_page(visit, *application, {}) : not_found(visit);
}

http::Response receive_invitation(Visit& visit) {
    auto application = asked_application(visit);
    if (!application) return not_found(visit);
    if (auto may = may_decide(application->member); !may) return refuse(visit, may.refusal());
    const auto& bid = application->whole.bid;
    BidMember invited;
    invited.bid = bid.id;
    auto problems = read_form(member_fields(), {"email", "role"}, visit.typed_of(), invited, visit.today());
    if (!problems.empty()) return people_page(visit, *application, problems);
    auto kept = visit.change([&](office::Change& change) -> Result<BidMember> {
        auto member = TRY(invite(change, invited));
        tell_about(change, bid,
                   {.to = member.email,
                    .reference = bid.reference,
                    .title = "You are invited to work on an application for a grant",
                    .words = "Ask for a link to sign in with this email address.",
                    .address = "/sign-in/link?then=" + percent_encoded(apply_address(bid))},
                   "A colleague was invited to an application");
        return member;
    });
    if (!kept)
        return kept.has_problems() ? people_page(visit, *application, kept.problems()) : refuse(visit, kept.refusal());
    return saved(visit, apply_address(bid) + "/people", "They are invited. A letter is on its way");
}

std::optional<BidMember> asked_member(Visit& visit, const Application& application) {
    for (const auto& member : members_of(visit.db, application.whole.bid.id))
        if (std::to_string(member.id.value) == visit.part("member")) return member;
    return std::nullopt;
}

http::Response remove_member(Visit& visit) {
    auto application = asked_application(visit);
    auto member = application ? asked_member(visit, *application) : std::nullopt;
    if (!member) return not_found(visit);
    if (auto may = may_decide(application->member); !may) return refuse(visit, may.refusal());
    auto done = visit.change([&](office::Change& change) { return let_go(change, *member); }, "Let go by the owner");
    if (!done) return refuse(visit, done.refusal());
    return saved(visit, apply_address(application->whole.bid) + "/people", "They see this application no more");
}

} // namespace

void mount_application_members(office::Routes& at) {
    auto applicant = office::may(office::Right::apply_for_grants);
    at.get("/apply/{bid}/people", show_people, applicant, "Who works on an application");
    at.post("/apply/{bid}/people", receive_invitation, applicant, "Invite a colleague to an application");
    at.post("/apply/{bid}/people/{member}/remove", remove_member, applicant, "Let go of a colleague");
}

} // namespace reeve::commissioning
