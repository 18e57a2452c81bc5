// Reads what My work shows.
#include "office/my_work_store.h"

namespace reeve::office {
namespace {

constexpr std::int64_t one_visit = 30 * 60 * 1000; // milliseconds

struct Seen {
    Moment at;
    std::optional<Moment> before;
};

std::optional<Seen> seen_by(db::Connection& connection, PersonId person) {
    return connection.one(
        db::Sql("SELECT seen_at, seen_before FROM my_work_visit WHERE person_id = :person", "last visit of My work"),
        {{"person", person}}, [](const db::Row& row) {
            return Seen{row.get<Moment>(0), row.get<std::optional<Moment>>(1)};
        });
}

std::vector<OthersChange> history_lines(db::Connection& connection, PersonId owner, Moment since, int most) {
    struct Line {
        std::int64_t id;
        int version;
    };
    auto lines = connection.all(db::Sql(R"(
        SELECT h.record_id, h.record_version FROM history h JOIN action a ON a.id = h.record_id
        WHERE h.record_table = 'action' AND h.at > :since AND a.owner = :owner AND COALESCE(h.actor_id, 0) <> :owner
        ORDER BY h.at DESC, h.id DESC LIMIT :most)",
                                        "changes by others"),
                                {{"since", since}, {"owner", owner}, {"most", most}}, [](const db::Row& row) {
                                    return Line{row.get<std::int64_t>(0), row.get<int>(1)};
                                });
    std::vector<OthersChange> list;
    for (const auto& line : lines) {
        auto action = db::find(connection, action_fields(), ActionId{line.id});
        if (!action) continue;
        for (const auto& told : history_of(connection, action_fields().shape(), line.id))
            if (told.version == line.version)
                list.push_back({action->reference, action->title, told.at, told.actor,
                                told.version == 1      ? "Given to you"
                                : told.changes.empty() ? "Changed"
                                                       : joined(told.changes, "; ")});
    }
    return list;
}

std::vector<OthersChange> note_lines(db::Connection& connection, PersonId owner, Moment since, int most) {
    return connection.all(db::Sql(R"(
        SELECT a.reference, a.title, n.at, n.by_post, n.kind, n.words FROM action_note n JOIN action a ON a.id = n.action_id
        WHERE n.at > :since AND a.owner = :owner AND n.by_post <> (SELECT post FROM person WHERE id = :owner)
        ORDER BY n.at DESC, n.id DESC LIMIT :most)",
                                  "notes by others"),
                          {{"since", since}, {"owner", owner}, {"most", most}}, [](const db::Row& row) {
                              return OthersChange{row.get<std::string>(0), row.get<std::string>(1), row.get<Moment>(2),
                                                  row.get<std::string>(3),
                                                  std::string(label_of(row.get<NoteKind>(4))) + ": "
                                                      + shortened(row.get<std::string>(5), 120)};
                          });
}

} // namespace

std::optional<Moment> note_my_work(db::Database& database, db::Connection& connection, PersonId person, Moment now) {
    auto seen = seen_by(connection, person);
    if (seen && now.milliseconds - seen->at.milliseconds < one_visit) return seen->before;
    auto before = seen ? std::optional(seen->at) : std::nullopt;
    database.write_transaction([&](db::Transaction& tx) {
        tx.run(db::Sql(R"(
            INSERT INTO my_work_visit (person_id, seen_at, seen_before) VALUES (:person, :now, :before)
            ON CONFLICT (person_id) DO UPDATE SET seen_at = :now, seen_before = :before)",
                       "note a visit of My work"),
               {{"person", person}, {"now", now}, {"before", before}});
    });
    return before;
}

std::vector<OthersChange> changed_by_others(db::Connection& connection, PersonId owner, Moment since, int most) {
    auto list = history_lines(connection, owner, since, most);
    for (auto& line : note_lines(connection, owner, since, most)) list.push_back(std::move(line));
    std::stable_sort(list.begin(), list.end(),
                     [](const OthersChange& a, const OthersChange& b) { return b.at < a.at; });
    if (list.size() > static_cast<std::size_t>(most)) list.resize(static_cast<std::size_t>(most));
    return list;
}

} // namespace reeve::office
