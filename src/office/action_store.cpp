// Reading and keeping actions. The lists people open every day have statements of their own, which an index answers.
#include "office/action_store.h"
#include "office/people/person_store.h"
#include "office/search.h"

namespace reeve::office {
namespace {

using When = ActionFilter::When;

// Above every text and every number that is stored: the far end of a range that filters nothing.
const std::string last_text = "\xF4\x8F\xBF\xBF";
constexpr std::int64_t last_number = 9'000'000'000'000'000;
const std::string no_date = "9999-12-31";

void range(db::Arguments& arguments, const char* from, const char* to, const std::string& wanted) {
    arguments.emplace_back(from, wanted);
    arguments.emplace_back(to, wanted.empty() ? last_text : wanted);
}

void range(db::Arguments& arguments, const char* from, const char* to, std::int64_t wanted) {
    arguments.emplace_back(from, wanted);
    arguments.emplace_back(to, wanted ? wanted : last_number);
}

// What somebody sought, as a LIKE pattern; the statement lowers the same letters on both engines.
std::string pattern_of(std::string_view sought) {
    std::string pattern = "%";
    for (char letter : trimmed(sought)) {
        if (letter == '%' || letter == '_' || letter == '\\') pattern += '\\';
        pattern += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    return pattern + "%";
}

void dates_and_closing(db::Arguments& arguments, When when, Date today) {
    bool is_dated = when == When::late || when == When::due;
    arguments.emplace_back("closed_from", std::int64_t{when == When::done ? 1 : 0});
    arguments.emplace_back("closed_to", std::int64_t{when == When::any || when == When::done ? 1 : 0});
    arguments.emplace_back("due_from", when == When::due ? iso(today) : std::string());
    arguments.emplace_back("due_to",
                           !is_dated ? last_text : iso(when == When::late ? today - 1 : today + due_soon_days));
}

db::Arguments arguments_of(const ActionFilter& filter, Date today) {
    db::Arguments arguments;
    range(arguments, "state_from", "state_to", filter.state ? stored_name(*filter.state) : "");
    range(arguments, "source_from", "source_to", filter.source ? stored_name(*filter.source) : "");
    range(arguments, "owner_from", "owner_to", filter.owner.value);
    range(arguments, "theme_from", "theme_to", filter.theme);
    range(arguments, "area_from", "area_to", filter.area);
    arguments.emplace_back("public_from", std::int64_t{filter.public_only ? 1 : 0});
    arguments.emplace_back("text", pattern_of(filter.text));
    dates_and_closing(arguments, filter.when, today);
    return arguments;
}

const char* name_of(ActionSort sort) {
    constexpr const char* names[] = {"due", "title", "owner", "state"};
    return names[static_cast<int>(sort)];
}

using TakeRow = std::function<void(const db::Row&)>;

void each_narrowed(db::Connection& connection, const ActionFilter& filter, const ActionPage& page, Date today,
                   const TakeRow& take) {
    auto arguments = arguments_of(filter, today);
    arguments.emplace_back("sort", name_of(page.sort));
    arguments.emplace_back("most", std::int64_t{page.most});
    arguments.emplace_back("from", page.from);
    if (page.is_turned)
        return db::each_record(connection, action_fields().shape(),
                               db::Sql(R"(
            state >= :state_from AND state <= :state_to AND source >= :source_from AND source <= :source_to
            AND COALESCE(owner, 0) >= :owner_from AND COALESCE(owner, 0) <= :owner_to
            AND theme >= :theme_from AND theme <= :theme_to AND area >= :area_from AND area <= :area_to AND is_public >= :public_from
            AND CASE WHEN state IN ('done', 'verified') THEN 1 ELSE 0 END >= :closed_from
            AND CASE WHEN state IN ('done', 'verified') THEN 1 ELSE 0 END <= :closed_to
            AND COALESCE(due, '9999-12-31') >= :due_from AND COALESCE(due, '9999-12-31') <= :due_to
            AND lower(reference || ' ' || title || ' ' || detail || ' ' || owner_post || ' ' || outside_post || ' ' || source_reference) LIKE :text ESCAPE '\'
            ORDER BY CASE :sort WHEN 'title' THEN lower(title) WHEN 'owner' THEN lower(owner_post)
                WHEN 'state' THEN CASE state WHEN 'open' THEN '1' WHEN 'in_progress' THEN '2' WHEN 'blocked' THEN '3' WHEN 'done' THEN '4' ELSE '5' END
                ELSE COALESCE(due, '9999-12-31') END DESC, id DESC LIMIT :most OFFSET :from)",
                                       "actions narrowed, last first"),
                               arguments, take);
    db::each_record(connection, action_fields().shape(),
                    db::Sql(R"(
            state >= :state_from AND state <= :state_to AND source >= :source_from AND source <= :source_to
            AND COALESCE(owner, 0) >= :owner_from AND COALESCE(owner, 0) <= :owner_to
            AND theme >= :theme_from AND theme <= :theme_to AND area >= :area_from AND area <= :area_to AND is_public >= :public_from
            AND CASE WHEN state IN ('done', 'verified') THEN 1 ELSE 0 END >= :closed_from
            AND CASE WHEN state IN ('done', 'verified') THEN 1 ELSE 0 END <= :closed_to
            AND COALESCE(due, '9999-12-31') >= :due_from AND COALESCE(due, '9999-12-31') <= :due_to
            AND lower(reference || ' ' || title || ' ' || detail || ' ' || owner_post || ' ' || outside_post || ' ' || source_reference) LIKE :text ESCAPE '\'
            ORDER BY CASE :sort WHEN 'title' THEN lower(title) WHEN 'owner' THEN lower(owner_post)
                WHEN 'state' THEN CASE state WHEN 'open' THEN '1' WHEN 'in_progress' THEN '2' WHEN 'blocked' THEN '3' WHEN 'done' THEN '4' ELSE '5' END
                ELSE COALESCE(due, '9999-12-31') END, id LIMIT :most OFFSET :from)",
                            "actions narrowed"),
                    arguments, take);
}

void fill_owner(db::Connection& connection, Action& action) {
    if (!action.owner || !action.owner_post.empty()) return;
    if (auto person = find_person(connection, action.owner)) action.owner_post = person->post;
}

// Staff find it by everything it says; the public by its own words alone, and only where it is shown to them.
void put_in_search(Change& change, const Action& action) {
    index_record(change, {.table = "action",
                          .record_id = action.id.value,
                          .kind = "Action",
                          .reference = action.reference,
                          .title = action.title,
                          .text = action.detail.text + " " + action.outside_post,
                          .address = "/work/actions/" + action.reference,
                          .day = action.due});
    if (action.is_public)
        index_record(change, {.table = "public_action",
                              .record_id = action.id.value,
                              .kind = "Action",
                              .reference = action.reference,
                              .title = shortened(action.public_words.text, 100),
                              .text = action.public_words.text,
                              .address = "/plan/actions/" + action.reference,
                              .audience = SearchAudience::open,
                              .day = action.due});
    else drop_entry(change, "public_action", action.id.value);
}

// References given from outside: the counter goes on behind the highest.
void count_on_from(Change& change, const std::string& reference) {
    auto read = parse_reference(reference);
    if (!read || read->letters != "A") throw Fault("an action has a reference that is none: " + reference);
    change.tx.run(db::Sql(R"(
        INSERT INTO reference_counter (letters, year, last_number) VALUES ('A', 0, :number)
        ON CONFLICT (letters, year) DO UPDATE SET last_number =
            CASE WHEN reference_counter.last_number < :number THEN :number ELSE reference_counter.last_number END)",
                          "count actions on from a given reference"),
                  {{"number", read->number}});
}

} // namespace

