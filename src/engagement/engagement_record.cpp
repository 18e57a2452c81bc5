// What may happen to an engagement, and what must be so before it does.
#include "engagement/engagement_record.h"
#include <algorithm>

namespace reeve::engagement {
namespace {

Result<Engagement> moved(Engagement engagement, EngagementState to) {
    TRY(engagement_moves().move(engagement.state, to));
    engagement.state = to;
    return engagement;
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::optional<TimeOfDay> read_time(std::string& typed, const char* member, Problems& problems) {
    if (typed.empty()) return std::nullopt;
    auto time = parse_time(typed);
    if (!time) {
        problems.add(member, time.problems().list.front().message);
        return std::nullopt;
    }
    typed = two_digits(time->hour) + ":" + two_digits(time->minute);
    return *time;
}

std::string clock_of(const std::string& stored) {
    auto time = parse_time(stored);
    return time ? clock_words(*time) : stored;
}

} // namespace

const Description<Engagement>& engagement_fields() {
    static const auto fields =
        Description<Engagement>("engagement", "engagement", "E")
            .hidden<&Engagement::reference>("reference", {.audience = Audience::open})
            .has<&Engagement::kind>("kind", {.label = "Kind", .needed = true, .audience = Audience::open})
            .has<&Engagement::title>("title", {.label = "Title",
                                               .hint = "Like Community day in Castle Donington. The public reads it.",
                                               .needed = true,
                                               .audience = Audience::open,
                                               .limit = 120})
            .has<&Engagement::held_on>("held_on", {.label = "Date",
                                                   .hint = "For example, 13 June 2024 or next Thursday.",
                                                   .needed = true,
                                                   .audience = Audience::open})
            .has<&Engagement::starts>("starts",
                                      {.label = "Starts at", .hint = "For example, 10am.", .audience = Audience::open})
            .has<&Engagement::ends>("ends", {.label = "Ends at", .audience = Audience::open})
            .has<&Engagement::place>("place", {.label = "Place",
                                               .hint = "A village hall, a market square, a street.",
                                               .needed = true,
                                               .audience = Audience::open,
                                               .limit = 160})
            .has<&Engagement::area>("area", {.label = "District", .needed = true, .audience = Audience::open})
            .hidden<&Engagement::further_areas>("further_areas",
                                                {.label = "Other districts covered", .audience = Audience::open})
            .has<&Engagement::planned_on>("planned_on",
                                          {.label = "Planning began on", .hint = "Shows how much lead time there was."})
            .has<&Engagement::preparation>("preparation",
                                           {.label = "Preparation",
                                            .hint = "Who to meet, what to ask, what was promised last time.",
                                            .limit = 6000})
            .has<&Engagement::people_met>(
                "people_met",
                {.label = "How many people were met?", .hint = "About how many is enough.", .audience = Audience::open})
            .has<&Engagement::group_met>("group_met",
                                         {.label = "Who was met?",
                                          .hint = "Groups, not names, like shop workers or a residents' association.",
                                          .audience = Audience::open,
                                          .limit = 200})
            .has<&Engagement::summary>("summary", {.label = "What the public reads",
                                                   .hint = "Never name or describe a member of the public.",
                                                   .audience = Audience::open,
                                                   .limit = 3000})
            .hidden<&Engagement::state>("state", {.label = "State", .audience = Audience::open})
            .hidden<&Engagement::cancelled_because>("cancelled_because",
                                                    {.label = "Why it was cancelled", .audience = Audience::open})
            .has<&Engagement::is_public>("is_public", {.label = "Show it to the public?", .needed = true})
            .hidden<&Engagement::import_run>("import_run")
            .hidden<&Engagement::is_sample>("is_sample", {.label = "Sample", .audience = Audience::open});
    return fields;
}

const Lifecycle<EngagementState>& engagement_moves() {
    using enum EngagementState;
    static const Lifecycle<EngagementState> moves("engagement", {{planned, held, "Say it was held"},
                                                                 {planned, cancelled, "Cancel it", "why"},
                                                                 {held, debriefed, "Record the debrief"}});
    return moves;
}

Problems problems_with(Engagement& engagement, Date today) {
    Problems problems;
    auto starts = read_time(engagement.starts, "starts", problems);
    auto ends = read_time(engagement.ends, "ends", problems);
    if (starts && ends && *ends <= *starts)
        problems.add("ends", "The end must be after the start, " + clock_words(*starts));
    if (ends && engagement.starts.empty()) problems.add("starts", "Enter when it starts");
    if (took_place(engagement) && engagement.held_on > today)
        problems.add("held_on", "The date of an engagement that was held must be today or in the past");
    if (engagement.planned_on && *engagement.planned_on > engagement.held_on)
        problems.add("planned_on",
                     "Planning must begin on or before " + in_words(engagement.held_on) + ", the day itself");
    if (engagement.people_met && *engagement.people_met < 0)
        problems.add("people_met", "The number of people cannot be less than 0");
    return problems;
}

Result<Engagement> hold(Engagement engagement, Date today) {
    if (engagement.held_on > today)
        return Refusal{"This is planned for " + in_words(engagement.held_on)
                           + ". Say it was held on the day or after it.",
                       "", Refusal::Kind::conflict};
    return moved(std::move(engagement), EngagementState::held);
}

Result<Engagement> debrief(Engagement engagement) { return moved(std::move(engagement), EngagementState::debriefed); }

Result<Engagement> cancel(Engagement engagement, const std::string& why) {
    auto reason = tidied(why);
    if (reason.empty()) return Problems{{{"cancelled_because", "Enter why it is cancelled"}}};
    engagement.cancelled_because = {reason};
    return moved(std::move(engagement), EngagementState::cancelled);
}

bool took_place(const Engagement& engagement) {
    return engagement.state == EngagementState::held || engagement.state == EngagementState::debriefed;
}

bool awaits_word(const Engagement& engagement, Date today) {
    return engagement.state == EngagementState::planned && engagement.held_on < today;
}

std::optional<int> lead_days(const Engagement& engagement) {
    if (!engagement.planned_on) return std::nullopt;
    return engagement.held_on - *engagement.planned_on;
}

std::vector<std::string> areas_of(const Engagement& engagement) {
    std::vector<std::string> areas;
    if (!engagement.area.empty()) areas.push_back(engagement.area);
    for (auto& code : unlisted(engagement.further_areas))
        if (code != engagement.area) areas.push_back(code);
    return areas;
}

std::string in_words(const Engagement& engagement, const std::string& area_name) {
    auto words = std::string(label_of(engagement.kind)) + " on " + in_words(engagement.held_on);
    return area_name.empty() ? words : words + ", " + area_name;
}

std::string times_of(const Engagement& engagement) {
    if (engagement.starts.empty()) return "";
    if (engagement.ends.empty()) return "From " + clock_of(engagement.starts);
    return clock_of(engagement.starts) + " to " + clock_of(engagement.ends);
}

} // namespace reeve::engagement
