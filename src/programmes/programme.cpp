// What a programme is, and how it ends.
#include "programmes/programme.h"

namespace reeve::programmes {

const Description<Programme>& programme_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<Programme>("programme", "programme", "PM")
            .hidden<&Programme::reference>("reference", {.label = "Reference", .audience = open})
            .has<&Programme::title>("title", {.label = "Title", .needed = true, .audience = open, .limit = 160})
            .has<&Programme::kind>("kind", {.label = "What kind of programme is it?", .needed = true, .audience = open})
            .has<&Programme::words>("words", {.label = "What does it do, and for whom?",
                                              .hint = "The public reads it where the programme is shown.",
                                              .audience = open,
                                              .limit = 4000})
            .has<&Programme::lead_post>("lead_post", {.label = "Who leads it? (optional)",
                                                      .hint = "The post, like Commissioning Officer.",
                                                      .audience = open,
                                                      .limit = 120})
            .has<&Programme::partners>("partners", {.label = "Who works with the office on it? (optional)",
                                                    .hint = "Organisations, with commas between them.",
                                                    .audience = open,
                                                    .limit = 300})
            .has<&Programme::most_organisations>(
                "most_organisations",
                {.label = "How many organisations may apply for a grant to run it, at most? (optional)",
                 .hint = "Leave it empty where others do not run it, or where there is no limit.",
                 .audience = open})
            .has<&Programme::places>("places", {.label = "Where? (optional)",
                                                .hint = "Places, with commas between them.",
                                                .audience = open,
                                                .limit = 300})
            .has<&Programme::captures>("captures",
                                       {.label = "What does a camera, microphone or sensor capture of people?",
                                        .hint = "A programme that captures people starts only once its "
                                                "data-protection assessment is agreed.",
                                        .needed = true,
                                        .audience = open})
            .has<&Programme::capture_words>("capture_words",
                                            {.label = "What is captured, of whom, and how long is it kept? (optional)",
                                             .hint = "Needed where something is captured.",
                                             .audience = open,
                                             .limit = 2000})
            .has<&Programme::starts_on>("starts_on", {.label = "Starts on (optional)", .audience = open})
            .has<&Programme::ends_on>("ends_on", {.label = "Ends on (optional)", .audience = open})
            .hidden<&Programme::state>("state", {.label = "State", .audience = open})
            .hidden<&Programme::started_on>("started_on", {.label = "Started on", .audience = open})
            .hidden<&Programme::ended_on>("ended_on", {.label = "Ended on", .audience = open})
            .has<&Programme::outcome>("outcome", {.label = "What came of it?",
                                                  .hint = "Or why it was stopped. The public reads it.",
                                                  .needed = true,
                                                  .audience = open,
                                                  .limit = 4000})
            .has<&Programme::is_public>("is_public", {.label = "Show this programme to the public?", .audience = open})
            .hidden<&Programme::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

const Lifecycle<ProgrammeState>& programme_moves() {
    using enum ProgrammeState;
    static const Lifecycle<ProgrammeState> moves(
        "programme", {{planned, running, "Start the programme", "an agreed assessment where it captures people"},
                      {planned, stopped, "Stop the programme", "why"},
                      {running, finished, "Finish the programme", "what came of it"},
                      {running, stopped, "Stop the programme", "why"},
                      {stopped, planned, "Take it up again"}});
    return moves;
}

const std::vector<std::string_view>& programme_columns() {
    static const std::vector<std::string_view> columns = {
        "title",  "kind",     "words",         "lead_post", "partners", "most_organisations",
        "places", "captures", "capture_words", "starts_on", "ends_on",  "is_public"};
    return columns;
}

Problems check(const Programme& programme) {
    Problems problems;
    if (trimmed(programme.title).empty()) problems.add("title", "Enter what the programme is called");
    if (programme.most_organisations && *programme.most_organisations < 1)
        problems.add("most_organisations", "Enter at least 1, or leave it empty");
    if (programme.captures_people() && trimmed(programme.capture_words.text).empty())
        problems.add("capture_words", "Enter what is captured, of whom, and how long it is kept");
    if (programme.starts_on && programme.ends_on && *programme.ends_on < *programme.starts_on)
        problems.add("ends_on", "It starts on " + in_words(*programme.starts_on));
    if (programme.is_public && trimmed(programme.words.text).empty())
        problems.add("words", "Enter what it does: the public is shown it");
    return problems;
}

std::vector<std::string> places_of(const Programme& programme) {
    std::vector<std::string> places;
    for (const auto& place : split(programme.places, ','))
        if (!trimmed(place).empty()) places.emplace_back(trimmed(place));
    return places;
}

const char* part_noun(ProgrammeKind kind) {
    switch (kind) {
    case ProgrammeKind::neighbourhoods: return "activity";
    case ProgrammeKind::cohorts: return "cohort";
    case ProgrammeKind::campaign: return "campaign day";
    case ProgrammeKind::packages: return "package";
    case ProgrammeKind::projects: return "project";
    }
    return "part";
}

Result<Programme> ended(Programme programme, ProgrammeState to, Prose outcome, Date today) {
    TRY(programme_moves().move(programme.state, to));
    if (trimmed(outcome.text).empty())
        return Problems{
            {{"outcome", to == ProgrammeState::stopped ? "Enter why it is stopped" : "Enter what came of it"}}};
    programme.state = to;
    programme.outcome = std::move(outcome);
    programme.ended_on = today;
    return programme;
}

std::string standing_in_words(const Programme& programme) {
    switch (programme.state) {
    case ProgrammeState::planned:
        return programme.starts_on ? "Planned from " + in_words(*programme.starts_on) : std::string("Planned");
    case ProgrammeState::running: return "Running since " + in_words(*programme.started_on);
    case ProgrammeState::finished: return "Finished on " + in_words(*programme.ended_on);
    case ProgrammeState::stopped: return "Stopped on " + in_words(*programme.ended_on);
    }
    return "";
}

} // namespace reeve::programmes
