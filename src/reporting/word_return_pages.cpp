// Bringing a paper back from Word: give the file, see paragraph by paragraph what was edited and remarked on, and take
// it or leave it.
#include "document/docx.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/choice_controls.h"
#include "html/headings.h"
#include "html/paragraphs.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/document_files.h"
#include "office/import_parts.h"
#include "office/record_form.h"
#include "reporting/paper_asked.h"
#include "reporting/paper_desk.h"
#include "reporting/paper_store.h"
#include "reporting/paper_writing.h"
#include "reporting/word_paper_store.h"
#include "reporting/word_return_store.h"

namespace reeve::reporting {
namespace {

using html::Html;
using office::Visit;

constexpr std::size_t most_blocks = 1'000;
const std::string page_title = "Bring back what was edited in Word";

std::string returns_address(const Paper& paper) { return writing_address(paper) + "/word-changes"; }
std::string address_of(const Paper& paper, const office::HeldFile& file) {
    return returns_address(paper) + "/" + std::to_string(file.id);
}

http::Response page_of(Visit& visit, const Paper& paper, const Html& main, const Problems& problems, bool is_below,
                       int status = 422) {
    auto words = writing_words(paper, is_below ? "What was edited" : page_title, !problems.empty());
    words.trail.emplace_back("Take it away", writing_address(paper) + "/files");
    if (is_below) words.trail.emplace_back(page_title, returns_address(paper));
    return show(visit, words, html::text_column(html::error_summary(problems) + main), problems.empty() ? 200 : status);
}

// --- What the file says ---

struct Looked {
    WordReturn found;
    std::map<std::int64_t, std::string> numbers; // of blocks: "24"
};

std::size_t pictures_in(const document::Document& document) {
    std::size_t pictures = 0;
    for (const auto& section : document.sections)
        for (const auto& block : section.blocks)
            pictures +=
                std::holds_alternative<document::Image>(block) || std::holds_alternative<document::Drawing>(block);
    return pictures;
}

// Against the paper as it stands at this moment.
Result<Looked> compared_with(Visit& visit, const Paper& paper, std::string_view bytes) {
    auto came = TRY(document::read_docx(bytes));
    auto blocks = blocks_of(visit.db, paper.id);
    auto layout = live_layout(visit.db, visit.office, paper, blocks, visit.now, office::site_of(visit), Places::marked);
    OwnFile own{TRY(document::read_docx(document::docx_of(layout.document, visit.now))), pictures_in(layout.document)};
    std::map<std::string, ShownMark> shown;
    for (const auto& figure : layout.figures)
        shown[written(figure.mark)] = {figure.quoted.told.text, figure.quoted.told.is_sample};
    auto show_mark = [&](const FigureMark& mark) {
        auto found = shown.find(written(mark));
        return found == shown.end() ? ShownMark{} : found->second;
    };
    return Looked{compare_return(came, own, blocks, show_mark), layout.numbers};
}

Problems cannot_be_read(const Result<document::ReadDocument>& read) {
    if (!read)
        return Problems{
            {{"file", read.has_problems() ? read.problems().list.front().message : read.refusal().message}}};
    if (read->blocks.size() > most_blocks)
        return Problems{{{"file", "The document has more than 1,000 paragraphs, tables and pictures. No paper has"}}};
    for (const auto& block : read->blocks)
        if (count_characters(document::words_of(block)) > 12'000)
            return Problems{{{"file", "A paragraph must be 12,000 characters or fewer. Break it in two in Word"}}};
    return {};
}

// --- Giving the file ---

Html waiting_table(Visit& visit, const Paper& paper) {
    auto files = returns_waiting(visit.db, paper, visit.who->person);
    if (files.empty()) return {};
    html::Table table{.caption = "Files that wait for you",
                      .caption_id = "waiting",
                      .head = {{.text = "File"}, {.text = "Given"}},
                      .is_stacked = true};
    for (const auto& file : files)
        table.rows.push_back(
            {{{html::link({.text = file.file_name, .href = address_of(paper, file)})}, {in_words(file.held_at)}}});
    return html::table(table) + html::small_paragraph("A file waits for 7 days.");
}

http::Response start(Visit& visit, const Paper& paper, const Problems& problems) {
    Html main =
        html::page_heading(page_title, paper.title)
        + html::lead_paragraph(
            "You see paragraph by paragraph what was changed, added, deleted and remarked on, and take "
            "it or leave it.")
        + html::bullet_list({{"Tracked changes are read as if they were accepted. What you leave stays as it is here."},
                             {"Figures stay figures: nobody types over one in Word."},
                             {"Tables of figures, pictures, headers and the look of the document are not read."}})
        + office::form_begin(visit, returns_address(paper), true)
        + html::file_upload({.name = "file",
                             .label = "The Word document that came back (DOCX)",
                             .hint = "Made from the file that was taken away here. Smaller than 20MB.",
                             .error = html::error_of(problems, "file"),
                             .accept = ".docx"})
        + html::button({.text = "See what was edited"}) + office::form_end() + waiting_table(visit, paper);
    return page_of(visit, paper, main, problems, false);
}

http::Response show_start(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    if (auto why = why_not_written(*paper)) return refuse(visit, *why);
    return start(visit, *paper, {});
}

http::Response receive(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    if (auto why = why_not_written(*paper)) return refuse(visit, *why);
    auto given = office::given_import(visit);
    if (given.member != "file") return start(visit, *paper, Problems{{{"file", "Choose the Word document"}}});
    auto problems = cannot_be_read(document::read_docx(given.bytes));
    if (problems.empty())
        if (auto looked = compared_with(visit, *paper, given.bytes); !looked || !looked->found.is_of_this_paper)
            problems.add("file", "Nothing in this document stands in " + paper->reference
                                     + ". To begin a new paper from it, bring it in under Papers");
    if (!problems.empty()) return start(visit, *paper, problems);
    auto held = visit.change([&](office::Change& change) -> Result<office::HeldFile> {
        return hold_return(change, *paper, given.file_name, given.bytes);
    });
    return http::see_other(address_of(*paper, *held));
}

// --- Looking, piece by piece ---

// "take_812" of a block that stands, "take_new_3" of the third that is new.
struct NamedPiece {
    ReturnedPiece piece;
    std::string name;
};

std::vector<NamedPiece> named_pieces(const WordReturn& found) {
    std::vector<NamedPiece> named;
    int count = 0;
    for (const auto& piece : found.pieces)
        named.push_back({piece, piece.kind == ReturnKind::added ? "new_" + std::to_string(++count)
                                                                : std::to_string(piece.block.id.value)});
    return named;
}

std::string heading_of(const ReturnedPiece& piece, const std::map<std::int64_t, std::string>& numbers) {
    auto name = std::string(label_of(piece.block.kind));
    auto number = numbers.find(piece.block.id.value);
    if (number != numbers.end() && !number->second.empty()) name = number->second + ". " + name;
    if (piece.block.kind == BlockKind::implication) name += ": " + piece.block.label;
    switch (piece.kind) {
    case ReturnKind::changed: return name + ", changed";
    case ReturnKind::gone: return name + ", deleted";
    case ReturnKind::same: return name;
    case ReturnKind::added: break;
    }
    auto before = numbers.find(piece.after.value);
    return name + ", new" + (before == numbers.end() || before->second.empty() ? "" : " after " + before->second);
}

Html difference(const ReturnedPiece& piece) {
    if (piece.kind == ReturnKind::added) return html::compared({{html::Change::added, piece.came}});
    if (piece.kind == ReturnKind::gone) return html::compared({{html::Change::removed, piece.now}});
    return html::compared(html::changes_between(piece.now, piece.came));
}

std::string usual_answer(const ReturnedPiece& piece) {
    return piece.kind == ReturnKind::gone || piece.is_changed_here ? "leave" : "take";
}

Html comment_lines(const std::vector<document::ReadComment>& comments) {
    std::vector<html::Content> lines;
    for (const auto& comment : comments)
        lines.push_back("Comment" + (comment.author.empty() ? "" : " by " + comment.author) + ": “" + comment.text
                        + "”");
    return lines.empty() ? Html() : html::bullet_list(lines);
}

Html said_of(const ReturnedPiece& piece) {
    Html said;
    if (!piece.changed_by.empty()) said += html::small_paragraph("Tracked by " + list_of(piece.changed_by) + ".");
    if (piece.is_changed_here)
        said += html::inset_text(
            {.text =
                 "It was written in here too since the file was made. Shown is what taking it would change today."});
    for (const auto& note : piece.notes) said += html::inset_text({.text = note + "."});
    return said + comment_lines(piece.comments);
}

Html choice_for(const Visit& visit, const NamedPiece& named, const std::string& heading, const Problems& problems) {
    if (named.piece.kind == ReturnKind::same) return {};
    auto name = "take_" + named.name;
    auto typed = visit.typed(name);
    const char* take = named.piece.kind == ReturnKind::added  ? "Add it"
                       : named.piece.kind == ReturnKind::gone ? "Take it out"
                                                              : "Take it";
    html::Radios choice{.name = name,
                        .legend =
                            html::of<R"(<span class="govuk-visually-hidden">{}</span>)">("What becomes of: " + heading),
                        .error = html::error_of(problems, name),
                        .value = typed.empty() ? usual_answer(named.piece) : std::string(typed),
                        .options = {{.value = "take", .text = take}, {.value = "leave", .text = "Leave it"}},
                        .classes = "govuk-radios--inline govuk-radios--small"};
    auto version = named.piece.kind == ReturnKind::added
                       ? Html()
                       : html::hidden_field("version_" + named.name, std::to_string(named.piece.block.version));
    return html::radios(choice) + version;
}

Html piece_view(const Visit& visit, const NamedPiece& named, const std::map<std::int64_t, std::string>& numbers,
                const Problems& problems) {
    auto heading = heading_of(named.piece, numbers);
    return html::of<R"(<div class="rv-block" id="piece-{}"><p class="govuk-body-s rv-block__name">{}</p>{}{}{}</div>)">(
        named.name, heading, difference(named.piece), said_of(named.piece),
        choice_for(visit, named, heading, problems));
}

Html elsewhere(const WordReturn& found) {
    Html part;
    if (!found.notes.empty()) {
        std::vector<html::Content> lines(found.notes.begin(), found.notes.end());
        part += html::section_heading("What is not taken", "not-taken") + html::bullet_list(lines);
    }
    std::vector<html::Content> comments;
    for (const auto& [on, comment] : found.comments)
        comments.push_back((comment.author.empty() ? "" : comment.author + ": ") + "“" + comment.text + "”, on “" + on
                           + "”");
    if (!comments.empty())
        part += html::section_heading("Comments elsewhere", "comments") + html::bullet_list(comments);
    return part;
}

int count_of(const WordReturn& found, ReturnKind kind) {
    return static_cast<int>(std::count_if(found.pieces.begin(), found.pieces.end(),
                                          [&](const ReturnedPiece& piece) { return piece.kind == kind; }));
}

std::string summary_of(const WordReturn& found) {
    std::vector<std::string> parts;
    for (auto [kind, words] : {std::pair(ReturnKind::changed, " changed"), std::pair(ReturnKind::added, " new"),
                               std::pair(ReturnKind::gone, " deleted")})
        if (auto count = count_of(found, kind)) parts.push_back(std::to_string(count) + words);
    return parts.empty() ? "Everything that was written in this document stands in the paper."
                         : "Against the paper as it stands now: " + list_of(parts) + ". Nothing is saved yet.";
}

http::Response look(Visit& visit, const Paper& paper, const office::HeldFile& file, const Looked& looked,
                    const Problems& problems, int status = 422) {
    const auto& found = looked.found;
    bool is_open = count_of(found, ReturnKind::same) < static_cast<int>(found.pieces.size());
    Html main = html::page_heading("What was edited", file.file_name) + html::paragraph(summary_of(found))
                + office::form_begin(visit, address_of(paper, file));
    for (const auto& named : named_pieces(found)) main += piece_view(visit, named, looked.numbers, problems);
    main += elsewhere(found);
    Html buttons;
    if (is_open) buttons += html::button({.text = "Take what is chosen", .name = "do", .value = "take"});
    buttons += html::button({.text = is_open ? "Let the document go" : "Done: let the document go",
                             .name = "do",
                             .value = "drop",
                             .classes = is_open ? "govuk-button--secondary" : ""});
    main += html::button_group({buttons}) + office::form_end();
    return page_of(visit, paper, main, problems, true, status);
}

// --- Taking ---

struct Accepted {
    std::vector<ReturnedPiece> pieces;
    Problems problems;
    bool is_stale = false;
};

Accepted accepted_of(const Visit& visit, const WordReturn& found) {
    Accepted accepted;
    for (const auto& named : named_pieces(found)) {
        auto name = "take_" + named.name;
        auto typed = visit.typed(name);
        if (named.piece.kind == ReturnKind::same || typed == "leave") continue;
        if (typed != "take") {
            accepted.problems.add(name, "Select whether to take it or to leave it");
            continue;
        }
        auto version = Kind<int>::read(visit.typed("version_" + named.name), {});
        bool is_stale = !version || *version != named.piece.block.version;
        if (named.piece.kind != ReturnKind::added && is_stale) {
            accepted.problems.add(name,
                                  "Someone else changed this meanwhile. It stands here as it is now: choose again");
            accepted.is_stale = true;
        }
        accepted.pieces.push_back(named.piece);
    }
    return accepted;
}

http::Response take(Visit& visit, const Paper& paper, const office::HeldFile& file, const Looked& looked) {
    auto accepted = accepted_of(visit, looked.found);
    if (!accepted.problems.empty())
        return look(visit, paper, file, looked, accepted.problems, accepted.is_stale ? 409 : 422);
    auto kept = visit.change([&](office::Change& change) { return take_pieces(change, paper, accepted.pieces); },
                             "Edited in Word: " + file.file_name);
    if (!kept && kept.has_problems()) {
        Problems problems;
        for (const auto& problem : kept.problems().list) problems.add("", problem.message);
        return look(visit, paper, file, looked, problems);
    }
    if (!kept) return refuse(visit, kept.refusal());
    auto count = static_cast<std::int64_t>(accepted.pieces.size());
    return saved(visit, address_of(paper, file),
                 count == 0 ? "Nothing was taken" : counted(count, "change") + " taken");
}

http::Response let_go(Visit& visit, const Paper& paper, const office::HeldFile& file) {
    visit.change([&](office::Change& change) {
        office::drop_held_file(change.tx, file.id);
        return Done{};
    });
    return saved(visit, writing_address(paper), "The document is gone");
}

http::Response look_or_take(Visit& visit) {
    auto paper = paper_asked_for(visit);
    auto file =
        paper ? find_return(visit.db, *paper, office::asked_number(visit, "file"), visit.who->person) : std::nullopt;
    if (!file) return not_found(visit);
    auto wish = visit.request.method == http::Method::post ? visit.typed("do") : std::string_view();
    if (wish == "drop") return let_go(visit, *paper, *file);
    if (auto why = why_not_written(*paper)) return refuse(visit, *why);
    auto looked = compared_with(visit, *paper, docx_of(*file));
    if (!looked) throw Fault("a Word document that was read cannot be read again");
    return wish == "take" ? take(visit, *paper, *file, *looked) : look(visit, *paper, *file, *looked, {});
}

} // namespace

void mount_word_returns(office::Routes& at) {
    auto writes = office::may(office::Right::write_papers);
    const std::string here = "/work/papers/{reference}/word-changes";
    at.get(here, show_start, writes, "Open the form that brings a paper back from Word");
    at.post_files(here, receive, writes, "Give a paper's file that came back from Word, to see what was edited");
    at.get(here + "/{file}", look_or_take, writes, "See paragraph by paragraph what was edited in Word");
    at.post(here + "/{file}", look_or_take, writes, "Take what was edited in Word into a paper, or let the file go");
}

} // namespace reeve::reporting
