// Codes made-up answers by the words that tell what they are about.
#include "consultation/trial_coding.h"
#include "base/text.h"
#include "base/written_words.h"

namespace reeve::consultation {

const std::vector<TrialCode>& trial_codes() {
    static const std::vector<TrialCode> codes = {
        {"A desk to speak at", "That an office where people speak to somebody stays open.", {"desk", "smaller office"}},
        {"Rural crime", "Theft from farms, hare coursing, livestock.", {"rural", "farms", "hare coursing"}},
        {"Roads",
         "Speed, parking, drink driving.",
         {"speeding", "twenty miles", "parking", "drink driving", "over the limit"}},
        {"Order in public places",
         "Antisocial behaviour, vandalism, noise, drugs.",
         {"antisocial", "vandalism", "fly-tipping", "noise", "drug dealing"}},
        {"Officers who can be seen and reached",
         "Patrols, a named officer, who answers.",
         {"patrols", "named officer", "answers when"}},
        {"Harm to people",
         "Violence, abuse, hate, harassment.",
         {"abuse", "hate crime", "harassment", "knife", "bullying"}},
        {"Theft and fraud",
         "From homes, shops and vans, and online.",
         {"burglary", "shop theft", "theft of tools", "fraud", "scams"}},
        {"Being told what came of it", "What happens after a report.", {"what came of it", "reported and forgotten"}}};
    return codes;
}

std::set<int> trial_coding(std::string_view words) {
    std::set<int> given;
    int number = 0;
    for (const auto& code : trial_codes()) {
        ++number;
        for (const char* telling : code.telling)
            if (contains_folded(words, telling)) given.insert(number);
    }
    return given;
}

std::set<int> second_trial_coding(std::string_view words, std::uint64_t& seed) {
    auto given = trial_coding(words);
    if (next_random(seed) % 12 != 0) return given;
    const auto other = static_cast<int>(next_random(seed) % trial_codes().size()) + 1;
    if (given.erase(other) == 0) given.insert(other);
    return given;
}

} // namespace reeve::consultation
