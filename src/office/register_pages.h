// Small registers that live wholly on derived pages: a list with filters and twins, a page for one record, and the form that keeps it.
#pragma once
#include "office/register_store.h"
#include "office/routes.h"

namespace reeve::office {

// One register: its description, which columns the list shows (View), which the form asks (Form), and how a record is made and kept.
struct Register {
    const Shape* shape = nullptr;
    std::string address;                        // "/registers/bodies"
    std::string title;                          // "Bodies"
    std::string about;                          // one sentence under the heading
    std::string plural;                         // "bodies"
    std::vector<std::string_view> view;         // columns of the list, the first one links to the record
    std::vector<std::string_view> form;         // columns of the form, in order
    std::vector<std::string_view> filters;      // choice columns people may filter by
    std::map<std::string, Options (*)(db::Connection&), std::less<>> references; // what a reference column is chosen from
    Right write = Right::manage_registers;

    std::function<std::shared_ptr<void>()> make;
    std::function<Problems(void*)> check;       // rules over several fields; may set derived fields first
    std::function<std::int64_t(Change&, void*)> keep_new_record;
    std::function<Result<Done>(Change&, void*)> keep_changed_record;
};

// Ties a register to its record type. `check` is a rule of the record: Problems (*)(R&) or (const R&).
template <class R, class Check> Register register_of(const Description<R>& description, Register words, Check check) {
    words.shape = &description.shape();
    words.make = [] { return std::static_pointer_cast<void>(std::make_shared<R>()); };
    words.check = [check](void* record) { return check(*static_cast<R*>(record)); };
    words.keep_new_record = [&description](Change& change, void* record) {
        return keep_new(change, description, *static_cast<R*>(record)).id.value;
    };
    words.keep_changed_record = [&description](Change& change, void* record) -> Result<Done> {
        TRY(keep(change, description, *static_cast<R*>(record)));
        return Done{};
    };
    return words;
}

// The pages, given their register. A slice that has a small register of its own mounts it with mount_register.
http::Response register_list(Visit&, const Register&);
Sheet register_sheet(Visit&, const Register&);
http::Response register_record(Visit&, const Register&);
http::Response register_new(Visit&, const Register&);
http::Response register_add(Visit&, const Register&);
http::Response register_change(Visit&, const Register&);
http::Response register_keep(Visit&, const Register&);

// Mounts ADDRESS (with .csv and .json), ADDRESS/new, ADDRESS/{id} and ADDRESS/{id}/change. `Of` is a function that gives the register.
template <const Register& (*Of)()> void mount_register(Routes& routes) {
    const auto& list = Of();
    const auto& at = list.address;
    routes.list(at, [](Visit& v) { return register_list(v, Of()); }, [](Visit& v) { return register_sheet(v, Of()); },
                may(Right::read_office), "See the register: " + list.plural);
    routes.get(at + "/new", [](Visit& v) { return register_new(v, Of()); }, may(list.write), "Open the form that adds to " + list.plural);
    routes.post(at + "/new", [](Visit& v) { return register_add(v, Of()); }, may(list.write), "Add to " + list.plural);
    routes.get(at + "/{id}", [](Visit& v) { return register_record(v, Of()); }, may(Right::read_office), "See one of " + list.plural + " with its history");
    routes.get(at + "/{id}/change", [](Visit& v) { return register_change(v, Of()); }, may(list.write), "Open the form that changes one of " + list.plural);
    routes.post(at + "/{id}/change", [](Visit& v) { return register_keep(v, Of()); }, may(list.write), "Change one of " + list.plural);
}

} // namespace reeve::office
