// The demo office's consultations: the one on the plan of 2021, one that is open, and a survey to come; their answers
// are invented from a fixed seed.
#include "app/demo_replay.h"
#include "consultation/response_store.h"
#include <memory>
#include <random>

namespace reeve {
namespace {

using namespace consultation;
using office::Change;
using office::Role;

constexpr std::int64_t hour = 3'600'000;

// What a consultation takes its ids from, so that the ids of everything else stay as they are without them.
using Ids = std::shared_ptr<CountedIds>;

Consultation consultation_of(Change& change, const DemoRow& row) {
    auto found = find_consultation(change.tx, row.text("known_as"));
    if (!found) row.fail("known_as", "is no consultation");
    return *found;
}

void keep_questions(Change& change, const Consultation& consultation) {
    DemoTable table("consultation/questions.csv");
    for (const auto& row : table.rows()) {
        if (row.text("known_as") != consultation.reference) continue;
        auto question = row.record(office::question_fields());
        question.questionnaire = consultation.questionnaire;
        demo_sure(office::add_question(change, question));
    }
}

void keep_strands(Change& change, const Consultation& consultation) {
    DemoTable table("consultation/strands.csv");
    for (const auto& row : table.rows()) {
        if (row.text("known_as") != consultation.reference) continue;
        auto strand = row.record(strand_fields());
        strand.consultation = consultation.id;
        strand.is_sample = row.text("is_sample") == "yes";
        demo_sure(check(strand, consultation));
        demo_sure(add_strand(change, strand));
    }
}

void begin(Change& change, const DemoRow& row) {
    auto made = row.record(consultation_fields());
    made.is_sample = true;
    demo_sure(check(made));
    auto kept = begin_consultation(change, made);
    if (kept.reference != row.text("known_as")) row.fail("known_as", "is kept as " + kept.reference);
    auto questionnaire = questionnaire_of(change.tx, kept);
    questionnaire->introduction = {row.text("introduction")};
    demo_sure(office::keep(change, office::questionnaire_fields(), *questionnaire));
    keep_questions(change, kept);
    keep_strands(change, kept);
}

// Draws that are the same on every machine.
class Draw {
public:
    explicit Draw(unsigned seed) : engine_(seed) {}
    std::size_t below(std::size_t count) { return count == 0 ? 0 : static_cast<std::size_t>(engine_()) % count; }
    bool happens(std::size_t in_a_hundred) { return below(100) < in_a_hundred; }

private:
    std::minstd_rand engine_;
};

std::vector<std::string> words_for(const std::string& consultation, const std::string& question) {
    std::vector<std::string> words;
    DemoTable table("consultation/words.csv");
    for (const auto& row : table.rows())
        if (row.text("known_as") == consultation && row.text("question") == question)
            words.insert(words.end(), static_cast<std::size_t>(row.number("times")), row.text("words"));
    return words;
}

// Options further down are drawn somewhat more often, so that an answer tells something.
std::string option_drawn(Draw& draw, const office::AskedQuestion& question) {
    std::vector<std::string> own, aside;
    for (const auto& option : question.choices)
        (office::says_nothing(option.key) || option.key == office::none_of_these ? aside : own).push_back(option.key);
    if (!aside.empty() && draw.happens(7)) return aside[draw.below(aside.size())];
    auto first = draw.below(own.size()), second = draw.below(own.size());
    return own[draw.happens(60) ? std::max(first, second) : first];
}

std::vector<std::string> several_drawn(Draw& draw, const office::AskedQuestion& question) {
    std::vector<std::string> chosen = {option_drawn(draw, question)};
    auto second = option_drawn(draw, question);
    auto stands_alone = [](const std::string& key) {
        return key == office::none_of_these || office::says_nothing(key);
    };
    if (second != chosen.front() && !stands_alone(second) && !stands_alone(chosen.front())) chosen.push_back(second);
    return chosen;
}

std::vector<std::string> typed_for(Draw& draw, const std::string& consultation, const office::AskedQuestion& question) {
    using enum office::QuestionKind;
    constexpr const char* postcodes[] = {"LE1", "LE2", "LE3", "LE9", "LE11", "LE13", "LE15", "LE67"};
    if (!question.is_required && !draw.happens(question.kind == long_text ? 40 : 85)) return {};
    switch (question.kind) {
    case single:
    case scale:
    case area: return {option_drawn(draw, question)};
    case multiple: return several_drawn(draw, question);
    case number: return {std::to_string(900 + 10 * draw.below(180))};
    case postcode: return {postcodes[draw.below(8)]};
    case long_text: {
        auto words = words_for(consultation, question.key);
        return words.empty() ? std::vector<std::string>{} : std::vector<std::string>{words[draw.below(words.size())]};
    }
    default: return {};
    }
}

std::string strand_drawn(Draw& draw, const std::string& consultation) {
    auto share = static_cast<std::int64_t>(draw.below(100));
    DemoTable table("consultation/strands.csv");
    for (const auto& row : table.rows()) {
        if (row.text("known_as") != consultation) continue;
        share -= row.number("share");
        if (share < 0) return slug_of(row.text("title"));
    }
    return "";
}

// One invented answer, given by the way that was drawn.
void answer(Change& change, const std::string& reference, unsigned seed) {
    Draw draw(seed);
    auto consultation = find_consultation(change.tx, reference);
    auto questions = questions_asked(change.tx, *consultation);
    auto read = office::read_answers(
        questions, [&](const office::AskedQuestion& question) { return typed_for(draw, reference, question); },
        office::AnsweredOn::a_form, change.today());
    demo_sure(read.problems);
    Response made;
    made.consultation = consultation->id;
    made.questionnaire_version = consultation->asks_version;
    made.received = change.now;
    made.strand = strand_drawn(draw, reference);
    made.channel = draw.happens(60)   ? ResponseChannel::web
                   : draw.happens(80) ? ResponseChannel::paper
                                      : ResponseChannel::letter;
    made.is_sample = true;
    made = with_answers(made, questions, read.answers);
    if (made.channel == ResponseChannel::web && draw.happens(6)) {
        made.state = ResponseState::held;
        made.held_because = joined(reasons_to_hold({"", 2, 0}, ""), "; ");
    }
    keep_response(change, made);
}

struct Answers {
    const char* consultation;
    const char* from;
    int hours; // in which they came
    int count;
};

void replay_answers(DemoReplay& replay, const Ids& ids, const Answers& answers) {
    auto from = demo_moment(answers.from).milliseconds;
    for (int number = 0; number < answers.count; ++number) {
        auto seed = static_cast<unsigned>(7919 * (number + 1) + answers.count);
        Moment at{from + hour * answers.hours / answers.count * number + 1000 * (seed % 3000)};
        replay.by_itself(at, [answers, seed, ids](Change& change) {
            Change given{change.tx, *ids, change.now, {}, "A member of the public", ""};
            answer(given, answers.consultation, seed);
        });
    }
}

} // namespace

void replay_consultations(DemoReplay& replay) {
    Ids ids = std::make_shared<CountedIds>(demo_ids::consultations);
    auto by_post = [ids](auto body) {
        return [ids, body](Change& change) {
            Change planned{change.tx, *ids, change.now, change.actor, change.actor_post, change.why};
            body(planned);
        };
    };
    DemoTable table("consultation/consultations.csv");
    for (const auto& row : table.rows()) {
        auto by = row.choice<Role>("by");
        replay.at(row.moment("at"), by, by_post([row](Change& change) { begin(change, row); }));
        replay.at(row.moment("make_ready_at"), by,
                  by_post([row](Change& change) { demo_sure(take_ready(change, consultation_of(change, row))); }));
        if (row.has("mark_analysed_at"))
            replay.at(row.moment("mark_analysed_at"), by, by_post([row](Change& change) {
                          demo_sure(keep_consultation(
                              change, demo_sure(mark_analysed(consultation_of(change, row), change.now))));
                      }));
    }
    replay_answers(replay, ids, {"C-2021-001", "2021-09-27 10:00", 500, 110});
    replay_answers(replay, ids, {"C-2024-001", "2024-09-23 10:00", 320, 48});
}

} // namespace reeve
