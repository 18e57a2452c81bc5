// Puts the changes of a plan's text into words.
#include "planning/change_words.h"
#include "record/changes.h"

namespace reeve::planning {
namespace {

std::string place_of(const NumberedPart& at) { return at.number ? folded(name_of(at)) : "a section"; }

} // namespace

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

std::string moved_in_words(const PartChange& change) {
    if (change.kind != PartChange::Kind::moved && change.kind != PartChange::Kind::moved_and_changed) return "";
    auto from = place_of(*change.before), to = place_of(*change.after);
    auto words =
        from == to ? "It stands elsewhere in the text." : "It has moved: it was " + from + " and is now " + to + ".";
    return change.kind == PartChange::Kind::moved ? words + " Its words are the same." : words;
}

bool words_differ(const PartChange& change) {
    return change.before && change.after && compared_words(change.before->part) != compared_words(change.after->part);
}

std::vector<std::string> marks_that_differ(const PartChange& change) {
    std::vector<std::string> marks;
    if (!change.before || !change.after) return marks;
    for (const auto& one : changes_between(part_fields().shape(), &change.before->part, &change.after->part)) {
        std::string_view column = one.field->column;
        for (std::string_view told : {"group_name", "matter", "objective", "lead_post", "officer_post"})
            if (column == told) marks.push_back(in_words(one) + ".");
    }
    return marks;
}

std::vector<ChangeReason> reasons_for(const PartChange& change, const std::vector<ChangeReason>& reasons) {
    std::vector<ChangeReason> own;
    for (const auto& one : reasons)
        if (one.part_key == change.key || (change.before && change.before->part.key == one.part_key))
            own.push_back(one);
    return own;
}

} // namespace reeve::planning
