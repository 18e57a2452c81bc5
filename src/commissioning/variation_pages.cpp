// The staff pages of variations: those of an award, one asked for on paper, and one decided.
#include "commissioning/variation_pages.h"
#include "commissioning/award_desk.h"
#include "commissioning/grant_authority.h"
#include "commissioning/recipient_store.h"
#include "commissioning/variation_store.h"
#include "commissioning/variation_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/history_pages.h"
#include "office/list_page.h"
#include "office/record_form.h"
#include "office/routes.h"
#include "office/typed_words.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::vector<std::string_view> columns = {"kind", "words", "amount", "ends_on", "eligible", "name", "parts"};

std::string variations_address(const AwardAsked& asked) { return address_of(asked) + "/variations"; }

// Active, and no other variation waits.
bool can_be_varied(Visit& visit, const AwardAsked& asked) {
    auto variations = variations_of(visit.db, asked.award.id);
    return asked.award.state == AwardState::active && std::none_of(variations.begin(), variations.end(), is_waiting);
}

http::Response list_page(Visit& visit) {
    auto asked = award_asked_for(visit);
    if (!asked || !is_under_way(asked->award)) return not_found(visit);
    Html main =
        award_head(*asked, "Variations", variations_address(*asked))
        + html::paragraph("A change of the grant that both sides agree on. Applied, it makes a further agreement; "
                          "the ones before stay as they were.")
        + variations_table(variations_of(visit.db, asked->award.id), true);
    if (visit.may(Right::run_rounds))
        main +=
            html::paragraph(html::link({.text = "Record a variation", .href = variations_address(*asked) + "/new"}));
    return show(visit, award_words(*asked, "Variations"), main);
}

http::Response form_page(Visit& visit, const AwardAsked& asked, const Problems& problems) {
    GrantVariation fresh;
    office::RecordForm form{.shape = variation_fields().shape(),
                            .columns = columns,
                            .record = &fresh,
                            .address = variations_address(asked) + "/new",
                            .button = "Record the variation",
                            .cancel = variations_address(asked)};
    auto heading = html::page_heading("Record a variation", asked.award.reference + ", " + asked.award.organisation);
    return record_form_page(visit, award_words(asked, "Record a variation", problems), heading, form, problems);
}

http::Response show_new(Visit& visit) {
    auto asked = award_asked_for(visit);
    if (!asked || !is_under_way(asked->award)) return not_found(visit);
    if (can_be_varied(visit, *asked)) return form_page(visit, *asked, {});
    return refuse(visit, {"One variation is decided after the other, and only while the grant is active.", "",
                          Refusal::Kind::conflict});
}

http::Response record(Visit& visit) {
    auto asked = award_asked_for(visit);
    if (!asked) return not_found(visit);
    GrantVariation variation;
    auto problems = read_form(variation_fields(), columns, visit.typed_of(), variation, visit.today());
    if (!problems.empty()) return form_page(visit, *asked, problems);
    variation.award = asked->award.id;
    auto kept = visit.change([&](office::Change& change) { return ask_variation(change, variation); });
    if (kept) return saved(visit, address_of(*kept), "Variation " + kept->reference + " is recorded");
    if (kept.has_problems()) return form_page(visit, *asked, kept.problems());
    return refuse_with_words(visit, award_words(*asked, "Not recorded"), kept.refusal(), columns);
}

// --- One variation ---

struct VariationAsked {
    GrantVariation variation;
    AwardAsked of;
};
std::optional<VariationAsked> variation_asked_for(Visit& visit) {
    auto variation = find_variation(visit.db, visit.part("variation"));
    auto of = variation ? award_met(visit, variation->award) : std::nullopt;
    return of ? std::optional(VariationAsked{*variation, *of}) : std::nullopt;
}

Html move_form(Visit& visit, const GrantVariation& variation, const std::string& address,
               const std::vector<std::string_view>& asks, VariationState to, const char* verb, const Problems& problems,
               const Html& more = {}) {
    return office::form_begin(visit, address) + html::hidden_field("version", std::to_string(variation.version))
           + office::described_controls(visit, variation_fields().shape(), &variation, asks, problems) + more
           + html::button({.text = verb, .name = "to", .value = stored_name(to)}) + office::form_end();
}

bool may_decide(const Visit& visit, const GrantVariation& variation) {
    return visit.may(needs_decision(variation.kind) ? Right::decide_awards : Right::run_rounds);
}

Html moves_part(Visit& visit, const GrantVariation& variation, const Problems& problems) {
    using enum VariationState;
    auto address = address_of(variation);
    Html part;
    if (variation.state == asked && may_decide(visit, variation)) {
        std::vector<std::string_view> asks;
        if (variation.kind == VariationKind::extension) asks = {"carry_decision"};
        part +=
            html::section_heading("Apply it")
            + html::paragraph("Whoever asked for it does not decide on it. The award, its agreement, its instalments "
                              "and the ledger change together.")
            + move_form(visit, variation, address + "/decision", asks, VariationState::applied, "Apply it", problems,
                        why_control(visit, problems, "Why?", "because"));
    }
    bool is_open = variation.state == asked || variation.state == VariationState::queried;
    if (!is_open || !visit.may(Right::run_rounds)) return part;
    if (variation.state == asked)
        part +=
            html::section_heading("Ask about it")
            + move_form(visit, variation, address, {"query"}, VariationState::queried, "Ask the recipient", problems);
    else
        part += html::section_heading("Record the answer")
                + move_form(visit, variation, address, {"answer"}, asked, "Record the answer", problems);
    auto reason = html::textarea({.name = "ended_because",
                                  .label = "Why not?",
                                  .error = html::error_of(problems, "ended_because"),
                                  .value = std::string(visit.typed("ended_because")),
                                  .rows = 2});
    return part
           + html::details({.summary = "Reject it or record that it was withdrawn",
                            .text = move_form(visit, variation, address, {}, rejected, "Reject it", problems, reason),
                            .is_open = problems.has("ended_because") || !visit.typed("ended_because").empty()});
}

