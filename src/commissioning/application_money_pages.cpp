// The money of an application: what is asked for, what others give, and the lines of its costs, without scripts.
#include "commissioning/application_desk.h"
#include "commissioning/applying_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "html/text_controls.h"
#include "office/record_form.h"
#include "office/routes.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Visit;

constexpr std::size_t most_costs = 40;
constexpr std::size_t empty_lines = 2;

// One line as it stands in the form.
struct TypedCost {
    std::string words, amount;
    std::string remove = {}; // "yes" where it is ticked
    bool is_empty() const { return trimmed(words).empty() && trimmed(amount).empty(); }
};

std::string name_of(const char* what, std::size_t line) { return std::string(what) + "-" + std::to_string(line + 1); }

std::vector<TypedCost> typed_costs(const Visit& visit) {
    std::vector<TypedCost> lines;
    for (std::size_t line = 0; line < most_costs; ++line)
        lines.push_back({std::string(visit.typed(name_of("cost", line))),
                         std::string(visit.typed(name_of("amount", line))),
                         std::string(visit.typed(name_of("remove", line)))});
    while (!lines.empty() && lines.back().is_empty()) lines.pop_back();
    return lines;
}

std::vector<TypedCost> kept_costs(const WholeBid& whole) {
    std::vector<TypedCost> lines;
    for (const auto& cost : whole.costs) lines.push_back({cost.words, plain(cost.amount)});
    return lines;
}

// The lines that stay, each read; empty ones are left out.
Problems read_costs(const std::vector<TypedCost>& typed, BidId bid, Date today, std::vector<CostLine>& costs) {
    Problems problems;
    for (std::size_t line = 0; line < typed.size(); ++line) {
        auto remove = typed[line].remove;
        if (!remove.empty() && remove != "yes")
            problems.add(name_of("remove", line), "Select whether cost " + std::to_string(line + 1) + " is removed");
        if (remove == "yes" || typed[line].is_empty()) continue;
        CostLine cost;
        cost.bid = bid;
        cost.number = static_cast<int>(costs.size()) + 1;
        auto of_line = [&](std::string_view column) -> std::string_view {
            return column == "words" ? typed[line].words : typed[line].amount;
        };
        auto own = read_form(cost_fields(), {"words", "amount"}, of_line, cost, today);
        for (const auto& problem : own.list)
            problems.add(name_of(problem.member == "words" ? "cost" : "amount", line),
                         problem.message + " of cost " + std::to_string(line + 1));
        if (own.empty() && cost.amount.pence <= 0)
            problems.add(name_of("amount", line), "Cost " + std::to_string(line + 1) + " must be more than £0");
        costs.push_back(cost);
    }
    return problems;
}

Problems read_money(const Visit& visit, Bid& bid) {
    auto problems = read_draft({"requested", "match_funding"}, visit.typed_of(), bid, visit.today());
    if (bid.requested && bid.requested->pence < 0) problems.add("requested", "You cannot ask for less than £0");
    if (bid.match.pence < 0) problems.add("match_funding", "Money from others cannot be less than £0");
    return problems;
}

Html cost_controls(const std::vector<TypedCost>& lines, const Problems& problems) {
    Html controls;
    auto count = std::min(lines.size() + empty_lines, most_costs);
    for (std::size_t at = 0; at < count; ++at) {
        auto line = at < lines.size() ? lines[at] : TypedCost{};
        auto number = std::to_string(at + 1);
        Html one = html::text_input({.name = name_of("cost", at),
                                     .label = "Cost " + number + ": what it is for",
                                     .error = html::error_of(problems, name_of("cost", at)),
                                     .value = line.words});
        one += html::text_input({.name = name_of("amount", at),
                                 .label = "Cost " + number + ": amount",
                                 .error = html::error_of(problems, name_of("amount", at)),
                                 .value = line.amount,
                                 .classes = "govuk-input--width-10",
                                 .prefix = "£",
                                 .inputmode = "decimal"});
        if (at < lines.size())
            one += html::checkboxes({.name = name_of("remove", at),
                                     .error = html::error_of(problems, name_of("remove", at)),
                                     .values = {line.remove},
                                     .options = {{.value = "yes", .text = "Remove cost " + number + " when I save"}},
                                     .classes = "govuk-checkboxes--small"});
        controls += one;
    }
    return controls;
}

Html sum_of_it(const Application& application) {
    const auto& bid = application.whole.bid;
    auto total = total_of(application.whole.costs);
    auto limits = application.round.least ? "from " + in_words(*application.round.least) + " to " : "at most ";
    Html words = html::paragraph("A bid may ask for " + limits + in_words(application.round.most)
                                 + ". What you ask for and money from others together must make all costs.");
    html::SummaryList list{
        .rows = {{.key = "All costs saved so far", .value = in_words(total)},
                 {.key = "You ask for", .value = bid.requested ? in_words(*bid.requested) : "Nothing yet"},
                 {.key = "Money from others", .value = in_words(bid.match)}}};
    return words + html::summary_list(list);
}

