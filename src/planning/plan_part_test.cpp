// Tests of a plan's text: numbering, what the law wants in it, and how it is kept.
#include "planning/plan_contents.h"
#include "planning/planning_world_test.h"
#include <doctest/doctest.h>

using namespace reeve;
using namespace reeve::planning;
using namespace reeve::planning::testing;

TEST_CASE("the program numbers paragraphs and objectives through the text and priorities by themselves") {
    std::vector<std::string> names;
    for (const auto& at : numbered(whole_text().parts)) names.push_back(name_of(at));
    CHECK(
        joined(names, ", ")
        == "Priority 1, Paragraph 1, Paragraph 2, Paragraph 3, Policing, Paragraph 4, Resources, Paragraph 5, Paragraph "
           "6, Paragraph 7, Paragraph 8");
    auto all = numbered(whole_text().parts);
    CHECK(under(all, 1).size() == 4);
    CHECK(anchor_of(all[0]) == "priority-1");
    CHECK(anchor_of(all[4]) == "section-policing");
    CHECK(anchor_of(all[5]) == "p4");
}

TEST_CASE("a part needs its title, its words, or the type of its objective") {
    CHECK(check(part(1, PartKind::section, "")).has("title"));
    CHECK(check(part(1, PartKind::priority, " ")).has("title"));
    CHECK(check(part(1, PartKind::paragraph, "")).has("words"));
    auto objective = part(1, PartKind::objective, "Fewer burglaries");
    CHECK(check(objective).has("objective"));
    objective.objective = ObjectiveType::policing_of_area;
    CHECK(check(objective).empty());
}

TEST_CASE("every part that the law requires is found, and each that is taken away is named with its section") {
    CHECK(missing(requirements(whole_text())).empty());
    CHECK(in_words(requirements(whole_text())) == "11 of 11 parts that the law requires are present");
    struct Case {
        const char* section;
        void (*spoil)(PlanText&);
    };
    for (const auto& c :
         {Case{"s.7(1)(b)", [](PlanText& text) { text.parts[4].matter = Matter::none; }},
          Case{"s.7(1)(b)",
               [](PlanText& text) { text.parts.erase(text.parts.begin() + 5); }}, // a heading alone sets out nothing
          Case{"s.7(1)(c)", [](PlanText& text) { text.parts[7].matter = Matter::none; }},
          Case{"s.7(1)(d)", [](PlanText& text) { text.parts[8].matter = Matter::none; }},
          Case{"s.7(1)(e)", [](PlanText& text) { text.parts[9].matter = Matter::none; }},
          Case{"s.7(1)(f)", [](PlanText& text) { text.parts[10].matter = Matter::none; }},
          Case{"s.7(2)(a)", [](PlanText& text) { text.parts.erase(text.parts.begin() + 1); }},
          Case{"s.7(2)(b)", [](PlanText& text) { text.parts.erase(text.parts.begin() + 2); }},
          Case{"s.7(2)(c)", [](PlanText& text) { text.parts.erase(text.parts.begin() + 3); }},
          Case{"s.5(5)", [](PlanText& text) { text.requirement_edition.clear(); }},
          Case{"s.5(5)", [](PlanText& text) { text.requirement_statement = " "; }},
          Case{"Equality Act 2010 s.149", [](PlanText& text) { text.equality.clear(); }}}) {
        auto text = whole_text();
        c.spoil(text);
        auto gaps = missing(requirements(text));
        REQUIRE_MESSAGE(gaps.size() == 1, c.section);
        CHECK(gaps[0].section == c.section);
    }
    PlanText empty;
    CHECK(missing(requirements(empty)).size() == 11);
}

TEST_CASE("a text comes back from its JSON word for word, with the same hash") {
    auto text = whole_text();
    auto back = plan_text_of(json_of(text));
    CHECK(hash_of(back) == hash_of(text));
    CHECK(back.parts[3].objective == ObjectiveType::national_functions);
    back.parts[0].title += ".";
    CHECK(hash_of(back) != hash_of(text));
}

TEST_CASE("no two priorities of a plan have the same address, however alike their titles begin") {
    const std::string sixty = "Work with every council and every partner in the three counties";
    std::vector<PlanPart> parts(5);
    for (auto& part : parts) part.kind = PartKind::priority;
    parts[0].title = sixty + " on speeding";
    parts[1].title = sixty + " on burglary";
    parts[2].title = sixty + " on theft";
    parts[3].title = parts[4].title = "…";
    std::vector<std::string> slugs;
    for (const auto& at : numbered(parts)) slugs.push_back(at.slug);
    const std::string first = "work-with-every-council-and-every-partner-in-the-three";
    CHECK(slugs == std::vector<std::string>{first, first + "-2", first + "-3", "priority", "priority-2"});
}
