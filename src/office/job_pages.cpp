// The jobs with their states in words; a link asks again how far they are.
#include "office/job_pages.h"
#include "html/buttons.h"
#include "html/casework.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "office/job_store.h"
#include "office/mail_sending.h"
#include "office/routes.h"
#include "office/upkeep.h"
#include <charconv>

namespace reeve::office {
namespace {

using html::Html;

constexpr int jobs_on_the_page = 100;

std::string title_of(Visit& visit, const Job& job) {
    const auto* kind = find_kind(visit.office.jobs(), job.kind);
    return kind ? kind->title : job.kind;
}

std::string state_words(const Job& job) {
    if (job.state == JobState::waiting && job.attempts > 0) return "Waiting to be tried again";
    return label_of(job.state);
}

// What is to be read of it now: how far it is, or what came of it.
std::string told(const Job& job) {
    if (job.state == JobState::running) return job.progress.empty() ? "Begun" : job.progress;
    return job.result.empty() ? "Not tried yet" : job.result;
}

std::string when(const Job& job) {
    switch (job.state) {
    case JobState::waiting: return "Due " + in_words(job.due);
    case JobState::running: return "Try " + std::to_string(job.attempts);
    case JobState::done: return job.ended_at ? "Ended " + in_words(*job.ended_at) : "Ended";
    case JobState::failed:
        return "Given up " + (job.ended_at ? in_words(*job.ended_at) : std::string())
               + (job.has_turns ? ". Next turn " + in_words(job.due) : "");
    }
    return "";
}

std::string address_of(const Job& job) { return "/jobs/" + std::to_string(job.id); }

std::optional<Job> asked_for(Visit& visit) {
    std::int64_t id = 0;
    auto typed = visit.part("id");
    auto [stopped, trouble] = std::from_chars(typed.data(), typed.data() + typed.size(), id);
    if (trouble != std::errc{} || stopped != typed.data() + typed.size()) return std::nullopt;
    return find_job(visit.db, id);
}

http::Response jobs_page(Visit& visit) {
    Html main = html::page_heading("Jobs");
    main += html::paragraph(
        "What the program does by itself. A job that fails is tried five times, with growing pauses, and then stays here until somebody has it tried again.");
    auto failed = failed_jobs(visit.db);
    if (failed > 0) main += html::paragraph(counted(failed, "job") + " could not be done.");
    html::Table table{.caption = "Jobs",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "jobs",
                      .head = {{"Job"}, {"State"}, {"What it says"}},
                      .empty_text = "There are no jobs yet. They begin when the program serves.",
                      .is_stacked = true};
    for (const auto& job : jobs(visit.db, jobs_on_the_page))
        table.rows.push_back({{{html::link({.text = title_of(visit, job), .href = address_of(job)})},
                               {state_words(job) + ". " + when(job)},
                               {told(job)}}});
    main += html::table(table);
    main += html::of<R"(<p class="govuk-body">As at {}. {}</p>)">(in_words(visit.now),
                                                                  html::link({.text = "Ask again", .href = "/jobs"}));
    return show(visit, {.title = "Jobs", .section = "Settings", .trail = {{"Settings", "/settings"}}}, main);
}

Sheet jobs_sheet(Visit& visit) {
    Sheet sheet{.title = "Jobs", .columns = {"Job", "State", "Due", "Tries", "Ended", "What it says"}};
    for (const auto& job : jobs(visit.db, jobs_on_the_page))
        sheet.rows.push_back({job.kind, label_of(job.state), iso(job.due), std::to_string(job.attempts),
                              job.ended_at ? iso(*job.ended_at) : "", told(job)});
    return sheet;
}

http::Response job_page(Visit& visit) {
    auto job = asked_for(visit);
    if (!job) return not_found(visit);
    Html main = html::page_heading(title_of(visit, *job), "Job");
    html::SummaryList list;
    list.rows.push_back({.key = "State", .value = state_words(*job)});
    list.rows.push_back({.key = "When", .value = when(*job)});
    list.rows.push_back(
        {.key = job->state == JobState::running ? "How far it is" : "What came of it", .value = told(*job)});
    list.rows.push_back({.key = "Tries", .value = std::to_string(job->attempts)});
    list.rows.push_back({.key = "Put in the queue", .value = in_words(job->made_at)});
    main += html::summary_list(list);
    if (job->state == JobState::failed || job->state == JobState::waiting) {
        main += form_begin(visit, address_of(*job) + "/again");
        main += html::button({.text = job->state == JobState::failed ? "Try again" : "Do it now",
                              .classes = "govuk-button--secondary"})
                + form_end();
    }
    main += html::of<R"(<p class="govuk-body">As at {}. {}</p>)">(
        in_words(visit.now), html::link({.text = "Ask again", .href = address_of(*job)}));
    return show(visit,
                {.title = title_of(visit, *job),
                 .section = "Settings",
                 .trail = {{"Settings", "/settings"}, {"Jobs", "/jobs"}}},
                html::text_column(main));
}

http::Response receive_again(Visit& visit) {
    auto job = asked_for(visit);
    if (!job) return not_found(visit);
    auto done = visit.change([&](Change& change) { return run_again(change, *job); });
    return done ? saved(visit, address_of(*job), "The job is tried within a few seconds")
                : refuse(visit, done.refusal());
}

} // namespace

void mount_jobs(Office& office) {
    auto managers = may(Right::manage_office);
    office.routes().list("/jobs", jobs_page, jobs_sheet, managers,
                         "See what the program does by itself, and what failed");
    office.routes().get("/jobs/{id}", job_page, managers, "See how far one job is, or what came of it");
    office.routes().post("/jobs/{id}/again", receive_again, managers, "Have a job tried again");
    for (auto& kind : upkeep_jobs()) office.jobs().push_back(std::move(kind));
    office.jobs().push_back(mail_job());
    office.meters().push_back({"reeve_failed_jobs", "Jobs that were given up.", "gauge",
                               [&office] { return failed_jobs(*office.database().read()); }});
}

} // namespace reeve::office