namespace {

// The lists people open every day, and the whole tracker, each along an index.
void each_row(db::Connection& connection, const ActionFilter& filter, const ActionPage& page, Date today,
              const TakeRow& take) {
    bool is_usual = !filter.narrows() && page.sort == ActionSort::due && !page.is_turned;
    const auto& shape = action_fields().shape();
    if (is_usual && filter.when == When::open)
        return db::each_record(connection, shape,
                               db::Sql(R"(
            CASE WHEN state IN ('done', 'verified') THEN 1 ELSE 0 END = 0
            ORDER BY COALESCE(due, '9999-12-31'), id LIMIT :most OFFSET :from)",
                                       "open actions"),
                               {{"most", page.most}, {"from", page.from}}, take);
    if (is_usual && filter.when == When::late)
        return db::each_record(connection, shape,
                               db::Sql(R"(
            CASE WHEN state IN ('done', 'verified') THEN 1 ELSE 0 END = 0 AND COALESCE(due, '9999-12-31') < :today
            ORDER BY COALESCE(due, '9999-12-31'), id LIMIT :most OFFSET :from)",
                                       "late actions"),
                               {{"today", today}, {"most", page.most}, {"from", page.from}}, take);
    if (is_usual && filter.when == When::any)
        return db::each_record(
            connection, shape,
            db::Sql("1 = 1 ORDER BY COALESCE(due, '9999-12-31'), id LIMIT :most OFFSET :from", "all actions"),
            {{"most", page.most}, {"from", page.from}}, take);
    each_narrowed(connection, filter, page, today, take);
}

} // namespace

