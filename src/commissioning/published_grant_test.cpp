// Grants as they are published: exact amounts, columns and records both ways, the rules, and the register beside them.
#include "commissioning/grant_columns.h"
#include "commissioning/grant_package.h"
#include "commissioning/grant_register.h"
#include "commissioning/grant_rules.h"
#include "document/workbook_reading.h"
#include <doctest/doctest.h>

namespace reeve::commissioning {
namespace {

const Date today = date_of(2026, 9, 23);
const Moment now = from_london(today, {10, 0, 0});
const Publisher office = {"sample", "Office of the Police and Crime Commissioner", "https://reeve.example"};

PublishedGrant grant_given(const std::string& reference, Money amount, Date on) {
    PublishedGrant grant;
    grant.identifier = grant_identifier(office.prefix, reference);
    grant.title = "Evening sports";
    grant.description = "Coaches, a hall and kit for a year of \"Friday\" evenings, for ages 11 to 18";
    grant.awarded = amount;
    grant.applied_for = Money{12'000'50};
    grant.awarded_on = on;
    grant.begins_on = on + 30;
    grant.ends_on = on + 300;
    grant.recipient = {"GB-CHC-1126147", "Sample Sports Trust", "1126147", "", "LE1 1AA", ""};
    grant.funder = {office.identifier(), office.name, "", "", "", "Safety Fund"};
    grant.areas = {{"Blaby", "E07000129", "NMD"}, {"Charnwood", "E07000130", "NMD"}};
    grant.location_scope = "GLS050";
    grant.programme_code = "FR-0001";
    grant.programme_title = "Safety Fund, first round";
    grant.programme_address = "https://reeve.example/grants/FR-0001";
    grant.open_call = "Yes";
    grant.legal_power = "Crime and disorder reduction grant (PRSRA 2011 s.9)";
    grant.purpose = "A safe place on Friday evenings";
    grant.conditions = "Report every quarter";
    grant.reasons = "Fewer calls about disorder where such evenings run";
    grant.notice_address = "https://reeve.example/decisions/D-2026-001";
    grant.last_modified = "2026-09-01T09:00:00Z";
    grant.data_source = "https://reeve.example/grants/register/360giving.json";
    grant.commitments = {{reference + "-award", on, amount, "Award"}};
    return grant;
}

std::vector<PublishedGrant> some_grants() {
    return {grant_given("GR-0001", {9'678'00}, date_of(2026, 3, 2)),
            grant_given("GR-0002", {5'000'10}, date_of(2026, 3, 31)), grant_given("GR-0003", {1}, date_of(2026, 4, 1))};
}

// A sound record with one thing of it otherwise.
Json with(const char* name, Json value) {
    auto json = grant_json(some_grants()[0]);
    return json.set(name, std::move(value));
}
Json inside(const char* list, const char* name, Json value) {
    auto json = grant_json(some_grants()[0]);
    auto first = json[list].as_list().front();
    return json.set(list, JsonList{first.set(name, std::move(value))});
}

} // namespace

TEST_CASE("decimal numbers of JSON are written again as they were read") {
    for (const char* text : {"9678.00", "-0.10", "1e3", "12345678901234567890", "463973.01", "5", "0"}) {
        auto read = parse_exact("{\"a\": [" + std::string(text) + ", \"" + text + "\"]}");
        REQUIRE(read.ok());
        CHECK(*number_text((*read)["a"].as_list()[0]) == text);
        CHECK(exact_text(*read) == "{\n  \"a\": [\n    " + std::string(text) + ",\n    \"" + text + "\"\n  ]\n}");
    }
    CHECK_FALSE(parse_exact("{\"a\": \"\\u001F5\"}").ok());
    CHECK_FALSE(parse_exact("{\"a\": 1.2.3}").ok());
    auto quoted = parse_exact(R"({"a": "say \"1.5\" and \\"})");
    REQUIRE(quoted.ok());
    CHECK(*parse_exact(exact_text(*quoted)) == *quoted);
}

