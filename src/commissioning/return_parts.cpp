// How the numbers of a return are typed, part by part.
#include "commissioning/return_parts.h"
#include "base/text.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include <charconv>

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Visit;

constexpr std::size_t most_areas = 12;
constexpr std::size_t empty_areas = 2;
constexpr std::int64_t most_of_anything = 100'000'000;

std::string name_of(const char* what, std::size_t at) { return std::string(what) + "-" + std::to_string(at + 1); }

std::string group_name(std::size_t dimension, std::size_t group) {
    return name_of("people", dimension) + "-" + std::to_string(group + 1);
}

struct Box {
    std::string name;
    std::string label;
    std::string value; // as kept
    const char* prefix = "";
    const char* suffix = "";
};

Html box(const Box& one, const Visit& visit, const Problems& problems) {
    return html::text_input({.name = one.name,
                             .label = one.label,
                             .error = html::error_of(problems, one.name),
                             .value = visit.has_typed() ? std::string(visit.typed(one.name)) : one.value,
                             .classes = "govuk-input--width-10",
                             .prefix = one.prefix,
                             .suffix = one.suffix,
                             .inputmode = *one.prefix ? "decimal" : "numeric"});
}

// Empty is none.
std::int64_t read_count(const Visit& visit, const std::string& name, const std::string& of, Problems& problems) {
    std::string text(trimmed(visit.typed(name)));
    std::erase(text, ',');
    if (text.empty()) {
        problems.add(name, "Enter a number for " + of + ". Enter 0 where there was none");
        return 0;
    }
    std::int64_t count = 0;
    auto [end, trouble] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (trouble != std::errc() || end != text.data() + text.size() || count < 0 || count > most_of_anything) {
        problems.add(name, of + " must be a whole number, like 40");
        return 0;
    }
    return count;
}

Money read_amount(const Visit& visit, const std::string& name, const std::string& of, Problems& problems) {
    auto text = trimmed(visit.typed(name));
    if (text.empty()) {
        problems.add(name, of + ": enter the amount, 0 where there was none");
        return {};
    }
    auto read = parse_money(text);
    if (!read) problems.add(name, of + " must be an amount, like £1,200");
    return read ? *read : Money{};
}

Html spending_controls(const ReturnNumbers& numbers, const Visit& visit, const Problems& problems) {
    Html controls;
    for (std::size_t at = 0; at < numbers.spending.size(); ++at) {
        const auto& spend = numbers.spending[at];
        controls += html::section_heading(spend.budget ? spend.line + " (agreed: " + in_words(*spend.budget) + ")"
                                                       : spend.line);
        controls += box({name_of("actual", at), spend.line + ": spent in this period", plain(spend.actual), "£"}, visit,
                        problems);
        controls +=
            box({name_of("forecast", at), spend.line + ": still to be spent after it", plain(spend.forecast), "£"},
                visit, problems);
    }
    return controls;
}

Html outcome_controls(const ReturnNumbers& numbers, const Visit& visit, const Problems& problems) {
    Html controls;
    for (std::size_t at = 0; at < numbers.outcomes.size(); ++at) {
        const auto& outcome = numbers.outcomes[at];
        controls += box({name_of("reached", at),
                         outcome.words + " (over the whole work: " + std::to_string(outcome.wanted) + ")",
                         std::to_string(outcome.reached), "", outcome.unit.c_str()},
                        visit, problems);
    }
    return numbers.outcomes.empty()
               ? html::paragraph("This grant has no targets that are counted. Go on to the next part.")
               : controls;
}

std::int64_t kept_people(const ReturnNumbers& numbers, const std::string& dimension, const std::string& group) {
    for (const auto& people : numbers.people)
        if (people.dimension == dimension && people.group == group) return people.people;
    return 0;
}

Html people_controls(const ReturnNumbers& numbers, const Visit& visit, const Problems& problems) {
    Html controls;
    const auto& all = dimensions();
    for (std::size_t d = 0; d < all.size(); ++d) {
        controls += html::section_heading(all[d].name);
        for (std::size_t g = 0; g < all[d].groups.size(); ++g)
            controls += box({group_name(d, g), std::string(all[d].name) + ": " + all[d].groups[g],
                             std::to_string(kept_people(numbers, all[d].name, all[d].groups[g]))},
                            visit, problems);
    }
    return controls;
}

Html area_controls(const ReturnNumbers& numbers, const Visit& visit, const Problems& problems) {
    Html controls;
    auto count = std::min(numbers.areas.size() + empty_areas, most_areas);
    for (std::size_t at = 0; at < count; ++at) {
        auto area = at < numbers.areas.size() ? numbers.areas[at] : ReturnArea{};
        auto number = std::to_string(at + 1);
        auto share = share_in_words(area.share);
        share.pop_back();
        controls +=
            html::text_input({.name = name_of("area", at),
                              .label = "Area " + number + " (optional)",
                              .error = html::error_of(problems, name_of("area", at)),
                              .value = visit.has_typed() ? std::string(visit.typed(name_of("area", at))) : area.area});
        controls += box({name_of("share", at), "Area " + number + ": share of the people (optional)",
                         area.share ? share : "", "", "%"},
                        visit, problems);
    }
    return controls;
}

