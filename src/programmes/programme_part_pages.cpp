// The staff pages of a programme's parts and measures: the forms that add and keep them, and what was seen of a
// measure.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/summaries.h"
#include "office/history_pages.h"
#include "office/named_figure.h"
#include "office/record_form.h"
#include "programmes/programme_desk.h"
#include "programmes/programme_pages.h"

namespace reeve::programmes {

using html::Html;
using office::Right;
using office::Visit;

std::string address_of(const ProgrammePart& part) { return "/work/programme-parts/" + part.reference; }
std::string address_of(const ProgrammeMeasure& measure) {
    return "/work/programme-measures/" + std::to_string(measure.id.value);
}

namespace {

// ---- Parts ----

struct PartAsked {
    ProgrammePart part;
    Programme programme;
};

std::optional<PartAsked> part_asked_for(Visit& visit) {
    auto part = find_part(visit.db, visit.part("part"));
    if (!part) return std::nullopt;
    return PartAsked{*part, programme_of(visit.db, part->programme)};
}

http::Response part_form(Visit& visit, const PartAsked& asked, const Problems& problems,
                         const Refusal* conflict = nullptr) {
    const auto& [part, programme] = asked;
    auto noun = std::string(part_noun(programme.kind));
    auto title = part.id ? name_of(part, programme.kind) : "Add a " + noun;
    auto address = part.id ? address_of(part) : address_of(programme) + "/parts/new";
    return record_form_page(visit, programme_words(programme, title, !problems.empty()),
                            html::page_heading(title, programme.title),
                            {programme_part_fields().shape(),
                             programme_part_columns(),
                             &part,
                             address,
                             part.id ? "Save changes" : "Add the " + noun,
                             address_of(programme),
                             {}},
                            problems, conflict);
}

http::Response show_new_part(Visit& visit) {
    auto programme = programme_asked_for(visit);
    if (!programme) return not_found(visit);
    ProgrammePart fresh;
    fresh.first_day = visit.today();
    return part_form(visit, {fresh, *programme}, {});
}

http::Response make_part(Visit& visit) {
    auto programme = programme_asked_for(visit);
    if (!programme) return not_found(visit);
    ProgrammePart part;
    part.programme = programme->id;
    auto problems = read_form(programme_part_fields(), programme_part_columns(), visit.typed_of(), part, visit.today());
    if (!problems.empty()) return part_form(visit, {{}, *programme}, problems);
    auto kept = visit.change([&](office::Change& change) { return add_part(change, part); });
    if (!kept) return part_form(visit, {{}, *programme}, kept.problems());
    return saved(visit, address_of(*programme), name_of(*kept, programme->kind) + " is added");
}

http::Response show_part(Visit& visit) {
    auto asked = part_asked_for(visit);
    return asked ? part_form(visit, *asked, {}) : not_found(visit);
}

http::Response change_part(Visit& visit) {
    auto asked = part_asked_for(visit);
    if (!asked) return not_found(visit);
    auto typed = asked->part;
    auto problems =
        read_form(programme_part_fields(), programme_part_columns(), visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return part_form(visit, *asked, problems);
    typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](office::Change& change) { return keep_part(change, typed); });
    if (kept) return saved(visit, address_of(asked->programme), name_of(*kept, asked->programme.kind) + " is changed");
    return kept.has_problems() ? part_form(visit, *asked, kept.problems())
                               : part_form(visit, *asked, {}, &kept.refusal());
}

// ---- Measures ----

struct MeasureAsked {
    ProgrammeMeasure measure;
    Programme programme;
};

std::optional<MeasureAsked> measure_asked_for(Visit& visit) {
    auto id = Kind<std::int64_t>::read(visit.part("measure"), {});
    auto measure = id ? db::find(visit.db, programme_measure_fields(), Id<ProgrammeMeasure>{*id}) : std::nullopt;
    if (!measure) return std::nullopt;
    return MeasureAsked{*measure, programme_of(visit.db, measure->programme)};
}

// A figure that nobody registered is said beside its field.
Problems unknown_figure(Visit& visit, const ProgrammeMeasure& measure) {
    Problems problems;
    auto asked = office::named_figure(measure.figure);
    if (asked && !visit.office.figures().find(asked->reference))
        problems.add("figure", "There is no figure " + asked->reference);
    return problems;
}

http::Response measure_form(Visit& visit, const MeasureAsked& asked, const Problems& problems,
                            const Refusal* conflict = nullptr) {
    const auto& [measure, programme] = asked;
    auto title = std::string(measure.id ? "Change the measure" : "Add a measure");
    auto address = measure.id ? address_of(measure) + "/change" : address_of(programme) + "/measures/new";
    return record_form_page(visit, programme_words(programme, title, !problems.empty()),
                            html::page_heading(title, programme.title),
                            {programme_measure_fields().shape(),
                             programme_measure_columns(),
                             &measure,
                             address,
                             measure.id ? "Save changes" : "Add the measure",
                             measure.id ? address_of(measure) : address_of(programme),
                             {}},
                            problems, conflict);
}

http::Response show_new_measure(Visit& visit) {
    auto programme = programme_asked_for(visit);
    return programme ? measure_form(visit, {{}, *programme}, {}) : not_found(visit);
}

http::Response make_measure(Visit& visit) {
    auto programme = programme_asked_for(visit);
    if (!programme) return not_found(visit);
    ProgrammeMeasure measure;
    measure.programme = programme->id;
    auto problems =
        read_form(programme_measure_fields(), programme_measure_columns(), visit.typed_of(), measure, visit.today());
    if (problems.empty()) problems = unknown_figure(visit, measure);
    if (!problems.empty()) return measure_form(visit, {{}, *programme}, problems);
    auto kept = visit.change([&](office::Change& change) { return add_measure(change, measure); });
    return kept ? saved(visit, address_of(*programme) + "#measures", "The measure is added")
                : measure_form(visit, {{}, *programme}, kept.problems());
}

http::Response one_measure(Visit& visit) {
    auto asked = measure_asked_for(visit);
    if (!asked) return not_found(visit);
    const auto& [measure, programme] = *asked;
    std::vector<ShownMeasure> shown;
    for (auto& one : shown_measures(visit, programme, false))
        if (one.measure.id == measure.id) shown.push_back(std::move(one));
    Html main = html::page_heading(measure.change, programme.title) + html::sample_line(measure.is_sample)
                + measures_table(shown, visit.today(), false);
    if (visit.may(Right::run_rounds))
        main +=
            html::button_group({html::button({.text = "Tell what was seen", .href = address_of(measure) + "/result"}),
                                html::button({.text = "Change the measure",
                                              .href = address_of(measure) + "/change",
                                              .classes = "govuk-button--secondary"})});
    main += office::history_block(visit, programme_measure_fields().shape(), measure.id.value);
    return show(visit, programme_words(programme, measure.change), main);
}

http::Response show_measure_change(Visit& visit) {
    auto asked = measure_asked_for(visit);
    return asked ? measure_form(visit, *asked, {}) : not_found(visit);
}

http::Response change_measure(Visit& visit) {
    auto asked = measure_asked_for(visit);
    if (!asked) return not_found(visit);
    auto typed = asked->measure;
    auto problems =
        read_form(programme_measure_fields(), programme_measure_columns(), visit.typed_of(), typed, visit.today());
    if (problems.empty()) problems = unknown_figure(visit, typed);
    if (!problems.empty()) return measure_form(visit, *asked, problems);
    typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](office::Change& change) { return keep_measure(change, typed); });
    if (kept) return saved(visit, address_of(*kept), "The measure is changed");
    return kept.has_problems() ? measure_form(visit, *asked, kept.problems())
                               : measure_form(visit, *asked, {}, &kept.refusal());
}

