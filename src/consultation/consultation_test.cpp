// Tests consultations by themselves: when they are open, what may be decided when, and which responses are held.
#include "consultation/response.h"
#include "consultation/strand.h"
#include <doctest/doctest.h>

namespace reeve::consultation {
namespace {

Consultation plan_consultation() {
    Consultation made;
    made.title = "The Police and Crime Plan";
    made.plan = "PCP-2021-001";
    made.opens = from_london(date_of(2021, 9, 27), {9, 0, 0});
    made.closes = from_london(date_of(2021, 10, 18), {17, 0, 0});
    made.delete_after = date_of(2022, 10, 18);
    made.state = ConsultationState::ready;
    return made;
}

Moment seconds_after(Moment moment, std::int64_t seconds) { return {moment.milliseconds + seconds * 1000}; }

} // namespace

TEST_SUITE("consultations") {

    TEST_CASE("the clock opens and closes a consultation that is ready, to the second") {
        auto made = plan_consultation();
        using enum ConsultationStanding;
        const std::pair<Moment, ConsultationStanding> cases[] = {{seconds_after(made.opens, -1), coming},
                                                                 {made.opens, open},
                                                                 {seconds_after(made.closes, -1), open},
                                                                 {made.closes, closed},
                                                                 {seconds_after(made.closes, 86'400), closed}};
        for (const auto& [now, standing] : cases) CHECK_MESSAGE(standing_of(made, now) == standing, in_words(now));
        CHECK(next_change(made, seconds_after(made.opens, -1)) == made.opens);
        CHECK(next_change(made, made.opens) == made.closes);
        CHECK_FALSE(next_change(made, made.closes));
        made.state = ConsultationState::draft;
        CHECK(standing_of(made, made.opens) == draft);
        CHECK_FALSE(is_public(made));
    }

    TEST_CASE("a consultation over the night on which clocks go back is open an hour longer") {
        auto made = plan_consultation();
        made.opens = from_london(date_of(2021, 10, 30), {12, 0, 0});
        made.closes = from_london(date_of(2021, 10, 31), {12, 0, 0});
        CHECK(made.closes.milliseconds - made.opens.milliseconds == 25 * 3'600'000);
        CHECK(is_open(made, seconds_after(made.opens, 25 * 3600 - 1)));
    }

    TEST_CASE("dates that cannot be are told beside their field") {
        struct Case {
            const char* member;
            void (*spoil)(Consultation&);
        };
        const Case cases[] = {{"closes", [](Consultation& c) { c.closes = c.opens; }},
                              {"delete_after", [](Consultation& c) { c.delete_after = date_of(2021, 10, 17); }},
                              {"design", [](Consultation& c) { c.kind = ConsultationKind::survey; }},
                              {"fieldwork_to",
                               [](Consultation& c) {
                                   c.fieldwork_from = date_of(2021, 9, 2);
                                   c.fieldwork_to = date_of(2021, 9, 1);
                               }},
                              {"sample_size", [](Consultation& c) { c.sample_size = 0; }}};
        CHECK(check(plan_consultation()).empty());
        for (const auto& c : cases) {
            auto made = plan_consultation();
            c.spoil(made);
            CHECK_MESSAGE(check(made).has(c.member), c.member);
        }
    }

    TEST_CASE("each decision is taken in its time alone") {
        auto ready = plan_consultation();
        CHECK(mark_analysed(ready, seconds_after(ready.closes, -1)).is_refused());
        auto analysed = mark_analysed(ready, ready.closes);
        REQUIRE(analysed.ok());
        CHECK(analysed->analysed_on == date_of(2021, 10, 18));
        CHECK(mark_published(ready, ready.closes).is_refused());
        CHECK(mark_published(*analysed, ready.closes)->state == ConsultationState::published);
        CHECK(take_back(ready, 1, ready.opens).is_refused());
        CHECK(take_back(ready, 0, ready.opens)->state == ConsultationState::draft);
        CHECK(withdraw(ready, " ").has_problems());
        CHECK(withdraw(ready, "The plan is not varied after all")->state == ConsultationState::withdrawn);
        CHECK(withdraw(*analysed, "Too late").is_refused());
    }

    TEST_CASE("a consultation on a plan that asks no people or no victims is cautioned with the section") {
        auto made = plan_consultation();
        Strand people, victims;
        victims.of = StrandOf::victims;
        CHECK(strand_cautions(made, {people, victims}).empty());
        REQUIRE(strand_cautions(made, {people}).size() == 1);
        CHECK(strand_cautions(made, {people}).front().find("victims of crime (Police Act 1996 s.96(1))")
              != std::string::npos);
        made.plan.clear();
        CHECK(strand_cautions(made, {}).empty());
    }
}

TEST_SUITE("responses") {

    TEST_CASE("a response that came oddly is held, with each reason") {
        struct Case {
            Arrival arrival;
            std::string words;
            std::string reasons;
        };
        for (const auto& c : {Case{{"", 60, 0}, "More patrols at night", ""},
                              Case{{"", std::nullopt, 4}, "See www.example.org and http://example.org/2", ""},
                              Case{{"http://example.org", 60, 0}, "", "A field that people do not see was filled in"},
                              Case{{"", 1, 0}, "", "It was sent 1 second after the form was opened"},
                              Case{{"", 60, 5}, "", "The same words came 5 times within a day before"},
                              Case{{"", 60, 0}, "http://a.example http://b.example www.c.example", "It holds 3 links"},
                              Case{{"x", 0, 0},
                                   "",
                                   "A field that people do not see was filled in; It was sent 0 seconds after the form "
                                   "was opened"}})
            CHECK(joined(reasons_to_hold(c.arrival, c.words), "; ") == c.reasons);
    }

    TEST_CASE("the same letter has the same hash however it is spaced, and short words have none") {
        office::FormQuestion question;
        question.key = "more";
        question.kind = office::QuestionKind::long_text;
        auto questions = office::asked({question});
        auto hash = [&](const char* words) { return with_answers({}, questions, {{"more", {words}}}).words_hash; };
        CHECK(hash("I want the police station in Oakham to stay open.")
              == hash("i  want the police station\nin Oakham to stay open."));
        CHECK(hash("I want the police station in Oakham to stay open.")
              != hash("I want the police station in Melton to stay open."));
        CHECK(hash("More patrols").empty());
    }

    TEST_CASE("a response counts again after somebody refused it, and is refused with a reason alone") {
        Response response;
        response.state = ResponseState::held;
        CHECK(refuse(response, "").has_problems());
        auto refused = refuse(response, "An advertisement");
        REQUIRE(refused.ok());
        CHECK(refused->decided_because == "An advertisement");
        CHECK(release(*refused)->state == ResponseState::accepted);
        CHECK(release(response)->state == ResponseState::accepted);
        CHECK(refuse(*refused, "Again").is_refused());
    }

    TEST_CASE("deleting somebody's own words leaves that they answered, and what they chose") {
        office::FormQuestion words, choice;
        words.key = "more", words.kind = office::QuestionKind::long_text;
        choice.key = "safe", choice.options = {"yes: Yes\nno: No"};
        auto questions = office::asked({choice, words});
        auto response = with_answers({}, questions, {{"safe", {"no"}}, {"more", {"I live at the mill"}}});
        CHECK(without_words(response, questions).answers == "{\"more\":\"[removed]\",\"safe\":\"no\"}");
    }
}

} // namespace reeve::consultation
