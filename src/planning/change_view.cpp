// Shows the changes of a plan part by part, with added and removed words told by marks and not by colour alone.
#include "planning/change_view.h"
#include "html/buttons.h"
#include "html/headings.h"
#include "html/paragraphs.h"
#include "html/prose.h"
#include "html/sample.h"
#include "planning/change_words.h"
#include "planning/plan_view.h"

namespace reeve::planning {
namespace {

using html::Html;

// A part's words as they are read, without the marks they are typed with.
std::string read_words(const PlanPart& part) {
    auto read = part;
    read.words.text = html::prose_words(part.words.text);
    return compared_words(read);
}

// The two texts side by side: what went is marked on the left, what came on the right.
Html side_by_side(const std::string& before, const std::string& after) {
    auto all = html::changes_between(before, after);
    auto without = [&](html::Change left_out) {
        std::vector<html::ChangedText> kept;
        for (const auto& one : all)
            if (one.change != left_out && !one.text.empty()) kept.push_back(one);
        return kept.empty() ? html::paragraph("Nothing") : html::compared(kept);
    };
    return html::of<
        R"(<div class="rv-was-now"><div><h4 class="govuk-heading-s">Was</h4>{}</div><div><h4 class="govuk-heading-s">Now</h4>{}</div></div>)">(
        without(html::Change::added), without(html::Change::removed));
}

// Where the marks alone differ, they are shown.
Html parts_side_by_side(const PlanPart& before, const PlanPart& after) {
    bool reads_alike = read_words(before) == read_words(after);
    return reads_alike ? side_by_side(compared_words(before), compared_words(after))
                       : side_by_side(read_words(before), read_words(after));
}

Html whole(html::Change change, const PlanPart& part) { return html::compared({{change, read_words(part)}}); }

// The way from a change to what people said; nothing while the public may not read the finding.
Html cause_link(const ChangeReason& reason) {
    if (!reason.cause || !reason.cause->is_public()) return {};
    return html::paragraph(
        html::of<"What people said: {}{}">(html::link({.text = reason.cause->title, .href = reason.cause->address}),
                                           html::sample_mark(reason.cause->is_sample)));
}

Html why(const PartChange& change, const std::vector<ChangeReason>& reasons) {
    Html view;
    for (const auto& one : reasons_for(change, reasons)) {
        auto mark = html::sample_mark(one.is_sample);
        if (!trimmed(one.reason.text).empty())
            view.add<R"(<div class="rv-why"><strong>Why:</strong>{} {}</div>)">(
                mark, html::render_prose(one.reason, {.heading_level = 5}));
        if (!one.theme.empty())
            view += html::paragraph(html::of<"What led to it in the consultation: {}{}">(
                one.theme, one.reason.text.empty() ? mark : Html()));
        view += cause_link(one);
    }
    return view.empty() && !reasons.empty() ? html::small_paragraph("No reason is recorded.") : view;
}

Html change_view(const PartChange& change, const std::vector<ChangeReason>& reasons) {
    Html view = html::heading(3, "govuk-heading-m", heading_of(change), "change-" + std::to_string(change.key));
    if (auto moved = moved_in_words(change); !moved.empty()) view += html::paragraph(moved);
    if (!change.before) view += whole(html::Change::added, change.after->part);
    if (!change.after) view += whole(html::Change::removed, change.before->part);
    if (words_differ(change)) view += parts_side_by_side(change.before->part, change.after->part);
    else if (change.kind == PartChange::Kind::moved)
        view += html::of<R"(<blockquote class="rv-quoted govuk-body">{}</blockquote>)">(read_words(change.after->part));
    auto marks = marks_that_differ(change);
    if (!marks.empty()) view += html::bullet_list({marks.begin(), marks.end()});
    return html::of<R"(<div class="rv-change">{}</div>)">(view + why(change, reasons));
}

} // namespace

Html changes_view(const PlanText& before, const PlanText& after, const std::vector<ChangeReason>& reasons) {
    auto all = changes(before, after);
    auto statements = statement_changes(before, after);
    if (all.empty() && statements.empty()) return html::paragraph("The two read the same.");
    Html view = html::paragraph(capitalised(in_words(all)) + ".");
    if (reasons.empty()) view += html::paragraph("No reason is recorded for any of the changes.");
    if (!all.empty()) view += html::section_heading("What changed in the text");
    for (const auto& change : all) view += change_view(change, reasons);
    if (!statements.empty()) view += html::section_heading("What changed beside the text");
    for (const auto& one : statements)
        view += html::of<R"(<div class="rv-change">{}{}</div>)">(html::heading(3, "govuk-heading-m", one.label),
                                                                 side_by_side(one.before, one.after));
    return view;
}

} // namespace reeve::planning
