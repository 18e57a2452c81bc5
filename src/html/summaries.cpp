// Writes summary lists, summary cards and task lists.
#include "html/summaries.h"
#include "html/headings.h"

namespace reeve::html {

namespace {

Html action_link(const ActionLink& a, const Content& card_title) {
    Html hidden;
    if (!a.hidden_text.empty()) hidden.add<" {}">(a.hidden_text);
    if (!card_title.empty()) hidden.add<" ({})">(card_title);
    if (!hidden.empty()) hidden = of<R"(<span class="govuk-visually-hidden">{}</span>)">(hidden);
    return of<R"(<a class="{}" href="{}">{}{}</a>)">(classes("govuk-link", a.classes), a.href, a.text, hidden);
}

Html row_actions(const SummaryRow& row, const Content& card_title) {
    if (row.actions.empty()) return {};
    if (row.actions.size() == 1)
        return of<R"(<dd class="govuk-summary-list__actions">{}</dd>)">(action_link(row.actions[0], card_title));
    Html items;
    for (const auto& action : row.actions)
        items.add<R"(<li class="govuk-summary-list__actions-list-item">{}</li>)">(action_link(action, card_title));
    return of<R"(<dd class="govuk-summary-list__actions"><ul class="govuk-summary-list__actions-list">{}</ul></dd>)">(
        items);
}

bool any_actions(const SummaryList& list) {
    for (const auto& row : list.rows)
        if (!row.actions.empty()) return true;
    return false;
}

Html list_of(const SummaryList& list, const Content& card_title) {
    bool has_actions = any_actions(list);
    Html rows;
    for (const auto& row : list.rows) {
        bool lacks_actions = has_actions && row.actions.empty();
        auto all = with_blanks(
            {"govuk-summary-list__row", lacks_actions ? "govuk-summary-list__row--no-actions" : "", row.classes});
        rows.add<
            R"(<div class="{}"><dt class="govuk-summary-list__key">{}</dt><dd class="govuk-summary-list__value">{}</dd>{}</div>)">(
            all, row.key, row.value, row_actions(row, card_title));
    }
    return of<R"(<dl class="{}">{}</dl>)">(classes("govuk-summary-list", list.classes), rows);
}

Html card_actions(const SummaryCard& card) {
    if (card.actions.empty()) return {};
    if (card.actions.size() == 1)
        return of<R"(<div class="govuk-summary-card__actions">{}</div>)">(action_link(card.actions[0], card.title));
    Html items;
    for (const auto& action : card.actions)
        items.add<R"(<li class="govuk-summary-card__action">{}</li>)">(action_link(action, card.title));
    return of<R"(<ul class="govuk-summary-card__actions">{}</ul>)">(items);
}

Html task_title(const Task& task, const std::string& id) {
    if (task.href.empty()) return of<"<div>{}</div>">(task.title);
    auto described_by = with_blanks({task.hint.empty() ? "" : id + "-hint", id + "-status"});
    return of<R"(<a class="govuk-link govuk-task-list__link" href="{}" aria-describedby="{}">{}</a>)">(
        task.href, described_by, task.title);
}

Html task_item(const Task& task, const std::string& id) {
    Html name = task_title(task, id);
    if (!task.hint.empty()) name.add<R"(<div id="{}-hint" class="govuk-task-list__hint">{}</div>)">(id, task.hint);
    auto all = with_blanks(
        {"govuk-task-list__item", task.href.empty() ? "" : "govuk-task-list__item--with-link", task.classes});
    return of<
        R"(<li class="{}"><div class="govuk-task-list__name-and-hint">{}</div><div class="{}" id="{}-status">{}</div></li>)">(
        all, name, classes("govuk-task-list__status", task.status_classes), id, task.status);
}

} // namespace

Html summary_list(const SummaryList& list) { return list_of(list, {}); }

Html summary_card(const SummaryCard& card) {
    Html title;
    if (!card.title.empty()) title = heading(card.heading_level, "govuk-summary-card__title", card.title);
    return of<
        R"(<div class="{}"><div class="govuk-summary-card__title-wrapper">{}{}</div><div class="govuk-summary-card__content">{}</div></div>)">(
        classes("govuk-summary-card", card.classes), title, card_actions(card), list_of(card.list, card.title));
}

Html task_list(const TaskList& list) {
    Html items;
    int index = 0;
    for (const auto& task : list.items) items += task_item(task, list.id_prefix + "-" + std::to_string(++index));
    return of<R"(<ul class="{}">{}</ul>)">(classes("govuk-task-list", list.classes), items);
}

} // namespace reeve::html
