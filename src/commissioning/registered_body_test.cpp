// Tests of the files of the registers: small ones, written as the registers write them.
#include "commissioning/registered_body.h"
#include <doctest/doctest.h>
#include <sstream>

using namespace reeve;
using namespace reeve::commissioning;

namespace {

// SAMPLE: invented charities, in the shape of publicextract.charity.json.
const char* const charities = R"(﻿[
 {"date_of_extract":"2024-09-01T00:00:00","organisation_number":1,"registered_charity_number":200001,
  "linked_charity_number":0,"charity_name":"SAMPLE {Youth} Club","charity_type":"CIO",
  "charity_registration_status":"Registered","date_of_removal":null,"charity_reporting_status":"Submission Received"},
 {"date_of_extract":"2024-09-01T00:00:00","organisation_number":2,"registered_charity_number":200001,
  "linked_charity_number":1,"charity_name":"SAMPLE Youth Club Friends","charity_registration_status":"Registered",
  "date_of_removal":null,"charity_reporting_status":null},
 {"date_of_extract":"2024-09-01T00:00:00","organisation_number":3,"registered_charity_number":200002,
  "linked_charity_number":0,"charity_name":"SAMPLE \"Old\" Trust","charity_registration_status":"Removed",
  "date_of_removal":"2023-05-06T00:00:00","charity_reporting_status":"Submission Overdue"}
])";

// SAMPLE: invented companies, with the blanks before headings that the file has.
const char* const companies =
    "CompanyName, CompanyNumber,RegAddress.PostTown,CompanyStatus,DissolutionDate,Accounts.NextDueDate\n"
    "\"SAMPLE STREET, SAFE LTD\",\"01234567\",\"LEICESTER\",\"Active\",\"\",\"31/12/2024\"\n"
    "\"SAMPLE CLOSED LTD\",\"SC123456\",\"\",\"Liquidation\",\"02/03/2024\",\"\"\n";

} // namespace

TEST_CASE("charities are read one by one, without their subsidiaries, with the day of the extract") {
    std::istringstream file(charities);
    std::vector<RegisteredBody> bodies;
    auto day = each_charity(file, [&](const RegisteredBody& body) { bodies.push_back(body); });
    REQUIRE(day);
    CHECK(*day == date_of(2024, 9, 1));
    REQUIRE(bodies.size() == 2);
    CHECK(bodies[0].number == "200001");
    CHECK(bodies[0].name == "SAMPLE {Youth} Club");
    CHECK(bodies[0].accounts == "Submission Received");
    CHECK_FALSE(bodies[0].closed_on);
    CHECK(bodies[1].name == "SAMPLE \"Old\" Trust");
    CHECK(bodies[1].closed_on == date_of(2023, 5, 6));
}

TEST_CASE("companies are read by their headings, blanks before them or not") {
    std::istringstream file(companies);
    std::vector<RegisteredBody> bodies;
    REQUIRE(each_company(file, [&](const RegisteredBody& body) { bodies.push_back(body); }));
    REQUIRE(bodies.size() == 2);
    CHECK(bodies[0].name == "SAMPLE STREET, SAFE LTD");
    CHECK(bodies[0].accounts_due == date_of(2024, 12, 31));
    CHECK(bodies[1].status == "Liquidation");
    CHECK(bodies[1].closed_on == date_of(2024, 3, 2));
    CHECK_FALSE(bodies[1].accounts_due);
}

TEST_CASE("a file that is no register is refused in words") {
    auto nothing = [](const RegisteredBody&) {};
    for (const char* text : {"", "[]", "[{\"name\":\"x\"}]", "[{\"date_of_extract\":\"2024-09-01\"", "a,b\n1,2\n"}) {
        CAPTURE(text);
        std::istringstream charity_file(text), company_file(text);
        CHECK_FALSE(each_charity(charity_file, nothing));
        CHECK_FALSE(each_company(company_file, nothing));
    }
}

TEST_CASE("numbers are compared as the registers write them") {
    struct Case {
        RegisterKind kind;
        const char* typed;
        const char* number;
    };
    const Case cases[] = {
        {RegisterKind::charities, " 200 001 ", "200001"},    {RegisterKind::charities, "0200001", "200001"},
        {RegisterKind::companies, "1234567", "01234567"},    {RegisterKind::companies, "sc123456", "SC123456"},
        {RegisterKind::companies, "01 234 567", "01234567"}, {RegisterKind::charities, "-", ""}};
    for (const auto& one : cases) {
        CAPTURE(one.typed);
        CHECK(registered_number(one.kind, one.typed) == one.number);
    }
    CHECK(day_in_name("/data/BasicCompanyDataAsOneFile-2024-09-01.csv") == date_of(2024, 9, 1));
    CHECK_FALSE(day_in_name("companies.csv"));
}

TEST_CASE("a register is stale after 35 days, and not on the 35th") {
    auto day = date_of(2024, 9, 1);
    CHECK_FALSE(is_stale(day, day + 35));
    CHECK(is_stale(day, day + 36));
}
