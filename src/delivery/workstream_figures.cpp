// Counts the plan's actions that are done, out of all that its workstreams hold.
#include "delivery/workstream_figures.h"
#include "delivery/workstream_store.h"
#include "planning/planning.h"

namespace reeve::delivery {
namespace {

using office::Action;
using office::Answer;
using office::Evidence;
using office::Question;

std::string choice_in(const Question& question, const char* name) {
    auto found = question.choices.find(name);
    return found == question.choices.end() ? "" : found->second;
}

// The key of the priority that was asked for; none where the plan in force has no such priority.
std::optional<std::int64_t> priority_asked(db::Connection& connection, const Question& question) {
    for (const auto& priority : planning::priorities_in_force(connection, question.period.last))
        if (priority.slug == choice_in(question, "priority")) return priority.key;
    return std::nullopt;
}

std::vector<Workstream> asked(db::Connection& connection, const Question& question) {
    auto list = public_workstreams(connection);
    if (auto reference = choice_in(question, "workstream"); !reference.empty())
        std::erase_if(list, [&](const auto& one) { return one.reference != reference; });
    if (!choice_in(question, "priority").empty()) {
        auto key = priority_asked(connection, question);
        std::erase_if(list, [&](const auto& one) { return !key || one.priority != *key; });
    }
    return list;
}

// As it stood on the last day: raised by then; done by then.
bool is_there(const Action& action, Date last) { return action.raised <= last; }
bool is_done(const Action& action, Date last) { return is_closed(action) && action.done_on && *action.done_on <= last; }

Evidence evidence_of(const Action& action, Date last) {
    Evidence item{"action", action.reference, action.version, "", 1, action.is_sample};
    auto words = action.is_public ? action.public_words.text : "An action that is not shown in words";
    item.counted = shortened(words, 140);
    if (is_done(action, last)) item.counted += ", done on " + in_words(*action.done_on);
    else if (action.due) item.counted += ", due on " + in_words(*action.due);
    return item;
}

Answer nothing_there(const Question& question) {
    Answer answer;
    answer.state = Answer::State::not_received;
    answer.state_words = question.choices.empty()
                             ? "No workstream of the plan that is shown to the public has an action yet."
                             : "No workstream that was asked for is shown to the public with an action.";
    return answer;
}

Answer actions_done(db::Connection& connection, const Question& question, Moment) {
    Answer answer;
    std::map<std::string, Action> each; // by reference, so that one that serves several is counted once
    for (const auto& workstream : asked(connection, question)) {
        office::Part part{workstream.reference, workstream.title, 0, false};
        std::int64_t all = 0;
        for (const auto& action : records_of(connection, workstream).actions) {
            if (!is_there(action, question.period.last)) continue;
            ++all;
            each.emplace(action.reference, action);
            part.value = *part.value + (is_done(action, question.period.last) ? 1 : 0);
        }
        answer.rows.push_back({workstream.title, std::to_string(*part.value), std::to_string(all)});
        answer.parts.push_back(std::move(part));
    }
    if (each.empty()) return nothing_there(question);
    for (const auto& [reference, action] : each) {
        answer.denominator_evidence.push_back(evidence_of(action, question.period.last));
        if (!is_done(action, question.period.last)) continue;
        ++answer.value;
        answer.evidence.push_back(answer.denominator_evidence.back());
    }
    answer.denominator = static_cast<std::int64_t>(each.size());
    return answer;
}

} // namespace

office::FigureDefinition actions_done_figure() {
    office::FigureDefinition figure;
    figure.reference = "F-0013";
    figure.slug = "actions-of-the-plan-done";
    figure.question = "How many of the plan’s actions are done?";
    figure.noun = "action done";
    figure.nouns = "actions done";
    figure.definition =
        "Actions marked as done by the last day of the period, with evidence, out of all actions raised by then that a "
        "workstream shown to the public holds. An action that serves several workstreams is counted once. Ask for one "
        "workstream with workstream=W-0001, or for one priority with priority= and its name in the address of its page.";
    figure.since = "2023-04-01";
    figure.source = "Workstreams and actions of the office";
    figure.owner_post = "Director of Governance and Performance";
    figure.cautions = {
        "Actions differ in size, so how many are done does not say how far the work has got.",
        "An action is done when the office did what it said it would; whether that changed anything is another question."};
    figure.part_words = "Workstream";
    figure.columns = {"Workstream", "Actions done", "Actions"};
    figure.numeric_columns = {false, true, true};
    figure.ask = actions_done;
    return figure;
}

} // namespace reeve::delivery
