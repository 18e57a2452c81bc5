// One compiled description of a record type: from it follow forms, storage, history lines, exports, search text and
// registers.
#pragma once
#include "record/field.h"
#include <functional>

namespace reeve {

template <class M> struct MemberOf;
template <class R, class T> struct MemberOf<T R::*> {
    using Record = R;
    using Type = T;
};

// `Description<Bid>("bid", "bid").has<&Bid::title>("title", {.label = "Project title", .needed = true})`. Every record
// has `id` and `version`; the description adds them by itself as hidden fields. A description is a function-local
// static.
template <class R> class Description {
public:
    Description(const char* table, const char* noun, const char* letters = "") {
        shape_.table = table;
        shape_.noun = noun;
        shape_.letters = letters;
        hidden<&R::id>("id");
        hidden<&R::version>("version");
    }

    // A field people see and may type.
    template <auto Member> Description& has(const char* column, const FieldWords& words) {
        add(column, words, moves_of<TypeOf<Member>>(), &at<Member>);
        return *this;
    }
    // A field that is kept and told in history but never typed: identity, state, links set by the program.
    template <auto Member> Description& hidden(const char* column, const FieldWords& words = {}) {
        add(column, words, moves_of<TypeOf<Member>>(), &at<Member>).is_hidden = true;
        return *this;
    }

    const Shape& shape() const { return shape_; }

private:
    template <auto Member> using TypeOf = typename MemberOf<decltype(Member)>::Type;
    template <auto Member> static void* at(void* record) { return &(static_cast<R*>(record)->*Member); }
    Field& add(const char* column, const FieldWords& words, const ValueMoves& moves, MemberAt member) {
        return shape_.fields.emplace_back(column, words, moves, member);
    }

    Shape shape_;
};

// Reads the named columns of a form into a record. `typed_of(column)` gives what was typed. All problems, in the form's
// order.
using TypedOf = std::function<std::string_view(std::string_view column)>;
Problems read_columns(const Shape&, const std::vector<std::string_view>& columns, const TypedOf&, void* record,
                      Date today);

template <class R>
Problems read_form(const Description<R>& description, const std::vector<std::string_view>& columns,
                   const TypedOf& typed_of, R& record, Date today) {
    return read_columns(description.shape(), columns, typed_of, &record, today);
}

} // namespace reeve
