// Form controls and buttons compared with the examples of govuk-frontend.
#include "html/buttons.h"
#include "html/choice_controls.h"
#include "html/fixtures_test.h"
#include "html/text_controls.h"
#include <doctest/doctest.h>

using namespace reeve::html;
using namespace reeve::html::testing;

TEST_SUITE_BEGIN("html");

namespace {

// What most controls share.
template <class Control> void read_shared(Options& o, Control& c) {
    c.name = o.words("name");
    c.id = o.words("id");
    c.classes = o.words("classes");
    c.described_by = o.words("describedBy");
    o.inside("label", [&](Options& l) {
        c.label = l.content();
        c.label_classes = l.words("classes");
        if constexpr (requires { c.label_is_heading; }) c.label_is_heading = l.flag("isPageHeading");
        else if (l.has("isPageHeading")) l.refuse();
    });
    o.inside("hint", [&](Options& h) { c.hint = h.content(); });
    o.inside("errorMessage", [&](Options& e) { c.error = e.content(); });
    if constexpr (requires { c.group_classes; })
        o.inside("formGroup", [&](Options& g) { c.group_classes = g.words("classes"); });
}

template <class Control> void read_choices(Options& o, Control& c) {
    c.name = o.words("name");
    c.id = o.words("idPrefix");
    c.classes = o.words("classes");
    o.inside("hint", [&](Options& h) { c.hint = h.content(); });
    o.inside("errorMessage", [&](Options& e) { c.error = e.content(); });
    o.inside("formGroup", [&](Options& g) { c.group_classes = g.words("classes"); });
    o.inside("fieldset", [&](Options& f) {
        c.fieldset_classes = f.words("classes");
        c.described_by = f.words("describedBy");
        f.inside("legend", [&](Options& l) {
            c.legend = l.content();
            c.legend_classes = l.words("classes");
            c.legend_is_heading = l.flag("isPageHeading");
        });
        if (c.legend.empty()) f.refuse(); // a group without a name is nothing we make
    });
    o.each("items", [&](Options& i) {
        Option option;
        option.value = i.words("value");
        option.text = i.content();
        i.inside("hint", [&](Options& h) { option.hint = h.content(); });
        auto is_chosen = i.maybe_flag("checked");
        if (is_chosen && !*is_chosen) i.refuse(); // an option that says no against the value of the whole
        option.is_chosen = is_chosen.value_or(false);
        option.is_disabled = i.flag("disabled");
        i.inside("conditional", [&](Options& k) { option.conditional = trusted(k.words("html")); });
        option.divider = i.words("divider");
        auto behaviour = i.words("behaviour");
        option.is_exclusive = behaviour == "exclusive";
        if (!behaviour.empty() && !option.is_exclusive) i.refuse();
        option.id = i.words("id");
        option.name = i.words("name");
        c.options.push_back(option);
    });
}

void read_textarea(Options& o, Textarea& c) {
    read_shared(o, c);
    c.value = o.words("value");
    if (o.has("rows")) c.rows = o.number("rows");
    c.autocomplete = o.words("autocomplete");
    c.spellcheck = o.maybe_flag("spellcheck");
}

Html text_input_from(Options& o) {
    TextInput c;
    read_shared(o, c);
    c.value = o.words("value");
    if (o.has("type")) c.type = o.words("type");
    o.inside("prefix", [&](Options& p) { c.prefix = p.words("text"); });
    o.inside("suffix", [&](Options& p) { c.suffix = p.words("text"); });
    o.inside("inputWrapper", [&](Options& w) { c.wrapper_classes = w.words("classes"); });
    c.inputmode = o.words("inputmode");
    c.autocomplete = o.words("autocomplete");
    c.autocapitalize = o.words("autocapitalize");
    c.pattern = o.words("pattern");
    c.spellcheck = o.maybe_flag("spellcheck");
    c.is_disabled = o.flag("disabled");
    return text_input(c);
}

Html select_from(Options& o) {
    Select c;
    read_shared(o, c);
    c.value = o.words("value");
    o.each("items", [&](Options& i) {
        auto value = i.maybe_words("value");
        auto text = i.words("text");
        auto is_selected = i.maybe_flag("selected");
        if (is_selected && !*is_selected) i.refuse();
        if (is_selected.value_or(false)) c.value = value.value_or(text);
        c.options.push_back({value, text, i.flag("disabled")});
    });
    return select(c);
}

Html date_input_from(Options& o) {
    DateInput d;
    d.id = o.words("id");
    d.classes = o.words("classes");
    d.name_prefix = o.words("namePrefix");
    o.inside("hint", [&](Options& h) { d.hint = h.content(); });
    o.inside("errorMessage", [&](Options& e) { d.error = e.content(); });
    o.inside("formGroup", [&](Options& g) { d.group_classes = g.words("classes"); });
    o.inside("fieldset", [&](Options& f) {
        d.described_by = f.words("describedBy");
        f.inside("legend", [&](Options& l) {
            d.legend = l.content();
            d.legend_classes = l.words("classes");
            d.legend_is_heading = l.flag("isPageHeading");
        });
        if (d.legend.empty()) f.refuse();
    });
    o.inside("values", [&](Options& v) {
        auto prefix = d.name_prefix.empty() ? "" : d.name_prefix + "-";
        d.day = v.words(prefix + "day");
        d.month = v.words(prefix + "month");
        d.year = v.words(prefix + "year");
    });
    auto part = [&](const char* key, std::string& value, bool& has_error) {
        o.inside(key, [&](Options& p) {
            if (p.has("value")) value = p.words("value");
            if (auto name = p.words("name"); !name.empty() && name != key) p.refuse();
            auto is_wrong = p.maybe_flag("error");
            if (is_wrong && !*is_wrong) p.refuse();
            has_error = is_wrong.value_or(false);
        });
    };
    part("day", d.day, d.day_has_error);
    part("month", d.month, d.month_has_error);
    part("year", d.year, d.year_has_error);
    return date_input(d);
}

Html character_count_from(Options& o) {
    CharacterCount c;
    read_textarea(o, c.field);
    c.most_characters = o.number("maxlength");
    c.most_words = o.number("maxwords");
    c.threshold = o.number("threshold");
    if (o.has("countType") && (c.most_words == 0 || o.words("countType") != "words")) o.refuse();
    o.inside("countMessage", [&](Options& m) { c.message_classes = m.words("classes"); });
    return character_count(c);
}

} // namespace

