// Shows the changes of a plan part by part, with added and removed words told by marks and not by colour alone.
#include "planning/change_view.h"
#include "html/headings.h"
#include "html/paragraphs.h"
#include "html/prose.h"
#include "record/changes.h"

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

std::string place_of(const NumberedPart& at) { return at.number ? folded(name_of(at)) : "a section"; }

bool words_differ(const PartChange& change) {
    return change.before && change.after && compared_words(change.before->part) != compared_words(change.after->part);
}

// What differs beside the words: group, posts, and what of the law it sets out.
std::vector<html::Content> marks_that_differ(const PartChange& change) {
    std::vector<html::Content> items;
    if (!change.before || !change.after) return items;
    for (const auto& one : changes_between(part_fields().shape(), &change.before->part, &change.after->part)) {
        std::string_view column = one.field->column;
        for (std::string_view told : {"group_name", "matter", "objective", "lead_post", "officer_post"})
            if (column == told) items.emplace_back(in_words(one) + ".");
    }
    return items;
}

std::string moved_in_words(const PartChange& change) {
    if (change.kind != PartChange::Kind::moved && change.kind != PartChange::Kind::moved_and_changed) return "";
    auto from = place_of(*change.before), to = place_of(*change.after);
    auto words =
        from == to ? "It stands elsewhere in the text." : "It has moved: it was " + from + " and is now " + to + ".";
    return change.kind == PartChange::Kind::moved ? words + " Its words are the same." : words;
}

Html why(const PartChange& change, const std::vector<ChangeReason>& reasons) {
    Html view;
    for (const auto& one : reasons) {
        bool is_of_part = one.part_key == change.key || (change.before && change.before->part.key == one.part_key);
        if (!is_of_part) continue;
        if (!trimmed(one.reason.text).empty())
            view.add<R"(<div class="rv-why"><strong>Why:</strong> {}</div>)">(
                html::render_prose(one.reason, {.heading_level = 5}));
        if (!one.theme.empty()) view += html::paragraph("What led to it in the consultation: " + one.theme);
    }
    return view.empty() && !reasons.empty() ? html::small_paragraph("No reason is recorded.") : view;
}

std::string heading_of(const PartChange& change) {
    const auto& at = change.after ? *change.after : *change.before;
    auto name = at.part.kind == PartKind::priority ? name_of(at) + ": " + at.part.title : name_of(at);
    switch (change.kind) {
    case PartChange::Kind::added: return name + ", added";
    case PartChange::Kind::removed: return name + " as it was numbered before, removed";
    case PartChange::Kind::changed: return name + ", changed";
    case PartChange::Kind::moved: return name + ", moved";
    case PartChange::Kind::moved_and_changed: break;
    }
    return name + ", moved and changed";
}

Html change_view(const PartChange& change, const std::vector<ChangeReason>& reasons) {
    Html view = html::heading(3, "govuk-heading-m", heading_of(change));
    if (auto moved = moved_in_words(change); !moved.empty()) view += html::paragraph(moved);
    if (!change.before) view += whole(html::Change::added, change.after->part);
    if (!change.after) view += whole(html::Change::removed, change.before->part);
    if (words_differ(change)) view += parts_side_by_side(change.before->part, change.after->part);
    else if (change.kind == PartChange::Kind::moved)
        view += html::of<R"(<blockquote class="rv-quoted govuk-body">{}</blockquote>)">(read_words(change.after->part));
    if (auto marks = marks_that_differ(change); !marks.empty()) view += html::bullet_list(marks);
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
