// The pages on which Word templates are given, told apart by their styles, and put aside.
#include "reporting/word_template_pages.h"
#include "document/rasterise.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/casework.h"
#include "html/choice_controls.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/file_pages.h"
#include "office/history_pages.h"
#include "office/record_form.h"
#include "reporting/paper_writing.h"
#include "reporting/word_template_store.h"

namespace reeve::reporting {
namespace {

using html::Html;
using office::Visit;

const std::string templates_address = "/work/word-templates";
const std::vector<std::string_view> asked_columns = {"name", "body"};

office::FileRule rule() { return {{office::FileType::docx}, 5 << 20}; }

std::string address_of(const WordTemplate& of) { return templates_address + "/" + std::to_string(of.id.value); }

office::PageWords words_of(const std::string& title, bool has_errors = false) {
    office::PageWords words{
        .title = title, .section = "Papers", .trail = {{"Papers", "/work/papers"}}, .has_errors = has_errors};
    if (title != "Word templates") words.trail.emplace_back("Word templates", templates_address);
    return words;
}

http::Response list_templates(Visit& visit) {
    html::Table table{.caption = "Word templates",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "templates",
                      .head = {{"Template"}, {"For papers to"}, {"Standing"}},
                      .empty_text = "No template yet. Bring in the one that your council or panel asks for.",
                      .is_stacked = true};
    for (const auto& kept : word_templates(visit.db))
        table.rows.push_back({{{html::link({.text = kept.name, .href = address_of(kept)})},
                               {kept.body.empty() ? "Any body" : kept.body},
                               {kept.is_retired ? "No longer offered" : "Offered"}}});
    std::vector<Html> actions;
    if (visit.may(office::Right::write_papers))
        actions.push_back(html::button({.text = "Bring in a template", .href = templates_address + "/new"}));
    Html main = html::heading_with_actions("Word templates", actions)
                + html::lead_paragraph("A paper can be had as Word in any of these: with the template’s page, styles, "
                                       "headers and footers, and the paper’s own numbers.")
                + html::table(table);
    return show(visit, words_of("Word templates"), main);
}

Html words_table() {
    html::Table table{.caption = "Words that are filled in",
                      .caption_id = "words",
                      .head = {{.text = "Write in the template", .classes = "govuk-!-width-one-third"}, {"It becomes"}},
                      .is_stacked = true};
    const std::pair<const char*, const char*> words[] = {
        {"{title}", "The title of the paper"},
        {"{reference}", "Its reference and version"},
        {"{office}", "Whose paper it is"},
        {"{body}", "The body it goes to"},
        {"{meeting}", "The meeting, with the item"},
        {"{date}", "The date of the meeting"},
        {"{author}", "The post of the author"},
        {"{classification}", "The security classification"},
        {"{paper}",
         "The paper itself, where this stands on a line of its own. Without it, the paper takes the place of "
         "all that the template says between its headers and footers"}};
    for (const auto& [word, meaning] : words) table.rows.push_back({{{html::of<"<code>{}</code>">(word)}, {meaning}}});
    return html::table(table);
}

Html given_controls(const Visit& visit, const WordTemplate& of, const Problems& problems) {
    Html controls;
    for (auto column : asked_columns) {
        const auto& field = *word_template_fields().shape().find(column);
        controls +=
            html::control(field, visit.has_typed() ? std::string(visit.typed(column)) : field.typed(&of), problems);
    }
    return controls
           + html::file_upload(
               {.name = "file",
                .label = of.id ? "Another file in its place (optional)" : "Word template (DOCX or DOTX)",
                .hint = "Smaller than 5MB, without macros and without a password.",
                .error = html::error_of(problems, "file"),
                .accept = ".docx,.dotx"});
}

http::Response new_template(Visit& visit, const Problems& problems) {
    Html main =
        html::error_summary(problems) + html::page_heading("Bring in a Word template")
        + html::lead_paragraph("Take any report in the look that is asked for, or the template it was made from. "
                               "Its words between headers and footers make way for the paper.")
        + office::form_begin(visit, templates_address + "/new", true) + given_controls(visit, {}, problems)
        + html::button({.text = "Bring it in"}) + office::form_end() + words_table();
    return show(visit, words_of("Bring in a Word template", !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

// The file that was given, once it is known that a paper can be set into it and that nothing else is wrong.
Result<std::optional<office::StagedFile>> fit_upload(Visit& visit, Problems problems) {
    for (const auto& upload : visit.request.uploads) {
        if (upload.member != "file" || upload.size == 0 || upload.size >= rule().most_bytes) continue;
        auto read = document::read_template(office::upload_bytes(upload));
        if (!read) problems.add("file", read.problems().list.front().message);
    }
    if (!problems.empty()) return problems;
    return office::stage_upload(visit, "file", rule());
}

http::Response bring_in(Visit& visit) {
    WordTemplate typed;
    auto problems = read_form(word_template_fields(), asked_columns, visit.typed_of(), typed, visit.today());
    for (auto& problem : check(typed).list) problems.list.push_back(problem);
    if (visit.request.uploads.empty() || visit.request.uploads.front().size == 0)
        problems.add("file", "Choose the template as a Word file");
    auto staged = fit_upload(visit, problems);
    if (staged.has_problems()) return new_template(visit, staged.problems());
    if (!staged) return refuse(visit, staged.refusal());
    auto kept = visit.change(
        [&](office::Change& change) -> Result<WordTemplate> { return begin_word_template(change, typed, **staged); });
    return saved(visit, address_of(*kept), "The template is in. Look at what becomes of each style");
}

// --- One template ---

constexpr const char* usual_choice = "usual";

std::string style_name(const document::ChosenStyle& style) { return std::string("style_") + style.id; }

Html style_select(const Visit& visit, const document::ChosenStyle& ours, const document::HouseTemplate& about,
                  const document::DocxStyleNames& chosen, const document::DocxStyleNames& usual,
                  const Problems& problems) {
    auto same = usual.find(ours.id);
    auto found = chosen.find(ours.id);
    html::Select select{.name = style_name(ours),
                        .label = ours.words,
                        .error = html::error_of(problems, style_name(ours)),
                        .value = visit.has_typed()       ? std::string(visit.typed(style_name(ours)))
                                 : found == chosen.end() ? usual_choice
                                                         : found->second};
    std::string otherwise = "Ours";
    for (const auto& theirs : about.styles)
        if (same != usual.end() && theirs.id == same->second) otherwise = "The template’s “" + theirs.name + "”";
    select.options.push_back({.value = usual_choice, .text = otherwise + " (as usual)"});
    for (const auto& theirs : about.styles)
        if (theirs.kind == ours.kind) select.options.push_back({.value = theirs.id, .text = theirs.name});
    return html::select(select);
}

Html about_view(const document::HouseTemplate& about) {
    std::string words;
    for (const auto& word : about.words) words += (words.empty() ? "" : ", ") + word;
    return html::summary_list(
        {.rows = {{"Where the paper goes", about.has_place ? "At {paper}, with the template’s words around it"
                                                           : "Between its headers and footers"},
                  {"Words that are filled in", words.empty() ? "None" : words},
                  {"Styles", std::to_string(about.styles.size())}}});
}

Html retire_form(Visit& visit, const WordTemplate& of) {
    return office::form_begin(visit, address_of(of) + "/standing")
           + html::hidden_field("version", std::to_string(of.version))
           + html::button(
               {.text = of.is_retired ? "Offer it again" : "Offer it no longer", .classes = "govuk-button--secondary"})
           + office::form_end();
}

document::HouseTemplate read_kept(Visit& visit, const WordTemplate& of) {
    auto about = document::read_template(template_bytes(visit.db, of));
    if (!about) throw Fault("a Word template that was taken in can no longer be read");
    return *about;
}

http::Response template_page(Visit& visit, const WordTemplate& of, const Problems& problems,
                             const Refusal* conflict = nullptr) {
    auto about = read_kept(visit, of);
    Html main = html::error_summary(problems);
    if (conflict) main += html::inset_text({.text = conflict->message});
    main += html::page_heading(of.name, of.body.empty() ? "For papers to any body" : "For papers to the " + of.body);
    main +=
        about_view(about)
        + html::paragraph(html::link({.text = "See how a paper looks in it", .href = address_of(of) + "/try.docx"}));
    if (visit.may(office::Right::write_papers)) {
        main +=
            office::form_begin(visit, address_of(of), true)
            + html::hidden_field("version", std::to_string(office::version_typed(visit, of.version)))
            + given_controls(visit, of, problems) + html::section_heading("Styles", "styles")
            + html::paragraph("Which of the template’s styles each part of a paper takes. Numbers are always Word’s "
                              "own, counted as in the paper.");
        auto chosen = chosen_styles(of);
        auto usual = document::usual_styles(about);
        for (const auto& ours : document::styles_to_choose())
            main += style_select(visit, ours, about, chosen, usual, problems);
        main +=
            html::button({.text = "Save the template"}) + office::form_end() + retire_form(visit, of) + words_table();
    }
    main += office::history_block(visit, word_template_fields().shape(), of.id.value);
    return show(visit, words_of(of.name, !problems.empty()), html::text_column(main),
                !problems.empty() ? 422
                : conflict        ? 409
                                  : 200);
}

std::optional<WordTemplate> template_asked_for(Visit& visit) {
    return find_word_template(visit.db, visit.part("template"));
}

http::Response show_template(Visit& visit) {
    auto of = template_asked_for(visit);
    return of ? template_page(visit, *of, {}) : not_found(visit);
}

// Of the template as it stands; where another file takes its place, a style that it lacks is passed over.
document::DocxStyleNames styles_typed(Visit& visit, const WordTemplate& of, Problems& problems) {
    auto about = read_kept(visit, of);
    document::DocxStyleNames chosen;
    for (const auto& ours : document::styles_to_choose()) {
        auto typed = visit.typed(style_name(ours));
        if (typed == usual_choice) continue;
        bool is_theirs = std::any_of(about.styles.begin(), about.styles.end(), [&](const auto& theirs) {
            return theirs.id == typed && theirs.kind == ours.kind;
        });
        if (is_theirs) chosen[ours.id] = std::string(typed);
        else problems.add(style_name(ours), "Select a style of the template");
    }
    return chosen;
}

http::Response keep_template(Visit& visit) {
    auto stands = template_asked_for(visit);
    if (!stands) return not_found(visit);
    auto typed = *stands;
    auto problems = read_form(word_template_fields(), asked_columns, visit.typed_of(), typed, visit.today());
    for (auto& problem : check(typed).list) problems.list.push_back(problem);
    typed.styles = written_styles(styles_typed(visit, *stands, problems));
    auto staged = fit_upload(visit, problems);
    if (staged.has_problems()) return template_page(visit, *stands, staged.problems());
    if (!staged) return refuse(visit, staged.refusal());
    typed.version = office::version_typed(visit, 0);
    auto kept = visit.change([&](office::Change& change) { return keep_word_template(change, typed, *staged); });
    if (kept) return saved(visit, address_of(typed), "The template is saved");
    return kept.has_problems() ? template_page(visit, *stands, kept.problems())
                               : template_page(visit, *stands, {}, &kept.refusal());
}

http::Response turn_standing(Visit& visit) {
    auto of = template_asked_for(visit);
    if (!of) return not_found(visit);
    of->is_retired = !of->is_retired;
    of->version = office::version_typed(visit, 0);
    auto kept = visit.change([&](office::Change& change) { return keep_word_template(change, *of, std::nullopt); });
    if (!kept) return refuse(visit, kept.refusal());
    return saved(visit, address_of(*of),
                 of->is_retired ? "The template is no longer offered" : "The template is offered again");
}

// A paper of nothing but its parts, each named for what it is.
document::Document paper_to_try(Visit& visit, const WordTemplate& of) {
    document::Document paper{.reference = "P-0000-000", .version = 0, .title = "How a paper looks in this template"};
    paper.office = visit.office.names().office;
    paper.body = of.body.empty() ? "The body it goes to" : of.body;
    paper.meeting = in_full(visit.today());
    paper.meeting_date = visit.today();
    paper.author_post = visit.who->post;
    paper.classification = "Official";
    paper.marks = {"TRIAL: not a paper"};
    document::Paragraph numbered{.runs = document::words("A numbered paragraph, whose points follow.")};
    numbered.lettered = {document::words("The first point."), document::words("The second point.")};
    document::Table table{.caption = "A table"};
    table.columns = {{"What"}, {"How many", true}};
    table.rows = {{.cells = {document::words("A row"), document::words("1")}, .is_total = false},
                  {.cells = {document::words("Another row"), document::words("2")}, .is_total = false}};
    table.notes = {"A note below a table."};
    paper.sections = {
        {"A heading", 1, {numbered, document::Paragraph{.runs = document::words("The paragraph after it.")}}},
        {"A heading below it", 2, {table}}};
    number_all(paper);
    return paper;
}

http::Response try_template(Visit& visit) {
    auto of = template_asked_for(visit);
    if (!of) return not_found(visit);
    return docx_in(visit, *of, paper_to_try(visit, *of), visit.now, "trial");
}

} // namespace

http::Response docx_in(Visit& visit, const WordTemplate& of, const document::Document& document, Moment made,
                       const std::string& name) {
    auto bytes = document::docx_in_template(document, made, template_bytes(visit.db, of), chosen_styles(of),
                                            document::installed_rasteriser());
    if (!bytes) throw Fault("a paper cannot be set into a Word template that was taken in");
    return http::download(std::move(*bytes), office::media_type(office::FileType::docx), name + ".docx");
}

void mount_word_templates(office::Routes& at) {
    using office::may;
    using office::Right;
    at.get(templates_address, list_templates, may(Right::read_office), "The Word templates that papers can be had in");
    at.get(
        templates_address + "/new", [](Visit& visit) { return new_template(visit, {}); }, may(Right::write_papers),
        "Open the form that brings in a Word template");
    at.post_files(templates_address + "/new", bring_in, may(Right::write_papers), "Bring in a Word template");
    at.get(templates_address + "/{template}", show_template, may(Right::read_office),
           "See a Word template and which of its styles a paper takes");
    at.post_files(templates_address + "/{template}", keep_template, may(Right::write_papers),
                  "Save a Word template, its styles, or another file in its place");
    at.post(templates_address + "/{template}/standing", turn_standing, may(Right::write_papers),
            "Offer a Word template no longer, or again");
    at.get(templates_address + "/{template}/try.docx", try_template, may(Right::read_office),
           "Take a trial paper in a Word template");
}

} // namespace reeve::reporting
