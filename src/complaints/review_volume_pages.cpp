// The volumes of reviews: for staff over any period, for the public over the financial year so far.
#include "complaints/review_pages.h"
#include "complaints/review_volume_view.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/text_controls.h"
#include "office/list_files.h"
#include "office/office.h"

namespace reeve::complaints {
namespace {

using html::Html;
using office::Visit;

const std::string volumes_address = std::string(reviews_address) + "/volumes";
constexpr const char* public_address = "/complaint-reviews";

// The days that were asked for; the problem beside them where they are none.
Result<Period> asked_period(const Visit& visit) {
    auto typed = visit.query("period");
    if (typed.empty()) return usual_period(visit.today());
    auto period = parse_period(typed);
    if (!period) return Problems{{{"period", "Enter two days like 2024-04-01..2024-07-31"}}};
    if (period->days() > 3660) return Problems{{{"period", "Choose at most ten years"}}};
    return period;
}

Period period_or_usual(const Visit& visit) {
    auto period = asked_period(visit);
    return period ? *period : usual_period(visit.today());
}

Html period_form(const Period& period, const Problems& problems, const std::string& typed) {
    return html::of<R"(<form method="get" action="{}" novalidate>{}{}</form>)">(
        volumes_address,
        html::text_input({.name = "period",
                          .label = "Period",
                          .hint = "Two days like 2024-04-01..2024-07-31.",
                          .error = html::error_of(problems, "period"),
                          .value = typed.empty() ? plain(period) : typed,
                          .classes = "govuk-input--width-20"}),
        html::button({.text = "Show this period", .classes = "govuk-button--secondary"}));
}

http::Response staff_page(Visit& visit) {
    auto asked = asked_period(visit);
    auto problems = asked ? Problems{} : asked.problems();
    auto period = period_or_usual(visit);
    Html main = html::error_summary(problems) + html::page_heading("Volumes of complaint reviews", in_words(period))
                + period_form(period, problems, std::string(visit.query("period")))
                + volumes_view(volume_told(visit.db, period)) + html::section_heading("Other offices", "other-offices")
                + other_offices_view(other_volumes(visit.db));
    main += html::bullet_list(
        {html::link({.text = "Complaints the force recorded", .href = "/work/complaint-counts"}),
         html::link({.text = "Volumes of other offices", .href = "/work/other-reviews"}),
         html::link({.text = "Investigations that last over a year", .href = "/work/overdue-investigations"}),
         html::link({.text = "Yearly assessments of complaint handling", .href = "/work/review-assessments"})});
    main += office::list_files(volumes_address + "?period=" + plain(period), "These counts");
    return show(visit,
                {.title = "Volumes of complaint reviews",
                 .section = reviews_section,
                 .trail = {{"Complaint reviews", reviews_address}},
                 .has_errors = !problems.empty()},
                main, problems.empty() ? 200 : 422);
}

office::Sheet staff_sheet(Visit& visit) { return volumes_sheet(volume_told(visit.db, period_or_usual(visit))); }

http::Response public_page(Visit& visit) {
    auto period = usual_period(visit.today());
    auto names = visit.office.names();
    Html main =
        html::page_heading("Reviews of police complaints", in_words(period))
        + html::lead_paragraph("If you complained to " + names.force
                               + " and are not satisfied with the outcome, you may be able to ask for a review. "
                                 "These are the reviews this office received and decided.")
        + html::inset_text({.text = "You have 28 days to apply, the first of them the day after the letter with "
                                    "the outcome and your right to a review reached you. The letter says whether "
                                    "to apply to this office or to the Independent Office for Police Conduct."})
        + volumes_view(volume_told(visit.db, period));
    auto assessments = published_assessments(visit.db, visit.today());
    if (!assessments.empty())
        main += html::section_heading("How we judge our own handling, " + assessments.front().year, "assessment")
                + assessment_view(assessments.front());
    main += html::section_heading("Other offices", "other-offices") + other_offices_view(other_volumes(visit.db))
            + office::list_files(public_address, "These counts");
    return show(visit,
                {.title = "Reviews of police complaints",
                 .section = "Figures",
                 .trail = {{"Figures", "/figures"}},
                 .is_public = true},
                main);
}

office::Sheet public_sheet(Visit& visit) { return volumes_sheet(volume_told(visit.db, usual_period(visit.today()))); }

} // namespace

void mount_review_volumes(office::Routes& at) {
    at.list(volumes_address, staff_page, staff_sheet, office::may(office::Right::review_complaints),
            "See how many reviews there were in a period, and whether they reconcile");
}

void mount_public_reviews(office::Routes& at) {
    at.cached_list(public_address, public_page, public_sheet,
                   "See how many reviews of complaints were received and decided");
}

} // namespace reeve::complaints
