// The reader behind the HTML templates: walks through text, tags and comments while the program is being compiled.
#pragma once
#include "html/template_tag.h"

namespace reeve::html {

template <std::size_t Count> class TemplateReader {
public:
    constexpr explicit TemplateReader(std::string_view text) : text_(text) {}

    constexpr std::array<Hole, Count> read() {
        // One more, so that a template without holes has a place to point at.
        std::array<Hole, Count + 1> holes{};
        next_ = holes.data();
        while (at_ < text_.size()) step();
        if (is_raw_) template_ends_inside_a_tag_comment_or_script();
        std::array<Hole, Count> made{};
        for (std::size_t i = 0; i < Count; ++i) made[i] = holes[i];
        return made;
    }

private:
    constexpr bool sees(std::string_view ahead) const { return text_.substr(at_, ahead.size()) == ahead; }

    constexpr void step() {
        if (is_raw_) return in_raw();
        if (sees("{}")) return take_text_hole();
        if (sees("<!--")) return skip_to("-->");
        if (sees("<!")) return skip_to(">");
        if (text_[at_] == '<') return read_tag();
        ++at_;
    }

    constexpr void take_text_hole() {
        next_->at = static_cast<std::uint32_t>(at_);
        next_->place = Place::text;
        ++next_;
        at_ += 2;
    }

    constexpr void read_tag() {
        TagReader tag(text_, at_ + 1, next_);
        at_ = tag.end();
        next_ = tag.next_hole();
        is_raw_ = tag.opens_raw_element();
    }

    constexpr void skip_to(std::string_view end) {
        while (at_ < text_.size() && !sees(end)) {
            if (sees("{}")) hole_in_a_comment_or_doctype();
            ++at_;
        }
        if (at_ >= text_.size()) template_ends_inside_a_tag_comment_or_script();
        at_ += end.size();
    }

    // Only an empty raw element is allowed: scripts and styles are files of their own.
    constexpr void in_raw() {
        if (sees("{}")) hole_in_a_script_style_or_other_raw_element();
        if (text_[at_] == '<') return read_tag();
        if (!is_blank(text_[at_])) inline_script_style_or_event_attribute();
        ++at_;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    Hole* next_ = nullptr;
    bool is_raw_ = false;
};

template <Literal Template> consteval auto holes_of() {
    return TemplateReader<count_holes(Template.view())>(Template.view()).read();
}

} // namespace reeve::html
