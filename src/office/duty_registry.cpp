// Gathers the duties of the program and its slices.
#include "office/duty_registry.h"
#include "office/duty_law.h"

namespace reeve::office {

DutyRegistry::DutyRegistry() : duties_(carried_duties()) {}

void DutyRegistry::add(Duty duty) {
    if (find(duty.reference)) throw Fault("this duty was handed over before: " + duty.reference);
    if (auto problems = check(duty); !problems.empty())
        throw Fault("duty " + duty.reference + ": " + problems.list.front().message);
    duties_.push_back(std::move(duty));
}

const Duty* DutyRegistry::find(std::string_view reference) const {
    auto read = parse_reference(reference);
    if (!read) return nullptr;
    auto sought = in_words(*read);
    for (const auto& duty : duties_)
        if (duty.reference == sought) return &duty;
    return nullptr;
}

} // namespace reeve::office
