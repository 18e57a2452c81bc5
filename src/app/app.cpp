// THE ONE LIST: every slice of the program and the menus that lead to them. Reading it is reading the table of
// contents.
#include "app/app.h"
#include "app/asset_pages.h"
#include "app/brought_kinds.h"
#include "app/consultation_papers.h"
#include "app/figure_uses.h"
#include "app/holdings.h"
#include "app/home_page.h"
#include "app/plan_causes.h"
#include "app/plan_standing.h"
#include "assurance/assurance.h"
#include "casescrutiny/casescrutiny.h"
#include "commissioning/commissioning.h"
#include "complaints/complaints.h"
#include "consultation/consultation.h"
#include "correspondence/correspondence.h"
#include "crimedata/crimedata.h"
#include "delivery/delivery.h"
#include "engagement/engagement.h"
#include "meetings/meetings.h"
#include "office/action.h"
#include "office/action_pages.h"
#include "office/duty_pages.h"
#include "office/figure_pages.h"
#include "office/file_pages.h"
#include "office/history_pages.h"
#include "office/import_run.h"
#include "office/job_pages.h"
#include "office/letter_template.h"
#include "office/mail_pages.h"
#include "office/my_work_pages.h"
#include "office/people/account_pages.h"
#include "office/people/passkey.h"
#include "office/people/person.h"
#include "office/people/person_pages.h"
#include "office/people/second_step.h"
#include "office/people/sign_in_pages.h"
#include "office/plain_pages.h"
#include "office/privacy_pages.h"
#include "office/questionnaire.h"
#include "office/questionnaire_pages.h"
#include "office/registers.h"
#include "office/restricted_reading.h"
#include "office/restricted_reading_pages.h"
#include "office/search_pages.h"
#include "office/settings_pages.h"
#include "office/setup/setup_pages.h"
#include "office/staff_letter_job.h"
#include "office/subscription_pages.h"
#include "oversight/oversight.h"
#include "planning/planning.h"
#include "programmes/programmes.h"
#include "reporting/reporting.h"
#include "resources/resources.h"
#include "scrutiny/scrutiny.h"
#include "victims/victims.h"

namespace reeve {
namespace {

using office::Right;

office::Navigation menus() {
    return {.for_public = {{"Plan and progress", "/plan", {}},
                           {"Figures", "/figures", {}},
                           {"Meetings and decisions", "/meetings", {}},
                           {"Engagement", "/engagement", {}},
                           {"Consultations", "/consultations", {}},
                           {"Grants", "/grants", {}},
                           {"What we must publish", "/publish", {}}},
            .for_staff = {{"My work", "/my-work", Right::read_office},
                          {"Plan", "/work/plan", Right::read_office},
                          {"Workstreams", "/work/workstreams", Right::read_office},
                          {"Engagement", "/work/engagement", Right::read_office},
                          {"Letters", "/work/correspondence", Right::handle_letters},
                          {"Consultations", "/work/consultations", Right::read_office},
                          {"Grants", "/work/grants", Right::read_office},
                          {"Marking", "/work/marking", Right::assess_bids},
                          {"Meetings", "/work/meetings", Right::read_office},
                          {"Scrutiny", "/work/scrutiny", Right::read_office},
                          {"Complaint reviews", "/work/reviews", Right::review_complaints},
                          {"Data", "/work/figures", Right::read_office},
                          {"Papers", "/work/papers", Right::read_office},
                          {"Settings", "/registers", Right::read_office},
                          {"People", "/people", Right::manage_people},
                          {"Your applications", "/apply", Right::apply_for_grants},
                          {"Your visits", "/visiting", Right::make_visits},
                          {"Asked of the force", "/force", Right::answer_for_force}}};
}

void mount_office(office::Office& office) {
    office::mount_plain_pages(office.routes());
    office::mount_sign_in(office.routes());
    office::mount_sign_in_links(office.routes());
    office::mount_account(office.routes());
    office::mount_people(office.routes());
    mount_leaving(office);
    for (const auto* shape : {&office::person_fields().shape(), &office::import_run_fields().shape(),
                              &office::questionnaire_fields().shape(), &office::question_fields().shape(),
                              &office::questionnaire_version_fields().shape(),
                              &office::restricted_reading_fields().shape(), &office::second_step_fields().shape(),
                              &office::passkey_fields().shape(), &office::letter_words_fields().shape()})
        office.shapes().push_back(shape);
    office.lifecycles().push_back(office::action_moves().in_words());
    office::mount_registers(office);
    office::mount_files(office);
    office::mount_history(office.routes());
    office::mount_restricted_readings(office.routes());
    office.purposes().push_back(
        {"restricted_reading", "To know who read what is restricted, and why: the people in it have a right to that."});
    office.purposes().push_back(
        {"passkey", "So that people who work here can sign in by a key that their own device keeps."});
    office::mount_search(office.routes());
    office::mount_actions(office);
    office::mount_duties(office);
    office::mount_my_work(office.routes());
    office::mount_figures(office);
    office::mount_settings(office.routes());
    office::mount_setup(office.routes());
    office::mount_privacy(office);
    office::mount_jobs(office);
    office::mount_mail(office.routes());
    office::mount_staff_letters(office);
    office::mount_questionnaires(office.routes());
    for (auto& invariant : office::office_invariants()) office.invariants().push_back(std::move(invariant));
}

} // namespace

void mount_everything(office::Office& office) {
    office.navigation() = menus();
    mount_home(office.routes());
    mount_office(office);
    engagement::mount(office);
    correspondence::mount(office);
    planning::mount(office);
    consultation::mount(office);
    delivery::mount(office);
    commissioning::mount(office);
    programmes::mount(office);
    victims::mount(office);
    oversight::mount(office);
    resources::mount(office);
    meetings::mount(office);
    assurance::mount(office);
    scrutiny::mount(office);
    crimedata::mount(office);
    complaints::mount(office);
    casescrutiny::mount(office);
    reporting::mount(office);
    office::mount_subscriptions(office, {reporting::news, consultation::news, commissioning::news, assurance::news});
    mount_brought(office);
    office.figure_uses() = uses_in_papers;
    planning::tell_priority_progress_with(plan_standing);
    planning::tell_findings_with(plan_causes);
    reporting::tell_drafts_with(consultation_paper);
}

namespace {

// The gate reads the routes once, so they stand before it is built.
office::Office& mounted(office::Office& office, App::Mount mount) {
    give_asset_addresses();
    mount(office);
    return office;
}

} // namespace

App::App(db::Database& database, const Clock& clock, IdSource& ids, office::Gate::Report report, Mount mount)
    : office_(database, clock, ids), gate_(mounted(office_, mount), std::move(report)) {
    office_.meters().push_back({"reeve_ready_page_hits_total", "Public pages answered from those kept ready.",
                                "counter", [this] { return gate_.ready_pages().hits(); }});
    office_.meters().push_back({"reeve_ready_pages", "Public pages kept ready.", "gauge",
                                [this] { return static_cast<std::int64_t>(gate_.ready_pages().size()); }});
}

http::Response App::answer(http::Request& request) {
    if (auto asset = asset_response(request)) return *std::move(asset);
    return gate_.answer(request);
}

std::optional<http::Response> App::ready(const http::Request& request) {
    if (auto asset = asset_response(request)) return asset;
    return gate_.ready(request);
}

http::Handler App::handler() {
    return {[this](const http::Request& head) { return gate_.admit(head); },
            [this](http::Request& request) { return answer(request); },
            [this](const http::Request& request) { return ready(request); }};
}

} // namespace reeve
