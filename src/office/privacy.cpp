// Gathering what is about people, and saying it in words.
#include "office/privacy.h"

namespace reeve::office {

std::vector<PersonalRecord> personal_records(const Shapes& shapes, const std::vector<RecordPurpose>& purposes) {
    std::vector<PersonalRecord> list;
    for (const auto* shape : shapes) {
        PersonalRecord record{shape, {}, ""};
        for (const auto& field : shape->fields)
            if (field.words.personal) record.fields.push_back(&field);
        for (const auto& purpose : purposes)
            if (std::string_view(purpose.table) == shape->table) record.why = purpose.why;
        if (!record.fields.empty()) list.push_back(std::move(record));
    }
    std::stable_sort(list.begin(), list.end(),
                     [](const auto& a, const auto& b) { return std::string_view(a.shape->noun) < b.shape->noun; });
    return list;
}

const char* words_of(Keep keep) {
    switch (keep) {
    case Keep::always: return "for good, as part of the public record";
    case Keep::six_years: return "for six years after the work on it ends";
    case Keep::two_years: return "for two years at most";
    case Keep::one_year: return "for one year at most";
    case Keep::until_told: return "until we are told that it is no longer needed";
    }
    return "";
}

const char* words_of(Audience audience) {
    switch (audience) {
    case Audience::open: return "anyone";
    case Audience::staff: return "people who work here";
    case Audience::restricted: return "those here whose work needs it, and nobody else";
    }
    return "";
}

const std::vector<MachineKeep>& machine_keeps() {
    static const std::vector<MachineKeep> keeps = {
        {"The address, time and page of each request", "To keep the site safe and working.",
         "as long as the server's own log is kept", true},
        {"That a form was sent, by a number made up for it", "So that a form sent twice is counted once.",
         "for two days", true},
        {"The email address and network address of a try to sign in", "To stop somebody guessing passwords.",
         "for one day", false},
        {"The email address and network address of somebody who asked for a link to sign in",
         "So that the link works once, and nobody is sent too many.", "for one day", true},
        {"Who is signed in, and from which network address", "So that people who work here stay signed in.",
         "for twelve hours at most", false},
        {"Answers to a consultation that somebody saved to finish later", "So that they can go on with their code.",
         "until the consultation closes", true},
        {"What somebody had typed when their sign-in ended", "So that it is not lost.", "for one hour", false},
        {"Letters to people who work here, with their email address", "To tell them what waits for them.",
         "for thirty days after it was sent", false},
        {"Each change of a record, with the post that made it",
         "So that anyone can see later who decided what, and why.", "as long as the record itself", false}};
    return keeps;
}

} // namespace reeve::office
