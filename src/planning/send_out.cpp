// What a send-out is, and the days it gives.
#include "planning/send_out.h"

namespace reeve::planning {

const Description<SendOut>& send_out_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<SendOut>("plan_send_out", "send-out")
            .hidden<&SendOut::plan>("plan")
            .hidden<&SendOut::plan_version>("plan_version", {.label = "Version", .audience = open})
            .has<&SendOut::party>("party", {.label = "Who was it sent to?", .needed = true, .audience = open})
            .has<&SendOut::party_words>("party_words", {.label = "More about whom", .audience = open, .limit = 160})
            .has<&SendOut::sent_on>("sent_on", {.label = "Sent on", .needed = true, .audience = open})
            .has<&SendOut::reply_due>("reply_due", {.label = "Reply asked for by",
                                                    .hint = "Or the day on which the consultation closes.",
                                                    .audience = open})
            .has<&SendOut::replied_on>("replied_on", {.label = "Reply received on", .audience = open})
            .has<&SendOut::reply>(
                "reply",
                {.label = "What was said?",
                 .hint = "The public reads it. The Chief Constable is consulted; there is no approval to give.",
                 .audience = open,
                 .limit = 3000})
            .hidden<&SendOut::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

Problems check(const SendOut& sent) {
    Problems problems;
    if (sent.reply_due && *sent.reply_due < sent.sent_on)
        problems.add("reply_due", "The day must be on or after " + in_words(sent.sent_on) + ", when it was sent");
    if (sent.replied_on && *sent.replied_on < sent.sent_on)
        problems.add("replied_on", "The reply cannot come before " + in_words(sent.sent_on) + ", when it was sent");
    if (!sent.replied_on && !trimmed(sent.reply.text).empty())
        problems.add("replied_on", "Enter the day on which the reply was received");
    return problems;
}

std::optional<int> days_given(const SendOut& sent) {
    if (!sent.reply_due) return std::nullopt;
    return *sent.reply_due - sent.sent_on;
}

std::string party_in_words(const SendOut& sent) {
    auto words = label_of(sent.party);
    return sent.party_words.empty() ? std::string(words) : std::string(words) + " " + sent.party_words;
}

std::string caution_of(const SendOut& sent, int fewest_days) {
    auto days = days_given(sent);
    if (!days || *days >= fewest_days) return "";
    auto given =
        counted(*days, "day") + " given, fewer than the " + std::to_string(fewest_days) + " this office sets itself";
    return sent.party == Party::panel ? given + ". The Panel must have a reasonable time (PRSRA 2011 s.5(7))."
                                      : given + ".";
}

bool asks_people(const SendOut& sent) { return sent.party == Party::people || sent.party == Party::households; }
bool asks_victims(const SendOut& sent) { return sent.party == Party::victims; }

} // namespace reeve::planning
