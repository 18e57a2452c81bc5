// Mounts the slice of consultation: its pages, its descriptions, and what is deleted on its day.
#include "consultation/consultation.h"
#include "consultation/analysis_pages.h"
#include "consultation/consultation_duties.h"
#include "consultation/consultation_invariants.h"
#include "consultation/consultation_pages.h"
#include "consultation/consultation_store.h"
#include "consultation/response_store.h"
#include "office/office.h"

namespace reeve::consultation {
namespace {

Result<std::string> forget_in_time(office::Office& office, const std::string&, office::Progress&) {
    auto now = office.now();
    if (!has_anyone_to_forget(*office.database().read(), london_date(now)))
        return std::string("No response is past its date");
    auto forgotten = office.change({}, "Reeve", now, "Their time is over",
                                   [](office::Change& change) { return forget_respondents(change); });
    return "Who answered, or their own words, deleted in " + counted(forgotten, "response");
}

// Held responses wait for whoever runs consultations.
std::vector<office::Waiting> waiting(db::Connection& connection, office::PersonId, office::Role role, Date) {
    std::vector<office::Waiting> list;
    if (!office::has_right(role, office::Right::run_consultations)) return list;
    for (const auto& [consultation, held] : consultations_with_held(connection))
        list.push_back({consultation.title + ": " + counted(held, "held response"),
                        desk_address(consultation) + "/responses?state=held",
                        "Nothing is dropped: somebody decides whether each counts."});
    return list;
}

void mount_pages(office::Routes& routes) {
    mount_consultation_list(routes);
    mount_consultation_desk(routes);
    mount_strand_pages(routes);
    mount_response_pages(routes);
    mount_response_entry(routes);
    mount_response_import(routes);
    mount_public_consultations(routes);
    mount_answer_pages(routes);
    mount_saved_answers(routes);
}

} // namespace

void mount(office::Office& office) {
    mount_pages(office.routes());
    mount_whole_analysis(office);
    for (const auto* shape : {&consultation_fields().shape(), &strand_fields().shape(), &response_fields().shape(),
                              &respondent_fields().shape()})
        office.shapes().push_back(shape);
    office.waiting().push_back(waiting);
    for (auto& witness : consultation_witnesses()) office.duties().add(std::move(witness));
    for (auto& invariant : invariants()) office.invariants().push_back(std::move(invariant));
    office.lifecycles().push_back(consultation_moves().in_words());
    office.lifecycles().push_back(response_moves().in_words());
    office.jobs().push_back({.name = "forget_respondents",
                             .title = "Delete who answered consultations that are past their date",
                             .work = forget_in_time,
                             .at_hour = 4});
    office.purposes().push_back(
        {"response", "So that what people answer to a consultation is counted, read and weighed before a decision."});
    office.purposes().push_back(
        {"respondent", "So that people who answered a consultation and asked for it are told what came of it."});
}

std::vector<office::News> news(db::Connection& connection, Moment after, Moment until) {
    std::vector<office::News> list;
    for (const auto& one : public_consultations(connection))
        if (one.opens > after && one.opens <= until && one.state != ConsultationState::withdrawn)
            list.push_back({office::NewsTopic::consultations, one.title, public_address(one), one.opens});
    return list;
}

} // namespace reeve::consultation
