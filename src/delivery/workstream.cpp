// What a workstream must have, and how the weights of its actions are held together.
#include "delivery/workstream.h"

namespace reeve::delivery {

const Description<Workstream>& workstream_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<Workstream>("workstream", "workstream", "W")
            .hidden<&Workstream::reference>("reference", {.label = "Reference", .audience = open})
            .has<&Workstream::title>(
                "title", {.label = "What is the workstream called?", .needed = true, .audience = open, .limit = 120})
            .hidden<&Workstream::priority>("priority", {.label = "Priority of the plan", .audience = open})
            .has<&Workstream::lead_post>(
                "lead_post", {.label = "Lead", .hint = "The post that answers for it.", .audience = open, .limit = 120})
            .has<&Workstream::officer_post>(
                "officer_post",
                {.label = "Officer", .hint = "The post that keeps it moving.", .audience = open, .limit = 120})
            .has<&Workstream::success>("success", {.label = "What does success look like?",
                                                   .hint = "What people will see that they do not see today.",
                                                   .audience = open,
                                                   .limit = 2000})
            .has<&Workstream::figures>(
                "figures",
                {.label = "Figures that show it",
                 .hint =
                     "References with commas between them, like F-0010, F-0012. They go into its highlight reports.",
                 .audience = open,
                 .limit = 120})
            .has<&Workstream::starts_on>(
                "starts_on", {.label = "Starts on", .hint = "Leave empty where it has started.", .audience = open})
            .has<&Workstream::owner_says>(
                "owner_says", {.label = "How does its owner say it stands?", .needed = true, .audience = open})
            .hidden<&Workstream::owner_said_on>("owner_said_on", {.label = "The owner said so on", .audience = open})
            .has<&Workstream::owner_note>("owner_note",
                                          {.label = "The owner's note",
                                           .hint = "The public reads it where the workstream is shown to them.",
                                           .audience = open,
                                           .limit = 600})
            .has<&Workstream::is_public>("is_public",
                                         {.label = "Show this workstream to the public?", .audience = open})
            .hidden<&Workstream::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

const Description<WorkstreamAction>& workstream_action_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<WorkstreamAction>("workstream_action", "action of a workstream")
            .hidden<&WorkstreamAction::workstream>("workstream")
            .hidden<&WorkstreamAction::action>("action")
            .hidden<&WorkstreamAction::initiative>("initiative_id")
            .has<&WorkstreamAction::weight>(
                "weight", {.label = "Weight in per cent",
                           .hint = "Only where the office weighs its actions. They come to no more than 100 together.",
                           .audience = open})
            .hidden<&WorkstreamAction::linked_on>("linked_on", {.label = "Linked on", .audience = open});
    return fields;
}

Problems check(const Workstream& workstream) {
    Problems problems;
    if (trimmed(workstream.title).empty()) problems.add("title", "Enter what the workstream is called");
    if (workstream.is_public && trimmed(workstream.success.text).empty())
        problems.add("success", "Enter what success looks like: the public is shown it");
    for (const auto& typed : figures_of(workstream)) {
        auto read = parse_reference(typed);
        if (!read || read->letters != "F") problems.add("figures", typed + " is no reference of a figure, like F-0010");
    }
    return problems;
}

Result<Workstream> owner_says(Workstream workstream, office::Standing standing, Prose note, Date today) {
    if (standing == office::Standing::no_data) return Problems{{{"owner_says", "Select how it stands"}}};
    if (standing == office::Standing::paused && trimmed(note.text).empty())
        return Problems{{{"owner_note", "Enter why it is paused, and when that is looked at again"}}};
    workstream.owner_says = standing;
    workstream.owner_note = std::move(note);
    workstream.owner_said_on = today;
    return workstream;
}

Problems check(const WorkstreamAction& link, const std::vector<WorkstreamAction>& others) {
    if (!link.weight) return {};
    if (*link.weight < 1 || *link.weight > 100)
        return {{{"weight", "Enter a weight from 1 to 100, or leave it empty"}}};
    int given = 0;
    for (const auto& other : others) given += other.weight.value_or(0);
    if (given + *link.weight <= 100) return {};
    return {{{"weight", "The other actions have " + std::to_string(given) + "% already, so this one can have "
                            + std::to_string(100 - given) + "% at most"}}};
}

std::string weights_in_words(const std::vector<WorkstreamAction>& links) {
    int weighed = 0, sum = 0;
    for (const auto& link : links)
        if (link.weight) ++weighed, sum += *link.weight;
    if (weighed == 0) return "";
    return "Weights are given to " + std::to_string(weighed) + " of "
           + counted(static_cast<std::int64_t>(links.size()), "action") + " and come to " + std::to_string(sum)
           + "%. They say how much each matters, not how far the work has got.";
}

std::vector<std::string> figures_of(const Workstream& workstream) {
    std::vector<std::string> references;
    for (const auto& part : split(workstream.figures, ',')) {
        auto one = std::string(trimmed(part));
        if (!one.empty() && std::find(references.begin(), references.end(), one) == references.end())
            references.push_back(std::move(one));
    }
    return references;
}

} // namespace reeve::delivery
