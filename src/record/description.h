// One compiled description of a record type: from it follow forms, storage, history lines, exports, search text and
// registers.
#pragma once
#include "record/field.h"

namespace reeve {

template <class T> struct ValueOf { using type = T; };
template <class T> struct ValueOf<std::optional<T>> { using type = T; };
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
    template <auto Member> Description& has(const char* column, FieldWords words) {
        shape_.fields.push_back(field<Member>(column, words));
        return *this;
    }
    // A field that is kept and told in history but never typed: identity, state, links set by the program.
    template <auto Member> Description& hidden(const char* column, FieldWords words = {}) {
        auto made = field<Member>(column, words);
        made.is_hidden = true;
        shape_.fields.push_back(std::move(made));
        return *this;
    }

    const Shape& shape() const { return shape_; }

private:
    template <auto Member> static Field field(const char* column, FieldWords words) {
        using T = typename MemberOf<decltype(Member)>::Type;
        using V = typename ValueOf<T>::type;
        Field made;
        made.column = column;
        made.words = words;
        made.type = Stored<T>::type;
        made.input = Kind<V>::input;
        if constexpr (ChoiceEnum<V>) made.choices = Choices<V>::list;
        made.get_ = [](const void* r) { return to_cell(static_cast<const R*>(r)->*Member); };
        made.set_ = [](void* r, const Cell& c) { static_cast<R*>(r)->*Member = from_cell<T>(c); };
        made.clear_ = [](void* r) { static_cast<R*>(r)->*Member = T{}; };
        made.read_ = [](void* r, std::string_view typed, const Reading& reading) -> Problems {
            auto value = Kind<V>::read(typed, reading);
            if (!value) return value.problems();
            static_cast<R*>(r)->*Member = std::move(*value);
            return {};
        };
        made.shown_ = [](const void* r) { return words_of<T, V>(static_cast<const R*>(r)->*Member, &Kind<V>::shown); };
        made.typed_ = [](const void* r) { return words_of<T, V>(static_cast<const R*>(r)->*Member, &Kind<V>::typed); };
        made.shown_cell_ = [](const Cell& c) {
            if (c.is_null()) return std::string();
            return Kind<V>::shown(from_cell<V>(c));
        };
        return made;
    }
    template <class T, class V, class Words> static std::string words_of(const T& value, Words words) {
        if constexpr (std::is_same_v<T, V>) return words(value);
        else return value ? words(*value) : std::string();
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
