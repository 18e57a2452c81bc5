// What the public sees of figures: the list of those the office shows, and each with its value, its drawing, its proof
// and its cautions.
#include "office/figure_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/status_chip.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/figure_parts.h"
#include "office/list_files.h"
#include <set>

namespace reeve::office {
namespace {

using html::Html;

// ---- The list ----

struct ListedFigure {
    FigureView view;
    std::string address;
};

bool matches(Visit& visit, const FigureView& view) {
    auto words = trimmed(visit.query("q"));
    const auto& figure = *view.asked.definition;
    if (!visit.query("source").empty() && figure.source != visit.query("source")) return false;
    return words.empty() || contains_folded(view.title + " " + figure.question + " " + figure.reference, words);
}

// Every question on the public list whose figure still stands, newest question first within a figure.
std::vector<ListedFigure> listed_figures(Visit& visit) {
    std::vector<ListedFigure> list;
    for (const auto& shown : figures_shown(visit.db, true)) {
        auto question = parse_question(shown.question);
        const auto* figure = visit.office.figures().find(shown.figure);
        if (!question || !figure || !figure->is_public) continue;
        auto view = figure_view(visit, shown.figure, *question);
        if (view && matches(visit, *view)) list.push_back({std::move(*view), figure_address(*figure, *question)});
    }
    return list;
}

Html filters(Visit& visit) {
    std::set<std::string> sources;
    for (const auto& figure : visit.office.figures().all())
        if (figure.is_public) sources.insert(figure.source);
    html::Select select{.name = "source", .label = "Source", .value = std::string(visit.query("source"))};
    select.options.push_back({"", "All"});
    for (const auto& source : sources) select.options.push_back({source, source});
    return html::of<R"(<form method="get" action="/figures" novalidate>{}{}{}</form>)">(
        html::text_input({.name = "q",
                          .label = "Find a figure",
                          .value = std::string(visit.query("q")),
                          .classes = "govuk-input--width-20"}),
        html::select(select), html::button({.text = "Show these", .classes = "govuk-button--secondary"}));
}

Html list_table(Visit& visit, const std::vector<ListedFigure>& list) {
    html::Table table{.caption = "Figures",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Figure"}, {"Value"}, {"Period"}},
                      .is_stacked = true};
    for (const auto& [view, address] : list) {
        Html value = html::of<"{}">(view.told.sentence);
        if (view.told.is_sample) value += html::of<R"( <strong class="rv-sample">SAMPLE</strong>)">();
        table.rows.push_back({{{html::of<R"({}<br><span class="govuk-body-s">{}. {}</span>)">(
                                   html::link({.text = view.title, .href = address}), view.asked.definition->reference,
                                   view.asked.definition->source)},
                               {value},
                               {question_words(visit.db, *view.asked.definition, view.asked.question)}}});
    }
    return html::table(table);
}

http::Response list_page(Visit& visit) {
    auto list = listed_figures(visit);
    bool is_filtered = !visit.query("q").empty() || !visit.query("source").empty();
    Html main = html::page_heading("Figures");
    main += html::lead_paragraph(
        "Every figure we publish, with the records it was counted from and when it was last worked out.");
    main += filters(visit);
    auto total = static_cast<std::int64_t>(list.size());
    if (list.empty() && !is_filtered) main += html::paragraph("No figures are shown here yet.");
    else if (list.empty())
        main += html::of<R"(<p class="govuk-body">No figures match. {}</p>)">(
            html::link({.text = "Clear filters", .href = "/figures"}));
    else main += html::paragraph(html::count_line(1, total, total, "figure")) + list_table(visit, list);
    main += list_files("/figures");
    if (visit.office.routes().has_page("/crime"))
        main += html::paragraph(html::link({.text = "Recorded crime by area, month by month", .href = "/crime"}));
    return show(visit, {.title = "Figures", .section = "Figures", .is_public = true}, main);
}

Sheet list_sheet(Visit& visit) {
    Sheet sheet{.title = "Figures",
                .columns = {"Reference", "Finding", "Question", "Period", "Value", "In words", "Address", "Sample"}};
    for (const auto& [view, address] : listed_figures(visit))
        sheet.rows.push_back({view.asked.definition->reference, view.title, view.asked.definition->question,
                              plain(view.asked.question.period), view.told.text, view.told.sentence, address,
                              view.told.is_sample ? "Yes" : "No"});
    return sheet;
}

// ---- One figure ----

const KeptDecision* withholding(const FigureView& view) {
    for (const auto& decision : view.asked.kept_decisions)
        if (decision.kind == FigureDecision::Kind::withhold) return &decision;
    return nullptr;
}

Html withheld_block(const FigureView& view) {
    Html made = html::of<"{} {}">(html::status_chip(html::Standing::paused, "Withheld"),
                                  html::section_heading("This figure is withheld"));
    const auto* decision = withholding(view);
    if (!decision)
        return made
               + html::paragraph(
                   "It counts so few people that one of them could be recognised, so we show it to nobody.");
    made += html::paragraph("Reason: " + decision->reason.text);
    made += html::paragraph("Decided by the " + decision->by_post + " on " + in_words(decision->decided_on) + ".");
    return made
           + html::paragraph(decision->until ? "We look at this again on " + in_words(*decision->until) + "."
                                             : "No date is set to look at this again.");
}

Html not_known_block(const FigureView& view) {
    bool is_retired = view.shown.state == Answer::State::retired;
    return html::of<"{}">(html::status_chip(is_retired ? html::Standing::paused : html::Standing::no_data_yet,
                                            is_retired ? "Retired" : "Not yet received"))
           + html::section_heading(is_retired ? "This figure is retired" : "We do not have this figure yet")
           + html::paragraph(view.shown.state_words);
}

// Old and new side by side, where something published says what the records do not say any more.
Html changed_block(const FigureView& view) {
    if (!view.is_known()) return {};
    html::Table table{
        .caption = "Published and now", .head = {{"Published in"}, {"It said"}, {"It says now"}}, .is_stacked = true};
    for (const auto& use : view.uses)
        if (!view.agrees(use))
            table.rows.push_back(
                {{{html::link({.text = use.title + (use.place.empty() ? "" : ", " + use.place), .href = use.address})},
                  {use.shown + ", worked out on " + in_words(london_date(use.as_at))},
                  {view.told.sentence}}});
    if (table.rows.empty()) return {};
    return html::section_heading("This figure has changed since it was published", "changed")
           + html::paragraph(
               "Records were corrected or came in later. What was published stays as it was; this is both.")
           + html::table(table);
}

Html comparison_block(const FigureView& view) {
    if (!view.is_known() || !view.shown.earlier) return {};
    Html made = html::paragraph("Compared with " + in_words(view.shown.earlier->period) + ": "
                                + value_words(*view.asked.definition, view.shown.earlier->value) + ".");
    if (auto words = chance_words(view.shown); !words.empty()) made += html::paragraph(words);
    return made;
}

Html cautions_block(const FigureView& view) {
    Html made = html::section_heading("What to be careful about", "cautions");
    std::vector<html::Content> list;
    if (view.is_known())
        if (auto small = small_base_caution(view.shown, view.asked.rules); !small.empty()) list.emplace_back(small);
    for (const auto& caution : view.shown.cautions) list.emplace_back(caution);
    return made
           + (list.empty() ? html::paragraph("Nobody has written a caution for this period.")
                           : html::bullet_list(list));
}

Html changes_block(const FigureView& view) {
    const auto& figure = *view.asked.definition;
    std::vector<html::Content> lines;
    for (auto decision = view.asked.kept_decisions.rbegin(); decision != view.asked.kept_decisions.rend(); ++decision)
        lines.emplace_back(in_words(decision->decided_on) + ", " + decision->by_post + ": " + label_of(decision->kind)
                           + ". " + decision->reason.text);
    auto since = parse_iso_date(figure.since);
    lines.emplace_back("Version " + std::to_string(figure.version) + " of the definition"
                       + (since ? ", since " + in_words(*since) : ""));
    for (auto earlier = figure.earlier_versions.rbegin(); earlier != figure.earlier_versions.rend(); ++earlier)
        lines.emplace_back(*earlier);
    return html::section_heading("Changes to this figure", "changes") + html::bullet_list(lines);
}

Html sample_mark(const FigureView& view) {
    if (!view.told.is_sample) return {};
    return html::paragraph(
        html::of<
            R"(<strong class="rv-sample">SAMPLE</strong> Counted from made-up records, to show how Reeve works.)">());
}

http::Response figure_page_of(Visit& visit, const FigureView& view) {
    const auto& figure = *view.asked.definition;
    Html main = html::page_heading(view.title, "Figure " + figure.reference) + sample_mark(view);
    if (view.told.is_withheld) main += withheld_block(view);
    else if (!view.is_known()) main += not_known_block(view);
    else main += figure_drawing(visit, view) + comparison_block(view);
    main += changed_block(view) + figure_provenance(visit, view) + cautions_block(view) + changes_block(view);
    return show(
        visit, {.title = figure.reference, .section = "Figures", .trail = {{"Figures", "/figures"}}, .is_public = true},
        main);
}

// The figure an address asks for, or why the public gets no answer.
Result<FigureView> asked_view(Visit& visit) {
    const auto* figure = visit.office.figures().find(visit.part("reference"));
    if (!figure || !figure->is_public)
        return Refusal{"There is no figure " + std::string(visit.part("reference")) + ".", "", Refusal::Kind::absent};
    auto question = asked_question(visit, *figure);
    if (!question)
        return Refusal{question.has_problems() ? question.problems().list.front().message : question.refusal().message,
                       "", Refusal::Kind::absent};
    if (!may_public_ask(visit, *figure, *question))
        return Refusal{"This figure counts people, so we answer it only for the periods we have published.",
                       "The office's rule for small numbers", Refusal::Kind::forbidden};
    return figure_view(visit, figure->reference, *question);
}

http::Response figure_page(Visit& visit) {
    auto view = asked_view(visit);
    return view ? figure_page_of(visit, *view) : refuse(visit, view.refusal());
}

Sheet sheet_of(Visit& visit) {
    auto view = asked_view(visit);
    if (view) return figure_sheet(*view);
    return {.title = "Figure",
            .columns = {"Kind", "Key", "What", "Value", "Sample"},
            .rows = {{"state", "", view.refusal().message, "", "No"}},
            .note = ""};
}

} // namespace

void mount_public_figures(Routes& at) {
    at.cached_list("/figures", list_page, list_sheet, "Read the figures the office publishes");
    at.cached_list("/figures/{reference}", figure_page, sheet_of,
                   "Read one figure with the records it was counted from");
}

void mount_figures(Office& office) {
    mount_public_figures(office.routes());
    mount_figure_desk(office.routes());
    for (const auto* shape : {&decision_fields().shape(), &caution_fields().shape(), &shown_figure_fields().shape()})
        office.shapes().push_back(shape);
}

} // namespace reeve::office
