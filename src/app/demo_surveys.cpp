// The demo office's perception survey: two waves of a supplier's sample, weighted, frozen and published. All of it is
// SAMPLE, drawn from the shares that demo/consultation/survey_shares.csv gives.
#include "app/demo_replay.h"
#include "consultation/analysis_desk.h"
#include "consultation/response_store.h"
#include <memory>
#include <random>

namespace reeve {
namespace {

using namespace consultation;
using office::Change;
using office::Role;

// The wave to come, whose questions every wave asks.
constexpr const char* asks_as = "C-2024-002";

Consultation wave_of(Change& change, const DemoRow& row) {
    auto found = find_consultation(change.tx, row.text("known_as"));
    if (!found) row.fail("known_as", "is no consultation");
    return *found;
}

void begin_wave(Change& change, const DemoRow& row) {
    auto made = row.record(consultation_fields());
    made.is_sample = true;
    demo_sure(check(made));
    const auto kept = begin_consultation(change, made);
    if (kept.reference != row.text("known_as")) row.fail("known_as", "is kept as " + kept.reference);
    DemoTable questions("consultation/questions.csv");
    for (const auto& asked : questions.rows()) {
        if (asked.text("known_as") != asks_as) continue;
        auto question = asked.record(office::question_fields());
        question.questionnaire = kept.questionnaire;
        demo_sure(office::add_question(change, question));
    }
    Strand strand;
    strand.consultation = kept.id;
    strand.title = "A sample of households";
    strand.words.text = "Drawn at random in each district.";
    strand.asked_on = made.fieldwork_from;
    strand.number_asked = made.sample_size;
    strand.is_sample = true;
    demo_sure(add_strand(change, strand));
}

// Out of a hundred; a question without shares is answered by chance.
using Shares = std::map<std::string, std::vector<std::pair<std::string, std::int64_t>>>;

Shares shares_of(const std::string& wave) {
    Shares shares;
    DemoTable table("consultation/survey_shares.csv");
    for (const auto& row : table.rows())
        if (row.text("known_as") == wave)
            shares[row.text("question")].emplace_back(row.text("option"), row.number("share"));
    return shares;
}

std::string drawn(const office::AskedQuestion& question, const Shares& shares, std::minstd_rand& engine) {
    auto left = static_cast<std::int64_t>(engine() % 100);
    if (auto found = shares.find(question.key); found != shares.end()) {
        for (const auto& [option, share] : found->second)
            if ((left -= share) < 0) return option;
    }
    std::vector<std::string> own;
    for (const auto& option : question.choices)
        if (!office::says_nothing(option.key)) own.push_back(option.key);
    return own[engine() % own.size()];
}

// Fewer young people open the door, so the answer of each counts for more.
std::string weight_of(const std::string& age) {
    static const std::map<std::string, std::string> weights = {{"16-24", "1.40"},  {"25-34", "1.25"}, {"35-44", "1.05"},
                                                               {"45-54", "0.95"},  {"55-64", "0.85"}, {"65-74", "0.75"},
                                                               {"75-plus", "0.75"}};
    const auto found = weights.find(age);
    return found == weights.end() ? "1.00" : found->second;
}

void keep_interviews(Change& change, const DemoRow& row) {
    const auto wave = wave_of(change, row);
    const auto questions = questions_asked(change.tx, wave);
    const auto shares = shares_of(wave.reference);
    std::minstd_rand engine(static_cast<unsigned>(2000 + *wave.wave));
    for (std::int64_t number = 0; number < row.number("answered"); ++number) {
        office::Answers answers;
        for (const auto& question : questions) answers[question.key] = {drawn(question, shares, engine)};
        Response response;
        response.consultation = wave.id;
        response.questionnaire_version = wave.asks_version;
        response.received = change.now;
        response.strand = "a-sample-of-households";
        response.channel = ResponseChannel::imported;
        response.weight = weight_of(answers["age"].front());
        response.is_sample = true;
        keep_response(change, with_answers(response, questions, answers));
    }
}

void freeze_wave(Change& change, const DemoRow& row) {
    const auto wave = wave_of(change, row);
    AnalysisEdition edition;
    edition.consultation = wave.id;
    edition.is_sample = true;
    const auto content = content_of(change.tx, analyse(change.tx, wave));
    demo_sure(
        add_edition(change, demo_sure(freeze(edition, content, {}, change.actor, change.actor_post, change.today()))));
}

void publish_wave(Change& change, const DemoRow& row) {
    const auto wave = wave_of(change, row);
    const auto edition = editions_of(change.tx, wave.id).front();
    demo_sure(
        keep_publication(change, wave, demo_sure(publish(edition, change.actor, change.actor_post, change.today()))));
}

} // namespace

void replay_surveys(DemoReplay& replay) {
    auto ids = std::make_shared<CountedIds>(demo_ids::surveys);
    DemoTable waves("consultation/survey_waves.csv");
    for (const auto& row : waves.rows()) {
        auto step = [&](const char* column, Role by, void (*body)(Change&, const DemoRow&)) {
            replay.at(row.moment(column), by, [ids, row, body](Change& change) {
                Change counted{change.tx, *ids, change.now, change.actor, change.actor_post, change.why};
                body(counted, row);
            });
        };
        step("at", Role::analyst, begin_wave);
        step("make_ready_at", Role::analyst,
             [](Change& change, const DemoRow& at) { demo_sure(take_ready(change, wave_of(change, at))); });
        step("answered_at", Role::analyst, keep_interviews);
        step("freeze_at", Role::analyst, freeze_wave);
        step("publish_at", Role::director_of_governance, publish_wave);
    }
}

} // namespace reeve
