// Lays the counts of audit recommendations out as a document.
#include "assurance/audit_panel_document.h"

namespace reeve::assurance {
namespace {

using namespace document;

Section counts_section(const std::vector<AuditRecommendation>& list, const Period& period, Date today) {
    Table table{
        "Audit recommendations by priority",
        {{"Priority"}, {"Not closed", true}, {"Overdue", true}, {"Evidence in", true}, {"Closed in the period", true}},
        {},
        {mapping_in_words()}};
    for (const auto& row : counts_of(list, period, today))
        table.rows.push_back(
            {{words(name_of(row)), words(std::to_string(row.unclosed)), words(std::to_string(row.overdue)),
              words(std::to_string(row.evidenced)), words(std::to_string(row.closed_in_period))},
             !row.priority});
    return {"Counts",
            1,
            {Remark{words("As they stand on " + in_words(today) + ". Closed in the period means closed "
                          + in_words(period) + ".")},
             table}};
}

Section open_section(const std::vector<AuditRecommendation>& list, const std::vector<AuditReport>& audits, Date today) {
    Table table{"Recommendations that are not closed",
                {{"Recommendation"}, {"Audit"}, {"Grade"}, {"Owner"}, {"Standing"}},
                {},
                {mapping_in_words()}};
    for (const auto& one : shown_of(list, {FollowShown::unclosed, {}, {}}, today)) {
        auto audit =
            std::find_if(audits.begin(), audits.end(), [&](const auto& other) { return other.id == one.audit; });
        table.rows.push_back(
            {{words(one.reference + ": " + one.title), words(audit == audits.end() ? "[z]" : audit->title),
              words(std::string(label_of(priority_of(one.grade))) + ", " + folded(label_of(one.grade))),
              words(one.owner_post), words(follow_in_words(one, today))}});
    }
    Section section{"Not closed", 1, {}};
    if (table.rows.empty()) section.blocks.push_back(Remark{words("Every recommendation is closed.")});
    else section.blocks.push_back(table);
    return section;
}

} // namespace

Document panel_document(const std::vector<AuditRecommendation>& list, const std::vector<AuditReport>& audits,
                        const Period& period, Date today, const DocumentPlace& place) {
    Document made;
    made.reference = "Audit recommendations";
    made.version = 0;
    made.title = "Audit recommendations";
    made.office = place.office;
    made.body = "Audit and risk panel";
    made.meeting = "As on " + in_full(today);
    made.meeting_date = today;
    made.classification = "Official";
    made.address = place.address;
    if (std::any_of(list.begin(), list.end(), [](const auto& one) { return one.is_sample; }))
        made.marks.push_back("SAMPLE: holds invented rows");
    made.sections = {counts_section(list, period, today), open_section(list, audits, today)};
    number_all(made);
    return made;
}

} // namespace reeve::assurance
