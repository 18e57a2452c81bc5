// Parts that the pages of duties share: addresses, standing, last days, evidence, and the table of a list.
#pragma once
#include "html/sample.h"
#include "html/status_chip.h"
#include "html/tables.h"
#include "office/duty_desk.h"
#include "office/routes.h"

namespace reeve::office {

inline constexpr int duty_list_days = 183; // how far a list looks ahead unless it is told

enum class DutyReader { staff, anyone };

std::string address_of(const Duty&, DutyReader = DutyReader::staff); // /work/duties/L-0003, /duties/L-0003
// "/work/duties/L-0003/done?occasion=2024-07"
std::string occasion_address(const DutyItem&, std::string_view what);
html::Html standing_chip(const DutyItem&);
// The last day with its standing: how far off it is, and whether the law or the office set it.
html::Html due_shown(const DutyItem&, Date today);
// What shows that it was done, or on which ground it is withheld; links only to what this reader may open.
html::Html evidence_shown(Visit&, const DutyItem&, DutyReader);
std::string evidence_in_words(const DutyItem&);
html::Html confirmed_mark(const Duty&); // "To be confirmed" where it is
// Source, counting, commencement, severity and who checked it when: the facts of a rule.
html::Html duty_facts(const Duty&, Date today);
html::Html duty_table(Visit&, const std::vector<DutyItem>&, DutyReader, std::string empty_text);

// What a list that was not told how far to look shows of them.
std::vector<DutyItem> listed_items(Visit&, DutyReader);
// Without what this reader may not know of.
std::vector<DutyItem> for_reader(std::vector<DutyItem>, DutyReader);

// The same as a plain table, for files and the command.
Sheet duty_sheet(const std::vector<DutyItem>&, Date today, DutyReader);

// What the address asks for.
std::optional<Duty> asked_duty(Visit&);
// The occasion a form names by its key.
std::optional<DutyItem> asked_occasion(Visit&, const Duty&, std::string_view key);
DutyFilter asked_duty_filter(const Visit&);
Date asked_due_by(const Visit&);
std::vector<std::pair<std::string, std::string>> duty_trail(const Duty&);
// The filters beside a list, for staff and the public alike.
html::Html duty_filters(Visit&, std::string_view address, const DutyFilter&, Date due_by);
// "This list as CSV, XLSX or JSON. Its dates as a calendar."
html::Html duty_files(Visit&, std::string_view address);

} // namespace reeve::office
