// The monthly register, and its proof against the 360Giving file.
#include "commissioning/grant_register.h"
#include "base/text.h"
#include "commissioning/grant_package.h"

namespace reeve::commissioning {
namespace {

// What both files tell about one grant.
struct Told {
    std::string recipient, amount, day;
    bool operator==(const Told&) const = default;
};
using ToldGrants = std::map<std::string, Told>;

std::string in_words(const Told& told) { return told.recipient + ", " + told.amount + ", " + told.day; }

Result<ToldGrants> told_by_register(std::string_view csv) {
    ToldGrants told;
    auto rows = TRY(read_csv(csv));
    if (rows.empty() || rows.front() != register_columns()) return one_problem("The register has other columns");
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (rows[i].size() != register_columns().size()) return one_problem("A row of the register is cut short");
        auto id = unguarded(rows[i][1]);
        if (!told.emplace(id, Told{unguarded(rows[i][3]), rows[i][4], rows[i][2]}).second)
            return one_problem("The register names " + id + " twice");
    }
    return told;
}

Result<ToldGrants> told_by_package(std::string_view package) {
    ToldGrants told;
    auto grants = TRY(grants_of_json(package));
    for (const auto& json : grants) {
        auto grant = read_grant(json);
        if (!grant.awarded_on || !grant.awarded) return one_problem(grant.identifier + " has no date or no amount");
        if (!told.emplace(grant.identifier, Told{grant.recipient.name, plain(*grant.awarded), iso(*grant.awarded_on)})
                 .second)
            return one_problem("The 360Giving file names " + grant.identifier + " twice");
    }
    return told;
}

void tell_missing(const ToldGrants& from, const ToldGrants& in, const char* words, std::vector<std::string>& found) {
    for (const auto& [id, told] : from)
        if (!in.contains(id)) found.push_back(id + " " + words);
}

} // namespace

std::vector<RegisterRow> register_rows(const std::vector<PublishedGrant>& grants) {
    std::vector<RegisterRow> rows;
    for (const auto& grant : grants) {
        if (!grant.awarded_on || !grant.awarded) continue;
        rows.push_back({*grant.awarded_on, grant.identifier, grant.recipient.name, *grant.awarded, grant.legal_power,
                        grant.purpose.empty() ? grant.description : grant.purpose, grant.conditions, grant.reasons,
                        grant.notice_address});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const RegisterRow& a, const RegisterRow& b) {
        return a.awarded_on != b.awarded_on ? a.awarded_on > b.awarded_on : a.identifier < b.identifier;
    });
    return rows;
}

std::vector<Date> register_months(const std::vector<RegisterRow>& rows) {
    std::vector<Date> months;
    for (const auto& row : rows)
        if (auto month = first_of_month(row.awarded_on); months.empty() || months.back() != month)
            months.push_back(month);
    return months;
}

std::vector<RegisterRow> rows_of_month(const std::vector<RegisterRow>& rows, Date month) {
    std::vector<RegisterRow> of_month;
    for (const auto& row : rows)
        if (first_of_month(row.awarded_on) == month) of_month.push_back(row);
    return of_month;
}

std::optional<Date> parse_month(std::string_view text) {
    auto day = text.size() == 7 ? parse_iso_date(std::string(text) + "-01") : Result<Date>(Problems{});
    return day ? std::optional(*day) : std::nullopt;
}
std::string month_text(Date month) { return iso(month).substr(0, 7); }
std::string month_in_words(Date month) { return month_name(month_of(month)) + " " + std::to_string(year_of(month)); }

const std::vector<std::string>& register_columns() {
    static const std::vector<std::string> columns = {"Month",   "Reference",      "Date of decision", "Recipient",
                                                     "Amount",  "Legal power",    "Purpose",          "Conditions",
                                                     "Reasons", "Decision notice"};
    return columns;
}

CsvRow register_cells(const RegisterRow& row) {
    return {month_text(row.awarded_on),
            row.identifier,
            iso(row.awarded_on),
            row.recipient,
            plain(row.amount),
            row.legal_power,
            row.purpose,
            row.conditions,
            row.reasons,
            row.notice_address};
}

std::string register_csv(const std::vector<RegisterRow>& rows) {
    CsvWriter writer;
    writer.row(register_columns());
    for (const auto& row : rows) writer.row(register_cells(row));
    return writer.take();
}

std::vector<std::string> differences_between(std::string_view register_csv, std::string_view package) {
    auto in_register = told_by_register(register_csv);
    if (!in_register) return {in_register.problems().list.front().message};
    auto in_package = told_by_package(package);
    if (!in_package) return {in_package.problems().list.front().message};
    std::vector<std::string> found;
    tell_missing(*in_register, *in_package, "stands in the register alone", found);
    tell_missing(*in_package, *in_register, "stands in the 360Giving file alone", found);
    for (const auto& [id, told] : *in_register)
        if (auto other = in_package->find(id); other != in_package->end() && !(other->second == told))
            found.push_back(id + ": the register says " + in_words(told) + "; the 360Giving file says "
                            + in_words(other->second));
    return found;
}

} // namespace reeve::commissioning
