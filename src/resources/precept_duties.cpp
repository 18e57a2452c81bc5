// Evidence of the duties around the precept; what the calendar brings is known by its last day.
#include "resources/precept_duties.h"
#include "resources/precept_store.h"

namespace reeve::resources {
namespace {

using office::DutyEvidence;
using office::DutyOccasion;

DutyEvidence evidence_of(const Precept& precept, std::string key, Date done_on) {
    return {.key = std::move(key),
            .done_on = done_on,
            .reference = name_of(precept),
            .address = "/plan/precept/" + year_in_address(precept),
            .is_sample = precept.is_sample};
}

std::vector<DutyEvidence> panels_told(db::Connection& connection, Date) {
    std::vector<DutyEvidence> evidence;
    for (const auto& precept : all_precepts(connection))
        if (precept.notified_on)
            evidence.push_back(evidence_of(precept, iso(precept.last_day(2, 1)), *precept.notified_on));
    return evidence;
}

std::vector<DutyOccasion> vetoes(db::Connection& connection, Date) {
    std::vector<DutyOccasion> occasions;
    for (const auto& precept : all_precepts(connection))
        if (is_vetoed(precept))
            occasions.push_back({.key = in_words(precept.year()),
                                 .subject = name_of(precept),
                                 .on = *precept.reported_on,
                                 .reference = name_of(precept),
                                 .is_sample = precept.is_sample});
    return occasions;
}

std::vector<DutyEvidence> vetoes_answered(db::Connection& connection, Date) {
    std::vector<DutyEvidence> evidence;
    for (const auto& precept : all_precepts(connection))
        if (is_vetoed(precept) && precept.responded_on)
            evidence.push_back(evidence_of(precept, in_words(precept.year()), *precept.responded_on));
    return evidence;
}

// The last answer: after a veto that to the second report.
std::vector<DutyEvidence> panels_answered(db::Connection& connection, Date) {
    std::vector<DutyEvidence> evidence;
    for (const auto& precept : all_precepts(connection))
        if (auto day = is_vetoed(precept) ? precept.second_responded_on : precept.responded_on)
            evidence.push_back(evidence_of(precept, iso(precept.last_day(3, 1)), *day));
    return evidence;
}

} // namespace

std::vector<office::DutyWitness> precept_witnesses() {
    return {{.duty = "L-0033", .occasions = {}, .evidence = panels_told},
            {.duty = "L-0037", .occasions = vetoes, .evidence = vetoes_answered},
            {.duty = "L-0038", .occasions = {}, .evidence = panels_answered}};
}

} // namespace reeve::resources