void each_action(db::Connection& connection, const ActionFilter& filter, const ActionPage& page, Date today,
                 const std::function<void(const Action&)>& take) {
    Action action;
    each_row(connection, filter, page, today, [&](const db::Row& row) {
        db::read_record(action_fields().shape(), row, &action);
        take(action);
    });
}

std::vector<Action> actions(db::Connection& connection, const ActionFilter& filter, const ActionPage& page,
                            Date today) {
    std::vector<Action> list;
    each_action(connection, filter, page, today, [&](const Action& action) { list.push_back(action); });
    return list;
}

std::int64_t count_actions(db::Connection& connection, const ActionFilter& filter, Date today) {
    if (!filter.narrows()) return action_counts(connection, today).of(filter.when);
    return connection.value<std::int64_t>(db::Sql(R"(
            SELECT COUNT(*) FROM action
            WHERE state >= :state_from AND state <= :state_to AND source >= :source_from AND source <= :source_to
            AND COALESCE(owner, 0) >= :owner_from AND COALESCE(owner, 0) <= :owner_to
            AND theme >= :theme_from AND theme <= :theme_to AND area >= :area_from AND area <= :area_to AND is_public >= :public_from
            AND CASE WHEN state IN ('done', 'verified') THEN 1 ELSE 0 END >= :closed_from
            AND CASE WHEN state IN ('done', 'verified') THEN 1 ELSE 0 END <= :closed_to
            AND COALESCE(due, '9999-12-31') >= :due_from AND COALESCE(due, '9999-12-31') <= :due_to
            AND lower(reference || ' ' || title || ' ' || detail || ' ' || owner_post || ' ' || outside_post || ' ' || source_reference) LIKE :text ESCAPE '\')",
                                                  "count actions narrowed"),
                                          arguments_of(filter, today));
}

std::int64_t ActionCounts::of(When when) const {
    switch (when) {
    case When::any: return all;
    case When::open: return open;
    case When::late: return late;
    case When::due: return due;
    case When::done: return done + verified;
    }
    return all;
}

ActionCounts action_counts(db::Connection& connection, Date today) {
    ActionCounts counts;
    connection.each(db::Sql(R"(
        SELECT state, COUNT(*),
               (SELECT COUNT(*) FROM action AS late WHERE late.state = action.state AND late.due < :today),
               (SELECT COUNT(*) FROM action AS near WHERE near.state = action.state AND near.due >= :today AND near.due <= :soon)
        FROM action GROUP BY state ORDER BY state)",
                            "actions in numbers"),
                    {{"today", today}, {"soon", today + due_soon_days}}, [&](const db::Row& row) {
                        auto state = row.get<ActionState>(0);
                        auto count = row.get<std::int64_t>(1);
                        counts.all += count;
                        if (state == ActionState::done) counts.done += count;
                        else if (state == ActionState::verified) counts.verified += count;
                        else {
                            counts.open += count;
                            counts.late += row.get<std::int64_t>(2);
                            counts.due += row.get<std::int64_t>(3);
                        }
                    });
    return counts;
}

std::vector<OwnerCount> action_owners(db::Connection& connection, Date today) {
    return connection.all(db::Sql(R"(
        SELECT owner, owner_post, COUNT(*), CAST(SUM(CASE WHEN due < :today THEN 1 ELSE 0 END) AS BIGINT)
        FROM action WHERE state IN ('open', 'in_progress', 'blocked')
        GROUP BY owner, owner_post ORDER BY owner_post, COALESCE(owner, 0))",
                                  "open actions by owner"),
                          {{"today", today}}, [](const db::Row& row) {
                              return OwnerCount{row.get<PersonId>(0), row.get<std::string>(1), row.get<std::int64_t>(2),
                                                row.get<std::int64_t>(3)};
                          });
}

std::optional<Action> action_named(db::Connection& connection, std::string_view reference) {
    auto read = parse_reference(reference);
    if (!read || read->letters != "A") return std::nullopt;
    return db::record(connection, action_fields(), db::Sql("reference = :reference", "an action by its reference"),
                      {{"reference", in_words(*read)}});
}

std::vector<Action> actions_of_source(db::Connection& connection, ActionSource source, std::string_view reference) {
    return db::records(
        connection, action_fields(),
        db::Sql("source = :source AND source_reference = :reference ORDER BY raised, id", "actions of a source"),
        {{"source", source}, {"reference", reference}});
}

std::vector<Action> actions_of_owner(db::Connection& connection, PersonId owner) {
    return db::records(connection, action_fields(),
                       db::Sql(R"(
        owner = :owner AND state IN ('open', 'in_progress', 'blocked') ORDER BY COALESCE(due, '9999-12-31'), id)",
                               "open actions of an owner"),
                       {{"owner", owner}});
}