TEST_CASE("buttons are those of govuk-frontend") {
    CHECK(compare_with_fixtures("button",
                                [](Options& o) {
                                    Button b;
                                    bool is_marked_up = o.has("html");
                                    b.text = o.content();
                                    b.name = o.words("name");
                                    b.value = o.maybe_words("value");
                                    if (o.has("type")) b.type = o.words("type");
                                    b.href = o.words("href");
                                    b.classes = o.words("classes");
                                    b.id = o.words("id");
                                    b.is_disabled = o.flag("disabled");
                                    b.is_start = o.flag("isStartButton");
                                    if (is_marked_up && b.is_start) o.refuse();
                                    b.prevents_double_click = o.maybe_flag("preventDoubleClick");
                                    return button(b);
                                })
          >= 35);
}

TEST_CASE("labels, hints, error messages and fieldsets are those of govuk-frontend") {
    CHECK(compare_with_fixtures("label",
                                [](Options& o) {
                                    return label({.text = o.content(),
                                                  .control = o.words("for"),
                                                  .classes = o.words("classes"),
                                                  .is_page_heading = o.flag("isPageHeading")});
                                })
          >= 16);
    CHECK(
        compare_with_fixtures(
            "hint",
            [](Options& o) { return hint({.text = o.content(), .id = o.words("id"), .classes = o.words("classes")}); })
        >= 5);
    CHECK(compare_with_fixtures("error-message",
                                [](Options& o) {
                                    ErrorMessage e{
                                        .text = o.content(), .id = o.words("id"), .classes = o.words("classes")};
                                    if (o.has("visuallyHiddenText")) e.hidden_word = o.words("visuallyHiddenText");
                                    return error_message(e);
                                })
          >= 8);
    CHECK(compare_with_fixtures("fieldset",
                                [](Options& o) {
                                    Fieldset f;
                                    o.inside("legend", [&](Options& l) {
                                        f.legend = l.content();
                                        f.legend_classes = l.words("classes");
                                        f.is_page_heading = l.flag("isPageHeading");
                                    });
                                    f.described_by = o.words("describedBy");
                                    f.classes = o.words("classes");
                                    f.role = o.words("role");
                                    f.content = trusted(o.words("html"));
                                    return fieldset(f);
                                })
          >= 17);
}

TEST_CASE("text controls are those of govuk-frontend") {
    CHECK(compare_with_fixtures("input", text_input_from) >= 37);
    CHECK(compare_with_fixtures("textarea",
                                [](Options& o) {
                                    Textarea c;
                                    read_textarea(o, c);
                                    return textarea(c);
                                })
          >= 17);
    CHECK(compare_with_fixtures("character-count", character_count_from) >= 20);
    CHECK(compare_with_fixtures("password-input",
                                [](Options& o) {
                                    PasswordInput c;
                                    read_shared(o, c);
                                    c.value = o.words("value");
                                    if (o.has("autocomplete")) c.autocomplete = o.words("autocomplete");
                                    return password_input(c);
                                })
          >= 9);
    CHECK(compare_with_fixtures("select", select_from) >= 15);
    CHECK(compare_with_fixtures("file-upload",
                                [](Options& o) {
                                    FileUpload c;
                                    read_shared(o, c);
                                    c.takes_several = o.flag("multiple");
                                    c.is_enhanced = o.flag("javascript");
                                    return file_upload(c);
                                })
          >= 16);
}

TEST_CASE("choices and dates are those of govuk-frontend") {
    CHECK(compare_with_fixtures("radios",
                                [](Options& o) {
                                    Radios c;
                                    read_choices(o, c);
                                    c.value = o.words("value");
                                    return radios(c);
                                })
          >= 36);
    CHECK(compare_with_fixtures("checkboxes",
                                [](Options& o) {
                                    Checkboxes c;
                                    read_choices(o, c);
                                    if (o.has("describedBy")) c.described_by = o.words("describedBy");
                                    c.values = o.list("values");
                                    return checkboxes(c);
                                })
          >= 35);
    CHECK(compare_with_fixtures("date-input", date_input_from) >= 16);
}

TEST_SUITE_END();
