// What the audit panel has of audit recommendations: live counts of a period that lead to the records, as a page and as
// files for its papers.
#include "assurance/assurance_pages.h"
#include "assurance/audit_panel_document.h"
#include "assurance/audit_store.h"
#include "assurance/audit_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/text_controls.h"
#include "office/document_files.h"
#include "office/typed_words.h"

namespace reeve::assurance {
namespace {

using html::Html;
using office::Visit;

constexpr const char* title = "Audit recommendations for the panel";

// The period of the address; without one the last three months.
Period period_asked(Visit& visit) {
    auto first = parse_date(visit.query("from"), visit.today()), last = parse_date(visit.query("to"), visit.today());
    if (first && last)
        if (auto period = period_of(*first, *last)) return *period;
    return {months_later(visit.today(), -3), visit.today()};
}

Problems problems_of(Visit& visit) {
    auto problems = office::unread_days(visit);
    auto first = parse_date(visit.query("from"), visit.today()), last = parse_date(visit.query("to"), visit.today());
    if (first && last && *last < *first) problems.add("to", "The last day must not be before the first");
    return problems;
}

Html period_form(Visit& visit, const Period& period, const Problems& problems) {
    Html form = html::of<R"(<form method="get" action="{}" class="rv-noprint" novalidate>)">(panel_address);
    auto input = [&](const char* name, const char* label, Date day) {
        auto typed = visit.query(name);
        form += html::text_input({.name = name,
                                  .label = label,
                                  .hint = "Like 5 September 2026.",
                                  .error = html::error_of(problems, name),
                                  .value = typed.empty() ? in_words(day) : std::string(typed),
                                  .classes = "govuk-input--width-10"});
    };
    input("from", "Closed from", period.first);
    input("to", "Closed to", period.last);
    return form + html::button({.text = "Show this period", .classes = "govuk-button--secondary"})
           + html::of<"</form>">();
}

std::string query_of(const Period& period) { return "?from=" + iso(period.first) + "&to=" + iso(period.last); }

http::Response page(Visit& visit) {
    auto period = period_asked(visit);
    auto problems = problems_of(visit);
    auto list = all_audit_recommendations(visit.db);
    auto file = std::string(panel_address) + "/counts";
    Html main = html::error_summary(problems) + html::page_heading(title)
                + html::lead_paragraph("As they stand on " + in_words(visit.today())
                                       + ". Press a count to see the recommendations in it.")
                + period_form(visit, period, problems) + html::section_heading("Counts", "counts")
                + html::paragraph("Closed in the period means closed " + in_words(period) + ".")
                + counts_table(counts_of(list, period, visit.today()), period)
                + html::section_heading("Overdue", "overdue")
                + recommendations_table(shown_of(list, {FollowShown::overdue, {}, {}}, visit.today()), visit.today(),
                                        "Nothing is overdue.")
                + html::paragraph(html::of<"The panel and its meetings are with {}.">(
                    html::link({.text = "the bodies that meet", .href = "/work/bodies"})))
                + html::paragraph(html::of<"For the panel's papers: {}, {} or {}.">(
                    html::link({.text = "PDF", .href = file + ".pdf" + query_of(period)}),
                    html::link({.text = "Word", .href = file + ".docx" + query_of(period)}),
                    html::link({.text = "plain text", .href = file + ".txt" + query_of(period)})));
    auto words = desk_words(title, "Audits", audits_address);
    words.has_errors = !problems.empty();
    return show(visit, words, main, problems.empty() ? 200 : 422);
}

document::Document document_asked(Visit& visit) {
    auto period = period_asked(visit);
    return panel_document(all_audit_recommendations(visit.db), all_audits(visit.db), period, visit.today(),
                          {visit.office.names().office, office::site_of(visit) + panel_address + query_of(period)});
}

http::Response pdf(Visit& visit) {
    return office::pdf_file(visit, document_asked(visit), start_of_day(visit.today()), "audit-recommendations");
}
http::Response docx(Visit& visit) {
    return office::docx_file(document_asked(visit), start_of_day(visit.today()), "audit-recommendations");
}
http::Response text(Visit& visit) { return office::text_file(document_asked(visit)); }

} // namespace

void mount_audit_panel(office::Routes& at) {
    auto read = may(office::Right::read_office);
    const std::string file = std::string(panel_address) + "/counts";
    at.get(panel_address, page, read, "See the counts of audit recommendations for the audit panel");
    at.get(file + ".pdf", pdf, read, "Have the audit panel's counts as PDF");
    at.get(file + ".docx", docx, read, "Have the audit panel's counts as a Word document");
    at.get(file + ".txt", text, read, "Have the audit panel's counts as plain text");
}

} // namespace reeve::assurance
