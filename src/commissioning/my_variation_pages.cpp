// Variations as the recipient of a grant asks for them.
#include "commissioning/my_grant_desk.h"
#include "commissioning/variation_pages.h"
#include "commissioning/variation_store.h"
#include "commissioning/variation_view.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "office/record_form.h"
#include "office/routes.h"

namespace reeve::commissioning {
namespace {

using office::Visit;

const std::vector<std::string_view> columns = {"kind", "words", "amount", "ends_on", "eligible", "name", "parts"};

http::Response changes_page(Visit& visit, const MyGrant& grant, const Problems& problems) {
    auto variations = variations_of(visit.db, grant.award.id);
    auto heading = grant_heading(grant, "Changes of your grant") + variations_table(variations, false);
    for (const auto& one : variations) heading += html::section_heading(one.reference) + variation_facts(one);
    bool waits = std::any_of(variations.begin(), variations.end(), is_waiting);
    if (waits || !may_decide(grant.application.member) || grant.award.state != AwardState::active)
        return show(visit, grant_page_words(grant, "Changes of your grant"), html::text_column(heading));
    GrantVariation fresh;
    office::RecordForm form{.shape = variation_fields().shape(),
                            .columns = columns,
                            .record = &fresh,
                            .address = grant_address(grant) + "/variations",
                            .button = "Ask for the change",
                            .cancel = grant_address(grant)};
    heading +=
        html::section_heading("Ask for a change")
        + html::paragraph("Nothing changes until the office has decided. Ask before the money is spent otherwise.");
    return record_form_page(visit, grant_page_words(grant, "Changes of your grant", !problems.empty()), heading, form,
                            problems);
}

http::Response show_changes(Visit& visit) {
    auto grant = asked_grant(visit);
    return grant && is_under_way(grant->award) ? changes_page(visit, *grant, {}) : not_found(visit);
}

http::Response ask(Visit& visit) {
    auto grant = asked_grant(visit);
    if (!grant) return not_found(visit);
    if (auto may = may_decide(grant->application.member); !may) return refuse(visit, may.refusal());
    GrantVariation variation;
    auto problems = read_form(variation_fields(), columns, visit.typed_of(), variation, visit.today());
    if (!problems.empty()) return changes_page(visit, *grant, problems);
    variation.award = grant->award.id;
    auto kept = visit.change(
        [&](office::Change& change) {
            auto own = as_recipient(change);
            return ask_variation(own, variation);
        },
        "Asked for by the recipient");
    if (kept)
        return saved(visit, grant_address(*grant) + "/variations", "The office has your request " + kept->reference);
    if (kept.has_problems()) return changes_page(visit, *grant, kept.problems());
    return refuse_with_words(visit, grant_page_words(*grant, "Not sent"), kept.refusal(), columns);
}

} // namespace

void mount_my_variations(office::Routes& at) {
    auto applicant = office::may(office::Right::apply_for_grants);
    at.get("/apply/{bid}/grant/variations", show_changes, applicant, "The changes of your grant");
    at.post("/apply/{bid}/grant/variations", ask, applicant, "Ask for a change of your grant");
}

} // namespace reeve::commissioning
