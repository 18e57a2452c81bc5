// Journeys, their stages and what people said of them, in the database.
#include "victims/victim_journey_store.h"
#include "base/id.h"
#include "office/search.h"
#include "victims/victim_address.h"

namespace reeve::victims {
namespace {

using office::Change;

// What stands of a journey can be found; nothing that anybody said of it ever is.
void put_in_search(Change& change, const VictimJourney& journey) {
    std::string text = journey.about.text;
    for (const auto& stage : stages_of(change.tx, journey.id))
        text += "\n" + stage.title + " " + stage.agency + " " + stage.owed.text + " " + stage.gap_words.text;
    office::index_record(change, {.table = "victim_journey",
                                  .record_id = journey.id.value,
                                  .kind = "Victim’s journey",
                                  .reference = journey.reference,
                                  .title = journey.title,
                                  .text = text,
                                  .address = address_of(journey),
                                  .day = std::nullopt});
}

void put_in_search(Change& change, JourneyId id) {
    auto journey = db::find(change.tx, victim_journey_fields(), id);
    if (!journey) throw Fault("a stage names a journey that is not kept");
    put_in_search(change, *journey);
}

Result<LivedExperience> without_words(Change& change, LivedExperience one, ExperienceState to) {
    one = TRY(gone(std::move(one), to, change.today()));
    one = TRY(office::keep(change, lived_experience_fields(), std::move(one)));
    office::erase_values(change, lived_experience_fields().shape(), one.id.value, {"words", "agreed_to"});
    return one;
}

} // namespace

std::vector<VictimJourney> all_journeys(db::Connection& connection) {
    return db::records(connection, victim_journey_fields(), db::Sql("1 = 1 ORDER BY title, id", "all journeys"));
}

std::optional<VictimJourney> find_journey(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read || read->letters != "VJ") return std::nullopt;
    return db::record(connection, victim_journey_fields(),
                      db::Sql("reference = :reference ORDER BY id", "a journey by its reference"),
                      {{"reference", in_words(*read)}});
}

std::vector<JourneyStage> stages_of(db::Connection& connection, JourneyId journey) {
    return db::records(connection, journey_stage_fields(),
                       db::Sql("journey = :journey ORDER BY number", "the stages of a journey"),
                       {{"journey", journey}});
}

std::vector<JourneyStage> all_stages(db::Connection& connection) {
    return db::records(connection, journey_stage_fields(),
                       db::Sql("1 = 1 ORDER BY journey, number", "the stages of all journeys"));
}

std::vector<LivedExperience> experiences_of(db::Connection& connection, StageId stage) {
    return db::records(connection, lived_experience_fields(),
                       db::Sql("stage = :stage ORDER BY number", "what was said of a stage"), {{"stage", stage}});
}

std::vector<LivedExperience> all_experiences(db::Connection& connection) {
    return db::records(connection, lived_experience_fields(),
                       db::Sql("1 = 1 ORDER BY stage, number", "what was said of all stages"));
}

Result<VictimJourney> add_journey(Change& change, VictimJourney journey) {
    if (auto problems = check(journey); !problems.empty()) return problems;
    journey = office::keep_new(change, victim_journey_fields(), std::move(journey));
    put_in_search(change, journey);
    return journey;
}

Result<VictimJourney> keep_journey(Change& change, VictimJourney journey) {
    if (auto problems = check(journey); !problems.empty()) return problems;
    journey = TRY(office::keep(change, victim_journey_fields(), std::move(journey)));
    put_in_search(change, journey);
    return journey;
}

Result<JourneyStage> add_stage(Change& change, const VictimJourney& journey, JourneyStage stage) {
    if (auto problems = check(stage, change.today()); !problems.empty()) return problems;
    auto before = stages_of(change.tx, journey.id);
    stage.journey = journey.id;
    stage.number = before.empty() ? 1 : before.back().number + 1;
    stage.is_sample = stage.is_sample || journey.is_sample;
    stage = office::keep_new(change, journey_stage_fields(), std::move(stage));
    put_in_search(change, stage.journey);
    return stage;
}

Result<JourneyStage> keep_stage(Change& change, JourneyStage stage) {
    if (auto problems = check(stage, change.today()); !problems.empty()) return problems;
    stage = TRY(office::keep(change, journey_stage_fields(), std::move(stage)));
    put_in_search(change, stage.journey);
    return stage;
}

Result<LivedExperience> add_experience(Change& change, const JourneyStage& stage, LivedExperience one) {
    if (auto problems = check(one, change.today()); !problems.empty()) return problems;
    auto before = experiences_of(change.tx, stage.id);
    one.stage = stage.id;
    one.number = before.empty() ? 1 : before.back().number + 1;
    one.author = change.actor;
    one.author_post = change.actor_post;
    one.is_sample = one.is_sample || stage.is_sample;
    return office::keep_new(change, lived_experience_fields(), std::move(one));
}

Result<LivedExperience> clear_experience(Change& change, LivedExperience one) {
    one = TRY(cleared(std::move(one), change.actor, change.actor_post, change.today()));
    return office::keep(change, lived_experience_fields(), std::move(one));
}

Result<LivedExperience> withdraw_experience(Change& change, LivedExperience one) {
    return without_words(change, std::move(one), ExperienceState::withdrawn);
}

std::vector<LivedExperience> experiences_over(db::Connection& connection, Date today) {
    auto over = all_experiences(connection);
    std::erase_if(over, [&](const LivedExperience& one) {
        bool has_words = one.state == ExperienceState::written || one.state == ExperienceState::cleared;
        return !has_words || !is_over(one, today);
    });
    return over;
}

int end_experiences(Change& change) {
    int ended = 0;
    for (auto& one : experiences_over(change.tx, change.today())) {
        if (!without_words(change, one, ExperienceState::ended))
            throw Fault("an experience changed inside the transaction that ends it");
        ++ended;
    }
    return ended;
}

} // namespace reeve::victims
