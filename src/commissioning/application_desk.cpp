// Finds the application that a page is about.
#include "commissioning/application_desk.h"
#include "office/people/person_store.h"
#include "office/record_form.h"

namespace reeve::commissioning {

Email applicant_email(office::Visit& visit) {
    auto person = office::find_person(visit.db, visit.who->person);
    if (!person) throw Fault("somebody is signed in who is not kept");
    return person->email;
}

std::optional<Application> asked_application(office::Visit& visit) {
    return find_application(visit.db, visit.part("bid"), applicant_email(visit), visit.received());
}

Problems missing_parts(const Application& application) {
    auto problems = what_is_missing(application.round, application.criteria, application.whole);
    std::erase_if(problems.list, [](const Problem& problem) { return problem.member == "is_declared"; });
    return problems;
}

std::optional<http::Response> why_not_writing(office::Visit& visit, const Application& application,
                                              const std::vector<std::string_view>& names) {
    auto words = application_words(application, "Not saved");
    if (auto may = may_write(application.member); !may) return refuse(visit, may.refusal());
    auto open = may_change(application.round, application.whole.bid, visit.received());
    if (open) return std::nullopt;
    if (visit.request.method == http::Method::post) return refuse_with_words(visit, words, open.refusal(), names);
    return http::see_other(apply_address(application.whole.bid) + "/check");
}

} // namespace reeve::commissioning
