// Writing a paper: what is taken out comes back, two who write at once lose nothing, numbers and figures are told
// apart, and each body has its own template.
#include "reporting/block_removal_store.h"
#include "tests/journeys/papers.h"

namespace reeve::journeys {

TEST_CASE("a block that was taken out comes back where it was, with its text, figure and marks") {
    for (auto engine : db::test_engines()) {
        Papers papers(engine);
        papers.start();
        auto figure = papers.write_a_figure();
        auto first = papers.add("paragraph");
        papers.write(first, "Of these, {{given 12|the Crimestoppers manager}} came by night.");
        auto before = papers.blocks();
        auto outline = papers.outline();

        papers.writer.get(address).submit({{"act", "remove-" + std::to_string(before[1].id.value)}},
                                          address + "/order");
        CHECK(papers.writer.status() == 303);
        papers.writer.follow();
        CHECK(papers.writer.says("Taken out: Numbered paragraph"));
        CHECK(papers.writer.says("Undo"));
        CHECK(papers.blocks().size() == before.size() - 1);
        CHECK(papers.writer.get(figure).status() == 410);
        auto removal = reporting::removals_of(*papers.office.database().read(), papers.paper().id).at(0).number;
        auto undo = address + "/removals/" + std::to_string(removal);
        papers.writer.get(address + "?removed=" + std::to_string(removal)).submit({}, undo);
        CHECK(papers.writer.status() == 303);
        CHECK(papers.writer.follow().says("It is back where it was"));
        CHECK_FALSE(papers.writer.says("Taken out of this paper"));
        CHECK(papers.outline() == outline);
        CHECK(papers.blocks()[1].text.text == before[1].text.text);
        CHECK(papers.blocks()[1].text.text.find("{{F-0010 value") != std::string::npos);
        CHECK(papers.writer.get(address).post(undo, {}).status() == 410);
        CHECK(papers.office.faults().empty());
    }
}

TEST_CASE("a section that was taken out comes back whole behind what still stands before it") {
    Papers papers;
    papers.start();
    auto outline = papers.outline();
    auto before = papers.blocks();
    REQUIRE(before[2].text.text == "Request of the Panel");
    auto take = [&](const char* verb, const PaperBlock& block) {
        papers.writer.get(address).submit({{"act", std::string(verb) + "-" + std::to_string(block.id.value)}},
                                          address + "/order");
        REQUIRE(papers.writer.status() == 303);
        return papers.writer.follow().says("Taken out: The section “Request of the Panel”, 2 blocks");
    };
    CHECK(take("section", before[2]));
    CHECK(papers.blocks().size() == before.size() - 2);
    CHECK_FALSE(take("remove", before[1])); // what stood before it goes too
    papers.writer.get(address);
    CHECK(papers.writer.says("Taken out of this paper (2)"));
    auto removals = reporting::removals_of(*papers.office.database().read(), papers.paper().id);
    REQUIRE(removals.size() == 2);
    papers.writer.submit({}, address + "/removals/" + std::to_string(removals[1].number));
    CHECK(papers.outline().find("Purpose of report / Request of the Panel / paragraph / Summary") == 0);
    papers.writer.get(address).submit({}, address + "/removals/" + std::to_string(removals[0].number));
    CHECK(papers.outline() == outline);
    Client reader(papers.office);
    reader.sign_in_as(Role::auditor);
    CHECK(reader.post(address + "/removals/1", {}).status() == 403);
}

TEST_CASE("who writes on an older version keeps every field typed, sees both, and keeps theirs or takes the other") {
    Papers papers;
    papers.start();
    struct Case {
        const char* kind;
        Typed one, another;
    };
    const Case cases[] = {
        {"implication", {{"label", "Legal"}, {"text", "None"}}, {{"label", "Lawful"}, {"text", "Section 28"}}},
        {"table", {{"label", "Visits"}}, {{"label", "Visits to projects"}, {"alt", "What the table shows"}}},
        {"diagram",
         {{"label", "How"}, {"text", "Ask"}, {"alt", "Two steps"}},
         {{"label", "How it goes"}, {"text", "Tell"}, {"alt", "One step"}}},
        {"image",
         {{"label", "A day"}, {"alt", "A stall"}, {"credit", "The office"}, {"consent", "All"}},
         {{"label", "The day"}, {"alt", "A market stall"}, {"credit", "A resident"}, {"consent", "Both, on the day"}}}};
    for (const auto& [kind, one, another] : cases) {
        CAPTURE(kind);
        auto block = papers.add(kind);
        auto version = papers.writer.get(block).field("version");
        papers.writer.submit(one, block);
        REQUIRE(papers.writer.status() == 303);
        auto stale = another;
        stale.emplace_back("version", version);
        papers.writer.get(block).submit(stale, block);
        REQUIRE(papers.writer.status() == 409);
        for (const auto& [name, value] : another) CHECK(papers.writer.field(name) == value);
        for (const auto& [name, value] : one) CHECK(papers.writer.says(value));
        CHECK(papers.writer.says("Director of Governance and Performance saved theirs"));
        CHECK(papers.writer.says("Take theirs"));
        CHECK(papers.writer.links_to(block));
        papers.writer.submit({}, block);
        CHECK(papers.writer.status() == 303);
        papers.writer.get(block);
        for (const auto& [name, value] : another) CHECK(papers.writer.field(name) == value);
    }
    CHECK(papers.office.faults().empty());
}

TEST_CASE("what was typed into a block that another took out is put back with the block, or left out") {
    Papers papers;
    papers.start();
    auto block = papers.add("paragraph");
    papers.write(block, "Words of one.");
    auto id = papers.blocks().front().id;
    Client other(papers.office);
    other.sign_in_as(Role::chief_executive);
    papers.writer.get(block);
    other.get(address).post(address + "/order", {{"act", "remove-" + std::to_string(id.value)}});
    papers.writer.submit({{"text", "Words of another."}}, block);
    CHECK(papers.writer.status() == 409);
    CHECK(papers.writer.says("Someone else took this block out"));
    CHECK(papers.writer.field("text") == "Words of another.");
    CHECK(papers.blocks().front().id != id);
    papers.writer.submit({}, block);
    CHECK(papers.writer.status() == 303);
    CHECK(papers.blocks().front().id == id);
    CHECK(papers.blocks().front().text.text == "Words of another.");
}

TEST_CASE("a figure chosen for a block that another changed is kept and can be put into theirs") {
    Papers papers;
    papers.start();
    auto block = papers.add("paragraph");
    papers.write(block, "Residents made 80 reports.");
    auto look = block + "/figure?replace=80&before=0&figure=F-0010&quote=value";
    auto version = papers.writer.get(look).field("version");
    papers.write(block, "In all, residents made 80 reports.");
    papers.writer.get(look).post(block + "/figure", {{"version", version}});
    CHECK(papers.writer.status() == 409);
    CHECK(papers.writer.says("In all, residents made 80 reports."));
    CHECK(papers.writer.field("figure") == "F-0010");
    papers.writer.post(block + "/figure", {});
    CHECK(papers.writer.status() == 303);
    CHECK(papers.blocks().front().text.text.starts_with("In all, residents made {{F-0010 value"));
}

TEST_CASE("the second of two equal numbers is marked, linked and underlined by itself") {
    Papers papers;
    papers.start();
    auto block = papers.add("paragraph");
    papers.write(block, "Volunteers made 34 visits and 34 calls.");
    papers.writer.get(block);
    CHECK(papers.writer.says("34 visits"));
    auto version = papers.writer.field("version");
    papers.writer.post(block + "/given",
                       {{"number", "34"}, {"before", "1"}, {"place", "2"}, {"version", version}, {"by_2", "Call log"}});
    REQUIRE(papers.writer.status() == 303);
    CHECK(papers.blocks().front().text.text == "Volunteers made 34 visits and {{given 34|Call log}} calls.");
    auto page = papers.writer.get(address).body();
    auto underlined = page.find("rv-unlinked");
    REQUIRE(underlined != std::string::npos);
    CHECK(page.find("rv-unlinked", underlined + 1) == std::string::npos);
    CHECK(underlined < page.find(" visits and"));

    papers.write(block, "Volunteers made 34 visits and 34 calls.");
    papers.writer.get(block + "/figure?replace=34&before=1&figure=F-0010&quote=value").post(block + "/figure", {});
    REQUIRE(papers.writer.status() == 303);
    CHECK(papers.blocks().front().text.text.starts_with("Volunteers made 34 visits and {{F-0010"));

    version = papers.writer.get(block).field("version");
    papers.write(block, "Volunteers made 34 visits.");
    papers.writer.get(block).post(
        block + "/given",
        {{"number", "34"}, {"before", "0"}, {"place", "1"}, {"version", version}, {"by_1", "Visit log"}});
    CHECK(papers.writer.status() == 409);
    CHECK(papers.writer.says("Someone else changed this block"));
    CHECK(papers.writer.field("by_1") == "Visit log");
}

TEST_CASE("every parameter that a figure describes can be picked, and its answer is shown before it is inserted") {
    Papers papers;
    papers.observe(date_of(2026, 7, 1), 5, "PZ-TWO");
    papers.start();
    auto block = papers.add("paragraph");
    papers.write(block, "Residents made 80 reports.");
    papers.writer.get(block + "/figure?replace=80&figure=F-0010");
    CHECK(papers.writer.says("The sum of the monthly returns"));
    CHECK(papers.writer.says("People Zone"));
    CHECK(papers.writer.says("PZ-TWO"));
    papers.writer.get(block + "/figure?replace=80&figure=F-0010&quote=value&of-area=PZ-TWO");
    for (const char* words : {"Reads", "Counts", "Caution", "More reports can mean more confidence", "PZ-TWO"})
        CHECK(papers.writer.says(words));
    papers.writer.post(block + "/figure", {});
    CHECK(papers.writer.status() == 303);
    CHECK(papers.blocks().front().text.text.find("&area=PZ-TWO}}") != std::string::npos);
    papers.writer.get(block + "/figure?figure=F-0003&quote=value");
    CHECK(papers.writer.says("Theme"));
    CHECK(papers.writer.says("District"));
    papers.writer.get(block + "/figure?figure=F-0003&quote=value&of-theme=nothing-of-the-kind");
    CHECK(papers.writer.has_problem("of-theme", "Select one of the list"));
    CHECK(papers.office.faults().empty());
}

TEST_CASE("a new paper starts from its body's own template, and papers that are there stay as they are") {
    Papers papers;
    papers.start();
    auto outline = papers.outline();
    const std::string templates = "/registers/paper-templates";
    const Typed own = {{"body", "Joint Audit, Risk and Assurance Panel"},
                       {"sections", "Purpose\nRecommendation\nAssurance"},
                       {"request_section", ""},
                       {"recommendation_section", "Recommendation"},
                       {"cover_rows", "Subject\nDate: Report date\nMarking: Security classification"},
                       {"implications", "Risk\nFinancial"}};
    papers.writer.get(templates + "/new").submit(with(own, "recommendation_section", "Decision"));
    CHECK(papers.writer.has_problem("recommendation_section", "not one of the sections"));
    papers.writer.get(templates + "/new").submit(with(own, "cover_rows", "Weather"));
    CHECK(papers.writer.has_problem("cover_rows", "no row that a cover can show"));
    papers.writer.get(templates + "/new").submit(own);
    REQUIRE(papers.writer.status() == 303);
    CHECK(papers.writer.follow().says("Joint Audit, Risk and Assurance Panel is in the register"));

    papers.start(with(cover(), "body", "joint audit, risk and assurance panel"));
    auto second = reporting::find_paper(*papers.office.database().read(), "P-2026-002").value();
    auto blocks = reporting::blocks_of(*papers.office.database().read(), second.id);
    std::vector<std::string> words;
    for (const auto& block : blocks)
        words.push_back(block.text.text + block.label
                        + (block.role == reporting::BlockRole::recommendation ? "recommendation" : ""));
    CHECK(joined(words, "/") == "Purpose//Recommendation/recommendation/Assurance//Risk/Financial");
    papers.writer.get("/work/papers/P-2026-002/preview");
    CHECK(papers.writer.says("Marking"));
    CHECK_FALSE(papers.writer.says("Period covered"));
    CHECK(papers.outline() == outline);
    CHECK(papers.writer.get(address + "/preview").says("Period covered"));

    Client officer(papers.office);
    officer.sign_in_as(Role::engagement_officer);
    CHECK(officer.get(templates).status() == 200);
    CHECK(officer.get(templates + "/new").status() == 403);
    CHECK(papers.office.faults().empty());
}

TEST_CASE(
    "the mistakes of the report of September 2024 are pointed out beside its own sentences while they are written") {
    Papers papers;
    papers.start();
    struct Case {
        const char* words;
        const char* caution;
    };
    for (
        const auto& c : std::initializer_list<Case>{
            {"There is a remaining budget yet to be drawn, as of the end of August, with 6 months of the financial year "
             "remaining.",
             "7 months of the financial year follow the end of August, not 6"},
            {"Efficiency savings were made from the previous 2023-23 financial year.",
             "2023-23 is not a financial year. Did you mean 2023/24?"},
            {"50 projects are in progress with a total expenditure of approximately £463,973.01.",
             "contradict one another"},
            {"80 reports were made, an increase of 371% when compared to the previous period (17 reports).",
             "Say which period it is held against"},
            {"We are seeing an increase in reporting, indicating that the communities are taking proactive action.",
             "That a number changed does not tell why"},
            {"This represents a 32.5% increase in requests for complaint reviews.", "wants both its counts"},
            {"It is believed that this increase is driven by complaints recorded rather than an increase in the "
             "proportion of complainants.",
             "Two causes are told apart here"},
            {"The OPCC continue to achieve 100% of scheduled Independent Custody Visits.",
             "100% depends on what was planned"},
            {"2 cases were reviewed, and both had positive outcomes.", "the panel judged how it was handled"},
            {"Northwest Leics CSP had £4152.", "amounts are written with commas, £4,152"}}) {
        CAPTURE(c.words);
        auto block = papers.add("paragraph");
        papers.write(block, c.words);
        CHECK(papers.writer.get(address).says(c.caution));
    }
    CHECK(papers.office.faults().empty());
}

} // namespace reeve::journeys
