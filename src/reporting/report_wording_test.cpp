// Tests the checks of a report's words on the sentences of the report of 23 September 2024, and on sound ones beside
// them.
#include "base/text.h"
#include "reporting/report_wording.h"
#include <doctest/doctest.h>

namespace reeve::reporting {
namespace {

using Check = std::vector<WordingCaution> (*)(const WrittenText&);

WrittenText report_of(const std::vector<std::string>& paragraphs) {
    WrittenText text{{}, date_of(2024, 9, 23)};
    for (const auto& words : paragraphs) text.passages.push_back({"Paragraph", "Summary", words});
    return text;
}

struct Case {
    const char* words;
    const char* caution; // words of it; empty where there is none
};

void check_cases(Check check, const std::vector<Case>& cases) {
    for (const auto& c : cases) {
        CAPTURE(c.words);
        auto found = check(report_of({c.words}));
        auto is_cautioned = std::string_view(c.caution) != "";
        CHECK(found.size() == (is_cautioned ? 1u : 0u));
        for (const auto& caution : found) {
            CAPTURE(caution.words);
            CHECK(contains_folded(caution.words, c.caution));
        }
    }
}

} // namespace

TEST_CASE("a report that tells several periods is asked which number covers which") {
    auto found = several_periods(report_of(
        {"This report covers consultation and engagement activities from 7th May 2024 (post-election) to 1st August 2024.",
         "The Police and Crime Commissioner undertook eight Community Days between 13th June and 1st August.",
         "Thirty-four visits were undertaken over April and the end of July.",
         "Fifty-three complaint reviews were received by the OPCC in the period April-July."}));
    REQUIRE(found.size() == 1);
    CHECK(found[0].passage == 1);
    CHECK(contains_folded(found[0].words,
                          "3 periods are told in this text: 7th May 2024 to 1st August 2024, 13th June to "
                          "1st August and April to July"));
    CHECK(several_periods(report_of({"From 1 May to 31 July there were 8 days.", "Again, from 1 May to 31 July."}))
              .empty());
    CHECK(several_periods(report_of({"It meets in April, July and October.", "It may to and fro."})).empty());
}

TEST_CASE("the months that remain of the financial year are counted") {
    check_cases(
        wrong_months_remaining,
        {{"There is a remaining budget of approximately £273,607.03 yet to be drawn at the end of August with 6 months of "
          "the financial year remaining.",
          "7 months of the financial year follow the end of August, not 6"},
         {"There is a budget yet to be drawn with 5 months of the financial year remaining.", "6 months"},
         {"There is a budget yet to be drawn with six months of the financial year remaining.", ""},
         {"At the end of August 7 months of the financial year remain.", ""},
         {"At the end of February, with two months of the financial year left, it was drawn.",
          "1 month of the financial year follows the end of February"},
         {"The project has 6 months remaining.", ""}});
}

TEST_CASE("a financial year runs into the next calendar year") {
    check_cases(wrong_financial_year,
                {{"CSPs were granted their highest level of funding to date due to efficiency savings made from the "
                  "previous 2023-23 financial year.",
                  "Did you mean 2023/24?"},
                 {"The 2023/25 financial year was good.", "Did you mean 2023/24?"},
                 {"The plan of 2021-24 ends.", ""},
                 {"For the 2024/25 financial year and 2024-2025 it stands.", ""},
                 {"It was opened on 2024-08-01.", ""},
                 {"The 2024–24 round closed.", "Did you mean 2024/25?"}});
}

TEST_CASE("an amount to the penny is not approximate") {
    check_cases(falsely_exact_amount,
                {{"As of the end of August, 50 projects across LLR are in progress with a total expenditure of "
                  "approximately £463,973.01.",
                  "Say £463,973.01"},
                 {"They have drawn £463,973.01.", ""},
                 {"They have drawn about £464,000, nearly £0.5m.", ""}});
}

TEST_CASE("a change tells its period and its two counts, and a share what it is a share of") {
    check_cases(
        change_without_base,
        {{"Over the period 80 reports were made to Crimestoppers, an increase of 371% when compared to the previous "
          "period (17 reports).",
          "which period"},
         {"The crime reports for the People Zones areas now account for 11.5% of all anonymous reports to Crime "
          "Stoppers across the Force area.",
          "11.5% of all"},
         {"When compared to the previous year this represents a 32.5% increase in requests for complaint reviews.",
          "wants both its counts"},
         {"53 reviews were received, 32.5% more than the 40 of the year before, an increase.", ""},
         {"80 of 696 reports, 11.5% of all, came from the zones.", ""},
         {"Reports fell by 5%, from 1,200 to 1,140, between April and July 2023.", ""},
         {"40% of those asked agreed.", ""}});
}

TEST_CASE("an increase does not tell its cause") {
    check_cases(
        cause_of_change,
        {{"We are seeing an increase in reporting. The crime reports now account for 11.5% of all reports, "
          "indicating that the communities are taking proactive action.",
          "does not tell why"},
         {"It is believed that this increase is driven by an increase in complaints recorded by the Force rather "
          "than an increase in the proportion of complainants requesting a review.",
          "the share of it, for both periods"},
         {"The meeting was moved due to the election.", ""},
         {"Reports increased.", ""}});
}

TEST_CASE("all of what was planned is told with how many were") {
    check_cases(
        all_of_what_was_planned,
        {{"The OPCC continue to achieve 100% of scheduled Independent Custody Visits equating to thirty-four visits "
          "undertaken over April and the end of July.",
          "depends on what was planned"},
         {"The volunteers continue to also achieve 100% of animal welfare visits, with one visit taking place each "
          "month.",
          "depends on what was planned"},
         {"They made 34 of 34 scheduled visits (100%).", ""},
         {"They made 95% of scheduled visits.", ""}});
}

TEST_CASE("a few cases are a few people") {
    check_cases(few_people, {{"The panel was successful in that 2 cases were reviewed, and both had positive outcomes.",
                              "the panel judged how it was handled"},
                             {"Three victims were heard.", "Three victims"},
                             {"The panel looked at 12 cases, and at 2 policies.", ""},
                             {"4 successful candidates are being progressed.", ""}});
}

TEST_CASE("amounts are written alike") {
    check_cases(amount_without_comma, {{"Northwest Leics CSP had £4152 and the Wellbeing Sanctuary £9,970.", "£4,152"},
                                       {"It had £415, £9,970 and £200k.", ""}});
}

} // namespace reeve::reporting
