// The public register of grants by month, and the 360Giving file made from the same rows.
#include "commissioning/grant_register.h"
#include "commissioning/grant_rows_store.h"
#include "commissioning/publishing_pages.h"
#include "html/buttons.h"
#include "html/callouts.h"
#include "html/headings.h"
#include "html/summaries.h"
#include "html/tables.h"
#include "office/list_files.h"
#include "office/routes.h"

namespace reeve::commissioning {
namespace {

using html::Html;
using office::Visit;

const std::string register_address = "/grants/register";
const std::string open_data_address = register_address + "/360giving";

office::PageWords public_words(const std::string& title) {
    office::PageWords words{.title = title, .section = "Grants", .trail = {}};
    words.is_public = true;
    return words;
}

Money sum_of(const std::vector<RegisterRow>& rows) {
    Money sum;
    for (const auto& row : rows) sum += row.amount;
    return sum;
}

std::int64_t number(const std::vector<RegisterRow>& rows) { return static_cast<std::int64_t>(rows.size()); }

http::Response months_page(Visit& visit) {
    auto rows = register_rows(published_grants(visit.db));
    Html main = html::page_heading("Register of grants");
    main += html::lead_paragraph("Each grant we have given: to whom, how much, what for, on which conditions, and why. "
                                 "The law asks for it every month.");
    html::Table table{
        .caption = "Grants by month",
        .caption_id = "months",
        .head = {{"Month"}, {.text = "Grants", .is_numeric = true}, {.text = "Awarded", .is_numeric = true}},
        .empty_text = "No grants are in the register yet."};
    for (const auto& month : register_months(rows)) {
        auto of_month = rows_of_month(rows, month);
        table.rows.push_back({.cells = {{html::link({.text = month_in_words(month),
                                                     .href = register_address + "/" + month_text(month)})},
                                        {number(of_month)},
                                        {in_words(sum_of(of_month))}}});
    }
    main += html::table(table) + office::list_files(register_address, "The whole register");
    if (what_is_missing(publisher(visit.db)).empty() && !rows.empty())
        main += html::paragraph(
            html::link({.text = "The same grants as a 360Giving file", .href = open_data_address + ".json"}));
    main += html::small_paragraph(
        "Elected Local Policing Bodies (Specified Information) Order 2011, Schedule, paragraph 3(f).");
    return show(visit, public_words("Register of grants"), html::text_column(main));
}

office::Sheet sheet_of(const std::string& title, const std::vector<RegisterRow>& rows) {
    office::Sheet sheet{title, register_columns(), {}, ""};
    for (const auto& row : rows) sheet.rows.push_back(register_cells(row));
    return sheet;
}

office::Sheet whole_sheet(Visit& visit) {
    return sheet_of("Register of grants", register_rows(published_grants(visit.db)));
}

struct MonthAsked {
    Date month;
    std::vector<RegisterRow> rows;
};
std::optional<MonthAsked> month_asked(Visit& visit) {
    auto month = parse_month(visit.part("month"));
    if (!month) return std::nullopt;
    auto grants = published_grants(visit.db, {*month, last_of_month(*month)});
    return MonthAsked{*month, register_rows(grants)};
}

html::SummaryCard card_of(const RegisterRow& row) {
    html::SummaryCard card{.title = row.recipient};
    auto fact = [&](const char* key, const std::string& value) {
        card.list.rows.push_back({.key = key, .value = value.empty() ? "Not recorded" : value});
    };
    fact("Amount", in_words(row.amount));
    fact("Decided", in_words(row.awarded_on));
    fact("Purpose", row.purpose);
    fact("Conditions", row.conditions);
    fact("Why we gave it", row.reasons);
    fact("Legal power", row.legal_power);
    fact("Reference", row.identifier);
    return card;
}

// A file may hold anything in this place; only what leads to a page is made a link.
bool is_address(std::string_view text) { return text.starts_with("https://") || text.starts_with("http://"); }

http::Response month_page(Visit& visit) {
    auto asked = month_asked(visit);
    if (!asked || asked->rows.empty()) return not_found(visit);
    auto title = "Grants of " + month_in_words(asked->month);
    Html main = html::page_heading(title, "Register of grants");
    main +=
        html::lead_paragraph(counted(number(asked->rows), "grant") + ", " + in_words(sum_of(asked->rows)) + " in all.");
    for (const auto& row : asked->rows) {
        main += html::summary_card(card_of(row));
        if (is_address(row.notice_address))
            main += html::paragraph(html::link(
                {.text = "Decision notice", .href = row.notice_address, .hidden_text = " for " + row.identifier}));
    }
    main += office::list_files(register_address + "/" + month_text(asked->month), "This month");
    auto words = public_words(title);
    words.trail = {{"Register of grants", register_address}};
    return show(visit, words, html::text_column(main));
}

office::Sheet month_sheet(Visit& visit) {
    auto asked = month_asked(visit);
    return sheet_of("Grants", asked ? asked->rows : std::vector<RegisterRow>{});
}

// The file as anybody may have it; a refusal in words where something is missing or would be wrong.
http::Response open_data(Visit& visit) {
    auto grants = published_grants(visit.db);
    auto who = publisher(visit.db);
    if (auto why = why_not_published(who, grants, visit.today()); !why.empty())
        return refuse(visit, {"There is no 360Giving file yet: " + why + ".", "", Refusal::Kind::absent});
    return http::json_text(package_text(who, grants, visit.now));
}

} // namespace

void mount_grant_register(office::Routes& at) {
    at.cached_list(register_address, months_page, whole_sheet, "Read the register of grants, month by month");
    at.get(open_data_address + ".json", open_data, office::anyone(),
           "Take the grants as a file of the 360Giving standard");
    at.cached_list(register_address + "/{month}", month_page, month_sheet, "Read the grants of one month");
}

} // namespace reeve::commissioning
