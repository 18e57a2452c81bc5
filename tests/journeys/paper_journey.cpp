// A paper from its first words to its correction: numbers with their sources, two people, two editions, and what is
// refused on the way.
#include "tests/journeys/papers.h"
#include <doctest/doctest.h>

namespace reeve::journeys {

TEST_CASE("the kept list of papers shows a paper at the moment its embargo ends") {
    for (auto engine : db::test_engines()) {
        Papers papers(engine);
        papers.start();
        auto paper = papers.paper();
        paper.published_at = papers.office.now();
        paper.release_at = Moment{papers.office.now().milliseconds + 60 * 60'000};
        REQUIRE(
            papers.office.change([&](Change& change) { return keep(change, reporting::paper_fields(), paper); }).ok());
        auto next = [&] { return reporting::next_release(*papers.office.database().read(), papers.office.now()); };
        CHECK(next() == paper.release_at);
        Client anybody(papers.office);
        CHECK_FALSE(anybody.get("/papers").says("Work of the office"));
        papers.office.pass_minutes(59);
        CHECK_FALSE(anybody.get("/papers").says("Work of the office"));
        papers.office.pass_minutes(1);
        CHECK(anybody.get("/papers").says("Work of the office"));
        CHECK_FALSE(next());
    }
}

TEST_CASE("a number without a source is underlined until it is linked or somebody is said to have given it") {
    Papers papers;
    papers.start();
    auto block = papers.add("paragraph");
    papers.write(block, "Volunteers made 34 visits and residents made 80 reports.");
    papers.writer.get(block);
    CHECK(papers.writer.says("“34” has no source"));
    CHECK(papers.writer.says("“80” has no source"));
    papers.writer.submit({{"number", "34"}, {"by_1", ""}}, block + "/given");
    CHECK(papers.writer.status() == 422);
    papers.writer.get(block).submit({{"number", "34"}, {"by_1", "Scheme report of July 2026"}}, block + "/given");
    CHECK(papers.writer.follow().field("text").find("{{given 34|Scheme report of July 2026}}") != std::string::npos);
    papers.writer.get(block + "/figure?replace=80&figure=F-0010&quote=value");
    CHECK(papers.writer.says("80 reports"));
    papers.writer.post(block + "/figure", {});
    CHECK(papers.writer.follow().field("text").find("{{F-0010 value period=2026-04-01..2026-08-31}}")
          != std::string::npos);
    CHECK_FALSE(papers.writer.says("has no source"));
    CHECK(papers.writer.get(address).says("Figures in this paper (1)"));
    CHECK(papers.office.faults().empty());
}

TEST_CASE("a paper is frozen when all is answered, and approved by another person than the one who froze it") {
    Papers papers;
    papers.start();
    papers.write_a_figure();
    papers.writer.get(address + "/freeze");
    CHECK(papers.writer.says("6 implications are not answered"));
    papers.writer.post(address + "/freeze", {});
    CHECK(papers.writer.status() == 422);
    CHECK(papers.paper().state == PaperState::drafting);
    papers.answer_implications();
    papers.writer.get(address + "/freeze").submit({});
    CHECK(papers.writer.status() == 303);
    CHECK(papers.paper().frozen_hash.size() == 64);

    papers.writer.get(address + "/approval").submit({});
    CHECK(papers.writer.has_problem("alone_reason", "second person"));
    CHECK(papers.paper().state == PaperState::frozen);
    CHECK(papers.writer.get(address + "/cover").status() == 409);
    papers.approver.get(address + "/approval").submit({});
    CHECK(papers.approver.status() == 303);
    CHECK(papers.paper().approved_post == "Chief Executive");
    CHECK(papers.anybody.get("/papers/P-2026-001").status() == 404);

    papers.writer.get(address + "/draft").submit({});
    CHECK(papers.paper().state == PaperState::drafting);
    CHECK(papers.paper().frozen_hash.empty());
    CHECK(papers.paper().approved_post.empty());
}

TEST_CASE("a published figure that moved is told with its record, and corrected in a second edition beside the first") {
    for (auto engine : db::test_engines()) {
        Papers papers(engine);
        papers.start();
        papers.write_a_figure();
        papers.answer_implications();
        papers.publish();
        papers.anybody.get("/papers/P-2026-001");
        CHECK(papers.anybody.says("Residents made 80"));
        auto first = papers.anybody.get("/papers/P-2026-001/editions/1").main_words();
        CHECK(papers.writer.get(address + "/verification").says("Agrees"));

        papers.last.amount = 18;
        papers.office.change([&](Change& change) { return keep(change, delivery::observation_fields(), papers.last); })
            .value();
        papers.writer.get(address + "/verification");
        CHECK_FALSE(papers.writer.says("Agrees"));
        CHECK(papers.writer.says("The value was 80 and is 82"));
        CHECK(papers.writer.says(papers.last.reference + " changed (version 1 to 2)"));

        papers.writer.get(address + "/correction").submit({{"erratum", " "}});
        CHECK(papers.writer.has_problem("erratum", "Enter what this edition corrects"));
        papers.writer.submit({{"erratum", "The July return was revised: 80 reports are 82."}});
        CHECK(papers.writer.status() == 303);
        papers.writer.get(address + "/cover").submit({{"release_at", "1 October 2026 at 9am"}});
        CHECK(papers.writer.has_problem("release_at", "stays as it was"));
        CHECK(papers.anybody.get("/papers/P-2026-001").says("Residents made 80"));
        papers.publish();
        papers.anybody.get("/papers/P-2026-001");
        CHECK(papers.anybody.says("Residents made 82"));
        CHECK(papers.anybody.says("80 reports are 82"));
        CHECK(papers.anybody.get("/papers/P-2026-001/editions/1").says("Residents made 80"));
        CHECK(first.find("Residents made 80") != std::string::npos);
        CHECK(papers.anybody.get("/corrections").says("80 reports are 82"));
        CHECK(papers.office.faults().empty());
    }
}

TEST_CASE("a recommendation is recorded, replied to once, and becomes an action with a due date") {
    Papers papers;
    papers.start();
    papers.answer_implications();
    auto list = address + "/recommendations";
    CHECK(papers.writer.get(address).post(list, {{"words", "Too early"}, {"made_on", "23/9/2026"}}).status() == 409);
    papers.publish();
    papers.writer.get(list).submit({{"words", ""}, {"made_on", "22/9/2026"}}, list);
    CHECK(papers.writer.has_problem("words"));
    papers.writer.get(list).submit({{"words", "Report visits by area."}, {"made_on", "22/9/2026"}}, list);
    CHECK(papers.writer.has_problem("made_on", "the day of the meeting"));
    papers.writer.get(list).submit(
        {{"words", "Report visits by area."}, {"made_on", "23/9/2026"}, {"reply_due", "21/10/2026"}}, list);
    CHECK(papers.writer.status() == 303);
    papers.writer.follow().submit({}, list + "/1/action");
    CHECK(papers.writer.follow().says("A-0001"));
    papers.approver.get(list).submit({{"reply_1", " "}}, list + "/1/reply");
    CHECK(papers.approver.has_problem("reply_1"));
    papers.approver.submit({{"reply_1", "Agreed. The next paper does."}}, list + "/1/reply");
    CHECK(papers.approver.follow().says("Agreed. The next paper does."));
    CHECK(papers.approver.post(list + "/1/reply", {{"reply_1", "Again"}}).status() == 409);
    CHECK(papers.writer.get("/work/actions/A-0001").says("21 Oct"));
}

TEST_CASE("a cover that cannot be kept comes back as it was typed, and nothing is started") {
    Papers papers;
    struct Case {
        const char* member;
        const char* typed;
        const char* message;
    };
    for (const auto& bad :
         {Case{"title", "", "Enter"}, Case{"meeting_on", "31/09/2026", "September has 30 days"},
          Case{"classification", "secret", ""}, Case{"period_last", "1 March 2026", "the first day the paper covers"},
          Case{"period_last", "1 October 2026", "the date of the meeting"}}) {
        CAPTURE(bad.member);
        papers.writer.get("/work/papers/new").submit(with(cover(), bad.member, bad.typed));
        CHECK(papers.writer.has_problem(bad.member, bad.message));
        CHECK(papers.writer.field("body") == "Police and Crime Panel");
        CHECK(papers.writer.field("author_post") == "Director of Governance and Performance");
    }
    auto from_nowhere = cover();
    from_nowhere.emplace_back("from", "P-1999-001");
    papers.writer.get("/work/papers/new").submit(from_nowhere);
    CHECK(papers.writer.has_problem("from"));
    CHECK(reporting::all_papers(*papers.office.database().read()).empty());
}

TEST_CASE("who writes on an older version sees both and loses neither") {
    Papers papers;
    papers.start();
    auto block = papers.add("paragraph");
    papers.writer.get(block);
    auto version = papers.writer.field("version");
    papers.write(block, "Words of one.");
    papers.writer.get(block).submit({{"text", "Words of another."}, {"version", version}}, block);
    CHECK(papers.writer.status() == 409);
    CHECK(papers.writer.says("Words of one."));
    CHECK(papers.writer.field("text") == "Words of another.");

    papers.writer.get(address + "/cover").submit({{"title", "Title of another"}, {"version", "99"}});
    CHECK(papers.writer.status() == 409);
    CHECK(papers.writer.field("title") == "Title of another");
    CHECK(papers.paper().title == "Work of the office");
}

TEST_CASE("a kind of block that is not there is not added, and those who only read papers do not write them") {
    Papers papers;
    papers.start();
    auto before = papers.blocks().size();
    CHECK(papers.writer.get(address).post(address + "/blocks/new", {{"after", "0"}, {"kind", "poem"}}).status() == 422);
    CHECK(papers.blocks().size() == before);
    Client reader(papers.office);
    reader.sign_in_as(Role::auditor);
    CHECK(reader.get(address).status() == 200);
    CHECK(reader.post(address + "/freeze", {}).status() == 403);
    CHECK(papers.anybody.get(address).status() != 200);
}

} // namespace reeve::journeys
