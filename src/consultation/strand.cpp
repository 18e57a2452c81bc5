// What a strand must say, and which strands the law expects.
#include "consultation/strand.h"

namespace reeve::consultation {

const Description<Strand>& strand_fields() {
    static const auto fields =
        Description<Strand>("consultation_strand", "strand")
            .hidden<&Strand::consultation>("consultation", {.label = "Consultation"})
            .hidden<&Strand::key>("key", {.label = "Short name", .audience = Audience::open})
            .has<&Strand::of>("strand_of", {.label = "Who is asked?", .needed = true, .audience = Audience::open})
            .has<&Strand::title>("title", {.label = "Title",
                                           .hint = "Like Every household.",
                                           .needed = true,
                                           .audience = Audience::open,
                                           .limit = 120})
            .has<&Strand::words>("words", {.label = "How are they asked?", .audience = Audience::open, .limit = 2000})
            .has<&Strand::asked_on>("asked_on", {.label = "Asked on", .audience = Audience::open})
            .has<&Strand::number_asked>("number_asked", {.label = "How many were asked", .audience = Audience::open})
            .hidden<&Strand::is_sample>("is_sample", {.label = "Sample", .audience = Audience::open});
    return fields;
}

Problems check(const Strand& strand, const Consultation& consultation) {
    Problems problems;
    if (strand.number_asked && *strand.number_asked < 0)
        problems.add("number_asked", "Enter 0 or more, or leave it empty");
    if (strand.asked_on && *strand.asked_on > london_date(consultation.closes))
        problems.add("asked_on", "The day must not lie after the consultation closes");
    if (slug_of(strand.title).empty()) problems.add("title", "Use letters or numbers in the title");
    return problems;
}

Strand with_key(Strand strand) {
    if (strand.key.empty()) strand.key = slug_of(strand.title).substr(0, 60);
    return strand;
}

std::vector<std::string> strand_cautions(const Consultation& consultation, const std::vector<Strand>& strands) {
    std::vector<std::string> cautions;
    auto has = [&](StrandOf of) {
        return std::any_of(strands.begin(), strands.end(), [&](const Strand& strand) { return strand.of == of; });
    };
    // Police Act 1996 s.96(1), (1A): before a plan is issued, the views of people and of victims are obtained on it.
    if (!consultation.plan.empty() && !has(StrandOf::people))
        cautions.push_back(
            "A plan needs the views of people of the area (Police Act 1996 s.96(1)). No strand asks them.");
    if (!consultation.plan.empty() && !has(StrandOf::victims))
        cautions.push_back(
            "A plan needs the views of victims of crime (Police Act 1996 s.96(1)). No strand asks them.");
    return cautions;
}

} // namespace reeve::consultation
