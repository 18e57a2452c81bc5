// Tests the checks of wording on sentences that papers about a plan have carried, and on sound ones beside them.
#include "planning/plan_wording.h"
#include "planning/planning_world_test.h"
#include <doctest/doctest.h>

namespace reeve::planning {
namespace {

using Check = std::vector<WordingCaution> (*)(const WrittenText&);

WrittenText text_of_words(const std::string& words) {
    return {{{"Paragraph 1", "Background", words}}, date_of(2021, 12, 2)};
}

struct Case {
    const char* words;
    bool is_cautioned;
};

void check_cases(Check check, const std::vector<Case>& cases, const std::string& section) {
    for (const auto& c : cases) {
        CAPTURE(c.words);
        auto found = check(text_of_words(c.words));
        CHECK(found.size() == (c.is_cautioned ? 1u : 0u));
        for (const auto& caution : found) CHECK(caution.section == section);
    }
}

Passage implication(const char* matter, const char* words) { return {"Implications", matter, words, true}; }

std::vector<std::string> sections_of(const std::vector<WordingCaution>& cautions) {
    std::vector<std::string> sections;
    for (const auto& caution : cautions) sections.push_back(caution.section);
    return sections;
}

} // namespace

TEST_CASE("the Chief Constable is consulted on the plan and does not approve it") {
    check_cases(
        approval_by_chief_constable,
        {{"Following the public consultation, the Police and Crime plan will be sent to the Chief Constable and "
          "Chief Officers to approve any further changes as a result of the consultation.",
          true},
         {"The plan was approved by the Chief Constable.", true},
         {"The draft goes to the Chief Constable for approval.", true},
         {"The plan is subject to the Chief Constable’s approval.", true},
         {"The plan was sent to the Chief Constable, who is consulted on any further changes.", false},
         {"The Chief Constable is asked what he thinks of the plan; there is no approval to give.", false},
         {"The plan goes to the Chief Constable for comment and to the Commissioner to approve.", false},
         {"The Chief Constable will approve the rota.", false}},
        "Police Reform and Social Responsibility Act 2011 s.5(6)(b) and s.5(8)");
}

TEST_CASE("the Panel sees the draft before the plan is signed") {
    check_cases(
        signed_before_panel,
        {{"The final version of the Police and Crime plan will be signed off at the Corporate Governance board on the "
          "14th December and presented to the Police and Crime Panel at the January meeting.",
          true},
         {"Once approved, the PCP will be taken to the Panel.", true},
         {"The draft plan was presented to the Panel and will be signed off after its report is answered.", false},
         {"The plan will be signed off only after it was presented to the Panel.", false},
         {"The annual report will be signed off and presented to the Panel.", false},
         {"The plan will be issued and sent to the responsible authorities.", false}},
        "Police Reform and Social Responsibility Act 2011 s.5(6)(c) to (f)");
}

TEST_CASE("a day that has passed is not told as one to come") {
    check_cases(stale_tense,
                {{"The Commissioner, OPCC and Force have a joint Police and Crime Plan planning meeting scheduled for "
                  "Wednesday 17th November to discuss and align the Force priorities.",
                  true},
                 {"The consultation will close on 18 October 2021.", true},
                 {"The survey is due to end on the 30th of November.", true},
                 {"The final version will be signed off at the board on the 14th December.", false},
                 {"The public consultation closed on the 18th October 2021.", false},
                 {"The meeting that was scheduled for 17 November was put off.", false},
                 {"The draft of 30 July 2021 will be sent to the Panel.", false},
                 {"The Commissioner will answer what was said on 13 September.", false},
                 {"The plan will be sent to the Panel after its meeting of 13 September.", false}},
                "");
    auto found = stale_tense(text_of_words("A meeting is scheduled for 17th November."));
    REQUIRE(found.size() == 1);
    CHECK(found[0].words
          == "This tells 17 November 2021 as still to come, and it lies before 2 December 2021. Say what happened");
}

TEST_CASE("on a paper about the plan, equality, communications and money are not dismissed in a word") {
    WrittenText paper{
        {{"Paragraph 12", "Next steps",
          "Activity in the Police and Crime Plan is specifically aligned to the ongoing budget building process."},
         implication("Financial", "None"),
         implication("Legal", "The Commissioner must produce a plan"),
         implication("Equality Impact Assessment", "None"),
         implication("Risks and Impact", "None"),
         implication("Communications", "")},
        date_of(2021, 12, 2)};
    auto found = empty_implications(paper);
    CHECK(sections_of(found)
          == std::vector<std::string>{"Police Reform and Social Responsibility Act 2011 s.7(1)(c)",
                                      "Equality Act 2010 s.149",
                                      "Police Reform and Social Responsibility Act 2011 s.5(10) to (12)"});
    CHECK(found[0].passage == 1);
    CHECK(found[0].words.starts_with("Paragraph 12 ties the plan to the budget"));
    paper.passages[0].words = "The Police and Crime Plan is being written.";
    paper.passages[3].words = "None on age; an assessment of the consultation stands in appendix A.";
    paper.passages[5].words = "The plan goes to every household";
    CHECK(empty_implications(paper).empty());
    WrittenText other{{implication("Equality Impact Assessment", "None")}, date_of(2021, 12, 2)};
    CHECK(empty_implications(other).empty());
}

TEST_CASE("the plan is due by the end of the financial year of the election, and not within a year of taking office") {
    check_cases(
        wrong_deadline,
        {{"The PCC has a duty to prepare a PCP within 12 months of taking up office and must consult with the "
          "community and the Chief Constable in doing so.",
          true},
         {"The plan is due within twelve months of the election.", true},
         {"No deadline for the preparation of the PCP, nor any programme of consultation has yet been prepared.", true},
         {"The plan must be issued by 31 March 2022.", false},
         {"The plan is reviewed within 12 months of its issue.", false},
         {"Officers finish training within 12 months of taking up office.", false}},
        "Police Reform and Social Responsibility Act 2011 s.5(1) and (2)");
    struct Due {
        Date written_on;
        const char* words;
    };
    for (const auto& c :
         {Due{date_of(2021, 6, 23), "after the election of 6 May 2021 that is by 31 March 2022, 322 days after"},
          Due{date_of(2024, 9, 30), "after the election of 2 May 2024 that is by 31 March 2025, 326 days after"},
          Due{date_of(2013, 1, 7),
              "after the election of 15 November 2012 that is by 31 March 2013, 129 days after"}}) {
        auto text = text_of_words("A plan is due within 12 months of taking office.");
        text.written_on = c.written_on;
        CHECK(wrong_deadline(text).at(0).words.find(c.words) != std::string::npos);
    }
}

TEST_CASE("the plan has regard to the Strategic Policing Requirement and need not contain it") {
    check_cases(must_contain_requirement,
                {{"The PCP also must contain certain components, such as the Strategic Policing Requirement.", true},
                 {"As mentioned above, the PCP will need to contain specific areas within policing, such as the "
                  "Strategic Policing Requirement.",
                  true},
                 {"The plan must have regard to the Strategic Policing Requirement.", false},
                 {"The plan must contain a statement of regard to the Strategic Policing Requirement.", false},
                 {"The Strategic Policing Requirement must include terrorism, and the plan looks to it.", false}},
                "Police Reform and Social Responsibility Act 2011 s.5(5) and s.7(1)");
}

TEST_CASE("a paper that tells a statutory duty has something legal to say") {
    WrittenText paper{{{"Paragraph 3", "Background", "The PCC has a duty to prepare a PCP."},
                       implication("Legal", "None at this stage")},
                      date_of(2021, 6, 23)};
    auto found = legal_none_below_duty(paper);
    REQUIRE(found.size() == 1);
    CHECK(found[0].passage == 1);
    CHECK(office::in_words(found[0])
          == "Paragraph 3 tells a statutory duty, so there is something legal to say (Police Reform and Social "
             "Responsibility Act 2011 s.5(1))");
    paper.passages[1].words = "The duty of section 5(1) is met by issuing the plan.";
    CHECK(legal_none_below_duty(paper).empty());
    paper.passages = {{"Paragraph 3", "Background", "The PCP is being written."}, implication("Legal", "None")};
    CHECK(legal_none_below_duty(paper).empty());
}

TEST_CASE("all checks together tell their cautions in the order of the text, and a plan's own text is read alike") {
    WrittenText paper{{{"Paragraph 3", "Background",
                        "The PCP also must contain certain components, such as the Strategic Policing Requirement."},
                       {"Paragraph 11", "Next steps", "A meeting on the plan is scheduled for 17 November."},
                       implication("Equality Impact Assessment", "None")},
                      date_of(2021, 12, 2)};
    std::vector<std::size_t> places;
    for (const auto& caution : office::wording_cautions(plan_wording_checks(), paper))
        places.push_back(caution.passage);
    CHECK(places == std::vector<std::size_t>{0, 1, 2});

    auto text = testing::whole_text();
    CHECK(wording_cautions(text, date_of(2021, 12, 2)).empty());
    text.parts.push_back(testing::part(12, PartKind::paragraph, "The plan goes to the Chief Constable for approval."));
    auto found = wording_cautions(text, date_of(2021, 12, 2));
    REQUIRE(found.size() == 1);
    CHECK(written_text_of(text, date_of(2021, 12, 2)).passages[found[0].passage].where == "Paragraph 9");
}

} // namespace reeve::planning
