// Looks through the words of a report for numbers that say less, or more, than they bear.
#pragma once
#include "office/wording.h"

namespace reeve::reporting {

using office::WordingCaution;
using office::WrittenText;

// Several spans of days or months in one text, each where its numbers could be taken for another's.
std::vector<WordingCaution> several_periods(const WrittenText&);
// "with 6 months of the financial year remaining" at the end of August, which 7 follow.
std::vector<WordingCaution> wrong_months_remaining(const WrittenText&);
// "2023-23": the second year of a financial year is the one after the first.
std::vector<WordingCaution> wrong_financial_year(const WrittenText&);
// "approximately £463,973.01": an amount to the penny that is told as rounded.
std::vector<WordingCaution> falsely_exact_amount(const WrittenText&);
// "an increase of 371%" on "the previous period", or without its two counts; "11.5% of all" without the count of all.
std::vector<WordingCaution> change_without_base(const WrittenText&);
// A cause read off an increase: "indicating that", "is driven by".
std::vector<WordingCaution> cause_of_change(const WrittenText&);
// "100% of scheduled visits" without how many were scheduled.
std::vector<WordingCaution> all_of_what_was_planned(const WrittenText&);
// One to four cases, victims or detainees; "positive outcomes" of a panel that judged how a case was handled.
std::vector<WordingCaution> few_people(const WrittenText&);
// "£4152" where others are written "£9,970".
std::vector<WordingCaution> amount_without_comma(const WrittenText&);

std::vector<office::WordingCheck> report_wording_checks();

} // namespace reeve::reporting
