// Which columns each of the office's registers shows and asks, and where they stand.
#include "office/registers.h"
#include "html/buttons.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "office/bank_holiday.h"
#include "office/brought_pages.h"
#include "office/delegation.h"
#include "office/delegation_pages.h"

namespace reeve::office {

const Register& body_register() {
    static const auto list = register_of(
        body_fields(),
        Register{.address = "/registers/bodies",
                 .title = "Bodies",
                 .about =
                     "The bodies we answer to, hold to account and work beside. A body that ends keeps its records.",
                 .plural = "bodies",
                 .view = {"name", "kind", "valid_from", "valid_to"},
                 .form = {"name", "kind", "statutory_name", "valid_from", "valid_to", "successor_id", "website"},
                 .filters = {"kind"},
                 .references = {{"successor_id", body_options}}},
        [](const Body& body) { return problems_with(body); });
    return list;
}

const Register& post_register() {
    static const auto list =
        register_of(post_fields(),
                    Register{.address = "/registers/posts",
                             .title = "Posts",
                             .about = "Posts of bodies, by title. Who holds a post is not kept here.",
                             .plural = "posts",
                             .view = {"title", "body_id", "valid_from", "valid_to"},
                             .form = {"title", "body_id", "valid_from", "valid_to"},
                             .references = {{"body_id", body_options}}},
                    [](const Post& post) { return problems_with(post); });
    return list;
}

const Register& organisation_register() {
    static const auto list =
        register_of(organisation_fields(),
                    Register{.address = "/registers/organisations",
                             .title = "Organisations",
                             .about = "Organisations we fund and work with.",
                             .plural = "organisations",
                             .view = {"name", "kind", "area_id", "charity_number"},
                             .form = {"name", "kind", "charity_number", "company_number", "area_id", "website"},
                             .filters = {"kind"},
                             .references = {{"area_id", district_options}}},
                    [](Organisation& organisation) {
                        organisation.folded = folded(organisation.name);
                        return problems_with(organisation);
                    });
    return list;
}

const Register& partnership_register() {
    static const auto list =
        register_of(partnership_fields(),
                    Register{.address = "/registers/partnerships",
                             .title = "Partnerships",
                             .about = "Who we work with, on what and since when.",
                             .plural = "partnerships",
                             .view = {"purpose", "body_id", "organisation_id", "since", "is_public"},
                             .form = {"body_id", "organisation_id", "purpose", "since", "ended", "is_public"},
                             .references = {{"body_id", body_options}, {"organisation_id", organisation_options}}},
                    [](const Partnership& partnership) { return problems_with(partnership); });
    return list;
}

const Register& pre_election_register() {
    static const auto list =
        register_of(pre_election_fields(),
                    Register{.address = "/registers/pre-election-periods",
                             .title = "Pre-election periods",
                             .about = "While one runs, publishing needs a second person and a reason.",
                             .plural = "pre-election periods",
                             .view = {"name", "first_day", "last_day"},
                             .form = {"name", "first_day", "last_day", "rule"},
                             .write = Right::manage_office},
                    [](const PreElectionPeriod& period) { return problems_with(period); });
    return list;
}

const Register& office_term_register() {
    static const auto list = register_of(
        office_term_fields(),
        Register{.address = "/registers/terms",
                 .title = "Terms of office",
                 .about = "Terms of the commissioner. A plan belongs to a term, a record to the body that made it.",
                 .plural = "terms of office",
                 .view = {"name", "election_day", "took_office", "ends_on"},
                 .form = {"name", "election_day", "took_office", "ends_on", "note"},
                 .write = Right::manage_office},
        [](const OfficeTerm& term) { return problems_with(term); });
    return list;
}

const Register& bank_holiday_register() {
    static const auto list = register_of(
        bank_holiday_fields(),
        Register{.address = "/registers/bank-holidays",
                 .title = "Bank holidays",
                 .about = "Days made a bank holiday in England and Wales, or moved, after the standing rules were "
                          "written down. Clocks in working days leave them out from then on.",
                 .plural = "bank holidays",
                 .view = {"day", "change", "name", "source"},
                 .form = {"day", "change", "name", "source"},
                 .filters = {"change"}},
        [](const BankHoliday& holiday) { return check(holiday); });
    return list;
}

const Register& delegation_register() {
    static const auto list = register_of(
        delegation_fields(),
        Register{.address = "/registers/delegations",
                 .title = "Delegations",
                 .about = "Which post decides what for the Commissioner, up to which sum. A decision signed with "
                          "delegated authority names one of these, and a grant above the limit is not signed.",
                 .plural = "delegations",
                 .view = {"name", "post", "matter", "most", "valid_from", "valid_to"},
                 .form = {"name", "matter", "post", "most", "valid_from", "valid_to", "source"},
                 .filters = {"matter"},
                 .write = Right::manage_office},
        [](const Delegation& delegation) { return problems_with(delegation); });
    return list;
}

std::vector<const Register*> office_registers() {
    return {&body_register(),         &post_register(),        &organisation_register(), &partnership_register(),
            &pre_election_register(), &office_term_register(), &bank_holiday_register(), &delegation_register()};
}

namespace {

http::Response registers_page(Visit& visit) {
    auto main = html::page_heading("Registers");
    html::SummaryList list;
    for (const auto* of : office_registers())
        list.rows.push_back({.key = html::link({.text = of->title, .href = of->address}), .value = of->about});
    main += html::summary_list(list);
    main += html::of<R"(<p class="govuk-body">The rules of law that the office works to are in {}.</p>)">(
        html::link({.text = "the duties", .href = "/work/duties"}));
    main += html::of<R"(<p class="govuk-body">Lists that the office keeps in spreadsheets can be {}.</p>)">(
        html::link({.text = "brought in", .href = brought_address}));
    if (visit.may(Right::manage_office))
        main +=
            html::of<R"(<p class="govuk-body">The office's names, rules and mail are in {}. {} stay open too.</p>)">(
                html::link({.text = "the settings", .href = "/settings"}),
                html::link({.text = "The steps of the set-up", .href = "/set-up"}));
    return show(visit, {.title = "Registers", .section = "Settings"}, main);
}

} // namespace

void mount_registers(Office& office) {
    auto& routes = office.routes();
    routes.get("/registers", registers_page, may(Right::read_office), "See which registers the office keeps");
    mount_register<body_register>(routes);
    mount_register<post_register>(routes);
    mount_register<organisation_register>(routes);
    mount_register<partnership_register>(routes);
    mount_register<pre_election_register>(routes);
    mount_register<office_term_register>(routes);
    mount_register<bank_holiday_register>(routes);
    mount_register<delegation_register>(routes);
    mount_delegations(routes);
    for (const auto* of : office_registers()) office.shapes().push_back(of->shape);
    office.shapes().push_back(&area_fields().shape());
}

} // namespace reeve::office
