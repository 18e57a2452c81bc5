// The priorities of the plan in force for the public: all on one page, and each on a page of its own.
#include "html/buttons.h"
#include "html/cards.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/wayfinding.h"
#include "planning/plan_pages.h"
#include "planning/plan_view.h"
#include "planning/pledge_store.h"
#include "planning/priority_progress.h"
#include "planning/public_plan_store.h"

namespace reeve::planning {
namespace {

using html::Html;
using office::Visit;

constexpr const char* section = "Plan and progress";

std::vector<NumberedPart> priorities_of(const PlanText& text) {
    std::vector<NumberedPart> out;
    for (const auto& at : numbered(text.parts))
        if (at.part.kind == PartKind::priority) out.push_back(at);
    return out;
}

// ---- The plan on a page ----

html::Card card_of(Visit& visit, const NumberedPart& at) {
    constexpr std::size_t promise_on_a_card = 160;
    auto progress = progress_of(visit.db, at.part.key, visit.now);
    html::Card card{.title = html::escaped(std::to_string(at.number) + ". " + at.part.title)
                             + html::sample_mark(at.part.is_sample),
                    .href = address_of_priority(at),
                    .standing = progress.standing};
    for (const auto& line : progress.counts) card.counts.emplace_back(line);
    for (const auto& [words, address] : progress.measures) card.counts.emplace_back(words);
    auto promise = shortened(html::prose_words(at.part.words.text), promise_on_a_card);
    if (!promise.empty()) card.content += html::of<R"(<p class="govuk-body-s rv-card__promise">{}</p>)">(promise);
    if (!at.part.lead_post.empty())
        card.content += html::of<R"(<p class="govuk-body-s rv-card__lead">Lead: {}</p>)">(at.part.lead_post);
    return card;
}

// In the order of the plan, never by how they stand; a group that comes again later has a heading again.
Html cards_of(Visit& visit, const std::vector<NumberedPart>& priorities) {
    Html view;
    html::CardGrid grid;
    std::string group;
    auto flush = [&] {
        if (grid.cards.empty()) return;
        if (!group.empty()) view += html::section_heading(group);
        grid.heading_level = group.empty() ? 2 : 3;
        view += html::card_grid(grid);
        grid.cards.clear();
    };
    for (const auto& at : priorities) {
        if (at.part.group != group) flush();
        group = at.part.group;
        grid.cards.push_back(card_of(visit, at));
    }
    flush();
    return view;
}

http::Response plan_on_a_page(Visit& visit) {
    office::PageWords words{.title = "The plan on a page",
                            .section = section,
                            .trail = {{"Police and Crime Plan", "/plan"}},
                            .is_public = true};
    auto road = road_in_force(visit.db, visit.today());
    Html main = html::page_heading("The plan on a page");
    if (!road)
        return show(
            visit, words,
            main + html::paragraph("No plan is in force today, so there are no priorities to show.")
                + html::paragraph(html::link({.text = "All plans and their versions", .href = "/plan/versions"})));
    auto priorities = priorities_of(road->text);
    if (!road->text.summary.empty()) main += html::lead_paragraph(road->text.summary);
    main += html::paragraph(html::of<"{}. {}.">(html::link({.text = road->text.title, .href = "/plan"}),
                                                effect_in_words(*road, visit.today())))
            + sample_notice(road->plan.is_sample);
    main +=
        priorities.empty() ? html::paragraph("The plan in force names no priorities.") : cards_of(visit, priorities);
    return show(visit, words, html::of<R"(<div class="rv-onepage">{}</div>)">(main));
}

// ---- One priority ----

Html steps_between(const std::vector<NumberedPart>& priorities, std::size_t at) {
    html::Pagination steps{.label = "Priorities"};
    auto step = [](const NumberedPart& to) {
        return html::PageStep{.href = address_of_priority(to), .text = {}, .label = name_of(to) + ": " + to.part.title};
    };
    if (at > 0) {
        steps.previous = step(priorities[at - 1]);
        steps.previous.text = "Previous priority";
    }
    if (at + 1 < priorities.size()) {
        steps.next = step(priorities[at + 1]);
        steps.next.text = "Next priority";
    }
    return html::pagination(steps);
}

// Where the workstreams are kept, they stand under the name of their priority.
Html workstreams_link(Visit& visit, const std::string& slug) {
    constexpr const char* workstreams = "/plan/workstreams";
    if (!visit.office.routes().has_page(workstreams)) return {};
    auto address = workstreams + (slug.empty() ? "" : "#" + slug);
    return html::paragraph(html::link({.text = "The workstreams that carry it out", .href = address}));
}

Html work_view(Visit& visit, const NumberedPart& priority, const PriorityProgress& progress) {
    Html view = html::section_heading("How far it has got", "progress");
    if (progress.standing) view += html::paragraph(html::status_chip(*progress.standing));
    std::vector<html::Content> lines(progress.counts.begin(), progress.counts.end());
    if (!lines.empty()) view += html::bullet_list(lines);
    return view + workstreams_link(visit, priority.slug);
}

Html links_under(const char* heading, const char* id, const std::vector<std::pair<std::string, std::string>>& links) {
    if (links.empty()) return {};
    std::vector<html::Content> items;
    for (const auto& [words, address] : links) items.emplace_back(html::link({.text = words, .href = address}));
    return html::section_heading(heading, id) + html::bullet_list(items);
}

Html progress_view(Visit& visit, const NumberedPart& priority) {
    auto progress = progress_of(visit.db, priority.part.key, visit.now);
    auto told = links_under("What is being done", "initiatives", progress.initiatives)
                + links_under("How we will know", "measures", progress.measures);
    if (progress.standing || !progress.counts.empty()) return work_view(visit, priority, progress) + told;
    return told;
}

Html pledges_kept_view(Visit& visit, const PublicRoad& road, PartKey priority) {
    std::vector<html::Content> items;
    auto kept = pledges_kept(visit.db, road.plan.id);
    for (const auto& pledge : pledges_of(visit.db, road.plan.id))
        for (const auto& link : kept)
            if (link.pledge == pledge.id && link.priority == priority)
                items.emplace_back(html::escaped((pledge.heading.empty() ? "" : pledge.heading + ": ")
                                                 + html::prose_words(pledge.words.text))
                                   + html::sample_mark(pledge.is_sample));
    Html view = html::section_heading("The pledges it keeps", "pledges");
    view +=
        items.empty() ? html::paragraph("No pledge is recorded as kept by this priority.") : html::bullet_list(items);
    return view
           + html::paragraph(html::link({.text = "From the manifesto to the plan", .href = "/plan/how-we-wrote-it"}));
}

Html objectives_and_paragraphs(const std::vector<NumberedPart>& parts) {
    std::vector<NumberedPart> objectives, paragraphs;
    for (const auto& at : parts) {
        if (at.part.kind == PartKind::objective) objectives.push_back(at);
        if (at.part.kind == PartKind::paragraph) paragraphs.push_back(at);
    }
    Html view = html::section_heading("Its objectives", "objectives");
    view += objectives.empty() ? html::paragraph("No objective stands under this priority.")
                               : parts_view(objectives, Priorities::plain);
    if (paragraphs.empty()) return view;
    return view + html::section_heading("What the plan says about it", "paragraphs")
           + parts_view(paragraphs, Priorities::plain);
}

Html promise_view(const NumberedPart& at) {
    Html view;
    if (!trimmed(at.part.words.text).empty())
        view.add<R"(<div class="govuk-inset-text">{}</div>)">(html::render_prose(at.part.words, {.heading_level = 2}));
    auto where = html::link({.text = name_of(at) + " in the plan", .href = "/plan#" + anchor_of(at)});
    return view + html::paragraph(html::of<"In the plan's own words: {}.">(where));
}

http::Response priority_page(Visit& visit) {
    auto road = road_in_force(visit.db, visit.today());
    if (!road) return not_found(visit);
    auto priorities = priorities_of(road->text);
    std::size_t at = 0;
    while (at < priorities.size() && priorities[at].slug != visit.part("slug")) ++at;
    if (at == priorities.size()) return not_found(visit);
    const auto& priority = priorities[at];
    auto caption =
        priority.part.group.empty() ? name_of(priority) : priority.part.group + ", " + folded(name_of(priority));
    Html main = html::page_heading(priority.part.title, caption) + sample_notice(priority.part.is_sample)
                + promise_view(priority);
    if (auto posts = posts_in_words(priority.part); !posts.empty()) main += html::paragraph(posts);
    main += progress_view(visit, priority)
            + objectives_and_paragraphs(under(numbered(road->text.parts), priority.part.key))
            + pledges_kept_view(visit, *road, priority.part.key) + steps_between(priorities, at);
    office::PageWords words{.title = priority.part.title,
                            .section = section,
                            .trail = {{"Police and Crime Plan", "/plan"}, {"The plan on a page", "/plan/on-a-page"}},
                            .is_public = true};
    return show(visit, words, html::text_column(main));
}

} // namespace

void mount_public_priorities(office::Routes& at) {
    at.cached("/plan/on-a-page", plan_on_a_page, "See every priority of the plan in force on one page");
    at.cached("/plan/priorities/{slug}", priority_page,
              "Read one priority with its objectives and the pledges it keeps");
}

} // namespace reeve::planning
