// A part of a plan's text: a section, a priority, an objective or a numbered paragraph, each with a key that lasts.
#pragma once
#include "planning/plan.h"

namespace reeve::planning {
enum class PartKind { section, priority, objective, paragraph };
// PRSRA 2011 s.7(1): the six matters that a plan must set out.
enum class Matter { none, objectives, policing, resources, reporting, measuring, grants };
// PRSRA 2011 s.7(2): what an objective is for.
enum class ObjectiveType { none, policing_of_area, crime_and_disorder, national_functions };
} // namespace reeve::planning

namespace reeve {
template <> struct Choices<planning::PartKind> {
    static constexpr Choice list[] = {
        {"section", "Section"}, {"priority", "Priority"}, {"objective", "Objective"}, {"paragraph", "Paragraph"}};
};
template <> struct Choices<planning::Matter> {
    static constexpr Choice list[] = {{"none", "None of them"},
                                      {"objectives", "(a) The police and crime objectives"},
                                      {"policing", "(b) The policing that the chief constable is to provide"},
                                      {"resources", "(c) The financial and other resources for the chief constable"},
                                      {"reporting", "(d) How the chief constable reports"},
                                      {"measuring", "(e) How the chief constable's performance is measured"},
                                      {"grants", "(f) The crime and disorder reduction grants and their conditions"}};
};
template <> struct Choices<planning::ObjectiveType> {
    static constexpr Choice list[] = {{"none", "Not said yet"},
                                      {"policing_of_area", "(a) The policing of the area"},
                                      {"crime_and_disorder", "(b) Crime and disorder reduction in the area"},
                                      {"national_functions", "(c) The force's national or international functions"}};
};
} // namespace reeve

namespace reeve::planning {

// The same in every version of a plan and in its variations: what a link, a comparison and a delivery plan hold on to.
using PartKey = std::int64_t;

struct PlanPart {
    Id<PlanPart> id;
    int version = 0;
    PlanId plan;
    PartKey key = 0;
    int position = 0; // order in the text, 1 for the first
    PartKind kind = PartKind::paragraph;
    std::string title; // of a section or priority
    Prose words;       // of an objective or paragraph; the promise of a priority
    std::string group; // of a priority: "Policing priorities"
    Matter matter = Matter::none;
    ObjectiveType objective = ObjectiveType::none;
    std::string lead_post;    // of a priority
    std::string officer_post; // of a priority
    bool is_sample = false;
};

const Description<PlanPart>& part_fields();
// The columns of a part's form: a section has no lead, a paragraph no group.
std::vector<std::string_view> columns_of(PartKind);
// Those of them without which the part is nothing.
std::vector<std::string_view> needed_columns_of(PartKind);
// A heading has a title, a paragraph its words, an objective its type under s.7(2).
Problems check(const PlanPart&);

// A part with the number that the program gave it, in the order of the text.
struct NumberedPart {
    PlanPart part;
    int number = 0; // of a priority among the priorities; of an objective or paragraph through the whole text; else 0
    PartKey under = 0; // the section or priority it stands in
    std::string slug;  // of a priority in an address, of its title: "reduce-crime-overall"; no two in a plan are alike
};
std::vector<NumberedPart> numbered(const std::vector<PlanPart>&);
// "Paragraph 12", "Priority 3", or the section's title.
std::string name_of(const NumberedPart&);
// Where a part stands on a page and in an address: "p12", "priority-3", "section-about-this-plan".
std::string anchor_of(const NumberedPart&);
// What stands beside a part's words: "Objective", "s.7(2)(a): The policing of the area".
std::vector<std::string> law_tags(const PlanPart&);
// "Lead: Deputy Commissioner. Officer: Director of Commissioning."
std::string posts_in_words(const PlanPart&);
// The parts of one priority: itself and what stands under it.
std::vector<NumberedPart> under(const std::vector<NumberedPart>&, PartKey);

} // namespace reeve::planning
