// The plans of the demo office: the road of 2021 as it was walked, the 18 priorities of 2013, and a draft of the next.
#include "app/demo.h"
#include "app/plan_files.h"
#include "office/keep.h"
#include "planning/plan_changes.h"
#include "planning/plan_road_store.h"
#include "planning/plan_wording.h"
#include "planning/pledge_store.h"
#include "tests/journeys/client.h"
#include <doctest/doctest.h>
#include <set>

namespace reeve::journeys {
namespace {

using namespace planning;

constexpr const char* of_2013 = "PCP-2013-001";
constexpr const char* of_2021 = "PCP-2021-001";
constexpr const char* of_2024 = "PCP-2024-001";
const Date demo_day = date_of(2024, 10, 7);

struct PlansOffice : TestOffice {
    explicit PlansOffice(db::Engine engine = db::Engine::sqlite) : TestOffice(engine) {
        REQUIRE(load_demo(office()).ok());
    }
    Plan plan(const char* reference) { return *find_plan(*database().read(), reference); }
    RoadFacts facts(const char* reference) { return facts_of(*database().read(), plan(reference)); }
};

// The one that tests read and leave as it is.
PlansOffice& read_only() {
    static PlansOffice office;
    return office;
}

std::vector<NumberedPart> priorities_of(const PlanText& text) {
    std::vector<NumberedPart> priorities;
    for (const auto& at : numbered(text.parts))
        if (at.part.kind == PartKind::priority) priorities.push_back(at);
    return priorities;
}

std::vector<std::string> titles_of(const std::vector<NumberedPart>& parts) {
    std::vector<std::string> titles;
    for (const auto& at : parts) titles.push_back(at.part.title);
    return titles;
}

// "2021-07-30 The Chief Constable v1": what was sent.
std::vector<std::string> sent_in(const RoadFacts& facts) {
    std::vector<std::string> lines;
    for (const auto& sent : facts.send_outs)
        lines.push_back(iso(sent.sent_on) + " " + label_of(sent.party) + " v" + std::to_string(sent.plan_version)
                        + (sent.is_sample ? " sample" : ""));
    return lines;
}

} // namespace

TEST_CASE("the demo's plans are the same on every database, and the plan of 2021 is in force on the demo's day") {
    std::set<std::string> hashes;
    for (auto engine : db::test_engines()) {
        CAPTURE(db::name_of(engine));
        PlansOffice office(engine);
        auto reader = office.database().read();
        std::string all;
        for (const auto& plan : all_plans(*reader))
            for (const auto& version : versions_of(*reader, plan.id)) {
                CHECK(hash_of(text_of(version)) == version.hash);
                all += plan.reference + version.hash;
            }
        hashes.insert(all);
        CHECK(plan_in_force(*reader, demo_day)->reference == of_2021);
        CHECK(office.faults().empty());
        for (const auto& invariant : office.office().invariants()) {
            CAPTURE(invariant.name);
            CHECK(invariant.broken(*reader).empty());
        }
    }
    CHECK(hashes.size() == 1);
}

TEST_CASE("the road of 2021 took 45 days from the draft to the Panel, and asked every household for 21 days") {
    auto facts = read_only().facts(of_2021);
    CHECK(days_to_panel(facts) == 45);
    CHECK(days_of_consultation(facts) == 21);
    auto sent = sent_in(facts);
    for (const char* fact :
         {"2021-07-30 The Chief Constable v1", "2021-07-30 The chief officers v1",
          "2021-07-30 Members of Parliament v1", "2021-08-20 The Chief Constable v2", "2021-09-13 The Panel v2",
          "2021-09-21 The Chief Constable v3", "2021-09-27 Victims of crime v3 sample",
          "2021-12-10 The Panel v4 sample", "2022-01-19 The Chief Constable v5 sample",
          "2022-02-01 The responsible authorities v5 sample"}) {
        CAPTURE(fact);
        CHECK(std::find(sent.begin(), sent.end(), fact) != sent.end());
    }
    auto households = std::find_if(facts.send_outs.begin(), facts.send_outs.end(),
                                   [](const auto& one) { return one.party == Party::households; });
    REQUIRE(households != facts.send_outs.end());
    CHECK(households->sent_on == date_of(2021, 9, 27));
    CHECK(households->reply_due == date_of(2021, 10, 18));
    CHECK(cautions(read_only().plan(of_2021), facts, demo_day).empty());
}

TEST_CASE("the plan of 2021 was issued by the Commissioner after the Panel's recommendations were answered") {
    auto plan = read_only().plan(of_2021);
    auto facts = read_only().facts(of_2021);
    CHECK(plan.state == PlanState::issued);
    CHECK(plan.issued_by == "Commissioner");
    CHECK(effect_in_words(plan, demo_day) == "In force from 31 January 2022 to 31 March 2025");
    REQUIRE(facts.recommendations.size() == 2);
    for (const auto& made : facts.recommendations) {
        CHECK(made.is_sample);
        CHECK(made.received_on == plan.panel_report_on);
        CHECK(made.answered_on <= plan.response_on);
    }
    CHECK(plan.panel_report_on < plan.response_on);
    CHECK(plan.response_on < plan.issued_on);
    CHECK(missing(requirements(facts.text)).empty());
    CHECK(plan.is_sample);
}

TEST_CASE("the five versions of 2021 differ part by part, and each changed part says why and by whose word") {
    auto& office = read_only();
    auto plan = office.plan(of_2021);
    auto facts = office.facts(of_2021);
    REQUIRE(facts.versions.size() == 5);
    std::vector<std::string> words;
    std::set<std::pair<PartKey, int>> changed;
    for (std::size_t i = 1; i < facts.versions.size(); ++i) {
        auto between = changes(text_of(facts.versions[i - 1]), text_of(facts.versions[i]));
        words.push_back(in_words(between));
        for (const auto& change : between) changed.insert({change.key, facts.versions[i - 1].number});
    }
    CHECK(words
          == std::vector<std::string>{"1 part changed and 4 parts added",
                                      "2 parts changed, 2 parts added and 1 part moved",
                                      "4 parts changed and 8 parts added", "2 parts changed"});
    std::set<std::pair<PartKey, int>> explained;
    std::set<std::string> themes;
    for (const auto& reason : reasons_of(*office.database().read(), plan.id)) {
        explained.insert({reason.part_key, reason.after_version});
        CHECK_FALSE(reason.reason.text.empty());
        if (!reason.theme.empty()) themes.insert(reason.theme);
    }
    CHECK(explained == changed);
    CHECK(themes.contains("Victims hear nothing after they report"));
    CHECK(themes.size() >= 5);
    CHECK(statement_changes(text_of(facts.versions[1]), text_of(facts.versions[2])).size() == 1);
    CHECK(facts.versions[2].is_public);
    CHECK(facts.versions[4].is_public);
    CHECK_FALSE(facts.versions[0].is_public);
}

TEST_CASE("the plan of 2021 has six workstreams and four areas of focus") {
    auto priorities = priorities_of(read_only().facts(of_2021).text);
    CHECK(titles_of(priorities)
          == std::vector<std::string>{"Visible Policing", "Rural Policing", "Neighbourhood Policing",
                                      "Community Policing", "Protecting Personnel", "Curbing Violent Crime",
                                      "Partnerships", "Business Crime", "Victims of Crime", "Trust and Confidence"});
    int focus = 0;
    for (const auto& at : priorities) focus += at.part.group == "Areas of focus";
    CHECK(focus == 4);
}

TEST_CASE("every pledge of the manifesto is kept by a priority or says why none keeps it") {
    auto& office = read_only();
    auto reader = office.database().read();
    auto plan = office.plan(of_2021);
    auto links = pledges_kept(*reader, plan.id);
    std::map<PartKey, std::string> names;
    for (const auto& at : priorities_of(office.facts(of_2021).text)) names[at.part.key] = at.part.title;
    std::set<std::string> headings;
    std::vector<std::string> hi_tech;
    for (const auto& pledge : pledges_of(*reader, plan.id)) {
        CAPTURE(pledge.words.text);
        headings.insert(pledge.heading);
        std::vector<std::string> keepers;
        for (const auto& link : links)
            if (link.pledge == pledge.id) keepers.push_back(names.at(link.priority));
        CHECK(keepers.empty() != pledge.why_none.text.empty());
        if (pledge.heading == "Hi-Tech Policing") hi_tech.push_back(joined(keepers, "+"));
    }
    CHECK(headings.size() == 7);
    CHECK(hi_tech == std::vector<std::string>{"Visible Policing+Community Policing", "", "Community Policing"});
}

TEST_CASE("the plan of 2013 stands in its summary's words with its 18 priorities, and has expired") {
    auto plan = read_only().plan(of_2013);
    auto facts = read_only().facts(of_2013);
    auto priorities = priorities_of(facts.text);
    REQUIRE(priorities.size() == 18);
    std::map<std::string, int> groups;
    for (const auto& at : priorities) ++groups[at.part.group];
    CHECK(groups
          == std::map<std::string, int>{
              {"Policing priorities", 12}, {"Partnership priorities", 5}, {"The financial priority", 1}});
    CHECK(priorities[3].part.title == "Reduce domestic burglary");
    CHECK(force_on(plan, demo_day, next_takes_effect(*read_only().database().read(), plan)) == PlanForce::expired);
    CHECK(plan.recorded_note.text.find("September 2013") != std::string::npos);
    CHECK(facts.send_outs.empty());
    REQUIRE(facts.versions.size() == 1);
    for (const auto& part : facts.text.parts) CHECK_FALSE(part.is_sample);
}

TEST_CASE("the next plan is a draft that lacks what the law wants, and its wording is cautioned") {
    auto plan = read_only().plan(of_2024);
    auto facts = read_only().facts(of_2024);
    CHECK(plan.state == PlanState::drafting);
    CHECK(due_on(plan) == date_of(2025, 3, 31));
    CHECK(missing(requirements(facts.text)).size() == 7);
    CHECK(what_stands_before_issue(plan, facts).size() == 6);
    auto told = wording_cautions(facts.text, demo_day);
    REQUIRE(told.size() == 1);
    CHECK(told[0].section.find("s.5(8)") != std::string::npos);
    CHECK(in_words(changes(text_of(facts.versions[0]), facts.text)) == "1 part changed");
}

TEST_CASE("the plan's own words draw no caution where it was issued") {
    for (const char* reference : {of_2013, of_2021}) {
        auto plan = read_only().plan(reference);
        CHECK(wording_cautions(read_only().facts(reference).text, *plan.issued_on).empty());
    }
}

TEST_CASE("a plan is exported as text with its numbers, and as JSON that reads back to the same hash") {
    auto plan = read_only().plan(of_2013);
    auto version = read_only().facts(of_2013).versions[0];
    auto text = plan_text_file(plan, text_of(version), version.number);
    CHECK(text.find("PCP-2013-001, version 1, issued on 31 March 2013. SAMPLE") != std::string::npos);
    CHECK(text.find("Priority 18: Develop and produce a comprehensive suite") != std::string::npos);
    CHECK(text.find("1. This Plan covers the whole of") != std::string::npos);
    auto json = parse_json(plan_json_file(plan, text_of(version), version.number));
    REQUIRE(json.ok());
    CHECK(hash_of(plan_text_of((*json)["text"])) == version.hash);
    CHECK((*json)["hash"].as_text() == version.hash);
    CHECK((*json)["numbers"].as_list().size() == text_of(version).parts.size());
}

} // namespace reeve::journeys
