// What the public reads: items that were concluded, with the force's words and the office's side by side.
#include "html/buttons.h"
#include "html/headings.h"
#include "html/prose.h"
#include "html/sample.h"
#include "html/tables.h"
#include "office/list_files.h"
#include "oversight/oversight_pages.h"
#include "oversight/oversight_view.h"

namespace reeve::oversight {
namespace {

using html::Html;
using office::Visit;

bool is_for_public(const AccountItem& item) { return item.is_public && item.concluded_on.has_value(); }

std::vector<AccountItem> public_items(db::Connection& connection) {
    auto items = all_items(connection);
    std::erase_if(items, [](const AccountItem& item) { return !is_for_public(item); });
    return items;
}

http::Response list_page(Visit& visit) {
    html::Table table{.caption = "What the chief constable was held to account for",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Item"}, {"Head"}, {"What was concluded"}},
                      .empty_text = "Nothing that was concluded is shown here yet.",
                      .is_stacked = true};
    for (const auto& item : public_items(visit.db))
        table.rows.push_back(
            {.cells = {{html::link({.text = item.title, .href = public_address_of(item)})
                        + html::sample_mark(item.is_sample)},
                       {heads_in_words(item)},
                       {std::string(label_of(item.satisfaction)) + ", " + in_words(*item.concluded_on)}}});
    Html main =
        html::page_heading("Held to account")
        + html::lead_paragraph(
            "What the Commissioner asked the chief constable to account for, what the force answered, and what came of it.")
        + html::paragraph(
            html::link({.text = "What was looked at, head by head", .href = std::string(open_address) + "/coverage"}))
        + html::table(table) + office::list_files(open_address, "These items");
    return show(
        visit, {.title = "Held to account", .section = "Meetings and decisions", .trail = {}, .is_public = true}, main);
}

office::Sheet list_sheet(Visit& visit) {
    office::Sheet sheet{"Held to account",
                        {"Reference", "Title", "Head", "Other head", "Asked on", "Concluded on", "Satisfied",
                         "Conclusion", "Looked at again on", "Sample"},
                        {},
                        ""};
    auto day = [](const std::optional<Date>& date) { return date ? iso(*date) : std::string(); };
    for (const auto& item : public_items(visit.db))
        sheet.rows.push_back({item.reference, item.title, label_of(item.head), label_of(item.also_head),
                              day(item.asked_on), day(item.concluded_on), label_of(item.satisfaction),
                              item.conclusion.text, day(item.followed_on), item.is_sample ? "Yes" : "No"});
    return sheet;
}

http::Response one_page(Visit& visit) {
    auto item = item_asked_for(visit);
    if (!item || !is_for_public(*item)) return not_found(visit);
    Html main = html::page_heading(html::of<"{}{}">(item->title, html::sample_mark(item->is_sample)), item->reference)
                + html::paragraph(heads_in_words(*item) + ".")
                + html::section_heading("What the force was asked", "asked") + html::render_prose(item->asked)
                + turns_view(told(turns_of(visit.db, item->id))) + conclusion_view(*item);
    return show(visit,
                {.title = item->title,
                 .section = "Meetings and decisions",
                 .trail = {{"Held to account", open_address}},
                 .is_public = true},
                main);
}

} // namespace

void mount_public_accounts(office::Routes& at) {
    const std::string all = open_address;
    at.cached_list(all, list_page, list_sheet, "See what the chief constable was held to account for");
    at.cached(all + "/{item}", one_page, "See one item with the force's words and the office's");
}

} // namespace reeve::oversight
