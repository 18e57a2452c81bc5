// What the staff pages of a consultation have in common.
#include "consultation/consultation_desk.h"
#include "html/wayfinding.h"

namespace reeve::consultation {

std::optional<Consultation> consultation_asked_for(office::Visit& visit) {
    return find_consultation(visit.db, visit.part("reference"));
}

html::Html consultation_menu(office::Visit& visit, const Consultation& consultation, const std::string& current) {
    auto address = desk_address(consultation);
    html::SubNavigation menu{.label = "This consultation", .items = {}, .current = current};
    menu.items = {
        {"Consultation", address}, {"Responses", address + "/responses"}, {"Analysis", address + "/analysis"}};
    if (auto questionnaire = questionnaire_of(visit.db, consultation))
        menu.items.push_back({"Questions", "/work/questionnaires/" + questionnaire->reference});
    if (visit.may(office::Right::run_consultations))
        menu.items.push_back({"Enter a response", address + "/responses/new"});
    if (visit.may(office::Right::import_records)) menu.items.push_back({"Import", address + "/import"});
    return html::sub_navigation(menu);
}

office::PageWords desk_words(const Consultation& consultation, const std::string& title, const Problems& problems) {
    office::PageWords words{.title = title,
                            .section = "Consultations",
                            .trail = {{"Consultations", "/work/consultations"}},
                            .has_errors = !problems.empty()};
    if (title != consultation.title) words.trail.emplace_back(consultation.title, desk_address(consultation));
    return words;
}

} // namespace reeve::consultation
