// Tests what reports of a consultation quote, on both engines.
#include "consultation/analysis_figures.h"
#include "consultation/analysis_world_test.h"

namespace reeve::consultation {
namespace {

using namespace testing;

constexpr std::int64_t two_days = 2 * 86'400'000;

// Sixty are safe, forty are not because of the dark, three because of speed; four sent one letter.
struct Closed : Registers {
    Consultation consultation;
    explicit Closed(db::Engine engine) : Registers(engine) {
        const std::string letter =
            "I ask the Commissioner to keep the desk at the old station open, because the nearest "
            "other desk is an hour away by bus and many of us do not drive any more.";
        consultation = change([&](office::Change& made) {
            auto kept = keep_safety_with(made, {60, 40, {letter, letter, letter, letter}});
            for (int at = 0; at < 3; ++at) keep_answers(made, kept, {{"safe", {"no"}}, {"why", {"speed"}}});
            return kept;
        });
    }
    office::Answer ask(const char* reference, const char* name, const std::string& of, std::int64_t later = two_days) {
        office::Question question;
        question.choices[name] = of;
        for (const auto& figure : analysis_figures())
            if (figure.reference == reference) return figure.ask(*read(), question, {now.milliseconds + later});
        FAIL("there is no such figure");
        return {};
    }
};

std::string told(const office::Answer& answer) {
    std::vector<std::string> words;
    for (const auto& part : answer.parts)
        words.push_back(part.label + " " + (part.value ? std::to_string(*part.value) : "withheld"));
    return joined(words, ", ");
}

} // namespace

TEST_CASE("a report quotes the ways of answering, the answers with their base, and what few answered not at all") {
    for (auto engine : db::test_engines()) {
        Closed at(engine);
        const auto& reference = at.consultation.reference;
        const auto ways = at.ask("F-0033", "consultation", reference);
        CHECK(ways.value == 107);
        CHECK(told(ways) == "This website 107");
        CHECK(ways.evidence.at(0).reference == reference);
        const auto safe = at.ask("F-0034", "question", reference + ".safe");
        CHECK(safe.value == 107);
        CHECK(told(safe) == "Yes 64, No 43");
        const auto why = at.ask("F-0034", "question", reference + ".why");
        CHECK(why.value == 43);
        CHECK(told(why).find("Speeding cars 3") == std::string::npos);
        CHECK(told(why).find("Withheld to protect people") != std::string::npos);
        CHECK(at.ask("F-0034", "question", reference + ".more").state == office::Answer::State::not_received);
    }
}

TEST_CASE("nothing is quoted of a consultation that is open or that nobody knows") {
    for (auto engine : db::test_engines()) {
        Closed at(engine);
        for (const char* figure : {"F-0033", "F-0035", "F-0036"}) {
            CHECK(at.ask(figure, "consultation", at.consultation.reference, 0).state
                  == office::Answer::State::not_received);
            CHECK(at.ask(figure, "consultation", "C-1999-001").state == office::Answer::State::not_received);
        }
        CHECK(at.ask("F-0034", "question", "safe").state == office::Answer::State::not_received);
    }
}

TEST_CASE("letters of campaigns and findings are counted as people found and wrote them") {
    for (auto engine : db::test_engines()) {
        Closed at(engine);
        const auto& reference = at.consultation.reference;
        CHECK(at.ask("F-0035", "consultation", reference).state_words.find("Nobody has looked") == 0);
        at.change([&](office::Change& change) {
            for (const auto& found : find_in_words(answer_columns(change.tx, at.consultation)))
                keep_words_found(change, at.consultation.id, found);
            return 0;
        });
        CHECK(told(at.ask("F-0035", "consultation", reference)) == "Campaign 1 4");
        CHECK(at.ask("F-0036", "consultation", reference).value == 0);
        for (bool is_public : {true, false}) {
            Finding finding;
            finding.consultation = at.consultation.id;
            finding.title = "The desk";
            finding.said.text = "Keep it.";
            finding.decision = FindingDecision::change;
            finding.did.text = "It stays.";
            finding.is_public = is_public;
            sure(at.change([&](office::Change& change) { return add_finding(change, finding); }));
        }
        const auto findings = at.ask("F-0036", "consultation", reference);
        CHECK(findings.value == 1);
        CHECK(told(findings) == "We changed something 1");
        CHECK(findings.evidence.at(0).reference == reference + "/1");
    }
}

} // namespace reeve::consultation
