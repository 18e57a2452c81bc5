// The public page of the scheme of delegation.
#include "office/delegation_pages.h"
#include "html/buttons.h"
#include "html/headings.h"
#include "html/tables.h"
#include "office/delegation_store.h"

namespace reeve::office {
namespace {

http::Response show_delegations(Visit& visit) {
    auto list = all_delegations(visit.db);
    std::erase_if(list, [&](const Delegation& one) { return !one.stands_on(visit.today()); });
    html::Table table{.caption = "Delegations that stand today",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Post"}, {"What it decides"}, {"Up to"}, {"Since"}, {"Written in"}},
                      .empty_text = "Nothing is delegated: the Commissioner decides everything.",
                      .is_stacked = true};
    for (const auto& one : list)
        table.rows.push_back({.cells = {{one.post},
                                        {one.name},
                                        {limit_in_words(one)},
                                        {in_words(one.valid_from)
                                         + (one.valid_to ? ", until " + in_words(*one.valid_to) : std::string())},
                                        {one.source}}});
    html::Html main = html::page_heading("Who decides for the Commissioner")
                      + html::lead_paragraph("The Commissioner decides in person, or arranges for a post to decide in "
                                             "the Commissioner’s name. These arrangements stand today.")
                      + html::table(table)
                      + html::paragraph("The police and crime plan, the appointment and removal of a chief constable "
                                        "and the council tax are among what the law leaves to the Commissioner alone "
                                        "(Police Reform and Social Responsibility Act 2011, section 18).");
    if (visit.who && visit.may(Right::manage_office))
        main += html::paragraph(html::link({.text = "Change the delegations", .href = "/registers/delegations"}));
    return show(visit,
                {.title = "Who decides for the Commissioner", .section = "Meetings and decisions", .is_public = true},
                main);
}

} // namespace

void mount_delegations(Routes& at) {
    at.get(delegations_address, show_delegations, anyone(), "Read which post decides what for the Commissioner");
}

} // namespace reeve::office
