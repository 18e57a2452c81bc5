// The duties that papers and recommendations bear witness to.
#include "reporting/paper_duties.h"
#include "reporting/edition_store.h"
#include "reporting/paper_store.h"
#include "reporting/recommendation_store.h"

namespace reeve::reporting {
namespace {

using office::DutyEvidence;
using office::DutyOccasion;

std::string subject_of(const Paper& paper) { return paper.reference + " " + paper.title; }

// PRSRA 2011 s.28: the panel of every area is called so, whatever stands around it. Only its papers bear witness: other
// bodies meet under other rules.
std::vector<Paper> panel_papers(db::Connection& connection) {
    auto papers = all_papers(connection);
    std::erase_if(papers, [](const Paper& paper) { return !contains_folded(paper.body, "Crime Panel"); });
    return papers;
}

// Before it is published and past its embargo a paper does not exist for the public.
bool is_internal(const Paper& paper, Date today) { return !is_released(paper, start_of_day(today)); }

// The meeting sets the clock, which runs backwards from it.
std::vector<DutyOccasion> meetings(db::Connection& connection, Date today) {
    std::vector<DutyOccasion> occasions;
    for (const auto& paper : panel_papers(connection))
        occasions.push_back({.key = paper.reference,
                             .subject = subject_of(paper) + ", for the meeting of " + in_words(paper.meeting_on),
                             .on = paper.meeting_on,
                             .reference = paper.reference,
                             .is_sample = paper.is_sample,
                             .is_internal = is_internal(paper, today)});
    return occasions;
}

// A paper is available once it is approved.
std::vector<DutyOccasion> papers_available(db::Connection& connection, Date today) {
    std::vector<DutyOccasion> occasions;
    for (const auto& paper : panel_papers(connection))
        if (paper.approved_at && paper.classification == Classification::official)
            occasions.push_back({.key = paper.reference,
                                 .subject = subject_of(paper),
                                 .on = london_date(*paper.approved_at),
                                 .reference = paper.reference,
                                 .is_sample = paper.is_sample,
                                 .is_internal = is_internal(paper, today)});
    return occasions;
}

// The first edition counts: a correction does not make a paper late.
std::vector<DutyEvidence> papers_published(db::Connection& connection, Date) {
    std::vector<DutyEvidence> evidence;
    for (const auto& paper : panel_papers(connection))
        for (const auto& edition : published_editions(connection, paper.id))
            evidence.push_back({.key = paper.reference,
                                .done_on = london_date(*edition.published_at),
                                .reference = paper.reference,
                                .address = "/papers/" + paper.reference,
                                .is_sample = paper.is_sample});
    return evidence;
}

std::string key_of(const Paper& paper, const Recommendation& recommendation) {
    return paper.reference + "-" + std::to_string(recommendation.number);
}

std::vector<DutyOccasion> recommendations_made(db::Connection& connection, Date today) {
    std::vector<DutyOccasion> occasions;
    for (const auto& paper : panel_papers(connection))
        for (const auto& made : recommendations_of(connection, paper.id))
            occasions.push_back({.key = key_of(paper, made),
                                 .subject = "Recommendation " + std::to_string(made.number) + " on " + paper.reference,
                                 .on = made.made_on,
                                 .set_day = made.reply_due,
                                 .reference = paper.reference,
                                 .is_sample = paper.is_sample,
                                 .is_internal = is_internal(paper, today)});
    return occasions;
}

std::vector<DutyEvidence> recommendations_answered(db::Connection& connection, Date) {
    std::vector<DutyEvidence> evidence;
    for (const auto& paper : panel_papers(connection))
        for (const auto& made : recommendations_of(connection, paper.id))
            if (made.replied_on)
                evidence.push_back({.key = key_of(paper, made),
                                    .done_on = *made.replied_on,
                                    .reference = paper.reference,
                                    .address = "/papers/" + paper.reference,
                                    .is_sample = paper.is_sample});
    return evidence;
}

} // namespace

std::vector<office::DutyWitness> paper_witnesses() {
    return {{.duty = "L-0028", .occasions = recommendations_made, .evidence = recommendations_answered},
            {.duty = "L-0036", .occasions = meetings},
            {.duty = "L-0120", .occasions = papers_available, .evidence = papers_published}};
}

} // namespace reeve::reporting
