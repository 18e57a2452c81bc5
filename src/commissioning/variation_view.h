// Shows a variation: what is to change, who asked and who decided.
#pragma once
#include "commissioning/grant_variation.h"
#include "html/markup.h"

namespace reeve::commissioning {

std::string address_of(const GrantVariation&); // /work/variations/GV-0001
html::Html chip(const GrantVariation&);
html::Html variation_facts(const GrantVariation&);
// `is_linked`: to the office's own page of each.
html::Html variations_table(const std::vector<GrantVariation>&, bool is_linked);

} // namespace reeve::commissioning
