// The executive summary: a view of the plan in force, written by nobody and never out of step with it.
#include "html/buttons.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "planning/plan_pages.h"
#include "planning/plan_thread_store.h"
#include "planning/plan_view.h"
#include "planning/public_plan_store.h"

namespace reeve::planning {
namespace {

using html::Html;
using office::Visit;

Html priorities_view(const std::vector<NumberedPart>& all) {
    Html view = html::section_heading("The priorities", "priorities");
    std::vector<html::Content> lines;
    std::string group;
    auto flush = [&] {
        if (lines.empty()) return;
        if (!group.empty()) view += html::sub_heading(group);
        view += html::bullet_list(lines);
        lines.clear();
    };
    for (const auto& at : all) {
        if (at.part.kind != PartKind::priority) continue;
        if (at.part.group != group) flush();
        group = at.part.group;
        Html line =
            html::link({.text = std::to_string(at.number) + ". " + at.part.title, .href = address_of_priority(at)});
        line += html::sample_mark(at.part.is_sample);
        if (auto promise = html::prose_words(at.part.words.text); !promise.empty()) line.add<". {}">(promise);
        lines.emplace_back(line);
    }
    flush();
    return view;
}

// PRSRA 2011 s.7(2): by what each objective is for.
Html objectives_view(const std::vector<NumberedPart>& all) {
    Html view = html::section_heading("The objectives", "objectives");
    bool has_any = false;
    for (auto type : {ObjectiveType::policing_of_area, ObjectiveType::crime_and_disorder,
                      ObjectiveType::national_functions, ObjectiveType::none}) {
        std::vector<html::Content> lines;
        for (const auto& at : all)
            if (at.part.kind == PartKind::objective && at.part.objective == type)
                lines.emplace_back(
                    html::of<"{} {}">(html::prose_words(at.part.words.text),
                                      html::link({.text = name_of(at), .href = "/plan#" + anchor_of(at)})));
        if (lines.empty()) continue;
        has_any = true;
        std::string label = label_of(type);
        view += html::sub_heading(type == ObjectiveType::none ? "Others" : label.substr(4)) + html::bullet_list(lines);
    }
    return has_any ? view : view + html::paragraph("The plan names no objective.");
}

Html threads_view(Visit& visit) {
    Html view;
    for (const auto& thread : all_threads(visit.db)) {
        if (!thread.is_public) continue;
        view += html::sub_heading(html::link({.text = thread.title, .href = "/plan/threads/" + thread.reference}))
                + sample_notice(thread.is_sample) + html::render_prose(thread.words, {.heading_level = 4});
    }
    return view.empty() ? view : html::section_heading("What runs through it", "threads") + view;
}

http::Response summary_page(Visit& visit) {
    office::PageWords words{.title = "Executive summary",
                            .section = "Plan and progress",
                            .trail = {{"Police and Crime Plan", "/plan"}},
                            .is_public = true};
    auto road = road_in_force(visit.db, visit.today());
    Html main = html::page_heading("Executive summary", road ? html::Content(road->text.title) : html::Content());
    if (!road)
        return show(visit, words, main + html::paragraph("No plan is in force today, so there is nothing to sum up."));
    if (!road->text.summary.empty()) main += html::lead_paragraph(road->text.summary);
    auto all = numbered(road->text.parts);
    main += html::paragraph(html::of<"{}. {}.">(html::link({.text = road->text.title, .href = "/plan"}),
                                                effect_in_words(*road, visit.today())))
            + notes_view(*road) + threads_view(visit) + priorities_view(all) + objectives_view(all)
            + statements_view(road->text);
    main += html::small_paragraph("This summary is taken from the plan as it stands in force.");
    return show(visit, words, html::text_column(main));
}

} // namespace

void mount_plan_summary(office::Routes& at) {
    at.cached("/plan/summary", summary_page, "Read the executive summary of the plan in force");
}

} // namespace reeve::planning
