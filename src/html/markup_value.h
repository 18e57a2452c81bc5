// The types of markup: Html that is safe already, Attributes for a tag, and Content that may be plain words or Html.
#pragma once
#include "html/template_reader.h"
#include <concepts>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

namespace reeve::html {

class Html;

// Whole attributes for a hole inside a tag: Attributes().set<"id">(id).flag<"checked">(is_chosen).
class Attributes {
public:
    // name="value", escaped; an address attribute keeps only safe addresses.
    template <Literal Name, class A> Attributes& set(const A& value);
    // As set, but only where the value is not empty.
    template <Literal Name> Attributes& maybe(std::string_view value) {
        return value.empty() ? *this : set<Name>(value);
    }
    template <Literal Name> Attributes& flag(bool is_present = true);
    const std::string& text() const { return text_; }

private:
    void append(std::string_view name, Place place, std::string_view value);
    std::string text_;
};

template <class T>
inline constexpr bool is_number = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char>;
template <class T> inline constexpr bool is_words = std::convertible_to<const T&, std::string_view>;
template <class T> struct is_optional : std::false_type {};
template <class T> struct is_optional<std::optional<T>> : std::true_type {};

// What fills a hole: words, a whole number, markup or attributes; nothing for an optional without a value. A view: it
// lives as long as the call that fills.
class Filling {
public:
    enum class Kind { words, number, markup };
    template <class T> explicit Filling(const T& value);
    Kind kind() const { return kind_; }
    std::string_view words() const { return words_; }
    std::int64_t number() const { return number_; }

private:
    Kind kind_ = Kind::words;
    std::string_view words_;
    std::int64_t number_ = 0;
};

// A page or a part of one, safe to send. It comes from templates, from other Html and from the renderers in html/
// alone.
class Html {
public:
    Html() = default;
    // Appends the template with its holes filled; `page.add<R"(<b>{}</b>)">(name)`.
    template <Literal Template, class... Values> Html& add(const Values&... values);
    Html& operator+=(const Html& more) { return text_ += more.text_, *this; }
    friend Html operator+(Html first, const Html& second) {
        first += second;
        return first; // moved
    }
    bool empty() const { return text_.empty(); }
    const std::string& text() const { return text_; }
    bool operator==(const Html&) const = default;

private:
    friend Html trusted(std::string markup);
    std::string text_;
};

// For the writers inside src/html that make markup character by character (prose, charts, maps); nobody else calls it.
Html trusted(std::string markup);
// The words escaped for text.
Html escaped(std::string_view words);
// Where the words may be plain or already markup (labels, hints, cells): plain words are escaped.
class Content {
public:
    Content() = default;
    Content(Html html) : html_(std::move(html)) {}
    template <class T>
    requires is_words<T> Content(const T& words) : html_(escaped(words)) {}
    template <class T>
    requires is_number<T> Content(const T& number) : html_(escaped(std::to_string(number))) {}
    bool empty() const { return html_.empty(); }
    const Html& html() const { return html_; }

private:
    Html html_;
};

} // namespace reeve::html
