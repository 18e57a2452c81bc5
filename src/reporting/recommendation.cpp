// What a recommendation is, and what a reply to it must meet.
#include "reporting/recommendation.h"

namespace reeve::reporting {

const Description<Recommendation>& recommendation_fields() {
    static const auto fields =
        Description<Recommendation>("recommendation", "recommendation")
            .hidden<&Recommendation::paper>("paper")
            .hidden<&Recommendation::number>("number",
                                             {.label = "Number", .audience = Audience::open, .keep = Keep::always})
            .has<&Recommendation::words>("words", {.label = "What was recommended?",
                                                   .needed = true,
                                                   .audience = Audience::open,
                                                   .keep = Keep::always,
                                                   .limit = 3000})
            .has<&Recommendation::made_on>(
                "made_on", {.label = "Made on", .needed = true, .audience = Audience::open, .keep = Keep::always})
            .has<&Recommendation::reply_due>("reply_due",
                                             {.label = "Reply due", .audience = Audience::open, .keep = Keep::always})
            .has<&Recommendation::reply>("reply", {.label = "Reply",
                                                   .hint = "The public reads it.",
                                                   .audience = Audience::open,
                                                   .keep = Keep::always,
                                                   .limit = 3000})
            .hidden<&Recommendation::replied_on>(
                "replied_on", {.label = "Replied on", .audience = Audience::open, .keep = Keep::always})
            .hidden<&Recommendation::action_reference>(
                "action_reference", {.label = "Action", .audience = Audience::open, .keep = Keep::always});
    return fields;
}

Problems check(const Recommendation& recommendation, const Paper& paper) {
    Problems problems;
    if (trimmed(recommendation.words.text).empty()) problems.add("words", "Enter what was recommended");
    if (recommendation.made_on < paper.meeting_on)
        problems.add("made_on",
                     "The date must be on or after " + in_words(paper.meeting_on) + ", the day of the meeting");
    if (recommendation.reply_due && *recommendation.reply_due < recommendation.made_on)
        problems.add("reply_due",
                     "The reply must be due on or after " + in_words(recommendation.made_on) + ", when it was made");
    return problems;
}

Result<Recommendation> reply_to(Recommendation recommendation, Prose reply, Date today) {
    if (!awaits_reply(recommendation))
        return Refusal{"This recommendation was replied to on " + in_words(*recommendation.replied_on) + ".", "",
                       Refusal::Kind::conflict};
    if (trimmed(reply.text).empty()) return Problems{{{"reply", "Enter the reply"}}};
    recommendation.reply = std::move(reply);
    recommendation.replied_on = today;
    return recommendation;
}

bool awaits_reply(const Recommendation& recommendation) { return !recommendation.replied_on; }

int days_late(const Recommendation& recommendation, Date today) {
    if (!awaits_reply(recommendation) || !recommendation.reply_due || *recommendation.reply_due >= today) return 0;
    return today - *recommendation.reply_due;
}

} // namespace reeve::reporting