Problems read_spending(const Visit& visit, ReturnNumbers& numbers) {
    Problems problems;
    for (std::size_t at = 0; at < numbers.spending.size(); ++at) {
        auto& spend = numbers.spending[at];
        spend.actual = read_amount(visit, name_of("actual", at), "What was spent on " + spend.line, problems);
        spend.forecast =
            read_amount(visit, name_of("forecast", at), "What is still to be spent on " + spend.line, problems);
        if (spend.forecast.pence < 0)
            problems.add(name_of("forecast", at), "What is still to be spent cannot be less than £0");
    }
    return problems;
}

Problems read_people(const Visit& visit, ReturnNumbers& numbers) {
    Problems problems;
    numbers.people.clear();
    const auto& all = dimensions();
    for (std::size_t d = 0; d < all.size(); ++d)
        for (std::size_t g = 0; g < all[d].groups.size(); ++g)
            if (auto people = read_count(visit, group_name(d, g), all[d].groups[g], problems))
                numbers.people.push_back({all[d].name, all[d].groups[g], people});
    return problems;
}

Problems read_areas(const Visit& visit, ReturnNumbers& numbers) {
    Problems problems;
    numbers.areas.clear();
    for (std::size_t at = 0; at < most_areas; ++at) {
        auto area = tidied(visit.typed(name_of("area", at)));
        auto typed = trimmed(visit.typed(name_of("share", at)));
        if (area.empty() && typed.empty()) continue;
        if (typed.empty()) problems.add(name_of("area", at), "Enter the share of this area as well");
        else if (area.empty()) problems.add(name_of("share", at), "Enter the area of this share as well");
        if (area.size() > 100) problems.add(name_of("area", at), "The area must have at most 100 characters");
        auto share = share_typed(typed);
        if (!typed.empty() && (!share || *share == 0))
            problems.add(name_of("share", at), "The share must be more than 0 and at most 100, like 33.5");
        for (const auto& other : numbers.areas)
            if (!area.empty() && folded(other.area) == folded(area))
                problems.add(name_of("area", at), area + " is there twice");
        numbers.areas.push_back({area, share.value_or(0)});
    }
    return problems;
}

} // namespace

const std::vector<ReturnPart>& return_parts() {
    static const std::vector<ReturnPart> parts = {
        {"spending",
         "What was spent",
         "Count what left your account in the period, for each line of the agreement.",
         {"underspend_because"}},
        {"outcomes", "What was reached", "Count what happened in this period alone.", {}},
        {"people",
         "Who was reached",
         "Groups of each kind come to the number of people you reached. Count those you do not know, and those who "
         "prefer not to say, as such.",
         {"people"}},
        {"areas", "Where they live", "The shares come to 100%. An estimate will do.", {}},
        {"progress",
         "How it goes",
         "Say early what may go wrong: the office can often help.",
         {"delivery", "spending", "risk", "commentary", "risks"}},
        {"story", "A story", "You may leave this part empty.", {"story", "story_is_agreed"}}};
    return parts;
}

const ReturnPart* find_return_part(std::string_view name) {
    for (const auto& part : return_parts())
        if (part.name == name) return &part;
    return nullptr;
}

bool is_complete(const ReturnPart& part, const Problems& missing) {
    for (auto column : part.columns)
        if (missing.has(std::string(column))) return false;
    auto name = std::string_view(part.name);
    return !(name == "spending" && missing.has("spending_lines")) && !(name == "areas" && missing.has("areas"));
}

Html number_controls(const ReturnPart& part, const ReturnNumbers& numbers, const Visit& visit,
                     const Problems& problems) {
    auto name = std::string_view(part.name);
    if (name == "spending") return spending_controls(numbers, visit, problems);
    if (name == "outcomes") return outcome_controls(numbers, visit, problems);
    if (name == "people") return people_controls(numbers, visit, problems);
    return name == "areas" ? area_controls(numbers, visit, problems) : Html();
}

Problems read_numbers(const ReturnPart& part, const Visit& visit, ReturnNumbers& numbers) {
    auto name = std::string_view(part.name);
    if (name == "spending") return read_spending(visit, numbers);
    if (name == "people") return read_people(visit, numbers);
    if (name == "areas") return read_areas(visit, numbers);
    Problems problems;
    if (name == "outcomes")
        for (std::size_t at = 0; at < numbers.outcomes.size(); ++at)
            numbers.outcomes[at].reached =
                read_count(visit, name_of("reached", at), numbers.outcomes[at].words, problems);
    return problems;
}

} // namespace reeve::commissioning
