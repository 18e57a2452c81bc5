// The reader behind the HTML templates: walks through tags, attributes and comments while the program is being
// compiled.
#pragma once
#include "html/template.h"

namespace reeve::html {

template <std::size_t Count> class TemplateReader {
public:
    constexpr explicit TemplateReader(std::string_view text) : text_(text) {}

    constexpr std::array<Hole, Count> read() {
        while (at_ < text_.size()) step();
        if (state_ != State::text) template_ends_inside_a_tag_comment_or_script();
        return holes_;
    }

private:
    enum class State { text, tag, value, unquoted, comment, declaration, raw };

    constexpr bool is_hole() const { return text_.substr(at_, 2) == "{}"; }
    constexpr bool sees(std::string_view ahead) const { return same_name(text_.substr(at_, ahead.size()), ahead); }
    constexpr void take(Place place) {
        holes_[found_].at = static_cast<std::uint32_t>(at_);
        holes_[found_].place = place;
        ++found_;
        at_ += 2;
    }

    constexpr void step() {
        switch (state_) {
        case State::text: return in_text();
        case State::tag: return in_tag();
        case State::value: return in_value();
        case State::unquoted: return in_unquoted();
        case State::comment: return in_comment();
        case State::declaration: return in_declaration();
        case State::raw: return in_raw();
        }
    }

    constexpr void in_text() {
        if (is_hole()) return take(Place::text);
        if (sees("<!--")) return go(State::comment, 4);
        if (sees("<!")) return go(State::declaration, 2);
        if (text_[at_] == '<') return open_tag();
        ++at_;
    }
    constexpr void go(State state, std::size_t length) {
        state_ = state;
        at_ += length;
    }

    constexpr void open_tag() {
        ++at_;
        is_closing_ = at_ < text_.size() && text_[at_] == '/';
        if (is_closing_) ++at_;
        std::size_t start = at_;
        while (at_ < text_.size() && !is_blank(text_[at_]) && text_[at_] != '>' && text_[at_] != '/' && !is_hole())
            ++at_;
        element_ = text_.substr(start, at_ - start);
        if (element_.empty()) hole_in_an_unquoted_attribute_or_a_tag_name();
        state_ = State::tag;
        may_take_attributes_ = !is_closing_;
    }

    constexpr void in_tag() {
        char c = text_[at_];
        if (is_hole()) {
            if (!may_take_attributes_) hole_in_an_unquoted_attribute_or_a_tag_name();
            return take(Place::attributes);
        }
        if (c == '>') return close_tag();
        if (c == '"' || c == '\'') return hole_in_an_unquoted_attribute_or_a_tag_name(); // a quote without a name
        if (is_blank(c) || c == '/') {
            may_take_attributes_ = !is_closing_;
            ++at_;
            return;
        }
        read_attribute();
    }
    constexpr void close_tag() {
        ++at_;
        state_ = !is_closing_ && is_raw_element(element_) ? State::raw : State::text;
    }

    constexpr void read_attribute() {
        std::size_t start = at_;
        while (at_ < text_.size() && !is_blank(text_[at_]) && text_[at_] != '=' && text_[at_] != '>'
               && text_[at_] != '/' && !is_hole())
            ++at_;
        name_ = text_.substr(start, at_ - start);
        if (is_forbidden_attribute(name_)) hole_in_an_event_or_style_attribute();
        may_take_attributes_ = false;
        if (at_ >= text_.size() || text_[at_] != '=') return;
        ++at_;
        if (at_ >= text_.size()) return;
        quote_ = text_[at_];
        bool is_quoted = quote_ == '"' || quote_ == '\'';
        if (is_quoted) ++at_;
        state_ = is_quoted ? State::value : State::unquoted;
        value_start_ = at_;
    }

    constexpr void in_value() {
        if (text_[at_] == quote_) {
            may_take_attributes_ = true;
            return go(State::tag, 1);
        }
        if (!is_hole()) return void(++at_);
        if (!is_address_attribute(name_)) return take(Place::attribute);
        auto beginning = text_.substr(value_start_, at_ - value_start_);
        if (beginning.empty()) return take(Place::address);
        if (beginning == "/") return take(Place::after_slash);
        bool follows_an_address = beginning.starts_with("{}?") || beginning.starts_with("{}#");
        if (!is_safe_beginning(beginning) && !follows_an_address) hole_in_an_address_whose_beginning_is_not_safe();
        take(Place::attribute);
    }
    constexpr void in_unquoted() {
        if (is_hole()) hole_in_an_unquoted_attribute_or_a_tag_name();
        if (is_blank(text_[at_]) || text_[at_] == '>') return go(State::tag, 0);
        ++at_;
    }

    constexpr void in_comment() {
        if (is_hole()) hole_in_a_comment_or_doctype();
        if (sees("-->")) return go(State::text, 3);
        ++at_;
    }
    constexpr void in_declaration() {
        if (is_hole()) hole_in_a_comment_or_doctype();
        state_ = text_[at_] == '>' ? State::text : State::declaration;
        ++at_;
    }
    // Only an empty raw element is allowed: scripts and styles are files of their own.
    constexpr void in_raw() {
        if (is_hole()) hole_in_a_script_style_or_other_raw_element();
        if (text_[at_] == '<') return open_tag();
        if (!is_blank(text_[at_])) inline_script_style_or_event_attribute();
        ++at_;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    State state_ = State::text;
    std::string_view element_;
    std::string_view name_;
    std::size_t value_start_ = 0;
    char quote_ = '"';
    bool is_closing_ = false;
    bool may_take_attributes_ = false;
    std::size_t found_ = 0;
    std::array<Hole, Count> holes_{};
};

template <Literal Template> consteval auto holes_of() {
    return TemplateReader<count_holes(Template.view())>(Template.view()).read();
}

} // namespace reeve::html
