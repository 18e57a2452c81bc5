// The pages on which the promises of a paper are recorded from its words, kept, moved and withdrawn.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/casework.h"
#include "html/choice_controls.h"
#include "html/field_control.h"
#include "html/headings.h"
#include "html/sample.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "html/text_controls.h"
#include "office/action_parts.h"
#include "office/history_pages.h"
#include "office/people/person_store.h"
#include "office/record_form.h"
#include "office/typed_words.h"
#include "reporting/paper_asked.h"
#include "reporting/paper_desk.h"
#include "reporting/paper_store.h"
#include "reporting/paper_wording.h"
#include "reporting/paper_writing.h"
#include "reporting/promise_finding.h"
#include "reporting/promise_store.h"
#include "reporting/promise_view.h"

namespace reeve::reporting {
namespace {

using html::Html;
using office::Visit;

const std::vector<std::string_view> new_columns = {"words", "place", "due"};

std::string list_address(const Paper& paper) { return writing_address(paper) + "/promises"; }
std::string address_of(const Paper& paper, const Promise& promise) {
    return list_address(paper) + "/" + std::to_string(promise.number);
}

office::PageWords promise_words(const Paper& paper, std::string title, bool has_errors) {
    auto words = writing_words(paper, std::move(title), has_errors);
    words.trail.emplace_back("Promises", list_address(paper));
    return words;
}

std::vector<PromiseFound> found_in(Visit& visit, const Paper& paper) {
    auto blocks = blocks_of(visit.db, paper.id);
    auto layout = live_layout(visit.db, visit.office, paper, blocks, visit.now);
    return promises_in(written_text_of(paper, blocks, layout));
}

bool is_recorded(const PromiseFound& found, const std::vector<Promise>& list) {
    return std::any_of(list.begin(), list.end(), [&](const Promise& promise) {
        return contains_folded(found.words, promise.words.text) || contains_folded(promise.words.text, found.words);
    });
}

// ---- All of a paper ----

Html recorded_table(Visit& visit, const Paper& paper, const std::vector<Promise>& list) {
    html::Table table{.caption = "Promises of this paper",
                      .caption_classes = "govuk-visually-hidden",
                      .caption_id = "promises",
                      .head = {{.text = "Promise", .classes = "govuk-!-width-one-half"},
                               {.text = "Where"},
                               {.text = "Who"},
                               {.text = "How it stands"}},
                      .empty_text = "No promise of this paper is recorded.",
                      .is_stacked = true};
    for (const auto& promise : list)
        table.rows.push_back(
            {{{html::link({.text = shortened(promise.words.text, 120), .href = address_of(paper, promise)})},
              {promise.place},
              {promise.owner_post},
              {html::escaped(standing_of(promise, visit.today())) + html::sample_mark(promise.is_sample)}}});
    return html::table(table);
}

// What reads like a promise and is not recorded, each with a link to the form filled from it.
Html found_part(Visit& visit, const Paper& paper, const std::vector<Promise>& list) {
    std::vector<html::Content> lines;
    auto found = found_in(visit, paper);
    for (std::size_t i = 0; i < found.size(); ++i)
        if (!is_recorded(found[i], list))
            lines.push_back(html::of<R"({}: “{}” {})">(
                found[i].place, found[i].words,
                html::link({.text = "Record this promise",
                            .href = list_address(paper) + "/new?found=" + std::to_string(i + 1),
                            .hidden_text = " of " + found[i].place})));
    if (lines.empty()) return {};
    return html::section_heading("These sentences read like promises")
           + html::paragraph("Nothing is recorded unless you do it.") + html::bullet_list(lines);
}

http::Response show_all(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    bool may_write = visit.may(office::Right::write_papers);
    std::vector<Html> buttons;
    if (may_write) buttons.push_back(html::button({.text = "Record a promise", .href = list_address(*paper) + "/new"}));
    auto list = promises_of(visit.db, paper->id);
    Html main = html::heading_with_actions("Promises to report", buttons)
                + html::paragraph(paper->reference + ": " + paper->title + ". What the paper says will be told later.")
                + recorded_table(visit, *paper, list);
    if (may_write) main += found_part(visit, *paper, list);
    return show(visit, writing_words(*paper, "Promises to report"), main);
}

// ---- A new one ----

Promise suggested(Visit& visit, const Paper& paper) {
    Promise promise;
    auto number = Kind<int>::read(visit.query("found"), {});
    auto found = number ? found_in(visit, paper) : std::vector<PromiseFound>();
    if (!number || *number < 1 || *number > static_cast<int>(found.size())) return promise;
    const auto& sentence = found[static_cast<std::size_t>(*number - 1)];
    promise.words = {sentence.words};
    promise.place = sentence.place;
    if (sentence.due) promise.due = *sentence.due;
    return promise;
}

Html owner_control(Visit& visit, const Problems& problems) {
    auto owner = visit.has_typed() ? std::string(visit.typed("owner")) : std::to_string(visit.who->person.value);
    return html::select(office::owner_select(visit, owner, problems));
}

http::Response new_page(Visit& visit, const Paper& paper, const Problems& problems) {
    auto usual = suggested(visit, paper);
    Html main = html::error_summary(problems)
                + html::page_heading("Record a promise to report", paper.reference + ": " + paper.title)
                + form_begin(visit, list_address(paper) + "/new");
    for (auto column : new_columns) {
        const auto& field = *promise_fields().shape().find(column);
        bool is_unset = column == "due" && usual.due == Date{};
        auto value = visit.has_typed() ? std::string(visit.typed(column)) : is_unset ? "" : field.typed(&usual);
        main += html::control(field, value, problems);
    }
    main += owner_control(visit, problems)
            + html::button_group({html::button({.text = "Record the promise"}),
                                  html::link({.text = "Cancel", .href = list_address(paper)})})
            + office::form_end();
    return show(visit, promise_words(paper, "Record a promise to report", !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_new(Visit& visit) {
    auto paper = paper_asked_for(visit);
    return paper ? new_page(visit, *paper, {}) : not_found(visit);
}

http::Response record(Visit& visit) {
    auto paper = paper_asked_for(visit);
    if (!paper) return not_found(visit);
    Promise promise;
    promise.paper = paper->id;
    auto problems = read_form(promise_fields(), new_columns, visit.typed_of(), promise, visit.today());
    if (auto owner = office::typed_owner(visit)) {
        promise.owner = *owner;
        promise.owner_post = office::find_person(visit.db, *owner)->post;
    } else problems.add("owner", "Select who answers for it");
    if (problems.empty()) problems = check(promise, *paper);
    if (!problems.empty()) return new_page(visit, *paper, problems);
    visit.change([&](office::Change& change) { return add_promise(change, promise); });
    return saved(visit, list_address(*paper), "The promise is recorded");
}

// ---- One, and what becomes of it ----

std::optional<Promise> promise_asked_for(Visit& visit, const Paper& paper) {
    auto number = Kind<int>::read(visit.part("number"), {});
    for (const auto& promise : promises_of(visit.db, paper.id))
        if (number && promise.number == *number) return promise;
    return std::nullopt;
}

struct PromiseMove {
    const char* slug;
    const char* title;
    const char* button;
    const char* notice;
    std::vector<std::string_view> columns; // all needed
    bool asks_why;                         // a reason for the history
    Result<Promise> (*made)(const Promise& stands, const Promise& typed, const Paper&, Date today);
};

const std::vector<PromiseMove>& moves() {
    static const std::vector<PromiseMove> list = {
        {"kept",
         "Say that it is kept",
         "It is kept",
         "The promise is kept",
         {"kept_in", "kept_on"},
         false,
         [](const Promise& stands, const Promise& typed, const Paper& paper, Date today) {
             return keep_promise(stands, typed.kept_in, *typed.kept_on, paper.meeting_on, today);
         }},
        {"moved",
         "Move its day",
         "Move the day",
         "The day is saved",
         {"due"},
         true,
         [](const Promise& stands, const Promise& typed, const Paper& paper, Date) {
             return move_promise(stands, typed.due, paper.meeting_on);
         }},
        {"withdrawn",
         "Withdraw it",
         "Withdraw the promise",
         "The promise is withdrawn",
         {"withdrawn_why"},
         false,
         [](const Promise& stands, const Promise& typed, const Paper&, Date today) {
             return withdraw_promise(stands, typed.withdrawn_why, today);
         }},
    };
    return list;
}

const PromiseMove* move_asked_for(Visit& visit) {
    for (const auto& move : moves())
        if (visit.part("move") == move.slug) return &move;
    return nullptr;
}

http::Response show_one(Visit& visit) {
    auto paper = paper_asked_for(visit);
    auto promise = paper ? promise_asked_for(visit, *paper) : std::nullopt;
    if (!promise) return not_found(visit);
    html::SummaryList facts{.rows = {{"In the paper’s words", promise->words.text},
                                     {"Where", promise->place},
                                     {"To be told by", in_words(promise->due)},
                                     {"Who answers for it", promise->owner_post},
                                     {"How it stands", html::escaped(standing_of(*promise, visit.today()))
                                                           + html::sample_mark(promise->is_sample)}}};
    if (promise->kept_on) facts.rows.push_back({"Told in", kept_in_shown(*promise)});
    if (promise->withdrawn_on) facts.rows.push_back({"Why it is withdrawn", promise->withdrawn_why.text});
    if (promise->times_moved) facts.rows.push_back({"Moved", counted(promise->times_moved, "time")});
    auto title = "Promise " + std::to_string(promise->number);
    Html main = html::page_heading(title, paper->reference + ": " + paper->title) + html::summary_list(facts);
    std::vector<Html> buttons;
    if (is_open(*promise) && visit.may(office::Right::write_papers))
        for (const auto& move : moves())
            buttons.push_back(html::button({.text = move.title,
                                            .href = address_of(*paper, *promise) + "/" + move.slug,
                                            .classes = buttons.empty() ? "" : "govuk-button--secondary"}));
    if (!buttons.empty()) main += html::button_group(buttons);
    main += history_block(visit, promise_fields().shape(), promise->id.value);
    return show(visit, promise_words(*paper, title, false), html::text_column(main));
}

Html why_control(Visit& visit, const Problems& problems) {
    return html::textarea({.name = "why",
                           .label = "Why does the day move?",
                           .hint = "The history keeps it.",
                           .error = html::error_of(problems, "why"),
                           .value = std::string(visit.typed("why")),
                           .rows = 2});
}

http::Response move_page(Visit& visit, const Paper& paper, const Promise& promise, const PromiseMove& move,
                         const Problems& problems, const Refusal* conflict = nullptr) {
    office::RecordForm form{promise_fields().shape(),
                            move.columns,
                            &promise,
                            address_of(paper, promise) + "/" + move.slug,
                            move.button,
                            address_of(paper, promise),
                            move.asks_why ? why_control(visit, problems) : Html(),
                            move.columns};
    return office::record_form_page(visit, promise_words(paper, move.title, !problems.empty()),
                                    html::page_heading(move.title, paper.reference + ": " + paper.title)
                                        + html::inset_text({.text = promise.words.text}),
                                    form, problems, conflict);
}

http::Response show_move(Visit& visit) {
    auto paper = paper_asked_for(visit);
    auto promise = paper ? promise_asked_for(visit, *paper) : std::nullopt;
    auto move = move_asked_for(visit);
    return promise && move ? move_page(visit, *paper, *promise, *move, {}) : not_found(visit);
}

Problems read_move(Visit& visit, const PromiseMove& move, Promise& typed) {
    auto problems = read_form(promise_fields(), move.columns, visit.typed_of(), typed, visit.today());
    for (auto column : move.columns)
        if (trimmed(visit.typed(column)).empty() && problems.empty())
            problems.add(std::string(column), missing_message(*promise_fields().shape().find(column)));
    if (!move.asks_why) return problems;
    office::add_all(problems, office::too_long(visit, {"why"}));
    if (trimmed(visit.typed("why")).empty()) problems.add("why", "Enter why the day moves");
    return problems;
}

http::Response make_move(Visit& visit) {
    auto paper = paper_asked_for(visit);
    auto stands = paper ? promise_asked_for(visit, *paper) : std::nullopt;
    auto move = move_asked_for(visit);
    if (!stands || !move) return not_found(visit);
    auto typed = *stands;
    if (auto problems = read_move(visit, *move, typed); !problems.empty())
        return move_page(visit, *paper, *stands, *move, problems);
    auto kept = visit.change(
        [&](office::Change& change) -> Result<Promise> {
            auto made = TRY(move->made(*stands, typed, *paper, visit.today()));
            made.version = office::version_typed(visit, made.version);
            return office::keep(change, promise_fields(), made);
        },
        move->asks_why ? tidied(visit.typed("why")) : "");
    if (kept) return saved(visit, address_of(*paper, *stands), move->notice);
    return kept.has_problems() ? move_page(visit, *paper, *stands, *move, kept.problems())
                               : move_page(visit, *paper, *stands, *move, {}, &kept.refusal());
}

} // namespace

void mount_promises(office::Routes& routes) {
    using office::may, office::Right;
    const std::string address = "/work/papers/{reference}/promises";
    auto read = may(Right::read_office), write = may(Right::write_papers);
    routes.get(address, show_all, read, "See what a paper promised to report later");
    routes.get(address + "/new", show_new, write, "Open the form that records a promise of a paper");
    routes.post(address + "/new", record, write, "Record a promise of a paper");
    routes.get(address + "/{number}", show_one, read, "See one promise to report and how it stands");
    routes.get(address + "/{number}/{move}", show_move, write,
               "Open the form that keeps, moves or withdraws a promise");
    routes.post(address + "/{number}/{move}", make_move, write,
                "Keep a promise to report, move its day or withdraw it");
}

} // namespace reeve::reporting
