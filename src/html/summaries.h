// Lists of one thing's facts and tasks: summary list, summary card, task list.
#pragma once
#include "html/markup.h"
#include <vector>

namespace reeve::html {

struct ActionLink {
    Content text = "Change";
    std::string href;
    std::string hidden_text; // what it changes, read out: "name"
    std::string classes;
};

struct SummaryRow {
    Content key;
    Content value;
    std::vector<ActionLink> actions;
    std::string classes;
};
struct SummaryList {
    std::vector<SummaryRow> rows;
    std::string classes; // govuk-summary-list--no-border
};
Html summary_list(const SummaryList&);

struct SummaryCard {
    Content title;
    int heading_level = 2;
    std::vector<ActionLink> actions;
    SummaryList list;
    std::string classes;
};
Html summary_card(const SummaryCard&);

struct Task {
    Content title;
    std::string href; // none where it cannot start yet
    Content hint;
    Content status;             // "Completed", or a tag()
    std::string status_classes; // govuk-task-list__status--cannot-start-yet
    std::string classes;
};
struct TaskList {
    std::vector<Task> items;
    std::string id_prefix = "task-list";
    std::string classes;
};
Html task_list(const TaskList&);

} // namespace reeve::html
