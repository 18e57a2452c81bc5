// Bringing in a Word paper: give the file or its text, see paragraph by paragraph what it becomes, say yes, go on in
// the builder.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/file_store.h"
#include "office/import_parts.h"
#include "office/record_form.h"
#include "reporting/paper_asked.h"
#include "reporting/paper_store.h"
#include "reporting/paper_template_store.h"
#include "reporting/paper_writing.h"
#include "reporting/word_paper_desk.h"
#include "reporting/word_paper_store.h"

namespace reeve::reporting {
namespace {

using document::ReadKind;
using html::Html;
using office::Visit;

const std::string word_address = "/work/papers/from-word";
constexpr std::size_t most_pieces = 400;
const std::vector<std::string_view> asked_columns = {"title",        "body",        "meeting_on",
                                                     "period_first", "period_last", "author_post"};

std::string address_of(const office::HeldFile& file) { return word_address + "/" + std::to_string(file.id); }

http::Response page_of(Visit& visit, const std::string& title, const Html& main, const Problems& problems,
                       bool is_below) {
    office::PageWords words{
        .title = title, .section = "Papers", .trail = {{"Papers", "/work/papers"}}, .has_errors = !problems.empty()};
    if (is_below) words.trail.emplace_back("Bring in a Word paper", word_address);
    return show(visit, words, html::error_summary(problems) + main, problems.empty() ? 200 : 422);
}

// --- Giving the paper ---

Html waiting_table(Visit& visit) {
    auto files = words_waiting(visit.db, visit.who->person);
    if (files.empty()) return {};
    html::Table table{.caption = "Papers that wait for you",
                      .caption_id = "waiting",
                      .head = {{.text = "Paper"}, {.text = "Given"}},
                      .is_stacked = true};
    for (const auto& file : files)
        table.rows.push_back(
            {{{html::link({.text = file.file_name, .href = address_of(file)})}, {in_words(file.held_at)}}});
    return html::table(table)
           + html::small_paragraph("A paper waits for 7 days. Nothing of it is saved before you say so.");
}

http::Response start(Visit& visit, const Problems& problems) {
    Html main = html::page_heading("Bring in a Word paper")
                + html::lead_paragraph("You see paragraph by paragraph what becomes of it, before anything is saved.")
                + html::bullet_list({{"Numbers, lettered points, tables and pictures with their descriptions come in."},
                                     {"Tracked changes are read as if they were accepted, and comments are listed."},
                                     {"Headers, footers and the look of the paper stay behind."}});
    main +=
        office::form_begin(visit, word_address, true)
        + html::file_upload({.name = "file",
                             .label = "Word document (DOCX) (optional)",
                             .hint = "Smaller than 20MB, without macros and without a password.",
                             .error = html::error_of(problems, "file"),
                             .accept = ".docx"})
        + html::textarea({.name = "text",
                          .label = "Or the text of the paper, pasted",
                          .hint = "A table comes in where its cells are apart by tabs, as Word and Excel paste them.",
                          .error = html::error_of(problems, "text"),
                          .value = std::string(visit.typed("text")),
                          .rows = 8})
        + html::button({.text = "See what becomes of it"}) + office::form_end();
    return page_of(visit, "Bring in a Word paper", html::text_column(main + waiting_table(visit)), problems, false);
}

Problems cannot_come_in(const Result<document::ReadDocument>& read, const std::string& member) {
    if (!read)
        return Problems{
            {{member, read.has_problems() ? read.problems().list.front().message : read.refusal().message}}};
    for (const auto& block : read->blocks)
        if (count_characters(words_of(block)) > 12'000)
            return Problems{{{member, "A paragraph of the paper must be 12,000 characters or fewer. Break it in two"}}};
    if (read->blocks.empty()) return Problems{{{member, "The document holds no text"}}};
    if (read->blocks.size() > most_pieces)
        return Problems{
            {{member, "The document has more than 400 paragraphs, tables and pictures. Bring in a part of it"}}};
    return {};
}

http::Response receive(Visit& visit) {
    auto given = office::given_import(visit);
    if (trimmed(given.bytes).empty())
        return start(visit, Problems{{{"text", "Choose a Word document, or paste the text of the paper"}}});
    bool is_file = given.member == "file";
    auto text = is_file ? std::string() : tidied(given.bytes);
    auto read =
        is_file ? document::read_docx(given.bytes) : Result<document::ReadDocument>(document::read_pasted(text));
    if (auto problems = cannot_come_in(read, given.member); !problems.empty()) return start(visit, problems);
    auto held = visit.change([&](office::Change& change) -> Result<office::HeldFile> {
        return is_file ? hold_word(change, given.file_name, given.bytes) : hold_pasted(change, text);
    });
    return http::see_other(address_of(*held));
}

// --- What becomes of it ---

std::string fate_name(std::size_t at) { return "is_" + std::to_string(at); }

Problems read_fates(const Visit& visit, WordPaper& paper) {
    Problems problems;
    if (!visit.has_typed()) return problems;
    for (std::size_t i = 0; i < paper.pieces.size(); ++i) {
        auto& piece = paper.pieces[i];
        auto typed = visit.typed(fate_name(i));
        if (typed.empty()) continue;
        auto fate = choice_of<WordFate>(typed);
        auto fates = fates_of(piece.read);
        if (fate && std::find(fates.begin(), fates.end(), *fate) != fates.end()) piece.fate = *fate;
        else problems.add(fate_name(i), "Select what this becomes");
    }
    number_pieces(paper);
    return problems;
}

// The cover as it was typed, or as the document says it.
Paper guessed_cover(const Visit& visit, const WordPaper& word) {
    Paper paper;
    paper.title = word.title;
    paper.body = word.body;
    paper.author_post = paper.contact = visit.who->post;
    if (word.meeting_on) paper.meeting_on = *word.meeting_on;
    if (word.period) {
        paper.period_first = word.period->first;
        paper.period_last = word.period->last;
    }
    return paper;
}

Html cover_controls(const Visit& visit, const WordPaper& word, const Problems& problems) {
    Html controls;
    auto guessed = guessed_cover(visit, word);
    for (auto column : asked_columns) {
        const auto& field = *paper_fields().shape().find(column);
        bool is_known = field.input != Input::date
                        || (column == "meeting_on" ? word.meeting_on.has_value() : word.period.has_value());
        auto typed = visit.has_typed() ? std::string(visit.typed(column)) : is_known ? field.typed(&guessed) : "";
        controls += html::control(field, typed, problems);
    }
    return controls;
}

Html notes_part(const WordPaper& paper) {
    std::vector<html::Content> unkept, changed;
    for (const auto& note : paper.notes) unkept.push_back(note + ".");
    for (const auto& words : numbers_changed(paper)) changed.push_back(words);
    Html part = html::section_heading("What could not be kept as it was", "unkept");
    part += unkept.empty() ? html::paragraph("Nothing: all of the text came in.") : html::bullet_list(unkept);
    if (!changed.empty())
        part += html::section_heading("Numbers that change", "changed")
                + html::paragraph(
                    "The builder counts paragraphs from 1 without gaps. Other papers may name the old numbers.")
                + html::bullet_list(changed);
    return part;
}

Html words_shown(const document::ReadBlock& read, std::size_t at) {
    if (read.kind == ReadKind::picture)
        return html::paragraph(read.picture.alt.empty() ? "A picture without a description"
                                                        : "It shows: " + read.picture.alt);
    if (read.kind != ReadKind::table) return html::of<R"(<p class="govuk-body rv-typed">{}</p>)">(words_of(read));
    html::Table table{.caption = "Table as it stands in the document",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "table-" + std::to_string(at),
                      .is_scrolled = true};
    for (const auto& cell : read.rows.front()) table.head.push_back({.text = document::plain_text(cell)});
    for (std::size_t i = 1; i < read.rows.size(); ++i) {
        table.rows.emplace_back();
        for (const auto& cell : read.rows[i])
            table.rows.back().cells.push_back(
                {html::of<R"(<span class="rv-typed">{}</span>)">(document::plain_text(cell))});
    }
    return html::table(table);
}

Html comments_shown(const document::ReadBlock& read) {
    std::vector<html::Content> lines;
    for (const auto& comment : read.comments)
        lines.push_back("Comment" + (comment.author.empty() ? "" : " by " + comment.author) + ": " + comment.text);
    return lines.empty() ? Html() : html::bullet_list(lines);
}

std::string link_name(std::size_t piece, std::size_t number) {
    return "link_" + std::to_string(piece) + "_" + std::to_string(number);
}

struct OfferedNumber {
    office::UnlinkedNumber number;
    std::size_t place = 0; // among the numbers of its text
    std::vector<const ToldFigure*> figures;
};

// The numbers of a piece for which a figure tells the same.
std::vector<OfferedNumber> offered_numbers(const WordPiece& piece, const std::vector<ToldFigure>& told) {
    std::vector<OfferedNumber> offered;
    if (piece.fate == WordFate::left_out || piece.fate == WordFate::image || piece.fate == WordFate::heading)
        return offered;
    auto text = block_of(piece).text.text;
    auto numbers = unlinked_in(text);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        if (auto figures = figures_it_might_be(numbers[i], text, told); !figures.empty())
            offered.push_back({numbers[i], i, std::move(figures)});
    return offered;
}

Html numbers_shown(const Visit& visit, const WordPiece& piece, std::size_t at, const std::vector<ToldFigure>& told,
                   const Problems& problems) {
    Html shown;
    for (const auto& [number, place, figures] : offered_numbers(piece, told)) {
        auto name = link_name(at, place);
        html::Select select{.name = name,
                            .label = "“" + number.words + "” might be",
                            .error = html::error_of(problems, name),
                            .value = std::string(visit.typed(name)),
                            .options = {{.value = "", .text = "Link it later, or say who gave it"}}};
        for (const auto* figure : figures)
            select.options.push_back({.value = written(figure->mark),
                                      .text = figure->mark.reference + ": " + figure->question + " " + figure->text});
        shown += html::select(select);
    }
    return shown;
}

Html piece_view(const Visit& visit, const WordPiece& piece, std::size_t at, const std::vector<ToldFigure>& told,
                const Problems& problems) {
    html::Select select{.name = fate_name(at),
                        .label = html::of<R"(Becomes<span class="govuk-visually-hidden">: block {}, {}</span>)">(
                            at + 1, as_printed(piece)),
                        .error = html::error_of(problems, fate_name(at)),
                        .value = stored_name(piece.fate)};
    for (auto fate : fates_of(piece.read))
        select.options.push_back({.value = stored_name(fate), .text = label_of(fate)});
    auto caption = piece.caption.empty() ? "" : ": " + piece.caption;
    auto name = as_printed(piece)
                + (piece.number.empty() || piece.number + "." == piece.read.number ? "" : ", then " + piece.number)
                + caption;
    Html view;
    view.add<R"(<div class="rv-block" id="piece-{}"><p class="govuk-body-s rv-block__name">{}</p>{}{}{}{}</div>)">(
        at + 1, name, words_shown(piece.read, at), comments_shown(piece.read),
        numbers_shown(visit, piece, at, told, problems), html::select(select));
    return view;
}

std::vector<ToldFigure> told_for(Visit& visit, const WordPaper& word) {
    auto first = parse_date(visit.typed("period_first"), visit.today());
    auto last = parse_date(visit.typed("period_last"), visit.today());
    if (visit.has_typed() && first && last && *first <= *last)
        return told_figures(visit.db, visit.office, {*first, *last}, visit.now);
    if (!visit.has_typed() && word.period) return told_figures(visit.db, visit.office, *word.period, visit.now);
    return {};
}

http::Response look(Visit& visit, const office::HeldFile& file, const WordPaper& word, const Problems& problems) {
    auto told = told_for(visit, word);
    Html main = html::page_heading("What becomes of the paper", file.file_name)
                + html::paragraph(counted(static_cast<std::int64_t>(word.pieces.size()), "block")
                                  + " came in. Nothing is saved yet.")
                + notes_part(word) + office::form_begin(visit, address_of(file))
                + html::section_heading("Its cover", "cover") + cover_controls(visit, word, problems)
                + html::section_heading("Block by block", "blocks");
    if (told.empty())
        main += html::paragraph(
            "Give the period that the paper covers and press “Show it again” to see which figures its numbers might be.");
    for (std::size_t i = 0; i < word.pieces.size(); ++i) main += piece_view(visit, word.pieces[i], i, told, problems);
    main +=
        html::button_group(
            {html::button({.text = "Bring it in as a draft", .name = "do", .value = "keep"}),
             html::button(
                 {.text = "Show it again", .name = "do", .value = "look", .classes = "govuk-button--secondary"}),
             html::button({.text = "Let it go", .name = "do", .value = "drop", .classes = "govuk-button--secondary"})})
        + office::form_end();
    return page_of(visit, "What becomes of the paper", html::text_column(main), problems, true);
}

// --- Yes ---

// Puts the figures that were chosen into the text of their block, the last number first, so that places stay true.
Problems link_numbers(const Visit& visit, PaperBlock& block, const WordPiece& piece, std::size_t at,
                      const std::vector<ToldFigure>& told) {
    Problems problems;
    auto offered = offered_numbers(piece, told);
    for (auto one = offered.rbegin(); one != offered.rend(); ++one) {
        auto chosen = visit.typed(link_name(at, one->place));
        if (chosen.empty()) continue;
        bool is_offered = std::any_of(one->figures.begin(), one->figures.end(),
                                      [&](const ToldFigure* figure) { return written(figure->mark) == chosen; });
        if (!is_offered) {
            problems.add(link_name(at, one->place), "Select one of the figures, or link it later");
            continue;
        }
        auto& text = block.text.text;
        text = text.substr(0, one->number.begin) + std::string(chosen) + text.substr(one->number.end);
    }
    return problems;
}

struct Drafted {
    std::vector<PaperBlock> blocks;
    std::vector<office::StagedFile> pictures;
    Problems problems;
};

void draft_piece(Visit& visit, Drafted& drafted, const WordPiece& piece, std::size_t at,
                 const std::vector<ToldFigure>& told) {
    auto block = block_of(piece);
    for (auto& problem : link_numbers(visit, block, piece, at, told).list) drafted.problems.list.push_back(problem);
    if (auto parts = read_text(block.text.text); !parts)
        drafted.problems.add(fate_name(at), parts.problems().list.front().message);
    if (piece.fate == WordFate::image && drafted.problems.empty()) {
        auto name = piece.read.picture.kind == document::ImageKind::png ? "picture.png" : "picture.jpg";
        auto staged =
            office::stage_file(visit.office.database(), visit.now, piece.read.picture.bytes, name, office::photos());
        if (staged) drafted.pictures.push_back(*staged);
        else
            drafted.problems.add(fate_name(at), staged.has_problems() ? staged.problems().list.front().message
                                                                      : staged.refusal().message);
    }
    drafted.blocks.push_back(std::move(block));
}

Drafted drafted_from(Visit& visit, const WordPaper& word) {
    Drafted drafted;
    auto told = told_for(visit, word);
    for (std::size_t i = 0; i < word.pieces.size(); ++i)
        if (word.pieces[i].fate != WordFate::left_out) draft_piece(visit, drafted, word.pieces[i], i, told);
    if (drafted.blocks.empty())
        drafted.problems.add(fate_name(0), "Every block is left out. Select what at least one becomes");
    return drafted;
}

http::Response keep_it(Visit& visit, const office::HeldFile& file, const WordPaper& word, Problems problems) {
    auto paper = guessed_cover(visit, word);
    auto typed = read_form(paper_fields(), asked_columns, visit.typed_of(), paper, visit.today());
    if (typed.empty()) typed = check(paper);
    for (auto& problem : typed.list) problems.list.push_back(problem);
    if (!problems.empty()) return look(visit, file, word, problems);
    auto drafted = drafted_from(visit, word);
    if (!drafted.problems.empty()) return look(visit, file, word, drafted.problems);
    paper.cover_rows = template_for(visit.db, paper.body).cover_rows;
    auto kept = visit.change(
        [&](office::Change& change) -> Result<Paper> {
            return keep_word_paper(change, paper, drafted.blocks, drafted.pictures, file);
        },
        "Brought in from Word: " + file.file_name);
    return saved(visit, writing_address(*kept), "Paper " + kept->reference + " is drafted from the document");
}

http::Response let_go(Visit& visit, const office::HeldFile& file) {
    visit.change([&](office::Change& change) {
        office::drop_held_file(change.tx, file.id);
        return Done{};
    });
    return saved(visit, word_address, "The document is gone. Nothing of it was saved");
}

http::Response look_or_keep(Visit& visit) {
    auto file = find_word(visit.db, office::asked_number(visit, "file"), visit.who->person);
    if (!file) return not_found(visit);
    // What was typed before a session ended is shown again, and does nothing.
    auto wish = visit.request.method == http::Method::post ? visit.typed("do") : std::string_view();
    if (wish == "drop") return let_go(visit, *file);
    auto read = read_held(*file);
    if (!read) throw Fault("a Word document that was read cannot be read again");
    auto word = word_paper(std::move(*read), visit.today());
    auto problems = read_fates(visit, word);
    if (wish == "keep") return keep_it(visit, *file, word, problems);
    return look(visit, *file, word, problems);
}

} // namespace

void mount_word_papers(office::Routes& at) {
    auto writes = office::may(office::Right::write_papers);
    at.get(
        word_address, [](Visit& visit) { return start(visit, {}); }, writes,
        "Open the form that brings in a Word paper");
    at.post_files(word_address, receive, writes, "Give a Word paper, to see what becomes of it");
    at.get(word_address + "/{file}", look_or_keep, writes, "See paragraph by paragraph what becomes of a Word paper");
    at.post(word_address + "/{file}", look_or_keep, writes, "Bring a Word paper in as a draft, or let it go");
}

} // namespace reeve::reporting
