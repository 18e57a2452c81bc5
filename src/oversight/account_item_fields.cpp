// What is asked about an item that the force is held to account for.
#include "oversight/account_item.h"

namespace reeve::oversight {
namespace {

constexpr const char* day_hint = "Like 5 September 2026.";

using Fields = Description<AccountItem>;

void describe_note(Fields& fields) {
    fields.hidden<&AccountItem::reference>("reference", {.label = "Reference", .audience = Audience::open})
        .hidden<&AccountItem::state>("state", {.label = "State", .audience = Audience::open})
        .has<&AccountItem::title>("title", {.label = "What is the force held to account for?",
                                            .hint = "In a few words, like shoplifting: performance.",
                                            .needed = true,
                                            .audience = Audience::open,
                                            .limit = 160})
        .has<&AccountItem::origin>("origin", {.label = "Where does it come from?", .needed = true})
        .has<&AccountItem::origin_reference>(
            "origin_reference",
            {.label = "What stands behind it?", .hint = "A reference, like E-0012 or F-0010.", .limit = 20})
        .has<&AccountItem::head>(
            "head", {.label = "Under which head of section 1(8)?", .needed = true, .audience = Audience::open})
        .has<&AccountItem::also_head>(
            "also_head", {.label = "Under another head as well?", .needed = true, .audience = Audience::open})
        .has<&AccountItem::why>(
            "why", {.label = "Why does it matter?", .hint = "The force does not read this.", .limit = 2000})
        .has<&AccountItem::is_public>("is_public", {.label = "Will the public read it once it is concluded?"})
        .hidden<&AccountItem::noted_on>("noted_on", {.label = "Noted on"});
}

void describe_asking(Fields& fields) {
    fields
        .has<&AccountItem::meets>("meets",
                                  {.label = "Which meeting takes it?",
                                   .hint = "Like MT-0003, or in words. Leave empty where it is asked in writing.",
                                   .limit = 120})
        .has<&AccountItem::scheduled_on>("scheduled_on", {.label = "For which day?", .hint = day_hint})
        .has<&AccountItem::asked>("asked",
                                  {.label = "What is the force asked?",
                                   .hint = "As the force reads it. Ask what was done and what came of it; do not "
                                           "direct how policing is done.",
                                   .audience = Audience::open,
                                   .limit = 3000})
        .hidden<&AccountItem::asked_on>("asked_on", {.label = "Asked on", .audience = Audience::open})
        .has<&AccountItem::answer_by>(
            "answer_by", {.label = "By when is it to answer?", .hint = day_hint, .audience = Audience::open});
}

void describe_end(Fields& fields) {
    fields
        .has<&AccountItem::satisfaction>(
            "satisfaction", {.label = "Is the Commissioner satisfied?", .needed = true, .audience = Audience::open})
        .has<&AccountItem::conclusion>("conclusion",
                                       {.label = "What is concluded?", .audience = Audience::open, .limit = 3000})
        .has<&AccountItem::no_answer_because>("no_answer_because", {.label = "Why is there no answer?",
                                                                    .hint = "Needed where the force did not answer.",
                                                                    .audience = Audience::open,
                                                                    .limit = 1000})
        .hidden<&AccountItem::concluded_on>("concluded_on", {.label = "Concluded on", .audience = Audience::open})
        .has<&AccountItem::leads_to>("leads_to", {.label = "What follows from it?",
                                                  .hint = "The reference of an action, like A-0412.",
                                                  .audience = Audience::open,
                                                  .limit = 20})
        .has<&AccountItem::look_again_on>(
            "look_again_on", {.label = "When is it looked at again?", .hint = day_hint, .audience = Audience::open})
        .has<&AccountItem::follow_words>("follow_words",
                                         {.label = "What had become of it?", .audience = Audience::open, .limit = 2000})
        .hidden<&AccountItem::followed_on>("followed_on", {.label = "Looked at again on", .audience = Audience::open})
        .has<&AccountItem::dropped_because>("dropped_because", {.label = "Why is it dropped?", .limit = 1000})
        .hidden<&AccountItem::is_sample>("is_sample", {.label = "Sample", .audience = Audience::open});
}

Fields described() {
    Fields fields("account_item", "item held to account", "HA");
    describe_note(fields);
    describe_asking(fields);
    describe_end(fields);
    return fields;
}

} // namespace

const Description<AccountItem>& account_item_fields() {
    static const auto fields = described();
    return fields;
}

const Lifecycle<ItemState>& account_item_moves() {
    using enum ItemState;
    static const Lifecycle<ItemState> moves(
        "item held to account", {{noted, scheduled, "Schedule it", "a meeting or a day"},
                                 {noted, asked, "Ask the force", "what is asked, and by when"},
                                 {scheduled, asked, "Ask the force", "what is asked, and by when"},
                                 {asked, answered, "Record the answer", "the force's own words"},
                                 {challenged, answered, "Record the answer", "the force's own words"},
                                 {answered, challenged, "Challenge the answer", "the office's words, and a day"},
                                 {answered, concluded, "Conclude it", "whether the Commissioner is satisfied"},
                                 {asked, concluded, "Conclude it", "why there is no answer"},
                                 {challenged, concluded, "Conclude it", "whether the Commissioner is satisfied"},
                                 {concluded, followed, "Look at it again", "what had become of it"},
                                 {noted, dropped, "Drop it", "why"},
                                 {scheduled, dropped, "Drop it", "why"},
                                 {asked, dropped, "Drop it", "why"}});
    return moves;
}

const std::vector<std::string_view>& note_columns() {
    static const std::vector<std::string_view> columns = {"title", "origin", "origin_reference", "head", "also_head",
                                                          "why",   "asked",  "is_public"};
    return columns;
}
const std::vector<std::string_view>& schedule_columns() {
    static const std::vector<std::string_view> columns = {"meets", "scheduled_on"};
    return columns;
}
const std::vector<std::string_view>& ask_columns() {
    static const std::vector<std::string_view> columns = {"asked", "answer_by"};
    return columns;
}
const std::vector<std::string_view>& conclude_columns() {
    static const std::vector<std::string_view> columns = {"satisfaction", "conclusion", "no_answer_because", "leads_to",
                                                          "look_again_on"};
    return columns;
}
const std::vector<std::string_view>& follow_columns() {
    static const std::vector<std::string_view> columns = {"follow_words"};
    return columns;
}
const std::vector<std::string_view>& drop_columns() {
    static const std::vector<std::string_view> columns = {"dropped_because"};
    return columns;
}

} // namespace reeve::oversight
