// What the parts of a plan's text are, and how the program numbers them.
#include "planning/plan_part.h"
#include <set>

namespace reeve::planning {

const Description<PlanPart>& part_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<PlanPart>("plan_part", "part of the plan")
            .hidden<&PlanPart::plan>("plan")
            .hidden<&PlanPart::key>("part_key", {.audience = open})
            .hidden<&PlanPart::position>("position", {.label = "Position", .audience = open})
            .hidden<&PlanPart::kind>("kind", {.label = "Kind", .audience = open})
            .has<&PlanPart::title>("title", {.label = "Title", .audience = open, .limit = 200})
            .has<&PlanPart::words>("words", {.label = "Words", .audience = open, .limit = 6000})
            .has<&PlanPart::group>(
                "group_name",
                {.label = "Group", .hint = "For example, Policing priorities.", .audience = open, .limit = 80})
            .has<&PlanPart::matter>("matter",
                                    {.label = "Which matter of section 7(1) does it set out?", .audience = open})
            .has<&PlanPart::objective>("objective",
                                       {.label = "What is the objective for, under section 7(2)?", .audience = open})
            .has<&PlanPart::lead_post>("lead_post",
                                       {.label = "Lead", .hint = "A post, not a name.", .audience = open, .limit = 120})
            .has<&PlanPart::officer_post>(
                "officer_post", {.label = "Officer", .hint = "A post, not a name.", .audience = open, .limit = 120})
            .hidden<&PlanPart::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

std::vector<std::string_view> columns_of(PartKind kind) {
    switch (kind) {
    case PartKind::section: return {"title", "matter"};
    case PartKind::priority: return {"title", "words", "group_name", "lead_post", "officer_post"};
    case PartKind::objective: return {"words", "objective"};
    case PartKind::paragraph: break;
    }
    return {"words", "matter"};
}

std::vector<std::string_view> needed_columns_of(PartKind kind) {
    if (kind == PartKind::section || kind == PartKind::priority) return {"title"};
    if (kind == PartKind::objective) return {"words", "objective"};
    return {"words"};
}

Problems check(const PlanPart& part) {
    Problems problems;
    bool is_heading = part.kind == PartKind::section || part.kind == PartKind::priority;
    if (is_heading && trimmed(part.title).empty())
        problems.add("title", part.kind == PartKind::section ? "Enter the title of the section" : "Enter the priority");
    if (!is_heading && trimmed(part.words.text).empty())
        problems.add("words",
                     part.kind == PartKind::objective ? "Enter the objective" : "Enter the words of the paragraph");
    if (part.kind == PartKind::objective && part.objective == ObjectiveType::none)
        problems.add("objective", "Select what the objective is for (PRSRA 2011 s.7(2))");
    return problems;
}

namespace {

// Of its title; the second of two that are alike ends in -2.
std::string unlike(std::set<std::string>& taken, const PlanPart& priority) {
    auto first = reeve::slug_of(shortened(priority.title, 60));
    if (first.empty()) first = "priority";
    auto slug = first;
    for (int n = 2; !taken.insert(slug).second; ++n) slug = first + "-" + std::to_string(n);
    return slug;
}

// "s.7(1)(b): the policing that the chief constable is to provide": the label with the section before its letter.
std::string law_words(const char* section, const char* label) {
    std::string words(label);
    return section + words.substr(0, 3) + ": " + words.substr(4);
}

} // namespace

std::vector<std::string> law_tags(const PlanPart& part) {
    std::vector<std::string> tags;
    if (part.kind == PartKind::objective) {
        tags.push_back("Objective");
        if (part.objective != ObjectiveType::none) tags.push_back(law_words("s.7(2)", label_of(part.objective)));
    }
    if (part.matter != Matter::none) tags.push_back(law_words("s.7(1)", label_of(part.matter)));
    return tags;
}

std::string posts_in_words(const PlanPart& part) {
    std::vector<std::string> words;
    if (!part.lead_post.empty()) words.push_back("Lead: " + part.lead_post + ".");
    if (!part.officer_post.empty()) words.push_back("Officer: " + part.officer_post + ".");
    return joined(words, " ");
}

std::vector<NumberedPart> numbered(const std::vector<PlanPart>& parts) {
    std::vector<NumberedPart> out;
    std::set<std::string> slugs;
    int priorities = 0;
    int paragraphs = 0;
    PartKey heading = 0;
    for (const auto& part : parts) {
        switch (part.kind) {
        case PartKind::section: out.push_back({part, 0, 0, ""}); break;
        case PartKind::priority: out.push_back({part, ++priorities, 0, unlike(slugs, part)}); break;
        default: out.push_back({part, ++paragraphs, heading, ""}); continue;
        }
        heading = part.key;
    }
    return out;
}

std::string name_of(const NumberedPart& at) {
    if (at.part.kind == PartKind::section) return at.part.title;
    return (at.part.kind == PartKind::priority ? "Priority " : "Paragraph ") + std::to_string(at.number);
}

std::string anchor_of(const NumberedPart& at) {
    if (at.part.kind == PartKind::section) return "section-" + reeve::slug_of(at.part.title);
    return (at.part.kind == PartKind::priority ? "priority-" : "p") + std::to_string(at.number);
}

std::vector<NumberedPart> under(const std::vector<NumberedPart>& all, PartKey key) {
    std::vector<NumberedPart> out;
    for (const auto& one : all)
        if (one.part.key == key || one.under == key) out.push_back(one);
    return out;
}

} // namespace reeve::planning
