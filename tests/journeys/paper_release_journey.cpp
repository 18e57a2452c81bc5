// From approval to the public: who may approve, what the publisher is told, what an embargo hides and when it ends, and
// who replies for the Commissioner.
#include "tests/journeys/papers.h"

namespace reeve::journeys {

TEST_CASE("an embargoed paper is found everywhere from its release on, and nowhere before") {
    for (auto engine : db::test_engines()) {
        Papers papers(engine);
        auto typed = cover();
        typed.emplace_back("release_at", "23 September 2026 at 11am"); // in an hour
        papers.start(typed);
        papers.write_a_figure();
        papers.answer_implications();
        papers.publish();
        const std::string paper = "/papers/P-2026-001";
        const std::vector<std::pair<std::string, std::string>> listed = {
            {"/", "Work of the office"},
            {"/papers", "Work of the office"},
            {"/papers.json", "Work of the office"},
            {"/papers.csv", "Work of the office"},
            {"/meetings", "Work of the office"},
            {"/search?q=Crimestoppers", "Work of the office"},
            {"/figures/F-0010?period=2026-04-01..2026-08-31", "P-2026-001"}};
        const std::vector<std::string> own = {paper,
                                              paper + ".json",
                                              paper + ".txt",
                                              paper + ".docx",
                                              paper + "/editions/1",
                                              paper + "/editions/1/figures/1",
                                              paper + "/editions/1/figures/1.json"};
        auto look = [&](bool is_open) {
            for (const auto& [place, words] : listed) {
                CAPTURE(place);
                CHECK((papers.anybody.get(place).body().find(words) != std::string::npos) == is_open);
            }
            for (const auto& place : own) {
                CAPTURE(place);
                CHECK((papers.anybody.get(place).status() == 200) == is_open);
            }
            papers.anybody.get("/search?q=P-2026-001");
            CHECK((papers.anybody.location() == paper) == is_open);
        };
        look(false);
        CHECK(papers.writer.get(address).says("public from 23 September 2026 at 11am on"));
        CHECK_FALSE(papers.writer.links_to(paper));
        papers.office.pass_minutes(59);
        look(false);
        papers.office.pass_minutes(1);
        look(true);
        papers.writer.sign_in_as(Role::director_of_governance);
        CHECK(papers.writer.get(address).links_to(paper));
        CHECK(papers.office.faults().empty());
    }
}

TEST_CASE("whoever wrote in an edition does not approve it, and is told the rule") {
    for (auto engine : db::test_engines()) {
        Papers papers(engine);
        papers.start();
        papers.answer_implications();
        auto block = papers.add("paragraph");
        papers.approver.get(block).submit({{"text", "Written by who would approve."}}, block);
        papers.writer.get(address + "/freeze").submit({});
        CHECK_FALSE(papers.approver.get("/my-work").says("Paper to approve"));
        papers.approver.get(address + "/approval");
        CHECK(papers.approver.says("Written by: Chief Executive and Director of Governance and Performance"));
        papers.approver.submit({});
        CHECK(papers.approver.has_problem("alone_reason", "You wrote in this edition"));
        CHECK(papers.approver.has_problem("alone_reason", "The office's rule of two people"));
        CHECK(papers.paper().state == PaperState::frozen);

        Client commissioner(papers.office);
        commissioner.sign_in_as(Role::commissioner);
        CHECK(commissioner.get("/my-work").says("Paper to approve"));
        commissioner.get(address + "/approval").submit({});
        CHECK(papers.paper().state == PaperState::approved);
        papers.writer.get(address + "/publication").submit({});
        REQUIRE(papers.writer.status() == 303);

        // In the next edition only those who write in it count.
        papers.writer.get(address + "/correction").submit({{"erratum", "A word."}});
        papers.writer.get(block).submit({{"text", "Written anew."}}, block);
        papers.writer.get(address + "/freeze").submit({});
        REQUIRE(papers.paper().state == PaperState::frozen);
        papers.approver.get(address + "/approval").submit({});
        CHECK(papers.paper().state == PaperState::approved);
        CHECK(papers.paper().alone_reason.empty());
        CHECK(papers.office.faults().empty());
    }
}

TEST_CASE("the page before publishing says what becomes public, when, what cannot be undone and what is open") {
    Papers papers;
    auto typed = cover();
    typed.emplace_back("release_at", "24 September 2026 at 9am");
    papers.start(typed);
    papers.write_a_figure();
    papers.answer_implications();
    papers.writer.get(address + "/freeze").submit({});
    papers.approver.get(address + "/approval").submit({});
    papers.writer.get(address + "/publication");
    for (const char* words :
         {"Publish “Work of the office”?", "What becomes public", "1 figure", "Word, PDF", "When", "24 September 2026",
          "What cannot be undone", "is not taken back or changed", "What is still open",
          "Nothing: every figure still says what was frozen", "Publish under embargo"})
        CHECK(papers.writer.says(words));
    papers.last.amount = 18;
    papers.office.change([&](Change& change) { return keep(change, delivery::observation_fields(), papers.last); })
        .value();
    papers.writer.get(address + "/publication");
    CHECK(papers.writer.says("F-0010 (1) moved since the freeze: 80 then, 82 now"));
    papers.writer.submit({});
    CHECK(papers.writer.follow().says("under embargo until"));

    // A next edition is told of the recommendation that still waits.
    papers.writer.get(address + "/recommendations")
        .submit({{"words", "Report visits by area."}, {"made_on", "23/9/2026"}}, address + "/recommendations");
    REQUIRE(papers.writer.status() == 303);
    papers.writer.get(address + "/correction").submit({{"erratum", "80 reports are 82."}});
    papers.writer.get(address + "/freeze").submit({});
    papers.approver.get(address + "/approval").submit({});
    papers.writer.get(address + "/publication");
    CHECK(papers.writer.says("Recommendation 1 on P-2026-001 has no reply"));
    CHECK(papers.writer.says("80 reports are 82."));
}

TEST_CASE("a recommendation waits for those who may sign for the Commissioner, and for nobody else") {
    Papers papers;
    papers.start();
    papers.answer_implications();
    papers.publish();
    auto list = address + "/recommendations";
    papers.writer.get(list).submit(
        {{"words", "Report visits by area."}, {"made_on", "23/9/2026"}, {"reply_due", "21/10/2026"}}, list);
    REQUIRE(papers.writer.status() == 303);
    papers.writer.get(list);
    CHECK(papers.writer.says(
        "those who may sign for the Commissioner: Commissioner, Deputy Commissioner and Chief Executive"));
    CHECK(papers.writer.post(list + "/1/reply", {{"reply_1", "Not mine to give"}}).status() == 403);
    CHECK_FALSE(papers.writer.get("/my-work").says("Recommendation to reply to"));

    Client commissioner(papers.office);
    commissioner.sign_in_as(Role::commissioner).get("/my-work");
    CHECK(commissioner.says("Recommendation to reply to: Report visits by area."));
    CHECK(commissioner.says("A reply is due on 21 October 2026."));
    CHECK(commissioner.links_to(list + "#recommendation-1"));
    commissioner.get(list).submit({{"reply_1", "Agreed."}}, list + "/1/reply");
    CHECK(commissioner.status() == 303);
    CHECK_FALSE(commissioner.get("/my-work").says("Recommendation to reply to"));
    CHECK(papers.anybody.get("/papers/P-2026-001").says("Agreed."));
    CHECK(papers.office.faults().empty());
}

} // namespace reeve::journeys
