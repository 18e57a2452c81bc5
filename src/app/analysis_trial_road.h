// Takes a made-up consultation from its words to what the public reads of it: coded by two people, settled, found,
// frozen and published, by the rules that the screens obey.
#pragma once
#include "app/app.h"
#include "consultation/consultation_record.h"

namespace reeve {

struct TrialCoding {
    std::int64_t answers = 0; // in words
    std::int64_t same = 0;    // with the same codes from both
    std::int64_t settled = 0; // that the two saw differently
    double alpha = 0;         // Krippendorff's
};
// By both coders and settled. The question is the last in words.
Result<TrialCoding> code_trial(office::Office&, const consultation::Consultation&, std::uint64_t seed);

struct TrialPublication {
    std::int64_t findings = 0;
    std::string hash; // of the edition
};
// A finding for each code with what came of it, then results frozen by one person and published by another.
Result<TrialPublication> publish_trial(office::Office&, const consultation::Consultation&);

// One page of the public: made anew, and once it lies ready.
struct TrialPage {
    std::string name, address;
    int status = 0;
    std::int64_t bytes = 0;
    double first_ms = 0; // of CPU
    double ready_ms = 0;
};
std::vector<TrialPage> read_as_public(App&, const consultation::Consultation&);

} // namespace reeve
