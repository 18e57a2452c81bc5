// Writes radios, checkboxes and the date input.
#include "html/choice_controls.h"
#include "html/text_controls.h"
#include <algorithm>

namespace reeve::html {

namespace {

// What differs between radios and checkboxes.
struct Family {
    std::string kind; // govuk-radios
    std::string type; // radio
    std::string name;
    std::string id;
    std::string inherited_description; // of the whole, where no fieldset carries it
};

Attributes option_attributes(const Family& family, const Option& o, const std::string& id, bool is_chosen) {
    std::string item_hint = o.hint.empty() ? "" : id + "-item-hint";
    Attributes a;
    a.set<"class">(family.kind + "__input").set<"id">(id).set<"name">(o.name.empty() ? family.name : o.name);
    a.set<"type">(family.type).set<"value">(o.value).flag<"checked">(is_chosen).flag<"disabled">(o.is_disabled);
    if (!o.conditional.empty()) a.set<"data-aria-controls">("conditional-" + id);
    if (o.is_exclusive) a.set<"data-behaviour">("exclusive");
    a.maybe<"aria-describedby">(with_blanks({family.inherited_description, item_hint}));
    return a;
}

Html option_item(const Family& family, const Option& o, int index, bool is_chosen) {
    if (!o.divider.empty()) return of<R"(<div class="{}__divider">{}</div>)">(family.kind, o.divider);
    std::string id = !o.id.empty() ? o.id : index > 1 ? family.id + "-" + std::to_string(index) : family.id;
    Html inside = of<"<input{}>">(option_attributes(family, o, id, is_chosen));
    inside += label({.text = o.text, .control = id, .classes = family.kind + "__label"});
    if (!o.hint.empty()) inside += hint({.text = o.hint, .id = id + "-item-hint", .classes = family.kind + "__hint"});
    Html item = of<R"(<div class="{}__item">{}</div>)">(family.kind, inside);
    if (!o.conditional.empty())
        item.add<R"(<div class="{}" id="conditional-{}">{}</div>)">(
            classes(family.kind + "__conditional", is_chosen ? "" : family.kind + "__conditional--hidden"), id,
            o.conditional);
    return item;
}

// The group of radios or checkboxes, in a fieldset where it has a legend.
template <class Control>
Html choice_group(const Control& c, const Family& family, const Guidance& above, const Html& items) {
    Html content = above.markup;
    content.add<R"(<div class="{}" data-module="{}">{}</div>)">(classes(family.kind, c.classes), family.kind, items);
    if (!c.legend.empty())
        content = fieldset({.legend = c.legend,
                            .legend_classes = c.legend_classes,
                            .is_page_heading = c.legend_is_heading,
                            .described_by = above.described_by,
                            .classes = c.fieldset_classes,
                            .content = content});
    return form_group({.has_error = !c.error.empty(), .classes = c.group_classes, .content = content});
}

Html date_box(const DateInput& d, const std::string& part, const std::string& value, bool has_error) {
    std::string_view width = part == "year" ? "govuk-input--width-4" : "govuk-input--width-2";
    std::string_view label_text = part == "day" ? "Day" : part == "month" ? "Month" : "Year";
    Html box =
        text_input({.name = d.name_prefix.empty() ? part : d.name_prefix + "-" + part,
                    .label = label_text,
                    .value = value,
                    .id = d.id + "-" + part,
                    .label_classes = "govuk-date-input__label",
                    .classes = with_blanks({"govuk-date-input__input", has_error ? "govuk-input--error" : "", width}),
                    .inputmode = "numeric",
                    .autocomplete = d.is_birthday ? "bday-" + part : ""});
    return of<R"(<div class="govuk-date-input__item">{}</div>)">(box);
}

Html date_boxes(const DateInput& d) {
    bool names_a_part = d.day_has_error || d.month_has_error || d.year_has_error;
    bool marks_all = !d.error.empty() && !names_a_part;
    return date_box(d, "day", d.day, d.day_has_error || marks_all)
           + date_box(d, "month", d.month, d.month_has_error || marks_all)
           + date_box(d, "year", d.year, d.year_has_error || marks_all);
}

} // namespace

Html radios(const Radios& c) {
    Family family{"govuk-radios", "radio", c.name, c.id.empty() ? c.name : c.id, ""};
    auto above = guidance(family.id, c.hint, c.error, c.described_by);
    Html items;
    int index = 0;
    for (const auto& option : c.options) {
        bool is_chosen = option.is_chosen || (!c.value.empty() && option.value == c.value);
        items += option_item(family, option, ++index, is_chosen);
    }
    return choice_group(c, family, above, items);
}

Html checkboxes(const Checkboxes& c) {
    Family family{"govuk-checkboxes", "checkbox", c.name, c.id.empty() ? c.name : c.id, ""};
    auto above = guidance(family.id, c.hint, c.error, c.described_by);
    if (c.legend.empty()) family.inherited_description = above.described_by;
    Html items;
    int index = 0;
    for (const auto& option : c.options) {
        bool is_chosen =
            option.is_chosen || std::find(c.values.begin(), c.values.end(), option.value) != c.values.end();
        items += option_item(family, option, ++index, is_chosen);
    }
    return choice_group(c, family, above, items);
}

Html date_input(const DateInput& d) {
    auto above = guidance(d.id, d.hint, d.error, d.described_by);
    Html content = above.markup;
    content.add<R"(<div class="{}" id="{}">{}</div>)">(classes("govuk-date-input", d.classes), d.id, date_boxes(d));
    if (!d.legend.empty())
        content = fieldset({.legend = d.legend,
                            .legend_classes = d.legend_classes,
                            .is_page_heading = d.legend_is_heading,
                            .described_by = above.described_by,
                            .role = "group",
                            .content = content});
    return form_group({.has_error = !d.error.empty(), .classes = d.group_classes, .content = content});
}

} // namespace reeve::html
