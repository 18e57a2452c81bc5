// Small registers that live wholly on derived pages: a list with filters and twins, a page for one record, and the form
// that keeps it.
#pragma once
#include "office/register.h"
#include "office/routes.h"

namespace reeve::office {

// The pages, given their register. A slice that has a small register of its own mounts it with mount_register.
http::Response register_list(Visit&, const Register&);
Sheet register_sheet(Visit&, const Register&);
http::Response register_record(Visit&, const Register&);
http::Response register_new(Visit&, const Register&);
http::Response register_add(Visit&, const Register&);
http::Response register_change(Visit&, const Register&);
http::Response register_keep(Visit&, const Register&);

// Mounts ADDRESS (with .csv, .xlsx and .json), ADDRESS/new, ADDRESS/{id} and ADDRESS/{id}/change. `Of` is a function
// that gives the register.
template <const Register& (*Of)()> void mount_register(Routes& routes) {
    const auto& list = Of();
    const auto& at = list.address;
    routes.list(
        at, [](Visit& v) { return register_list(v, Of()); }, [](Visit& v) { return register_sheet(v, Of()); },
        may(Right::read_office), "See the register: " + list.plural);
    routes.get(
        at + "/new", [](Visit& v) { return register_new(v, Of()); }, may(list.write),
        "Open the form that adds to " + list.plural);
    routes.post(
        at + "/new", [](Visit& v) { return register_add(v, Of()); }, may(list.write), "Add to " + list.plural);
    routes.get(
        at + "/{id}", [](Visit& v) { return register_record(v, Of()); }, may(Right::read_office),
        "See one of " + list.plural + " with its history");
    routes.get(
        at + "/{id}/change", [](Visit& v) { return register_change(v, Of()); }, may(list.write),
        "Open the form that changes one of " + list.plural);
    routes.post(
        at + "/{id}/change", [](Visit& v) { return register_keep(v, Of()); }, may(list.write),
        "Change one of " + list.plural);
}

} // namespace reeve::office
