// What a thread is, and how the actions under it are told.
#include "planning/plan_thread.h"

namespace reeve::planning {

const Description<PlanThread>& thread_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<PlanThread>("plan_thread", "thread", "TH")
            .hidden<&PlanThread::reference>("reference", {.label = "Reference", .audience = open})
            .has<&PlanThread::title>(
                "title", {.label = "What is the thread called?", .needed = true, .audience = open, .limit = 120})
            .has<&PlanThread::words>(
                "words", {.label = "What does it mean for the whole plan?", .audience = open, .limit = 2000})
            .has<&PlanThread::is_public>("is_public", {.label = "Show this thread to the public?", .audience = open})
            .hidden<&PlanThread::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

const Description<ThreadPart>& thread_part_fields() {
    static const auto fields = Description<ThreadPart>("plan_thread_part", "part of the plan under a thread")
                                   .hidden<&ThreadPart::thread>("thread")
                                   .hidden<&ThreadPart::part>("part", {.audience = Audience::open});
    return fields;
}

const Description<ThreadAction>& thread_action_fields() {
    static const auto fields = Description<ThreadAction>("plan_thread_action", "action under a thread")
                                   .hidden<&ThreadAction::thread>("thread")
                                   .hidden<&ThreadAction::action>("action", {.audience = Audience::open});
    return fields;
}

Problems check(const PlanThread& thread) {
    Problems problems;
    if (trimmed(thread.title).empty()) problems.add("title", "Enter what the thread is called");
    if (thread.is_public && trimmed(thread.words.text).empty())
        problems.add("words", "Enter what it means: the public is shown it");
    return problems;
}

Result<std::vector<std::string>> action_references(std::string_view typed) {
    std::string text(typed);
    for (auto& letter : text)
        if (letter == '\n' || letter == '\r' || letter == ';' || letter == ' ') letter = ',';
    std::vector<std::string> references;
    for (const auto& part : split(text, ',')) {
        auto one = trimmed(part);
        if (one.empty()) continue;
        auto read = parse_reference(one);
        if (!read || read->letters != "A")
            return Problems{{{"actions", std::string(one) + " is no reference of an action, like A-0101"}}};
        auto words = in_words(*read);
        if (std::find(references.begin(), references.end(), words) == references.end()) references.push_back(words);
    }
    return references;
}

std::string actions_in_words(const std::vector<office::Action>& actions, Date today) {
    if (actions.empty()) return "No action is under it yet.";
    std::int64_t done = 0, late = 0;
    for (const auto& action : actions) {
        bool is_done = standing(action, today) == office::Standing::done;
        done += is_done;
        late += !is_done && action.due && *action.due < today;
    }
    auto all = static_cast<std::int64_t>(actions.size());
    auto words = std::to_string(done) + " of " + counted(all, "action") + " done";
    if (late) words += ", " + std::to_string(late) + " past " + (late == 1 ? "its" : "their") + " date";
    return words + ".";
}

} // namespace reeve::planning
