// Items, both sides' words and requests as they are shown.
#pragma once
#include "html/markup.h"
#include "oversight/oversight_store.h"

namespace reeve::oversight {

html::Html state_chip(const AccountItem&, Date today);
html::Html state_chip(const InformationRequest&, Date today);
std::string heads_in_words(const AccountItem&);
// What was told, in order, each under whose words it is; the force's and the office's stand apart.
html::Html turns_view(const std::vector<AccountTurn>&);
// What was concluded, and what became of it since.
html::Html conclusion_view(const AccountItem&);

} // namespace reeve::oversight
