// What a due-diligence visit is and must meet.
#include "commissioning/due_diligence_visit.h"

namespace reeve::commissioning {

const Description<DueDiligenceVisit>& visit_fields() {
    static const auto fields =
        Description<DueDiligenceVisit>("due_diligence_visit", "due-diligence visit", "V")
            .hidden<&DueDiligenceVisit::reference>("reference", {.label = "Reference", .audience = Audience::open})
            .has<&DueDiligenceVisit::organisation>(
                "organisation", {.label = "Organisation", .needed = true, .audience = Audience::open, .limit = 160})
            .has<&DueDiligenceVisit::area_and_work>("area_and_work",
                                                    {.label = "Area and work",
                                                     .hint = "The fund or kind of work, like Community safety.",
                                                     .needed = true,
                                                     .audience = Audience::open,
                                                     .limit = 200})
            .has<&DueDiligenceVisit::funding>(
                "funding",
                {.label = "Funding",
                 .hint = "Leave empty where there is no amount of the office's own. It then reads N/A, not £0.",
                 .audience = Audience::open})
            .has<&DueDiligenceVisit::funding_words>(
                "funding_words", {.label = "Why is there no amount?", .audience = Audience::open, .limit = 200})
            .has<&DueDiligenceVisit::output>("output", {.label = "What did you see?",
                                                        .hint = "A paper can quote this.",
                                                        .needed = true,
                                                        .audience = Audience::open,
                                                        .limit = 3000})
            .has<&DueDiligenceVisit::visited_on>(
                "visited_on", {.label = "Date of the visit", .needed = true, .audience = Audience::open})
            .has<&DueDiligenceVisit::area>("area", {.label = "District", .audience = Audience::open})
            .has<&DueDiligenceVisit::visited_by>("visited_by", {.label = "Who visited?",
                                                                .hint = "Posts, not names.",
                                                                .needed = true,
                                                                .audience = Audience::open,
                                                                .limit = 160})
            .has<&DueDiligenceVisit::is_public>("is_public", {.label = "May a paper quote this visit?"})
            .hidden<&DueDiligenceVisit::is_sample>("is_sample", {.label = "Sample", .audience = Audience::open});
    return fields;
}

std::string funding_shown(const DueDiligenceVisit& visit) { return visit.funding ? in_words(*visit.funding) : "N/A"; }

Problems check(const DueDiligenceVisit& visit, Date today) {
    Problems problems;
    if (visit.visited_on > today) problems.add("visited_on", "The date of the visit must be today or in the past");
    if (visit.funding && visit.funding->pence < 0) problems.add("funding", "The funding cannot be less than £0");
    if (visit.funding && visit.funding->pence == 0)
        problems.add("funding", "Leave this empty where there is no amount. £0 would say that nothing was given");
    return problems;
}

} // namespace reeve::commissioning
