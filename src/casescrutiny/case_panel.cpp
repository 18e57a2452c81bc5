// What a panel, its members and its questions must have.
#include "casescrutiny/case_panel.h"

namespace reeve::casescrutiny {
namespace {
constexpr auto day_hint = "Like 5 September 2026.";
constexpr int longest_term = 2; // years
} // namespace

const Description<CasePanel>& case_panel_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<CasePanel>("case_panel", "case panel", "KP")
            .hidden<&CasePanel::reference>("reference", {.label = "Reference", .audience = open})
            .has<&CasePanel::title>(
                "title", {.label = "What is the panel called?", .needed = true, .audience = open, .limit = 120})
            .has<&CasePanel::kind>("kind", {.label = "What does it look at?", .needed = true, .audience = open})
            .has<&CasePanel::about>("about", {.label = "What is it for?",
                                              .hint = "The public reads it where the panel is shown.",
                                              .audience = open,
                                              .limit = 2000})
            .has<&CasePanel::force_post>("force_post", {.label = "Which post in the force passes learning on?",
                                                        .hint = "Like Head of hate crime. A post, never a name.",
                                                        .needed = true,
                                                        .limit = 120})
            .has<&CasePanel::most_cases>("most_cases",
                                         {.label = "How many cases may one sitting look at?", .needed = true})
            .has<&CasePanel::reply_days>(
                "reply_days",
                {.label = "How many days are there to confirm the line manager’s conversation?", .needed = true})
            .has<&CasePanel::is_public>("is_public",
                                        {.label = "Show approved yearly reports to the public?", .audience = open})
            .hidden<&CasePanel::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

Problems check(const CasePanel& panel) {
    Problems problems;
    if (panel.most_cases < 1 || panel.most_cases > 100)
        problems.add("most_cases", "A sitting must look at 1 to 100 cases");
    if (panel.reply_days < 1 || panel.reply_days > 180)
        problems.add("reply_days", "There must be 1 to 180 days to confirm the conversation");
    if (panel.is_public && trimmed(panel.about.text).empty())
        problems.add("about", "Enter what it is for: the public is shown it");
    return problems;
}

const Description<PanelMember>& panel_member_fields() {
    constexpr auto restricted = Audience::restricted;
    static const auto fields =
        Description<PanelMember>("panel_member", "panel member", "KM")
            .hidden<&PanelMember::reference>("reference", {.label = "Reference"})
            .hidden<&PanelMember::panel>("panel")
            .has<&PanelMember::name>(
                "name", {.label = "Name", .needed = true, .audience = restricted, .personal = true, .limit = 120})
            .has<&PanelMember::stands_for>("stands_for", {.label = "Who are they?",
                                                          .hint = "Like Volunteer, or Ethics and Transparency Panel.",
                                                          .needed = true,
                                                          .limit = 120})
            .has<&PanelMember::recruited_on>("recruited_on",
                                             {.label = "Recruited on", .hint = day_hint, .needed = true})
            .has<&PanelMember::vetted_until>("vetted_until", {.label = "Cleared until", .hint = day_hint})
            .has<&PanelMember::trained_on>("trained_on", {.label = "Trained on", .hint = day_hint})
            .has<&PanelMember::term_begins>("term_begins", {.label = "First day of the term", .hint = day_hint})
            .has<&PanelMember::term_ends>(
                "term_ends", {.label = "Last day of the term", .hint = "At most two years. Like 5 September 2026."})
            .has<&PanelMember::left_on>(
                "left_on", {.label = "Left on", .hint = "Like 5 September 2026. Leave empty while they sit."})
            .hidden<&PanelMember::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

Problems check(const PanelMember& member) {
    Problems problems;
    if (member.term_begins.has_value() != member.term_ends.has_value())
        problems.add(member.term_begins ? "term_ends" : "term_begins", "Enter both days of the term");
    if (member.term_begins && member.term_ends) {
        if (*member.term_ends < *member.term_begins)
            problems.add("term_ends", "The term must end on or after its first day");
        else if (*member.term_ends >= months_later(*member.term_begins, 12 * longest_term))
            problems.add("term_ends", "A term is at most two years");
        if (*member.term_begins < member.recruited_on)
            problems.add("term_begins", "They were recruited on " + in_words(member.recruited_on));
    }
    if (member.left_on && *member.left_on < member.recruited_on)
        problems.add("left_on", "They were recruited on " + in_words(member.recruited_on));
    return problems;
}

bool may_sit_on(const PanelMember& member, Date day) {
    return member.trained_on && *member.trained_on <= day && member.vetted_until && day <= *member.vetted_until
           && member.term_begins && *member.term_begins <= day && day <= *member.term_ends
           && (!member.left_on || day <= *member.left_on);
}

std::string standing_in_words(const PanelMember& member, Date today) {
    if (member.left_on && *member.left_on < today) return "Left on " + in_words(*member.left_on);
    std::vector<std::string> lacking;
    if (!member.vetted_until) lacking.emplace_back("clearance");
    if (!member.trained_on) lacking.emplace_back("training");
    if (!member.term_begins) lacking.emplace_back("a term");
    if (!lacking.empty()) return "Waiting for " + list_of(lacking);
    if (*member.vetted_until < today) return "Clearance ended on " + in_words(*member.vetted_until);
    if (*member.term_ends < today) return "Term ended on " + in_words(*member.term_ends);
    if (!may_sit_on(member, today)) return "Sits from " + in_words(std::max(*member.term_begins, *member.trained_on));
    return "Sits until " + in_words(std::min(*member.term_ends, *member.vetted_until));
}

const Description<PanelQuestion>& panel_question_fields() {
    static const auto fields =
        Description<PanelQuestion>("panel_question", "question of a panel")
            .hidden<&PanelQuestion::panel>("panel")
            .hidden<&PanelQuestion::number>("number", {.label = "Number"})
            .has<&PanelQuestion::words>("words", {.label = "What is asked of each case?",
                                                  .hint = "Answered with yes, in part, no or cannot say.",
                                                  .needed = true,
                                                  .limit = 300})
            .has<&PanelQuestion::last_asked_on>(
                "last_asked_on",
                {.label = "Last day it is asked", .hint = "Like 5 September 2026. Leave empty while it is asked."});
    return fields;
}

Problems check(const PanelQuestion& question) {
    Problems problems;
    if (count_characters(trimmed(question.words)) < 10) problems.add("words", "Enter the whole question");
    return problems;
}

std::vector<PanelQuestion> asked_on(std::vector<PanelQuestion> questions, Date day) {
    std::erase_if(questions, [&](const PanelQuestion& one) { return one.last_asked_on && *one.last_asked_on < day; });
    return questions;
}

} // namespace reeve::casescrutiny
