// The kinds of value a record can hold: how each is read from what a person typed, shown in words, and which control it
// wants.
#pragma once
#include "base/period.h"
#include "record/cell.h"
#include "record/contact.h"

namespace reeve {

// Which control a form shows. html/ interprets this; record/ stays free of markup.
enum class Input { text, area, money, date, moment, choice, yes_no, number, email, postcode, reference };

// What a kind needs to know beside the typed text.
struct Reading {
    Date today;
    std::size_t limit = 0; // characters; 0: the kind's own limit
};

// read: the typed text (already trimmed, never empty) as a value or a Problem without a member. shown: for people.
// typed: what a form holds.
template <class T> struct Kind;

template <> struct Kind<std::string> {
    static constexpr Input input = Input::text;
    static Result<std::string> read(std::string_view typed, const Reading&);
    static std::string shown(const std::string& v) { return v; }
    static std::string typed(const std::string& v) { return v; }
};
template <> struct Kind<Prose> {
    static constexpr Input input = Input::area;
    static Result<Prose> read(std::string_view typed, const Reading&);
    static std::string shown(const Prose& v) { return v.text; }
    static std::string typed(const Prose& v) { return v.text; }
};
template <> struct Kind<Money> {
    static constexpr Input input = Input::money;
    static Result<Money> read(std::string_view typed, const Reading&);
    static std::string shown(Money v) { return in_words(v); }
    static std::string typed(Money v) { return plain(v); }
};
template <> struct Kind<Date> {
    static constexpr Input input = Input::date;
    static Result<Date> read(std::string_view typed, const Reading&);
    static std::string shown(Date v) { return in_words(v); }
    static std::string typed(Date v) { return in_words(v); }
};
template <> struct Kind<Moment> {
    static constexpr Input input = Input::moment;
    static Result<Moment> read(std::string_view typed, const Reading&);
    static std::string shown(Moment v) { return in_words(v); }
    static std::string typed(Moment v) { return in_words(v); }
};
template <> struct Kind<bool> {
    static constexpr Input input = Input::yes_no;
    static Result<bool> read(std::string_view typed, const Reading&);
    static std::string shown(bool v) { return v ? "Yes" : "No"; }
    static std::string typed(bool v) { return v ? "yes" : "no"; }
};
template <> struct Kind<std::int64_t> {
    static constexpr Input input = Input::number;
    static Result<std::int64_t> read(std::string_view typed, const Reading&);
    static std::string shown(std::int64_t v) { return with_commas(v); }
    static std::string typed(std::int64_t v) { return std::to_string(v); }
};
template <> struct Kind<int> {
    static constexpr Input input = Input::number;
    static Result<int> read(std::string_view typed, const Reading&);
    static std::string shown(int v) { return with_commas(v); }
    static std::string typed(int v) { return std::to_string(v); }
};
template <> struct Kind<Email> {
    static constexpr Input input = Input::email;
    static Result<Email> read(std::string_view typed, const Reading&);
    static std::string shown(const Email& v) { return v.address; }
    static std::string typed(const Email& v) { return v.address; }
};
template <> struct Kind<Postcode> {
    static constexpr Input input = Input::postcode;
    static Result<Postcode> read(std::string_view typed, const Reading&);
    static std::string shown(const Postcode& v) { return v.code; }
    static std::string typed(const Postcode& v) { return v.code; }
};
// A link to another record: its id as digits; a page that shows one writes the words itself.
template <class T> struct Kind<Id<T>> {
    static constexpr Input input = Input::reference;
    static Result<Id<T>> read(std::string_view typed, const Reading& reading) {
        auto number = Kind<std::int64_t>::read(typed, reading);
        if (!number || *number <= 0) return Problems{{{"", "Select one from the list"}}};
        return Id<T>{*number};
    }
    static std::string shown(Id<T> v) { return v ? std::to_string(v.value) : ""; }
    static std::string typed(Id<T> v) { return shown(v); }
};
template <ChoiceEnum E> struct Kind<E> {
    static constexpr Input input = Input::choice;
    static Result<E> read(std::string_view typed, const Reading&) {
        if (auto value = choice_of<E>(typed)) return *value;
        return Problems{{{"", "Select one from the list"}}};
    }
    static std::string shown(E v) { return label_of(v); }
    static std::string typed(E v) { return stored_name(v); }
};

} // namespace reeve
