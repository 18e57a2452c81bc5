// Reads and keeps corrected rules, noted occasions, records and the decision to publish.
#include "office/duty_store.h"

namespace reeve::office {
namespace {

std::vector<Duty> corrected_duties(db::Connection& connection) {
    return db::records(connection, duty_fields(), db::Sql("1 = 1 ORDER BY reference, id", "corrected duties"));
}

constexpr std::int64_t the_one_decision = 1;

} // namespace

std::vector<Duty> duties(db::Connection& connection, const DutyRegistry& registry) {
    auto list = registry.duties();
    for (auto& corrected : corrected_duties(connection)) {
        auto at = std::find_if(list.begin(), list.end(),
                               [&](const Duty& duty) { return duty.reference == corrected.reference; });
        if (at != list.end()) *at = std::move(corrected);
        else list.push_back(std::move(corrected)); // carried by an earlier program, kept by this office
    }
    std::stable_sort(list.begin(), list.end(), [](const Duty& a, const Duty& b) { return a.reference < b.reference; });
    return list;
}

std::optional<Duty> duty_named(db::Connection& connection, const DutyRegistry& registry, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read) return std::nullopt;
    auto corrected =
        db::record(connection, duty_fields(), db::Sql("reference = :reference", "a corrected duty by its reference"),
                   {{"reference", in_words(*read)}});
    if (corrected) return corrected;
    const auto* carried = registry.find(reference);
    return carried ? std::optional(*carried) : std::nullopt;
}

Result<Duty> correct_duty(Change& change, const DutyRegistry& registry, Duty corrected) {
    if (auto problems = check(corrected); !problems.empty()) return problems;
    if (corrected.id) return keep(change, duty_fields(), std::move(corrected));
    auto standing = duty_named(change.tx, registry, corrected.reference);
    if (!standing) return Refusal{"There is no such duty.", "", Refusal::Kind::absent};
    if (standing->id) return Refusal{"Somebody corrected this rule meanwhile. Look at theirs first.", ""};
    Change by_program{change.tx, change.ids, change.now, {}, "The program", "The rule as the program carries it"};
    auto kept = keep_new(by_program, duty_fields(), *standing);
    corrected.id = kept.id;
    corrected.version = kept.version;
    return keep(change, duty_fields(), std::move(corrected));
}

std::vector<NotedOccasion> noted_occasions(db::Connection& connection) {
    return db::records(connection, noted_occasion_fields(),
                       db::Sql("taken_back = '' ORDER BY happened_on, reference, id", "noted occasions that stand"));
}

std::vector<NotedOccasion> noted_occasions_of(db::Connection& connection, const std::string& duty) {
    return db::records(
        connection, noted_occasion_fields(),
        db::Sql("duty = :duty ORDER BY happened_on DESC, reference DESC, id", "noted occasions of a duty"),
        {{"duty", duty}});
}

std::optional<NotedOccasion> noted_occasion_named(db::Connection& connection, std::string_view reference) {
    return db::record(connection, noted_occasion_fields(),
                      db::Sql("reference = :reference", "a noted occasion by its reference"),
                      {{"reference", std::string(reference)}});
}

Result<NotedOccasion> note_occasion(Change& change, NotedOccasion occasion) {
    if (auto problems = check(occasion); !problems.empty()) return problems;
    occasion.by_post = change.actor_post;
    return keep_new(change, noted_occasion_fields(), std::move(occasion));
}

Result<NotedOccasion> take_back_occasion(Change& change, NotedOccasion occasion, const std::string& why) {
    return keep(change, noted_occasion_fields(), TRY(take_back(std::move(occasion), why)));
}

std::vector<DutyRecord> duty_records(db::Connection& connection) {
    return db::records(connection, duty_record_fields(),
                       db::Sql("taken_back = '' ORDER BY duty, occasion, id", "records of duties that stand"));
}

std::vector<DutyRecord> duty_records_of(db::Connection& connection, const std::string& duty) {
    return db::records(connection, duty_record_fields(), db::Sql("duty = :duty ORDER BY id DESC", "records of a duty"),
                       {{"duty", duty}});
}

std::optional<DutyRecord> find_duty_record(db::Connection& connection, Id<DutyRecord> id) {
    return db::find(connection, duty_record_fields(), id);
}

Result<DutyRecord> keep_duty_record(Change& change, DutyRecord record) {
    if (auto problems = check(record, change.today()); !problems.empty()) return problems;
    for (const auto& kept : duty_records_of(change.tx, record.duty))
        if (kept.occasion == record.occasion && kept.taken_back.empty())
            return Refusal{"This occasion has a record already. Take that back first, with the reason.",
                           "One record for an occasion", Refusal::Kind::conflict};
    record.by_post = change.actor_post;
    return keep_new(change, duty_record_fields(), std::move(record));
}

Result<DutyRecord> take_back_record(Change& change, DutyRecord record, const std::string& why) {
    return keep(change, duty_record_fields(), TRY(take_back(std::move(record), why)));
}

const Description<DutyPublication>& duty_publication_fields() {
    static const auto fields =
        Description<DutyPublication>("duty_publication", "publication of duties")
            .has<&DutyPublication::is_public>("is_public",
                                              {.label = "Shown to the public?", .audience = Audience::open})
            .has<&DutyPublication::reason>("reason", {.label = "Why", .needed = true, .limit = 1000})
            .hidden<&DutyPublication::by_post>("by_post", {.label = "Decided by"})
            .hidden<&DutyPublication::decided_on>("decided_on", {.label = "Decided on", .audience = Audience::open});
    return fields;
}

DutyPublication duty_publication(db::Connection& connection) {
    return db::find(connection, duty_publication_fields(), Id<DutyPublication>{the_one_decision})
        .value_or(DutyPublication{});
}

Result<DutyPublication> decide_duty_publication(Change& change, bool is_public, Prose reason) {
    if (trimmed(reason.text).empty()) return Problems{{{"reason", "Enter why"}}};
    auto decision = duty_publication(change.tx);
    bool is_first = !decision.id;
    decision.id = {the_one_decision};
    decision.is_public = is_public;
    decision.reason = std::move(reason);
    decision.by_post = change.actor_post;
    decision.decided_on = change.today();
    return is_first ? Result(keep_new(change, duty_publication_fields(), decision))
                    : keep(change, duty_publication_fields(), decision);
}

} // namespace reeve::office
