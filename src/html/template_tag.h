// Reads one tag of a template while the program is being compiled: its name, its attributes and the holes among them.
#pragma once
#include "html/template.h"

namespace reeve::html {

class TagReader {
public:
    // `at` stands behind the "<"; holes go to `next` on.
    constexpr TagReader(std::string_view text, std::size_t at, Hole* next) : text_(text), at_(at), next_(next) {
        is_closing_ = at_ < text_.size() && text_[at_] == '/';
        if (is_closing_) ++at_;
        auto name_start = at_;
        while (at_ < text_.size() && !is_blank(text_[at_]) && text_[at_] != '>' && text_[at_] != '/' && !is_hole())
            ++at_;
        element_ = text_.substr(name_start, at_ - name_start);
        if (element_.empty()) hole_in_an_unquoted_attribute_or_a_tag_name();
        may_take_attributes_ = !is_closing_;
        while (at_ < text_.size() && text_[at_] != '>') read_part();
        if (at_ >= text_.size()) template_ends_inside_a_tag_comment_or_script();
        ++at_;
    }

    constexpr std::size_t end() const { return at_; }
    constexpr Hole* next_hole() const { return next_; }
    constexpr bool opens_raw_element() const { return !is_closing_ && is_raw_element(element_); }

private:
    constexpr bool is_hole() const { return text_.substr(at_, 2) == "{}"; }
    constexpr bool has_ended() const { return at_ >= text_.size(); }
    constexpr void take(Place place) {
        next_->at = static_cast<std::uint32_t>(at_);
        next_->place = place;
        ++next_;
        at_ += 2;
    }

    constexpr void read_part() {
        char c = text_[at_];
        if (is_hole()) {
            if (!may_take_attributes_) hole_in_an_unquoted_attribute_or_a_tag_name();
            return take(Place::attributes);
        }
        if (c == '"' || c == '\'') return hole_in_an_unquoted_attribute_or_a_tag_name(); // a quote without a name
        if (!is_blank(c) && c != '/') return read_attribute();
        may_take_attributes_ = !is_closing_;
        ++at_;
    }

    constexpr void read_attribute() {
        auto start = at_;
        while (!has_ended() && !is_blank(text_[at_]) && text_[at_] != '=' && text_[at_] != '>' && text_[at_] != '/'
               && !is_hole())
            ++at_;
        auto name = text_.substr(start, at_ - start);
        if (is_forbidden_attribute(name)) hole_in_an_event_or_style_attribute();
        may_take_attributes_ = false;
        if (has_ended() || text_[at_] != '=') return;
        ++at_;
        if (has_ended()) return;
        char quote = text_[at_];
        if (quote != '"' && quote != '\'') return read_unquoted();
        ++at_;
        read_quoted(name, quote);
    }

    constexpr void read_quoted(std::string_view name, char quote) {
        auto start = at_;
        while (!has_ended() && text_[at_] != quote) {
            if (is_hole()) take(place_in_value(name, text_.substr(start, at_ - start)));
            else ++at_;
        }
        if (has_ended()) return;
        ++at_;
        may_take_attributes_ = true;
    }

    static constexpr Place place_in_value(std::string_view name, std::string_view beginning) {
        if (!is_address_attribute(name)) return Place::attribute;
        if (beginning.empty()) return Place::address;
        if (beginning == "/") return Place::after_slash;
        bool follows_an_address = beginning.starts_with("{}?") || beginning.starts_with("{}#");
        if (!is_safe_beginning(beginning) && !follows_an_address) hole_in_an_address_whose_beginning_is_not_safe();
        return Place::attribute;
    }

    constexpr void read_unquoted() {
        while (!has_ended() && !is_blank(text_[at_]) && text_[at_] != '>') {
            if (is_hole()) hole_in_an_unquoted_attribute_or_a_tag_name();
            ++at_;
        }
    }

    std::string_view text_;
    std::size_t at_;
    Hole* next_;
    std::string_view element_;
    bool is_closing_ = false;
    bool may_take_attributes_ = false;
};

} // namespace reeve::html