http::Response result_form(Visit& visit, const MeasureAsked& asked, const Problems& problems,
                           const Refusal* conflict = nullptr) {
    const auto& [measure, programme] = asked;
    return record_form_page(visit, programme_words(programme, "Tell what was seen", !problems.empty()),
                            html::page_heading("Tell what was seen", measure.change),
                            {programme_measure_fields().shape(),
                             measure_result_columns(),
                             &measure,
                             address_of(measure) + "/result",
                             "Save what was seen",
                             address_of(measure),
                             {}},
                            problems, conflict);
}

http::Response show_result(Visit& visit) {
    auto asked = measure_asked_for(visit);
    return asked ? result_form(visit, *asked, {}) : not_found(visit);
}

http::Response tell_result(Visit& visit) {
    auto asked = measure_asked_for(visit);
    if (!asked) return not_found(visit);
    auto typed = asked->measure;
    auto problems =
        read_form(programme_measure_fields(), measure_result_columns(), visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return result_form(visit, *asked, problems);
    typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](office::Change& change) { return keep_result(change, typed); });
    if (kept) return saved(visit, address_of(*kept), "What was seen is told");
    return kept.has_problems() ? result_form(visit, *asked, kept.problems())
                               : result_form(visit, *asked, {}, &kept.refusal());
}

} // namespace

void mount_programme_parts(office::Routes& at) {
    auto write = may(Right::run_rounds);
    const auto begin = std::string(programmes_address) + "/{programme}/parts/new";
    const std::string one = "/work/programme-parts/{part}";
    at.get(begin, show_new_part, write, "Open the form that adds a cohort, campaign day, package or project");
    at.post(begin, make_part, write, "Add a cohort, campaign day, package or project to a programme");
    at.get(one, show_part, write, "Open the form that changes a part of a programme");
    at.post(one, change_part, write, "Change a part of a programme");
}

void mount_programme_measures(office::Routes& at) {
    auto write = may(Right::run_rounds);
    const auto begin = std::string(programmes_address) + "/{programme}/measures/new";
    const std::string one = "/work/programme-measures/{measure}";
    at.get(begin, show_new_measure, write, "Open the form that adds a measure to a programme");
    at.post(begin, make_measure, write, "Add what a programme is measured by");
    at.get(one, one_measure, may(Right::read_office), "See one measure of a programme with what was seen");
    at.get(one + "/change", show_measure_change, write, "Open the form that changes a measure of a programme");
    at.post(one + "/change", change_measure, write, "Change a measure of a programme");
    at.get(one + "/result", show_result, write, "Open the form that tells what was seen of a measure");
    at.post(one + "/result", tell_result, write, "Tell what was seen of a measure of a programme");
}

} // namespace reeve::programmes
