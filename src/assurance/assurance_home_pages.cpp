// Where the staff finds decisions, inspections, audits and risks, with what waits in each.
#include "assurance/assurance_pages.h"
#include "html/buttons.h"
#include "html/tables.h"

namespace reeve::assurance {
namespace {

using html::Html;
using office::Visit;

html::TableRow row(const char* name, const char* address, std::string what) {
    return {.cells = {{html::link({.text = name, .href = address})}, {std::move(what)}}};
}

std::string decisions_in_words(Visit& visit) {
    std::int64_t unsigned_ones = 0, unpublished = 0;
    for (const auto& one : all_decisions(visit.db)) {
        unsigned_ones += one.is_signed() ? 0 : 1;
        unpublished += one.state == DecisionState::is_signed ? 1 : 0;
    }
    return counted(unsigned_ones, "decision") + " not signed yet; " + counted(unpublished, "decision")
           + " signed and not published.";
}

std::string inspections_in_words(Visit& visit) {
    std::int64_t open = 0, late = 0;
    for (const auto& one : all_inspections(visit.db)) {
        if (one.state == ResponseState::published) continue;
        ++open;
        auto last = last_day(one);
        late += last && *last < visit.today() ? 1 : 0;
    }
    return counted(open, "report") + " without published comments; " + counted(late, "of them late", "of them late")
           + ".";
}

http::Response home_page(Visit& visit) {
    html::Table table{.caption = "Parts of assurance",
                      .caption_classes = "govuk-visually-hidden",
                      .head = {{"Part"}, {"What waits"}},
                      .is_stacked = true};
    table.rows = {row("Decisions", decisions_address, decisions_in_words(visit)),
                  row("Inspection reports", inspections_address, inspections_in_words(visit))};
    Html main = html::page_heading("Assurance")
                + html::lead_paragraph(
                    "What the office decides and on what advice, what inspectors and auditors ask of it, and "
                    "what may go wrong.")
                + html::table(table);
    return show(visit, {.title = "Assurance", .section = assurance_section}, main);
}

} // namespace

void mount_assurance_home(office::Routes& at) {
    at.get(assurance_address, home_page, may(office::Right::read_office),
           "See what waits among decisions, inspections, audits and risks");
}

} // namespace reeve::assurance
