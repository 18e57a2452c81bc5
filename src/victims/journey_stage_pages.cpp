// The staff pages of one stage: what stands of it, what people said, and the form that keeps it.
#include "html/buttons.h"
#include "html/casework.h"
#include "html/headings.h"
#include "html/tables.h"
#include "office/figure.h"
#include "office/history_pages.h"
#include "office/named_figure.h"
#include "office/office.h"
#include "office/record_form.h"
#include "victims/stage_desk.h"
#include "victims/victim_pages.h"

namespace reeve::victims {
namespace {

using html::Html;
using office::Right;
using office::Visit;

// Every experience by its number and state, for those who write them down and clear them; no words.
Html experiences_table(const StageAsked& asked, const std::vector<LivedExperience>& all, Date today) {
    html::Table table{.caption = "Experiences written down",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Number"}, {"How it was told"}, {"State"}, {"Kept until"}, {"Public"}},
                      .empty_text = "Nobody’s experience is written down yet.",
                      .is_stacked = true};
    for (const auto& one : all) {
        auto number = "Experience " + std::to_string(one.number);
        bool has_words = one.state == ExperienceState::written || one.state == ExperienceState::cleared;
        Html name = has_words ? html::link(
                        {.text = number,
                         .href = address_of(asked.journey, asked.stage) + "/experiences/" + std::to_string(one.number)})
                              : html::escaped(number);
        table.rows.push_back({.cells = {{name},
                                        {one.heard},
                                        {label_of(one.state)},
                                        {in_words(one.kept_until) + (is_over(one, today) ? ", over" : "")},
                                        {one.may_publish ? "Agreed to" : "No"}}});
    }
    return html::table(table);
}

http::Response one_page(Visit& visit) {
    auto asked = stage_asked_for(visit);
    if (!asked) return not_found(visit);
    bool may_write = visit.may(Right::write_papers);
    auto here = address_of(asked->journey, asked->stage);
    std::vector<Html> actions;
    if (may_write) {
        actions.push_back(html::button({.text = "Change", .href = here + "/change"}));
        actions.push_back(html::button({.text = "Write down an experience",
                                        .href = here + "/experiences/new",
                                        .classes = "govuk-button--secondary"}));
    }
    auto shown = shown_stage(visit, asked->stage, Reader::staff);
    Html main = html::heading_with_actions(html::Content(asked->stage.title), actions) + stage_facts(shown)
                + html::section_heading("What people said", "experiences");
    main += shown.experiences.empty() ? html::paragraph("Nothing that is cleared stands here.")
                                      : experiences_view(shown.experiences);
    if (may_write)
        main += html::sub_heading("Everything written down")
                + experiences_table(*asked, experiences_of(visit.db, asked->stage.id), visit.today());
    main += office::history_block(visit, journey_stage_fields().shape(), asked->stage.id.value);
    return show(visit, journey_words(asked->journey, asked->stage.title), main);
}

http::Response form_of(Visit& visit, const StageAsked& asked, const Problems& problems,
                       const Refusal* conflict = nullptr) {
    const auto& [journey, stage] = asked;
    auto title = std::string(stage.id ? "Change the stage" : "Add a stage");
    return record_form_page(visit, journey_words(journey, title, !problems.empty()),
                            html::page_heading(title, journey.title),
                            {journey_stage_fields().shape(),
                             journey_stage_columns(),
                             &stage,
                             stage.id ? address_of(journey, stage) + "/change" : address_of(journey) + "/stages/new",
                             "Save stage",
                             stage.id ? address_of(journey, stage) : address_of(journey),
                             {}},
                            problems, conflict);
}

// A figure that nobody registered is said beside its field.
Problems unknown_figure(Visit& visit, const JourneyStage& stage) {
    Problems problems;
    auto named = office::named_figure(stage.figure);
    if (named && !visit.office.figures().find(named->reference))
        problems.add("figure", "There is no figure " + named->reference);
    return problems;
}

Problems read_stage(Visit& visit, JourneyStage& stage) {
    auto problems = read_form(journey_stage_fields(), journey_stage_columns(), visit.typed_of(), stage, visit.today());
    return problems.empty() ? unknown_figure(visit, stage) : problems;
}

http::Response show_new(Visit& visit) {
    auto journey = journey_asked_for(visit);
    return journey ? form_of(visit, {*journey, {}}, {}) : not_found(visit);
}

http::Response add_new(Visit& visit) {
    auto journey = journey_asked_for(visit);
    if (!journey) return not_found(visit);
    JourneyStage typed;
    if (auto problems = read_stage(visit, typed); !problems.empty()) return form_of(visit, {*journey, {}}, problems);
    auto kept = visit.change([&](office::Change& change) { return add_stage(change, *journey, typed); });
    if (!kept) return form_of(visit, {*journey, {}}, kept.problems());
    return saved(visit, address_of(*journey), kept->title + " is added");
}

http::Response show_change(Visit& visit) {
    auto asked = stage_asked_for(visit);
    return asked ? form_of(visit, *asked, {}) : not_found(visit);
}

http::Response change_it(Visit& visit) {
    auto stands = stage_asked_for(visit);
    if (!stands) return not_found(visit);
    auto typed = stands->stage;
    if (auto problems = read_stage(visit, typed); !problems.empty()) return form_of(visit, *stands, problems);
    typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](office::Change& change) { return keep_stage(change, typed); });
    if (kept) return saved(visit, address_of(stands->journey, *kept), kept->title + " is saved");
    return kept.has_problems() ? form_of(visit, *stands, kept.problems())
                               : form_of(visit, *stands, {}, &kept.refusal());
}

} // namespace

void mount_journey_stages(office::Routes& at) {
    auto write = may(Right::write_papers);
    const std::string all = std::string(journeys_address) + "/{journey}/stages";
    at.get(all + "/new", show_new, write, "Open the form that adds a stage to a journey");
    at.post(all + "/new", add_new, write, "Add a stage to a victim’s journey");
    at.get(all + "/{number}", one_page, may(Right::read_office), "See one stage with what people said of it");
    at.get(all + "/{number}/change", show_change, write, "Open the form that changes a stage");
    at.post(all + "/{number}/change", change_it, write, "Change a stage of a victim’s journey");
}

} // namespace reeve::victims
