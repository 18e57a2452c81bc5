// What the records say for a highlight report.
#include "delivery/highlight_draft.h"

namespace reeve::delivery {
namespace {

using office::Action;

struct Dated {
    Date day;
    std::string line;
};

// The public's words where there are such; a report may be published.
std::string words_of(const Action& action) {
    auto words = action.is_public ? action.public_words.text : action.title;
    words = shortened(words, 150);
    while (words.ends_with('.')) words.pop_back();
    return words;
}

std::string with_reference(const Action& action, const std::string& when) {
    return words_of(action) + ", " + when + " (" + action.reference + ")";
}

std::vector<std::string> in_order(std::vector<Dated> list, bool newest_first) {
    std::stable_sort(list.begin(), list.end(), [&](const Dated& one, const Dated& other) {
        return newest_first ? other.day < one.day : one.day < other.day;
    });
    std::vector<std::string> lines;
    for (auto& dated : list) lines.push_back(std::move(dated.line));
    return lines;
}

bool is_in(const Period& period, Date day) { return period.first <= day && day <= period.last; }

} // namespace

std::vector<std::string> lines_of_done(const WorkstreamRecords& records, const Period& period) {
    std::vector<Dated> done;
    for (const auto& action : records.actions)
        if (is_closed(action) && action.done_on && is_in(period, *action.done_on))
            done.push_back({*action.done_on, with_reference(action, "done on " + in_words(*action.done_on))});
    for (const auto& milestone : records.milestones)
        if (milestone.reached_on && is_in(period, *milestone.reached_on))
            done.push_back(
                {*milestone.reached_on, milestone.title + ", reached on " + in_words(*milestone.reached_on)});
    return cut_to_fit(in_order(std::move(done), true), "more done in the period");
}

std::vector<std::string> lines_of_next(const WorkstreamRecords& records, const Period& period, Date today) {
    auto next = period_after(period);
    std::vector<Dated> due;
    for (const auto& action : records.actions) {
        if (is_closed(action) || !action.due) continue;
        if (int late = days_late(action, today))
            due.push_back({*action.due, with_reference(action, counted(late, "day") + " late")});
        else if (*action.due <= next.last)
            due.push_back({*action.due, with_reference(action, "due on " + in_words(*action.due))});
    }
    for (const auto& milestone : records.milestones)
        if (!milestone.reached_on && milestone.due <= next.last)
            due.push_back({milestone.due, milestone.title + ", due on " + in_words(milestone.due)});
    return cut_to_fit(in_order(std::move(due), false), "more due in the period after");
}

std::vector<std::string> lines_of_risks(const std::vector<Risk>& risks) {
    std::vector<std::string> lines;
    for (const auto& risk : risks) {
        if (risk.closed_on) continue;
        auto line = risk.title + ". " + weight_in_words(risk) + ". " + risk.owner_post + ": " + risk.response.text;
        lines.push_back(shortened(line, longest_line));
    }
    return cut_to_fit(std::move(lines), "more risks are open");
}

std::vector<std::string> cut_to_fit(std::vector<std::string> lines, const char* more) {
    if (lines.size() <= most_lines) return lines;
    auto rest = lines.size() - (most_lines - 1);
    lines.resize(most_lines - 1);
    lines.push_back("And " + std::to_string(rest) + " " + more);
    return lines;
}

} // namespace reeve::delivery
