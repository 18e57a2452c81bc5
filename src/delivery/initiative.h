// An initiative: one piece of work in a workstream, with the actions that do it and the measures that show it.
#pragma once
#include "delivery/workstream.h"
#include "record/choice.h"

namespace reeve::delivery {
enum class InitiativeState { planned, running, finished, stopped };
} // namespace reeve::delivery

namespace reeve {
template <> struct Choices<delivery::InitiativeState> {
    static constexpr Choice list[] = {
        {"planned", "Planned"}, {"running", "Running"}, {"finished", "Finished"}, {"stopped", "Stopped"}};
};
} // namespace reeve

namespace reeve::delivery {

struct Initiative {
    InitiativeId id;
    int version = 0;
    std::string reference; // IN-0001
    WorkstreamId workstream;
    std::string title;
    std::string lead_post;
    Prose words; // what it does, and for whom
    InitiativeState state = InitiativeState::running;
    std::optional<Date> starts_on, ends_on;
    std::string measures; // their short names, "special-constables, calls-answered-in-a-minute"
    bool is_public = false;
    bool is_sample = false;
};

const Description<Initiative>& initiative_fields();

// A title; it ends no earlier than it starts; words where the public is shown it, and where it was stopped.
Problems check(const Initiative&);
// One that is finished has no action that still waits.
Problems check(const Initiative&, const std::vector<office::Action>& actions);
// The short names in Initiative::measures, each once.
std::vector<std::string> measures_named(const Initiative&);
std::string anchor_of(const Initiative&); // "in-0001", where its workstream's page tells of it
// "Running since 1 April 2022, 2 of 3 actions done".
std::string standing_in_words(const Initiative&, const std::vector<office::Action>& actions, Date today);

} // namespace reeve::delivery