http::Response variation_page(Visit& visit, const VariationAsked& asked, const Problems& problems) {
    const auto& [variation, of] = asked;
    auto words = award_words(of, variation.reference, problems);
    words.trail.emplace_back("Variations", variations_address(of));
    Html main = html::error_summary(problems)
                + award_head(of, "Variation " + variation.reference, variations_address(of))
                + html::of<"<p class=\"govuk-body\">{}</p>">(chip(variation)) + variation_facts(variation)
                + moves_part(visit, variation, problems)
                + office::history_block(visit, variation_fields().shape(), variation.id.value);
    return show(visit, words, main, problems.empty() ? 200 : 422);
}

http::Response show_variation(Visit& visit) {
    auto asked = variation_asked_for(visit);
    return asked ? variation_page(visit, *asked, {}) : not_found(visit);
}

http::Response answer_of(Visit& visit, const VariationAsked& asked, const Result<GrantVariation>& kept) {
    if (kept) return saved(visit, address_of(*kept), "The variation is " + folded(label_of(kept->state)));
    return kept.has_problems() ? variation_page(visit, asked, kept.problems()) : refuse(visit, kept.refusal());
}

http::Response decide(Visit& visit) {
    auto asked = variation_asked_for(visit);
    if (!asked) return not_found(visit);
    if (!may_decide(visit, asked->variation))
        return refuse(visit, {"Whoever decides awards decides on this change.", "", Refusal::Kind::forbidden});
    auto typed = asked->variation;
    typed.version = office::version_typed(visit, typed.version);
    std::vector<std::string_view> asks;
    if (typed.kind == VariationKind::extension) asks = {"carry_decision"};
    auto problems = read_form(variation_fields(), asks, visit.typed_of(), typed, visit.today());
    auto because = typed_why(visit, problems, "because");
    if (!problems.empty()) return variation_page(visit, *asked, problems);
    auto kept = visit.change(
        [&](office::Change& change) -> Result<GrantVariation> {
            if (needs_decision(typed.kind)) TRY(authority_over(visit, asked->of.award.amount));
            auto done = TRY(apply_variation(change, typed, because));
            tell_recipients(change, asked->of.award, "Your grant is changed",
                            "The change " + done.reference + " is applied. Your page has the further agreement.",
                            "A variation was applied");
            return done;
        },
        because);
    return answer_of(visit, *asked, kept);
}

http::Response judge(Visit& visit) {
    auto asked_one = variation_asked_for(visit);
    if (!asked_one) return not_found(visit);
    auto to = choice_of<VariationState>(visit.typed("to"));
    if (to != VariationState::queried && to != VariationState::asked && to != VariationState::rejected)
        return refuse(visit, {"There is no such move of a variation here.", "", Refusal::Kind::conflict});
    auto stands = asked_one->variation;
    stands.version = office::version_typed(visit, stands.version);
    auto typed = stands;
    std::vector<std::string_view> asks;
    if (to == VariationState::queried) asks = {"query"};
    if (to == VariationState::asked) asks = {"answer"};
    auto problems = read_form(variation_fields(), asks, visit.typed_of(), typed, visit.today());
    auto because = to == VariationState::rejected ? typed_why(visit, problems, "ended_because") : std::string();
    if (!problems.empty()) return variation_page(visit, *asked_one, problems);
    auto kept = visit.change(
        [&](office::Change& change) -> Result<GrantVariation> {
            if (to == VariationState::queried) return keep_variation(change, TRY(queried(stands, typed.query)));
            if (to == VariationState::asked) return keep_variation(change, TRY(answered(stands, typed.answer)));
            return keep_variation(change,
                                  TRY(ended(stands, *to, because, {change.actor, change.actor_post}, change.today())));
        },
        because);
    return answer_of(visit, *asked_one, kept);
}

} // namespace

void mount_variations(office::Routes& at) {
    using office::may;
    const std::string all = "/work/rounds/{reference}/awards/{award}/variations";
    at.get(all, list_page, may(Right::read_office), "See the variations of an award");
    at.get(all + "/new", show_new, may(Right::run_rounds), "Open the form that records a variation");
    at.post(all + "/new", record, may(Right::run_rounds), "Record a variation that was asked for");
    at.get("/work/variations/{variation}", show_variation, may(Right::read_office), "See a variation and its decision");
    at.post("/work/variations/{variation}", judge, may(Right::run_rounds), "Ask about a variation, or reject it");
    at.post("/work/variations/{variation}/decision", decide, may(Right::read_office), "Apply a variation");
}

} // namespace reeve::commissioning
