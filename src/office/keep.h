// Keeping a record: stored with its new version, its history line and its search text, all in one transaction, or not
// at all.
#pragma once
#include "db/records.h"
#include "record/changes.h"

namespace reeve::office {

struct Person;
using PersonId = Id<Person>;

// One change being made: by whom, when and why. Valid inside one transaction only.
struct Change {
    db::Transaction& tx;
    IdSource& ids;
    Moment now;
    PersonId actor;         // 0: the program itself (import of the demo, a job)
    std::string actor_post; // the words history shows: a post, never a name of the public
    std::string why;        // the reason, where one was asked for

    Date today() const { return london_date(now); }
};

// The next number of a kind of reference ("A" -> A-0413): a counter row in the same transaction, never given twice.
std::string next_reference(Change&, const std::string& letters, int year = 0);

void keep_new(Change&, const Shape&, void* record);
Result<Done> keep_changed(Change&, const Shape&, void* record);
void drop_record(Change&, const Shape&, const void* record);
// The history line of a record that is kept otherwise than in a table of its shape (the settings): its version as the
// record holds it.
void tell_history(Change&, const Shape&, const void* record, const std::vector<FieldChange>&);

// Stores a new record: gives it an id, version 1 and, where its shape has letters and a `reference` column that is
// empty, a reference.
template <class R> R keep_new(Change& change, const Description<R>& description, R record) {
    if (!record.id) record.id = Id<R>{change.ids.next()};
    record.version = 1;
    if constexpr (requires { record.reference; })
        if (*description.shape().letters && record.reference.empty())
            record.reference = next_reference(change, description.shape().letters);
    keep_new(change, description.shape(), &record);
    return record;
}
// Stores a changed record; record.version is the version it was read at. A refusal of kind conflict when someone else
// kept a newer one meanwhile. A record that does not differ is left alone and makes no history.
template <class R> Result<R> keep(Change& change, const Description<R>& description, R record) {
    TRY(keep_changed(change, description.shape(), &record));
    return record;
}
// Deletes a record, leaving its history with a tombstone line; the reason is required.
template <class R> void drop(Change& change, const Description<R>& description, const R& record) {
    drop_record(change, description.shape(), &record);
}

// One line of a record's history, newest first.
struct HistoryLine {
    std::int64_t record_id;
    int version;
    Moment at;
    std::string actor;
    std::string why;
    std::vector<std::string> changes; // "Due date changed from ... to ..."
    std::string record_noun;
    std::string record_words; // its reference or title
};
std::vector<HistoryLine> history_of(db::Connection&, const Shape&, std::int64_t record_id);
// A record's version number as it stood, and the cells of one version, for evidence: null where it never was.
int version_of(db::Connection&, const Shape&, std::int64_t record_id);
// Replaces a personal value in the record and in all its history by a marked tombstone (UK GDPR Art.17).
void erase_values(Change&, const Shape&, std::int64_t record_id, const std::vector<std::string_view>& columns);

} // namespace reeve::office
