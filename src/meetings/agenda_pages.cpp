// The staff pages of an agenda item: on the agenda, its paper as a file, and what became of it.
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "meetings/meeting_pages.h"
#include "meetings/meeting_paper_pages.h"
#include "meetings/meeting_view.h"
#include "office/bank_holiday_store.h"
#include "office/file_pages.h"
#include "office/history_pages.h"
#include "office/record_form.h"

namespace reeve::meetings {
namespace {

using html::Html;
using office::Right;
using office::Visit;

struct ItemAsked {
    WholeMeeting of;
    AgendaItem item;
};

std::string address_of(const ItemAsked& asked) {
    return meetings::address_of(asked.of.meeting) + "/items/" + std::to_string(asked.item.number);
}

std::optional<ItemAsked> item_asked(Visit& visit) {
    auto of = meeting_asked_for(visit);
    if (!of) return std::nullopt;
    auto item = item_of(*of, visit.part("number"));
    if (!item) return std::nullopt;
    return ItemAsked{*of, *item};
}

office::PageWords item_words(const ItemAsked& asked, const std::string& title, bool has_errors = false) {
    auto words = meeting_words(asked.of, title, has_errors);
    auto own = "Item " + std::to_string(asked.item.number);
    if (asked.item.id && title != own) words.trail.emplace_back(own, address_of(asked));
    return words;
}

// A form over some columns of an item; one that is new stands on no page of its own yet.
struct ItemForm {
    const char* title;
    const char* path;
    const char* button;
    const char* notice;
    const std::vector<std::string_view>& (*columns)();
};
const ItemForm new_form = {"Add an item", "", "Save item", "The item is on the agenda", item_columns};
const ItemForm change_form = {"Change the item", "/change", "Save item", "The item is saved", item_columns};
const ItemForm outcome_form = {"Record the outcome", "/outcome", "Save outcome", "The outcome is saved",
                               outcome_columns};

http::Response form_page(Visit& visit, const ItemForm& of, const ItemAsked& asked, const Problems& problems,
                         const Refusal* conflict = nullptr) {
    auto meeting = meetings::address_of(asked.of.meeting);
    office::RecordForm form{agenda_item_fields().shape(),
                            of.columns(),
                            &asked.item,
                            asked.item.id ? address_of(asked) + of.path : meeting + "/items/new",
                            of.button,
                            asked.item.id ? address_of(asked) : meeting,
                            {}};
    return office::record_form_page(visit, item_words(asked, of.title, !problems.empty()),
                                    html::page_heading(of.title, title_of(asked.of)), form, problems, conflict);
}

http::Response show_new(Visit& visit) {
    auto of = meeting_asked_for(visit);
    return of ? form_page(visit, new_form, {*of, {}}, {}) : not_found(visit);
}

http::Response add_new(Visit& visit) {
    auto of = meeting_asked_for(visit);
    if (!of) return not_found(visit);
    AgendaItem typed;
    if (auto problems = read_form(agenda_item_fields(), item_columns(), visit.typed_of(), typed, visit.today());
        !problems.empty())
        return form_page(visit, new_form, {*of, {}}, problems);
    auto kept = visit.change([&](office::Change& change) { return add_item(change, of->meeting, typed); });
    if (kept) return saved(visit, meetings::address_of(of->meeting), new_form.notice);
    return kept.has_problems() ? form_page(visit, new_form, {*of, {}}, kept.problems()) : refuse(visit, kept.refusal());
}

template <const ItemForm& form> http::Response show_form(Visit& visit) {
    auto asked = item_asked(visit);
    return asked ? form_page(visit, form, *asked, {}) : not_found(visit);
}

template <const ItemForm& form> http::Response keep_form(Visit& visit) {
    auto asked = item_asked(visit);
    if (!asked) return not_found(visit);
    auto typed = asked->item;
    if (auto problems = read_form(agenda_item_fields(), form.columns(), visit.typed_of(), typed, visit.today());
        !problems.empty())
        return form_page(visit, form, *asked, problems);
    typed.version = office::version_typed(visit, typed.version);
    auto kept = visit.change([&](office::Change& change) { return keep_item(change, typed); });
    if (kept) return saved(visit, address_of(*asked), form.notice);
    return kept.has_problems() ? form_page(visit, form, *asked, kept.problems())
                               : form_page(visit, form, *asked, {}, &kept.refusal());
}

http::Response one_page(Visit& visit) {
    auto asked = item_asked(visit);
    if (!asked) return not_found(visit);
    auto days = deadlines_of(asked->of.meeting, asked->of.body, office::working_days_known(visit.db));
    auto single = asked->of;
    single.items = {asked->item};
    auto address = address_of(*asked);
    std::vector<Html> buttons = {
        html::button({.text = "Record the outcome", .href = address + "/outcome"}),
        html::button(
            {.text = "Add the paper as a file", .href = address + "/paper", .classes = "govuk-button--secondary"}),
        html::button({.text = "Change the item", .href = address + "/change", .classes = "govuk-button--secondary"})};
    Html main = html::page_heading(std::to_string(asked->item.number) + ". " + asked->item.title, title_of(asked->of))
                + html::button_group(buttons) + agenda_table(single, days, visit.today(), false)
                + html::section_heading("Papers as files", "papers")
                + papers_view(papers_of(visit.db, asked->item), address + "/papers/");
    if (!asked->item.decision.text.empty()) main += decisions_view(single.items);
    main += office::history_block(visit, agenda_item_fields().shape(), asked->item.id.value);
    return show(visit, item_words(*asked, "Item " + std::to_string(asked->item.number)), main);
}

// ---- Its paper as a file ----

http::Response paper_form(Visit& visit, const ItemAsked& asked, const Problems& problems) {
    Html main = html::error_summary(problems) + html::page_heading("Add the paper as a file", asked.item.title)
                + html::paragraph(asked.item.is_closed || asked.of.meeting.access == MeetingAccess::closed
                                      ? "Staff alone can have it: the item is taken without the public."
                                      : "The public can have it as soon as it is here, where the body is public.")
                + office::form_begin(visit, address_of(asked) + "/paper", true)
                + html::file_upload({.name = "file",
                                     .label = "The paper",
                                     .hint = "PDF, Word, Excel, CSV or a picture, at most 20MB.",
                                     .error = html::error_of(problems, "file")})
                + html::button({.text = "Save the paper"}) + office::form_end();
    return show(visit, item_words(asked, "Add the paper as a file", !problems.empty()), html::text_column(main),
                problems.empty() ? 200 : 422);
}

http::Response show_paper_form(Visit& visit) {
    auto asked = item_asked(visit);
    return asked ? paper_form(visit, *asked, {}) : not_found(visit);
}

http::Response take_paper(Visit& visit) {
    auto asked = item_asked(visit);
    if (!asked) return not_found(visit);
    auto staged = office::stage_upload(visit, "file", office::photos_and_papers());
    if (!staged)
        return staged.has_problems() ? paper_form(visit, *asked, staged.problems()) : refuse(visit, staged.refusal());
    if (!*staged) return paper_form(visit, *asked, Problems{{{"file", "Choose the paper"}}});
    auto kept = visit.change(
        [&](office::Change& change) { return add_paper(change, asked->item, **staged, asked->of.meeting); });
    if (kept) return saved(visit, address_of(*asked), "The paper is in");
    return kept.has_problems() ? paper_form(visit, *asked, kept.problems()) : refuse(visit, kept.refusal());
}

http::Response give_paper(Visit& visit) {
    auto asked = item_asked(visit);
    return asked ? paper_response(visit, asked->item, visit.part("file")) : not_found(visit);
}

} // namespace

void mount_agendas(office::Routes& at) {
    auto read = may(Right::read_office), write = may(Right::write_papers);
    const std::string items = std::string(meetings_address) + "/{meeting}/items", one = items + "/{number}";
    at.get(items + "/new", show_new, write, "Open the form that puts an item on an agenda");
    at.post(items + "/new", add_new, write, "Put an item on the agenda of a meeting");
    at.get(one, one_page, write, "See one item of an agenda with its papers and outcome");
    at.get(one + "/change", show_form<change_form>, write, "Open the form that changes an agenda item");
    at.post(one + "/change", keep_form<change_form>, write, "Change an agenda item, or note that its paper is in");
    at.get(one + "/outcome", show_form<outcome_form>, write, "Open the form for what became of an item");
    at.post(one + "/outcome", keep_form<outcome_form>, write, "Record what became of an item, and what was decided");
    at.get(one + "/paper", show_paper_form, write, "Open the form that adds the paper of an item as a file");
    at.post_files(one + "/paper", take_paper, write, "Add the paper of an agenda item as a file");
    at.get(one + "/papers/{file}", give_paper, read, "Have a paper of an agenda item");
}

} // namespace reeve::meetings
