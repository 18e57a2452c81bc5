// The set-up as a list of steps, the frame around each step, and the page that ends it.
#include "office/setup/setup_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "office/logo_store.h"
#include "office/people/person_store.h"
#include "office/settings_store.h"
#include "office/setup/force_area.h"
#include "office/setup/setup_store.h"
#include <algorithm>
#include <iterator>

namespace reeve::office {
namespace {

using html::Html;

constexpr int steps_in_all = std::size(Choices<SetupStep>::list);

std::string name_of(SetupStep step) { return Choices<SetupStep>::list[static_cast<int>(step)].label; }

std::vector<SetupStep> all_steps() {
    std::vector<SetupStep> steps;
    for (int at = 0; at < steps_in_all; ++at) steps.push_back(static_cast<SetupStep>(at));
    return steps;
}

bool holds(const std::vector<SetupStep>& steps, SetupStep step) {
    return std::find(steps.begin(), steps.end(), step) != steps.end();
}

Html step_line(SetupStep step, SetupStep here, bool is_kept) {
    auto name = step == here ? html::of<R"(<strong aria-current="step">{}</strong>)">(name_of(step))
                             : html::link({.text = name_of(step), .href = words_of(step).address});
    auto standing = step == here ? std::string("you are here") : is_kept ? "kept" : "to do";
    if (step == here && is_kept) standing += ", kept";
    return html::of<"<li>{}<br>{}</li>">(name, standing);
}

Html where_am_i(Visit& visit, SetupStep here) {
    auto kept = steps_kept(visit.db);
    Html lines;
    for (auto step : all_steps()) lines += step_line(step, here, holds(kept, step));
    return html::of<R"(<nav aria-label="Steps of the set-up"><h2 class="govuk-heading-s">Where you are</h2>
<ol class="govuk-list govuk-list--number govuk-list--spaced">{}</ol></nav>)">(lines);
}

html::Task task_of(SetupStep step, bool is_kept) {
    html::Task task{.title = name_of(step), .href = words_of(step).address, .hint = words_of(step).about};
    task.status =
        is_kept ? html::Content("Kept") : html::Content(html::tag({.text = "To do", .classes = "govuk-tag--grey"}));
    return task;
}

http::Response show_overview(Visit& visit) {
    auto kept = steps_kept(visit.db);
    html::TaskList list{.id_prefix = "set-up"};
    SetupStep next = SetupStep::finish;
    for (auto step : all_steps()) {
        if (!holds(kept, step) && static_cast<int>(step) < static_cast<int>(next)) next = step;
        list.items.push_back(task_of(step, holds(kept, step)));
    }
    Html main = html::page_heading("Set up this office");
    main += html::lead_paragraph("Six steps, about ten minutes. Each is kept when you leave it, and stays open to come "
                                 "back to.");
    main += html::task_list(list);
    bool is_done = holds(kept, SetupStep::finish);
    main += html::button({.text = is_done ? "Go to my work" : "Go on: " + name_of(next),
                          .href = is_done ? "/my-work" : words_of(next).address});
    return show(visit, {.title = "Set up this office", .section = "Settings"}, html::text_column(main));
}

// What an office does in its first days, where each of it stands.
Html first_things(Visit& visit) {
    struct Thing {
        const char* words;
        const char* address;
        const char* more;
    };
    const Thing things[] = {
        {"Enter the term of office", "/registers/terms", "the plan and its duties count from it."},
        {"Write down the police and crime plan", "/work/plan", "its priorities head everything else."},
        {"Plan the first community day or visit", "/work/engagement/new",
         "an engagement officer can record it on a phone."},
        {"Make the first action", "/work/actions", "who does what by when."},
        {"Write down who decides what for the Commissioner", "/registers/delegations",
         "without a delegation nobody else signs a decision or a grant."},
        {"See what the law asks by when", "/work/duties", "the duties stand there already."}};
    std::vector<html::Content> lines;
    for (const auto& thing : things)
        if (visit.office.routes().has_page(thing.address))
            lines.emplace_back(
                html::of<"{}: {}">(html::link({.text = thing.words, .href = thing.address}), thing.more));
    return html::section_heading("What to do first") + html::numbered_list(lines)
           + html::paragraph("Each page that is empty says so, and how to begin. What your own role does not allow, a "
                             "colleague with the role does.");
}

Html what_is_kept(Visit& visit) {
    auto settings = settings_of(visit.db);
    const auto* area = force_area_of(force_area_kept(visit.db));
    auto logo = logo_of(visit.db);
    auto here = people(visit.db);
    auto working = std::count_if(here.begin(), here.end(), [](const Person& person) { return person.is_active; });
    auto row = [](const char* key, std::string value, SetupStep step) {
        return html::SummaryRow{.key = key,
                                .value = value.empty() ? "Not set" : value,
                                .actions = {{.href = words_of(step).address, .hidden_text = folded(key)}}};
    };
    return html::summary_list(
        {.rows = {row("Body", label_of(settings.body_kind), SetupStep::body),
                  row("Area", area ? area->name : "", SetupStep::body),
                  row("Office", settings.office, SetupStep::names),
                  row("People", counted(static_cast<std::int64_t>(working), "person", "people"), SetupStep::people),
                  row("Colour", settings.brand_colour, SetupStep::colour),
                  {.key = "Logo",
                   .value = logo ? logo->name : "Not set",
                   .actions = {{.href = logo_page, .hidden_text = "logo"}}},
                  row("Mail server", settings.smtp_url, SetupStep::mail)}});
}

http::Response finish_page(Visit& visit, const Problems& problems) {
    Html main = what_is_kept(visit) + first_things(visit);
    if (!is_set_up(visit.db)) {
        main += form_begin(visit, "/set-up/finish") + html::button({.text = "Finish the set-up"}) + form_end();
        main += html::paragraph("The area can be changed no more from then on. All else can.");
    } else main += html::button({.text = "Go to my work", .href = "/my-work"});
    return step_page(visit, SetupStep::finish, main, problems);
}

http::Response show_finish(Visit& visit) { return finish_page(visit, {}); }

http::Response receive_finish(Visit& visit) {
    if (force_area_kept(visit.db).empty())
        return finish_page(visit, Problems{{{"", "Choose the body and its area first: the first step"}}});
    visit.change([&](Change& change) {
        keep_step(change, SetupStep::finish);
        return Done{};
    });
    return saved(visit, "/my-work", "The office is set up");
}

} // namespace