TEST_CASE("an amount of a file is whole pence or none") {
    struct Case {
        const char* text;
        std::optional<Money> money;
    };
    for (const auto& [text, money] :
         {Case{"9678", Money{9'678'00}}, Case{"9678.5", Money{9'678'50}}, Case{"15000.5000", Money{15'000'50}},
          Case{"-20.00", Money{-20'00}}, Case{"1.005", std::nullopt}, Case{"1e3", std::nullopt},
          Case{"\"5\"", std::nullopt}})
        CHECK(money_in(*parse_exact(text)) == money);
}

TEST_CASE("a published grant reads back from its record") {
    for (const auto& grant : some_grants()) {
        auto read = read_grant(*parse_exact(exact_text(grant_json(grant))));
        CHECK(grant_json(read) == grant_json(grant));
        read.source = {};
        CHECK(read == grant);
    }
    CHECK(package_text(office, some_grants(), now).find("\"amountAwarded\": 9678.00,") != std::string::npos);
}

TEST_CASE("a grant's identifier holds no strokes and no blanks") {
    CHECK(grant_identifier("x", "EXE 0045/23") == "360G-x-EXE-0045-23");
}

TEST_CASE("each rule of publishing says what is wrong") {
    struct Case {
        Json grant;
        const char* field;
        const char* words;
        bool blocks;
    };
    const Case cases[] = {
        {with("id", nullptr), "Identifier", "missing", true},
        {with("id", "360G-x-1\n2"), "Identifier", "line break", true},
        {with("id", "360G-x-1/2"), "Identifier", "stroke", true},
        {with("id", "x-1"), "Identifier", "360G-", false},
        {with("title", " "), "Title", "missing", true},
        {with("title", std::string(141, 'a')), "Title", "140", false},
        {with("description", "Evening  sports"), "Description", "same as the title", false},
        {with("description", "Ask a.person@example.org"), "description", "e-mail", true},
        {with("currency", "gbp"), "Currency", "GBP", true},
        {with("amountAwarded", 0), "Amount Awarded", "£0", true},
        {with("amountAwarded", -5), "Amount Awarded", "less than £0", true},
        {with("amountAwarded", "9678.00"), "Amount Awarded", "not text", true},
        {with("amountAwarded", decimal("1.005")), "Amount Awarded", "whole pence", true},
        {with("amountAwarded", 9'000), "Amount Awarded", "come to £9,678", true},
        {with("amountAwarded", nullptr), "Amount Awarded", "missing", true},
        {with("awardDate", "2024-02-30"), "Award Date", "not a real date", true},
        {with("awardDate", "2026-09-24"), "Award Date", "future", true},
        {with("awardDate", "1999-09-24"), "Award Date", "25 years", false},
        {with("awardDate", nullptr), "Award Date", "missing", true},
        {inside("plannedDates", "startDate", "2027-12-01"), "Planned Dates", "after it ends", false},
        {inside("plannedDates", "endDate", "2039-01-01"), "Planned Dates", "twelve years", false},
        {inside("plannedDates", "endDate", "2025-13-01"), "Planned Dates:End Date", "not a real date", true},
        {with("plannedDates", nullptr), "Planned Dates", "No dates", false},
        {with("fromOpenCall", "yes"), "From An Open Call?", "Yes or No", true},
        {with("locationScope", "GLS055"), "Location Scope", "no scope", true},
        {with("beneficiaryLocation", nullptr), "Beneficiary Location", "no area", false},
        {inside("beneficiaryLocation", "geoCode", "LE16TA"), "Beneficiary Location:Geographic Code", "postcode", true},
        {inside("beneficiaryLocation", "geoCode", nullptr), "Beneficiary Location", "no code", false},
        {inside("beneficiaryLocation", "geoCodeType", "DISTRICT"), "Beneficiary Location:Geographic Code Type",
         "no kind", false},
        {inside("recipientOrganization", "id", nullptr), "Recipient Org:Identifier", "missing", true},
        {inside("recipientOrganization", "id", "CHARITY-1"), "Recipient Org:Identifier", "no list", false},
        {inside("recipientOrganization", "charityNumber", "12"), "Recipient Org:Charity Number", "six or seven", false},
        {inside("recipientOrganization", "companyNumber", "12"), "Recipient Org:Company Number", "eight", false},
        {inside("recipientOrganization", "charityNumber", nullptr), "Recipient Org", "no charity number", false},
        {inside("recipientOrganization", "postalCode", nullptr), "Recipient Org:Postal Code", "no postcode", false},
        {inside("recipientOrganization", "contactName", "A person"), "contactName", "about a person", true},
        {with("recipientIndividual", JsonObject{{"id", "x"}, {"name", "x"}}), "Recipient Ind", "not to both", true},
        {inside("fundingOrganization", "name", nullptr), "Funding Org:Name", "missing", true},
        {with("grantProgramme", nullptr), "Grant Programme", "no programme", false},
        {with("dateModified", nullptr), "Last Modified", "last changed", false},
        {with("dataSource", "/grants/register"), "dataSource", "address", true},
        {inside("grantProgramme", "url", "www.reeve.example"), "url", "address", true},
        {with("dataSource", nullptr), "Data Source", "where it comes from", false}};
    for (const auto& [grant, field, words, blocks] : cases) {
        auto troubles = troubles_of({grant}, today);
        bool is_told =
            std::any_of(troubles.begin(), troubles.end(), [&, f = field, w = words, b = blocks](const auto& one) {
                return one.field == f && one.message.find(w) != std::string::npos && one.blocks == b;
            });
        CHECK_MESSAGE(is_told, field, ": ", words);
    }
}

TEST_CASE("sound grants have nothing wrong with them") {
    JsonList grants;
    for (const auto& grant : some_grants()) grants.push_back(grant_json(grant));
    for (const auto& trouble : troubles_of(grants, today)) FAIL_CHECK(in_words(trouble));
}

TEST_CASE("what is wrong with a whole file is told") {
    auto one = grant_json(some_grants()[0]);
    auto other = inside("fundingOrganization", "id", "GB-CHC-1");
    auto troubles = troubles_of({one, one, other}, today);
    auto tells = [&](const char* words) {
        return std::any_of(troubles.begin(), troubles.end(),
                           [&](const auto& trouble) { return trouble.message.find(words) != std::string::npos; });
    };
    CHECK(tells("Another grant of this file has the same"));
    CHECK(tells("more than one funder"));
    CHECK(tells("has two identifiers"));
    CHECK(blocking(troubles_of({}, today)) == 1);
}

TEST_CASE("grants go into columns and come back") {
    JsonList grants;
    for (const auto& grant : some_grants()) grants.push_back(grant_json(grant));
    auto with_own_field = grants[0];
    grants[0] = with_own_field.set("Website note", "kept").set("Details", JsonObject{{"Stage", "two"}});
    auto rows = grant_rows(grants);
    CHECK(std::equal(grant_columns().begin(), grant_columns().end(), rows.front().begin()));
    auto back = grants_of_rows(rows);
    REQUIRE(back.ok());
    CHECK(*back == grants);
    CHECK(grant_rows(*back) == rows);
    auto csv = read_csv(grants_csv(some_grants()));
    REQUIRE(csv.ok());
    CHECK(grants_of_rows(*csv)->size() == 3);
}

TEST_CASE("a column without a title or with another's title is refused") {
    CHECK_FALSE(grants_of_rows({{"Title", "title"}, {"a", "b"}}).ok());
    CHECK_FALSE(grants_of_rows({{"Title", ""}, {"a", "b"}}).ok());
    CHECK(grants_of_rows({{"Title", ""}, {"a", ""}}).ok());
}

TEST_CASE("the workbook has its grants on the first sheet and says what it is on the second") {
    auto read = document::read_workbook(grants_xlsx(office, some_grants(), now));
    REQUIRE(read.ok());
    CHECK(read->sheet == "grants");
    CHECK(read->other_sheets == std::vector<std::string>{"Meta"});
    CHECK(read->rows.front()[0] == "Identifier");
    CHECK(read->rows.size() == 4);
    auto grants = grants_of_rows(read->rows);
    REQUIRE(grants.ok());
    CHECK(read_grant((*grants)[1]).awarded == Money{5'000'10});
}

TEST_CASE("the register and the 360Giving file are equal, and a difference is told") {
    auto grants = some_grants();
    auto csv = register_csv(register_rows(grants));
    CHECK(differences_between(csv, package_text(office, grants, now)).empty());
    grants[1].awarded = Money{5'000'11};
    auto other = differences_between(csv, package_text(office, grants, now));
    REQUIRE(other.size() == 1);
    CHECK(other[0]
          == "360G-sample-GR-0002: the register says Sample Sports Trust, 5000.10, 2026-03-31; the 360Giving file "
             "says Sample Sports Trust, 5000.11, 2026-03-31");
    grants.pop_back();
    CHECK(differences_between(csv, package_text(office, grants, now)).size() == 2);
    CHECK(differences_between(csv, "{}").size() == 1);
}

TEST_CASE("the register goes by the month of the decision, newest first") {
    auto rows = register_rows(some_grants());
    auto months = register_months(rows);
    REQUIRE(months.size() == 2);
    CHECK(month_in_words(months[0]) == "April 2026");
    CHECK(rows_of_month(rows, months[1]).size() == 2);
    CHECK(parse_month("2026-04") == months[0]);
    for (const char* text : {"2026-13", "2026", "2026-4", "april", ""}) CHECK_FALSE(parse_month(text));
    auto grant = some_grants()[0];
    grant.purpose.clear();
    CHECK(register_rows({grant})[0].purpose == grant.description);
    grant.awarded_on.reset();
    CHECK(register_rows({grant}).empty());
}

TEST_CASE("what keeps the file from being published is said") {
    CHECK(why_not_published({"", "Office", ""}, some_grants(), today).find("prefix") != std::string::npos);
    CHECK(why_not_published(office, {}, today) == "there is no grant to publish");
    auto grants = some_grants();
    CHECK(why_not_published(office, grants, today).empty());
    grants[0].awarded = Money{0};
    CHECK(why_not_published(office, grants, today).find("£0") != std::string::npos);
}

} // namespace reeve::commissioning
