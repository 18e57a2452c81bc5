// Draws a measure beside those of other forces: a table with dots in order, and a funnel where chance has its say.
#include "delivery/measure_drawings.h"
#include "html/chart_figure.h"
#include "html/funnel_chart.h"
#include "html/headings.h"
#include "html/tables.h"
#include <cmath>

namespace reeve::delivery {
namespace {

using html::Html;

double told(double share, ToldAs told_as) { return share * (told_as == ToldAs::per_cent ? 100 : 1000); }

std::string where_words(statistics::FunnelPoint::Where where) {
    if (where == statistics::FunnelPoint::Where::alarm) return "Alarm: outside the outer limits";
    return where == statistics::FunnelPoint::Where::alert ? "Alert: outside the inner limits" : "Inside both limits";
}

std::vector<std::string> cautions_of(const ForceComparison& comparison) {
    std::vector<std::string> cautions = {one_way_words(comparison.edition),
                                         "The order is for reading and no league table: places next to each other may "
                                         "differ by chance alone."};
    if (comparison.average)
        cautions.push_back("The average is the mean of their values, " + comparison.edition.own_name + " among them.");
    if (!comparison.edition.caution.empty()) cautions.push_back(comparison.edition.caution);
    return cautions;
}

std::string set_words(const ComparisonSet& edition) {
    return edition.title + ", edition " + edition.edition + ", which holds from " + in_words(edition.holds_from)
           + ", by " + edition.source;
}

std::string when_words(const ForceComparison& comparison, const Measure& measure) {
    for (const auto& force : comparison.forces)
        if (force.observation) return when_in_words(measure, *force.observation);
    return "in " + in_words(comparison.days);
}

html::Chart dots_of(const ForceComparison& comparison, const Measure& measure) {
    html::Chart chart;
    chart.id = "other-forces";
    chart.kind = html::ChartKind::dots;
    chart.row_heading = "Force";
    chart.decimals = decimals_of(comparison.told_as);
    if (comparison.told_as == ToldAs::per_cent) chart.suffix = "%";
    chart.series.push_back({capitalised(measure.unit_many), {}});
    chart.remark_heading = "Counted";
    double unit = std::pow(10.0, chart.decimals);
    for (std::size_t i = 0; i < comparison.forces.size(); ++i) {
        const auto& force = comparison.forces[i];
        if (force.is_own) chart.own = i;
        chart.labels.push_back(force.name);
        html::ChartPoint point;
        if (force.value) point.value = std::llround(*force.value * unit);
        chart.series[0].points.push_back(point);
        chart.remarks.push_back(force.observation ? number_in_words(measure, *force.observation, comparison.told_as)
                                                  : std::string("Nothing came"));
    }
    if (comparison.average)
        chart.reference = {std::llround(*comparison.average * unit),
                           "Average " + value_words(*comparison.average, comparison.told_as)};
    chart.finding = "Beside the forces most like it, " + when_words(comparison, measure);
    chart.measure =
        measure.title + " in " + comparison.edition.own_name + " and the forces of the set, from the greatest.";
    chart.caption = measure.title + " by force";
    chart.source = measure.source + ". The set: " + set_words(comparison.edition);
    chart.cautions = cautions_of(comparison);
    return chart;
}

std::vector<html::FunnelStep> steps_of(const statistics::Funnel& funnel, ToldAs told_as) {
    constexpr int count = 48;
    double most = 0;
    for (const auto& point : funnel.points) most = std::max(most, point.place.exposure);
    std::vector<html::FunnelStep> steps;
    for (int i = 2; i <= count; ++i) {
        double exposure = most * 1.05 * i / count;
        auto limits = statistics::limits_at(funnel, exposure);
        steps.push_back({exposure, told(limits.lower_998, told_as), told(limits.lower_95, told_as),
                         told(limits.upper_95, told_as), told(limits.upper_998, told_as)});
    }
    return steps;
}

html::FunnelChart funnel_chart_of(const statistics::Funnel& funnel, const ForceComparison& comparison,
                                  const std::string& finding) {
    html::FunnelChart chart;
    chart.id = "funnel";
    chart.title = finding;
    chart.exposure_words = comparison.told_as == ToldAs::per_cent ? "Out of how many" : "People, times years";
    chart.decimals = decimals_of(comparison.told_as);
    if (comparison.told_as == ToldAs::per_cent) chart.suffix = "%";
    chart.centre = told(funnel.centre, comparison.told_as);
    chart.steps = steps_of(funnel, comparison.told_as);
    chart.description = "Funnel plot. Each force is a dot by how many its number is out of.";
    for (const auto& point : funnel.points) {
        bool is_own = point.place.name == comparison.edition.own_name;
        chart.dots.push_back({point.place.name, point.place.exposure, told(point.value, comparison.told_as),
                              is_own || point.where != statistics::FunnelPoint::Where::inside, is_own});
        chart.description += " " + point.place.name + ": " + folded(where_words(point.where)) + ".";
    }
    return chart;
}

Html funnel_table(const statistics::Funnel& funnel, ToldAs told_as) {
    html::Table table{
        .caption = "Each force and its limits",
        .caption_classes = "govuk-table__caption--s",
        .caption_id = "funnel-table",
        .head = {{"Force"}, {.text = "Value", .is_numeric = true}, {"95 of 100"}, {"99.8 of 100"}, {"Reading"}},
        .is_scrolled = true};
    auto words = [&](double value) { return value_words(told(value, told_as), told_as); };
    for (const auto& point : funnel.points)
        table.rows.push_back({{{point.place.name},
                               {words(point.value)},
                               {words(point.limits.lower_95) + " to " + words(point.limits.upper_95)},
                               {words(point.limits.lower_998) + " to " + words(point.limits.upper_998)},
                               {where_words(point.where)}}});
    return html::table(table);
}

// Where all of them vary more than chance explains, nobody inside the widened limits is said to be explained by it.
std::string funnel_finding(const statistics::Funnel& funnel) {
    std::vector<std::string> outside;
    for (const auto& point : funnel.points)
        if (point.where != statistics::FunnelPoint::Where::inside) outside.push_back(point.place.name);
    auto than = funnel.is_widened ? "than the forces vary among themselves" : "than chance explains";
    if (outside.empty() && funnel.is_widened) return "No force stands out, though all vary more than chance explains";
    if (outside.empty()) return std::string("No force differs by more ") + than;
    return list_of(outside) + (outside.size() == 1 ? " differs" : " differ") + " by more " + than;
}

std::string lines_words(const statistics::Funnel& funnel) {
    return funnel.is_widened
               ? "The limits hold 95 of 100 forces (dashed) and 99.8, widened by how much more than chance they vary."
               : "By chance alone the limits hold 95 of 100 forces (dashed) and 99.8.";
}

std::vector<html::Content> funnel_cautions(const statistics::Funnel& funnel) {
    std::vector<html::Content> cautions;
    if (funnel.is_widened) {
        std::string spread = value_words(funnel.spread, ToldAs::per_thousand);
        cautions.emplace_back("The forces vary " + spread
                              + " times as much as chance explains, so the limits are widened by it. What makes them "
                                "vary is not known from these numbers.");
    } else cautions.emplace_back("The limits are exact, for each number of people or cases.");
    cautions.emplace_back(
        "An alert or an alarm asks for a closer look; it does not say that anything is right or wrong.");
    return cautions;
}

Html funnel_view(const statistics::Funnel& funnel, const ForceComparison& comparison) {
    auto finding = funnel_finding(funnel);
    auto centre = value_words(told(funnel.centre, comparison.told_as), comparison.told_as);
    return html::figure({.id = "funnel",
                         .finding = finding,
                         .measure = "All taken together are at " + centre + ". " + lines_words(funnel),
                         .drawing = html::funnel_svg(funnel_chart_of(funnel, comparison, finding)),
                         .table = funnel_table(funnel, comparison.told_as),
                         .notes = html::bullet_list(funnel_cautions(funnel))});
}

} // namespace

Html comparison_view(const ForceComparison& comparison, const Measure& measure) {
    Html view = html::chart(dots_of(comparison, measure));
    return comparison.funnel ? view + funnel_view(*comparison.funnel, comparison) : view;
}

} // namespace reeve::delivery
