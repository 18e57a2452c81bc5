// The staff forms of instalments: planned evenly, changed one by one while the agreement is drafted, held and let go
// on.
#include "commissioning/award_desk.h"
#include "commissioning/grant_agreement_store.h"
#include "commissioning/paying_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/record_form.h"
#include "office/routes.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::vector<std::string_view> plan_columns = {"basis", "need", "needs_return"};
const std::vector<std::string_view> one_columns = {"amount", "due_on", "basis", "need", "needs_return"};
constexpr int most_parts = 24;

std::string agreement_address(const AwardAsked& asked) { return address_of(asked) + "/agreement"; }

// The latest agreement of the award where it is still drafted.
struct Drafted {
    AwardAsked asked;
    GrantAgreement agreement;
};
Result<Drafted> asked_draft(Visit& visit) {
    auto asked = award_asked_for(visit);
    if (!asked) return Refusal{"There is no such award.", "", Refusal::Kind::absent};
    auto agreements = agreements_of(visit.db, asked->award.id);
    if (agreements.empty()) return Refusal{"There is no agreement yet.", "", Refusal::Kind::absent};
    if (is_frozen(agreements.back()))
        return Refusal{"The agreement is issued. What changes now is a variation.", "", Refusal::Kind::conflict};
    return Drafted{*asked, agreements.back()};
}

// --- All of them at once ---

Html parts_control(Visit& visit, const Problems& problems) {
    return html::text_input({.name = "parts",
                             .label = "How many equal instalments?",
                             .hint = "Each can be changed by itself afterwards.",
                             .error = html::error_of(problems, "parts"),
                             .value = visit.has_typed() ? std::string(visit.typed("parts")) : "2",
                             .classes = "govuk-input--width-4",
                             .inputmode = "numeric"});
}

http::Response plan_page(Visit& visit, const Drafted& drafted, const Problems& problems,
                         const Refusal* conflict = nullptr) {
    Instalment usual;
    auto more =
        html::hidden_field("version", std::to_string(drafted.agreement.version)) + parts_control(visit, problems);
    office::RecordForm form{.shape = instalment_fields().shape(),
                            .columns = plan_columns,
                            .record = &usual,
                            .address = agreement_address(drafted.asked) + "/instalments",
                            .button = "Plan them",
                            .cancel = agreement_address(drafted.asked),
                            .more = more};
    auto heading =
        html::page_heading("Plan the instalments", drafted.asked.award.reference)
        + html::paragraph(in_words(drafted.agreement.amount) + " from " + in_words(drafted.agreement.starts_on) + " to "
                          + in_words(drafted.agreement.ends_on)
                          + ". What is planned now takes the place of what was planned before.");
    return record_form_page(visit, award_words(drafted.asked, "Plan the instalments", problems), heading, form,
                            problems, conflict);
}

http::Response show_plan(Visit& visit) {
    auto drafted = asked_draft(visit);
    return drafted ? plan_page(visit, *drafted, {}) : refuse(visit, drafted.refusal());
}

http::Response plan(Visit& visit) {
    auto drafted = asked_draft(visit);
    if (!drafted) return refuse(visit, drafted.refusal());
    Instalment usual;
    auto problems = read_form(instalment_fields(), plan_columns, visit.typed_of(), usual, visit.today());
    auto parts = Kind<int>::read(visit.typed("parts"), {});
    if (!parts || *parts < 1 || *parts > most_parts)
        problems.add("parts", "Enter how many instalments, from 1 to " + std::to_string(most_parts));
    if (usual.basis == InstalmentBasis::advance && trimmed(usual.need).empty())
        problems.add("need", "Enter why it is paid in advance");
    if (!problems.empty()) return plan_page(visit, *drafted, problems);
    auto planned = planned_evenly(drafted->agreement, *parts, usual.basis, usual.need);
    for (auto& instalment : planned) instalment.needs_return = usual.needs_return;
    auto agreement = drafted->agreement;
    agreement.version = office::version_typed(visit, agreement.version);
    auto kept = visit.change([&](office::Change& change) { return plan_instalments(change, agreement, planned); });
    return kept ? saved(visit, agreement_address(drafted->asked), counted(*parts, "instalment") + " planned")
                : plan_page(visit, *drafted, {}, &kept.refusal());
}

// --- One of them ---

std::optional<Instalment> instalment_asked(Visit& visit, const Award& award) {
    for (const auto& instalment : instalments_of(visit.db, award.id))
        if (std::to_string(instalment.number) == visit.part("number")) return instalment;
    return std::nullopt;
}

