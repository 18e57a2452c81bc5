// The pages of an allocation: it is begun, its formula is typed, and its decision is signed.
#include "commissioning/fund_store.h"
#include "commissioning/ledger_store.h"
#include "commissioning/partnership_budget_pages.h"
#include "commissioning/partnership_budget_store.h"
#include "commissioning/round_form_desk.h"
#include "commissioning/round_store.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/record_form.h"
#include "office/routes.h"
#include "office/typed_words.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

constexpr int most_parts = 4;

// ---- Begin ----

FundingRound usual(Date today) {
    FundingRound round;
    auto year = period_of(financial_year_of(today));
    round.delivery_from = year.first;
    round.delivery_to = year.last;
    return as_allotted(round);
}

http::Response show_begin(Visit& visit) {
    if (all_budget_lines(visit.db).empty())
        return refuse(visit,
                      {"An allocation spends the money of a budget line, and there is none yet. Add a fund and a "
                       "budget line first.",
                       "", Refusal::Kind::conflict});
    return begin_allocation_page(visit, usual(visit.today()), {});
}

http::Response begin(Visit& visit) {
    auto round = usual(visit.today());
    auto problems = read_round(visit, round);
    if (!problems.empty()) return begin_allocation_page(visit, usual(visit.today()), problems);
    auto begun = visit.change([&](office::Change& change) { return begin_round(change, round); });
    return saved(visit, allocation_address(begun), "The allocation is begun. Enter its formula and its partnerships");
}

// ---- The allocation ----

bool may_change(Visit& visit, const FundingRound& round) {
    return round.state == RoundState::draft && visit.may(Right::run_rounds);
}

Html parts_table(const Allocation& allocation) {
    html::Table table{.caption = "The formula",
                      .caption_id = "formula",
                      .head = {{"What it follows"}, {.text = "Of 100", .is_numeric = true}, {"Source"}},
                      .empty_text = "No formula: every partnership's amount is stated.",
                      .is_stacked = true};
    for (const auto& part : allocation.parts)
        table.rows.push_back({{{part.title}, {part.weight}, {part.source.empty() ? "Not stated" : part.source}}});
    return html::table(table);
}

html::Content cell_of(const AllottedShare& share, std::size_t at) {
    if (share.budget.stated) return "Stated";
    auto quantity = share.quantities[at] ? with_commas(*share.quantities[at]) : "Not entered";
    if (at >= share.by_part.size()) return quantity;
    return html::of<R"({}<br><span class="rv-sub">for {}</span>)">(in_words(share.by_part[at]), quantity);
}

html::TableRow share_row(Visit& visit, const Allocation& allocation, const AllottedShare& share) {
    bool is_decided = is_public(allocation.round);
    html::Content name = share.budget.name;
    if (is_decided) name = html::link({.text = share.budget.name, .href = address_of(share.budget)});
    else if (may_change(visit, allocation.round))
        name =
            html::link({.text = share.budget.name,
                        .href = allocation_address(allocation.round) + "/" + std::to_string(share.budget.body.value)});
    html::TableRow row{{{name}}};
    for (std::size_t at = 0; at < allocation.parts.size(); ++at) row.cells.push_back({cell_of(share, at)});
    row.cells.push_back({in_words(share.amount)});
    return row;
}

Html shares_table(Visit& visit, const Allocation& allocation) {
    html::Table table{.caption = "Partnerships", .caption_id = "shares", .head = {{"Partnership"}}};
    table.empty_text = "No partnership has a share yet.";
    table.is_scrolled = true;
    for (const auto& part : allocation.parts) table.head.push_back({.text = part.title, .is_numeric = true});
    table.head.push_back({.text = "Allotted", .is_numeric = true});
    for (const auto& share : allocation.shares) table.rows.push_back(share_row(visit, allocation, share));
    if (table.rows.empty()) return html::table(table);
    html::TableRow total{.cells = {{"All"}}, .is_total = true};
    for (std::size_t at = 0; at < allocation.parts.size(); ++at) {
        Money sum;
        for (const auto& share : allocation.shares)
            if (at < share.by_part.size()) sum += share.by_part[at];
        total.cells.push_back({in_words(sum)});
    }
    total.cells.push_back({in_words(allocation.total())});
    table.rows.push_back(std::move(total));
    return html::table(table);
}

