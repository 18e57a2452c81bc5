// What the public pages of the plan have in common: its text in numbered paragraphs, its contents, what the law wants
// in it, and who was asked.
#pragma once
#include "html/markup.h"
#include "html/sample.h"
#include "planning/public_road.h"

namespace reeve::planning {

// "/plan/PCP-2021-001", and what stands under it.
std::string address_of(const Plan&);
std::string address_of(const PublicRoad&, const PlanVersion&);
std::string address_of_priority(const NumberedPart&);

// " SAMPLE" behind what was made up; nothing elsewhere.
html::Html sample_notice(bool is_sample);

// Whether the priorities have pages of their own: those of the plan in force.
enum class Priorities { plain, linked };
html::Html text_view(const PlanText&, Priorities);
html::Html parts_view(const std::vector<NumberedPart>&, Priorities);
// The headings of the text as links, then the parts of the page after it.
struct PagePart {
    const char* words;
    const char* anchor;
};
html::Html contents_view(const PlanText&, const std::vector<PagePart>& after);
// "PDF, Word" of what stands at an address; `of` is read out with each.
html::Html file_links(const std::string& address, const std::string& of);
// Contents at the left, text at the right; on a phone one under the other.
html::Html beside_contents(const html::Html& contents, const html::Html& text);

// The Strategic Policing Requirement and the equality impact assessment.
html::Html statements_view(const PlanText&);
html::Html requirements_view(const PlanText&);
// Who was sent the plan: with its heading, or the table alone.
html::Html asked_view(const PublicRoad&);
html::Html asked_table(const PublicRoad&);
// The Panel's report, its recommendations and the answers: with its heading, or without.
html::Html panel_view(const PublicRoad&);
html::Html panel_words(const PublicRoad&);
// What was made up, and what is known of a plan that was issued before it was kept here.
html::Html notes_view(const PublicRoad&);

} // namespace reeve::planning
