// What an experience that somebody told must hold, who clears it, and when its words go.
#include "victims/lived_experience.h"
#include "base/text.h"
#include "office/identifying_shape.h"
#include "office/told_sentence.h"

namespace reeve::victims {

const Description<LivedExperience>& lived_experience_fields() {
    constexpr auto restricted = Audience::restricted;
    static const auto fields =
        Description<LivedExperience>("lived_experience", "lived experience")
            .hidden<&LivedExperience::stage>("stage", {})
            .hidden<&LivedExperience::number>("number", {.label = "Number"})
            .hidden<&LivedExperience::state>("state", {.label = "State"})
            .has<&LivedExperience::words>("words", {.label = "What did they say?",
                                                    .hint = "In their words, without a name, place, day or number that "
                                                            "tells who they are.",
                                                    .needed = true,
                                                    .audience = restricted,
                                                    .personal = true,
                                                    .limit = 2000})
            .has<&LivedExperience::heard>("heard", {.label = "How was it told?",
                                                    .hint = "For instance a survey of victims, or a conversation.",
                                                    .needed = true,
                                                    .limit = 200})
            .has<&LivedExperience::heard_on>(
                "heard_on", {.label = "When was it told?", .hint = "Like 5 September 2026.", .needed = true})
            .has<&LivedExperience::consented_on>(
                "consented_on",
                {.label = "When did they consent to its use?", .hint = "Like 5 September 2026.", .needed = true})
            .has<&LivedExperience::agreed_to>("agreed_to", {.label = "What did they agree to?",
                                                            .hint = "And with which post of the office. No name.",
                                                            .needed = true,
                                                            .limit = 600})
            .has<&LivedExperience::kept_until>("kept_until", {.label = "Until when may it be kept?",
                                                              .hint = "Like 5 September 2026. At most five years.",
                                                              .needed = true})
            .has<&LivedExperience::may_publish>("may_publish", {.label = "Did they agree that the public reads it?"})
            .hidden<&LivedExperience::author>("author")
            .hidden<&LivedExperience::author_post>("author_post", {.label = "Written down by"})
            .hidden<&LivedExperience::reader>("reader")
            .hidden<&LivedExperience::reader_post>("reader_post", {.label = "Cleared by"})
            .hidden<&LivedExperience::cleared_on>("cleared_on", {.label = "Cleared on"})
            .hidden<&LivedExperience::gone_on>("gone_on", {.label = "Words taken out on"})
            .hidden<&LivedExperience::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

const std::vector<std::string_view>& lived_experience_columns() {
    static const std::vector<std::string_view> columns = {"words",     "heard",      "heard_on",   "consented_on",
                                                          "agreed_to", "kept_until", "may_publish"};
    return columns;
}

const Lifecycle<ExperienceState>& lived_experience_moves() {
    using enum ExperienceState;
    static const Lifecycle<ExperienceState> moves(
        "lived experience", {{written, cleared, "Clear it", "a second reader who did not write it down"},
                             {written, withdrawn, "Withdraw it", "nothing: consent is withdrawn without a reason"},
                             {cleared, withdrawn, "Withdraw it", "nothing: consent is withdrawn without a reason"},
                             {written, ended, "End it", "that the time agreed to is over"},
                             {cleared, ended, "End it", "that the time agreed to is over"}});
    return moves;
}

std::vector<std::string> traces_in(std::string_view words) {
    std::vector<std::string> traces;
    for (const auto& shape : office::identifying_shapes(words))
        traces.push_back("a " + std::string(shape.kind) + ", “"
                         + std::string(words.substr(shape.begin, shape.end - shape.begin)) + "”");
    for (const auto& sentence : office::sentences_of(words)) {
        if (!sentence.days(date_of(2024, 1, 1)).empty()) traces.emplace_back("a day");
        for (const char* title : {"mr", "mrs", "ms", "miss", "dr", "pc", "dc", "sgt"})
            if (auto at = sentence.place_of(title);
                at != office::ToldSentence::nowhere && at + 1 < sentence.words.size())
                traces.push_back("a name after “" + capitalised(title) + "”");
    }
    return traces;
}

Problems check(const LivedExperience& one, Date today) {
    Problems problems;
    if (trimmed(one.words.text).empty()) problems.add("words", "Enter what they said");
    if (auto traces = traces_in(one.words.text); !traces.empty())
        problems.add("words", "Take out what tells who they are: " + list_of(traces));
    if (trimmed(one.heard).empty()) problems.add("heard", "Enter how it was told");
    if (one.heard_on > today) problems.add("heard_on", "The day must be today or in the past");
    if (one.consented_on > today) problems.add("consented_on", "The day must be today or in the past");
    if (trimmed(one.agreed_to).empty()) problems.add("agreed_to", "Enter what they agreed to");
    if (one.kept_until <= today) problems.add("kept_until", "The day must be in the future");
    else if (one.kept_until > months_later(one.consented_on, 60))
        problems.add("kept_until", "It may be kept until " + in_words(months_later(one.consented_on, 60))
                                       + " at the latest, five years after they consented");
    return problems;
}

Result<LivedExperience> cleared(LivedExperience one, office::PersonId reader, const std::string& post, Date today) {
    if (one.state != ExperienceState::written) return Refusal{"It does not wait for a second reader.", ""};
    if (one.author == reader)
        return Refusal{"You wrote this down. A second person reads it for whatever could tell who spoke.",
                       "The office's own rule: whoever did a thing does not verify it"};
    if (is_over(one, today)) return Refusal{"The time that was agreed to is over.", "UK GDPR Art.5(1)(e)"};
    one.state = ExperienceState::cleared;
    one.reader = reader;
    one.reader_post = post;
    one.cleared_on = today;
    return one;
}

Result<LivedExperience> gone(LivedExperience one, ExperienceState to, Date today) {
    if (one.state != ExperienceState::written && one.state != ExperienceState::cleared)
        return Refusal{"Its words are gone already.", ""};
    if (to == ExperienceState::ended && !is_over(one, today))
        return Refusal{"The time that was agreed to is not over yet.", ""};
    one.state = to;
    one.words = {};
    one.agreed_to.clear();
    one.may_publish = false;
    one.gone_on = today;
    return one;
}

bool is_over(const LivedExperience& one, Date today) { return one.kept_until < today; }

bool is_for_public(const LivedExperience& one, Date today) {
    return one.state == ExperienceState::cleared && one.may_publish && !is_over(one, today);
}

} // namespace reeve::victims
