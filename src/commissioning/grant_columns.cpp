// Between the nested records of the 360Giving standard and the columns of a spreadsheet.
#include "commissioning/grant_columns.h"
#include "base/text.h"
#include <set>

namespace reeve::commissioning {
namespace {

// One part of a column's title and the name it has in JSON; the first title of a name is the one that is written.
struct Part {
    const char* title;
    const char* name;
    enum class Shape { text, number, list } shape = Shape::text;
};
constexpr auto text = Part::Shape::text;
constexpr auto number = Part::Shape::number;
constexpr auto list = Part::Shape::list;

const Part parts[] = {{"Identifier", "id", text},
                      {"Title", "title", text},
                      {"Description", "description", text},
                      {"Currency", "currency", text},
                      {"Amount Applied For", "amountAppliedFor", number},
                      {"Amount Awarded", "amountAwarded", number},
                      {"Amount Disbursed", "amountDisbursed", number},
                      {"Award Date", "awardDate", text},
                      {"URL", "url", text},
                      {"Web Address", "url", text},
                      {"Planned Dates", "plannedDates", list},
                      {"Actual Dates", "actualDates", list},
                      {"Start Date", "startDate", text},
                      {"End Date", "endDate", text},
                      {"Duration (months)", "duration", number},
                      {"Recipient Org", "recipientOrganization", list},
                      {"Recipient Ind", "recipientIndividual", text},
                      {"To Individuals Details", "toIndividualsDetails", text},
                      {"Name", "name", text},
                      {"Charity Number", "charityNumber", text},
                      {"Company Number", "companyNumber", text},
                      {"Street Address", "streetAddress", text},
                      {"City", "addressLocality", text},
                      {"County", "addressRegion", text},
                      {"Country", "addressCountry", text},
                      {"Postal Code", "postalCode", text},
                      {"Organisation Type", "organisationType", text},
                      {"Beneficiary Location", "beneficiaryLocation", list},
                      {"Location", "location", list},
                      {"Country Code", "countryCode", text},
                      {"Latitude", "latitude", number},
                      {"Longitude", "longitude", number},
                      {"Geographic Code", "geoCode", text},
                      {"Geographic Code Type", "geoCodeType", text},
                      {"Funding Org", "fundingOrganization", list},
                      {"Department", "department", text},
                      {"Location Scope", "locationScope", text},
                      {"Grant Programme", "grantProgramme", list},
                      {"Code", "code", text},
                      {"Vocabulary", "vocabulary", text},
                      {"From An Open Call?", "fromOpenCall", text},
                      {"Related Activity", "relatedActivity", list},
                      {"Related Document", "relatedDocument", list},
                      {"Document Type", "documentType", text},
                      {"Classifications", "classifications", list},
                      {"Funding Type", "fundingType", list},
                      {"Award Transaction", "commitmentTransaction", list},
                      {"Payment Transaction", "disbursementTransaction", list},
                      {"Transaction Date", "transactionDate", text},
                      {"Value", "value", number},
                      {"Last Modified", "dateModified", text},
                      {"Data Source", "dataSource", text},
                      {"For Regrant Type", "regrantType", text},
                      {"Legal Power", "legalPower", text},
                      {"Purpose", "purpose", text},
                      {"Conditions", "conditions", text},
                      {"Reasons", "reasons", text}};

const Part* titled(std::string_view title) {
    auto sought = folded(title);
    for (const auto& part : parts)
        if (folded(part.title) == sought) return &part;
    return nullptr;
}

// "Beneficiary Location:1" and the name of a part below it, as the template titles it.
std::string title_under(const std::string& above, const std::string& name) {
    std::string title = name;
    if (name == "url") title = above == "Recipient Org" || above == "Related Document" ? "Web Address" : "URL";
    else
        for (const auto& part : parts)
            if (name == part.name) {
                title = part.title;
                break;
            }
    return above.empty() ? title : above + ":" + title;
}

using Cells = std::map<std::string, std::string>;

void spread(const Json& json, const std::string& title, Cells& cells) {
    if (json.is_null()) return;
    if (json.is_object())
        for (const auto& [name, part] : json.as_object()) spread(part, title_under(title, name), cells);
    else if (json.is_list()) {
        const auto& items = json.as_list();
        for (std::size_t at = 0; at < items.size(); ++at)
            spread(items[at], items.size() == 1 ? title : title + ":" + std::to_string(at), cells);
    } else if (auto digits = number_text(json)) cells[title] = *digits;
    else cells[title] = json.is_bool() ? (json.as_bool() ? "true" : "false") : json.as_text();
}

bool is_number(std::string_view cell) {
    auto digits = cell.substr(cell.starts_with('-') ? 1 : 0);
    auto whole = digits.substr(0, digits.find('.'));
    auto rest = digits.substr(whole.size());
    auto is_digits = [](std::string_view part) {
        return !part.empty() && part.find_first_not_of("0123456789") == std::string_view::npos;
    };
    return is_digits(whole) && (whole.size() == 1 || whole[0] != '0') && (rest.empty() || is_digits(rest.substr(1)));
}

Json value_of(const std::string& cell, bool is_numeric) {
    if (!is_numeric || !is_number(cell)) return cell;
    if (cell.find('.') == std::string::npos && cell.size() <= 18 && cell != "-0") return std::int64_t{std::stoll(cell)};
    return decimal(cell);
}

bool is_place(const std::string& part) {
    return !part.empty() && part.size() <= 3 && part.find_first_not_of("0123456789") == std::string::npos;
}

// Puts a cell where the parts of its title, from `at` on, say.
Json placed(Json into, const std::vector<std::string>& title, std::size_t at, const std::string& cell,
            bool is_numeric) {
    if (at == title.size()) return value_of(cell, is_numeric);
    const auto* part = titled(title[at]);
    auto name = part ? std::string(part->name) : title[at];
    auto below = into[name];
    bool has_place = at + 1 < title.size() && is_place(title[at + 1]);
    bool numeric = part && part->shape == number;
    if (!has_place && !(part && part->shape == list))
        return into.set(name, placed(below, title, at + 1, cell, numeric));
    auto items = below.as_list();
    auto place = has_place ? static_cast<std::size_t>(std::stoul(title[at + 1])) : 0;
    if (items.size() <= place) items.resize(place + 1);
    items[place] = placed(items[place], title, at + (has_place ? 2 : 1), cell, numeric);
    return into.set(name, items);
}

Problems problems_with(const CsvRow& titles) {
    Problems problems;
    std::set<std::string> seen;
    for (const auto& title : titles)
        if (auto known = folded(title); !known.empty() && !seen.insert(known).second)
            problems.add("", "Two columns are titled “" + title + "”");
    return problems;
}

} // namespace

const std::vector<std::string>& grant_columns() {
    static const std::vector<std::string> columns = {"Identifier",
                                                     "Title",
                                                     "Description",
                                                     "Currency",
                                                     "Amount Applied For",
                                                     "Amount Awarded",
                                                     "Amount Disbursed",
                                                     "Award Date",
                                                     "URL",
                                                     "Planned Dates:Start Date",
                                                     "Planned Dates:End Date",
                                                     "Planned Dates:Duration (months)",
                                                     "Recipient Org:Identifier",
                                                     "Recipient Org:Name",
                                                     "Recipient Org:Charity Number",
                                                     "Recipient Org:Company Number",
                                                     "Recipient Org:Street Address",
                                                     "Recipient Org:City",
                                                     "Recipient Org:County",
                                                     "Recipient Org:Country",
                                                     "Recipient Org:Postal Code",
                                                     "Recipient Org:Description",
                                                     "Recipient Org:Web Address",
                                                     "Beneficiary Location:Name",
                                                     "Beneficiary Location:Country Code",
                                                     "Beneficiary Location:Latitude",
                                                     "Beneficiary Location:Longitude",
                                                     "Beneficiary Location:Geographic Code",
                                                     "Beneficiary Location:Geographic Code Type",
                                                     "Funding Org:Identifier",
                                                     "Funding Org:Name",
                                                     "Funding Org:Department",
                                                     "Location Scope",
                                                     "Grant Programme:Code",
                                                     "Grant Programme:Title",
                                                     "Grant Programme:URL",
                                                     "From An Open Call?",
                                                     "Related Activity",
                                                     "Last Modified",
                                                     "Data Source",
                                                     "For Regrant Type"};
    return columns;
}

std::vector<CsvRow> grant_rows(const JsonList& grants) {
    std::vector<Cells> all;
    CsvRow titles = grant_columns();
    std::set<std::string> known(titles.begin(), titles.end()), others;
    for (const auto& grant : grants) {
        spread(grant, "", all.emplace_back());
        for (const auto& [title, cell] : all.back())
            if (!known.contains(title)) others.insert(title);
    }
    titles.insert(titles.end(), others.begin(), others.end());
    std::vector<CsvRow> rows = {titles};
    for (const auto& cells : all) {
        CsvRow row;
        for (const auto& title : titles) {
            auto cell = cells.find(title);
            row.push_back(cell == cells.end() ? "" : cell->second);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<JsonList> grants_of_rows(const std::vector<CsvRow>& rows) {
    JsonList grants;
    if (rows.empty()) return grants;
    if (auto problems = problems_with(rows.front()); !problems.empty()) return problems;
    std::vector<std::vector<std::string>> titles;
    for (const auto& title : rows.front()) {
        auto parted = split(title, ':');
        for (auto& part : parted) part = std::string(trimmed(part));
        titles.push_back(std::move(parted));
    }
    for (std::size_t line = 1; line < rows.size(); ++line) {
        Json grant;
        const auto& row = rows[line];
        for (std::size_t at = 0; at < row.size(); ++at) {
            if (row[at].empty()) continue;
            if (at >= titles.size() || titles[at] == std::vector<std::string>{""})
                return one_problem("Row " + std::to_string(line + 1) + " has a cell in a column without a title");
            grant = placed(std::move(grant), titles[at], 0, unguarded(row[at]), false);
        }
        if (grant.is_object()) grants.push_back(std::move(grant));
    }
    return grants;
}

} // namespace reeve::commissioning