// Partnerships without a share, and where the formula is typed.
Html ways_to_change(Visit& visit, const Allocation& allocation) {
    if (!may_change(visit, allocation.round)) return {};
    auto address = allocation_address(allocation.round);
    Html main = html::paragraph(html::link({.text = "Change the formula", .href = address + "/formula"}));
    std::vector<html::Content> others;
    for (const auto& body : partnerships_on(visit.db, visit.today()))
        if (!share_of(allocation, body.id))
            others.push_back(html::link({.text = body.name, .href = address + "/" + std::to_string(body.id.value)}));
    if (!others.empty()) main += html::paragraph("Enter the share of:") + html::bullet_list(others);
    return main
           + html::small_paragraph(
               html::of<"A partnership that is missing is added to {}, as a community safety "
                        "partnership.">(html::link({.text = "the register of bodies", .href = "/registers/bodies"})));
}

Html signing_part(Visit& visit, const Allocation& allocation, const Problems& problems) {
    const auto& round = allocation.round;
    if (round.state != RoundState::approved || !visit.may(Right::decide_awards)) return {};
    auto year = period_of(line_of(visit.db, round.line).year());
    auto day =
        visit.has_typed() ? std::string(visit.typed("counts_from")) : in_words(std::max(visit.today(), year.first));
    html::Checkboxes interests{.name = "interests",
                               .error = html::error_of(problems, "interests"),
                               .options = {{.value = "yes", .text = interests_confirmed()}}};
    if (visit.typed("interests") == "yes") interests.values = {"yes"};
    return html::section_heading("Sign the decision", "sign")
           + html::paragraph("Signing sets " + in_words(round.pot)
                             + " aside, publishes what each partnership is allotted, and cannot be taken back.")
           + office::form_begin(visit, allocation_address(round))
           + html::hidden_field("version", std::to_string(round.version))
           + html::text_input({.name = "counts_from",
                               .label = "The decision counts from",
                               .hint = "Like 5 September 2026. Earlier than today where it was made before it is "
                                       "recorded here.",
                               .error = html::error_of(problems, "counts_from"),
                               .value = day,
                               .classes = "govuk-input--width-20"})
           + html::checkboxes(interests) + html::button({.text = "Sign the allocation"}) + office::form_end();
}

http::Response allocation_page(Visit& visit, const FundingRound& round, const Problems& problems) {
    auto allocation = allocation_of(visit.db, round);
    Html main = html::error_summary(problems) + html::page_heading("Allocation", round.reference + ": " + round.title)
                + round_menu(visit, round, allocation_address(round));
    if (auto missing = check(allocation); !missing.empty() && !is_public(round)) {
        std::vector<html::Content> items;
        for (const auto& problem : missing.list) items.push_back(problem.message);
        main += html::paragraph("Before it can be approved:") + html::bullet_list(items);
    }
    if (auto notice = notice_of_round(visit.db, round.id))
        main += html::paragraph(html::of<"It was decided by {}.">(
            html::link({.text = "decision " + notice->reference, .href = public_address(*notice)})));
    main += html::paragraph("The pot is " + in_words(round.pot)
                            + ". Stated amounts come off it first; the formula splits the rest, to the penny.");
    main += parts_table(allocation) + shares_table(visit, allocation) + ways_to_change(visit, allocation)
            + signing_part(visit, allocation, problems);
    return show(visit, round_words(round, "Allocation", problems), main, problems.empty() ? 200 : 422);
}

http::Response show_allocation(Visit& visit) {
    auto round = allotted_round(visit);
    return round ? allocation_page(visit, *round, {}) : not_found(visit);
}

http::Response sign(Visit& visit) {
    auto round = allotted_round(visit);
    if (!round) return not_found(visit);
    Problems problems;
    auto day = parse_date(visit.typed("counts_from"), visit.today());
    if (!day) problems.add("counts_from", day.problems().list.front().message);
    if (!problems.empty()) return allocation_page(visit, *round, problems);
    auto asked = *round;
    asked.version = office::version_typed(visit, round->version);
    auto notice = visit.change([&](office::Change& change) {
        Signing signing{change.actor, {}, visit.typed("interests") == "yes"};
        return sign_allocation(change, asked, signing, *day);
    });
    if (notice) return saved(visit, allocation_address(*round), "Decision " + notice->reference + " is signed");
    return notice.has_problems() ? allocation_page(visit, *round, notice.problems()) : refuse(visit, notice.refusal());
}

// ---- The formula ----

std::string part_name(int number, const char* column) { return "part-" + std::to_string(number) + "-" + column; }

Html part_controls(Visit& visit, const Allocation& allocation, int number, const Problems& problems) {
    FormulaPart part;
    auto at = static_cast<std::size_t>(number - 1);
    if (at < allocation.parts.size()) part = allocation.parts[at];
    auto input = [&](const char* column, const std::string& label, const std::string& stands, const char* classes) {
        auto name = part_name(number, column);
        return html::text_input({.name = name,
                                 .label = label + " (optional)",
                                 .error = html::error_of(problems, name),
                                 .value = visit.has_typed() ? std::string(visit.typed(name)) : stands,
                                 .classes = classes});
    };
    return html::sub_heading("Part " + std::to_string(number))
           + input("title", "What part " + std::to_string(number) + " follows", part.title, "govuk-input--width-20")
           + input("weight", "How many of 100 for part " + std::to_string(number),
                   part.weight ? std::to_string(part.weight) : "", "govuk-input--width-5")
           + input("source", "Source of part " + std::to_string(number), part.source, "");
}