http::Response step_page(Visit& visit, SetupStep step, const Html& text, const Problems& problems) {
    auto number = std::to_string(static_cast<int>(step) + 1);
    Html main = html::error_summary(problems);
    main += html::page_heading(name_of(step), "Set-up, step " + number + " of " + std::to_string(steps_in_all));
    return show(visit,
                {.title = name_of(step),
                 .section = "Settings",
                 .trail = {{"Set up this office", "/set-up"}},
                 .has_errors = !problems.empty()},
                html::text_column(main + text, where_am_i(visit, step)), problems.empty() ? 200 : 422);
}

http::Response step_kept(Visit& visit, SetupStep step, std::string notice) {
    return saved(visit, words_of(next_of(step)).address, std::move(notice));
}

void mount_setup(Routes& at) {
    auto managers = may(Right::manage_office);
    at.get("/set-up", show_overview, managers, "The steps in which a new office is set up");
    mount_setup_begin(at);
    mount_setup_body(at);
    mount_setup_people(at);
    mount_setup_look(at);
    mount_setup_logo(at);
    at.get("/set-up/finish", show_finish, managers, "What the set-up kept, and what to do first");
    at.post("/set-up/finish", receive_finish, managers, "Finish the set-up of a new office");
}

} // namespace reeve::office
