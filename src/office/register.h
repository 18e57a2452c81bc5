// A small register as a value: its description, what its list shows and its form asks, and how its records are made and
// kept.
#pragma once
#include "office/access.h"
#include "office/register_store.h"
#include <map>
#include <memory>

namespace reeve::office {

// One register: its description, which columns the list shows (View), which the form asks (Form), and how a record is
// made and kept.
struct Register {
    const Shape* shape = nullptr;
    std::string address;                   // "/registers/bodies"
    std::string title;                     // "Bodies"
    std::string about;                     // one sentence under the heading
    std::string plural;                    // "bodies"
    std::vector<std::string_view> view;    // columns of the list, the first one links to the record
    std::vector<std::string_view> form;    // columns of the form, in order
    std::vector<std::string_view> filters; // choice columns people may filter by
    std::map<std::string, Options (*)(db::Connection&), std::less<>>
        references; // what a reference column is chosen from
    Right write = Right::manage_registers;

    std::function<std::shared_ptr<void>()> make;
    std::function<Problems(void*)> check; // rules over several fields; may set derived fields first
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

} // namespace reeve::office
