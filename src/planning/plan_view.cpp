// Shows a plan: its text with an address for every paragraph, and the parts of the law it keeps.
#include "planning/plan_view.h"
#include "html/buttons.h"
#include "html/headings.h"
#include "html/paragraphs.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/tables.h"

namespace reeve::planning {

using html::Html;

std::string address_of(const Plan& plan) { return "/plan/" + plan.reference; }
std::string address_of(const PublicRoad& road, const PlanVersion& version) {
    return address_of(road.plan) + "/versions/" + std::to_string(version.number);
}
std::string address_of_priority(const NumberedPart& at) { return "/plan/priorities/" + at.slug; }

Html sample_notice(bool is_sample) {
    if (!is_sample) return {};
    return html::paragraph(
        html::of<R"(<strong class="rv-sample">SAMPLE</strong> Made up, to show how Reeve works.)">());
}

namespace {

Html beside(const PlanPart& part) {
    Html words = html::escaped(joined(law_tags(part), ". "));
    return words + html::sample_mark(part.is_sample);
}

Html heading_view(const NumberedPart& at, Priorities priorities) {
    const auto& part = at.part;
    Html title;
    if (part.kind == PartKind::priority) {
        auto group = part.group.empty() ? name_of(at) : part.group + ", " + folded(name_of(at));
        title.add<R"(<span class="govuk-caption-m">{}</span>)">(group);
    }
    title += part.kind == PartKind::priority && priorities == Priorities::linked
                 ? html::link({.text = part.title, .href = address_of_priority(at)})
                 : html::escaped(part.title);
    Html view = html::heading(2, "govuk-heading-m", title + html::sample_mark(part.is_sample), anchor_of(at));
    if (!trimmed(part.words.text).empty()) view += html::render_prose(part.words, {.heading_level = 3});
    if (part.matter != Matter::none) view += html::small_paragraph(joined(law_tags(part), ". "));
    if (auto posts = posts_in_words(part); !posts.empty()) view += html::paragraph(posts);
    return view;
}

bool is_heading(const PlanPart& part) { return part.kind == PartKind::section || part.kind == PartKind::priority; }

} // namespace

Html parts_view(const std::vector<NumberedPart>& parts, Priorities priorities) {
    Html view;
    std::vector<html::NumberedParagraph> waiting;
    auto flush = [&] {
        if (!waiting.empty()) view += html::numbered_paragraphs(waiting);
        waiting.clear();
    };
    for (const auto& at : parts) {
        if (is_heading(at.part)) {
            flush();
            view += heading_view(at, priorities);
        } else {
            waiting.push_back({.number = at.number,
                               .text = html::render_prose(at.part.words, {.heading_level = 3}),
                               .sub_paragraphs = {},
                               .beside = beside(at.part)});
        }
    }
    flush();
    return view;
}

Html text_view(const PlanText& text, Priorities priorities) { return parts_view(numbered(text.parts), priorities); }

Html contents_view(const PlanText& text, const std::vector<PagePart>& after) {
    Html items;
    std::string group;
    for (const auto& at : numbered(text.parts)) {
        if (!is_heading(at.part)) continue;
        if (at.part.group != group && !at.part.group.empty())
            items.add<R"(<li class="rv-contents__group">{}</li>)">(at.part.group);
        bool leaves_group = !group.empty() && at.part.group.empty();
        group = at.part.group;
        auto words = (at.number ? std::to_string(at.number) + ". " : "") + at.part.title;
        items.add<R"(<li class="{}">{}</li>)">(leaves_group ? "rv-contents__after" : "rv-contents__item",
                                               html::link({.text = words, .href = "#" + anchor_of(at)}));
    }
    if (!items.empty() && !after.empty()) items.add<R"(<li class="rv-contents__group">About the plan</li>)">();
    for (const auto& part : after)
        items.add<R"(<li>{}</li>)">(html::link({.text = part.words, .href = "#" + std::string(part.anchor)}));
    return html::of<
        R"(<nav class="rv-contents" aria-labelledby="contents">{}<ul class="govuk-list rv-contents__list">{}</ul></nav>)">(
        html::heading(2, "govuk-heading-s", "Contents", "contents"), items);
}

Html file_links(const std::string& address, const std::string& of) {
    return html::of<"{}, {}">(html::link({.text = "PDF", .href = address + ".pdf", .hidden_text = " of " + of}),
                              html::link({.text = "Word", .href = address + ".docx", .hidden_text = " of " + of}));
}

Html beside_contents(const Html& contents, const Html& text) {
    return html::of<
        R"(<div class="govuk-grid-row"><div class="govuk-grid-column-one-third">{}</div><div class="govuk-grid-column-two-thirds">{}</div></div>)">(
        contents, text);
}

Html statements_view(const PlanText& text) {
    auto said = [](const std::string& words, const char* otherwise) {
        return trimmed(words).empty() ? html::paragraph(otherwise) : html::render_prose(words, {.heading_level = 3});
    };
    Html view = html::section_heading("The Strategic Policing Requirement", "strategic-policing-requirement");
    if (!text.requirement_edition.empty())
        view += html::paragraph("Regard was had to the edition of " + text.requirement_edition + ".");
    view += said(text.requirement_statement, "The plan does not say how regard was had to it.");
    view += html::section_heading("Equality", "equality");
    return view + said(text.equality, "Nothing is said of an equality impact assessment.");
}

Html requirements_view(const PlanText& text) {
    auto all = requirements(text);
    html::Table table{.caption = "What the law wants a plan to hold",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"The law"}, {"What it wants"}, {"In this plan"}},
                      .is_stacked = true};
    for (const auto& one : all)
        table.rows.push_back(
            {.cells = {{one.section}, {one.matter}, {one.is_met ? one.where : "Not present. " + one.where + "."}}});
    table.note = "Section numbers are of the Police Reform and Social Responsibility Act 2011 unless another is named.";
    return html::section_heading("What the Act requires", "requirements") + html::paragraph(in_words(all) + ".")
           + html::table(table);
}

Html notes_view(const PublicRoad& road) {
    Html view = sample_notice(road.plan.is_sample);
    if (!trimmed(road.plan.recorded_note.text).empty())
        view += html::of<R"(<div class="govuk-inset-text">{}{}</div>)">(
            html::paragraph(html::of<R"(<strong>This plan was recorded here after it was issued.</strong>)">()),
            html::render_prose(road.plan.recorded_note, {.heading_level = 3}));
    return view;
}

} // namespace reeve::planning
