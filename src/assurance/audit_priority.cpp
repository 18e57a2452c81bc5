// Maps the grades of two scales to one.
#include "assurance/audit_priority.h"
#include "base/text.h"

namespace reeve::assurance {

const std::vector<MappedPriority>& mapped_priorities() {
    using enum AuditGrade;
    static const std::vector<MappedPriority> list = {{AuditPriority::first, {fundamental, high}},
                                                     {AuditPriority::second, {significant, medium}},
                                                     {AuditPriority::third, {merits_attention, low}}};
    return list;
}

AuditScale scale_of(AuditGrade grade) {
    using enum AuditGrade;
    return grade == fundamental || grade == significant || grade == merits_attention ? AuditScale::importance
                                                                                     : AuditScale::level;
}

AuditPriority priority_of(AuditGrade grade) {
    for (const auto& mapped : mapped_priorities())
        for (auto one : mapped.grades)
            if (one == grade) return mapped.priority;
    return AuditPriority::third;
}

std::string mapping_in_words() {
    std::vector<std::string> sentences;
    for (const auto& mapped : mapped_priorities())
        sentences.push_back(std::string(label_of(mapped.priority)) + " is " + folded(label_of(mapped.grades.front()))
                            + " or " + folded(label_of(mapped.grades.back())) + ".");
    return joined(sentences, " ");
}

} // namespace reeve::assurance
