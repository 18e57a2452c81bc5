// The page on which a figure is chosen for a block: what it answers, how it may be quoted, and the reason where one is
// needed.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "html/text_controls.h"
#include "office/figure_desk.h"
#include "office/figure_parts.h"
#include "office/office.h"
#include "office/record_form.h"
#include "reporting/paper_asked.h"
#include "reporting/paper_store.h"
#include "reporting/paper_text.h"
#include "reporting/paper_writing.h"

namespace reeve::reporting {
namespace {

using html::Html;
using office::Visit;

// What was chosen so far: from the address while it is looked at, from the form when it is inserted.
struct Choice {
    const office::FigureDefinition* figure = nullptr;
    std::string quote, first, last, decimals, replace, before, reason;
    std::map<std::string, std::string> parameters; // of this figure, by name; those that are narrowed
};

// Parameters are sent under a name of their own, so that none is taken for a field of the form.
std::string sent_name(const office::FigureParameter& parameter) { return "of-" + parameter.name; }

Choice choice_from(const Visit& visit, const Paper& paper) {
    auto of = [&](std::string_view name) {
        return std::string(visit.has_typed() ? visit.typed(name) : visit.query(name));
    };
    Choice choice{visit.office.figures().find(of("figure")),
                  of("quote"),
                  of("first"),
                  of("last"),
                  of("decimals"),
                  of("replace"),
                  of("before"),
                  of("reason"),
                  {}};
    if (choice.figure)
        for (const auto& parameter : choice.figure->parameters)
            if (auto value = of(sent_name(parameter)); !value.empty()) choice.parameters[parameter.name] = value;
    if (choice.first.empty()) choice.first = in_words(paper.period_first);
    if (choice.last.empty()) choice.last = in_words(paper.period_last);
    if (choice.quote.empty()) choice.quote = "value";
    return choice;
}

// Every parameter that is narrowed names one of the figure's own options.
void read_parameters(Visit& visit, const Choice& choice, FigureMark& mark, Problems& problems) {
    for (const auto& parameter : choice.figure->parameters) {
        auto chosen = choice.parameters.find(parameter.name);
        if (chosen == choice.parameters.end()) continue;
        auto options = parameter.options(visit.db);
        bool is_known = std::any_of(options.begin(), options.end(),
                                    [&](const auto& option) { return option.first == chosen->second; });
        if (!is_known) problems.add(sent_name(parameter), "Select one of the list, or “" + parameter.all + "”");
        else if (parameter.name == "area") mark.question.area = chosen->second;
        else mark.question.choices[parameter.name] = chosen->second;
    }
}

Result<FigureMark> mark_of(Visit& visit, const Choice& choice) {
    FigureMark mark;
    Problems problems;
    auto quote = choice_of<office::Quote>(choice.quote);
    auto first = parse_date(choice.first, visit.today()), last = parse_date(choice.last, visit.today());
    if (!choice.figure) problems.add("figure", "Select a figure");
    if (!quote) problems.add("quote", "Select how it is quoted");
    if (!first) problems.add("first", first.problems().list.front().message);
    if (!last) problems.add("last", last.problems().list.front().message);
    if (first && last && *last < *first) problems.add("last", "The last day must be on or after " + in_words(*first));
    if (choice.figure) read_parameters(visit, choice, mark, problems);
    if (!problems.empty()) return problems;
    mark.reference = choice.figure->reference;
    mark.quote = *quote;
    mark.question.period = {*first, *last};
    if (choice.decimals.size() == 1 && choice.decimals[0] >= '0' && choice.decimals[0] <= '3')
        mark.decimals = choice.decimals[0] - '0';
    return mark;
}

NumberPlace place_of(const Choice& choice) {
    auto before = Kind<int>::read(choice.before, {});
    return {choice.replace, before ? *before : 0};
}

Html figure_select(const Visit& visit, const Choice& choice, const Problems& problems) {
    html::Select select{.name = "figure",
                        .label = "Figure",
                        .error = html::error_of(problems, "figure"),
                        .value = choice.figure ? choice.figure->reference : ""};
    select.options.push_back({.value = "", .text = "Choose a figure"});
    for (const auto& figure : visit.office.figures().all())
        select.options.push_back({.value = figure.reference, .text = figure.reference + ": " + figure.question});
    return html::select(select);
}

Html quote_select(const Choice& choice, const Problems& problems) {
    html::Select select{
        .name = "quote", .label = "What is quoted?", .error = html::error_of(problems, "quote"), .value = choice.quote};
    for (const auto& quote : Choices<office::Quote>::list)
        select.options.push_back({.value = quote.stored, .text = quote.label});
    return html::select(select);
}

Html decimals_select(const Choice& choice) {
    html::Select select{.name = "decimals",
                        .label = "Decimals of a percentage",
                        .value = choice.decimals,
                        .options = {{.value = "", .text = "As the house has it"},
                                    {.value = "0", .text = "None"},
                                    {.value = "1", .text = "One"},
                                    {.value = "2", .text = "Two"}}};
    return html::select(select);
}

Html parameter_select(Visit& visit, const office::FigureParameter& parameter, const Choice& choice,
                      const Problems& problems) {
    auto chosen = choice.parameters.find(parameter.name);
    html::Select select{.name = sent_name(parameter),
                        .label = parameter.label,
                        .hint = parameter.hint,
                        .error = html::error_of(problems, sent_name(parameter)),
                        .value = chosen == choice.parameters.end() ? "" : chosen->second};
    select.options.push_back({.value = "", .text = parameter.all});
    for (const auto& [value, words] : parameter.options(visit.db))
        select.options.push_back({.value = value, .text = words});
    return html::select(select);
}

Html period_controls(const Choice& choice, const Problems& problems) {
    return html::text_input({.name = "first",
                             .label = "From",
                             .error = html::error_of(problems, "first"),
                             .value = choice.first,
                             .classes = "govuk-input--width-20"})
           + html::text_input({.name = "last",
                               .label = "To",
                               .hint = "Both days are counted. The paper's own period stands here first.",
                               .error = html::error_of(problems, "last"),
                               .value = choice.last,
                               .classes = "govuk-input--width-20"});
}

// What the figure counts and what else can be picked of it, in its own description.
Html described(Visit& visit, const Choice& choice, const Problems& problems) {
    const auto& figure = *choice.figure;
    Html part = html::inset_text(
        {.text = html::of<R"(<strong>{}</strong> {}<br><span class="govuk-body-s">Source: {}. Definition {}.</span>)">(
             figure.reference, figure.definition, figure.source, figure.version)});
    for (const auto& parameter : figure.parameters) part += parameter_select(visit, parameter, choice, problems);
    if (figure.parameters.empty()) part += html::paragraph("Beside its period, this figure takes no further choice.");
    return part;
}

Html choice_controls(Visit& visit, const Choice& choice, const Problems& problems) {
    Html controls = figure_select(visit, choice, problems);
    if (choice.figure) controls += described(visit, choice, problems);
    return controls + period_controls(choice, problems) + quote_select(choice, problems) + decimals_select(choice);
}

// Value, counts and cautions as they would stand in the paper, and what was asked to get them.
Html answer_view(Visit& visit, const office::AskedFigure& asked, const office::Told& told) {
    html::SummaryList list{
        .rows = {{"Reads", html::of<"<strong>{}</strong>">(told.text)},
                 {"In full", told.sentence},
                 {"Asked for", office::question_words(visit.db, *asked.definition, asked.question)}}};
    auto shown = asked.shown();
    bool is_told = !told.is_withheld && shown.state == office::Answer::State::known;
    if (is_told) list.rows.push_back({"Counts", asked.told(office::Quote::counts).text});
    if (is_told && !shown.evidence.empty())
        list.rows.push_back({"Rests on", counted(static_cast<std::int64_t>(shown.evidence.size()), "record")});
    std::vector<html::Content> cautions(told.cautions.begin(), told.cautions.end());
    if (auto chance = office::chance_words(shown); !chance.empty() && !told.is_withheld) cautions.push_back(chance);
    if (told.is_sample) cautions.push_back("SAMPLE: rests on invented rows.");
    list.rows.push_back({"Caution", cautions.empty() ? html::Content("None") : html::bullet_list(cautions)});
    return html::section_heading("The answer now", "answer") + html::summary_list(list);
}

Html reason_control(const Visit& visit, const Choice& choice, const Problems& problems) {
    if (!visit.may(office::Right::decide_figures))
        return html::inset_text(
            {.text =
                 "A percentage on a small base needs a reason from somebody who decides over figures. Until then the counts are shown."});
    return html::textarea({.name = "reason",
                           .label = "Why does the percentage stay?",
                           .hint = "The public reads this. Leave empty to show the counts instead.",
                           .error = html::error_of(problems, "reason"),
                           .value = choice.reason,
                           .rows = 3});
}

Html chosen_fields(const Choice& choice) {
    Html fields = html::hidden_field("figure", choice.figure->reference);
    for (const auto& [name, value] : {std::pair("quote", choice.quote), std::pair("first", choice.first),
                                      std::pair("last", choice.last), std::pair("decimals", choice.decimals),
                                      std::pair("replace", choice.replace), std::pair("before", choice.before)})
        fields += html::hidden_field(name, value);
    for (const auto& parameter : choice.figure->parameters)
        if (auto chosen = choice.parameters.find(parameter.name); chosen != choice.parameters.end())
            fields += html::hidden_field(sent_name(parameter), chosen->second);
    return fields;
}

Html insert_form(Visit& visit, const Paper& paper, const PaperBlock& block, const Choice& choice,
                 const Problems& problems) {
    auto mark = mark_of(visit, choice);
    if (!mark) return {};
    auto asked = office::ask_figure(visit.db, visit.office.figures(), mark->reference, mark->question, visit.now);
    if (!asked) return html::inset_text({.text = asked.refusal().message});
    auto told = asked->told(mark->quote, mark->decimals);
    Html form = answer_view(visit, *asked, told) + form_begin(visit, block_address(paper, block.id) + "/figure")
                + chosen_fields(choice) + html::hidden_field("version", std::to_string(block.version));
    if (told.needs_reason) form += reason_control(visit, choice, problems);
    return form
           + html::button(
               {.text = choice.replace.empty() ? "Insert it" : "Put it in place of “" + choice.replace + "”"})
           + office::form_end();
}

http::Response figure_form(Visit& visit, const Paper& paper, const PaperBlock& block, Problems problems,
                           const Html& above = {}, int status = 0) {
    auto choice = choice_from(visit, paper);
    bool is_asked = visit.has_typed() || visit.request.query.has("figure");
    if (is_asked && problems.empty())
        if (auto mark = mark_of(visit, choice); !mark) problems = mark.problems();
    Html look = choice_controls(visit, choice, problems) + html::hidden_field("replace", choice.replace)
                + html::hidden_field("before", choice.before)
                + html::button({.text = choice.figure ? "Show the answer" : "Show what can be picked",
                                .classes = "govuk-button--secondary"});
    Html main = html::error_summary(problems) + above + html::page_heading("Choose a figure", paper.reference);
    main += html::of<R"(<form action="{}" method="get" novalidate>{}</form>)">(
        block_address(paper, block.id) + "/figure", look);
    if (choice.figure) main += insert_form(visit, paper, block, choice, problems);
    return show(visit, writing_words(paper, "Choose a figure", !problems.empty()), html::text_column(main),
                status             ? status
                : problems.empty() ? 200
                                   : 422);
}

http::Response show_figure_form(Visit& visit) {
    auto paper = paper_asked_for(visit);
    auto block = paper ? block_asked_for(visit, *paper) : std::nullopt;
    if (!block) return not_found(visit);
    if (auto why = why_not_written(*paper)) return refuse(visit, *why);
    return figure_form(visit, *paper, *block, {});
}

bool holds_mark_alone(BlockKind kind) {
    return kind == BlockKind::table || kind == BlockKind::map || kind == BlockKind::chart || kind == BlockKind::diagram;
}

Result<PaperBlock> with_figure(PaperBlock block, const FigureMark& mark, const NumberPlace& place) {
    if (holds_mark_alone(block.kind)) {
        block.mark = written(mark);
        return block;
    }
    auto text = with_mark(block.text.text, place, written(mark));
    if (!text) return Problems{{{"", "“" + place.words + "” does not stand in this text any more"}}};
    block.text.text = *text;
    return block;
}

// Somebody kept a newer block: what it says now, and the choice again, ready to be inserted there.
http::Response figure_conflict(Visit& visit, const Paper& paper) {
    auto now = visit.office.database().read();
    auto block = block_asked_for(visit, paper);
    if (block) block = find_block(*now, block->id);
    if (!block)
        return refuse(visit, {"Someone took this block out of the paper. It can be put back on the paper's page.", "",
                              Refusal::Kind::gone});
    Html above = html::inset_text(
        {.text = html::of<
             R"(<p class="govuk-body">Someone else changed this block meanwhile. Your choice of figure stands below, and can be inserted into theirs:</p><p class="govuk-body rv-typed">{}</p>)">(
             block->text.text.empty() ? block->mark : block->text.text)});
    return figure_form(visit, paper, *block, {}, above, 409);
}

http::Response insert_figure(Visit& visit) {
    auto paper = paper_asked_for(visit);
    auto block = paper ? block_asked_for(visit, *paper) : std::nullopt;
    if (!block) return not_found(visit);
    if (auto why = why_not_written(*paper)) return refuse(visit, *why);
    auto choice = choice_from(visit, *paper);
    auto mark = mark_of(visit, choice);
    if (!mark) return figure_form(visit, *paper, *block, mark.problems());
    if (office::version_typed(visit, block->version) != block->version) return figure_conflict(visit, *paper);
    auto changed = with_figure(*block, *mark, place_of(choice));
    if (!changed) return figure_form(visit, *paper, *block, changed.problems());
    changed->version = office::version_typed(visit, block->version);
    auto kept = visit.change([&](office::Change& change) -> Result<PaperBlock> {
        if (!trimmed(choice.reason).empty() && visit.may(office::Right::decide_figures))
            TRY(office::decide(change, *visit.office.figures().find(mark->reference), office::plain(mark->question),
                               office::FigureDecision::Kind::keep_percentage, Prose{tidied(choice.reason)}, {}));
        return keep_block(change, *changed);
    });
    if (!kept)
        return kept.has_problems() ? figure_form(visit, *paper, *block, kept.problems())
                                   : figure_conflict(visit, *paper);
    return saved(visit, block_address(*paper, block->id), mark->reference + " is in the text");
}

} // namespace

void mount_block_figures(office::Routes& at) {
    using office::may, office::Right;
    at.get("/work/papers/{reference}/blocks/{block}/figure", show_figure_form, may(Right::write_papers),
           "Choose a figure for a block and see its answer");
    at.post("/work/papers/{reference}/blocks/{block}/figure", insert_figure, may(Right::write_papers),
            "Put a figure into a block of a paper");
}

} // namespace reeve::reporting
