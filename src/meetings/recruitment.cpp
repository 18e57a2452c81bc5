// What finding new members must hold, and how far it is.
#include "meetings/recruitment.h"
#include "base/text.h"

namespace reeve::meetings {
namespace {

using Count = std::optional<std::int64_t>;

void check_counts(const Recruitment& one, Problems& problems) {
    struct Stage {
        const char* field;
        const Count& count;
        const Count* before;
        const char* words;
    };
    const Stage stages[] = {{"applied", one.applied, nullptr, ""},
                            {"seen", one.seen, &one.applied, "No more can be seen than applied"},
                            {"successful", one.successful, one.seen ? &one.seen : &one.applied,
                             "No more can be chosen than were seen or applied"},
                            {"appointed", one.appointed, &one.successful, "No more can be appointed than were chosen"}};
    for (const auto& stage : stages) {
        if (!stage.count) continue;
        if (*stage.count < 0 || *stage.count > 10000) problems.add(stage.field, "It must be from 0 to 10,000");
        else if (stage.before && stage.before->value_or(-1) >= 0 && *stage.count > **stage.before)
            problems.add(stage.field, stage.words);
    }
}

void check_days(const Recruitment& one, Problems& problems) {
    if (one.closes_on < one.opened_on)
        problems.add("closes_on", "The last day must not be before the first, " + in_words(one.opened_on));
    if (one.decided_on && *one.decided_on < one.closes_on)
        problems.add("decided_on", "Nobody is chosen before it closes on " + in_words(one.closes_on));
    if (one.ended_on && !one.decided_on) problems.add("decided_on", "Enter when the candidates were chosen");
    else if (one.ended_on && *one.ended_on < *one.decided_on)
        problems.add("ended_on", "It must not be before the candidates were chosen, " + in_words(*one.decided_on));
}

} // namespace

const Description<Recruitment>& recruitment_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<Recruitment>("recruitment", "recruitment", "RC")
            .hidden<&Recruitment::reference>("reference", {.label = "Reference", .audience = open})
            .hidden<&Recruitment::body>("body")
            .has<&Recruitment::post>("post", {.label = "Whose seats are to be filled?",
                                              .hint = "A post, like Independent member.",
                                              .needed = true,
                                              .audience = open,
                                              .limit = 120})
            .has<&Recruitment::sought>("sought", {.label = "How many are sought?", .needed = true, .audience = open})
            .has<&Recruitment::opened_on>("opened_on", {.label = "From which day may people apply?",
                                                        .hint = "Like 5 September 2026.",
                                                        .needed = true,
                                                        .audience = open})
            .has<&Recruitment::closes_on>(
                "closes_on",
                {.label = "Until which day?", .hint = "Like 5 September 2026.", .needed = true, .audience = open})
            .has<&Recruitment::applied>("applied",
                                        {.label = "How many applied?", .hint = "Leave empty until it is counted."})
            .has<&Recruitment::seen>("seen", {.label = "How many were seen?", .hint = "Invited and interviewed."})
            .has<&Recruitment::successful>("successful", {.label = "How many were chosen?"})
            .has<&Recruitment::decided_on>("decided_on",
                                           {.label = "When were they chosen?", .hint = "Like 5 September 2026."})
            .has<&Recruitment::appointed>(
                "appointed", {.label = "How many were appointed?", .hint = "After vetting and references."})
            .has<&Recruitment::ended_on>(
                "ended_on", {.label = "When did it end?",
                             .hint = "Like 5 September 2026. Empty while somebody is still taken forward."})
            .has<&Recruitment::words>("words", {.label = "What else is to be known?", .limit = 1000})
            .hidden<&Recruitment::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

const std::vector<std::string_view>& recruitment_columns() {
    static const std::vector<std::string_view> columns = {"post",      "sought",   "opened_on",  "closes_on",
                                                          "applied",   "seen",     "successful", "decided_on",
                                                          "appointed", "ended_on", "words"};
    return columns;
}

Problems check(const Recruitment& one) {
    Problems problems;
    if (trimmed(one.post).empty()) problems.add("post", "Enter whose seats are to be filled");
    if (one.sought < 1 || one.sought > 1000) problems.add("sought", "It must be from 1 to 1,000");
    check_days(one, problems);
    check_counts(one, problems);
    if (one.successful && !one.decided_on) problems.add("decided_on", "Enter when they were chosen");
    if (one.decided_on && !one.successful) problems.add("successful", "Enter how many were chosen; 0 where nobody was");
    if (one.ended_on && !one.appointed) problems.add("appointed", "Enter how many were appointed; 0 where nobody was");
    return problems;
}

RecruitmentStage stage_of(const Recruitment& one, Date today) {
    if (one.ended_on) return RecruitmentStage::ended;
    if (one.decided_on) return RecruitmentStage::taken_forward;
    return today <= one.closes_on ? RecruitmentStage::open : RecruitmentStage::choosing;
}

std::string stage_in_words(const Recruitment& one, Date today) {
    auto was = [](std::int64_t people) { return people == 1 ? " was " : " were "; };
    auto chosen = one.successful.value_or(0);
    switch (stage_of(one, today)) {
    case RecruitmentStage::open:
        return today < one.opened_on ? "Opens on " + in_words(one.opened_on) : "Open until " + in_words(one.closes_on);
    case RecruitmentStage::choosing: return "Closed; nobody is chosen yet";
    case RecruitmentStage::taken_forward:
        return with_commas(chosen) + was(chosen) + "chosen on " + in_words(*one.decided_on)
               + (chosen == 0   ? ""
                  : chosen == 1 ? " and is taken forward"
                                : " and are taken forward");
    case RecruitmentStage::ended:
        return with_commas(one.appointed.value_or(0)) + " of " + with_commas(chosen) + " who" + was(chosen) + "chosen"
               + was(one.appointed.value_or(0)) + "appointed";
    }
    return "";
}

} // namespace reeve::meetings
