// What a highlight report must meet on its way to being frozen and published.
#include "delivery/highlight_report.h"
#include "office/edition.h"

namespace reeve::delivery {

static constexpr const char* noun = "report";

const Description<HighlightReport>& highlight_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<HighlightReport>("highlight_report", "highlight report", "HR")
            .hidden<&HighlightReport::reference>("reference", {.label = "Reference", .audience = open})
            .hidden<&HighlightReport::workstream>("workstream")
            .hidden<&HighlightReport::edition>("edition", {.label = "Edition", .audience = open})
            .has<&HighlightReport::correction>("correction",
                                               {.label = "What is corrected?",
                                                .hint = "What it said, and what it should say. The public reads it.",
                                                .audience = open,
                                                .limit = 500})
            .has<&HighlightReport::first_day>("first_day", {.label = "First day", .needed = true, .audience = open})
            .has<&HighlightReport::last_day>("last_day", {.label = "Last day", .needed = true, .audience = open})
            .has<&HighlightReport::did>(
                "did", {.label = "What we did",
                        .hint = "A line each, five at most. A reference at the end of a line becomes a link.",
                        .audience = open,
                        .limit = 2000})
            .has<&HighlightReport::upcoming>("upcoming", {.label = "What we will do next",
                                                          .hint = "A line each, five at most.",
                                                          .audience = open,
                                                          .limit = 2000})
            .has<&HighlightReport::risks>("risks",
                                          {.label = "Risks and worries",
                                           .hint = "A line each, five at most: how likely, how bad, who, what is done.",
                                           .audience = open,
                                           .limit = 2000})
            .has<&HighlightReport::decisions>("decisions", {.label = "Decisions we need",
                                                            .hint = "A line each: what, from whom, by when.",
                                                            .audience = open,
                                                            .limit = 2000})
            .has<&HighlightReport::measures>("measures", {.label = "How we will know",
                                                          .hint = "A line for each figure, five at most.",
                                                          .audience = open,
                                                          .limit = 2000})
            .hidden<&HighlightReport::content>("content", {.label = "Content", .audience = open})
            .hidden<&HighlightReport::hash>("hash", {.label = "SHA-256", .audience = open})
            .hidden<&HighlightReport::frozen_on>("frozen_on", {.label = "Frozen on", .audience = open})
            .hidden<&HighlightReport::frozen_by>("frozen_by")
            .hidden<&HighlightReport::frozen_post>("frozen_post", {.label = "Frozen by", .audience = open})
            .hidden<&HighlightReport::published_on>("published_on", {.label = "Published on", .audience = open})
            .hidden<&HighlightReport::published_post>("published_post", {.label = "Published by", .audience = open})
            .hidden<&HighlightReport::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

std::vector<std::string> lines_in(const Prose& prose) {
    std::vector<std::string> lines;
    for (std::string_view line : reeve::lines_of(prose.text)) {
        line = trimmed(line);
        if (line.starts_with("- ")) line = trimmed(line.substr(2));
        if (!line.empty()) lines.emplace_back(line);
    }
    return lines;
}

Prose prose_of(const std::vector<std::string>& lines) { return {joined(lines, "\n")}; }

Problems check(const HighlightReport& report) {
    Problems problems;
    if (report.last_day < report.first_day)
        problems.add("last_day", "The last day must be on or after " + in_words(report.first_day) + ", the first day");
    const std::pair<const char*, const Prose*> parts[] = {{"did", &report.did},
                                                          {"upcoming", &report.upcoming},
                                                          {"risks", &report.risks},
                                                          {"decisions", &report.decisions},
                                                          {"measures", &report.measures}};
    for (const auto& [member, prose] : parts) {
        auto lines = lines_in(*prose);
        if (lines.size() > most_lines)
            problems.add(member,
                         "Keep it to " + std::to_string(most_lines) + " lines, so that the report stays on one page");
        for (const auto& line : lines)
            if (count_characters(line) > longest_line)
                problems.add(member, "Shorten this line to " + std::to_string(longest_line)
                                         + " characters: " + shortened(line, 40));
    }
    return problems;
}

Result<Done> may_be_written(const HighlightReport& report) { return office::may_be_written(report, noun); }

Result<HighlightReport> freeze(HighlightReport report, std::string content, office::PersonId by,
                               const std::string& post, Date today) {
    TRY(may_be_written(report));
    if (auto problems = check(report); !problems.empty()) return problems;
    if (report.last_day > today)
        return Refusal{"The period ends on " + in_words(report.last_day)
                           + ", so the report is frozen on that day or after.",
                       "", Refusal::Kind::conflict};
    if (lines_in(report.did).empty() && lines_in(report.upcoming).empty())
        return Refusal{"The report says neither what was done nor what comes next.", "", Refusal::Kind::conflict};
    return office::frozen(std::move(report), std::move(content), by, post, today);
}

Result<HighlightReport> publish(HighlightReport report, office::PersonId by, const std::string& post, Date today) {
    return office::published(std::move(report), by, post, today, noun);
}

std::string state_in_words(const HighlightReport& report) { return office::edition_state(report); }

Period period_after(const Period& period) {
    auto first = period.last + 1;
    bool is_of_months = period.first == first_of_month(period.first) && period.last == last_of_month(period.last);
    if (!is_of_months) return {first, period.last + period.days()};
    int months = (year_of(first) - year_of(period.first)) * 12 + month_of(first) - month_of(period.first);
    return {first, months_later(first, months) - 1};
}

Period usual_period(Date today) {
    auto month = first_of_month(today);
    return {months_later(month, -3), month - 1};
}

std::vector<std::string> references_in(std::string_view text) {
    std::vector<std::string> references;
    std::string word;
    auto take = [&] {
        auto read = parse_reference(word);
        if (read && in_words(*read) == word
            && std::find(references.begin(), references.end(), word) == references.end())
            references.push_back(word);
        word.clear();
    };
    for (char c : text) {
        bool is_in_word = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
        if (is_in_word) word += c;
        else take();
    }
    take();
    return references;
}

} // namespace reeve::delivery
