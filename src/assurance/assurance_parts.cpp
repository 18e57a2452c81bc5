// What the pages of this slice share: what an address names, and the words around a page.
#include "assurance/assurance_pages.h"
#include "html/buttons.h"
#include "html/tables.h"

namespace reeve::assurance {

using office::Visit;

std::optional<OfficeDecision> decision_asked_for(Visit& visit) {
    return find_decision(visit.db, visit.part("decision"));
}

std::optional<OfficeDecision> public_decision_asked_for(Visit& visit) {
    auto decision = decision_asked_for(visit);
    bool is_told =
        decision && (decision->state == DecisionState::published || decision->state == DecisionState::withheld);
    return is_told ? decision : std::nullopt;
}

std::optional<InspectionReport> inspection_asked_for(Visit& visit) {
    return find_inspection(visit.db, visit.part("inspection"));
}

std::int64_t number_asked_for(Visit& visit) {
    auto number = Kind<std::int64_t>::read(visit.part("number"), {});
    return number ? *number : 0;
}

office::PageWords desk_words(std::string title, const char* list, const char* list_address) {
    office::PageWords words{.title = std::move(title), .section = assurance_section};
    words.trail = {{assurance_section, "/work/scrutiny"}, {"Assurance", assurance_address}};
    if (list) words.trail.emplace_back(list, list_address);
    return words;
}

office::PageWords public_words(std::string title, const char* list, const char* list_address) {
    office::PageWords words{.title = std::move(title), .section = "Meetings and decisions"};
    words.trail = {{"Meetings and decisions", "/meetings"}};
    if (list) words.trail.emplace_back(list, list_address);
    words.is_public = true;
    return words;
}

html::Html count_of_list(const office::PageOf& page, std::size_t total, const char* noun) {
    return html::paragraph(html::count_line(total == 0 ? 0 : static_cast<std::int64_t>(page.first) + 1,
                                            static_cast<std::int64_t>(page.last), static_cast<std::int64_t>(total),
                                            noun));
}

html::Html document_links(const std::string& what, const std::string& address) {
    return html::paragraph(
        html::of<"{} as {}, {} or {}.">(what, html::link({.text = "PDF", .href = address + ".pdf"}),
                                        html::link({.text = "Word", .href = address + ".docx"}),
                                        html::link({.text = "plain text", .href = address + ".txt"})));
}

const char* yes_or_no(bool is_so) { return is_so ? "Yes" : "No"; }
std::string day_cell(const std::optional<Date>& day) { return day ? iso(*day) : ""; }

} // namespace reeve::assurance
