// What a visiting scheme and its places must have.
#include "scrutiny/visit_scheme.h"

namespace reeve::scrutiny {

const Description<VisitScheme>& visit_scheme_fields() {
    constexpr auto open = Audience::open;
    static const auto fields =
        Description<VisitScheme>("visit_scheme", "visiting scheme", "VS")
            .hidden<&VisitScheme::reference>("reference", {.label = "Reference", .audience = open})
            .has<&VisitScheme::title>(
                "title", {.label = "What is the scheme called?", .needed = true, .audience = open, .limit = 120})
            .has<&VisitScheme::kind>("kind", {.label = "What kind of scheme is it?",
                                              .hint = "Custody visits count the people held, and their numbers must "
                                                      "add up.",
                                              .needed = true,
                                              .audience = open})
            .has<&VisitScheme::about>("about", {.label = "What is it for?",
                                                .hint = "The public reads it where the scheme is shown.",
                                                .audience = open,
                                                .limit = 2000})
            .has<&VisitScheme::force_post>("force_post", {.label = "Which post in the force answers concerns?",
                                                          .hint = "Like Custody inspector.",
                                                          .needed = true,
                                                          .limit = 120})
            .has<&VisitScheme::longest_wait>("longest_wait", {.label = "How many minutes may visitors be kept waiting?",
                                                              .hint = "Beyond them a reason is asked for.",
                                                              .needed = true})
            .has<&VisitScheme::reply_days>(
                "reply_days", {.label = "How many days has the force to answer a concern?", .needed = true})
            .has<&VisitScheme::is_public>("is_public", {.label = "Show its results to the public?", .audience = open})
            .hidden<&VisitScheme::questionnaire>("questionnaire")
            .hidden<&VisitScheme::asks_version>("asks_version", {.label = "Version of its questions"})
            .hidden<&VisitScheme::is_sample>("is_sample", {.label = "Sample", .audience = open});
    return fields;
}

Problems check(const VisitScheme& scheme) {
    Problems problems;
    if (trimmed(scheme.title).empty()) problems.add("title", "Enter what the scheme is called");
    if (trimmed(scheme.force_post).empty()) problems.add("force_post", "Enter the post that answers concerns");
    if (scheme.longest_wait < 0 || scheme.longest_wait > 240)
        problems.add("longest_wait", "The wait must be 0 to 240 minutes");
    if (scheme.reply_days < 1 || scheme.reply_days > 90)
        problems.add("reply_days", "The force must have 1 to 90 days to answer");
    if (scheme.is_public && trimmed(scheme.about.text).empty())
        problems.add("about", "Enter what it is for: the public is shown it");
    return problems;
}

const Description<VisitPlace>& visit_place_fields() {
    static const auto fields =
        Description<VisitPlace>("visit_place", "place that is visited")
            .hidden<&VisitPlace::scheme>("scheme")
            .has<&VisitPlace::name>("name", {.label = "What is the place called?", .needed = true, .limit = 120})
            .has<&VisitPlace::address>("address", {.label = "Where is it?", .limit = 200})
            .has<&VisitPlace::closed_on>(
                "closed_on", {.label = "Last day open", .hint = "Like 5 September 2026. Leave empty while it is open."})
            .hidden<&VisitPlace::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

Problems check(const VisitPlace& place) {
    Problems problems;
    if (trimmed(place.name).empty()) problems.add("name", "Enter what the place is called");
    return problems;
}

} // namespace reeve::scrutiny
