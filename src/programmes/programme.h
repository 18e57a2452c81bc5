// A programme: work over months or years, in cohorts, campaigns, packages or projects, and what it captures of people.
#pragma once
#include "record/description.h"
#include "record/lifecycle.h"

namespace reeve::programmes {
enum class ProgrammeKind { neighbourhoods, cohorts, campaign, packages, projects };
enum class Captures { nothing, counts, records };
enum class ProgrammeState { planned, running, finished, stopped };
} // namespace reeve::programmes

namespace reeve {
template <> struct Choices<programmes::ProgrammeKind> {
    static constexpr Choice list[] = {{"neighbourhoods", "Work in chosen neighbourhoods"},
                                      {"cohorts", "Learning in cohorts"},
                                      {"campaign", "A campaign"},
                                      {"packages", "Services in packages"},
                                      {"projects", "Projects under one framework"}};
};
template <> struct Choices<programmes::Captures> {
    static constexpr Choice list[] = {{"nothing", "Nothing"},
                                      {"counts", "A camera or sensor counts people and keeps no pictures"},
                                      {"records", "Pictures, sound or device numbers of people are kept"}};
};
template <> struct Choices<programmes::ProgrammeState> {
    static constexpr Choice list[] = {
        {"planned", "Planned"}, {"running", "Running"}, {"finished", "Finished"}, {"stopped", "Stopped"}};
};
} // namespace reeve

namespace reeve::programmes {

struct Programme {
    Id<Programme> id;
    int version = 0;
    std::string reference; // PM-0001
    std::string title;
    ProgrammeKind kind = ProgrammeKind::cohorts;
    Prose words; // what it does, and for whom
    std::string lead_post;
    std::string partners;
    std::optional<std::int64_t> most_organisations; // that others run it with grants, at most
    std::string places;                             // "Bell Foundry, New Parks, Thringstone and Whitwick"
    Captures captures = Captures::nothing;
    Prose capture_words; // what is captured, of whom, for how long
    std::optional<Date> starts_on, ends_on;
    ProgrammeState state = ProgrammeState::planned;
    std::optional<Date> started_on, ended_on; // when it was said to run, to be over
    Prose outcome;                            // what came of it, or why it was stopped
    bool is_public = false;
    bool is_sample = false;

    bool captures_people() const { return captures != Captures::nothing; }
};
using ProgrammeId = Id<Programme>;

const Description<Programme>& programme_fields();
const Lifecycle<ProgrammeState>& programme_moves();
const std::vector<std::string_view>& programme_columns(); // what its form asks

// It ends no earlier than it starts; what is captured is told where something is; the public is shown words.
Problems check(const Programme&);
// What one of its parts is called: "cohort", "campaign day", "package", "project", "activity".
const char* part_noun(ProgrammeKind);
// "Bell Foundry", "New Parks", "Thringstone and Whitwick".
std::vector<std::string> places_of(const Programme&);
// Over, or stopped: needs words of what came of it.
Result<Programme> ended(Programme, ProgrammeState, Prose outcome, Date today);
std::string standing_in_words(const Programme&); // "Running since 1 April 2022", "Stopped on 3 May 2024"

} // namespace reeve::programmes
