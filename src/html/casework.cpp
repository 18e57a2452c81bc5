// Writes filters, timelines, headings with actions and bulk actions.
#include "html/casework.h"
#include "html/buttons.h"
#include "html/control_parts.h"
#include "html/headings.h"

namespace reeve::html {

namespace {

Html applied_groups(const std::vector<AppliedFilter>& filters) {
    Html made, tags;
    for (std::size_t i = 0; i < filters.size(); ++i) {
        const auto& f = filters[i];
        tags.add<
            R"(<li><a class="moj-filter__tag" href="{}"><span class="govuk-visually-hidden">Remove this filter: </span>{}</a></li>)">(
            f.remove_href, f.text);
        bool is_last = i + 1 == filters.size() || filters[i + 1].group != f.group;
        if (!is_last) continue;
        made.add<R"(<h3 class="govuk-heading-s govuk-!-margin-bottom-0">{}</h3><ul class="moj-filter-tags">{}</ul>)">(
            f.group, tags);
        tags = {};
    }
    return made;
}

Html selected(const FilterPanel& p) {
    if (p.applied.empty()) return {};
    return of<
        R"(<div class="moj-filter__selected"><div class="moj-filter__selected-heading"><div class="moj-filter__heading-title"><h2 class="govuk-heading-m">Filters you chose</h2></div><div class="moj-filter__heading-action"><p><a class="govuk-link govuk-link--no-visited-state" href="{}">Clear filters</a></p></div></div>{}</div>)">(
        p.clear_href, applied_groups(p.applied));
}

Html timeline_item(const TimelineItem& item, int level) {
    Html by;
    if (!item.by.empty()) by.add<R"( <p class="moj-timeline__byline">by {}</p>)">(item.by);
    Html description;
    if (!item.description.empty())
        description.add<R"(<div class="moj-timeline__description">{}</div>)">(item.description);
    return of<
        R"(<div class="moj-timeline__item"><div class="moj-timeline__header">{}{}</div><p class="moj-timeline__date">{}</p>{}</div>)">(
        heading(level, "moj-timeline__title", item.title), by, time_element(item.at), description);
}

} // namespace

Html filter_panel(const FilterPanel& p) {
    Html apply = p.apply_button.empty() ? button({.text = "Apply filters"}) : p.apply_button;
    return of<
        R"(<div class="moj-filter"><div class="moj-filter__header"><div class="moj-filter__header-title"><h2 class="govuk-heading-m">Filter</h2></div></div><div class="moj-filter__content">{}<form class="moj-filter__options" method="get" action="{}" novalidate>{}{}{}</form></div></div>)">(
        selected(p), p.action, p.kept, p.controls, apply);
}

Html filtered_list(const Html& panel, const Html& list) {
    return of<
        R"(<div class="moj-filter-layout"><div class="moj-filter-layout__filter">{}</div><div class="moj-filter-layout__content">{}</div></div>)">(
        panel, list);
}

Html time_element(Moment at) { return of<R"(<time datetime="{}">{}</time>)">(iso(at), in_words(at)); }

Html timeline(const std::vector<TimelineItem>& items, int heading_level) {
    Html made;
    for (const auto& item : items) made += timeline_item(item, heading_level);
    return of<R"(<div class="moj-timeline">{}</div>)">(made);
}

Html heading_with_actions(const Content& heading_text, const std::vector<Html>& actions) {
    Html buttons;
    for (const auto& action : actions) buttons += action;
    return of<
        R"(<div class="moj-page-header-actions"><div class="moj-page-header-actions__title">{}</div><div class="moj-page-header-actions__actions"><div class="moj-button-group moj-button-group--inline">{}</div></div></div>)">(
        heading(1, "govuk-heading-xl", heading_text), buttons);
}

Html bulk_actions(const Content& legend, const std::vector<BulkAction>& actions) {
    std::vector<Html> buttons;
    for (const auto& action : actions)
        buttons.push_back(
            button({.text = action.text, .name = "do", .value = action.value, .classes = "govuk-button--secondary"}));
    return fieldset(
        {.legend = legend, .legend_classes = "govuk-fieldset__legend--s", .content = button_group(buttons)});
}

Html row_checkbox(std::string_view reference, std::string_view name) {
    return of<
        R"(<div class="govuk-checkboxes__item govuk-checkboxes--small moj-multi-select__checkbox"><input type="checkbox" class="govuk-checkboxes__input" id="choose-{}" name="{}" value="{}"><label class="govuk-label govuk-checkboxes__label" for="choose-{}"><span class="govuk-visually-hidden">Choose {}</span></label></div>)">(
        reference, name, reference, reference, reference);
}

} // namespace reeve::html
