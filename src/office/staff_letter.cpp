// Writes the letters that people of the office get about their own work.
#include "office/staff_letter.h"
#include "base/text.h"

namespace reeve::office {
namespace {

constexpr std::size_t most_named = 15; // of each kind; the page has them all

std::string line_of(std::string_view words, std::string_view site, std::string_view address) {
    return "* " + std::string(words) + "\n  " + std::string(site) + std::string(address) + "\n";
}

std::string part_of(const char* heading, const std::vector<std::string>& lines) {
    if (lines.empty()) return "";
    std::string part = std::string(heading) + "\n\n";
    for (std::size_t i = 0; i < lines.size() && i < most_named; ++i) part += lines[i];
    if (lines.size() > most_named) part += "* and " + std::to_string(lines.size() - most_named) + " more\n";
    return part + "\n";
}

std::string ending(std::string_view site, std::string_view office) {
    return "Your work: " + std::string(site) + "/my-work\nChoose which letters you get: " + std::string(site)
           + "/account/letters\n\n" + std::string(office) + "\n";
}

std::string subject_of(std::size_t late, std::size_t due, std::size_t waiting) {
    std::vector<std::string> parts;
    if (late) parts.push_back(std::to_string(late) + " late");
    if (due) parts.push_back(std::to_string(due) + " due this week");
    if (waiting) parts.push_back(std::to_string(waiting) + " waiting for you");
    return joined(parts, ", ");
}

} // namespace

const Description<StaffLetters>& staff_letters_fields() {
    static const auto fields =
        Description<StaffLetters>("staff_letters", "letters about own work")
            .hidden<&StaffLetters::person_id>("person_id")
            .has<&StaffLetters::digest>("digest",
                                        {.label = "What is late, due and waiting",
                                         .hint = "One letter in the morning, where there is something to say.",
                                         .needed = true,
                                         .keep = Keep::always})
            .has<&StaffLetters::is_told_at_once>("is_told_at_once",
                                                 {.label = "Write at once when an action is given to me or a decision "
                                                           "waits for me",
                                                  .needed = true,
                                                  .keep = Keep::always});
    return fields;
}

bool has_digest(DigestDay chosen, Date today) {
    auto day = weekday_of(today);
    if (chosen == DigestDay::mondays) return day == Weekday::monday;
    return chosen == DigestDay::daily && day != Weekday::saturday && day != Weekday::sunday;
}

std::optional<StaffLetter> digest_of(const MyActions& mine, const std::vector<Waiting>& waiting, Date today,
                                     std::string_view site, std::string_view office) {
    std::vector<std::string> late, due, decisions;
    for (const auto& action : mine.list) {
        auto name = action.reference + " " + action.title;
        auto page = "/work/actions/" + action.reference;
        if (auto days = days_late(action, today); days > 0)
            late.push_back(line_of(name + ", " + counted(days, "day") + " late", site, page));
        else if (action.due && *action.due <= today + due_soon_days)
            due.push_back(line_of(name + ", due " + in_words(*action.due), site, page));
    }
    for (const auto& one : waiting) decisions.push_back(line_of(one.title, site, one.address));
    auto subject = subject_of(late.size(), due.size(), decisions.size());
    if (subject.empty()) return std::nullopt;
    return StaffLetter{subject, part_of("Late", late) + part_of("Due this week", due)
                                    + part_of("Waiting for your decision", decisions) + ending(site, office)};
}

StaffLetter letter_of(const std::vector<GivenThing>& things, std::string_view site, std::string_view office) {
    std::vector<std::string> lines;
    for (const auto& thing : things) lines.push_back(line_of(thing.title, site, thing.address));
    auto subject =
        things.size() == 1 ? things.front().title : std::to_string(things.size()) + " things have come to you";
    return {shortened(subject, 150), part_of("This has come to you:", lines) + ending(site, office)};
}

} // namespace reeve::office
