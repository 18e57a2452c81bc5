// The forms of the places that a scheme visits.
#include "html/headings.h"
#include "office/record_form.h"
#include "scrutiny/visit_pages.h"

namespace reeve::scrutiny {
namespace {

using office::Right;
using office::Visit;

const std::vector<std::string_view> columns = {"name", "address", "closed_on"};

struct Asked {
    VisitScheme scheme;
    VisitPlace place;
};

std::optional<Asked> asked_for(Visit& visit) {
    auto scheme = scheme_asked_for(visit);
    if (!scheme) return std::nullopt;
    if (visit.part("place").empty()) {
        VisitPlace fresh;
        fresh.scheme = scheme->id;
        return Asked{*scheme, fresh};
    }
    auto place = find_place(visit.db, *scheme, visit.part("place"));
    return place ? std::optional(Asked{*scheme, *place}) : std::nullopt;
}

http::Response form_of(Visit& visit, const Asked& asked, const Problems& problems, const Refusal* conflict = nullptr) {
    const auto& [scheme, place] = asked;
    auto title = place.id ? "Change " + place.name : std::string("Add a place");
    office::RecordForm form{visit_place_fields().shape(),
                            columns,
                            &place,
                            desk_address(scheme) + "/places/" + (place.id ? std::to_string(place.id.value) : "new"),
                            place.id ? "Save changes" : "Add the place",
                            desk_address(scheme),
                            {}};
    return record_form_page(visit, scheme_words(scheme, title, !problems.empty()),
                            html::page_heading(title, scheme.title), form, problems, conflict);
}

http::Response show_form(Visit& visit) {
    auto asked = asked_for(visit);
    return asked ? form_of(visit, *asked, {}) : not_found(visit);
}

http::Response keep_typed(Visit& visit) {
    auto asked = asked_for(visit);
    if (!asked) return not_found(visit);
    auto typed = asked->place;
    auto problems = read_form(visit_place_fields(), columns, visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return form_of(visit, *asked, problems);
    if (typed.id) typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change(
        [&](office::Change& change) { return typed.id ? keep_place(change, typed) : add_place(change, typed); });
    if (kept) return saved(visit, desk_address(asked->scheme), kept->name + " is saved");
    return kept.has_problems() ? form_of(visit, *asked, kept.problems()) : form_of(visit, *asked, {}, &kept.refusal());
}

} // namespace

void mount_places(office::Routes& at) {
    auto run = may(Right::run_visits);
    const std::string all = "/work/visiting/{scheme}/places";
    at.get(all + "/new", show_form, run, "Open the form that adds a place to a visiting scheme");
    at.post(all + "/new", keep_typed, run, "Add a place to a visiting scheme");
    at.get(all + "/{place}", show_form, run, "Open the form that changes a place that is visited");
    at.post(all + "/{place}", keep_typed, run, "Change a place that is visited");
}

} // namespace reeve::scrutiny
