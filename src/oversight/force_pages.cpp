// What the chief constable's staff see and write: what was asked of the force, its own drafts, and nothing else.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/tables.h"
#include "oversight/oversight_pages.h"
#include "oversight/oversight_view.h"

namespace reeve::oversight {
namespace {

using html::Html;
using office::Right;
using office::Visit;

constexpr auto right = Right::answer_for_force;

bool was_asked(const AccountItem& item) { return item.asked_on.has_value() && item.state != ItemState::dropped; }

office::PageWords words_of(std::string title, bool has_errors = false) {
    office::PageWords words{
        .title = std::move(title), .section = "Asked of the force", .trail = {}, .has_errors = has_errors};
    if (words.title != "Asked of the force") words.trail = {{"Asked of the force", force_address}};
    return words;
}

// ---- All that was asked ----

http::Response list_page(Visit& visit) {
    html::Table items{.caption = "Items",
                      .head = {{"What"}, {"State"}, {"Answer by"}},
                      .empty_text = "Nothing is asked of the force.",
                      .is_stacked = true};
    for (const auto& item : all_items(visit.db))
        if (was_asked(item))
            items.rows.push_back({.cells = {{html::link({.text = item.title, .href = force_address_of(item)})},
                                            {state_chip(item, visit.today())},
                                            {item.answer_by ? in_words(*item.answer_by) : ""}}});
    html::Table requests{.caption = "Information requests",
                         .head = {{"What"}, {"State"}, {"Due on"}},
                         .empty_text = "No information is asked for.",
                         .is_stacked = true};
    for (const auto& request : all_requests(visit.db))
        if (request.sent_on)
            requests.rows.push_back({.cells = {{html::link({.text = request.title, .href = force_address_of(request)})},
                                               {state_chip(request, visit.today())},
                                               {in_words(*request.due_on)}}});
    Html main =
        html::page_heading("Asked of the force")
        + html::lead_paragraph(
            "What the Commissioner asks the chief constable to account for, and to give. Your draft is yours until you send it.")
        + html::table(items) + html::table(requests);
    return show(visit, words_of("Asked of the force"), main);
}

// ---- An item ----

std::optional<AccountItem> item_for_force(Visit& visit) {
    auto item = item_asked_for(visit);
    return item && was_asked(*item) ? item : std::nullopt;
}

Html answer_form(Visit& visit, const AccountItem& item, const AccountTurn& draft, const Problems& problems) {
    office::RecordForm form{account_turn_fields().shape(),
                            force_turn_columns(),
                            &draft,
                            force_address_of(item),
                            "Keep the draft",
                            force_address,
                            {}};
    form.more =
        html::button({.text = "Send the answer", .name = "do", .value = "send", .classes = "govuk-button--secondary"});
    return html::section_heading("Your answer", "answer") + office::record_form(visit, form, problems);
}

http::Response item_view(Visit& visit, const AccountItem& item, const Problems& problems) {
    auto turns = turns_of(visit.db, item.id);
    Html main = html::error_summary(problems) + html::page_heading(item.title, "Item " + item.reference)
                + html::paragraph(standing_in_words(item, visit.today()) + ".")
                + html::section_heading("What is asked", "asked") + html::render_prose(item.asked)
                + turns_view(told(turns)) + conclusion_view(item);
    if (item.waits_for_force()) main += answer_form(visit, item, draft_of(turns).value_or(AccountTurn{}), problems);
    return show(visit, words_of(item.title, !problems.empty()), html::text_column(main), problems.empty() ? 200 : 422);
}

http::Response show_item(Visit& visit) {
    auto item = item_for_force(visit);
    return item ? item_view(visit, *item, {}) : not_found(visit);
}

http::Response answer_item(Visit& visit) {
    auto item = item_for_force(visit);
    if (!item) return not_found(visit);
    AccountTurn typed;
    auto draft = draft_of(turns_of(visit.db, item->id));
    if (int version = office::version_typed(visit, 0); draft && version > 0) {
        typed = *draft; // the form was opened on it, as it stood at this version
        typed.version = version;
    }
    auto problems = read_form(account_turn_fields(), force_turn_columns(), visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return item_view(visit, *item, problems);
    bool sends = visit.typed("do") == "send";
    auto kept = visit.change([&](office::Change& change) -> Result<Done> {
        if (sends) TRY(send_answer(change, *item, typed));
        else TRY(draft_answer(change, *item, typed));
        return Done{};
    });
    if (kept) return saved(visit, force_address_of(*item), sends ? "The answer is sent" : "The draft is kept");
    return kept.has_problems() ? item_view(visit, *item, kept.problems())
                               : refuse_with_words(visit, words_of(item->title), kept.refusal(), force_turn_columns());
}

// ---- An information request ----

std::optional<InformationRequest> request_for_force(Visit& visit) {
    auto request = request_asked_for(visit);
    return request && request->sent_on ? request : std::nullopt;
}

http::Response request_view(Visit& visit, const InformationRequest& request, const Problems& problems,
                            const Refusal* conflict = nullptr) {
    Html begin = html::page_heading(request.title, "Information request " + request.reference)
                 + html::paragraph(standing_in_words(request, visit.today()) + ".")
                 + html::section_heading("What is asked for", "asked") + html::render_prose(request.asked)
                 + html::paragraph("In this form: " + request.form);
    if (request.state != RequestState::sent) {
        begin += html::section_heading("What was answered", "reply") + html::paragraph(label_of(request.result))
                 + html::render_prose(request.reply) + html::render_prose(request.ground);
        return show(visit, words_of(request.title), html::text_column(begin));
    }
    office::RecordForm form{information_request_fields().shape(),
                            reply_columns(),
                            &request,
                            force_address_of(request),
                            "Send the answer",
                            force_address,
                            {},
                            {"result", "replied_by"}};
    return office::record_form_page(visit, words_of(request.title, !problems.empty()), begin, form, problems, conflict);
}

http::Response show_request(Visit& visit) {
    auto request = request_for_force(visit);
    return request ? request_view(visit, *request, {}) : not_found(visit);
}

http::Response answer_request(Visit& visit) {
    auto stands = request_for_force(visit);
    if (!stands) return not_found(visit);
    auto typed = *stands;
    auto problems = read_form(information_request_fields(), reply_columns(), visit.typed_of(), typed, visit.today());
    if (!problems.empty()) return request_view(visit, *stands, problems);
    typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](office::Change& change) { return receive_request(change, typed); });
    if (kept) return saved(visit, force_address_of(*kept), "The answer is sent");
    return kept.has_problems() ? request_view(visit, *stands, kept.problems())
                               : refuse_with_words(visit, words_of(stands->title), kept.refusal(), reply_columns());
}

} // namespace

void mount_force_pages(office::Routes& at) {
    const std::string items = std::string(force_address) + "/items/{item}",
                      requests = std::string(force_address) + "/requests/{request}";
    at.get(force_address, list_page, may(right), "See what is asked of the force");
    at.get(items, show_item, may(right), "Read one item that the force is asked to account for, and write its answer");
    at.post(items, answer_item, may(right), "Keep the draft of the force's answer, or send it");
    at.get(requests, show_request, may(right), "Read one information request, and answer it");
    at.post(requests, answer_request, may(right), "Send the force's answer to an information request");
}

} // namespace reeve::oversight
