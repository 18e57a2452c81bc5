// Parts that the staff pages of engagement share: the menu of the area, theme boxes, district and owner lists.
#pragma once
#include "engagement/feedback_store.h"
#include "html/components.h"
#include "office/list_page.h"
#include "office/office.h"
#include "office/visit.h"

namespace reeve::engagement {

// The menu inside Engagement; `current` is an address in it.
html::Html engagement_menu(office::Visit&, const std::string& current);
office::PageWords staff_words(std::string title, const Problems& problems = {});

std::vector<html::SelectOption> district_options(const Districts&, const std::string& empty_words);
html::Html theme_boxes(const std::vector<Theme>&, const std::vector<std::string>& chosen,
                       const std::string& legend = "What is it about? (optional)", const Problems& problems = {});
// The themes that were ticked and exist, as one cell.
std::string themes_typed(office::Visit&, const std::vector<Theme>&);
// A problem of `theme` where one was sent that is not on the list.
Problems unknown_themes(const office::Visit&, const std::vector<Theme>&);

// Who may own an action: id and "Post (Name)".
std::vector<html::SelectOption> owner_options(office::Visit&);
// The owner that was chosen and their post; a problem of `member` where none is known.
Result<Done> read_owner(office::Visit&, std::string_view typed, const std::string& member, ActionRaised&);

html::Html action_table(office::Visit&, const std::vector<office::Action>&, const std::string& caption);
// The state as shape and words.
html::Html chip(const Engagement&, Date today);
html::Html chip(const Feedback&);

std::string address_of(const Engagement&);
std::string address_of(const Feedback&);
using office::address_with;
using office::described_controls;
using office::page_links;
using office::page_of;
using office::PageOf;

} // namespace reeve::engagement
