// How grave an audit recommendation is: the grades that auditors give on two scales, and the one scale both are read
// by.
#pragma once
#include "record/choice.h"
#include <string>
#include <vector>

namespace reeve::assurance {
enum class AuditScale { importance, level };
enum class AuditGrade { fundamental, significant, merits_attention, high, medium, low };
enum class AuditPriority { first, second, third };
} // namespace reeve::assurance

namespace reeve {
template <> struct Choices<assurance::AuditScale> {
    static constexpr Choice list[] = {{"importance", "Fundamental, significant, merits attention"},
                                      {"level", "High, medium, low"}};
};
template <> struct Choices<assurance::AuditGrade> {
    static constexpr Choice list[] = {{"fundamental", "Fundamental"},
                                      {"significant", "Significant"},
                                      {"merits_attention", "Merits attention"},
                                      {"high", "High"},
                                      {"medium", "Medium"},
                                      {"low", "Low"}};
};
template <> struct Choices<assurance::AuditPriority> {
    static constexpr Choice list[] = {{"first", "Priority 1"}, {"second", "Priority 2"}, {"third", "Priority 3"}};
};
} // namespace reeve

namespace reeve::assurance {

AuditScale scale_of(AuditGrade);
AuditPriority priority_of(AuditGrade);
// "Priority 1 is Fundamental or High. Priority 2 is ...": printed wherever the priorities are.
std::string mapping_in_words();
struct MappedPriority {
    AuditPriority priority;
    std::vector<AuditGrade> grades; // one of each scale
};
const std::vector<MappedPriority>& mapped_priorities();

} // namespace reeve::assurance
