// Markup from templates: page.add<R"(<p class="x">{}</p>)">(value) with every hole escaped by where it stands, checked
// by the compiler.
#pragma once
#include "html/markup_value.h"

namespace reeve::html {

// Whether an address may stand in a link: of this site, or https, http, mailto, tel; not javascript, data or another
// host in disguise.
bool is_safe_address(std::string_view address);
void fill(std::string& page, std::string_view text, std::span<const Hole> holes, std::span<const Filling> values);

template <class T> struct Unwrapped { using type = T; };
template <class T> struct Unwrapped<std::optional<T>> { using type = T; };

template <class T> constexpr bool fits(Place place) {
    using Value = typename Unwrapped<T>::type;
    constexpr bool is_plain = is_words<Value> || is_number<Value>;
    if (place == Place::attributes) return std::same_as<Value, Attributes>;
    if (place == Place::text) return is_plain || std::same_as<Value, Html> || std::same_as<Value, Content>;
    return is_plain;
}

template <Literal Template, class... Values> constexpr bool all_fit() {
    [[maybe_unused]] constexpr auto holes = holes_of<Template>();
    [[maybe_unused]] std::size_t at = 0;
    return (fits<Values>(holes[at++].place) && ...);
}

template <class T> Filling::Filling(const T& value) {
    if constexpr (is_optional<T>::value) {
        if (value) *this = Filling(*value);
    } else if constexpr (std::same_as<T, Html> || std::same_as<T, Attributes>) {
        kind_ = Kind::markup;
        words_ = value.text();
    } else if constexpr (std::same_as<T, Content>) {
        kind_ = Kind::markup;
        words_ = value.html().text();
    } else if constexpr (is_number<T>) {
        kind_ = Kind::number;
        number_ = static_cast<std::int64_t>(value);
    } else {
        words_ = std::string_view(value);
    }
}

template <Literal Template, class... Values> Html& Html::add(const Values&... values) {
    static constexpr auto holes = holes_of<Template>();
    static_assert(holes.size() == sizeof...(Values), "the template has another number of holes than there are values");
    if constexpr (holes.size() == sizeof...(Values))
        static_assert(all_fit<Template, std::decay_t<Values>...>(),
                      "a value does not fit its place: markup goes between tags only, attributes in a tag only");
    const std::array<Filling, sizeof...(Values)> fillings{Filling(values)...};
    fill(text_, Template.view(), holes, fillings);
    return *this;
}

// A name written in the program: a plain attribute, no event, no style.
template <Literal Name> consteval Place place_of_attribute() {
    for (char c : Name.view())
        if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9') && c != '-' && c != ':')
            hole_in_an_unquoted_attribute_or_a_tag_name();
    if (is_forbidden_attribute(Name.view())) hole_in_an_event_or_style_attribute();
    return is_address_attribute(Name.view()) ? Place::address : Place::attribute;
}

template <Literal Name, class A> Attributes& Attributes::set(const A& value) {
    constexpr auto place = place_of_attribute<Name>();
    if constexpr (is_number<A>) append(Name.view(), place, std::to_string(value));
    else append(Name.view(), place, std::string_view(value));
    return *this;
}

template <Literal Name> Attributes& Attributes::flag(bool is_present) {
    constexpr auto place = place_of_attribute<Name>();
    static_assert(place == Place::attribute);
    if (is_present) text_.append(" ").append(Name.view());
    return *this;
}

template <Literal Template, class... Values> Html of(const Values&... values) {
    Html made;
    made.add<Template>(values...);
    return made;
}

// The class attribute's value of a component with more classes behind its own.
std::string classes(std::string_view own, std::string_view more);
// The words of the markup without its tags, as text (not escaped): for labels, descriptions and mail.
std::string plain_text(const Content& content);
// Ids and texts that are joined by blanks, the empty ones left out.
std::string with_blanks(std::initializer_list<std::string_view> parts);

} // namespace reeve::html
