// The staff pages of a round's criteria: the questions applicants answer and how answers are marked.
#include "commissioning/commissioning_pages.h"
#include "commissioning/grants_desk.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/tables.h"
#include "office/record_form.h"
#include "office/routes.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::vector<std::string_view> columns = {"title",  "question", "guidance",  "is_gate",
                                               "weight", "most",     "words_most"};

std::string list_address(const FundingRound& round) { return desk_address(round) + "/criteria"; }
std::string address_of(const FundingRound& round, const RoundCriterion& criterion) {
    return list_address(round) + "/" + (criterion.number ? std::to_string(criterion.number) : "new");
}

bool can_change(const Visit& visit, const FundingRound& round) {
    return visit.may(Right::run_rounds) && round.state == RoundState::draft;
}

http::Response list(Visit& visit) {
    auto round = round_asked_for(visit);
    if (!round) return not_found(visit);
    html::Table table{.caption = "Criteria",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "criteria",
                      .head = {{"Criterion"},
                               {"What applicants are asked"},
                               {.text = "Weight", .is_numeric = true},
                               {.text = "Highest mark", .is_numeric = true},
                               {.text = "Most words", .is_numeric = true}},
                      .empty_text = "There is no criterion yet. An applicant answers each, and assessors mark each.",
                      .is_scrolled = true};
    int weights = 0;
    for (const auto& criterion : criteria_of(visit.db, round->id)) {
        weights += criterion.weight;
        html::Content title = criterion.title;
        if (can_change(visit, *round))
            title = html::link({.text = criterion.title, .href = address_of(*round, criterion)});
        table.rows.push_back({{{title},
                               {criterion.question},
                               {criterion.is_gate ? html::Content("Yes or no") : html::Content(criterion.weight)},
                               {criterion.is_gate ? html::Content("[x]") : html::Content(criterion.most)},
                               {criterion.words_most}}});
    }
    Html main = html::page_heading("Criteria", round->reference + ": " + round->title)
                + round_menu(visit, *round, list_address(*round)) + html::table(table);
    if (!table.rows.empty()) main += html::paragraph("The weights make " + std::to_string(weights) + " of 100.");
    if (can_change(visit, *round))
        main += html::button({.text = "Add a criterion", .href = list_address(*round) + "/new"});
    else if (!round->frozen_hash.empty()) main += html::paragraph("They were frozen when the round was published.");
    return show(visit, round_words(*round, "Criteria"), main);
}

http::Response form_page(Visit& visit, const FundingRound& round, const RoundCriterion& criterion,
                         const Problems& problems, const Refusal* conflict = nullptr) {
    auto title = criterion.id ? "Change the criterion" : "Add a criterion";
    auto words = round_words(round, title, problems);
    words.trail.emplace_back("Criteria", list_address(round));
    return office::record_form_page(visit, words, html::page_heading(title, round.title),
                                    {criterion_fields().shape(),
                                     columns,
                                     &criterion,
                                     address_of(round, criterion),
                                     "Save the criterion",
                                     list_address(round),
                                     {}},
                                    problems, conflict);
}

Refusal frozen() {
    return {"Criteria are changed while the round is drafted. After its approval they stand.", "",
            Refusal::Kind::conflict};
}

std::optional<RoundCriterion> criterion_asked_for(Visit& visit, const FundingRound& round) {
    for (const auto& criterion : criteria_of(visit.db, round.id))
        if (std::to_string(criterion.number) == visit.part("number")) return criterion;
    return std::nullopt;
}

// A new criterion is offered the weight that is left.
RoundCriterion fresh(Visit& visit, const FundingRound& round) {
    RoundCriterion criterion;
    criterion.weight = 100;
    for (const auto& other : criteria_of(visit.db, round.id)) criterion.weight -= other.weight;
    criterion.weight = std::max(criterion.weight, 1);
    return criterion;
}

http::Response show_new(Visit& visit) {
    auto round = round_asked_for(visit);
    if (!round) return not_found(visit);
    return round->state == RoundState::draft ? form_page(visit, *round, fresh(visit, *round), {})
                                             : refuse(visit, frozen());
}

http::Response show_one(Visit& visit) {
    auto round = round_asked_for(visit);
    auto criterion = round ? criterion_asked_for(visit, *round) : std::nullopt;
    if (!criterion) return not_found(visit);
    return round->state == RoundState::draft ? form_page(visit, *round, *criterion, {}) : refuse(visit, frozen());
}

Problems read_criterion(Visit& visit, RoundCriterion& criterion) {
    auto problems = read_form(criterion_fields(), columns, visit.typed_of(), criterion, visit.today());
    return problems.empty() ? check(criterion) : problems;
}

http::Response add(Visit& visit) {
    auto round = round_asked_for(visit);
    if (!round) return not_found(visit);
    if (round->state != RoundState::draft) return refuse(visit, frozen());
    RoundCriterion criterion;
    if (auto problems = read_criterion(visit, criterion); !problems.empty())
        return form_page(visit, *round, {}, problems);
    criterion.round = round->id;
    criterion.is_sample = round->is_sample;
    visit.change([&](office::Change& change) { return add_criterion(change, criterion); });
    return saved(visit, list_address(*round), "The criterion is added");
}

http::Response change(Visit& visit) {
    auto round = round_asked_for(visit);
    auto stands = round ? criterion_asked_for(visit, *round) : std::nullopt;
    if (!stands) return not_found(visit);
    if (round->state != RoundState::draft) return refuse(visit, frozen());
    auto criterion = *stands;
    criterion.version = office::version_typed(visit, stands->version);
    if (auto problems = read_criterion(visit, criterion); !problems.empty())
        return form_page(visit, *round, *stands, problems);
    auto kept =
        visit.change([&](office::Change& change) { return office::keep(change, criterion_fields(), criterion); });
    return kept ? saved(visit, list_address(*round), "The criterion is saved")
                : form_page(visit, *round, *stands, {}, &kept.refusal());
}

} // namespace

void mount_criteria(office::Routes& at) {
    using office::may;
    const std::string all = "/work/rounds/{reference}/criteria";
    at.get(all, list, may(Right::read_office), "See the criteria of a round");
    at.get(all + "/new", show_new, may(Right::run_rounds), "Open the form that adds a criterion");
    at.post(all + "/new", add, may(Right::run_rounds), "Add a criterion to a round");
    at.get(all + "/{number}", show_one, may(Right::run_rounds), "Open the form that changes a criterion");
    at.post(all + "/{number}", change, may(Right::run_rounds), "Change a criterion of a round");
}

} // namespace reeve::commissioning
