// Shows bank details, whole to those who pay and to the recipient, by their last digits to everybody else.
#pragma once
#include "commissioning/bank_details.h"
#include "html/markup.h"

namespace reeve::commissioning {

html::Html chip(const BankDetails&);
html::Html details_card(const BankDetails&, bool is_whole);

} // namespace reeve::commissioning
