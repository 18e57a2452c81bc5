// The staff pages of an award's targets: added and changed.
#include "commissioning/award_desk.h"
#include "commissioning/return_pages.h"
#include "commissioning/return_store.h"
#include "html/headings.h"
#include "office/record_form.h"
#include "office/routes.h"

namespace reeve::commissioning {
namespace {

using office::Right;
using office::Visit;

const std::vector<std::string_view> columns = {"kind", "words", "unit", "counting", "wanted"};

std::string targets_address(const AwardAsked& asked) { return address_of(asked) + "/returns#targets"; }

http::Response form_page(Visit& visit, const AwardAsked& asked, const GrantTarget& target, const Problems& problems,
                         const Refusal* conflict = nullptr) {
    auto title = target.number ? "Change a target" : "Add a target";
    auto last = target.number ? std::to_string(target.number) : std::string("new");
    office::RecordForm form{.shape = target_fields().shape(),
                            .columns = columns,
                            .record = &target,
                            .address = address_of(asked) + "/targets/" + last,
                            .button = target.number ? "Save the target" : "Add the target",
                            .cancel = targets_address(asked)};
    auto heading = html::page_heading(title, asked.award.reference + ", " + asked.award.organisation)
                   + html::paragraph("Returns that are begun from now on ask for it.");
    return record_form_page(visit, award_words(asked, title, problems), heading, form, problems, conflict);
}

std::optional<GrantTarget> target_asked(Visit& visit, const AwardAsked& asked) {
    for (const auto& target : targets_of(visit.db, asked.award.id))
        if (std::to_string(target.number) == visit.part("target")) return target;
    return std::nullopt;
}

GrantTarget fresh_target(const AwardAsked& asked) {
    GrantTarget target;
    target.award = asked.award.id;
    target.is_sample = asked.award.is_sample;
    return target;
}

http::Response show_new(Visit& visit) {
    auto asked = award_asked_for(visit);
    return asked ? form_page(visit, *asked, fresh_target(*asked), {}) : not_found(visit);
}

http::Response show_change(Visit& visit) {
    auto asked = award_asked_for(visit);
    auto target = asked ? target_asked(visit, *asked) : std::nullopt;
    return target ? form_page(visit, *asked, *target, {}) : not_found(visit);
}

// Either is kept by this; `stands` is the target as it was, or a fresh one.
http::Response keep(Visit& visit, const AwardAsked& asked, const GrantTarget& stands) {
    auto target = stands;
    if (target.number) target.version = office::version_typed(visit, target.version);
    auto problems = read_form(target_fields(), columns, visit.typed_of(), target, visit.today());
    if (!problems.empty()) return form_page(visit, asked, stands, problems);
    auto kept = visit.change([&](office::Change& change) {
        return stands.number ? keep_target(change, target) : add_target(change, target);
    });
    if (kept) return saved(visit, targets_address(asked), "The target is kept");
    if (kept.has_problems()) return form_page(visit, asked, stands, kept.problems());
    return form_page(visit, asked, stands, {}, &kept.refusal());
}

http::Response add(Visit& visit) {
    auto asked = award_asked_for(visit);
    return asked ? keep(visit, *asked, fresh_target(*asked)) : not_found(visit);
}

http::Response change_it(Visit& visit) {
    auto asked = award_asked_for(visit);
    auto target = asked ? target_asked(visit, *asked) : std::nullopt;
    return target ? keep(visit, *asked, *target) : not_found(visit);
}

} // namespace

void mount_targets(office::Routes& at) {
    using office::may;
    const std::string one = "/work/rounds/{reference}/awards/{award}/targets";
    at.get(one + "/new", show_new, may(Right::run_rounds), "Open the form that adds a target to an award");
    at.post(one + "/new", add, may(Right::run_rounds), "Add a target to an award");
    at.get(one + "/{target}", show_change, may(Right::run_rounds), "Open the form that changes a target");
    at.post(one + "/{target}", change_it, may(Right::run_rounds), "Change a target");
}

} // namespace reeve::commissioning