// What stands now beside what was typed, after somebody else saved the money.
Html both_moneys(const Application& application, const Visit& visit, const Refusal& conflict) {
    html::SummaryList both;
    auto add = [&](const std::string& key, const std::string& now, const std::string& typed) {
        if (now != typed) both.rows.push_back({.key = key, .value = "Now: " + now + ". You typed: " + typed});
    };
    const auto& shape = bid_fields().shape();
    for (const char* column : {"requested", "match_funding"})
        add(shape.find(column)->words.label, shape.find(column)->typed(&application.whole.bid),
            std::string(visit.typed(column)));
    auto now = kept_costs(application.whole), typed = typed_costs(visit);
    for (std::size_t at = 0; at < std::max(now.size(), typed.size()); ++at) {
        auto words = [&](const std::vector<TypedCost>& lines) {
            return at < lines.size() ? lines[at].words + " £" + lines[at].amount : std::string("none");
        };
        add("Cost " + std::to_string(at + 1), words(now), words(typed));
    }
    return html::inset_text({.text = html::paragraph(conflict.message) + html::summary_list(both)});
}

http::Response money_page(Visit& visit, const Application& application, const Problems& problems,
                          const Refusal* conflict = nullptr) {
    auto parts = parts_of(application.criteria);
    const auto& part = *find_part(parts, "money");
    const auto& bid = application.whole.bid;
    bool is_typed = visit.has_typed();
    auto lines = is_typed ? typed_costs(visit) : kept_costs(application.whole);
    Html main = html::error_summary(problems);
    if (conflict) main += both_moneys(application, visit, *conflict);
    main += html::page_heading(part.title, part.group) + application_head(application, visit.now)
            + sum_of_it(application) + form_begin(visit, part_address(bid, part));
    for (auto column : part.columns) {
        const auto& field = *bid_fields().shape().find(column);
        main += html::control(field, is_typed ? std::string(visit.typed(column)) : field.typed(&bid), problems);
    }
    main += html::section_heading("Costs", "costs") + cost_controls(lines, problems);
    main += html::hidden_field("mark", is_typed && !conflict ? std::string(visit.typed("mark"))
                                                             : mark_of(part, application.whole));
    main += html::button_group({html::button({.text = "Save and go back to the list"}),
                                html::button({.text = "Save and add another cost",
                                              .name = "more",
                                              .value = "yes",
                                              .classes = "govuk-button--secondary"}),
                                html::link({.text = "Cancel", .href = apply_address(bid)})})
            + office::form_end();
    int status = !problems.empty() ? 422 : conflict ? 409 : 200;
    return show(visit, application_words(application, part.title, !problems.empty()), html::text_column(main), status);
}

std::vector<std::string> all_names() {
    std::vector<std::string> names = {"requested", "match_funding"};
    for (std::size_t line = 0; line < most_costs; ++line)
        for (const char* what : {"cost", "amount"}) names.push_back(name_of(what, line));
    return names;
}

std::optional<http::Response> why_not_costing(Visit& visit, const Application& application) {
    static const auto names = all_names();
    return why_not_writing(visit, application, {names.begin(), names.end()});
}

http::Response show_money(Visit& visit) {
    auto application = asked_application(visit);
    if (!application) return not_found(visit);
    if (auto refused = why_not_costing(visit, *application)) return *refused;
    return money_page(visit, *application, {});
}

http::Response keep_money(Visit& visit) {
    auto application = asked_application(visit);
    if (!application) return not_found(visit);
    if (auto refused = why_not_costing(visit, *application)) return *refused;
    const auto& bid = application->whole.bid;
    auto typed = bid;
    std::vector<CostLine> costs;
    auto problems = read_money(visit, typed);
    for (auto& problem : read_costs(typed_costs(visit), bid.id, visit.today(), costs).list)
        problems.list.push_back(problem);
    if (!problems.empty()) return money_page(visit, *application, problems);
    auto apply = [&](WholeBid& whole) {
        whole.bid.requested = typed.requested;
        whole.bid.match = typed.match;
        whole.costs = costs;
    };
    auto kept = visit.change(
        [&](office::Change& change) {
            return change_part(change, bid.id, {"money", std::string(visit.typed("mark")), visit.received(), apply});
        },
        "Saved by the applicant");
    if (kept) {
        auto address = visit.typed("more").empty() ? apply_address(bid) : apply_address(bid) + "/parts/money";
        return saved(visit, address, "What it will cost is saved");
    }
    auto reader = visit.office.database().read();
    auto now = find_application(*reader, bid.reference, applicant_email(visit), visit.received());
    return now ? money_page(visit, *now, {}, &kept.refusal()) : not_found(visit);
}

} // namespace

void mount_application_money(office::Routes& at) {
    auto applicant = office::may(office::Right::apply_for_grants);
    at.get("/apply/{bid}/parts/money", show_money, applicant, "Write what an application asks for and what it costs");
    at.post("/apply/{bid}/parts/money", keep_money, applicant, "Save what an application asks for and what it costs");
}

} // namespace reeve::commissioning
