// The search in the database; with db/, the one place that writes a statement twice, since each engine has its own
// full-text search.
#include "office/search.h"
#include <climits>
#include <map>
#include <set>

namespace reeve::office {
namespace {

constexpr auto add_words = db::Sql::per_engine(
    "INSERT INTO search_words (rowid, title, body) VALUES (:id, :title, :body)",
    R"(INSERT INTO search_words (id, words) VALUES (:id, setweight(to_tsvector('english', :title), 'A') || to_tsvector('english', :body)))",
    "index words");
constexpr auto drop_words = db::Sql::per_engine("DELETE FROM search_words WHERE rowid = :id",
                                                "DELETE FROM search_words WHERE id = :id", "drop words from the index");
constexpr auto found_entries = db::Sql::per_engine(
    R"(SELECT e.kind, e.reference, e.title, e.body, e.address, e.day FROM search_words JOIN search_entry AS e ON e.id = search_words.rowid
       WHERE search_words MATCH :words AND (:audience = 'staff' OR (e.audience = 'open' AND (e.open_from IS NULL OR e.open_from <= :now)))
       AND NOT EXISTS (SELECT 1 FROM concealment AS c WHERE c.person = :person AND c.record_table = e.record_table AND c.record_id = e.record_id)
       ORDER BY bm25(search_words, 5.0, 1.0), e.day DESC, e.id LIMIT 1000)",
    R"(SELECT e.kind, e.reference, e.title, e.body, e.address, e.day FROM search_words AS w JOIN search_entry AS e ON e.id = w.id
       WHERE w.words @@ to_tsquery('english', :words) AND (:audience = 'staff' OR (e.audience = 'open' AND (e.open_from IS NULL OR e.open_from <= :now)))
       AND NOT EXISTS (SELECT 1 FROM concealment AS c WHERE c.person = :person AND c.record_table = e.record_table AND c.record_id = e.record_id)
       ORDER BY ts_rank(w.words, to_tsquery('english', :words)) DESC, e.day DESC NULLS LAST, e.id LIMIT 1000)",
    "find by words");

// "car"* "cruising"* for SQLite, car:* & cruising:* for PostgreSQL: every word, each as a beginning.
std::string query_of(db::Engine engine, const std::vector<std::string>& words) {
    std::string query;
    for (const auto& word : words) {
        if (engine == db::Engine::sqlite) query += (query.empty() ? "\"" : " \"") + word + "\"*";
        else query += (query.empty() ? "'" : " & '") + word + "':*";
    }
    return query;
}

std::optional<std::int64_t> entry_of(db::Connection& connection, const std::string& table, std::int64_t record_id) {
    return connection.one(
        db::Sql("SELECT id FROM search_entry WHERE record_table = :record_table AND record_id = :record_id",
                "search entry of a record"),
        {{"record_table", table}, {"record_id", record_id}},
        [](const db::Row& row) { return row.get<std::int64_t>(0); });
}

// The words of all titles this reader may find, with how often each stands there.
std::map<std::string, int> vocabulary(db::Connection& connection, const SearchReader& reader) {
    std::map<std::string, int> words;
    connection.each(db::Sql(R"(
        SELECT title FROM search_entry AS e
        WHERE (:audience = 'staff' OR (audience = 'open' AND (open_from IS NULL OR open_from <= :now)))
        AND NOT EXISTS (SELECT 1 FROM concealment AS c WHERE c.person = :person AND c.record_table = e.record_table AND c.record_id = e.record_id)
        ORDER BY id)",
                            "titles to search"),
                    {{"audience", reader.audience}, {"now", reader.now}, {"person", reader.person}},
                    [&](const db::Row& row) {
                        for (auto& word : search_words(row.get<std::string>(0))) ++words[word];
                    });
    return words;
}

