// Compares two texts of a plan.
#include "planning/plan_changes.h"
#include <map>

namespace reeve::planning {

std::string compared_words(const PlanPart& part) {
    if (part.title.empty() || part.words.text.empty()) return part.title + part.words.text;
    return part.title + "\n" + part.words.text;
}

namespace {

bool reads_the_same(const PlanPart& a, const PlanPart& b) {
    return compared_words(a) == compared_words(b) && a.kind == b.kind && a.group == b.group && a.matter == b.matter
           && a.objective == b.objective && a.lead_post == b.lead_post && a.officer_post == b.officer_post;
}

// For each part of the newer text, the place of the same part in the older one, or none. The key decides; where a part
// was taken out and put in again word for word, the words do.
std::vector<std::optional<std::size_t>> partners(const std::vector<NumberedPart>& before,
                                                 const std::vector<NumberedPart>& after) {
    std::map<PartKey, std::size_t> by_key;
    for (std::size_t i = 0; i < before.size(); ++i) by_key[before[i].part.key] = i;
    std::vector<std::optional<std::size_t>> found(after.size());
    std::vector<bool> is_taken(before.size(), false);
    for (std::size_t j = 0; j < after.size(); ++j)
        if (auto at = by_key.find(after[j].part.key); at != by_key.end()) {
            found[j] = at->second;
            is_taken[at->second] = true;
        }
    for (std::size_t j = 0; j < after.size(); ++j)
        for (std::size_t i = 0; !found[j] && i < before.size(); ++i)
            if (!is_taken[i] && reads_the_same(before[i].part, after[j].part)) {
                found[j] = i;
                is_taken[i] = true;
            }
    return found;
}

// Which of these stand in the longest run that keeps its order; the others have moved.
std::vector<bool> kept_order(const std::vector<std::optional<std::size_t>>& found) {
    std::vector<int> length(found.size(), 0), previous(found.size(), -1);
    int end = -1;
    for (std::size_t j = 0; j < found.size(); ++j) {
        if (!found[j]) continue;
        length[j] = 1;
        for (std::size_t k = 0; k < j; ++k)
            if (found[k] && *found[k] < *found[j] && length[k] + 1 > length[j]) {
                length[j] = length[k] + 1;
                previous[j] = static_cast<int>(k);
            }
        if (end < 0 || length[j] > length[static_cast<std::size_t>(end)]) end = static_cast<int>(j);
    }
    std::vector<bool> kept(found.size(), false);
    for (; end >= 0; end = previous[static_cast<std::size_t>(end)]) kept[static_cast<std::size_t>(end)] = true;
    return kept;
}

std::optional<PartChange> change_of(const NumberedPart& before, const NumberedPart& after, bool keeps_order) {
    bool same = reads_the_same(before.part, after.part);
    if (same && keeps_order) return std::nullopt;
    auto kind = same          ? PartChange::Kind::moved
                : keeps_order ? PartChange::Kind::changed
                              : PartChange::Kind::moved_and_changed;
    return PartChange{kind, after.part.key, before, after};
}

} // namespace

std::vector<PartChange> changes(const PlanText& before_text, const PlanText& after_text) {
    auto before = numbered(before_text.parts), after = numbered(after_text.parts);
    auto found = partners(before, after);
    auto kept = kept_order(found);
    std::vector<std::optional<std::size_t>> now(before.size()); // where each older part stands in the newer text
    for (std::size_t j = 0; j < after.size(); ++j)
        if (found[j]) now[*found[j]] = j;
    std::vector<std::vector<std::size_t>> removed_after(after.size() + 1); // 0: before everything
    std::size_t place = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (now[i] && kept[*now[i]]) place = *now[i] + 1;
        else if (!now[i]) removed_after[place].push_back(i);
    }
    std::vector<PartChange> out;
    for (std::size_t j = 0; j <= after.size(); ++j) {
        for (auto i : removed_after[j])
            out.push_back({PartChange::Kind::removed, before[i].part.key, before[i], std::nullopt});
        if (j == after.size()) break;
        if (!found[j]) out.push_back({PartChange::Kind::added, after[j].part.key, std::nullopt, after[j]});
        else if (auto change = change_of(before[*found[j]], after[j], kept[j])) out.push_back(*change);
    }
    return out;
}

std::vector<StatementChange> statement_changes(const PlanText& before, const PlanText& after) {
    std::vector<StatementChange> out;
    auto note = [&](const char* label, const std::string& was, const std::string& is) {
        if (was != is) out.push_back({label, was, is});
    };
    note("Title", before.title, after.title);
    note("The plan in one sentence", before.summary, after.summary);
    note("Edition of the Strategic Policing Requirement", before.requirement_edition, after.requirement_edition);
    note("Regard to the Strategic Policing Requirement", before.requirement_statement, after.requirement_statement);
    note("Equality impact assessment", before.equality, after.equality);
    return out;
}

std::string in_words(const std::vector<PartChange>& all) {
    int changed = 0, added = 0, removed = 0, moved = 0;
    for (const auto& change : all) {
        changed += change.kind == PartChange::Kind::changed || change.kind == PartChange::Kind::moved_and_changed;
        added += change.kind == PartChange::Kind::added;
        removed += change.kind == PartChange::Kind::removed;
        moved += change.kind == PartChange::Kind::moved || change.kind == PartChange::Kind::moved_and_changed;
    }
    std::vector<std::string> words;
    if (changed) words.push_back(counted(changed, "part") + " changed");
    if (added) words.push_back(counted(added, "part") + " added");
    if (removed) words.push_back(counted(removed, "part") + " removed");
    if (moved) words.push_back(counted(moved, "part") + " moved");
    return words.empty() ? "no part changed" : list_of(words);
}

} // namespace reeve::planning