http::Response one_page(Visit& visit, const Drafted& drafted, const Instalment& instalment, const Problems& problems,
                        const Refusal* conflict = nullptr) {
    auto number = std::to_string(instalment.number);
    office::RecordForm form{.shape = instalment_fields().shape(),
                            .columns = one_columns,
                            .record = &instalment,
                            .address = agreement_address(drafted.asked) + "/instalments/" + number,
                            .button = "Save the instalment",
                            .cancel = agreement_address(drafted.asked)};
    return record_form_page(visit, award_words(drafted.asked, "Instalment " + number, problems),
                            html::page_heading("Instalment " + number, drafted.asked.award.reference), form, problems,
                            conflict);
}

http::Response show_one(Visit& visit) {
    auto drafted = asked_draft(visit);
    if (!drafted) return refuse(visit, drafted.refusal());
    auto instalment = instalment_asked(visit, drafted->asked.award);
    return instalment ? one_page(visit, *drafted, *instalment, {}) : not_found(visit);
}

http::Response save_one(Visit& visit) {
    auto drafted = asked_draft(visit);
    if (!drafted) return refuse(visit, drafted.refusal());
    auto stands = instalment_asked(visit, drafted->asked.award);
    if (!stands) return not_found(visit);
    auto instalment = *stands;
    instalment.version = office::version_typed(visit, stands->version);
    auto problems = read_form(instalment_fields(), one_columns, visit.typed_of(), instalment, visit.today());
    if (problems.empty()) problems = check(instalment, drafted->agreement);
    if (!problems.empty()) return one_page(visit, *drafted, *stands, problems);
    auto kept = visit.change([&](office::Change& change) { return keep_instalment(change, instalment); });
    return kept ? saved(visit, agreement_address(drafted->asked), "The instalment is saved")
                : one_page(visit, *drafted, *stands, {}, &kept.refusal());
}

// --- Held ---

http::Response hold_page(Visit& visit, const AwardAsked& asked, const Instalment& instalment, const Problems& problems,
                         const Refusal* conflict = nullptr) {
    auto number = std::to_string(instalment.number);
    bool is_held = instalment.state == InstalmentState::held;
    office::RecordForm form{.shape = instalment_fields().shape(),
                            .columns = {},
                            .record = &instalment,
                            .address = address_of(asked) + "/claims/" + number + "/hold",
                            .button = is_held ? "Let it go on" : "Hold it",
                            .cancel = address_of(asked) + "/claims"};
    if (!is_held) form.more = why_control(visit, problems, "Why? The recipient reads this.", "held_because");
    auto title = is_held ? "Let instalment " + number + " go on" : "Hold instalment " + number;
    auto heading = html::page_heading(title, asked.award.reference)
                   + html::paragraph(is_held ? "Held because: " + instalment.held_because
                                             : "Nothing of it is certified, approved or sent while it is held.");
    return record_form_page(visit, award_words(asked, title, problems), heading, form, problems, conflict);
}

http::Response show_hold(Visit& visit) {
    auto asked = award_asked_for(visit);
    auto instalment = asked ? instalment_asked(visit, asked->award) : std::nullopt;
    return instalment ? hold_page(visit, *asked, *instalment, {}) : not_found(visit);
}

http::Response hold(Visit& visit) {
    auto asked = award_asked_for(visit);
    auto stands = asked ? instalment_asked(visit, asked->award) : std::nullopt;
    if (!stands) return not_found(visit);
    auto instalment = *stands;
    instalment.version = office::version_typed(visit, stands->version);
    Problems problems;
    bool is_held = instalment.state == InstalmentState::held;
    auto because = is_held ? std::string() : typed_why(visit, problems, "held_because");
    if (!problems.empty()) return hold_page(visit, *asked, *stands, problems);
    auto kept = visit.change(
        [&](office::Change& change) -> Result<Instalment> {
            return keep_instalment(change, is_held ? TRY(let_go_on(instalment)) : TRY(held(instalment, because)));
        },
        because);
    return kept ? saved(visit, address_of(*asked) + "/claims", is_held ? "It goes on" : "The instalment is held")
                : hold_page(visit, *asked, *stands, {}, &kept.refusal());
}

} // namespace

void mount_instalments(office::Routes& at) {
    using office::may;
    const std::string one = "/work/rounds/{reference}/awards/{award}";
    const std::string plan_address = one + "/agreement/instalments";
    at.get(plan_address, show_plan, may(Right::run_rounds), "Open the form that plans an award's instalments");
    at.post(plan_address, plan, may(Right::run_rounds), "Plan the instalments of an agreement being drafted");
    at.get(plan_address + "/{number}", show_one, may(Right::run_rounds), "Open the form of one instalment");
    at.post(plan_address + "/{number}", save_one, may(Right::run_rounds), "Change one instalment of a draft");
    at.get(one + "/claims/{number}/hold", show_hold, may(Right::run_rounds), "Open the form that holds an instalment");
    at.post(one + "/claims/{number}/hold", hold, may(Right::run_rounds), "Hold an instalment, or let it go on");
}

} // namespace reeve::commissioning
