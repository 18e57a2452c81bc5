// Finds what was asked for about a workstream, and frames its pages.
#include "delivery/workstream_desk.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/text_controls.h"

namespace reeve::delivery {

using html::Html;
using office::Visit;

std::optional<Workstream> workstream_asked_for(Visit& visit) {
    return find_workstream(visit.db, visit.part("reference"));
}

std::string desk_address(const Workstream& workstream) { return "/work/workstreams/" + workstream.reference; }
std::string public_address(const Workstream& workstream) { return "/plan/workstreams/" + workstream.reference; }

office::PageWords desk_words(const Workstream& workstream, std::string title, bool has_errors) {
    return {.title = std::move(title),
            .section = "Workstreams",
            .trail = {{"Workstreams", "/work/workstreams"}, {workstream.reference, desk_address(workstream)}},
            .has_errors = has_errors};
}

http::Response form_page(Visit& visit, const Workstream& workstream, const std::string& title,
                         const office::RecordForm& form, const Problems& problems, const Html& above, int status) {
    Html main = html::error_summary(problems) + above
                + html::page_heading(title, workstream.reference + ": " + workstream.title)
                + office::record_form(visit, form, problems);
    return show(visit, desk_words(workstream, title, !problems.empty()), html::text_column(main),
                problems.empty() ? status : 422);
}

int number_asked_for(const Visit& visit) {
    auto number = Kind<int>::read(visit.part("number"), {});
    return number ? *number : 0;
}

Html priority_control(Visit& visit, std::int64_t held, const Problems& problems) {
    auto value = visit.has_typed() ? std::string(visit.typed("priority"))
                 : held            ? std::to_string(held)
                                   : std::string(visit.query("priority"));
    html::Select select{.name = "priority",
                        .label = "Priority of the plan (optional)",
                        .error = html::error_of(problems, "priority"),
                        .value = value};
    select.options.push_back({"", "Under none yet"});
    bool is_listed = value.empty();
    for (const auto& priority : planning::priorities_in_force(visit.db, visit.today())) {
        auto key = std::to_string(priority.key);
        is_listed = is_listed || key == value;
        select.options.push_back({key, std::to_string(priority.number) + ". " + priority.title});
    }
    if (!is_listed && value == std::to_string(held)) select.options.push_back({value, "A priority of an earlier plan"});
    return html::select(select);
}

Problems read_priority(Visit& visit, std::int64_t& key) {
    auto typed = trimmed(visit.typed("priority"));
    if (typed.empty()) {
        key = 0;
        return {};
    }
    auto chosen = Kind<std::int64_t>::read(typed, {});
    bool is_known = chosen && *chosen == key;
    for (const auto& priority : planning::priorities_in_force(visit.db, visit.today()))
        is_known = is_known || (chosen && priority.key == *chosen);
    if (!is_known) return {{{"priority", "Select a priority of the plan in force"}}};
    key = *chosen;
    return {};
}

std::string title_of(const std::vector<planning::PriorityName>& priorities, std::int64_t priority) {
    for (const auto& one : priorities)
        if (one.key == priority) return one.title;
    return "No priority of the plan in force";
}

void order_by_priority(std::vector<Workstream>& list, const std::vector<planning::PriorityName>& priorities) {
    auto place = [&](const Workstream& workstream) {
        std::size_t at = 0;
        while (at < priorities.size() && priorities[at].key != workstream.priority) ++at;
        return at;
    };
    std::stable_sort(list.begin(), list.end(),
                     [&](const auto& one, const auto& other) { return place(one) < place(other); });
}

} // namespace reeve::delivery
