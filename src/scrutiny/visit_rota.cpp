// Drawing a rota from its kept seed, and proving it.
#include "scrutiny/visit_rota.h"

namespace reeve::scrutiny {

const Description<VisitRota>& visit_rota_fields() {
    constexpr auto restricted = Audience::restricted;
    static const auto fields =
        Description<VisitRota>("visit_rota", "rota", "RO")
            .hidden<&VisitRota::reference>("reference", {.label = "Reference"})
            .hidden<&VisitRota::scheme>("scheme")
            .has<&VisitRota::first_day>("first_day",
                                        {.label = "First day", .hint = "Like 1 October 2026.", .needed = true})
            .has<&VisitRota::last_day>(
                "last_day", {.label = "Last day", .hint = "Like 31 December 2026; two years at most.", .needed = true})
            .has<&VisitRota::days_between>("days_between",
                                           {.label = "How often is each place visited?", .needed = true})
            .hidden<&VisitRota::seed>("seed", {.label = "Seed", .audience = restricted})
            .hidden<&VisitRota::inputs>("inputs", {.label = "What it was drawn from", .audience = restricted})
            .hidden<&VisitRota::hash>("hash", {.label = "Hash of what was drawn"})
            .hidden<&VisitRota::drawn_at>("drawn_at", {.label = "Drawn at"})
            .hidden<&VisitRota::by_post>("by_post", {.label = "Drawn by"})
            .hidden<&VisitRota::is_sample>("is_sample", {.label = "Sample"});
    return fields;
}

Problems check(const VisitRota& rota) {
    Problems problems;
    if (rota.last_day < rota.first_day)
        problems.add("last_day", "The last day must not be before the first, " + in_words(rota.first_day));
    else if (rota.period().days() > 731) problems.add("last_day", "A rota may run for two years at most");
    return problems;
}

std::vector<RotaVisit> draw(VisitRota& rota) {
    auto visits = drawn(rota_inputs_of(rota.inputs), rota.seed);
    rota.hash = sha256(to_text(visits));
    return visits;
}

bool is_proved(const VisitRota& rota) {
    auto again = rota;
    draw(again);
    return again.hash == rota.hash;
}

} // namespace reeve::scrutiny
