// A sitting: planning it, selecting its cases by lot or by hand, and its page.
#include "casescrutiny/case_pages.h"
#include "html/buttons.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/sample.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "office/history_pages.h"
#include "office/record_form.h"

namespace reeve::casescrutiny {
namespace {

using html::Html;
using office::Right;
using office::Visit;

const std::vector<std::string_view> sitting_columns = {"held_on", "rule", "drawn_from"};
const std::vector<std::string_view> draw_columns = {"pool", "draw_count"};
const std::vector<std::string_view> picked_columns = {"chosen_why"};
const std::vector<std::string_view> original_columns = {"force_reference"};

office::PageWords sitting_words(const CasePanel& panel, const PanelSitting& sitting, std::string title,
                                bool has_errors = false) {
    auto words = panel_words(panel, std::move(title), has_errors);
    if (words.title != sitting.reference) words.trail.emplace_back(sitting.reference, address_of(sitting));
    return words;
}

// ---- Planning ----

http::Response new_form(Visit& visit, const CasePanel& panel, const PanelSitting& sitting, const Problems& problems) {
    office::RecordForm form{panel_sitting_fields().shape(),
                            sitting_columns,
                            &sitting,
                            address_of(panel) + "/sittings/new",
                            "Plan the sitting",
                            address_of(panel),
                            {}};
    return record_form_page(visit, panel_words(panel, "Plan a sitting", !problems.empty()),
                            html::page_heading("Plan a sitting", panel.title), form, problems);
}

http::Response show_new(Visit& visit) {
    auto panel = panel_asked_for(visit);
    PanelSitting sitting;
    sitting.held_on = visit.today();
    return panel ? new_form(visit, *panel, sitting, {}) : not_found(visit);
}

http::Response add(Visit& visit) {
    auto panel = panel_asked_for(visit);
    if (!panel) return not_found(visit);
    PanelSitting typed;
    auto problems = read_form(panel_sitting_fields(), sitting_columns, visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return new_form(visit, *panel, typed, problems);
    typed.panel = panel->id;
    auto kept = visit.change([&](office::Change& change) { return add_sitting(change, typed); });
    if (!kept) return new_form(visit, *panel, typed, kept.problems());
    return saved(visit, address_of(*kept), kept->reference + " is planned");
}

// ---- Selecting ----

http::Response draw_form(Visit& visit, const PanelSitting& sitting, const Problems& problems) {
    auto panel = panel_of(visit, sitting.panel);
    office::RecordForm form{panel_sitting_fields().shape(),
                            draw_columns,
                            &sitting,
                            address_of(sitting) + "/draw",
                            "Draw the cases",
                            address_of(sitting),
                            {}};
    auto heading =
        html::page_heading("Draw cases by lot", sitting.reference)
        + html::paragraph("The lot is drawn once. Its seed is kept, so that anybody who may see the pool can "
                          "draw again and find the same cases.");
    return record_form_page(visit, sitting_words(panel, sitting, "Draw cases by lot", !problems.empty()), heading, form,
                            problems);
}

http::Response show_draw(Visit& visit) {
    auto sitting = sitting_asked_for(visit);
    if (!sitting || sitting->rule != SelectionRule::drawn || sitting->is_drawn()) return not_found(visit);
    return draw_form(visit, *sitting, {});
}

http::Response draw(Visit& visit) {
    auto sitting = sitting_asked_for(visit);
    if (!sitting) return not_found(visit);
    auto typed = *sitting;
    auto problems = read_form(panel_sitting_fields(), draw_columns, visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return draw_form(visit, *sitting, problems);
    typed.version = office::version_typed(visit, typed.version);
    auto panel = panel_of(visit, sitting->panel);
    auto kept = visit.change([&](office::Change& change) { return draw_cases(change, panel, typed); });
    if (kept) return saved(visit, address_of(*kept), counted(kept->draw_count, "case is", "cases are") + " drawn");
    if (kept.has_problems()) return draw_form(visit, typed, kept.problems());
    return refuse(visit, kept.refusal());
}

http::Response pick_form(Visit& visit, const PanelSitting& sitting, const PanelCase& one, const Problems& problems) {
    auto panel = panel_of(visit, sitting.panel);
    const auto& reference = *case_original_fields().shape().find("force_reference");
    office::RecordForm form{panel_case_fields().shape(),
                            picked_columns,
                            &one,
                            address_of(sitting) + "/pick",
                            "Pick this case",
                            address_of(sitting),
                            html::control(reference, std::string(visit.typed("force_reference")), problems)};
    return record_form_page(visit, sitting_words(panel, sitting, "Pick a case", !problems.empty()),
                            html::page_heading("Pick a case", sitting.reference), form, problems);
}

http::Response show_pick(Visit& visit) {
    auto sitting = sitting_asked_for(visit);
    if (!sitting || sitting->rule != SelectionRule::picked) return not_found(visit);
    return pick_form(visit, *sitting, {}, {});
}

http::Response pick(Visit& visit) {
    auto sitting = sitting_asked_for(visit);
    if (!sitting) return not_found(visit);
    PanelCase one;
    CaseOriginal original;
    auto problems = read_form(panel_case_fields(), picked_columns, visit.typed_of(), one, visit.today());
    for (auto& problem :
         read_form(case_original_fields(), original_columns, visit.typed_of(), original, visit.today()).list)
        problems.list.push_back(problem);
    if (!problems.empty()) return pick_form(visit, *sitting, one, problems);
    auto panel = panel_of(visit, sitting->panel);
    auto kept = visit.change([&](office::Change& change) { return pick_case(change, panel, *sitting, one, original); });
    if (kept) return saved(visit, address_of(*sitting), kept->reference + " is picked");
    if (kept.has_problems()) return pick_form(visit, *sitting, one, kept.problems());
    return refuse(visit, kept.refusal());
}

// ---- One ----

Html selection_view(const PanelSitting& sitting) {
    html::SummaryList list;
    list.rows = {{.key = "Held on", .value = in_words(sitting.held_on)},
                 {.key = "Its cases are", .value = label_of(sitting.rule)},
                 {.key = "Selected from", .value = sitting.drawn_from.text}};
    if (sitting.is_drawn()) {
        list.rows.push_back({.key = "Drawn",
                             .value = counted(sitting.draw_count, "case", "cases") + " of "
                                      + std::to_string(sitting.pool_count) + ", " + in_words(*sitting.drawn_at)});
        list.rows.push_back({.key = "Seed", .value = html::of<R"(<code class="rv-num">{}</code>)">(sitting.seed)});
        list.rows.push_back({.key = "Rule",
                             .value = "The first of the pool in the order of the SHA-256 of seed, a new line, and "
                                      "reference"});
    }
    return html::summary_list(list);
}

Html cases_view(Visit& visit, const PanelSitting& sitting) {
    html::Table table{.caption = "Cases",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "cases-table",
                      .head = {{"Case"}, {"Where it has got to"}, {"Learning"}},
                      .empty_text = "No case is selected yet.",
                      .is_stacked = true};
    for (const auto& one : cases_of(visit.db, sitting.id)) {
        std::string learning = "None yet";
        if (one.state == CaseState::sent)
            learning = (is_late(one, visit.today()) ? "Late: to be confirmed by " : "To be confirmed by ")
                       + in_words(*one.reply_due);
        if (one.conversation_on) learning = "Confirmed";
        table.rows.push_back(
            {{{html::link({.text = one.reference, .href = address_of(one)})}, {label_of(one.state)}, {learning}}});
    }
    Html view = html::table(table);
    if (sitting.rule == SelectionRule::picked)
        view += html::button({.text = "Pick a case", .href = address_of(sitting) + "/pick"});
    else if (!sitting.is_drawn())
        view += html::button({.text = "Draw cases by lot", .href = address_of(sitting) + "/draw"});
    return view;
}

http::Response one_page(Visit& visit) {
    auto sitting = sitting_asked_for(visit);
    if (!sitting) return not_found(visit);
    auto panel = panel_of(visit, sitting->panel);
    auto main = html::page_heading("Sitting " + sitting->reference, panel.title) + html::sample_line(sitting->is_sample)
                + selection_view(*sitting) + html::section_heading("Cases", "cases") + cases_view(visit, *sitting);
    return show(visit, sitting_words(panel, *sitting, sitting->reference), main);
}

} // namespace

void mount_panel_sittings(office::Routes& at) {
    auto run = may(Right::run_visits);
    const std::string planning = std::string(panels_address) + "/{panel}/sittings/new";
    const std::string one = "/work/case-sittings/{sitting}";
    at.get(planning, show_new, run, "Open the form that plans a sitting of a panel");
    at.post(planning, add, run, "Plan a sitting of a panel");
    at.get(one, one_page, run, "See a sitting, how its cases were selected, and how far they are");
    at.get(one + "/draw", show_draw, run, "Open the form that draws cases by lot");
    at.post(one + "/draw", draw, run, "Draw the cases of a sitting by lot");
    at.get(one + "/pick", show_pick, run, "Open the form that picks a case with its reason");
    at.post(one + "/pick", pick, run, "Pick a case of a sitting");
}

} // namespace reeve::casescrutiny