http::Response formula_page(Visit& visit, const FundingRound& round, const Problems& problems) {
    auto allocation = allocation_of(visit.db, round);
    Html form = office::form_begin(visit, allocation_address(round) + "/formula");
    for (int number = 1; number <= most_parts; ++number) form += part_controls(visit, allocation, number, problems);
    form += html::button_group({html::button({.text = "Save the formula"}),
                                html::link({.text = "Cancel", .href = allocation_address(round)})})
            + office::form_end();
    Html main = html::error_summary(problems) + html::page_heading("The formula", round.title)
                + html::paragraph("It is published. Population 50, recorded crime 25 and other demand 25 is one that "
                                  "offices use. Leave a part empty to take it out.")
                + form;
    auto words = round_words(round, "The formula", problems);
    return show(visit, words, main, problems.empty() ? 200 : 422);
}

http::Response show_formula(Visit& visit) {
    auto round = allotted_round(visit);
    if (!round) return not_found(visit);
    return round->state == RoundState::draft ? formula_page(visit, *round, {}) : refuse_change(visit);
}

void check_typed(Visit& visit, const std::string& name, std::size_t limit, Problems& problems) {
    office::add_all(problems, office::too_long(visit, {name}, limit));
}

std::vector<FormulaPart> typed_parts(Visit& visit, Problems& problems) {
    std::vector<FormulaPart> parts;
    for (int number = 1; number <= most_parts; ++number) {
        FormulaPart part;
        part.title = tidied(visit.typed(part_name(number, "title")));
        part.source = tidied(visit.typed(part_name(number, "source")));
        check_typed(visit, part_name(number, "title"), 80, problems);
        check_typed(visit, part_name(number, "source"), 160, problems);
        auto weight = trimmed(visit.typed(part_name(number, "weight")));
        if (part.title.empty() && weight.empty() && part.source.empty()) continue;
        if (part.title.empty() && !weight.empty())
            problems.add(part_name(number, "title"), "Enter what the part follows");
        if (part.title.empty() && !part.source.empty())
            problems.add(part_name(number, "source"), "Enter what the part follows, or leave its source empty");
        auto read = Kind<int>::read(weight, {});
        bool is_wrong = !weight.empty() && (!read || *read < 1 || *read > 100);
        if (is_wrong) problems.add(part_name(number, "weight"), "Enter a whole number from 1 to 100");
        else if (!weight.empty()) part.weight = *read;
        parts.push_back(part);
    }
    return parts;
}

http::Response save_formula(Visit& visit) {
    auto round = allotted_round(visit);
    if (!round) return not_found(visit);
    Problems problems;
    auto parts = typed_parts(visit, problems);
    if (!problems.empty()) return formula_page(visit, *round, problems);
    auto kept = visit.change([&](office::Change& change) { return keep_formula(change, *round, parts); },
                             "The formula was changed");
    return kept ? saved(visit, allocation_address(*round), "The formula is saved") : refuse(visit, kept.refusal());
}

} // namespace

std::optional<FundingRound> allotted_round(Visit& visit) {
    auto round = round_asked_for(visit);
    if (round && round->route != RoundRoute::allocated) round.reset();
    return round;
}

const AllottedShare* share_of(const Allocation& allocation, office::BodyId body) {
    for (const auto& share : allocation.shares)
        if (share.budget.body == body) return &share;
    return nullptr;
}

http::Response refuse_change(Visit& visit) {
    return refuse(visit, {"An allocation is changed while its round is being written.", "", Refusal::Kind::conflict});
}

void mount_allocations(office::Routes& at) {
    using office::may;
    const std::string one = "/work/rounds/{reference}/allocation";
    at.get(std::string(budgets_address) + "/new", show_begin, may(Right::run_rounds),
           "Open the form that begins an allocation");
    at.post(std::string(budgets_address) + "/new", begin, may(Right::run_rounds),
            "Begin an allocation to partnerships");
    at.get(one, show_allocation, may(Right::read_office), "See an allocation with its formula and shares");
    at.post(one, sign, may(Right::decide_awards), "Sign the decision on an allocation");
    at.get(one + "/formula", show_formula, may(Right::run_rounds), "Open the form of an allocation's formula");
    at.post(one + "/formula", save_formula, may(Right::run_rounds), "Change an allocation's formula");
}

} // namespace reeve::commissioning
