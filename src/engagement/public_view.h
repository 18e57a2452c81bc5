// Parts that the public pages of engagement share: the period, themes without small counts, actions that may be shown.
#pragma once
#include "engagement/coverage_store.h"
#include "html/components.h"
#include "office/office.h"
#include "office/visit.h"

namespace reeve::engagement {

// period=2024-06-13..2024-08-01, or from= and to=; the last 12 months where neither can be read.
Period period_asked(office::Visit&);
html::Html period_form(office::Visit&, const std::string& address, const Period&);

std::string area_address(const office::Area& district);
std::string public_address(const Engagement&);
std::string areas_words(Districts&, const Engagement&);

// The themes whose counts may be told, most spoken of first; words where there is none.
std::string main_themes(const std::vector<ThemeHeard>&);
html::Html themes_block(const std::vector<ThemeHeard>&);

// Actions of engagement raised in a period that the office shows; of one district where its code is given.
std::vector<office::Action> public_actions(db::Connection&, const Period&, const std::string& district);
html::Html actions_list(office::Visit&, const std::vector<office::Action>&);

void mount_area_pages(office::Routes&);
void mount_calendar(office::Routes&);

} // namespace reeve::engagement
