// The staff pages of a plan's versions: making one, letting the public read it, reading it, and what changed since.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/tables.h"
#include "planning/change_view.h"
#include "planning/plan_desk.h"
#include "planning/plan_pages.h"
#include "planning/plan_view.h"

namespace reeve::planning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

std::string list_address(const Plan& plan) { return desk_address(plan) + "/versions"; }
std::string version_address(const Plan& plan, const PlanVersion& version) {
    return list_address(plan) + "/" + std::to_string(version.number);
}

html::TableRow version_row(const Plan& plan, const PlanVersion& version) {
    return {{{html::link({.text = "Version " + std::to_string(version.number) + ": " + version.name,
                          .href = version_address(plan, version)})},
             {in_words(version.made_on)},
             {version.made_by},
             {version.is_public ? "Anyone" : "Staff"}}};
}

http::Response list_page(Visit& visit, const Plan& plan, const Problems& problems) {
    html::Table table{.caption = "Versions",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "versions",
                      .head = {{.text = "Version"}, {.text = "Made on"}, {.text = "By"}, {.text = "Who may read it"}},
                      .empty_text = "No version is made yet. One is made by itself whenever the plan is sent out.",
                      .is_scrolled = true};
    auto all = versions_of(visit.db, plan.id);
    for (const auto& version : all) table.rows.push_back(version_row(plan, version));
    Html main = html::error_summary(problems) + html::page_heading("Versions", plan.reference + ": " + plan.title)
                + html::table(table);
    auto now = text_as_it_stands(visit.db, plan);
    if (!all.empty() && all.back().hash == hash_of(now))
        main += html::paragraph("The text as it stands is version " + std::to_string(all.back().number) + ".");
    else if (visit.may(Right::write_plan)) {
        PlanVersion usual;
        main += html::section_heading("Keep the text as it stands as a version")
                + office::record_form(visit,
                                      {version_fields().shape(),
                                       {"name"},
                                       &usual,
                                       list_address(plan),
                                       "Make the version",
                                       desk_address(plan),
                                       {}},
                                      problems);
    }
    return show(visit, desk_words(plan, "Versions", !problems.empty()), main, problems.empty() ? 200 : 422);
}

http::Response show_list(Visit& visit) {
    auto plan = plan_asked_for(visit);
    return plan ? list_page(visit, *plan, {}) : not_found(visit);
}

http::Response make(Visit& visit) {
    auto plan = plan_asked_for(visit);
    if (!plan) return not_found(visit);
    PlanVersion typed;
    if (auto problems = read_form(version_fields(), {"name"}, visit.typed_of(), typed, visit.today());
        !problems.empty())
        return list_page(visit, *plan, problems);
    auto kept = visit.change([&](office::Change& change) { return make_version(change, *plan, typed.name); });
    return saved(visit, version_address(*plan, kept), "Version " + std::to_string(kept.number) + " is kept");
}

std::optional<PlanVersion> version_asked_for(Visit& visit, const Plan& plan) {
    auto number = Kind<int>::read(visit.part("number"), {});
    return number ? find_version(visit.db, plan.id, *number) : std::nullopt;
}

// Against the text as it stands, with every reason told since.
Html changes_part(Visit& visit, const Plan& plan, const PlanVersion& version) {
    std::vector<ChangeReason> since;
    for (const auto& reason : reasons_of(visit.db, plan.id))
        if (reason.after_version >= version.number) since.push_back(reason);
    return html::section_heading("What changed since, to the text as it stands", "changes")
           + changes_view(text_of(version), text_as_it_stands(visit.db, plan), since);
}

Html text_part(const PlanText& text) {
    Html part = html::section_heading("Its text");
    for (const auto& at : numbered(text.parts)) {
        if (at.part.kind == PartKind::section || at.part.kind == PartKind::priority)
            part += html::sub_heading((at.part.kind == PartKind::priority ? name_of(at) + ": " : "") + at.part.title);
        if (!at.part.words.text.empty())
            part += at.number && at.part.kind != PartKind::priority
                        ? html::paragraph(html::of<"{}. {}">(at.number, at.part.words.text))
                        : html::render_prose(at.part.words);
    }
    return part;
}

http::Response show_version(Visit& visit) {
    auto plan = plan_asked_for(visit);
    auto version = plan ? version_asked_for(visit, *plan) : std::nullopt;
    if (!version) return not_found(visit);
    auto title = "Version " + std::to_string(version->number) + ": " + version->name;
    Html main = html::page_heading(title, plan->reference + ": " + plan->title)
                + html::paragraph("Made on " + in_words(version->made_on) + " by " + version->made_by + ". "
                                  + (version->is_public ? "Anyone may read it." : "Only staff may read it."));
    main += html::paragraph(
        html::of<"Take it along: {}.">(file_links(version_address(*plan, *version), name_of(*version))));
    if (!version->is_public && visit.may(Right::publish_papers))
        main += form_begin(visit, version_address(*plan, *version) + "/publication")
                + html::hidden_field("version", std::to_string(version->version))
                + html::paragraph("Once the public may read a version it stays public.")
                + html::button({.text = "Let the public read it", .classes = "govuk-button--secondary"})
                + office::form_end();
    main += changes_part(visit, *plan, *version) + text_part(text_of(*version));
    main.add<R"(<p class="govuk-body-s">SHA-256 of the text: <code class="rv-num">{}</code></p>)">(version->hash);
    return show(visit, desk_words(*plan, title), html::text_column(main));
}

http::Response publish(Visit& visit) {
    auto plan = plan_asked_for(visit);
    auto version = plan ? version_asked_for(visit, *plan) : std::nullopt;
    if (!version) return not_found(visit);
    version->version = office::version_typed(visit, version->version);
    version->is_public = true;
    auto kept = visit.change([&](office::Change& change) { return office::keep(change, version_fields(), *version); });
    if (!kept) return refuse(visit, kept.refusal());
    return saved(visit, version_address(*plan, *kept), "The public may read version " + std::to_string(kept->number));
}

} // namespace

void mount_plan_versions(office::Routes& at) {
    using office::may;
    const std::string list = "/work/plan/{reference}/versions";
    at.get(list, show_list, may(Right::read_office), "See the versions of a plan");
    at.post(list, make, may(Right::write_plan), "Keep a plan's text as it stands as a version");
    at.get(list + "/{number}", show_version, may(Right::read_office),
           "Read a version of a plan, and what changed since");
    at.post(list + "/{number}/publication", publish, may(Right::publish_papers),
            "Let the public read a version of a plan");
}

} // namespace reeve::planning
