// What several pages show of a consultation: its state as a chip, its facts, its strands.
#pragma once
#include "consultation/response_store.h"
#include "html/markup.h"
#include "html/summaries.h"

namespace reeve::consultation {

html::Html chip(const Consultation&, Moment now);
// What anyone may know of it: kind, dates, plan, survey design.
std::vector<html::SummaryRow> facts(const Consultation&);
html::Html strands_table(const std::vector<Strand>&);
// "SAMPLE" where it rests on invented rows; nothing else.
html::Html sample_note(const Consultation&);

} // namespace reeve::consultation
