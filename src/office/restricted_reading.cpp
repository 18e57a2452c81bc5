// What a reading of a restricted record holds, and which tables are behind the door.
#include "office/restricted_reading.h"
#include <algorithm>

namespace reeve::office {

const Description<RestrictedReading>& restricted_reading_fields() {
    constexpr auto restricted = Audience::restricted;
    static const auto fields =
        Description<RestrictedReading>("restricted_reading", "reading of a restricted record")
            .hidden<&RestrictedReading::record_table>("record_table", {.label = "Kind of record"})
            .hidden<&RestrictedReading::record_id>("record_id", {.label = "Record"})
            .hidden<&RestrictedReading::record_words>("record_words", {.label = "Reference"})
            .hidden<&RestrictedReading::person>("person", {.label = "Who read it", .personal = true})
            .hidden<&RestrictedReading::post>("post", {.label = "Post"})
            .has<&RestrictedReading::reason>("reason", {.label = "Why are you opening it?",
                                                        .hint = "Like: I am writing the draft. It is kept with your "
                                                                "post and the time, and asked once a day.",
                                                        .needed = true,
                                                        .audience = restricted,
                                                        .limit = 200})
            .hidden<&RestrictedReading::read_at>("read_at", {.label = "When"})
            .hidden<&RestrictedReading::what>("what", {.label = "What was read"});
    return fields;
}

Problems check_reason(std::string_view reason) {
    Problems problems;
    if (count_characters(trimmed(reason)) < 5) problems.add("reason", "Enter why you are opening it, in a few words");
    return problems;
}

static std::vector<std::string>& tables() {
    static std::vector<std::string> list;
    return list;
}

void keep_behind_door(const char* table) {
    if (!is_behind_door(table)) tables().emplace_back(table);
}

bool is_behind_door(std::string_view table) {
    return std::find(tables().begin(), tables().end(), table) != tables().end();
}

} // namespace reeve::office
