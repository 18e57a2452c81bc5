// The page on which a figure is chosen for a block: what it answers, how it may be quoted, and the reason where one is
// needed.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/figure_desk.h"
#include "office/office.h"
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
    std::string figure, quote, first, last, area, decimals, replace, reason;
};

Choice choice_from(const Visit& visit, const Paper& paper) {
    auto of = [&](std::string_view name) {
        return std::string(visit.has_typed() ? visit.typed(name) : visit.query(name));
    };
    Choice choice{of("figure"), of("quote"),    of("first"),   of("last"),
                  of("area"),   of("decimals"), of("replace"), of("reason")};
    if (choice.first.empty()) choice.first = in_words(paper.period_first);
    if (choice.last.empty()) choice.last = in_words(paper.period_last);
    if (choice.quote.empty()) choice.quote = "value";
    return choice;
}

Result<FigureMark> mark_of(const Visit& visit, const Choice& choice) {
    FigureMark mark;
    Problems problems;
    const auto* figure = visit.office.figures().find(choice.figure);
    auto quote = choice_of<office::Quote>(choice.quote);
    auto first = parse_date(choice.first, visit.today()), last = parse_date(choice.last, visit.today());
    if (!figure) problems.add("figure", "Select a figure");
    if (!quote) problems.add("quote", "Select how it is quoted");
    if (!first) problems.add("first", first.problems().list.front().message);
    if (!last) problems.add("last", last.problems().list.front().message);
    if (first && last && *last < *first) problems.add("last", "The last day must be on or after " + in_words(*first));
    if (!problems.empty()) return problems;
    mark.reference = figure->reference;
    mark.quote = *quote;
    mark.question.period = {*first, *last};
    mark.question.area = choice.area;
    if (choice.decimals.size() == 1 && choice.decimals[0] >= '0' && choice.decimals[0] <= '3')
        mark.decimals = choice.decimals[0] - '0';
    return mark;
}

Html figure_select(const Visit& visit, const Choice& choice, const Problems& problems) {
    html::Select select{
        .name = "figure", .label = "Figure", .error = html::error_of(problems, "figure"), .value = choice.figure};
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

Html choice_controls(const Visit& visit, const Choice& choice, const Problems& problems) {
    Html controls = figure_select(visit, choice, problems) + quote_select(choice, problems) + decimals_select(choice);
    controls += html::text_input({.name = "first",
                                  .label = "From",
                                  .error = html::error_of(problems, "first"),
                                  .value = choice.first,
                                  .classes = "govuk-input--width-20"});
    controls += html::text_input({.name = "last",
                                  .label = "To",
                                  .hint = "Both days are counted. The paper's own period stands here first.",
                                  .error = html::error_of(problems, "last"),
                                  .value = choice.last,
                                  .classes = "govuk-input--width-20"});
    controls += html::text_input({.name = "area",
                                  .label = "Area code (optional)",
                                  .hint = "Leave empty for the whole force area.",
                                  .value = choice.area,
                                  .classes = "govuk-input--width-10"});
    return controls;
}

Html answer_view(const office::AskedFigure& asked, const office::Told& told) {
    std::vector<html::Content> cautions(told.cautions.begin(), told.cautions.end());
    if (auto chance = office::chance_words(asked.shown()); !chance.empty() && !told.is_withheld)
        cautions.push_back(chance);
    if (told.is_sample) cautions.push_back("SAMPLE: rests on invented rows.");
    Html view = html::section_heading("The answer now")
                + html::inset_text({.text = html::of<R"(Reads <strong>{}</strong>. {}.)">(told.text, told.sentence)});
    return cautions.empty() ? view : view + html::bullet_list(cautions);
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

Html insert_form(Visit& visit, const Paper& paper, const PaperBlock& block, const Choice& choice,
                 const Problems& problems) {
    auto mark = mark_of(visit, choice);
    if (!mark) return {};
    auto asked = office::ask_figure(visit.db, visit.office.figures(), mark->reference, mark->question, visit.now);
    if (!asked) return html::inset_text({.text = asked.refusal().message});
    auto told = asked->told(mark->quote, mark->decimals);
    Html form = answer_view(*asked, told) + form_begin(visit, block_address(paper, block.id) + "/figure");
    for (const auto& [name, value] :
         {std::pair("figure", choice.figure), std::pair("quote", choice.quote), std::pair("first", choice.first),
          std::pair("last", choice.last), std::pair("area", choice.area), std::pair("decimals", choice.decimals),
          std::pair("replace", choice.replace)})
        form += html::hidden_field(name, value);
    form += html::hidden_field("version", std::to_string(block.version));
    if (told.needs_reason) form += reason_control(visit, choice, problems);
    return form
           + html::button(
               {.text = choice.replace.empty() ? "Insert it" : "Put it in place of “" + choice.replace + "”"})
           + office::form_end();
}

http::Response figure_form(Visit& visit, const Paper& paper, const PaperBlock& block, Problems problems) {
    auto choice = choice_from(visit, paper);
    if (!choice.figure.empty() && problems.empty())
        if (auto mark = mark_of(visit, choice); !mark) problems = mark.problems();
    Html look = choice_controls(visit, choice, problems) + html::hidden_field("replace", choice.replace)
                + html::button({.text = "Show the answer", .classes = "govuk-button--secondary"});
    Html main = html::error_summary(problems) + html::page_heading("Choose a figure", paper.reference);
    main += html::of<R"(<form action="{}" method="get" novalidate>{}</form>)">(
        block_address(paper, block.id) + "/figure", look);
    if (!choice.figure.empty()) main += insert_form(visit, paper, block, choice, problems);
    return show(visit, writing_words(paper, "Choose a figure", !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
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

Result<PaperBlock> with_figure(PaperBlock block, const FigureMark& mark, const std::string& replace) {
    if (holds_mark_alone(block.kind)) {
        block.mark = written(mark);
        return block;
    }
    auto text = with_mark(block.text.text, replace, written(mark));
    if (!text) return Problems{{{"", "“" + replace + "” does not stand in this text any more"}}};
    block.text.text = *text;
    return block;
}

http::Response insert_figure(Visit& visit) {
    auto paper = paper_asked_for(visit);
    auto block = paper ? block_asked_for(visit, *paper) : std::nullopt;
    if (!block) return not_found(visit);
    if (auto why = why_not_written(*paper)) return refuse(visit, *why);
    auto choice = choice_from(visit, *paper);
    auto mark = mark_of(visit, choice);
    if (!mark) return figure_form(visit, *paper, *block, mark.problems());
    if (version_typed(visit, block->version) != block->version)
        return refuse(visit,
                      {"Someone else changed this block while you chose. Open it again and see what it says now.", "",
                       Refusal::Kind::conflict});
    auto changed = with_figure(*block, *mark, choice.replace);
    if (!changed) return figure_form(visit, *paper, *block, changed.problems());
    changed->version = version_typed(visit, block->version);
    auto kept = visit.change([&](office::Change& change) -> Result<PaperBlock> {
        if (!trimmed(choice.reason).empty() && visit.may(office::Right::decide_figures))
            TRY(office::decide(change, *visit.office.figures().find(mark->reference), office::plain(mark->question),
                               office::FigureDecision::Kind::keep_percentage, Prose{tidied(choice.reason)}, {}));
        return keep_block(change, *changed);
    });
    if (!kept)
        return kept.has_problems() ? figure_form(visit, *paper, *block, kept.problems())
                                   : refuse(visit, kept.refusal());
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
