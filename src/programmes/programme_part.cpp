// What a cohort, a campaign day, a package or a project is.
#include "programmes/programme_part.h"
#include "base/id.h"
#include "base/period.h"

namespace reeve::programmes {

const Description<ProgrammePart>& programme_part_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<ProgrammePart>("programme_part", "part of a programme", "PC")
            .hidden<&ProgrammePart::reference>("reference", {.label = "Reference", .audience = open})
            .hidden<&ProgrammePart::programme>("programme", {.audience = open})
            .hidden<&ProgrammePart::number>("number", {.label = "Number", .audience = open})
            .has<&ProgrammePart::title>("title", {.label = "What is it called? (optional)",
                                                  .hint = "Without its number, which it is given.",
                                                  .audience = open,
                                                  .limit = 120})
            .has<&ProgrammePart::place>("place", {.label = "Where? (optional)", .audience = open, .limit = 120})
            .has<&ProgrammePart::first_day>(
                "first_day", {.label = "First day", .hint = "Like 5 September 2026.", .needed = true, .audience = open})
            .has<&ProgrammePart::last_day>(
                "last_day", {.label = "Last day (optional)", .hint = "Leave empty while it goes on.", .audience = open})
            .has<&ProgrammePart::provider>("provider",
                                           {.label = "Who provides it? (optional)", .audience = open, .limit = 160})
            .has<&ProgrammePart::began>("began", {.label = "How many people began? (optional)",
                                                  .hint = "Leave empty where nobody counted.",
                                                  .audience = open})
            .has<&ProgrammePart::completed>("completed",
                                            {.label = "How many of them completed it? (optional)", .audience = open})
            .has<&ProgrammePart::paid_by>("paid_by", {.label = "What pays for it? (optional)",
                                                      .hint = "The reference of an award or budget line, like GA-0003.",
                                                      .limit = 60})
            .has<&ProgrammePart::words>("words", {.label = "What was done? (optional)",
                                                  .hint = "Leave out names. The public reads it.",
                                                  .audience = open,
                                                  .limit = 2000})
            .hidden<&ProgrammePart::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

const std::vector<std::string_view>& programme_part_columns() {
    static const std::vector<std::string_view> columns = {"title", "place",     "first_day", "last_day", "provider",
                                                          "began", "completed", "paid_by",   "words"};
    return columns;
}

Problems check(const ProgrammePart& part) {
    Problems problems;
    if (part.last_day && *part.last_day < part.first_day)
        problems.add("last_day", "It begins on " + in_words(part.first_day));
    if (part.began && *part.began < 0) problems.add("began", "The number of people cannot be less than 0");
    if (part.completed && *part.completed < 0) problems.add("completed", "The number of people cannot be less than 0");
    else if (part.completed && !part.began) problems.add("began", "Enter how many people began");
    else if (part.completed && *part.completed > *part.began)
        problems.add("completed", "No more people complete it than began: " + with_commas(*part.began));
    if (!trimmed(part.paid_by).empty() && !parse_reference(part.paid_by))
        problems.add("paid_by", "Enter a reference, like GA-0003 or BL-0002");
    return problems;
}

std::string name_of(const ProgrammePart& part, ProgrammeKind kind) {
    auto name = capitalised(part_noun(kind)) + " " + std::to_string(part.number);
    auto about = part.title.empty() ? part.place : part.title;
    return about.empty() ? name : name + ": " + about;
}

std::string days_in_words(const ProgrammePart& part) {
    if (!part.last_day) return "From " + in_words(part.first_day);
    return *part.last_day == part.first_day ? in_words(part.first_day)
                                            : in_words(Period{part.first_day, *part.last_day});
}

std::string people_in_words(const ProgrammePart& part) {
    if (!part.began) return "Nobody counted";
    if (!part.completed) return counted(*part.began, "person", "people") + " began";
    return with_commas(*part.completed) + " of " + with_commas(*part.began) + " who began completed it";
}

bool has_few_people(const ProgrammePart& part, std::int64_t few) {
    auto is_few = [few](std::int64_t people) { return people >= 1 && people <= few; };
    if (!part.began) return false;
    return is_few(*part.began)
           || (part.completed && (is_few(*part.completed) || is_few(*part.began - *part.completed)));
}

std::string people_in_words(const std::vector<ProgrammePart>& parts, ProgrammeKind kind) {
    std::int64_t began = 0, completed = 0, in = 0, over = 0;
    for (const auto& part : parts) {
        in += part.began ? 1 : 0;
        over += part.completed ? 1 : 0;
        began += part.began.value_or(0);
        completed += part.completed.value_or(0);
    }
    auto noun = std::string(part_noun(kind));
    auto nouns = noun == "activity" ? std::string("activities") : noun + "s";
    if (in == 0) return "";
    auto words = counted(began, "person", "people") + " began in " + counted(in, noun, nouns);
    if (over > 0)
        words += ", " + with_commas(completed) + " completed " + (over == in ? "them" : counted(over, noun, nouns));
    if (auto not_counted = static_cast<std::int64_t>(parts.size()) - in; not_counted > 0)
        words += "; nobody counted in " + counted(not_counted, noun, nouns);
    return words;
}

} // namespace reeve::programmes
