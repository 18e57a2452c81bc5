// Mounts the slice of programmes: its pages, figures, rules and what waits for somebody.
#include "programmes/programmes.h"
#include "office/figure.h"
#include "office/office.h"
#include "programmes/programme_figures.h"
#include "programmes/programme_pages.h"

namespace reeve::programmes {
namespace {

constexpr int days_before_review = 30;

// Assessments to decide on and to look at again, and measures nobody looked at.
std::vector<office::Waiting> waiting(db::Connection& connection, office::PersonId person, office::Role role,
                                     Date today) {
    std::vector<office::Waiting> list;
    if (!office::has_right(role, office::Right::run_rounds)) return list;
    bool may_decide = office::has_right(role, office::Right::approve_rounds);
    for (const auto& one : all_assessments(connection)) {
        if (may_decide && one.state == AssessmentState::draft && lacking(one).empty() && !wrote_in(one, person.value))
            list.push_back(
                {"Assessment " + one.reference + " can be agreed", address_of(one), "All of it is written."});
        auto programme = programme_of(connection, one.programme);
        if (one.state == AssessmentState::agreed && programme.state == ProgrammeState::running
            && *one.review_by - today <= days_before_review)
            list.push_back({"Assessment " + one.reference + " of " + programme.title + " is to be looked at again",
                            address_of(programme), standing_in_words(one, today) + "."});
    }
    for (const auto& measure : all_measures(connection))
        if (is_look_late(measure, today))
            list.push_back({"Nobody told what was seen of: " + measure.change, address_of(measure),
                            "It was to be looked at by " + in_words(*measure.look_on) + "."});
    return list;
}

// What captures people runs on an assessment that was agreed no later than it started.
std::vector<std::string> captured_unassessed(db::Connection& connection) {
    std::vector<std::string> broken;
    for (const auto& one : all_programmes(connection)) {
        if (one.state != ProgrammeState::running || !one.captures_people()) continue;
        auto all = assessments_of(connection, one.id);
        bool is_assessed =
            std::any_of(all.begin(), all.end(), [](const auto& each) { return each.state == AssessmentState::agreed; });
        if (!is_assessed) broken.push_back(one.reference + " captures people without an agreed assessment");
    }
    return broken;
}

std::vector<std::string> people_apart(db::Connection& connection) {
    std::vector<std::string> broken;
    for (const auto& part : all_parts(connection))
        if (part.completed && (!part.began || *part.completed > *part.began))
            broken.push_back(part.reference + " was completed by more people than began it");
    return broken;
}

} // namespace

void mount(office::Office& office) {
    auto& routes = office.routes();
    for (auto mount_part : {mount_programmes, mount_programme_moves, mount_programme_parts, mount_programme_measures,
                            mount_data_protection, mount_public_programmes})
        mount_part(routes);
    for (const auto* shape : {&programme_fields().shape(), &programme_part_fields().shape(),
                              &programme_measure_fields().shape(), &assessment_of_data_fields().shape()})
        office.shapes().push_back(shape);
    for (auto& figure : programme_figures()) office.figures().add(std::move(figure));
    office.invariants().push_back({"captured-people-are-assessed",
                                   "A programme that captures people runs on an agreed data-protection assessment",
                                   captured_unassessed});
    office.invariants().push_back(
        {"programme-people-add-up", "No more people complete a part of a programme than began it", people_apart});
    office.lifecycles().push_back(programme_moves().in_words());
    office.lifecycles().push_back(assessment_of_data_moves().in_words());
    office.waiting().push_back(waiting);
}

} // namespace reeve::programmes
