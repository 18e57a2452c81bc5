// Shows a reconciliation and a recovery.
#pragma once
#include "commissioning/recovery.h"
#include "html/markup.h"

namespace reeve::commissioning {

std::string address_of(const Recovery&); // /work/recoveries/RV-0001
html::Html chip(const Recovery&);
html::Html reconciliation_table(const Reconciliation&);
Reconciliation reconciliation_of(const GrantClosing&);
html::Html recoveries_table(const std::vector<Recovery>&);

} // namespace reeve::commissioning
