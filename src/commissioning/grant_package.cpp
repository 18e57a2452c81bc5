// Writes and reads files of the 360Giving standard.
#include "commissioning/grant_package.h"
#include "base/text.h"
#include "commissioning/grant_columns.h"
#include "commissioning/grant_rules.h"
#include "document/workbook_writing.h"

namespace reeve::commissioning {
namespace {

constexpr const char* version = "1.4";
constexpr const char* license = "https://creativecommons.org/licenses/by/4.0/";

JsonList records(const std::vector<PublishedGrant>& grants) {
    JsonList list;
    for (const auto& grant : grants) list.push_back(grant_json(grant));
    return list;
}

// To the second, as the standard's examples write it.
std::string in_utc(Moment moment) { return iso(moment).substr(0, 19) + "Z"; }

std::string title_of(const Publisher& publisher) { return "Grants awarded by the " + publisher.name; }
std::string address_of(const Publisher& publisher, const char* path) {
    return publisher.site.empty() ? "" : publisher.site + path;
}
std::string about(const Publisher& publisher) {
    return "Every grant that stands in the public register of the " + publisher.name
           + ", made from the same rows as the register.";
}

// The titles of the Meta sheet, in order, with what stands beside them.
std::vector<std::pair<std::string, std::string>> meta_rows(const Publisher& publisher, Moment now) {
    std::vector<std::pair<std::string, std::string>> all = {
        {"Version", version},
        {"Title", title_of(publisher)},
        {"Description", about(publisher)},
        {"Issued", iso(london_date(now))},
        {"Identifier", publisher.identifier() + "-grants"},
        {"Publisher:Name", publisher.name},
        {"Publisher:Website", publisher.site},
        {"Publisher:Identifier", publisher.identifier()},
        {"Download URL", address_of(publisher, "/grants/register/360giving.json")},
        {"Access URL", address_of(publisher, "/grants/register")},
        {"Modified", in_utc(now)},
        {"License", license}};
    std::erase_if(all, [](const auto& row) { return row.second.empty(); });
    return all;
}

} // namespace

std::vector<std::string> what_is_missing(const Publisher& publisher) {
    std::vector<std::string> missing;
    if (publisher.prefix.empty())
        missing.emplace_back("the publisher's prefix, which 360Giving gives to each publisher (Settings, Grants)");
    if (publisher.name.empty()) missing.emplace_back("the name of the office");
    return missing;
}

std::string why_not_published(const Publisher& publisher, const std::vector<PublishedGrant>& grants, Date today) {
    if (auto missing = what_is_missing(publisher); !missing.empty()) return "not set is " + list_of(missing);
    if (grants.empty()) return "there is no grant to publish";
    auto troubles = troubles_of(records(grants), today);
    for (const auto& trouble : troubles)
        if (trouble.blocks) {
            auto others = static_cast<std::int64_t>(blocking(troubles)) - 1;
            return in_words(trouble)
                   + (others == 0 ? "" : " (and " + counted(others, "more thing", "more things") + ")");
        }
    return "";
}

std::string package_text(const Publisher& publisher, const std::vector<PublishedGrant>& grants, Moment now) {
    Json package, who;
    who.set("name", publisher.name).set("identifier", publisher.identifier());
    if (!publisher.site.empty()) {
        who.set("website", publisher.site);
        package.set("downloadURL", address_of(publisher, "/grants/register/360giving.json"))
            .set("accessURL", address_of(publisher, "/grants/register"));
    }
    package.set("version", version)
        .set("title", title_of(publisher))
        .set("description", about(publisher))
        .set("issued", iso(london_date(now)))
        .set("modified", in_utc(now))
        .set("identifier", publisher.identifier() + "-grants")
        .set("publisher", who)
        .set("license", license)
        .set("grants", records(grants));
    return exact_text(package) + "\n";
}

std::string grants_csv(const std::vector<PublishedGrant>& grants) {
    CsvWriter writer;
    for (const auto& row : grant_rows(records(grants))) writer.row(row);
    return writer.take();
}

std::string grants_xlsx(const Publisher& publisher, const std::vector<PublishedGrant>& grants, Moment now) {
    auto rows = grant_rows(records(grants));
    document::Workbook sheet{.title = "grants", .columns = {}, .rows = {}, .note = ""};
    for (const auto& title : rows.front()) {
        bool is_money = title.starts_with("Amount ");
        sheet.columns.push_back({title, is_money ? document::ColumnKind::money : document::ColumnKind::text});
    }
    sheet.rows.assign(rows.begin() + 1, rows.end());
    document::Workbook meta{.title = "Meta", .columns = {}, .rows = {}, .note = ""};
    for (const auto& [name, value] : meta_rows(publisher, now))
        if (meta.columns.empty()) meta.columns = {{name}, {value}};
        else meta.rows.push_back({name, value});
    return document::xlsx_of(std::vector{sheet, meta});
}

bool is_json(std::string_view bytes) {
    auto first = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return first != std::string_view::npos && (bytes[first] == '{' || bytes[first] == '[');
}

Result<JsonList> grants_of_json(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    auto package = TRY(parse_exact(bytes));
    const auto& grants = package["grants"];
    if (!grants.is_list())
        return one_problem("This JSON has no list of grants, so it is no file of the 360Giving standard");
    for (const auto& grant : grants.as_list())
        if (!grant.is_object()) return one_problem("One of the grants in this file is no record");
    return grants.as_list();
}

} // namespace reeve::commissioning
