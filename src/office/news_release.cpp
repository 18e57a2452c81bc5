// What is asked of whoever lets letters go in a pre-election period.
#include "office/news_release.h"

namespace reeve::office {

const Description<NewsRelease>& news_release_fields() {
    static const auto fields =
        Description<NewsRelease>("news_release", "decision on letters in a pre-election period")
            .hidden<&NewsRelease::period>("period", {.label = "Pre-election period"})
            .has<&NewsRelease::because>("because", {.label = "Why do the letters go all the same?",
                                                    .hint = "It holds until the period ends, and stands in the history "
                                                            "of the office.",
                                                    .needed = true,
                                                    .limit = 1000})
            .hidden<&NewsRelease::by_post>("by_post", {.label = "Decided by"})
            .hidden<&NewsRelease::decided_on>("decided_on", {.label = "Decided on"});
    return fields;
}

Problems check(const NewsRelease& release) {
    Problems problems;
    if (trimmed(release.because.text).empty()) problems.add("because", "Enter why the letters go all the same");
    return problems;
}

} // namespace reeve::office