std::vector<Action> actions_to_verify(db::Connection& connection, PersonId by, int most) {
    return db::records(connection, action_fields(),
                       db::Sql(R"(
        state = 'done' AND COALESCE(done_by, 0) <> :by ORDER BY COALESCE(done_on, raised), id LIMIT :most)",
                               "actions to verify"),
                       {{"by", by.value}, {"most", most}});
}

Result<Action> add_action(Change& change, Action action) {
    if (action.raised == Date{}) action.raised = change.today();
    if (auto problems = check(action); !problems.empty()) return problems;
    fill_owner(change.tx, action);
    if (!action.reference.empty()) count_on_from(change, action.reference);
    action = keep_new(change, action_fields(), std::move(action));
    put_in_search(change, action);
    return action;
}

Result<Action> keep_action(Change& change, Action action) {
    if (auto problems = check(action); !problems.empty()) return problems;
    action = TRY(keep(change, action_fields(), std::move(action)));
    put_in_search(change, action);
    return action;
}

std::vector<std::pair<PersonId, std::string>> owners_of_open_actions(db::Connection& connection) {
    return connection.all(db::Sql(R"(
        SELECT id, post FROM person
        WHERE EXISTS (SELECT 1 FROM action WHERE action.owner = person.id AND action.state IN ('open', 'in_progress', 'blocked'))
        ORDER BY post, id)",
                                  "owners of open actions"),
                          {}, [](const db::Row& row) {
                              return std::pair{row.get<PersonId>(0), row.get<std::string>(1)};
                          });
}

// From one theme to the next along the index: a step for each theme and not for each action.
std::vector<std::string> action_themes(db::Connection& connection) {
    return connection.all(db::Sql(R"(
        WITH RECURSIVE step (theme) AS (
            SELECT MIN(theme) FROM action WHERE theme > ''
            UNION ALL
            SELECT (SELECT MIN(action.theme) FROM action WHERE action.theme > step.theme) FROM step WHERE step.theme IS NOT NULL)
        SELECT theme FROM step WHERE theme IS NOT NULL ORDER BY theme)",
                                  "themes of actions"),
                          {}, [](const db::Row& row) { return row.get<std::string>(0); });
}

std::vector<std::string> action_areas(db::Connection& connection) {
    return connection.all(db::Sql(R"(
        WITH RECURSIVE step (area) AS (
            SELECT MIN(area) FROM action WHERE area > ''
            UNION ALL
            SELECT (SELECT MIN(action.area) FROM action WHERE action.area > step.area) FROM step WHERE step.area IS NOT NULL)
        SELECT area FROM step WHERE area IS NOT NULL ORDER BY area)",
                                  "areas of actions"),
                          {}, [](const db::Row& row) { return row.get<std::string>(0); });
}

std::vector<ActionNote> notes_of(db::Connection& connection, ActionId action) {
    return connection.all(
        db::Sql("SELECT id, kind, words, at, by_post FROM action_note WHERE action_id = :action ORDER BY at, id",
                "notes of an action"),
        {{"action", action}}, [](const db::Row& row) {
            return ActionNote{row.get<std::int64_t>(0), row.get<NoteKind>(1), row.get<std::string>(2),
                              row.get<Moment>(3), row.get<std::string>(4)};
        });
}

Result<ActionNote> add_note(Change& change, const Action& action, NoteKind kind, std::string words) {
    words = tidied(words);
    if (words.empty()) return Problems{{{"words", "Enter the note"}}};
    if (count_characters(words) > 4000) return Problems{{{"words", "The note must be 4,000 characters or fewer"}}};
    ActionNote note{change.ids.next(), kind, std::move(words), change.now, change.actor_post};
    change.tx.run(db::Sql(R"(
        INSERT INTO action_note (id, action_id, kind, words, at, by_post) VALUES (:id, :action, :kind, :words, :at, :by_post))",
                          "add a note to an action"),
                  {{"id", note.id},
                   {"action", action.id},
                   {"kind", kind},
                   {"words", note.words},
                   {"at", note.at},
                   {"by_post", note.by_post}});
    return note;
}

std::vector<DueChase> due_chases(db::Connection& connection, Date today) {
    std::vector<DueChase> list;
    for (auto& action :
         db::records(connection, action_fields(),
                     db::Sql(R"(
             state IN ('open', 'in_progress', 'blocked') AND due IN (:reminder, :today, :late, :manager) ORDER BY due, id)",
                             "actions to chase"),
                     {{"reminder", today + 7}, {"today", today}, {"late", today - 3}, {"manager", today - 10}})) {
        auto chase = chase_due(action, today);
        if (chase != Chase::none) list.push_back({std::move(action), chase});
    }
    return list;
}

} // namespace reeve::office