// The nearest known word, the commonest where several are as near; the word itself where none is near.
std::string nearest(const std::map<std::string, int>& known, const std::string& word) {
    int most = word.size() < 5 ? 1 : 2;
    std::pair<int, int> best{most + 1, INT_MIN}; // a word farther off than most never beats it
    std::string found = word;
    for (const auto& [candidate, count] : known) {
        std::pair<int, int> close{letters_apart(word, candidate, most), -count};
        if (close < best) best = close, found = candidate;
    }
    return found;
}

} // namespace

void index_record(Change& change, const SearchEntry& entry) {
    drop_entry(change, entry.table, entry.record_id);
    auto id = change.ids.next();
    change.tx.run(db::Sql(R"(
        INSERT INTO search_entry (id, record_table, record_id, kind, reference, title, body, address, audience, day, open_from)
        VALUES (:id, :record_table, :record_id, :kind, :reference, :title, :body, :address, :audience, :day, :open_from))",
                          "add a search entry"),
                  {{"id", id},
                   {"record_table", entry.table},
                   {"record_id", entry.record_id},
                   {"kind", entry.kind},
                   {"reference", entry.reference},
                   {"title", entry.title},
                   {"body", entry.text},
                   {"address", entry.address},
                   {"audience", entry.audience},
                   {"day", entry.day},
                   {"open_from", entry.open_from}});
    change.tx.run(add_words, {{"id", id}, {"title", entry.reference + " " + entry.title}, {"body", entry.text}});
}

void drop_entry(Change& change, const std::string& table, std::int64_t record_id) {
    auto id = entry_of(change.tx, table, record_id);
    if (!id) return;
    change.tx.run(drop_words, {{"id", *id}});
    change.tx.run(db::Sql("DELETE FROM search_entry WHERE id = :id", "drop a search entry"), {{"id", *id}});
}

SearchResults search(db::Connection& connection, std::string_view typed, const SearchReader& reader,
                     std::string_view kind) {
    SearchResults results;
    auto words = search_words(typed);
    if (words.empty()) return results;
    std::map<std::string, std::int64_t> counts;
    connection.each(found_entries,
                    {{"words", query_of(connection.engine(), words)},
                     {"audience", reader.audience},
                     {"now", reader.now},
                     {"person", reader.person}},
                    [&](const db::Row& row) {
                        auto its_kind = row.get<std::string>(0);
                        ++counts[its_kind];
                        if (!kind.empty() && kind != its_kind) return;
                        ++results.total;
                        if (results.list.size() < 100)
                            results.list.push_back({its_kind, row.get<std::string>(1), row.get<std::string>(2),
                                                    row.get<std::string>(4), snippet_of(row.get<std::string>(3), words),
                                                    row.get<std::optional<Date>>(5)});
                    });
    results.counts.assign(counts.begin(), counts.end());
    return results;
}

std::string address_of_reference(db::Connection& connection, std::string_view typed, const SearchReader& reader) {
    auto reference = parse_reference(trimmed(typed));
    if (!reference) return "";
    auto address = connection.one(db::Sql(R"(
        SELECT address FROM search_entry AS e WHERE reference = :reference
        AND (:audience = 'staff' OR (audience = 'open' AND (open_from IS NULL OR open_from <= :now)))
        AND NOT EXISTS (SELECT 1 FROM concealment AS c WHERE c.person = :person AND c.record_table = e.record_table AND c.record_id = e.record_id)
        ORDER BY id)",
                                          "where a reference leads"),
                                  {{"reference", in_words(*reference)},
                                   {"audience", reader.audience},
                                   {"now", reader.now},
                                   {"person", reader.person}},
                                  [](const db::Row& row) { return row.get<std::string>(0); });
    return address.value_or("");
}

std::string did_you_mean(db::Connection& connection, std::string_view typed, const SearchReader& reader) {
    auto words = search_words(typed);
    auto known = vocabulary(connection, reader);
    auto better = words;
    for (auto& word : better)
        if (word.size() > 2) word = nearest(known, word);
    return better == words ? "" : joined(better, " ");
}

} // namespace reeve::office
