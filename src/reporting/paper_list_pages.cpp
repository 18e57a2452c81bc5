// The list of papers for those who write them, and the form of a paper's cover.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/casework.h"
#include "html/choice_controls.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/list_files.h"
#include "office/record_form.h"
#include "reporting/paper_asked.h"
#include "reporting/paper_store.h"
#include "reporting/paper_template_store.h"
#include "reporting/paper_writing.h"
#include <set>

namespace reeve::reporting {
namespace {

using html::Html;
using office::Visit;

const std::vector<std::string_view> cover_columns = {"title",       "body",           "meeting_on",   "item",
                                                     "author_post", "classification", "period_first", "period_last",
                                                     "due",         "release_at",     "contact"};

// The papers that the address asks for: of one status, to one body.
std::vector<Paper> papers_asked_for(Visit& visit) {
    std::vector<Paper> list;
    auto state = visit.query("state"), body = visit.query("body");
    for (auto& paper : all_papers(visit.db))
        if ((state.empty() || stored_name(paper.state) == state) && (body.empty() || paper.body == body))
            list.push_back(std::move(paper));
    return list;
}

std::string list_with(std::string_view state, std::string_view body) {
    std::string query;
    if (!state.empty()) query += "?state=" + percent_encoded(state);
    if (!body.empty()) query += (query.empty() ? "?body=" : "&body=") + percent_encoded(body);
    return "/work/papers" + query;
}

Html filters(Visit& visit) {
    std::string state(visit.query("state")), body(visit.query("body"));
    html::Select states{.name = "state", .label = "Status", .value = state, .options = {{.value = "", .text = "Any"}}};
    for (const auto& choice : Choices<PaperState>::list)
        states.options.push_back({.value = choice.stored, .text = choice.label});
    html::Select bodies{.name = "body", .label = "To", .value = body, .options = {{.value = "", .text = "Any body"}}};
    std::set<std::string> names;
    for (const auto& paper : all_papers(visit.db)) names.insert(paper.body);
    for (const auto& name : names) bodies.options.push_back({.value = name, .text = name});
    html::FilterPanel panel{.action = "/work/papers",
                            .controls = html::select(states) + html::select(bodies),
                            .clear_href = "/work/papers"};
    auto known = choice_of<PaperState>(state);
    if (!state.empty()) panel.applied.push_back({"Status", known ? label_of(*known) : state, list_with("", body)});
    if (!body.empty()) panel.applied.push_back({"To", body, list_with(state, "")});
    return html::filter_panel(panel);
}

http::Response list_papers(Visit& visit) {
    html::Table table{.caption = "Papers",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "papers",
                      .head = {{.text = "Paper"},
                               {.text = "Reference"},
                               {.text = "To"},
                               {.text = "Meeting"},
                               {.text = "Due"},
                               {.text = "Status"}},
                      .empty_text = "No paper matches, or none has been started yet.",
                      .is_scrolled = true};
    auto papers = papers_asked_for(visit);
    for (const auto& paper : papers)
        table.rows.push_back({{{html::link({.text = paper.title, .href = writing_address(paper)})},
                               {paper.reference},
                               {paper.body},
                               {in_words(paper.meeting_on)},
                               {paper.due ? in_words(*paper.due) : "No date"},
                               {label_of(paper.state)}}});
    std::vector<Html> actions;
    if (visit.may(office::Right::write_papers))
        actions.push_back(html::button({.text = "Start a paper", .href = "/work/papers/new"}));
    if (visit.may(office::Right::write_papers))
        actions.push_back(html::button(
            {.text = "Bring in a Word paper", .href = "/work/papers/from-word", .classes = "govuk-button--secondary"}));
    actions.push_back(
        html::button({.text = "Promises", .href = "/work/promises", .classes = "govuk-button--secondary"}));
    actions.push_back(
        html::button({.text = "Word templates", .href = "/work/word-templates", .classes = "govuk-button--secondary"}));
    if (visit.may(office::Right::manage_office))
        actions.push_back(html::button(
            {.text = "Templates", .href = "/registers/paper-templates", .classes = "govuk-button--secondary"}));
    auto count = static_cast<std::int64_t>(papers.size());
    Html list = html::paragraph(html::count_line(count ? 1 : 0, count, count, "paper", "papers")) + html::table(table);
    Html main = html::heading_with_actions("Papers", actions) + html::filtered_list(filters(visit), list)
                + office::list_files(list_with(visit.query("state"), visit.query("body")));
    return show(visit, {.title = "Papers", .section = "Papers"}, main);
}

office::Sheet sheet_of_papers(Visit& visit) {
    office::Sheet sheet{"Papers", {"Reference", "Title", "Body", "Meeting", "Due", "Status", "Edition"}, {}, ""};
    for (const auto& paper : papers_asked_for(visit))
        sheet.rows.push_back({paper.reference, paper.title, paper.body, iso(paper.meeting_on),
                              paper.due ? iso(*paper.due) : "", label_of(paper.state), std::to_string(paper.edition)});
    return sheet;
}

Html cover_controls(const Visit& visit, const Paper& paper, const Problems& problems) {
    Html controls;
    for (auto column : cover_columns) {
        const auto& field = *paper_fields().shape().find(column);
        bool is_new = !paper.id && (field.input == Input::date);
        auto typed = visit.has_typed() ? std::string(visit.typed(column)) : is_new ? "" : field.typed(&paper);
        controls += html::control(field, typed, problems);
    }
    return controls;
}

// Which bodies have a template of their own; any other gets the usual headings and implications.
std::string template_hint(Visit& visit) {
    std::vector<std::string> bodies;
    for (const auto& of : paper_templates(visit.db)) bodies.push_back(of.body);
    if (bodies.empty()) return "The headings and implications every paper has.";
    return "Its own sections and cover for: " + joined(bodies, "; ")
           + ". For any other body the usual headings and implications.";
}

// From the template, or from a paper before it: its words and figures, with this paper's cover.
Html start_choice(Visit& visit, const Problems& problems) {
    html::Radios choice{
        .name = "from",
        .legend = "Start from",
        .error = html::error_of(problems, "from"),
        .value = visit.has_typed() ? std::string(visit.typed("from")) : "template",
        .options = {{.value = "template", .text = "The template of its body", .hint = template_hint(visit)}}};
    for (const auto& paper : all_papers(visit.db)) {
        if (choice.options.size() == 4) break;
        choice.options.push_back({.value = paper.reference,
                                  .text = paper.title + ", " + in_words(paper.meeting_on),
                                  .hint = "Its words and figures, to be brought up to date."});
    }
    return html::radios(choice);
}

http::Response new_form(Visit& visit, const Problems& problems) {
    Html main = html::error_summary(problems) + html::page_heading("Start a paper");
    main += form_begin(visit, "/work/papers/new") + start_choice(visit, problems) + cover_controls(visit, {}, problems);
    main += html::button({.text = "Start paper"}) + office::form_end();
    office::PageWords words{.title = "Start a paper",
                            .section = "Papers",
                            .trail = {{"Papers", "/work/papers"}},
                            .has_errors = !problems.empty()};
    return show(visit, words, html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response show_new(Visit& visit) { return new_form(visit, {}); }

Problems read_cover(Visit& visit, Paper& paper) {
    auto problems = read_form(paper_fields(), cover_columns, visit.typed_of(), paper, visit.today());
    if (problems.empty()) problems = check(paper);
    return problems;
}

http::Response start_paper(Visit& visit) {
    Paper paper;
    auto problems = read_cover(visit, paper);
    auto from = visit.typed("from") == "template" || visit.typed("from").empty()
                    ? std::nullopt
                    : find_paper(visit.db, visit.typed("from"));
    if (!from && !visit.typed("from").empty() && visit.typed("from") != "template")
        problems.add("from", "Select what the paper starts from");
    if (!problems.empty()) return new_form(visit, problems);
    auto of = template_for(visit.db, paper.body);
    auto blocks = from ? blocks_to_start_from(visit.db, from->id) : blocks_of(of);
    paper.cover_rows = from ? from->cover_rows : of.cover_rows;
    auto kept =
        visit.change([&](office::Change& change) -> Result<Paper> { return begin_paper(change, paper, blocks); });
    return saved(visit, writing_address(*kept), "Paper " + kept->reference + " is started");
}

http::Response cover_form(Visit& visit, const Paper& paper, const Problems& problems, const Html& above = {},
                          int status = 0) {
    Html main = html::error_summary(problems) + above + html::page_heading("Cover of the paper", paper.reference);
    main += form_begin(visit, writing_address(paper) + "/cover")
            + html::hidden_field("version", std::to_string(paper.version));
    main += cover_controls(visit, paper, problems) + html::button({.text = "Save cover"}) + office::form_end();
    return show(visit, writing_words(paper, "Cover", !problems.empty()), html::text_column(main),
                status             ? status
                : problems.empty() ? 200
                                   : 422);
}

http::Response show_cover(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    if (auto why = why_not_written(*paper)) return refuse(visit, *why);
    return cover_form(visit, *paper, {});
}

// Somebody kept a newer cover: what stands beside what was typed, and the form again, ready to save over it.
http::Response cover_conflict(Visit& visit, const Refusal& refusal) {
    auto stands = paper_asked_for(visit);
    if (!stands) return not_found(visit);
    html::SummaryList both;
    for (auto column : cover_columns) {
        const auto& field = *paper_fields().shape().find(column);
        std::string typed(visit.typed(column));
        if (field.typed(&*stands) == typed) continue;
        auto now = field.shown(&*stands);
        both.rows.push_back({.key = field.words.label,
                             .value = "Now: " + (now.empty() ? "nothing" : now)
                                      + ". You typed: " + (typed.empty() ? "nothing" : typed)});
    }
    return cover_form(visit, *stands, {},
                      html::inset_text({.text = html::paragraph(refusal.message) + html::summary_list(both)}), 409);
}

// What is published stays readable: a correction does not put it under embargo.
void check_embargo(Problems& problems, const Paper& before, const Paper& typed) {
    if (before.published_at && typed.release_at != before.release_at)
        problems.add("release_at", "An edition of this paper is published, so its embargo stays as it was");
}

http::Response keep_cover(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    if (auto why = why_not_written(*paper)) return refuse(visit, *why);
    const auto before = *paper;
    paper->version = office::version_typed(visit, paper->version);
    auto problems = read_cover(visit, *paper);
    check_embargo(problems, before, *paper);
    if (!problems.empty()) return cover_form(visit, *paper, problems);
    auto kept = visit.change([&](office::Change& change) { return office::keep(change, paper_fields(), *paper); });
    if (!kept)
        return kept.has_problems() ? cover_form(visit, *paper, kept.problems()) : cover_conflict(visit, kept.refusal());
    return saved(visit, writing_address(*kept), "The cover is saved");
}

} // namespace

void mount_paper_list(office::Routes& at) {
    using office::may, office::Right;
    at.list("/work/papers", list_papers, sheet_of_papers, may(Right::read_office), "See every paper, drafts included");
    at.get("/work/papers/new", show_new, may(Right::write_papers), "Open the form that starts a paper");
    at.post("/work/papers/new", start_paper, may(Right::write_papers),
            "Start a paper from the template or an earlier one");
    at.get("/work/papers/{reference}/cover", show_cover, may(Right::write_papers), "Open the form of a paper's cover");
    at.post("/work/papers/{reference}/cover", keep_cover, may(Right::write_papers), "Change a paper's cover");
}

} // namespace reeve::reporting
