// Checks a plan's text against the sections of the Act.
#include "planning/plan_contents.h"

namespace reeve::planning {
namespace {

bool has_words(const NumberedPart& at) { return !trimmed(at.part.words.text).empty(); }

// Where a matter is set out: a paragraph that is marked with it, or a marked section that has words under it.
std::vector<std::string> places_of(const std::vector<NumberedPart>& all, Matter matter) {
    std::vector<std::string> places;
    for (const auto& at : all) {
        if (at.part.matter != matter) continue;
        bool is_set_out = has_words(at);
        for (const auto& below : under(all, at.part.key)) is_set_out = is_set_out || has_words(below);
        if (is_set_out) places.push_back(name_of(at));
    }
    return places;
}

std::vector<std::string> objectives_for(const std::vector<NumberedPart>& all, ObjectiveType type) {
    std::vector<std::string> places;
    for (const auto& at : all)
        if (at.part.kind == PartKind::objective && (type == ObjectiveType::none || at.part.objective == type))
            places.push_back(name_of(at));
    return places;
}

std::string without_letter(const char* label) { return std::string(label).substr(4); }

// "Policing", "Paragraphs 4, 9 and 12": the word once for all numbers.
std::string in_short(const std::vector<std::string>& places) {
    constexpr std::string_view word = "Paragraph ";
    std::vector<std::string> numbers, out;
    for (const auto& place : places)
        if (place.starts_with(word)) numbers.push_back(place.substr(word.size()));
        else out.push_back(place);
    if (!numbers.empty()) out.push_back((numbers.size() > 1 ? "Paragraphs " : "Paragraph ") + list_of(numbers));
    return joined(out, "; ");
}

Requirement required(std::string section, std::string matter, const std::vector<std::string>& places,
                     std::string otherwise) {
    return {std::move(section), std::move(matter), !places.empty(),
            places.empty() ? std::move(otherwise) : shortened(in_short(places), 120)};
}

Requirement required_matter(const std::vector<NumberedPart>& all, Matter matter) {
    auto places = places_of(all, matter);
    if (matter == Matter::objectives && places.empty()) places = objectives_for(all, ObjectiveType::none);
    char letter = static_cast<char>('a' + static_cast<int>(matter) - 1);
    return required(std::string("s.7(1)(") + letter + ")", without_letter(label_of(matter)), places,
                    "No section or paragraph is marked as setting this out");
}

Requirement required_objective(const std::vector<NumberedPart>& all, ObjectiveType type) {
    char letter = static_cast<char>('a' + static_cast<int>(type) - 1);
    return required(std::string("s.7(2)(") + letter + ")", "An objective for: " + without_letter(label_of(type)),
                    objectives_for(all, type), "No objective of this type");
}

Requirement stated(std::string section, std::string matter, bool is_there, const char* where, const char* otherwise) {
    return {std::move(section), std::move(matter), is_there, is_there ? where : otherwise};
}

} // namespace

std::vector<Requirement> requirements(const PlanText& text) {
    auto all = numbered(text.parts);
    std::vector<Requirement> out;
    for (auto matter : {Matter::objectives, Matter::policing, Matter::resources, Matter::reporting, Matter::measuring,
                        Matter::grants})
        out.push_back(required_matter(all, matter));
    for (auto type :
         {ObjectiveType::policing_of_area, ObjectiveType::crime_and_disorder, ObjectiveType::national_functions})
        out.push_back(required_objective(all, type));
    bool has_edition = !trimmed(text.requirement_edition).empty();
    bool has_statement = !trimmed(text.requirement_statement).empty();
    out.push_back(stated("s.5(5)", "Regard to the Strategic Policing Requirement, with its edition",
                         has_edition && has_statement, "Stated in the plan's particulars",
                         has_statement ? "The edition is missing" : "The statement is missing"));
    out.push_back(stated("Equality Act 2010 s.149", "The equality impact assessment", !trimmed(text.equality).empty(),
                         "Stated in the plan's particulars", "Nothing is said of it"));
    return out;
}

std::vector<Requirement> missing(const std::vector<Requirement>& all) {
    std::vector<Requirement> out;
    for (const auto& one : all)
        if (!one.is_met) out.push_back(one);
    return out;
}

std::string in_words(const std::vector<Requirement>& all) {
    auto present = all.size() - missing(all).size();
    return std::to_string(present) + " of " + std::to_string(all.size()) + " parts that the law requires are present";
}

} // namespace reeve::planning
