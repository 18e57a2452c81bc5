// Reads rows of a log as actions: what offices call their columns and their statuses, and what must be asked.
#include "office/action_log.h"

namespace reeve::office {
namespace {

// What logs call the statuses.
KnownWords statuses() {
    KnownWords known;
    for (const auto& choice : Choices<ActionState>::list) {
        if (std::string_view(choice.stored) == "verified") continue; // somebody verifies it here
        known.values[folded(choice.label)] = choice.stored;
        known.options.emplace_back(choice.stored, choice.label);
    }
    const std::pair<const char*, const char*> others[] = {
        {"not started", "open"},       {"outstanding", "open"},     {"new", "open"},
        {"ongoing", "in_progress"},    {"on-going", "in_progress"}, {"underway", "in_progress"},
        {"on hold", "blocked"},        {"paused", "blocked"},       {"closed", "done"},
        {"complete", "done"},          {"completed", "done"},       {"verified", "done"},
        {"in progress", "in_progress"}};
    for (const auto& [word, state] : others) known.values[word] = state;
    return known;
}

std::optional<Date> day_if_any(RowReading& reading, const char* field) {
    if (reading.text(field).empty()) return std::nullopt;
    return reading.day(field);
}

void read_days(RowReading& reading, const ActionLogWorld& world, Action& action) {
    action.due = day_if_any(reading, "due");
    auto raised = day_if_any(reading, "raised");
    // A log without the day on which an action was made: no later than today, and than the day it was due.
    action.raised = raised.value_or(action.due ? std::min(*action.due, world.today) : world.today);
    if (raised && *raised > world.today) reading.trouble("raised", "The day must be today or in the past");
    if (raised && action.due && *action.due < *raised)
        reading.trouble("due", "It was due before it was raised on " + in_words(*raised));
}

void read_done(RowReading& reading, const ActionLogWorld& world, Action& action) {
    action.done_on = day_if_any(reading, "done_on");
    if (action.done_on && *action.done_on > world.today)
        reading.trouble("done_on", "The day must be today or in the past");
    if (action.done_on && *action.done_on < action.raised)
        reading.trouble("done_on", "It was done before it was raised on " + in_words(action.raised));
    action.evidence = {reading.text("evidence")};
    if (!action.evidence.text.empty()) return;
    auto answer = reading.ask({.name = "done_without_evidence",
                               .words = "What shows that these actions were done? The log does not say.",
                               .hint = "",
                               .options = {{"log", "Take the log’s word for it, and say so in each action"},
                                           {"in_progress", "Bring them in as in progress"}},
                               .suggested = "log"},
                              "state");
    if (answer == "log") action.evidence = {"The log that it was brought in from says that it is done."};
    if (answer != "in_progress") return;
    action.state = ActionState::in_progress;
    action.done_on.reset();
}

void read_state(RowReading& reading, const ActionLogWorld& world, Action& action) {
    auto value = reading.known_word("state", statuses(), "“" + reading.text("state") + "” is no status of an action");
    if (auto state = choice_of<ActionState>(value)) action.state = *state;
    else if (reading.text("state").empty() && !reading.text("done_on").empty()) action.state = ActionState::done;
    if (action.state == ActionState::done) read_done(reading, world, action);
    if (action.state == ActionState::blocked) {
        action.blocked_by = {reading.text("evidence")};
        if (action.blocked_by.text.empty()) action.blocked_by = {"The log that it was brought in from does not say."};
    }
}

void read_owner(RowReading& reading, const ActionLogWorld& world, Action& action) {
    if (reading.text("owner").empty()) {
        reading.trouble("owner", "Enter who owns it");
        return;
    }
    auto id = reading.known_word("owner", world.owners, "Nobody who works here is “" + reading.text("owner") + "”");
    if (id.empty()) return;
    action.owner = {std::stoll(id)};
    action.owner_post = world.posts.at(id);
}

} // namespace

const ImportFields& action_log_fields() {
    static const ImportFields fields = {
        {"title",
         "What needs to be done",
         true,
         {"Action", "Actions", "Action required", "Agreed action", "Task", "Title", "Description", "Action point",
          "What needs to be done?"}},
        {"owner",
         "Owner",
         true,
         {"Action owner", "Lead", "Lead officer", "Responsible", "Responsible officer", "Assigned to", "By whom",
          "Who"}},
        {"due",
         "Due date",
         false,
         {"Due", "Deadline", "Target date", "By when", "Date due", "Due by", "When", "Completion date target"}},
        {"state", "Status", false, {"State", "Progress", "RAG", "Open/closed", "Current status"}},
        {"raised",
         "Raised on",
         false,
         {"Date raised", "Raised", "Date", "Date added", "Date of meeting", "Meeting date", "Created"}},
        {"log_reference",
         "Reference in the log",
         false,
         {"Ref", "Ref no", "Ref.", "No", "No.", "Number", "Reference", "ID"}},
        {"detail", "More about it", false, {"Detail", "Details", "Notes", "Background", "More", "Context"}},
        {"evidence",
         "Update",
         false,
         {"Updates", "Latest update", "Evidence", "Outcome", "Progress update", "Comments", "Comment",
          "What was done"}},
        {"done_on",
         "Done on",
         false,
         {"Date completed", "Date closed", "Completed on", "Closed on", "Completed", "Closed"}},
        {"outside_post", "Who outside the office must act", false, {"Partner", "Force lead", "External lead"}},
        {"area", "Area", false, {"District", "Place", "Location"}},
    };
    return fields;
}

std::string title_key(std::string_view title) {
    std::string key;
    for (char c : folded(title))
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80) key += c;
    return key;
}

Action read_logged_action(RowReading& reading, const ActionLogWorld& world) {
    Action action;
    action.title = reading.needed("title", "Enter what needs to be done", 200);
    action.source_reference = shortened(reading.text("log_reference"), 60);
    action.detail = {reading.text("detail")};
    action.outside_post = reading.text("outside_post");
    if (count_characters(action.outside_post) > 120) reading.trouble("outside_post", "Use 120 characters or fewer");
    read_days(reading, world, action);
    read_owner(reading, world, action);
    read_state(reading, world, action);
    action.area = reading.known_word("area", world.areas, "“" + reading.text("area") + "” is no area we know");
    return action;
}

} // namespace reeve::office
