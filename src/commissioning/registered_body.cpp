// Reads the files of the registers, a piece at a time, since they are larger than memory should hold.
#include "commissioning/registered_body.h"
#include "base/csv.h"
#include "base/text.h"
#include <cctype>
#include <map>

namespace reeve::commissioning {
namespace {

constexpr std::size_t longest_body = 1'000'000; // bytes of one charity; more is no extract
constexpr std::size_t piece = 1 << 20;

// "2024-09-01T00:00:00" and "2024-09-01"; none where it is empty or none.
std::optional<Date> iso_day(std::string_view text) {
    if (text.size() < 10) return std::nullopt;
    auto date = parse_iso_date(text.substr(0, 10));
    return date ? std::optional<Date>(*date) : std::nullopt;
}

// "01/09/2024", as Companies House writes days.
std::optional<Date> slashed_day(std::string_view text) {
    if (text.size() != 10 || text[2] != '/' || text[5] != '/') return std::nullopt;
    return iso_day(std::string(text.substr(6, 4)) + "-" + std::string(text.substr(3, 2)) + "-"
                   + std::string(text.substr(0, 2)));
}

// Numbers come as numbers or as text, whoever wrote the extract.
std::string text_of(const Json& value) {
    return value.is_number() ? std::to_string(value.as_number()) : std::string(trimmed(value.as_text()));
}

RegisteredBody charity_of(const Json& json) {
    RegisteredBody body;
    body.number = registered_number(RegisterKind::charities, text_of(json["registered_charity_number"]));
    body.name = tidied(json["charity_name"].as_text());
    body.status = text_of(json["charity_registration_status"]);
    body.closed_on = iso_day(json["date_of_removal"].as_text());
    body.accounts = text_of(json["charity_reporting_status"]);
    return body;
}

// Cuts the objects of a JSON list out of a stream, whatever stands between them.
class ObjectCutter {
public:
    explicit ObjectCutter(std::istream& stream) : stream_(stream) {}

    // The next object as text; none at the end. A problem where one never ends.
    Result<std::optional<std::string>> next() {
        std::string object;
        int depth = 0;
        bool is_quoted = false, is_escaped = false;
        for (int c = get(); c != end; c = get()) {
            if (depth == 0 && c != '{') continue;
            object += static_cast<char>(c);
            if (object.size() > longest_body) return one_problem("One entry of the file never ends");
            if (is_escaped) is_escaped = false;
            else if (is_quoted && c == '\\') is_escaped = true;
            else if (c == '"') is_quoted = !is_quoted;
            else if (!is_quoted && c == '{') ++depth;
            else if (!is_quoted && c == '}' && --depth == 0) return std::optional<std::string>(object);
        }
        if (depth > 0) return one_problem("The file ends in the middle of an entry");
        return std::optional<std::string>();
    }

private:
    static constexpr int end = -1;
    int get() {
        if (at_ == held_.size()) {
            held_.resize(piece);
            stream_.read(held_.data(), static_cast<std::streamsize>(piece));
            held_.resize(static_cast<std::size_t>(stream_.gcount()));
            at_ = 0;
            if (held_.empty()) return end;
        }
        return static_cast<unsigned char>(held_[at_++]);
    }
    std::istream& stream_;
    std::string held_;
    std::size_t at_ = 0;
};

// Where each column of a company stands.
using Headings = std::map<std::string, std::size_t>;

std::string cell(const Headings& headings, const CsvRow& row, const char* name) {
    auto found = headings.find(name);
    return found == headings.end() || found->second >= row.size() ? "" : std::string(trimmed(row[found->second]));
}

RegisteredBody company_of(const Headings& headings, const CsvRow& row) {
    RegisteredBody body;
    body.number = registered_number(RegisterKind::companies, cell(headings, row, "CompanyNumber"));
    body.name = tidied(cell(headings, row, "CompanyName"));
    body.status = cell(headings, row, "CompanyStatus");
    body.closed_on = slashed_day(cell(headings, row, "DissolutionDate"));
    body.accounts_due = slashed_day(cell(headings, row, "Accounts.NextDueDate"));
    return body;
}

// The headings come with blanks before some of them.
Result<Headings> headings_in(const CsvRow& row) {
    Headings headings;
    for (std::size_t at = 0; at < row.size(); ++at) headings[std::string(trimmed(row[at]))] = at;
    for (const char* name : {"CompanyName", "CompanyNumber", "CompanyStatus", "Accounts.NextDueDate"})
        if (!headings.contains(name)) return one_problem(std::string("The file has no column ") + name);
    return headings;
}

} // namespace

bool is_stale(Date register_date, Date today) { return today - register_date > days_a_register_holds; }

std::string registered_number(RegisterKind kind, std::string_view typed) {
    std::string number;
    for (char c : typed)
        if (std::isalnum(static_cast<unsigned char>(c)))
            number += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    auto first = number.find_first_not_of('0');
    if (kind == RegisterKind::charities) return first == std::string::npos ? "" : number.substr(first);
    bool is_digits = !number.empty() && number.find_first_not_of("0123456789") == std::string::npos;
    if (is_digits && number.size() < 8) number.insert(0, 8 - number.size(), '0');
    return number;
}

Result<Date> each_charity(std::istream& stream, const TakeBody& take) {
    ObjectCutter cutter(stream);
    std::optional<Date> day;
    while (auto text = TRY(cutter.next())) {
        auto json = TRY(parse_json(*text));
        if (!day) day = iso_day(json["date_of_extract"].as_text());
        if (text_of(json["linked_charity_number"]) != "0") continue;
        if (auto body = charity_of(json); !body.number.empty()) take(body);
    }
    if (!day) return one_problem("This is no extract of the register of charities: no entry says its date_of_extract");
    return *day;
}

Result<Done> each_company(std::istream& stream, const TakeBody& take) {
    std::optional<Headings> headings;
    std::string line, held;
    auto read = [&]() -> Result<Done> {
        for (const auto& row : TRY(read_csv(held))) {
            if (!headings) headings = TRY(headings_in(row));
            else if (auto body = company_of(*headings, row); !body.number.empty()) take(body);
        }
        held.clear();
        return Done{};
    };
    while (std::getline(stream, line)) {
        held += line + "\n";
        if (held.size() > piece || !headings) TRY(read());
    }
    TRY(read());
    if (!headings) return one_problem("The file is empty");
    return Done{};
}

std::optional<Date> day_in_name(std::string_view file_name) {
    for (std::size_t at = 0; at + 10 <= file_name.size(); ++at)
        if (auto day = iso_day(file_name.substr(at, 10))) return day;
    return std::nullopt;
}

} // namespace reeve::commissioning
