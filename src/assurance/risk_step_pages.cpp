// The forms of the risk register: a risk, its review, its closing, an action of it, and the rows of the key.
#include "assurance/assurance_pages.h"
#include "assurance/corporate_risk_store.h"
#include "assurance/risk_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "office/action_making.h"
#include "office/action_store.h"

namespace reeve::assurance {
namespace {

using html::Html;
using office::Change;
using office::Right;
using office::Visit;

StepPlace place_of(Visit&, const CorporateRisk& risk) {
    if (!risk.id) return {desk_words("Risk register"), risks_address};
    return {desk_words(risk.reference, "Risk register", risks_address), address_of(risk)};
}

std::optional<CorporateRisk> new_risk(Visit& visit) {
    CorporateRisk risk;
    risk.reviewed_on = visit.today();
    risk.review_by = months_later(visit.today(), 3);
    return risk;
}

std::optional<CorporateRisk> risk_to_review(Visit& visit) {
    auto risk = risk_asked_for(visit);
    if (!risk || visit.has_typed()) return risk;
    risk->reviewed_on = visit.today();
    risk->review_by = months_later(visit.today(), 3);
    return risk;
}

std::optional<Refusal> why_not_open(Visit&, const CorporateRisk& risk) {
    if (risk.is_open()) return std::nullopt;
    return Refusal{"It is closed since " + in_words(*risk.closed_on) + ".", "", Refusal::Kind::conflict};
}

Html key_above(Visit& visit, const CorporateRisk&) {
    return html::details({.summary = "What the levels and appetites mean",
                          .text = key_view(risk_key(visit.db), false),
                          .is_open = true});
}

Result<CorporateRisk> keep_open(Change& change, CorporateRisk risk) {
    if (!risk.is_open()) return Refusal{"It is closed, so its words stand.", "", Refusal::Kind::conflict};
    return keep_corporate_risk(change, std::move(risk));
}

constexpr RecordStep<CorporateRisk> new_step = {
    "Add a risk",
    "Risks of single actions of the plan belong to their workstreams.",
    "Save risk",
    " is added",
    corporate_risk_fields,
    risk_columns,
    new_risk,
    place_of,
    [](Visit&, Change& change, CorporateRisk typed) { return add_corporate_risk(change, std::move(typed)); },
    nothing_against<CorporateRisk>,
    key_above};
constexpr RecordStep<CorporateRisk> change_step = {
    "Change a risk",
    "Its scores are changed by a review.",
    "Save risk",
    " is saved",
    corporate_risk_fields,
    risk_word_columns,
    risk_asked_for,
    place_of,
    [](Visit&, Change& change, CorporateRisk typed) { return keep_open(change, std::move(typed)); },
    why_not_open};
constexpr RecordStep<CorporateRisk> review_step = {
    "Review the risk",
    "The scores that stood until now stay in its history.",
    "Save review",
    " is reviewed",
    corporate_risk_fields,
    risk_score_columns,
    risk_to_review,
    place_of,
    [](Visit&, Change& change, CorporateRisk typed) { return review_risk(change, std::move(typed)); },
    why_not_open,
    key_above};
constexpr RecordStep<CorporateRisk> closing_step = {
    "Close the risk",
    "",
    "Close risk",
    " is closed",
    corporate_risk_fields,
    risk_closing_columns,
    risk_asked_for,
    place_of,
    [](Visit& visit, Change& change, CorporateRisk typed) -> Result<CorporateRisk> {
        return keep_corporate_risk(change, TRY(closed(typed, visit.today())));
    },
    why_not_open};

// ---- The key ----

std::optional<RiskKeyRow> key_row_asked_for(Visit& visit) {
    auto kind = choice_of<KeyKind>(visit.part("kind"));
    const auto key = risk_key(visit.db);
    const auto* row = kind ? key.find(*kind, static_cast<int>(number_asked_for(visit))) : nullptr;
    return row ? std::optional(*row) : std::nullopt;
}

StepPlace place_of_key(Visit&, const RiskKeyRow& row) {
    return {
        desk_words(std::string(label_of(row.kind)) + " " + std::to_string(row.level), "Risk register", risks_address),
        risks_address};
}

template <KeyKind kind> std::optional<RiskKeyRow> key_row_of(Visit& visit) {
    auto row = key_row_asked_for(visit);
    bool is_appetite = kind == KeyKind::appetite;
    return row && (row->kind == KeyKind::appetite) == is_appetite ? row : std::nullopt;
}

constexpr const char* key_lead =
    "Scores that were given before are not changed: they are read by the key as it stands.";
constexpr RecordStep<RiskKeyRow> key_step = {
    "Set a level of the key",
    key_lead,
    "Save level",
    " is set",
    risk_key_fields,
    []() -> const std::vector<std::string_view>& { return key_columns(KeyKind::likelihood); },
    key_row_of<KeyKind::likelihood>,
    place_of_key,
    [](Visit&, Change& change, RiskKeyRow typed) { return keep_key_row(change, std::move(typed)); }};
constexpr RecordStep<RiskKeyRow> appetite_step = {
    "Set an appetite",
    key_lead,
    "Save appetite",
    " is set",
    risk_key_fields,
    []() -> const std::vector<std::string_view>& { return key_columns(KeyKind::appetite); },
    key_row_of<KeyKind::appetite>,
    place_of_key,
    [](Visit&, Change& change, RiskKeyRow typed) { return keep_key_row(change, std::move(typed)); }};

http::Response show_key(Visit& visit) {
    return visit.part("kind") == stored_name(KeyKind::appetite) ? show_step<appetite_step>(visit)
                                                                : show_step<key_step>(visit);
}
http::Response set_key(Visit& visit) {
    return visit.part("kind") == stored_name(KeyKind::appetite) ? take_step<appetite_step>(visit)
                                                                : take_step<key_step>(visit);
}

// ---- Actions ----

http::Response action_form(Visit& visit, const CorporateRisk& risk, const Problems& problems) {
    auto place = place_of(visit, risk);
    Html main = html::error_summary(problems) + html::page_heading("Make an action", risk.reference)
                + office::form_begin(visit, address_of(risk) + "/action") + office::new_action_controls(visit, problems)
                + html::button({.text = "Make the action"}) + office::form_end();
    auto words = place.words;
    words.trail.emplace_back(risk.reference, address_of(risk));
    words.title = "Make an action";
    words.has_errors = !problems.empty();
    return show(visit, words, html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response show_action(Visit& visit) {
    auto risk = risk_asked_for(visit);
    return risk ? action_form(visit, *risk, {}) : not_found(visit);
}

http::Response make_action(Visit& visit) {
    auto risk = risk_asked_for(visit);
    if (!risk) return not_found(visit);
    auto typed = office::typed_new_action(visit);
    if (!typed) return action_form(visit, *risk, typed.problems());
    auto action = *typed;
    action.source = office::ActionSource::other;
    action.source_reference = risk->reference;
    action.is_sample = risk->is_sample;
    auto kept = visit.change([&](Change& change) { return office::add_action(change, action); });
    if (kept) return saved(visit, address_of(*risk), "Action " + kept->reference + " is made");
    return kept.has_problems() ? action_form(visit, *risk, kept.problems()) : refuse(visit, kept.refusal());
}

} // namespace

void mount_risk_steps(office::Routes& at) {
    const std::string list = risks_address, one = list + "/{risk}";
    constexpr auto write = Right::write_papers;
    mount_step<new_step>(at, list + "/new", write, "Open the form for a corporate risk", "Add a corporate risk");
    mount_step<change_step>(at, one + "/change", write, "Open a corporate risk to change it",
                            "Change the words of a corporate risk");
    mount_step<review_step>(at, one + "/review", write, "Open the review of a corporate risk",
                            "Score a corporate risk anew");
    mount_step<closing_step>(at, one + "/closing", write, "Open the form that closes a corporate risk",
                             "Close a corporate risk");
    at.get(one + "/action", show_action, may(write), "Open the form that makes an action of a corporate risk");
    at.post(one + "/action", make_action, may(write), "Make an action of a corporate risk");
    at.get(list + "/key/{kind}/{number}", show_key, may(Right::manage_office), "Open a row of the key of risks");
    at.post(list + "/key/{kind}/{number}", set_key, may(Right::manage_office), "Set a row of the key of risks");
}

} // namespace reeve::assurance
